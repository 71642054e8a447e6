// What somebody was shown, kept as marks: enough to say later what came in or changed since, and nothing to read.
import { veldVan, type ItemKey } from './dictionary.ts'
import type { BundelItem } from './verzamel.ts'

/** A text of which the app makes a mark (the beginning of its SHA-256). An item has one, and one for each reference. */
export type MerkTekst = { readonly item: ItemKey, readonly tekst: string }
export type Merk = { readonly item: ItemKey, readonly merk: string }

const isVerwijzing = (pad: string): boolean =>
  ['ref', 'itemset', 'itemkey'].includes(veldVan(pad)?.type ?? '') && !pad.endsWith('.over')

/**
 * What marks are made of. An item that is left out takes the references to it along: those have marks of their own, so
 * that less is still less. What a zienswijze is about is no such reference: without it the words say something else.
 */
export const merkTeksten = (mee: readonly BundelItem[]): readonly MerkTekst[] =>
  mee.flatMap(({ item, categorie, grond, velden, bron }) => {
    const paden = Object.keys(velden).sort()
    const tekst = (deel: unknown): MerkTekst => ({ item, tekst: JSON.stringify([item, deel]) })
    return [
      tekst([categorie, grond, paden.filter((pad) => !isVerwijzing(pad)).map((pad) => [pad, velden[pad]]),
        bron ? [bron.soort, bron.school ?? null, bron.datum ?? null] : null]),
      ...paden.filter(isVerwijzing).map((pad) => tekst([pad, velden[pad]])),
    ]
  })

// A change stays below 16 kB; a mark with the key of its item takes some fifty characters.
const hoogstensTekens = 14_000

const alsTekst = (regels: readonly string[]): string => {
  const heel = [...new Set(regels)].sort().join('\n')
  return heel.length <= hoogstensTekens ? heel : [...new Set(regels.map(merkUit))].sort().join('\n')
}

const merkUit = (regel: string): string => regel.slice(regel.indexOf(' ') + 1)

/** The marks as they are kept. Of very many items the keys are left out: then a difference has no name any more. */
export const schrijfMerken = (merken: readonly Merk[]): string =>
  alsTekst(merken.map(({ item, merk }) => `${item} ${merk}`))

/** Kept marks, and with them those of what their reader wrote himself. */
export const metMerken = (getoond: string, merken: readonly Merk[]): string =>
  alsTekst([...getoond.split('\n'), ...merken.map(({ item, merk }) => `${item} ${merk}`)])

/**
 * Kept marks that say of this item that it is otherwise now, so that it is shown again whatever stands there. Null when
 * that cannot be said of it alone: then nothing counts as shown.
 */
export const alsVeranderd = (getoond: string, item: ItemKey): string | null => {
  const regels = getoond.split('\n')
  const over = regels.filter((regel) => !regel.startsWith(`${item} `))
  return over.length === regels.length ? null : alsTekst([...over, `${item} ${'-'.repeat(16)}`])
}

/** True when everything that goes was shown, word for word: the same, or less of it. The order says nothing. */
export const isGetoond = (merken: readonly Merk[], getoond: string): boolean => {
  const gezien = new Set(getoond.split('\n').map(merkUit))
  return merken.every(({ merk }) => gezien.has(merk))
}

export type Verschil = {
  readonly nieuw: readonly ItemKey[], readonly veranderd: readonly ItemKey[], readonly weg: readonly ItemKey[]
}

/** Which items came in, changed or left since these marks were kept. */
export const verschilMet = (merken: readonly Merk[], getoond: string): Verschil => {
  const regels = getoond.split('\n')
  const gezien = new Set(regels.map(merkUit))
  const kende = new Set(regels.filter((regel) => regel.includes(' ')).map((regel) => regel.slice(0, regel.indexOf(' '))))
  const nu = new Set(merken.map(({ item }) => item))
  const anders = [...new Set(merken.filter(({ merk }) => !gezien.has(merk)).map(({ item }) => item))]
  return {
    nieuw: anders.filter((item) => !kende.has(item)),
    veranderd: anders.filter((item) => kende.has(item)),
    weg: [...kende].filter((item) => !nu.has(item)),
  }
}
