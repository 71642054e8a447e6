// The chain of the log: one that was changed, lost or put elsewhere shows, with its number.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { b64url, sha256, utf8 } from '../../src/crypto/bytes.ts'
import { controleer, type Schakel } from '../../src/app/keten.ts'
import type { Open } from '../../src/app/kern.ts'
import { line } from '../../src/app/logboek.ts'

async function maak(aantal: number): Promise<Schakel[]> {
  const open = { profiel: { mid: 'mid-noor' }, log: { nr: 0, hash: '' } } as Open
  const uit: Schakel[] = []
  for (let nr = 1; nr <= aantal; nr += 1) {
    const { put, head } = await line(open, { soort: 'gelezen', over: `d${nr % 3}`, aan: 'r' })
    open.log = head
    // As it comes back from the disk.
    uit.push({ nr, waarde: JSON.parse(JSON.stringify(put.value)) as Schakel['waarde'] })
  }
  return uit
}

describe('the chain of the log', () => {
  it('holds as it was written, in whatever order it is read', async () => {
    const schakels = await maak(12)
    const keten = await controleer([...schakels].reverse(), 12)
    expect(keten.breuken).toEqual([])
    expect(keten.regels.map(({ nr }) => nr)).toEqual(schakels.map(({ nr }) => nr))
    expect(await controleer([], 0)).toEqual({ regels: [], breuken: [] })
  })

  it('shows every line that was lost, changed, or does not open, and no other', async () => {
    const schakels = await maak(10)
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 10 }), fc.constantFrom('weg', 'onleesbaar', 'veranderd'), async (nr, soort) => {
      const stuk = schakels.flatMap((each): Schakel[] => {
        if (each.nr !== nr || each.waarde === null) return [each]
        if (soort === 'weg') return []
        if (soort === 'onleesbaar') return [{ nr, waarde: null }]
        return [{ nr, waarde: { ...each.waarde, regel: { ...each.waarde.regel, aan: 'een ander' } } }]
      })
      expect((await controleer(stuk, 10)).breuken).toEqual([{ nr, soort }])
    }))
  })

  it('shows one that was written anew with a hash of its own, by the line after it', async () => {
    const [eerste, , ...rest] = await maak(4)
    const anders = (await maak(2))[1]?.waarde ?? null
    // Two that were made within one millisecond would be the same line.
    const regel = anders === null ? null : { ...anders.regel, vorige: 'van een ander' }
    const hash = regel === null ? '' : b64url(await sha256(utf8(JSON.stringify(regel))))
    const vals: Schakel = { nr: 2, waarde: regel === null ? null : { regel, hash } }
    const keten = await controleer([eerste as Schakel, vals, ...rest], 4)
    expect(keten.breuken.map(({ nr }) => nr)).toEqual([2, 3])
  })

  it('shows what is missing at the end, as long as the session knows of it', async () => {
    const schakels = await maak(5)
    expect((await controleer(schakels.slice(0, 3), 5)).breuken).toEqual([{ nr: 4, soort: 'weg' }, { nr: 5, soort: 'weg' }])
  })
})
