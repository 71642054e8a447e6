import { describe, expect, it } from 'vitest'
import { b64url, utf8 } from '../../src/crypto/bytes.ts'
import { kidOf, loadDevice, loadMid, makeDevice, makeMid, midOf, verifyBoth } from '../../src/crypto/identity.ts'
import { newDevice } from './people.ts'

describe('identity', () => {
  it('a device comes back from its secrets as the same one', async () => {
    const secrets = await makeDevice()
    const [one, two] = await Promise.all([loadDevice(secrets), loadDevice(structuredClone(secrets))])
    expect(two.keys).toEqual(one.keys)
    expect(two.kid).toBe(await kidOf(one.keys))
    expect(one.kid).toMatch(/^[\w-]{43}$/)
    expect(one.identity).toBe(secrets.enc)
  })

  it('a name changes with every one of its keys', async () => {
    const [one, two] = await Promise.all([newDevice(), newDevice()])
    const names = await Promise.all([
      one.keys, { ...one.keys, ed: two.keys.ed }, { ...one.keys, pq: two.keys.pq }, { ...one.keys, enc: two.keys.enc },
    ].map(kidOf))
    expect(new Set([...names, await midOf(one.keys)]).size).toBe(5)
  })

  it('secrets that do not belong together are a bug, and throw', async () => {
    const [one, two] = await Promise.all([makeDevice(), makeDevice()])
    await expect(loadDevice({ ...one, edPub: two.edPub })).rejects.toThrow(TypeError)
    await expect(loadMid({ ...one, ed: two.ed })).rejects.toThrow(TypeError)
  })

  it('both signatures must hold, for this message and this purpose', async () => {
    const [mid, other] = await Promise.all([loadMid(await makeMid()), loadMid(await makeMid())])
    const message = utf8('een zin')
    const sig = await mid.sign(message, 'estafette/test/v1')
    const strange = await other.sign(message, 'estafette/test/v1')
    const holds = (m = message, context = 'estafette/test/v1', s = sig, keys = mid.keys) =>
      verifyBoth(keys, m, context, s)
    expect(await holds()).toBe(true)
    expect(await holds(utf8('een zin.'))).toBe(false)
    expect(await holds(message, 'estafette/test/v2')).toBe(false)
    expect(await holds(message, undefined, { ...sig, ed: strange.ed })).toBe(false)
    expect(await holds(message, undefined, { ...sig, pq: strange.pq })).toBe(false)
    expect(await holds(message, undefined, sig, { ...mid.keys, pq: other.keys.pq })).toBe(false)
    expect(await holds(message, undefined, sig, { ...mid.keys, ed: other.keys.ed })).toBe(false)
  })

  it('keys and signatures of another form are no, not a throw', async () => {
    const mid = await loadMid(await makeMid())
    const sig = await mid.sign(utf8('x'), 'c')
    for (const keys of [
      { ed: '', pq: '' }, { ...mid.keys, ed: '!' }, { ...mid.keys, pq: b64url(new Uint8Array(1951)) },
      { ed: b64url(new Uint8Array(32).fill(255)), pq: b64url(new Uint8Array(1952).fill(255)) },
    ]) expect(await verifyBoth(keys, utf8('x'), 'c', sig)).toBe(false)
    for (const wrong of [
      { ...sig, ed: sig.ed.subarray(1) }, { ...sig, pq: new Uint8Array() },
      { ...sig, pq: new Uint8Array(3309).fill(255) },
    ]) {
      expect(await verifyBoth(mid.keys, utf8('x'), 'c', wrong)).toBe(false)
    }
  })
})
