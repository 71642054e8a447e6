import Dexie from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { makeSchoolKey, openSchoolWrap } from '../../src/crypto/school-wrap.ts'
import { vaultKeys, type Wrap } from '../../src/crypto/keyring.ts'
import { ok, type Result } from '../../src/result.ts'
import { databaseName, sealedTables } from '../../src/vault/database.ts'
import { readMarkers } from '../../src/vault/markers.ts'
import { createVault, eraseVault, openVault } from '../../src/vault/open.ts'
import {
  commit, idsUnder, loadDeks, makeDek, makeSeen, narrow, ownDek, readAll, readOne, readSeen, type Plan, type Vault,
} from '../../src/vault/vault.ts'
import { noor } from '../cast.ts'
import { freshDisk, fullAt } from './storage.ts'

const profile: Plan = { put: [{ table: 'eigen', id: 'profiel', dek: ownDek, value: { naam: noor.naam } }] }

async function made(school: string | null = null, fill: Plan = profile): Promise<Vault> {
  const wish = { soort: 'mentor' as const, sinds: '2026-11-22T10:00:00.000Z', zin: noor.zin, school, argon: argonHere }
  const created = await createVault<never>(wish, async () => ok(fill))
  if (!created.ok) throw new Error(created.error.type)
  return created.value
}

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

beforeEach(freshDisk)

