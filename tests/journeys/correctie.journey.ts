// What was wrong is put right at the receiver: replaced with the old text marked, or gone.
import { fenna, sam as samRol } from '../cast.ts'
import { maaktDossier, maaktKlaar } from './kort.ts'
import { expect } from './mens.ts'
import { test } from './toneel.ts'
import { leest, stuurtCorrectie, verzegelt, zietGelezen } from './verhaal.ts'

const fout = 'Begint sterk met één vaste persoon.'
const goed = 'Begint rustig, met één vaste persoon.'
const steun = 'De eerste zes weken elke dag dezelfde vaste persoon.'

test('een fout wordt na verzenden gecorrigeerd', async ({ toneel }) => {
  const { noor, sam } = await toneel.bekenden()
  await maaktDossier(noor)
  await maaktKlaar(noor, samRol)
  await verzegelt(noor)
  await leest(sam, fenna.roepnaam)
  await sam.ziet(fout)
  await zietGelezen(noor)
  await noor.ziet(/is hetzelfde als in het dossier/)

  await noor.inKamer('Prioriteit, beeld en wat werkt', async () => { await noor.vult('Waarom?', goed) })
  await noor.inKamer('Ondersteuning en als-dan', async () => {
    await noor.page.getByRole('button', { name: /^Haal weg/ }).first().click()
  })
  await noor.tab('Overdracht')
  const voorbeeld = noor.page.locator('[data-correctie-voorbeeld]')
  await expect(voorbeeld).toContainText(goed)
  await expect(voorbeeld).toContainText('wordt bij Sam Overbrug gewist')
  await noor.offline(true)
  await stuurtCorrectie(noor, 'Het klopte niet')
  await noor.ziet('Correctie gestuurd')
  await noor.ziet(/is hetzelfde als in het dossier/)
  await sam.ziet(fout)

  await noor.offline(false)
  await expect(async () => {
    await noor.haaltOp()
    await sam.haaltOp()
    await expect(sam.page.locator('[data-gecorrigeerd="prioriteit"]')).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await expect(sam.page.locator('[data-gecorrigeerd="prioriteit"]')).toContainText('Gecorrigeerd op')
  await sam.ziet(goed)
  await expect(sam.page.locator('[data-dicht^="steunvragen"]')).toContainText('Noor Bedacht haalde dit weg op')
  await expect(sam.page.getByText(steun)).toHaveCount(0)
  // The old reading is there, marked, and only where one asks for it.
  await expect(sam.page.getByText(fout).first()).toBeHidden()
  await sam.page.getByText(/^Zo stond het eerst/).click()
  await expect(sam.page.locator('[data-gecorrigeerd="prioriteit"]')).toContainText(fout)
  await expect(async () => {
    await noor.haaltOp()
    await expect(noor.page.getByText(/^.*Sam Overbrug kreeg de correctie op/).first()).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await sam.gaatNaar('Vandaag')
  await sam.ziet('Noor Bedacht verbeterde iets over Fenna')
})
