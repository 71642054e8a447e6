// The rights of a leerling: to see and take along what is known, that it goes when its time is over, and to tell the FG.
import { fenna, noor as noorRol, sam as samRol } from '../cast.ts'
import { plus } from './dagen.ts'
import { maaktDossier, maaktKlaar } from './kort.ts'
import { expect } from './mens.ts'
import { bewaartBestand, drukt, geprint, opentInstelling, opentRecht } from './rechten.ts'
import { winkels } from './schijf.ts'
import { speeldag, test } from './toneel.ts'
import { leest, neemtNietAan, verzegelt } from './verhaal.ts'

test('wat weten we over jou', async ({ toneel }) => {
  const { noor } = await toneel.bekenden()
  await maaktDossier(noor)
  await noor.inKamer('Aantekeningen', async () => {
    const rij = await noor.voegtToe('Voeg een aantekening toe')
    await noor.vult('Aantekening', 'Alleen voor mijzelf', rij)
  })
  await noor.inKamer('Prioriteit, beeld en wat werkt', async () => noor.vult('Beeld', 'Eerst een andere tekst'))
  await noor.inKamer('Prioriteit, beeld en wat werkt', async () => noor.vult('Beeld', 'Komt op gang door te doen'))
  await maaktKlaar(noor, samRol, fenna, 'Ik wil dat iemand mij opwacht.')
  await verzegelt(noor)
  await opentRecht(noor, 'Wat weten we over jou')
  const moet = [
    fenna.roepnaam, fenna.achternaam, 'Komt op gang door te doen', 'Ik wil dat iemand mij opwacht.', samRol.naam, samRol.school,
    'Verzegeld op', 'Aantekeningen van je mentor voor zichzelf: 1.', 'Het logboek is heel', noorRol.school, 'niet verzegeld', 'Samen bekeken',
  ]
  const nooit = ['Alleen voor mijzelf', 'Eerst een andere tekst']
  for (const woord of moet) await noor.ziet(woord)
  const papier = await geprint(noor)
  for (const woord of moet) expect(papier).toContain(woord)
  for (const woord of nooit) expect(papier).not.toContain(woord)
  expect(papier).not.toContain('Bewaar als bestand')

  const { naam, tekst } = await bewaartBestand(noor, 'Bewaar als bestand')
  expect(naam).toBe('inzage.json')
  const bestand = JSON.parse(tekst) as { formaat: string; versie: number; ontvangers: unknown[]; buiten: object; logboek: { heel: boolean } }
  expect(bestand).toMatchObject({ formaat: 'estafette-inzage', versie: 1, buiten: { aantekeningen: 1, nieuwer: 0 }, logboek: { heel: true } })
  expect(bestand.ontvangers).toMatchObject([{ naam: samRol.naam, school: samRol.school }])
  for (const woord of ['Komt op gang door te doen', 'Ik wil dat iemand mij opwacht.', samRol.naam]) expect(tekst).toContain(woord)
  for (const woord of nooit) expect(tekst).not.toContain(woord)

  await drukt(noor)
  await noor.page.locator('main .topbar a').first().click()
  await opentRecht(noor, 'Wie zag wat')
  for (const woord of ['Overdracht verzegeld', 'Meegegeven als bestand', 'Afgedrukt', 'Samen bekeken']) await noor.ziet(woord)
})

