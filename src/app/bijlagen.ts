// Attachments of a dossier: sealed apart under its key, read one by one when somebody asks for one.
import { unwrap } from 'solid-js/store'
import { b64url, own, sha256 } from '../crypto/bytes.ts'
import type { Waarde } from '../domain/change.ts'
import { lees, sleutelsVan, waardeVan, weggehaald, type Dossier } from '../domain/dossier.ts'
import type { Voorstel } from '../domain/vergelijk.ts'
import type { OsoBijlage } from '../formats/oso/index.ts'
import { err, ok, type Result } from '../result.ts'
import { commit, idsUnder, readOne, type Put } from '../vault/vault.ts'
import { commitWithLog, record } from './change.ts'
import { dossierPut } from './closed.ts'
import { desk, koppen } from './desk.ts'
import type { AppError } from './errors.ts'
import { newSecretId } from './ids.ts'
import { inTurn } from './in-turn.ts'
import { atWork, needOpen } from './kern.ts'

/** Attachments of a file as elements of a dossier, and the bytes of those that are not in it yet, by their key. */
export type Gereed = { velden: Voorstel[]; inhoud: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }

// What an attachment may hang under, where that is an item of the dossier as well.
const items: ReadonlySet<string> = new Set(['opp'])

function fields(bijlage: OsoBijlage, naam: string, bytes: number, hash: string): Record<string, Waarde> {
  return {
    naam, mediatype: bijlage.mediatype, bytes, hash,
    ...(items.has(bijlage.bij) ? { bij: bijlage.bij } : {}),
    ...(bijlage.bij === 'diagnose' ? { raakt: 'gezondheid' } : {}),
  }
}

/**
 * The readable attachments of a file. `noem` gives each a name of its own: never that of the file, which says too much
 * or nothing. One with the same bytes as one that `dossier` has is that one, under its key, as it stands there; two with
 * the same bytes in one file are two, since each has its own place and description.
 */
export async function gereed(
  bijlagen: readonly OsoBijlage[], noem: (bijlage: OsoBijlage) => string, dossier?: Dossier,
): Promise<Gereed> {
  const daar = new Map<unknown, string[]>()
  for (const sleutel of dossier === undefined ? [] : sleutelsVan(dossier, 'bijlagen')) {
    const hash = dossier && waardeVan(dossier, `bijlagen.${sleutel}.hash`)
    daar.set(hash, [...daar.get(hash) ?? [], sleutel])
  }
  const staat = dossier === undefined ? {} : lees(dossier).bijlagen ?? {}
  const velden: Voorstel[] = []
  const inhoud = new Map<string, Uint8Array<ArrayBuffer>>()
  const namen = new Map<string, number>()
  for (const bijlage of bijlagen) {
    if (bijlage.staat !== 'leesbaar' || bijlage.inhoud === null) continue
    const bytes = own(bijlage.inhoud)
    const hash = b64url(await sha256(bytes))
    const er = daar.get(hash)?.shift()
    const sleutel = er ?? newSecretId()
    const eerste = noem(bijlage)
    const keer = (namen.get(eerste) ?? 0) + 1
    namen.set(eerste, keer)
    const naam = keer === 1 ? eerste : `${eerste} (${keer})`
    const set = er === undefined ? fields(bijlage, naam, bytes.length, hash) : staat[er] ?? {}
    for (const [veld, waarde] of Object.entries(set)) velden.push({ pad: `bijlagen.${sleutel}.${veld}`, waarde })
    if (er === undefined) inhoud.set(sleutel, bytes)
  }
  return { velden, inhoud }
}

/** The records of attachments that go into the same transaction as their elements. */
export const bijlagePuts = (dossierId: string, inhoud: Gereed['inhoud']): Put[] =>
  [...inhoud].map(([id, bytes]) => ({ table: 'bijlagen', id, dek: dossierId, value: null, bytes }))

/** The bytes of one attachment. Errors: `app/niet-gevonden`, `vault/damaged`, `vault/locked`. */
export async function leesBijlage(dossierId: string, sleutel: string): Promise<Result<Blob, AppError>> {
  const open = needOpen()
  if (!open.ok) return open
  const dossier = desk.dossiers[dossierId]
  const soort = dossier === undefined ? null : waardeVan(dossier, `bijlagen.${sleutel}.mediatype`)
  if (typeof soort !== 'string') return err({ type: 'app/niet-gevonden' })
  const row = await readOne(open.value.vault, 'bijlagen', sleutel)
  if (!row.ok) return row
  if (row.value === null || row.value.dek !== dossierId) return err({ type: 'app/niet-gevonden' })
  return ok(new Blob([row.value.bytes], { type: soort }))
}

/** The same, for keeping outside the vault: a line in the log says that it left. Errors as above; then it did not. */
export async function geefBijlageUit(dossierId: string, sleutel: string): Promise<Result<Blob, AppError>> {
  const bijlage = await leesBijlage(dossierId, sleutel)
  if (!bijlage.ok) return bijlage
  const noted = await inTurn(() => commitWithLog({}, [{ soort: 'bijlage-bewaard', over: dossierId }]))
  return noted.ok ? bijlage : noted
}

/**
 * Puts back an attachment that was taken away: its bytes and its element in one transaction, so that neither is there
 * without the other. Errors: `app/niet-gevonden` when its bytes are erased by now (then it stays away), disk faults.
 */
export async function zetBijlageTerug(dossierId: string, sleutel: string): Promise<Result<null, AppError>> {
  for (let attempt = 0; ; attempt += 1) {
    const open = needOpen()
    if (!open.ok) return open
    const row = await readOne(open.value.vault, 'bijlagen', sleutel)
    if (!row.ok) return row
    if (row.value === null || row.value.dek !== dossierId) return err({ type: 'app/niet-gevonden' })
    const put: Put = { table: 'bijlagen', id: sleutel, dek: dossierId, value: row.value.value, bytes: row.value.bytes }
    const done = await record(dossierId, [{ soort: 'herstel', pad: `bijlagen.${sleutel}` }], { plan: { put: [put] } })
    if (done.ok) return ok(null)
    // Another tab may have erased the bytes just now: then they are found gone.
    if (done.error.type !== 'vault/stale' || attempt > 0) return done
  }
}

/**
 * Erases the bytes of attachments that were taken away, once this tab can no longer undo it: as the last act before the
 * lock, and at once after unlocking, for whoever closed without a lock. The dossier goes to disk in the same
 * transaction, so that a desk which is behind another tab erases nothing; the next unlocking does it then.
 */
export async function ruimBijlagenOp(): Promise<void> {
  const open = atWork()
  if (open === null || open.vault.keys === null) return
  const { vault } = open
  await inTurn(async () => {
    for (const [id, kop] of Object.entries(koppen())) {
      // Who has none stays closed: a large vault may not be read whole for this.
      const hier = kop.bijlageWeg ? unwrap(desk.dossiers[id]) : undefined
      if (hier === undefined) continue
      const er = await idsUnder(vault, 'bijlagen', id)
      const weg = er.ok ? weggehaald(hier, 'bijlagen').filter((sleutel) => er.value.includes(sleutel)) : []
      if (weg.length === 0) continue
      await commit(vault, { put: [dossierPut(hier)], remove: weg.map((each) => ({ table: 'bijlagen', id: each })) })
    }
  })
}
