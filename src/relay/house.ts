// What every route is handed: the store, the clock, chance, and how this relay is set up.
import type { Limits } from '../wire/limits.ts'
import type { Store } from './store.ts'

export type House = {
  readonly store: Store
  readonly limits: Limits
  /** Milliseconds since 1970; tests move it. */
  readonly now: () => number
  /** A fresh id: 16 random bytes, b64url. */
  readonly newId: () => string
  /** Bound to this machine only. */
  readonly loopback: boolean
  /** A proxy of ours stands before it: only then its X-Forwarded headers are believed. */
  readonly trustProxy: boolean
  /** How the relay is reached, when ICT has said so; else the address of the request tells it. */
  readonly origin: string | null
  /** The folder with the built app. */
  readonly appDir: string
}

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

/** True for a request from this very machine, not passed on by a proxy, nor by a page under another name. */
export const isLocal = (house: House, request: Request): boolean =>
  house.loopback && !house.trustProxy
  && !request.headers.has('x-forwarded-for') && !request.headers.has('forwarded')
  && loopbackNames.includes(new URL(request.url).hostname)

/** True when the browser speaks https with us or with our proxy. */
export const isHttps = (house: House, request: Request): boolean =>
  house.trustProxy && forwarded(request, 'x-forwarded-proto') === 'https'

/** Scheme, host and port by which this request reached us. */
export const originOf = (house: House, request: Request): string => {
  if (house.origin !== null) return house.origin
  const url = new URL(request.url)
  if (!house.trustProxy) return url.origin
  const host = forwarded(request, 'x-forwarded-host') ?? url.host
  const outside = `${isHttps(house, request) ? 'https' : 'http'}://${host}`
  return URL.canParse(outside) ? new URL(outside).origin : url.origin
}

/** True where a browser gives this request a secure context: https outside, or this very machine. */
export const isSecure = (house: House, request: Request): boolean => {
  const { protocol, hostname } = new URL(originOf(house, request))
  return protocol === 'https:' || loopbackNames.includes(hostname)
}

const forwarded = (request: Request, name: string): string | null =>
  request.headers.get(name)?.split(',')[0]?.trim() ?? null
