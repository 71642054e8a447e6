// The front door: shows the app, keeps it on the device, and hands it the news of a new version.
import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { config } from 'zod/mini'
import { App } from './ui/App.tsx'
import { Insecure } from './ui/parts/Insecure.tsx'
import type { Update } from './ui/parts/update.ts'
import './ui/styles/index.css'

// The content security policy allows no code made from text.
config({ jitless: true })

/** Keeps the app on this device; the returned port says when a new version waits and takes it without losing a word. */
function startUpdates(): Update {
  const [ready, setReady] = createSignal(false)
  const flushes: (() => Promise<void>)[] = []
  let skipWaiting = (): void => undefined

  const flushed = async (): Promise<boolean> => {
    const done = await Promise.allSettled(flushes.map((flush) => flush()))
    return done.every((each) => each.status === 'fulfilled')
  }

  async function register(): Promise<void> {
    const { Workbox } = await import('workbox-window')
    const worker = new Workbox('/sw.js')
    // Tapping in one tab changes the version under the others too: their old files are gone, so they reload as well.
    let controlled = navigator.serviceWorker.controller !== null
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (controlled) void flushed().then(() => location.reload())
      controlled = true
    })
    worker.addEventListener('waiting', () => setReady(true))
    skipWaiting = () => worker.messageSkipWaiting()
    await worker.register()
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') worker.update().catch(() => undefined)
    })
  }

  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Without a worker (a private window, a full disk) the app still runs; it only does not open without a network.
    register().catch(() => undefined)
  }
  return {
    ready,
    beforeReload: (flush) => { flushes.push(flush) },
    take: async () => {
      if (!(await flushed())) return false
      skipWaiting()
      return true
    },
  }
}

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no place for the app')
// Browsers withhold their cryptography from plain http on a network.
if (!isSecureContext || crypto.subtle === undefined) {
  render(() => <Insecure address={location.origin} />, place)
} else {
  const update = startUpdates()
  render(() => <App update={update} />, place)
}
