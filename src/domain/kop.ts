// The head of a dossier: what a list and the clock must know of it while it is still closed.
import { vergelijkKlok, type Klok } from './change.ts'
import type { Dossier } from './dossier.ts'
import { lees, weggehaald } from './lezen.ts'

export type Kop = {
  readonly naam: { readonly roepnaam?: string; readonly tussenvoegsel?: string; readonly achternaam?: string }
  /** What is searched besides the name: klas and schools. */
  readonly ook: readonly string[]
  /** The highest clock in it; null when nobody wrote yet. */
  readonly klok: Klok | null
  /** A handover of it was sealed, so that its course must be watched. */
  readonly verzonden: boolean
  /** An attachment was taken away; its bytes go once that can no longer be undone. */
  readonly bijlageWeg: boolean
}

const isTekst = (een: unknown): een is string => typeof een === 'string'

const isKlok = (een: unknown): een is Klok =>
  Array.isArray(een) && een.length === 3 && Number.isSafeInteger(een[0]) && Number.isSafeInteger(een[1]) && isTekst(een[2])

/** Whether this is a head. By hand, not by a schema: a thousand of them are read before the first screen. */
export function isKop(een: unknown): een is Kop {
  if (typeof een !== 'object' || een === null) return false
  const { naam, ook, klok, verzonden, bijlageWeg } = een as Record<string, unknown>
  return typeof naam === 'object' && naam !== null && Object.values(naam).every(isTekst)
    && Array.isArray(ook) && ook.every(isTekst) && (klok === null || isKlok(klok))
    && typeof verzonden === 'boolean' && typeof bijlageWeg === 'boolean'
}

/** The later of two clocks. */
export const laatsteKlok = (a: Klok | null, b: Klok | null): Klok | null =>
  a === null || (b !== null && vergelijkKlok(b, a) > 0) ? b : a

function klokVan({ bladen, lijsten }: Dossier): Klok | null {
  let best: Klok | null = null
  for (const { kort, koppen, oud } of Object.values(bladen)) {
    for (const klok of [kort?.klok, ...(koppen ?? []).map((kop) => kop.klok), ...(oud ?? [])]) {
      best = laatsteKlok(best, klok ?? null)
    }
  }
  for (const { wis, herstel } of Object.values(lijsten)) best = laatsteKlok(laatsteKlok(best, wis ?? null), herstel ?? null)
  return best
}

/** The head of this dossier as it is now. */
export function kopVan(dossier: Dossier): Kop {
  const { leerling, overstap, overdrachten } = lees(dossier)
  const { roepnaam, tussenvoegsel, achternaam } = leerling ?? {}
  const naam = Object.entries({ roepnaam, tussenvoegsel, achternaam }).filter(([, deel]) => deel !== undefined)
  return {
    naam: Object.fromEntries(naam),
    ook: [leerling?.klas, overstap?.vanSchool, overstap?.naarSchool].filter((each) => each !== undefined),
    klok: klokVan(dossier),
    verzonden: Object.values(overdrachten ?? {}).some(({ bundelId }) => bundelId !== undefined),
    bijlageWeg: weggehaald(dossier, 'bijlagen').length > 0,
  }
}
