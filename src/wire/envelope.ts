// What the tablet and the relay agree on about a sealed file; the bytes are the body, the rest travels as headers.
import * as z from 'zod/mini'
import { header, readBearer, readDigest } from './headers.ts'
import { HashSchema, IdSchema, MomentSchema } from './ids.ts'

/**
 * What goes along with the bytes of one envelope: the write capability of the mailbox, the hash of the capability
 * to withdraw this envelope, SHA-256 of the bytes (base64), and its last moment.
 */
export const EnvelopeSchema = z.strictObject({
  write: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  withdraw: HashSchema,
  digest: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  expires: MomentSchema,
})
export type Envelope = z.infer<typeof EnvelopeSchema>

/** The same for an envelope that this relay shall pass on: `to` is the full address of mailbox and bundle. */
export const ForwardSchema = z.strictObject({
  ...EnvelopeSchema.shape,
  to: z.string().check(z.regex(/^https:\/\/[^/?#@\s]+\/v1\/mb\/[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}$/)),
})
export type Forward = z.infer<typeof ForwardSchema>

/** The headers of an envelope as an object for the schema; missing ones are null, and then refused by it. */
export const envelopeFrom = (headers: Headers): Record<keyof Envelope, string | null> => ({
  write: readBearer(headers.get(header.authorization)),
  withdraw: headers.get(header.withdraw),
  digest: readDigest(headers.get(header.digest)),
  expires: headers.get(header.expires),
})

/** The relay repeats the digest it has on disk: only then the sender believes a 201 or 200. */
export const StoredSchema = z.object({ digest: z.string() })

/**
 * What lies in a mailbox, oldest first. `next` is the cursor to ask on with; it belongs to this mailbox only.
 * A relay restored from a backup may count lower than before: begin at 0 at each start.
 */
export const ListSchema = z.object({
  items: z.array(z.object({
    bid: IdSchema, size: z.int().check(z.gte(0)), cursor: z.int().check(z.gte(1)), expires: MomentSchema,
  })),
  next: z.int().check(z.gte(0)),
})
export type List = z.infer<typeof ListSchema>
