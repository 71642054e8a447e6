// What a mentor does with a dossier: make one, fill in a field, add and take away, choose between two versions.
import { createSignal, type Accessor } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { newSecretId } from './ids.ts'
import type { Klok, Waarde } from '../domain/change.ts'
import { basisVan, bladVan, leegDossier, versiesVan, waardeVan } from '../domain/dossier.ts'
import type { Datum, Moment } from '../domain/time.ts'
import { err, ok, type Result } from '../result.ts'
import { makeDek, type Plan } from '../vault/vault.ts'
import { record, newKey, type Step } from './change.ts'
import { nu } from './clock.ts'
import { clearDossier, layDossier } from './closed.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { needOpen } from './kern.ts'
import { waits, written } from './pending.ts'

export { flushAlles } from './pending.ts'

export type NieuweLeerling = {
  roepnaam: string
  tussenvoegsel?: string
  achternaam: string
  geboortedatum?: Datum
  route?: string
}

const done = (outcome: Result<unknown, AppError>): Result<null, AppError> => (outcome.ok ? ok(null) : outcome)

/**
 * Makes a dossier with a key of its own and these first values, in one transaction. Gives its random id.
 * Errors: the domain's refusals of a value, the vault's faults; then there is no dossier.
 */
export async function makeDossier(
  steps: Step[], beside: (id: string) => Plan = () => ({}), log: 'dossier-gemaakt' | 'oso-ingelezen' = 'dossier-gemaakt',
): Promise<Result<string, AppError>> {
  const open = needOpen()
  if (!open.ok) return open
  const { vault, profiel } = open.value
  if (vault.keys === null) return err({ type: 'vault/locked' })
  const id = newSecretId()
  const dek = await makeDek(vault, id)
  layDossier(leegDossier(id))
  const first: Step[] = [{ soort: 'set', pad: 'soort', waarde: 'eigen' }]
  if (profiel.soort === 'oefen') first.push({ soort: 'set', pad: 'verzonnen', waarde: true })
  const made = await record(id, [...first, ...steps], {
    log: [{ soort: log, over: id }], plan: { ...beside(id), deks: [dek] },
  })
  if (made.ok) return ok(id)
  vault.deks.delete(id)
  clearDossier(id)
  return made
}

/** A new leerling by hand; `vanSchool` is filled in from the mentor's own school. */
export function nieuweLeerling(wie: NieuweLeerling): Promise<Result<string, AppError>> {
  const open = needOpen()
  if (!open.ok) return Promise.resolve(open)
  const values: [string, string | undefined][] = [
    ['leerling.roepnaam', wie.roepnaam.trim()],
    ['leerling.tussenvoegsel', wie.tussenvoegsel?.trim()],
    ['leerling.achternaam', wie.achternaam.trim()],
    ['leerling.geboortedatum', wie.geboortedatum],
    ['overstap.route', wie.route],
    ['overstap.vanSchool', open.value.profiel.school],
  ]
  const filled = values.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
  return makeDossier(filled.map(([pad, waarde]) => ({ soort: 'set', pad, waarde })))
}

/** Sets one field; the answer comes when it is on disk. Empty text clears the field. */
export const zet = async (id: string, pad: string, waarde: Waarde): Promise<Result<null, AppError>> =>
  done(await record(id, [{ soort: 'set', pad, waarde: waarde === '' ? null : waarde }]))

/** Adds an element to a list, in one change; gives its key. */
export async function voegToe(
  id: string, lijst: string, velden: Record<string, Waarde>, sleutel = newKey(),
): Promise<Result<string, AppError>> {
  const steps = Object.entries(velden).map(([veld, waarde]): Step => ({ soort: 'set', pad: `${lijst}.${sleutel}.${veld}`, waarde }))
  const added = await record(id, steps)
  return added.ok ? ok(sleutel) : added
}

/** Takes an element of a list away; `herstelElement` brings it back whole. */
export const wisElement = async (id: string, pad: string): Promise<Result<null, AppError>> =>
  done(await record(id, [{ soort: 'wis', pad }]))

