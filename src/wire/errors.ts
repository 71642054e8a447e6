// Every refusal of the relay, with its status; the body of a refusal is `{error}` and nothing more.
import * as z from 'zod/mini'

export const refusals = {
  'relay/bad-request': 400,
  'relay/digest': 400,
  'relay/expires': 400,
  'relay/not-allowed': 403,
  'relay/right': 403,
  'relay/cross-site': 403,
  'relay/forward-not-allowed': 403,
  'relay/not-here': 404,
  'relay/conflict': 409,
  'relay/other-school': 409,
  'relay/gone': 410,
  'relay/too-large': 413,
  'relay/wrong-type': 415,
  'relay/busy': 429,
  'relay/fault': 500,
  'relay/full': 507,
} as const

export type Refusal = keyof typeof refusals

export const RefusalSchema = z.object({ error: z.string() })
