import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/wire/hash.ts'
import { HealthSchema, InviteListSchema, SchoolListSchema, StatusSchema } from '../../src/wire/setup.ts'
import {
  auth, brug, day, inviteMentor, linde, newCap, newId, openBox, openSlot, post, said, setUp, startRelay, type Relay,
} from './relay.ts'

/** Asks for practice under another name for this machine, as a page does that points its own name here. */
const underName = (on: Relay, host: string): Promise<number> => new Promise((resolve, reject) => {
  const asked = request(`${on.address}/v1/practice`, {
    method: 'POST', headers: { host, 'content-type': 'application/json' },
  }, (answer) => {
    answer.resume()
    resolve(answer.statusCode ?? 0)
  })
  asked.once('error', reject)
  asked.end('{}')
})

let relay: Relay
let admin: string
beforeAll(async () => {
  relay = await startRelay()
  admin = await setUp(relay)
})
afterAll(() => relay.end())

describe('the relay about itself', () => {
  it('tells version and store', async () => {
    const answer = await fetch(`${relay.address}/health`)
    expect(HealthSchema.parse(await answer.json())).toEqual({ version: '0.1.0', store: 'sqlite' })
    expect(answer.headers.get('date')).toBe(new Date(relay.clock.now).toUTCString())
  })

  it('tells whether it is local and set up', async () => {
    const fresh = await startRelay()
    const status = async () => StatusSchema.parse(await (await fetch(`${fresh.address}/v1/status`)).json())
    expect(await status()).toEqual({ local: true, setup: false, origin: fresh.address })
    await setUp(fresh)
    expect(await status()).toEqual({ local: true, setup: true, origin: fresh.address })
    await fresh.end()
  })

  it('is not local behind a proxy, and believes its headers only when told to', async () => {
    const ask = async (r: Relay) => await (await fetch(`${r.address}/v1/status`, {
      headers: {
        'x-forwarded-proto': 'https', 'x-forwarded-host': 'estafette.example', 'x-forwarded-for': '192.0.2.1',
      },
    })).json()
    expect(await ask(relay)).toMatchObject({ local: false, origin: relay.address })
    const behind = await startRelay({ trustProxy: true })
    expect(await ask(behind)).toMatchObject({ local: false, origin: 'https://estafette.example' })
    await behind.end()
    const named = await startRelay({ origin: 'https://school.example' })
    expect(await ask(named)).toMatchObject({ origin: 'https://school.example' })
    await named.end()
  })

  it('refuses pages of other sites, unknown paths and unknown methods', async () => {
    const from = (site: string) => fetch(`${relay.address}/v1/status`, { headers: { 'sec-fetch-site': site } })
    expect(await said(await from('cross-site'))).toBe('403 relay/cross-site')
    expect(await said(await from('same-site'))).toBe('403 relay/cross-site')
    expect((await from('same-origin')).status).toBe(200)
    expect(await said(await fetch(`${relay.address}/v1/unknown`))).toBe('404 relay/not-here')
    expect(await said(await fetch(`${relay.address}/v1/status`, { method: 'PATCH' }))).toBe('404 relay/not-here')
  })
})

describe('set-up', () => {
  it('takes a code once, and gives the same school for the same key', async () => {
    const fresh = await startRelay()
    const body = { code: fresh.code, admin: await hashOf(newCap()), school: linde }
    const first = await post(fresh, '/v1/setup', body)
    expect(first.status).toBe(201)
    const again = await post(fresh, '/v1/setup', body)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(await first.json())
    const other = { ...body, admin: await hashOf(newCap()) }
    expect(await said(await post(fresh, '/v1/setup', other))).toBe('403 relay/right')
    await fresh.end()
  })

  it('gives a fresh code at each start until one was used, and none after', async () => {
    let fresh = await startRelay()
    const old = fresh.code
    fresh = await fresh.again()
    expect(fresh.code).not.toBe(old)
    const body = { code: old, admin: await hashOf(newCap()), school: linde }
    expect(await said(await post(fresh, '/v1/setup', body))).toBe('403 relay/right')
    await setUp(fresh)
    fresh = await fresh.again()
    expect(fresh.setupLink).toBeNull()
    await fresh.end()
  })

  it.each([
    ['an unknown code', { code: newId() }, '403 relay/right'],
    ['a code of another form', { code: 'x' }, '400 relay/bad-request'],
    ['a key in plain', { admin: newCap() }, '400 relay/bad-request'],
    ['a BRIN of another form', { school: { naam: 'x', brin: '9ZZA' } }, '400 relay/bad-request'],
    ['a nameless school', { school: { naam: '  ', brin: '99ZA' } }, '400 relay/bad-request'],
    ['a further field', { more: 1 }, '400 relay/bad-request'],
  ])('refuses %s', async (_, change, outcome) => {
    const body = { code: newId(), admin: await hashOf(newCap()), school: linde, ...change }
    expect(await said(await post(relay, '/v1/setup', body))).toBe(outcome)
  })

  it('refuses what is no JSON, is not called JSON, or is too long', async () => {
    const send = (body: string, type: string) =>
      fetch(`${relay.address}/v1/setup`, { method: 'POST', body, headers: { 'content-type': type } })
    expect(await said(await send('{', 'application/json'))).toBe('400 relay/bad-request')
    expect(await said(await send('', 'application/json'))).toBe('400 relay/bad-request')
    expect(await said(await send('{}', 'text/plain'))).toBe('415 relay/wrong-type')
    expect(await said(await send(' '.repeat(20_000), 'application/json'))).toBe('413 relay/too-large')
  })
})

