import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makePace } from '../../src/relay/pace.ts'

const hour = 3_600_000

it('never gives more turns than agreed in any hour, and always gives one after the told wait', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(hour), { maxLength: 60 }), (most, steps) => {
    const pace = makePace(most)
    const given: number[] = []
    let now = 1_000_000_000_000
    for (const step of steps) {
      now += step
      const wait = pace.take('x', now)
      if (wait === 0) given.push(now)
      else {
        now += wait * 1000
        expect(pace.take('x', now)).toBe(0)
        given.push(now)
      }
      expect(given.filter((at) => at > now - hour).length).toBeLessThanOrEqual(most)
    }
  }))
})

it('counts each by itself, gives turns back, and forgets', () => {
  const pace = makePace(1)
  expect([pace.take('a', 1), pace.take('b', 1)]).toEqual([0, 0])
  expect(pace.take('a', 2)).toBe(3600)
  pace.giveBack('a', 1)
  expect(pace.take('a', 3)).toBe(0)
  pace.sweep(3 + hour)
  pace.giveBack('a', 3)
  expect(pace.take('a', 4 + hour)).toBe(0)
})
