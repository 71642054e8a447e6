// The data dictionary as code reads it: what a path is, to which item it belongs, on which ground it may go.
import data from './dictionary.json'

export type Grond = 'wettelijk' | 'toestemming' | 'niet-delen'
export type Profiel = 'po-vo' | 'vo-mbo'

/** The unit that travels or stays: a section ('watWerkt') or one element of a list ('stages~k3f9', ~ for the dot). */
export type ItemKey = string

export type VeldType =
  | 'text' | 'enum' | 'date' | 'instant' | 'int' | 'boolean' | 'ref' | 'itemset' | 'set' | 'itemkey' | 'id' | 'hash' | 'merken'

export type Veld = {
  /** Pattern, 'stages[].bedrijf'. */
  readonly pad: string
  /** Pattern of its item, 'stages[]'; '-' never travels. */
  readonly item: string
  readonly type: VeldType
  readonly max?: number
  readonly min?: number
  readonly waarden?: readonly string[]
  /** For a ref: the list it points into. */
  readonly naar?: string
  /** Long text keeps concurrent versions side by side. */
  readonly lang: boolean
  readonly categorie: string
  readonly gevoelig: 'no' | 'yes' | 'when'
  readonly hint: boolean
  readonly grond: Readonly<Record<Profiel, Grond>>
  readonly voorblad: boolean
  readonly wieVult: readonly string[]
}

export type ItemSoort = {
  readonly item: string
  readonly naam: string
  readonly categorie: string
  /** The category of one element hangs on a field of its own; without `per` the value is the category. */
  readonly categorieBij?: { readonly veld: string, readonly per?: Readonly<Record<string, string>> }
  readonly gevoelig: 'no' | 'yes' | 'when'
  readonly gevoeligBij?: { readonly veld: string, readonly waarden: readonly string[] }
  readonly hint: boolean
  readonly grond: Readonly<Record<Profiel, Grond>>
  /** Elements of these values start on a stricter ground. */
  readonly grondBij?: { readonly veld: string, readonly waarden: readonly string[], readonly grond: Grond }
  readonly wieVult: readonly string[]
  readonly bewaren: string
  readonly hoogstens?: number
}

/** Which keys a list may hold: random ids, item keys, rule ids or a fixed set; `hoogstens` counts what is visible. */
export type Lijst = { readonly hoogstens?: number, readonly sleutels?: 'itemkey' | 'regel' | readonly string[] }

type RuwItem = Omit<ItemSoort, 'grond' | 'hoogstens'> & { readonly grond: readonly [Grond, Grond] }
type RuwVeld = Pick<Veld, 'pad' | 'type' | 'max' | 'min' | 'waarden' | 'naar'> & {
  readonly item?: string, readonly lang?: boolean, readonly voorblad?: boolean, readonly wieVult?: readonly string[]
}
type Ruw = { items: readonly RuwItem[], lijsten: Readonly<Record<string, Lijst>>, velden: readonly RuwVeld[] }

const ruw = data as unknown as Ruw

const lijsten = new Map(Object.entries(ruw.lijsten))

const soorten = new Map(ruw.items.map(({ grond, ...rest }): [string, ItemSoort] => {
  const hoogstens = lijsten.get(rest.item.replace(/\[\]$/, ''))?.hoogstens
  const naar = { 'po-vo': grond[0], 'vo-mbo': grond[1] }
  return [rest.item, { ...rest, grond: naar, ...(hoogstens && rest.item.endsWith('[]') ? { hoogstens } : {}) }]
}))

const nooit = { 'po-vo': 'niet-delen', 'vo-mbo': 'niet-delen' } as const

const velden = new Map(ruw.velden.map((veld): [string, Veld] => {
  const soort = soorten.get(veld.item ?? '-')
  return [veld.pad, {
    ...veld,
    item: veld.item ?? '-',
    lang: veld.lang ?? false,
    voorblad: veld.voorblad ?? false,
    categorie: soort?.categorie ?? 'eigen-werk',
    gevoelig: soort?.gevoelig ?? 'no',
    hint: soort?.hint ?? false,
    grond: soort?.grond ?? nooit,
    wieVult: veld.wieVult ?? soort?.wieVult ?? [],
  }]
}))

const sleutel = /^[a-z0-9-]{2,40}$/
const regelSleutel = /^[a-z0-9-]{2,60}$/
const itemSleutel = /^[a-z][A-Za-z0-9]*(~[a-z0-9-]{2,40})?$/

/** True for a text that can be an item key; says nothing about whether there is such an item. */
export const isItemKey = (tekst: string): boolean => tekst.length <= 80 && itemSleutel.test(tekst)

