// The legal frame row by row: what may be in a handover, on which ground, for whom, and not too early. The words of the
// law stand in law-profile.ts; here is what must come of them, apart from the code.
import { describe, expect, it } from 'vitest'
import { alleVelden, itemSoorten, itemVan, type Grond } from '../../src/domain/dictionary.ts'
import { applyChanges, type Dossier } from '../../src/domain/dossier.ts'
import type { DossierInhoud, Route } from '../../src/domain/inhoud.ts'
import { bronBeslist, bronGeenToestemming, inWettelijkeSet, profielVan, zinVan } from '../../src/domain/law-profile.ts'
import { magMee, ontvangerTekst, stopsVan, type Ontvanger, type RedenCode } from '../../src/domain/overdracht.ts'
import { wieBeslist } from '../../src/domain/wie-beslist.ts'
import { bevestigdOp, dag, dossierUit, erbij, fennaInhoud, jobcoach, naarSam, noodzaak, zet } from './maak.ts'

type Rij = {
  readonly rij: string, readonly route?: Route, readonly item: string, readonly inhoud: DossierInhoud, readonly naar?: Ontvanger
  readonly reden: RedenCode, readonly grond: Grond, readonly artikel?: string, readonly zekerheid?: 'S' | 'E' | '?'
}

const fenna = dossierUit(fennaInhoud)
const maak = ({ route = 'po-vo', inhoud }: Pick<Rij, 'route' | 'inhoud'>): Dossier =>
  applyChanges(erbij(fenna, inhoud), [zet('overstap.route', route)])
const gekeken = (item: string): DossierInhoud => ({ deelkeuzes: { [item]: { noodzaak, bevestigdOp } } })
const steun = { k1: { vraag: 'Hoort links slecht', raakt: 'gezondheid' } } as const
const ja = (item: string, naar: Ontvanger = naarSam): DossierInhoud => ({ toestemmingen: { t1: {
  door: 'leerling', besluit: 'gegeven', items: { [item]: true }, ontvanger: ontvangerTekst(naar),
  gegevenOp: '2027-05-12T13:10:00.000Z', doel: 'overdracht',
} } })

const b1: readonly Rij[] = [
  { rij: 'administrative data', item: 'leerling', inhoud: {}, reden: 'wettelijk', grond: 'wettelijk', zekerheid: 'E' },
  { rij: 'history: advice given', item: 'schooladvies', inhoud: { schooladvies: { definitief: 'vmbo-kb' } },
    reden: 'wettelijk', grond: 'wettelijk', artikel: '4', zekerheid: 'S' },
  { rij: 'history: the transfer', item: 'overstap', inhoud: {}, reden: 'wettelijk', grond: 'wettelijk', artikel: '4' },
  { rij: 'results', item: 'overgenomen~k1', inhoud: { overgenomen: { k1: { soort: 'toets', wat: 'Lezen' } } },
    reden: 'wettelijk', grond: 'wettelijk', artikel: '4', zekerheid: 'S' },
  { rij: 'internship, from vo', route: 'pro-entree', item: 'stages~k1', inhoud: { stages: { k1: { bedrijf: 'B' } } },
    reden: 'wettelijk', grond: 'wettelijk', zekerheid: 'S' },
  { rij: 'internship, from po', item: 'stages~k1', inhoud: { stages: { k1: { bedrijf: 'B' } } },
    reden: 'niet-delen', grond: 'niet-delen' },
  { rij: 'behaviour', item: 'beeld', inhoud: {}, reden: 'wettelijk', grond: 'wettelijk', artikel: '5', zekerheid: 'S' },
  { rij: 'behaviour: independence', item: 'vaardigheden~planning', inhoud: { vaardigheden: { planning: { tekst: 'Maakt lijstjes' } } },
    reden: 'wettelijk', grond: 'wettelijk', artikel: '5' },
  { rij: 'support that does not touch health or home', item: 'steunvragen~k1',
    inhoud: { steunvragen: { k1: { vraag: 'Schema', raakt: 'leren' } } },
    reden: 'wettelijk', grond: 'wettelijk', artikel: '6', zekerheid: 'S' },
  { rij: 'support that touches health: only as far as needed', item: 'steunvragen~k1', inhoud: { steunvragen: steun },
    reden: 'noodzaak-nodig', grond: 'wettelijk', artikel: '6' },
  { rij: 'the same, with why and a second look', item: 'steunvragen~k1',
    inhoud: { steunvragen: steun, ...gekeken('steunvragen~k1') }, reden: 'wettelijk', grond: 'wettelijk', artikel: '6' },
  { rij: 'home situation only if it matters', item: 'steunvragen~k1', inhoud: { steunvragen: { k1: { vraag: 'Thuis druk', raakt: 'thuis' } } },
    reden: 'noodzaak-nodig', grond: 'wettelijk' },
  { rij: 'a diagnosis starts at home', item: 'overgenomen~k1', inhoud: { overgenomen: { k1: { soort: 'diagnose', wat: 'Astma' } } },
    reden: 'niet-delen', grond: 'niet-delen', zekerheid: 'E' },
  { rij: 'unauthorised absence of the year before', item: 'verzuim~k1', inhoud: { verzuim: { k1: { van: '2027-01-11', aantal: 3 } } },
    reden: 'wettelijk', grond: 'wettelijk', artikel: '7', zekerheid: 'S' },
  { rij: 'older absence', item: 'verzuim~k1', inhoud: { verzuim: { k1: { van: '2026-05-19', aantal: 3 } } },
    reden: 'verzuim-buiten-jaar', grond: 'wettelijk', artikel: '7' },
  { rij: 'never the whole dossier: working notes', item: 'aantekeningen~k1', inhoud: { aantekeningen: { k1: { tekst: 'Voor mij' } } },
    reden: 'onbekend', grond: 'niet-delen' },
]

