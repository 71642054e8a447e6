// Dossiers that lie closed on the desk: what is known of them without looking, and what a look gives.
import { createEffect, createRoot } from 'solid-js'
import { beforeEach, describe, expect, it } from 'vitest'
import { ruimBijlagenOp } from '../../src/app/bijlagen.ts'
import { hearRelayTime } from '../../src/app/clock.ts'
import { clearDossier, dossierPut, layDossier, readKop } from '../../src/app/closed.ts'
import { desk, isDamaged, koppen, sweep, type Profiel } from '../../src/app/desk.ts'
import { zet } from '../../src/app/dossier.ts'
import { bekendeLeerling, type OsoDossier } from '../../src/app/import.ts'
import { setAtWork, type Postbus } from '../../src/app/kern.ts'
import { layAll } from '../../src/app/lay-all.ts'
import { bladVanOverdracht, overdrachtVan } from '../../src/app/overdracht.ts'
import { noteExpired } from '../../src/app/verlopen.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import type { Klok } from '../../src/domain/change.ts'
import { applyChanges, leegDossier, lees, waardeVan, type Dossier } from '../../src/domain/dossier.ts'
import { isKop, kopVan } from '../../src/domain/kop.ts'
import { ok } from '../../src/result.ts'
import { createVault, openVault } from '../../src/vault/open.ts'
import { commit, makeDek, readOne, type Put, type Vault } from '../../src/vault/vault.ts'
import { noor } from '../cast.ts'
import { freshDisk } from '../vault/storage.ts'

const klok = (ms: number): Klok => [ms, 0, 'noor']
const dossier = (id: string, ms: number, velden: Record<string, string>): Dossier =>
  applyChanges(leegDossier(id), Object.entries(velden).map(([pad, waarde], i) => ({
    id: `c${i}`, dossier: id, klok: klok(ms + i), wie: 'noor', soort: 'set' as const, pad, waarde,
  })))
const fenna = dossier('fenna', 1000, { 'leerling.roepnaam': 'Fenna', 'leerling.achternaam': 'Voorbeeldsma', 'leerling.klas': '4b' })
const omar = dossier('omar', 5000, { 'leerling.roepnaam': 'Omar', 'overdrachten.o1.bundelId': 'b1' })

let vault: Vault
beforeEach(async () => {
  freshDisk()
  sweep()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  const made = await createVault<never>(wish, async () => ok({}))
  if (!made.ok) throw new Error(made.error.type)
  vault = made.value
})

async function onDisk(...put: Put[]): Promise<void> {
  const deks = await Promise.all(put.map((each) => makeDek(vault, each.dek)))
  expect((await commit(vault, { put, deks })).ok).toBe(true)
}

describe('the head of a dossier', () => {
  it('lies with it in one record, and says the same as the dossier', async () => {
    await onDisk(dossierPut(fenna))
    const row = await readOne(vault, 'dossiers', 'fenna')
    if (!row.ok || row.value === null) throw new Error('not there')
    expect(row.value.value).toEqual(fenna)
    expect(readKop(row.value)).toEqual(kopVan(fenna))
    expect(kopVan(fenna)).toEqual({
      naam: { roepnaam: 'Fenna', achternaam: 'Voorbeeldsma' }, ook: ['4b'], klok: klok(1002), verzonden: false,
      bijlageWeg: false,
    })
    expect(kopVan(omar)).toMatchObject({ klok: klok(5001), verzonden: true })
    expect(kopVan(leegDossier('leeg'))).toEqual({ naam: {}, ook: [], klok: null, verzonden: false, bijlageWeg: false })
  })

  it.each([
    null, 'x', {}, { ...kopVan(fenna), naam: { roepnaam: 1 } }, { ...kopVan(fenna), ook: [1] },
    { ...kopVan(fenna), klok: [1, 2] }, { ...kopVan(fenna), verzonden: 'ja' },
    { ...kopVan(fenna), bijlageWeg: undefined },
  ])('is not %j', (een) => { expect(isKop(een)).toBe(false) })

  it('counts every clock: also of what was replaced, hidden and brought back', () => {
    const lang = { id: 'c', dossier: 'd', wie: 'noor', pad: 'beeld.tekst' }
    const made = applyChanges(leegDossier('d'), [
      { ...lang, klok: klok(5), soort: 'set', waarde: 'a' }, { ...lang, klok: klok(9), soort: 'set', waarde: 'b', basis: [klok(5)] },
      { ...lang, pad: 'stages.s1', klok: klok(12), soort: 'wis' },
    ])
    expect(kopVan(made).klok).toEqual(klok(12))
    expect(kopVan({ ...made, lijsten: {} }).klok).toEqual(klok(9))
    expect(kopVan({ ...made, lijsten: {}, bladen: { x: { oud: [klok(20)] } } }).klok).toEqual(klok(20))
  })
})

