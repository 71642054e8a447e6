// What an attachment must be before it may travel: a copy of pictures, of which somebody looked at every page.
import type { Blik } from './blik.ts'
import type { ItemKey } from './dictionary.ts'
import type { DossierInhoud } from './inhoud.ts'

export type Bijlage = NonNullable<DossierInhoud['bijlagen']>[string]

/** Bytes: the most one picture of a page may weigh, and an attachment as a whole. */
export const bladMaat = 300_000
export const bijlageMaat = 10_000_000

/** Pages that always fit in one attachment. */
export const hoogstensBladen = Math.floor(bijlageMaat / bladMaat)

/** 'bijlagen~k3f9' → 'k3f9'; null for any other item. */
export const bijlageSleutel = (item: ItemKey): string | null =>
  item.startsWith('bijlagen~') ? item.slice('bijlagen~'.length) : null

/**
 * What keeps this attachment home, whatever was chosen for it; null when nothing does. A medical report travels on no
 * route (it is in none of the five groups of the Besluit), a page with a BSN on it neither, and of a file that is no
 * picture nobody can see all that it holds. That the bytes are pictures and nothing else is seen to at sealing.
 */
export const watBijlageHoudt = (
  { inhoud, dag }: Blik, item: ItemKey,
): 'medisch-verslag' | 'bladzijden-niet-bekeken' | null => {
  const { medisch, bsn, mediatype, categorie, hash, elkeBladzijdeBekekenOp: op } =
    inhoud.bijlagen?.[bijlageSleutel(item) ?? ''] ?? {}
  if (medisch === 'ja') return 'medisch-verslag'
  const klaar = mediatype === 'image/jpeg' && hash !== undefined && categorie !== undefined && bsn !== 'ja'
  return klaar && op !== undefined && op <= dag ? null : 'bladzijden-niet-bekeken'
}
