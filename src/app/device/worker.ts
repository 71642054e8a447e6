// The app's own worker, seen from the page: whether the whole app is kept here, and the news of a new version.
import { createSignal } from 'solid-js'

/** Whether the page may reload: yes, somebody is at work in it, or not all words are on disk. */
export type MayReload = 'ja' | 'bezig' | 'niet-bewaard'
/** `getikt`: somebody asked for it on this page; else another tab took the new version. */
export type AskReload = (getikt: boolean) => Promise<MayReload>

const [offline, setOffline] = createSignal<boolean | null>(null)

/** Whether the app opens on this device without a network; null while that is not known. */
export const opensOffline = offline

/** Asks a worker to put back what it lost; null when it does not answer (an older one does not know the question). */
const isWhole = (worker: ServiceWorker): Promise<boolean | null> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data === true)
  setTimeout(() => resolve(null), 20_000)
  worker.postMessage({ type: 'MEND' }, [port2])
})

/**
 * Keeps the app on this device. `ready`: a new version waits; `stale`: another tab took it and this page could not
 * follow yet. `take` takes it with a tap, when everybody who was named by `beforeReload` gives leave.
 */
export function keepApp() {
  const [ready, setReady] = createSignal(false)
  const [stale, setStale] = createSignal(false)
  const asked: AskReload[] = []
  let registration: ServiceWorkerRegistration | null = null
  let tapped = false

  async function leave(): Promise<MayReload> {
    for (const ask of asked) {
      const said = await ask(tapped)
      if (said !== 'ja') return said
    }
    return 'ja'
  }
  async function reload(): Promise<MayReload> {
    const said = await leave()
    if (said === 'ja') location.reload()
    return said
  }

  async function lookWhole(): Promise<void> {
    if (registration?.active) setOffline(await isWhole(registration.active))
    else if (!registration?.installing) setOffline(false)
  }
  function follow(coming: ServiceWorker | null, here: ServiceWorkerRegistration): void {
    coming?.addEventListener('statechange', () => {
      // The very first one does not wait: there is nothing that it would replace.
      if (here.waiting && here.active) setReady(true)
      if (coming.state === 'activated' || coming.state === 'redundant') void lookWhole()
    })
  }
  async function register(): Promise<void> {
    try {
      const here = await navigator.serviceWorker.register('/sw.js')
      registration = here
      here.addEventListener('updatefound', () => follow(here.installing, here))
      follow(here.installing, here)
      if (here.waiting && here.active) setReady(true)
    } catch {
      // Without a worker (a private window, a broken server) the app still runs; `opensOffline` says what it lacks.
    }
    await lookWhole()
  }
  const again = (): void => {
    if (document.visibilityState !== 'visible') return
    // One whose only worker could not be installed is gone; asking it again would be in vain.
    if (registration?.active || registration?.installing) registration.update().catch(() => undefined)
    else void register()
  }
  // Tapping in one tab changes the version under the others too: what they did not load yet is gone from the device.
  let controlled = false
  const changed = async (): Promise<void> => {
    const first = !controlled && !tapped
    controlled = true
    if (first) return
    const said = await reload()
    tapped = false
    setReady(false)
    setStale(said !== 'ja')
  }

  if (import.meta.env.PROD) {
    if ('serviceWorker' in navigator) {
      controlled = navigator.serviceWorker.controller !== null
      navigator.serviceWorker.addEventListener('controllerchange', () => void changed())
      document.addEventListener('visibilitychange', again)
      addEventListener('online', again)
      void register()
    } else setOffline(false)
  }
  return {
    ready, stale,
    beforeReload: (ask: AskReload): void => { asked.push(ask) },
    take: async (): Promise<MayReload> => {
      tapped = true
      const waiting = registration?.waiting
      const said = await leave()
      tapped = said === 'ja'
      if (said !== 'ja') return said
      if (stale() || !waiting) location.reload()
      else {
        waiting.postMessage({ type: 'SKIP_WAITING' })
        // A worker that never comes is no reason to wait for ever; one that comes later was not what this tap was for.
        setTimeout(() => void reload().finally(() => { tapped = false }), 4_000)
      }
      return said
    },
  }
}
