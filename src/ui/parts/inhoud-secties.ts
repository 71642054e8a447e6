// How the items of a bundle are put in reading order: sections per kind, elements per item, rows per field. No screen.
import { alleVelden, veldVan, type ItemKey } from '../../domain/dictionary.ts'
import type { BundelItem } from '../../domain/overdracht.ts'
import {
  naamVanSoort, naamVanVeld, nederlands, patroonVan, soortVan, toonDatum, toonWaarde, type Woordenlijst,
} from '../waarde.ts'

/** One leaf as it is shown; `tekst` is `toonWaarde` and nothing else. `getypt`: as somebody wrote it, in his language. */
export type Blad = { readonly pad: string, readonly tekst: string, readonly getypt?: boolean }
/** The leaves that stand beside one name. `stem`: words of leerling or parents, set in their own letter. */
export type Rij = {
  readonly patroon: string, readonly label: string, readonly bladen: readonly Blad[], readonly stem: boolean
}
/** Rows that belong together, such as one criterium of several. */
export type Groep = { readonly sleutel: string, readonly rijen: readonly Rij[] }
/** One item. `kop` is the leaf that names it; it stands in no row as well. */
export type Element = {
  readonly item: ItemKey
  readonly grond: BundelItem['grond']
  readonly naam: string | null
  readonly kop: Blad | null
  readonly groepen: readonly Groep[]
  readonly bron: string | null
}
export type Sectie = {
  readonly soort: string
  readonly titel: string
  readonly categorie: string
  readonly elementen: readonly Element[]
}

/**
 * Everything of the items and nothing else, in the order in which a person reads a handover. References are named out
 * of `bij`: all items that travel together. In Dutch, unless another list of words is given.
 */
export function sectiesVan(
  items: readonly BundelItem[], bij: readonly BundelItem[] = items, lijst = nederlands,
): readonly Sectie[] {
  const per = new Map<string, BundelItem[]>()
  for (const item of items) {
    const soort = soortVan(item.item)
    per.set(soort, [...(per.get(soort) ?? []), item])
  }
  return [...per].map(([soort, van]): Sectie => ({
    soort,
    titel: naamVanSoort(soort, lijst),
    categorie: van[0]?.categorie ?? '',
    elementen: gesorteerd(soort, van).map((item) => elementVan(item, bij, lijst)),
  })).sort((a, b) => plaats(volgordeSoort, a.soort) - plaats(volgordeSoort, b.soort))
}

// Results have no order of their own in a map by key: kind by kind, the newest first, then by name.
function gesorteerd(soort: string, items: readonly BundelItem[]): readonly BundelItem[] {
  if (soort !== 'overgenomen[]') return items
  const veld = (item: BundelItem, naam: string): string => String(item.velden[`${item.item.replace('~', '.')}.${naam}`] ?? '')
  const op = (a: BundelItem, b: BundelItem, naam: string): number => veld(a, naam).localeCompare(veld(b, naam), 'nl')
  return [...items].sort((a, b) => op(a, b, 'soort') || op(b, a, 'op') || op(a, b, 'wat'))
}

const volgordeSoort = new Map(Object.keys(nederlands.soorten).map((soort, i) => [soort, i]))
const volgordeVeld = new Map(Object.keys(nederlands.veldnamen).map((veld, i) => [veld, i]))
const plaats = (volgorde: ReadonlyMap<string, number>, naam: string): number => volgorde.get(naam) ?? volgorde.size

/** The field that names an element of these lists. */
const kopveld: Readonly<Record<string, string>> = {
  'stages[]': 'bedrijf', 'contacten[]': 'naam', 'verzorgers[]': 'naam', 'interventies[]': 'naam',
  'steunvragen[]': 'vraag', 'acties[]': 'wat', 'bijlagen[]': 'naam', 'overgenomen[]': 'wat',
}

const inStem = new Set([
  'stem.tekst', 'zienswijzen[].tekst', 'perspectief.wensLeerling', 'opp.meningLeerling', 'oudermeningen[].tekst',
])

const isGetypt = (pad: string): boolean => (veldVan(pad)?.type ?? 'text') === 'text'

function elementVan(item: BundelItem, items: readonly BundelItem[], lijst: Woordenlijst): Element {
  const stam = item.item.replace('~', '.')
  const kopPad = `${stam}.${kopveld[soortVan(item.item)] ?? '-'}`
  const bladen = Object.entries(item.velden)
    .map(([pad, waarde]): Blad => ({ pad, tekst: toonWaarde(pad, waarde, items, lijst), getypt: isGetypt(pad) }))
  const kop = bladen.find((blad) => blad.pad === kopPad) ?? null
  const per = new Map<string, Blad[]>()
  for (const blad of bladen) {
    if (blad === kop) continue
    const groep = groepVan(blad.pad)
    per.set(groep, [...(per.get(groep) ?? []), blad])
  }
  return {
    item: item.item,
    grond: item.grond,
    naam: lijst.sleutels[soortVan(item.item)]?.[item.item.slice(item.item.indexOf('~') + 1)] ?? null,
    kop,
    groepen: [...per].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sleutel, van]) => ({ sleutel, rijen: rijenVan(van, lijst) })),
    bron: bronVan(item, lijst),
  }
}

function rijenVan(bladen: readonly Blad[], lijst: Woordenlijst): readonly Rij[] {
  const per = new Map<string, Blad[]>()
  for (const blad of bladen) {
    const patroon = patroonVan(blad.pad)
    per.set(patroon, [...(per.get(patroon) ?? []), blad])
  }
  return [...per].map(([patroon, van]): Rij => ({
    patroon,
    label: naamVanVeld(van[0]?.pad ?? patroon, lijst),
    bladen: [...van].sort((a, b) => (a.pad < b.pad ? -1 : 1)),
    stem: inStem.has(patroon),
  })).sort((a, b) => plaats(volgordeVeld, a.patroon) - plaats(volgordeVeld, b.patroon))
}

/** Lists inside an item whose elements have more than one field: their elements are read one by one. */
const samengesteld = new Set(alleVelden()
  .map((veld) => veld.pad.slice(0, veld.pad.lastIndexOf('[].') + 2))
  .filter((lijst, i, alle) => lijst.includes('.') && alle.indexOf(lijst) !== i))

function groepVan(pad: string): string {
  const patroon = veldVan(pad)?.pad ?? ''
  const lijst = patroon.slice(0, patroon.lastIndexOf('[].') + 2)
  return samengesteld.has(lijst) ? pad.slice(0, pad.lastIndexOf('.')) : ''
}

function bronVan(item: BundelItem, lijst: Woordenlijst): string | null {
  const bron = item.bron
  if (bron === undefined || bron.soort === 'zelf') return null
  const deel = [lijst.waarden['bronnen[].soort']?.[bron.soort] ?? bron.soort, bron.school]
  if (bron.datum !== undefined) deel.push(toonDatum(bron.datum, lijst))
  return `${lijst.los.bron}: ${deel.filter((een) => een !== undefined && een !== '').join(' · ')}`
}