it('knows that an attachment was taken away, until it is put back', () => {
  const change = { id: 'c', dossier: 'd', wie: 'noor', pad: 'bijlagen.b1' }
  const made = applyChanges(leegDossier('d'), [
    { ...change, soort: 'set', pad: 'bijlagen.b1.naam', waarde: 'Rapport', klok: klok(1) },
    { ...change, soort: 'wis', klok: klok(2) },
  ])
  expect(kopVan(made).bijlageWeg).toBe(true)
  expect(kopVan(applyChanges(made, [{ ...change, soort: 'herstel', klok: klok(3) }])).bijlageWeg).toBe(false)
})

describe('the desk after unlocking', () => {
  it('knows every head and the highest clock, and opens a dossier at the first look', async () => {
    await onDisk(dossierPut(fenna), dossierPut(omar))
    const opened = await openVault(vault.id, noor.zin, argonHere)
    if (!opened.ok) throw new Error(opened.error.type)
    expect(await layAll(opened.value)).toEqual({ ok: true, value: klok(5001) })
    expect(koppen()).toEqual({ fenna: kopVan(fenna), omar: kopVan(omar) })
    expect(Object.keys(desk.dossiers).sort()).toEqual(['fenna', 'omar'])
    expect(desk.dossiers['fenna']).toEqual(fenna)
    expect(Object.values(desk.dossiers)).toHaveLength(2)
  })

  it('is followed from the first look on, and loses what is taken away', async () => {
    await onDisk(dossierPut(fenna), dossierPut(omar))
    expect((await layAll(vault)).ok).toBe(true)
    const seen: unknown[] = []
    const stop = createRoot((dispose) => {
      createEffect(() => {
        const here = desk.dossiers['fenna']
        seen.push(here === undefined ? 'weg' : waardeVan(here, 'leerling.roepnaam'))
      })
      return dispose
    })
    await Promise.resolve()
    layDossier(dossier('fenna', 9000, { 'leerling.roepnaam': 'Fenne' }))
    // One that nobody looked at yet can be replaced too.
    layDossier(dossier('omar', 9000, { 'leerling.roepnaam': 'Omer' }))
    expect(koppen()).toMatchObject({ fenna: { naam: { roepnaam: 'Fenne' } }, omar: { naam: { roepnaam: 'Omer' } } })
    expect(waardeVan(desk.dossiers['omar'] ?? leegDossier(''), 'leerling.roepnaam')).toBe('Omer')
    clearDossier('fenna')
    stop()
    expect(seen).toEqual(['Fenna', 'Fenne', 'weg'])
    expect(Object.keys(koppen())).toEqual(['omar'])
  })

  it('tells a dossier without a head by reading it', async () => {
    const { bytes, ...old } = dossierPut(fenna)
    expect(bytes).toBeDefined()
    await onDisk(old)
    expect((await layAll(vault)).ok).toBe(true)
    expect(koppen()).toEqual({ fenna: kopVan(fenna) })
    expect(isDamaged('fenna')).toBe(false)
  })

  it.each([
    ['with a head', { ...dossierPut(fenna), value: { schema: 2 } }, 'Fenna'],
    ['without one', { table: 'dossiers' as const, id: 'fenna', dek: 'fenna', value: { schema: 2 } }, undefined],
    ['that is no text', { ...dossierPut(fenna), value: undefined }, 'Fenna'],
  ])('shows the head of a damaged one %s, never what is in it, and opens the others', async (_hoe, put, roepnaam) => {
    await onDisk(put, dossierPut(omar))
    expect((await layAll(vault)).ok).toBe(true)
    expect([desk.dossiers['fenna'], isDamaged('fenna')]).toEqual([undefined, true])
    expect(koppen()['fenna']?.naam.roepnaam).toBe(roepnaam)
    expect([desk.dossiers['omar'], isDamaged('omar'), isDamaged('niemand')]).toEqual([omar, false, false])
  })
})

