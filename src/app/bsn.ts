// A number in a text that may be a BSN: taken out of the text, or called something else. Never written into the log.
import { afdrukVan, nummersIn, zonderNummers } from '../domain/bsn.ts'
import { maakBlik, type Ontvanger } from '../domain/blik.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import { waardeVan } from '../domain/lezen.ts'
import { err, ok, type Result } from '../result.ts'
import { record, type Step } from './change.ts'
import { vandaag } from './clock.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'

const niemand: Ontvanger = { soort: 'onderwijs', naam: '', school: '' }

const blikOp = (dossierId: string) => {
  const dossier = desk.dossiers[dossierId]
  return dossier === undefined ? null : maakBlik(dossier, niemand, vandaag())
}

/** What stood in a text, and what stands there now. */
export type Gehaald = { readonly pad: string, readonly was: string, readonly is: string | null }

/**
 * Takes every such number out of the texts of this item. Gives what puts it back, for `zetTerug`.
 * Errors: `app/niet-nu` when there is none (any more), disk faults.
 */
export async function haalNummerWeg(dossierId: string, item: ItemKey): Promise<Result<readonly Gehaald[], AppError>> {
  const blik = blikOp(dossierId)
  const gehaald = (blik === null ? [] : nummersIn(blik, item)).map(({ pad, tekst }): Gehaald =>
    ({ pad: pad ?? `bronnen.${item}.school`, was: tekst, is: zonderNummers(tekst) }))
  if (gehaald.length === 0) return err({ type: 'app/niet-nu' })
  const steps = gehaald.map(({ pad, is }): Step => ({ soort: 'set', pad, waarde: is }))
  const written = await record(dossierId, steps, { log: [{ soort: 'nummer-weg', over: dossierId }] })
  return written.ok ? ok(gehaald) : written
}

/** Puts back what `haalNummerWeg` took out; `app/niet-nu` when one of those texts was written in since. */
export async function zetTerug(dossierId: string, gehaald: readonly Gehaald[]): Promise<Result<null, AppError>> {
  const written = await record(dossierId, gehaald.map(({ pad, was }): Step => ({ soort: 'set', pad, waarde: was })), {
    refuse: (now) => (gehaald.every(({ pad, is }) => (waardeVan(now, pad) ?? null) === is) ? null : { type: 'app/niet-nu' }),
    log: [{ soort: 'nummer-terug', over: dossierId }],
  })
  return written.ok ? ok(null) : written
}

/** Says of the numbers that stand in this item now that they are something else; another number asks again. */
export async function isIetsAnders(dossierId: string, item: ItemKey): Promise<Result<null, AppError>> {
  const blik = blikOp(dossierId)
  const afdruk = blik === null ? null : afdrukVan(blik, item)
  if (afdruk === null) return err({ type: 'app/niet-nu' })
  const written = await record(dossierId, [{ soort: 'set', pad: `deelkeuzes.${item}.geenBsn`, waarde: afdruk }],
    { log: [{ soort: 'nummer-anders', over: dossierId }] })
  return written.ok ? ok(null) : written
}
