// The dossier as it is kept: leaves by path, tombstones of list elements, and the one applyChange for all writing.
import { z } from 'zod/mini'
import { zetBlad, type Blad } from './blad.ts'
import { KlokSchema, vergelijkKlok, WaardeSchema, type Change, type Klok } from './change.ts'
import { veldVan } from './dictionary.ts'

export type { Blad, Versie } from './blad.ts'
export type { DossierInhoud, OverdrachtBlad } from './inhoud.ts'
export { checkChange, grenzen } from './check-change.ts'
export {
  basisVan, bladVan, isVerborgen, lees, onbekendePaden, sleutelsVan, versiesVan, waardeVan, weggehaald,
} from './lezen.ts'
export { nieuweSleutel } from './sleutel.ts'

/** Hidden while the newest `wis` is later than the newest `herstel`; the tombstone stays as long as the dossier. */
export type Steen = { readonly wis?: Klok, readonly herstel?: Klok }

export type Dossier = {
  readonly schema: 1
  readonly id: string
  readonly bladen: Readonly<Record<string, Blad>>
  readonly lijsten: Readonly<Record<string, Steen>>
}

const VersieSchema = z.looseObject({ waarde: WaardeSchema, klok: KlokSchema, wie: z.string() })

/** The shape at rest. What a newer app added under any name survives. */
export const DossierSchema = z.looseObject({
  schema: z.literal(1),
  id: z.string(),
  bladen: z.record(z.string(), z.looseObject({
    kort: z.exactOptional(VersieSchema),
    koppen: z.exactOptional(z.array(VersieSchema)),
    oud: z.exactOptional(z.array(KlokSchema)),
  })),
  lijsten: z.record(z.string(), z.looseObject({
    wis: z.exactOptional(KlokSchema), herstel: z.exactOptional(KlokSchema),
  })),
})

/** A dossier nobody wrote in yet. */
export const leegDossier = (id: string): Dossier => ({ schema: 1, id, bladen: {}, lijsten: {} })

const eigen = <T>(tafel: Readonly<Record<string, T>>, naam: string): T | undefined =>
  Object.hasOwn(tafel, naam) ? tafel[naam] : undefined

/**
 * The dossier with these changes: the same outcome in any order and with any repetition. Refuses nothing (that is
 * `checkChange`); paths it does not know are kept.
 */
export const applyChanges = (dossier: Dossier, changes: Iterable<Change>): Dossier => {
  const bladen = { ...dossier.bladen }
  const lijsten = { ...dossier.lijsten }
  for (const change of changes) {
    const { pad, soort, klok } = change
    if (soort === 'set') {
      bladen[pad] = zetBlad(eigen(bladen, pad), change, veldVan(pad)?.lang ?? change.basis !== undefined)
    } else {
      const steen = eigen(lijsten, pad) ?? {}
      const vorige = steen[soort]
      if (!vorige || vergelijkKlok(klok, vorige) > 0) lijsten[pad] = { ...steen, [soort]: klok }
    }
  }
  return { ...dossier, bladen, lijsten }
}

/** One change more; see `applyChanges`, which is quicker for many. */
export const applyChange = (dossier: Dossier, change: Change): Dossier => applyChanges(dossier, [change])
