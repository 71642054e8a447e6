// From one version to the next while somebody is at work: no word is lost, and nothing reloads under a hand.
import type { Page } from '@playwright/test'
import { fenna, noor as noorRol, sam as samRol } from '../cast.ts'
import { maaktDossier } from '../journeys/kort.ts'
import { expect, Mens } from '../journeys/mens.ts'
import { Toneel } from '../journeys/toneel.ts'
import { begintSamenKijken, begintTeLezen, geeftTabletTerug, heeftGelezen } from '../journeys/verhaal.ts'
import { isDezelfde, isHerladen, merkt, Plek, test, zoektNieuwe } from './plek.ts'

test.use({ oud: true })

const lang = `${'Belt liever niet, appt wel. '.repeat(40)}En dit waren de laatste woorden.`
const aantekening = (page: Page) => page.getByLabel('Aantekening', { exact: true }).last()

/** Noor with a note that is still empty; gives the address of its room. */
async function metAantekening(plek: Plek, page: Page): Promise<{ noor: Mens; kamer: string }> {
  const noor = await plek.noor(page)
  await noor.maaktLeerling(fenna, 'pro-entree')
  await noor.tab('Alle kamers')
  await page.locator('main').getByRole('link', { name: /^Aantekeningen/ }).click()
  await noor.voegtToe('Voeg een aantekening toe')
  return { noor, kamer: page.url() }
}

async function versie(noor: Mens): Promise<string> {
  await noor.gaatNaar('Vandaag')
  await noor.link('Instellingen').first().click()
  await expect(noor.kop('Over Estafette')).toBeVisible()
  return noor.page.locator('[aria-labelledby="over-kop"] dd').nth(1).innerText()
}

test('een open concept gaat mee naar de nieuwe versie, ook dat van een tweede tabblad', async ({ plek, page, context }) => {
  const { noor, kamer } = await metAantekening(plek, page)
  await noor.kanZonderServer()
  const tweede = new Mens(noorRol, await context.newPage())
  await tweede.page.goto(kamer)
  await tweede.ontgrendelt()
  await expect(tweede.page.locator('[data-rij]')).toHaveCount(1)
  await tweede.voegtToe('Voeg een aantekening toe')
  plek.wordtNieuw()
  await zoektNieuwe(page)
  for (const tab of [page, tweede.page]) await merkt(tab)

  await aantekening(tweede.page).fill(`Tweede. ${lang}`)
  await page.getByLabel('Aantekening', { exact: true }).first().fill(lang)
  await noor.knop('Werk bij').click()
  await isHerladen(page)

  // The other window stands in full view: it waits for a tap of its own.
  await expect(tweede.page.getByText('bijgewerkt in een ander tabblad')).toBeVisible()
  expect(await isDezelfde(tweede.page)).toBe(true)
  await tweede.knop('Laad opnieuw').click()
  await isHerladen(tweede.page)

  await noor.ontgrendelt()
  await expect(noor.kop('Aantekeningen')).toBeVisible()
  const bewaard = page.getByLabel('Aantekening', { exact: true })
  await expect(bewaard).toHaveCount(2)
  expect((await bewaard.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))).sort())
    .toEqual([lang, `Tweede. ${lang}`].sort())
  expect(await versie(noor)).not.toContain('vorige')
})

test('wie niet bijwerkt, werkt gewoon door met de oude versie, ook zonder server @all', async ({ plek, page }) => {
  const noor = await plek.noor(page)
  await noor.kanZonderServer()
  plek.wordtNieuw()
  await zoektNieuwe(page)
  await merkt(page)
  // None of these screens was loaded before, and the server has none of their files any more.
  await noor.gaatNaar('Leerlingen')
  await noor.link('OSO inlezen').first().click()
  await expect(page.getByLabel('Kies een bestand')).toBeAttached()
  await plek.huis.stop()
  await noor.gaatNaar('Contacten')
  await noor.link('Nodig iemand uit').first().click()
  await expect(noor.veld('Naam van de mentor')).toBeVisible()
  await noor.terug().catch(() => page.goBack())
  expect(await versie(noor)).toContain('vorige')
  expect(await isDezelfde(page)).toBe(true)
  await page.reload()
  await expect(noor.knop('Werk bij')).toBeVisible()
  // The new version lies here whole: taking it needs no server.
  await merkt(page)
  await noor.knop('Werk bij').click()
  await isHerladen(page)
  await noor.ontgrendelt()
  expect(await versie(noor)).not.toContain('vorige')
})

test('bijwerken wacht op woorden die nog nergens staan @all', async ({ plek, page }) => {
  const { noor } = await metAantekening(plek, page)
  await noor.kanZonderServer()
  plek.wordtNieuw()
  await zoektNieuwe(page)
  await merkt(page)
  // A full disk: nothing can be written.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    Object.assign(globalThis, { leeg: () => { IDBObjectStore.prototype.put = put } })
    IDBObjectStore.prototype.put = () => { throw new DOMException('vol', 'QuotaExceededError') }
  })
  await aantekening(page).fill(lang)
  await noor.knop('Werk bij').click()
  await expect(page.getByText('Bijwerken kan nu niet')).toBeVisible()
  expect(await isDezelfde(page)).toBe(true)
  await page.evaluate(() => { (globalThis as unknown as { leeg: () => void }).leeg() })
  await noor.knop('Werk bij').click()
  await isHerladen(page)
  await noor.ontgrendelt()
  await expect(aantekening(page)).toHaveValue(lang)

  // A form that was begun lies nowhere.
  plek.wordtOud()
  await zoektNieuwe(page)
  await noor.gaatNaar('Leerlingen')
  await noor.link('Nieuwe leerling').first().click()
  await noor.veld(/^Roepnaam/).fill('Half')
  await merkt(page)
  await noor.knop('Werk bij').click()
  await expect(page.getByText('Maak eerst af wat je hier invult')).toBeVisible()
  expect(await isDezelfde(page)).toBe(true)
  await expect(noor.veld(/^Roepnaam/)).toHaveValue('Half')
  await noor.gaatNaar('Leerlingen')
  await expect(noor.veld(/^Roepnaam/)).toHaveCount(0)
  await noor.knop('Werk bij').click()
  await isHerladen(page)
})

