// Inzage per person: was it offered, was it seen, and was what they saw the same as what would go now.
import type { Dossier } from './dossier.ts'
import type { DossierInhoud, OverdrachtBlad } from './inhoud.ts'
import { drempels } from './law-profile.ts'
import { lees } from './lezen.ts'
import { datumVan, schooldagenTussen, type Datum } from './time.ts'

export { stopsVan, type Stop } from './stops.ts'

export type InzageStand =
  | 'niet-aangeboden' | 'aangeboden' | 'gezien' | 'eens' | 'oneens' | 'zienswijze' | 'opnieuw-nodig'

/**
 * The hash of what would go now, and whether the app compared it with what was shown and found only fewer items: a
 * hash cannot tell that. A null hash compares nothing.
 */
export type Getoond = { readonly hash: string | null, readonly minder?: boolean }

export type Inzage = NonNullable<OverdrachtBlad['inzagen']>[string]

const tijd = ({ gezienOp, aangebodenOp }: Inzage): number => Date.parse(gezienOp ?? aangebodenOp ?? '1970-01-01')

/** The offers to one person in this handover, oldest first. */
export const inzagenVan = (inhoud: DossierInhoud, overdrachtKey: string, persoon: string): Inzage[] =>
  Object.values(inhoud.overdrachten?.[overdrachtKey]?.inzagen ?? {})
    .filter((inzage) => inzage.persoon === persoon && (inzage.aangebodenOp ?? inzage.gezienOp) !== undefined)
    .sort((a, b) => tijd(a) - tijd(b))

const klopt = (inzage: Inzage, { hash, minder }: Getoond): boolean =>
  hash === null || minder === true || inzage.voorbeeldHash === hash

const laatstGezien = (inzagen: readonly Inzage[]): Inzage | undefined =>
  inzagen.filter(({ gezienOp }) => gezienOp !== undefined).at(-1)

/** True when this person wrote a zienswijze with words in it. */
export const heeftZienswijze = (inhoud: DossierInhoud, persoon: string): boolean =>
  Object.values(inhoud.zienswijzen ?? {}).some(({ van, tekst }) => van === persoon && (tekst ?? '').trim() !== '')

/** How it stands with one person ('leerling' or a verzorger), for the screen. `minder`: only fewer items than shown. */
export const inzageStand = (
  dossier: Dossier, overdrachtKey: string, persoon: string, _dag: Datum, huidigeHash: string | null, minder = false,
): InzageStand => {
  const inhoud = lees(dossier)
  const inzagen = inzagenVan(inhoud, overdrachtKey, persoon)
  if (inzagen.length === 0) return 'niet-aangeboden'
  const gezien = laatstGezien(inzagen)
  if (!gezien) return 'aangeboden'
  if (!klopt(gezien, { hash: huidigeHash, minder })) return 'opnieuw-nodig'
  if (gezien.wilZienswijze === true && heeftZienswijze(inhoud, persoon)) return 'zienswijze'
  return gezien.uitkomst === 'eens' || gezien.uitkomst === 'oneens' ? gezien.uitkomst : 'gezien'
}

export type Poortstand = 'open' | 'inzage' | 'veranderd'

/**
 * Whether the gate of inzage is open for one person: seen as it is now, or a second offer with the reason why nobody
 * came, or five school days without an answer to an offer. 'veranderd': seen, but something came in or changed since.
 */
export const inzagePoort = (inzagen: readonly Inzage[], dag: Datum, getoond: Getoond): Poortstand => {
  const gezien = laatstGezien(inzagen)
  if (gezien && klopt(gezien, getoond)) return 'open'
  // an offer counts when nobody looked since, and when it was not about something else
  const open = inzagen.filter((inzage) => inzage.gezienOp === undefined && inzage.aangebodenOp !== undefined
    && (!gezien || tijd(inzage) > tijd(gezien))
    && (inzage.voorbeeldHash === undefined || klopt(inzage, getoond)))
  const tweede = open.some(({ reden }) => (reden ?? '').trim() !== '') && inzagen.length > 1
  const gewacht = open.some(({ aangebodenOp, uitkomst }) =>
    (uitkomst === undefined || uitkomst === 'geen-antwoord') && aangebodenOp !== undefined
    && schooldagenTussen(datumVan(aangebodenOp), dag) >= drempels.inzageSchooldagen)
  return tweede || gewacht ? 'open' : gezien ? 'veranderd' : 'inzage'
}
