import { describe, expect, it } from 'vitest'
import { isBedekt } from '../../src/ui/screens/bijlage/bewerking.ts'
import { plekkenVan } from '../../src/ui/screens/bijlage/nummers.ts'

const rij = (tekst: string, y: number, b = 0.5) => ({ tekst, x: 0.1, y, b, h: 0.02 })

describe('where a BSN stands in the text of a page', () => {
  it('is found in one run, in several, and however it is written', () => {
    expect(plekkenVan([rij('Plan', 0.1), rij('BSN: 123456782', 0.2)])).toEqual([{ x: 0.1, y: 0.2, b: 0.5, h: 0.02 }])
    expect(plekkenVan([rij('BSN', 0.1), rij('1234', 0.2, 0.1), rij('56', 0.2, 0.05), rij('782', 0.2, 0.07)])).toHaveLength(3)
    expect(plekkenVan([rij('1234.56.782', 0.2)])).toHaveLength(1)
    expect(plekkenVan([rij('Telefoon 06 12345678', 0.2), rij('20 mei 2027', 0.3)])).toEqual([])
  })

  it('in a long line takes the digits and a little around them', () => {
    const lang = `${'woord '.repeat(10)}123456782 ${'woord '.repeat(10)}`
    const [plek] = plekkenVan([rij(lang, 0.2)])
    const per = 0.5 / lang.length
    const cijfers = { x: 0.1 + 60 * per, y: 0.2, b: 9 * per, h: 0.02 }
    expect(isBedekt(cijfers, { zwart: plek === undefined ? [] : [plek], snij: null, weg: false })).toBe(true)
    expect(plek?.b).toBeLessThan(0.1)
  })
})
