import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vergelijkKlok, type Change, type Klok } from '../../src/domain/change.ts'
import {
  applyChange, applyChanges, basisVan, bladVan, DossierSchema, isVerborgen, leegDossier, lees, nieuweSleutel,
  onbekendePaden, sleutelsVan, versiesVan, waardeVan, weggehaald,
} from '../../src/domain/dossier.ts'
import { doe, dossierUit, zet } from './maak.ts'

const lang = 'beeld.tekst'
const paden = [
  lang, lang, 'stages.k1.taken', 'leerling.roepnaam', 'prioriteit.kleur', 'stages.k1.bedrijf',
  'perspectief.bewijs.stages~k1', 'nieuw.uit.later', 'stages.k1.nieuwVeld', 'constructor', 'toString.valueOf',
]
const elementen = ['stages.k1', 'stages.k2', 'nieuw.lijst']

type Ruw = { soort: 0 | 1 | 2, pad: number, ms: number, teller: number, app: number, waarde: string, basis: number[] }

/** Any history: clocks that collide, bases that point at earlier changes, at later ones, and at nothing at all. */
const historie: fc.Arbitrary<Change[]> = fc.array(fc.record({
  soort: fc.constantFrom<0 | 1 | 2>(0, 0, 0, 1, 2), pad: fc.nat(20), ms: fc.integer({ min: 1, max: 12 }),
  teller: fc.integer({ min: 0, max: 1 }), app: fc.nat(2), waarde: fc.constantFrom('a', 'b', 'c'),
  basis: fc.array(fc.nat(30), { maxLength: 3 }),
}), { maxLength: 24 }).map((ruw: Ruw[]) => {
  const klok = ({ ms, teller, app }: Ruw): Klok => [ms, teller, 'abc'.charAt(app)]
  return ruw.map((r, i): Change => {
    const gedeeld = { id: `c${i}`, dossier: 'd', klok: klok(r), wie: 'abc'.charAt(r.app) }
    const pad = paden[r.pad % paden.length] ?? lang
    if (r.soort !== 0) {
      return { ...gedeeld, soort: r.soort === 1 ? 'wis' : 'herstel',
        pad: elementen[r.pad % elementen.length] ?? 'stages.k1' }
    }
    const basis = r.basis.flatMap((n) => { const ander = ruw[n]; return ander ? [klok(ander)] : [[n, 9, 'z'] as Klok] })
    return { ...gedeeld, soort: 'set', pad, waarde: r.waarde, ...(basis.length > 0 ? { basis } : {}) }
  })
})

/** The definition, straight from the words: what no other change on this leaf names as its basis. */
const koppenVolgensDeRegel = (changes: readonly Change[], pad: string): string[] => {
  const hier = changes.filter((c) => c.pad === pad && c.soort === 'set')
  const genoemd = (k: Klok) => hier.some((c) =>
    (c.basis ?? []).some((b) => vergelijkKlok(b, k) === 0 && vergelijkKlok(b, c.klok) < 0))
  return [...new Set(hier.filter((c) => !genoemd(c.klok)).map((c) => JSON.stringify(c.klok)))].sort()
}

describe('applyChange', () => {
  it('gives one outcome in any order and with any repetition', () => {
    fc.assert(fc.property(historie.chain((h) => fc.tuple(
      fc.constant(h), fc.shuffledSubarray(h, { minLength: h.length }), fc.shuffledSubarray(h),
    )), ([een, door, dubbel]) => {
      const begin = leegDossier('d')
      const recht = een.reduce(applyChange, begin)
      const anders = [...dubbel, ...door, ...dubbel].reduce(applyChange, begin)
      expect(anders).toEqual(recht)
      expect(applyChanges(begin, [...door, ...dubbel])).toEqual(recht)
      expect(lees(anders)).toEqual(lees(recht))
    }), { numRuns: 800 })
  })

  it('keeps exactly the long texts that no other change names as its basis', () => {
    fc.assert(fc.property(historie, (h) => {
      const dossier = applyChanges(leegDossier('d'), h)
      for (const pad of [lang, 'stages.k1.taken']) {
        expect(basisVan(dossier, pad).map((k) => JSON.stringify(k)).sort()).toEqual(koppenVolgensDeRegel(h, pad))
        if (h.some((c) => c.pad === pad)) expect(bladVan(dossier, pad)).not.toBeNull()
      }
    }), { numRuns: 800 })
  })

  it('does not change what it was given', () => {
    const voor = dossierUit({ beeld: { tekst: 'voor' } })
    const kopie = structuredClone(voor)
    applyChange(voor, zet(lang, 'na'))
    applyChange(voor, doe('wis', 'stages.k1'))
    expect(voor).toEqual(kopie)
  })

  it('survives being written down and read back', () => {
    fc.assert(fc.property(historie, (h) => {
      const dossier = applyChanges(leegDossier('d'), h)
      const terug = DossierSchema.parse(JSON.parse(JSON.stringify({ ...dossier, later: { x: 1 } })))
      expect(terug).toEqual({ ...dossier, later: { x: 1 } })
      expect(applyChange(terug as typeof dossier, zet(lang, 'z'))).toMatchObject({ later: { x: 1 } })
    }), { numRuns: 200 })
  })
})

