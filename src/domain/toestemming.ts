// Whether the right person said yes, to this item, for this receiver and purpose, and still does.
import { ontvangerTekst, type Ontvanger } from './blik.ts'
import type { ItemKey } from './dictionary.ts'
import type { DossierInhoud } from './inhoud.ts'
import type { Datum } from './time.ts'

export type ToestemmingStand = 'gegeven' | 'geweigerd' | 'ingetrokken' | 'verlopen' | 'niet-geldig' | 'te-vragen'

export type Besluit = NonNullable<DossierInhoud['toestemmingen']>[string]

/** Purposes with a ground of their own: a yes for one of these is none for handing over. */
export const andereDoelen: readonly string[] = ['terugkoppeling']

/** When this was said last: taking back is a later word than giving. A no without a date never grows old. */
const moment = ({ besluit, gegevenOp, ingetrokkenOp }: Besluit): number => {
  const tijden = [gegevenOp, ingetrokkenOp].flatMap((tijd) => (tijd === undefined ? [] : [Date.parse(tijd)]))
  return tijden.length > 0 ? Math.max(...tijden) : besluit === 'geweigerd' ? Infinity : -Infinity
}

/** A yes without a moment or without a purpose was never a specific one (AVG 4 (11)). */
const standVan = (besluit: Besluit, dag: Datum): ToestemmingStand => {
  if (besluit.besluit === 'geweigerd') return 'geweigerd'
  if (besluit.ingetrokkenOp !== undefined) return 'ingetrokken'
  const heel = besluit.besluit === 'gegeven' && besluit.gegevenOp !== undefined && (besluit.doel ?? '').trim() !== ''
  if (!heel) return 'niet-geldig'
  return besluit.geldigTot !== undefined && besluit.geldigTot < dag ? 'verlopen' : 'gegeven'
}

/** The last word of one person; of several at the same moment the one that keeps the item at home. */
export const laatsteWoord = (besluiten: readonly (readonly [string, Besluit])[], dag: Datum) => {
  const laatste = Math.max(...besluiten.map(([, besluit]) => moment(besluit)))
  const woorden = besluiten.filter(([, besluit]) => moment(besluit) === laatste)
    .map(([sleutel, besluit]) => ({ sleutel, besluit, stand: standVan(besluit, dag) }))
  return woorden.find(({ stand }) => stand !== 'gegeven') ?? woorden[0] ?? null
}

/**
 * Whether this was said about telling this receiver for this purpose. `doel` of the receiver absent: the handover, for
 * which any purpose counts that has no ground of its own. A no without receiver or purpose is about all of them.
 */
export const geldtVoor = (besluit: Besluit, { doel, ...ontvanger }: Ontvanger): boolean => {
  const nee = besluit.besluit === 'geweigerd'
  const voor = (besluit.doel ?? '').trim()
  const zelfdeDoel = voor === '' || (doel === undefined ? !andereDoelen.includes(voor) : voor === doel)
  return zelfdeDoel && (besluit.ontvanger === ontvangerTekst(ontvanger) || (nee && !besluit.ontvanger))
}

/** Whether this is a yes of this person for this receiver and purpose that was not taken back. */
export const isStaandJa = (besluit: Besluit, door: string, ontvanger: Ontvanger): boolean =>
  besluit.door === door && besluit.besluit === 'gegeven' && besluit.ingetrokkenOp === undefined
  && geldtVoor(besluit, ontvanger)

/** Every decision about one item, with its key. */
export const overItem = (inhoud: DossierInhoud, item: ItemKey): [string, Besluit][] =>
  Object.entries(inhoud.toestemmingen ?? {}).filter(([, besluit]) => besluit.items?.[item] === true)

/**
 * The stand of toestemming for one item and one receiver with his purpose on this day. Only the word of `beslissers`
 * counts, the newest of each; a no or a taking back of any of them beats the yes of another.
 */
export const toestemmingStand = (
  inhoud: DossierInhoud, item: ItemKey, ontvanger: Ontvanger, beslissers: readonly string[], dag: Datum,
): ToestemmingStand => {
  const over = overItem(inhoud, item)
  const hier = over.filter(([, besluit]) => geldtVoor(besluit, ontvanger))
  const woorden = beslissers.map((persoon) =>
    laatsteWoord(hier.filter(([, { door }]) => door === persoon), dag)?.stand)
  for (const stand of ['geweigerd', 'ingetrokken', 'gegeven', 'verlopen'] as const) {
    if (woorden.includes(stand)) return stand
  }
  return over.some(([, { besluit }]) => besluit === 'gegeven') ? 'niet-geldig' : 'te-vragen'
}

/**
 * Whether what was shared on a yes may be shared no longer because somebody said so: a no or a taking back of who
 * decides, or the giver's own taking back when another decides by now and did not say yes.
 */
export const isTeruggenomen = (
  inhoud: DossierInhoud, item: ItemKey, ontvanger: Ontvanger, beslissers: readonly string[], dag: Datum,
): boolean => {
  const stand = toestemmingStand(inhoud, item, ontvanger, beslissers, dag)
  if (stand === 'geweigerd' || stand === 'ingetrokken') return true
  return stand !== 'gegeven' && overItem(inhoud, item)
    .some(([, besluit]) => besluit.ingetrokkenOp !== undefined && geldtVoor(besluit, ontvanger))
}

/** The yeses on which this item goes to this receiver on this day: the last word of each who decides and said yes. */
export const jaVan = (
  inhoud: DossierInhoud, item: ItemKey, ontvanger: Ontvanger, beslissers: readonly string[], dag: Datum,
): Besluit[] => beslissers.flatMap((persoon) => {
  const woord = laatsteWoord(overItem(inhoud, item).filter(([, besluit]) =>
    besluit.door === persoon && geldtVoor(besluit, ontvanger)), dag)
  return woord?.stand === 'gegeven' ? [woord.besluit] : []
})
