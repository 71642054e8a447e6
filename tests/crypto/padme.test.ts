import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { padme, paddedLength } from '../../src/crypto/padme.ts'

// The paper's own words, with logarithms: L + (-L mod 2^(E-S)).
function byThePaper(length: number): number {
  const e = Math.floor(Math.log2(length))
  const s = Math.floor(Math.log2(e)) + 1
  const step = 2 ** (e - s)
  return Math.ceil(length / step) * step
}

describe('padme', () => {
  it('is what the paper says, never smaller, at most 12 per cent more, and stays where it is', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 30_000_000 }), (length) => {
      const padded = padme(length)
      expect(padded).toBe(byThePaper(length))
      expect(padded).toBeGreaterThanOrEqual(length)
      expect(padded).toBeLessThanOrEqual(length * 1.12)
      expect(padme(padded)).toBe(padded)
    }), { numRuns: 2000 })
    expect([0, 1, 2, 9, 100].map(padme)).toEqual([0, 1, 2, 10, 104])
  })

  it('leaves few sizes, none below 65 536, and at most 3.1 per cent above it', () => {
    expect([0, 1, 65_535, 65_536].map(paddedLength)).toEqual([65_536, 65_536, 65_536, 65_536])
    const sizes = new Set<number>()
    for (let length = 1; length <= 25_000_000; length = paddedLength(length) + 1) {
      sizes.add(paddedLength(length))
      if (length > 65_536) expect(paddedLength(length) / length).toBeLessThan(1.032)
    }
    expect(sizes.size).toBe(273)
  })
})
