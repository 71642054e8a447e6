// A photo with a number on it: looked at, blacked out, cut, shown to the leerling, sent; and what must not go stays.
import { readFileSync } from 'node:fs'
import { kaal } from '../../src/formats/jpeg.ts'
import { fenna, noor as noorRol, sam as samRol } from '../cast.ts'
import { foto, kleuren, nummer, pdf, plek, type Kleur } from './beelden.ts'
import { medisch, opentKamer, sleept, voegtToe } from './bijlagen.ts'
import { maaktDossier } from './kort.ts'
import { expect, type Mens } from './mens.ts'
import { aantallen } from './schijf.ts'
import { isToegankelijk } from './toegankelijk.ts'
import { test, type Toneel } from './toneel.ts'
import { begintTeLezen, geeftTabletTerug, heeftGelezen, kiestOntvanger, leest, legtAanmeldingVast, startSamenKijken, verzegelt } from './verhaal.ts'

const isZwart = ({ r, g, b }: Kleur): boolean => r + g + b < 45
const isRood = ({ r, g, b }: Kleur): boolean => r > 150 && g < 90 && b < 90
const waarom = 'Zonder dit blad weet de mentor niet welke hulp op dag één klaar moet staan.'

const bewaart = async (mens: Mens, knop: RegExp): Promise<Buffer> => {
  const [bestand] = await Promise.all([mens.page.waitForEvent('download'), mens.knop(knop).first().click()])
  return readFileSync(await bestand.path())
}

test('bijlage met een BSN erop', async ({ toneel }) => {
  const { noor, sam } = await toneel.bekenden()
  await maaktDossier(noor)
  await kiestOntvanger(noor, samRol)
  await legtAanmeldingVast(noor)
  const origineel = await foto(noor.page)
  expect(origineel.includes('Camera Verzonnen')).toBe(true)

  await opentKamer(noor)
  await voegtToe(noor, origineel)
  await expect(noor.page.getByRole('heading', { level: 1, name: 'Foto' })).toBeVisible()
  await noor.kiest(medisch, 'Nee')
  await expect(noor.kop('Maak een kopie om mee te geven')).toBeVisible()
  await expect(noor.page.locator('.vel canvas')).toBeVisible()

  // A box by hand, one by keys, one too many, and back.
  await noor.knop('Zwart maken').click()
  await sleept(noor, { x: plek.x - 0.02, y: plek.y - 0.02 }, { x: plek.x + plek.b, y: plek.y + plek.h + 0.02 })
  await expect(noor.knop('Zwart vlak 1 van 1')).toBeVisible()
  await noor.knop('Zet een zwart vlak neer').click()
  const tweede = noor.knop('Zwart vlak 2 van 2')
  await expect(tweede).toBeFocused()
  const eerst = await tweede.boundingBox()
  await noor.page.keyboard.press('ArrowRight')
  await noor.page.keyboard.press('Shift+ArrowDown')
  const daarna = await tweede.boundingBox()
  expect((daarna?.x ?? 0) > (eerst?.x ?? 0) && (daarna?.height ?? 0) > (eerst?.height ?? 0)).toBe(true)
  await noor.knop('Maak ongedaan').click()
  await noor.knop('Doe opnieuw').click()
  await tweede.focus()
  await noor.page.keyboard.press('Delete')
  await expect(noor.knop('Zwart vlak 1 van 1')).toBeVisible()
  await noor.knop('Bijsnijden').click()
  await sleept(noor, { x: 0.05, y: 0.02 }, { x: 0.95, y: 0.9 })
  await expect(noor.page.locator('button.vel-kader')).toBeVisible()
  await noor.knop('Maak de kopie').click()

  // Seen by the eye before it may go: this copy, every page of it.
  await expect(noor.kop('Kijk naar elke bladzijde')).toBeVisible()
  await noor.ziet(/1 van 1 bekeken/)
  await expect(noor.knop('Ik heb elke bladzijde bekeken')).toHaveAttribute('aria-disabled', 'true')
  await noor.kiest('Staat er een burgerservicenummer (BSN) op?', 'Ja')
  await noor.ziet('Een BSN mag niet mee')
  await noor.kiest('Staat er een burgerservicenummer (BSN) op?', 'Nee')
  await noor.knop('Ik heb elke bladzijde bekeken').click()
  await noor.ziet(/^Elke bladzijde bekeken op/)
  await noor.kiest('Soort gegevens', 'Begeleiding')
  await noor.kiest('Dit gaat over', 'Gezondheid')
  await noor.knop('Neem mee in de overdracht').click()
  await noor.ziet(/^Deze kopie is gekozen/)

  // Health: a sentence why, and a second look.
  await noor.link('Naar Delen').click()
  const rij = noor.page.locator('li').filter({ hasText: 'Bijlagen: Foto, om mee te geven' })
  await rij.getByLabel(/^Waarom moet .* dit weten/).fill(waarom)
  await noor.isBewaard()
  await rij.getByRole('button', { name: 'Ja, dit is nodig' }).click()
  await expect(rij.getByRole('button', { name: 'Ja, dit is nodig' })).toHaveCount(0)
  await startSamenKijken(noor)
  await begintTeLezen(noor, fenna.roepnaam)
  const bijFenna = await kleuren(noor.page, /^Bladzijde 1 van 1/, [[0.3, 0.75], [0.02, 0.02]])
  expect(bijFenna.kleuren.map(isZwart)).toEqual([true, false])
  await isToegankelijk(noor, 'samen kijken: lezen', 'gevuld')
  await heeftGelezen(noor, fenna.roepnaam)
  await geeftTabletTerug(noor)
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.opentDossier(fenna.roepnaam)
  await noor.tab('Overdracht')
  await expect(noor.page.getByRole('img', { name: /^Bladzijde 1 van 1/ }).first()).toBeVisible()
  const voorbeeld = await noor.bladen('voorbeeld')
  await verzegelt(noor)

  // At the other side the same pages, black where the number was, and nothing beside the picture.
  await leest(sam, fenna.roepnaam)
  await sam.ziet(`${noor.wie.naam} ziet dat je dit hebt gelezen.`)
  expect(await sam.bladen('ontvangen')).toEqual(voorbeeld)
  const { breed, hoog, kleuren: bijSam } = await kleuren(sam.page, /^Bladzijde 1 van 1/, [
    [0.02, 0.02], ...[0.1, 0.3, 0.5, 0.65].flatMap((x) => [0.67, 0.72, 0.79].map((y): [number, number] => [x, y])), [0.9, 0.3],
  ])
  expect(bijSam.map(isZwart)).toEqual([false, ...Array<boolean>(12).fill(true), false])
  expect(bijSam.map(isRood)).toEqual([true, ...Array<boolean>(13).fill(false)])
  expect(breed / hoog).toBeCloseTo((0.9 * 2000) / (0.88 * 1500), 1)
  await sam.knop(/^Bekijk groot/).first().click()
  await isToegankelijk(sam, 'ontvangst', 'open')
  await sam.knop('Sluit').click()
  const gekomen = await bewaart(sam, /^Bewaar buiten Estafette/)
  expect(gekomen.length).toBeLessThanOrEqual(300_000)
  expect(kaal(gekomen)).toEqual({ ok: true, value: new Uint8Array(gekomen) })
  for (const woord of ['Exif', 'GPS', 'Camera', 'ICC', 'http', nummer]) expect(gekomen.includes(woord), woord).toBe(false)

  // The original is at home, untouched, and nowhere else.
  await opentKamer(noor)
  expect((await bewaart(noor, /^Bewaar buiten Estafette: Foto$/)).equals(origineel)).toBe(true)
})


