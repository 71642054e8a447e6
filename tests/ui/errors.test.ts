import { describe, expect, it } from 'vitest'
import { foutTekst, foutTekstVan, fouten } from '../../src/ui/errors.nl.ts'

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

  it('say the version and the line of a file that was refused', () => {
    expect(foutTekstVan({ type: 'formats/oso-version', found: '2018' }).raad).toMatch(/: 2018\. .*2019\.1/)
    expect(foutTekstVan({ type: 'formats/oso-version', found: '?' }).raad).toContain(': onbekend.')
    expect(foutTekstVan({ type: 'formats/not-xml', regel: 12 }).raad).toContain('regel 12.')
    for (const type of Object.keys(fouten)) expect(Object.values(foutTekstVan({ type })).join()).not.toMatch(/[{}]/)
  })

  it('have a sentence for a failure that only a newer app knows', () => {
    expect(foutTekst('room/of-later').titel).not.toBe('')
  })
})
