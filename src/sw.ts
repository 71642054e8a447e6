// The doorstep: keeps the whole app on the device, so that it opens with the server stopped. Imports no room.
import {
  cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] }

cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)

// Every address of the app is the same page. The relay's answers and addresses of files are not ours to invent.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), {
  denylist: [/^\/v1(\/|$)/, /^\/health$/, /\/[^/?]+\.[^/?]+$/],
}))

// A new version waits until somebody taps: the page may hold words that are not on the disk yet.
self.addEventListener('message', (event) => {
  const data: unknown = event.data
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting())
  }
})

// So that the first visit already works after the network is gone.
self.addEventListener('activate', (event) => { event.waitUntil(self.clients.claim()) })
