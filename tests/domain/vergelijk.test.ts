import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, Waarde } from '../../src/domain/change.ts'
import { alleVelden, itemVan } from '../../src/domain/dictionary.ts'
import { applyChanges, basisVan, leegDossier, lees, sleutelsVan, versiesVan, waardeVan, type Dossier } from '../../src/domain/dossier.ts'
import {
  overneemZetten, staatEr, terugZetten, vergelijk, type Herkomst, type Verschil, type Voorstel, type Zet,
} from '../../src/domain/vergelijk.ts'
import { zelfdeLeerling } from '../../src/domain/zelfde-leerling.ts'
import { fenna } from '../cast.ts'
import { doe, eenDossier, tweeKoppen, zet } from './maak.ts'

const bron: Herkomst = { soort: 'oso', school: 'Basisschool Het Nest (verzonnen)', datum: '2026-06-01' }
const later: Herkomst = { ...bron, datum: '2026-11-01' }

// As the app writes: each later than all before it, and a long text names what it replaces.
const schrijf = (dossier: Dossier, zetten: readonly Zet[]): Dossier => zetten.reduce((nu, { soort, pad, waarde }) => {
  const change: Change = soort === 'set'
    ? zet(pad, waarde ?? null, { klok: [++tijd, 0, 'a'], basis: basisVan(nu, pad) })
    : { ...doe(soort, pad), klok: [++tijd, 0, 'a'] }
  return applyChanges(nu, [change])
}, dossier)
let tijd = 2_000_000_000_000

const ingelezen = (velden: readonly Voorstel[], in_: Dossier = leegDossier('d-test')): Dossier => {
  const items = [...new Set(velden.flatMap(({ pad }) => itemVan(pad) ?? []))]
  return schrijf(in_, [
    ...velden.map(({ pad, waarde }): Zet => ({ soort: 'set', pad, waarde })),
    ...items.flatMap((item): Zet[] => [
      { soort: 'set', pad: `bronnen.${item}.soort`, waarde: 'oso' },
      { soort: 'set', pad: `bronnen.${item}.school`, waarde: bron.school },
    ]),
  ])
}
const typt = (dossier: Dossier, pad: string, waarde: Waarde): Dossier => schrijf(dossier, [{ soort: 'set', pad, waarde }])
const kort = (verschillen: readonly Verschil[]): string[] =>
  verschillen.map(({ soort, sleutel, eigen }) => `${soort} ${sleutel}${eigen ? ' (eigen)' : ''}`)

const bestand: readonly Voorstel[] = [
  { pad: 'leerling.roepnaam', waarde: 'Fenna' }, { pad: 'leerling.achternaam', waarde: 'Voorbeeldsma' },
  { pad: 'leerling.geboortedatum', waarde: fenna.geboortedatum }, { pad: 'leerling.klas', waarde: 'Praktijk 5' },
  { pad: 'verzorgers.oso-1.naam', waarde: 'Mia Voorbeeldsma' }, { pad: 'verzorgers.oso-1.telefoon', waarde: '0612' },
  { pad: 'overgenomen.oso-2.soort', waarde: 'toets' }, { pad: 'overgenomen.oso-2.wat', waarde: 'Rekenen' },
  { pad: 'verzuim.oso-4.van', waarde: '2026-09-01' }, { pad: 'verzuim.oso-4.aantal', waarde: 4 },
  { pad: 'opp.bevorderend.oso-5.tekst', waarde: 'Doorzetter' }, { pad: 'overgenomen.oso-2.waarde', waarde: 'B' }, { pad: 'schooladvies.reden', waarde: 'een lange reden' },
]
const met = (pad: string, waarde: Waarde): Voorstel[] =>
  [...bestand.filter((een) => een.pad !== pad), { pad, waarde }]
const zonder = (begin: string): Voorstel[] => bestand.filter(({ pad }) => !pad.startsWith(begin))

