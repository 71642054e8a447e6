// What the law says at each thing, who decides, and what keeps a number or a word from going along unseen.
import { fenna, sam as samRol } from '../cast.ts'
import { plus } from './dagen.ts'
import { maaktDossier, maaktKlaar } from './kort.ts'
import { expect, type Mens } from './mens.ts'
import { isToegankelijk } from './toegankelijk.ts'
import { speeldag, test } from './toneel.ts'
import { kiestOntvanger } from './verhaal.ts'

const item = (noor: Mens, naam: string | RegExp) => noor.page.locator('.delen-item').filter({ hasText: naam }).first()

test('een BSN in een tekst blijft hier, in elke schrijfwijze, tot iemand er iets mee doet', async ({ toneel }) => {
  const { noor } = await toneel.bekenden()
  await maaktDossier(noor)
  await noor.inKamer('Stage', async () => {
    const rij = await noor.voegtToe('Voeg een stage toe')
    await noor.vult('Bedrijf', 'Keuken Zonnehoek (verzonnen)', rij)
    await noor.vult('Wat deed de leerling daar?', 'Soep maken. Nummer 123.456.782 voor de pas.', rij)
  })
  await kiestOntvanger(noor, samRol)
  await noor.tab('Delen')
  const stage = item(noor, 'Keuken Zonnehoek')
  await expect(stage.getByText('Dit lijkt een BSN')).toBeVisible()
  await expect(stage.locator('ul li')).toHaveText(/^.+: 123\.456\.782$/)
  await isToegankelijk(noor, 'delen', 'gevuld')
  await noor.page.screenshot({ path: 'test-results/wet-bsn.png', fullPage: true })

  // Taken out, put back, and taken out again.
  await noor.knop(/^Haal het nummer weg/).click()
  await expect(item(noor, 'Keuken Zonnehoek')).toContainText('Soep maken. Nummer voor de pas.')
  await noor.ziet('Het nummer is uit de tekst gehaald')
  await noor.knop('Zet terug').click()
  await expect(stage.getByText('Dit lijkt een BSN')).toBeVisible()
  await noor.tab('Overdracht')
  await expect(noor.kop('Precies dit gaat weg')).toBeVisible()
  await expect(noor.page.locator('[data-voorbeeld]')).not.toContainText('Zonnehoek')
  await noor.tab('Delen')

  // It is something else: it goes, and another number asks again.
  await noor.knop(/^Dit is iets anders/).click()
  await expect(item(noor, 'Keuken Zonnehoek').locator('.ground-wet')).toBeVisible()
  await noor.inKamer('Stage', () => noor.vult('Wat deed de leerling daar?', 'Soep maken. Nummer 111 222 333 voor de pas.'))
  await noor.tab('Delen')
  await expect(item(noor, 'Keuken Zonnehoek').getByText('Dit lijkt een BSN')).toBeVisible()

  // Nothing of a number in the log.
  await noor.gaatNaar('Vandaag')
  await noor.link('Instellingen').first().click()
  await noor.ziet('Gezegd dat een nummer geen BSN is')
  await expect(noor.page.locator('.logboek')).not.toContainText(/\d{3}.?\d{3}.?\d{3}/)
})