describe('making and unlocking', () => {
  it('opens with the phrase, refuses another one, and tells a lost vault apart', async () => {
    const vault = await made()
    vault.db.close()
    const again = value(await openVault(vault.id, noor.zin, argonHere))
    expect((value(await readOne(again, 'eigen', 'profiel')))?.value).toEqual({ naam: noor.naam })
    expect(await openVault(vault.id, `${noor.zin}.`, argonHere)).toEqual({ ok: false, error: { type: 'vault/wrong-phrase' } })
    expect(await openVault('nooitgemaakt', noor.zin, argonHere)).toEqual({ ok: false, error: { type: 'vault/missing' } })
    expect(readMarkers().map((each) => each.id)).toEqual([vault.id])
    expect(databaseName(vault.id)).toContain(vault.id)
  })

  it('calls a damaged keyring damaged, not a wrong phrase', async () => {
    const vault = await made()
    const row = await vault.db.keyring.get('keyring')
    await vault.db.keyring.put({ ...row, id: 'keyring', vaultId: vault.id, gen: 2, wraps: [{ kind: 'passphrase' }] })
    expect(await openVault(vault.id, noor.zin, argonHere)).toEqual({ ok: false, error: { type: 'vault/damaged' } })
  })

  it('lets the school in with its own key, and with that alone', async () => {
    const key = await makeSchoolKey()
    const vault = await made(key.recipient)
    const row = await vault.db.keyring.get('keyring')
    const wrap = ((row?.wraps ?? []) as Wrap[]).find((each) => each.kind === 'school')
    if (wrap === undefined) throw new Error('no school wrap')
    const place = { vaultId: vault.id, gen: 1 }
    const vk = await openSchoolWrap(wrap, key.identity, place)
    if (vk === null) throw new Error('the school key does not open')
    const byVk: Vault = { ...vault, keys: await vaultKeys(vk), deks: new Map(), known: new Map() }
    value(await loadDeks(byVk))
    expect(value(await readOne(byVk, 'eigen', 'profiel'))?.value).toEqual({ naam: noor.naam })
    expect(await openSchoolWrap(wrap, (await makeSchoolKey()).identity, place)).toBeNull()
  })

  it('leaves nothing behind when its first records cannot be made', async () => {
    const wish = { soort: 'gast' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
    const refused = await createVault(wish, async () => ({ ok: false as const, error: { type: 'post/offline' as const } }))
    expect(refused).toEqual({ ok: false, error: { type: 'post/offline' } })
    expect(readMarkers()).toEqual([])
  })

  it('erases a vault with its place in the list', async () => {
    const vault = await made()
    value(await eraseVault(vault))
    expect(readMarkers()).toEqual([])
    expect(await openVault(vault.id, noor.zin, argonHere)).toEqual({ ok: false, error: { type: 'vault/missing' } })
  })
})

describe('writing', () => {
  it('puts nothing in plain on the disk', async () => {
    const vault = await made()
    const dek = await makeDek(vault, 'dossier')
    value(await commit(vault, {
      deks: [dek], put: [{ table: 'dossiers', id: 'dossier', dek: 'dossier', value: { tekst: 'KANARIE-Voorbeeldsma' } }],
    }))
    for (const table of [...sealedTables, 'keyring', 'deks', 'outbox', 'inbox', 'seen'] as const) {
      for (const row of await vault.db.table(table).toArray()) {
        const raw = Object.values(row as object).map((each) => (each instanceof Uint8Array ? Buffer.from(each).toString('latin1') : JSON.stringify(each)))
        expect(raw.join('|')).not.toContain('KANARIE')
      }
    }
    expect(value(await readAll(vault, 'dossiers')).map((each) => each.value)).toEqual([{ tekst: 'KANARIE-Voorbeeldsma' }])
  })

  it('refuses to overwrite what another tab wrote since', async () => {
    const one = await made()
    const two = value(await openVault(one.id, noor.zin, argonHere))
    value(await readOne(two, 'eigen', 'profiel'))
    value(await commit(one, profile))
    expect(await commit(two, profile)).toEqual({ ok: false, error: { type: 'vault/stale' } })
    value(await readOne(two, 'eigen', 'profiel'))
    value(await commit(two, profile))
  })

  it('imports a bundle once: the second time the whole plan is refused', async () => {
    const vault = await made()
    const seen = await makeSeen(vault, 'kid', 'bid', 'mhash')
    value(await commit(vault, { seen, put: [{ table: 'relaties', id: 'a', dek: ownDek, value: 1 }] }))
    expect(await readSeen(vault, 'kid', 'bid')).toBe('mhash')
    expect(await readSeen(vault, 'kid', 'other')).toBeNull()
    const again = await commit(vault, { seen, put: [{ table: 'relaties', id: 'b', dek: ownDek, value: 1 }] })
    expect(again).toEqual({ ok: false, error: { type: 'vault/seen' } })
    expect(value(await readOne(vault, 'relaties', 'b'))).toBeNull()
  })

  it('writes all or nothing, whichever storage operation fails', async () => {
    const vault = await made()
    const dek = await makeDek(vault, 'd')
    let failed = 0
    for (let k = 1; k < 40; k += 1) {
      const makeRoom = fullAt(vault.db, k)
      const id = `r${k}`
      const plan: Plan = {
        deks: [{ ...dek, id }],
        seen: await makeSeen(vault, 'kid', id, 'm'),
        put: [
          { table: 'dossiers', id, dek: ownDek, value: k }, { table: 'wijzigingen', id, dek: ownDek, value: k },
          { table: 'logboek', id, dek: ownDek, value: k },
          { table: 'bijlagen', id: `${id}a`, dek: ownDek, value: null, bytes: new Uint8Array(9) },
          { table: 'bijlagen', id: `${id}b`, dek: ownDek, value: null, bytes: new Uint8Array(9) },
        ],
        inbox: [{ id, bid: id, body: new Uint8Array(3), fetched: '', state: 'nieuw', reason: null }],
      }
      const outcome = await commit(vault, plan)
      makeRoom()
      const there = await Promise.all([
        vault.db.dossiers.get(id), vault.db.wijzigingen.get(id), vault.db.logboek.get(id), vault.db.inbox.get(id),
        vault.db.deks.get(id), vault.db.seen.get(plan.seen?.id ?? ''),
        vault.db.bijlagen.get(`${id}a`), vault.db.bijlagen.get(`${id}b`),
      ])
      const count = there.filter((each) => each !== undefined).length
      expect(count).toBe(outcome.ok ? 8 : 0)
      if (outcome.ok) break
      expect(outcome.error.type).toBe('vault/full')
      failed += 1
    }
    expect(failed).toBe(8)
  })

  it('keeps an attachment sealed under the key of its dossier, to be read alone', async () => {
    const vault = await made()
    const dek = await makeDek(vault, 'd')
    const bytes = new TextEncoder().encode('KANARIE in een bijlage')
    value(await commit(vault, { deks: [dek], put: [{ table: 'bijlagen', id: 'b', dek: 'd', value: null, bytes }] }))
    const raw = JSON.stringify(await vault.db.bijlagen.toArray(), (_, each: unknown) =>
      (each instanceof Uint8Array ? Buffer.from(each).toString('latin1') : each))
    expect(raw).not.toContain('KANARIE')
    expect(value(await idsUnder(vault, 'bijlagen', 'd'))).toEqual(['b'])
    expect(value(await readOne(vault, 'bijlagen', 'b'))?.bytes).toEqual(bytes)
    value(await commit(vault, { removeDeks: ['d'] }))
    expect(await vault.db.bijlagen.get('b')).toBeUndefined()
    value(await eraseVault(vault))
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(databaseName(vault.id))
  })

  it('opens a vault of before attachments, with all that is in it', async () => {
    const vault = await made()
    const rows = await Promise.all(vault.db.tables.map(async (table) => [table.name, await table.toArray()] as const))
    await vault.db.delete()
    const old = new Dexie(databaseName(vault.id))
    old.version(1).stores(Object.fromEntries(rows.filter(([name]) => name !== 'bijlagen').map(([name]) => [name, 'id'])))
    for (const [name, all] of rows) if (name !== 'bijlagen') await old.table(name).bulkPut(all as unknown[])
    old.close()
    const again = value(await openVault(vault.id, noor.zin, argonHere))
    expect(value(await readOne(again, 'eigen', 'profiel'))?.value).toEqual({ naam: noor.naam })
    value(await commit(again, { put: [{ table: 'bijlagen', id: 'b', dek: ownDek, value: 1 }] }))
    expect(value(await readAll(again, 'bijlagen')).map((each) => each.value)).toEqual([1])
  })

  it('drops a dossier with its key, and every record under it', async () => {
    const vault = await made()
    const dek = await makeDek(vault, 'd')
    value(await commit(vault, { deks: [dek], put: [{ table: 'dossiers', id: 'd', dek: 'd', value: 'x' }] }))
    value(await commit(vault, { removeDeks: ['d'], gewist: [{ id: 'd', op: '2026-11-22' }] }))
    const again = value(await openVault(vault.id, noor.zin, argonHere))
    expect(value(await readAll(again, 'dossiers'))).toEqual([])
    expect(await vault.db.dossiers.count()).toBe(0)
  })

  it('narrows to one dossier: no other record can be read, no other key made', async () => {
    const vault = await made()
    for (const id of ['a', 'b']) {
      const dek = await makeDek(vault, id)
      value(await commit(vault, { deks: [dek], put: [{ table: 'dossiers', id, dek: id, value: id }] }))
    }
    const narrowed = narrow(vault, ['a'])
    expect(value(await readAll(narrowed, 'dossiers')).map((each) => each.id)).toEqual(['a'])
    expect(await readOne(narrowed, 'dossiers', 'b')).toEqual({ ok: false, error: { type: 'vault/damaged' } })
    expect(await loadDeks(narrowed)).toEqual({ ok: false, error: { type: 'vault/locked' } })
  })
})
