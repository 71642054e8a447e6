// A forger with its own encoder: it makes bundles that are wrong in chosen ways and right in all others.
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import type { Device, Signature } from '../../src/crypto/identity.ts'
import type { OpenContext, OpenReason } from '../../src/crypto/open.ts'
import { created, exp, now, worldOf } from './people.ts'

/** Every way to be refused, in the order of the checks; within one check in the order it looks. */
export const flawsInOrder: readonly (readonly [OpenReason, number])[] = [
  ['crypto/too-large', 1], ['crypto/not-a-bundle', 1], ['crypto/header-limit', 1], ['crypto/not-post-quantum', 1],
  ['crypto/not-for-me', 2], ['crypto/damaged', 2],
  ['crypto/format', 3],
  ['crypto/version-newer', 4], ['crypto/manifest', 4],
  ['crypto/sender-unknown', 5],
  ['crypto/signature', 6],
  ['crypto/sender-revoked', 7],
  ['crypto/not-addressed', 8], ['crypto/recipient-mismatch', 8],
  ['crypto/clock', 9], ['crypto/expired', 9],
  ['crypto/duplicate', 10], ['crypto/replay-conflict', 10],
  ['crypto/payload', 11], ['crypto/padding', 11], ['crypto/bomb', 11],
  ['crypto/content', 12],
]

/** Who takes part: Noor seals for Sam; Els reads what is not hers, by a classical key too. */
export type Cast = { readonly noor: Device; readonly sam: Device; readonly els: Device; readonly classical: string }

/** Ways to bend a part by hand, for what no flaw of the list does. */
export type Bend = {
  readonly manifest?: (manifest: Record<string, unknown>) => Record<string, unknown>
  readonly text?: (text: string) => string | Uint8Array
  readonly signature?: (sig: Signature) => Signature
  readonly stored?: Uint8Array
  readonly padding?: (right: number) => Uint8Array
}

const signatures = new Map<string, Promise<Signature>>()
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')
const u32 = (n: number) => Uint8Array.of(n >> 24, n >> 16, n >> 8, n)

/** Padmé by the words of the paper, and the floor of 65 536. */
export function sizeOf(length: number): number {
  const e = Math.floor(Math.log2(length))
  const step = 2 ** (e - Math.floor(Math.log2(e)) - 1)
  return Math.max(65_536, Math.ceil(length / step) * step)
}

/** The file, the world it meets, and the hash of its manifest. */
export async function forge(
  cast: Cast, flaws: ReadonlySet<OpenReason>, bend: Bend = {},
): Promise<{ file: Uint8Array; ctx: OpenContext; mhash: string }> {
  const has = (flaw: string) => flaws.has(`crypto/${flaw}` as OpenReason)
  const { noor, sam, els, classical } = cast

  const payload = Buffer.alloc(has('bomb') ? 1_000_000 : 3000, 'vier gele fietsen ')
  const stored = bend.stored ?? deflateRawSync(payload)
  const addressed = [has('not-addressed') ? els.kid : sam.kid, ...(has('not-post-quantum') ? ['A'.repeat(43)] : [])]
  const straight = {
    v: has('version-newer') ? 2 : 1, typ: 'handover', bid: 'AAAAAAAAAAAAAAAAAAAAAA', ref: null, from: noor.kid,
    to: addressed.sort(), created, exp, enc: 'deflate-raw', plen: stored.length,
    ulen: has('bomb') ? 1000 : payload.length, phash: has('payload') ? 'A'.repeat(43) : hash(stored), sv: 1, kl: null,
  }
  const manifest = bend.manifest?.(straight) ?? straight
  const sorted = JSON.stringify(Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1))))
  const text = has('manifest') ? sorted.replace('{', '{ ') : sorted
  const bytes = Buffer.from(bend.text?.(text) ?? text)

  const signed = Buffer.concat([u32(bytes.length), bytes])
  const known = signatures.get(text) ?? noor.sign(signed, 'estafette/bundle/v1')
  signatures.set(text, known)
  const sig = bend.signature?.(await known) ?? await known
  const ed = has('signature') ? sig.ed.map((byte, i) => (i === 40 ? byte ^ 1 : byte)) : sig.ed

  const frame = Buffer.concat([Buffer.from(has('format') ? 'EST2' : 'EST1'), signed, ed, sig.pq, stored])
  const right = sizeOf(frame.length) - frame.length
  const padding = bend.padding?.(right) ?? new Uint8Array(right)
  if (has('padding')) padding[padding.length - 1] = 1

  const encrypter = new Encrypter()
  for (let i = 0; i < (has('header-limit') ? 9 : 1); i++) encrypter.addRecipient(sam.keys.enc)
  if (has('not-post-quantum')) encrypter.addRecipient(classical)
  if (has('recipient-mismatch')) encrypter.addRecipient(noor.keys.enc)
  let file = await encrypter.encrypt(Buffer.concat([frame, padding]))
  if (has('damaged')) file[file.length - 1]! ^= 1
  if (has('not-a-bundle')) file[0]! ^= 1
  if (has('too-large')) file = Buffer.concat([file], 26_000_001)

  const mhash = hash(bytes)
  const ctx = worldOf(has('not-for-me') ? [els] : [sam], [], {
    findSender: async (kid) => {
      if (has('sender-unknown') || kid !== noor.kid) return null
      return { keys: noor.keys, revoked: has('sender-revoked') ? now : null }
    },
    now: has('clock') ? '2026-11-20T08:59:59.999Z' : now,
    relayTime: has('expired') ? '2027-02-02T09:00:00.001Z' : now,
    seen: async () => (has('duplicate') ? mhash : has('replay-conflict') ? 'B'.repeat(43) : null),
    accept: () => !has('content'),
  })
  return { file, ctx, mhash }
}
