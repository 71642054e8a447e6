// The file that opens with a phrase: written and opened it is the same, and nothing else opens as one, or it as anything.
import { Decrypter, Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkHeader } from '../../src/crypto/age-header.ts'
import { concat, utf8 } from '../../src/crypto/bytes.ts'
import { openBundle } from '../../src/crypto/open.ts'
import { maxPhraseFile, newPhrase, normalizePhrase, openWithPhrase, sealWithPhrase } from '../../src/crypto/phrase-file.ts'
import { newDevice, worldOf } from './people.ts'

const plain = utf8('{"kind":"brief"}')
const phrase = newPhrase()
const file = await sealWithPhrase(phrase, plain)
const head = new TextDecoder('latin1').decode(file.subarray(0, 400))
const headerEnd = head.indexOf('\n', head.indexOf('\n--- ') + 1) + 1

const outcome = async (which: Uint8Array, withPhrase = phrase): Promise<string> => {
  const opened = await openWithPhrase(withPhrase, which)
  return opened.ok ? 'opened' : opened.error
}

async function ofAge(work: number, text = 'zes boten onder de brug'): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(text)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(plain)
}

describe('the phrase', () => {
  it('is a hundred bits in letters that can be read aloud, never the same', () => {
    const many = Array.from({ length: 200 }, newPhrase)
    for (const one of many) expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(new Set(many).size).toBe(200)
    expect(new Set(many.join('').replaceAll('-', '')).size).toBe(32)
  })

  it('is understood as it is typed, and nothing else is', () => {
    expect(normalizePhrase(' oil00-abcde–fghjk  mnpq r ')).toBe('01100-ABCDE-FGHJK-MNPQR')
    for (const wrong of ['', 'ABCDE', '01100-ABCDE-FGHJK-MNPQ', '01100-ABCDE-FGHJK-MNPQU', '01100-ABCDE-FGHJK-MNPQRS', '01100-ABCDE-FGHJK-MNPQ?']) {
      expect(normalizePhrase(wrong), wrong).toBeNull()
    }
  })
})

describe('a file with a phrase', () => {
  it('opens as it was written, whatever is in it', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const one = newPhrase()
      expect(await openWithPhrase(one.toLowerCase().replaceAll('-', ' '), await sealWithPhrase(one, bytes))).toEqual({ ok: true, value: bytes })
    }), { numRuns: 6 })
  })

  it('is an age file: another program opens it with the phrase as it is shown', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(phrase)
    expect(await decrypter.decrypt(file)).toEqual(plain)
    expect(head).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 14\n/)
    expect(head).not.toContain(phrase.slice(0, 5))
  })

  it('says so when the phrase is another, or none', async () => {
    expect(await outcome(file, newPhrase())).toBe('wrong-phrase')
    expect(await outcome(file, 'zes boten')).toBe('wrong-phrase')
    const decrypter = new Decrypter()
    decrypter.addPassphrase(newPhrase())
    await expect(decrypter.decrypt(file)).rejects.toThrow("no identity matched any of the file's recipients")
    await expect(sealWithPhrase('zes boten', plain)).rejects.toThrow(TypeError)
  })

  it('every changed byte is refused, and every cut', async () => {
    for (let at = 0; at < file.length; at += 1) {
      const other = new Uint8Array(file)
      other[at]! ^= 1 << (at & 7)
      expect(['damaged', 'wrong-phrase', 'foreign', 'bundle'], `byte ${at}`).toContain(await outcome(other))
    }
    for (const length of [0, 10, 22, headerEnd - 1, headerEnd, headerEnd + 15, headerEnd + 16, file.length - 1]) {
      expect(['damaged', 'foreign'], `cut at ${length}`).toContain(await outcome(file.subarray(0, length)))
    }
    expect(await outcome(concat(file, new Uint8Array(1)))).toBe('damaged')
  }, 120_000)

  it('is told from a bundle, from a file of anybody else, and from one that is too large', async () => {
    const sealed = async (identity: string): Promise<Uint8Array> => {
      const encrypter = new Encrypter()
      encrypter.addRecipient(await identityToRecipient(identity))
      return encrypter.encrypt(plain)
    }
    expect(await outcome(await sealed(await generateHybridIdentity()))).toBe('bundle')
    expect(await outcome(await sealed(await generateX25519Identity()))).toBe('bundle')
    expect(await outcome(await ofAge(17))).toBe('foreign')
    expect(await outcome(await ofAge(10))).toBe('wrong-phrase')
    for (const text of ['', 'PK\u0003\u0004', '%PDF-1.7', 'age-encryption.org/v1\n', '-----BEGIN AGE ENCRYPTED FILE-----\n']) {
      expect(await outcome(utf8(text)), text).toBe('foreign')
    }
    // No work is done for these: a factor of 20 would take a gigabyte.
    expect(await outcome(utf8(head.replace(' 14\n', ' 20\n')))).toBe('foreign')
    expect(await outcome(concat(file, new Uint8Array(maxPhraseFile)))).toBe('too-large')
  })

  it('is refused where bundles come in', async () => {
    expect(checkHeader(file)).toEqual({ ok: false, error: 'crypto/not-post-quantum' })
    expect(await openBundle(file, worldOf([await newDevice()], []))).toEqual({
      ok: false, error: { type: 'crypto/not-post-quantum', check: 1, claim: null },
    })
  })
})
