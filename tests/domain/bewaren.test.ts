// What is due when: each sentence of the retention rules is one row; days, dossiers and steps are drawn.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bewaarBron, bewaarklasseVan, bewaartermijnen, isVoorbij, termijnVanOntvangst } from '../../src/domain/bewaren.ts'
import { alleVelden } from '../../src/domain/dictionary.ts'
import { applyChange, lees, weggehaald, type Dossier } from '../../src/domain/dossier.ts'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import { plusDagen } from '../../src/domain/time.ts'
import { valtOnder, vergeet } from '../../src/domain/vergeet.ts'
import { dag, doe, dossierUit, eenDossier, fennaInhoud, zet } from './maak.ts'

const verzonden = (stappen: Record<string, { op: string }>, meer: object = {}): NonNullable<DossierInhoud['overdrachten']> => ({
  'od-1': { bundelId: 'b1', stappen: { verzegeld: { op: '2027-05-20T10:00:00.000Z' }, ...stappen }, ...meer },
})
const van = (meer: DossierInhoud): Dossier => dossierUit({
  ...fennaInhoud, ...meer, leerling: { ...fennaInhoud.leerling, ...meer.leerling },
  overstap: { ...fennaInhoud.overstap, ...meer.overstap },
})
const heel = (dossier: Dossier) => bewaartermijnen(dossier)[0]
const gestart = { op: '2027-08-30T07:00:00.000Z' }

describe('the whole dossier', () => {
  it.each<[string, DossierInhoud, string | null, string, string | null]>([
    ['nothing known', {}, null, 'onbekend', null],
    ['left two years ago', { leerling: { uitgeschrevenOp: '2026-07-31' } }, '2028-07-31', 'hoogstens', '2028-07-31'],
    ['left, to special education', { leerling: { uitgeschrevenOp: '2026-07-31' }, overstap: { bestemming: 'vso' } },
      '2029-07-31', 'hoogstens-speciaal', '2029-07-31'],
    ['only the last day of school is known', { overstap: { laatsteLesdag: '2027-07-02' } }, '2029-07-02', 'hoogstens', '2029-07-02'],
    ['started, no feedback yet', { overdrachten: verzonden({ gestart }) }, '2028-09-30', 'jaar-na-start', null],
    ['started, the year\'s feedback is in',
      { overdrachten: verzonden({ gestart }, { terugkoppelingen: { 'maanden-12': { niveau: 'status' } } }) },
      '2028-08-30', 'jaar-na-start', null],
    ['sent, the first day is known', { overstap: { eersteLesdag: '2027-08-30' }, overdrachten: verzonden({}) },
      '2028-09-30', 'jaar-na-start', null],
    ['sent and not come', { overstap: { eersteLesdag: '2027-08-30' },
      overdrachten: verzonden({ 'niet-gekomen': { op: '2027-09-02T07:00:00.000Z' } }) }, null, 'onbekend', null],
    ['withdrawn', { overstap: { eersteLesdag: '2027-08-30' },
      overdrachten: verzonden({ ingetrokken: { op: '2027-05-21T07:00:00.000Z' } }) }, null, 'onbekend', null],
    ['the law is earlier than the proposal', { leerling: { uitgeschrevenOp: '2025-07-31' }, overdrachten: verzonden({ gestart }) },
      '2027-07-31', 'hoogstens', '2027-07-31'],
  ])('%s', (_, inhoud, op, reden, uiterlijk) => {
    expect(heel(van(inhoud))).toMatchObject({ wat: 'alles', op, reden, uiterlijk })
  })

  it('of a receiver: one school year after taking over', () => {
    const dossier = applyChange(dossierUit({}), zet('soort', 'ontvangen', { klok: [Date.parse('2027-09-01T08:00:00Z'), 0, 'a'] }))
    expect(heel(dossier)).toMatchObject({ op: '2028-09-01', reden: 'schooljaar' })
  })

  it('is never proposed later than the law allows, and always with a source', () => {
    fc.assert(fc.property(eenDossier, fc.option(fc.integer({ min: -900, max: 900 })), (los, n) => {
      const dossier = n === null ? los : applyChange(los, zet('leerling.uitgeschrevenOp', plusDagen(dag, n)))
      for (const { op, uiterlijk, wat, bron } of bewaartermijnen(dossier)) {
        if (wat === 'alles' && op !== null && uiterlijk !== null) expect(op <= uiterlijk).toBe(true)
        expect(Object.values(bewaarBron)).toContain(bron)
      }
    }), { numRuns: 200 })
  })
})

