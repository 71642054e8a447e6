import { describe, expect, it } from 'vitest'
import type { Waarde } from '../../src/domain/change.ts'
import { applyChange, applyChanges, type Dossier } from '../../src/domain/dossier.ts'
import { inzageStand, stopsVan, type Getoond } from '../../src/domain/inzage.ts'
import type { DossierInhoud, OverdrachtBlad } from '../../src/domain/inhoud.ts'
import { bouwInhoud, ontvangerTekst, type Ontvanger } from '../../src/domain/overdracht.ts'
import { dag, dossierUit, erbij, fennaInhoud, jobcoach, naarSam, partijen, tweeKoppen, zet } from './maak.ts'

type Inzagen = NonNullable<OverdrachtBlad['inzagen']>
const basis = dossierUit(fennaInhoud)
const schrijf = (dossier: Dossier, ...paren: [string, Waarde][]): Dossier =>
  applyChanges(dossier, paren.map(([pad, waarde]) => zet(pad, waarde)))
const redenen = (dossier: Dossier, ontvanger: Ontvanger | null = naarSam, op = dag, getoond?: Getoond): string[] =>
  stopsVan(dossier, 'od-1', ontvanger, op, getoond).map(({ reden }) => reden)
const h = (teken: string): string => teken.repeat(64)

/** Fenna again, with these offers of inzage instead of her own. */
const met = (inzagen: Inzagen, meer: DossierInhoud = {}): Dossier =>
  dossierUit({ ...fennaInhoud, ...meer, overdrachten: { 'od-1': { inzagen } } })
const maandag = '2027-05-10T07:30:00.000Z'

