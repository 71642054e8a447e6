// Records at rest: sealed under the key of their dossier and bound to their place, so that none can be moved.
import { aesKey, lock, type Locked, unlock } from './aead.ts'
import { type Bytes, randomBytes } from './bytes.ts'
import { jcs } from './jcs.ts'

/** Where a record lies: which vault, table and row, the n-th version of it, under which key and which schema. */
export type Place = {
  readonly vaultId: string
  readonly table: string
  readonly id: string
  readonly n: number
  readonly dekId: string
  readonly schema: number
}

/** Where the key of a dossier lies. */
export type DekPlace = { readonly vaultId: string; readonly dekId: string }

/** Seals one record under a fresh nonce. */
export const sealRecord = (dek: CryptoKey, place: Place, plain: Uint8Array): Promise<{ iv: Bytes; ct: Bytes }> =>
  lock(dek, plain, recordAad(place))

/** The record; null when it was changed, or does not lie where it was sealed. */
export const openRecord = (dek: CryptoKey, place: Place, sealed: Locked): Promise<Bytes | null> =>
  unlock(dek, sealed, recordAad(place))

/** A new key for one dossier; `raw` only to wrap it, at once. */
export async function newDek(): Promise<{ readonly raw: Bytes; readonly key: CryptoKey }> {
  const raw = randomBytes(32)
  return { raw, key: await aesKey(raw) }
}

/** Wraps a dossier's key under the vault's `dek` key; dropping this wrap erases the dossier. */
export const wrapDek = (vault: CryptoKey, raw: Uint8Array, place: DekPlace): Promise<{ iv: Bytes; ct: Bytes }> =>
  lock(vault, raw, dekAad(place))

/** The dossier's key, non-extractable; null when the wrap does not fit the vault or the place. */
export async function unwrapDek(vault: CryptoKey, wrapped: Locked, place: DekPlace): Promise<CryptoKey | null> {
  const raw = await unlock(vault, wrapped, dekAad(place))
  return raw && aesKey(raw)
}

/** Wraps it anew under another vault key (rotation); null when the old wrap does not fit. */
export async function rewrapDek(
  from: CryptoKey, to: CryptoKey, wrapped: Locked, place: DekPlace,
): Promise<{ iv: Bytes; ct: Bytes } | null> {
  const raw = await unlock(from, wrapped, dekAad(place))
  return raw && lock(to, raw, dekAad(place))
}

const recordAad = ({ vaultId, table, id, n, dekId, schema }: Place): Bytes =>
  jcs(['rec/v1', vaultId, table, id, n, dekId, schema])

const dekAad = ({ vaultId, dekId }: DekPlace): Bytes => jcs(['dek/v1', vaultId, dekId])
