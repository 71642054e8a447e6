import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitGroups } from '../../src/crypto/digits.ts'

describe('digits', () => {
  it('are six groups of five, as the formula says', async () => {
    await fc.assert(fc.asyncProperty(fc.string(), async (mid) => {
      const hash = createHash('sha256').update('estafette/sn/v1\0').update(mid, 'utf8').digest()
      const expected = [0, 1, 2, 3, 4, 5].map((i) =>
        (BigInt(`0x${hash.subarray(i * 5, i * 5 + 5).toString('hex')}`) % 100_000n).toString().padStart(5, '0'))
      const groups = await digitGroups(mid)
      expect(groups).toEqual(expected)
      for (const group of groups) expect(group).toMatch(/^\d{5}$/)
    }))
  })
})
