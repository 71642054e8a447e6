// Inzage: a leerling of 16 who calls something wrong, and two parents of a leerling of 12 who do not agree.
import { fenna, noor as noorRol, sam as samRol } from '../cast.ts'
import { inWoorden, plus } from './dagen.ts'
import { expect, type Mens } from './mens.ts'
import { blijftStil, geeftStem, gezegdDoor, neemtStem } from './stem.ts'
import { test } from './toneel.ts'
import {
  begintSamenKijken, begintTeLezen, geeftTabletTerug, heeftGelezen, kiestOntvanger, leest, legtAanmeldingVast, lerenElkaarKennen,
  schrijftOp, startSamenKijken, verzegelt, zegtKloptNiet,
} from './verhaal.ts'

test.describe.configure({ timeout: 300_000 })

const deel = (mens: Mens, soort: string) => mens.page.locator(`[data-soort="${soort}"]`)
const opSlot = (mens: Mens) => expect(mens.page.getByLabel('Je zin')).toBeVisible()
const persoon = (mens: Mens, naam: string) => mens.page.locator('#inzage li[data-persoon]').filter({ hasText: naam })

async function isWeerBinnen(mens: Mens, naam: string): Promise<void> {
  await mens.ontgrendelt()
  await mens.isBinnen()
  await mens.opentDossier(naam)
}

