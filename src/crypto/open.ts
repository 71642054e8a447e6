// Opening a bundle: twelve checks in their order, the first failure ends it, and nothing is written before the last.
import { err, ok, type Result } from '../result.ts'
import { decryptAge } from './age-file.ts'
import { checkHeader, type HeaderError } from './age-header.ts'
import { b64url, type Bytes, sha256 } from './bytes.ts'
import { checkPayload, checkTime, misaddressed, pinnedSender, replayed, type Sender } from './checks.ts'
import { bundleContext, payloadStart, signedPart, splitFrame } from './frame.ts'
import { type Device, verifyBoth } from './identity.ts'
import { type Manifest, readManifest } from './manifest.ts'

export type OpenReason =
  | HeaderError
  | 'crypto/not-for-me' | 'crypto/damaged'
  | 'crypto/format'
  | 'crypto/manifest' | 'crypto/version-newer'
  | 'crypto/sender-unknown'
  | 'crypto/signature'
  | 'crypto/sender-revoked'
  | 'crypto/not-addressed' | 'crypto/recipient-mismatch'
  | 'crypto/clock' | 'crypto/expired'
  | 'crypto/duplicate' | 'crypto/replay-conflict'
  | 'crypto/payload' | 'crypto/padding' | 'crypto/bomb'
  | 'crypto/content'

/** What a bundle says of itself; a claim until check 6 has passed. Names by hash only, safe to log. */
export type Claim = Pick<Manifest, 'from' | 'bid' | 'typ'>

/** Why it was refused, by which check (1 to 12), and the claim once the manifest could be read (from check 5). */
export type OpenError = { readonly type: OpenReason; readonly check: number; readonly claim: Claim | null }

/** All that opening needs to know of the world; Moments are UTC. */
export type OpenContext = {
  /** The devices of this vault; each is tried. */
  readonly me: readonly Device[]
  /** The pinned device of a verified contact, or null. */
  findSender(kid: string): Promise<Sender | null>
  /** The mhash under which this bundle was imported before, or null. */
  seen(from: string, bid: string): Promise<string | null>
  readonly now: string
  /** From the relay's Date header; null when it did not come from a relay. */
  readonly relayTime: string | null
  /** The schema of `manifest.sv`. A throw counts as no. */
  accept(manifest: Manifest, payload: Uint8Array): boolean
}

export type Opened = {
  readonly manifest: Manifest
  /** Inflated. */
  readonly payload: Uint8Array
  readonly chash: string
  readonly mhash: string
  /** The signed proof: EST1 up to the payload, without padding. */
  readonly frame: Uint8Array
  readonly warnings: readonly 'held-expired'[]
}

/** The content of a bundle that passes all twelve checks, else the first that failed. Throws only what `ctx` throws. */
export async function openBundle(file: Uint8Array, ctx: OpenContext): Promise<Result<Opened, OpenError>> {
  const stanzas = checkHeader(file)
  if (!stanzas.ok) return stop(1, stanzas.error)
  const opened = await decryptForOne(file, ctx.me)
  if (!opened.ok) return stop(2, opened.error)
  const { plain, reader } = opened.value
  const parts = splitFrame(plain)
  if (!parts) return stop(3, 'crypto/format')
  const read = readManifest(parts.manifest)
  if (!read.ok) return stop(4, read.error)
  const manifest = read.value

  const sender = await pinnedSender(manifest.from, (kid) => ctx.findSender(kid))
  if (!sender) return stop(5, 'crypto/sender-unknown', manifest)
  const signed = await verifyBoth(sender.keys, signedPart(parts.manifest), bundleContext, parts.sig)
  if (!signed) return stop(6, 'crypto/signature', manifest)
  // Also what was made before the revocation: whoever holds a stolen device writes any date.
  if (sender.revoked !== null) return stop(7, 'crypto/sender-revoked', manifest)
  const wrong = misaddressed(manifest.to, reader.kid, stanzas.value)
  if (wrong) return stop(8, wrong, manifest)
  const time = checkTime(manifest, ctx.now, ctx.relayTime)
  if (!time.ok) return stop(9, time.error, manifest)
  const mhash = b64url(await sha256(parts.manifest))
  const again = replayed(await ctx.seen(manifest.from, manifest.bid), mhash)
  if (again) return stop(10, again, manifest)

  const payload = await checkPayload(parts.manifest, manifest, parts.rest)
  if (!payload.ok) return stop(11, payload.error, manifest)
  if (!accepts(ctx, manifest, payload.value)) return stop(12, 'crypto/content', manifest)
  return ok({
    manifest, payload: payload.value, chash: b64url(await sha256(file)), mhash,
    frame: new Uint8Array(plain.subarray(0, payloadStart(parts.manifest) + manifest.plen)),
    warnings: time.value ? [time.value] : [],
  })
}

function stop(check: number, type: OpenReason, manifest?: Manifest): Result<never, OpenError> {
  return err({ type, check, claim: manifest ? { from: manifest.from, bid: manifest.bid, typ: manifest.typ } : null })
}

// Tried one by one, since check 8 must know which device could open it.
async function decryptForOne(
  file: Uint8Array, me: readonly Device[],
): Promise<Result<{ plain: Bytes; reader: Device }, 'crypto/not-for-me' | 'crypto/damaged'>> {
  for (const reader of me) {
    const opened = await decryptAge(reader.identity, file)
    if (opened.ok) return ok({ plain: opened.value, reader })
    if (opened.error === 'crypto/damaged') return err('crypto/damaged')
  }
  return err('crypto/not-for-me')
}

function accepts(ctx: OpenContext, manifest: Manifest, payload: Uint8Array): boolean {
  try {
    return ctx.accept(manifest, payload)
  } catch {
    return false
  }
}
