// The lock that comes by itself: after ten minutes without a touch or out of sight, unless a declared act is going on.

/** Milliseconds; a school may lower it later. */
export const idleLimit = 10 * 60_000
const busyLimit = 20 * 60_000

const busy = new Map<symbol, number>()
let last = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

/**
 * Declares a *bezigheid* (camera, file picker, print, talk, inzage): it suspends the lock for at most 20 minutes.
 * Gives the ender.
 */
export function bezig(naam: string): () => void {
  const id = Symbol(naam)
  busy.set(id, Date.now() + busyLimit)
  return () => {
    busy.delete(id)
    last = Date.now()
  }
}

const suspended = (now: number): boolean => [...busy.values()].some((until) => until > now)

/** Whether a declared act is going on now. */
export const isBezig = (): boolean => suspended(Date.now())

/** Whether the time is up at `now`. */
export const timeIsUp = (now: number): boolean => !suspended(now) && now - last >= idleLimit

/** Watches for touches and calls `lock` once when the time is up; looks again at once when the page is shown again. */
export function watchIdle(lock: () => void): void {
  clearInterval(timer)
  last = Date.now()
  const touch = (): void => {
    if (document.visibilityState === 'visible') last = Date.now()
  }
  for (const name of ['pointerdown', 'keydown', 'wheel']) addEventListener(name, touch, { passive: true, capture: true })
  const look = (): void => {
    if (!timeIsUp(Date.now())) return
    clearInterval(timer)
    lock()
  }
  document.addEventListener('visibilitychange', look)
  timer = setInterval(look, 15_000)
}