test('inzage met een leerling van 16', async ({ toneel }) => {
  let { noor } = await toneel.bekenden()
  await noor.maaktLeerling(fenna, 'pro-entree')
  await schrijftOp(noor)
  await geeftStem(noor)
  await noor.page.reload()
  await isWeerBinnen(noor, fenna.roepnaam)
  await begintSamenKijken(noor, samRol)
  await begintTeLezen(noor, fenna.roepnaam)

  await test.step('zij ziet wat er gaat, en springt naar een deel', async () => {
    await expect(noor.kop('Dit gaat mee')).toBeVisible()
    await noor.knop(/^Jouw stage$/).click()
    await expect(deel(noor, 'stages[]').getByText('Keuken Zonnehoek')).toBeInViewport()
    await noor.ziet(/^Deel 1 van \d+$/)
  })

  await test.step('de tablet leest voor, met een stem van de tablet zelf', async () => {
    await deel(noor, 'beeld').getByRole('button', { name: 'Lees voor' }).click()
    await expect(deel(noor, 'beeld').locator('.leest')).toHaveCount(1)
    await deel(noor, 'beeld').getByRole('button', { name: 'Pauze' }).click()
    await blijftStil(noor)
    await deel(noor, 'beeld').getByRole('button', { name: 'Lees verder' }).click()
    await expect(deel(noor, 'beeld').getByRole('button', { name: 'Lees voor' })).toBeVisible()
    const gezegd = await gezegdDoor(noor)
    expect(gezegd.map(({ tekst }) => tekst)).toContain('Komt op gang door te doen.')
    expect([...new Set(gezegd.map(({ stem }) => stem))]).toEqual(['nl-NL hier'])
  })

  await test.step('in het Engels blijft Nederlands wat Noor schreef', async () => {
    await noor.knop('English').click()
    await expect(noor.kop(`${fenna.roepnaam}, this is about you`)).toBeVisible()
    await noor.ziet(/stays in Dutch/)
    await expect(noor.page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(deel(noor, 'beeld').locator('[data-pad="beeld.tekst"]')).toHaveAttribute('lang', 'nl')
    await deel(noor, 'beeld').getByRole('button', { name: 'Read aloud' }).click()
    await expect(deel(noor, 'beeld').getByRole('button', { name: 'Read aloud' })).toBeVisible()
    const na = (await gezegdDoor(noor)).slice(-5)
    expect(na.find(({ tekst }) => tekst === 'How the mentor sees it')?.stem).toBe('en-GB hier')
    expect(na.find(({ tekst }) => tekst === 'Komt op gang door te doen.')?.stem).toBe('nl-NL hier')
    await noor.knop('Nederlands').click()
  })

  await test.step('zij zegt van twee dingen dat het niet klopt, en de tab verdwijnt', async () => {
    await zegtKloptNiet(noor, 'beeld', 'Dit is een fout', 'Ik ben niet stil. Ik kijk eerst.')
    await zegtKloptNiet(noor, 'stages[]', 'Ik zie het anders', 'Ik heb ook de soep bedacht.')
    await noor.page.waitForTimeout(1_200)
    const weg = noor
    noor = await toneel.tab(noor)
    await weg.sterft()
    await noor.page.goto(toneel.huis.adres)
    await isWeerBinnen(noor, fenna.roepnaam)
    await startSamenKijken(noor)
    await begintTeLezen(noor, fenna.roepnaam)
    await expect(deel(noor, 'beeld').getByRole('textbox')).toHaveValue('Ik ben niet stil. Ik kijk eerst.')
    await expect(deel(noor, 'stages[]').getByRole('textbox')).toHaveValue('Ik heb ook de soep bedacht.')
  })

  await test.step('eerst praten bewaart wat zij schreef, en legt niets vast', async () => {
    await deel(noor, 'beeld').getByRole('textbox').fill('Ik ben niet stil. Ik kijk eerst even rond.')
    await noor.knop('Lees voor').first().click()
    await noor.knop('Ik wil eerst praten').click()
    await noor.ziet('Er is nu niet vastgelegd dat je het zag. Wat je schreef, is bewaard.')
    await blijftStil(noor)
    await noor.knop('Terug naar het lezen').click()
    await expect(deel(noor, 'beeld').getByRole('textbox')).toHaveValue('Ik ben niet stil. Ik kijk eerst even rond.')
    await expect(noor.page.getByRole('radio', { name: 'Nee, niet met alles' })).toBeChecked()
    await heeftGelezen(noor, fenna.roepnaam)
    await geeftTabletTerug(noor)
  })

  await test.step('Noor ziet op Vandaag dat er iets niet klopt, en de overdracht wacht daarop', async () => {
    await noor.ontgrendelt()
    await noor.isBinnen()
    await noor.gaatNaar('Vandaag')
    await noor.ziet(`Over ${fenna.roepnaam}: hier klopt iets niet`)
    await noor.opentDossier(fenna.roepnaam)
    await noor.tab('Overdracht')
    await noor.ziet(`${fenna.roepnaam} zei dat er iets niet klopt.`)
    await noor.link('Naar wat niet klopt').click()
    const vraag = noor.page.locator('[data-correctie]')
    await expect(vraag).toContainText('Ik ben niet stil. Ik kijk eerst even rond.')
    await expect(vraag).toContainText('Komt op gang door te doen.')
    await vraag.getByRole('link', { name: 'Pas het aan' }).click()
    await noor.page.getByRole('textbox', { name: 'Beeld' }).fill('Komt op gang door te doen. Kijkt in een nieuwe groep eerst rond.')
    await noor.isBewaard()
    await noor.page.locator('main .topbar a').first().click()
    await noor.tab('Delen')
    await noor.knop('Ik heb het aangepast').click()
    await expect(vraag).toHaveCount(0)
    await expect(persoon(noor, fenna.roepnaam)).toContainText('Veranderd: Beeld.')
  })

  await test.step('zij ziet alleen wat anders is, en dat het is aangepast', async () => {
    await startSamenKijken(noor)
    await noor.ziet('er kwam iets bij')
    await begintTeLezen(noor, fenna.roepnaam)
    await noor.ziet('Noor Bedacht heeft het aangepast.')
    await expect(noor.page.locator('main section[data-soort]')).toHaveCount(1)
    await expect(deel(noor, 'beeld')).toContainText('Veranderd')
    await noor.knop('Laat alles zien').click()
    await expect(deel(noor, 'zienswijzen[]')).toContainText('Ik heb ook de soep bedacht.')
    await deel(noor, 'beeld').getByRole('button', { name: 'Klopt', exact: true }).click()
    await noor.page.getByText('Ja, met alles').click()
    await heeftGelezen(noor, fenna.roepnaam)
    await geeftTabletTerug(noor)
    await isWeerBinnen(noor, fenna.roepnaam)
    await noor.tab('Delen')
    await expect(persoon(noor, fenna.roepnaam)).toContainText('Eigen kijk gaat mee')
  })

  await test.step('minder mag zonder opnieuw te kijken', async () => {
    await noor.knop(/^Laat weg: Entreecriteria/).click()
    await expect(persoon(noor, fenna.roepnaam)).toContainText('Gezien op')
    await verzegelt(noor)
  })
})

const joris = { roepnaam: 'Joris', achternaam: 'Voorbeeldsma', geboortedatum: '2014-05-01' }

/** A second parent with gezag, beside the one of the story. */
async function tweedeOuder(noor: Mens): Promise<void> {
  await noor.inKamer('Ouders en verzorgers', async () => {
    const rij = await noor.voegtToe('Voeg een verzorger toe')
    await noor.vult('Naam', 'Meneer Bedachtema', rij)
    await noor.kiest('Wie is dat?', 'Ouder', rij)
    await noor.kiest('Gezag', 'Ja', rij)
  })
}

test('ouders van een leerling van 12 zijn het niet eens', async ({ toneel }) => {
  const noor = await toneel.mentor({ ...noorRol, rol: 'intern begeleider', school: 'Basisschool De Wilg (verzonnen)' }, 'po')
  const sam = await toneel.mentor({ ...samRol, school: 'Praktijkschool De Brug (verzonnen)' }, 'vo')
  await lerenElkaarKennen(noor, sam)
  await neemtStem(noor)
  await noor.maaktLeerling(joris, 'po-vo')
  await schrijftOp(noor, false, 'po-vo')
  await tweedeOuder(noor)
  await kiestOntvanger(noor, samRol)
  await legtAanmeldingVast(noor)
  await expect(noor.page.locator('#inzage')).toContainText('De wet vraagt dat, voordat je iets stuurt.')

  await test.step('de moeder leest op papier', async () => {
    await noor.klaptUit('Lukt samen kijken niet?')
    await noor.link('Maak een blad om mee te geven').click()
    await noor.kiest('Voor wie is het blad?', 'Mevrouw Voorbeeldsma')
    const blad = noor.page.getByRole('article', { name: 'Inzage voor de overdracht' })
    await expect(blad).toContainText('Mevrouw Voorbeeldsma, dit gaat over Joris')
    await expect(blad).toContainText('Komt op gang door te doen.')
    await expect(blad).toContainText('Dit mag u')
    await noor.page.evaluate(() => { window.print = () => { window.dispatchEvent(new Event('afterprint')) } })
    await noor.knop('Print dit blad').click()
    const vast = await noor.page.getByText(/^Vastgelegd: aangeboden aan Mevrouw Voorbeeldsma/).innerText()
    const code = /code ([0-9A-F]{4} [0-9A-F]{4})/.exec(vast)?.[1] ?? '?'
    await expect(blad).toContainText(`${inWoorden(noor.dag)} · code ${code}`)
    await noor.page.getByRole('link', { name: 'Naar Delen' }).first().click()
    await expect(persoon(noor, 'Mevrouw Voorbeeldsma')).toContainText('op papier. Komt er geen antwoord')
    await noor.klaptUit('Kwam er een antwoord op een blad?')
    await noor.kiest('Wat was het antwoord?', 'Eens')
    await noor.knop('Leg het antwoord vast').click()
    await expect(persoon(noor, 'Mevrouw Voorbeeldsma')).toContainText('Gezien en eens')
  })

  await test.step('de vader leest op de tablet, en ziet het anders', async () => {
    await startSamenKijken(noor)
    await begintTeLezen(noor, 'Meneer Bedachtema')
    await noor.ziet('Dit apparaat kan niet voorlezen')
    await zegtKloptNiet(noor, 'beeld', 'Ik zie het anders', 'Thuis is Joris niet stil. Hij praat veel als hij iemand vertrouwt.')
    await heeftGelezen(noor, 'Meneer Bedachtema')
    await noor.knop('Nog iemand kijkt mee').click()
    // What one parent adds is new for the other.
    await expect(noor.knop(/^Mevrouw Voorbeeldsma/)).toContainText('er kwam iets bij')
    await expect(noor.knop(/^Meneer Bedachtema/)).toContainText('al gezien')
    await begintTeLezen(noor, 'Mevrouw Voorbeeldsma')
    await expect(noor.page.locator('main section[data-soort]')).toHaveCount(1)
    await expect(deel(noor, 'zienswijzen[]')).toContainText('Thuis is Joris niet stil.')
    await noor.page.getByText('Ja, met alles').click()
    await heeftGelezen(noor, 'Mevrouw Voorbeeldsma')
    await geeftTabletTerug(noor)
  })

  await test.step('het reist, met de zienswijze, en Sam leest die op de eerste bladzijde', async () => {
    await isWeerBinnen(noor, joris.roepnaam)
    await noor.tab('Delen')
    await expect(persoon(noor, 'Meneer Bedachtema')).toContainText('Eigen kijk gaat mee')
    await expect(persoon(noor, 'Mevrouw Voorbeeldsma')).toContainText('Gezien en eens')
    await verzegelt(noor)
    await leest(sam, joris.roepnaam)
    const kijk = sam.page.locator('[data-ontvangen=zienswijzen]')
    await expect(kijk).toContainText('Meneer Bedachtema')
    await expect(kijk).toContainText('Thuis is Joris niet stil. Hij praat veel als hij iemand vertrouwt.')
    await expect(kijk).toContainText('Beeld')
  })
})

test('een blad dat terugkomt telt tot er iets verandert, en zonder antwoord vijf schooldagen lang niet @all', async ({ toneel }) => {
  const { noor } = await toneel.bekenden()
  await noor.maaktLeerling(fenna, 'pro-entree')
  await schrijftOp(noor, false)
  await kiestOntvanger(noor, samRol)
  await legtAanmeldingVast(noor)
  await noor.klaptUit('Lukt samen kijken niet?')
  await noor.page.getByLabel('Aan wie').selectOption({ label: fenna.roepnaam })
  // Friday before the day on which this is played, a Monday: one school day ago.
  await noor.page.getByLabel('Op welke dag?').fill(plus(noor.dag, -3))
  await noor.knop('Leg het aanbod vast').click()
  await expect(persoon(noor, fenna.roepnaam)).toContainText(`dan mag het vanaf ${inWoorden(plus(noor.dag, 4))} toch door`)
  await noor.page.getByLabel('Aan wie').selectOption({ label: fenna.roepnaam })
  await noor.page.getByLabel('Op welke dag?').fill(noor.dag)
  await noor.knop('Leg het aanbod vast').click()
  await noor.ziet('Schrijf op waarom er niemand kwam.')
  await noor.veld('Waarom kwam er niemand?').fill('Fenna was ziek.')
  await noor.knop('Leg het aanbod vast').click()
  await expect(persoon(noor, fenna.roepnaam)).toContainText('Daarom mag het nu door.')
  await noor.tab('Overdracht')
  await noor.ziet('Niets houdt je tegen')

  await noor.tab('Delen')
  await noor.klaptUit('Lukt samen kijken niet?')
  await noor.link('Maak een blad om mee te geven').click()
  await noor.page.getByText('Als pdf', { exact: true }).click()
  await noor.ziet('Een pdf is niet verzegeld')
  await noor.page.evaluate(() => { window.print = () => { window.dispatchEvent(new Event('afterprint')) } })
  await noor.knop('Maak de pdf').click()
  await noor.ziet(/^Vastgelegd: aangeboden aan Fenna/)
  await noor.page.getByRole('link', { name: 'Naar Delen' }).first().click()
  await noor.klaptUit('Kwam er een antwoord op een blad?')
  await noor.kiest('Wat was het antwoord?', 'Niet met alles eens')
  await noor.veld(/Stond er een eigen kijk op/).fill('Ik wil liever in de bediening.')
  await noor.knop('Leg het antwoord vast').click()
  // Her own words were added, and need not be shown to her.
  await expect(persoon(noor, fenna.roepnaam)).toContainText('Eigen kijk gaat mee')
  await noor.inKamer('Perspectief', async () => { await noor.vult('Waarom deze stap?', 'Koken past het best.') })
  await noor.tab('Delen')
  await expect(persoon(noor, fenna.roepnaam)).toContainText('Er is iets veranderd')
  await expect(persoon(noor, fenna.roepnaam)).toContainText('Veranderd: Perspectief.')
  await noor.page.goto(`${toneel.huis.adres}/instellingen`)
  await opSlot(noor)
  await noor.ontgrendelt()
  await noor.ziet('Afgedrukt')
})
