// The bodies about the relay itself: its state, the first school, further schools, inviting mentors.
import * as z from 'zod/mini'
import { BrinSchema, CodeSchema, HashSchema, IdSchema, MomentSchema, SchoolSchema, SleutelSchema } from './ids.ts'

export const HealthSchema = z.object({ version: z.string(), store: z.string() })
export type Health = z.infer<typeof HealthSchema>

/**
 * What anyone may know. `local`: bound to this machine only, so that practice without set-up is offered.
 * `setup`: a school exists. `origin`: how the relay is reached, as far as it knows.
 */
export const StatusSchema = z.object({ local: z.boolean(), setup: z.boolean(), origin: z.string() })
export type Status = z.infer<typeof StatusSchema>

/**
 * Opens a school: the code of the set-up link (or of an invitation), and the hash of the new admin key. `sleutel` is
 * handed to the school's mentors; their invitation carries its SHA-256, so that a swapped one is noticed.
 */
export const SetupSchema = z.strictObject({
  code: CodeSchema, admin: HashSchema,
  school: z.strictObject({ ...SchoolSchema.shape, sleutel: z.optional(SleutelSchema) }),
})
export type Setup = z.infer<typeof SetupSchema>
export const SetupDoneSchema = z.object({ school: IdSchema })

/** A code for a first mentor without a school, on this machine only. */
export const PracticeSchema = z.object({ code: CodeSchema })

/** Invites a further school; its beheerder opens `/inrichten#<code>`. `code` is the hash of that code. */
export const SchoolInviteSchema = z.strictObject({
  naam: SchoolSchema.shape.naam, brin: BrinSchema, code: HashSchema,
})
export type SchoolInvite = z.infer<typeof SchoolInviteSchema>

/** Invites a mentor, once, until `exp` (the relay shortens it to 14 days). `code` is the hash of her code. */
export const MentorInviteSchema = z.strictObject({ code: HashSchema, kind: z.literal('mentor'), exp: MomentSchema })
export type MentorInvite = z.infer<typeof MentorInviteSchema>

export const InvitedSchema = z.object({ id: IdSchema })

/** The invitations of one admin: who was used when is not kept, only that it was. */
export const InviteListSchema = z.object({
  items: z.array(z.object({ id: IdSchema, kind: z.literal('mentor'), exp: MomentSchema, used: z.boolean() })),
})
export type InviteList = z.infer<typeof InviteListSchema>

/** The admin's own school, and the schools it invited. */
export const SchoolListSchema = z.object({
  school: z.object({ id: IdSchema, naam: z.string(), brin: BrinSchema }),
  items: z.array(z.object({
    id: IdSchema, naam: z.string(), brin: BrinSchema, exp: MomentSchema, used: z.boolean(),
  })),
})
export type SchoolList = z.infer<typeof SchoolListSchema>
