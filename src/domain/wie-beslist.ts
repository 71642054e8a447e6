// Who decides on a day: one table over age, representation, gezag and route (data dictionary, decision 9).
import type { Dossier } from './dossier.ts'
import type { DossierInhoud } from './inhoud.ts'
import { drempels, profielVan } from './law-profile.ts'
import { lees } from './lezen.ts'
import { leeftijdOp, type Datum } from './time.ts'

export type Handeling = 'inzage' | 'zienswijze' | 'toestemming' | 'kopie' | 'opp-instemming'

export type Rij =
  | 'jonger-dan-16-ouders' | 'jonger-dan-16-voogd' | '16-17' | '18-zelf' | '18-vertegenwoordigd' | 'onbekend'

/** What must be filled in before it is known who decides. `vertegenwoordiger`: none in the file, or none with gezag. */
export type Mist = 'geboortedatum' | 'vertegenwoordiging' | 'vertegenwoordiger' | 'gezag'

export type Beslist = {
  /** 'leerling' or keys of verzorgers. Nobody (empty) means: not known yet, ask. */
  personen: string[]
  /** Who sits along or is told, without deciding. */
  erbij: string[]
  rij: Rij
  /** False when age, gezag or representation is missing. */
  bekend: boolean
  /** What is missing; empty when it is known. */
  mist: Mist[]
}

type Verzorger = NonNullable<DossierInhoud['verzorgers']>[string]
type Situatie = { rij: Rij, vertegenwoordigers: string[], poVo: boolean, mist: Mist[] }

const leerling = 'leerling'

const sleutels = (inhoud: DossierInhoud, welke: (v: Verzorger) => boolean): string[] =>
  Object.entries(inhoud.verzorgers ?? {}).filter(([, v]) => welke(v)).map(([sleutel]) => sleutel).sort()

const isOuder = (v: Verzorger) => v.soort === 'ouder' || v.soort === undefined
const isVoogd = (v: Verzorger) => v.soort === 'voogd' || v.soort === 'voogdijinstelling'
const isWettelijk = (v: Verzorger) => v.soort === 'curator' || v.soort === 'mentorschap'

/** Those with gezag among the kind that represents; what is missing when somebody's gezag is not known or nobody has it. */
const metGezag = (inhoud: DossierInhoud, soort: (v: Verzorger) => boolean): string[] | Mist => {
  if (sleutels(inhoud, (v) => soort(v) && v.gezag !== 'ja' && v.gezag !== 'nee').length > 0) return 'gezag'
  const personen = sleutels(inhoud, (v) => soort(v) && v.gezag === 'ja')
  return personen.length > 0 ? personen : 'vertegenwoordiger'
}

const onbekend = (inhoud: DossierInhoud, leeftijd: number | null, poVo: boolean, mist: Mist[]): Situatie => {
  // a parent of somebody of 18 or older represents nobody any more, so only the age below it counts gezag
  const jong = leeftijd === null || leeftijd < drempels.meerderjarig
  const vertegenwoordigers = sleutels(inhoud, (v) =>
    isWettelijk(v) || (jong && v.gezag === 'ja' && v.soort !== 'verzorger-zonder-gezag'))
  return { rij: 'onbekend', vertegenwoordigers, poVo, mist }
}