test('bij elk gegeven staat waarom het mag, en hoe zeker dat is', async ({ toneel }) => {
  const { noor } = await toneel.bekenden()
  await noor.maaktLeerling({ roepnaam: 'Daan', achternaam: 'Verzonnen', geboortedatum: '2010-02-03' }, 'pro-entree')
  await maaktDossier(noor)
  await noor.inKamer('Prioriteit, beeld en wat werkt', () => noor.page.getByRole('textbox', { name: 'Beeld' })
    .fill('Werkt graag samen met Daan. Gaat op vrijdag naar de moskee.').then(() => undefined))
  await noor.inKamer('Ondersteuning en als-dan', async () => {
    const steun = await noor.voegtToe('Voeg een steunvraag toe')
    await noor.vult('Wat heeft de leerling nodig?', 'Hoort links slecht. Geef uitleg aan de rechterkant.', steun)
    await noor.kiest('Dit gaat over', 'Gezondheid', steun)
  })
  await kiestOntvanger(noor, samRol)
  await noor.tab('Delen')
  const beeld = item(noor, 'Werkt graag samen')
  await expect(beeld).toContainText('Bron: Wet Sterk beroepsonderwijs, sinds 1 augustus 2020. Dit is in een bron gelezen.')
  await expect(beeld).toContainText('‘moskee’: dat lijkt over geloof te gaan.')
  await expect(beeld).toContainText('‘Daan’: zo heet een andere leerling.')
  await expect(item(noor, /^Leerling/)).toContainText('Niet zeker: een jurist moet dit nog nakijken.')
  await beeld.getByRole('button', { name: /^Waarom vraag je geen toestemming/ }).click()
  await expect(beeld).toContainText('Een ja die je niet durft te weigeren, is geen echte ja.')

  // Sensitive: the reason, a second look, and once more when the words have changed.
  const steun = item(noor, 'Hoort links slecht')
  await steun.getByRole('textbox').fill('Zonder dit mist zij de uitleg bij heet werk.')
  await steun.getByRole('button', { name: 'Ja, dit is nodig' }).click()
  await expect(item(noor, 'Hoort links slecht').locator('.ground-wet')).toBeVisible()
  await isToegankelijk(noor, 'delen', 'gevuld')
  await noor.page.screenshot({ path: 'test-results/wet-delen.png', fullPage: true })
  await noor.inKamer('Ondersteuning en als-dan', () => noor.page.getByLabel('Wat heeft de leerling nodig?', { exact: true }).nth(1)
    .fill('Hoort rechts slecht. Geef uitleg aan de linkerkant.').then(() => undefined))
  await noor.tab('Delen')
  await expect(item(noor, 'Hoort rechts slecht')).toContainText('De tekst is veranderd sinds je keek.')
  await item(noor, 'Hoort rechts slecht').getByRole('button', { name: 'Ja, dit is nodig' }).click()
  await expect(item(noor, 'Hoort rechts slecht')).not.toContainText('veranderd')
})

/** Fills in what the table asks, and gives what Delen says about it. */
async function opScherm(noor: Mens): Promise<{ reden: string; regels: Record<string, string> }> {
  await noor.tab('Delen')
  const vak = noor.page.locator('#beslist')
  await expect(vak).toBeVisible()
  if (await vak.locator('details[open]').count() === 0) await vak.locator('summary').click()
  const regels = await vak.locator('[data-beslist]').evaluateAll((els) =>
    els.map((el) => [el.getAttribute('data-beslist') ?? '', el.querySelector('dd')?.textContent ?? '']))
  return { reden: await vak.locator('p').first().innerText(), regels: Object.fromEntries(regels) as Record<string, string> }
}

