import { describe, expect, it } from 'vitest'
import { b64url, randomBytes } from '../../src/crypto/bytes.ts'
import { signStatement, type Statement, statementHash, verifyStatement } from '../../src/crypto/statement.ts'
import { cardParts, created, newDevice, newMid } from './people.ts'

describe('statement', () => {
  it('holds for its person only, and the next one names it', async () => {
    const [mid, other, device, second] = await Promise.all([newMid(), newMid(), newDevice(), newDevice()])
    const { statement } = await cardParts(mid, device)
    expect(await verifyStatement(statement, mid.keys)).toBe(true)
    expect(await verifyStatement(statement, other.keys)).toBe(false)

    const prev = await statementHash(statement.body)
    const entry = { kid: second.kid, keys: second.keys, added: created, revoked: null }
    const next: Statement = { ...statement.body, seq: 1, prev, devices: [...statement.body.devices, entry] }
    expect(await verifyStatement(await signStatement(mid, next), mid.keys)).toBe(true)
    expect(await statementHash(next)).not.toBe(prev)
    expect(prev).toMatch(/^[\w-]{43}$/)
  })

  it('a signed falsehood is refused for its form', async () => {
    const [mid, device, second] = await Promise.all([newMid(), newDevice(), newDevice()])
    const { body } = (await cardParts(mid, device)).statement
    const [entry] = body.devices
    if (!entry) throw new Error('no device')
    const wrong: Partial<Record<keyof Statement, unknown>>[] = [
      { v: 2 }, { mid: second.kid }, { seq: 1 }, { prev: b64url(randomBytes(32)) }, { seq: -1 }, { devices: [] },
      { devices: [entry, entry] }, { devices: [{ ...entry, kid: second.kid }] },
      { devices: [{ ...entry, keys: { ...entry.keys, enc: 'age1qqq' } }] },
      { devices: [{ ...entry, revoked: 'gisteren' }] }, { at: '2026-11-22' },
    ]
    for (const change of wrong) {
      const signed = await signStatement(mid, { ...body, ...change } as Statement)
      expect(await verifyStatement(signed, mid.keys), JSON.stringify(change).slice(0, 60)).toBe(false)
    }
    const good = await signStatement(mid, body)
    expect(await verifyStatement({ ...good, extra: 1 }, mid.keys)).toBe(false)
    expect(await verifyStatement(null, mid.keys)).toBe(false)
  })
})
