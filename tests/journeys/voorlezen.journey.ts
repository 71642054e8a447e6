// The voice that this machine really has: it says a sentence to the end, and falls silent when it is told to.
import { expect } from './mens.ts'
import { test } from './toneel.ts'

test('de eigen stem van deze machine leest een zin, en zwijgt als het moet', async ({ toneel }) => {
  const mens = await toneel.mens({ naam: 'Iemand', rol: '', school: '', brin: '', zin: '' })
  await mens.page.goto(toneel.huis.adres)
  const eigen = await mens.page.evaluate(async () => {
    const hier = () => speechSynthesis.getVoices().filter(({ localService }) => localService === true).length
    for (let keer = 0; keer < 20 && hier() === 0; keer += 1) await new Promise((klaar) => setTimeout(klaar, 100))
    return hier()
  })
  const waarom = 'de browser op deze machine heeft geen eigen stem (localService)'
  if (eigen === 0) console.info(`voorlezen met een echte stem: overgeslagen, ${waarom}`)
  test.skip(eigen === 0, waarom)
  const gezegd = await mens.page.evaluate(() => new Promise<string>((klaar) => {
    const uiting = new SpeechSynthesisUtterance('Dag.')
    uiting.voice = speechSynthesis.getVoices().find(({ localService }) => localService === true) ?? null
    uiting.addEventListener('end', () => klaar('einde'))
    uiting.addEventListener('error', ({ error }) => klaar(error))
    speechSynthesis.speak(uiting)
    setTimeout(() => klaar('te lang'), 15_000)
  }))
  expect(gezegd).toBe('einde')
  await mens.page.evaluate(() => {
    const uiting = new SpeechSynthesisUtterance('Dit hoeft niemand te horen, want het is een lange zin.')
    uiting.voice = speechSynthesis.getVoices().find(({ localService }) => localService === true) ?? null
    speechSynthesis.speak(uiting)
    speechSynthesis.cancel()
  })
  await expect.poll(() => mens.page.evaluate(() => speechSynthesis.speaking)).toBe(false)
})
