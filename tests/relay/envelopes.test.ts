import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../../src/wire/limits.ts'
import {
  auth, bring, day, inviteMentor, letter, listOf, newCap, newId, openBox, said, setUp, startRelay, urlOf,
  type Box, type Relay,
} from './relay.ts'

let relay: Relay
let box: Box
beforeAll(async () => {
  relay = await startRelay({}, { limits: { writesPerHour: 10_000, mailboxesPerDay: 10_000 } })
  const admin = await setUp(relay)
  box = await openBox(relay, await inviteMentor(relay, admin))
})
afterAll(() => relay.end())

const newBox = async (on: Relay = relay): Promise<Box> => {
  const admin = await setUp(on)
  return openBox(on, await inviteMentor(on, admin))
}

describe('bringing a sealed file', () => {
  it('answers 201 with the digest, then 200 for the same, 409 for another', async () => {
    const it = letter(relay)
    const first = await bring(relay, box, it)
    expect(first.status).toBe(201)
    expect((await first.json() as { digest: string }).digest).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    expect((await bring(relay, box, it)).status).toBe(200)
    expect(await said(await bring(relay, box, { ...it, body: new Uint8Array([1]) }))).toBe('409 relay/conflict')
    const got = await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(it.body)
  })

  it('keeps one row for a thousand retries, and counts them as one write', async () => {
    const own = await startRelay()
    const mine = await newBox(own)
    const it = letter(own)
    const seen: Record<number, number> = {}
    for (let i = 0; i < 1000; i += 1) {
      const { status } = await bring(own, mine, it)
      seen[status] = (seen[status] ?? 0) + 1
    }
    expect(seen).toEqual({ 201: 1, 200: 999 })
    expect((await listOf(own, mine)).items).toHaveLength(1)
    await own.end()
  })

  it('keeps one row when the same file comes ten times at once', async () => {
    const it = letter(relay, 50_000)
    const answers = await Promise.all(Array.from({ length: 10 }, () => bring(relay, box, it)))
    expect(answers.map((a) => a.status).toSorted()).toEqual([...Array.from({ length: 9 }, () => 200), 201])
  })

  it('answers 410 after it was collected or withdrawn', async () => {
    for (const capability of ['owner', 'sender'] as const) {
      const it = letter(relay)
      await bring(relay, box, it)
      await fetch(urlOf(relay, box, it.bid), {
        method: 'DELETE', headers: auth(capability === 'owner' ? box.owner : it.withdraw),
      })
      expect(await said(await bring(relay, box, it))).toBe('410 relay/gone')
    }
  })

  it.each([
    ['no capability', { authorization: undefined }, '403 relay/not-allowed'],
    ['a capability of another form', { authorization: 'Basic eDp5' }, '403 relay/not-allowed'],
    ['another capability', auth(newCap()), '403 relay/not-allowed'],
    ['no withdraw hash', { 'estafette-withdraw': undefined }, '400 relay/bad-request'],
    ['no digest', { 'content-digest': undefined }, '400 relay/bad-request'],
    ['a digest of another kind', { 'content-digest': 'md5=:AAAA:' }, '400 relay/bad-request'],
    ['a digest of other bytes', { 'content-digest': `sha-256=:${'A'.repeat(43)}=:` }, '400 relay/digest'],
    ['no last day', { 'estafette-expires': undefined }, '400 relay/bad-request'],
    ['a last day without a time', { 'estafette-expires': '2026-12-24' }, '400 relay/bad-request'],
    ['a last day long past', { 'estafette-expires': '2026-11-20T09:00:00.000Z' }, '400 relay/expires'],
    ['a last day far away', { 'estafette-expires': '2027-11-22T09:00:00.000Z' }, '400 relay/expires'],
    ['a moment that is none', { 'estafette-expires': '2026-99-99T09:00:00.000Z' }, '400 relay/expires'],
    ['another type', { 'content-type': 'text/html' }, '415 relay/wrong-type'],
  ])('refuses %s', async (_, change, outcome) => {
    const it = letter(relay)
    expect(await said(await bring(relay, box, it, change))).toBe(outcome)
    expect((await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })).status).toBe(404)
  })

  it('refuses an unknown mailbox, an id of another form, and nothing at all', async () => {
    expect(await said(await bring(relay, { ...box, mailbox: newId() }, letter(relay)))).toBe('404 relay/not-here')
    expect(await said(await bring(relay, box, { ...letter(relay), bid: 'short' }))).toBe('404 relay/not-here')
    expect(await said(await bring(relay, box, { ...letter(relay), body: new Uint8Array() })))
      .toBe('400 relay/bad-request')
  })

  it('takes exactly the largest file, and not a byte more', async () => {
    const it = letter(relay, limits.file)
    expect((await bring(relay, box, it)).status).toBe(201)
    const got = await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })
    expect(Buffer.from(await got.arrayBuffer()).equals(it.body)).toBe(true)
    const answer = await raw(relay, box, limits.file + 1)
    expect(answer).toContain('413')
  })

  it('stops a stream without an announced length at the limit', async () => {
    const small = await startRelay({}, { limits: { file: 1000 } })
    const mine = await newBox(small)
    const body = new ReadableStream({
      pull: (controller) => { controller.enqueue(new Uint8Array(400)) },
    })
    const it = letter(small)
    const answer = await fetch(urlOf(small, mine, it.bid), {
      method: 'PUT', body, duplex: 'half',
      headers: {
        ...auth(mine.write), 'content-type': 'application/octet-stream',
        'content-digest': `sha-256=:${'A'.repeat(43)}=:`, 'estafette-expires': it.expires,
        'estafette-withdraw': 'a'.repeat(64),
      },
    } as RequestInit).catch(() => null)
    expect([413, undefined]).toContain(answer?.status)
    expect((await listOf(small, mine)).items).toEqual([])
    await small.end()
  })

  it('gives sixty writes an hour to one capability, and says when the next one is', async () => {
    const own = await startRelay()
    const mine = await newBox(own)
    for (let i = 0; i < 60; i += 1) {
      expect((await bring(own, mine, letter(own))).status).toBe(201)
      own.clock.now += 1000
    }
    const refused = await bring(own, mine, letter(own))
    expect(refused.headers.get('retry-after')).toBe('3540')
    expect(await said(refused)).toBe('429 relay/busy')
    own.clock.now += 3_540_000
    expect((await bring(own, mine, letter(own))).status).toBe(201)
    await own.end()
  })

  it('does not count what was refused', async () => {
    const own = await startRelay({}, { limits: { writesPerHour: 2 } })
    const mine = await newBox(own)
    for (let i = 0; i < 5; i += 1) {
      await bring(own, mine, letter(own), { 'content-digest': `sha-256=:${'A'.repeat(43)}=:` })
    }
    expect((await bring(own, mine, letter(own))).status).toBe(201)
    await own.end()
  })

  it('is full at 200 files or 500 MB, and has room again after one was taken', async () => {
    for (const few of [{ mailboxFiles: 3 }, { mailboxBytes: 350 }]) {
      const own = await startRelay({}, { limits: few })
      const mine = await newBox(own)
      const letters = [letter(own), letter(own), letter(own), letter(own)]
      for (const it of letters.slice(0, 3)) expect((await bring(own, mine, it)).status).toBe(201)
      const refused = await bring(own, mine, letters[3]!)
      expect(refused.headers.get('retry-after')).toBe('3600')
      expect(await said(refused)).toBe('507 relay/full')
      await fetch(urlOf(own, mine, letters[0]!.bid), { method: 'DELETE', headers: auth(mine.owner) })
      expect((await bring(own, mine, letters[3]!)).status).toBe(201)
      await own.end()
    }
    expect([limits.mailboxFiles, limits.mailboxBytes]).toEqual([200, 500_000_000])
  })
})