test('wie beslist: elke rij van de tabel staat op het scherm, met de weg naar wat mist', async ({ toneel }) => {
  const { noor } = await toneel.bekenden()
  const geboren = async (datum: string) => noor.inKamer('Leerling en overstap', () => noor.vult('Geboortedatum', datum))
  const ouders = async (werk: () => Promise<void>) => noor.inKamer('Ouders en verzorgers', werk)
  await noor.maaktLeerling({ roepnaam: 'Fenna', achternaam: 'Voorbeeldsma' }, 'pro-entree')

  // Anything unknown, and the way to fill it in
  let nu = await opScherm(noor)
  expect(nu.reden).toContain('Nog niet bekend wie er beslist.')
  expect(nu.regels['toestemming']).toContain('Nog niet bekend.')
  await noor.page.locator('#beslist').getByRole('link', { name: 'Naar de geboortedatum' }).click()
  await expect(noor.page.getByRole('heading', { level: 1, name: 'Leerling en overstap' })).toBeVisible()
  await noor.vult('Geboortedatum', plus(speeldag, -15 * 365))
  await noor.isBewaard()
  await noor.page.locator('main .topbar a').first().click()
  nu = await opScherm(noor)
  expect(nu.reden).toContain('Nog niet bekend')
  await noor.page.locator('#beslist').getByRole('link', { name: 'Naar ouders en gezag' }).click()
  await noor.kiest('Wie beslist er voor de leerling?', 'De ouders')
  const rij = await noor.voegtToe('Voeg een verzorger toe')
  await noor.vult('Naam', 'mevrouw Voorbeeldsma', rij)
  await noor.kiest('Wie is dat?', 'Ouder', rij)
  await noor.isBewaard()
  await noor.page.locator('main .topbar a').first().click()
  await opScherm(noor)
  await noor.ziet('Vul in of mevrouw Voorbeeldsma gezag heeft.')

  // Under 16, parents
  await ouders(() => noor.kiest('Gezag', 'Ja'))
  nu = await opScherm(noor)
  expect(nu.reden).toContain('Onder de 16 beslissen de ouders met gezag: mevrouw Voorbeeldsma.')
  expect(nu.reden).toContain('Bron: Uitvoeringswet AVG, artikel 5, sinds 25 mei 2018. Dit is in een bron gelezen.')
  expect(nu.regels['inzage']).toContain('Mevrouw Voorbeeldsma. Mag erbij zitten: Fenna.')
  expect(nu.regels['kopie']).toContain('Vanzelf niemand.')
  await isToegankelijk(noor, 'delen', 'open')

  // Under 16, voogd
  await ouders(async () => {
    await noor.kiest('Wie beslist er voor de leerling?', 'Een voogd')
    await noor.kiest('Wie is dat?', 'Voogd')
  })
  nu = await opScherm(noor)
  expect(nu.reden).toContain('Onder de 16 beslist de voogd: mevrouw Voorbeeldsma.')

  // 16 or 17
  await geboren('2010-11-08')
  nu = await opScherm(noor)
  expect(nu.reden).toContain('Fenna is 16, dus Fenna beslist zelf.')
  expect(nu.regels['toestemming']).toMatch(/^Fenna\. Bron/)
  expect(nu.regels['opp-instemming']).toContain('Mevrouw Voorbeeldsma.')
  await noor.page.screenshot({ path: 'test-results/wet-beslist.png', fullPage: true })

  // 18, and 18 with somebody who represents
  await geboren(`2008${speeldag.slice(4)}`)
  nu = await opScherm(noor)
  expect(nu.reden).toContain('Fenna is 18, dus volwassen. Fenna beslist zelf.')
  expect(nu.reden).toContain('Niet zeker: een jurist moet dit nog nakijken.')
  await ouders(async () => {
    await noor.kiest('Wie beslist er voor de leerling?', 'Een curator')
    await noor.kiest('Wie is dat?', 'Curator')
  })
  nu = await opScherm(noor)
  expect(nu.reden).toContain('De wettelijk vertegenwoordiger beslist: mevrouw Voorbeeldsma.')
  expect(nu.regels['zienswijze']).toContain('Fenna en mevrouw Voorbeeldsma.')
})

test('een verjaardag, een nieuw schooljaar of een nieuwe dag tussen kijken en verzegelen houdt het zegel tegen, en zegt waarom @all', async ({ toneel }) => {
  const { noor } = await toneel.bekenden()
  const morgen = plus(speeldag, 1)
  await maaktDossier(noor, { ...fenna, geboortedatum: `2008${morgen.slice(4)}` })
  await maaktKlaar(noor, samRol)
  await noor.tab('Overdracht')
  await expect(noor.page.getByText('Niets houdt je tegen')).toBeVisible()
  const wordt = (dag: string) => noor.page.evaluate((een) => { Object.assign(globalThis, { __estafetteDag: een }) }, dag)
  const verzegel = () => noor.knop('Verzegelen en klaarzetten').click()

  await wordt(morgen)
  await verzegel()
  await noor.ziet(/Er was een verjaardag: nu beslist iemand anders/)
  await noor.page.screenshot({ path: 'test-results/wet-verjaardag.png', fullPage: true })
  // What she sees now is of today; it may be sealed once nothing changed any more.
  await wordt('2027-08-01')
  await verzegel()
  await noor.ziet(/Er begon een nieuw schooljaar/)
  await verzegel()
  await expect(noor.kop(/^De weg van/)).toBeVisible()
})