const situatie = (handeling: Handeling, inhoud: DossierInhoud, dag: Datum): Situatie => {
  const geboren = inhoud.leerling?.geboortedatum
  const soort = inhoud.vertegenwoordiging?.soort
  const poVo = profielVan(inhoud.overstap?.route) === 'po-vo'
  const leeftijd = geboren === undefined || geboren > dag ? null : leeftijdOp(geboren, dag)
  const weetNiet = (...mist: Mist[]): Situatie => onbekend(inhoud, leeftijd, poVo, mist)
  const zonderSoort = soort === undefined || soort === 'onbekend'
  if (leeftijd === null) return weetNiet('geboortedatum', ...(zonderSoort ? ['vertegenwoordiging'] as const : []))
  if (zonderSoort) return weetNiet('vertegenwoordiging')
  const weet = (rij: Rij, vertegenwoordigers: string[]): Situatie => ({ rij, vertegenwoordigers, poVo, mist: [] })

  if (leeftijd >= drempels.meerderjarig) {
    if (soort !== 'curator' && soort !== 'mentorschap') return weet('18-zelf', [])
    const personen = sleutels(inhoud, (v) => v.soort === soort)
    return personen.length > 0 ? weet('18-vertegenwoordigd', personen) : weetNiet('vertegenwoordiger')
  }
  // nobody below 18 is represented so: what was filled in does not fit the age
  if (soort === 'curator' || soort === 'mentorschap') return weetNiet('vertegenwoordiging')

  const personen = soort === 'leerling-zelf' ? 'vertegenwoordiging' : metGezag(inhoud, soort === 'voogd' ? isVoogd : isOuder)
  const bekend = typeof personen !== 'string'
  if (leeftijd < drempels.zelfBeslissen) {
    return bekend ? weet(soort === 'voogd' ? 'jonger-dan-16-voogd' : 'jonger-dan-16-ouders', personen) : weetNiet(personen)
  }
  // at 16 and 17 gezag matters only where parents have a say of their own
  const zonderOudersGaatHetNiet = handeling === 'opp-instemming' || (handeling === 'inzage' && poVo)
  if (!bekend && zonderOudersGaatHetNiet) return weetNiet(personen)
  return weet('16-17', bekend ? personen : weetNiet().vertegenwoordigers)
}

type Kolom = readonly [personen: string[], erbij: string[]]

const inzage = ({ rij, vertegenwoordigers: v, poVo }: Situatie): Kolom => {
  switch (rij) {
    case '16-17': return [poVo ? [leerling, ...v] : [leerling], []]
    case '18-zelf': return [[leerling], []]
    case 'onbekend': return [[leerling, ...v], []]
    default: return [v, [leerling]]
  }
}

const zienswijze = ({ rij, vertegenwoordigers: v }: Situatie): Kolom => {
  switch (rij) {
    case '16-17': return [[leerling], v]
    case '18-zelf': return [[leerling], []]
    case 'onbekend':
    case '18-vertegenwoordigd': return [[leerling, ...v], []]
    default: return [v, [leerling]]
  }
}

const toestemming = ({ rij, vertegenwoordigers: v }: Situatie): Kolom => {
  if (rij === 'onbekend') return [[], []]
  return rij === '16-17' || rij === '18-zelf' ? [[leerling], []] : [v, []]
}

const kopie = ({ rij, vertegenwoordigers: v, poVo }: Situatie): Kolom => {
  switch (rij) {
    case 'onbekend': return [[], []]
    case 'jonger-dan-16-ouders': return [poVo ? v : [], []]
    case '16-17': return [[leerling], v]
    case '18-zelf': return [[leerling], []]
    default: return [v, []]
  }
}

const oppInstemming = ({ rij, vertegenwoordigers: v }: Situatie): Kolom => {
  if (rij === 'onbekend') return [[], []]
  return rij === '18-zelf' ? [[leerling], []] : [v, []]
}

const tabel = { inzage, zienswijze, toestemming, kopie, 'opp-instemming': oppInstemming } as const

/** The same for content that was read already. */
export const wieBeslistOver = (handeling: Handeling, inhoud: DossierInhoud, dag: Datum): Beslist => {
  const stand = situatie(handeling, inhoud, dag)
  const [personen, erbij] = tabel[handeling](stand)
  return { personen, erbij, rij: stand.rij, bekend: stand.rij !== 'onbekend', mist: stand.mist }
}

/**
 * Who is asked, for this act, on this day. `toestemming`: one of `personen` is enough until another of them says no.
 * `inzage`: each of them is offered it. Anything not known gives the row 'onbekend': shown to the leerling and the
 * known vertegenwoordigers, and nobody can consent yet. WPO, WVO 2020, UAVG 5 and BW 1:233, as marked in law-profile.
 */
export const wieBeslist = (handeling: Handeling, dossier: Dossier, dag: Datum): Beslist =>
  wieBeslistOver(handeling, lees(dossier), dag)