describe('a second reading', () => {
  const dossier = ingelezen(bestand)

  it('finds nothing in the same file', () => {
    expect(vergelijk(dossier, bestand)).toEqual({ verschillen: [], gelijk: bestand.length })
  })

  it('tells new, other and gone apart', () => {
    expect(kort(vergelijk(dossier, met('leerling.roepnaam', 'Fen')).verschillen)).toEqual(['anders leerling.roepnaam'])
    expect(kort(vergelijk(dossier, met('leerling.klas', 'Praktijk 6')).verschillen)).toEqual(['anders leerling.klas'])
    expect(kort(vergelijk(dossier, zonder('leerling.klas')).verschillen)).toEqual(['weg leerling.klas'])
    expect(kort(vergelijk(dossier, met('leerling.tussenvoegsel', 'van')).verschillen))
      .toEqual(['nieuw leerling.tussenvoegsel'])
    expect(kort(vergelijk(dossier, met('overgenomen.oso-3.wat', 'Taal')).verschillen)).toEqual(['nieuw overgenomen.oso-3'])
    expect(kort(vergelijk(dossier, zonder('verzorgers')).verschillen)).toEqual(['weg verzorgers.oso-1'])
    expect(kort(vergelijk(dossier, zonder('verzorgers.oso-1.telefoon')).verschillen))
      .toEqual(['weg verzorgers.oso-1.telefoon'])
  })

  it('marks what was written, emptied or taken away by hand', () => {
    expect(kort(vergelijk(typt(dossier, 'schooladvies.reden', 'mijn reden'), bestand).verschillen))
      .toEqual(['anders schooladvies.reden (eigen)'])
    expect(kort(vergelijk(typt(dossier, 'verzorgers.oso-1.telefoon', null), bestand).verschillen))
      .toEqual(['nieuw verzorgers.oso-1.telefoon (eigen)'])
    const weg = schrijf(dossier, [{ soort: 'wis', pad: 'verzorgers.oso-1' }])
    expect(kort(vergelijk(weg, bestand).verschillen)).toEqual(['nieuw verzorgers.oso-1 (eigen)'])
    expect(vergelijk(typt(dossier, 'beeld.tekst', 'van mij'), bestand).verschillen).toEqual([])
  })

  it('keeps the mark of a field whose neighbour was taken over, also after taking that back', () => {
    const hers = typt(dossier, 'verzorgers.oso-1.telefoon', '0699')
    const nieuw = met('verzorgers.oso-1.naam', 'Mia V.')
    const naam = vergelijk(hers, nieuw).verschillen.filter(({ sleutel }) => sleutel.endsWith('.naam'))
    const zetten = overneemZetten(hers, naam, later)
    const na = schrijf(hers, zetten)
    expect(kort(vergelijk(na, nieuw).verschillen)).toEqual(['anders verzorgers.oso-1.telefoon (eigen)'])
    expect(lees(na).bronnen?.['verzorgers~oso-1']?.datum).toBe(later.datum)
    expect(lees(na).bronnen?.['leerling']?.datum).toBeUndefined()
    const terug = schrijf(na, terugZetten(hers, zetten))
    expect(kort(vergelijk(terug, bestand).verschillen)).toEqual(['anders verzorgers.oso-1.telefoon (eigen)'])
  })

  it('knows an element by what it says, when its key is another', () => {
    const andersGenummerd = bestand.map(({ pad, waarde }) => ({ pad: pad.replace('oso-', 'oso-9'), waarde }))
    expect(vergelijk(dossier, andersGenummerd)).toEqual({ verschillen: [], gelijk: bestand.length })
    const metDeHand = typt(leegDossier('d-test'), 'verzorgers.k1.naam', 'mia voorbeeldsma')
    expect(kort(vergelijk(metDeHand, bestand).verschillen)).toContain('anders verzorgers.k1.naam (eigen)')
  })
})

