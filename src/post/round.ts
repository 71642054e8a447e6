// One round of the mailman: bring every sealed file whose turn it is, and write down what became of each.
import type { RelayClient } from './relay-client.ts'
import type { PostError } from './errors.ts'

/** `wacht` not brought yet · `op-server` the relay has it · `weg` was there, is gone · the rest need a person. */
export type OutboxState = 'wacht' | 'op-server' | 'weg' | 'conflict' | 'te-groot'

/** A row lies outside the vault key: sealed bytes, address and write capability, nothing about a leerling. */
export type OutboxRow = {
  readonly id: string
  /** Full address of the receiver's mailbox, as on the card. */
  readonly url: string
  readonly write: string
  readonly withdrawHash: string
  readonly bid: string
  readonly digest: string
  readonly expires: string
  readonly body: Uint8Array
  readonly state: OutboxState
  /** Failed attempts since it was sealed. */
  readonly tries: number
  /** Not before this moment, in milliseconds since 1970. */
  readonly next: number
}

export type OutboxPatch = Partial<Pick<OutboxRow, 'state' | 'tries' | 'next'>>

/** Where the rows rest; the vault implements it. */
export type OutboxStore = {
  /** Rows in state `wacht` whose `next` is not after `nowMs`, longest waiting first. */
  due(nowMs: number): Promise<readonly OutboxRow[]>
  /** Writes the patch to the row; the body stays, whatever the state. */
  mark(id: string, patch: OutboxPatch): Promise<void>
}

export type RoundReport = { readonly brought: number; readonly waiting: number; readonly offline: boolean }

type Options = {
  /** 0 ≤ random() < 1, for the spread of the back-off. */
  readonly random?: () => number
  /** Bring the rows that are backing off too: the net is back, or a person asked for it. */
  readonly all?: boolean
}

const shortest = 5_000
const longest = 900_000

/** Milliseconds until attempt `tries + 1`: 5 s doubling to 15 min, spread by ±20 %. */
export const backOff = (tries: number, random: () => number): number =>
  Math.round(Math.min(longest, shortest * 2 ** Math.min(tries, 20)) * (0.8 + 0.4 * random()))

/**
 * Brings what is due. No row keeps another from going; after two cut lines in a row the round ends, since the net is
 * gone. A crash between the relay's answer and `mark` is harmless: the next round brings the same file again.
 */
export const sendRound = async (
  store: OutboxStore, relay: Pick<RelayClient, 'put'>, nowMs: number,
  { random = Math.random, all = false }: Options = {},
): Promise<RoundReport> => {
  let brought = 0
  let waiting = 0
  let cuts = 0
  let bug: { reason: unknown } | null = null
  for (const row of await store.due(all ? Number.MAX_SAFE_INTEGER : nowMs)) {
    if (cuts >= 2) {
      waiting += 1
      continue
    }
    try {
      const put = await relay.put(row)
      const patch: OutboxPatch = put.ok ? { state: 'op-server' } : outcome(row, put.error, nowMs, random)
      await store.mark(row.id, patch)
      cuts = !put.ok && put.error.type === 'post/offline' ? cuts + 1 : 0
      if (put.ok) brought += 1
      else if (patch.state === undefined) waiting += 1
    } catch (reason) {
      bug ??= { reason }
    }
  }
  if (bug) throw bug.reason
  return { brought, waiting, offline: cuts > 0 }
}

const outcome = (row: OutboxRow, error: PostError, nowMs: number, random: () => number): OutboxPatch => {
  if (error.type === 'post/gone') return { state: 'weg' }
  if (error.type === 'post/conflict') return { state: 'conflict' }
  if (error.type === 'post/too-large') return { state: 'te-groot' }
  const pause = backOff(row.tries, random)
  const asked = error.type === 'post/busy' ? Math.min(error.retryAfter * 1000, 3_600_000) : 0
  return { tries: row.tries + 1, next: nowMs + Math.max(pause, asked) }
}