describe('fetching and taking away', () => {
  it('lists oldest first, in pages, by a cursor of this mailbox', async () => {
    const own = await startRelay({}, { limits: { page: 2 } })
    const mine = await newBox(own)
    const letters = [letter(own), letter(own, 7), letter(own)]
    for (const it of letters) await bring(own, mine, it)
    const first = await listOf(own, mine)
    expect(first.items.map((i) => [i.bid, i.size, i.cursor]))
      .toEqual([[letters[0]!.bid, 100, 1], [letters[1]!.bid, 7, 2]])
    const second = await listOf(own, mine, first.next)
    expect(second.items.map((i) => i.bid)).toEqual([letters[2]!.bid])
    expect(await listOf(own, mine, second.next)).toEqual({ items: [], next: 3 })
    const wrong = await fetch(`${own.address}/v1/mb/${mine.mailbox}?after=-1`, { headers: auth(mine.owner) })
    expect(await said(wrong)).toBe('400 relay/bad-request')
    await own.end()
  })

  it('gives no number twice after the last one was taken away', async () => {
    const mine = await newBox(await fresh())
    const on = relays.at(-1)!
    const [a, b] = [letter(on), letter(on)]
    await bring(on, mine, a)
    await fetch(urlOf(on, mine, a.bid), { method: 'DELETE', headers: auth(mine.owner) })
    await bring(on, mine, b)
    expect((await listOf(on, mine, 1)).items.map((i) => i.bid)).toEqual([b.bid])
  })

  it('takes nothing away by a hundred GETs', async () => {
    const it = letter(relay)
    await bring(relay, box, it)
    for (let i = 0; i < 100; i += 1) {
      const got = await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })
      expect(got.status).toBe(200)
      await got.arrayBuffer()
    }
    expect((await listOf(relay, box)).items.some((i) => i.bid === it.bid)).toBe(true)
  })

  it('gives sealed bytes so that no browser shows or keeps them', async () => {
    const it = letter(relay)
    await bring(relay, box, it)
    const got = await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/octet-stream', 'content-disposition': 'attachment', 'cache-control': 'no-store',
      'x-content-type-options': 'nosniff', 'content-length': '100',
    })
  })

  it('tells owner and sender whether it is there, unknown or gone', async () => {
    const it = letter(relay)
    const look = async (capability: string) =>
      (await fetch(urlOf(relay, box, it.bid), { method: 'HEAD', headers: auth(capability) })).status
    expect([await look(box.owner), await look(it.withdraw)]).toEqual([404, 404])
    await bring(relay, box, it)
    expect([await look(box.owner), await look(it.withdraw)]).toEqual([200, 200])
    await fetch(urlOf(relay, box, it.bid), { method: 'DELETE', headers: auth(it.withdraw) })
    expect([await look(box.owner), await look(it.withdraw)]).toEqual([410, 410])
  })

  it('deletes as often as asked', async () => {
    const it = letter(relay)
    await bring(relay, box, it)
    for (const capability of [it.withdraw, it.withdraw, box.owner, box.owner]) {
      const gone = await fetch(urlOf(relay, box, it.bid), { method: 'DELETE', headers: auth(capability) })
      expect(gone.status).toBe(204)
    }
    const never = await fetch(urlOf(relay, box, newId()), { method: 'DELETE', headers: auth(box.owner) })
    expect(never.status).toBe(204)
    const unknown = await fetch(urlOf(relay, box, newId()), { method: 'DELETE', headers: auth(newCap()) })
    expect(await said(unknown)).toBe('404 relay/not-here')
    expect((await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })).status).toBe(410)
  })

  it('passes nothing on to another relay', async () => {
    const answer = await fetch(`${relay.address}/v1/forward`, { method: 'POST', body: new Uint8Array(10) })
    expect(await said(answer)).toBe('403 relay/forward-not-allowed')
  })
})

