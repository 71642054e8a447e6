// Words that exist nowhere else are typed into every field; after the lock no disk, store, log or request holds them.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { noor as noorRol, sam as samRol } from '../cast.ts'
import { maaktDossier, maaktKlaar } from './kort.ts'
import { expect, tablet, type Mens } from './mens.ts'
import { inhoud, metBrief } from './oso-bestanden.ts'
import { legtOpen, winkels, zoekIn, zoekInBestanden } from './schijf.ts'
import { test } from './toneel.ts'
import { lerenElkaarKennen, leest, verzegelt, vultAan, zegtTerug, zietBevestigd } from './verhaal.ts'

// No two begin alike: what compression finds twice it writes down once.
const kanaries: string[] = []
function kanarie(): string {
  const woord = Array.from(randomBytes(16), (byte) => String.fromCharCode(97 + (byte % 26))).join('')
  kanaries.push(woord)
  return woord
}

const geheim = (voornaam: string) => ({
  naam: `${voornaam} ${kanarie()}`, rol: kanarie(), zin: `${kanarie()} en ${kanarie()} bij elkaar`,
})

const kamers = [
  'Leerling en overstap', 'Perspectief', 'Entreecriteria', 'Prioriteit, beeld en wat werkt', 'Stem van de leerling',
  'Stage', 'Ondersteuning en als-dan', 'Ouders en verzorgers', 'Contacten', 'Acties', 'Aantekeningen',
]

async function inWinkels(mens: Mens): Promise<string[]> {
  return Object.entries(await winkels(mens.page)).flatMap(([winkel, rijen]) =>
    zoekIn(Buffer.from(rijen.join('\n'), 'latin1'), kanaries).map((woord) => `${mens.voornaam} ${winkel}: ${woord}`))
}

test('kanarie', async ({ toneel, playwright, launchOptions }) => {
  const map = mkdtempSync(join(tmpdir(), 'kanarie-'))
  const profiel = { noor: join(map, 'noor'), sam: join(map, 'sam') }
  const open = (wie: keyof typeof profiel): Promise<BrowserContext> =>
    playwright.chromium.launchPersistentContext(profiel[wie], { ...launchOptions, ...tablet })
  try {
    const noor = await toneel.mentor({ ...noorRol, ...geheim('Noor') }, 'vo', await open('noor'))
    const sam = await toneel.mentor({ ...samRol, ...geheim('Sam') }, 'mbo', await open('sam'))
    await lerenElkaarKennen(noor, sam)
    const leerling = { roepnaam: kanarie(), tussenvoegsel: 'van', achternaam: kanarie(), geboortedatum: '2010-11-08' }
    await maaktDossier(noor, leerling)
    for (const kamer of kamers) {
      await noor.inKamer(kamer, () => noor.vultAlles(kanarie, ['Voeg een verzorger toe', 'Voeg een steunvraag toe']))
    }
    await noor.gaatNaar('Leerlingen')
    await noor.kiestBestand('ander.xml', metBrief(inhoud('schrikkel-18-vovo'), kanarie(), `${kanarie()} ${kanarie()}`))
    await noor.neemtOver('vmbo-mbo')
    await noor.opentDossier(leerling.roepnaam)
    await maaktKlaar(noor, sam.wie, leerling, kanarie())
    await verzegelt(noor)
    await leest(sam, leerling.roepnaam)
    await zegtTerug(sam, noor.voornaam, { doe: kanarie(), kern: kanarie() })
    await vultAan(noor, leerling.roepnaam, kanarie())
    await zietBevestigd(sam)
    expect(kanaries.length).toBeGreaterThan(40)
    for (const mens of [noor, sam]) {
      await mens.vergrendelt()
      await mens.page.context().close()
    }
    await toneel.huis.stop()

    expect(zoekInBestanden([profiel.noor, profiel.sam, toneel.huis.dataDir], kanaries)).toEqual([])
    expect(zoekIn(Buffer.from(toneel.huis.log), kanaries)).toEqual([])
    const verkeer = [noor, sam]
      .flatMap(({ gedrag }) => [...gedrag.adressen.map((adres) => Buffer.from(adres)), ...gedrag.lichamen])
    expect(verkeer.some((bytes) => bytes.includes('age-encryption.org/v1'))).toBe(true)
    expect(verkeer.flatMap((bytes) => zoekIn(bytes, kanaries))).toEqual([])

    // Store by store, out of the profiles as they were left; and a plain record in the same table is found.
    await toneel.huis.start()
    const plat = kanarie()
    for (const wie of ['noor', 'sam'] as const) {
      const mens = await toneel.mens({ noor: noor.wie, sam: sam.wie }[wie], await open(wie))
      await mens.page.goto(toneel.huis.adres)
      await expect(mens.page.getByLabel('Je zin')).toBeVisible()
      const rijen = await winkels(mens.page)
      const aantal = (winkel: string): number => rijen[winkel]?.length ?? 0
      expect(['dossiers', 'bijlagen', 'ontvangsten'].map(aantal)).toEqual(wie === 'noor' ? [2, 1, 0] : [0, 0, 1])
      expect(await inWinkels(mens)).toEqual([])
      if (wie === 'noor') {
        await legtOpen(mens.page, plat)
        expect(await inWinkels(mens)).toEqual([`Noor dossiers: ${plat}`])
      }
      await mens.page.context().close()
    }
    const opnieuw = await open('noor')
    await opnieuw.close()
    expect(zoekInBestanden([profiel.noor], [plat]).length).toBeGreaterThan(0)
    expect(zoekInBestanden([profiel.noor], kanaries.filter((woord) => woord !== plat))).toEqual([])
  } finally {
    for (const { page } of toneel.mensen) await page.context().close().catch(() => undefined)
    rmSync(map, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('de zoeker vindt elke gedaante', () => {
  const woord = 'qwertzuiopasdfgh'
  const plat = Buffer.from(woord)
  const vormen = [0, 1, 2].flatMap((voor) => [0, 1, 2].map((na) => {
    const heel = Buffer.concat([randomBytes(voor), plat, randomBytes(na)])
    return [Buffer.from(heel.toString('base64')), Buffer.from(heel.toString('base64url'))]
  })).flat()
  for (const vorm of [...vormen, plat, Buffer.from(woord, 'utf16le'), Buffer.from(plat.toString('hex'))]) {
    const bytes = Buffer.concat([randomBytes(100), vorm, randomBytes(100)])
    expect(zoekIn(bytes, [woord, 'poiuztrewqhgfdsa'])).toEqual([woord])
  }
  expect(zoekIn(randomBytes(1_000_000), [woord])).toEqual([])
})
