import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { openBundle, type OpenReason } from '../../src/crypto/open.ts'
import { type Bend, type Cast, flawsInOrder, forge } from './forge.ts'
import { newDevice, now } from './people.ts'

const [noor, sam, els] = await Promise.all([newDevice(), newDevice(), newDevice()])
const classical = await identityToRecipient(await generateX25519Identity())
const cast: Cast = { noor, sam, els, classical }

async function verdict(flaws: OpenReason[], bend?: Bend) {
  const { file, ctx } = await forge(cast, new Set(flaws), bend)
  const opened = await openBundle(file, ctx)
  return opened.ok ? 'open' : opened.error
}

describe('the twelve checks', () => {
  it('a forgery without a flaw opens', async () => {
    expect(await verdict([])).toBe('open')
    expect(new Set(flawsInOrder.map(([, check]) => check)).size).toBe(12)
  })

  it.each(flawsInOrder)('%s alone is refused by check %i', async (flaw, check) => {
    const claim = check < 5 ? null : { from: noor.kid, bid: 'AAAAAAAAAAAAAAAAAAAAAA', typ: 'handover' }
    expect(await verdict([flaw])).toEqual({ type: flaw, check, claim })
  })

  it('of every pair the earlier one is named', async () => {
    let pairs = 0
    for (const [i, [first, check]] of flawsInOrder.entries()) {
      for (const [second] of flawsInOrder.slice(i + 1)) {
        if (first === 'crypto/duplicate' && second === 'crypto/replay-conflict') continue
        expect(await verdict([first, second]), `${first} + ${second}`).toMatchObject({ type: first, check })
        pairs++
      }
    }
    expect(pairs).toBe(230)
  })
})

