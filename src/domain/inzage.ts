// Inzage per person: was it offered, was it seen, and was what they saw the same as what would go now.
import type { Dossier } from './dossier.ts'
import { isGetoond, type Merk } from './getoond.ts'
import type { DossierInhoud, OverdrachtBlad } from './inhoud.ts'
import { drempels } from './law-profile.ts'
import { lees } from './lezen.ts'
import { datumVan, plusDagen, schooldagenTussen, type Datum, type Moment } from './time.ts'

export { stopsVan, type Stop } from './stops.ts'

export type InzageStand =
  | 'niet-aangeboden' | 'aangeboden' | 'gezien' | 'eens' | 'oneens' | 'zienswijze' | 'opnieuw-nodig'

/** What would go now: the hash of all of it, and the marks of its items. A null hash compares nothing. */
export type Getoond = { readonly hash: string | null, readonly merken?: readonly Merk[] }

export type Inzage = NonNullable<OverdrachtBlad['inzagen']>[string]

const tijd = ({ gezienOp, aangebodenOp }: Inzage): number => Date.parse(gezienOp ?? aangebodenOp ?? '1970-01-01')

/** The same, with the key of each. */
export const inzagenMetSleutel = (inhoud: DossierInhoud, overdrachtKey: string, persoon: string): [string, Inzage][] =>
  Object.entries(inhoud.overdrachten?.[overdrachtKey]?.inzagen ?? {})
    .filter(([, inzage]) => inzage.persoon === persoon && (inzage.aangebodenOp ?? inzage.gezienOp) !== undefined)
    .sort(([, a], [, b]) => tijd(a) - tijd(b))

/** The offers to one person in this handover, oldest first. */
export const inzagenVan = (inhoud: DossierInhoud, overdrachtKey: string, persoon: string): Inzage[] =>
  inzagenMetSleutel(inhoud, overdrachtKey, persoon).map(([, inzage]) => inzage)

// The hash says "exactly this"; the marks also say "this or less".
const klopt = (inzage: Inzage, { hash, merken }: Getoond): boolean =>
  hash === null || inzage.voorbeeldHash === hash
  || (merken !== undefined && inzage.getoond !== undefined && isGetoond(merken, inzage.getoond))

/** The last time this person looked, or undefined. */
export const laatstGezien = (inzagen: readonly Inzage[]): Inzage | undefined =>
  inzagen.filter(({ gezienOp }) => gezienOp !== undefined).at(-1)

/** The offers to one person that nobody answered since the last look, oldest first. To want to talk first is an answer. */
export const wachtendeAanbiedingen = (inzagen: readonly Inzage[]): Inzage[] => {
  const gezien = laatstGezien(inzagen)
  return inzagen.filter((inzage) => inzage.gezienOp === undefined && inzage.aangebodenOp !== undefined
    && inzage.eerstPratenOp === undefined
    && (!gezien || tijd(inzage) > tijd(gezien)))
}

/** True when this person wrote a zienswijze with words in it. */
export const heeftZienswijze = (inhoud: DossierInhoud, persoon: string): boolean =>
  Object.values(inhoud.zienswijzen ?? {}).some(({ van, tekst }) => van === persoon && (tekst ?? '').trim() !== '')

export type Correctie = NonNullable<DossierInhoud['correcties']>[string]

/** What somebody said is wrong and the mentor did not settle yet, oldest first; it stays here and never travels. */
export const openCorrecties = (inhoud: DossierInhoud): [string, Correctie][] =>
  Object.entries(inhoud.correcties ?? {})
    .filter(([, { tekst, besluit }]) => besluit === undefined && (tekst ?? '').trim() !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** How it stands with one person ('leerling' or a verzorger), for the screen. */
export const inzageStand = (
  dossier: Dossier, overdrachtKey: string, persoon: string, getoond: Getoond,
): InzageStand => {
  const inhoud = lees(dossier)
  const inzagen = inzagenVan(inhoud, overdrachtKey, persoon)
  if (inzagen.length === 0) return 'niet-aangeboden'
  const gezien = laatstGezien(inzagen)
  if (!gezien) return 'aangeboden'
  if (!klopt(gezien, getoond)) return 'opnieuw-nodig'
  if (gezien.wilZienswijze === true && heeftZienswijze(inhoud, persoon)) return 'zienswijze'
  return gezien.uitkomst === 'eens' || gezien.uitkomst === 'oneens' ? gezien.uitkomst : 'gezien'
}

export type Poortstand = 'open' | 'inzage' | 'veranderd'

/**
 * The gate for one person, and through what it is open. `vanaf`: the day on which it opens by itself when the offer
 * that stands stays without an answer. `sinds`: the offer or the look that counts.
 */
export type Poort = {
  readonly stand: Poortstand
  readonly door: 'gezien' | 'tweede-aanbod' | 'geen-antwoord' | null
  readonly vanaf: Datum | null
  readonly sinds: Moment | null
}

/** The first day on which so many school days have gone by. */
export const naSchooldagen = (van: Datum, aantal: number): Datum => {
  let dag = van
  while (schooldagenTussen(van, dag) < aantal) dag = plusDagen(dag, 1)
  return dag
}

/**
 * Whether the gate of inzage is open for one person: seen as it is now (or more than that), or a second offer since then
 * with the reason why nobody came, or five school days without an answer to an offer. 'veranderd': seen, but something came in
 * or changed since.
 */
export const poortVan = (inzagen: readonly Inzage[], dag: Datum, getoond: Getoond): Poort => {
  const gezien = laatstGezien(inzagen)
  if (gezien && klopt(gezien, getoond)) return { stand: 'open', door: 'gezien', vanaf: null, sinds: gezien.gezienOp ?? null }
  // an offer counts when nobody looked since, and when it was not about something else
  const wachtend = wachtendeAanbiedingen(inzagen)
  const open = wachtend.filter((inzage) => inzage.voorbeeldHash === undefined || klopt(inzage, getoond))
  const dicht = gezien ? 'veranderd' : 'inzage'
  // the first offer after a look is no second one: nobody stayed away yet
  const tweede = open.find((inzage) => inzage !== wachtend[0] && (inzage.reden ?? '').trim() !== '')
  if (tweede) return { stand: 'open', door: 'tweede-aanbod', vanaf: null, sinds: tweede.aangebodenOp ?? null }
  const wacht = open.find(({ uitkomst }) => uitkomst === undefined || uitkomst === 'geen-antwoord')?.aangebodenOp
  if (wacht === undefined) return { stand: dicht, door: null, vanaf: null, sinds: null }
  const vanaf = naSchooldagen(datumVan(wacht), drempels.inzageSchooldagen)
  return vanaf <= dag
    ? { stand: 'open', door: 'geen-antwoord', vanaf, sinds: wacht } : { stand: dicht, door: null, vanaf, sinds: wacht }
}

/** The stand alone; see `poortVan`. */
export const inzagePoort = (inzagen: readonly Inzage[], dag: Datum, getoond: Getoond): Poortstand =>
  poortVan(inzagen, dag, getoond).stand
