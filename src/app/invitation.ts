// First contact, the sealed cards: what a link or a typed code opens, and what goes back.
import { argonInWorker } from '../crypto/argon.ts'
import { fromB64url, fromUtf8, own, utf8, b64url, type Bytes } from '../crypto/bytes.ts'
import type { Card } from '../crypto/card.ts'
import { codeSecret, inviteKeys, normalizeCode, openCard, sealCard } from '../crypto/invite.ts'
import { err, ok, type Result } from '../result.ts'
import type { AppError } from './errors.ts'
import { heard, herkomst, relay } from './relay.ts'

/** For whom the inviter meant it; a proposal that the invited person may correct. */
export type Voor = { naam: string; school: string; brin: string }

/** An opened invitation: who invites, and what is needed to answer. Kept in memory only. */
export type Uitnodiging = {
  van: { naam: string; rol: string; school: string; brin: string; mid: string }
  voor: Voor
  card: Card
  slot: string
  secret: string
  gast: string
}

type Kant = 'a' | 'b'
type Letter = { v: 1; card: string; voor?: Voor }

/** Slot, key and gast right behind the text of a secret; throws when it is no base64url. */
export function keysOf(secret: string): ReturnType<typeof inviteKeys> {
  const bytes = fromB64url(secret)
  if (bytes === null) throw new TypeError('not the secret of an invitation')
  return inviteKeys(bytes)
}

/** Seals a card (and, from the inviter, for whom it is meant) under the secret of an invitation. */
export async function sealLetter(secret: string, kant: Kant, cardBytes: Uint8Array, voor?: Voor): Promise<Bytes> {
  const keys = await keysOf(secret)
  const letter: Letter = { v: 1, card: b64url(cardBytes), ...(voor === undefined ? {} : { voor }) }
  return own(await sealCard(keys.key, kant, utf8(JSON.stringify(letter))))
}

// Whoever holds the secret can seal anything; what is no letter must not stop the round that finds it.
function letterOf(plain: Uint8Array): Partial<Letter> | null {
  try {
    const value: unknown = JSON.parse(fromUtf8(plain))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** Opens what lies in a slot. Null when it does not fit the secret or holds no true card. */
export async function openLetter(
  secret: string, kant: Kant, sealed: Uint8Array,
): Promise<{ card: Card; voor: Voor } | null> {
  const keys = await keysOf(secret)
  const plain = await openCard(keys.key, kant, sealed)
  if (plain === null) return null
  const letter = letterOf(plain)
  if (letter === null) return null
  const bytes = typeof letter.card === 'string' ? fromB64url(letter.card) : null
  const { readCard } = await import('../crypto/card.ts')
  const card = bytes === null ? null : await readCard(bytes)
  if (card === null || !card.ok) return null
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 120) : '')
  const voor = { naam: text(letter.voor?.naam), school: text(letter.voor?.school), brin: text(letter.voor?.brin) }
  return { card: card.value, voor }
}

/** The link of an invitation; the secret stands in the fragment, which no server is told. */
export const linkOf = (mailbox: string, secret: string): string => `${herkomst()}/uitnodiging#1.${mailbox}.${secret}`

/** The secret behind a typed code: Argon2id over it, salted with the address it belongs to. */
export const secretOfCode = async (code: string, origin: string): Promise<string> =>
  b64url(await codeSecret(code, origin, argonInWorker()))

async function secretOf(input: string | { adres: string; code: string }): Promise<Result<string, AppError>> {
  if (typeof input !== 'string') {
    const code = normalizeCode(input.code)
    if (code === null) return err({ type: 'contact/geen-uitnodiging' })
    const here = new URL(herkomst())
    const typed = input.adres.trim().replace(/^https?:\/\//, '').replace(/\/.*$/, '')
    if (typed !== '' && typed !== here.host) return err({ type: 'contact/andere-relay' })
    try {
      return ok(await secretOfCode(code, herkomst()))
    } catch {
      return err({ type: 'vault/argon-failed' })
    }
  }
  const text = input.trim()
  const origin = /^(https?:\/\/[^/#]+)\//.exec(text)?.[1]
  if (origin !== undefined && origin !== herkomst()) return err({ type: 'contact/andere-relay' })
  const secret = /#?1\.[A-Za-z0-9_-]{22}\.([A-Za-z0-9_-]{22})$/.exec(text)?.[1]
  return secret === undefined ? err({ type: 'contact/geen-uitnodiging' }) : ok(secret)
}

/**
 * Opens an invitation from its link, the fragment of its link, or address and code.
 * Errors: `contact/geen-uitnodiging` (not one of ours), `contact/andere-relay`, `contact/verlopen`,
 * `contact/past-niet` (something else lies there), `post/offline` and other faults of the relay.
 */
export async function leesUitnodiging(
  input: string | { adres: string; code: string },
): Promise<Result<Uitnodiging, AppError>> {
  const secret = await secretOf(input)
  if (!secret.ok) return secret
  const keys = await keysOf(secret.value)
  const answer = heard(await relay().card(keys.slot, 'a'))
  if (!answer.ok) return answer.error.type === 'post/gone' ? err({ type: 'contact/verlopen' }) : answer
  if (answer.value.card === null) return err({ type: 'contact/verlopen' })
  const letter = await openLetter(secret.value, 'a', answer.value.card)
  if (letter === null) return err({ type: 'contact/past-niet' })
  const { card, voor } = letter
  const van = { naam: card.name, rol: card.role, school: card.school.naam, brin: card.school.brin, mid: card.mid }
  return ok({ van, voor, card, slot: keys.slot, secret: secret.value, gast: keys.gast })
}