describe('a text that stands here in two versions', () => {
  const pad = 'schooladvies.reden'
  const open = tweeKoppen(leegDossier('d-test'), pad)
  const teksten = (dossier: Dossier) => versiesVan(dossier, pad).map(({ waarde }) => waarde)

  it('is said to be open, is neither the same nor another, and taking over leaves both', () => {
    const { verschillen, gelijk } = vergelijk(open, [{ pad, waarde: 'uit het bestand' }])
    expect([kort(verschillen), gelijk]).toEqual([['open schooladvies.reden (eigen)'], 0])
    const { verschillen: ook } = vergelijk(open, [{ pad, waarde: 'de ene versie van deze tekst' }])
    expect(kort(ook)).toEqual(['open schooladvies.reden (eigen)'])
    const zetten = overneemZetten(open, verschillen, later)
    expect(zetten).toEqual([])
  })

  it('keeps both in an element that was taken away and comes back with a file', () => {
    const taken = 'stages.oso-6.taken'
    const stage = [...bestand, { pad: 'stages.oso-6.bedrijf', waarde: 'De Kas' }, { pad: taken, waarde: 'Planten water geven' }]
    const twee = tweeKoppen(ingelezen(stage.filter((een) => een.pad !== taken)), taken)
    const weg = schrijf(twee, [{ soort: 'wis', pad: 'stages.oso-6' }])
    const zetten = overneemZetten(weg, vergelijk(weg, stage).verschillen, later)
    const na = schrijf(weg, zetten)
    expect(sleutelsVan(na, 'stages')).toEqual(['oso-6'])
    expect(versiesVan(na, taken)).toEqual(versiesVan(twee, taken))
    expect(schrijf(na, terugZetten(weg, zetten)).bladen[taken]).toEqual(weg.bladen[taken])
  })

  it('is not taken back over what a colleague wrote beside it', () => {
    const voor = ingelezen(bestand)
    const zetten = overneemZetten(voor, vergelijk(voor, met(pad, 'nieuw uit het bestand')).verschillen, later)
    const na = schrijf(voor, zetten)
    expect(staatEr(na, zetten)).toBe(true)
    // Older by its clock, and whoever wrote it had not seen what the file brought.
    const samen = applyChanges(na, [zet(pad, 'van een collega', { klok: [1_999_000_000_000, 0, 'b'] })])
    expect(teksten(samen)).toEqual(['van een collega', 'nieuw uit het bestand'])
    expect(staatEr(samen, zetten)).toBe(false)
  })
})

// A file brings what an import may write: values of the dictionary in items that know a file.
const uitBestand: fc.Arbitrary<Voorstel[]> = fc.array(fc.tuple(
  fc.constantFrom(...alleVelden().filter(({ pad, type }) => type === 'text'
    && /^(leerling|overstap|schooladvies|beeld|opp|verzorgers|overgenomen|stages|takenvragen)\b/.test(pad))),
  fc.constantFrom('k1', 'k2', 'oso-3'), fc.constantFrom('kort', 'een andere tekst', 'Derde'),
), { maxLength: 30 }).map((rijen) => [...new Map(rijen.map(([{ pad }, sleutel, waarde]) =>
  [pad.replace('[]', `.${sleutel}`), waarde])).entries()].map(([pad, waarde]) => ({ pad, waarde })))

// Every version that stands, also where only the newest is shown.
const zichtbaar = (dossier: Dossier): Record<string, Waarde[]> => Object.fromEntries(Object.keys(dossier.bladen).sort()
  .filter((pad) => !pad.startsWith('bronnen.') && (waardeVan(dossier, pad) ?? null) !== null)
  .map((pad) => [pad, versiesVan(dossier, pad).map(({ waarde }) => waarde)]))

/** What stands under a path, hidden or not. The same text written twice is one text. */
const staat = ({ bladen }: Dossier, pad: string): unknown[] =>
  [pad, bladen[pad]?.kort?.waarde, ...new Set(bladen[pad]?.koppen?.map(({ waarde }) => waarde))]

