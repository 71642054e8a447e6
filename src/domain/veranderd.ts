// What changed between the preview and the seal, by name: who saw something else than what would go must look again.
import type { Ontvanger } from './blik.ts'
import type { Dossier } from './dossier.ts'
import { schooljaarVan, type Datum } from './time.ts'
import { canoniek, verzamel, type BundelItem } from './verzamel.ts'
import { wieBeslist, type Handeling } from './wie-beslist.ts'

/**
 * `verjaardag`: somebody else decides now. `schooljaar`: a new one began. `toestemming`: one was taken back, ended or
 * stopped counting. `dag`: the same dossier gives something else on this day. `inhoud`: the dossier itself.
 */
export type Wat = 'verjaardag' | 'schooljaar' | 'toestemming' | 'dag' | 'inhoud'

/** What was on the screen, and on which day. */
export type Gezien = { readonly dag: Datum, readonly mee: readonly BundelItem[] }

const handelingen: readonly Handeling[] = ['inzage', 'zienswijze', 'toestemming', 'kopie', 'opp-instemming']

const eenAnderBeslist = (dossier: Dossier, toen: Datum, nu: Datum): boolean => handelingen.some((handeling) =>
  JSON.stringify(wieBeslist(handeling, dossier, toen)) !== JSON.stringify(wieBeslist(handeling, dossier, nu)))

/**
 * Null when this still is what was seen. A birthday that changes who decides, and a new school year, count even when the
 * same would go: the talk was about another day. Otherwise the first of toestemming, day and content that explains it.
 */
export const watVeranderde = (dossier: Dossier, ontvanger: Ontvanger, gezien: Gezien, dag: Datum): Wat | null => {
  if (eenAnderBeslist(dossier, gezien.dag, dag)) return 'verjaardag'
  if (schooljaarVan(gezien.dag) !== schooljaarVan(dag)) return 'schooljaar'
  const { mee, thuis } = verzamel(dossier, ontvanger, dag)
  const toen = canoniek(gezien.mee)
  if (canoniek(mee) === toen) return null
  const metJa = new Set(gezien.mee.filter(({ grond }) => grond === 'toestemming').map(({ item }) => item))
  if (thuis.some(({ item, reden }) => metJa.has(item) && reden.startsWith('toestemming-'))) return 'toestemming'
  return canoniek(verzamel(dossier, ontvanger, gezien.dag).mee) === toen ? 'dag' : 'inhoud'
}
