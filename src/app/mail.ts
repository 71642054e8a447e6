// Sealing messages to a contact, and the outbox row of whatever was sealed.
import { b64url, randomBytes, utf8 } from '../crypto/bytes.ts'
import type { Sealed } from '../crypto/seal.ts'
import type { Bericht } from '../domain/message.ts'
import { err, ok, type Result } from '../result.ts'
import type { OutboxRow } from '../vault/database.ts'
import { hashOf } from '../wire/hash.ts'
import { nu } from './clock.ts'
import type { Relatie } from './desk.ts'
import type { AppError } from './errors.ts'
import { needFull } from './kern.ts'

const dagen70 = 70 * 86_400_000

/** The outbox row of a sealed bundle: everything needed to send it while locked, and nothing else. */
export async function toRow(
  sealed: Sealed, postbus: { url: string; write: string }, intrek: string,
): Promise<OutboxRow> {
  return {
    id: sealed.bid, bid: sealed.bid, kind: sealed.manifest.typ === 'handover' ? 'handover' : 'message',
    url: postbus.url, write: postbus.write, withdrawHash: await hashOf(intrek),
    digest: sealed.chash, expires: sealed.manifest.exp, body: sealed.file, state: 'wacht', tries: 0, next: 0,
  }
}

/** Seals a message about the bundle `ref` to a contact; the caller commits the row with what the message is about. */
export async function sealMessage(
  relatie: Relatie, ref: string, bericht: Bericht,
): Promise<Result<OutboxRow, AppError>> {
  const sealed = await sealWhole(relatie, ref, bericht)
  return sealed.ok ? ok(sealed.value.row) : sealed
}

/** The same, with the signed frame and its hashes, for who keeps what was said. */
export async function sealWhole(
  relatie: Relatie, ref: string, bericht: Bericht,
): Promise<Result<{ row: OutboxRow; sealed: Sealed }, AppError>> {
  const open = needFull()
  if (!open.ok) return open
  if (relatie.kid === undefined || relatie.sleutels === undefined || relatie.postbus === undefined) {
    return err({ type: 'overdracht/geen-ontvanger' })
  }
  const [{ sealBundle }, device] = await Promise.all([import('../crypto/seal.ts'), open.value.device()])
  const created = nu()
  const sealed = await sealBundle({
    typ: 'message', from: device, to: [{ kid: relatie.kid, enc: relatie.sleutels.enc }],
    payload: utf8(JSON.stringify(bericht)), created, exp: new Date(Date.parse(created) + dagen70).toISOString(),
    ref, sv: 1,
  })
  if (!sealed.ok) return sealed.error.type === 'crypto/too-large' ? err({ type: 'overdracht/te-groot' }) : sealed
  return ok({ row: await toRow(sealed.value, relatie.postbus, b64url(randomBytes(32))), sealed: sealed.value })
}
