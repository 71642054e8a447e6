// Following a new version: who tapped is asked as who tapped, and only until that tap is over.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepApp, type MayReload } from '../../src/app/device/worker.ts'

// A browser with a worker that waits and never comes forward by itself.
const workers = Object.assign(new EventTarget(), {
  controller: {},
  register: async () => Object.assign(new EventTarget(), {
    active: { postMessage: () => undefined }, waiting: { postMessage: () => undefined }, installing: null,
  }),
})
const reload = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubEnv('PROD', true)
  vi.stubGlobal('navigator', { serviceWorker: workers })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('location', { reload })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

describe('a tap for a new version', () => {
  it('counts no more once the worker did not come and the page was not left', async () => {
    const update = keepApp()
    const asked: boolean[] = []
    let may: MayReload = 'ja'
    update.beforeReload(async (getikt) => {
      asked.push(getikt)
      return may
    })
    await vi.advanceTimersByTimeAsync(1)
    expect(await update.take()).toBe('ja')
    may = 'niet-bewaard'
    await vi.advanceTimersByTimeAsync(4_000)
    expect(asked).toEqual([true, true])

    // Much later another tab takes it: nobody tapped on this page.
    workers.dispatchEvent(new Event('controllerchange'))
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toEqual([true, true, false])
    expect([reload.mock.calls.length, update.stale()]).toEqual([0, true])
  })
})
