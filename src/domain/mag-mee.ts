// The one function that says whether an item may go along: it starts from nothing and every gate can only shut.
import { watBijlageHoudt } from './bijlage.ts'
import { categorieVan, maakBlik, veldIn, type Blik, type Ontvanger } from './blik.ts'
import { itemSoortVan, type Grond, type ItemKey, type ItemSoort } from './dictionary.ts'
import type { Dossier } from './dossier.ts'
import { grondVan, isGevoelig, watOntbreekt } from './grond.ts'
import { bronVan, drempels, type Bron } from './law-profile.ts'
import { plusMaanden, type Datum } from './time.ts'
import { toestemmingStand, type ToestemmingStand } from './toestemming.ts'

export { ontvangerTekst, type Ontvanger } from './blik.ts'

export type RedenCode =
  | 'wettelijk' | 'toestemming-gegeven' | 'toestemming-te-vragen' | 'toestemming-geweigerd'
  | 'toestemming-ingetrokken' | 'toestemming-verlopen' | 'toestemming-niet-geldig' | 'niet-delen'
  | 'zelf-thuisgehouden' | 'noodzaak-nodig' | 'tweede-blik-nodig' | 'kies-eerst' | 'onbekend'
  | 'bladzijden-niet-bekeken' | 'medisch-verslag' | 'verzuim-te-oud' | 'derde' | 'leeg'

export type Verdict = {
  readonly item: ItemKey
  readonly mag: boolean
  readonly grond: Grond
  readonly reden: RedenCode
  readonly gevoelig: boolean
  readonly hint: boolean
  /** Where this ground comes from; null when no law says it. */
  readonly bron: Bron | null
  /** Whose toestemming it hangs on, when the ground is toestemming; empty when that is not known yet. */
  readonly wie?: string[]
}

type Poort = { readonly grond: Grond, readonly reden: RedenCode, readonly mag: boolean }

const dicht = (grond: Grond, reden: RedenCode): Poort => ({ grond, reden, mag: false })

const redenVan = (stand: ToestemmingStand, blik: Blik): RedenCode =>
  stand === 'te-vragen' && blik.ontvanger.soort === 'derde' ? 'derde' : `toestemming-${stand}`

/** Only periods that lie wholly in the last twelve months; a period without a beginning cannot be placed. */
const isTeOud = (blik: Blik, item: ItemKey): boolean => {
  const van = veldIn(blik, item, 'van')
  return van === undefined || van < plusMaanden(blik.dag, -drempels.verzuimMaanden)
}

const poort = (blik: Blik, item: ItemKey, soort: ItemSoort, gevoelig: boolean): Poort => {
  const bladen = blik.bladen.get(item) ?? []
  const houdt = soort.item === 'bijlagen[]' ? watBijlageHoudt(blik, item) : null
  if (houdt === 'medisch-verslag') return dicht('niet-delen', houdt)
  const { grond: eigenGrond, zelf, blikNodig } = grondVan(blik, item, soort)
  if (eigenGrond === 'niet-delen') return dicht(eigenGrond, zelf ? 'zelf-thuisgehouden' : 'niet-delen')
  // a third party gets nothing on the law, only what was consented to for that party
  const grond = blik.ontvanger.soort === 'derde' ? 'toestemming' : eigenGrond
  if (bladen.length === 0) return dicht(grond, 'leeg')
  if (soort.categorie === 'verzuim' && isTeOud(blik, item)) return dicht(grond, 'verzuim-te-oud')
  if (houdt !== null) return dicht(grond, houdt)
  if (grond === 'toestemming') {
    const stand = toestemmingStand(blik.inhoud, item, blik.ontvanger, blik.beslissers, blik.dag)
    if (stand !== 'gegeven') return dicht(grond, redenVan(stand, blik))
  }
  const ontbreekt = gevoelig || blikNodig ? watOntbreekt(blik, item) : null
  if (ontbreekt) return dicht(grond, ontbreekt)
  if (bladen.some(({ versies }) => versies.length > 1)) return dicht(grond, 'kies-eerst')
  return { grond, reden: grond === 'wettelijk' ? 'wettelijk' : 'toestemming-gegeven', mag: true }
}

/** The verdict within a look that was taken already. */
export const oordeel = (blik: Blik, item: ItemKey): Verdict => {
  const soort = itemSoortVan(item)
  if (!soort) {
    return { item, mag: false, grond: 'niet-delen', reden: 'onbekend', gevoelig: false, hint: false, bron: null }
  }
  const gevoelig = isGevoelig(blik, item, soort)
  const { mag, grond, reden } = poort(blik, item, soort, gevoelig)
  const bron = bronVan(categorieVan(blik, item, soort), grond, blik.profiel)
  const wie = grond === 'toestemming' ? { wie: [...blik.beslissers] } : {}
  return { item, mag, grond, reden, gevoelig, hint: soort.hint, bron, ...wie }
}

/**
 * Whether this item may go to this receiver on this day, and why. Unknown items, fields without a mark and values of
 * a newer app never go. Bundle and preview use this and nothing else; a parent's objection does not stop an item on
 * the law (it travels with the zienswijze), and does stop one on toestemming.
 */
export const magMee = (item: ItemKey, dossier: Dossier, ontvanger: Ontvanger, dag: Datum): Verdict =>
  oordeel(maakBlik(dossier, ontvanger, dag), item)