describe('a damaged dossier', () => {
  const verzonden = applyChanges(omar, [
    { id: 'c', dossier: 'omar', wie: 'noor', soort: 'set', pad: 'bijlagen.b1.naam', waarde: 'Brief', klok: klok(9) },
    { id: 'c', dossier: 'omar', wie: 'noor', soort: 'wis', pad: 'bijlagen.b1', klok: klok(10) },
  ])
  const brief: Put = { table: 'bijlagen', id: 'b1', dek: 'omar', value: null, bytes: new Uint8Array(8) }
  const bericht: Put = { table: 'berichten', id: 'verzonden-b1', dek: 'omar', value: { exp: '2020-01-01T00:00:00.000Z' } }

  beforeEach(async () => {
    await onDisk({ ...dossierPut(verzonden), id: 'kapot', dek: 'kapot', value: { schema: 2 } }, dossierPut(verzonden))
    await commit(vault, { put: [brief, bericht] })
    await layAll(vault)
    const profiel = { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001' } as Profiel
    const full = { device: () => Promise.reject(new Error('no device')), cardBytes: new Uint8Array(), postbus: {} as Postbus }
    setAtWork({ vault, profiel, ...full, cijfers: [], klok: null, log: { nr: 0, hash: '' } })
  })

  it('keeps no round of the post from the others', async () => {
    hearRelayTime('2026-11-23T09:00:00.000Z')
    await noteExpired()
    const omarNu = desk.dossiers['omar']
    expect(omarNu && lees(omarNu).overdrachten?.['o1']?.stappen?.['verlopen']).toBeDefined()
  })

  it('keeps no attachment of the others on the disk', async () => {
    await ruimBijlagenOp()
    expect(await vault.db.bijlagen.count()).toBe(0)
  })

  it('keeps no file from being compared with the others', () => {
    const velden = [['geboortedatum', '2010-02-03'], ['achternaam', 'Voorbeeldsma'], ['roepnaam', 'Omar']]
      .map(([veld, waarde]) => ({ pad: `leerling.${veld ?? ''}`, waarde: waarde ?? '' }))
    layDossier(dossier('omar', 20_000, Object.fromEntries(velden.map(({ pad, waarde }) => [pad, waarde]))))
    expect(bekendeLeerling({ velden } as unknown as OsoDossier)).toEqual([{ id: 'omar', hoe: 'lijkt-op' }])
  })

  it('is not written over, and its messages wait', async () => {
    const row = await vault.db.dossiers.get('kapot')
    const gone = { ok: false, error: { type: 'app/niet-gevonden' } }
    expect(await zet('kapot', 'leerling.roepnaam', 'Weer heel')).toEqual(gone)
    expect([bladVanOverdracht('kapot', 'o1'), overdrachtVan('kapot')]).toEqual([null, null])
    expect(await vault.db.dossiers.get('kapot')).toEqual(row)
  })
})
