// Whether the right person said yes, to this item, for this receiver, and still does.
import type { ItemKey } from './dictionary.ts'
import type { DossierInhoud } from './inhoud.ts'
import type { Datum } from './time.ts'

export type ToestemmingStand = 'gegeven' | 'geweigerd' | 'ingetrokken' | 'verlopen' | 'niet-geldig' | 'te-vragen'

type Besluit = NonNullable<DossierInhoud['toestemmingen']>[string]

/** When this was said last: taking back is a later word than giving. A no without a date never grows old. */
const moment = ({ besluit, gegevenOp, ingetrokkenOp }: Besluit): number => {
  const tijden = [gegevenOp, ingetrokkenOp].flatMap((tijd) => (tijd === undefined ? [] : [Date.parse(tijd)]))
  return tijden.length > 0 ? Math.max(...tijden) : besluit === 'geweigerd' ? Infinity : -Infinity
}

const standVan = (besluit: Besluit, dag: Datum): ToestemmingStand => {
  if (besluit.besluit === 'geweigerd') return 'geweigerd'
  if (besluit.ingetrokkenOp !== undefined) return 'ingetrokken'
  if (besluit.besluit !== 'gegeven' || besluit.gegevenOp === undefined) return 'niet-geldig'
  return besluit.geldigTot !== undefined && besluit.geldigTot < dag ? 'verlopen' : 'gegeven'
}

/** The newest word of one person; of two at the same moment the one that keeps the item at home. */
const woordVan = (besluiten: readonly Besluit[], dag: Datum): ToestemmingStand | null => {
  const laatste = Math.max(...besluiten.map(moment))
  const standen = besluiten.filter((besluit) => moment(besluit) === laatste).map((besluit) => standVan(besluit, dag))
  return standen.find((stand) => stand !== 'gegeven') ?? standen[0] ?? null
}

/**
 * The stand of toestemming for one item and one receiver (as read aloud: `ontvanger`) on this day. Only the word of
 * `beslissers` counts, the newest of each; a no or a taking back of any of them beats the yes of another.
 */
export const toestemmingStand = (
  inhoud: DossierInhoud, item: ItemKey, ontvanger: string, beslissers: readonly string[], dag: Datum,
): ToestemmingStand => {
  const over = Object.values(inhoud.toestemmingen ?? {}).filter((besluit) => besluit.items?.[item] === true)
  const hier = over.filter((besluit) =>
    besluit.ontvanger === ontvanger || (besluit.besluit === 'geweigerd' && !besluit.ontvanger))
  const woorden = beslissers.map((persoon) => woordVan(hier.filter(({ door }) => door === persoon), dag))
  for (const stand of ['geweigerd', 'ingetrokken', 'gegeven', 'verlopen'] as const) {
    if (woorden.includes(stand)) return stand
  }
  return over.some(({ besluit }) => besluit === 'gegeven') ? 'niet-geldig' : 'te-vragen'
}
