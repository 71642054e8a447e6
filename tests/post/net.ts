// A net for tests: the real relay over a real file, without a port, and a line that can be cut in known ways.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Send } from '../../src/post/relay-client.ts'
import { relayClient } from '../../src/post/relay-client.ts'
import type { OutboxPatch, OutboxRow, OutboxStore } from '../../src/post/round.ts'
import { makeServer } from '../../src/relay/server.ts'
import { openSqlite } from '../../src/relay/sqlite.ts'
import { hashOf } from '../../src/wire/hash.ts'
import { limits, type Limits } from '../../src/wire/limits.ts'
import { mailboxUrl } from '../../src/wire/paths.ts'

export const origin = 'http://127.0.0.1:4455'
export const day = 86_400_000
export const newCap = (): string => randomBytes(32).toString('base64url')
export const newId = (): string => randomBytes(16).toString('base64url')

export type Fault = 'none' | 'request lost' | 'answer lost' | 'login page' | 'busy' | 'bug'

/** `faults` are used up one by one, one per request; then the line is good. */
export const openNet = async (change: Partial<Limits> = {}) => {
  const dir = mkdtempSync(join(tmpdir(), 'estafette-post-'))
  const store = await openSqlite(join(dir, 'relay.sqlite'))
  const clock = { now: Date.parse('2026-11-22T09:00:00.000Z') }
  const server = makeServer({
    store, limits: { ...limits, writesPerHour: 100_000, mailboxesPerDay: 100_000, ...change }, now: () => clock.now,
    newId, loopback: true, trustProxy: false, origin: null, appDir: join(dir, 'app'),
  })
  const faults: Fault[] = []
  const send: Send = async (url, init) => {
    const fault = faults.shift() ?? 'none'
    if (fault === 'request lost') throw new TypeError('fetch failed')
    if (fault === 'login page') return new Response('<h1>Welkom op de gastenwifi</h1>', { status: 200 })
    if (fault === 'busy') return answerOfRelay(429, { 'retry-after': '7' })
    if (fault === 'bug') return answerOfRelay(500)
    const answer = await server.answer(new Request(url, init))
    if (fault === 'answer lost') throw new TypeError('terminated')
    return answer
  }
  const relay = relayClient(origin, send)
  return {
    relay, clock, faults, send,
    box: async () => {
      const practice = await relay.practice()
      if (!practice.ok) throw new Error(practice.error.type)
      const [write, owner] = [newCap(), newCap()]
      const made = await relay.makeMailbox({
        right: practice.value.code, write: await hashOf(write), owner: await hashOf(owner),
      })
      if (!made.ok) throw new Error(made.error.type)
      return { url: mailboxUrl(origin, made.value.mailbox), write, owner }
    },
    close: async () => {
      await store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

const answerOfRelay = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json({ error: 'relay/test' }, { status, headers: { 'estafette-relay': '1', ...headers } })

export type Net = Awaited<ReturnType<typeof openNet>>
export type Box = Awaited<ReturnType<Net['box']>>

export const rowFor = (box: Pick<Box, 'url' | 'write'>, change: Partial<OutboxRow> = {}): OutboxRow => ({
  id: newId(), url: box.url, write: box.write, withdrawHash: 'a'.repeat(64), bid: newId(), digest: '',
  expires: '2027-01-31T09:00:00.000Z', body: new Uint8Array(randomBytes(64)), state: 'wacht', tries: 0, next: 0,
  ...change,
})

/** An outbox in memory; `crashes` says how many times writing down fails first, as a crash after the answer does. */
export const memoryOutbox = (rows: OutboxRow[]) => {
  const held = new Map(rows.map((row) => [row.id, row]))
  const outbox = {
    crashes: 0,
    rows: (): OutboxRow[] => [...held.values()],
    row: (id: string): OutboxRow => {
      const row = held.get(id)
      if (!row) throw new Error('no such row')
      return row
    },
    due: async (nowMs: number): Promise<OutboxRow[]> =>
      [...held.values()].filter((row) => row.state === 'wacht' && row.next <= nowMs).sort((a, b) => a.next - b.next),
    mark: async (id: string, patch: OutboxPatch): Promise<void> => {
      if (outbox.crashes > 0) {
        outbox.crashes -= 1
        throw new Error('power cut')
      }
      held.set(id, { ...outbox.row(id), ...patch })
    },
  }
  return outbox satisfies OutboxStore
}