describe('check 4, the manifest', () => {
  const kid = 'A'.repeat(43)
  const edits: Record<string, NonNullable<Bend['manifest']>> = {
    'a key missing': (m) => Object.fromEntries(Object.entries(m).filter(([key]) => key !== 'kl')),
    'a key more': (m) => ({ ...m, note: 'x' }),
    'an unknown typ': (m) => ({ ...m, typ: 'receipt' }),
    'v 0': (m) => ({ ...m, v: 0 }),
    'v as text': (m) => ({ ...m, v: '2' }),
    'a short bid': (m) => ({ ...m, bid: 'AAAA' }),
    'a bid in a second writing': (m) => ({ ...m, bid: 'AAAAAAAAAAAAAAAAAAAAAB' }),
    'a ref that is none': (m) => ({ ...m, ref: '' }),
    'nobody in to': (m) => ({ ...m, to: [] }),
    'one kid twice': (m) => ({ ...m, to: [kid, kid] }),
    'to out of order': (m) => ({ ...m, to: [`B${kid.slice(1)}`, kid] }),
    'nine in to': (m) => ({ ...m, to: [...'ABCDEFGHI'].map((letter) => letter + kid.slice(1)) }),
    'no moment': (m) => ({ ...m, created: '2026-11-22T09:00:00Z' }),
    'a day that is not': (m) => ({ ...m, exp: '2027-02-30T09:00:00.000Z' }),
    'expired before it was made': (m) => ({ ...m, exp: m.created }),
    'another packing': (m) => ({ ...m, enc: 'gzip' }),
    'a negative length': (m) => ({ ...m, plen: -1 }),
    'half a byte': (m) => ({ ...m, ulen: 1.5 }),
    'sv 0': (m) => ({ ...m, sv: 0 }),
    'a view that is none': (m) => ({ ...m, kl: [[kid, '0', kid]] }),
  }
  it.each(Object.entries(edits))('refuses %s', async (_, manifest) => {
    expect(await verdict([], { manifest })).toMatchObject({ type: 'crypto/manifest', check: 4 })
  })

  const texts: Record<string, NonNullable<Bend['text']>> = {
    'a duplicate key': (text) => text.replace('"kl":null', '"kl":null,"kl":null'),
    'a later value for a key': (text) => text.replace('"bid":', '"bid":"BBBBBBBBBBBBBBBBBBBBBA","bid":'),
    '__proto__': (text) => text.replace('{', '{"__proto__":{},'),
    'spacing within': (text) => text.replace(',', ', '),
    'a newline at the end': (text) => `${text}\n`,
    'another order': (text) => text.replace(/^\{("bid":"[^"]*"),(.*)\}$/, '{$2,$1}'),
    'an escaped letter': (text) => text.replace('handover', '\\u0068andover'),
    'a number in another writing': (text) => text.replace('"sv":1', '"sv":1.0'),
    'a byte order mark': (text) => `\ufeff${text}`,
    'bytes that are no utf-8': () => Uint8Array.of(0x7b, 0xff, 0x7d),
    'a number beyond numbers': (text) => text.replace('"sv":1', '"sv":1e999'),
    'a list that never ends': () => '['.repeat(16_000),
    'a deep list': () => `{"kl":${'['.repeat(8000)}${']'.repeat(8000)}}`,
    'no object': () => 'null',
    'nothing': () => '',
  }
  it.each(Object.entries(texts))('refuses %s', async (_, text) => {
    expect(await verdict([], { text })).toMatchObject({ type: 'crypto/manifest', check: 4 })
  })

  it('more than 16 384 bytes is no frame; a newer version may look like anything', async () => {
    expect(await verdict([], { text: (text) => text.padEnd(16_385) })).toMatchObject({ type: 'crypto/format' })
    const newer = await verdict([], { text: () => '{"v":3,"new":[{}]}' })
    expect(newer).toMatchObject({ type: 'crypto/version-newer', claim: null })
  })
})

describe('checks 6 to 9, the sender and the time', () => {
  it('each signature broken alone is refused', async () => {
    const flip = (bytes: Uint8Array) => bytes.map((byte, i) => (i === 7 ? byte ^ 4 : byte))
    for (const signature of [
      (sig: { ed: Uint8Array; pq: Uint8Array }) => ({ ...sig, ed: flip(sig.ed) }),
      (sig: { ed: Uint8Array; pq: Uint8Array }) => ({ ...sig, pq: flip(sig.pq) }),
    ]) expect(await verdict([], { signature })).toMatchObject({ type: 'crypto/signature' })
  })

  it('a signature by another hand, or for another purpose, is refused', async () => {
    const text = (await openedText()).text
    const message = Buffer.concat([Buffer.from([0, 0, text.length >> 8, text.length & 255]), Buffer.from(text)])
    for (const sig of [await els.sign(message, 'estafette/bundle/v1'), await noor.sign(message, 'estafette/card/v1')]) {
      expect(await verdict([], { signature: () => sig })).toMatchObject({ type: 'crypto/signature' })
    }
    const right = await noor.sign(message, 'estafette/bundle/v1')
    expect(await verdict([], { signature: () => right })).toBe('open')
  })

  it('a contact whose pinned keys do not make this kid is not the sender', async () => {
    const { file, ctx } = await forge(cast, new Set())
    const swapped = { ...ctx, findSender: async () => ({ keys: els.keys, revoked: null }) }
    expect(await openBundle(file, swapped)).toMatchObject({ error: { type: 'crypto/sender-unknown' } })
  })

  it('a reader who is named but cannot open it is a mismatch too', async () => {
    const to = [sam.kid, els.kid].sort()
    expect(await verdict([], { manifest: (m) => ({ ...m, to }) })).toMatchObject({ type: 'crypto/recipient-mismatch' })
  })

  it('forgives 48 hours either way, and without relay time holds what is late with a warning', async () => {
    const { file, ctx } = await forge(cast, new Set())
    const at = async (change: Partial<typeof ctx>) => {
      const opened = await openBundle(file, { ...ctx, ...change })
      return opened.ok ? opened.value.warnings : opened.error.type
    }
    expect(await at({ now: '2026-11-20T09:00:00.000Z' })).toEqual([])
    expect(await at({ now: '2026-11-20T08:59:59.999Z' })).toBe('crypto/clock')
    expect(await at({ relayTime: '2027-02-02T09:00:00.000Z' })).toEqual([])
    expect(await at({ relayTime: '2027-02-02T09:00:00.001Z' })).toBe('crypto/expired')
    expect(await at({ relayTime: null, now: '2030-01-01T00:00:00.000Z' })).toEqual(['held-expired'])
    expect(await at({ relayTime: null })).toEqual([])
    expect(await at({ relayTime: now, now: '2030-01-01T00:00:00.000Z' })).toEqual([])
  })

  async function openedText(): Promise<{ text: string }> {
    let text = ''
    await forge(cast, new Set(), { text: (t) => (text = t) })
    return { text }
  }
})
