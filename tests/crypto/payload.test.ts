import { createHash } from 'node:crypto'
import { constants, deflateRawSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPayload } from '../../src/crypto/checks.ts'
import type { Manifest } from '../../src/crypto/manifest.ts'
import { openBundle } from '../../src/crypto/open.ts'
import { packPayload, unpackPayload } from '../../src/crypto/payload.ts'
import { type Bend, type Cast, forge, sizeOf } from './forge.ts'
import { newDevice } from './people.ts'

const [noor, sam, els] = await Promise.all([newDevice(), newDevice(), newDevice()])
const cast: Cast = { noor, sam, els, classical: await identityToRecipient(await generateX25519Identity()) }

async function verdict(bend: Bend) {
  const { file, ctx } = await forge(cast, new Set(), bend)
  const opened = await openBundle(file, ctx)
  return opened.ok ? 'open' : opened.error.type
}

describe('packing', () => {
  it('unpacking undoes it, and nothing grows', async () => {
    const text = fc.tuple(fc.string(), fc.integer({ min: 1, max: 500 })).map(([s, n]) => Buffer.from(s.repeat(n)))
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 3000 }), text), async (payload) => {
      const { enc, stored } = await packPayload(payload)
      expect(stored.length).toBeLessThanOrEqual(payload.length)
      expect(enc).toBe(stored.length < payload.length ? 'deflate-raw' : 'raw')
      const back = await unpackPayload(enc, stored, payload.length)
      expect(back).toEqual({ ok: true, value: new Uint8Array(payload) })
    }))
  })

  it('inflating stops at what was promised: the broken end of the bomb is never reached', async () => {
    const block = deflateRawSync(Buffer.alloc(16_000_000), { finishFlush: constants.Z_FULL_FLUSH })
    const bomb = Buffer.concat([...Array.from({ length: 25 }, () => block), Buffer.alloc(9, 0xff)])
    expect(await unpackPayload('deflate-raw', bomb, 1000)).toEqual({ ok: false, error: 'crypto/bomb' })
    expect(await unpackPayload('deflate-raw', Buffer.concat([block, Buffer.alloc(9, 0xff)]), 16_000_001))
      .toEqual({ ok: false, error: 'crypto/payload' })
    expect(await unpackPayload('deflate-raw', deflateRawSync(Buffer.alloc(9)), 50_000_001))
      .toEqual({ ok: false, error: 'crypto/bomb' })
  })

  it('a stream that ends early, is none, or gives less than promised is refused', async () => {
    const stored = deflateRawSync(Buffer.from('vier gele fietsen bij de linde'))
    for (const [wrong, ulen] of [
      [stored.subarray(0, -1), 30], [Buffer.alloc(40, 0xff), 30], [stored, 31], [Buffer.alloc(0), 0],
    ] as const) {
      expect(await unpackPayload('deflate-raw', wrong, ulen)).toEqual({ ok: false, error: 'crypto/payload' })
    }
    expect(await unpackPayload('raw', stored, stored.length + 1)).toEqual({ ok: false, error: 'crypto/payload' })
  })
})

describe('check 11', () => {
  it('refuses a payload that is longer, shorter or larger than it may be', async () => {
    expect(await verdict({ manifest: (m) => ({ ...m, plen: Number(m.plen) + 1 }) })).toBe('crypto/payload')
    expect(await verdict({ manifest: (m) => ({ ...m, plen: 0 }) })).toBe('crypto/payload')
    expect(await verdict({ manifest: (m) => ({ ...m, plen: 25_000_001 }) })).toBe('crypto/payload')
    expect(await verdict({ manifest: (m) => ({ ...m, plen: 2 ** 53 - 1 }) })).toBe('crypto/payload')
    expect(await verdict({ manifest: (m) => ({ ...m, ulen: 2999 }) })).toBe('crypto/bomb')
    expect(await verdict({ manifest: (m) => ({ ...m, ulen: 3001 }) })).toBe('crypto/payload')
    expect(await verdict({ manifest: (m) => ({ ...m, ulen: 50_000_001 }) })).toBe('crypto/bomb')
    expect(await verdict({ manifest: (m) => ({ ...m, enc: 'raw' }) })).toBe('crypto/payload')
  })

  it('refuses one byte more than may be stored, though all else fits', async () => {
    const check = async (plen: number) => {
      const stored = new Uint8Array(plen)
      const phash = createHash('sha256').update(stored).digest('base64url')
      const manifest: Manifest = {
        v: 1, typ: 'handover', bid: '', ref: null, from: '', to: [], created: '', exp: '',
        enc: 'raw', plen, ulen: plen, phash, sv: 1, kl: null,
      }
      const frame = 8 + 100 + 64 + 3309 + plen
      const checked = await checkPayload(new Uint8Array(100), manifest, Buffer.alloc(plen + sizeOf(frame) - frame))
      return checked.ok ? 'open' : checked.error
    }
    expect(await check(25_000_000)).toBe('open')
    expect(await check(25_000_001)).toBe('crypto/payload')
  })

  it('refuses padding that is not zero, or not exactly what Padmé asks', async () => {
    const one = (right: number, at: number) => new Uint8Array(right).fill(1, at, at + 1)
    expect(await verdict({ padding: (right) => one(right, 0) })).toBe('crypto/padding')
    expect(await verdict({ padding: (right) => one(right, right >> 1) })).toBe('crypto/padding')
    expect(await verdict({ padding: () => new Uint8Array() })).toBe('crypto/padding')
    expect(await verdict({ padding: (right) => new Uint8Array(right - 1) })).toBe('crypto/padding')
    expect(await verdict({ padding: (right) => new Uint8Array(right + 1) })).toBe('crypto/padding')
    const next = sizeOf(65_537) - 65_536
    expect(await verdict({ padding: (right) => new Uint8Array(right + next) })).toBe('crypto/padding')
    expect(await verdict({ padding: (right) => new Uint8Array(right) })).toBe('open')
  })
})
