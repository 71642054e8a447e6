// What ICT may set, read from the environment; a value that cannot be is one Dutch sentence.
import { isIP } from 'node:net'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '../result.ts'

export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly appDir: string
  readonly trustProxy: boolean
  readonly origin: string | null
}

/**
 * PORT (4455), HOST (127.0.0.1), DATA_DIR (./data), APP_DIR (beside the program), TRUST_PROXY=1 (a proxy of ours stands
 * before it), ORIGIN (how the relay is reached from outside, such as https://estafette.example.nl).
 */
export const readSettings = (env: Record<string, string | undefined>, here: string): Result<Settings, string> => {
  const port = Number(env['PORT'] || '4455')
  if (!Number.isInteger(port) || port < 0 || port > 65535) return err('PORT moet een getal van 1 tot 65535 zijn.')
  const host = env['HOST'] || '127.0.0.1'
  if (!/^[A-Za-z0-9.:-]+$/.test(host)) return err('HOST moet een naam of een IP-adres zijn, zoals 127.0.0.1.')
  const origin = env['ORIGIN'] || null
  if (origin !== null && !(URL.canParse(origin) && /^https?:$/.test(new URL(origin).protocol))) {
    return err('ORIGIN moet een webadres zijn, zoals https://estafette.voorbeeld.nl')
  }
  return ok({
    port, host,
    dataDir: env['DATA_DIR'] || 'data',
    appDir: env['APP_DIR'] || fileURLToPath(new URL('./app', here)),
    trustProxy: env['TRUST_PROXY'] === '1',
    origin: origin === null ? null : new URL(origin).origin,
  })
}

/** Whether only this machine can reach a server bound to `host`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** The address to print: a server on every network is reached from this machine by its own name for itself. */
export const addressOf = (host: string, port: number): string => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`
}
