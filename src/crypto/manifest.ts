// The manifest of a bundle, version 1: what is signed, by whom, for whom and for how long. No names, no content.
import { err, ok, type Result } from '../result.ts'
import { isCanonical, parseJson } from './jcs.ts'
import { maxRecipients } from './limits.ts'
import { hasKeys, isB64, isCount, isList, isMoment } from './shape.ts'

export const bundleTypes = ['handover', 'message', 'backup', 'keys'] as const
export type BundleType = (typeof bundleTypes)[number]

/** The sender's view of one recipient's device list: mid, seq, hash. */
export type ListView = readonly [mid: string, seq: number, hash: string]

/** Exactly these keys, all present; new ones need a new `v`. */
export type Manifest = {
  readonly v: 1
  readonly typ: BundleType
  /** 16 bytes of chance, base64url: the name of this bundle everywhere. */
  readonly bid: string
  /** The bid this one answers, or null. */
  readonly ref: string | null
  /** kid of the device that signs. */
  readonly from: string
  /** kids of the devices it is sealed to: sorted, unique, 1 to 8. */
  readonly to: readonly string[]
  /** Moments; `exp` lies after `created`. */
  readonly created: string
  readonly exp: string
  readonly enc: 'raw' | 'deflate-raw'
  /** Bytes of the payload as stored, and once inflated. */
  readonly plen: number
  readonly ulen: number
  /** base64url SHA-256 of the payload as stored. */
  readonly phash: string
  /** Schema version of the payload, from 1. */
  readonly sv: number
  /** Null for now; later the sender's view of the recipients' lists. */
  readonly kl: readonly ListView[] | null
}

const keysOfManifest = [
  'v', 'typ', 'bid', 'ref', 'from', 'to', 'created', 'exp', 'enc', 'plen', 'ulen', 'phash', 'sv', 'kl',
] as const

/** The manifest of these bytes. A higher `v` may have any other form, so it is told before the form is looked at. */
export function readManifest(bytes: Uint8Array): Result<Manifest, 'crypto/manifest' | 'crypto/version-newer'> {
  const parsed = parseJson(bytes)
  if (!parsed) return err('crypto/manifest')
  const { value } = parsed
  if (isNewer(value)) return err('crypto/version-newer')
  // The form bounds the depth, so the recursion of isCanonical comes after it.
  return isManifest(value) && isCanonical(value, bytes) ? ok(value) : err('crypto/manifest')
}

const isNewer = (x: unknown): boolean => typeof x === 'object' && x !== null && 'v' in x && isCount(x.v, 2)

/** Whether a value has the form of a manifest. */
export const isManifest = (x: unknown): x is Manifest =>
  hasKeys(x, keysOfManifest) && x.v === 1 && bundleTypes.some((typ) => typ === x.typ) &&
  isB64(x.bid, 16) && (x.ref === null || isB64(x.ref, 16)) && isB64(x.from, 32) && isAddressees(x.to) &&
  isMoment(x.created) && isMoment(x.exp) && x.created < x.exp &&
  (x.enc === 'raw' || x.enc === 'deflate-raw') && isCount(x.plen) && isCount(x.ulen) && isB64(x.phash, 32) &&
  isCount(x.sv, 1) && (x.kl === null || isList(x.kl, 0, maxRecipients, isListView))

const isKid = (x: unknown): x is string => isB64(x, 32)

const isAddressees = (x: unknown): x is string[] =>
  isList(x, 1, maxRecipients, isKid) && x.every((kid, i) => i === 0 || (x[i - 1] ?? '') < kid)

const isListView = (x: unknown): x is ListView =>
  Array.isArray(x) && x.length === 3 && isB64(x[0], 32) && isCount(x[1]) && isB64(x[2], 32)
