// The one way in which a dossier changes here, whether a mentor typed it, a file brought it or a message moved it.
import { unwrap } from 'solid-js/store'
import { b64url, randomBytes } from '../crypto/bytes.ts'
import { volgendeKlok, type Change, type Klok, type Waarde } from '../domain/change.ts'
import { applyChange, basisVan, checkChange, nieuweSleutel, type Dossier } from '../domain/dossier.ts'
import { veldVan } from '../domain/dictionary.ts'
import { kopVan, laatsteKlok } from '../domain/kop.ts'
import { err, ok, type Result } from '../result.ts'
import { commit, readOne, type Plan, type Put } from '../vault/vault.ts'
import { klokMs } from './clock.ts'
import { dossierPut, layDossier, readDossier } from './closed.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { atWork, needOpen, type Open } from './kern.ts'
import { line, readHead } from './logboek.ts'

/** `basis`: the versions of a long text that its author had before him; absent: those that the desk shows. */
export type Step = { soort: 'set' | 'wis' | 'herstel'; pad: string; waarde?: Waarde; basis?: readonly Klok[] }
type LogLine = Parameters<typeof line>[1]

/**
 * What goes to disk together with the change: log lines, and whatever else belongs in the same transaction. `refuse` is
 * asked in turn, and again upon what another tab wrote: whatever it gives keeps everything from being written.
 */
export type Along = {
  log?: LogLine[]; plan?: Plan; refuse?: (dossier: Dossier) => AppError | null
  /** What is done to the dossier after the steps: forgetting, which no step can say. */
  after?: (dossier: Dossier) => Dossier
}

/** A key for a new element of a list: random, and in order of making. */
export const newKey = (): string => nieuweSleutel(klokMs(), randomBytes(16))

function makeChange(open: Open, gezien: Dossier, step: Step): Change {
  const klok: Klok = volgendeKlok(open.klok, klokMs(), open.profiel.kid.slice(0, 12))
  open.klok = klok
  const base = { id: b64url(randomBytes(12)), dossier: gezien.id, klok, wie: open.profiel.mid, pad: step.pad }
  if (step.soort !== 'set') return { ...base, soort: step.soort }
  const lang = veldVan(step.pad)?.lang === true
  return {
    ...base, soort: 'set', waarde: step.waarde ?? null,
    ...(lang ? { basis: step.basis ?? basisVan(gezien, step.pad) } : {}),
  }
}

/** Joins two plans into one. */
export function join(a: Plan, b: Plan): Plan {
  const lists = ['put', 'remove', 'deks', 'removeDeks', 'outbox', 'removeOutbox', 'inbox', 'removeInbox', 'gewist'] as const
  const out: Plan = { ...a, ...b }
  for (const name of lists) {
    const both = [...(a[name] ?? []), ...(b[name] ?? [])]
    if (both.length > 0) Object.assign(out, { [name]: both })
  }
  return out
}

/** Log lines as records, chained; `head` is where the chain then ends. */
export async function logPuts(open: Open, lines: LogLine[]): Promise<{ put: Put[]; head: Open['log'] }> {
  const put: Put[] = []
  let head = open.log
  for (const each of lines) {
    const made = await line({ ...open, log: head }, each)
    put.push(made.put)
    head = made.head
  }
  return { put, head }
}

/** Writes a plan with its log lines; a line that another tab wrote first is counted again. Not for dossiers: see `record`. */
export async function commitWithLog(plan: Plan, lines: LogLine[]): Promise<Result<null, AppError>> {
  for (let attempt = 0; ; attempt += 1) {
    const open = needOpen()
    if (!open.ok) return open
    const log = await logPuts(open.value, lines)
    const written = await commit(open.value.vault, join(plan, { put: log.put }))
    if (written.ok) open.value.log = log.head
    if (written.ok || written.error.type !== 'vault/stale' || attempt > 2) return written
    const head = await readHead(open.value.vault)
    if (!head.ok) return head
    open.value.log = head.value
  }
}

async function reread(open: Open, id: string): Promise<void> {
  const row = await readOne(open.vault, 'dossiers', id)
  if (!row.ok || row.value === null) return
  const dossier = readDossier(row.value)
  if (dossier === null) return
  layDossier(dossier)
  // The other tab is the same device: what is written now must be later than what it wrote, by one clock.
  open.klok = laatsteKlok(open.klok, kopVan(dossier).klok)
}

async function attemptOnce(
  open: Open, id: string, steps: Step[], along: Along, gezien: Dossier | undefined,
): Promise<Result<Dossier, AppError>> {
  const here = unwrap(desk.dossiers[id])
  if (here === undefined) return err({ type: 'app/niet-gevonden' })
  let after = here
  // Of a text that another tab wrote meanwhile nobody here saw anything: it stays beside the new one.
  let seen = gezien ?? here
  const refused = along.refuse?.(after) ?? null
  if (refused !== null) return err(refused)
  const put: Put[] = []
  for (const step of steps) {
    const change = makeChange(open, seen, step)
    const checked = checkChange(after, change, 'eigen')
    if (!checked.ok) return checked
    const next = applyChange(after, change)
    seen = seen === after ? next : applyChange(seen, change)
    after = next
    put.push({ table: 'wijzigingen', id: change.id, dek: id, value: change })
  }
  after = along.after?.(after) ?? after
  put.push(dossierPut(after))
  const log = await logPuts(open, along.log ?? [])
  const written = await commit(open.vault, join(along.plan ?? {}, { put: [...put, ...log.put] }))
  if (!written.ok) return written
  open.log = log.head
  layDossier(after)
  return ok(after)
}

/**
 * Changes a dossier: all steps or none, on disk (with `along`) before it answers, on the desk after that.
 * When another tab was first, its version is read and the steps are made again upon it; a
 * long text of that tab then stands beside the new one, since it was not seen.
 * Errors: `app/niet-gevonden`, the domain's refusals, the vault's faults.
 */
export function record(id: string, steps: Step[], along: Along = {}): Promise<Result<Dossier, AppError>> {
  return inTurn(async () => {
    const gezien = unwrap(desk.dossiers[id])
    for (let attempt = 0; ; attempt += 1) {
      const open = atWork()
      if (open === null) return err({ type: 'vault/locked' })
      const done = await attemptOnce(open, id, steps, along, gezien)
      if (done.ok || done.error.type !== 'vault/stale' || attempt > 2) return done
      await reread(open, id)
      const head = await readHead(open.vault)
      if (!head.ok) return head
      open.log = head.value
    }
  })
}
