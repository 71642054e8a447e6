// Every sentence of the law in Delen, over all items, routes, ages and receivers: with its source, its date, and how
// certain it is in plain words.
import { describe, expect, it } from 'vitest'
import { alleVelden, itemVan, type Grond } from '../../src/domain/dictionary.ts'
import { applyChanges, type Dossier } from '../../src/domain/dossier.ts'
import type { DossierInhoud, Route } from '../../src/domain/inhoud.ts'
import * as wet from '../../src/domain/law-profile.ts'
import type { Stop } from '../../src/domain/stops.ts'
import type { Ontvanger, RedenCode } from '../../src/domain/mag-mee.ts'
import '../../src/ui/words-binnen.ts'
import { beslistMist, beslistReden, beslistRegels } from '../../src/ui/screens/delen/beslist-zinnen.ts'
import { oordelenVan, type Oordeel } from '../../src/ui/screens/delen/oordelen.ts'
import { stopBron } from '../../src/ui/screens/overdracht/stop-zinnen.ts'
import { avgZin, bronZin, zinVan } from '../../src/ui/screens/delen/zinnen.ts'
import { bevestigdOp, dag, dossierUit, fennaInhoud, jobcoach, naarSam, noodzaak, zet } from '../domain/maak.ts'

const routes: readonly Route[] = [
  'po-vo', 'vmbo-b-entree', 'pro-entree', 'vso-entree', 'isk-entree', 'vmbo-mbo', 'doorlopend', 'geintegreerd', 'anders',
]
const sleutel = (pad: string): string => (pad.startsWith('vaardigheden') ? 'planning' : 'k1')
const padVan = (pad: string): string => pad.replace('[]', `.${sleutel(pad)}`).replace('[]', '.k1')

/** A dossier with something in every item. */
const vol = (route: Route, geboren: string): Dossier => applyChanges(dossierUit(fennaInhoud), [
  ...alleVelden().filter(({ item, type }) => item !== '-' && (type === 'text' || type === 'date'))
    .filter(({ pad }) => !Object.hasOwn(dossierUit(fennaInhoud).bladen, pad))
    .map(({ pad, type }) => zet(padVan(pad), type === 'date' ? '2027-02-01' : 'Iets om te lezen')),
  zet('overgenomen.k1.soort', 'toets'), zet('overstap.route', route), zet('leerling.geboortedatum', geboren),
])
const items = [...new Set(alleVelden().flatMap(({ pad, item }) => (item === '-' ? [] : itemVan(padVan(pad)) ?? [])))]

const keuzes = (keuze: Grond | null, gekeken: boolean): ReturnType<typeof zet>[] => items.flatMap((item) => [
  zet(`deelkeuzes.${item}.keuze`, keuze),
  ...(gekeken ? [zet(`deelkeuzes.${item}.noodzaak`, noodzaak), zet(`deelkeuzes.${item}.bevestigdOp`, bevestigdOp)] : []),
])
const besluiten = (meer: Record<string, string>, ontvanger: Ontvanger = naarSam): ReturnType<typeof zet>[] => [
  zet('toestemmingen.t1.door', 'leerling'), zet('toestemmingen.t1.doel', 'overdracht'), zet('toestemmingen.t1.besluit', 'gegeven'),
  zet('toestemmingen.t1.ontvanger', `${ontvanger.school}, ${ontvanger.naam}`), zet('toestemmingen.t1.gegevenOp', '2027-05-12T13:10:00.000Z'),
  ...items.map((item) => zet(`toestemmingen.t1.items.${item}`, true)),
  ...Object.entries(meer).map(([veld, waarde]) => zet(`toestemmingen.t1.${veld}`, waarde)),
]