async function metLeerling(toneel: Toneel): Promise<Mens> {
  const noor = await toneel.mentor(noorRol, 'vo')
  await noor.maaktLeerling(fenna, 'pro-entree')
  return noor
}

test('wat niet als bijlage mee kan, zegt wat wel kan', async ({ toneel }) => {
  const noor = await metLeerling(toneel)
  const { page } = noor
  // The part that draws was never here, and there is no network: it is named, and later it comes.
  await page.evaluate(() => caches.delete('estafette-later'))
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')
  await noor.offline(true)
  await opentKamer(noor)
  await voegtToe(noor, await foto(page, 400, 300))
  await noor.ziet('Dit deel van de app staat nog niet op dit apparaat')
  await noor.offline(false)

  await voegtToe(noor, Buffer.from('Beste collega'), 'brief.jpg', 'text/plain')
  await noor.ziet('Dit is geen foto en geen pdf')
  await voegtToe(noor, Buffer.concat([(await foto(page, 400, 300)).subarray(0, 300), Buffer.alloc(4_000, 7)]))
  await noor.ziet('Dit bestand gaat niet open')
  expect((await aantallen(page))['bijlagen']).toBe(0)

  await voegtToe(noor, await foto(page, 800, 600))
  await expect(page.getByRole('radiogroup', { name: medisch })).toBeVisible()
  await noor.kiest(medisch, 'Ja')
  await noor.ziet('Dit gaat niet mee')
  await expect(noor.knop('Maak de kopie')).toHaveCount(0)
  await noor.link('Naar Ondersteuning').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ondersteuning en als-dan' })).toBeVisible()
  await page.goBack()

  // What was fetched once is there without a network too.
  await noor.offline(true)
  await noor.kiest(medisch, 'Nee')
  await expect(page.locator('.vel canvas')).toBeVisible()
  await noor.offline(false)
})

