import { describe, expect, it } from 'vitest'
import { concat, fromUtf8, randomBytes, utf8 } from '../../src/crypto/bytes.ts'
import { cardLimits, makeCard, readCard } from '../../src/crypto/card.ts'
import { jcs } from '../../src/crypto/jcs.ts'
import { signStatement, textSignature } from '../../src/crypto/statement.ts'
import { noor } from '../cast.ts'
import { cardParts, newDevice, newMid } from './people.ts'

const refused = { ok: false, error: { type: 'crypto/card' } }
const [mid, device] = await Promise.all([newMid(), newDevice()])
const { statement, fields } = await cardParts(mid, device)
const bytes = await makeCard(mid, statement, fields)
type Json = null | string | number | boolean | Json[] | { [key: string]: Json }
const parsed = JSON.parse(fromUtf8(bytes)) as { [key: string]: Json }

// Every leaf of the card, with another value of its own kind; letters change within base64url so that the form stays.
function* tampered(value: Json, put: (changed: Json) => Json, path: string): Generator<[string, Json]> {
  if (Array.isArray(value)) {
    for (const [i, member] of value.entries()) yield* tampered(member, (x) => put(value.with(i, x)), `${path}[${i}]`)
    yield [`${path}[+]`, put([...value, null])]
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      yield* tampered(member, (x) => put({ ...value, [key]: x }), `${path}.${key}`)
      const { [key]: _, ...without } = value
      yield [`${path}.${key} left out`, put(without)]
    }
    yield [`${path}.extra`, put({ ...value, extra: 1 })]
  } else if (typeof value === 'string') {
    yield [path, put(value.replace(/[a-zA-Z](?=.)/, (letter) => (letter === 'A' ? 'B' : 'A')))]
  } else if (typeof value === 'number') {
    yield [path, put(value + 1)]
  } else yield [path, put('2026-11-22T09:00:00.000Z')]
}

describe('card', () => {
  it('says what was put on it', async () => {
    const card = await readCard(bytes)
    const value = { ...fields, v: 1, mid: mid.mid, keys: mid.keys, statement, attestations: [] }
    expect(card).toEqual({ ok: true, value })
    expect(bytes.length).toBeLessThan(20_000)
    const bare = { ...fields, role: '', school: { naam: '', brin: '' } }
    expect((await readCard(await makeCard(mid, statement, bare))).ok).toBe(true)
  })

  it('every field tampered with is refused', async () => {
    const seen: string[] = []
    for (const [path, changed] of tampered(parsed, (x) => x, '')) {
      expect(await readCard(jcs(changed)), path).toEqual(refused)
      seen.push(path)
    }
    expect(seen).toEqual(expect.arrayContaining([
      '.name', '.role', '.school.brin', '.mailbox.url', '.mailbox.write', '.keys.pq', '.attestations[+]',
      '.statement.body.devices[0].keys.enc', '.sig.ed left out', '.statement.sig.pq',
    ]))
  })

  it('changed bits, another writing, and no card at all are refused', async () => {
    for (let at = 7; at < bytes.length; at += 997) {
      const changed = bytes.slice()
      changed[at]! ^= 1
      expect(await readCard(changed)).toEqual(refused)
    }
    const twice = utf8(fromUtf8(bytes).replace('"name":', '"name":"Els","name":'))
    const large = new Uint8Array(cardLimits.bytes + 1)
    const others = [new Uint8Array(), utf8('{}'), randomBytes(99), concat(bytes, utf8(' ')), twice, large]
    for (const other of others) expect(await readCard(other)).toEqual(refused)
  })

  it('what its own person signed wrongly is refused too', async () => {
    const [other, second] = await Promise.all([newMid(), newDevice()])
    const sign = async (change: object) => {
      const { sig: _, ...card } = parsed
      const body = { ...card, ...change }
      return jcs({ ...body, sig: textSignature(await mid.sign(jcs(body), 'estafette/card/v1')) })
    }
    const entry = statement.body.devices[0]!
    const twoDevices = await signStatement(mid, {
      ...statement.body, devices: [entry, { ...entry, kid: second.kid, keys: second.keys }],
    })
    const revoked = await signStatement(mid, { ...statement.body, devices: [{ ...entry, revoked: entry.added }] })
    const later = await signStatement(mid, { ...statement.body, seq: 1, prev: mid.mid })
    const misnamed = await signStatement(mid, { ...statement.body, devices: [{ ...entry, kid: second.kid }] })
    const foreign = await signStatement(other, statement.body)
    expect((await readCard(await sign({}))).ok).toBe(true)
    for (const change of [
      { statement: twoDevices }, { statement: revoked }, { statement: later }, { statement: misnamed },
      { statement: foreign }, { statement: { ...statement, sig: { ...statement.sig, pq: foreign.sig.pq } } },
      { keys: other.keys },
      { statement: (await cardParts(other, second)).statement }, { mid: other.mid },
      { name: '' }, { name: 'x'.repeat(121) }, { name: 'Noor\u202e' }, { school: { naam: 'x', brin: 'De Linde' } },
      { mailbox: { ...fields.mailbox, url: 'javascript:alert(1)' } }, { mailbox: { ...fields.mailbox, write: 'kort' } },
      { mailbox: { ...fields.mailbox, url: 'https://noor:x@estafette.example/' } }, { attestations: ['x'] },
    ]) expect(await readCard(await sign(change)), JSON.stringify(change).slice(0, 80)).toEqual(refused)
  })

  it('is not made with what it could not say', async () => {
    await expect(makeCard(mid, statement, { ...fields, name: `${noor.naam}\n` })).rejects.toThrow(RangeError)
  })
})
