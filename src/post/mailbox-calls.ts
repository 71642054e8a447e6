// The questions about one's own mailbox, and about the slots of first contact.
import { header } from '../wire/headers.ts'
import type { Side } from '../wire/ids.ts'
import { limits } from '../wire/limits.ts'
import { MailboxMadeSchema, SlotMadeSchema, type Mailbox, type Slot } from '../wire/mailbox.ts'
import { paths, readMailboxUrl } from '../wire/paths.ts'
import { err, ok } from '../result.ts'
import { readAs, type Ask } from './ask.ts'

/** A mailbox of one's own: its full address and its owner capability. */
export type Own = { readonly url: string; readonly owner: string }

/** All answers carry `relayTime`. */
export const mailboxCalls = (ask: Ask) => ({
  /** Makes a mailbox. Repeating it with the same right and hashes gives the same one; else `post/refused`. */
  makeMailbox: async (body: Mailbox) =>
    readAs(MailboxMadeSchema, await ask({ method: 'POST', path: paths.mailboxes, json: body })),

  /** Makes a slot for 14 days, with the right to one gast mailbox. */
  makeSlot: async (own: Own, body: Slot) =>
    readAs(SlotMadeSchema, await ask({ method: 'POST', path: paths.slots, json: body, ...asOwner(own) })),

  /** Lays a sealed card in a slot, side a as its maker. Once: `post/conflict` when another card lies there. */
  putCard: async (slot: string, side: Side, card: Uint8Array, own?: Own) => {
    const put = await ask({ method: 'PUT', path: paths.card(slot, side), bytes: card, ...(own && asOwner(own)) })
    return put.ok ? ok({ relayTime: put.value.relayTime }) : put
  },

  /** The sealed card in a slot, side b as its maker. `card` is null while none lies there; `post/gone` when dead. */
  card: async (slot: string, side: Side, own?: Own) => {
    const got = await ask({
      method: 'GET', path: paths.card(slot, side), room: limits.card, also: [404], ...(own && asOwner(own)),
    })
    if (!got.ok) return got
    const { status, bytes, relayTime } = got.value
    return ok({ card: status === 404 ? null : bytes, relayTime })
  },

  /** Takes a card away. Side a: the whole slot is dead, and its gast right with it. */
  dropCard: async (slot: string, side: Side, own: Own) => {
    const dropped = await ask({ method: 'DELETE', path: paths.card(slot, side), ...asOwner(own) })
    return dropped.ok ? ok({ relayTime: dropped.value.relayTime }) : err(dropped.error)
  },
})

const asOwner = ({ url, owner }: Own) =>
  ({ capability: owner, headers: { [header.mailbox]: readMailboxUrl(url)?.mailbox ?? '' } })