describe('time', () => {
  it('keeps a file until two days after its last, and a tombstone for sixty', async () => {
    const on = await fresh()
    const mine = await newBox(on)
    const [old, taken] = [letter(on), letter(on)]
    await bring(on, mine, old)
    await bring(on, mine, taken)
    await fetch(urlOf(on, mine, taken.bid), { method: 'DELETE', headers: auth(mine.owner) })
    const status = async (bid: string, r: Relay) =>
      (await fetch(urlOf(r, mine, bid), { method: 'HEAD', headers: auth(mine.owner) })).status
    on.clock.now += 60 * day - 1
    let next = await on.again()
    expect([await status(old.bid, next), await status(taken.bid, next)]).toEqual([200, 410])
    next.clock.now += 1
    next = await next.again()
    expect([await status(old.bid, next), await status(taken.bid, next)]).toEqual([200, 404])
    next.clock.now += 12 * day - 1
    next = await next.again()
    expect(await status(old.bid, next)).toBe(200)
    next.clock.now += 1
    next = await next.again()
    expect(await status(old.bid, next)).toBe(404)
    relays.splice(relays.indexOf(on), 1, next)
  })
})

const relays: Relay[] = []
const fresh = async (): Promise<Relay> => {
  const made = await startRelay()
  relays.push(made)
  return made
}
afterAll(async () => { await Promise.all(relays.map((r) => r.end())) })

/** A PUT that announces `length` bytes and sends none: the answer must come before the body. */
const raw = (to: Relay, at: Box, length: number): Promise<string> => new Promise((resolve, reject) => {
  const url = new URL(to.address)
  const socket = connect(Number(url.port), url.hostname, () => {
    socket.write([
      `PUT /v1/mb/${at.mailbox}/${newId()} HTTP/1.1`, `Host: ${url.host}`, `Authorization: Bearer ${at.write}`,
      'Content-Type: application/octet-stream', `Content-Length: ${length}`,
      `Content-Digest: sha-256=:${'A'.repeat(43)}=:`, `Estafette-Withdraw: ${'a'.repeat(64)}`,
      `Estafette-Expires: ${new Date(to.clock.now + day).toISOString()}`, '', '',
    ].join('\r\n'))
  })
  socket.once('data', (chunk) => {
    socket.destroy()
    resolve(chunk.toString().split('\r\n')[0] ?? '')
  })
  socket.once('error', reject)
})
