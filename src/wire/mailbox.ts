// The bodies about mailboxes and slots: who may make one, and the card that lies in a slot.
import * as z from 'zod/mini'
import { CodeSchema, HashSchema, IdSchema, SchoolSchema, SleutelSchema, SlotIdSchema } from './ids.ts'

/** Makes a mailbox with a one-time right: the code of a mentor's invitation, or the gast right of a slot. */
export const MailboxSchema = z.strictObject({ right: CodeSchema, write: HashSchema, owner: HashSchema })
export type Mailbox = z.infer<typeof MailboxSchema>

/** `school` only for a mentor: a gast does not belong to the school of this relay. */
export const MailboxMadeSchema = z.object({
  mailbox: IdSchema,
  school: z.optional(z.object({ ...SchoolSchema.shape, sleutel: z.optional(SleutelSchema) })),
})
export type MailboxMade = z.infer<typeof MailboxMadeSchema>

/** Makes a slot for first contact, and with it the right to one gast mailbox. `gast` is the hash of that right. */
export const SlotSchema = z.strictObject({ slot: SlotIdSchema, gast: HashSchema })
export type Slot = z.infer<typeof SlotSchema>

/** Until when the slot lives, by the clock of the relay. */
export const SlotMadeSchema = z.object({ exp: z.string() })
