import {
  Decrypter, Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient, type Recipient, Stanza,
} from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { decryptAge, encryptAge, isHybridIdentity, isHybridRecipient } from '../../src/crypto/age-file.ts'
import { checkHeader } from '../../src/crypto/age-header.ts'
import { concat, utf8 } from '../../src/crypto/bytes.ts'
import { openBundle } from '../../src/crypto/open.ts'
import { newDevice, worldOf } from './people.ts'

const plain = utf8('vier gele fietsen')
const [identity, other, old] = await Promise.all([
  generateHybridIdentity(), generateHybridIdentity(), generateX25519Identity(),
])
const [recipient, classical] = await Promise.all([identityToRecipient(identity), identityToRecipient(old)])

async function fileTo(...recipients: (string | Recipient)[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const one of recipients) encrypter.addRecipient(one)
  return encrypter.encrypt(plain)
}

const foreign = (type: string, count: number): Recipient =>
  ({ wrapFileKey: () => Array.from({ length: count }, () => new Stanza([type, 'AAAA'], new Uint8Array(32))) })

const error = (type: string) => ({ ok: false, error: `crypto/${type}` })

describe('the words of age we rely on', () => {
  it('still read as they did', async () => {
    const open = async (file: Uint8Array, who: string) => {
      const decrypter = new Decrypter()
      decrypter.addIdentity(who)
      return decrypter.decrypt(file)
    }
    const file = await fileTo(recipient)
    await expect(open(file, other)).rejects.toThrow("no identity matched any of the file's recipients")
    const mac = new TextDecoder('latin1').decode(file).indexOf('\n--- ') + 10
    const broken = file.map((byte, i) => (i === mac ? (byte === 65 ? 66 : 65) : byte))
    await expect(open(broken, identity)).rejects.toThrow('invalid header HMAC')
    expect(await decryptAge(identity, file)).toEqual({ ok: true, value: plain })
    expect(await decryptAge(other, file)).toEqual(error('not-for-me'))
    expect(await decryptAge(identity, broken)).toEqual(error('damaged'))
  })

  it('keys are told from what looks like keys', async () => {
    expect(isHybridRecipient(recipient) && isHybridIdentity(identity)).toBe(true)
    expect([classical, recipient.slice(0, -2), 'age1pq1', '', null, 7].some(isHybridRecipient)).toBe(false)
    expect([old, identity.slice(0, -2), identity.toLowerCase(), ''].some(isHybridIdentity)).toBe(false)
    await expect(encryptAge([recipient, classical], plain)).rejects.toThrow(TypeError)
  })
})

describe('check 1, before age sees the file', () => {
  it('counts post-quantum stanzas, from one to eight', async () => {
    expect(checkHeader(await fileTo(recipient))).toEqual({ ok: true, value: 1 })
    expect(checkHeader(await fileTo(...Array.from({ length: 8 }, () => recipient)))).toEqual({ ok: true, value: 8 })
    expect(checkHeader(await fileTo(...Array.from({ length: 9 }, () => recipient)))).toEqual(error('header-limit'))
    expect(checkHeader(await fileTo())).toEqual(error('header-limit'))
  })

  it('a classical, mixed, tagged or passphrase file is not post-quantum, for the whole door too', async () => {
    const phrase = new Encrypter()
    phrase.setPassphrase('zes boten')
    phrase.setScryptWorkFactor(10)
    const device = await newDevice()
    for (const file of [
      await fileTo(classical), await fileTo(recipient, classical), await fileTo(classical, recipient),
      await fileTo(recipient, foreign('mlkem768p256tag', 1)), await fileTo(recipient, foreign('x-grease', 1)),
      await phrase.encrypt(plain),
    ]) {
      expect(checkHeader(file)).toEqual(error('not-post-quantum'))
      expect(await openBundle(file, worldOf([device], []))).toEqual({
        ok: false, error: { type: 'crypto/not-post-quantum', check: 1, claim: null },
      })
    }
  })

  it('many stanzas and long ones stop at once', async () => {
    expect(checkHeader(await fileTo(foreign('x', 200), recipient))).toEqual(error('header-limit'))
    expect(checkHeader(await fileTo(foreign('x', 20_000)))).toEqual(error('header-limit'))
    const long: Recipient = { wrapFileKey: () => [new Stanza(['x', 'AAAA'], new Uint8Array(20_000))] }
    expect(checkHeader(await fileTo(long))).toEqual(error('header-limit'))
    const wide = `age-encryption.org/v1\n-> x ${'A'.repeat(20_000)}\n\n--- x\n`
    expect(checkHeader(utf8(wide))).toEqual(error('header-limit'))
  })

  it('anything else is no bundle', async () => {
    const head = 'age-encryption.org/v1\n'
    const file = await fileTo(recipient)
    for (const wrong of [
      '', 'age', head, `${head}--- AAAA\n`, `${head}->\n`, `${head}-> \n`, `${head}-> x  y\nAAAA\n`, `${head}-> x\n=\n`,
      `${head}-> mlkem768x25519 AAAA\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`, head.replace('v1', 'v2'),
      head.replace('\n', '\r\n'), '-----BEGIN AGE ENCRYPTED FILE-----\n',
    ]) expect(checkHeader(utf8(wrong)), JSON.stringify(wrong)).toEqual(error('not-a-bundle'))
    expect(checkHeader(file.subarray(0, 900))).toEqual(error('not-a-bundle'))
    expect(checkHeader(concat(utf8('\n'), file))).toEqual(error('not-a-bundle'))
    expect(checkHeader(new Uint8Array(26_000_000))).toEqual(error('not-a-bundle'))
    expect(checkHeader(new Uint8Array(26_000_001))).toEqual(error('too-large'))
  })
})
