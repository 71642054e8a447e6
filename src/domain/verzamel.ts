// What goes along: starts from nothing, takes in what may, drops every reference to what stays home.
import { categorieVan, itemsIn, maakBlik, type Blaadje, type Blik, type Ontvanger } from './blik.ts'
import type { Waarde } from './change.ts'
import { itemSoortVan, veldVan, type ItemKey } from './dictionary.ts'
import type { Dossier } from './dossier.ts'
import { oordeel, type Verdict } from './mag-mee.ts'
import type { Datum } from './time.ts'
import { isTeLang } from './waarde.ts'

export type BundelItem = {
  readonly item: ItemKey
  readonly categorie: string
  readonly grond: 'wettelijk' | 'toestemming'
  /** Concrete path of every leaf that goes, with its value. */
  readonly velden: Readonly<Record<string, Waarde>>
  readonly bron?: { readonly soort: string, readonly school?: string, readonly datum?: Datum }
}

export type Verzameling = { readonly mee: BundelItem[], readonly thuis: Verdict[] }

/** The item a reference points at: an item key, 'leerling', or an element of the list the field names. */
const doelVan = ({ pad, veld, versies }: Blaadje): ItemKey | null => {
  const waarde = versies.at(-1)?.waarde
  if (veld.type === 'itemset') return pad.slice(pad.lastIndexOf('.') + 1)
  if (typeof waarde !== 'string') return null
  if (veld.type === 'itemkey') return waarde
  const [lijst = '', ...of] = (veld.naar ?? '').split(' ')
  if (waarde === 'leerling' && of.includes(waarde)) return waarde
  if (itemSoortVan(`${lijst}[]`)) return `${lijst}~${waarde}`
  const [sectie = ''] = lijst.split('.')
  return itemSoortVan(sectie) ? sectie : null
}

const isVerwijzing = ({ veld }: Blaadje): boolean =>
  veld.type === 'ref' || veld.type === 'itemset' || veld.type === 'itemkey'

const blijftHeel = (blaadje: Blaadje, mee: ReadonlySet<ItemKey>): boolean => {
  if (!isVerwijzing(blaadje)) return true
  const doel = doelVan(blaadje)
  return doel !== null && mee.has(doel)
}

const bundelItem = (blik: Blik, { item, grond }: Verdict, mee: ReadonlySet<ItemKey>): BundelItem | null => {
  const soort = itemSoortVan(item)
  const bladen = (blik.bladen.get(item) ?? []).filter((blaadje) => blijftHeel(blaadje, mee))
  if (!soort || grond === 'niet-delen' || bladen.length === 0) return null
  const velden: Record<string, Waarde> = {}
  for (const { pad, versies } of bladen) velden[pad] = versies.at(-1)?.waarde ?? null
  const { soort: van, school, datum } = blik.inhoud.bronnen?.[item] ?? {}
  const bron = van && { soort: van, ...(school ? { school } : {}), ...(datum ? { datum } : {}) }
  return { item, categorie: categorieVan(blik, item, soort), grond, velden, ...(bron ? { bron } : {}) }
}

/**
 * What goes to this receiver on this day, and what stays home with the reason. The preview shows exactly `mee` and
 * the bundle holds exactly `mee`. An item of which nothing but dropped references is left stays home as 'leeg'.
 */
export const verzamel = (dossier: Dossier, ontvanger: Ontvanger, dag: Datum): Verzameling => {
  const blik = maakBlik(dossier, ontvanger, dag)
  const verdicts = itemsIn(blik).map((item) => oordeel(blik, item))
  let open = verdicts.filter(({ mag }) => mag)
  for (;;) {
    // dropping one item can empty another that only pointed at it, so look again until nothing changes
    const mee = new Set(open.map(({ item }) => item))
    const items = open.flatMap((verdict) => bundelItem(blik, verdict, mee) ?? [])
    if (items.length < open.length) {
      const over = new Set(items.map(({ item }) => item))
      open = open.filter(({ item }) => over.has(item))
      continue
    }
    const thuis = verdicts.filter(({ item }) => !mee.has(item))
      .map((verdict): Verdict => (verdict.mag ? { ...verdict, mag: false, reden: 'leeg' } : verdict))
    return { mee: items, thuis }
  }
}

/** True when something that goes is longer than its field allows: kept here, but it cannot be sealed. */
export const heeftTeLang = ({ mee }: Verzameling): boolean => mee.some(({ velden }) =>
  Object.entries(velden).some(([pad, waarde]) => {
    const veld = veldVan(pad)
    return veld !== null && isTeLang(veld, waarde)
  }))

const gesorteerd = <T>(tafel: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(tafel).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * One text for what is shown, the same on every device and in any order of reading; its SHA-256 (made in crypto) is
 * the `voorbeeldHash` of an inzage.
 */
export const canoniek = (mee: readonly BundelItem[]): string => JSON.stringify(
  [...mee].sort((a, b) => (a.item < b.item ? -1 : 1)).map(({ item, categorie, grond, velden, bron }) =>
    [item, categorie, grond, Object.entries(gesorteerd(velden)), bron ? Object.entries(gesorteerd(bron)) : null]))
