// An open vault: every record is sealed before a transaction opens, and one transaction holds all that belongs together.
import {
  newDek, openRecord, sealRecord, unwrapDek, wrapDek,
} from '../crypto/record.ts'
import type { vaultKeys } from '../crypto/keyring.ts'
import { b64url, concat, fromUtf8, utf8 } from '../crypto/bytes.ts'
import { err, ok, type Result } from '../result.ts'
import {
  sealedTables, type Database, type DekRow, type InboxRow, type KeyringRow, type OutboxRow, type SealedRow,
  type SealedTable, type SeenRow,
} from './database.ts'
import { Abort, faultOf, type VaultError } from './errors.ts'

/** The version of the records' inner form. */
export const recordSchema = 1

/** The key that seals what is the mentor's own (profile, contacts, log); each dossier has a key of its own. */
export const ownDek = 'eigen'

export type VaultKeys = Awaited<ReturnType<typeof vaultKeys>>

export type Vault = {
  readonly id: string
  readonly db: Database
  /** null in *Samen kijken*: then nothing can be unlocked that is not in `deks` already. */
  readonly keys: VaultKeys | null
  readonly deks: Map<string, CryptoKey>
  /** Sealed rows that were read while the key was being made; each is used once, by the first `readAll`. */
  readonly ahead?: Map<SealedTable, Promise<SealedRow[]>>
  /** The last known write count of each record; a write that finds another one on disk is refused as stale. */
  readonly known: Map<string, number>
}

export type Put = { table: SealedTable; id: string; dek: string; value: unknown; bytes?: Uint8Array<ArrayBuffer> }
export type Plan = {
  keyring?: KeyringRow
  put?: Put[]
  remove?: { table: SealedTable; id: string }[]
  deks?: DekRow[]
  /** Keys that are destroyed, with every record that lies under them. */
  removeDeks?: string[]
  outbox?: OutboxRow[]
  removeOutbox?: string[]
  inbox?: InboxRow[]
  removeInbox?: string[]
  /** Refuses the whole plan with `vault/seen` when this (sender, bid) was seen before. */
  seen?: SeenRow
  gewist?: { id: string; op: string }[]
}

const key = (table: SealedTable, id: string): string => `${table}|${id}`

function pack(value: unknown, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const json = utf8(JSON.stringify(value))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, json.length)
  return concat(length, json, bytes)
}

// The text is read when its value is asked for: a vault of a thousand dossiers is opened to look at one.
function unpack({ id, d }: SealedRow, plain: Uint8Array<ArrayBuffer>): Opened | null {
  if (plain.length < 4) return null
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0)
  let read: { value: unknown } | null = null
  const text = (): unknown => JSON.parse(fromUtf8(plain.subarray(4, 4 + length)))
  return {
    id, dek: d, bytes: plain.slice(4 + length),
    get value() { return (read ??= { value: text() }).value },
  }
}

const place = (vault: Vault, table: SealedTable, row: { id: string; n: number; d: string; s: number }) => ({
  vaultId: vault.id, table, id: row.id, n: row.n, dekId: row.d, schema: row.s,
})

/** A new data key, ready to be put in a plan and known to the open vault at once. */
export async function makeDek(vault: Vault, id: string): Promise<DekRow> {
  if (vault.keys === null) throw new Error('no vault keys here')
  const dek = await newDek()
  vault.deks.set(id, dek.key)
  return { id, ...(await wrapDek(vault.keys.dek, dek.raw, { vaultId: vault.id, dekId: id })) }
}

/** Loads every data key. Errors: `vault/damaged` when one cannot be unwrapped, `vault/unavailable`. */
export async function loadDeks(vault: Vault, ahead?: Promise<DekRow[]>): Promise<Result<null, VaultError>> {
  if (vault.keys === null) return err({ type: 'vault/locked' })
  let rows: DekRow[]
  try {
    rows = await (ahead ?? vault.db.deks.toArray())
  } catch (error) {
    return err(faultOf(error))
  }
  const { dek: wrapping } = vault.keys
  const keys = await Promise.all(rows.map(async (row) =>
    ({ id: row.id, dek: await unwrapDek(wrapping, row, { vaultId: vault.id, dekId: row.id }) })))
  for (const { id, dek } of keys) {
    if (dek === null) return err({ type: 'vault/damaged' })
    vault.deks.set(id, dek)
  }
  return ok(null)
}

