import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPost, type Post, type Why } from '../../src/post/when.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** A post with handles on everything: when rounds end, what the device tells, and the walks so far. */
const stage = (options: { random?: () => number } = {}) => {
  const walks: Why[] = []
  const open: (() => void)[] = []
  const device = { visible: true, online: () => {}, look: () => {}, listening: 0 }
  const bugs: unknown[] = []
  const at = { most: 0, now: 0 }
  const listen = (name: 'online' | 'look') => (walk: () => void) => {
    device[name] = walk
    device.listening += 1
    return () => { device.listening -= 1 }
  }
  const post: Post = startPost({
    round: async (why) => {
      walks.push(why)
      at.now += 1
      at.most = Math.max(at.most, at.now)
      await new Promise<void>((end) => { open.push(end) })
      at.now -= 1
    },
    isVisible: () => device.visible,
    onOnline: listen('online'),
    onVisible: listen('look'),
    failed: (reason) => { bugs.push(reason) },
    random: options.random ?? (() => 0.5),
  })
  const end = async () => {
    open.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { post, walks, device, end, bugs, at }
}

describe('when the mailman walks', () => {
  it('walks at the start, when the net is back, when looked at, and when asked', async () => {
    const s = stage()
    await s.end()
    s.device.online()
    await s.end()
    s.device.look()
    await s.end()
    const poked = s.post.poke()
    await s.end()
    await poked
    expect(s.walks).toEqual(['start', 'online', 'visible', 'manual'])
    s.post.stop()
  })

  it.each([[0, 40_000], [0.5, 60_000], [0.999, 79_960]])('walks by the clock, spread (%d)', async (random, ms) => {
    const s = stage({ random: () => random })
    await s.end()
    await vi.advanceTimersByTimeAsync(ms - 1)
    expect(s.walks).toEqual(['start'])
    await vi.advanceTimersByTimeAsync(1)
    expect(s.walks).toEqual(['start', 'timer'])
    await s.end()
    s.device.visible = false
    await vi.advanceTimersByTimeAsync(ms)
    expect(s.walks).toHaveLength(2)
    s.device.visible = true
    await vi.advanceTimersByTimeAsync(ms)
    expect(s.walks).toHaveLength(3)
    s.post.stop()
  })

  it('never walks two rounds at once, and makes all that is asked meanwhile one round more', async () => {
    const s = stage()
    for (let i = 0; i < 5; i += 1) {
      s.device.online()
      s.device.look()
      void s.post.poke()
    }
    await vi.advanceTimersByTimeAsync(200_000)
    expect(s.walks).toEqual(['start'])
    await s.end()
    expect(s.walks).toEqual(['start', 'manual'])
    await s.end()
    await s.end()
    expect([s.walks.length, s.at.most]).toEqual([2, 1])
    s.post.stop()
  })

  it('resolves a poke only after a round that began after it', async () => {
    const s = stage()
    let resolved = false
    void s.post.poke().then(() => { resolved = true })
    await s.end()
    expect(resolved).toBe(false)
    await s.end()
    expect(resolved).toBe(true)
    s.post.stop()
  })

  it('goes on after a round that threw, and tells of it', async () => {
    const bugs: unknown[] = []
    let rounds = 0
    const quiet = () => () => {}
    const post = startPost({
      round: async () => {
        rounds += 1
        throw new Error('bug')
      },
      isVisible: () => true, onOnline: quiet, onVisible: quiet, failed: (reason) => { bugs.push(reason) },
    })
    await post.poke()
    await post.poke()
    expect([rounds, bugs.length]).toEqual([3, 3])
    post.stop()
  })

  it('does nothing after it was stopped', async () => {
    const s = stage()
    await s.end()
    s.post.stop()
    expect(s.device.listening).toBe(0)
    await vi.advanceTimersByTimeAsync(300_000)
    await s.post.poke()
    expect(s.walks).toEqual(['start'])
    expect(vi.getTimerCount()).toBe(0)
  })
})
