import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, randomBytes } from '../../src/crypto/bytes.ts'
import { openBundle } from '../../src/crypto/open.ts'
import { flawsInOrder } from './forge.ts'
import { newDevice, seal, worldOf } from './people.ts'

const [noor, sam] = await Promise.all([newDevice(), newDevice()])
const world = worldOf([sam], [noor])
const sealed = await seal(noor, [sam], concat(...Array.from({ length: 3 }, () => randomBytes(50_000))))
const checkOf = new Map<string, number>(flawsInOrder)
const text = new TextDecoder('latin1').decode(sealed.file.subarray(0, 4000))
const headerEnd = text.indexOf('\n', text.indexOf('\n--- ') + 1) + 1

// Names the refusal; fails when it was opened, and lets a throw through.
async function refusal(file: Uint8Array): Promise<string> {
  const opened = await openBundle(file, world)
  if (opened.ok) return 'opened'
  expect(opened.error.check, opened.error.type).toBe(checkOf.get(opened.error.type))
  return opened.error.type
}

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const other = new Uint8Array(bytes)
  other[bit >> 3]! ^= 1 << (bit & 7)
  return other
}

const spread = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor((from + ((to - from) * i) / count) * 8 + (i % 8)))

describe('every changed bit is refused by name', () => {
  const inFile = flawsInOrder.filter(([, check]) => check <= 2).map(([name]): string => name)
  it.each([
    ['version line and stanza', 0, 40, 120],
    ['share and file key', 40, headerEnd - 50, 60],
    ['mac', headerEnd - 50, headerEnd, 60],
    ['nonce', headerEnd, headerEnd + 16, 16],
    ['first chunk', headerEnd + 16, headerEnd + 65_568, 40],
    ['last chunk', sealed.file.length - 3000, sealed.file.length, 40],
  ])('of the file: %s', async (_, from, to, count) => {
    expect(headerEnd).toBeGreaterThan(1500)
    for (const bit of spread(from, to, count)) {
      expect(inFile, `bit ${bit}`).toContain(await refusal(flipped(sealed.file, bit)))
    }
  })

  it('of the frame, by someone who can encrypt to Sam', async () => {
    const { frame } = await seal(noor, [sam], randomBytes(300))
    const plain = concat(frame, new Uint8Array(65_536 - frame.length))
    const manifest = 8 + ((plain[6] ?? 0) << 8) + (plain[7] ?? 0)
    const bits = [
      ...spread(0, 8, 24), ...spread(8, manifest, 64), ...spread(manifest, manifest + 3373, 40),
      ...spread(frame.length - 300, frame.length, 16), ...spread(frame.length, 65_536, 16),
    ]
    const seen = new Set<string>()
    for (const bit of bits) {
      const encrypter = new Encrypter()
      encrypter.addRecipient(sam.keys.enc)
      seen.add(await refusal(await encrypter.encrypt(flipped(plain, bit))))
    }
    expect(seen).not.toContain('opened')
    const names = ['format', 'manifest', 'signature', 'payload', 'padding'].map((name) => `crypto/${name}`)
    expect([...seen]).toEqual(expect.arrayContaining(names))
  })

  it('cut off, lengthened, or noise', async () => {
    const near = [-1, 0, 8, 16, 40].map((by) => headerEnd + by)
    for (const length of [0, 1, 21, 22, 23, 30, 1000, ...near, 65_000, sealed.file.length - 1]) {
      expect(await refusal(sealed.file.subarray(0, length)), `cut at ${length}`).not.toBe('opened')
    }
    expect(await refusal(concat(sealed.file, new Uint8Array(1)))).toBe('crypto/damaged')
    expect(await refusal(concat(sealed.file.subarray(0, headerEnd), sealed.file))).toBe('crypto/damaged')
    const noises = fc.uint8Array({ maxLength: 300 })
    await fc.assert(fc.asyncProperty(noises, fc.nat({ max: headerEnd }), async (noise, at) => {
      expect(await refusal(noise)).toBe('crypto/not-a-bundle')
      expect(await refusal(concat(sealed.file.subarray(0, at), noise))).not.toBe('opened')
    }))
  })
})
