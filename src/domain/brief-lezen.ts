// The door for a letter out of a file: exactly this shape, or it is none. Apart from writing, which never needs it.
import { z } from 'zod/mini'
import { err, ok, type Result } from '../result.ts'
import type { Brief } from './brief.ts'
import { derdeSoorten } from './derde.ts'
import { BundelItemSchema } from './overdracht.ts'
import { isDatum } from './time.ts'

const kort = z.string().check(z.minLength(1), z.maxLength(200))
const datum = z.string().check(z.refine(isDatum))

/** What a reader accepts as a letter; anything more than this is refused. */
const BriefSchema = z.strictObject({
  kind: z.literal('brief'),
  sv: z.literal(1),
  van: z.strictObject({ naam: kort, rol: z.string().check(z.maxLength(200)), school: kort }),
  aan: z.strictObject({ naam: kort, organisatie: kort, soort: z.enum(derdeSoorten) }),
  doel: kort,
  dag: datum,
  tot: datum,
  toestemming: z.array(z.strictObject({ door: z.enum(['leerling', 'vertegenwoordiger']), op: datum, tot: datum }))
    .check(z.minLength(1), z.maxLength(200)),
  items: z.array(BundelItemSchema).check(
    z.minLength(1), z.maxLength(800),
    z.refine((items) => items.every(({ grond, bron }) => grond === 'toestemming' && bron === undefined)),
    z.refine((items) => new Set(items.map(({ item }) => item)).size === items.length),
  ),
})

/** Reads what came out of a file. 'nieuwer': a letter of a later app; 'geen-brief': anything else. */
export const leesBrief = (waarde: unknown): Result<Brief, 'geen-brief' | 'nieuwer'> => {
  const gelezen = BriefSchema.safeParse(waarde)
  if (gelezen.success) return ok(gelezen.data as Brief)
  const kop = z.looseObject({ kind: z.literal('brief'), sv: z.int().check(z.minimum(2)) })
  return err(kop.safeParse(waarde).success ? 'nieuwer' : 'geen-brief')
}
