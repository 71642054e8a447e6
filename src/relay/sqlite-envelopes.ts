// Sealed files in SQLite: the bytes in a table of their own, so that a listing never touches them.
import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './sqlite-tables.ts'
import type { Store, Trace } from './store.ts'

type Methods = Pick<Store, 'putEnvelope' | 'trace' | 'list' | 'file' | 'dropEnvelope'>

/** The methods of the store about envelopes. */
export const envelopeMethods = (db: Kysely<Tables>): Methods => ({
  putEnvelope: ({ mailbox, bid, digest, withdraw, expires, body, mostFiles, mostBytes }) =>
    db.transaction().execute(async (tx) => {
      const there = await traceOf(tx, mailbox, bid)
      if (there?.state === 'gone') return 'gone'
      if (there) return there.digest === digest ? 'same' : 'other'
      const held = await tx.selectFrom('envelopes').where('mailbox', '=', mailbox)
        .select((e) => [e.fn.countAll<number>().as('n'), e.fn.sum<number | null>('size').as('bytes')])
        .executeTakeFirstOrThrow()
      if (held.n >= mostFiles || (held.bytes ?? 0) + body.length > mostBytes) return 'full'
      const box = await tx.updateTable('mailboxes').set((e) => ({ last_seq: e('last_seq', '+', 1) }))
        .where('id', '=', mailbox).returning('last_seq').executeTakeFirstOrThrow()
      await tx.insertInto('envelopes')
        .values({ mailbox, bid, seq: box.last_seq, digest, withdraw, expires, size: body.length }).execute()
      await tx.insertInto('files').values({ mailbox, bid, body }).execute()
      return 'stored'
    }),

  trace: (mailbox, bid) => traceOf(db, mailbox, bid),

  list: (mailbox, after, most) => db.selectFrom('envelopes').select(['bid', 'size', 'seq', 'expires'])
    .where('mailbox', '=', mailbox).where('seq', '>', after).orderBy('seq').limit(most).execute(),

  file: async (mailbox, bid) => {
    const row = await db.selectFrom('files').where('files.mailbox', '=', mailbox).where('files.bid', '=', bid)
      .innerJoin('envelopes', (j) => j.onRef('envelopes.mailbox', '=', 'files.mailbox')
        .onRef('envelopes.bid', '=', 'files.bid'))
      .select(['body', 'digest']).executeTakeFirst()
    return row ? { body: new Uint8Array(row.body), digest: row.digest } : null
  },

  dropEnvelope: (mailbox, bid, at) => db.transaction().execute(async (tx) => {
    const there = await traceOf(tx, mailbox, bid)
    if (there?.state !== 'here') return
    const { digest, withdraw } = there
    await tx.deleteFrom('files').where('mailbox', '=', mailbox).where('bid', '=', bid).execute()
    await tx.deleteFrom('envelopes').where('mailbox', '=', mailbox).where('bid', '=', bid).execute()
    await tx.insertInto('tombstones').values({ key: keyOf(mailbox, bid), digest, withdraw, at }).execute()
  }),
})

const traceOf = async (db: Kysely<Tables> | Transaction<Tables>, mailbox: string, bid: string):
Promise<Trace | null> => {
  const here = await db.selectFrom('envelopes').select(['digest', 'withdraw'])
    .where('mailbox', '=', mailbox).where('bid', '=', bid).executeTakeFirst()
  if (here) return { state: 'here', ...here }
  const gone = await db.selectFrom('tombstones').select(['digest', 'withdraw'])
    .where('key', '=', keyOf(mailbox, bid)).executeTakeFirst()
  return gone ? { state: 'gone', ...gone } : null
}

/** A tombstone knows neither mailbox nor bundle: only who can name both finds it. */
const keyOf = (mailbox: string, bid: string): string =>
  createHash('sha256').update(`${mailbox}/${bid}`).digest('hex')
