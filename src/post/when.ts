// When the mailman walks: at the start, when the net is back, when the screen is looked at, by the clock, when asked.

export type Why = 'start' | 'online' | 'visible' | 'timer' | 'manual'

/** What the device tells; each `on…` gives back how to stop listening. */
export type Moments = {
  isVisible(): boolean
  onOnline(walk: () => void): () => void
  onVisible(walk: () => void): () => void
}

export type PostOptions = Moments & {
  /** One round, out and in. Never called again before it has ended. */
  round(why: Why): Promise<unknown>
  /** Hears of a round that threw, which is a bug. By default it is thrown on, outside the round. */
  failed?(reason: unknown): void
  random?(): number
}

export type Post = {
  /** Walk now; resolves after a round that began after this call. */
  poke(): Promise<void>
  /** No further rounds; one that is under way ends by itself. */
  stop(): void
}

/** The moments of this page. A back-grounded page hears nothing until it is looked at again. */
export const pageMoments = (): Moments => ({
  isVisible: () => document.visibilityState === 'visible',
  onOnline: (walk) => listen(window, 'online', walk),
  onVisible: (walk) => listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') walk()
  }),
})

/**
 * Starts the walks, a first one at once. One round at a time: what is asked for during a round becomes one more round
 * after it, with the strongest reason. The clock walks each 60 s ± 20 s, only while visible.
 */
export const startPost = (options: PostOptions): Post => {
  const { round, isVisible, random = Math.random } = options
  const failed = options.failed ?? ((reason: unknown) => queueMicrotask(() => { throw reason }))
  let busy: Promise<void> | null = null
  let asked: { why: Why; done: Promise<void> } | null = null
  let stopped = false
  let timer: ReturnType<typeof setTimeout>

  const once = async (why: Why): Promise<void> => {
    try {
      if (!stopped) await round(why)
    } catch (reason) {
      failed(reason)
    }
  }

  const walk = (why: Why): Promise<void> => {
    if (!busy) {
      const first: Promise<void> = once(why).finally(() => { if (busy === first) busy = null })
      return (busy = first)
    }
    if (asked) {
      if (why !== 'timer') asked.why = why
      return asked.done
    }
    const turn = { why, done: Promise.resolve() }
    const next: Promise<void> = busy.then(() => {
      asked = null
      busy = next
      return once(turn.why)
    }).finally(() => { if (busy === next) busy = null })
    turn.done = next
    asked = turn
    return next
  }

  const tick = (): void => {
    timer = setTimeout(() => {
      if (isVisible()) void walk('timer')
      tick()
    }, 40_000 + 40_000 * random())
  }

  const quiet = [
    options.onOnline(() => { void walk('online') }),
    options.onVisible(() => { void walk('visible') }),
  ]
  tick()
  void walk('start')

  return {
    poke: () => walk('manual'),
    stop: () => {
      stopped = true
      clearTimeout(timer)
      for (const end of quiet) end()
    },
  }
}

const listen = (target: EventTarget, name: string, heard: () => void): (() => void) => {
  target.addEventListener(name, heard)
  return () => target.removeEventListener(name, heard)
}