/** Brings back what `wisElement` took away. */
export const herstelElement = async (id: string, pad: string): Promise<Result<null, AppError>> =>
  done(await record(id, [{ soort: 'herstel', pad }]))

/** Chooses one of two versions of a long text that were written apart; the other one is superseded. */
export async function kiesVersie(id: string, pad: string, index: number): Promise<Result<null, AppError>> {
  const dossier = unwrap(desk.dossiers[id])
  const choice = dossier === undefined ? undefined : versiesVan(dossier, pad)[index]
  if (dossier === undefined || choice === undefined) return err({ type: 'app/niet-gevonden' })
  return done(await record(id, [{ soort: 'set', pad, waarde: choice.waarde, basis: basisVan(dossier, pad) }]))
}

export type VeldStatus = 'rust' | 'bezig' | 'bewaard' | 'fout'
export type VeldBinder = {
  waarde: Accessor<string>
  typ: (text: string) => void
  status: Accessor<VeldStatus>
  bewaardOp: Accessor<Moment | null>
  fout: Accessor<AppError | null>
  flush: () => Promise<void>
}

// What could not be written (too long, say) stays until the lock, also when its screen was left.
const refused = new Map<string, string>()

// The versions that stood in a field when its typing began: whatever comes onto the desk meanwhile was not seen.
const begonnen = new Map<string, readonly Klok[]>()

// Long enough to join the letters of a word, short enough to keep "at most the last second" with a slow disk.
const pause = 600

/**
 * Binds one text field: what is typed goes to disk 600 ms after the last key, at `flush` and at `flushAlles`.
 * While typing the field shows what was typed; otherwise what lies in the dossier.
 */
export function createVeld(id: string, pad: string, asWaarde: (text: string) => Waarde = (text) => text): VeldBinder {
  const place = `${id}|${pad}`
  const [typed, setTyped] = createSignal<string | null>(refused.get(place) ?? null)
  const [status, setStatus] = createSignal<VeldStatus>('rust')
  const [bewaardOp, setBewaardOp] = createSignal<Moment | null>(null)
  const [fout, setFout] = createSignal<AppError | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let failed: string | null = null

  const write = async (): Promise<void> => {
    const text = typed()
    if (text === null) return
    if (failed === text && refused.get(place) !== text) {
      // Its screen was left, and the field was written anew since: the older text must not come back over it.
      setTyped(null)
      written(flush)
      return
    }
    const waarde = asWaarde(text)
    const basis = begonnen.get(place)
    const outcome = await record(id, [
      { soort: 'set', pad, waarde: waarde === '' ? null : waarde, ...(basis === undefined ? {} : { basis }) },
    ])
    if (!outcome.ok) {
      refused.set(place, text)
      failed = text
      setFout(outcome.error)
      setStatus('fout')
      return
    }
    refused.delete(place)
    setFout(null)
    setBewaardOp(nu())
    setStatus('bewaard')
    if (typed() === text) {
      begonnen.delete(place)
      setTyped(null)
      written(flush)
    } else {
      // Typing went on meanwhile, upon what was written just now.
      const eigen = bladVan(outcome.value, pad)
      begonnen.set(place, eigen === null ? [] : [eigen.klok])
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    running = running.then(write, write)
    return running
  }
  const stored = (): string => {
    const dossier = desk.dossiers[id]
    const value = dossier === undefined ? undefined : waardeVan(dossier, pad)
    return value === undefined || value === null ? '' : String(value)
  }
  return {
    waarde: () => typed() ?? stored(),
    typ: (text) => {
      const dossier = unwrap(desk.dossiers[id])
      if (dossier !== undefined && !begonnen.has(place)) begonnen.set(place, basisVan(dossier, pad))
      setTyped(text)
      setStatus('bezig')
      waits(flush)
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pause)
    },
    status, bewaardOp, fout, flush,
  }
}
