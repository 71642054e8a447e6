import { describe, expect, it } from 'vitest'
import { ChangeSchema } from '../../src/domain/change.ts'
import { applyChange, applyChanges, checkChange, leegDossier } from '../../src/domain/dossier.ts'
import { doe, dossierUit, zet } from './maak.ts'

const leeg = leegDossier('d-test')
const fout = (pad: string, waarde: Parameters<typeof zet>[1], herkomst?: 'eigen' | 'ander'): string => {
  const uitkomst = checkChange(leeg, zet(pad, waarde), herkomst)
  return uitkomst.ok ? 'ok' : uitkomst.error.type
}

describe('checkChange', () => {
  it.each([
    ['leerling.roepnaam', 'Fenna', 'ok'],
    ['leerling.roepnaam', null, 'ok'],
    ['leerling.roepnaam', 5, 'domain/verkeerde-waarde'],
    ['leerling.roepnaam', 'x'.repeat(61), 'domain/te-lang'],
    ['leerling.roepnaam', `  ${'ë'.repeat(60)}  `, 'ok'],
    ['leerling.roepnaam', 'e\u0301'.repeat(60), 'ok'],
    ['leerling.geboortedatum', '2011-02-29', 'domain/verkeerde-waarde'],
    ['leerling.geboortedatum', '2012-02-29', 'ok'],
    ['prioriteit.kleur', 'paars', 'domain/verkeerde-waarde'],
    ['lob.beeldLeerling', 6, 'domain/verkeerde-waarde'],
    ['lob.beeldLeerling', 2.5, 'domain/verkeerde-waarde'],
    ['lob.beeldLeerling', 5, 'ok'],
    ['stages.k3f9.van', '2027-01-11', 'ok'],
    ['stages.k3f9', 'x', 'domain/onbekend-pad'],
    ['stages.K3.van', '2027-01-11', 'domain/onbekend-pad'],
    ['perspectief.bewijs.stages~k3f9', true, 'ok'],
    ['perspectief.bewijs', true, 'domain/onbekend-pad'],
    ['perspectief.bewijs.stages~k3f9', 'ja', 'domain/verkeerde-waarde'],
    ['toestemmingen.to-1.items.stem', true, 'ok'],
    ['deelkeuzes.stages~k3f9.keuze', 'niet-delen', 'ok'],
    ['deelkeuzes.stages~k3f9.bevestigdOp', '2027-05-12T13:04:00Z', 'ok'],
    ['deelkeuzes.stages~k3f9.bevestigdOp', '2027-05-12', 'domain/verkeerde-waarde'],
    ['vaardigheden.planning.tekst', 'x', 'ok'],
    ['vaardigheden.vliegen.tekst', 'x', 'domain/onbekend-pad'],
    ['overgeslagen.criteria-besproken-met-leerling-en-ouders.reden', 'anders', 'ok'],
    ['overdrachten.od-1.stappen.niet-gekomen.op', '2027-05-12T13:04:00Z', 'ok'],
    ['leerling.bsn', '1', 'domain/onbekend-pad'],
    ['__proto__.x', '1', 'domain/onbekend-pad'],
    ['constructor', 'x', 'domain/onbekend-pad'],
    ['a.b.c.d.e.f', 'x', 'domain/onbekend-pad'],
  ] as const)('own writing: %s = %s -> %s', (pad, waarde, uitkomst) => expect(fout(pad, waarde)).toBe(uitkomst))

  it('lets a newer app write what it knows and we do not, but no wrong kinds and no leaf where a branch is', () => {
    expect(fout('leerling.nieuwVeld', 'x', 'ander')).toBe('ok')
    expect(fout('prioriteit.kleur', 'paars', 'ander')).toBe('ok')
    expect(fout('prioriteit.kleur', 5, 'ander')).toBe('domain/verkeerde-waarde')
    expect(fout('leerling', 'x', 'ander')).toBe('domain/onbekend-pad')
    expect(fout('stages.k3f9', 'x', 'ander')).toBe('domain/onbekend-pad')
    expect(fout('nieuw', 'x'.repeat(15_001), 'ander')).toBe('domain/te-lang')
    expect(fout('__proto__.x', 'x', 'ander')).toBe('domain/onbekend-pad')
  })

  it('deletes and brings back elements of lists only', () => {
    expect(checkChange(leeg, doe('wis', 'stages.k1')).ok).toBe(true)
    expect(checkChange(leeg, doe('wis', 'overdrachten.od-1.vragen.vg-1')).ok).toBe(true)
    for (const pad of ['leerling', 'leerling.roepnaam', 'stages', 'perspectief.bewijs.stages~k1', 'iets.anders']) {
      expect(checkChange(leeg, doe('wis', pad))).toEqual({ ok: false, error: { type: 'domain/onbekend-pad' } })
    }
    expect(checkChange(leeg, doe('wis', 'leerling'), 'ander').ok).toBe(false)
    expect(checkChange(leeg, doe('wis', 'nieuw.k1'), 'ander').ok).toBe(true)
  })

  it('holds a list to its size, deleted elements not counted', () => {
    const zes = dossierUit({ alsDan: Object.fromEntries(['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((k) =>
      [k, { signaal: k }])) })
    const zevende = zet('alsDan.a7.signaal', 'x')
    expect(checkChange(zes, zevende)).toEqual({ ok: false,
      error: { type: 'domain/te-veel', veld: 'alsDan', hoogstens: 6 } })
    expect(checkChange(zes, zet('alsDan.a6.watHelpt', 'x')).ok).toBe(true)
    expect(checkChange(zes, zevende, 'ander').ok).toBe(true)
    const vijf = applyChange(zes, doe('wis', 'alsDan.a1'))
    expect(checkChange(vijf, zevende).ok).toBe(true)
    const weerZes = applyChange(vijf, zevende)
    expect(checkChange(weerZes, doe('herstel', 'alsDan.a1')).ok).toBe(false)
  })

  it('says when the dossier is full, and still lets something be emptied', () => {
    const tekst = 'x'.repeat(4_000)
    const vol = applyChanges(leeg, Array.from({ length: 98 }, (_, i) => zet(`aantekeningen.an-${i}.tekst`, tekst)))
    expect(checkChange(vol, zet('aantekeningen.an-x.tekst', tekst))).toEqual({ ok: false,
      error: { type: 'domain/vol' } })
    expect(checkChange(vol, zet('aantekeningen.an-1.tekst', null)).ok).toBe(true)
  })

  it('refuses a change of another dossier', () => {
    expect(checkChange(leeg, zet('leerling.roepnaam', 'x', { dossier: 'd-ander' })).ok).toBe(false)
  })
})

describe('ChangeSchema', () => {
  it('takes what we write and refuses clocks and paths that are none', () => {
    expect(ChangeSchema.safeParse(zet('beeld.tekst', 'x', { basis: [[1, 0, 'a']] })).success).toBe(true)
    expect(ChangeSchema.safeParse(doe('wis', 'stages.k1')).success).toBe(true)
    for (const deel of [
      { klok: [-1, 0, 'a'] }, { klok: [1.5, 0, 'a'] }, { klok: [1, 0] }, { pad: 'a..b' }, { pad: '__proto__' },
      { soort: 'weg' }, { waarde: { x: 1 } }, { waarde: Number.NaN }, { id: '' },
    ]) expect(ChangeSchema.safeParse({ ...zet('beeld.tekst', 'x'), ...deel }).success, JSON.stringify(deel)).toBe(false)
  })
})
