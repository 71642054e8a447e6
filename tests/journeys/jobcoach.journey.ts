// A jobcoach gets what the leerling said yes to and nothing else, on paper or as a file; taken back, nothing can be made.
import { fenna, noor as noorRol, sam as samRol } from '../cast.ts'
import {
  beslist, bladenVanBrief, gaatNaarAnderen, joris, keuze, kiestEnTypt, maaktBestand, opentBriefVoor, schrijftOp, wilVragen,
} from './brief.ts'
import { maaktDossier } from './kort.ts'
import { expect, type Mens } from './mens.ts'
import { test } from './toneel.ts'

const thuis = 'De eerste zes weken elke dag dezelfde vaste persoon.'
const mee = ['Begint sterk met één vaste persoon.', fenna.roepnaam]

const telt = async (mens: Mens, soort: string): Promise<number> => {
  await mens.gaatNaar('Vandaag')
  await mens.link('Instellingen').first().click()
  await mens.ziet('Logboek')
  return mens.page.getByText(soort).count()
}

test('de jobcoach krijgt alleen wat mag', async ({ toneel, browser }) => {
  const noor = await toneel.mentor(noorRol, 'vo')
  await maaktDossier(noor)
  await gaatNaarAnderen(noor)
  await schrijftOp(noor, joris)
  await noor.ziet('Er staat nog niets in de brief. Kies wat je wilt vragen en vraag het samen.')
  await wilVragen(noor, ['leerling', 'prioriteit', 'steunvragen'])
  await beslist(noor, fenna.roepnaam, { 'Wie je bent': 'ja', 'Hoe je start': 'ja', 'Wat jou helpt': 'nee' })

  // The preview holds the two, on whose word and for what; no handover came of it.
  await opentBriefVoor(noor, fenna.roepnaam, joris)
  const brief = noor.page.locator('[data-brief]')
  const gezien = await bladenVanBrief(noor)
  for (const tekst of mee) expect(gezien.join('\n')).toContain(tekst)
  expect([...new Set(gezien.map((blad) => blad.split(/[ ~]/)[0]))].sort()).toEqual(['leerling', 'prioriteit'])
  await expect(brief).toContainText(joris.doel)
  await expect(brief).toContainText('de leerling, gegeven op')
  await expect(brief).not.toContainText(thuis)
  await expect(keuze(noor, 'steunvragen').getByText('Nee gezegd')).toBeVisible()

  // On paper: only the sheet, with pages that are counted, and a line in the log.
  await noor.page.evaluate(() => { window.print = () => { document.body.dataset['geprint'] = 'ja' } })
  await noor.knop('Print de brief').click()
  await expect(noor.page.locator('body')).toHaveAttribute('data-geprint', 'ja')
  await noor.page.emulateMedia({ media: 'print' })
  await expect(brief).toBeVisible()
  await expect(noor.page.getByRole('navigation').first()).toBeHidden()
  await expect(noor.page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(brief).toContainText('Geef dit niet verder door')
  await noor.page.emulateMedia({ media: null })

  // As a file: neither its name nor its bytes say anything, and the code is not in it.
  const bestand = await maaktBestand(noor)
  expect(bestand.naam).toMatch(/^estafette-brief-\d{4}-\d\d-\d\d\.age$/)
  expect(bestand.code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/)
  for (const woord of [...mee, joris.naam, thuis, ...bestand.code.split('-')]) expect(bestand.bytes.includes(woord)).toBe(false)

  // Joris, on a telephone that never saw the app.
  const koud = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
  const hij = await toneel.mens({ ...samRol, naam: joris.naam }, koud)
  await hij.page.goto(`${toneel.huis.adres}/openen`)
  await kiestEnTypt(hij, bestand, 'AAAAA-AAAAA-AAAAA-AAAAA')
  await hij.ziet('Deze code past niet bij dit bestand')
  const stuk = Buffer.from(bestand.bytes)
  stuk[stuk.length - 1]! ^= 1
  await kiestEnTypt(hij, { naam: bestand.naam, bytes: stuk }, bestand.code)
  await hij.ziet('Dit bestand is beschadigd')
  await kiestEnTypt(hij, { naam: 'iets.age', bytes: Buffer.from('geen brief') }, bestand.code)
  await hij.ziet('Dit is geen brief van Estafette')
  await kiestEnTypt(hij, bestand, bestand.code.toLowerCase().replaceAll('-', ' '))
  await expect(hij.kop(`Brief van ${noorRol.school}`)).toBeVisible()
  expect(await bladenVanBrief(hij)).toEqual(gezien)
  const geheugen = await hij.geheugen()
  expect(geheugen).not.toContain(thuis)
  await hij.knop('Sluiten').click()
  await hij.ziet('De brief is dicht.')
  expect(await hij.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(mee[0])
  expect(await hij.page.evaluate(async () => [
    (await indexedDB.databases()).length, localStorage.length, sessionStorage.length,
  ])).toEqual([0, 0, 0])

  // No other part of the app takes it for anything.
  await noor.gaatNaar('Leerlingen')
  await noor.link('OSO inlezen').first().click()
  await noor.page.getByLabel('Kies een bestand')
    .setInputFiles({ name: bestand.naam, mimeType: 'text/xml', buffer: bestand.bytes })
  await noor.weigertBestand('Er is niets veranderd in je dossiers.')
  await opentBriefVoor(noor, fenna.roepnaam, joris)

  // Taken back: it is told whom to call, and nothing can be made any more.
  await keuze(noor, 'leerling').getByRole('button', { name: /^Neem het ja terug/ }).click()
  await keuze(noor, 'prioriteit').getByRole('button', { name: /^Neem het ja terug/ }).click()
  await noor.ziet(`Bel ${joris.naam}: dit mag niet meer gebruikt worden`)
  await expect(noor.page.locator('[data-stop="leeg"]')).toBeVisible()
  await expect(noor.knop('Print de brief')).toHaveCount(0)
  await expect(noor.knop('Maak het bestand')).toHaveCount(0)
  await expect(noor.page.locator('[data-brief] [data-item]')).toHaveCount(0)
  expect(await telt(noor, 'Brief gemaakt voor iemand buiten het onderwijs')).toBe(2)
})