test('een tabblad op de achtergrond gaat zelf mee, met zijn woorden; een met een half formulier niet @all', async ({ plek, page, context }) => {
  const { noor, kamer } = await metAantekening(plek, page)
  await noor.kanZonderServer()
  const achter = async (adres: string): Promise<Mens> => {
    const tab = new Mens(noorRol, await context.newPage())
    await tab.page.goto(adres)
    await tab.ontgrendelt()
    await tab.isBinnen()
    return tab
  }
  const verstopt = (tab: Mens) => tab.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
  })
  const kladje = await achter(kamer)
  const formulier = await achter(`${plek.adres}/leerlingen/nieuw`)
  plek.wordtNieuw()
  await zoektNieuwe(page)
  for (const tab of [kladje, formulier]) await merkt(tab.page)
  await aantekening(kladje.page).fill(lang)
  await formulier.veld(/^Roepnaam/).fill('Half')
  for (const tab of [kladje, formulier]) await verstopt(tab)
  await noor.knop('Werk bij').click()
  await isHerladen(kladje.page)
  expect(await isDezelfde(formulier.page)).toBe(true)
  await expect(formulier.veld(/^Roepnaam/)).toHaveValue('Half')
  await kladje.ontgrendelt()
  await expect(aantekening(kladje.page)).toHaveValue(lang)
})

test('op het slot: bijwerken kan, ook met een half getypte zin @all', async ({ plek, page }) => {
  const noor = await plek.noor(page)
  await noor.kanZonderServer()
  await noor.vergrendelt()
  plek.wordtNieuw()
  await zoektNieuwe(page)
  await page.getByLabel('Je zin').fill('vier gele')
  await merkt(page)
  await noor.knop('Werk bij').click()
  await isHerladen(page)
  await noor.ontgrendelt()
  await noor.isBinnen()
})

test('tijdens Samen kijken verandert er niets onder de handen @all', async ({ browser }) => {
  const plek = await Plek.open('test-app')
  plek.wordtOud()
  const toneel = new Toneel(plek.huis, browser)
  try {
    const { noor } = await toneel.bekenden()
    await noor.kanZonderServer()
    await maaktDossier(noor)
    const tweede = await toneel.tab(noor)
    await tweede.page.goto(plek.adres)
    await begintSamenKijken(noor, samRol)
    await begintTeLezen(noor, fenna.roepnaam)
    const kijk = noor.page.getByRole('textbox', { name: 'Jouw kijk. Deze tekst gaat mee.' })
    await kijk.fill(lang)
    plek.wordtNieuw()
    await zoektNieuwe(tweede.page)
    // Whoever holds the tablet is offered nothing; the other tab may take it, and this one stays as it is.
    await expect(noor.knop('Werk bij')).toHaveCount(0)
    for (const tab of [noor.page, tweede.page]) await merkt(tab)
    await tweede.knop('Werk bij').click()
    await isHerladen(tweede.page)
    await noor.page.waitForTimeout(10_000)
    expect(await isDezelfde(noor.page)).toBe(true)
    await expect(kijk).toHaveValue(lang)
    await heeftGelezen(noor, fenna.roepnaam)
    await geeftTabletTerug(noor)
    await noor.ontgrendelt()
    expect(await versie(noor)).not.toContain('vorige')
  } finally {
    await toneel.sluit()
    await plek.sluit()
  }
})

test('een deel dat er niet meer is, wordt rustig gezegd, en niets herlaadt vanzelf', async ({ plek, browser }) => {
  // No worker, as in a private window: a tab of the old version then has nothing but the server.
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const noor = await plek.noor(page)
  await merkt(page)
  plek.wordtNieuw()
  await noor.gaatNaar('Leerlingen')
  const zin = page.getByText('Dit deel van de app is er nu niet')
  await expect(zin).toBeVisible()
  await expect(page.getByText('Er ging iets stuk')).toHaveCount(0)
  // The frame stays: what was loaded still works.
  await noor.gaatNaar('Vandaag')
  await expect(zin).toHaveCount(0)
  await noor.gaatNaar('Leerlingen')

  await plek.huis.stop()
  await noor.knop('Laad de app opnieuw').click()
  await expect(page.getByText('Er is nu geen netwerk')).toBeVisible()
  expect(await isDezelfde(page)).toBe(true)
  await plek.huis.start()
  await noor.knop('Laad de app opnieuw').click()
  await isHerladen(page)

  // The lock too may be of an older version than what opens it.
  plek.wordtOud()
  await noor.ontgrendelt()
  // Which part is missed first depends on what was fetched already; each says to load again.
  await expect(zin.or(page.getByText('Dit apparaat kan het slot nu niet openen')).first()).toBeVisible()
  await expect(page.getByText('Er ging iets stuk')).toHaveCount(0)
  await page.reload()
  await noor.ontgrendelt()
  await expect(noor.link('Nieuwe leerling').first()).toBeVisible()
  await context.close()
})