describe('the three stops of the law', () => {
  it('are gone when she has seen it, applied at this school, and nothing waits', () => {
    expect(stopsVan(basis, 'od-1', naarSam, dag)).toEqual([])
  })

  it('inzage: offered is not enough until five school days passed without an answer', () => {
    expect(redenen(met({}))).toEqual(['inzage'])
    const aangeboden = met({ i1: { persoon: 'leerling', aangebodenOp: maandag } })
    expect(redenen(aangeboden, naarSam, '2027-05-14')).toEqual(['inzage'])
    expect(redenen(aangeboden, naarSam, '2027-05-16')).toEqual(['inzage'])
    expect(redenen(aangeboden, naarSam, '2027-05-17')).toEqual([])
    expect(redenen(schrijf(aangeboden, ['overdrachten.od-1.inzagen.i1.uitkomst', 'geen-antwoord']), naarSam,
      '2027-05-17')).toEqual([])
    expect(redenen(schrijf(aangeboden, ['overdrachten.od-1.inzagen.i1.uitkomst', 'oneens']), naarSam,
      '2027-05-17')).toEqual(['inzage'])
    expect(redenen(met({ i1: { persoon: 'vz-moeder', aangebodenOp: maandag, gezienOp: maandag } }))).toEqual(['inzage'])
  })

  it('inzage: a second offer with the reason why nobody came', () => {
    const eerste = { persoon: 'leerling', aangebodenOp: '2027-05-18T07:30:00.000Z' }
    const tweede = { persoon: 'leerling', aangebodenOp: '2027-05-19T07:30:00.000Z' }
    expect(redenen(met({ i1: eerste, i2: tweede }))).toEqual(['inzage'])
    expect(redenen(met({ i1: eerste, i2: { ...tweede, reden: '  ' } }))).toEqual(['inzage'])
    expect(redenen(met({ i2: { ...tweede, reden: 'Was ziek' } }))).toEqual(['inzage'])
    expect(redenen(met({ i1: eerste, i2: { ...tweede, reden: 'Was ziek' } }))).toEqual([])
  })

  it('inzage: of every parent with gezag when she is under sixteen, and it names who is missing', () => {
    const jong = erbij(schrijf(basis, ['leerling.geboortedatum', '2015-01-01']), {
      verzorgers: { 'vz-vader': { naam: 'V', soort: 'ouder', gezag: 'ja' } },
      overdrachten: { 'od-1': { inzagen: { i2: { persoon: 'vz-moeder', aangebodenOp: maandag, gezienOp: maandag } } } },
    })
    expect(stopsVan(jong, 'od-1', naarSam, dag)).toEqual([
      { soort: 'wet', reden: 'inzage', zin: 'zo-werkt-estafette', wie: ['vz-vader'] },
    ])
  })

  it('says "de wet vraagt" on po-vo and "zo werkt Estafette" elsewhere', () => {
    const zin = (route: string) => stopsVan(schrijf(met({}), ['overstap.route', route]), 'od-1', naarSam, dag)[0]?.zin
    expect(zin('po-vo')).toBe('wet-vraagt')
    for (const route of ['pro-entree', 'anders', 'uit-een-nieuwere-app']) expect(zin(route),
      route).toBe('zo-werkt-estafette')
  })

  it('zienswijze: whoever wants one sent along has words in it, and they go', () => {
    const wil = schrijf(basis, ['overdrachten.od-1.inzagen.iz-1.wilZienswijze', true])
    expect(stopsVan(wil, 'od-1', naarSam, dag)).toEqual([
      { soort: 'wet', reden: 'zienswijze', zin: 'zo-werkt-estafette', wie: ['leerling'] },
    ])
    const geschreven = erbij(wil, { zienswijzen: { z1: { van: 'leerling', tekst: 'Ik zie het anders.' } } })
    expect(redenen(geschreven)).toEqual([])
    expect(redenen(schrijf(geschreven, ['deelkeuzes.zienswijzen~z1.keuze', 'niet-delen']))).toEqual(['zienswijze'])
    expect(redenen(schrijf(geschreven, ['zienswijzen.z1.van', 'vz-moeder']))).toEqual(['zienswijze'])
    const tweede = erbij(geschreven, { zienswijzen: { z2: { van: 'leerling', tekst: 'En dit ook.', over: 'beeld' } } })
    expect(redenen(tweede)).toEqual([])
    expect(redenen(schrijf(tweede, ['deelkeuzes.zienswijzen~z2.keuze', 'niet-delen']))).toEqual(['zienswijze'])
    expect(redenen(erbij(wil, { overdrachten: { 'od-1': { inzagen: {
      i9: { persoon: 'leerling', aangebodenOp: '2027-05-13T08:00:00.000Z', gezienOp: '2027-05-13T08:00:00.000Z',
        wilZienswijze: false },
    } } } }))).toEqual([])
  })

  it('correctie: what somebody called wrong is settled before it goes, and only that', () => {
    const gevraagd = erbij(basis, { correcties: { c1: { van: 'leerling', over: 'beeld', tekst: 'Ik ben niet stil.' } } })
    expect(stopsVan(gevraagd, 'od-1', naarSam, dag)).toEqual([
      { soort: 'wet', reden: 'correctie', zin: 'zo-werkt-estafette', wie: ['leerling'] },
    ])
    expect(redenen(schrijf(gevraagd, ['correcties.c1.besluit', 'aangepast']))).toEqual([])
    expect(redenen(schrijf(gevraagd, ['correcties.c1.tekst', ' ']))).toEqual([])
    expect(redenen(schrijf(gevraagd, ['deelkeuzes.beeld.keuze', 'niet-delen']))).toEqual([])
    expect(redenen(schrijf(gevraagd, ['correcties.c1.over', null]))).toEqual(['correctie'])
  })

  it('te vroeg: not before aanmelding, not to another school, on po-vo not before the definite advice', () => {
    expect(redenen(schrijf(basis, ['overstap.aangemeldOp', null]))).toEqual(['te-vroeg'])
    expect(redenen(schrijf(basis, ['overstap.aangemeldOp', '2027-05-21']))).toEqual(['te-vroeg'])
    expect(redenen(schrijf(basis, ['overstap.aangemeldOp', dag]))).toEqual([])
    expect(redenen(schrijf(basis, ['overstap.naarBrin', '99ZC']))).toEqual(['te-vroeg'])
    expect(redenen(schrijf(basis, ['overstap.naarBrin', null]))).toEqual(['te-vroeg'])
    expect(redenen(schrijf(basis, ['overstap.naarBrin', ' 99zb ']))).toEqual([])
    const { brin: _, ...zonder } = naarSam
    expect(redenen(basis, zonder)).toEqual(['te-vroeg'])
    expect(redenen(schrijf(basis, ['overstap.naarBrin', null]), zonder)).toEqual(['te-vroeg'])
    const po = erbij(schrijf(basis, ['overstap.route', 'po-vo']), { overdrachten: { 'od-1': { inzagen: {
      i2: { persoon: 'vz-moeder', aangebodenOp: maandag, gezienOp: maandag },
    } } } })
    expect(redenen(po)).toEqual(['te-vroeg'])
    expect(redenen(schrijf(po, ['schooladvies.definitiefOp', dag]))).toEqual([])
    expect(redenen(schrijf(po, ['schooladvies.definitiefOp', '2027-05-21']))).toEqual(['te-vroeg'])
  })

  it('do not ask aanmelding or zienswijze for a third party', () => {
    const voor = erbij(schrijf(basis, ['overstap.aangemeldOp', null],
      ['overdrachten.od-1.inzagen.iz-1.wilZienswijze', true]), {
      toestemmingen: { t1: { door: 'leerling', besluit: 'gegeven', items: { stem: true },
        ontvanger: ontvangerTekst(jobcoach), doel: 'Hulp op de stage', gegevenOp: maandag } },
    })
    expect(redenen(voor, jobcoach)).toEqual([])
  })
})

