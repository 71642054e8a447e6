// Every item of a dossier with its verdict for one receiver, sorted by what the mentor still has to look at.
import { maakBlik, type Blik } from '../../../domain/blik.ts'
import type { Waarde } from '../../../domain/change.ts'
import type { ItemKey } from '../../../domain/dictionary.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { oordeel, type Ontvanger, type RedenCode, type Verdict } from '../../../domain/mag-mee.ts'
import { verzamel, type BundelItem } from '../../../domain/overdracht.ts'
import type { Datum } from '../../../domain/time.ts'

/** `inhoud` is the item as it would be shown; for what stays home it is read from the dossier itself. */
export type Oordeel = { readonly verdict: Verdict, readonly inhoud: BundelItem }
export type Oordelen = {
  readonly kijkNog: readonly Oordeel[]
  readonly mee: readonly Oordeel[]
  readonly thuis: readonly Oordeel[]
}

const vraagtIets = new Set<RedenCode>([
  'bsn', 'noodzaak-nodig', 'tweede-blik-nodig', 'kies-eerst', 'bladzijden-niet-bekeken',
  'toestemming-te-vragen', 'toestemming-niet-geldig', 'toestemming-verlopen',
])

/** The same `verzamel` as the preview and the bundle; nothing is decided here. */
export function oordelenVan(dossier: Dossier, ontvanger: Ontvanger, dag: Datum): Oordelen {
  const blik = maakBlik(dossier, ontvanger, dag)
  const { mee, thuis } = verzamel(dossier, ontvanger, dag)
  const hier = thuis.filter(({ reden }) => reden !== 'leeg').map((verdict): Oordeel => ({
    verdict, inhoud: itemUit(blik, verdict.item),
  }))
  return {
    mee: mee.map((item) => ({ verdict: oordeel(blik, item.item), inhoud: item })),
    kijkNog: hier.filter(({ verdict }) => vraagtIets.has(verdict.reden)),
    thuis: hier.filter(({ verdict }) => !vraagtIets.has(verdict.reden)),
  }
}

/** One item of a dossier as it would be shown, whether it may go or not. */
export const itemVanDossier = (dossier: Dossier, item: ItemKey, ontvanger: Ontvanger, dag: Datum): BundelItem =>
  itemUit(maakBlik(dossier, ontvanger, dag), item)

function itemUit(blik: Blik, item: ItemKey): BundelItem {
  const velden: Record<string, Waarde> = {}
  for (const { pad, versies } of blik.bladen.get(item) ?? []) velden[pad] = versies.at(-1)?.waarde ?? null
  return { item, categorie: '', grond: 'wettelijk', velden }
}
