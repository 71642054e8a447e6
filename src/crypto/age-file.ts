// The door to age (https://c2sp.org/age): its plain Errors become our names here and nowhere else.
import { Decrypter, Encrypter } from 'age-encryption'
import { err, ok, type Result } from '../result.ts'
import { type Bytes, own } from './bytes.ts'

// The one text of age-encryption 0.3.1 we rely on; pinned by a test. Every other Error means: for us, but broken.
const noMatch = "no identity matched any of the file's recipients"

/** A post-quantum recipient 'age1pq1…' whose checksum and length are right. */
export function isHybridRecipient(text: unknown): text is string {
  if (typeof text !== 'string' || !text.startsWith('age1pq1')) return false
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/** A post-quantum identity 'AGE-SECRET-KEY-PQ-1…' whose checksum and length are right. */
export function isHybridIdentity(text: string): boolean {
  if (!text.startsWith('AGE-SECRET-KEY-PQ-1')) return false
  try {
    new Decrypter().addIdentity(text)
    return true
  } catch {
    return false
  }
}

/** An age v1 binary file to these recipients; throws when one is not post-quantum: ask `isHybridRecipient` first. */
export async function encryptAge(recipients: readonly string[], plain: Uint8Array): Promise<Bytes> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    if (!isHybridRecipient(recipient)) throw new TypeError('not a post-quantum recipient')
    encrypter.addRecipient(recipient)
  }
  return own(await encrypter.encrypt(plain))
}

/** What is in an age file for this identity; throws when it is none: ask `isHybridIdentity` first. */
export async function decryptAge(
  identity: string,
  file: Uint8Array,
): Promise<Result<Bytes, 'crypto/not-for-me' | 'crypto/damaged'>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return ok(own(await decrypter.decrypt(file)))
  } catch (cause) {
    return err(cause instanceof Error && cause.message === noMatch ? 'crypto/not-for-me' : 'crypto/damaged')
  }
}
