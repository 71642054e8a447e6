// The device statement: a person's key says which devices are hers; each next one names the hash of the one before.
import { isHybridRecipient } from './age-file.ts'
import { b64url, fromB64url, namedHash } from './bytes.ts'
import {
  kidOf, type Mid, type MidKeys, midOf, type PublicKeys, type Signature, verifyBoth,
} from './identity.ts'
import { lengths } from './limits.ts'
import { jcs } from './jcs.ts'
import { hasKeys, isB64, isCount, isList, isMoment } from './shape.ts'

export type StatementDevice = {
  readonly kid: string
  readonly keys: PublicKeys
  readonly added: string
  readonly revoked: string | null
}

/** `seq` counts from 0; `prev` is the hash of the statement before, null for the first; `at` is a Moment. */
export type Statement = {
  readonly v: 1
  readonly mid: string
  readonly seq: number
  readonly prev: string | null
  readonly devices: readonly StatementDevice[]
  readonly at: string
}

/** Both signatures as text, base64url. */
export type TextSignature = { readonly ed: string; readonly pq: string }

export type SignedStatement = { readonly body: Statement; readonly sig: TextSignature }

const context = 'estafette/statement/v1'

/** Signs a statement with the person's key. */
export const signStatement = async (mid: Mid, body: Statement): Promise<SignedStatement> =>
  ({ body, sig: textSignature(await mid.sign(jcs(body), context)) })

/** Whether it has its form, speaks of this person, names each device by its keys, and both signatures hold. */
export async function verifyStatement(signed: unknown, keys: MidKeys): Promise<boolean> {
  if (!isSignedStatement(signed)) return false
  const { body } = signed
  if (body.mid !== (await midOf(keys)) || (body.seq === 0) !== (body.prev === null)) return false
  for (const device of body.devices) if ((await kidOf(device.keys)) !== device.kid) return false
  if (new Set(body.devices.map((device) => device.kid)).size !== body.devices.length) return false
  return verifyBoth(keys, jcs(body), context, byteSignature(signed.sig))
}

/** What a contact pins and the next statement names as `prev`. */
export const statementHash = (body: Statement): Promise<string> => namedHash(context, jcs(body))

/** Both signatures as text. */
export const textSignature = (sig: Signature): TextSignature => ({ ed: b64url(sig.ed), pq: b64url(sig.pq) })

/** Both signatures as bytes; empty, so never valid, where the text is not base64url. */
export const byteSignature = (sig: TextSignature): Signature =>
  ({ ed: fromB64url(sig.ed) ?? new Uint8Array(), pq: fromB64url(sig.pq) ?? new Uint8Array() })

export const isTextSignature = (x: unknown): x is TextSignature =>
  hasKeys(x, ['ed', 'pq']) && isB64(x.ed, lengths.edSig) && isB64(x.pq, lengths.pqSig)

const isPublicKeys = (x: unknown): x is PublicKeys =>
  hasKeys(x, ['ed', 'pq', 'enc']) && isB64(x.ed, lengths.edKey) && isB64(x.pq, lengths.pqKey) &&
  isHybridRecipient(x.enc)

const isStatementDevice = (x: unknown): x is StatementDevice =>
  hasKeys(x, ['kid', 'keys', 'added', 'revoked']) && isB64(x.kid, 32) && isPublicKeys(x.keys) &&
  isMoment(x.added) && (x.revoked === null || isMoment(x.revoked))

const isStatement = (x: unknown): x is Statement =>
  hasKeys(x, ['v', 'mid', 'seq', 'prev', 'devices', 'at']) && x.v === 1 && isB64(x.mid, 32) && isCount(x.seq) &&
  (x.prev === null || isB64(x.prev, 32)) && isList(x.devices, 1, 32, isStatementDevice) && isMoment(x.at)

/** The form alone; says nothing of the signatures. */
export const isSignedStatement = (x: unknown): x is SignedStatement =>
  hasKeys(x, ['body', 'sig']) && isStatement(x.body) && isTextSignature(x.sig)
