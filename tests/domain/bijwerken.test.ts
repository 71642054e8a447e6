// A received handover and what is said about it later: one outcome, whatever comes first and however often.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { werkBij, zoalsGekomen, type Bijgewerkt, type Bijwerking } from '../../src/domain/bijwerken.ts'
import { leesBericht } from '../../src/domain/message.ts'
import type { BundelItem } from '../../src/domain/overdracht.ts'

const sleutels = ['beeld', 'stem', 'stages~st-1', 'steunvragen~sv-1', 'bereik']
const vreemd = ['iskAchtergrond', 'stages~st-9']
const item = (sleutel: string, tekst: string): BundelItem => ({
  item: sleutel, categorie: 'begeleiding', grond: 'wettelijk', velden: { [`${sleutel.replace('~', '.')}.tekst`]: tekst },
})
const bundel = sleutels.map((sleutel) => item(sleutel, `als gekomen ${sleutel}`))

const at = fc.constantFrom('2027-05-17T06:41:00.000Z', '2027-05-18T06:41:00.000Z', '2027-06-01T06:41:00.000Z')
const eenSleutel = fc.constantFrom(...sleutels, ...vreemd)
const intrekking = fc.record({ op: at, items: fc.uniqueArray(eenSleutel, { minLength: 1, maxLength: 3 }) })
  .map((deel): Bijwerking => ({ kind: 'toestemming-ingetrokken', sv: 1, ref: 'b', ...deel }))
const correctie = fc.record({
  op: at, nr: fc.integer({ min: 1, max: 4 }), wat: fc.uniqueArray(eenSleutel, { minLength: 1, maxLength: 4 }),
  gewist: fc.nat(4), woord: fc.constantFrom('beter', 'anders', 'nog eens'),
}).map(({ op, nr, wat, gewist, woord }): Bijwerking => ({
  kind: 'correctie', sv: 1, ref: 'b', nr, op, reden: 'klopte-niet', gewist: wat.slice(0, gewist),
  vervangen: wat.slice(gewist).map((sleutel) => item(sleutel, `${woord} ${nr} ${sleutel}`)),
}))
const berichten = fc.array(fc.oneof(intrekking, correctie), { maxLength: 7 })
const na = (lijst: readonly Bijwerking[]): Bijgewerkt => lijst.reduce(werkBij, zoalsGekomen(bundel))

describe('werkBij', () => {
  it('gives one outcome in any order and with any repetition', () => {
    const geschud = berichten.chain((lijst) => fc.tuple(
      fc.constant(lijst), fc.shuffledSubarray([...lijst, ...lijst], { minLength: lijst.length * 2 }),
    ))
    fc.assert(fc.property(geschud, ([lijst, anders]) => {
      // A message that was given another moment is another message; those of one number say the same on one day.
      const gelijk = lijst.map((b) => (b.kind === 'correctie' ? { ...b, op: `2027-05-0${b.nr}T06:41:00.000Z` } : b))
      const ook = anders.map((b) => (b.kind === 'correctie' ? { ...b, op: `2027-05-0${b.nr}T06:41:00.000Z` } : b))
      expect(na(ook)).toEqual(na(gelijk))
    }))
  })

  it('leaves nothing of what is shut, takes in nothing that was not sent, and loses nothing else', () => {
    let gesloten = 0
    fc.assert(fc.property(berichten, (lijst) => {
      const staat = na(lijst)
      const dicht = new Set(lijst.flatMap((b) => (b.kind === 'correctie' ? b.gewist : b.items)))
      const hier = new Set(staat.items.map((een) => een.item))
      expect([...hier].sort()).toEqual(sleutels.filter((sleutel) => !dicht.has(sleutel)).sort())
      expect(Object.keys(staat.dicht).sort()).toEqual(sleutels.filter((sleutel) => dicht.has(sleutel)).sort())
      const { items, gecorrigeerd } = staat
      for (const sleutel of [...dicht, ...vreemd]) {
        gesloten++
        expect(JSON.stringify({ items, gecorrigeerd })).not.toContain(sleutel)
      }
    }))
    expect(gesloten).toBeGreaterThan(50)
  })

  it('shows the last correction, with the older readings behind it', () => {
    const een = (nr: number): Bijwerking => ({
      kind: 'correctie', sv: 1, ref: 'b', nr, op: `2027-05-0${nr}T06:41:00.000Z`, reden: 'klopte-niet', gewist: [],
      vervangen: [item('beeld', `versie ${nr}`)],
    })
    const staat = na([een(2), een(1)])
    expect(staat.items[0]).toEqual(item('beeld', 'versie 2'))
    expect(staat.gecorrigeerd['beeld']?.op).toBe('2027-05-02T06:41:00.000Z')
    expect(staat.gecorrigeerd['beeld']?.ouder.map(({ nr, item: van }) => [nr, van])).toEqual([
      [1, item('beeld', 'versie 1')], [0, item('beeld', 'als gekomen beeld')],
    ])
  })

  it('is asked only with what the reader of messages lets through', () => {
    fc.assert(fc.property(fc.oneof(intrekking, correctie), (bericht) => {
      expect(leesBericht(JSON.parse(JSON.stringify(bericht)))).toEqual({ ok: true, value: bericht })
    }))
  })
})