const b3: readonly Rij[] = [
  { rij: 'outside the five groups: own words of the leerling', item: 'stem', inhoud: {}, reden: 'toestemming-te-vragen',
    grond: 'toestemming', artikel: '5', zekerheid: 'S' },
  { rij: 'outside the five groups, with a yes', item: 'stem', inhoud: ja('stem'), reden: 'toestemming-gegeven', grond: 'toestemming' },
  { rij: 'outside the five groups, no law by a choice of the mentor', item: 'stem',
    inhoud: { deelkeuzes: { stem: { keuze: 'wettelijk' } } }, reden: 'toestemming-te-vragen', grond: 'toestemming' },
  { rij: 'a third party has no ground in this law', item: 'beeld', inhoud: {}, naar: jobcoach, reden: 'derde',
    grond: 'toestemming', zekerheid: 'E' },
  { rij: 'a third party, with a yes for that party', item: 'beeld', inhoud: ja('beeld', jobcoach), naar: jobcoach,
    reden: 'toestemming-gegeven', grond: 'toestemming' },
  { rij: 'a third party, with a yes for the school', item: 'beeld', inhoud: ja('beeld'), naar: jobcoach,
    reden: 'toestemming-niet-geldig', grond: 'toestemming' },
]

const b5: readonly Rij[] = [
  { rij: 'a number in another item holds nothing else up', item: 'beeld', inhoud: { stages: { k1: { bedrijf: 'B', taken: 'BSN 123456782' } } }, route: 'pro-entree',
    reden: 'wettelijk', grond: 'wettelijk' },
  { rij: 'a number in that text', item: 'stages~k1', inhoud: { stages: { k1: { bedrijf: 'B', taken: 'BSN 123456782' } } },
    route: 'pro-entree', reden: 'bsn', grond: 'wettelijk', zekerheid: 'E' },
  { rij: 'not in the name of a file', item: 'bijlagen~k1', reden: 'bsn', grond: 'wettelijk', inhoud: {
    bijlagen: { k1: { naam: '123.456.782.pdf', categorie: 'begeleiding', raakt: 'leren', elkeBladzijdeBekekenOp: dag } },
    deelkeuzes: { 'bijlagen~k1': { keuze: 'wettelijk', noodzaak, bevestigdOp } },
  } },
  { rij: 'a temporary onderwijsnummer', item: 'stages~k1', inhoud: { stages: { k1: { bedrijf: 'B', taken: 'Nummer 100000004' } } },
    route: 'pro-entree', reden: 'bsn', grond: 'wettelijk' },
]

const perRij = (rijen: readonly Rij[]): void => {
  it.each(rijen)('$rij', (rij) => {
    const verdict = magMee(rij.item, maak(rij), rij.naar ?? naarSam, dag)
    expect(verdict).toMatchObject({ reden: rij.reden, grond: rij.grond })
    if (rij.artikel !== undefined) expect(verdict.bron).toMatchObject({ artikel: rij.artikel })
    if (rij.zekerheid !== undefined) expect(verdict.bron?.zekerheid).toBe(rij.zekerheid)
    // an article is named only when it was seen
    if (verdict.bron?.zekerheid !== 'S') expect(verdict.bron ?? {}).not.toHaveProperty('artikel')
  })
}

