// Dossiers for the tests of this room: out of nested content, through changes, as the app and an import make them.
import * as fc from 'fast-check'
import { changesVan, type Change, type Genest, type Klok, type Waarde } from '../../src/domain/change.ts'
import { alleVelden, itemSoorten, type Veld } from '../../src/domain/dictionary.ts'
import { applyChanges, leegDossier, type Dossier } from '../../src/domain/dossier.ts'
import type { Ontvanger } from '../../src/domain/mag-mee.ts'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import { wieBeslist } from '../../src/domain/wie-beslist.ts'
import { fenna, noor, sam } from '../cast.ts'

export const dag = '2027-05-20'
export const naarSam: Ontvanger = { soort: 'onderwijs', naam: sam.naam, school: sam.school, brin: sam.brin }
export const jobcoach: Ontvanger = { soort: 'derde', naam: 'Joris Verzonnen', school: 'Werkbureau (verzonnen)' }

let teller = 0
export const zet = (pad: string, waarde: Waarde, meer: Partial<Change> = {}): Change => {
  teller += 1
  return {
    id: `c${teller}`, dossier: 'd-test', klok: [1_800_000_000_000 + teller, 0, 'tablet'], wie: 'noor',
    soort: 'set', pad, waarde, ...meer,
  }
}

export const doe = (soort: 'wis' | 'herstel', pad: string): Change => {
  const { waarde: _, ...change } = zet(pad, null, { soort })
  return change
}

/** A dossier with this content, every leaf set once. */
export const dossierUit = (inhoud: DossierInhoud): Dossier =>
  applyChanges(leegDossier('d-test'), changesVan(inhoud as unknown as Genest, (pad, waarde) => zet(pad, waarde)))

export const erbij = (dossier: Dossier, inhoud: DossierInhoud): Dossier =>
  applyChanges(dossier, changesVan(inhoud as unknown as Genest, (pad, waarde) => zet(pad, waarde)))

/** Two people wrote a long text at once: nobody saw the other. */
export const tweeKoppen = (dossier: Dossier, pad: string): Dossier => applyChanges(dossier, [
  zet(pad, 'de ene versie van deze tekst', { klok: [1_900_000_000_000, 0, 'een'] }),
  zet(pad, 'de andere versie van deze tekst', { klok: [1_900_000_000_000, 0, 'twee'] }),
])

export const noodzaak = 'Zonder dit mist zij de uitleg bij heet werk.'
export const bevestigdOp = '2027-05-12T13:04:00.000Z'

/** Fenna is 16 and decides herself; nothing stands in the way of sealing this to Sam. */
export const fennaInhoud: DossierInhoud = {
  soort: 'eigen', verzonnen: false,
  leerling: { ...fenna, klas: 'Pro 5B' },
  vertegenwoordiging: { soort: 'ouders' },
  overstap: {
    route: 'pro-entree', vanSchool: noor.school, naarSchool: sam.school, naarBrin: sam.brin, aangemeldOp: '2027-03-15',
  },
  beeld: { tekst: 'Fenna komt op gang door te doen.' },
  stem: { tekst: 'Vraag het gewoon aan mij.' },
  verzorgers: { 'vz-moeder': { naam: 'Mevrouw Voorbeeldsma', soort: 'ouder', gezag: 'ja' } },
  overdrachten: { 'od-1': {
    inzagen: { 'iz-1': {
      persoon: 'leerling', aangebodenOp: '2027-05-07T08:00:00.000Z', gezienOp: '2027-05-12T13:15:00.000Z',
      uitkomst: 'eens',
    } },
  } },
}

export const partijen = {
  afzender: { naam: noor.naam, rol: noor.rol, school: noor.school, brin: noor.brin, mid: 'mid-noor' },
  ontvanger: { ...naarSam, personen: [{ naam: sam.naam, mid: 'mid-sam' }] },
}

