// A voice of the device that only writes down what it says: it is put in the place of the browser's own.
import { expect, type Mens } from './mens.ts'

export type Gezegd = { tekst: string; taal: string; stem: string }

/** From the next page on: one local voice for each of these languages, and one that would send the words to a server. */
export async function geeftStem(mens: Mens, talen: readonly string[] = ['nl-NL', 'en-GB']): Promise<void> {
  await mens.page.context().addInitScript((lijst) => {
    const gezegd: object[] = []
    const stem = (lang: string, localService: boolean) =>
      ({ lang, localService, name: `${lang} ${localService ? 'hier' : 'wolk'}`, voiceURI: `${lang} ${localService ? 'hier' : 'wolk'}`, default: false })
    const stemmen = [...lijst.map((taal) => stem(taal, false)), ...lijst.map((taal) => stem(taal, true))]
    let nu: { uiting: EventTarget; klok: ReturnType<typeof setTimeout> } | null = null
    class Uiting extends EventTarget {
      voice: { name: string } | null = null
      lang = ''
      rate = 1
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const spraak = Object.assign(new EventTarget(), {
      getVoices: () => stemmen,
      speak: (uiting: Uiting) => {
        gezegd.push({ tekst: uiting.text, taal: uiting.lang, stem: uiting.voice?.name ?? 'geen' })
        nu = { uiting, klok: setTimeout(() => uiting.dispatchEvent(new Event('end')), 150) }
      },
      cancel: () => {
        if (nu !== null) clearTimeout(nu.klok)
        nu = null
        gezegd.push({ tekst: '(stil)', taal: '', stem: '' })
      },
    })
    Object.defineProperty(globalThis, 'speechSynthesis', { value: spraak, configurable: true })
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Uiting, configurable: true })
    Object.assign(globalThis, { __gezegd: gezegd })
  }, [...talen])
}

/** No voice at all, whatever this machine has. */
export async function neemtStem(mens: Mens): Promise<void> { await geeftStem(mens, []) }

/** What was said so far, without the silences. */
export const gezegdDoor = (mens: Mens): Promise<Gezegd[]> => mens.page.evaluate(() =>
  (globalThis as unknown as { __gezegd: Gezegd[] }).__gezegd.filter(({ stem }) => stem !== ''))

/** Nothing more is said from here on. */
export async function blijftStil(mens: Mens): Promise<void> {
  const toen = (await gezegdDoor(mens)).length
  await mens.page.waitForTimeout(500)
  expect((await gezegdDoor(mens)).length).toBe(toen)
}