test('bewaartermijn voorbij: eerst in het LAS, dan wissen', async ({ toneel }) => {
  const noor = await toneel.mentor(noorRol, 'vo')
  for (const [roepnaam, dag] of [['Fenna', plus(speeldag, -800)], ['Yara', plus(speeldag, -20)]] as const) {
    await noor.maaktLeerling({ roepnaam, achternaam: fenna.achternaam }, 'pro-entree')
    await noor.inKamer('Leerling en overstap', async () => noor.page.getByLabel('Uitgeschreven op').fill(dag))
  }
  await noor.gaatNaar('Vandaag')
  await noor.ziet('De bewaartermijn is voorbij')
  await noor.link(/De bewaartermijn is voorbij$/).click()
  await noor.ziet(/Fenna/)
  await expect(noor.page.locator('main').getByText(/Yara/)).toHaveCount(0)
  await expect(noor.knop(/^Wis wat je aanvinkte/)).toHaveCount(0)
  const voor = await winkels(noor.page)
  await noor.page.getByRole('checkbox', { name: /^Wat blijven moet, staat in het LAS/ }).check()
  await noor.knop(/^Wis wat je aanvinkte/).click()
  await noor.page.getByRole('dialog').getByRole('button', { name: 'Wis voorgoed' }).click()
  await noor.ziet('Zo ging het: 1 gewist, 0 niet.')
  await noor.ziet('Niets hoeft nu weg')
  const na = await winkels(noor.page)
  const sleutel = (rij: string): string => (JSON.parse(rij) as { id: string }).id
  const weg = (voor['dossiers'] ?? []).map(sleutel).filter((id) => !(na['dossiers'] ?? []).map(sleutel).includes(id))
  expect(weg).toHaveLength(1)
  expect((na['gewist'] ?? []).map(sleutel)).toEqual(weg)
  const resten = Object.entries(na).filter(([winkel]) => winkel !== 'gewist')
    .flatMap(([winkel, rijen]) => rijen.filter((rij) => rij.includes(weg[0] ?? '-')).map(() => winkel))
  expect(resten).toEqual([])
  await noor.gaatNaar('Leerlingen')
  await noor.ziet(/Yara/)
  await expect(noor.page.locator('main').getByText(/Fenna/)).toHaveCount(0)
  await noor.gaatNaar('Vandaag')
  await expect(noor.page.getByText('De bewaartermijn is voorbij')).toHaveCount(0)
})

test('meld dit bij de FG', async ({ toneel }) => {
  const { noor, sam } = await toneel.bekenden()
  await maaktDossier(noor)
  await maaktKlaar(noor, samRol)
  await verzegelt(noor)
  await leest(sam, fenna.roepnaam)
  await sam.link(/^Meld dit bij de FG/).click()
  await sam.ziet(/^Melding aan de functionaris/)
  await expect(sam.page.locator('.recht-melding')).toContainText(`Afzender: ${noorRol.rol}, ${noorRol.school}`)
  await sam.page.locator('main .topbar a').first().click()
  await neemtNietAan(sam, 'Ik ken deze leerling niet')
  await expect(async () => {
    await noor.haaltOp()
    await expect(noor.page.getByText('Niet aangenomen').first()).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await noor.link('Meld dit bij de FG').click()
  await noor.page.getByText('De overdracht ging naar de verkeerde persoon').click()
  await noor.veld(/^Wat de FG nog moet weten/).fill('Ik koos de verkeerde Sam uit de lijst.')
  const melding = await noor.page.locator('.recht-melding').innerText()
  for (const feit of [
    'Wat: De overdracht ging naar de verkeerde persoon', `Ontvanger: ${samRol.rol}, ${samRol.school}`, /Verzegeld: \d/, /Opgehaald: \d/,
    /Gelezen: \d/, /Niet aangenomen: \d/, /Gronden: .*de wet/, /Onderdelen: \d/, 'Soorten gegevens:', 'ML-KEM-768', '72 uur', 'verkeerde Sam',
    'Het logboek is gecontroleerd: heel.',
  ]) expect(melding).toMatch(feit)
  for (const woord of [fenna.roepnaam, fenna.achternaam, 'vaste persoon', samRol.naam]) expect(melding).not.toContain(woord)
  const papier = await geprint(noor)
  expect(papier).toContain('Melding aan de functionaris gegevensbescherming')
  expect(papier).not.toContain(fenna.roepnaam)
  await opentInstelling(noor, 'Meld dit bij de FG')
  await expect(noor.page.locator('.recht-melding')).toContainText('Dossiers op dit apparaat: 1')
  await opentInstelling(noor, 'Mentor vertrekt')
  await noor.ziet('Nog niet overgedragen')
  const blad = await geprint(noor)
  expect(blad).toContain('Overdrachtsblad voor de opvolger')
  expect(blad).not.toContain(fenna.roepnaam)
})
