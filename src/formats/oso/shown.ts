// How an element that was not taken is shown: a yes or no in words, and a day that does not exist as such.
import { names, type OsoName } from './names.ts'
import type { Node } from './tree.ts'
import { booleanOf, dayOf } from './values.ts'

const days: ReadonlySet<string> = new Set<OsoName>([
  names.datum, names.inzagedatum, names.geboortedatum, names.onderwijssinds, names.startdatumhuidigonderwijs,
  names.datuminschrijving, names.datumuitschrijving, names.vroegschoolsdatumingang, names.vroegschoolseinddatum,
  names.begindatum, names.einddatum, names.startdatum, names.opp_ingangdatum, names.opp_einddatum,
  names.tlvingangdatum, names.tlveinddatum, names.arrangement_datum, names.arrangement_einddatum,
  names.lwoo_ingangdatum, names.lwoo_einddatum, names.rvcdatum, names.datum_afname, names.afnamedatum,
  names.datumuitslag, names.datumafgerond, names.overlijdensdatum,
])

const booleans: ReadonlySet<string> = new Set<OsoName>([
  names.voorlopigdossier, names.inzage, names.geheim, names.noodnummer, names.adresgeheim,
  names.verzorgersaansprakelijk, names.contactnodig, names.vanpeuterspeelzaal, names.meerdan25percent,
  names.contactleerplicht, names.rmcmelding, names.deelgenomen, names.overleden, names.wettigevertegenwoordiger,
  names.deelgenomenaanonderzoek, names.leerachterstand, names.lagescoreeindtoets, names.afgerond, names.examenvak,
  names.beroepskeuzetest, names.portfolio, names.pop, names.motivatiebrief, names.lobdossier,
])

/** True for an element that should hold a day and does not. */
export const isNoDay = (leaf: Node | null): boolean => leaf !== null && days.has(leaf.name) && dayOf(leaf) === null

/** The text itself, but 'ja' or 'nee' for what the standard writes as true, false, 1 or 0. */
export const shownOf = (leaf: Node | null, text: string): string => {
  const value = leaf !== null && booleans.has(leaf.name) ? booleanOf(leaf) : null
  return value === null ? text : value ? 'ja' : 'nee'
}
