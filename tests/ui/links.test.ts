import { describe, expect, it } from 'vitest'
import { leesBrin } from '../../src/ui/brin.ts'
import { leesBeginLink } from '../../src/ui/screens/begin/link.ts'
import { leesInrichtLink } from '../../src/ui/screens/inrichten/link.ts'
import { zinLangGenoeg } from '../../src/ui/zin.ts'
import { noor, sam } from '../cast.ts'

const code = 'Ei16sDokF-3x1UdhDoasiA'
const afdruk = 'frHYhUlRFC9VYokCpOXCR0uFI1iFlF8TkgJlAPp8PsE'

describe('the link of a beheerder', () => {
  it('is read whole, from its fragment, and with spaces around it', () => {
    for (const tekst of [`https://a.nl/begin#${code}.${afdruk}`, `${code}.${afdruk}`, `  #${code}.${afdruk}\n`]) {
      expect(leesBeginLink(tekst)).toEqual({ code, vingerafdruk: afdruk })
    }
  })

  it('may come without a fingerprint, but never with a broken one', () => {
    expect(leesBeginLink(code)).toEqual({ code })
    expect(leesBeginLink(`${code}.${afdruk.slice(1)}`)).toBeNull()
  })

  it('is not an invitation, nor an empty text', () => {
    for (const tekst of ['', 'oefenen', `https://a.nl/uitnodiging#1.${code}.${code}`]) expect(leesBeginLink(tekst)).toBeNull()
  })
})

describe('the link that opens a school', () => {
  it('is read whole and from its fragment', () => {
    expect(leesInrichtLink(`http://127.0.0.1:4455/inrichten#${code}`)).toBe(code)
    expect(leesInrichtLink(code)).toBe(code)
  })

  it('is not the link of a mentor', () => {
    expect(leesInrichtLink(`https://a.nl/begin#${code}.${afdruk}`)).toBeNull()
    expect(leesInrichtLink('')).toBeNull()
  })
})

describe('what is typed by hand', () => {
  it('forgives how a BRIN is written', () => {
    expect(leesBrin(' 99 za ')).toBe('99ZA')
    for (const fout of ['', '9ZA', '99Z', '99ZA1', 'ZA99']) expect(leesBrin(fout)).toBeNull()
  })

  it('takes phrases of four plain words and refuses short or repeated ones', () => {
    for (const zin of [noor.zin, sam.zin]) expect(zinLangGenoeg(zin)).toBe(true)
    for (const zin of ['', 'a b c d', 'welkom2026', 'aaaaaaaaaaaaaaaaaaaa', '               x']) {
      expect(zinLangGenoeg(zin)).toBe(false)
    }
  })
})
