// The keyring: one vault key, wrapped once for every way to open the vault (security of the vault at rest).
import { err, ok, type Result } from '../result.ts'
import { aesKey, derive, deriveAes, lock, unlock } from './aead.ts'
import { type Argon, type ArgonParams, argonFloor } from './argon.ts'
import { b64url, type Bytes, concat, fromB64url, own, randomBytes, utf8 } from './bytes.ts'
import { jcs } from './jcs.ts'
import { hasKeys, isB64, isCount, isLine, isList } from './shape.ts'

export const wrapKinds = ['passphrase', 'passkey', 'paper', 'school'] as const
export type WrapKind = (typeof wrapKinds)[number]

/** One wrapped vault key; `iv` and `ct` in base64url, `params` open but bound. */
export type Wrap = {
  readonly kind: WrapKind
  readonly params: Readonly<Record<string, string | number>>
  readonly iv: string
  readonly ct: string
}

/** The one record that opens a vault; a change of passphrase rewrites only this. */
export type Keyring = {
  readonly id: 'keyring'
  readonly vaultId: string
  readonly gen: number
  readonly wraps: readonly Wrap[]
}

/** Where a wrap belongs: this vault, this generation of its key. */
export type KeyringPlace = { readonly vaultId: string; readonly gen: number }

export type KeyringError = { readonly type: 'crypto/keyring-damaged' | 'crypto/kdf-floor' }

// A keyring from a changed disk may not make the tablet calculate for hours.
const ceiling: ArgonParams = { m: 1_048_576, t: 64, p: 16 }

/** A new vault key: 32 bytes of chance. */
export const newVaultKey = (): Bytes => randomBytes(32)

/** What a wrap is bound to: 'keyring/v1|vaultId|gen|kind|JCS(params)'. */
export const wrapAad = (wrap: Pick<Wrap, 'kind' | 'params'>, place: KeyringPlace): Bytes =>
  concat(utf8(`keyring/v1|${place.vaultId}|${place.gen}|${wrap.kind}|`), jcs(wrap.params))

/** Wraps the vault key under a passphrase; throws 'crypto/kdf-floor' for a cost below 64 MiB or three passes. */
export async function wrapWithPassphrase(
  vk: Uint8Array, pass: string, place: KeyringPlace, argon: Argon, cost: ArgonParams = argonFloor,
): Promise<Wrap> {
  if (belowFloor(cost)) throw new RangeError('crypto/kdf-floor')
  const params = { m: cost.m, t: cost.t, p: cost.p, salt: b64url(randomBytes(16)) }
  const wrap = { kind: 'passphrase', params } as const
  const locked = await lock(await passKey(pass, params, argon), vk, wrapAad(wrap, place))
  return { ...wrap, iv: b64url(locked.iv), ct: b64url(locked.ct) }
}

/**
 * The vault key; null when the passphrase is wrong (GCM says no, there is no other verifier).
 * Throws for a wrap that `readKeyring` would refuse: read the keyring through that door.
 */
export async function unwrapWithPassphrase(
  wrap: Wrap, pass: string, place: KeyringPlace, argon: Argon,
): Promise<Uint8Array | null> {
  const fault = faultOf(wrap)
  if (fault) throw new RangeError(fault)
  if (!isPassParams(wrap.params)) throw new RangeError('not a passphrase wrap')
  const key = await passKey(pass, wrap.params, argon)
  return unlock(key, { iv: bytesOf(wrap.iv), ct: bytesOf(wrap.ct) }, wrapAad(wrap, place))
}

/** A keyring as it came from disk: damaged is told apart from a wrong phrase, and a weakened cost from both. */
export function readKeyring(value: unknown): Result<Keyring, KeyringError> {
  const damaged = err({ type: 'crypto/keyring-damaged' } as const)
  if (!hasKeys(value, ['id', 'vaultId', 'gen', 'wraps']) || value.id !== 'keyring') return damaged
  const { vaultId, gen, wraps } = value
  if (!isLine(vaultId, 1, 64) || vaultId.includes('|') || !isCount(gen)) return damaged
  if (!isList(wraps, 1, 16, isWrap)) return damaged
  const faults = wraps.map(faultOf)
  if (faults.includes('crypto/keyring-damaged')) return damaged
  if (faults.includes('crypto/kdf-floor')) return err({ type: 'crypto/kdf-floor' })
  return ok({ id: 'keyring', vaultId, gen, wraps })
}

/** The three working keys under a vault key, non-extractable: for deks, for private keys, for exact look-ups. */
export async function vaultKeys(
  vk: Uint8Array,
): Promise<{ readonly dek: CryptoKey; readonly key: CryptoKey; readonly blind: CryptoKey }> {
  const [dek, key, raw] = await Promise.all([
    deriveAes(vk, '', 'vault/dek/v1'), deriveAes(vk, '', 'vault/key/v1'), derive(vk, '', 'vault/blind/v1', 32),
  ])
  const blind = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return { dek, key, blind }
}

type PassParams = ArgonParams & { readonly salt: string }

async function passKey(pass: string, params: PassParams, argon: Argon): Promise<CryptoKey> {
  // One person types é as one letter, the next keyboard as two: NFKC makes them one.
  const secret = await argon(utf8(pass.normalize('NFKC')), bytesOf(params.salt), params)
  return aesKey(await derive(own(secret), '', 'kek/pass/v1', 32))
}

const belowFloor = ({ m, t, p }: ArgonParams) => m < argonFloor.m || t < argonFloor.t || p < argonFloor.p

const isWrap = (x: unknown): x is Wrap =>
  hasKeys(x, ['kind', 'params', 'iv', 'ct']) && wrapKinds.some((kind) => kind === x.kind) &&
  typeof x.params === 'object' && x.params !== null && !Array.isArray(x.params) &&
  Object.values(x.params).every((param) => typeof param === 'string' || typeof param === 'number') &&
  typeof x.iv === 'string' && typeof x.ct === 'string'

const isPassParams = (x: unknown): x is PassParams =>
  hasKeys(x, ['m', 't', 'p', 'salt']) && isB64(x.salt, 16) &&
  isCount(x.m) && x.m <= ceiling.m && isCount(x.t) && x.t <= ceiling.t && isCount(x.p, 1) && x.p <= ceiling.p

function faultOf(wrap: Wrap): KeyringError['type'] | null {
  if (wrap.kind !== 'passphrase') return fromB64url(wrap.ct) ? null : 'crypto/keyring-damaged'
  if (!isPassParams(wrap.params) || !isB64(wrap.iv, 12) || !isB64(wrap.ct, 48)) return 'crypto/keyring-damaged'
  return belowFloor(wrap.params) ? 'crypto/kdf-floor' : null
}

const bytesOf = (text: string): Bytes => {
  const bytes = fromB64url(text)
  if (!bytes) throw new RangeError('not base64url')
  return bytes
}
