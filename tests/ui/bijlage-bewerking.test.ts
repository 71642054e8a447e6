import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  begin, doe, heel, isBedekt, kleinst, ongedaan, opnieuw, rek, schuif, tussen, type Bewerking, type Vlak,
} from '../../src/ui/screens/bijlage/bewerking.ts'

const deel = fc.double({ min: 0, max: 1, noNaN: true })
const vlak: fc.Arbitrary<Vlak> = fc.tuple(deel, deel, deel, deel).map(([a, b, c, d]) => tussen(a, b, c, d))
  .filter(({ b, h }) => b >= kleinst && h >= kleinst)
const stap = fc.double({ min: -2, max: 2, noNaN: true })
const isOpBlad = ({ x, y, b, h }: Vlak): boolean => x >= 0 && y >= 0 && x + b <= 1 + 1e-9 && y + h <= 1 + 1e-9 && b > 0 && h > 0

describe('what is done to a page', () => {
  it('goes back step by step, and forth again to the same', () => {
    fc.assert(fc.property(fc.array(vlak, { maxLength: 8 }), (vlakken) => {
      const standen: Bewerking[] = [begin()]
      for (const een of vlakken) {
        const vorig = standen.at(-1) ?? begin()
        standen.push(doe(vorig, { zwart: [...vorig.nu.zwart, een] }))
      }
      let nu = standen.at(-1) ?? begin()
      for (const eerder of standen.slice(0, -1).toReversed()) {
        nu = ongedaan(nu)
        expect(nu.nu).toEqual(eerder.nu)
      }
      expect(ongedaan(nu)).toEqual(nu)
      for (const later of standen.slice(1)) {
        nu = opnieuw(nu)
        expect(nu.nu).toEqual(later.nu)
      }
      expect(opnieuw(nu)).toEqual(nu)
    }))
  })

  it('forgets what was undone when something else is done', () => {
    const nu = doe(ongedaan(doe(begin(), { weg: true })), { snij: heel })
    expect([nu.verder, nu.nu]).toEqual([[], { zwart: [], snij: heel, weg: false }])
  })

  it('stays on the page, wherever it is pulled', () => {
    fc.assert(fc.property(vlak, stap, stap, (een, dx, dy) => {
      expect([schuif(een, dx, dy), rek(een, dx, dy)].every(isOpBlad)).toBe(true)
    }))
  })
})

describe('whether something can still be read', () => {
  const stand = (zwart: Vlak[], snij: Vlak | null = null, weg = false) => ({ zwart, snij, weg })
  const plek: Vlak = { x: 0.2, y: 0.2, b: 0.4, h: 0.1 }

  it('is hidden by one box, by several together, by a crop, by leaving the page out', () => {
    expect(isBedekt(plek, stand([]))).toBe(false)
    expect(isBedekt(plek, stand([plek]))).toBe(true)
    expect(isBedekt(plek, stand([{ ...plek, b: 0.2 }]))).toBe(false)
    expect(isBedekt(plek, stand([{ ...plek, b: 0.2 }, { ...plek, x: 0.4, b: 0.2 }]))).toBe(true)
    expect(isBedekt(plek, stand([{ ...plek, b: 0.2 }], { x: 0, y: 0, b: 0.4, h: 1 }))).toBe(true)
    expect(isBedekt(plek, stand([], { x: 0.6, y: 0, b: 0.4, h: 1 }))).toBe(true)
    expect(isBedekt(plek, stand([], null, true))).toBe(true)
  })

  it('is what it is dot by dot', () => {
    const raster = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20)
    const opRaster = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 20 })))
      .map(([a, b, c, d]) => tussen((a ?? 0) / 20, (b ?? 0) / 20, (c ?? 0) / 20, (d ?? 0) / 20)).filter(({ b, h }) => b > 0 && h > 0)
    const ligtIn = (x: number, y: number, een: Vlak): boolean => x > een.x && x < een.x + een.b && y > een.y && y < een.y + een.h
    fc.assert(fc.property(opRaster, fc.array(opRaster, { maxLength: 5 }), fc.option(opRaster), (een, zwart, snij) => {
      const zichtbaar = raster.some((x) => raster.some((y) => ligtIn(x, y, een) && (snij === null || ligtIn(x, y, snij))
        && !zwart.some((vlakje) => ligtIn(x, y, vlakje))))
      expect(isBedekt(een, stand(zwart, snij))).toBe(!zichtbaar)
    }))
  })
})
