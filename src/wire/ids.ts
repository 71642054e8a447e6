// The forms of what names something between tablet and relay: ids, hashes, codes, schools.
import * as z from 'zod/mini'

/** Sixteen random bytes, b64url: a mailbox, a school, an invitation, a bundle. */
export const IdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

/** The id of a slot comes out of HKDF at the tablet: 16 to 32 bytes, b64url. */
export const SlotIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,43}$/))

/** What a code or capability is kept as, see `hashOf`. */
export const HashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A one-time code in plain: typed (12 characters and dashes) or from a link (b64url). */
export const CodeSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{12,64}$/))

/** UTC instant `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const MomentSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))

/** Two digits and two capitals, as DUO gives them out. */
export const BrinSchema = z.string().check(z.regex(/^\d\d[A-Z]{2}$/))

export const SideSchema = z.enum(['a', 'b'])
export type Side = z.infer<typeof SideSchema>

const NaamSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

export const SchoolSchema = z.strictObject({ naam: NaamSchema, brin: BrinSchema })
export type School = z.infer<typeof SchoolSchema>

/** The public post-quantum age recipient of a school; its key lies printed in the school's safe. */
export const SleutelSchema = z.string().check(z.regex(/^age1pq1[0-9a-z]{1900,2100}$/))