export type Opened = {
  readonly id: string; readonly dek: string; readonly value: unknown; readonly bytes: Uint8Array<ArrayBuffer>
}

async function openRow(vault: Vault, table: SealedTable, row: SealedRow): Promise<Opened | null> {
  const dek = vault.deks.get(row.d)
  if (dek === undefined) return null
  const plain = await openRecord(dek, place(vault, table, row), row)
  const opened = plain === null ? null : unpack(row, plain)
  if (opened !== null) vault.known.set(key(table, row.id), row.n)
  return opened
}

/** All records of a table that this vault has keys for. Errors: `vault/damaged` when one of those does not open. */
export async function readAll(vault: Vault, table: SealedTable): Promise<Result<Opened[], VaultError>> {
  try {
    const ahead = vault.ahead?.get(table)
    vault.ahead?.delete(table)
    const rows = (await (ahead ?? vault.db[table].toArray())).filter((row) => vault.deks.has(row.d))
    const opened = await Promise.all(rows.map((row) => openRow(vault, table, row)))
    const good = opened.filter((each) => each !== null)
    return good.length === rows.length ? ok(good) : err({ type: 'vault/damaged' })
  } catch (error) {
    return err(faultOf(error))
  }
}

/** The ids of all records of a table, also of those this vault has no key for. Errors: `vault/unavailable`. */
export async function idsOf(vault: Vault, table: SealedTable): Promise<Result<string[], VaultError>> {
  try {
    return ok(await vault.db[table].toCollection().primaryKeys())
  } catch (error) {
    return err(faultOf(error))
  }
}

/** One record, or null when it is not there. */
export async function readOne(
  vault: Vault, table: SealedTable, id: string,
): Promise<Result<Opened | null, VaultError>> {
  try {
    const row = await vault.db[table].get(id)
    if (row === undefined) return ok(null)
    const opened = await openRow(vault, table, row)
    return opened === null ? err({ type: 'vault/damaged' }) : ok(opened)
  } catch (error) {
    return err(faultOf(error))
  }
}

/**
 * Lets a record that another tab removed be written anew. Only for what lies beside a dossier and is written together
 * with it: the dossier itself must stay erased.
 */
export function forget(vault: Vault, table: 'berichten', id: string): void {
  vault.known.delete(key(table, id))
}

/** The ids of the records of a table that lie under one key; nothing is opened. */
export async function idsUnder(vault: Vault, table: SealedTable, dek: string): Promise<Result<string[], VaultError>> {
  try {
    return ok(await vault.db[table].where('d').equals(dek).primaryKeys())
  } catch (error) {
    return err(faultOf(error))
  }
}

async function seal(vault: Vault, put: Put): Promise<{ table: SealedTable; row: SealedRow }> {
  const dek = vault.deks.get(put.dek)
  if (dek === undefined) throw new Abort({ type: 'vault/locked' })
  const n = (vault.known.get(key(put.table, put.id)) ?? 0) + 1
  const row = { id: put.id, n, d: put.dek, s: recordSchema }
  const sealed = await sealRecord(dek, place(vault, put.table, row), pack(put.value, put.bytes ?? new Uint8Array()))
  return { table: put.table, row: { ...row, ...sealed } }
}

/** The row that says (sender, bid) was seen: its key says nothing to who has no vault key. */
export async function seenId(vault: Vault, from: string, bid: string): Promise<string> {
  if (vault.keys === null) throw new Error('no vault keys here')
  const mac = await crypto.subtle.sign('HMAC', vault.keys.blind, utf8(`seen|${from}|${bid}`))
  return b64url(new Uint8Array(mac))
}

