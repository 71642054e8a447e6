import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { relayClient, type Send } from '../../src/post/relay-client.ts'
import { hashOf } from '../../src/wire/hash.ts'
import { limits } from '../../src/wire/limits.ts'
import { day, newCap, newId, openNet, origin, rowFor, type Box, type Net } from './net.ts'

let net: Net
let box: Box
beforeAll(async () => {
  net = await openNet()
  box = await net.box()
})
afterAll(() => net.close())

const clientOf = (answer: () => Response | Promise<Response>) => {
  const asked: { url: string; init: RequestInit }[] = []
  const send: Send = async (url, init) => {
    asked.push({ url, init })
    return answer()
  }
  return { relay: relayClient(origin, send), asked }
}
const mark = { 'estafette-relay': '1' }
const json = (body: unknown, status = 200) => () => Response.json(body, { status, headers: mark })

describe('the client of the relay', () => {
  it('walks first contact: slot, cards, gast', async () => {
    const { relay } = net
    const [slot, gast] = [newId(), newId()]
    const made = await relay.makeSlot(box, { slot, gast: await hashOf(gast) })
    expect(made).toMatchObject({ ok: true, value: { exp: new Date(net.clock.now + 14 * day).toISOString() } })
    expect(await relay.card(slot, 'a')).toMatchObject({ ok: true, value: { card: null } })
    expect((await relay.putCard(slot, 'a', new Uint8Array([1, 2]), box)).ok).toBe(true)
    expect(await relay.card(slot, 'a')).toMatchObject({ ok: true, value: { card: new Uint8Array([1, 2]) } })
    expect(await relay.card(slot, 'b', box)).toMatchObject({ ok: true, value: { card: null } })
    expect((await relay.putCard(slot, 'b', new Uint8Array([3]))).ok).toBe(true)
    expect(await relay.putCard(slot, 'b', new Uint8Array([4]))).toMatchObject({ error: { type: 'post/conflict' } })
    expect(await relay.card(slot, 'b')).toMatchObject({ error: { type: 'post/refused', status: 403 } })
    expect(await relay.card(slot, 'b', box)).toMatchObject({ ok: true, value: { card: new Uint8Array([3]) } })
    const mailbox = await relay.makeMailbox({
      right: gast, write: await hashOf(newCap()), owner: await hashOf(newCap()),
    })
    expect(mailbox.ok && mailbox.value.school).toBe(undefined)
    expect((await relay.dropCard(slot, 'a', box)).ok).toBe(true)
    expect(await relay.card(slot, 'a')).toMatchObject({ error: { type: 'post/gone', status: 410 } })
  })

  it('walks set-up, invitations and a mailbox', async () => {
    const own = await openNet()
    expect(await own.relay.health()).toMatchObject({ ok: true, value: { version: '0.1.0', store: 'sqlite' } })
    expect(await own.relay.status()).toMatchObject({ ok: true, value: { local: true, setup: false, origin } })
    expect(await own.relay.setup({
      code: newId(), admin: await hashOf(newCap()), school: { naam: 'De Linde', brin: '99ZA' },
    })).toMatchObject({ error: { type: 'post/refused', status: 403 } })
    const key = newCap()
    for (const asked of [
      own.relay.schools(key), own.relay.invites(key),
      own.relay.inviteMentor(key, { code: 'a'.repeat(64), kind: 'mentor', exp: '2026-12-01T00:00:00.000Z' }),
      own.relay.inviteSchool(key, { naam: 'De Brug', brin: '99ZB', code: 'a'.repeat(64) }),
    ]) expect(await asked).toMatchObject({ error: { type: 'post/refused', status: 403 } })
    await own.close()
  })

  it('walks one envelope from put to removed', async () => {
    const { relay } = net
    const withdraw = newCap()
    const row = rowFor(box, { withdrawHash: await hashOf(withdraw) })
    expect(await relay.look(row.url, row.bid, withdraw)).toMatchObject({ value: { state: 'unknown' } })
    expect(await relay.remove(row.url, row.bid, withdraw)).toMatchObject({ value: { known: false } })
    expect(await relay.put(row)).toEqual({
      ok: true, value: { again: false, relayTime: '2026-11-22T09:00:00.000Z' },
    })
    expect(await relay.put(row)).toMatchObject({ ok: true, value: { again: true } })
    const list = await relay.list(box)
    expect(list).toMatchObject({ value: { items: [{ bid: row.bid, size: 64, expires: row.expires }] } })
    expect(await relay.get(box, row.bid)).toMatchObject({ ok: true, value: { file: row.body } })
    expect(await relay.get(box, newId())).toMatchObject({ ok: true, value: { file: null } })
    expect(await relay.look(row.url, row.bid, withdraw)).toMatchObject({ value: { state: 'here' } })
    expect(await relay.look(row.url, row.bid, newCap())).toMatchObject({ error: { type: 'post/refused' } })
    expect(await relay.remove(row.url, row.bid, withdraw)).toMatchObject({ value: { known: true } })
    expect(await relay.look(row.url, row.bid, withdraw)).toMatchObject({ value: { state: 'gone' } })
    expect(await relay.get(box, row.bid)).toMatchObject({ ok: true, value: { file: null } })
    expect(await relay.put(row)).toMatchObject({ error: { type: 'post/gone', status: 410 } })
  })

  it('asks its own relay to pass on what is for another, and hears that it may not', async () => {
    const row = rowFor({ ...box, url: `https://post.example/v1/mb/${newId()}` })
    expect(await net.relay.put(row)).toEqual({ ok: false, error: { type: 'post/refused', status: 403 } })
    const { asked, relay } = clientOf(json({}, 403))
    await relay.put(row)
    expect(asked.map(({ url }) => url)).toEqual([`${origin}/v1/forward`])
    expect(new Headers(asked[0]?.init.headers).get('estafette-to')).toBe(`${row.url}/${row.bid}`)
  })

  it('does not even try a file that is too large', async () => {
    const { asked, relay } = clientOf(json({}))
    const put = await relay.put(rowFor(box, { body: new Uint8Array(limits.file + 1) }))
    expect([put.ok ? '' : put.error.type, asked.length]).toEqual(['post/too-large', 0])
  })

  it('sends no cookie, follows no redirect, and waits longer for what is larger', async () => {
    const { asked, relay } = clientOf(json({}))
    await relay.status()
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store',
    })
    expect(asked[0]?.init.signal).toBeInstanceOf(AbortSignal)
  })

  it.each([
    [400, 'post/refused'], [403, 'post/refused'], [404, 'post/refused'], [415, 'post/refused'],
    [409, 'post/conflict'], [410, 'post/gone'], [413, 'post/too-large'], [429, 'post/busy'], [507, 'post/full'],
    [500, 'post/unexpected'], [502, 'post/unexpected'], [503, 'post/unexpected'], [302, 'post/unexpected'],
  ])('makes %i a %s', async (status, type) => {
    const { relay } = clientOf(json({ error: 'relay/x' }, status))
    const put = await relay.put(rowFor(box))
    expect(put).toMatchObject({ ok: false, error: { type, status } })
  })

  it('tells how long a busy relay wants to be left alone', async () => {
    const busy = (status: number, retry?: string) => clientOf(() => new Response('{}', {
      status, headers: { ...mark, ...(retry === undefined ? {} : { 'retry-after': retry }) },
    })).relay.put(rowFor(box))
    expect(await busy(429, '42')).toMatchObject({ error: { type: 'post/busy', retryAfter: 42 } })
    expect(await busy(429)).toMatchObject({ error: { type: 'post/busy', retryAfter: 60 } })
    expect(await busy(429, 'morgen')).toMatchObject({ error: { type: 'post/busy', retryAfter: 60 } })
    expect(await busy(503, '5')).toMatchObject({ error: { type: 'post/busy', retryAfter: 5 } })
  })

  it('is offline when the net fails, time runs out, the answer breaks off, or another machine answers', async () => {
    const broken = () => new Response(new ReadableStream({
      pull: (controller) => { controller.error(new TypeError('terminated')) },
    }), { headers: mark })
    const timeout = (): never => { throw new DOMException('late', 'TimeoutError') }
    const failed = (): never => { throw new TypeError('fetch failed') }
    const login = () => new Response('<h1>Welkom</h1>', { status: 200 })
    const proxy = () => new Response('Bad Gateway', { status: 502 })
    for (const answer of [broken, timeout, failed, login, proxy]) {
      expect(await clientOf(answer).relay.list(box)).toEqual({ ok: false, error: { type: 'post/offline' } })
      expect(await clientOf(answer).relay.put(rowFor(box))).toEqual({ ok: false, error: { type: 'post/offline' } })
    }
    expect(await relayClient('http://127.0.0.1:1').status()).toEqual({ ok: false, error: { type: 'post/offline' } })
  })

  it('throws a bug on', async () => {
    const bug = (): never => { throw new RangeError('bug') }
    await expect(clientOf(bug).relay.status()).rejects.toBeInstanceOf(RangeError)
  })

  it('does not believe an answer of another form, nor a receipt for other bytes', async () => {
    for (const body of [{}, { local: 'ja' }, [], null, 'x']) {
      expect(await clientOf(json(body)).relay.status()).toEqual({
        ok: false, error: { type: 'post/unexpected', status: 200 },
      })
    }
    const other = await clientOf(json({ digest: `${'A'.repeat(43)}=` }, 201)).relay.put(rowFor(box))
    expect(other).toEqual({ ok: false, error: { type: 'post/unexpected', status: 201 } })
  })

  it('stops reading an answer that has no end', async () => {
    let sent = 0
    const endless = () => new Response(new ReadableStream({
      pull: (controller) => {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
      },
    }), { headers: mark })
    expect(await clientOf(endless).relay.get(box, newId())).toMatchObject({ error: { type: 'post/too-large' } })
    expect(sent).toBeLessThan(limits.file + 5_000_000)
  })
})

it('is the only file in the house that reaches for the net', () => {
  const reaching = new RegExp([
    '(?<![.\\w])fetch\\s*\\(', '(globalThis|window|self)\\.fetch',
    'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'EventSource',
  ].join('|'))
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    // The service worker answers the page's requests with the files it keeps: that is its task.
    .filter((name) => /\.tsx?$/.test(name) && name !== 'sw.ts')
    .filter((name) => reaching.test(readFileSync(`src/${name}`, 'utf8')))
  expect(found).toEqual(['post/relay-client.ts'])
})