test('een foto van veertig megapixels, en een in het donker @all', async ({ toneel }) => {
  const noor = await metLeerling(toneel)
  const lever = async (bytes: Buffer): Promise<number> => {
    await opentKamer(noor)
    await voegtToe(noor, bytes)
    await noor.kiest(medisch, 'Nee')
    await noor.knop('Maak de kopie').click()
    await expect(noor.kop('Kijk naar elke bladzijde')).toBeVisible()
    await noor.page.locator('main .topbar a').first().click()
    return (await bewaart(noor, /^Bewaar buiten Estafette: .*om mee te geven$/)).length
  }
  expect(await lever(await foto(noor.page, 8000, 5000))).toBeLessThanOrEqual(300_000)
  await noor.page.locator('main .topbar a').first().click()
  const donker = await foto(noor.page, 2400, 1800, true)
  expect(donker.length).toBeGreaterThan(1_000_000)
  expect(await lever(donker)).toBeLessThanOrEqual(300_000)
})

test('valt de tablet uit tijdens het toevoegen, dan is de bijlage er helemaal of niet @all', async ({ toneel }) => {
  let noor = await metLeerling(toneel)
  const bytes = await foto(noor.page, 3000, 2000, true)
  for (const wacht of [0, 60, 200]) {
    await opentKamer(noor)
    const eerder = await noor.page.getByRole('button', { name: /^Haal weg: / }).count()
    await voegtToe(noor, bytes)
    await noor.page.waitForTimeout(wacht)
    const adres = noor.page.url()
    const tab = await toneel.tab(noor)
    await noor.sterft()
    await noor.page.close()
    noor = tab
    await noor.page.goto(adres.replace(/bijlagen.*|kamers.*/, 'kamers/bijlagen'))
    await noor.ontgrendelt()
    await expect(noor.page.getByRole('heading', { level: 1, name: 'Bijlagen' })).toBeVisible()
    const nu = await noor.page.getByRole('button', { name: /^Haal weg: / }).count()
    expect([eerder, eerder + 1]).toContain(nu)
    expect((await aantallen(noor.page))['bijlagen']).toBe(nu)
    await noor.page.locator('main .topbar a').first().click()
  }
})

test('een pdf van twee bladzijden, met een BSN in de tekst', async ({ toneel }) => {
  const noor = await metLeerling(toneel)
  const { page } = noor
  await opentKamer(noor)
  await voegtToe(noor, Buffer.from('%PDF-1.7 en verder niets'), 'plan.pdf', 'application/pdf')
  await noor.kiest(medisch, 'Nee')
  await noor.ziet('Dit bestand gaat niet open')
  await noor.page.locator('main .topbar a').first().click()

  await voegtToe(noor, pdf(), 'plan.pdf', 'application/pdf')
  await noor.kiest(medisch, 'Nee')
  await expect(page.locator('.vel canvas')).toBeVisible()
  await noor.ziet('Bladzijde 1 van 2')
  await expect(noor.knop(/^Zwart vlak/)).toHaveCount(0)
  await noor.knop('Volgende').click()
  await noor.ziet('Hier staat iets dat op een BSN lijkt')
  const vlak = noor.knop('Zwart vlak 1 van 1')
  await vlak.focus()
  await page.keyboard.press('Delete')
  await noor.knop('Maak de kopie').click()
  await noor.ziet(/^Op bladzijde 2 is nog een nummer te lezen/)
  await noor.knop('Maak ongedaan').click()
  await expect(vlak).toBeVisible()
  await noor.knop('Maak de kopie').click()

  await expect(noor.kop('Kijk naar elke bladzijde')).toBeVisible()
  await noor.kiest('Staat er een burgerservicenummer (BSN) op?', 'Nee')
  await noor.ziet(/1 van 2 bekeken/)
  const stempel = await kleuren(page, /^Bladzijde 1 van 2/, [[450 / 595, 1 - 150 / 842], [520 / 595, 1 - 150 / 842]])
  expect(stempel.kleuren.map(isZwart)).toEqual([true, false])
  await expect(noor.knop('Ik heb elke bladzijde bekeken')).toHaveAttribute('aria-disabled', 'true')
  await noor.knop('Volgende').click()
  await noor.ziet(/2 van 2 bekeken/)
  // The line with the number is black from its first to its last letter; the line above it can still be read.
  const rij = (y: number): [number, number][] => Array.from({ length: 40 }, (_, i) => [0.1 + i * 0.005, y])
  const [boven, nummerRij] = [await kleuren(page, /^Bladzijde 2 van 2/, rij(1 - 763 / 842)), await kleuren(page, /^Bladzijde 2 van 2/, rij(1 - 726 / 842))]
  expect(nummerRij.kleuren.map(isZwart)).toEqual(Array<boolean>(40).fill(true))
  expect(new Set(boven.kleuren.map(isZwart)).size).toBe(2)
  await noor.knop('Ik heb elke bladzijde bekeken').click()
  await noor.ziet(/^Elke bladzijde bekeken op/)

  // Fetched once, the reader is there without a network too.
  await page.locator('main .topbar a').first().click()
  await noor.offline(true)
  await page.reload()
  await noor.ontgrendelt()
  await noor.link('Maak een kopie om mee te geven: Document (2)').click()
  await expect(page.locator('.vel canvas')).toBeVisible()
  await noor.offline(false)
})
