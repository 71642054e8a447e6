// The relay as one function from request to response, without a port; every answer gets the same guarding headers.
import { Hono } from 'hono'
import { header } from '../wire/headers.ts'
import { refuse } from './answers.ts'
import { isHttps, isSecure, type House } from './house.ts'
import { makePace, type Pace } from './pace.ts'
import { envelopeRoutes } from './routes/envelopes.ts'
import { mailboxRoutes } from './routes/mailboxes.ts'
import { setupRoutes } from './routes/setup.ts'
import { slotRoutes } from './routes/slots.ts'
import { staticRoutes } from './routes/static.ts'

const guards: Record<string, string> = {
  // Argon2id is WebAssembly; Solid's templates need innerHTML, so there are no trusted types.
  'content-security-policy': `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; `
    + `img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; `
    + `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), '
    + 'hid=(), midi=(), accelerometer=(), gyroscope=(), magnetometer=(), display-capture=(), idle-detection=(), '
    + 'local-fonts=(), browsing-topics=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

export type Server = {
  readonly answer: (request: Request) => Promise<Response>
  /** Deletes what is past its time; to be called each hour. */
  readonly prune: () => Promise<void>
}

/** Puts the relay together. `answer` never throws: a bug becomes 500, and a full disk 507. */
export const makeServer = (house: House): Server => {
  const { limits, now, store } = house
  const pace: Pace = makePace(limits.writesPerHour)
  const app = new Hono()
  app.onError((reason) => failed(reason))
  app.notFound(() => refuse('relay/not-here'))
  setupRoutes(app, house)
  mailboxRoutes(app, house)
  slotRoutes(app, house)
  envelopeRoutes(app, house, pace)
  staticRoutes(app, house)

  return {
    answer: async (request) => {
      const response = isForeign(request) ? refuse('relay/cross-site') : await app.fetch(request)
      for (const [name, value] of Object.entries(guards)) response.headers.set(name, value)
      // Over plain http a browser ignores it, and complains about it to whoever looks.
      if (isSecure(house, request)) response.headers.set('cross-origin-opener-policy', 'same-origin')
      if (isHttps(house, request)) response.headers.set('strict-transport-security', 'max-age=31536000')
      response.headers.set('date', new Date(now()).toUTCString())
      response.headers.set(header.relay, '1')
      return response
    },
    prune: async () => {
      pace.sweep(now())
      await store.prune({ at: now(), grace: limits.graceAfterExpiry, tombstone: limits.tombstone })
    },
  }
}

/** A page of another site reaches for our doors; browsers say so themselves. */
const isForeign = (request: Request): boolean =>
  new URL(request.url).pathname.startsWith('/v1/')
  && ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '')

/** Says where it went wrong and never with what: no message, since a message may hold a value. */
const failed = (reason: Error & { code?: unknown }): Response => {
  if (reason.code === 'SQLITE_FULL') return refuse('relay/full', 3600)
  if (reason.code === 'SQLITE_BUSY') return refuse('relay/busy', 10)
  const where = (reason.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6)
  console.error([`Fout in de relay: ${reason.name} ${String(reason.code ?? '')}`.trim(), ...where].join('\n'))
  return refuse('relay/fault')
}
