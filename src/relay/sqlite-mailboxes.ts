// Mailboxes in SQLite, each made with a one-time right.
import type { Kysely } from 'kysely'
import type { Tables } from './sqlite-tables.ts'
import type { Store } from './store.ts'

type Methods = Pick<Store, 'openMailbox' | 'mailbox'>

/** The methods of the store about mailboxes. */
export const mailboxMethods = (db: Kysely<Tables>): Methods => ({
  openMailbox: ({ right: hash, id, write, owner, ...i }) => db.transaction().execute(async (tx) => {
    const right = await tx.selectFrom('rights').selectAll().where('hash', '=', hash)
      .where('kind', 'in', ['mentor', 'gast']).executeTakeFirst()
    if (!right) return { state: 'no-right' }
    const kind = right.kind === 'gast' ? 'gast' : 'mentor'
    const { naam, brin, school } = right
    const { sleutel } = await tx.selectFrom('schools').select('sleutel').where('id', '=', school).executeTakeFirst()
      ?? { sleutel: '' }
    const user = `${write} ${owner}`
    if (right.used_by !== null) {
      return right.used_by === user && right.result !== null
        ? { state: 'same', mailbox: right.result, kind, naam, brin, sleutel }
        : { state: 'no-right' }
    }
    if (right.exp <= i.at) return { state: 'no-right' }
    const recent = await tx.selectFrom('mailboxes').select((e) => e.fn.countAll<number>().as('n'))
      .where('school', '=', school).where('made', '>', i.mostSince).executeTakeFirstOrThrow()
    if (school !== '' && recent.n >= i.most) return { state: 'busy' }
    await tx.insertInto('mailboxes').values({ id, kind, school, write, owner, made: i.at }).execute()
    await tx.updateTable('rights').set({ used_by: user, result: id }).where('hash', '=', hash).execute()
    return { state: 'made', mailbox: id, kind, naam, brin, sleutel }
  }),

  mailbox: async (id) => await db.selectFrom('mailboxes').select(['id', 'kind', 'school', 'write', 'owner'])
    .where('id', '=', id).executeTakeFirst() ?? null,
})
