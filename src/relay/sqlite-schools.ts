// Schools and one-time rights in SQLite.
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './sqlite-tables.ts'
import type { Right, Store } from './store.ts'

type Methods = Pick<Store, 'renewSetup' | 'hasSchool' | 'openSchool' | 'schoolOf' | 'grant' | 'invites'>

/** The methods of the store about schools. */
export const schoolMethods = (db: Kysely<Tables>): Methods => ({
  renewSetup: (right) => db.transaction().execute(async (tx) => {
    await tx.deleteFrom('rights').where('kind', '=', 'setup').where('used_by', 'is', null).execute()
    await insertRight(tx, right)
  }),

  hasSchool: async () => await db.selectFrom('schools').select('id').limit(1).executeTakeFirst() !== undefined,

  openSchool: ({ code, admin, id, school, sleutel, at }) => db.transaction().execute(async (tx) => {
    const right = await tx.selectFrom('rights').selectAll().where('hash', '=', code)
      .where('kind', 'in', ['setup', 'school']).executeTakeFirst()
    if (!right) return { state: 'no-right' }
    if (right.used_by !== null) {
      return right.used_by === admin && right.result !== null
        ? { state: 'same', school: right.result }
        : { state: 'no-right' }
    }
    if (right.exp <= at) return { state: 'no-right' }
    if (right.kind === 'school' && right.brin !== school.brin) return { state: 'other-school' }
    if (await tx.selectFrom('schools').select('id').where('admin', '=', admin).executeTakeFirst()) {
      return { state: 'taken' }
    }
    await tx.insertInto('schools').values({ id, ...school, admin, sleutel, made: at }).execute()
    await tx.updateTable('rights').set({ used_by: admin, result: id }).where('hash', '=', code).execute()
    return { state: 'made', school: id }
  }),

  schoolOf: async (admin) => await db.selectFrom('schools').select(['id', 'naam', 'brin', 'admin'])
    .where('admin', '=', admin).executeTakeFirst() ?? null,

  grant: (right) => db.transaction().execute((tx) => grantRight(tx, right)),

  invites: async (school, kind) => {
    const rows = await db.selectFrom('rights').select(['id', 'naam', 'brin', 'exp', 'used_by'])
      .where('school', '=', school).where('kind', '=', kind).orderBy('exp').orderBy('id').execute()
    return rows.map(({ used_by, ...row }) => ({ ...row, used: used_by !== null }))
  },
})

/** Keeps a right, inside a transaction of its caller. */
export const grantRight = async (tx: Transaction<Tables>, right: Right):
Promise<{ state: 'made' | 'same' | 'taken'; id: string }> => {
  const there = await tx.selectFrom('rights').select(['id', 'kind', 'school', 'slot'])
    .where('hash', '=', right.hash).executeTakeFirst()
  if (there) {
    const same = there.kind === right.kind && there.school === right.school && there.slot === right.slot
    return { state: same ? 'same' : 'taken', id: there.id }
  }
  await insertRight(tx, right)
  return { state: 'made', id: right.id }
}

const insertRight = (tx: Transaction<Tables>, right: Right) =>
  tx.insertInto('rights').values({ ...right, used_by: null, result: null }).execute()
