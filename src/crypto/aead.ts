// AES-256-GCM and HKDF-SHA-256 of WebCrypto, in the two or three forms this room uses.
import { type Bytes, own, randomBytes, utf8 } from './bytes.ts'

/** What rests: a fresh 96-bit nonce and the ciphertext with its tag. */
export type Locked = { readonly iv: Uint8Array; readonly ct: Uint8Array }

/** Locks bytes under a key, bound to `aad`. The nonce is new at every call. */
export async function lock(key: CryptoKey, plain: Uint8Array, aad: Uint8Array): Promise<{ iv: Bytes; ct: Bytes }> {
  const iv = randomBytes(12)
  const how = { name: 'AES-GCM', iv, additionalData: own(aad) }
  return { iv, ct: new Uint8Array(await crypto.subtle.encrypt(how, key, own(plain))) }
}

/** The bytes, or null when key, place or bytes do not fit together: GCM does not say which. */
export async function unlock(key: CryptoKey, locked: Locked, aad: Uint8Array): Promise<Bytes | null> {
  if (locked.iv.length !== 12 || locked.ct.length < 16) return null
  const how = { name: 'AES-GCM', iv: own(locked.iv), additionalData: own(aad) }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, own(locked.ct)))
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'OperationError') return null
    throw cause
  }
}

/** An AES-256-GCM key that never leaves WebCrypto again. */
export const aesKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', own(raw), 'AES-GCM', false, ['encrypt', 'decrypt'])

/** `length` bytes derived from a secret (RFC 5869); salt and info are texts that name the use. */
export async function derive(secret: Uint8Array, salt: string, info: string, length: number): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8(salt), info: utf8(info) }
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, length * 8))
}

/** A 256-bit AES-GCM key derived from a secret, non-extractable. */
export const deriveAes = async (secret: Uint8Array, salt: string, info: string): Promise<CryptoKey> =>
  aesKey(await derive(secret, salt, info, 32))
