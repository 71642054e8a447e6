import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binnenDeGrens, vergelijkKlok, volgendeKlok, type Klok } from '../../src/domain/change.ts'
import {
  datumVan, isDatum, isMoment, leeftijdOp, plusDagen, plusMaanden, schooldagenTussen,
} from '../../src/domain/time.ts'

const eenDag = fc.integer({ min: 0, max: 40_000 }).map((n) => plusDagen('2000-01-01', n))

describe('civil days', () => {
  it.each([
    ['2027-03-27T23:30:00.000Z', '2027-03-28'], ['2027-03-28T22:30:00.000Z', '2027-03-29'],
    ['2027-12-31T23:00:00.000Z', '2028-01-01'], ['2027-12-31T22:59:59.999Z', '2027-12-31'],
    ['2027-07-01T21:59:00Z', '2027-07-01'], ['2027-07-01T22:00:00Z', '2027-07-02'],
  ])('%s is %s in Amsterdam', (moment, dag) => expect(datumVan(moment)).toBe(dag))

  it.each([
    ['2010-11-08', '2026-11-07', 15], ['2010-11-08', '2026-11-08', 16], ['2012-02-29', '2028-02-28', 15],
    ['2012-02-29', '2028-02-29', 16], ['2012-02-29', '2030-02-28', 17], ['2012-02-29', '2030-03-01', 18],
  ])('born %s is on %s %i years old', (geboren, dag, jaren) => expect(leeftijdOp(geboren, dag)).toBe(jaren))

  it.each([
    ['2027-05-31', 1, '2027-06-30'], ['2028-02-29', -12, '2027-02-28'], ['2027-05-20', -12, '2026-05-20'],
    ['2027-01-31', 13, '2028-02-29'], ['2027-12-15', 1, '2028-01-15'],
  ])('%s plus %i months is %s', (dag, n, uit) => expect(plusMaanden(dag, n)).toBe(uit))

  it('counts weekdays after the first day, as a plain walk does', () => {
    fc.assert(fc.property(eenDag, fc.integer({ min: -10, max: 60 }), (van, n) => {
      let telling = 0
      for (let i = 1; i <= n; i++) {
        const weekdag = new Date(`${plusDagen(van, i)}T12:00:00Z`).getUTCDay()
        if (weekdag !== 0 && weekdag !== 6) telling++
      }
      expect(schooldagenTussen(van, plusDagen(van, n))).toBe(telling)
    }))
    expect(schooldagenTussen('2027-05-10', '2027-05-17')).toBe(5)
  })

  it('knows what is a day and what is an instant', () => {
    for (const tekst of ['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1', '']) expect(isDatum(tekst)).toBe(false)
    for (const tekst of ['2027-05-12', '2027-05-12T13:04:00', '2027-02-30T13:04:00Z', '2027-05-12T24:00:00Z']) {
      expect(isMoment(tekst), tekst).toBe(false)
    }
    expect(isMoment('2027-05-12T13:04:00Z')).toBe(true)
    expect(isMoment('2027-05-12T13:04:00.123Z')).toBe(true)
  })
})

describe('the clock of changes', () => {
  const klok: fc.Arbitrary<Klok> = fc.tuple(fc.nat(5), fc.nat(2), fc.constantFrom('a', 'b'))

  it('is a total order and the next reading is always later', () => {
    fc.assert(fc.property(klok, klok, klok, fc.nat(6), (a, b, c, nu) => {
      expect(Math.sign(vergelijkKlok(a, b))).toBe(-Math.sign(vergelijkKlok(b, a)) + 0)
      if (vergelijkKlok(a, b) <= 0 && vergelijkKlok(b, c) <= 0) expect(vergelijkKlok(a, c)).toBeLessThanOrEqual(0)
      expect(vergelijkKlok(volgendeKlok(a, nu, 'a'), a)).toBeGreaterThan(0)
    }))
    expect(volgendeKlok(null, 7, 'a')).toEqual([7, 0, 'a'])
    expect(volgendeKlok([9, 3, 'b'], 7, 'a')).toEqual([9, 4, 'a'])
  })

  it('never runs more than 48 hours ahead of the relay', () => {
    expect(binnenDeGrens(5, null)).toBe(5)
    expect(binnenDeGrens(9e12, 1_000)).toBe(1_000 + 48 * 3_600_000)
  })
})
