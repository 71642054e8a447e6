// Dossiers that lie closed on the desk: what is known of them without looking, and what a look gives.
import { createEffect, createRoot } from 'solid-js'
import { beforeEach, describe, expect, it } from 'vitest'
import { clearDossier, dossierPut, layDossier, readKop } from '../../src/app/closed.ts'
import { desk, koppen, sweep } from '../../src/app/desk.ts'
import { layAll } from '../../src/app/lay-all.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import type { Klok } from '../../src/domain/change.ts'
import { applyChanges, leegDossier, waardeVan, type Dossier } from '../../src/domain/dossier.ts'
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

  it('tells a dossier without a head by reading it, and calls what is none damaged', async () => {
    const { bytes, ...old } = dossierPut(fenna)
    expect(bytes).toBeDefined()
    await onDisk(old)
    expect((await layAll(vault)).ok).toBe(true)
    expect(koppen()).toEqual({ fenna: kopVan(fenna) })
    await onDisk({ table: 'dossiers', id: 'x', dek: 'x', value: { schema: 2 } })
    expect(await layAll(vault)).toEqual({ ok: false, error: { type: 'vault/damaged' } })
  })

  it('gives no look at a closed one that has not the shape of a dossier', async () => {
    await onDisk({ ...dossierPut(fenna), value: { schema: 2 } })
    expect((await layAll(vault)).ok).toBe(true)
    expect(() => desk.dossiers['fenna']).toThrow('has not the shape of one')
  })
})
