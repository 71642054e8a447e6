// The frame EST1 inside the age file: manifest, two signatures, payload. Layout only; meaning is checked elsewhere.
import { type Bytes, concat, equalBytes, u32be, utf8 } from './bytes.ts'
import type { Signature } from './identity.ts'
import { lengths, maxManifest } from './limits.ts'

export const bundleContext = 'estafette/bundle/v1'

/** The parts of an opened frame; `rest` is payload and padding together. All are views on the same bytes. */
export type FrameParts = { readonly manifest: Uint8Array; readonly sig: Signature; readonly rest: Uint8Array }

const magic = utf8('EST1')
const fixed = magic.length + 4 + lengths.edSig + lengths.pqSig

/**
 * What is signed, after the context 'estafette/bundle/v1' 0x00 that `Device.sign` puts before it:
 * the length of the manifest (u32be) and its bytes as they stand. The payload is bound by its hash in the manifest.
 */
export const signedPart = (manifest: Uint8Array): Bytes => concat(u32be(manifest.length), manifest)

/** 'EST1' | u32be length of manifest | manifest | Ed25519 (64) | ML-DSA-65 (3 309) | payload, without padding. */
export const encodeFrame = (manifest: Uint8Array, sig: Signature, payload: Uint8Array): Bytes =>
  concat(magic, signedPart(manifest), sig.ed, sig.pq, payload)

/** Where the payload of a frame with this manifest begins. */
export const payloadStart = (manifest: Uint8Array): number => fixed + manifest.length

/** The parts of a frame, or null when magic or lengths are wrong. */
export function splitFrame(plain: Uint8Array): FrameParts | null {
  if (plain.length < fixed || !equalBytes(plain.subarray(0, 4), magic)) return null
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(4)
  if (length > maxManifest || plain.length < fixed + length) return null
  const sigs = 8 + length
  const pq = sigs + lengths.edSig
  const rest = pq + lengths.pqSig
  return {
    manifest: plain.subarray(8, sigs),
    sig: { ed: plain.subarray(sigs, pq), pq: plain.subarray(pq, rest) },
    rest: plain.subarray(rest),
  }
}

/**
 * A frame without its payload: manifest and signatures still prove who signed what hash, and tell nothing of what was
 * said. Null when this is no frame; one that was cut before stays as it is.
 */
export function headOf(plain: Uint8Array): Bytes | null {
  const parts = splitFrame(plain)
  return parts === null ? null : plain.slice(0, payloadStart(parts.manifest)) as Bytes
}
