import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backOff, sendRound, type OutboxRow } from '../../src/post/round.ts'
import { limits } from '../../src/wire/limits.ts'
import { memoryOutbox, newCap, newId, openNet, rowFor, type Box, type Fault, type Net } from './net.ts'

let net: Net
let box: Box
beforeAll(async () => {
  net = await openNet({ mailboxFiles: 1_000_000 })
  box = await net.box()
})
afterAll(() => net.close())

const now = () => net.clock.now
const round = (outbox: ReturnType<typeof memoryOutbox>, all = true) => sendRound(outbox, net.relay, now(), { all })

const lying = async (of: Box): Promise<Map<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>()
  for (let after = 0; ;) {
    const list = await net.relay.list(of, after)
    if (!list.ok) throw new Error(list.error.type)
    for (const { bid } of list.value.items) {
      if (found.has(bid)) throw new Error('listed twice')
      const got = await net.relay.get(of, bid)
      if (!got.ok || !got.value.file) throw new Error('listed and not there')
      found.set(bid, got.value.file)
    }
    if (list.value.items.length === 0) return found
    after = list.value.next
  }
}

const faults = fc.array(
  fc.constantFrom<Fault>('none', 'request lost', 'answer lost', 'login page', 'busy', 'bug'), { maxLength: 25 },
)

