import { describe, expect, it } from 'vitest'
import { foutTekst, foutTekstVan, fouten, kleineLetters } from '../../src/ui/errors.nl.ts'

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

  it('give the helpdesk the type, with the place in the file where that is known', () => {
    expect(kleineLetters({ type: 'vault/full' })).toBe('vault/full')
    expect(kleineLetters({ type: 'formats/doctype', regel: 2 })).toBe('formats/doctype · regel 2')
    expect(kleineLetters({ type: 'formats/oso-version', found: '2018.1', pad: '/dossier/metadata/standaardversie' }))
      .toBe('formats/oso-version · /dossier/metadata/standaardversie')
  })

  it('say what changed since somebody looked, in a sentence for each kind', () => {
    const raden = (['verjaardag', 'schooljaar', 'toestemming', 'dag', 'inhoud'] as const)
      .map((wat) => foutTekstVan({ type: 'overdracht/veranderd', wat }).raad)
    expect(new Set(raden).size).toBe(5)
    for (const raad of raden) {
      expect(raad).toMatch(/^Er is niets verzegeld\. .+\. Bekijk opnieuw/)
      for (const zin of zinnen(raad)) expect(woorden(zin), zin).toBeLessThanOrEqual(12)
    }
    expect(foutTekstVan({ type: 'overdracht/veranderd' }).raad).toContain('dossier')
  })

  it('have a sentence for a failure that only a newer app knows', () => {
    expect(foutTekst('room/of-later').titel).not.toBe('')
  })
})