describe('long text', () => {
  const [a, b] = [zet(lang, 'van a', { klok: [5, 0, 'a'] }), zet(lang, 'van b', { klok: [6, 0, 'b'] })]

  it('keeps two versions that did not see each other, until somebody chooses', () => {
    const twee = applyChanges(leegDossier('d'), [a, b])
    expect(versiesVan(twee, lang).map((v) => v.waarde)).toEqual(['van a', 'van b'])
    const gekozen = applyChange(twee, zet(lang, 'samen', { klok: [7, 0, 'a'], basis: basisVan(twee, lang) }))
    expect(versiesVan(gekozen, lang).map((v) => v.waarde)).toEqual(['samen'])
  })

  it('shows the same words written twice as one version', () => {
    const twee = applyChanges(leegDossier('d'), [a, { ...b, waarde: 'van a' }])
    expect(versiesVan(twee, lang)).toHaveLength(1)
    expect(basisVan(twee, lang)).toHaveLength(2)
  })

  it('lets a short field be won by the last clock, emptiness included', () => {
    const dossier = applyChanges(leegDossier('d'), [
      zet('leerling.roepnaam', null, { klok: [9, 0, 'a'] }), zet('leerling.roepnaam', 'Fenna', { klok: [8, 0, 'b'] }),
    ])
    expect(waardeVan(dossier, 'leerling.roepnaam')).toBeNull()
    expect(waardeVan(dossier, 'leerling.achternaam')).toBeUndefined()
  })
})

describe('elements of a list', () => {
  const vol = dossierUit({ stages: { k1: { bedrijf: 'A' }, k2: { bedrijf: 'B' } } })

  it('disappear with wis, come back with herstel, and keep what was written meanwhile', () => {
    const weg = applyChange(vol, doe('wis', 'stages.k1'))
    expect(sleutelsVan(weg, 'stages')).toEqual(['k2'])
    expect(weggehaald(weg, 'stages')).toEqual(['k1'])
    expect(lees(weg).stages).toEqual({ k2: { bedrijf: 'B' } })
    const onder = applyChange(weg, zet('stages.k1.taken', 'gelijktijdig'))
    expect(isVerborgen(onder, 'stages.k1.taken')).toBe(true)
    const terug = applyChange(onder, doe('herstel', 'stages.k1'))
    expect(lees(terug).stages?.['k1']).toEqual({ bedrijf: 'A', taken: 'gelijktijdig' })
  })

  it('stay when all their fields are emptied', () => {
    const leeg = applyChange(vol, zet('stages.k1.bedrijf', null))
    expect(lees(leeg).stages?.['k1']).toEqual({})
    expect(sleutelsVan(leeg, 'stages')).toEqual(['k1', 'k2'])
  })
})

describe('what a newer app wrote', () => {
  it('survives, is named, and is not part of the content', () => {
    const dossier = applyChanges(dossierUit({ prioriteit: { kleur: 'groen' } }), [
      zet('toekomst.veld', 'x'), zet('prioriteit.kleur', 'paars'), zet('vaardigheden.vliegen.tekst', 'x'),
    ])
    expect(onbekendePaden(dossier)).toEqual(['toekomst.veld', 'vaardigheden.vliegen.tekst'])
    expect(waardeVan(dossier, 'toekomst.veld')).toBe('x')
    expect(waardeVan(dossier, 'prioriteit.kleur')).toBe('paars')
    expect(lees(dossier)).toEqual({ prioriteit: {}, vaardigheden: undefined })
    expect(sleutelsVan(dossier, 'vaardigheden')).toEqual([])
  })
})

describe('nieuweSleutel', () => {
  it('is 26 characters, sorts by time and fits the grammar', () => {
    fc.assert(fc.property(fc.nat(2 ** 31), fc.uint8Array({ minLength: 16, maxLength: 16 }), (ms, random) => {
      const sleutel = nieuweSleutel(ms, random)
      expect(sleutel).toMatch(/^[a-z0-9]{26}$/)
      expect(sleutel < nieuweSleutel(ms + 1, new Uint8Array(16))).toBe(true)
    }))
    expect(() => nieuweSleutel(1, new Uint8Array(4))).toThrow(RangeError)
  })
})
