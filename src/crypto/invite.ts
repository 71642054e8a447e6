// An invitation: a secret that two people share for 14 days, from which the slot for their cards and its key follow.
import { derive, deriveAes, lock, unlock } from './aead.ts'
import { type Argon, argonFloor } from './argon.ts'
import { b64url, type Bytes, concat, randomBytes, sha256, utf8 } from './bytes.ts'

/** The two ways through a slot: 'a' is the card of who invites, 'b' of who answers. */
export type Side = 'a' | 'b'

/** What follows from a secret: the slot's id (16 bytes), the key for the cards, the one-time gast right (32 bytes). */
export type InviteKeys = { readonly slot: string; readonly key: CryptoKey; readonly gast: string }

// Crockford's base 32: no I, L, O and U, so that a code survives being read aloud.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The secret in a link: 128 bits of chance. */
export const newInviteSecret = (): Bytes => randomBytes(16)

/** A code to type, 60 bits: 'XXXX-XXXX-XXXX'. */
export const newInviteCode = (): string =>
  grouped(Array.from(randomBytes(12), (byte) => letters[byte & 31]).join(''))

/** The code as it was meant: capitals, no spaces or dashes, I and L read as 1, O as 0; null when it is no code. */
export function normalizeCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  return code.length === 12 && [...code].every((letter) => letters.includes(letter)) ? grouped(code) : null
}

/**
 * The secret behind a typed code (32 bytes): Argon2id at its floor, salted with the origin of the relay, so that one
 * table cannot serve all relays. Throws for what `normalizeCode` refuses.
 */
export async function codeSecret(code: string, origin: string, argon: Argon): Promise<Uint8Array> {
  const meant = normalizeCode(code)
  if (meant === null) throw new TypeError('not an invitation code')
  const place = concat(utf8('estafette/invite-code/v1'), new Uint8Array(1), utf8(new URL(origin).origin))
  return argon(utf8(meant), (await sha256(place)).slice(0, 16), argonFloor)
}

/** Slot, key and gast right of a secret (HKDF-SHA-256, salt 'estafette/invite/v1'). */
export async function inviteKeys(secret: Uint8Array): Promise<InviteKeys> {
  const salt = 'estafette/invite/v1'
  const [slot, key, gast] = await Promise.all([
    derive(secret, salt, 'slot', 16), deriveAes(secret, salt, 'key'), derive(secret, salt, 'gast', 32),
  ])
  return { slot: b64url(slot), key, gast: b64url(gast) }
}

/** A card sealed for its side of the slot: nonce, then ciphertext. */
export async function sealCard(key: CryptoKey, side: Side, card: Uint8Array): Promise<Uint8Array> {
  const { iv, ct } = await lock(key, card, sideAad(side))
  return concat(iv, ct)
}

/** The card; null when key, side or bytes do not fit. */
export const openCard = (key: CryptoKey, side: Side, sealed: Uint8Array): Promise<Uint8Array | null> =>
  unlock(key, { iv: sealed.subarray(0, 12), ct: sealed.subarray(12) }, sideAad(side))

const sideAad = (side: Side): Bytes => utf8(`estafette/invite/v1|${side}`)

const grouped = (code: string): string => (code.match(/.{4}/g) ?? []).join('-')
