// The content of a handover as it is sealed: exactly what the preview showed, or the stops that keep it here.
import { z } from 'zod/mini'
import { err, ok, type Result } from '../result.ts'
import { bijlageSleutel } from './bijlage.ts'
import { padVorm, WaardeSchema } from './change.ts'
import { isItemKey, padVanItem } from './dictionary.ts'
import type { Dossier } from './dossier.ts'
import type { Geblokkeerd } from './errors.ts'
import type { Getoond } from './inzage.ts'
import type { Ontvanger } from './mag-mee.ts'
import { stopsVan } from './stops.ts'
import { isDatum, type Datum } from './time.ts'
import { verzamel, type BundelItem } from './verzamel.ts'

export { inzageStand, type Getoond, type InzageStand } from './inzage.ts'
export { magMee, ontvangerTekst, type Ontvanger, type RedenCode, type Verdict } from './mag-mee.ts'
export { stopsVan, type Stop } from './stops.ts'
export { canoniek, verzamel, type BundelItem, type Verzameling } from './verzamel.ts'

export type Persoon = { readonly naam: string, readonly mid: string }

export type Afzender = {
  readonly naam: string, readonly rol: string, readonly school: string, readonly brin: string, readonly mid: string
}

export type OverdrachtInhoud = {
  readonly kind: 'overdracht'
  /** 2 as soon as an attachment goes along: an app that does not know those waits until it was brought up to date. */
  readonly sv: 1 | 2
  readonly afzender: Afzender
  readonly ontvanger: { readonly school: string, readonly brin: string, readonly personen: readonly Persoon[] }
  readonly dag: Datum
  readonly items: readonly BundelItem[]
}

/** Both ends. All verdicts are about `ontvanger`; its `personen` may open it (a vervanger among them). */
export type Partijen = {
  readonly afzender: Afzender, readonly ontvanger: Ontvanger & { readonly personen: readonly Persoon[] }
}

const kort = z.string().check(z.maxLength(200))
const midVorm = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/))
const datum = z.string().check(z.refine(isDatum))

/** One item as it travels, in a handover or in a correction. */
export const BundelItemSchema = z.strictObject({
  item: z.string().check(z.refine(isItemKey)),
  categorie: kort,
  grond: z.enum(['wettelijk', 'toestemming']),
  velden: z.record(z.string().check(z.maxLength(200), z.regex(padVorm)), WaardeSchema),
  bron: z.exactOptional(z.strictObject({ soort: kort, school: z.exactOptional(kort), datum: z.exactOptional(datum) })),
}).check(
  z.refine(({ velden }) => Object.keys(velden).length > 0 && Object.keys(velden).length <= 400),
  z.refine(({ item, velden }) => Object.keys(velden).every((pad) => pad.startsWith(`${padVanItem(item)}.`))),
)

const versieVoor = (items: readonly { readonly item: string }[]): 1 | 2 =>
  (items.some(({ item }) => bijlageSleutel(item) !== null) ? 2 : 1)

/** What a receiver accepts as a handover; anything more than this is refused. */
export const OverdrachtInhoudSchema = z.strictObject({
  kind: z.literal('overdracht'),
  sv: z.union([z.literal(1), z.literal(2)]),
  afzender: z.strictObject({ naam: kort, rol: kort, school: kort, brin: kort, mid: midVorm }),
  ontvanger: z.strictObject({
    school: kort, brin: kort,
    personen: z.array(z.strictObject({ naam: kort, mid: midVorm })).check(z.minLength(1), z.maxLength(4)),
  }),
  dag: datum,
  items: z.array(BundelItemSchema).check(
    z.minLength(1), z.maxLength(800),
    z.refine((items) => new Set(items.map(({ item }) => item)).size === items.length),
  ),
}).check(z.refine(({ sv, items }) => sv === versieVoor(items)))

/**
 * The payload of this handover on this day, or every stop that is in the way. `items` is what `verzamel` gives for the
 * same arguments. Hand in `getoond`, or a change since the inzage is not noticed.
 */
export const bouwInhoud = (
  dossier: Dossier, overdrachtKey: string, partijen: Partijen, dag: Datum, getoond?: Getoond,
): Result<OverdrachtInhoud, Geblokkeerd> => {
  const { afzender, ontvanger } = partijen
  const { school, brin, personen } = ontvanger
  const stops = stopsVan(dossier, overdrachtKey, personen.length > 0 ? ontvanger : null, dag, getoond)
  if (stops.length > 0) return err({ type: 'domain/geblokkeerd', stops })
  const items = verzamel(dossier, ontvanger, dag).mee
  const inhoud: OverdrachtInhoud = {
    kind: 'overdracht', sv: versieVoor(items), afzender, dag,
    ontvanger: { school, brin: brin ?? '', personen: personen.map(({ naam, mid }) => ({ naam, mid })) },
    items,
  }
  return OverdrachtInhoudSchema.safeParse(inhoud).success
    ? ok(inhoud) : err({ type: 'domain/geblokkeerd', stops: [{ soort: 'slot', reden: 'te-groot' }] })
}
