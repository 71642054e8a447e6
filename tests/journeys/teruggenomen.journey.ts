// A yes is taken back after it was shared: the receiver hears it, and can read it no more.
import { fenna, sam as samRol } from '../cast.ts'
import { maaktDossier, maaktKlaar } from './kort.ts'
import { expect, type Mens } from './mens.ts'
import { test } from './toneel.ts'
import {
  begintTeLezen, geeftTabletTerug, leest, legtVastOpPapier, startSamenKijken, verzegelt, zietBinnenkomen, zietGelezen,
} from './verhaal.ts'

const stem = 'Ik kan goed koken voor veel mensen.'

async function maaktMetStem(noor: Mens): Promise<void> {
  await maaktDossier(noor)
  await noor.inKamer('Stem van de leerling', async () => {
    await noor.page.getByRole('textbox', { name: 'In eigen woorden' }).fill(stem)
  })
}

const rijVan = (noor: Mens, item: string) => noor.page.locator(`[data-toestemming="${item}"]`)

test('toestemming ingetrokken na verzenden', async ({ toneel }) => {
  const { noor, sam } = await toneel.bekenden()
  await maaktMetStem(noor)
  await maaktKlaar(noor, samRol)
  await noor.tab('Delen')
  await expect(rijVan(noor, 'stem')).toContainText(/Van Fenna op .*Geldt tot en met 23 november 2027/)
  await verzegelt(noor)
  await leest(sam, fenna.roepnaam)
  await sam.ziet(stem)
  await zietGelezen(noor)

  // Back at the table, without a network: one tap.
  await noor.offline(true)
  await startSamenKijken(noor)
  await begintTeLezen(noor, fenna.roepnaam)
  const vraag = noor.page.getByRole('region', { name: 'Wat jij zelf zegt' })
    .filter({ has: noor.kop(/^Mag .* dit ook vertellen/) })
  await expect(vraag).toContainText('Sam Overbrug kreeg dit al.')
  await vraag.getByRole('button', { name: 'Neem mijn ja terug' }).click()
  await expect(vraag).toContainText('Je nam je ja terug. Het gaat niet meer mee. Sam Overbrug krijgt bericht.')
  await noor.knop('Ik wil eerst praten').click()
  await geeftTabletTerug(noor)
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.opentDossier(fenna.roepnaam)
  await noor.tab('Delen')
  await expect(rijVan(noor, 'stem')).toContainText('Fenna nam het terug op')
  await expect(rijVan(noor, 'stem')).toContainText('staat verzegeld klaar')
  await sam.ziet(stem)

  // With a network the notice goes by itself, and shuts it at the other side.
  await noor.offline(false)
  await expect(async () => {
    await noor.haaltOp()
    await sam.haaltOp()
    await expect(sam.page.locator('[data-dicht="stem"]')).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await expect(sam.page.locator('[data-dicht="stem"]')).toContainText('De toestemming is teruggenomen op')
  await expect(sam.page.getByText(stem)).toHaveCount(0)
  await expect(sam.page.getByText('De eerste zes weken elke dag dezelfde vaste persoon.').first()).toBeVisible()
  await expect(async () => {
    await noor.haaltOp()
    await expect(rijVan(noor, 'stem')).toContainText('kreeg bericht op', { timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await noor.tab('Overdracht')
  await noor.ziet('Toestemming teruggenomen')

  // It stands on Vandaag until it is done, and stays shut after a lock.
  await sam.gaatNaar('Vandaag')
  await sam.ziet('Een toestemming over Fenna is teruggenomen')
  await sam.vergrendelt()
  await sam.ontgrendelt()
  await sam.isBinnen()
  await zietBinnenkomen(sam, fenna.roepnaam)
  await sam.link(new RegExp(fenna.roepnaam)).first().click()
  await expect(sam.page.locator('[data-dicht="stem"]')).toBeVisible()
  await expect(sam.page.getByText(stem)).toHaveCount(0)
  await sam.knop('Dat heb ik gedaan').click()
  await expect(sam.knop('Dat heb ik gedaan')).toHaveCount(0)
  await sam.gaatNaar('Vandaag')
  await expect(sam.page.getByText('Een toestemming over Fenna is teruggenomen')).toHaveCount(0)
})

test('toestemming ingetrokken voordat het weg was @all', async ({ toneel }) => {
  const { noor, sam } = await toneel.bekenden()
  await maaktMetStem(noor)
  await maaktKlaar(noor, samRol)
  // Before the seal a slip can be put back, and taking back keeps it home.
  await noor.tab('Delen')
  await rijVan(noor, 'stem').getByRole('button', { name: /^Terugnemen/ }).click()
  await expect(rijVan(noor, 'stem')).toHaveAttribute('data-stand', 'ingetrokken')
  await noor.knop('Zet terug').click()
  await expect(rijVan(noor, 'stem')).toHaveAttribute('data-stand', 'gegeven')

  // Sealed and not gone yet: it leaves no more.
  await noor.offline(true)
  await verzegelt(noor)
  await noor.tab('Delen')
  await expect(rijVan(noor, 'stem')).toContainText('Die is nog niet opgehaald.')
  await rijVan(noor, 'stem').getByRole('button', { name: /^Terugnemen/ }).click()
  await expect(noor.knop('Zet terug')).toHaveCount(0)
  await noor.offline(false)
  await expect(async () => {
    await noor.haaltOp()
    await expect(rijVan(noor, 'stem')).toContainText('is teruggehaald. Niemand heeft haar gezien.', { timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await noor.gaatNaar('Vandaag')
  await noor.ziet('De overdracht van Fenna is teruggehaald')
  await sam.gaatNaar('Ontvangen')
  await sam.haaltOp()
  await sam.ziet('Niets nieuws binnen')
})

test('toestemming op papier @all', async ({ toneel }) => {
  const { noor } = await toneel.bekenden()
  await maaktMetStem(noor)
  await noor.tab('Overdracht')
  await noor.knop(new RegExp(`^Kies ${samRol.naam}`)).click()
  await noor.tab('Delen')
  await expect(rijVan(noor, 'stem')).toContainText('Vraag het aan Fenna')
  await legtVastOpPapier(noor, { wie: fenna.roepnaam, waarover: /^Wat de leerling zelf zegt/, op: '2026-11-16', verteld: 'Samen doorgelezen aan tafel.' })
  await expect(rijVan(noor, 'stem')).toContainText('Van Fenna op 16 november 2026. Geldt tot en met 23 november 2027.')
})
