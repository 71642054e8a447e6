// A dossier looked at once, for one receiver on one day: the leaves that could travel, by item.
import type { Versie } from './blad.ts'
import {
  itemSoorten, padVanItem, veldVan, type ItemKey, type ItemSoort, type Profiel, type Veld,
} from './dictionary.ts'
import type { Dossier } from './dossier.ts'
import type { DossierInhoud } from './inhoud.ts'
import { profielVan } from './law-profile.ts'
import { isVerborgen, lees, versiesVan, waardeVan } from './lezen.ts'
import type { Datum } from './time.ts'
import { isVanSoort } from './waarde.ts'
import { wieBeslistOver, type Rij } from './wie-beslist.ts'

/** Who would get it: a person at a school, or a third party (gemeente, zorg, jobcoach, bedrijf). */
export type Ontvanger = {
  readonly soort: 'onderwijs' | 'derde', readonly naam: string, readonly school: string, readonly brin?: string
  /** What for, as read aloud and kept in a toestemming; absent: the handover itself. */
  readonly doel?: string
  /** What a third party is to get at most: what the mentor picked for this purpose. Absent: nobody picked yet. */
  readonly vraagt?: readonly ItemKey[]
}

/** The receiver as it is read aloud and kept in a toestemming: '<school>, <naam>'. */
export const ontvangerTekst = (ontvanger: Pick<Ontvanger, 'school' | 'naam'>): string => `${ontvanger.school}, ${ontvanger.naam}`

/** A leaf that could travel: known, visible, filled and of the right kind, or a long text with two versions. */
export type Blaadje = { readonly pad: string, readonly veld: Veld, readonly versies: readonly Versie[] }

export type Blik = {
  readonly dossier: Dossier
  readonly inhoud: DossierInhoud
  readonly profiel: Profiel | null
  readonly ontvanger: Ontvanger
  readonly dag: Datum
  /** Who decides about toestemming on this day. */
  readonly beslissers: readonly string[]
  /** In which row of the table that is. */
  readonly rij: Rij
  readonly bladen: ReadonlyMap<ItemKey, readonly Blaadje[]>
}

/** The item a field of this pattern lies in, for a concrete path; null when it never travels. */
const itemBij = (veld: Veld, pad: string): ItemKey | null => {
  if (veld.item === '-') return null
  const delen = pad.split('.')
  return veld.item.endsWith('[]') ? `${delen[0]}~${delen[1]}` : veld.item
}

const blaadjeVan = (dossier: Dossier, pad: string, veld: Veld): Blaadje | null => {
  const versies = versiesVan(dossier, pad)
  if (versies.length > 1) return { pad, veld, versies }
  const waarde = versies[0]?.waarde ?? null
  const gevuld = veld.type === 'itemset' || veld.type === 'set' ? waarde === true : waarde !== null && waarde !== ''
  return gevuld && isVanSoort(veld, waarde) ? { pad, veld, versies } : null
}

/** Looks once; many verdicts come out of it. */
export const maakBlik = (dossier: Dossier, ontvanger: Ontvanger, dag: Datum): Blik => {
  const inhoud = lees(dossier)
  const bladen = new Map<ItemKey, Blaadje[]>()
  for (const pad of Object.keys(dossier.bladen).sort()) {
    const veld = veldVan(pad)
    const item = veld && itemBij(veld, pad)
    if (!veld || !item || isVerborgen(dossier, pad)) continue
    const blaadje = blaadjeVan(dossier, pad, veld)
    if (!blaadje) continue
    const lijst = bladen.get(item)
    if (lijst) lijst.push(blaadje)
    else bladen.set(item, [blaadje])
  }
  const { personen: beslissers, rij } = wieBeslistOver('toestemming', inhoud, dag)
  return { dossier, inhoud, profiel: profielVan(inhoud.overstap?.route), ontvanger, dag, beslissers, rij, bladen }
}

/** The items that have something in them, in the order of the dictionary. */
export const itemsIn = ({ bladen }: Blik): ItemKey[] => itemSoorten().flatMap(({ item }) => {
  if (!item.endsWith('[]')) return bladen.has(item) ? [item] : []
  return [...bladen.keys()].filter((sleutel) => sleutel.startsWith(`${item.slice(0, -2)}~`))
})

/** A text, date or choice directly in an item; undefined when empty or of a newer app. */
export const veldIn = ({ bladen }: Blik, item: ItemKey, naam: string): string | undefined => {
  const pad = `${padVanItem(item)}.${naam}`
  const waarde = bladen.get(item)?.find((blaadje) => blaadje.pad === pad)?.versies.at(-1)?.waarde
  return typeof waarde === 'string' ? waarde : undefined
}

/** True when a leaf holds something this app does not understand; it then counts as the strictest. */
export const isVreemd = ({ dossier }: Blik, pad: string): boolean => {
  const waarde = waardeVan(dossier, pad) ?? null
  const veld = veldVan(pad)
  return waarde !== null && (!veld || !isVanSoort(veld, waarde))
}

/** The category of an item; for bijlagen and overgenomen it hangs on the element. */
export const categorieVan = (blik: Blik, item: ItemKey, soort: ItemSoort): string => {
  if (!soort.categorieBij) return soort.categorie
  const { veld, per } = soort.categorieBij
  const waarde = veldIn(blik, item, veld)
  return (per ? per[waarde ?? ''] : waarde) ?? soort.categorie
}
