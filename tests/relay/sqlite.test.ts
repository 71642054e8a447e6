import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { NewerStoreError, openSqlite } from '../../src/relay/sqlite.ts'
import { steps } from '../../src/relay/sqlite-tables.ts'
import { storeContract } from './store.contract.ts'
import { newId, tempDir } from './relay.ts'

storeContract('sqlite', () => {
  const { dir, drop } = tempDir()
  return { open: () => openSqlite(join(dir, 'relay.sqlite')), drop }
})

const hash = 'a'.repeat(64)
const envelope = (body: Buffer) => ({
  mailbox: 'm', bid: newId(), digest: hash, withdraw: hash, expires: 1, body, mostFiles: 9, mostBytes: 9_000_000,
})
const withBox = async (store: Awaited<ReturnType<typeof openSqlite>>) => {
  await store.grant({
    hash, id: newId(), kind: 'mentor', school: '', naam: '', brin: '', slot: null, exp: 2,
  })
  await store.openMailbox({ right: hash, id: 'm', write: hash, owner: hash, at: 1, mostSince: 0, most: 1 })
}

describe('the SQLite file', () => {
  it('knows its version, and is not opened when it is newer', async () => {
    const { dir, drop } = tempDir()
    const file = join(dir, 'relay.sqlite')
    await (await openSqlite(file)).close()
    const raw = new Database(file)
    expect(raw.prepare('pragma user_version').all([])).toMatchObject([{ user_version: steps.length }])
    expect(raw.prepare('pragma journal_mode').all([])).toMatchObject([{ journal_mode: 'wal' }])
    raw.exec('pragma user_version = 99')
    raw.close()
    await expect(openSqlite(file)).rejects.toBeInstanceOf(NewerStoreError)
    drop()
  })

  it('throws on values the driver would die of, and goes on', async () => {
    const { dir, drop } = tempDir()
    const store = await openSqlite(join(dir, 'relay.sqlite'))
    await withBox(store)
    for (const wrong of [new Uint8Array([1, 2]), true, Number.NaN, {}, new Date(0)]) {
      const e = { ...envelope(Buffer.from('x')), withdraw: wrong as unknown as string }
      await expect(store.putEnvelope(e)).rejects.toBeInstanceOf(TypeError)
    }
    expect(await store.list('m', 0, 9)).toEqual([])
    expect(await store.putEnvelope(envelope(Buffer.from('x')))).toBe('stored')
    expect((await store.list('m', 0, 9)).map((row) => row.seq)).toEqual([1])
    await store.close()
    drop()
  })

  it('holds nothing any more of what was taken away', async () => {
    const { dir, drop } = tempDir()
    const store = await openSqlite(join(dir, 'relay.sqlite'))
    await withBox(store)
    const canary = Buffer.from('kanarie-in-de-envelop '.repeat(500))
    const found = () => readdirSync(dir).some((name) => readFileSync(join(dir, name)).includes('kanarie-in-de-envelop'))
    const e = { ...envelope(canary), expires: 1e15 }
    await store.putEnvelope(e)
    expect(found()).toBe(true)
    await store.dropEnvelope('m', e.bid, 1)
    await store.prune({ at: 1, grace: 0, tombstone: 9 })
    expect(found()).toBe(false)
    await store.close()
    drop()
  })
})
