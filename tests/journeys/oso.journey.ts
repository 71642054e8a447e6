// Reading an OSO file: what is none is refused with a sentence and leaves nothing; what is one is taken over.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { noor as noorRol } from '../cast.ts'
import { expect, type Mens } from './mens.ts'
import { winkels } from './schijf.ts'
import { test, type Toneel } from './toneel.ts'

const eigen = readFileSync(resolve(import.meta.dirname, '../formats/voorbeelden/fenna-16-vovo.xml'), 'utf8')
const officieel = resolve(process.env['OSO_DIR'] ?? '../shared/oso', 'examples/Voorbeelddossier_OV_POVO_full.xml')

const geweigerd: { wat: string; inhoud: string; zin: string }[] = [
  { wat: 'een tekst', inhoud: 'Dit is een boodschappenlijst: melk, brood, kaas.', zin: 'Dit bestand is niet heel' },
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

async function noorMetKluis(toneel: Toneel): Promise<Mens> {
  const noor = await toneel.mentor(noorRol, 'vo')
  await noor.gaatNaar('Leerlingen')
  return noor
}

test('geen OSO-bestand', async ({ toneel }) => {
  const noor = await noorMetKluis(toneel)
  const ervoor = await winkels(noor.page)
  for (const { wat, inhoud, zin } of geweigerd) {
    await noor.kiestBestand(`${wat}.xml`, inhoud)
    await noor.weigertBestand(zin)
  }
  expect(await winkels(noor.page)).toEqual(ervoor)
  await noor.link('Nieuwe leerling met de hand').click()
  await expect(noor.kop('Nieuwe leerling')).toBeVisible()
})

test('een OSO-bestand wordt overgenomen', async ({ toneel }) => {
  const noor = await noorMetKluis(toneel)
  await noor.kiestBestand('fenna.xml', eigen)
  await noor.ziet('Dit nemen we over')
  await noor.ziet(/^Niet overgenomen \(\d+\)/)
  expect((await winkels(noor.page))['dossiers']).toEqual([])
  await noor.neemtOver('pro-entree')
  await expect(noor.kop('Fenna van Voorbeeldsma')).toBeVisible()
  await noor.inKamer('Ouders en verzorgers', async () => {
    await expect(noor.page.getByLabel('Naam', { exact: true }).first()).toHaveValue(/\S/)
  })
  await noor.inKamer('Resultaten', async () => {
    await noor.ziet(/Praktijkschool De Linde \(verzonnen\)/)
    await noor.klaptUit(/^Niet overgenomen/)
    await expect(noor.page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  })
})

test('het officiële voorbeeld wordt overgenomen', async ({ toneel }) => {
  test.skip(!existsSync(officieel), 'de officiële OSO-voorbeelden staan niet op deze machine (OSO_DIR)')
  const noor = await noorMetKluis(toneel)
  await noor.kiestBestand('voorbeeld.xml', readFileSync(officieel, 'utf8'))
  await noor.ziet('Dit nemen we over')
  await noor.neemtOver('po-vo')
  await noor.inKamer('Resultaten', async () => {
    await noor.klaptUit(/^Niet overgenomen/)
    await expect(noor.page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  })
})
