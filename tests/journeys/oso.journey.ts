// Reading an OSO file: refused with a sentence, stopped, taken over whole or not at all, and read again beside what is there.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { noor as noorRol } from '../cast.ts'
import { expect, type Mens } from './mens.ts'
import { inhoud, metBijlagen, metVulling, pad } from './oso-bestanden.ts'
import { aantallen, bijEersteBlik, winkels } from './schijf.ts'
import { isToegankelijk } from './toegankelijk.ts'
import { test, type Toneel } from './toneel.ts'
import { schrijftOp, type Route } from './verhaal.ts'

const eigen = inhoud('fenna-16-vovo')
const officieel = resolve(process.env['OSO_DIR'] ?? '../shared/oso', 'examples/Voorbeelddossier_OV_POVO_full.xml')

const geweigerd: { wat: string; inhoud: string; zin: string }[] = [
  { wat: 'een tekst', inhoud: 'Dit is een boodschappenlijst: melk, brood, kaas.', zin: 'Dit is geen OSO-bestand' },
  { wat: 'een half bestand', inhoud: eigen.slice(0, eigen.length / 2), zin: 'Dit bestand is niet heel' },
  {
    wat: 'een DOCTYPE', zin: 'Dit bestand is niet veilig om te lezen',
    inhoud: eigen.replace('?>', '?>\n<!DOCTYPE dossier [<!ENTITY a "aaaaaaaaaa">]>'),
  },
  {
    wat: 'een andere versie', zin: 'Dit is een andere versie van OSO',
    inhoud: eigen.replaceAll('2019.1', '2017.1').replaceAll('/2019/', '/2017/'),
  },
]

const leerlingen: { bestand: string; naam: string; jaar: number; route: Route; keus: string }[] = [
  { bestand: 'pim-12-povo', naam: 'Pim Voorbeeldsma', jaar: 12, route: 'po-vo', keus: 'po-vo' },
  { bestand: 'zoe-15-vovo', naam: 'Höldeke-Verzint', jaar: 15, route: 'anders', keus: 'anders' },
  { bestand: 'fenna-16-vovo', naam: 'Fenna van Voorbeeldsma', jaar: 16, route: 'pro-entree', keus: 'pro-entree' },
  { bestand: 'schrikkel-18-vovo', naam: 'Voorbeeldsma', jaar: 18, route: 'anders', keus: 'vmbo-mbo' },
]

async function noorMetKluis(toneel: Toneel): Promise<Mens> {
  const noor = await toneel.mentor(noorRol, 'vo')
  await noor.gaatNaar('Leerlingen')
  return noor
}

test('geen OSO-bestand', async ({ toneel }) => {
  const noor = await noorMetKluis(toneel)
  const ervoor = await winkels(noor.page)
  for (const { wat, inhoud: tekst, zin } of geweigerd) {
    await noor.kiestBestand(`${wat}.xml`, tekst)
    await noor.weigertBestand(zin)
  }
  await noor.ziet(/^Versie van dit bestand: 2017\. .* Vraag de leverancier/)
  expect(await winkels(noor.page)).toEqual(ervoor)
  await noor.link('Nieuwe leerling met de hand').click()
  await expect(noor.kop('Nieuwe leerling')).toBeVisible()
})

test('OSO-dossier lezen: vier leerlingen in één kluis, ook zonder netwerk', async ({ toneel }) => {
  const noor = await noorMetKluis(toneel)
  await noor.kanZonderServer()
  await noor.offline(true)
  for (const { bestand, naam, jaar, keus } of leerlingen) {
    const ervoor = (await aantallen(noor.page))['dossiers'] ?? 0
    await noor.gaatNaar('Leerlingen')
    await noor.link('OSO inlezen').first().click()
    await noor.laatVallen(`${bestand}.xml`, inhoud(bestand))
    await noor.ziet('Dit nemen we over')
    await noor.ziet(new RegExp(`, ${jaar} jaar$`))
    expect((await aantallen(noor.page))['dossiers']).toBe(ervoor)
    await noor.neemtOver(keus)
    await expect(noor.page.getByRole('heading', { level: 1, name: naam })).toBeVisible()
    await noor.inKamer('Resultaten', async () => {
      await noor.ziet(/^Niet overgenomen \(\d+\)/)
    })
  }
  await noor.vergrendelt()
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.opentDossier('Fenna van Voorbeeldsma')
  await noor.inKamer('Resultaten', async () => {
    await noor.ziet(/uit OSO · Praktijkschool De Linde \(verzonnen\) · \d+ \w+ 20\d\d$/)
  })
})