describe('a round', () => {
  it('loses nothing and brings one copy, however the line is cut and the power fails', async () => {
    await fc.assert(fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }), faults, fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 6 }),
      async (count, cuts, crashes) => {
        const mine = await net.box()
        const rows = Array.from({ length: count }, () => rowFor(mine))
        const outbox = memoryOutbox(rows)
        net.faults.push(...cuts)
        for (let i = 0; i < 60 && outbox.rows().some((row) => row.state === 'wacht'); i += 1) {
          outbox.crashes = crashes[i] ?? 0
          await round(outbox).catch((reason: unknown) => {
            if (!(reason instanceof Error) || reason.message !== 'power cut') throw reason
          })
        }
        net.faults.length = 0
        expect(outbox.rows().map((row) => row.state)).toEqual(rows.map(() => 'op-server'))
        expect(outbox.rows().map((row) => row.body)).toEqual(rows.map((row) => row.body))
        const found = await lying(mine)
        expect([...found.keys()].toSorted()).toEqual(rows.map((row) => row.bid).toSorted())
        for (const row of rows) expect(found.get(row.bid)).toEqual(row.body)
      },
    ), { numRuns: 60 })
  })

  it('never believes a login page', async () => {
    const outbox = memoryOutbox([rowFor(box)])
    net.faults.push('login page')
    expect(await round(outbox)).toEqual({ brought: 0, waiting: 1, offline: true })
    expect(outbox.rows()[0]?.state).toBe('wacht')
  })

  it('lets no row keep the others from going, wherever it stands', async () => {
    const poisons: Record<string, () => Promise<OutboxRow>> = {
      'an address that is none': async () => rowFor({ ...box, url: 'nergens' }),
      'an unknown mailbox': async () => rowFor({ ...box, url: box.url.replace(/.{22}$/, newId()) }),
      'a revoked capability': async () => rowFor({ ...box, write: newCap() }),
      'another relay': async () => rowFor({ ...box, url: box.url.replace('127.0.0.1', 'post.example') }),
      'a bid that is none': async () => rowFor(box, { bid: 'kort' }),
      'a last day that is past': async () => rowFor(box, { expires: '2026-01-01T09:00:00.000Z' }),
      'a file too large': async () => rowFor(box, { body: new Uint8Array(limits.file + 1) }),
      'an empty file': async () => rowFor(box, { body: new Uint8Array() }),
      'another file under that bid': async () => {
        const row = rowFor(box)
        await net.relay.put(row)
        return { ...row, body: new Uint8Array([1]) }
      },
    }
    for (const [name, make] of Object.entries(poisons)) {
      for (const place of [0, 1, 2]) {
        const good = [rowFor(box), rowFor(box)]
        const poison = await make()
        const outbox = memoryOutbox(good.toSpliced(place, 0, poison))
        await round(outbox)
        expect(good.map((row) => outbox.row(row.id).state), `${name} at ${place}`).toEqual(['op-server', 'op-server'])
        expect(outbox.row(poison.id).state, name).not.toBe('op-server')
        expect(outbox.row(poison.id).body === poison.body, name).toBe(true)
      }
    }
  })

  it('brings the others in the end, when some rows always time out', async () => {
    const good = rowFor(box)
    const slow = [rowFor(box), rowFor(box), rowFor(box)]
    const outbox = memoryOutbox([...slow, good])
    const relay = {
      put: async (row: Parameters<Net['relay']['put']>[0]) => slow.some((s) => s.bid === row.bid)
        ? { ok: false as const, error: { type: 'post/offline' as const } }
        : net.relay.put(row),
    }
    let rounds = 0
    for (let at = now(); outbox.row(good.id).state === 'wacht' && rounds < 5; at += 1000, rounds += 1) {
      await sendRound(outbox, relay, at)
    }
    expect(rounds).toBeLessThanOrEqual(2)
  })

  it('stops after two cut lines in a row, and leaves the rest as it was', async () => {
    const rows = [rowFor(box), rowFor(box), rowFor(box)]
    const outbox = memoryOutbox(rows)
    net.faults.push('request lost', 'request lost')
    expect(await round(outbox)).toEqual({ brought: 0, waiting: 3, offline: true })
    expect(outbox.row(rows[2]!.id)).toEqual(rows[2])
    expect(outbox.rows().map((row) => row.tries)).toEqual([1, 1, 0])
  })

  it('goes on after single cut lines', async () => {
    const outbox = memoryOutbox([rowFor(box), rowFor(box), rowFor(box), rowFor(box), rowFor(box)])
    net.faults.push('answer lost', 'none', 'request lost', 'none', 'request lost')
    expect(await round(outbox)).toEqual({ brought: 2, waiting: 3, offline: true })
    expect(outbox.rows().map((row) => row.tries)).toEqual([1, 0, 1, 0, 1])
  })

  it.each([
    ['gone', 'weg'], ['conflict', 'conflict'], ['too large', 'te-groot'],
  ] as const)('ends a row that is %s', async (what, state) => {
    let row = rowFor(box)
    if (what === 'too large') row = { ...row, body: new Uint8Array(limits.file + 1) }
    else await net.relay.put(row)
    if (what === 'gone') await net.relay.remove(row.url, row.bid, box.owner)
    if (what === 'conflict') row = { ...row, body: new Uint8Array([7]) }
    const outbox = memoryOutbox([row])
    expect(await round(outbox)).toEqual({ brought: 0, waiting: 0, offline: false })
    const { body, ...rest } = outbox.row(row.id)
    expect(body === row.body).toBe(true)
    expect({ ...rest, body: 0 }).toEqual({ ...row, body: 0, state })
    expect(await outbox.due(Number.MAX_SAFE_INTEGER)).toEqual([])
  })

  it('waits as long as the relay asks, and not before its turn', async () => {
    const row = rowFor(box, { tries: 0 })
    const outbox = memoryOutbox([row])
    net.faults.push('busy')
    await sendRound(outbox, net.relay, now(), { random: () => 0 })
    expect(outbox.row(row.id)).toMatchObject({ state: 'wacht', tries: 1, next: now() + 7000 })
    expect((await sendRound(outbox, net.relay, now() + 6999)).brought).toBe(0)
    expect((await sendRound(outbox, net.relay, now() + 7000)).brought).toBe(1)
  })

  it('throws a bug of the store on, after the other rows went', async () => {
    const outbox = memoryOutbox([rowFor(box), rowFor(box)])
    outbox.crashes = 1
    await expect(round(outbox)).rejects.toThrow('power cut')
    expect(outbox.rows().map((row) => row.state)).toEqual(['wacht', 'op-server'])
    expect(await round(outbox)).toEqual({ brought: 1, waiting: 0, offline: false })
  })
})

describe('the back-off', () => {
  it('stays between 4 seconds and 18 minutes, and doubles from 5 seconds to 15 minutes', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (tries, r) => {
      const pause = backOff(tries, () => r)
      expect(pause).toBeGreaterThanOrEqual(4_000)
      expect(pause).toBeLessThanOrEqual(1_080_000)
      const middle = Math.min(900_000, 5_000 * 2 ** tries)
      expect(Math.abs(pause - middle)).toBeLessThanOrEqual(0.2 * middle + 1)
    }))
    expect([0, 1, 2, 7, 8, 50].map((tries) => backOff(tries, () => 0.5)))
      .toEqual([5_000, 10_000, 20_000, 640_000, 900_000, 900_000])
  })
})
