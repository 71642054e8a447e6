// Making and unlocking a vault: the one place where the vault key exists as bytes, for as long as it takes.
import type { Argon } from '../crypto/argon.ts'
import {
  newVaultKey, readKeyring, unwrapWithPassphrase, vaultKeys, wrapWithPassphrase, type Wrap,
} from '../crypto/keyring.ts'
import { b64url, randomBytes } from '../crypto/bytes.ts'
import { err, ok, type Result } from '../result.ts'
import { openDatabase, type Database, type KeyringRow, type SealedRow, type SealedTable } from './database.ts'
import { faultOf, type VaultError } from './errors.ts'
import { addMarker, removeMarker, type KluisSoort } from './markers.ts'
import { commit, loadDeks, makeDek, ownDek, type Plan, type Vault } from './vault.ts'

export type NewVault = {
  soort: KluisSoort
  /** UTC instant, for the list of vaults of this device. */
  sinds: string
  zin: string
  /** Post-quantum age recipient of the school (its key lies in the school's safe); null for practice and gast. */
  school: string | null
  argon: Argon
}

const empty = (id: string, db: Database): Omit<Vault, 'keys'> => ({ id, db, deks: new Map(), known: new Map() })

/**
 * Makes a vault with its first records in one transaction with the keyring: there is never a vault without a profile.
 * `fill` gets the open vault and gives those records. Errors: `vault/full`, `vault/unavailable`,
 * `vault/argon-failed` (the phrase could not be worked out here).
 */
export async function createVault<E>(
  wish: NewVault, fill: (vault: Vault) => Promise<Result<Plan, E>>,
): Promise<Result<Vault, VaultError | E>> {
  const id = b64url(randomBytes(16))
  const place = { vaultId: id, gen: 1 }
  const vk = newVaultKey()
  const wraps: Wrap[] = []
  try {
    wraps.push(await wrapWithPassphrase(vk, wish.zin, place, wish.argon))
  } catch (error) {
    return err(faultOf(error))
  }
  if (wish.school !== null) {
    const { schoolWrap } = await import('../crypto/school-wrap.ts')
    wraps.push(await schoolWrap(vk, wish.school, place))
  }
  const vault: Vault = { ...empty(id, openDatabase(id)), keys: await vaultKeys(vk) }
  vk.fill(0)
  const own = await makeDek(vault, ownDek)
  const filled = await fill(vault)
  if (!filled.ok) return filled
  const keyring: KeyringRow = { id: 'keyring', vaultId: id, gen: 1, wraps }
  const written = await commit(vault, { ...filled.value, keyring, deks: [own, ...(filled.value.deks ?? [])] })
  if (!written.ok) return written
  addMarker({ id, soort: wish.soort, sinds: wish.sinds })
  return ok(vault)
}

/**
 * Unlocks a vault. Errors: `vault/missing` (the device lost it), `vault/wrong-phrase`, `vault/damaged`
 * (the keyring or a data key does not fit any more), `vault/argon-failed`, `vault/unavailable`.
 */
export async function openVault(id: string, zin: string, argon: Argon): Promise<Result<Vault, VaultError>> {
  const db = openDatabase(id)
  let row: KeyringRow | undefined
  try {
    row = await db.keyring.get('keyring')
  } catch (error) {
    return err(faultOf(error))
  }
  if (row === undefined) return err({ type: 'vault/missing' })
  const ring = readKeyring(row)
  if (!ring.ok || ring.value.vaultId !== id) return err({ type: 'vault/damaged' })
  const wrap = ring.value.wraps.find((each) => each.kind === 'passphrase')
  if (wrap === undefined) return err({ type: 'vault/damaged' })
  const { deks, ahead } = readAhead(db)
  let vk: Uint8Array | null
  try {
    vk = await unwrapWithPassphrase(wrap, zin, { vaultId: id, gen: ring.value.gen }, argon)
  } catch (error) {
    return err(faultOf(error))
  }
  if (vk === null) return err({ type: 'vault/wrong-phrase' })
  const vault: Vault = { ...empty(id, db), keys: await vaultKeys(vk), ahead }
  vk.fill(0)
  const loaded = await loadDeks(vault, deks)
  return loaded.ok ? ok(vault) : loaded
}

// What must be opened first is fetched from disk, sealed as it is, while the key is being made.
function readAhead(db: Database) {
  const tables = ['dossiers', 'ontvangsten', 'relaties', 'berichten'] as const
  const ahead = new Map<SealedTable, Promise<SealedRow[]>>(tables.map((table) => [table, promised(db[table].toArray())]))
  return { deks: promised(db.deks.toArray()), ahead }
}

// A fault is told to who waits for the rows; when nobody does, because the phrase was wrong, it is nobody's.
function promised<T>(rows: PromiseLike<T>): Promise<T> {
  const promise = Promise.resolve(rows)
  promise.catch(() => undefined)
  return promise
}

/** Erases a whole vault from this device: first its database, then its place in the list. */
export async function eraseVault(vault: Vault): Promise<Result<null, VaultError>> {
  try {
    await vault.db.delete()
  } catch (error) {
    return err(faultOf(error))
  }
  removeMarker(vault.id)
  return ok(null)
}

/** The outbox of a vault that may be locked: what is needed to send, nothing else. */
export const lockedDatabase = (id: string): Database => openDatabase(id)
