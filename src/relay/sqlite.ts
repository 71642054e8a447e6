// The store in one SQLite file: opens it durable and forgetting, brings it up to date, and hands out its methods.
import Database from 'libsql'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { envelopeMethods } from './sqlite-envelopes.ts'
import { mailboxMethods } from './sqlite-mailboxes.ts'
import { schoolMethods } from './sqlite-schools.ts'
import { slotMethods } from './sqlite-slots.ts'
import { steps, type Tables } from './sqlite-tables.ts'
import type { Store } from './store.ts'

/** The file was written by a newer Estafette; an older one must not touch it. */
export class NewerStoreError extends Error {
  override name = 'NewerStoreError'
}

type Raw = InstanceType<typeof Database>

/**
 * Opens or makes the file. A commit is on disk before its promise resolves (WAL, `synchronous=FULL`); what is deleted
 * is overwritten. Throws NewerStoreError for a file of a later version.
 */
export const openSqlite = async (file: string): Promise<Store> => {
  const raw = new Database(file)
  try {
    raw.exec('pragma auto_vacuum = incremental')
    raw.prepare('pragma journal_mode = wal').all([])
    raw.exec('pragma synchronous = full')
    raw.prepare('pragma secure_delete = on').all([])
    raw.prepare('pragma busy_timeout = 5000').all([])
    migrate(raw)
  } catch (reason) {
    raw.close()
    throw reason
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: guarded(raw) }) })
  return {
    kind: 'sqlite',
    ...schoolMethods(db),
    ...mailboxMethods(db),
    ...envelopeMethods(db),
    ...slotMethods(db),
    prune: async ({ at, grace, tombstone }) => {
      const gone = await db.transaction().execute(async (tx) => {
        const ended = await tx.selectFrom('envelopes').select(['mailbox', 'bid'])
          .where('expires', '<=', at - grace).execute()
        for (const { mailbox, bid } of ended) {
          await tx.deleteFrom('files').where('mailbox', '=', mailbox).where('bid', '=', bid).execute()
          await tx.deleteFrom('envelopes').where('mailbox', '=', mailbox).where('bid', '=', bid).execute()
        }
        await tx.deleteFrom('tombstones').where('at', '<=', at - tombstone).execute()
        await tx.updateTable('slots').set({ a: null, b: null }).where('exp', '<=', at).execute()
        await tx.deleteFrom('slots').where('exp', '<=', at - tombstone).execute()
        await tx.deleteFrom('rights').where('kind', '!=', 'setup').where('exp', '<=', at - tombstone).execute()
        return ended.length
      })
      raw.prepare('pragma incremental_vacuum').all([])
      raw.prepare('pragma wal_checkpoint(truncate)').all([])
      return gone
    },
    close: async () => {
      raw.prepare('pragma wal_checkpoint(truncate)').all([])
      await db.destroy()
    },
  }
}

const migrate = (raw: Raw): void => {
  const row = raw.prepare('pragma user_version').all([])[0] as { user_version: number }
  if (row.user_version > steps.length) throw new NewerStoreError('the store is newer than this program')
  for (const [at, step] of [...steps.entries()].slice(row.user_version)) {
    raw.exec(`begin immediate; ${step} pragma user_version = ${at + 1}; commit`)
  }
}

/** The driver ends the whole process on a value it does not know; here that becomes an exception. */
const guarded = (raw: Raw): SqliteDatabase => ({
  close: () => raw.close(),
  prepare: (sql) => {
    const statement = raw.prepare(sql)
    return {
      reader: statement.reader,
      all: (values) => statement.all(bindable(values)),
      run: (values) => statement.run(bindable(values)),
      iterate: (values) => statement.iterate(bindable(values)),
    }
  },
})

const bindable = (values: readonly unknown[]): unknown[] => values.map((value) => {
  if (value === null || Buffer.isBuffer(value)) return value
  if (typeof value === 'string' || typeof value === 'bigint' || Number.isFinite(value)) return value
  throw new TypeError(`the store takes no ${typeof value}`)
})
