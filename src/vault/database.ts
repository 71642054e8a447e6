// The tables on the disk of the tablet. Indexes hold random ids and counters only; whatever is about a person is sealed.
import Dexie, { type Table } from 'dexie'

/** One sealed record: `d` names the key it is sealed under, `n` counts its writes, `s` is the schema it was written in. */
export type SealedRow = { id: string; d: string; n: number; s: number; iv: Uint8Array; ct: Uint8Array }

/** A data key, wrapped under the vault key. Dropping this row makes every record under it unreadable. */
export type DekRow = { id: string; iv: Uint8Array; ct: Uint8Array }

/** Sealed post that waits for the relay. Sendable while locked: no field of it needs the vault key (`withdraw` is a hash). */
export type OutboxRow = {
  id: string
  /** Only to count truly on the lock screen; it is not sent. */
  kind: 'handover' | 'message'
  url: string
  write: string
  withdrawHash: string
  bid: string
  digest: string
  expires: string
  body: Uint8Array
  state: 'wacht' | 'op-server' | 'weg' | 'conflict' | 'te-groot'
  tries: number
  next: number
}

/** Post that was fetched and is not yet dealt with; `opruimen` = dealt with, the relay still has to hear it. */
export type InboxRow = {
  id: string
  bid: string
  body: Uint8Array
  fetched: string
  state: 'nieuw' | 'wacht' | 'apart' | 'opruimen'
  reason: string | null
}

/** What was seen of (sender, bid): the key is a keyed hash, the value is sealed. */
export type SeenRow = { id: string; iv: Uint8Array; ct: Uint8Array }

/** The keyring as it lies on disk; its shape is crypto's. */
export type KeyringRow = { id: 'keyring'; vaultId: string; gen: number; wraps: unknown[] }

const firstTables = ['dossiers', 'wijzigingen', 'logboek', 'relaties', 'eigen', 'ontvangsten', 'berichten'] as const
/** `bijlagen` holds attachments, each under the key of its dossier; read one by one, never all at unlocking. */
export const sealedTables = [...firstTables, 'bijlagen'] as const
export type SealedTable = (typeof sealedTables)[number]

export type Database = Dexie & Record<SealedTable, Table<SealedRow, string>> & {
  keyring: Table<KeyringRow, string>
  deks: Table<DekRow, string>
  outbox: Table<OutboxRow, string>
  inbox: Table<InboxRow, string>
  seen: Table<SeenRow, string>
  gewist: Table<{ id: string; op: string }, string>
}

/** The name carries the vault id, so that several mentors can share one tablet. */
export const databaseName = (vaultId: string): string => `estafette-${vaultId}`

/** Opens (or makes) the database of one vault. Every transaction is flushed to disk before it is called done. */
export function openDatabase(vaultId: string): Database {
  const db = new Dexie(databaseName(vaultId), { chromeTransactionDurability: 'strict' }) as Database
  const sealed = Object.fromEntries(firstTables.map((name) => [name, 'id, d']))
  db.version(1).stores({
    ...sealed, keyring: 'id', deks: 'id', outbox: 'id, state', inbox: 'id, state', seen: 'id', gewist: 'id',
  })
  db.version(2).stores({ bijlagen: 'id, d' })
  return db
}
