// A jobcoach beside any dossier: what was picked for him, who said what about it, and whether it was seen.
import * as fc from 'fast-check'
import type { Change } from '../../src/domain/change.ts'
import type { Derde } from '../../src/domain/derde.ts'
import { ontvangerTekst } from '../../src/domain/overdracht.ts'
import { itemSleutels, naarSam, zet } from './maak.ts'

export const doel = 'Hulp op de stage'
export const joris: Derde = {
  soort: 'jobcoach', organisatie: 'Werkbureau (verzonnen)', naam: 'Joris Verzonnen', telefoon: '020 000 00 00', doel,
}
export const aanJoris = 'Werkbureau (verzonnen), Joris Verzonnen'
export const gezienOp = '2027-05-12T13:15:00.000Z'

/** Changes that put him there as 'od-2'. */
export const eenDerde: fc.Arbitrary<Change[]> = fc.record({
  vraagt: fc.subarray(itemSleutels, { minLength: 25 }),
  besluiten: fc.array(fc.record({
    door: fc.constantFrom('leerling', 'leerling', 'k1', 'k2'), besluit: fc.constantFrom('gegeven', 'gegeven', 'gegeven', 'geweigerd'),
    ontvanger: fc.constantFrom(aanJoris, aanJoris, aanJoris, ontvangerTekst(naarSam), 'Een ander'),
    doel: fc.constantFrom(doel, doel, doel, 'Een ander doel'),
    geldigTot: fc.constantFrom('2027-05-19', '2027-05-20', '2028-01-01'), terug: fc.integer({ min: 0, max: 5 }),
    items: fc.subarray(itemSleutels, { minLength: 20 }),
  }), { minLength: 1, maxLength: 4 }),
  gezien: fc.constantFrom('ja', 'ja', 'ja', 'nee'), zelf: fc.constantFrom('ja', 'ja', 'ja', 'nee'),
}).map(({ vraagt, besluiten, gezien, zelf }) => [
  zet('verzonnen', false),
  ...(zelf === 'ja' ? [zet('leerling.geboortedatum', '2010-11-08'), zet('vertegenwoordiging.soort', 'ouders')] : []),
  ...Object.entries(joris).map(([naam, waarde]) => zet(`overdrachten.od-2.derde.${naam}`, waarde)),
  ...vraagt.map((item) => zet(`overdrachten.od-2.derde.vraagt.${item}`, true)),
  ...(gezien === 'ja' ? ['leerling', 'k1', 'k2'] : []).flatMap((persoon) => [
    zet(`overdrachten.od-2.inzagen.iz-${persoon}.persoon`, persoon),
    zet(`overdrachten.od-2.inzagen.iz-${persoon}.gezienOp`, gezienOp),
  ]),
  ...besluiten.flatMap(({ items, terug, ...rest }, i) => [
    ...Object.entries({ ...rest, gegevenOp: `2027-05-1${i}T10:00:00.000Z` }).map(([naam, w]) => zet(`toestemmingen.jo-${i}.${naam}`, w)),
    ...(terug === 0 ? [zet(`toestemmingen.jo-${i}.ingetrokkenOp`, '2027-05-19T10:00:00.000Z')] : []),
    ...items.map((item) => zet(`toestemmingen.jo-${i}.items.${item}`, true)),
  ]),
])
