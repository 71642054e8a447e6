// Starts a relay on a port and stops it again: the store first, then the door, and only then the set-up link.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { Server as HttpServer } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { hashOf } from '../wire/hash.ts'
import { limits as agreed, type Limits } from '../wire/limits.ts'
import { err, ok, type Result } from '../result.ts'
import type { House } from './house.ts'
import { makeServer } from './server.ts'
import { addressOf, isLoopback, type Settings } from './settings.ts'
import { NewerStoreError, openSqlite } from './sqlite.ts'

const hour = 3_600_000
const never = Number.MAX_SAFE_INTEGER

export type Running = {
  /** How this machine reaches it. */
  readonly address: string
  /** The one-time link to set up the first school; null when there is one. */
  readonly setupLink: string | null
  /** Takes no new requests, lets those under way end (5 s at most), closes the store. */
  readonly stop: () => Promise<void>
}

export type Extra = { readonly now?: () => number; readonly limits?: Partial<Limits> }

/** Starts the relay. The error is a Dutch sentence for who sits at the machine. */
export const start = async (settings: Settings, extra: Extra = {}): Promise<Result<Running, string>> => {
  const opened = await openStore(settings.dataDir)
  if (!opened.ok) return opened
  const store = opened.value
  const house: House = {
    store, limits: { ...agreed, ...extra.limits }, now: extra.now ?? Date.now, newId,
    loopback: isLoopback(settings.host), trustProxy: settings.trustProxy, origin: settings.origin,
    appDir: settings.appDir,
  }
  const relay = makeServer(house)
  const http = createAdaptorServer({ fetch: relay.answer, overrideGlobalObjects: false }) as HttpServer
  const listening = await listen(http, settings)
  if (!listening.ok) {
    await store.close()
    return listening
  }
  await relay.prune()
  const broom = setInterval(() => { void relay.prune() }, hour)
  broom.unref()
  const address = addressOf(settings.host, listening.value)
  return ok({
    address,
    setupLink: await newSetupLink(house, settings.origin ?? address),
    stop: async () => {
      clearInterval(broom)
      await close(http)
      await store.close()
    },
  })
}

const newId = (): string => randomBytes(16).toString('base64url')

const newSetupLink = async ({ newId: fresh, store }: House, address: string): Promise<string | null> => {
  if (await store.hasSchool()) return null
  const code = fresh()
  await store.renewSetup({
    hash: await hashOf(code), id: fresh(), kind: 'setup', school: '', naam: '', brin: '', slot: null, exp: never,
  })
  return `${address}/inrichten#${code}`
}

const openStore = async (dir: string) => {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    return ok(await openSqlite(join(dir, 'relay.sqlite')))
  } catch (reason) {
    return err(reason instanceof NewerStoreError
      ? 'Deze gegevensmap is van een nieuwere Estafette. Werk eerst het programma bij.'
      : 'De gegevensmap kan niet worden geopend. Kies een andere map met DATA_DIR, of kijk of u erin mag schrijven.')
  }
}

const listen = (http: HttpServer, { host, port }: Settings): Promise<Result<number, string>> =>
  new Promise((resolve) => {
    http.once('error', (reason: NodeJS.ErrnoException) => resolve(err(whyNot(reason.code, host, port))))
    http.listen(port, host, () => resolve(ok((http.address() as AddressInfo).port)))
  })

const whyNot = (code: string | undefined, host: string, port: number): string => {
  if (code === 'EADDRINUSE') {
    return `Poort ${port} is al in gebruik: misschien draait Estafette al. Kies anders een andere poort, `
      + `met PORT=${port === 65535 ? 4455 : port + 1}.`
  }
  if (code === 'EACCES') return `Poort ${port} mag dit programma niet gebruiken. Kies een poort boven 1024, met PORT.`
  return `Het adres ${host} hoort niet bij dit apparaat. Kies een ander adres, met HOST.`
}

// A connection whose last request has ended would be kept alive for seconds more: hence the sweeping.
const close = (http: HttpServer): Promise<void> => new Promise((resolve) => {
  const sweep = setInterval(() => http.closeIdleConnections(), 50)
  const last = setTimeout(() => http.closeAllConnections(), 5_000)
  http.close(() => {
    clearInterval(sweep)
    clearTimeout(last)
    resolve()
  })
})
