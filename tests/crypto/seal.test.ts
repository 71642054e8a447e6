import { randomFillSync } from 'node:crypto'
import { Decrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { b64url, concat, fromB64url, sha256, utf8 } from '../../src/crypto/bytes.ts'
import { openBundle } from '../../src/crypto/open.ts'
import { sealBundle } from '../../src/crypto/seal.ts'
import { sizeOf } from './forge.ts'
import { created, exp, newDevice, seal, worldOf } from './people.ts'

const [noor, sam, els] = await Promise.all([newDevice(), newDevice(), newDevice()])
const samsWorld = worldOf([sam], [noor])
const recipient = (device: typeof sam) => ({ kid: device.kid, enc: device.keys.enc })
const input = {
  typ: 'message', from: noor, to: [recipient(sam)], payload: utf8('hoi'), created, exp, ref: null, sv: 1,
} as const
const refusedAs = (type: string, check?: number) => ({ error: { type: `crypto/${type}`, ...(check && { check }) } })

describe('sealing and opening', () => {
  it('opening undoes sealing, for any payload', async () => {
    const payloads = fc.oneof(
      fc.uint8Array({ maxLength: 4000 }), fc.string({ maxLength: 200 }).map((text) => utf8(text.repeat(40))),
    )
    const typ = fc.constantFrom('handover', 'message', 'backup', 'keys')
    const ref = fc.option(fc.constant('AAAAAAAAAAAAAAAAAAAAAA'))
    await fc.assert(fc.asyncProperty(payloads, typ, ref, fc.integer({ min: 1, max: 99 }), async (payload, t, r, sv) => {
      const sealed = await seal(noor, [sam], payload, { typ: t, ref: r, sv })
      const opened = await openBundle(sealed.file, samsWorld)
      if (!opened.ok) throw new Error(opened.error.type)
      const { file: _, bid, ...same } = sealed
      expect(opened.value).toEqual({ ...same, payload: new Uint8Array(payload), warnings: [] })
      expect(opened.value.manifest).toMatchObject({ bid, typ: t, ref: r, sv, from: noor.kid, to: [sam.kid], kl: null })
    }), { numRuns: 25 })
  })

  it('names file and manifest by hash, and shows its padded size and nothing else', async () => {
    const sealed = await seal(noor, [sam, els], utf8('vier gele fietsen'))
    expect(sealed.chash).toBe(b64url(await sha256(sealed.file)))
    expect(sealed.manifest.to).toEqual([sam.kid, els.kid].sort())
    expect(fromB64url(sealed.bid)?.length).toBe(16)
    const decrypter = new Decrypter()
    decrypter.addIdentity(els.identity)
    const plain = await decrypter.decrypt(sealed.file)
    expect(plain.length).toBe(65_536)
    expect(plain.subarray(0, sealed.frame.length)).toEqual(sealed.frame)
    for (const length of [1, 20_000]) {
      expect((await seal(noor, [sam, els], new Uint8Array(length))).file.length).toBe(sealed.file.length)
    }
  })

  it('every one of eight devices opens it, and a ninth person does not', async () => {
    const devices = await Promise.all(Array.from({ length: 8 }, newDevice))
    const { file } = await seal(noor, devices, utf8('aan acht'))
    for (const device of devices) expect((await openBundle(file, worldOf([device], [noor]))).ok).toBe(true)
    expect(await openBundle(file, worldOf([sam], [noor]))).toMatchObject(refusedAs('not-for-me', 2))
    expect((await openBundle(file, worldOf([sam, devices[7]!], [noor]))).ok).toBe(true)
    expect(await openBundle(file, worldOf([], [noor]))).toMatchObject(refusedAs('not-for-me', 2))
  })

  it('a large payload that does not deflate is stored as it is', async () => {
    const payload = randomFillSync(new Uint8Array(1_500_000))
    const sealed = await seal(noor, [sam], payload)
    expect(sealed.manifest).toMatchObject({ enc: 'raw', plen: payload.length })
    const opened = await openBundle(sealed.file, samsWorld)
    expect(opened.ok && b64url(await sha256(opened.value.payload))).toBe(b64url(await sha256(payload)))
    expect(sealed.file.length).toBeGreaterThan(sizeOf(sealed.frame.length))
  })

  it('a schema that says no, or throws, refuses; it sees manifest and payload', async () => {
    const { file, manifest } = await seal(noor, [sam], utf8('{}'))
    const seen: unknown[] = []
    const ask = (accept: () => boolean) =>
      openBundle(file, { ...samsWorld, accept: (...args) => { seen.push(args); return accept() } })
    expect(await ask(() => false)).toMatchObject({ error: { type: 'crypto/content', check: 12 } })
    expect(await ask(() => { throw new Error('no') })).toMatchObject({ error: { type: 'crypto/content', check: 12 } })
    expect((await ask(() => true)).ok).toBe(true)
    expect(seen[0]).toEqual([manifest, utf8('{}')])
  })
})

describe('sealing refuses', () => {
  it('anything but post-quantum recipients', async () => {
    const { enc } = recipient(sam)
    const classical = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'
    const misspelt = enc.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))
    for (const wrong of [classical, '', enc.slice(0, -1), misspelt, enc.toUpperCase(), 'age1pq1']) {
      const to = [{ kid: sam.kid, enc: wrong }]
      expect(await sealBundle({ ...input, to })).toEqual({ ok: false, ...refusedAs('not-post-quantum') })
      expect(await sealBundle({ ...input, to: [recipient(els), ...to] })).toMatchObject(refusedAs('not-post-quantum'))
    }
  })

  it('nobody, more than eight, and one twice', async () => {
    const nine = Array.from({ length: 9 }, (_, i) => ({ kid: `k${i}`, enc: recipient(sam).enc }))
    const [one, namesake] = [recipient(sam), { kid: els.kid, enc: recipient(sam).enc }]
    for (const to of [[], nine, [one, one], [one, namesake]]) {
      expect(await sealBundle({ ...input, to })).toEqual({ ok: false, error: { type: 'crypto/recipients' } })
    }
  })

  it('what is too large, open or stored', async () => {
    const refused = { ok: false, error: { type: 'crypto/too-large' } }
    expect(await sealBundle({ ...input, payload: new Uint8Array(50_000_001) })).toEqual(refused)
    const noise = new Uint8Array(25_000_001)
    for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536))
    expect(await sealBundle({ ...input, payload: noise })).toEqual(refused)
  })

  it('moments and versions no manifest can carry: that is a bug, and throws', async () => {
    for (const wrong of [{ created: '2026-11-22' }, { exp: created }, { sv: 0 }, { ref: 'x' }]) {
      await expect(sealBundle({ ...input, ...wrong })).rejects.toThrow(TypeError)
    }
  })
})

