import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  b64url, concat, equalBytes, fromB64url, fromUtf8, hex, randomBytes, sha256, u32be, utf8,
} from '../../src/crypto/bytes.ts'
import { isCanonical, jcs, parseJson } from '../../src/crypto/jcs.ts'
import { hasKeys, isB64, isCount, isLine, isMoment } from '../../src/crypto/shape.ts'

describe('bytes', () => {
  it('base64url is what the platform writes, and comes back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(b64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromB64url(b64url(bytes))).toEqual(new Uint8Array(bytes))
    }))
  })

  it('a text that reads as base64url is the only text of its bytes', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), (text) => {
      const bytes = fromB64url(text)
      if (bytes) expect(b64url(bytes)).toBe(text)
    }), { numRuns: 2000 })
    for (const wrong of ['A', 'AB', 'AAB', 'AA==', 'AA=', 'A+AA', 'A/AA', 'A AA', 'é', '😀😀']) {
      expect(fromB64url(wrong)).toBeNull()
    }
    expect(fromB64url('')).toEqual(new Uint8Array())
  })

  it('utf-8 is fatal, hex is lower case, hashes are known', async () => {
    expect(() => fromUtf8(Uint8Array.of(0xc3))).toThrow(TypeError)
    expect(fromUtf8(utf8('\ufeffgeïnformeerd'))).toBe('\ufeffgeïnformeerd')
    expect(hex(await sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hex(u32be(0x01020304))).toBe('01020304')
  })

  it('comparing sees every difference', () => {
    const bits = fc.integer({ min: 0, max: 7 })
    fc.assert(fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), bits, (bytes, at, bit) => {
      const other = concat(bytes)
      expect(equalBytes(bytes, other)).toBe(true)
      other[at % bytes.length]! ^= 1 << bit
      expect(equalBytes(bytes, other)).toBe(false)
      expect(equalBytes(bytes, concat(bytes, Uint8Array.of(0)))).toBe(false)
    }))
    expect(equalBytes(randomBytes(16), randomBytes(16))).toBe(false)
  })
})

describe('canonical json', () => {
  it('has one writing: sorted, unspaced, every other is seen', () => {
    const bytes = jcs({ b: [1, null], a: 'é' })
    expect(fromUtf8(bytes)).toBe('{"a":"é","b":[1,null]}')
    for (const other of [
      '{"b":[1,null],"a":"é"}', '{"a":"é", "b":[1,null]}', '{"a":0,"a":"é","b":[1,null]}',
      '{"a":"\\u00e9","b":[1,null]}',
    ]) {
      expect(isCanonical(parseJson(utf8(other))?.value, utf8(other))).toBe(false)
    }
    expect(isCanonical(parseJson(bytes)?.value, bytes)).toBe(true)
    expect(parseJson(utf8('{'))).toBeNull()
    expect(parseJson(Uint8Array.of(34, 0xff, 34))).toBeNull()
    expect(() => jcs(undefined)).toThrow(TypeError)
  })

  it('guards take exactly what they name', () => {
    expect(hasKeys(JSON.parse('{"a":1,"__proto__":2}'), ['a'])).toBe(false)
    expect(hasKeys({ a: 1 }, ['a', 'toString'])).toBe(false)
    expect(hasKeys({ a: 1, b: 2 }, ['a', 'toString'])).toBe(false)
    expect([isCount(-0.5), isCount(2 ** 53), isCount('1'), isCount(0, 1)]).toEqual([false, false, false, false])
    expect(isCount(3)).toBe(true)
    const noMoments = ['2026-02-30T00:00:00.000Z', '2026-02-28T00:00:00Z', '2026-02-28T00:00:00.000+01:00', 5]
    expect(noMoments.some(isMoment)).toBe(false)
    expect(isMoment('2026-02-28T00:00:00.000Z')).toBe(true)
    expect(isLine('Noor\u202eBedacht', 1, 20) || isLine('a\nb', 1, 20) || isLine('\ud800', 1, 20)).toBe(false)
    expect(isB64('AA', 1) && !isB64('AB', 1) && !isB64('AAAA', 1)).toBe(true)
  })
})