// While a changed line is tried (`npm run mutatie`) each property runs a few times only, always the same ones, and what
// merely says that it was no empty property is not asked.
const mutanten = process.env['MUTANTEN'] !== undefined
if (mutanten) fc.configureGlobal({ seed: 20261125 })
export const keer = (n: number): number => (mutanten ? Math.ceil(n / 12) : n)
export const genoeg = (n: number): number => (mutanten ? -1 : n)

const kiesUit = <T>(lijst: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...lijst)

const dagen = fc.integer({ min: 0, max: 1200 }).map((n) =>
  new Date(Date.parse('2025-06-01T00:00:00.000Z') + n * 86_400_000).toISOString())

const secties = itemSoorten().filter(({ item }) => !item.endsWith('[]')).map(({ item }) => item)
const elementen = itemSoorten().filter(({ item }) => item.endsWith('[]')).map(({ item }) => item.slice(0, -2))
const sleutels: Record<string, readonly string[]> = { vaardigheden: ['planning', 'motivatie'] }
const sleutelsVoor = (lijst: string): readonly string[] => sleutels[lijst] ?? ['k1', 'k2']
export const itemSleutels = [...secties, ...elementen.flatMap((l) => sleutelsVoor(l).map((k) => `${l}~${k}`)),
  'vreemd~k1']

const waardeVoor = (veld: Veld): fc.Arbitrary<Waarde> => {
  switch (veld.type) {
    case 'text': return kiesUit(['kort', 'een tekst van meer dan twintig tekens', '', 'x'.repeat(veld.max ?? 10)])
    case 'enum': return kiesUit([...(veld.waarden ?? []), 'uit-een-nieuwere-app'])
    case 'date': return dagen.map((d) => d.slice(0, 10))
    case 'instant': return dagen
    case 'int': return fc.integer({ min: veld.min ?? 0, max: veld.max ?? 9 })
    case 'boolean': case 'itemset': case 'set': return fc.boolean()
    case 'ref': return kiesUit(['leerling', 'k1', 'k2', 'weg'])
    case 'itemkey': return kiesUit(itemSleutels)
    default: return fc.constant('a'.repeat(64))
  }
}

const padVoor = (veld: Veld): fc.Arbitrary<string> => {
  const [lijst = ''] = veld.pad.split('[]')
  const sleutel = lijst === 'deelkeuzes' || lijst === 'bronnen' ? kiesUit(itemSleutels) : kiesUit(sleutelsVoor(lijst))
  const lid = veld.type === 'itemset' ? kiesUit(itemSleutels) : fc.constant('')
  return fc.tuple(sleutel, kiesUit(['k1', 'k2']), lid).map(([eerste, tweede, derde]) => {
    const pad = veld.pad.replace('[]', `.${eerste}`).replace('[]', `.${tweede}`)
    return derde === '' ? pad : `${pad}.${derde}`
  })
}

const klok: fc.Arbitrary<Klok> = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constant(0), kiesUit(['a', 'b']))

const eenBlad: fc.Arbitrary<Change> = kiesUit(alleVelden().filter(({ pad }) => !pad.startsWith('overdrachten')))
  .chain((veld) => fc.tuple(padVoor(veld), waardeVoor(veld), klok).map(([pad, waarde, k]) =>
    zet(pad, waarde, { klok: k })))

const besluit = fc.record({
  door: kiesUit(['leerling', 'k1', 'k2']),
  besluit: kiesUit(['gegeven', 'gegeven', 'geweigerd'] as const),
  ontvanger: kiesUit([`${sam.school}, ${sam.naam}`, 'Werkbureau (verzonnen), Joris Verzonnen', 'Een ander']),
  doel: kiesUit(['Sam leert mij kennen', 'Sam leert mij kennen', 'terugkoppeling', '']),
  gegevenOp: dagen, geldigTot: dagen.map((d) => d.slice(0, 10)), ingetrokkenOp: fc.option(dagen),
  items: fc.subarray(itemSleutels, { minLength: 5 }),
}, { requiredKeys: ['door', 'besluit', 'ontvanger', 'doel', 'gegevenOp', 'items'] })