describe('further schools', () => {
  it('opens one with an invitation, for the BRIN that was invited', async () => {
    const code = newId()
    const invited = await post(relay, '/v1/schools', { ...brug, code: await hashOf(code) }, auth(admin))
    expect(invited.status).toBe(201)
    const { id } = await invited.json() as { id: string }
    const body = { code, admin: await hashOf(newCap()), school: { ...brug, brin: '99ZC' } }
    expect(await said(await post(relay, '/v1/setup', body))).toBe('409 relay/other-school')
    const items = async () => SchoolListSchema.parse(
      await (await fetch(`${relay.address}/v1/schools`, { headers: auth(admin) })).json(),
    )
    expect((await items()).school).toMatchObject(linde)
    expect((await items()).items.find((i) => i.id === id)).toMatchObject({ ...brug, used: false })
    expect((await post(relay, '/v1/setup', { ...body, school: brug })).status).toBe(201)
    expect((await items()).items.find((i) => i.id === id)).toMatchObject({ used: true })
  })

  it('refuses an expired invitation, a key in use, and a hash in use', async () => {
    const fresh = await startRelay()
    const first = await setUp(fresh)
    const [a, b] = [newId(), newId()]
    for (const code of [a, b]) {
      expect((await post(fresh, '/v1/schools', { ...brug, code: await hashOf(code) }, auth(first))).status).toBe(201)
    }
    expect((await post(fresh, '/v1/schools', { ...brug, code: await hashOf(a) }, auth(first))).status).toBe(200)
    const exp = new Date(fresh.clock.now + day).toISOString()
    expect(await said(await post(fresh, '/v1/invites', { kind: 'mentor', exp, code: await hashOf(a) }, auth(first))))
      .toBe('409 relay/conflict')
    expect(await said(await post(fresh, '/v1/setup', { code: a, admin: await hashOf(first), school: brug })))
      .toBe('409 relay/conflict')
    fresh.clock.now += 15 * day
    expect(await said(await post(fresh, '/v1/setup', { code: b, admin: await hashOf(newCap()), school: brug })))
      .toBe('403 relay/right')
    await fresh.end()
  })

  it('keeps the invitations of one school from another', async () => {
    const code = newId()
    await post(relay, '/v1/schools', { ...brug, code: await hashOf(code) }, auth(admin))
    const other = await setUp(relay, brug, code)
    await inviteMentor(relay, admin)
    const list = await fetch(`${relay.address}/v1/invites`, { headers: auth(other) })
    expect(InviteListSchema.parse(await list.json()).items).toEqual([])
  })
})

describe('the public key of a school', () => {
  const sleutel = `age1pq1${'q'.repeat(1950)}`

  it('is handed to its mentors, not to gasten, and not to mentors of a school without', async () => {
    const fresh = await startRelay()
    const key = await setUp(fresh, { ...linde, sleutel })
    const body = { right: await inviteMentor(fresh, key), write: await hashOf('w'), owner: await hashOf('o') }
    for (const status of [201, 200]) {
      const made = await post(fresh, '/v1/mailboxes', body)
      expect([made.status, await made.json()]).toMatchObject([status, { school: { ...linde, sleutel } }])
    }
    const box = await openBox(fresh, await inviteMentor(fresh, key))
    const { gast } = await openSlot(fresh, box)
    const asGast = await post(fresh, '/v1/mailboxes', { ...body, right: gast })
    expect(Object.keys(await asGast.json() as object)).toEqual(['mailbox'])
    await fresh.end()
  })

  it('is refused when it is no post-quantum recipient', async () => {
    for (const wrong of ['', 'age1qqqq', `AGE-SECRET-KEY-PQ-1${'Q'.repeat(60)}`]) {
      const body = { code: newId(), admin: await hashOf(newCap()), school: { ...linde, sleutel: wrong } }
      expect(await said(await post(relay, '/v1/setup', body))).toBe('400 relay/bad-request')
    }
  })
})

