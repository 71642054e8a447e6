// Slots of first contact in SQLite: one sealed card each way.
import type { Kysely } from 'kysely'
import { grantRight } from './sqlite-schools.ts'
import type { Tables } from './sqlite-tables.ts'
import type { Store } from './store.ts'

type Methods = Pick<Store, 'openSlot' | 'slot' | 'putCard' | 'card' | 'dropCard'>

/** The methods of the store about slots. */
export const slotMethods = (db: Kysely<Tables>): Methods => ({
  openSlot: ({ slot, mailbox, right, at, mostSince, most }) => db.transaction().execute(async (tx) => {
    const there = await tx.selectFrom('slots').select(['mailbox', 'exp']).where('id', '=', slot).executeTakeFirst()
    if (there) {
      const mine = await tx.selectFrom('rights').select('id')
        .where('hash', '=', right.hash).where('slot', '=', slot).executeTakeFirst()
      return mine && there.mailbox === mailbox ? { state: 'same', exp: there.exp } : { state: 'taken' }
    }
    const recent = await tx.selectFrom('slots').select((e) => e.fn.countAll<number>().as('n'))
      .where('mailbox', '=', mailbox).where('made', '>', mostSince).executeTakeFirstOrThrow()
    if (recent.n >= most) return { state: 'busy' }
    const granted = await grantRight(tx, right)
    if (granted.state !== 'made') return { state: 'taken' }
    await tx.insertInto('slots').values({ id: slot, mailbox, exp: right.exp, made: at, a: null, b: null }).execute()
    return { state: 'made', exp: right.exp }
  }),

  slot: async (id, at) => {
    const row = await db.selectFrom('slots').select(['mailbox', 'exp', 'a_gone']).where('id', '=', id)
      .executeTakeFirst()
    return row ? { mailbox: row.mailbox, exp: row.exp, dead: row.a_gone === 1 || row.exp <= at } : null
  },

  putCard: (slot, side, card) => db.transaction().execute(async (tx) => {
    const there = await tx.selectFrom('slots').select([side, `${side}_gone` as const]).where('id', '=', slot)
      .executeTakeFirst()
    if (!there || there[`${side}_gone`] === 1) return 'gone'
    const lies = there[side]
    if (lies) return Buffer.from(lies).equals(card) ? 'same' : 'other'
    await tx.updateTable('slots').set({ [side]: card }).where('id', '=', slot).execute()
    return 'stored'
  }),

  card: async (slot, side) => {
    const row = await db.selectFrom('slots').select([side, `${side}_gone` as const]).where('id', '=', slot)
      .executeTakeFirst()
    if (!row || row[`${side}_gone`] === 1) return 'gone'
    const card = row[side]
    return card ? new Uint8Array(card) : 'empty'
  },

  dropCard: (slot, side) => db.transaction().execute(async (tx) => {
    await tx.updateTable('slots').set(side === 'a'
      ? { a: null, b: null, a_gone: 1, b_gone: 1 }
      : { b: null, b_gone: 1 }).where('id', '=', slot).execute()
    if (side === 'a') {
      await tx.deleteFrom('rights').where('slot', '=', slot).where('used_by', 'is', null).execute()
    }
  }),
})