describe('taking over', () => {
  it('changes nothing when nothing was chosen', () => {
    fc.assert(fc.property(eenDossier, uitBestand, (dossier, velden) => {
      vergelijk(dossier, velden)
      expect(overneemZetten(dossier, [], later)).toEqual([])
    }))
  })

  it('leaves nothing to take over when everything was chosen', () => {
    fc.assert(fc.property(eenDossier, uitBestand, (dossier, velden) => {
      const na = schrijf(dossier, overneemZetten(dossier, vergelijk(dossier, velden).verschillen, later))
      const weer = vergelijk(na, velden)
      expect(weer.verschillen.filter(({ soort }) => soort === 'nieuw' || soort === 'anders')).toEqual([])
      expect(weer.gelijk).toBe(velden.length - weer.verschillen.filter(({ soort }) => soort === 'open').length)
    }))
  })

  it('touches only what was chosen: never a choice, an inzage, a zienswijze or a route', () => {
    fc.assert(fc.property(eenDossier, uitBestand, fc.infiniteStream(fc.boolean()), (dossier, velden, keus) => {
      const gekozen = vergelijk(dossier, velden).verschillen.filter(() => keus.next().value)
      const na = schrijf(dossier, overneemZetten(dossier, gekozen, later))
      const paden = new Set(gekozen.flatMap(({ soort, bladen }) => (soort === 'weg' || soort === 'open' ? [] : bladen.map(({ pad }) => pad))))
      const sleutels = new Set(gekozen.map(({ sleutel }) => sleutel))
      for (const pad of Object.keys({ ...dossier.bladen, ...na.bladen })) {
        const stam = pad.split('.').slice(0, 2).join('.')
        if (paden.has(pad) || pad.startsWith('bronnen.') || sleutels.has(stam)) continue
        expect(staat(na, pad)).toEqual(staat(dossier, pad))
      }
    }))
  })

  it('can be taken back whole', () => {
    fc.assert(fc.property(eenDossier, uitBestand, (dossier, velden) => {
      const zetten = overneemZetten(dossier, vergelijk(dossier, velden).verschillen, later)
      const na = schrijf(dossier, zetten)
      expect(staatEr(na, zetten)).toBe(true)
      const terug = schrijf(na, terugZetten(dossier, zetten))
      expect(zichtbaar(terug)).toEqual(zichtbaar(dossier))
    }))
  })
})

describe('the same leerling', () => {
  const wie = (id: string, velden: Record<string, string>): Dossier =>
    ingelezen(Object.entries(velden).map(([veld, waarde]) => ({ pad: `leerling.${veld}`, waarde })), leegDossier(id))
  const gezocht = (velden: Record<string, string>) =>
    Object.entries(velden).map(([veld, waarde]) => ({ pad: `leerling.${veld}`, waarde }))
  const basis = { roepnaam: 'Fenna', achternaam: 'Voorbeeldsma', geboortedatum: '2010-11-08' }

  it.each([
    ['number and birth date', { ...basis, leerlingnummer: '12' }, { ...basis, achternaam: 'Anders', leerlingnummer: '12' }, 'zelfde'],
    ['the number alone', { ...basis, leerlingnummer: '12' }, { ...basis, geboortedatum: '2011-01-01', leerlingnummer: '12' }, null],
    ['birth date and name without a number', basis, { ...basis, achternaam: 'VOORBEELDSMA' }, 'lijkt-op'],
    ['a number on one side only', basis, { ...basis, leerlingnummer: '12' }, 'lijkt-op'],
    ['numbers of two schools', { ...basis, leerlingnummer: '7' }, { ...basis, leerlingnummer: '12' }, 'lijkt-op'],
    ['a twin', { ...basis, leerlingnummer: '7' }, { ...basis, roepnaam: 'Mila', leerlingnummer: '12' }, null],
    ['somebody else', basis, { ...basis, achternaam: 'Verzonnen' }, null],
  ])('is judged by %s', (_hoe, hier, daar, hoe) => {
    expect(zelfdeLeerling([wie('d1', hier)], gezocht(daar)).map((treffer) => treffer.hoe)).toEqual(hoe === null ? [] : [hoe])
  })

  it('is never a received dossier', () => {
    const ontvangen = typt(wie('d1', basis), 'soort', 'ontvangen')
    expect(zelfdeLeerling([ontvangen], gezocht(basis))).toEqual([])
  })
})