/** In how many ways the same dossier can be looked at. */
const standen: readonly ((d: Dossier) => Dossier)[] = [
  (d) => d,
  (d) => applyChanges(d, keuzes(null, true)),
  (d) => applyChanges(d, keuzes('niet-delen', false)),
  (d) => applyChanges(d, keuzes('toestemming', false)),
  (d) => applyChanges(d, [...keuzes('wettelijk', true), ...besluiten({})]),
  (d) => applyChanges(d, besluiten({ besluit: 'geweigerd' })),
  (d) => applyChanges(d, besluiten({ ingetrokkenOp: '2027-05-14T10:00:00.000Z' })),
  (d) => applyChanges(d, besluiten({ geldigTot: '2027-05-19' })),
  (d) => applyChanges(d, besluiten({ door: 'vz-moeder' })),
  (d) => applyChanges(d, [...keuzes('wettelijk', true), ...besluiten({}, jobcoach)]),
  (d) => applyChanges(d, [zet('verzuim.k1.van', '2024-01-01'), zet('stages.k1.bedrijf', '123456782'),
    zet('beeld.tekst', 'Een andere versie', { klok: [1_700_000_000_000, 0, 'z'], basis: [] })]),
]

// What no law says: what the mentor did, or the app itself asks or does not know.
const geenWet: ReadonlySet<RedenCode> = new Set(['zelf-thuisgehouden', 'leeg', 'onbekend'])

const heleBron = /^Bron: [A-Z].+, (sinds \d{1,2} [a-z]+ \d{4}|uit \d{4}|gelezen op \d{1,2} [a-z]+ \d{4})\. (Dit is in een bron gelezen|Niet zeker: een jurist moet dit nog nakijken|Niet zeker: bronnen zeggen iets anders\. Daarom geldt hier de strengste regel)\.$/

describe('every sentence of the law in Delen', () => {
  const gezien = new Set<string>()
  const zekerheden = new Set<string>()
  it.each(routes)('%s: has its source, its date, and how certain that is', (route) => {
    for (const geboren of ['2015-02-19', '2010-11-08', '2008-02-19']) {
      for (const stand of standen) {
        for (const naar of [naarSam, jobcoach]) {
          const dossier = stand(vol(route, geboren))
          const { mee, kijkNog, thuis } = oordelenVan(dossier, naar, dag)
          for (const oordeel of [...mee, ...kijkNog, ...thuis] satisfies Oordeel[]) {
            const { reden, bron, item } = oordeel.verdict
            gezien.add(reden)
            const zin = zinVan(oordeel, dossier)
            expect(zin, `${item} ${reden}`).toMatch(/^[A-ZÉ].+[.?]$/)
            expect(zin).not.toMatch(/[{}]|undefined/)
            if (geenWet.has(reden)) expect(bron, item).toBeNull()
            else expect(bronZin(bron), `${item} ${reden}`).toMatch(heleBron)
            if (bron) zekerheden.add(bron.zekerheid)
          }
        }
      }
    }
  })

  it('and every verdict there is was looked at, with all three certainties', () => {
    const alle: readonly RedenCode[] = [
      'wettelijk', 'toestemming-gegeven', 'toestemming-te-vragen', 'toestemming-geweigerd', 'toestemming-ingetrokken',
      'toestemming-verlopen', 'toestemming-niet-geldig', 'niet-delen', 'zelf-thuisgehouden', 'noodzaak-nodig',
      'tweede-blik-nodig', 'kies-eerst', 'verzuim-buiten-jaar', 'bsn', 'derde',
    ]
    expect([...gezien].sort()).toEqual(expect.arrayContaining(alle.filter((reden) => reden !== 'tweede-blik-nodig').sort()))
    expect([...zekerheden].sort()).toEqual(['?', 'E', 'S'])
  })

  it('the answer to "that is not allowed by the AVG", and why a yes is not asked', () => {
    for (const route of [...routes, undefined]) {
      const zin = avgZin(wet.profielVan(route))
      expect(zin.slice(zin.indexOf('Bron: '))).toMatch(heleBron)
    }
    expect(avgZin('vo-mbo')).toContain('Oudere bladzijden op internet')
    for (const bron of [wet.bronVrij, wet.bronBsn, wet.bronDerde]) expect(bronZin(bron)).toMatch(heleBron)
  })

  it('what the law asks before anything goes: on the preview and beside the talk', () => {
    for (const reden of ['inzage', 'veranderd', 'zienswijze', 'te-vroeg'] as const) {
      const stop: Stop = { soort: 'wet', reden, zin: 'wet-vraagt', wie: ['leerling'] }
      expect(stopBron(stop), reden).toMatch(heleBron)
      expect(stopBron({ ...stop, zin: 'zo-werkt-estafette' })).toBeNull()
    }
    expect(stopBron({ soort: 'slot', reden: 'leeg' })).toBeNull()
  })

  it('an article only where it was seen, sources that disagree in plain words', () => {
    const wetten = { wet: 'Wet X', artikel: '7', sinds: '2020-08-01' } as const
    expect(bronZin({ ...wetten, zekerheid: 'S' })).toBe('Bron: Wet X, artikel 7, sinds 1 augustus 2020. Dit is in een bron gelezen.')
    expect(bronZin({ ...wetten, zekerheid: 'E' })).toBe('Bron: Wet X, sinds 1 augustus 2020. Niet zeker: een jurist moet dit nog nakijken.')
    expect(bronZin({ ...wetten, zekerheid: '?' })).toContain('bronnen zeggen iets anders')
    expect(bronZin({ wet: 'Bladzijde', gelezen: '2026-11-15', zekerheid: 'S' })).toContain('gelezen op 15 november 2026')
    expect(bronZin(null)).toBeNull()
  })

  it('says so when the text was changed since the second look', () => {
    const steun = applyChanges(dossierUit({ ...fennaInhoud, steunvragen: { k1: { vraag: 'Hoort slecht', raakt: 'gezondheid' } } }), [
      zet('deelkeuzes.steunvragen~k1.noodzaak', noodzaak), zet('deelkeuzes.steunvragen~k1.bevestigdOp', bevestigdOp),
      zet('steunvragen.k1.wieRegelt', 'Sam'),
    ])
    const oordeel = oordelenVan(steun, naarSam, dag).kijkNog.find(({ verdict }) => verdict.item === 'steunvragen~k1')
    if (!oordeel) throw new Error('steunvragen~k1 asks nothing')
    expect(zinVan(oordeel, steun)).toBe('De tekst is veranderd sinds je keek. Kijk er nog één keer naar.')
  })
})