describe('what was shown', () => {
  const gezien = schrijf(basis, ['overdrachten.od-1.inzagen.iz-1.voorbeeldHash', h('a')])

  it('opens the gate only as it was shown, or with fewer items', () => {
    expect(redenen(gezien, naarSam, dag, { hash: h('a') })).toEqual([])
    expect(redenen(gezien, naarSam, dag, { hash: h('b') })).toEqual(['veranderd'])
    expect(redenen(gezien, naarSam, dag, { hash: h('b'), merken: [] })).toEqual(['veranderd'])
    const merk = 'a'.repeat(16)
    const gemerkt = schrijf(gezien, ['overdrachten.od-1.inzagen.iz-1.getoond', `beeld ${merk}\nstem ${'b'.repeat(16)}`])
    expect(redenen(gemerkt, naarSam, dag, { hash: h('b'), merken: [{ item: 'beeld', merk }] })).toEqual([])
    expect(redenen(gemerkt, naarSam, dag, { hash: h('b'), merken: [{ item: 'beeld', merk: 'c'.repeat(16) }] }))
      .toEqual(['veranderd'])
    expect(redenen(basis, naarSam, dag, { hash: h('a') })).toEqual(['veranderd'])
    expect(redenen(met({ i1: { persoon: 'leerling', aangebodenOp: '2027-05-18T07:30:00.000Z',
      voorbeeldHash: h('b') } }), naarSam, dag, { hash: h('a') })).toEqual(['inzage'])
  })

  it('asks a new look or a new offer after a change, old waiting does not count', () => {
    const nieuw = (aanbod: Inzagen[string]) => erbij(gezien, { overdrachten: { 'od-1': { inzagen: { i2: aanbod } } } })
    const b = { hash: h('b') }
    expect(redenen(nieuw({ persoon: 'leerling', aangebodenOp: '2027-05-19T08:00:00.000Z' }), naarSam, dag,
      b)).toEqual(['veranderd'])
    expect(redenen(nieuw({ persoon: 'leerling', aangebodenOp: '2027-05-13T08:00:00.000Z' }), naarSam, dag,
      b)).toEqual([])
    expect(redenen(nieuw({ persoon: 'leerling', aangebodenOp: '2027-05-03T08:00:00.000Z' }), naarSam, dag,
      b)).toEqual(['veranderd'])
    // Of what changed this is the first offer: nobody stayed away yet.
    const eerste = { persoon: 'leerling', aangebodenOp: '2027-05-19T08:00:00.000Z', reden: 'Toets' }
    expect(redenen(nieuw(eerste), naarSam, dag, b)).toEqual(['veranderd'])
    const weer = { i3: { persoon: 'leerling', aangebodenOp: '2027-05-20T06:00:00.000Z', reden: 'Was ziek' } }
    expect(redenen(erbij(nieuw(eerste), { overdrachten: { 'od-1': { inzagen: weer } } }), naarSam, dag, b)).toEqual([])
    expect(redenen(nieuw({ persoon: 'leerling', aangebodenOp: maandag, gezienOp: '2027-05-19T08:00:00.000Z',
      voorbeeldHash: h('b') }), naarSam, dag, b)).toEqual([])
  })

  it('is told per person', () => {
    const stand = (dossier: Dossier, hash: string | null = h('a')) => inzageStand(dossier, 'od-1', 'leerling', { hash })
    const met1 = (meer: Inzagen[string]) => erbij(gezien, { overdrachten: { 'od-1': { inzagen: { 'iz-1': meer } } } })
    expect(stand(met({}))).toBe('niet-aangeboden')
    expect(stand(met({ i1: { persoon: 'leerling', aangebodenOp: maandag } }))).toBe('aangeboden')
    expect(stand(gezien)).toBe('eens')
    expect(stand(gezien, h('b'))).toBe('opnieuw-nodig')
    expect(stand(gezien, null)).toBe('eens')
    expect(stand(met1({ uitkomst: 'oneens' }))).toBe('oneens')
    expect(stand(applyChange(gezien, zet('overdrachten.od-1.inzagen.iz-1.uitkomst', null)))).toBe('gezien')
    const wil = met1({ uitkomst: 'oneens', wilZienswijze: true })
    expect(stand(wil)).toBe('oneens')
    expect(stand(erbij(wil, { zienswijzen: { z1: { van: 'leerling', tekst: 'Anders.' } } }))).toBe('zienswijze')
    expect(inzageStand(gezien, 'od-2', 'leerling', { hash: h('a') })).toBe('niet-aangeboden')
  })
})

