// Everything a dossier holds about a leerling, for whoever asks what is known (AVG 15) or wants to take it along (20).
import type { Waarde } from './change.ts'
import { itemSoortVan, veldVan, type ItemKey } from './dictionary.ts'
import type { Dossier } from './dossier.ts'
import type { DossierInhoud } from './inhoud.ts'
import { isVerborgen, lees, onbekendePaden, versiesVan } from './lezen.ts'
import type { BundelItem } from './verzamel.ts'
import { isVanSoort } from './waarde.ts'

export type Bekend = {
  /** Every item with every visible leaf of it, also what never travels; choices of the mentor stand with the item. */
  readonly items: readonly BundelItem[]
  /** The whole visible content as a tree, but for the personal notes. */
  readonly inhoud: DossierInhoud
  /** Of long texts that were written in two places: all that stand, where `inhoud` has the newest. */
  readonly versies: Readonly<Record<string, readonly string[]>>
  /** What is left out, counted: personal work notes, and fields of a newer app that this one cannot read. */
  readonly buiten: { readonly aantekeningen: number, readonly nieuwer: number }
}

const isGevuld = (soort: string, waarde: Waarde): boolean =>
  (soort === 'itemset' || soort === 'set' ? waarde === true : waarde !== null && waarde !== '')

/** The item that a leaf is read with: its own, or the one whose name it bears. Null for what is told elsewhere. */
const itemBij = (pad: string): ItemKey | null => {
  const [eerste = '', tweede = ''] = pad.split('.')
  if (eerste === 'deelkeuzes') return tweede
  if (itemSoortVan(eerste) !== null) return eerste
  return itemSoortVan(`${eerste}~${tweede}`) === null ? null : `${eerste}~${tweede}`
}

/** Between two versions of one text. */
const tussen = '\n–\n'

/**
 * What is known: nothing hidden, nothing replaced, nothing made empty, and no personal note. The same for the page,
 * the print and the file, so that none of them can say more or less.
 */
export function watBekendIs(dossier: Dossier): Bekend {
  const { aantekeningen, ...inhoud } = lees(dossier)
  const bladen = new Map<ItemKey, Record<string, Waarde>>()
  const versies: Record<string, string[]> = {}
  for (const pad of Object.keys(dossier.bladen).sort()) {
    const veld = veldVan(pad)
    if (veld === null || pad.startsWith('aantekeningen.') || isVerborgen(dossier, pad)) continue
    const goed = versiesVan(dossier, pad).map(({ waarde }) => waarde)
      .filter((waarde) => isGevuld(veld.type, waarde) && isVanSoort(veld, waarde))
    if (goed.length > 1) versies[pad] = goed.map(String)
    const item = itemBij(pad)
    const waarde = goed.length > 1 ? goed.map(String).join(tussen) : goed[0]
    if (item === null || waarde === undefined) continue
    bladen.set(item, { ...bladen.get(item), [pad]: waarde })
  }
  const items = [...bladen].map(([item, velden]): BundelItem => {
    const bron = inhoud.bronnen?.[item]
    return {
      item, velden, categorie: itemSoortVan(item)?.categorie ?? '', grond: 'wettelijk',
      ...(bron?.soort === undefined ? {} : { bron: { ...bron, soort: bron.soort } }),
    }
  })
  return {
    items, inhoud, versies,
    buiten: { aantekeningen: Object.keys(aantekeningen ?? {}).length, nieuwer: onbekendePaden(dossier).length },
  }
}
