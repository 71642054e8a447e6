// The one file that opens with a phrase: an age scrypt file, written here and read on one page, never a bundle.
import { Decrypter, Encrypter } from 'age-encryption'
import { err, ok, type Result } from '../result.ts'
import { type Bytes, own, randomBytes } from './bytes.ts'

export type PhraseFileError = 'wrong-phrase' | 'damaged' | 'bundle' | 'foreign' | 'too-large'

/** Largest file that is read; a letter is text, a few kB of it. */
export const maxPhraseFile = 2_000_000

/**
 * The work of scrypt, as a power of two: 16 MiB, 0.1 s on a laptop and half a second on an old telephone. The phrase is
 * a hundred bits of chance, so no amount of work here decides anything; this is the least that keeps the format honest.
 */
const workFactor = 14
// What another of our versions may have chosen; more would let any file that is handed in hold up a telephone.
const maxWorkFactor = 16

// Crockford's base 32: no I, L, O and U, so that it survives being read aloud.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new phrase of 100 bits to read aloud: 'XXXXX-XXXXX-XXXXX-XXXXX'. */
export const newPhrase = (): string => grouped(Array.from(randomBytes(20), (byte) => letters[byte & 31]).join(''))

/** The phrase as it was meant: capitals, spaces and dashes as one likes, I and L read as 1, O as 0; null when it is none. */
export function normalizePhrase(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  return plain.length === 20 && [...plain].every((letter) => letters.includes(letter)) ? grouped(plain) : null
}

/** An age v1 file that opens with this phrase, here and with `age -d`. Throws for what `newPhrase` never makes. */
export async function sealWithPhrase(phrase: string, plain: Uint8Array): Promise<Bytes> {
  if (normalizePhrase(phrase) !== phrase) throw new TypeError('not a phrase of ours')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(phrase)
  encrypter.setScryptWorkFactor(workFactor)
  return own(await encrypter.encrypt(plain))
}

/**
 * What is in the file. 'bundle': sealed to keys, so for the app of a mentor; 'foreign': no file of ours;
 * 'wrong-phrase': also when the part that hangs on the phrase was damaged, which cannot be told apart.
 */
export async function openWithPhrase(phrase: string, file: Uint8Array): Promise<Result<Bytes, PhraseFileError>> {
  const kind = kindOf(file)
  if (kind !== 'phrase') return err(kind)
  const meant = normalizePhrase(phrase)
  if (meant === null) return err('wrong-phrase')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(meant)
  try {
    return ok(own(await decrypter.decrypt(file)))
  } catch (cause) {
    return err(cause instanceof Error && cause.message === noMatch ? 'wrong-phrase' : 'damaged')
  }
}

// The one text of age-encryption 0.3.1 we rely on; pinned by a test.
const noMatch = "no identity matched any of the file's recipients"

const ours = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/
const bundle = /^age-encryption\.org\/v1\n-> (mlkem768x25519|X25519) /

// Looked at before age sees the file: it would count with any factor up to 20, which is a gigabyte.
function kindOf(file: Uint8Array): 'phrase' | 'bundle' | 'foreign' | 'too-large' {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 400))
  if (bundle.test(head)) return 'bundle'
  if (file.length > maxPhraseFile) return 'too-large'
  const factor = Number(ours.exec(head)?.[1] ?? Number.NaN)
  return factor <= maxWorkFactor ? 'phrase' : 'foreign'
}

const grouped = (phrase: string): string => (phrase.match(/.{5}/g) ?? []).join('-')
