// The questions about sealed files: put, list, get, look, take away.
import { EnvelopeSchema, ListSchema, StoredSchema } from '../wire/envelope.ts'
import { bearer, digestHeader, header } from '../wire/headers.ts'
import { fileDigest } from '../wire/hash.ts'
import { limits } from '../wire/limits.ts'
import { paths, readMailboxUrl } from '../wire/paths.ts'
import { err, ok, type Result } from '../result.ts'
import { readAs, type Ask } from './ask.ts'
import type { PostError } from './errors.ts'
import type { Own } from './mailbox-calls.ts'

/** What is needed to bring one sealed file: the receiver's address and write capability, and no sender. */
export type Outgoing = {
  readonly url: string
  readonly bid: string
  readonly write: string
  readonly withdrawHash: string
  readonly expires: string
  readonly body: Uint8Array
}

type Time = { readonly relayTime: string | null }

/**
 * All answers carry `relayTime`. `origin` is our own relay; only `put` reaches another one, through ours.
 * `url` is the full address of a mailbox.
 */
export const envelopeCalls = (ask: Ask, origin: string) => ({
  /**
   * Brings one envelope; ok only when the relay has it on disk and repeats its digest. `again`: it already lay there.
   * `post/gone`: it was there and was collected or withdrawn. `post/conflict`: another file lies under this bid.
   */
  put: async (row: Outgoing): Promise<Result<Time & { again: boolean }, PostError>> => {
    if (row.body.length > limits.file) return err({ type: 'post/too-large', status: 413 })
    const where = readMailboxUrl(row.url)
    const about = EnvelopeSchema.safeParse({
      write: row.write, withdraw: row.withdrawHash, expires: row.expires, digest: await fileDigest(row.body),
    })
    if (!where || !about.success) return err({ type: 'post/refused', status: 400 })
    const { digest, expires, withdraw, write } = about.data
    const headers = {
      [header.authorization]: bearer(write),
      [header.digest]: digestHeader(digest),
      [header.expires]: expires,
      [header.withdraw]: withdraw,
    }
    const asked = await ask(where.origin === origin
      ? { method: 'PUT', path: paths.envelope(where.mailbox, row.bid), headers, bytes: row.body }
      : {
        method: 'POST', path: paths.forward, headers: { ...headers, [header.to]: `${row.url}/${row.bid}` },
        bytes: row.body,
      })
    const stored = readAs(StoredSchema, asked)
    if (!stored.ok) return stored
    const status = asked.ok ? asked.value.status : 0
    if (stored.value.digest !== digest) return err({ type: 'post/unexpected', status })
    return ok({ again: status === 200, relayTime: stored.value.relayTime })
  },

  /** What lies in one's own mailbox after a cursor (0 at each start), oldest first. */
  list: async (own: Own, after = 0) => readAs(ListSchema, await ask({
    method: 'GET', path: `${at(own.url)}?after=${after}`, capability: own.owner,
  })),

  /** One file out of one's own mailbox; `file` is null when it is not there. It stays there until `remove`. */
  get: async (own: Own, bid: string): Promise<Result<Time & { file: Uint8Array | null }, PostError>> => {
    const got = await ask({
      method: 'GET', path: `${at(own.url)}/${bid}`, capability: own.owner, room: limits.file, also: [404, 410],
    })
    if (!got.ok) return got
    return ok({ file: got.value.status === 200 ? got.value.bytes : null, relayTime: got.value.relayTime })
  },

  /** Whether an envelope lies there still. `gone`: it did, and was collected or withdrawn. For its owner or sender. */
  look: async (url: string, bid: string, capability: string):
  Promise<Result<Time & { state: 'here' | 'unknown' | 'gone' }, PostError>> => {
    const seen = await ask({ method: 'HEAD', path: `${at(url)}/${bid}`, capability, also: [404, 410] })
    if (!seen.ok) return seen
    const { status, relayTime } = seen.value
    return ok({ state: status === 404 ? 'unknown' : status === 410 ? 'gone' : 'here', relayTime })
  },

  /**
   * Takes an envelope away, as its owner after the import, or as its sender. `known` is false when the relay has never
   * heard of it: a sender must then see to it that it will not be brought after all.
   */
  remove: async (url: string, bid: string, capability: string):
  Promise<Result<Time & { known: boolean }, PostError>> => {
    const removed = await ask({ method: 'DELETE', path: `${at(url)}/${bid}`, capability, also: [404] })
    if (!removed.ok) return removed
    return ok({ known: removed.value.status !== 404, relayTime: removed.value.relayTime })
  },
})

const at = (url: string): string => paths.mailbox(readMailboxUrl(url)?.mailbox ?? 'unknown')