describe('inviting mentors', () => {
  it('makes one mailbox per invitation, and the same one for the same hashes', async () => {
    const right = await inviteMentor(relay, admin)
    const body = { right, write: await hashOf(newCap()), owner: await hashOf(newCap()) }
    const first = await post(relay, '/v1/mailboxes', body)
    expect(first.status).toBe(201)
    const made = await first.json()
    expect(made).toMatchObject({ school: linde })
    const again = await post(relay, '/v1/mailboxes', body)
    expect([again.status, await again.json()]).toEqual([200, made])
    expect(await said(await post(relay, '/v1/mailboxes', { ...body, owner: await hashOf(newCap()) })))
      .toBe('403 relay/right')
    const list = await fetch(`${relay.address}/v1/invites`, { headers: auth(admin) })
    expect(InviteListSchema.parse(await list.json()).items.some((i) => i.used)).toBe(true)
  })

  it('answers alike to a used, an expired and an unknown code', async () => {
    const fresh = await startRelay()
    const key = await setUp(fresh)
    const [used, expired] = [await inviteMentor(fresh, key), await inviteMentor(fresh, key)]
    await openBox(fresh, used)
    fresh.clock.now += 2 * day
    const answers = await Promise.all([used, expired, newId()].map(async (right) => {
      const body = { right, write: await hashOf(newCap()), owner: await hashOf(newCap()) }
      const answer = await post(fresh, '/v1/mailboxes', body)
      return [answer.status, [...answer.headers].toString(), await answer.text()]
    }))
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(answers[0]?.[2]).toBe('{"error":"relay/right"}')
    await fresh.end()
  })

  it('shortens an invitation to 14 days, and refuses one of the past', async () => {
    const fresh = await startRelay()
    const key = await setUp(fresh)
    const code = newId()
    const exp = new Date(fresh.clock.now + 400 * day).toISOString()
    const hash = await hashOf(code)
    expect((await post(fresh, '/v1/invites', { code: hash, kind: 'mentor', exp }, auth(key))).status).toBe(201)
    const list = await (await fetch(`${fresh.address}/v1/invites`, { headers: auth(key) })).json() as
      { items: { exp: string }[] }
    expect(Date.parse(list.items[0]?.exp ?? '')).toBe(fresh.clock.now + 14 * day)
    const past = new Date(fresh.clock.now).toISOString()
    expect(await said(await post(fresh, '/v1/invites', { code: hash, kind: 'mentor', exp: past }, auth(key))))
      .toBe('400 relay/expires')
    await fresh.end()
  })

  it('refuses a mailbox whose two capabilities are one', async () => {
    const right = await inviteMentor(relay, admin)
    const one = await hashOf(newCap())
    expect(await said(await post(relay, '/v1/mailboxes', { right, write: one, owner: one })))
      .toBe('400 relay/bad-request')
  })

  it('makes twenty mailboxes a day for one school, and tells when to come back', async () => {
    const fresh = await startRelay()
    const key = await setUp(fresh)
    for (let i = 0; i < 20; i += 1) await openBox(fresh, await inviteMentor(fresh, key))
    const right = await inviteMentor(fresh, key)
    const body = { right, write: await hashOf(newCap()), owner: await hashOf(newCap()) }
    const refused = await post(fresh, '/v1/mailboxes', body)
    expect(refused.headers.get('retry-after')).toBe('86400')
    expect(await said(refused)).toBe('429 relay/busy')
    fresh.clock.now += day - 1
    expect((await post(fresh, '/v1/mailboxes', body)).status).toBe(429)
    await fresh.end()
  })
})

describe('practice', () => {
  it('is offered on this machine while no school exists, and makes a mentor of an invented school', async () => {
    const fresh = await startRelay()
    const answer = await post(fresh, '/v1/practice', {})
    expect(answer.status).toBe(201)
    const { code } = await answer.json() as { code: string }
    const made = await post(fresh, '/v1/mailboxes', {
      right: code, write: await hashOf(newCap()), owner: await hashOf(newCap()),
    })
    expect(await made.json()).toMatchObject({ school: { naam: 'Oefenschool (verzonnen)', brin: '99ZZ' } })
    expect(await (await fetch(`${fresh.address}/v1/status`)).json()).toMatchObject({ setup: false })
    await setUp(fresh)
    expect(await said(await post(fresh, '/v1/practice', {}))).toBe('403 relay/not-allowed')
    await fresh.end()
  })

  it('is not offered to a network, through a proxy, or under another name', async () => {
    const open = await startRelay({ host: '0.0.0.0' })
    expect(await said(await post(open, '/v1/practice', {}))).toBe('403 relay/not-allowed')
    await open.end()
    const behind = await startRelay({ trustProxy: true })
    expect(await said(await post(behind, '/v1/practice', {}))).toBe('403 relay/not-allowed')
    await behind.end()
    const plain = await startRelay()
    expect(await said(await post(plain, '/v1/practice', {}, { 'x-forwarded-for': '192.0.2.1' })))
      .toBe('403 relay/not-allowed')
    expect(await underName(plain, 'pagina.example')).toBe(403)
    expect(await underName(plain, 'localhost')).toBe(201)
    await plain.end()
  })
})
