// Everything one person holds, tried on everything of another: nothing opens, and nothing changes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/wire/hash.ts'
import {
  auth, bring, brug, inviteMentor, letter, listOf, newCap, newId, openBox, openSlot, ownerOf, post, setUp, startRelay,
  urlOf, type Box, type Letter, type Relay,
} from './relay.ts'

type Person = { admin: string; box: Box; it: Letter; slot: string; gast: string; invite: string }

let relay: Relay
let a: Person
let b: Person
beforeAll(async () => {
  relay = await startRelay()
  const first = await setUp(relay)
  const code = newId()
  await post(relay, '/v1/schools', { ...brug, code: await hashOf(code) }, auth(first))
  const second = await setUp(relay, brug, code)
  a = await personOf(first)
  b = await personOf(second)
})
afterAll(() => relay.end())

const personOf = async (admin: string): Promise<Person> => {
  const box = await openBox(relay, await inviteMentor(relay, admin))
  const it = letter(relay)
  await bring(relay, box, it)
  const { slot, gast } = await openSlot(relay, box)
  const octets = { 'content-type': 'application/octet-stream' }
  const at = `${relay.address}/v1/slots/${slot}`
  await fetch(`${at}/a`, { method: 'PUT', body: 'a', headers: { ...octets, ...ownerOf(box) } })
  await fetch(`${at}/b`, { method: 'PUT', body: 'b', headers: octets })
  return { admin, box, it, slot, gast, invite: await inviteMentor(relay, admin) }
}

/** Each thing that could open a door, by its name. */
const keysOf = (p: Person): Record<string, string> => ({
  admin: p.admin, write: p.box.write, owner: p.box.owner, withdraw: p.it.withdraw,
  mailbox: p.box.mailbox, bid: p.it.bid, slot: p.slot, gast: p.gast, invite: p.invite, nothing: newCap(),
})

/** Each door of a person, tried with one key. */
const doors: Record<string, (p: Person, key: string) => Promise<Response>> = {
  'list': (p, key) => fetch(`${relay.address}/v1/mb/${p.box.mailbox}`, { headers: auth(key) }),
  'get': (p, key) => fetch(urlOf(relay, p.box, p.it.bid), { headers: auth(key) }),
  'look': (p, key) => fetch(urlOf(relay, p.box, p.it.bid), { method: 'HEAD', headers: auth(key) }),
  'look for nothing': (p, key) => fetch(urlOf(relay, p.box, newId()), { method: 'HEAD', headers: auth(key) }),
  'delete': (p, key) => fetch(urlOf(relay, p.box, p.it.bid), { method: 'DELETE', headers: auth(key) }),
  'delete nothing': (p, key) => fetch(urlOf(relay, p.box, newId()), { method: 'DELETE', headers: auth(key) }),
  'put': (p, key) => bring(relay, p.box, letter(relay), auth(key)),
  'put again': (p, key) => bring(relay, p.box, p.it, auth(key)),
  'make a slot': async (p, key) =>
    post(relay, '/v1/slots', { slot: newId(), gast: await hashOf(newId()) }, ownerOf({ ...p.box, owner: key })),
  'read side b': (p, key) => fetch(`${relay.address}/v1/slots/${p.slot}/b`, {
    headers: ownerOf({ ...p.box, owner: key }),
  }),
  'end the slot': (p, key) => fetch(`${relay.address}/v1/slots/${p.slot}/a`, {
    method: 'DELETE', headers: ownerOf({ ...p.box, owner: key }),
  }),
}

const adminDoors: Record<string, (key: string) => Promise<Response>> = {
  'list schools': (key) => fetch(`${relay.address}/v1/schools`, { headers: auth(key) }),
  'list invites': (key) => fetch(`${relay.address}/v1/invites`, { headers: auth(key) }),
  'invite a school': async (key) => post(relay, '/v1/schools', { ...brug, code: await hashOf(newId()) }, auth(key)),
  'invite a mentor': async (key) => post(relay, '/v1/invites', {
    code: await hashOf(newId()), kind: 'mentor', exp: '2026-11-23T09:00:00.000Z',
  }, auth(key)),
}

describe('isolation', () => {
  it.each(Object.keys(doors))('no key of A opens B: %s', async (door) => {
    for (const [name, key] of Object.entries(keysOf(a))) {
      const answer = await doors[door]!(b, key)
      expect([403, 404], `${door} with ${name}`).toContain(answer.status)
    }
  })

  it.each(Object.keys(doors))('an admin key and a hash at the relay do not open it either: %s', async (door) => {
    const hashes = await Promise.all([b.box.owner, b.box.write, b.it.withdraw, b.admin].map(hashOf))
    for (const key of [b.admin, ...hashes]) {
      expect([403, 404], door).toContain((await doors[door]!(b, key)).status)
    }
  })

  it.each(Object.keys(adminDoors))('only an admin key opens: %s', async (door) => {
    for (const [name, key] of Object.entries(keysOf(a))) {
      const answer = await adminDoors[door]!(key)
      expect(answer.status < 400, `${door} with ${name}`).toBe(name === 'admin')
      if (name !== 'admin') expect([403, 404]).toContain(answer.status)
    }
  })

  it('lets the sender look at and delete his own envelope only', async () => {
    const [mine, neighbour] = [letter(relay), letter(relay)]
    await bring(relay, b.box, mine)
    await bring(relay, b.box, neighbour)
    const ask = (method: string, bid: string, key: string) =>
      fetch(urlOf(relay, b.box, bid), { method, headers: auth(key) })
    expect((await ask('GET', mine.bid, mine.withdraw)).status).toBe(403)
    expect((await ask('HEAD', neighbour.bid, mine.withdraw)).status).toBe(403)
    expect((await ask('DELETE', neighbour.bid, mine.withdraw)).status).toBe(403)
    expect((await ask('DELETE', mine.bid, b.box.write)).status).toBe(403)
    expect((await ask('DELETE', mine.bid, mine.withdraw)).status).toBe(204)
    expect((await ask('HEAD', neighbour.bid, neighbour.withdraw)).status).toBe(200)
  })

  it('left everything of B where it was', async () => {
    const { items } = await listOf(relay, b.box)
    expect(items.map((i) => i.bid)).toContain(b.it.bid)
    expect(items).toHaveLength(2)
    const card = await fetch(`${relay.address}/v1/slots/${b.slot}/b`, { headers: ownerOf(b.box) })
    expect(await card.text()).toBe('b')
    await openBox(relay, b.gast)
    await openBox(relay, b.invite)
  })
})