describe('b1: the closed list', () => {
  perRij(b1)

  it('has no field for what is not in it', () => {
    // a mark, such as that somebody looked whether it is medical, holds none of it
    const namen = alleVelden().filter(({ type }) => type === 'text').map(({ pad }) => pad.toLowerCase()).join(' ')
    expect(namen).not.toMatch(/geloof|religie|etnic|nationaliteit|seks|straf|medisch|ziek|huisarts|bsn(?!$)|pgn|onderwijsnummer|iban|geslacht/)
  })

  it('lets nothing outside the groups go on the law, on any route', () => {
    for (const soort of itemSoorten().filter(({ categorie }) => !inWettelijkeSet(categorie))) {
      expect(Object.values(soort.grond), soort.item).not.toContain('wettelijk')
    }
    for (const categorie of ['buiten-de-set', 'eigen-werk', '']) expect(inWettelijkeSet(categorie)).toBe(false)
  })
})

describe('b2: the ground per route', () => {
  it.each<[Route, 'wet-vraagt' | 'zo-werkt-estafette', string, 'S' | '?']>([
    ['po-vo', 'wet-vraagt', 'Wet op het primair onderwijs', 'S'],
    ['vmbo-b-entree', 'zo-werkt-estafette', 'Wet Sterk beroepsonderwijs', 'S'],
    ['pro-entree', 'zo-werkt-estafette', 'Wet Sterk beroepsonderwijs', 'S'],
    ['vso-entree', 'zo-werkt-estafette', 'Wet Sterk beroepsonderwijs', 'S'],
    ['isk-entree', 'zo-werkt-estafette', 'Wet Sterk beroepsonderwijs', 'S'],
    ['vmbo-mbo', 'zo-werkt-estafette', 'Wet Sterk beroepsonderwijs', 'S'],
    ['doorlopend', 'zo-werkt-estafette', 'Wet Sterk beroepsonderwijs', 'S'],
    ['geintegreerd', 'zo-werkt-estafette', 'Wet Sterk beroepsonderwijs', 'S'],
    ['anders', 'zo-werkt-estafette', 'Besluit uitwisseling leer- en begeleidingsgegevens', '?'],
  ])('%s: no toestemming for what the law names; inzage first (%s), after %s', (route, zin, wet, zekerheid) => {
    expect(magMee('beeld', maak({ route, inhoud: {} }), naarSam, dag).reden).toBe('wettelijk')
    expect(zinVan(profielVan(route))).toBe(zin)
    expect(bronGeenToestemming(profielVan(route))).toMatchObject({ wet, zekerheid })
    const ongezien = applyChanges(maak({ route, inhoud: {} }), [zet('overdrachten.od-1.inzagen.iz-1.gezienOp', null),
      zet('overdrachten.od-1.inzagen.iz-1.aangebodenOp', null)])
    expect(stopsVan(ongezien, 'od-1', naarSam, dag)).toContainEqual(expect.objectContaining({ soort: 'wet', reden: 'inzage', zin }))
  })

  it('po-vo: parents get a copy, an adult gets it, at 16 and 17 who asks', () => {
    const kopie = (geboren: string) => wieBeslist('kopie',
      applyChanges(maak({ inhoud: {} }), [zet('leerling.geboortedatum', geboren)]), dag)
    expect(kopie('2015-02-19').personen).toEqual(['vz-moeder'])
    expect(kopie('2008-02-19').personen).toEqual(['leerling'])
    expect(kopie('2010-11-08')).toMatchObject({ personen: ['leerling'], erbij: ['vz-moeder'] })
  })

  it('po-vo: parents who disagree stop nothing on the law; their zienswijze goes along', () => {
    const oneens = maak({ inhoud: {
      leerling: { geboortedatum: '2015-02-19' }, schooladvies: { definitief: 'vmbo', definitiefOp: '2027-03-20' },
      overdrachten: { 'od-1': { inzagen: { i2: { persoon: 'vz-moeder', aangebodenOp: bevestigdOp, gezienOp: bevestigdOp,
        uitkomst: 'oneens', wilZienswijze: true } } } },
    } })
    expect(magMee('beeld', oneens, naarSam, dag).reden).toBe('wettelijk')
    expect(stopsVan(oneens, 'od-1', naarSam, dag).map(({ reden }) => reden)).toEqual(['zienswijze'])
    const met = erbij(oneens, { zienswijzen: { z1: { van: 'vz-moeder', tekst: 'Wij zien het anders.' } } })
    expect(stopsVan(met, 'od-1', naarSam, dag)).toEqual([])
  })

  it('sources that disagree are said to: who sees it at 16 and 17 from po, and a route nobody wrote down', () => {
    expect(bronBeslist('inzage', '16-17', 'po-vo')?.zekerheid).toBe('?')
    expect(bronBeslist('inzage', '16-17', null)?.zekerheid).toBe('?')
    expect(magMee('beeld', maak({ route: 'anders', inhoud: {} }), naarSam, dag).bron?.zekerheid).toBe('?')
  })
})

