// Sealed in one engine, opened in another: a ring in which each engine is sender once and receiver once.
import { iris as irisRol, noor as noorRol, sam as samRol } from '../cast.ts'
import { plus, vandaag } from '../journeys/dagen.ts'
import { maaktDossier } from '../journeys/kort.ts'
import { expect, type Mens } from '../journeys/mens.ts'
import {
  begintSamenKijken, begintTeLezen, bevestigt, geeftTabletTerug, heeftGelezen, leest, lerenElkaarKennen, verzegelt,
  zegtTerug, zietBevestigd,
} from '../journeys/verhaal.ts'
import { engines, test } from './podium.ts'

// Sixteen whatever the day is: the civil day cannot be set in every engine.
const geboortedatum = plus(vandaag(), -16 * 366)
const leerlingen = [
  { roepnaam: 'Fenna', tussenvoegsel: 'van', achternaam: 'Voorbeeldsma', geboortedatum },
  { roepnaam: 'Zoë', achternaam: 'Bedenksel', geboortedatum },
  { roepnaam: 'Mikaïl', achternaam: 'Verzinsma', geboortedatum },
]

/** Own words appear above the field in which they are typed; what one looks at does not move because of that. */
async function blijftStaan(wie: Mens): Promise<void> {
  const veld = wie.page.getByRole('textbox', { name: 'Jouw kijk. Deze tekst gaat mee.' })
  const hoogte = (): Promise<number> => veld.evaluate((el) => Math.round(el.getBoundingClientRect().top))
  await veld.fill('Ik begin alvast.')
  const voor = await hoogte()
  await expect(wie.kop('Jouw kijk')).toBeVisible()
  expect(Math.abs(await hoogte() - voor), 'the field moved under the hand').toBeLessThan(4)
}

test('verzegeld in de ene engine, geopend in de andere', async ({ podium }, info) => {
  const hier = engines.filter(({ er }) => er)
  // Alone, the engine that is always here plays both.
  const kring = hier.length === 1 ? [...hier, ...hier] : hier
  const description = [...kring, ...kring.slice(0, 1)].map(({ naam }) => naam).join(' → ')
  info.annotations.push({ type: 'engine', description })
  const rollen = [noorRol, samRol, irisRol]
  const mensen: Mens[] = []
  for (const [nummer, engine] of kring.entries()) {
    mensen.push((await podium.mentor(rollen[nummer] ?? noorRol, nummer === 1 ? 'mbo' : 'vo', engine)).mens)
  }
  const paren = mensen.map((van, nummer) => ({
    van, naar: mensen[(nummer + 1) % mensen.length] ?? van,
    leerling: leerlingen[nummer] ?? { roepnaam: '', achternaam: '' },
  }))
  // Who knows each other, knows each other both ways: two people need one phone call, three need three.
  for (const { van, naar } of paren.slice(0, mensen.length === 2 ? 1 : 3)) {
    await test.step(`${van.voornaam} en ${naar.voornaam} leren elkaar kennen`, () => lerenElkaarKennen(van, naar))
  }
  for (const { van, naar, leerling } of paren) {
    await test.step(`${van.voornaam} schrijft op en kijkt samen`, async () => {
      await maaktDossier(van, leerling)
      await begintSamenKijken(van, naar.wie)
      await begintTeLezen(van, leerling.roepnaam)
      await blijftStaan(van)
      await heeftGelezen(van, leerling.roepnaam, `Ik wil dat iemand mij opwacht. Ciao, ${leerling.roepnaam}!`)
      await geeftTabletTerug(van)
      await van.ontgrendelt()
      await van.isBinnen()
      await van.opentDossier(leerling.roepnaam)
    })
  }

  await podium.huis.stop()
  for (const { van } of paren) {
    await test.step(`${van.voornaam} verzegelt zonder netwerk`, async () => {
      await verzegelt(van)
      await van.ziet('Het pakket is dicht en staat klaar. Het wacht op verbinding.')
      await van.vergrendelt()
      await van.ziet('1 overdracht wacht op verbinding.')
    })
  }
  await podium.huis.start()
  for (const { van } of paren) {
    await test.step(`van ${van.voornaam} gaat het weg`, async () => {
      await expect(async () => {
        await van.haaltOp()
        await expect(van.page.getByText('Er wacht niets op verzending.')).toBeVisible({ timeout: 3_000 })
      }).toPass({ timeout: 60_000 })
      await van.ontgrendelt()
      await van.isBinnen()
    })
  }
  for (const { van, naar, leerling } of paren) {
    await test.step(`${naar.voornaam} leest wat ${van.voornaam} verzegelde, en zegt terug`, async () => {
      await leest(naar, leerling.roepnaam)
      await naar.ziet('Begint sterk met één vaste persoon.')
      await zegtTerug(naar, van.voornaam)
      await bevestigt(van, leerling.roepnaam)
      await zietBevestigd(naar)
    })
  }
})
