import { describe, expect, it } from 'vitest'
import { bezig, idleLimit, timeIsUp } from '../../src/app/idle.ts'

const minute = 60_000

describe('the lock that comes by itself', () => {
  it('comes after ten minutes, not before', () => {
    const now = Date.now()
    expect(idleLimit).toBe(10 * minute)
    expect(timeIsUp(now + 9 * minute)).toBe(false)
    expect(timeIsUp(now + 11 * minute)).toBe(true)
  })

  it('waits for a declared bezigheid, but no longer than twenty minutes', () => {
    const now = Date.now()
    const end = bezig('camera')
    expect(timeIsUp(now + 19 * minute)).toBe(false)
    expect(timeIsUp(now + 21 * minute)).toBe(true)
    end()
    expect(timeIsUp(now + 11 * minute)).toBe(true)
  })

  it('is held by each of two bezigheden', () => {
    const now = Date.now()
    const [one, two] = [bezig('print'), bezig('samen kijken')]
    one()
    expect(timeIsUp(now + 15 * minute)).toBe(false)
    two()
  })
})
