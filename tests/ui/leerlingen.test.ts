// The list of leerlingen: order, search, and what one row says.
import '../../src/ui/words-binnen.ts'
import { describe, expect, it } from 'vitest'
import { emptyDesk, type Desk } from '../../src/app/desk.ts'
import type { Waarde } from '../../src/domain/change.ts'
import { applyChanges, leegDossier, type Dossier } from '../../src/domain/dossier.ts'
import { kopVan } from '../../src/domain/kop.ts'
import { gevonden, rijVan } from '../../src/ui/screens/leerlingen/rij.ts'
import { alsItems } from '../../src/ui/screens/leerlingen/oso-items.ts'
import { dagdeel, dagInWoorden, getal } from '../../src/ui/screens/vandaag/groet.ts'
import { opsomming } from '../../src/ui/parts/tekst.ts'

const dag = '2027-05-12'

function dossierVan(id: string, bladen: Record<string, Waarde>): Dossier {
  return applyChanges(leegDossier(id), Object.entries(bladen).map(([pad, waarde], i) => ({
    id: `c${i}`, dossier: id, klok: [1_800_000_000_000 + i, 0, 'noor'] as const, wie: 'noor', soort: 'set' as const,
    pad, waarde,
  })))
}

const naam = (roepnaam: string, achternaam: string, tussenvoegsel = ''): Record<string, Waarde> => ({
  'leerling.roepnaam': roepnaam, 'leerling.achternaam': achternaam, 'leerling.tussenvoegsel': tussenvoegsel,
})
const deskMet = (...dossiers: Dossier[]): Desk =>
  ({ ...emptyDesk(), dossiers: Object.fromEntries(dossiers.map((een) => [een.id, een])) })

const koppenVan = (...dossiers: Dossier[]) => Object.fromEntries(dossiers.map((een) => [een.id, kopVan(een)]))

describe('the list', () => {
  const koppen = koppenVan(
    dossierVan('d1', { ...naam('Fenna', 'Voorbeeldsma', 'van'), 'leerling.klas': 'Pro 5B' }),
    dossierVan('d2', { ...naam('Emma', 'Berg', 'van den'), 'overstap.naarSchool': 'ROC De Brug' }),
    dossierVan('d3', naam('Ömer', 'Kılıç')),
  )

  it('stands in Dutch order', () => {
    expect(gevonden(koppen, '')).toEqual(['d2', 'd3', 'd1'])
  })

  it.each([['van den b', ['d2']], ['omer kilic', ['d3']], ['5b', ['d1']], ['brug', ['d2']], ['niemand', []]])(
    'is searched by %j', (zoek, ids) => { expect(gevonden(koppen, zoek)).toEqual(ids) },
  )
})

describe('a row', () => {
  it('begins empty, with the baton here', () => {
    const dossier = dossierVan('d1', naam('Fenna', 'Voorbeeldsma', 'van'))
    expect(rijVan(dossier, deskMet(dossier), dag)).toMatchObject({
      naam: 'Fenna van Voorbeeldsma', stand: 'concept', beurt: { van: 'jij' }, volgende: 'voorblad', verzonnen: false,
    })
  })

  it('lies with the other after sealing, and misses nothing any more', () => {
    const dossier = dossierVan('d1', {
      ...naam('Fenna', 'Voorbeeldsma'), 'overdrachten.o1.ontvanger': 'r1', 'overdrachten.o1.bundelId': 'b1',
      'overdrachten.o1.stappen.verzegeld.op': '2027-05-11T09:00:00.000Z',
    })
    expect(rijVan(dossier, deskMet(dossier), dag)).toMatchObject({
      stand: 'verzegeld', mist: [], volgende: null, beurt: { van: 'ander', wacht: true },
    })
    const onderweg = rijVan(dossier, { ...deskMet(dossier), opServer: { b1: true } }, dag)
    expect(onderweg).toMatchObject({ stand: 'onderweg', beurt: { van: 'ander', wacht: false } })
  })

  it('marks what was invented', () => {
    const dossier = dossierVan('d1', { ...naam('Fenna', 'Voorbeeldsma'), verzonnen: true })
    expect(rijVan(dossier, deskMet(dossier), dag).verzonnen).toBe(true)
  })
})

describe('words around it', () => {
  it('greet by the clock of the Netherlands', () => {
    expect(dagdeel('2027-05-12T03:59:00.000Z')).toBe('nacht')
    expect(dagdeel('2027-05-12T04:00:00.000Z')).toBe('ochtend')
    expect(dagdeel('2027-05-12T10:00:00.000Z')).toBe('middag')
    expect(dagdeel('2027-01-12T17:00:00.000Z')).toBe('avond')
    expect(dagInWoorden('2027-05-12')).toBe('Woensdag 12 mei')
    expect([2, 12, 13].map(getal)).toEqual(['Twee', 'Twaalf', '13'])
  })

  it('name things in one sentence', () => {
    expect(opsomming([])).toBe('')
    expect(opsomming(['een actie'])).toBe('een actie')
    expect(opsomming(['het beeld', 'wat werkt', 'een actie'])).toBe('het beeld, wat werkt en een actie')
  })
})

describe('the fields of a file', () => {
  it('become items of the dictionary', () => {
    const items = alsItems([
      { pad: 'leerling.roepnaam', waarde: 'Fenna' }, { pad: 'leerling.klas', waarde: 'groep 8' },
      { pad: 'verzorgers.v1.naam', waarde: 'Mevrouw Voorbeeldsma' }, { pad: 'verzorgers.v2.naam', waarde: 'Meneer Verzin' },
    ])
    expect(items.map((een) => een.item)).toEqual(['leerling', 'verzorgers~v1', 'verzorgers~v2'])
    expect(items[0]?.velden).toEqual({ 'leerling.roepnaam': 'Fenna', 'leerling.klas': 'groep 8' })
  })
})