/** Content that somebody could have typed, around the fields that decide: age, route, gezag, choices, consents. */
export const eenDossier: fc.Arbitrary<Dossier> = fc.record({
  bladen: fc.array(eenBlad, { minLength: 20, maxLength: 120 }),
  geboren: kiesUit(['2008-01-01', '2010-11-08', '2015-02-19']),
  soort: kiesUit(['ouders', 'voogd', 'curator', 'leerling-zelf', 'onbekend']),
  route: kiesUit(['po-vo', 'pro-entree', 'anders']),
  gezag: fc.tuple(kiesUit(['ja', 'ja', 'nee', 'onbekend']), kiesUit(['ja', 'nee'])),
  verzorger: kiesUit(['ouder', 'voogd', 'curator']),
  besluiten: fc.array(besluit, { maxLength: 6 }),
  keuzes: fc.array(fc.tuple(kiesUit(itemSleutels), kiesUit(['wettelijk', 'toestemming', 'niet-delen']),
    fc.boolean()), { maxLength: 12 }),
}).map(({ bladen, geboren, soort, route, gezag, verzorger, besluiten, keuzes }) => {
  const vast: [string, Waarde][] = [
    ['leerling.geboortedatum', geboren], ['vertegenwoordiging.soort', soort], ['overstap.route', route],
    ['verzorgers.k1.soort', verzorger], ['verzorgers.k1.gezag', gezag[0]],
    ['verzorgers.k2.soort', verzorger], ['verzorgers.k2.gezag', gezag[1]],
    ...keuzes.flatMap(([item, keuze, gezien]): [string, Waarde][] => [
      [`deelkeuzes.${item}.keuze`, keuze],
      ...(gezien ? [[`deelkeuzes.${item}.noodzaak`, noodzaak],
        [`deelkeuzes.${item}.bevestigdOp`, bevestigdOp]] as const : []),
    ].map(([pad, waarde]) => [pad ?? '', waarde ?? null])),
    ...besluiten.flatMap(({ items, ...rest }, i): [string, Waarde][] => [
      ...Object.entries(rest).flatMap(([naam, w]): [string, Waarde][] =>
        w ? [[`toestemmingen.to-${i}.${naam}`, w]] : []),
      ...items.map((item): [string, Waarde] => [`toestemmingen.to-${i}.items.${item}`, true]),
    ]),
  ]
  // one change per leaf, as one author leaves it; now and then a second one that nobody saw
  const perPad = new Map([...bladen, ...vast.map(([pad, waarde]) => zet(pad, waarde))].map((c) => [c.pad, c]))
  return applyChanges(leegDossier('d-test'), [...bladen.filter((_, i) => i % 12 === 0), ...perPad.values()])
})

/** Everything the gates ask, so that only the items themselves can differ. */
export const openPoorten = (dossier: Dossier): Dossier => {
  const op = '2027-05-01T08:00:00.000Z'
  const inzagen = Object.fromEntries(wieBeslist('inzage', dossier, dag).personen
    .map((persoon, i) => [`iz-${i}`, { persoon, aangebodenOp: op, gezienOp: op }]))
  const meer: DossierInhoud = { overdrachten: { 'od-1': { inzagen } }, verzonnen: false }
  return applyChanges(erbij(dossier, meer), ([
    ['overstap.aangemeldOp', '2027-03-01'], ['overstap.naarBrin', naarSam.brin ?? ''], ['schooladvies.definitiefOp',
      '2027-03-01'], ['correcties.k1.besluit', 'aangepast'], ['correcties.k2.besluit', 'aangepast'],
  ] as const).map(([pad, waarde]) => zet(pad, waarde, { klok: [2_000_000_000_000, 0, 'z'] })))
}
