import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/wire/hash.ts'
import {
  auth, day, inviteMentor, newCap, newId, openBox, openSlot, ownerOf, post, said, setUp, startRelay,
  type Box, type Relay,
} from './relay.ts'

let relay: Relay
let box: Box
let other: Box
beforeAll(async () => {
  relay = await startRelay({}, { limits: { slotsPerDay: 1000 } })
  const admin = await setUp(relay)
  box = await openBox(relay, await inviteMentor(relay, admin))
  other = await openBox(relay, await inviteMentor(relay, admin))
})
afterAll(() => relay.end())

const at = (slot: string, side: string, on: Relay = relay) => `${on.address}/v1/slots/${slot}/${side}`
const put = (slot: string, side: string, card: string | Uint8Array, headers: Record<string, string> = {}, on = relay) =>
  fetch(at(slot, side, on), {
    method: 'PUT', body: card as BodyInit, headers: { 'content-type': 'application/octet-stream', ...headers },
  })
const get = (slot: string, side: string, headers: Record<string, string> = {}, on = relay) =>
  fetch(at(slot, side, on), { headers })
const drop = (slot: string, side: string, headers: Record<string, string> = {}) =>
  fetch(at(slot, side), { method: 'DELETE', headers })

describe('first contact', () => {
  it('carries one card each way', async () => {
    const { slot } = await openSlot(relay, box)
    expect(await said(await get(slot, 'a'))).toBe('404 relay/not-here')
    expect((await put(slot, 'a', 'kaart a', ownerOf(box))).status).toBe(201)
    expect((await put(slot, 'a', 'kaart a', ownerOf(box))).status).toBe(200)
    expect(await said(await put(slot, 'a', 'andere', ownerOf(box)))).toBe('409 relay/conflict')
    const a = await get(slot, 'a')
    expect([a.headers.get('content-disposition'), await a.text()]).toEqual(['attachment', 'kaart a'])
    expect(await said(await get(slot, 'b', ownerOf(box)))).toBe('404 relay/not-here')
    expect((await put(slot, 'b', 'kaart b')).status).toBe(201)
    expect((await put(slot, 'b', 'kaart b')).status).toBe(200)
    expect(await said(await put(slot, 'b', 'kaart van een ander'))).toBe('409 relay/conflict')
    for (let i = 0; i < 100; i += 1) expect(await (await get(slot, 'b', ownerOf(box))).text()).toBe('kaart b')
  })

  it('lets only its maker lay side a, read side b and end it', async () => {
    const { slot } = await openSlot(relay, box)
    for (const headers of [{}, ownerOf(other), auth(box.owner), { ...ownerOf(other), ...auth(box.owner) }]) {
      expect(await said(await put(slot, 'a', 'x', headers))).toBe('403 relay/not-allowed')
      expect(await said(await get(slot, 'b', headers))).toBe('403 relay/not-allowed')
      expect(await said(await drop(slot, 'a', headers))).toBe('403 relay/not-allowed')
      expect(await said(await drop(slot, 'b', headers))).toBe('403 relay/not-allowed')
    }
  })

  it('dies with side a, and its gast right with it', async () => {
    const { slot, gast } = await openSlot(relay, box)
    await put(slot, 'a', 'kaart a', ownerOf(box))
    await put(slot, 'b', 'kaart b')
    expect((await drop(slot, 'a', ownerOf(box))).status).toBe(204)
    expect((await drop(slot, 'a', ownerOf(box))).status).toBe(204)
    expect(await said(await get(slot, 'a'))).toBe('410 relay/gone')
    expect(await said(await get(slot, 'b', ownerOf(box)))).toBe('410 relay/gone')
    expect(await said(await put(slot, 'a', 'kaart a', ownerOf(box)))).toBe('410 relay/gone')
    expect(await said(await put(slot, 'b', 'kaart b'))).toBe('410 relay/gone')
    const body = { right: gast, write: await hashOf(newCap()), owner: await hashOf(newCap()) }
    expect(await said(await post(relay, '/v1/mailboxes', body))).toBe('403 relay/right')
  })

  it('takes no second answer after side b was taken away', async () => {
    const { slot } = await openSlot(relay, box)
    await put(slot, 'a', 'kaart a', ownerOf(box))
    await put(slot, 'b', 'kaart b')
    await drop(slot, 'b', ownerOf(box))
    expect(await said(await put(slot, 'b', 'nog een'))).toBe('410 relay/gone')
    expect(await (await get(slot, 'a')).text()).toBe('kaart a')
  })

  it('dies after 14 days, through a restart, and is forgotten later', async () => {
    let on = await startRelay()
    const mine = await openBox(on, await inviteMentor(on, await setUp(on)))
    const { slot, gast } = await openSlot(on, mine)
    await put(slot, 'a', 'kaart a', ownerOf(mine), on)
    on.clock.now += 14 * day - 1
    on = await on.again()
    expect(await (await get(slot, 'a', {}, on)).text()).toBe('kaart a')
    on.clock.now += 1
    expect(await said(await get(slot, 'a', {}, on))).toBe('410 relay/gone')
    const body = { right: gast, write: await hashOf(newCap()), owner: await hashOf(newCap()) }
    expect(await said(await post(on, '/v1/mailboxes', body))).toBe('403 relay/right')
    on.clock.now += 60 * day
    on = await on.again()
    expect(await said(await get(slot, 'a', {}, on))).toBe('404 relay/not-here')
    await on.end()
  })

  it('refuses a card that is too large, empty or of another type, an unknown slot and side', async () => {
    const { slot } = await openSlot(relay, box)
    expect(await said(await put(slot, 'b', new Uint8Array(65_537)))).toBe('413 relay/too-large')
    expect(await said(await put(slot, 'b', ''))).toBe('400 relay/bad-request')
    expect(await said(await put(slot, 'b', 'x', { 'content-type': 'text/plain' }))).toBe('415 relay/wrong-type')
    expect(await said(await put(slot, 'c', 'x'))).toBe('404 relay/not-here')
    expect(await said(await get(newId(), 'a'))).toBe('404 relay/not-here')
    expect(await said(await get('x', 'a'))).toBe('404 relay/not-here')
    expect((await put(slot, 'b', new Uint8Array(65_536))).status).toBe(201)
  })
})

