import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { argonFloor } from '../../src/crypto/argon.ts'
import { hex } from '../../src/crypto/bytes.ts'
import {
  type Keyring, newVaultKey, readKeyring, unwrapWithPassphrase, vaultKeys, type Wrap, wrapWithPassphrase,
} from '../../src/crypto/keyring.ts'
import { openSchoolWrap, schoolWrap } from '../../src/crypto/school-wrap.ts'
import { noor } from '../cast.ts'
import { quickArgon } from './people.ts'

const place = { vaultId: 'kluis-1', gen: 1 }
const ringOf = (wrap: Wrap): Keyring => ({ id: 'keyring', ...place, wraps: [wrap] })

describe('keyring', () => {
  it('opens with the phrase and not with another, at the real cost', async () => {
    const vk = newVaultKey()
    const wrap = await wrapWithPassphrase(vk, noor.zin, place, argonHere)
    expect(wrap.params).toMatchObject({ m: 65_536, t: 3, p: 1 })
    expect(await unwrapWithPassphrase(wrap, noor.zin, place, argonHere)).toEqual(vk)
    expect(await unwrapWithPassphrase(wrap, `${noor.zin} `, place, argonHere)).toBeNull()
  })

  it('any phrase opens its own wrap, whatever way the keyboard writes its letters', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (phrase, other) => {
      const vk = newVaultKey()
      const wrap = await wrapWithPassphrase(vk, phrase, place, quickArgon)
      expect(await unwrapWithPassphrase(wrap, phrase.normalize('NFD'), place, quickArgon)).toEqual(vk)
      if (other.normalize('NFKC') === phrase.normalize('NFKC')) return
      expect(await unwrapWithPassphrase(wrap, other, place, quickArgon)).toBeNull()
    }))
  })

  it('is bound to vault, generation, kind and every parameter', async () => {
    const wrap = await wrapWithPassphrase(newVaultKey(), noor.zin, place, quickArgon)
    const open = (w: Wrap, p = place) => unwrapWithPassphrase(w, noor.zin, p, quickArgon)
    expect(await open(wrap, { ...place, vaultId: 'kluis-2' })).toBeNull()
    expect(await open(wrap, { ...place, gen: 2 })).toBeNull()
    // Even where Argon gives the same key, the parameters are part of what GCM protects.
    const sameKey = () => quickArgon(new Uint8Array(), new Uint8Array(16), argonFloor)
    const blindWrap = await wrapWithPassphrase(newVaultKey(), noor.zin, place, sameKey)
    const moved = { ...blindWrap, params: { ...blindWrap.params, t: 4 } }
    expect(await unwrapWithPassphrase(blindWrap, noor.zin, place, sameKey)).not.toBeNull()
    expect(await unwrapWithPassphrase(moved, noor.zin, place, sameKey)).toBeNull()
    expect(await open({ ...wrap, kind: 'passkey' })).toBeNull()
  })

  it('never goes below 64 MiB and three passes, when made or when read', async () => {
    for (const cost of [{ ...argonFloor, m: 65_535 }, { ...argonFloor, t: 2 }, { ...argonFloor, p: 0 }]) {
      const weak = wrapWithPassphrase(newVaultKey(), noor.zin, place, quickArgon, cost)
      await expect(weak).rejects.toThrow('crypto/kdf-floor')
    }
    const wrap = await wrapWithPassphrase(newVaultKey(), noor.zin, place, quickArgon)
    const weak = { ...wrap, params: { ...wrap.params, t: 2 } }
    expect(readKeyring(ringOf(weak))).toEqual({ ok: false, error: { type: 'crypto/kdf-floor' } })
    await expect(unwrapWithPassphrase(weak, noor.zin, place, quickArgon)).rejects.toThrow('crypto/kdf-floor')
  })

  it('a damaged keyring is not a wrong phrase', async () => {
    const ring = ringOf(await wrapWithPassphrase(newVaultKey(), noor.zin, place, quickArgon))
    const [wrap] = ring.wraps
    if (!wrap) throw new Error('no wrap')
    expect(readKeyring(structuredClone(ring))).toEqual({ ok: true, value: ring })
    const broken: unknown[] = [
      null, [], {}, { ...ring, id: 'ring' }, { ...ring, gen: -1 }, { ...ring, vaultId: 'a|b' }, { ...ring, wraps: [] },
      { ...ring, wraps: [wrap, null] }, { ...ring, extra: 1 },
      ...[{ kind: 'pin' }, { iv: '' }, { ct: wrap.ct.slice(4) }, { ct: '!' }, { params: null }, { params: {} },
        { params: { ...wrap.params, salt: 'AA' } }, { params: { ...wrap.params, m: 2 ** 30 } },
        { params: { ...wrap.params, m: '65536' } }].map((change) => ({ ...ring, wraps: [{ ...wrap, ...change }] })),
    ]
    for (const ringLike of broken) {
      expect(readKeyring(ringLike)).toEqual({ ok: false, error: { type: 'crypto/keyring-damaged' } })
    }
  })

  it('every changed bit of a wrap is refused', async () => {
    const wrap = await wrapWithPassphrase(newVaultKey(), noor.zin, place, quickArgon)
    for (const part of ['iv', 'ct'] as const) {
      for (let at = 0; at < wrap[part].length; at++) {
        const letter = wrap[part][at] === 'A' ? 'B' : 'A'
        const changed = { ...wrap, [part]: wrap[part].slice(0, at) + letter + wrap[part].slice(at + 1) }
        expect(await unwrapWithPassphrase(changed, noor.zin, place, quickArgon)).toBeNull()
      }
    }
  })

  it('gives three keys that differ and never leave', async () => {
    const { dek, key, blind } = await vaultKeys(newVaultKey())
    expect([dek, key, blind].some((k) => k.extractable)).toBe(false)
    const iv = new Uint8Array(12)
    const texts = await Promise.all([dek, key].map((k) => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, k, iv)))
    expect(hex(new Uint8Array(texts[0]!))).not.toBe(hex(new Uint8Array(texts[1]!)))
    expect((await crypto.subtle.sign('HMAC', blind, iv)).byteLength).toBe(32)
  })
})

describe('the school', () => {
  it('opens its wrap with the printed key, and with nothing else', async () => {
    const [printed, other] = await Promise.all([generateHybridIdentity(), generateHybridIdentity()])
    const vk = newVaultKey()
    const wrap = await schoolWrap(vk, await identityToRecipient(printed), place)
    expect(readKeyring(ringOf(wrap))).toEqual({ ok: true, value: ringOf(wrap) })
    expect(await openSchoolWrap(wrap, printed, place)).toEqual(vk)
    expect(await openSchoolWrap(wrap, other, place)).toBeNull()
    expect(await openSchoolWrap(wrap, printed, { ...place, gen: 2 })).toBeNull()
    expect(await openSchoolWrap({ ...wrap, params: { recipient: 'age1pq1x' } }, printed, place)).toBeNull()
    expect(await openSchoolWrap(wrap, printed.slice(0, -1), place)).toBeNull()
    expect(await openSchoolWrap({ ...wrap, ct: wrap.ct.slice(8) }, printed, place)).toBeNull()
    await expect(schoolWrap(vk, 'age1xyz', place)).rejects.toThrow(TypeError)
  })
})