describe('the lock', () => {
  it.each<[string, Dossier, Ontvanger | null, string[]]>([
    ['an invented dossier', schrijf(basis, ['verzonnen', true]), naarSam, ['verzonnen']],
    ['no receiver', basis, null, ['geen-ontvanger']],
    ['a choice between two versions', tweeKoppen(basis, 'beeld.tekst'), naarSam, ['kies-eerst']],
    ['two versions of what stays home anyway',
      schrijf(tweeKoppen(basis, 'beeld.tekst'), ['deelkeuzes.beeld.keuze', 'niet-delen']), naarSam, []],
    ['nothing to send', basis, jobcoach, ['leeg']],
    ['a text longer than its field', schrijf(basis, ['leerling.roepnaam', 'x'.repeat(61)]), naarSam, ['te-groot']],
  ])('%s', (_naam, dossier, ontvanger, uit) => {
    const stops = stopsVan(dossier, 'od-1', ontvanger, dag)
    expect(stops).toEqual(uit.map((reden) => ({ soort: 'slot', reden })))
  })

  it('holds the bundle, by the same list', () => {
    const vroeg = schrijf(basis, ['overstap.aangemeldOp', null])
    expect(bouwInhoud(vroeg, 'od-1', partijen, dag)).toEqual({
      ok: false, error: { type: 'domain/geblokkeerd', stops: stopsVan(vroeg, 'od-1', naarSam, dag) },
    })
    const niemand = { ...partijen, ontvanger: { ...partijen.ontvanger, personen: [] } }
    expect(bouwInhoud(basis, 'od-1', niemand, dag)).toMatchObject({ error: { stops: [{ reden: 'geen-ontvanger' }] } })
    const gezien = schrijf(basis, ['overdrachten.od-1.inzagen.iz-1.voorbeeldHash', h('a')])
    expect(bouwInhoud(gezien, 'od-1', partijen, dag,
      { hash: h('b') })).toMatchObject({ error: { stops: [{ reden: 'veranderd' }] } })
    expect(bouwInhoud(gezien, 'od-1', partijen, dag, { hash: h('a') }).ok).toBe(true)
  })
})
