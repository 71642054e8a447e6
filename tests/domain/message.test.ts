import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BerichtSchema, leesBericht, type Bericht } from '../../src/domain/message.ts'

const at = '2027-05-17T06:41:00.000Z'
const ref = 'bid-1'
const hash = 'A'.repeat(43)
const voorbeelden: Bericht[] = [
  { kind: 'opgehaald', sv: 1, ref, chash: hash, mhash: hash, at },
  { kind: 'geweigerd', sv: 1, ref, reden: 'verkeerde-persoon' },
  { kind: 'gelezen', sv: 1, ref, at },
  { kind: 'samengevat', sv: 1, ref, samenvatting: 'Ik ben er om half negen.', vraag: 'Weten anderen het?',
    toezeggingen: {
    'sv-persoon': { wat: 'Ik ben de vaste persoon.',
      wanneer: '2027-08-30' }, 'sv-rekenen': { geenActieReden: 'Iedereen krijgt het.' },
  } },
  { kind: 'bevestigd', sv: 1, ref, klopt: true },
  { kind: 'bevestigd', sv: 1, ref, klopt: false, aanvulling: 'Meld een vervanger.' },
  { kind: 'intrekking', sv: 1, ref, reden: 'op-verzoek' },
  { kind: 'vraag', sv: 1, ref, vraag: 'vg-1', tekst: 'Wat helpt?' },
  { kind: 'antwoord', sv: 1, ref, vraag: 'vg-1', tekst: 'Rust.' },
  { kind: 'gestart', sv: 1, ref, op: '2027-08-30' },
  { kind: 'niet-gekomen', sv: 1, ref, reden: 'andere-school' },
  { kind: 'gewist', sv: 1, ref, op: at },
  { kind: 'toestemming-ingetrokken', sv: 1, ref, op: at, items: ['stem', 'bijlagen~bj-1'] },
  { kind: 'correctie', sv: 1, ref, nr: 1, op: at, reden: 'klopte-niet', gewist: ['stages~st-1'], vervangen: [
    { item: 'beeld', categorie: 'begeleiding', grond: 'wettelijk', velden: { 'beeld.tekst': 'Begint rustig.' } },
  ] },
]

describe('leesBericht', () => {
  it.each(voorbeelden.map((b) => [b.kind, b] as const))('reads %s as it was written', (_kind, bericht) => {
    expect(leesBericht(JSON.parse(JSON.stringify(bericht)))).toEqual({ ok: true, value: bericht })
  })

  it('refuses a known kind with a key more, a key less, or a value of another kind', () => {
    const geen = { ok: false, error: { type: 'domain/geen-bericht' } }
    for (const bericht of voorbeelden) {
      expect(leesBericht({ ...bericht, extra: 1 }), bericht.kind).toEqual(geen)
      for (const naam of Object.keys(bericht)) {
        if (naam !== 'kind') expect(leesBericht({ ...bericht, [naam]: {} }).ok && naam !== 'toezeggingen',
          naam).toBe(false)
        if (naam === 'vraag' && bericht.kind === 'samengevat') continue
        if (naam === 'aanvulling') continue
        const { [naam as 'ref']: _, ...minder } = bericht
        expect(leesBericht(minder), `${bericht.kind} without ${naam}`).toEqual(geen)
      }
    }
  })

  it('keeps to the limits of the dictionary, counted as people count', () => {
    const samen = voorbeelden[3]
    const lengte = (samenvatting: string): boolean => leesBericht({ ...samen, samenvatting }).ok
    expect(lengte('ë'.repeat(800))).toBe(true)
    expect(lengte('🙂'.repeat(800))).toBe(true)
    expect(lengte('x'.repeat(801))).toBe(false)
    const veel = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`sv-${i}`, { wat: 'x' }]))
    expect(leesBericht({ ...samen, toezeggingen: veel }).ok).toBe(false)
    expect(leesBericht({ ...samen, toezeggingen: { __proto__x: { wat: 'x' } } }).ok).toBe(false)
  })

  it('refuses a correction of nothing, of one item twice, or with leaves of another item', () => {
    const beeld = { item: 'beeld', categorie: 'x', grond: 'wettelijk', velden: { 'beeld.tekst': 'x' } }
    const leest = (meer: object): boolean => leesBericht({
      kind: 'correctie', sv: 1, ref, nr: 1, op: at, reden: 'klopte-niet', vervangen: [], gewist: [], ...meer,
    }).ok
    expect(leest({ vervangen: [beeld] })).toBe(true)
    expect(leest({ gewist: ['beeld'] })).toBe(true)
    expect(leest({})).toBe(false)
    expect(leest({ vervangen: [beeld], gewist: ['beeld'] })).toBe(false)
    expect(leest({ vervangen: [beeld, beeld] })).toBe(false)
    expect(leest({ vervangen: [{ ...beeld, velden: { 'stem.tekst': 'x' } }] })).toBe(false)
    expect(leest({ vervangen: [{ ...beeld, grond: 'niet-delen' }] })).toBe(false)
    expect(leest({ gewist: Array.from({ length: 801 }, (_, i) => `stages~k-${i}`) })).toBe(false)
    expect(leest({ gewist: ['beeld'], nr: 0 })).toBe(false)
    expect(leest({ vervangen: [{ ...beeld, item: 'bijlagen~b-1', velden: { 'bijlagen.b-1.naam': 'x' } }] })).toBe(false)
    expect(leest({ gewist: ['bijlagen~b-1'] })).toBe(true)
  })

  it('takes an unknown kind or version as something of a newer app', () => {
    expect(leesBericht({ kind: 'gesprek', sv: 1, x: 1 })).toEqual({ ok: true,
      value: { kind: 'onbekend', was: 'gesprek' } })
    expect(leesBericht({ ...voorbeelden[0], sv: 2 })).toEqual({ ok: true,
      value: { kind: 'onbekend', was: 'opgehaald' } })
    expect(leesBericht({ kind: 'constructor', sv: 1 })).toEqual({ ok: true,
      value: { kind: 'onbekend', was: 'constructor' } })
    for (const niets of [null, 1, 'x', [], {}, { kind: 'opgehaald' }, { kind: '<b>', sv: 1 },
      { kind: 'x'.repeat(41), sv: 1 }]) {
      expect(leesBericht(niets).ok, JSON.stringify(niets)).toBe(false)
    }
  })

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (iets) => { leesBericht(iets) }))
    expect(BerichtSchema.safeParse(undefined).success).toBe(false)
  })
})
