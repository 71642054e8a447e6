// The doorstep: keeps the whole app on the device, so that it opens with the server stopped. Imports no room.
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** `hash`: the first sixteen signs of SHA-256 of what was built; only exactly that is ever kept. */
type Kept = { url: string; revision: string | null; hash: string }
type Later = { hash: string; soon: boolean }
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Kept[]; __LATER: Record<string, Later> }

const list: Kept[] = self.__WB_MANIFEST
const hashes = new Map([...list.map(({ url, hash }) => [url, hash] as const), ...Object.entries(self.__LATER).map(([url, { hash }]) => [url, hash] as const)]
  .map(([url, hash]) => [new URL(url, self.location.href).href, hash]))
// A server or a network that answers an address with a page of its own must not get that page kept as a part of the app.
const keeper = new PrecacheController({
  plugins: [{
    fetchDidSucceed: async ({ response }) => direct(response),
    cacheWillUpdate: async ({ request, response }) => (await isOurs(request.url, response) ? response : null),
  }],
})
cleanupOutdatedCaches()
keeper.precache(list)
registerRoute(new PrecacheRoute(keeper))

// Every address of the app is the same page. The relay's answers and addresses of files are not ours to invent.
registerRoute(new NavigationRoute(keeper.createHandlerBoundToURL('/index.html'), {
  denylist: [/^\/v1(\/|$)/, /^\/health$/, /\/[^/?]+\.[^/?]+$/],
}))

// What the first load goes without: some of it is fetched as soon as that is there, the heavy and the rare when it is
// used. Until then it needs the network.
const laterCache = 'estafette-later'
const laterKey = (url: string): string => `${url}?${hashes.get(url) ?? ''}`

registerRoute(({ url }) => self.__LATER[url.pathname] !== undefined && url.origin === self.location.origin, ({ url, request }) => later(url.href, request))

async function later(url: string, request: RequestInfo): Promise<Response> {
  const cache = await caches.open(laterCache)
  const there = await cache.match(laterKey(url))
  if (there !== undefined) return there
  const answer = await fetch(request)
  if (await isOurs(url, answer)) await cache.put(laterKey(url), direct(answer.clone())).catch(() => undefined)
  return answer
}

/** One by one, and not over a line that somebody pays for by the byte. What does not come is tried at the next opening. */
async function fetchSoon(): Promise<void> {
  const line = (self.navigator as { connection?: { saveData?: boolean } }).connection
  if (line?.saveData === true) return
  for (const [url, { soon }] of Object.entries(self.__LATER)) {
    if (soon) await later(new URL(url, self.location.href).href, url).catch(() => undefined)
  }
}

/** Lets go of what an earlier version kept in this way. */
async function cleanLater(): Promise<void> {
  const cache = await caches.open(laterCache)
  const now = new Set(Object.keys(self.__LATER).map((url) => laterKey(new URL(url, self.location.href).href)))
  await Promise.all((await cache.keys()).filter(({ url }) => !now.has(url)).map((key) => cache.delete(key)))
}

self.addEventListener('message', (event) => {
  const data: unknown = event.data
  const type = typeof data === 'object' && data !== null && 'type' in data ? data.type : null
  // A new version waits until somebody taps: the page may hold words that are not on the disk yet.
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  if (type === 'MEND') event.waitUntil(mend().then((whole) => {
    event.ports[0]?.postMessage(whole)
    // Not waited for: a worker that still has work keeps a new version from taking over.
    if (whole) void fetchSoon()
  }))
})

// So that the first visit already works after the network is gone.
self.addEventListener('activate', (event) => { event.waitUntil(Promise.all([self.clients.claim(), cleanLater()])) })

/** Puts back what the browser threw away; whether all of it is here. */
async function mend(): Promise<boolean> {
  const cache = await caches.open(keeper.strategy.cacheName)
  const each = await Promise.all(list.map(async ({ url }) => {
    const key = keeper.getCacheKeyForURL(url)
    if (key === undefined || (await cache.match(key)) !== undefined) return key !== undefined
    try {
      const answer = await fetch(url, { cache: 'no-cache' })
      // A newer server gives its own page: that one would ask for files which this version does not have.
      if (!(await isOurs(url, answer))) return false
      await cache.put(key, direct(answer))
      return true
    } catch {
      return false
    }
  }))
  return each.every(Boolean)
}

/** Whether these are the very bytes that were built; the answer itself can still be read. */
async function isOurs(url: string, answer: Response): Promise<boolean> {
  if (!answer.ok) return false
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer()))
  const signs = [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hashes.get(new URL(url, self.location.href).href) === signs
}

/** The same as if nobody had been sent on: a browser takes no page that says it was. */
function direct(answer: Response): Response {
  const { body, headers, status, statusText } = answer
  return answer.redirected ? new Response(body, { headers, status, statusText }) : answer
}
