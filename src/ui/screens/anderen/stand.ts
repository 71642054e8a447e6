// How far it is with somebody outside education, and which items can be asked for at all.
import { teruggenomenBij, type BriefNu, type DerdeOpDesk } from '../../../app/derden.ts'
import type { Verdict } from '../../../domain/mag-mee.ts'
import type { Oordeel, Oordelen } from '../delen/oordelen.ts'

export type Staat = 'kiezen' | 'vragen' | 'klaar' | 'gegeven' | 'terug'

/** The one word in the list: what a mentor has to do first. */
export function staatVan(dossierId: string, derde: DerdeOpDesk, nu: BriefNu | null): Staat {
  if (teruggenomenBij(dossierId, derde.key).length > 0) return 'terug'
  if (derde.wegen.length > 0) return 'gegeven'
  if (nu === null || (nu.brief.items.length === 0 && !nu.thuis.some(isGekozen))) return 'kiezen'
  return nu.stops.length === 0 ? 'klaar' : 'vragen'
}

/** Picked for this party, whatever was said about it. */
export const isGekozen = ({ grond, reden }: Verdict): boolean => grond === 'toestemming' && reden !== 'derde' && reden !== 'leeg'

// What leerling and parents wrote about the school's own words, and pages, are not for others.
const nooit = /^(zienswijzen|bijlagen)~/

/** What can be asked for, picked or not, in the order of the dictionary; and what never goes, asked or not. */
export function teKiezen({ mee, kijkNog, thuis }: Oordelen): { kan: readonly Oordeel[], dicht: readonly Oordeel[] } {
  const alle = [...mee, ...kijkNog, ...thuis].filter(({ verdict }) => !nooit.test(verdict.item))
  return {
    kan: alle.filter(({ verdict }) => verdict.grond === 'toestemming' && verdict.reden !== 'verzuim-buiten-jaar'),
    dicht: alle.filter(({ verdict }) => verdict.grond === 'niet-delen'),
  }
}

export type Antwoord =
  | 'gegeven' | 'geweigerd' | 'ingetrokken' | 'verlopen' | 'vragen' | 'noodzaak' | 'kiezen' | 'bsn'

/** What was said about one picked item; null while it is not picked. */
export function antwoordVan({ mag, reden }: Verdict): Antwoord | null {
  if (mag) return 'gegeven'
  switch (reden) {
    case 'derde': return null
    case 'toestemming-geweigerd': return 'geweigerd'
    case 'toestemming-ingetrokken': return 'ingetrokken'
    case 'toestemming-verlopen': return 'verlopen'
    case 'noodzaak-nodig': case 'tweede-blik-nodig': return 'noodzaak'
    case 'kies-eerst': return 'kiezen'
    case 'bsn': return 'bsn'
    default: return 'vragen'
  }
}