const past = (deel: string, soort: Lijst['sleutels']): boolean => {
  if (soort === undefined) return sleutel.test(deel)
  if (soort === 'itemkey') return isItemKey(deel)
  if (soort === 'regel') return regelSleutel.test(deel)
  return soort.includes(deel)
}

/** The dictionary as a tree; one knot stands for all elements of a list, one for all members of a set. */
type Knoop = { readonly onder: Map<string, Knoop>, lijst?: Lijst, element?: Knoop, lid?: Knoop, veld?: Veld }

const wortel: Knoop = { onder: new Map() }

for (const veld of velden.values()) {
  let knoop = wortel
  let pad = ''
  for (const deel of veld.pad.split('.')) {
    const naam = deel.replace('[]', '')
    pad = pad === '' ? naam : `${pad}.${naam}`
    let volgende = knoop.onder.get(naam)
    if (!volgende) knoop.onder.set(naam, volgende = { onder: new Map() })
    knoop = volgende
    if (!deel.endsWith('[]')) continue
    knoop.lijst = lijsten.get(pad) ?? {}
    knoop = knoop.element ??= { onder: new Map() }
    pad += '[]'
  }
  knoop.veld = veld
  if (veld.type === 'itemset' || veld.type === 'set') knoop.lid = { onder: new Map(), veld }
}

const stap = ({ onder, lijst, element, lid, veld }: Knoop, deel: string): Knoop | undefined => {
  if (lijst) return past(deel, lijst.sleutels) ? element : undefined
  if (lid) return past(deel, veld?.waarden ?? 'itemkey') ? lid : undefined
  return deel.endsWith('[]') ? onder.get(deel.slice(0, -2))?.element : onder.get(deel)
}

const knoopVan = (pad: string): Knoop | undefined => {
  let knoop: Knoop | undefined = wortel
  for (const deel of pad.split('.')) if (!knoop || !(knoop = stap(knoop, deel))) return undefined
  return knoop
}

/**
 * The field of a concrete path ('stages.k3f9.bedrijf', 'perspectief.bewijs.stages~k3f9') or of a pattern
 * ('stages[].bedrijf'). Null when the dictionary does not know it: it never travels and is not shown.
 */
export const veldVan = (pad: string): Veld | null => knoopVan(pad)?.veld ?? null

/** The item a path belongs to ('watWerkt', 'stages~k3f9'), or null for what never travels or is not known. */
export const itemVan = (pad: string): ItemKey | null => {
  const [eerste = '', tweede] = pad.split('.')
  const knoop = knoopVan(pad)
  if (!knoop || (knoop.veld && knoop.veld.item === '-')) return null
  if (soorten.has(eerste)) return eerste
  return tweede !== undefined && soorten.has(`${eerste}[]`) ? `${eerste}~${tweede}` : null
}

/** The kind of an item key ('stages~k3f9') or of its pattern ('stages[]'); null for an unknown one. */
export const itemSoortVan = (item: ItemKey): ItemSoort | null => {
  if (item.endsWith('[]')) return soorten.get(item) ?? null
  const golf = item.indexOf('~')
  if (golf < 0) return soorten.get(item) ?? null
  const lijst = item.slice(0, golf)
  return past(item.slice(golf + 1), lijsten.get(lijst)?.sleutels) ? soorten.get(`${lijst}[]`) ?? null : null
}

/** All kinds of items, in the order of the dictionary. */
export const itemSoorten = (): readonly ItemSoort[] => [...soorten.values()]

/** All fields, in the order of the dictionary. */
export const alleVelden = (): readonly Veld[] => [...velden.values()]

/** 'stages~k3f9' -> 'stages.k3f9': where the leaves of an item lie. */
export const padVanItem = (item: ItemKey): string => item.replace('~', '.')

/** The list at a path ('stages', 'overdrachten.od-1.inzagen'), or null. */
export const lijstVan = (pad: string): Lijst | null => knoopVan(pad)?.lijst ?? null

/** True when the path is an element of a known list ('stages.k3f9'). */
export const isElement = (pad: string): boolean => {
  const punt = pad.lastIndexOf('.')
  const lijst = punt < 0 ? null : lijstVan(pad.slice(0, punt))
  return lijst !== null && past(pad.slice(punt + 1), lijst.sleutels)
}

/** True when a known field lies below this path, so that it can never be a leaf itself. */
export const isTak = (pad: string): boolean => {
  const knoop = knoopVan(pad)
  return knoop !== undefined && (!knoop.veld || knoop.lid !== undefined)
}
