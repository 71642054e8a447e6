// Dated facts of the law per route, with how certain they are; thresholds live here and nowhere else.
import type { Grond, ItemSoort, Profiel } from './dictionary.ts'
import type { Route } from './inhoud.ts'
import type { Datum } from './time.ts'

/** Where a rule comes from. S: seen in a source; E: to be verified; ?: sources disagree. Articles only when seen. */
export type Bron = {
  readonly wet: string, readonly artikel?: string, readonly sinds?: Datum, readonly zekerheid: 'S' | 'E' | '?'
}

/** The day on which these facts were last held against their sources. */
export const nagekekenOp: Datum = '2026-11-15'

export const drempels = {
  /** From this age the leerling decides (UAVG 5). */
  zelfBeslissen: 16,
  meerderjarig: 18,
  /** Characters a reason needs before something sensitive may go. */
  noodzaakTekens: 20,
  /** School days after which an unanswered offer of inzage opens the gate. */
  inzageSchooldagen: 5,
  /** Unauthorised absence may go back this far. */
  verzuimMaanden: 12,
} as const

/** The profile of a route; null is `anders` or not known: per item the stricter of both. */
export const profielVan = (route: Route | undefined): Profiel | null =>
  route === 'po-vo' ? 'po-vo' : route === undefined || route === 'anders' ? null : 'vo-mbo'

const streng: Readonly<Record<Grond, number>> = { wettelijk: 0, toestemming: 1, 'niet-delen': 2 }

/** The stricter of two grounds. */
export const strengste = (a: Grond, b: Grond): Grond => (streng[a] >= streng[b] ? a : b)

/** The ground a kind of item starts on for this profile. */
export const beginGrond = (soort: ItemSoort, profiel: Profiel | null): Grond =>
  profiel ? soort.grond[profiel] : strengste(soort.grond['po-vo'], soort.grond['vo-mbo'])

/** The categories of the closed list: only these can go on the law. */
const wettelijkeSet: Readonly<Record<string, string | undefined>> = {
  administratief: undefined,
  onderwijshistorie: '4',
  leerresultaten: '4',
  'stage-werkervaring': '4',
  'sociaal-emotioneel-gedrag': '5',
  begeleiding: '6',
  verzuim: '7',
}

/** True when something of this category can go without toestemming at all. */
export const inWettelijkeSet = (categorie: string): boolean => Object.hasOwn(wettelijkeSet, categorie)

const besluit = 'Besluit uitwisseling leer- en begeleidingsgegevens'
const uavg: Bron = { wet: 'Uitvoeringswet AVG', artikel: '5', zekerheid: 'S' }
const sterk: Bron = { wet: 'Wet Sterk beroepsonderwijs', sinds: '2020-08-01', zekerheid: 'S' }

/** The source to show beside a verdict; null where no law says it (own work of the mentor). */
export const bronVan = (categorie: string, grond: Grond, profiel: Profiel | null): Bron | null => {
  if (categorie === 'eigen-werk') return null
  if (grond === 'toestemming') return uavg
  if (grond === 'niet-delen') return { wet: besluit, zekerheid: 'E' }
  if (profiel === null) return { wet: besluit, zekerheid: '?' }
  if (profiel === 'vo-mbo') return categorie === 'administratief' ? { ...sterk, zekerheid: 'E' } : sterk
  const artikel = wettelijkeSet[categorie]
  return artikel ? { wet: besluit, artikel, zekerheid: 'S' } : { wet: besluit, zekerheid: 'E' }
}

export type Zin = 'wet-vraagt' | 'zo-werkt-estafette'

/** Which sentence explains the gate: on po-vo the law asks inzage beforehand, elsewhere it is our way of working. */
export const zinVan = (profiel: Profiel | null): Zin => (profiel === 'po-vo' ? 'wet-vraagt' : 'zo-werkt-estafette')
