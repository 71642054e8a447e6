// The relay as the tablet knows it; the only file of the house that calls fetch.
import { askOf, type Send } from './ask.ts'
import { envelopeCalls } from './envelope-calls.ts'
import { mailboxCalls } from './mailbox-calls.ts'
import { schoolCalls } from './school-calls.ts'

export type { Send } from './ask.ts'
export type { PostError } from './errors.ts'
export type { Outgoing } from './envelope-calls.ts'
export type { Own } from './mailbox-calls.ts'

const overTheNet: Send = (url, init) => fetch(url, init)

/**
 * One method per route of the relay at `origin` (scheme, host and port, no slash at the end). Nothing throws for the
 * network: every expected failure is a `PostError`, every answer tells `relayTime`, the relay's clock.
 */
export const relayClient = (origin: string, send: Send = overTheNet) => {
  const ask = askOf(origin, send)
  return { origin, ...schoolCalls(ask), ...mailboxCalls(ask), ...envelopeCalls(ask, origin) }
}

export type RelayClient = ReturnType<typeof relayClient>
