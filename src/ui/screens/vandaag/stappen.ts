// What needs me now, and what lies with the other. Pure: the desk and the day go in, nothing is kept or fetched.
import type { Desk } from '../../../app/desk.ts'
import type { Datum, Moment } from '../../../domain/time.ts'
import type { Mist } from '../../vijf.ts'
import { stappenVanLeerling } from './leerling-stappen.ts'
import { stappenVanOntvangst, stappenVanPost, stappenVanRelatie } from './post-stappen.ts'
import type { vandaag as woorden } from './words.nl.ts'

export type StapSoort = keyof typeof woorden.stap
export type RegelSoort = keyof typeof woorden.regel

/** Where a step leads: a route, and whom or what it is about, by random id. */
export type Doel =
  | { readonly to: '/ontvangen' | '/instellingen/bewaren' }
  | {
      readonly to:
        | '/contacten/$id' | '/ontvangen/$id'
        | '/leerlingen/$id' | '/leerlingen/$id/delen' | '/leerlingen/$id/overdracht'
      readonly id: string
    }
  | { readonly to: '/leerlingen/$id/kamers/$kamer'; readonly id: string; readonly kamer: string }

/** One thing to do. The words are by `soort`; names are filled in by the screen. */
export type Stap = {
  readonly sleutel: string
  readonly soort: StapSoort
  readonly doel: Doel
  readonly leerling?: string
  /** The whole name, for when two leerlingen are called the same. */
  readonly voluit?: string
  readonly wie?: string
  readonly school?: string
  readonly dagen?: number
  readonly aantal?: number
  readonly mist?: readonly Mist[]
}

/** One line of what the other must do, or of what is on its way. `wacht`: it waits for a network here. */
export type Regel = {
  readonly sleutel: string
  readonly soort: RegelSoort
  readonly doel: Doel
  readonly titel: string
  readonly wie: string
  readonly op: Moment | Datum
  readonly wacht: boolean
}

export type Overzicht = { readonly bijJou: readonly Stap[]; readonly bijAnder: readonly Regel[] }

/** What one source gives; the callers above join them. `rijp`: so many things of it may be erased. */
export type Deel = { readonly stappen: readonly Stap[]; readonly regels: readonly Regel[]; readonly rijp?: number }

/** Nobody does more than three things for one leerling on one day. */
export const hoogstensPerLeerling = 3

// What somebody else waits for comes first, then who is nearest to being handed over, then who was just begun.
const urgentie: readonly StapSoort[] = [
  'niet-opgehaald', 'niet-gelezen', 'geweigerd', 'verlopen', 'niet-gekomen', 'wissen', 'gesloten', 'gecorrigeerd',
  'teruggehaald', 'klopt-dit', 'bel', 'lezen', 'terugzeggen', 'afzender-onbekend', 'kan-niet-open', 'beschadigd',
  'versies', 'correctie', 'verzegelen', 'zienswijze', 'inzage', 'delen',
  'voorblad', 'ontvanger', 'aanmelding', 'te-vroeg', 'stem', 'uitnodiging-verlopen',
]

/**
 * The next steps of everything on the desk on that day: what is mine to do (at most three a leerling, in the order in
 * which one does them; the most urgent leerling first) and what the other has to do. Nothing is ticked that the desk
 * can show.
 */
export const volgendeStappen = (desk: Desk, dag: Datum, gast = false): Overzicht =>
  samen([...delenBehalveLeerlingen(desk, dag, gast), ...waarden(desk.dossiers).map((een) => stappenVanLeerling(een, desk, dag))])

/** What comes from the post, contacts and received handovers. */
export const delenBehalveLeerlingen = (desk: Desk, dag: Datum, gast = false): Deel[] => [
  stappenVanPost(desk.post),
  ...waarden(desk.relaties).map((relatie) => stappenVanRelatie(relatie, dag)),
  ...waarden(desk.ontvangsten).map((een) => stappenVanOntvangst(een, dag, gast)),
]

/** All of them as one overview, in the order in which one does them. */
export function samen(bronnen: readonly Deel[]): Overzicht {
  const aantal = bronnen.reduce((som, { rijp }) => som + (rijp ?? 0), 0)
  // One line for all of them, and last: nobody waits for it.
  const bewaren: Stap[] = aantal === 0 ? []
    : [{ sleutel: 'bewaren', soort: 'bewaren', doel: { to: '/instellingen/bewaren' }, aantal }]
  const eerder = metVolleNaam(bronnen.toSorted(opUrgentie).flatMap((bron) => bron.stappen.slice(0, hoogstensPerLeerling)))
  return {
    bijJou: [...eerder, ...bewaren],
    bijAnder: bronnen.flatMap((bron) => bron.regels).sort((a, b) => (a.op < b.op ? 1 : a.op > b.op ? -1 : 0)),
  }
}

const rang = (bron: Deel): number =>
  Math.min(...bron.stappen.map((stap) => urgentie.indexOf(stap.soort)), urgentie.length)

const opUrgentie = (a: Deel, b: Deel): number =>
  rang(a) - rang(b) || (a.stappen[0]?.voluit ?? '').localeCompare(b.stappen[0]?.voluit ?? '', 'nl')

function metVolleNaam(stappen: readonly Stap[]): readonly Stap[] {
  const wie = new Map<string, Set<string>>()
  for (const { leerling, doel } of stappen) {
    if (leerling !== undefined && 'id' in doel) wie.set(leerling, (wie.get(leerling) ?? new Set()).add(doel.id))
  }
  return stappen.map((stap) => {
    const gelijk = (wie.get(stap.leerling ?? '')?.size ?? 0) > 1
    return gelijk && stap.voluit !== undefined ? { ...stap, leerling: stap.voluit } : stap
  })
}

const waarden = <T>(lijst: Record<string, T>): T[] =>
  Object.keys(lijst).sort().map((sleutel) => lijst[sleutel]).filter((een): een is T => een !== undefined)
