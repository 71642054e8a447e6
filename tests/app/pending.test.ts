import { describe, expect, it } from 'vitest'
import { allesBewaard, eerstAf, flushAlles, waits, written } from '../../src/app/pending.ts'

const later = <T>(value: T): Promise<T> => new Promise((resolve) => { setTimeout(() => resolve(value), 20) })

describe('what is being typed', () => {
  it('is on disk when every flush was written, and not when one was refused or threw', async () => {
    const good = async (): Promise<void> => { written(good) }
    const refused = async (): Promise<void> => undefined
    const thrown = (): Promise<void> => Promise.reject(new Error('disk'))
    waits(good)
    expect(await allesBewaard()).toBe(true)
    for (const bad of [refused, thrown]) {
      waits(good)
      waits(bad)
      expect(await allesBewaard()).toBe(false)
      written(bad)
      expect(await allesBewaard()).toBe(true)
    }
  })

  it('waits for an act that runs, such as sealing, and keeps nothing of it afterwards', async () => {
    let done = false
    const act = eerstAf(async () => {
      await later(null)
      done = true
      return 'sealed'
    })
    await flushAlles()
    expect(done).toBe(true)
    expect(await act).toBe('sealed')
    expect(await allesBewaard()).toBe(true)
  })

  it('gives what an act threw to who asked for it, and does not fail for it itself', async () => {
    const act = eerstAf(async () => { throw await later(new Error('no')) })
    const [asked, all] = await Promise.allSettled([act, allesBewaard()])
    expect([asked.status, all]).toEqual(['rejected', { status: 'fulfilled', value: true }])
  })
})
