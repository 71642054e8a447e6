// Sealing a bundle: pack, name, sign twice, pad, and encrypt to the devices of the people it is for.
import { err, ok, type Result } from '../result.ts'
import { encryptAge, isHybridRecipient } from './age-file.ts'
import { b64url, type Bytes, concat, randomBytes, sha256 } from './bytes.ts'
import { bundleContext, encodeFrame, signedPart } from './frame.ts'
import { type Device } from './identity.ts'
import { jcs } from './jcs.ts'
import { maxFile, maxInflated, maxRecipients, maxStored } from './limits.ts'
import { type BundleType, isManifest, type Manifest } from './manifest.ts'
import { paddedLength } from './padme.ts'
import { packPayload } from './payload.ts'

/** A device a bundle is for: its name and its age recipient. */
export type Recipient = { readonly kid: string; readonly enc: string }

export type SealInput = {
  readonly typ: BundleType
  readonly from: Device
  readonly to: readonly Recipient[]
  readonly payload: Uint8Array
  /** Moments: made now, and kept until. */
  readonly created: string
  readonly exp: string
  /** The bid this bundle answers, or null. */
  readonly ref: string | null
  /** Schema version of the payload, from 1. */
  readonly sv: number
}

/** `chash` names the file, `mhash` the manifest (base64url SHA-256); `frame` is the signed proof, without padding. */
export type Sealed = {
  readonly file: Uint8Array
  readonly bid: string
  readonly manifest: Manifest
  readonly chash: string
  readonly mhash: string
  readonly frame: Uint8Array
}

export type SealError = { readonly type: 'crypto/not-post-quantum' | 'crypto/recipients' | 'crypto/too-large' }

/**
 * A sealed bundle. 'crypto/recipients' when there are none, more than eight, or one twice;
 * 'crypto/not-post-quantum' when a recipient is not 'age1pq1…'; 'crypto/too-large' beyond 25 MB stored, 50 MB open.
 * Throws when moments, ref or sv have no form a manifest can carry.
 */
export async function sealBundle(input: SealInput): Promise<Result<Sealed, SealError>> {
  const refused = refuseRecipients(input.to)
  if (refused) return err({ type: refused })
  if (input.payload.length > maxInflated) return err({ type: 'crypto/too-large' })
  const { enc, stored } = await packPayload(input.payload)
  if (stored.length > maxStored) return err({ type: 'crypto/too-large' })

  const manifest: Manifest = {
    v: 1, typ: input.typ, bid: b64url(randomBytes(16)), ref: input.ref,
    from: input.from.kid, to: input.to.map((device) => device.kid).sort(), created: input.created, exp: input.exp,
    enc, plen: stored.length, ulen: input.payload.length, phash: b64url(await sha256(stored)), sv: input.sv, kl: null,
  }
  if (!isManifest(manifest)) throw new TypeError('this would not be a manifest')
  const bytes = jcs(manifest)
  const frame = encodeFrame(bytes, await input.from.sign(signedPart(bytes), bundleContext), stored)

  const file = await encryptAge(input.to.map((device) => device.enc), padded(frame))
  if (file.length > maxFile) return err({ type: 'crypto/too-large' })
  const [chash, mhash] = await Promise.all([sha256(file), sha256(bytes)])
  return ok({ file, bid: manifest.bid, manifest, chash: b64url(chash), mhash: b64url(mhash), frame })
}

function refuseRecipients(to: readonly Recipient[]): SealError['type'] | null {
  const kids = new Set(to.map((device) => device.kid))
  const encs = new Set(to.map((device) => device.enc))
  if (to.length < 1 || to.length > maxRecipients) return 'crypto/recipients'
  if (kids.size < to.length || encs.size < to.length) return 'crypto/recipients'
  return to.every((device) => isHybridRecipient(device.enc)) ? null : 'crypto/not-post-quantum'
}

const padded = (frame: Bytes): Bytes => concat(frame, new Uint8Array(paddedLength(frame.length) - frame.length))