describe('who decides, on screen', () => {
  type Verzorgers = NonNullable<DossierInhoud['verzorgers']>
  const ouders: Verzorgers = {
    ma: { naam: 'mevrouw Voorbeeldsma', soort: 'ouder', gezag: 'ja' }, va: { naam: 'meneer Verzinsel', soort: 'ouder', gezag: 'ja' },
  }
  const maak = (geboren: string | null, soort: string, verzorgers: Verzorgers, route: Route = 'pro-entree'): Dossier =>
    applyChanges(dossierUit({ ...fennaInhoud, verzorgers }), [
      zet('leerling.geboortedatum', geboren), zet('vertegenwoordiging.soort', soort), zet('overstap.route', route),
    ])

  it.each<[string, Dossier, string, readonly string[]]>([
    ['under 16, parents', maak('2012-02-19', 'ouders', ouders),
      'Fenna is 15. Onder de 16 beslissen de ouders met gezag: mevrouw Voorbeeldsma en meneer Verzinsel.', [
        'Mevrouw Voorbeeldsma en meneer Verzinsel. Mag erbij zitten: Fenna.',
        'Mevrouw Voorbeeldsma en meneer Verzinsel. Mag iets toevoegen: Fenna.',
        'Mevrouw Voorbeeldsma en meneer Verzinsel. Eén ja is genoeg, tot een ander nee zegt.',
        'Wie erom vraagt. Vanzelf niemand.', 'Mevrouw Voorbeeldsma en meneer Verzinsel.',
      ]],
    ['under 16, voogd', maak('2012-02-19', 'voogd', { vg: { naam: 'Jeugdbescherming', soort: 'voogdijinstelling', gezag: 'ja' } }),
      'Fenna is 15. Onder de 16 beslist de voogd: Jeugdbescherming.', [
        'Jeugdbescherming. Mag erbij zitten: Fenna.', 'Jeugdbescherming. Mag iets toevoegen: Fenna.', 'Jeugdbescherming.',
        'Jeugdbescherming.', 'Jeugdbescherming.',
      ]],
    ['16 or 17', maak('2010-11-08', 'ouders', ouders), 'Fenna is 16, dus Fenna beslist zelf.', [
      'Fenna.', 'Fenna. Mag iets toevoegen: mevrouw Voorbeeldsma en meneer Verzinsel.', 'Fenna.',
      'Fenna, als Fenna dat vraagt. Vertel het ook aan mevrouw Voorbeeldsma en meneer Verzinsel.',
      'Mevrouw Voorbeeldsma en meneer Verzinsel.',
    ]],
    ['18, itself', maak('2009-05-20', 'leerling-zelf', ouders),
      'Fenna is 18, dus volwassen. Fenna beslist zelf. Ouders beslissen niet meer mee.',
      ['Fenna.', 'Fenna.', 'Fenna.', 'Fenna.', 'Fenna.']],
    ['18, curatele', maak('2009-05-20', 'curator', { cu: { naam: 'mevrouw Zorgzaam', soort: 'curator' } }),
      'Fenna is 18. De wettelijk vertegenwoordiger beslist: mevrouw Zorgzaam.', [
        'Mevrouw Zorgzaam. Mag erbij zitten: Fenna.', 'Fenna en mevrouw Zorgzaam.', 'Mevrouw Zorgzaam.', 'Mevrouw Zorgzaam.',
        'Mevrouw Zorgzaam.',
      ]],
    ['not known', maak(null, 'onbekend', ouders), 'Nog niet bekend wie er beslist.', [
      'Fenna, mevrouw Voorbeeldsma en meneer Verzinsel. Nog niet alles is bekend. Laat het daarom aan iedereen zien die je kent.',
      'Fenna, mevrouw Voorbeeldsma en meneer Verzinsel. Nog niet alles is bekend. Laat het daarom aan iedereen zien die je kent.',
      'Nog niet bekend.', 'Nog niet bekend.', 'Nog niet bekend.',
    ]],
  ])('%s', (_naam, dossier, reden, zinnen) => {
    const { zin, bron } = beslistReden(dossier, dag)
    expect(zin).toBe(reden)
    const regels = beslistRegels(dossier, dag)
    expect(regels.map((regel) => regel.zin)).toEqual(zinnen)
    const bekend = beslistMist(dossier, dag).length === 0
    for (const elk of [bron, ...regels.map((regel) => regel.bron)]) {
      if (bekend) expect(elk).toMatch(heleBron)
      else expect(elk).toBeNull()
    }
  })

  it('says what is missing, and where it is filled in', () => {
    const mist = (dossier: Dossier) => beslistMist(dossier, dag).map(({ zin, kamer }) => [zin, kamer])
    expect(mist(maak(null, 'ouders', ouders))).toEqual([['Vul de geboortedatum in.', 'overstap']])
    expect(mist(maak('2012-02-19', 'onbekend', ouders))).toEqual([['Vul in wie Fenna vertegenwoordigt.', 'ouders']])
    expect(mist(maak('2012-02-19', 'ouders', { ma: { naam: 'mevrouw Voorbeeldsma', soort: 'ouder' } })))
      .toEqual([['Vul in of mevrouw Voorbeeldsma gezag heeft.', 'ouders']])
    expect(mist(maak('2012-02-19', 'ouders', {}))).toEqual([['Vul in wie dat is, met gezag.', 'ouders']])
    // at 16 only the parents' own say is missing
    const zestien = maak('2010-11-08', 'ouders', { ma: { naam: 'mevrouw Voorbeeldsma', soort: 'ouder' } }, 'po-vo')
    expect(mist(zestien)).toEqual([['Vul in of mevrouw Voorbeeldsma gezag heeft.', 'ouders']])
    expect(beslistReden(zestien, dag).zin).toBe('Fenna is 16, dus Fenna beslist zelf.')
    expect(beslistRegels(zestien, dag)[0]?.zin).toContain('Nog niet alles is bekend')
  })
})
