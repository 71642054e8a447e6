// The checks between the manifest and the payload (5 and 7 to 11), each a question with a named answer.
import { err, ok, type Result } from '../result.ts'
import { b64url, type Bytes, sha256 } from './bytes.ts'
import { payloadStart } from './frame.ts'
import { kidOf, type PublicKeys } from './identity.ts'
import { clockSlack, maxStored } from './limits.ts'
import { type Manifest } from './manifest.ts'
import { paddedLength } from './padme.ts'
import { unpackPayload } from './payload.ts'

/** A pinned device of a contact; `revoked` is the Moment its owner withdrew it, or null. */
export type Sender = { readonly keys: PublicKeys; readonly revoked: string | null }

/** Check 5: the pinned sender, if its keys are really the ones this kid names; else null. */
export async function pinnedSender(
  from: string, find: (kid: string) => Promise<Sender | null>,
): Promise<Sender | null> {
  const sender = await find(from)
  return sender && (await kidOf(sender.keys)) === from ? sender : null
}

/** Check 8: it was meant for the device that could open it, and for as many readers as it names: no hidden one. */
export function misaddressed(
  to: readonly string[], reader: string, stanzas: number,
): 'crypto/not-addressed' | 'crypto/recipient-mismatch' | null {
  if (!to.includes(reader)) return 'crypto/not-addressed'
  return stanzas === to.length ? null : 'crypto/recipient-mismatch'
}

/**
 * Check 9: made no later than 48 hours from now, and not expired by the time of the relay. A tablet's own clock may
 * be wrong by months, so without relay time an expired bundle is held with a warning, not refused.
 */
export function checkTime(
  { created, exp }: Manifest, now: string, relayTime: string | null,
): Result<'held-expired' | null, 'crypto/clock' | 'crypto/expired'> {
  if (Date.parse(created) > Date.parse(now) + clockSlack) return err('crypto/clock')
  const late = Date.parse(exp) < Date.parse(relayTime ?? now) - clockSlack
  if (!late) return ok(null)
  return relayTime === null ? ok('held-expired') : err('crypto/expired')
}

/** Check 10: (from, bid) is new here; else the same bundle again, or another one under a used name. */
export function replayed(seen: string | null, mhash: string): 'crypto/duplicate' | 'crypto/replay-conflict' | null {
  if (seen === null) return null
  return seen === mhash ? 'crypto/duplicate' : 'crypto/replay-conflict'
}

/** Check 11: the payload is the one that was signed, the padding is what Padmé asks, and it inflates as promised. */
export async function checkPayload(
  manifestBytes: Uint8Array, { plen, phash, enc, ulen }: Manifest, rest: Uint8Array,
): Promise<Result<Bytes, 'crypto/payload' | 'crypto/padding' | 'crypto/bomb'>> {
  if (plen > maxStored || plen > rest.length) return err('crypto/payload')
  const stored = rest.subarray(0, plen)
  const padding = rest.subarray(plen)
  if (b64url(await sha256(stored)) !== phash) return err('crypto/payload')
  const frame = payloadStart(manifestBytes) + plen
  if (frame + padding.length !== paddedLength(frame) || padding.some((byte) => byte !== 0)) return err('crypto/padding')
  return unpackPayload(enc, stored, ulen)
}
