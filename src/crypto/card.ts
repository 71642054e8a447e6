// The card a mentor hands over at first contact: who she says she is, her first device, and where her mailbox is.
import { err, ok, type Result } from '../result.ts'
import { type Bytes } from './bytes.ts'
import { type Mid, type MidKeys, midOf, verifyBoth } from './identity.ts'
import { isCanonical, jcs, parseJson } from './jcs.ts'
import { lengths } from './limits.ts'
import { hasKeys, isB64, isLine } from './shape.ts'
import {
  byteSignature, isSignedStatement, isTextSignature, type SignedStatement, textSignature, type TextSignature,
  verifyStatement,
} from './statement.ts'

/** What the mentor says of herself; a school's BRIN is a claim. Empty text where she said nothing, except the name. */
export type CardFields = {
  readonly name: string
  readonly role: string
  readonly school: { readonly naam: string; readonly brin: string }
  readonly mailbox: { readonly url: string; readonly write: string }
}

export type Card = CardFields & {
  readonly v: 1
  readonly mid: string
  readonly keys: MidKeys
  readonly statement: SignedStatement
  readonly attestations: readonly []
}

/** Longest texts, in characters; the whole card in bytes. */
export const cardLimits = { name: 120, role: 120, school: 160, url: 512, bytes: 32_768 } as const

const context = 'estafette/card/v1'
const keysOfCard = [
  'v', 'mid', 'keys', 'statement', 'name', 'role', 'school', 'mailbox', 'attestations', 'sig',
] as const

/** The card as bytes (JCS), signed by the person's key; throws when a text is longer than `cardLimits` allows. */
export async function makeCard(mid: Mid, statement: SignedStatement, fields: CardFields): Promise<Uint8Array> {
  const { name, role, school, mailbox } = fields
  const card: Card = { v: 1, mid: mid.mid, keys: mid.keys, statement, name, role, school, mailbox, attestations: [] }
  const bytes = jcs({ ...card, sig: textSignature(await mid.sign(jcs(card), context)) })
  if (!(await readCard(bytes)).ok) throw new RangeError('this would not be a card')
  return bytes
}

/**
 * The card, when it is one: canonical bytes, its `mid` the hash of its keys, statement 0 with one device that is not
 * revoked and whose name fits its keys, and all signatures by `mid`. It proves nothing about the person: that is what
 * the digits are for.
 */
export async function readCard(bytes: Uint8Array): Promise<Result<Card, { readonly type: 'crypto/card' }>> {
  const refused = err({ type: 'crypto/card' } as const)
  const parsed = bytes.length <= cardLimits.bytes ? parseJson(bytes) : null
  if (!parsed || !isSignedCard(parsed.value) || !isCanonical(parsed.value, bytes)) return refused
  const { sig, ...card } = parsed.value
  const { body } = card.statement
  if (card.mid !== (await midOf(card.keys)) || body.seq !== 0) return refused
  if (body.devices.length !== 1 || body.devices[0]?.revoked !== null) return refused
  if (!(await verifyStatement(card.statement, card.keys))) return refused
  return (await verifyBoth(card.keys, signedPart(card), context, byteSignature(sig))) ? ok(card) : refused
}

const signedPart = (card: Card): Bytes => jcs(card)

type SignedCard = Card & { readonly sig: TextSignature }

const isSignedCard = (x: unknown): x is SignedCard =>
  hasKeys(x, keysOfCard) && x.v === 1 && isB64(x.mid, 32) && isMidKeys(x.keys) && isSignedStatement(x.statement) &&
  isLine(x.name, 1, cardLimits.name) && isLine(x.role, 0, cardLimits.role) && isSchool(x.school) &&
  isMailbox(x.mailbox) && Array.isArray(x.attestations) && x.attestations.length === 0 && isTextSignature(x.sig)

const isMidKeys = (x: unknown): x is MidKeys =>
  hasKeys(x, ['ed', 'pq']) && isB64(x.ed, lengths.edKey) && isB64(x.pq, lengths.pqKey)

const isSchool = (x: unknown): x is Card['school'] =>
  hasKeys(x, ['naam', 'brin']) && isLine(x.naam, 0, cardLimits.school) &&
  typeof x.brin === 'string' && /^(\d{2}[A-Z]{2}(\d{2})?)?$/.test(x.brin)

const isMailbox = (x: unknown): x is Card['mailbox'] =>
  hasKeys(x, ['url', 'write']) && isLine(x.url, 1, cardLimits.url) && isAddress(x.url) && isB64(x.write, 32)

function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hash === ''
}
