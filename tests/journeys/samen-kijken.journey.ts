// While a leerling holds the tablet: whatever is tried, nobody else's name is anywhere on it.
import { fenna, sam as samRol } from '../cast.ts'
import { maaktDossier } from './kort.ts'
import { expect, type Mens } from './mens.ts'
import { test } from './toneel.ts'
import { begintSamenKijken, begintTeLezen, zegtNee } from './verhaal.ts'

const ander = { roepnaam: 'Quirine', achternaam: 'Verzonnenstein', geboortedatum: '2010-02-03' }
const namen = /Quirine|Verzonnenstein/

/** Nothing about the other leerling: not on the screen, hidden in the page, in its title, address or history. */
async function nergensDeAnder(tablet: Mens): Promise<void> {
  const hier = await tablet.page.evaluate(() => [
    document.documentElement.outerHTML, document.title, location.href, JSON.stringify(history.state),
    ...[...document.querySelectorAll('input, textarea')].map((veld) => (veld as HTMLInputElement).value),
    JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
  ].join('\n'))
  expect(hier).not.toMatch(namen)
}

const isSamenKijken = async (tablet: Mens): Promise<void> => {
  await expect(tablet.kop(`${fenna.roepnaam}, dit gaat over jou`)).toBeVisible()
  await nergensDeAnder(tablet)
}

const isOpSlot = async (tablet: Mens): Promise<void> => {
  await expect(tablet.page.getByLabel('Je zin')).toBeVisible()
  await nergensDeAnder(tablet)
}

test('vanuit Samen kijken is geen andere leerling te bereiken', async ({ toneel }) => {
  const { noor } = await toneel.bekenden()
  const context = noor.page.context()
  await noor.maaktLeerling(ander, 'pro-entree')
  const adresVanAnder = noor.page.url()
  await maaktDossier(noor)

  // A second tab with the other leerling open, unlocked.
  const tweede = await toneel.tab(noor)
  await tweede.page.goto(adresVanAnder)
  await tweede.ontgrendelt()
  await expect(tweede.kop(new RegExp(ander.roepnaam))).toBeVisible()

  await begintSamenKijken(noor, samRol)
  await isOpSlot(tweede)
  await tweede.page.close()
  await nergensDeAnder(noor)
  await begintTeLezen(noor, fenna.roepnaam)
  await isSamenKijken(noor)

  // Every key that leads somewhere.
  for (const toets of ['Escape', 'Alt+Home', 'Backspace', 'Control+k', '/', '?']) await noor.page.keyboard.press(toets)
  for (let keer = 0; keer < 40; keer += 1) await noor.page.keyboard.press('Tab')
  await isSamenKijken(noor)
  await expect(noor.page.getByRole('link')).toHaveCount(0)

  // History, within the app and out of it.
  await noor.page.evaluate(() => history.back())
  await nergensDeAnder(noor)
  await noor.page.evaluate(() => history.go(-3))
  await nergensDeAnder(noor)
  await noor.page.evaluate((pad) => {
    history.pushState(null, '', pad)
    dispatchEvent(new PopStateEvent('popstate'))
  }, new URL(adresVanAnder).pathname)
  await isSamenKijken(noor)

  // What is refused stays home.
  await zegtNee(noor)
  await noor.ziet('Je zei nee. Het blijft hier.')

  // A new tab, a typed address and a reload all end at the lock.
  const nieuw = await toneel.tab(noor)
  await nieuw.page.goto(adresVanAnder)
  await isOpSlot(nieuw)
  await nieuw.page.close()
  await noor.page.goto(adresVanAnder)
  await isOpSlot(noor)
  await noor.page.reload()
  await isOpSlot(noor)
  await noor.page.goBack()
  await isOpSlot(noor)
  expect(context.pages()).toHaveLength(1)
  const geheugen = await noor.geheugen()
  expect([ander.achternaam, fenna.achternaam].filter((naam) => geheugen.includes(naam))).toEqual([])

  // Only the phrase opens it, and the refusal stands.
  await noor.ontgrendelt('een heel andere zin dan deze')
  await noor.ziet('Deze zin past niet.')
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.opentDossier(fenna.roepnaam)
  await noor.tab('Overdracht')
  await expect(noor.page.locator('[data-item^="verzorgers"]')).toHaveCount(0)
})
