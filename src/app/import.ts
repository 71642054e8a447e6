// Taking over an OSO file: read apart, shown, and only then made into a dossier in one transaction.
import { unwrap } from 'solid-js/store'
import type { Waarde } from '../domain/change.ts'
import { waardeVan, type Dossier } from '../domain/dossier.ts'
import {
  overneemZetten, staatEr, terugZetten, vergelijk, type Vergelijking, type Verschil, type Zet,
} from '../domain/vergelijk.ts'
import { zelfdeLeerling, type Treffer } from '../domain/zelfde-leerling.ts'
import { readOsoInWorker, type OsoBijlage, type OsoDossier, type Watch } from '../formats/oso/index.ts'
import { err, ok, type Result } from '../result.ts'
import { bijlagePuts, gereed, type Gereed } from './bijlagen.ts'
import type { Step } from './change.ts'
import { makeDossier } from './dossier.ts'
import { desk, lay } from './desk.ts'
import type { AppError } from './errors.ts'
import { recordNaast, restNaast, restPut, restVan, restZonder, type Naast } from './overgebleven.ts'

export type { OsoBijlage, OsoDossier, Treffer, Verschil }

/** Reads a chosen file in a worker; nothing is kept. Errors: the refusals of OSO, by name. */
export const leesOso = (file: File, watch?: Watch): Promise<Result<OsoDossier, AppError>> =>
  readOsoInWorker(file, watch)

export type Keuze = {
  /** The mentor's answer: the file does not know it. */
  route: string
  /** A name of its own for an attachment, at most as long as the dictionary allows. */
  noem: (bijlage: OsoBijlage) => string
}

const set = (pad: string, waarde: Waarde): Step => ({ soort: 'set', pad, waarde })

const herkomst = ({ meta, bronnen }: OsoDossier) => {
  const [bron] = Object.values(bronnen)
  const datum = bron?.datum ?? meta.dossierdatum
  const school = bron?.school ?? meta.school.naam ?? ''
  return { soort: 'oso' as const, school, ...(datum === null || datum === undefined ? {} : { datum }) }
}

/**
 * Makes a dossier of what was read, with where each item came from, its attachments, and what had no place beside it,
 * all sealed under the same key in one transaction. Gives the dossier's id. Errors: the domain's refusals, the vault's
 * faults (`vault/full`); then there is nothing of it.
 */
export async function neemOver(oso: OsoDossier, keuze: Keuze): Promise<Result<string, AppError>> {
  const { velden, inhoud } = await gereed(oso.bijlagen, keuze.noem)
  const steps: Step[] = [...oso.velden, ...velden].map(({ pad, waarde }) => set(pad, waarde))
  const van = herkomst(oso)
  const bronnen = { ...oso.bronnen, ...Object.fromEntries([...inhoud.keys()].map((id) => [`bijlagen~${id}`, van])) }
  for (const [item, bron] of Object.entries(bronnen)) {
    steps.push(set(`bronnen.${item}.soort`, bron.soort), set(`bronnen.${item}.school`, bron.school))
    if (bron.datum !== undefined) steps.push(set(`bronnen.${item}.datum`, bron.datum))
  }
  steps.push(set('overstap.route', keuze.route))
  const rest = restVan(oso)
  const made = await makeDossier(steps, (id) => ({
    put: [restPut(id, rest), ...bijlagePuts(id, inhoud)],
  }), 'oso-ingelezen')
  if (made.ok) lay('rest', made.value, rest)
  return made
}

/** The dossiers that a file can be about; see `zelfdeLeerling`. */
export const bekendeLeerling = (oso: OsoDossier): Treffer[] =>
  zelfdeLeerling(Object.values(desk.dossiers).filter((each) => each !== undefined), oso.velden)

/** A file beside a dossier: what differs, and the bytes of attachments that are not in it yet. */
export type Tegenover = Vergelijking & { readonly dossierId: string; readonly inhoud: Gereed['inhoud'] }

/** Lays a file beside this dossier; nothing changes. Null when the dossier is not here. */
export async function legNaast(dossierId: string, oso: OsoDossier, noem: Keuze['noem']): Promise<Tegenover | null> {
  const dossier = desk.dossiers[dossierId]
  if (dossier === undefined) return null
  const { velden, inhoud } = await gereed(oso.bijlagen, noem, dossier)
  return { dossierId, inhoud, ...vergelijk(unwrap(dossier), [...oso.velden, ...velden]) }
}

/** What takes a taking over back. */
export type Terug = {
  readonly dossierId: string
  readonly zetten: readonly Zet[]
  readonly terug: readonly Zet[]
  readonly bijlagen: readonly string[]
  readonly rest: Naast
}

const asStep = ({ soort, pad, waarde }: Zet): Step => ({ soort, pad, ...(waarde === undefined ? {} : { waarde }) })
const notNow = { type: 'app/niet-nu' } as const

/**
 * Takes over exactly what was chosen, in one transaction, with where it came from; all else stays as it is. What of
 * this file had no place joins what the one before left. Gives what takes it back.
 * Errors: `app/niet-nu` when the dossier changed since it was compared, the domain's refusals, the vault's faults.
 */
export async function neemVerschillenOver(
  tegen: Tegenover, gekozen: readonly Verschil[], oso: OsoDossier,
): Promise<Result<Terug, AppError>> {
  const { dossierId } = tegen
  const voor = desk.dossiers[dossierId]
  if (voor === undefined) return err({ type: 'app/niet-gevonden' })
  const zettenOp = (dossier: Dossier): Zet[] => overneemZetten(dossier, gekozen, herkomst(oso))
  const zetten = zettenOp(unwrap(voor))
  const zelfde = (dossier: Dossier): boolean => JSON.stringify(zettenOp(dossier)) === JSON.stringify(zetten)
    && gekozen.every(({ bladen }) => bladen.every(({ pad, oud }) => (waardeVan(dossier, pad) ?? null) === oud))
  const sleutels = new Set(gekozen.map(({ item }) => item))
  const inhoud = new Map([...tegen.inhoud].filter(([id]) => sleutels.has(`bijlagen~${id}`)))
  const terug = terugZetten(unwrap(voor), zetten)
  const done = await recordNaast(dossierId, zetten.map(asStep), {
    refuse: (dossier) => (zelfde(dossier) ? null : notNow),
    log: [{ soort: 'oso-ingelezen', over: dossierId }],
    plan: { put: bijlagePuts(dossierId, inhoud) },
  }, (eerder) => restNaast(eerder, restVan(oso)))
  return done.ok ? ok({ dossierId, zetten, terug, bijlagen: [...inhoud.keys()], rest: done.value }) : done
}

/** Takes it back whole. Errors: `app/niet-nu` when something of it was changed since; then everything stays. */
export async function zetOvernameTerug(van: Terug): Promise<Result<null, AppError>> {
  const done = await recordNaast(van.dossierId, van.terug.map(asStep), {
    refuse: (dossier) => (staatEr(dossier, van.zetten) ? null : notNow),
    plan: { remove: van.bijlagen.map((id) => ({ table: 'bijlagen' as const, id })) },
  }, (nu) => restZonder(nu, van.rest))
  return done.ok ? ok(null) : done
}
