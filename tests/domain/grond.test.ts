import { describe, expect, it } from 'vitest'
import { maakBlik } from '../../src/domain/blik.ts'
import { itemSoortVan } from '../../src/domain/dictionary.ts'
import { applyChanges, type Dossier } from '../../src/domain/dossier.ts'
import { grondVan, isGevoelig, watOntbreekt, type GrondVanItem } from '../../src/domain/grond.ts'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import { dag, dossierUit, erbij, fennaInhoud, naarSam, noodzaak, zet } from './maak.ts'

const basis = erbij(dossierUit(fennaInhoud), {
  bijlagen: { k1: { naam: 'Tekening', categorie: 'begeleiding' }, k2: { naam: 'Foto', categorie: 'buiten-de-set' } },
  overgenomen: { k1: { soort: 'diagnose', wat: 'Iets' }, k2: { soort: 'toets', wat: 'Lezen' } },
  stagebezoeken: { k1: { watGingGoed: 'Alles' } },
})
const soort = (item: string) => {
  const gevonden = itemSoortVan(item)
  if (!gevonden) throw new Error(item)
  return gevonden
}
const grond = (item: string, keuze: string | null = null, dossier: Dossier = basis): GrondVanItem =>
  grondVan(maakBlik(applyChanges(dossier, [zet(`deelkeuzes.${item}.keuze`, keuze)]), naarSam, dag), item, soort(item))

describe('the ground of one item', () => {
  it.each<[string, string | null, GrondVanItem['grond'], boolean, boolean]>([
    ['beeld', null, 'wettelijk', false, false],
    ['beeld', 'wettelijk', 'wettelijk', false, false],
    ['beeld', 'toestemming', 'toestemming', false, false],
    ['beeld', 'niet-delen', 'niet-delen', true, false],
    ['beeld', 'uit-een-nieuwere-app', 'niet-delen', true, false],
    ['stem', 'wettelijk', 'toestemming', false, false],
    ['stem', 'niet-delen', 'niet-delen', true, false],
    ['stagebezoeken~k1', null, 'niet-delen', false, false],
    ['stagebezoeken~k1', 'wettelijk', 'niet-delen', false, false],
    ['stagebezoeken~k1', 'toestemming', 'niet-delen', false, false],
    ['bijlagen~k1', null, 'niet-delen', false, false],
    ['bijlagen~k1', 'niet-delen', 'niet-delen', false, false],
    ['bijlagen~k1', 'toestemming', 'toestemming', false, false],
    ['bijlagen~k1', 'wettelijk', 'wettelijk', false, true],
    ['bijlagen~k2', 'wettelijk', 'niet-delen', false, false],
    ['bijlagen~k2', 'toestemming', 'toestemming', false, false],
    ['overgenomen~k1', null, 'niet-delen', false, false],
    ['overgenomen~k1', 'wettelijk', 'wettelijk', false, true],
    ['overgenomen~k1', 'toestemming', 'toestemming', false, false],
    ['overgenomen~k2', null, 'wettelijk', false, false],
  ])('%s, chosen %s: %s', (item, keuze, uit, zelf, blikNodig) => {
    expect(grond(item, keuze)).toEqual({ grond: uit, zelf, blikNodig })
  })

  it('of what was received is home, whatever was chosen, and by nobody\'s own hand', () => {
    const ontvangen = erbij(basis, { bronnen: { beeld: { soort: 'ontvangen' }, 'bijlagen~k1': { soort: 'ontvangen' } } })
    for (const keuze of [null, 'wettelijk', 'niet-delen']) {
      expect(grond('beeld', keuze, ontvangen)).toEqual({ grond: 'niet-delen', zelf: false, blikNodig: false })
      expect(grond('bijlagen~k1', keuze, ontvangen)).toEqual({ grond: 'niet-delen', zelf: false, blikNodig: false })
    }
  })
})

describe('what is sensitive', () => {
  const gevoelig = (item: string, inhoud: DossierInhoud, ...zetten: [string, string][]): boolean => isGevoelig(maakBlik(
    applyChanges(erbij(basis, inhoud), zetten.map(([pad, waarde]) => zet(pad, waarde))), naarSam, dag), item, soort(item))

  it('by its kind, or by what the element touches', () => {
    expect(gevoelig('beeld', {})).toBe(false)
    expect(gevoelig('opp', { opp: { vastgesteldOp: dag } })).toBe(true)
    expect(gevoelig('steunvragen~k1', { steunvragen: { k1: { vraag: 'V' } } })).toBe(false)
    for (const [raakt, uit] of [['leren', false], ['gedrag', false], ['gezondheid', true], ['thuis', true]] as const) {
      expect(gevoelig('steunvragen~k1', { steunvragen: { k1: { raakt } } }), raakt).toBe(uit)
    }
    expect(gevoelig('steunvragen~k1', {}, ['steunvragen.k1.raakt', 'uit-een-nieuwere-app'])).toBe(true)
    expect(gevoelig('overgenomen~k1', {})).toBe(true)
    expect(gevoelig('overgenomen~k2', {})).toBe(false)
  })
})

describe('the second look', () => {
  const item = 'steunvragen~k1'
  const klok = (n: number) => ({ klok: [1_950_000_000_000 + n, 0, 'tablet'] as const })
  const mist = (...zetten: Parameters<typeof zet>[]): string | null => watOntbreekt(maakBlik(applyChanges(
    erbij(dossierUit(fennaInhoud), { steunvragen: { k1: { vraag: 'Hoort slecht', raakt: 'gezondheid' } } }),
    zetten.map((een) => zet(...een))), naarSam, dag), item)
  const reden = (n: number, tekst = noodzaak): Parameters<typeof zet> => [`deelkeuzes.${item}.noodzaak`, tekst, klok(n)]
  const blik = (n: number): Parameters<typeof zet> => [`deelkeuzes.${item}.bevestigdOp`, '2027-05-12T13:04:00.000Z', klok(n)]

  it('is younger than the reason and every text, by the clock of changes', () => {
    expect(mist()).toBe('noodzaak-nodig')
    expect(mist(blik(5))).toBe('noodzaak-nodig')
    expect(mist(reden(1, 'Te kort'), blik(5))).toBe('noodzaak-nodig')
    expect(mist(reden(1))).toBe('tweede-blik-nodig')
    expect(mist(reden(1), blik(2))).toBeNull()
    expect(mist(reden(2), blik(1))).toBe('tweede-blik-nodig')
    expect(mist(reden(2), blik(2))).toBe('tweede-blik-nodig')
    expect(mist(reden(1), blik(2), ['steunvragen.k1.wieRegelt', 'Sam', klok(3)])).toBe('tweede-blik-nodig')
    expect(mist(reden(1), blik(3), ['steunvragen.k1.wieRegelt', 'Sam', klok(2)])).toBeNull()
    expect(mist(reden(1), blik(2), [`deelkeuzes.${item}.bevestigdOp`, null, klok(3)])).toBe('tweede-blik-nodig')
  })
})