describe('making a slot', () => {
  it('gives the same slot for the same request, and refuses a slot or right in use', async () => {
    const body = { slot: newId(), gast: await hashOf(newId()) }
    const first = await post(relay, '/v1/slots', body, ownerOf(box))
    expect(first.status).toBe(201)
    expect(await first.json()).toEqual({ exp: new Date(relay.clock.now + 14 * day).toISOString() })
    expect((await post(relay, '/v1/slots', body, ownerOf(box))).status).toBe(200)
    expect(await said(await post(relay, '/v1/slots', body, ownerOf(other)))).toBe('409 relay/conflict')
    const moved = { ...body, slot: newId() }
    expect(await said(await post(relay, '/v1/slots', moved, ownerOf(box)))).toBe('409 relay/conflict')
    expect((await get(moved.slot, 'a')).status).toBe(404)
  })

  it('gives a gast one mailbox, without a school, that cannot invite', async () => {
    const { gast } = await openSlot(relay, box)
    const [write, owner] = [newCap(), newCap()]
    const body = { right: gast, write: await hashOf(write), owner: await hashOf(owner) }
    const made = await post(relay, '/v1/mailboxes', body)
    const told = await made.json() as { mailbox: string }
    expect([made.status, Object.keys(told)]).toEqual([201, ['mailbox']])
    const second = { ...body, owner: await hashOf(newCap()) }
    expect(await said(await post(relay, '/v1/mailboxes', second))).toBe('403 relay/right')
    const slot = { slot: newId(), gast: await hashOf(newId()) }
    expect(await said(await post(relay, '/v1/slots', slot, ownerOf({ ...told, write, owner }))))
      .toBe('403 relay/not-allowed')
  })

  it('is for the owner of a mailbox, in the agreed form, twenty times a day', async () => {
    const body = { slot: newId(), gast: await hashOf(newId()) }
    expect(await said(await post(relay, '/v1/slots', body))).toBe('403 relay/not-allowed')
    expect(await said(await post(relay, '/v1/slots', body, { ...ownerOf(box), ...auth(box.write) })))
      .toBe('403 relay/not-allowed')
    expect(await said(await post(relay, '/v1/slots', { slot: 'x', gast: body.gast }, ownerOf(box))))
      .toBe('400 relay/bad-request')
    const on = await startRelay()
    const mine = await openBox(on, await inviteMentor(on, await setUp(on)))
    for (let i = 0; i < 20; i += 1) await openSlot(on, mine)
    const refused = await post(on, '/v1/slots', body, ownerOf(mine))
    expect(refused.headers.get('retry-after')).toBe('86400')
    expect(await said(refused)).toBe('429 relay/busy')
    on.clock.now += day
    await openSlot(on, mine)
    await on.end()
  })
})
