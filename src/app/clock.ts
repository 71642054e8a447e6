// The clock as a port: moments are always real; the civil day can be set in a test build, never in a served one.
import { datumVan, type Datum, type Moment } from '../domain/time.ts'

declare const __TEST_CLOCK__: boolean

let relayAhead: number | null = null

/** The moment now, UTC, by this device's clock. */
export const nu = (): Moment => new Date().toISOString()

/** Milliseconds for a change's clock: never more than 48 hours ahead of the relay's last known time. */
export function klokMs(): number {
  const here = Date.now()
  const bound = relayAhead === null ? here : here + relayAhead + 48 * 3_600_000
  return Math.min(here, bound)
}

/** The civil day in Europe/Amsterdam. */
export function vandaag(): Datum {
  if (typeof __TEST_CLOCK__ !== 'undefined' && __TEST_CLOCK__) {
    const set = (globalThis as { __estafetteDag?: unknown }).__estafetteDag
    if (typeof set === 'string') return set
  }
  return datumVan(nu())
}

/** Hears what time the relay says it is, to notice a tablet whose clock is wrong. */
export function hearRelayTime(moment: Moment): void {
  const ms = Date.parse(moment)
  if (!Number.isNaN(ms)) relayAhead = ms - Date.now()
}

/** The moment now by the relay's clock, or null while it was not heard. */
export const relayNu = (): Moment | null =>
  relayAhead === null ? null : new Date(Date.now() + relayAhead).toISOString()
