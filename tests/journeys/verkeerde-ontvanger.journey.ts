// The wrong receiver: not verified, wrong digits, not for him, and taken back before he fetched it.
import { fenna, sam as samRol } from '../cast.ts'
import { maaktDossier, maaktKlaar } from './kort.ts'
import { expect, type Mens } from './mens.ts'
import { aantallen, winkels } from './schijf.ts'
import { test } from './toneel.ts'
import { bellen, leest, neemtNietAan, trektIn, verzegelt } from './verhaal.ts'

async function kanNietKiezen(noor: Mens, waarom: RegExp): Promise<void> {
  await noor.opentDossier(fenna.roepnaam)
  await noor.tab('Overdracht')
  await expect(noor.kop('Aan wie geef je het stokje?')).toBeVisible()
  await noor.ziet(waarom)
  await expect(noor.knop(/^Kies /)).toHaveCount(0)
  await expect(noor.knop('Verzegelen en klaarzetten')).toHaveCount(0)
}

test('verkeerde ontvanger', async ({ toneel }) => {
  const { noor, sam } = await toneel.noorEnSam()
  await maaktDossier(noor)

  const { link } = await noor.nodigtUit(samRol)
  await kanNietKiezen(noor, /Heeft de uitnodiging nog niet geopend/)
  await sam.opentUitnodiging(link)
  await sam.neemtAan()
  await noor.beltMet(sam.voornaam)
  await noor.terug()
  await kanNietKiezen(noor, /Bel eerst om de cijfers te controleren/)

  await noor.beltMet(sam.voornaam)
  await noor.typtCijfers(['00000', '11111', '22222', '33333', '44444', '55555'])
  await expect(noor.page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
  await expect(noor.kop(/^Is dit echt/)).toBeVisible()
  await noor.terug()
  await kanNietKiezen(noor, /Bel eerst om de cijfers te controleren/)

  await bellen(noor, sam)
  await noor.opentDossier(fenna.roepnaam)
  await maaktKlaar(noor, samRol)
  const leeg = await aantallen(sam.page)
  await verzegelt(noor)
  await leest(sam, fenna.roepnaam)
  expect((await aantallen(sam.page))['ontvangsten']).toBe(1)
  await neemtNietAan(sam, 'Ik ken deze leerling niet')
  await expect.poll(async () => {
    await sam.haaltOp()
    const over = await winkels(sam.page)
    return ['ontvangsten', 'dossiers', 'wijzigingen', 'berichten', 'inbox'].flatMap((winkel) => over[winkel] ?? [])
  }).toEqual([])
  expect((await aantallen(sam.page))['deks']).toBe(leeg['deks'])
  await expect(async () => {
    await noor.haaltOp()
    await expect(noor.page.getByText('Niet aangenomen').first()).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await noor.ziet(/verkeerde persoon/)
})

test('ingetrokken voordat het was opgehaald', async ({ toneel }) => {
  const { noor, sam } = await toneel.bekenden()
  await maaktDossier(noor)
  await maaktKlaar(noor, samRol)
  await sam.offline(true)
  await verzegelt(noor)
  await noor.ziet('Het pakket is onderweg naar Sam Overbrug.')
  await trektIn(noor, 'verkeerde persoon')
  await noor.ziet('Ingetrokken. Niemand heeft het gezien.')
  await sam.offline(false)
  await sam.gaatNaar('Ontvangen')
  await sam.knop('Kijk nu').click()
  await sam.ziet('Niets nieuws binnen')
  await expect(sam.page.getByText(fenna.roepnaam)).toHaveCount(0)
  const { ontvangsten, inbox } = await aantallen(sam.page)
  expect({ ontvangsten, inbox }).toEqual({ ontvangsten: 0, inbox: 0 })
})
