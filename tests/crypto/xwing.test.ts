import { createHash, createHmac } from 'node:crypto'
import {
  Decrypter, Encrypter, generateHybridIdentity, type Identity, identityToRecipient, type Recipient, Stanza,
} from 'age-encryption'
import { ml_kem768_x25519 } from '@noble/post-quantum/hybrid.js'
import sodium from 'libsodium-wrappers'
import { describe, expect, it } from 'vitest'
import { concat, equalBytes, randomBytes, utf8 } from '../../src/crypto/bytes.ts'

// X-Wing three times over: within age (an older noble), a newer noble, and libsodium in C.
await sodium.ready
const present = typeof sodium.crypto_kem_xwing_seed_keypair === 'function'
if (!present) console.log(`skipped: libsodium ${sodium.SODIUM_VERSION_STRING} has no crypto_kem_xwing`)

const label = 'mlkem768x25519'

// The data part of bech32, without its checksum: age has looked at that already.
function bech32Bytes(text: string): Uint8Array {
  const letters = Array.from(text.toLowerCase().slice(text.lastIndexOf('1') + 1, -6))
  const bits = letters.map((x) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(x).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2))
}

// The key schedule of HPKE (RFC 9180, base mode) with KEM 0x647a, HKDF-SHA256 and ChaCha20Poly1305, as age uses it.
function hpke(secret: Uint8Array): { key: Uint8Array; nonce: Uint8Array } {
  const suite = concat(utf8('HPKE'), Uint8Array.of(0x64, 0x7a, 0, 1, 0, 3))
  const hmac = (key: Uint8Array, data: Uint8Array) => new Uint8Array(createHmac('sha256', key).update(data).digest())
  const extract = (salt: Uint8Array, name: string, ikm: Uint8Array) =>
    hmac(salt.length ? salt : new Uint8Array(32), concat(utf8('HPKE-v1'), suite, utf8(name), ikm))
  const none = new Uint8Array()
  const context = concat(Uint8Array.of(0), extract(none, 'psk_id_hash', none),
    extract(none, 'info_hash', utf8(`age-encryption.org/${label}`)))
  const prk = extract(secret, 'secret', none)
  const expand = (name: string, length: number) =>
    hmac(prk, concat(Uint8Array.of(0, length), utf8('HPKE-v1'), suite, utf8(name), context, Uint8Array.of(1)))
      .slice(0, length)
  return { key: expand('key', 32), nonce: expand('base_nonce', 12) }
}

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '')

const sodiumRecipient = (publicKey: Uint8Array): Recipient => ({
  wrapFileKey(fileKey) {
    const { ciphertext, sharedSecret } = sodium.crypto_kem_xwing_enc(publicKey)
    const { key, nonce } = hpke(sharedSecret)
    const body = sodium.crypto_aead_chacha20poly1305_ietf_encrypt(fileKey, null, null, nonce, key)
    return [new Stanza([label, b64(ciphertext)], new Uint8Array(body))]
  },
})

const sodiumIdentity = (privateKey: Uint8Array): Identity => ({
  unwrapFileKey([stanza]) {
    if (stanza?.args[0] !== label) return null
    const secret = sodium.crypto_kem_xwing_dec(new Uint8Array(Buffer.from(stanza.args[1] ?? '', 'base64')), privateKey)
    const { key, nonce } = hpke(secret)
    return new Uint8Array(sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, stanza.body, null, nonce, key))
  },
})

describe.skipIf(!present)('X-Wing by three implementations', () => {
  it('the draft calls its test vector the same everywhere', () => {
    const seed = Buffer.from('7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26', 'hex')
    const { publicKey } = sodium.crypto_kem_xwing_seed_keypair(seed)
    expect(Buffer.from(publicKey).toString('hex').slice(0, 32)).toBe('e2236b35a8c24b39b10aa1323a96a919')
    expect(equalBytes(ml_kem768_x25519.keygen(seed).publicKey, publicKey)).toBe(true)
  })

  it('equal keys, ciphertexts and secrets from equal chance', () => {
    for (let i = 0; i < 20; i++) {
      const [seed, chance] = [randomBytes(32), randomBytes(64)]
      const ours = ml_kem768_x25519.keygen(seed)
      const theirs = sodium.crypto_kem_xwing_seed_keypair(seed)
      expect(equalBytes(ours.publicKey, theirs.publicKey)).toBe(true)
      const one = ml_kem768_x25519.encapsulate(ours.publicKey, chance)
      const two = sodium.crypto_kem_xwing_enc_deterministic(theirs.publicKey, chance)
      expect(equalBytes(one.cipherText, two.ciphertext) && equalBytes(one.sharedSecret, two.sharedSecret)).toBe(true)
      const spoilt = two.ciphertext.map((byte, at) => (at === i ? byte ^ 1 : byte))
      const [opened, same] = [
        ml_kem768_x25519.decapsulate(spoilt, ours.secretKey), sodium.crypto_kem_xwing_dec(spoilt, theirs.privateKey),
      ]
      expect(equalBytes(opened, same)).toBe(true)
    }
  })

  it('age opens what libsodium sealed, and libsodium what age sealed', async () => {
    const plain = utf8('zes boten onder de brug door')
    for (let i = 0; i < 5; i++) {
      const identity = await generateHybridIdentity()
      const recipient = await identityToRecipient(identity)
      const { publicKey, privateKey } = sodium.crypto_kem_xwing_seed_keypair(bech32Bytes(identity))
      expect(createHash('sha256').update(publicKey).digest('hex'))
        .toBe(createHash('sha256').update(bech32Bytes(recipient)).digest('hex'))
      for (const [to, by] of [
        [recipient, sodiumIdentity(privateKey)], [sodiumRecipient(publicKey), identity],
      ] as const) {
        const encrypter = new Encrypter()
        encrypter.addRecipient(to)
        const decrypter = new Decrypter()
        decrypter.addIdentity(by)
        expect(await decrypter.decrypt(await encrypter.encrypt(plain))).toEqual(plain)
      }
    }
  })
})
