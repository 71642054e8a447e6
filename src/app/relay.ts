// The relay of this app: always the origin it was served from, so no other origin is ever spoken to.
import { relayClient, type RelayClient } from '../post/relay-client.ts'
import { hearRelayTime } from './clock.ts'

/** The origin of the app and its relay. */
export const herkomst = (): string => globalThis.location.origin

let client: RelayClient | null = null

/** The one client; made at first use. */
export function relay(): RelayClient {
  client ??= relayClient(herkomst())
  return client
}

/** Passes an answer on, and hears the relay's clock from it. */
export function heard<T>(answer: T): T {
  const value = (answer as { ok?: boolean; value?: { relayTime?: string | null } }).value
  if (typeof value?.relayTime === 'string') hearRelayTime(value.relayTime)
  return answer
}