describe('between two tablets', () => {
  it('forwarding under another envelope is seen', async () => {
    const opened = await openBundle((await seal(noor, [sam], utf8('voor Sam'))).file, samsWorld)
    if (!opened.ok) throw new Error(opened.error.type)
    const { Encrypter } = await import('age-encryption')
    const forward = new Encrypter()
    forward.addRecipient(els.keys.enc)
    const { frame } = opened.value
    const file = await forward.encrypt(concat(frame, new Uint8Array(65_536 - frame.length)))
    expect(await openBundle(file, worldOf([els], [noor]))).toMatchObject(refusedAs('not-addressed', 8))
    // Nor when she holds a second device to which it was addressed, but which did not open it.
    expect(await openBundle(file, worldOf([els, sam], [noor]))).toMatchObject(refusedAs('not-addressed', 8))
  })

  it('the same bundle again is a duplicate, whatever its envelope; another under its name a conflict', async () => {
    const sealed = await seal(noor, [sam], utf8('een keer'))
    const memory = new Map([[`${noor.kid} ${sealed.bid}`, sealed.mhash]])
    const world = { ...samsWorld, seen: async (from: string, bid: string) => memory.get(`${from} ${bid}`) ?? null }
    const { Encrypter } = await import('age-encryption')
    const again = new Encrypter()
    again.addRecipient(sam.keys.enc)
    const file = await again.encrypt(concat(sealed.frame, new Uint8Array(65_536 - sealed.frame.length)))
    const error = { type: 'crypto/duplicate', check: 10, claim: { from: noor.kid, bid: sealed.bid, typ: 'handover' } }
    for (const bytes of [sealed.file, file]) {
      expect(await openBundle(bytes, world)).toEqual({ ok: false, error })
    }
    memory.set(`${noor.kid} ${sealed.bid}`, 'A'.repeat(43))
    expect(await openBundle(file, world)).toMatchObject({ error: { type: 'crypto/replay-conflict' } })
  })
})
