// Who seals and who reads: keys of a device and of a person, always a classical and a post-quantum signature together.
import { ml_dsa65 } from '@noble/post-quantum/ml-dsa.js'
import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { b64url, type Bytes, concat, fromB64url, namedHash, own, randomBytes, utf8 } from './bytes.ts'
import { jcs } from './jcs.ts'
import { lengths } from './limits.ts'

/** Public keys of a device: raw Ed25519 and ML-DSA-65 in base64url, and the age recipient 'age1pq1…'. */
export type PublicKeys = { readonly ed: string; readonly pq: string; readonly enc: string }

/** Public keys of a person: signing only. */
export type MidKeys = { readonly ed: string; readonly pq: string }

/** What the vault keeps of a person's key: Ed25519 as PKCS #8, the ML-DSA seed of 32 bytes. */
export type MidSecrets = { readonly ed: Uint8Array; readonly edPub: string; readonly pq: Uint8Array }

/** What the vault keeps of a device, besides the age identity 'AGE-SECRET-KEY-PQ-1…'. */
export type DeviceSecrets = MidSecrets & { readonly enc: string }

/** Both signatures, 64 and 3 309 bytes. */
export type Signature = { readonly ed: Uint8Array; readonly pq: Uint8Array }

type Sign = (message: Uint8Array, context: string) => Promise<Signature>

/** A device that can seal, sign and open. */
export type Device = {
  readonly kid: string
  readonly keys: PublicKeys
  readonly identity: string
  readonly sign: Sign
}

/** A person's key that can sign statements and cards. */
export type Mid = { readonly mid: string; readonly keys: MidKeys; readonly sign: Sign }

/** New keys of a person. */
export async function makeMid(): Promise<MidSecrets> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('Ed25519 gave no pair')
  const [ed, raw] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey), crypto.subtle.exportKey('raw', pair.publicKey),
  ])
  return { ed: new Uint8Array(ed), edPub: b64url(new Uint8Array(raw)), pq: randomBytes(32) }
}

/** New keys of this device. */
export const makeDevice = async (): Promise<DeviceSecrets> =>
  ({ ...(await makeMid()), enc: await generateHybridIdentity() })

/** The device behind its secrets; throws when they do not belong together. */
export async function loadDevice(secrets: DeviceSecrets): Promise<Device> {
  const [signer, enc] = await Promise.all([loadSigner(secrets), identityToRecipient(secrets.enc)])
  const keys = { ...signer.keys, enc }
  return { kid: await kidOf(keys), keys, identity: secrets.enc, sign: signer.sign }
}

/** The person's key behind its secrets; throws when they do not belong together. */
export async function loadMid(secrets: MidSecrets): Promise<Mid> {
  const signer = await loadSigner(secrets)
  return { mid: await midOf(signer.keys), ...signer }
}

/** The name of a device: b64url(SHA-256('estafette/kid/v1' 0x00 JCS{ed,enc,pq})), 43 letters. */
export const kidOf = ({ ed, pq, enc }: PublicKeys): Promise<string> =>
  namedHash('estafette/kid/v1', jcs({ ed, pq, enc }))

/** The name of a person: b64url(SHA-256('estafette/mid/v1' 0x00 JCS{ed,pq})), 43 letters. */
export const midOf = ({ ed, pq }: MidKeys): Promise<string> =>
  namedHash('estafette/mid/v1', jcs({ ed, pq }))

/** Whether both signatures hold; false, never a throw, for keys or signatures of any other form. */
export async function verifyBoth(
  keys: MidKeys, message: Uint8Array, context: string, sig: Signature,
): Promise<boolean> {
  const ed = fromB64url(keys.ed)
  const pq = fromB64url(keys.pq)
  if (ed?.length !== lengths.edKey || pq?.length !== lengths.pqKey) return false
  if (sig.ed.length !== lengths.edSig || sig.pq.length !== lengths.pqSig) return false
  const signed = withContext(context, message)
  try {
    const key = await crypto.subtle.importKey('raw', ed, 'Ed25519', false, ['verify'])
    const classical = await crypto.subtle.verify('Ed25519', key, own(sig.ed), signed)
    return classical && ml_dsa65.verify(sig.pq, signed, pq, { context: utf8(context) })
  } catch {
    return false
  }
}

async function loadSigner(secrets: MidSecrets): Promise<{ keys: MidKeys; sign: Sign }> {
  const key = await crypto.subtle.importKey('pkcs8', own(secrets.ed), 'Ed25519', false, ['sign'])
  const { publicKey, secretKey } = ml_dsa65.keygen(secrets.pq)
  const keys = { ed: secrets.edPub, pq: b64url(publicKey) }
  const sign: Sign = async (message, context) => {
    const signed = withContext(context, message)
    const ed = new Uint8Array(await crypto.subtle.sign('Ed25519', key, signed))
    return { ed, pq: ml_dsa65.sign(signed, secretKey, { context: utf8(context) }) }
  }
  const proof = utf8('these keys belong together')
  if (!(await verifyBoth(keys, proof, 'estafette/load/v1', await sign(proof, 'estafette/load/v1')))) {
    throw new TypeError('the secrets do not belong together')
  }
  return { keys, sign }
}

// Ed25519 has no context of its own: it stands before the message in both, so no signature serves a second purpose.
const withContext = (context: string, message: Uint8Array): Bytes =>
  concat(utf8(context), new Uint8Array(1), message)
