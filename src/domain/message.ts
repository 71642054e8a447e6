// What two schools say to each other about a handover: one shape per kind, all within limits, unknown kinds kept.
import { z } from 'zod/mini'
import { err, ok, type Result } from '../result.ts'
import { bijlageSleutel } from './bijlage.ts'
import { isItemKey } from './dictionary.ts'
import type { DomainError } from './errors.ts'
import { BundelItemSchema } from './overdracht.ts'
import { isDatum, isMoment } from './time.ts'
import { lengteVan } from './waarde.ts'

/** Why a step was set; the same words as `stappen[].reden`. */
export const redenen = [
  'niet-gekomen', 'andere-school', 'verkeerde-persoon', 'te-laat', 'op-verzoek', 'anders',
] as const
export type Reden = (typeof redenen)[number]

/** Why a correction is sent. */
export const correctieRedenen = ['klopte-niet', 'niet-volledig', 'op-verzoek', 'niet-nodig'] as const
export type CorrectieReden = (typeof correctieRedenen)[number]

const tekst = (hoogstens: number) =>
  z.string().check(z.maxLength(hoogstens * 4), z.refine((t) => lengteVan(t) <= hoogstens))

const ref = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/))
const hash = z.string().check(z.regex(/^([0-9a-f]{64}|[A-Za-z0-9_-]{43})$/))
const moment = z.string().check(z.refine(isMoment))
const datum = z.string().check(z.refine(isDatum))
const dagOfMoment = z.string().check(z.refine((t) => isDatum(t) || isMoment(t)))
const sleutel = z.string().check(z.regex(/^[a-z0-9-]{2,40}$/))
const reden = z.enum(redenen)
const sv = z.literal(1)

const itemSleutels = z.array(z.string().check(z.refine(isItemKey))).check(z.maxLength(800))

const geenDubbel = (sleutels: readonly string[]): boolean => new Set(sleutels).size === sleutels.length

const Toezegging = z.strictObject({
  wat: z.exactOptional(tekst(300)),
  wanneer: z.exactOptional(datum),
  geenActieReden: z.exactOptional(tekst(200)),
})

const schemas = {
  opgehaald: z.strictObject({ kind: z.literal('opgehaald'), sv, ref, chash: hash, mhash: hash, at: moment }),
  geweigerd: z.strictObject({ kind: z.literal('geweigerd'), sv, ref, reden }),
  gelezen: z.strictObject({ kind: z.literal('gelezen'), sv, ref, at: moment }),
  samengevat: z.strictObject({
    kind: z.literal('samengevat'), sv, ref,
    samenvatting: tekst(800),
    toezeggingen: z.record(sleutel, Toezegging).check(z.refine((t) => Object.keys(t).length <= 16)),
    vraag: z.exactOptional(tekst(400)),
  }),
  bevestigd: z.strictObject({
    kind: z.literal('bevestigd'), sv, ref, klopt: z.boolean(), aanvulling: z.exactOptional(tekst(600)),
  }),
  intrekking: z.strictObject({ kind: z.literal('intrekking'), sv, ref, reden }),
  vraag: z.strictObject({ kind: z.literal('vraag'), sv, ref, vraag: sleutel, tekst: tekst(400) }),
  antwoord: z.strictObject({ kind: z.literal('antwoord'), sv, ref, vraag: sleutel, tekst: tekst(800) }),
  gestart: z.strictObject({ kind: z.literal('gestart'), sv, ref, op: dagOfMoment }),
  'niet-gekomen': z.strictObject({ kind: z.literal('niet-gekomen'), sv, ref, reden }),
  gewist: z.strictObject({ kind: z.literal('gewist'), sv, ref, op: dagOfMoment }),
  'toestemming-ingetrokken': z.strictObject({
    kind: z.literal('toestemming-ingetrokken'), sv, ref, op: moment, items: itemSleutels.check(z.minLength(1)),
  }),
  // `nr` counts the corrections of one bundle: a later one is known by it, also when it comes first.
  correctie: z.strictObject({
    kind: z.literal('correctie'), sv, ref, nr: z.int().check(z.minimum(1), z.maximum(999)), op: moment,
    reden: z.enum(correctieRedenen), vervangen: z.array(BundelItemSchema).check(z.maxLength(800)), gewist: itemSleutels,
  }).check(
    z.refine(({ vervangen, gewist }) => vervangen.length + gewist.length > 0),
    // The pages of an attachment do not travel with a message.
    z.refine(({ vervangen }) => vervangen.every(({ item }) => bijlageSleutel(item) === null)),
    z.refine(({ vervangen, gewist }) => geenDubbel([...vervangen.map(({ item }) => item), ...gewist])),
  ),
} as const

export const BerichtSchema = z.discriminatedUnion('kind', [
  schemas.opgehaald, schemas.geweigerd, schemas.gelezen, schemas.samengevat, schemas.bevestigd, schemas.intrekking,
  schemas.vraag, schemas.antwoord, schemas.gestart, schemas['niet-gekomen'], schemas.gewist,
  schemas['toestemming-ingetrokken'], schemas.correctie,
])

/** A message of a kind this app knows; `ref` is the bundle it is about. */
export type Bericht = z.infer<typeof BerichtSchema>

/** A kind, or a version of a kind, that a newer app made: kept sealed, "werk de app bij". */
export type OnbekendBericht = { readonly kind: 'onbekend', readonly was: string }

const Kop = z.looseObject({ kind: z.string().check(z.regex(/^[a-z-]{1,40}$/)), sv: z.int().check(z.minimum(1)) })

/**
 * Reads the parsed payload of a bundle with `typ: message`. A kind or version that is not known is no error; a known
 * kind that does not fit its shape is `domain/geen-bericht`.
 */
export const leesBericht = (json: unknown): Result<Bericht | OnbekendBericht, DomainError> => {
  const kop = Kop.safeParse(json)
  if (!kop.success) return err({ type: 'domain/geen-bericht' })
  const { kind, sv: versie } = kop.data
  if (!Object.hasOwn(schemas, kind) || versie > 1) return ok({ kind: 'onbekend', was: kind })
  const bericht = BerichtSchema.safeParse(json)
  return bericht.success ? ok(bericht.data) : err({ type: 'domain/geen-bericht' })
}
