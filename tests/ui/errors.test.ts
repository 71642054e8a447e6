import { describe, expect, it } from 'vitest'
import { foutTekst, fouten } from '../../src/ui/errors.nl.ts'

const zinnen = (tekst: string): string[] => tekst.split(/(?<=[.?])\s/)
const woorden = (zin: string): number => zin.split(/\s+/).filter((woord) => /\p{L}/u.test(woord)).length

describe('the words of failures', () => {
  it('say what happened without a full stop, and what to do with one', () => {
    for (const { titel, raad } of Object.values(fouten)) {
      expect(titel).toMatch(/[^.!]$/)
      expect(raad).toMatch(/[.?]$/)
    }
  })

  it('stay within twelve words a sentence, without a shout', () => {
    for (const { titel, raad } of Object.values(fouten)) {
      for (const zin of [titel, ...zinnen(raad)]) {
        expect(woorden(zin), zin).toBeLessThanOrEqual(12)
        expect(zin).not.toContain('!')
      }
    }
  })

  it('have a sentence for a failure that only a newer app knows', () => {
    expect(foutTekst('room/of-later').titel).not.toBe('')
  })
})
