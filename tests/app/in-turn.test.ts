import { describe, expect, it } from 'vitest'
import { inTurn } from '../../src/app/in-turn.ts'

describe('one change at a time', () => {
  it('keeps the order of asking, whatever each takes', async () => {
    const done: number[] = []
    const work = (n: number, ms: number) => inTurn(async () => {
      await new Promise((later) => { setTimeout(later, ms) })
      done.push(n)
      return n
    })
    expect(await Promise.all([work(1, 30), work(2, 1), work(3, 10)])).toEqual([1, 2, 3])
    expect(done).toEqual([1, 2, 3])
  })

  it('never loses an update, as reading and writing without it does', async () => {
    let stored = 0
    const add = async (): Promise<void> => {
      const read = stored
      await Promise.resolve()
      stored = read + 1
    }
    await Promise.all(Array.from({ length: 20 }, add))
    expect(stored).toBe(1)
    stored = 0
    await Promise.all(Array.from({ length: 20 }, () => inTurn(add)))
    expect(stored).toBe(20)
  })

  it('goes on after one that threw, and gives that to its own caller only', async () => {
    const bad = inTurn(async () => { throw new Error('broken') })
    const good = inTurn(async () => 'fine')
    await expect(bad).rejects.toThrow('broken')
    expect(await good).toBe('fine')
  })
})
