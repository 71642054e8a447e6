// One written change of a dossier and the clock that orders all changes, whoever wrote them and whenever they arrive.
import { z } from 'zod/mini'

/** What a leaf can hold; null is "made empty", which beats an older text. */
export type Waarde = string | number | boolean | null

/** Hybrid logical clock: milliseconds, counter, device. Set once by the author, never altered by a reader. */
export type Klok = readonly [ms: number, teller: number, apparaat: string]

/**
 * `set` writes a leaf, `wis` hides an element of a list, `herstel` brings it back. `basis` names every version of a
 * long text that the author saw and replaces: one while typing, more when a person chose between two.
 */
export type Change = {
  id: string
  dossier: string
  klok: Klok
  wie: string
  soort: 'set' | 'wis' | 'herstel'
  pad: string
  waarde?: Waarde
  basis?: readonly Klok[]
}

/** Characters of one text in a Change; a Change stays below 16 kB. */
export const langsteWaarde = 15_000

const deel = '([a-z][A-Za-z0-9]*|[a-z0-9-]{2,60}|[a-z][A-Za-z0-9]*~[a-z0-9-]{2,40})'

/** The grammar of a path: at most five parts, each a field name, a key or an item key. */
export const padVorm = new RegExp(`^${deel}(\\.${deel}){0,4}$`)

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/))

export const KlokSchema = z.readonly(z.tuple([
  z.int().check(z.minimum(0), z.maximum(8_640_000_000_000_000)),
  z.int().check(z.minimum(0)),
  id,
]))

export const WaardeSchema = z.union([z.string().check(z.maxLength(langsteWaarde)), z.number(), z.boolean(), z.null()])

export const ChangeSchema = z.object({
  id,
  dossier: id,
  klok: KlokSchema,
  wie: id,
  soort: z.enum(['set', 'wis', 'herstel']),
  pad: z.string().check(z.maxLength(200), z.regex(padVorm)),
  waarde: z.exactOptional(WaardeSchema),
  basis: z.exactOptional(z.readonly(z.array(KlokSchema).check(z.maxLength(64)))),
})

/** Negative when a is older than b, 0 only for the very same reading. */
export const vergelijkKlok = (a: Klok, b: Klok): number => {
  if (a[0] !== b[0]) return a[0] - b[0]
  if (a[1] !== b[1]) return a[1] - b[1]
  return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0
}

/** The next reading of this device, always later than the last one it saw; `nuMs` is the wall clock. */
export const volgendeKlok = (vorige: Klok | null, nuMs: number, apparaat: string): Klok =>
  vorige === null || nuMs > vorige[0] ? [nuMs, 0, apparaat] : [vorige[0], vorige[1] + 1, apparaat]

const voorsprongMs = 48 * 3_600_000

/** The wall clock as it may be written: never more than 48 hours past the last time the relay gave (null: unknown). */
export const binnenDeGrens = (nuMs: number, relayMs: number | null): number =>
  relayMs === null ? nuMs : Math.min(nuMs, relayMs + voorsprongMs)

/** A document as a form or an import has it: nested plain objects with leaves. */
export type Genest = { readonly [naam: string]: Waarde | Genest | undefined }

/** Every leaf of a nested document as a Change, made by `maak`; sets are written as `{ mentor: true }`. */
export const changesVan = (
  inhoud: Genest, maak: (pad: string, waarde: Waarde) => Change, vanaf = '',
): Change[] => Object.entries(inhoud).flatMap(([naam, waarde]) => {
  const pad = vanaf === '' ? naam : `${vanaf}.${naam}`
  if (waarde === undefined) return []
  return typeof waarde === 'object' && waarde !== null ? changesVan(waarde, maak, pad) : [maak(pad, waarde)]
})