describe('b3: what still needs toestemming', () => {
  perRij(b3)

  it('what was said back after the start never travels with a dossier', () => {
    expect(itemVan('overdrachten.od-1.terugkoppelingen.weken-6.watMiste')).toBeNull()
  })
})

describe('b4: who consents, and how', () => {
  const gegeven = (door: string, geboren: string, meer: DossierInhoud = {}): Dossier => erbij(maak({ route: 'pro-entree', inhoud: {
    ...ja('stem'), ...meer,
  } }), { leerling: { geboortedatum: geboren }, toestemmingen: { t1: { door } } })
  const reden = (dossier: Dossier, op = dag): RedenCode => magMee('stem', dossier, naarSam, op).reden

  it.each<[string, Dossier, RedenCode, 'S' | 'E']>([
    ['under 16 the parent', gegeven('vz-moeder', '2012-01-01'), 'toestemming-gegeven', 'S'],
    ['under 16 not the leerling', gegeven('leerling', '2012-01-01'), 'toestemming-niet-geldig', 'S'],
    ['from 16 the leerling', gegeven('leerling', '2011-05-20'), 'toestemming-gegeven', 'S'],
    ['from 16 not the parent', gegeven('vz-moeder', '2011-05-20'), 'toestemming-niet-geldig', 'S'],
    ['from 18 the leerling alone', gegeven('vz-moeder', '2009-05-20'), 'toestemming-niet-geldig', 'E'],
    ['one parent is enough', gegeven('vz-moeder', '2012-01-01', { verzorgers: { va: { soort: 'ouder', gezag: 'ja' } } }),
      'toestemming-gegeven', 'S'],
    ['until another with gezag says no', gegeven('vz-moeder', '2012-01-01', {
      verzorgers: { va: { soort: 'ouder', gezag: 'ja' } },
      toestemmingen: { ...ja('stem').toestemmingen, t2: { door: 'va', besluit: 'geweigerd', items: { stem: true },
        ontvanger: ontvangerTekst(naarSam), gegevenOp: '2027-05-13T13:10:00.000Z' } },
    }), 'toestemming-geweigerd', 'S'],
    ['specific: not for another item', erbij(maak({ route: 'pro-entree', inhoud: ja('bereik') }), {}), 'toestemming-te-vragen', 'S'],
    ['provable: not without a moment', applyChanges(gegeven('leerling', '2010-11-08'), [zet('toestemmingen.t1.gegevenOp', null)]),
      'toestemming-niet-geldig', 'S'],
    ['taken back: from then on', applyChanges(gegeven('leerling', '2010-11-08'),
      [zet('toestemmingen.t1.ingetrokkenOp', '2027-05-14T10:00:00.000Z')]), 'toestemming-ingetrokken', 'S'],
  ])('%s', (_naam, dossier, uit, zekerheid) => {
    expect(reden(dossier)).toBe(uit)
    expect(magMee('stem', dossier, naarSam, dag).bron?.zekerheid).toBe(zekerheid)
  })

  it('is never asked where the law gives the ground: a no there changes nothing', () => {
    const nee = maak({ route: 'pro-entree', inhoud: { toestemmingen: { t1: { door: 'leerling', besluit: 'geweigerd',
      items: { beeld: true }, ontvanger: ontvangerTekst(naarSam), gegevenOp: bevestigdOp } } } })
    expect(magMee('beeld', nee, naarSam, dag)).toMatchObject({ mag: true, grond: 'wettelijk', reden: 'wettelijk' })
    expect(magMee('beeld', nee, naarSam, dag)).not.toHaveProperty('wie')
  })
})

describe('b5: numbers of a person', () => {
  perRij(b5)
})

describe('b6: not too early', () => {
  const zonder = (pad: string, waarde: string | null, route: Route = 'pro-entree'): string[] =>
    stopsVan(applyChanges(maak({ route, inhoud: {} }), [zet(pad, waarde)]), 'od-1', naarSam, dag).map(({ reden }) => reden)

  it.each<[string, string, string | null]>([
    ['no aanmelding', 'overstap.aangemeldOp', null], ['aanmelding tomorrow', 'overstap.aangemeldOp', '2027-05-21'],
    ['another school', 'overstap.naarBrin', '99ZD'],
  ])('%s', (_naam, pad, waarde) => {
    expect(zonder(pad, waarde)).toContain('te-vroeg')
    expect(zonder('overstap.aangemeldOp', dag)).not.toContain('te-vroeg')
  })

  it('from po to vo not before the definite advice', () => {
    expect(zonder('schooladvies.definitiefOp', null, 'po-vo')).toContain('te-vroeg')
    expect(zonder('schooladvies.definitiefOp', '2027-03-24', 'po-vo')).not.toContain('te-vroeg')
  })
})
