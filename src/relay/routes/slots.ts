// The routes of first contact: a slot with one sealed card each way.
import type { Hono } from 'hono'
import { SideSchema, SlotIdSchema } from '../../wire/ids.ts'
import { SlotSchema } from '../../wire/mailbox.ts'
import { paths } from '../../wire/paths.ts'
import type { Refusal } from '../../wire/errors.ts'
import { err, ok, type Result } from '../../result.ts'
import { done, refuse, sealed, tell } from '../answers.ts'
import { readBytes, readJson } from '../body.ts'
import { ownerOf } from '../gate.ts'
import type { House } from '../house.ts'

const day = 86_400_000

/** Hangs the routes about slots on the relay. */
export const slotRoutes = (app: Hono, house: House): void => {
  const { limits, newId, now, store } = house

  app.post(paths.slots, async ({ req: { raw } }) => {
    const owner = await ownerOf(house, raw)
    // A gast may answer an invitation, not make one: else one right would grow into many mailboxes.
    if (owner?.kind !== 'mentor') return refuse('relay/not-allowed')
    const body = await readJson(raw, SlotSchema, limits.json)
    if (!body.ok) return refuse(body.error)
    const { gast, slot } = body.value
    const exp = now() + limits.slotLife
    const opened = await store.openSlot({
      slot, mailbox: owner.id, at: now(), mostSince: now() - day, most: limits.slotsPerDay,
      right: { hash: gast, id: newId(), kind: 'gast', school: owner.school, naam: '', brin: '', slot, exp },
    })
    if (opened.state === 'taken') return refuse('relay/conflict')
    if (opened.state === 'busy') return refuse('relay/busy', day / 1000)
    return tell(opened.state === 'made' ? 201 : 200, { exp: new Date(opened.exp).toISOString() })
  })

  app.put('/v1/slots/:slot/:side', async ({ req }) => {
    const at = await placeOf(house, req.raw, req.param('slot'), req.param('side'))
    if (!at.ok) return refuse(at.error)
    const { dead, mine, side, slot } = at.value
    if (side === 'a' && !mine) return refuse('relay/not-allowed')
    if (dead) return refuse('relay/gone')
    const card = await readBytes(req.raw, limits.card)
    if (!card.ok) return refuse(card.error)
    const put = await store.putCard(slot, side, card.value)
    if (put === 'gone') return refuse('relay/gone')
    if (put === 'other') return refuse('relay/conflict')
    return done(put === 'stored' ? 201 : 200)
  })

  app.get('/v1/slots/:slot/:side', async ({ req }) => {
    const at = await placeOf(house, req.raw, req.param('slot'), req.param('side'))
    if (!at.ok) return refuse(at.error)
    const { dead, mine, side, slot } = at.value
    if (side === 'b' && !mine) return refuse('relay/not-allowed')
    if (dead) return refuse('relay/gone')
    const card = await store.card(slot, side)
    if (card === 'empty') return refuse('relay/not-here')
    if (card === 'gone') return refuse('relay/gone')
    return sealed(card)
  })

  app.delete('/v1/slots/:slot/:side', async ({ req }) => {
    const at = await placeOf(house, req.raw, req.param('slot'), req.param('side'))
    if (!at.ok) return refuse(at.error)
    if (!at.value.mine) return refuse('relay/not-allowed')
    await store.dropCard(at.value.slot, at.value.side)
    return done(204)
  })
}

type Place = { slot: string; side: 'a' | 'b'; dead: boolean; mine: boolean }

const placeOf = async (house: House, request: Request, slot: string, side: string):
Promise<Result<Place, Refusal>> => {
  const id = SlotIdSchema.safeParse(slot)
  const end = SideSchema.safeParse(side)
  const row = id.success && end.success ? await house.store.slot(id.data, house.now()) : null
  if (!row || !end.success) return err('relay/not-here')
  const owner = await ownerOf(house, request)
  return ok({ slot, side: end.data, dead: row.dead, mine: owner?.id === row.mailbox })
}
