// Dated facts of the law per route, with how certain they are; thresholds live here and nowhere else.
import type { Grond, ItemSoort, Profiel } from './dictionary.ts'
import type { Route } from './inhoud.ts'
import type { Datum } from './time.ts'
import type { Handeling, Rij } from './wie-beslist.ts'

/**
 * Where a rule comes from. `sinds`: the day from which it holds, or only its year; `gelezen`: the day on which a page that
 * is no law was read. S: the rule was seen in a source; E: to be verified; ?: sources disagree. Articles only when seen.
 */
export type Bron = {
  readonly wet: string, readonly artikel?: string, readonly zekerheid: 'S' | 'E' | '?'
} & ({ readonly sinds: string } | { readonly gelezen: Datum })

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

const besluit = { wet: 'Besluit uitwisseling leer- en begeleidingsgegevens', sinds: '2012' } as const
const avg = { wet: 'Algemene verordening gegevensbescherming (AVG)', sinds: '2018-05-25' } as const
const uavg = { wet: 'Uitvoeringswet AVG', sinds: '2018-05-25' } as const
const sterk: Bron = { wet: 'Wet Sterk beroepsonderwijs', sinds: '2020-08-01', zekerheid: 'S' }
const wpo: Bron = { wet: 'Wet op het primair onderwijs', artikel: '42', sinds: '1998', zekerheid: 'S' }
const bw: Bron = { wet: 'Burgerlijk Wetboek, boek 1', sinds: '1988-01-01', zekerheid: 'E' }
const instemming = { wet: 'Instemmingsrecht op het OPP', sinds: '2017-08-01' } as const

/** That a number of a person is used only where a law says so. */
export const bronBsn: Bron = { ...uavg, zekerheid: 'E' }

/** That a yes which cannot be refused is none. */
export const bronVrij: Bron = { ...avg, zekerheid: 'E' }

/** That whoever is no school gets nothing on the law of the handover. */
export const bronDerde: Bron = { ...avg, zekerheid: 'E' }

/** Who may consent was read for those under 18; for an adult and who represents one it is to be verified. */
const bronToestemming = (rij: Rij): Bron => (rij === '18-zelf' || rij === '18-vertegenwoordigd'
  ? { ...uavg, zekerheid: 'E' } : { ...uavg, artikel: '5', zekerheid: 'S' })

/** The source to show beside a verdict on this ground. `rij`: who decides about toestemming; absent: somebody under 18. */
export const bronVan = (categorie: string, grond: Grond, profiel: Profiel | null, rij: Rij = '16-17'): Bron => {
  if (grond === 'toestemming') return bronToestemming(rij)
  if (grond === 'niet-delen') return { ...besluit, zekerheid: 'E' }
  if (profiel === null) return { ...besluit, zekerheid: '?' }
  if (profiel === 'vo-mbo') return categorie === 'administratief' ? { ...sterk, zekerheid: 'E' } : sterk
  const artikel = wettelijkeSet[categorie]
  return artikel ? { ...besluit, artikel, zekerheid: 'S' } : { ...besluit, zekerheid: 'E' }
}

/** The source of the sentence that no toestemming is needed for what the law names on this route. */
export const bronGeenToestemming = (profiel: Profiel | null): Bron =>
  profiel === 'vo-mbo' ? sterk : profiel === 'po-vo' ? wpo : { ...besluit, zekerheid: '?' }

const bronInzage = (handeling: 'inzage' | 'zienswijze' | 'kopie', rij: Rij, profiel: Profiel | null): Bron => {
  if (profiel === 'po-vo') {
    // the article names the parents, the rule of 16 the leerling: both are asked
    if (rij === '16-17' && handeling === 'inzage') return { ...wpo, zekerheid: '?' }
    return rij === 'jonger-dan-16-voogd' ? { ...wpo, zekerheid: 'E' } : wpo
  }
  if (handeling === 'kopie') return { ...avg, artikel: '15', zekerheid: 'S' }
  if (handeling === 'zienswijze') return { ...avg, zekerheid: 'E' }
  return profiel === null ? { ...sterk, zekerheid: '?' } : sterk
}

/** The source of who decides, beside each row of its table; null while nobody is known to decide. */
export const bronBeslist = (handeling: Handeling, rij: Rij, profiel: Profiel | null): Bron | null => {
  if (rij === 'onbekend') return null
  if (handeling === 'toestemming') return bronToestemming(rij)
  if (handeling === 'opp-instemming') {
    return { ...instemming, zekerheid: rij === 'jonger-dan-16-ouders' ? 'S' : 'E' }
  }
  return rij === '18-zelf' || rij === '18-vertegenwoordigd' ? bw : bronInzage(handeling, rij, profiel)
}

/** The source of what the law asks before anything goes from po to vo. */
export const bronPoort = (reden: string): Bron => (reden === 'te-vroeg'
  ? { wet: 'Overstapservice Onderwijs, over veiligheid en privacy', gelezen: nagekekenOp, zekerheid: 'S' } : wpo)

export type Zin = 'wet-vraagt' | 'zo-werkt-estafette'

/** Which sentence explains the gate: on po-vo the law asks inzage beforehand, elsewhere it is our way of working. */
export const zinVan = (profiel: Profiel | null): Zin => (profiel === 'po-vo' ? 'wet-vraagt' : 'zo-werkt-estafette')
