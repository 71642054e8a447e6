// The one function that says whether an item may go along: it starts from nothing and every gate can only shut.
import { watBijlageHoudt } from './bijlage.ts'
import { categorieVan, maakBlik, veldIn, type Blik, type Ontvanger } from './blik.ts'
import { isBevestigd, nummersIn } from './bsn.ts'
import { itemSoortVan, type Grond, type ItemKey, type ItemSoort } from './dictionary.ts'
import type { Dossier } from './dossier.ts'
import { grondVan, isGevoelig, watOntbreekt } from './grond.ts'
import { bronBsn, bronDerde, bronVan, drempels, type Bron } from './law-profile.ts'
import { plusMaanden, type Datum } from './time.ts'
import { toestemmingStand, type ToestemmingStand } from './toestemming.ts'

export { ontvangerTekst, type Ontvanger } from './blik.ts'

export type RedenCode =
  | 'wettelijk' | 'toestemming-gegeven' | 'toestemming-te-vragen' | 'toestemming-geweigerd'
  | 'toestemming-ingetrokken' | 'toestemming-verlopen' | 'toestemming-niet-geldig' | 'niet-delen'
  | 'zelf-thuisgehouden' | 'noodzaak-nodig' | 'tweede-blik-nodig' | 'kies-eerst' | 'onbekend'
  | 'bladzijden-niet-bekeken' | 'medisch-verslag' | 'verzuim-buiten-jaar' | 'bsn' | 'derde' | 'leeg'

export type Verdict = {
  readonly item: ItemKey
  readonly mag: boolean
  readonly grond: Grond
  readonly reden: RedenCode
  readonly gevoelig: boolean
  readonly hint: boolean
  /** Where the sentence of the law comes from; null when no law says it but the mentor or the app. */
  readonly bron: Bron | null
  /** Whose toestemming it hangs on, when the ground is toestemming; empty when that is not known yet. */
  readonly wie?: string[]
}

type Poort = { readonly grond: Grond, readonly reden: RedenCode, readonly mag: boolean }

const dicht = (grond: Grond, reden: RedenCode): Poort => ({ grond, reden, mag: false })

const redenVan = (stand: ToestemmingStand, { ontvanger }: Blik): RedenCode =>
  stand === 'te-vragen' && ontvanger.soort === 'derde' && !ontvanger.vraagt ? 'derde' : `toestemming-${stand}`

/** Nobody asks a third party's question for him, and pages of attachments go to schools only. */
const nietGevraagd = ({ ontvanger: { soort, vraagt } }: Blik, item: ItemKey): boolean =>
  soort === 'derde' && (item.startsWith('bijlagen~') || (vraagt !== undefined && !vraagt.includes(item)))

/** Only periods that lie wholly in the last twelve months; a period without a beginning cannot be placed. */
const isBuitenJaar = (blik: Blik, item: ItemKey): boolean => {
  const van = veldIn(blik, item, 'van')
  if (van === undefined) return true
  const eerste = plusMaanden(blik.dag, -drempels.verzuimMaanden)
  return [van, veldIn(blik, item, 'tot') ?? van].some((op) => op < eerste || op > blik.dag)
}

/** A number that may be a BSN and of which nobody said that it is something else. */
const heeftBsn = (blik: Blik, item: ItemKey): boolean =>
  nummersIn(blik, item).length > 0 && !isBevestigd(blik, item)

const poort = (blik: Blik, item: ItemKey, soort: ItemSoort, gevoelig: boolean): Poort => {
  const bladen = blik.bladen.get(item) ?? []
  const houdt = soort.item === 'bijlagen[]' ? watBijlageHoudt(blik, item) : null
  if (houdt === 'medisch-verslag') return dicht('niet-delen', houdt)
  const { grond: eigenGrond, zelf, blikNodig } = grondVan(blik, item, soort)
  if (eigenGrond === 'niet-delen') return dicht(eigenGrond, zelf ? 'zelf-thuisgehouden' : 'niet-delen')
  // a third party gets nothing on the law, only what was consented to for that party
  const grond = blik.ontvanger.soort === 'derde' ? 'toestemming' : eigenGrond
  if (bladen.length === 0) return dicht(grond, 'leeg')
  if (nietGevraagd(blik, item)) return dicht(grond, 'derde')
  const dubbel = bladen.some(({ versies }) => versies.length > 1)
  if (!dubbel && heeftBsn(blik, item)) return dicht(grond, 'bsn')
  if (soort.categorie === 'verzuim' && isBuitenJaar(blik, item)) return dicht(grond, 'verzuim-buiten-jaar')
  if (houdt !== null) return dicht(grond, houdt)
  if (grond === 'toestemming') {
    const stand = toestemmingStand(blik.inhoud, item, blik.ontvanger, blik.beslissers, blik.dag)
    if (stand !== 'gegeven') return dicht(grond, redenVan(stand, blik))
  }
  const ontbreekt = gevoelig || blikNodig ? watOntbreekt(blik, item) : null
  if (ontbreekt) return dicht(grond, ontbreekt)
  if (dubbel) return dicht(grond, 'kies-eerst')
  return { grond, reden: grond === 'wettelijk' ? 'wettelijk' : 'toestemming-gegeven', mag: true }
}

/** What the mentor did, or the app does not know, rests on no law. */
const zonderWet: ReadonlySet<RedenCode> = new Set(['zelf-thuisgehouden', 'onbekend', 'leeg'])

const bronBij = (blik: Blik, categorie: string, grond: Grond, reden: RedenCode): Bron | null => {
  if (zonderWet.has(reden)) return null
  if (reden === 'bsn') return bronBsn
  return reden === 'derde' ? bronDerde : bronVan(categorie, grond, blik.profiel, blik.rij)
}

/** The verdict within a look that was taken already. */
export const oordeel = (blik: Blik, item: ItemKey): Verdict => {
  const soort = itemSoortVan(item)
  if (!soort) {
    return { item, mag: false, grond: 'niet-delen', reden: 'onbekend', gevoelig: false, hint: false, bron: null }
  }
  const gevoelig = isGevoelig(blik, item, soort)
  const { mag, grond, reden } = poort(blik, item, soort, gevoelig)
  const bron = bronBij(blik, categorieVan(blik, item, soort), grond, reden)
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
