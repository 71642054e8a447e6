// The wrap of the school: the vault key in a small age file to the key that lies printed in the school's safe.
import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { decryptAge, encryptAge, isHybridIdentity } from './age-file.ts'
import { b64url, concat, equalBytes, fromB64url, sha256 } from './bytes.ts'
import { type KeyringPlace, type Wrap, wrapAad } from './keyring.ts'

/**
 * Wraps the vault key to a post-quantum recipient 'age1pq1…' (throws for any other). The recipient stays in `params`,
 * so that a later key of the vault can be wrapped for it too.
 */
export async function schoolWrap(vk: Uint8Array, recipient: string, place: KeyringPlace): Promise<Wrap> {
  const wrap = { kind: 'school', params: { recipient } } as const
  // age binds nothing but its own header: the place goes inside, as a hash before the key.
  const plain = concat(await sha256(wrapAad(wrap, place)), vk)
  return { ...wrap, iv: '', ct: b64url(await encryptAge([recipient], plain)) }
}

/** The vault key; null when this identity ('AGE-SECRET-KEY-PQ-1…') or this place does not fit the wrap. */
export async function openSchoolWrap(wrap: Wrap, identity: string, place: KeyringPlace): Promise<Uint8Array | null> {
  const file = fromB64url(wrap.ct)
  if (wrap.kind !== 'school' || !file || !isHybridIdentity(identity)) return null
  const opened = await decryptAge(identity, file)
  if (!opened.ok || opened.value.length !== 64) return null
  const fits = equalBytes(opened.value.subarray(0, 32), await sha256(wrapAad(wrap, place)))
  return fits ? opened.value.slice(32) : null
}

/** A new key pair of a school: the identity goes to the safe on paper, the recipient into each mentor's vault. */
export async function makeSchoolKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateHybridIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}
