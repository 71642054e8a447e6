// What of an OSO file had no place, sealed beside its dossier: made, joined with that of an earlier file, taken apart again.
import type { OsoDossier } from '../formats/oso/index.ts'
import { ok, type Result } from '../result.ts'
import { forget, readOne, type Put } from '../vault/vault.ts'
import { join, record, type Along, type Step } from './change.ts'
import { clear, lay, type Overgebleven, type Rest } from './desk.ts'
import type { AppError } from './errors.ts'
import { needOpen } from './kern.ts'

const restId = (dossierId: string): string => `rest-${dossierId}`
/** The record that holds it. */
export const restPut = (dossierId: string, value: Overgebleven): Put =>
  ({ table: 'berichten', id: restId(dossierId), dek: dossierId, value })

const zonderPlaats = (pad: string): string => pad.replace(/\[\d+\]/g, '')
const rijSleutel = ({ pad, reden, waarde }: Rest): string => [zonderPlaats(pad), reden, waarde ?? ''].join('\n')

/** Rows that differ in nothing but their place in the file as one, with how many there are; in the order of the file. */
export function samen(over: readonly Rest[]): Rest[] {
  const rijen = new Map<string, Rest>()
  for (const een of over) {
    const pad = zonderPlaats(een.pad)
    const sleutel = rijSleutel(een)
    const er = rijen.get(sleutel)
    if (er === undefined) rijen.set(sleutel, { ...een, pad })
    else er.keer = (er.keer ?? 1) + (een.keer ?? 1)
  }
  return [...rijen.values()]
}

/** What this file left. */
export const restVan = (oso: OsoDossier): Overgebleven => ({
  over: samen(oso.nietOvergenomen),
  nietMeegeleverd: [...oso.nietMeegeleverd], geenGegevens: [...oso.geenGegevens],
  eerdereInzage: oso.eerdereInzage, profiel: oso.meta.profiel,
})

/** What this file left, and what only the one before it left: a second file takes nothing of the first away. */
export function restNaast(oud: Overgebleven | undefined, nieuw: Overgebleven): Overgebleven {
  if (oud === undefined) return nieuw
  const er = new Set(nieuw.over.map(rijSleutel))
  return {
    ...nieuw, over: [...nieuw.over, ...oud.over.filter((een) => !er.has(rijSleutel(een)))],
    eerdereInzage: nieuw.eerdereInzage ?? oud.eerdereInzage,
  }
}

/** What lies beside the dossier without what this taking over brought; what another tab brought since stays. */
export function restZonder(nu: Overgebleven | undefined, { voor, na }: Naast): Overgebleven | undefined {
  if (nu === undefined || na === undefined || JSON.stringify(nu) === JSON.stringify(na)) return voor
  const was = new Set((voor?.over ?? []).map(rijSleutel))
  const kwam = new Set(na.over.map(rijSleutel).filter((sleutel) => !was.has(sleutel)))
  return { ...nu, over: nu.over.filter((een) => !kwam.has(rijSleutel(een))) }
}

/** As it is on disk, where another tab may have written it; undefined when there is none. */
async function leesRest(dossierId: string): Promise<Result<Overgebleven | undefined, AppError>> {
  const open = needOpen()
  if (!open.ok) return open
  const row = await readOne(open.value.vault, 'berichten', restId(dossierId))
  if (!row.ok) return row
  if (row.value === null) forget(open.value.vault, 'berichten', restId(dossierId))
  return ok(row.value?.value as Overgebleven | undefined)
}

/** What lay beside a dossier before a writing, and what after; undefined is nothing. */
export type Naast = { readonly voor: Overgebleven | undefined; readonly na: Overgebleven | undefined }

/**
 * Changes a dossier as `record` does, together with what then lies beside it: `maak` is given what is on disk, and is
 * asked again when another tab was quicker. Gives both.
 */
export async function recordNaast(
  dossierId: string, steps: Step[], along: Along, maak: (nu: Overgebleven | undefined) => Overgebleven | undefined,
): Promise<Result<Naast, AppError>> {
  for (let attempt = 0; ; attempt += 1) {
    const nu = await leesRest(dossierId)
    if (!nu.ok) return nu
    const na = maak(nu.value)
    const beside = na === undefined
      ? { remove: [{ table: 'berichten' as const, id: restId(dossierId) }] } : { put: [restPut(dossierId, na)] }
    const done = await record(dossierId, steps, { ...along, plan: join(along.plan ?? {}, beside) })
    if (done.ok) {
      if (na === undefined) clear('rest', dossierId)
      else lay('rest', dossierId, na)
      return ok({ voor: nu.value, na })
    }
    if (done.error.type !== 'vault/stale' || attempt > 1) return done
  }
}