describe('the parts', () => {
  it('names absence after twelve months, what was said back after three, own work at leaving', () => {
    const dossier = van({
      verzuim: { 'vz-1': { van: '2026-04-01', tot: '2026-05-20', aantal: 3 }, 'vz-2': { van: '2027-01-10', aantal: 1 }, 'vz-3': {} },
      aantekeningen: { 'an-1': { tekst: 'Voor mij' } },
      overdrachten: verzonden({ gestart }, {
        samenvatting: 'Ik wacht in de hal', toezeggingen: { 'sv-1': { wat: 'meelopen' } }, vragen: { 'vr-1': { tekst: 'Wie?' } },
      }),
    })
    const delen = bewaartermijnen(dossier).filter(({ wat }) => wat !== 'alles')
    expect(delen.map(({ wat, op, paden }) => [wat, op, paden])).toEqual([
      ['verzuim', '2027-05-20', ['verzuim.vz-1']],
      ['verzuim', '2028-01-10', ['verzuim.vz-2']],
      ['terug', '2027-11-30', ['overdrachten.od-1.samenvatting', 'overdrachten.od-1.toezeggingen.sv-1.wat',
        'overdrachten.od-1.vragen.vr-1.tekst']],
    ])
    const weg = applyChange(dossier, zet('leerling.uitgeschrevenOp', '2027-07-02'))
    expect(bewaartermijnen(weg).filter(({ wat }) => wat === 'werk')).toMatchObject([{ op: '2027-07-02', paden: ['aantekeningen.an-1'] }])
    expect(delen.map((termijn) => isVoorbij(termijn, '2027-05-20'))).toEqual([true, false, false])
    expect(isVoorbij({ ...delen[0] as (typeof delen)[0], op: null }, '2099-01-01')).toBe(false)
  })

  it('with absence goes what was said of it: the reason why it went, and what somebody called wrong in it', () => {
    const item = 'verzuim~vz-1'
    const dossier = van({
      verzuim: { 'vz-1': { van: '2026-04-01', tot: '2026-05-20' }, 'vz-2': { van: '2027-01-10' } },
      deelkeuzes: { [item]: { noodzaak: 'Twintig dagen in april was zij er niet.' } },
      correcties: { 'co-1': { van: 'leerling', over: item, tekst: 'Het waren er tien.' }, 'co-2': { van: 'leerling', over: 'beeld', tekst: 'x' } },
    })
    expect(bewaartermijnen(dossier).filter(({ wat }) => wat === 'verzuim').map(({ paden }) => paden)).toEqual([
      ['verzuim.vz-1', `deelkeuzes.${item}`, 'correcties.co-1'], ['verzuim.vz-2'],
    ])
  })

  it('says nothing of what is no longer there', () => {
    const dossier = van({ verzuim: { 'vz-1': { van: '2026-01-01' } }, overdrachten: verzonden({ gestart }, { samenvatting: 'x' }) })
    const weg = [doe('wis', 'verzuim.vz-1'), zet('overdrachten.od-1.samenvatting', null)].reduce(applyChange, dossier)
    expect(bewaartermijnen(weg).map(({ wat }) => wat)).toEqual(['alles'])
  })
})

describe('a received handover', () => {
  const ontvangenOp = '2027-06-01T10:00:00.000Z'
  const op = (moment: string) => ({ op: moment })
  it.each([
    ['only received', {}, false, '2028-06-01', 'schooljaar'],
    ['confirmed', { bevestigd: op('2027-06-10T10:00:00.000Z') }, false, '2028-06-10', 'schooljaar'],
    ['confirmed to a gast', { bevestigd: op('2027-06-10T10:00:00.000Z') }, true, '2027-06-24', 'gast'],
    ['never came', { 'niet-gekomen': op('2027-09-02T10:00:00.000Z') }, false, '2027-09-30', 'niet-gekomen'],
    ['asked to be erased', { bevestigd: op('2027-06-10T10:00:00.000Z'), ingetrokken: op('2027-07-01T10:00:00.000Z') }, true,
      '2027-07-01', 'ingetrokken'],
  ])('%s', (_, stappen, gast, dagen, reden) => {
    expect(termijnVanOntvangst({ ontvangenOp, stappen }, gast)).toMatchObject({ op: dagen, reden })
  })
})

describe('forgetting', () => {
  it('leaves no leaf at or below what was forgotten, and everything else as it was', () => {
    fc.assert(fc.property(eenDossier, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (dossier, kies) => {
      const alle = Object.keys(dossier.bladen)
      const paden = kies.map((n) => alle[n % alle.length] ?? '').map((pad, i) => (i % 2 === 0 ? pad : pad.split('.').slice(0, 2).join('.')))
      const na = vergeet(dossier, paden)
      expect(Object.keys(na.bladen)).toEqual(alle.filter((pad) => !valtOnder(pad, paden)))
      expect(na.lijsten).toBe(dossier.lijsten)
    }))
  })

  it('of an element leaves a tombstone that nobody can bring back', () => {
    const dossier = applyChange(van({ verzuim: { 'vz-1': { van: '2026-01-01' } } }), doe('wis', 'verzuim.vz-1'))
    expect(weggehaald(dossier, 'verzuim')).toEqual(['vz-1'])
    const na = vergeet(dossier, ['verzuim.vz-1'])
    expect(weggehaald(na, 'verzuim')).toEqual([])
    expect(lees(na).verzuim).toBeUndefined()
    expect(na.lijsten['verzuim.vz-1']).toBeDefined()
  })
})

it('has a class of keeping for every field', () => {
  const klassen = new Map(alleVelden().map(({ pad }) => [pad, bewaarklasseVan(pad)]))
  expect([...klassen].filter(([, klasse]) => klasse === 'verzuim').map(([pad]) => pad.split('.')[0])).toEqual(Array(4).fill('verzuim[]'))
  expect(klassen.get('aantekeningen[].tekst')).toBe('werk')
  expect(klassen.get('overdrachten[].samenvatting')).toBe('terug')
  expect(klassen.get('overdrachten[].inzagen[].persoon')).toBe('toestemming')
  expect(klassen.get('beeld.tekst')).toBe('dossier')
})
