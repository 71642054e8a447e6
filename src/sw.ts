// The doorstep: keeps the whole app on the device, so that it opens with the server stopped. Imports no room.
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

type Kept = { url: string; revision: string | null }
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Kept[] }

const list: Kept[] = self.__WB_MANIFEST
const keeper = new PrecacheController()
cleanupOutdatedCaches()
keeper.precache(list)
registerRoute(new PrecacheRoute(keeper))

// Every address of the app is the same page. The relay's answers and addresses of files are not ours to invent.
registerRoute(new NavigationRoute(keeper.createHandlerBoundToURL('/index.html'), {
  denylist: [/^\/v1(\/|$)/, /^\/health$/, /\/[^/?]+\.[^/?]+$/],
}))

self.addEventListener('message', (event) => {
  const data: unknown = event.data
  const type = typeof data === 'object' && data !== null && 'type' in data ? data.type : null
  // A new version waits until somebody taps: the page may hold words that are not on the disk yet.
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  if (type === 'MEND') event.waitUntil(mend().then((whole) => { event.ports[0]?.postMessage(whole) }))
})

// So that the first visit already works after the network is gone.
self.addEventListener('activate', (event) => { event.waitUntil(self.clients.claim()) })

/**
 * Puts back what the browser threw away; whether all of it is here. A page has to be exactly the one of this version; of a
 * file with a hash in its name the name is believed.
 */
async function mend(): Promise<boolean> {
  const cache = await caches.open(keeper.strategy.cacheName)
  const each = await Promise.all(list.map(async ({ url, revision }) => {
    const key = keeper.getCacheKeyForURL(url)
    if (key === undefined || (await cache.match(key)) !== undefined) return key !== undefined
    try {
      const answer = await fetch(url, { cache: 'no-cache' })
      // A newer server gives its own page: that one would ask for files which this version does not have.
      if (!answer.ok || (revision !== null && (await hashOf(answer.clone())) !== revision)) return false
      await cache.put(key, answer)
      return true
    } catch {
      return false
    }
  }))
  return each.every(Boolean)
}

/** The first half of SHA-256, as the list has it. */
async function hashOf(answer: Response): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()))
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
