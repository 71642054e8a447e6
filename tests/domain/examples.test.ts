import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changesVan, type Genest } from '../../src/domain/change.ts'
import { applyChange, checkChange, leegDossier, lees, onbekendePaden, type Dossier } from '../../src/domain/dossier.ts'
import type { OverdrachtBlad } from '../../src/domain/inhoud.ts'
import { stopsVan, verzamel, type Ontvanger } from '../../src/domain/overdracht.ts'
import { standAfzender } from '../../src/domain/states.ts'
import { leeftijdOp } from '../../src/domain/time.ts'
import { wieBeslist } from '../../src/domain/wie-beslist.ts'
import { zet } from './maak.ts'

const map = `${process.env['DOMAIN_DIR'] ?? '../shared/domain'}/examples`
const namen = existsSync(map) ? readdirSync(map).filter((naam) => naam.endsWith('.json')) : []
if (namen.length === 0) console.info(`example dossiers: skipped, nothing in ${map} (set DOMAIN_DIR)`)

type Voorbeeld = {
  id: string, vandaag: string, dossier: Genest, relaties: Record<string, { naam: string, school: string,
    brin: string }>,
  verwacht: { leeftijd: number, beslist: 'leerling' | 'vertegenwoordiger', zelfmelder?: boolean, toestand: string,
    reistMee: string[], blijftThuis: string[] },
}

const laad = (voorbeeld: Voorbeeld): Dossier => {
  let dossier = leegDossier(voorbeeld.id)
  for (const change of changesVan(voorbeeld.dossier, (pad, waarde) => zet(pad, waarde, { dossier: voorbeeld.id }))) {
    expect(checkChange(dossier, change), change.pad).toMatchObject({ ok: true })
    dossier = applyChange(dossier, change)
  }
  return dossier
}

describe.skipIf(namen.length === 0)('the example dossiers', () => {
  it.each(namen)('%s loads through changes and gives what it expects', (naam) => {
    const voorbeeld = JSON.parse(readFileSync(`${map}/${naam}`, 'utf8')) as Voorbeeld
    const { vandaag, verwacht, relaties } = voorbeeld
    const dossier = laad(voorbeeld)
    const inhoud = lees(dossier)
    expect(onbekendePaden(dossier)).toEqual([])
    expect(inhoud).toEqual(voorbeeld.dossier)

    expect(leeftijdOp(inhoud.leerling?.geboortedatum ?? '', vandaag)).toBe(verwacht.leeftijd)
    const { personen } = wieBeslist('toestemming', dossier, vandaag)
    expect(personen.length).toBeGreaterThan(0)
    expect(personen.every((p) => (p === 'leerling') === (verwacht.beslist === 'leerling'))).toBe(true)

    const od: OverdrachtBlad = inhoud.overdrachten?.['od-1'] ?? {}
    expect(standAfzender({ stappen: od.stappen ?? {}, stops: [] })).toBe(verwacht.toestand)
    for (const [sleutel, blad] of Object.entries(inhoud.overdrachten ?? {})) {
      if (sleutel !== 'od-1') expect(standAfzender({ stappen: blad.stappen ?? {}, stops: [] })).toBe('ingetrokken')
    }

    const relatie = relaties[od.ontvanger ?? '']
    const naar: Ontvanger = { soort: 'onderwijs', naam: relatie?.naam ?? '', school: relatie?.school ?? '',
      brin: relatie?.brin ?? '' }
    const { mee, thuis } = verzamel(dossier, naar, vandaag)
    const gaat = mee.map(({ item }) => item)
    expect(gaat).toEqual(expect.arrayContaining(verwacht.reistMee))
    expect(gaat.filter((item) => verwacht.blijftThuis.includes(item))).toEqual([])
    expect(thuis.map(({ item }) => item)).toEqual(expect.arrayContaining(verwacht.blijftThuis.filter((i) =>
      !i.startsWith('aantekeningen'))))
    expect(stopsVan(dossier, 'od-1', naar, vandaag)).toEqual([{ soort: 'slot', reden: 'verzonnen' }])
    if (verwacht.zelfmelder) expect(['negatief', 'geen']).toContain(inhoud.overstapadvies?.uitkomst)
  })
})