/** Seals the manifest hash under the row's own key. */
export async function makeSeen(vault: Vault, from: string, bid: string, mhash: string): Promise<SeenRow> {
  const id = await seenId(vault, from, bid)
  const dek = vault.deks.get(ownDek)
  if (dek === undefined) throw new Error('no own key')
  const where = { vaultId: vault.id, table: 'seen', id, n: 1, dekId: ownDek, schema: recordSchema }
  return { id, ...(await sealRecord(dek, where, utf8(mhash))) }
}

/** The manifest hash that was seen with (sender, bid), or null. */
export async function readSeen(vault: Vault, from: string, bid: string): Promise<string | null> {
  const id = await seenId(vault, from, bid)
  const row = await vault.db.seen.get(id)
  const dek = vault.deks.get(ownDek)
  if (row === undefined || dek === undefined) return null
  const where = { vaultId: vault.id, table: 'seen', id, n: 1, dekId: ownDek, schema: recordSchema }
  const plain = await openRecord(dek, where, row)
  // Unreadable but present still means: seen. An empty hash matches no manifest, so it ends as a conflict, not as new.
  return plain === null ? '' : fromUtf8(plain)
}

/**
 * Writes a plan: all of it or nothing, flushed to disk before it answers.
 * Errors: `vault/stale` (another tab wrote one of these records: read it again), `vault/seen`, `vault/locked` (the key
 * of a record left memory, as in *Samen kijken*), `vault/full`, `vault/unavailable`.
 */
export async function commit(vault: Vault, plan: Plan): Promise<Result<null, VaultError>> {
  const { db } = vault
  let sealed: Awaited<ReturnType<typeof seal>>[]
  try {
    sealed = await Promise.all((plan.put ?? []).map((put) => seal(vault, put)))
    await db.transaction('rw', db.tables, async () => {
      if (plan.seen !== undefined) {
        if ((await db.seen.get(plan.seen.id)) !== undefined) throw new Abort({ type: 'vault/seen' })
        await db.seen.add(plan.seen)
      }
      for (const { table, row } of sealed) {
        const there = await db[table].get(row.id)
        if ((there?.n ?? 0) !== row.n - 1) throw new Abort({ type: 'vault/stale' })
        await db[table].put(row)
      }
      if (plan.keyring !== undefined) await db.keyring.put(plan.keyring)
      if (plan.deks !== undefined) await db.deks.bulkPut(plan.deks)
      for (const { table, id } of plan.remove ?? []) await db[table].delete(id)
      for (const dek of plan.removeDeks ?? []) {
        await db.deks.delete(dek)
        // Inside the transaction: what another tab wrote a moment ago goes too.
        for (const table of sealedTables) await db[table].where('d').equals(dek).delete()
      }
      if (plan.outbox !== undefined) await db.outbox.bulkPut(plan.outbox)
      if (plan.removeOutbox !== undefined) await db.outbox.bulkDelete(plan.removeOutbox)
      if (plan.inbox !== undefined) await db.inbox.bulkPut(plan.inbox)
      if (plan.removeInbox !== undefined) await db.inbox.bulkDelete(plan.removeInbox)
      if (plan.gewist !== undefined) await db.gewist.bulkPut(plan.gewist)
    })
  } catch (error) {
    return err(faultOf(error))
  }
  for (const { table, row } of sealed) vault.known.set(key(table, row.id), row.n)
  for (const { table, id } of plan.remove ?? []) vault.known.delete(key(table, id))
  for (const id of plan.removeDeks ?? []) vault.deks.delete(id)
  return ok(null)
}

/** A vault for *Samen kijken*: only these keys, no way to any other record. */
export function narrow(vault: Vault, deks: string[]): Vault {
  const kept = new Map([...vault.deks].filter(([id]) => deks.includes(id)))
  return { ...vault, keys: null, deks: kept }
}