for (const [at, { bestand, naam, route, keus }] of leerlingen.entries()) {
  test(`OSO-dossier lezen en aanvullen: ${bestand}${at === 0 ? '' : ' @all'}`, async ({ toneel }) => {
    const noor = await noorMetKluis(toneel)
    await noor.leestOso(pad(bestand))
    await noor.neemtOver(keus)
    await schrijftOp(noor, true, route)
    await noor.tab('In het kort')
    await noor.ziet('Klaar om over te dragen: 4 van 5')
    await noor.vergrendelt()
    await noor.ontgrendelt()
    await noor.isBinnen()
    await noor.opentDossier(naam)
    await noor.ziet('Begint sterk met één vaste persoon.')
    // An inzage of the file is shown, and opens nothing of ours.
    expect((await aantallen(noor.page))['outbox']).toBe(0)
    await noor.tab('Overdracht')
    await expect(noor.knop('Verzegelen en klaarzetten')).toHaveCount(0)
  })
}

test('stoppen met lezen laat niets achter, en daarna leest het weer', async ({ toneel }) => {
  const map = mkdtempSync(join(tmpdir(), 'oso-'))
  const groot = join(map, 'groot.xml')
  writeFileSync(groot, metVulling(eigen, 40))
  try {
    const noor = await noorMetKluis(toneel)
    const ervoor = await winkels(noor.page)
    await noor.begintTeLezen(groot)
    await noor.knop('Stop met lezen').click()
    await noor.ziet('Gestopt. Er is niets bewaard.')
    await noor.leestNiets()
    await noor.begintTeLezen(groot)
    await noor.gaatNaar('Leerlingen')
    await noor.leestNiets()
    // A second file takes the place of the first.
    await noor.begintTeLezen(groot)
    await noor.kiestBestand('fenna.xml', eigen)
    await noor.ziet('Dit nemen we over')
    await noor.leestNiets()
    expect(await winkels(noor.page)).toEqual(ervoor)
    // Thousands of lines do not hold up the screen.
    await noor.kiestBestand('veel.xml', metVulling(eigen, 3))
    await noor.ziet('Dit nemen we over')
    await noor.ziet(/^Niet overgenomen \(\d{5}\)/)
    await noor.klaptUit(/^Niet overgenomen/)
    await noor.page.getByRole('searchbox', { name: 'Zoek in wat niet is overgenomen' }).fill('vulling')
    await expect(noor.page.getByText(/vulling vulling/).first()).toBeVisible()
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
})

test('bijlagen: bekeken, bewaard en weggehaald', async ({ toneel }) => {
  const noor = await noorMetKluis(toneel)
  await noor.kiestBestand('fenna.xml', metBijlagen(eigen, 'plan', 'foto', 'brief', 'kapot'))
  await noor.ziet('Bijlagen (4)')
  await noor.ziet('Gaat niet open')
  await isToegankelijk(noor, 'inlezen', 'gevuld')
  await noor.neemtOver('pro-entree')
  expect((await aantallen(noor.page))['bijlagen']).toBe(3)
  await noor.inKamer('Bijlagen', async () => {
    await noor.knop('Bekijk: Brief van de mentor').click()
    await noor.ziet('Beste collega, één café: dit staat in de bijlage.')
    await noor.knop('Bekijk: Bijlage uit OSO').click()
    const beeld = noor.page.getByRole('img', { name: 'Bijlage uit OSO' })
    await expect.poll(() => beeld.evaluate((el) => (el as HTMLImageElement).naturalWidth)).toBe(1)
    await isToegankelijk(noor, 'kamer: bijlagen', 'open')
    const [bewaard] = await Promise.all([
      noor.page.waitForEvent('download'), noor.knop('Bewaar buiten Estafette: Plan voor het laatste jaar').click(),
    ])
    expect(bewaard.suggestedFilename()).toMatch(/^bijlage-\d\.pdf$/)
    expect(readFileSync(await bewaard.path(), 'latin1')).toMatch(/^%PDF-1\.7/)
    await noor.ziet(/^Je browser bewaart bijlage-\d\.pdf\. Daar is het niet verzegeld\./)
    await noor.knop('Haal weg: Brief van de mentor').click()
    await expect(noor.kop('Brief van de mentor')).toHaveCount(0)
    await noor.knop('Zet terug').click()
    await noor.knop('Bekijk: Brief van de mentor').click()
    await noor.ziet('Beste collega, één café: dit staat in de bijlage.')
    await noor.knop('Haal weg: Brief van de mentor').click()
    await expect(noor.kop('Brief van de mentor')).toHaveCount(0)
    // A tab that is opened now erases it; then it cannot be put back any more, and that is said.
    const tweede = await toneel.tab(noor)
    await tweede.page.goto(noor.page.url())
    await tweede.ontgrendelt()
    await tweede.isBinnen()
    await expect.poll(async () => (await aantallen(noor.page))['bijlagen']).toBe(2)
    await tweede.page.close()
    await noor.knop('Zet terug').click()
    await noor.ziet('Deze bijlage is al gewist')
    await expect(noor.kop('Brief van de mentor')).toHaveCount(0)
    await isToegankelijk(noor, 'kamer: bijlagen', 'gevuld')
    await noor.knop('Haal weg: Plan voor het laatste jaar').click()
    await expect(noor.page.getByText('Deze bijlage is al gewist')).toHaveCount(0)
  })
  await noor.vergrendelt()
  expect((await aantallen(noor.page))['bijlagen']).toBe(1)
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.gaatNaar('Vandaag')
  await noor.link('Instellingen').first().click()
  await noor.ziet('Bijlage buiten de kluis bewaard')
})

test('opnieuw inlezen legt oud naast nieuw en overschrijft niets vanzelf', async ({ toneel }) => {
  const noor = await noorMetKluis(toneel)
  await noor.kiestBestand('fenna.xml', metBijlagen(eigen, 'plan'))
  await noor.neemtOver('pro-entree')
  await noor.inKamer('Leerling en overstap', () => noor.vult('Roepnaam', 'Fen'))

  await noor.gaatNaar('Leerlingen')
  await noor.kiestBestand('fenna.xml', metBijlagen(eigen, 'plan'))
  expect(await noor.verschillen()).toEqual([
    'Leerling · Roepnaam | Door jou veranderd | In het dossier | Fen | In het bestand | Fenna',
  ])
  const nieuwer = metBijlagen(eigen, 'plan', 'brief')
    .replace('<achternaam>Voorbeeldsma</achternaam>', '<achternaam>Voorbeeldsma-Nieuw</achternaam>')
  await noor.kiestBestand('nieuwer.xml', nieuwer)
  expect((await noor.verschillen()).map((een) => een.split(' | ').slice(0, 2).join(' | '))).toEqual([
    'Leerling · Roepnaam | Door jou veranderd', 'Leerling · Achternaam | In het dossier',
    'Bijlagen | Brief van de mentor',
  ])
  await isToegankelijk(noor, 'inlezen', 'gevuld')
  await expect(noor.knop('Vink eerst iets aan')).toHaveAttribute('aria-disabled', 'true')
  await noor.vinktAan('Leerling · Achternaam')
  await noor.vinktAan('Bijlagen: Brief van de mentor')
  await noor.knop('Neem 2 over').click()
  await expect(noor.kop('Fen van Voorbeeldsma-Nieuw')).toBeVisible()
  expect(await aantallen(noor.page)).toMatchObject({ dossiers: 1, bijlagen: 2 })

  await noor.knop('Zet terug').click()
  await expect(noor.kop('Fen van Voorbeeldsma')).toBeVisible()
  await expect.poll(async () => (await aantallen(noor.page))['bijlagen']).toBe(1)

  // Without a number a person has to say whether it is the same leerling.
  await noor.gaatNaar('Leerlingen')
  await noor.kiestBestand('zonder-nummer.xml', metBijlagen(eigen, 'plan').replace(/<leerlingid>[^<]*<\/leerlingid>/, ''))
  await noor.ziet('Lijkt op een leerling die je al hebt')
  await isToegankelijk(noor, 'inlezen', 'open')
  await noor.knop('Leg naast dit dossier').click()
  expect(await noor.verschillen()).toEqual([
    'Leerling · Roepnaam | Door jou veranderd | In het dossier | Fen | In het bestand | Fenna',
  ])
  await noor.ziet(/^Staat niet meer in het bestand \(1\)/)

  await noor.kiestBestand('nieuwer.xml', nieuwer)
  await noor.knop('Maak toch een nieuw dossier').click()
  await noor.neemtOver('pro-entree')
  await expect(noor.kop('Fenna van Voorbeeldsma-Nieuw')).toBeVisible()
  expect(await aantallen(noor.page)).toMatchObject({ dossiers: 2, bijlagen: 3 })
})

test('valt de tablet uit tijdens het overnemen, dan is het dossier er helemaal of niet', async ({ toneel }) => {
  let noor = await noorMetKluis(toneel)
  const xml = metBijlagen(eigen, 'plan', 'foto', 'brief')
  let eerder = 0
  for (const wacht of [0, 20, 60, 'tot het er staat'] as const) {
    await noor.kiestBestand('fenna.xml', xml)
    if (eerder > 0) await noor.knop('Maak toch een nieuw dossier').click()
    // Somebody who looks from aside never sees half of it either.
    const tab = await toneel.tab(noor)
    await tab.page.goto(toneel.huis.adres)
    await expect(tab.page.getByLabel('Je zin')).toBeVisible()
    const blik = wacht === 'tot het er staat' ? bijEersteBlik(tab.page, 'dossiers', eerder, ['bijlagen', 'berichten']) : null
    await noor.begintOverTeNemen('pro-entree')
    if (typeof wacht === 'number') await noor.page.waitForTimeout(wacht)
    else expect(await blik).toEqual({ dossiers: eerder + 1, bijlagen: 3 * (eerder + 1), berichten: eerder + 1 })
    await noor.sterft()
    await noor.page.close()
    noor = tab
    await noor.page.goto(`${toneel.huis.adres}/leerlingen`)
    await noor.ontgrendelt()
    await noor.isBinnen()
    const nu = await aantallen(noor.page)
    const dossiers = nu['dossiers'] ?? 0
    expect([eerder, eerder + 1]).toContain(dossiers)
    expect(nu).toMatchObject({ bijlagen: 3 * dossiers, berichten: dossiers })
    await expect(noor.link(/Fenna van Voorbeeldsma/)).toHaveCount(dossiers)
    eerder = dossiers
  }
})

test('het officiële voorbeeld wordt overgenomen', async ({ toneel }) => {
  test.skip(!existsSync(officieel), 'de officiële OSO-voorbeelden staan niet op deze machine (OSO_DIR)')
  const noor = await noorMetKluis(toneel)
  await noor.kiestBestand('voorbeeld.xml', readFileSync(officieel, 'utf8'))
  await noor.ziet('Dit nemen we over')
  await noor.neemtOver('po-vo')
  await noor.inKamer('Resultaten', async () => {
    await noor.klaptUit(/^Niet overgenomen/)
    await expect(noor.page.getByRole('searchbox')).toBeVisible()
  })
})
