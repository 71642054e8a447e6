import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decryptAge } from '../../src/crypto/age-file.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { b64url, fromB64url, utf8 } from '../../src/crypto/bytes.ts'
import { readCard } from '../../src/crypto/card.ts'
import { digitGroups } from '../../src/crypto/digits.ts'
import { encodeFrame, signedPart, splitFrame } from '../../src/crypto/frame.ts'
import { type Device, kidOf, loadDevice, loadMid, midOf } from '../../src/crypto/identity.ts'
import { codeSecret, inviteKeys, openCard } from '../../src/crypto/invite.ts'
import { jcs } from '../../src/crypto/jcs.ts'
import { readKeyring, unwrapWithPassphrase, vaultKeys } from '../../src/crypto/keyring.ts'
import { openBundle } from '../../src/crypto/open.ts'
import { openRecord, unwrapDek } from '../../src/crypto/record.ts'
import { openSchoolWrap } from '../../src/crypto/school-wrap.ts'
import { statementHash, verifyStatement } from '../../src/crypto/statement.ts'
import known from './vectors/vectors.json'
import { worldOf } from './people.ts'

const folder = fileURLToPath(new URL('./vectors', import.meta.url))
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const bytes = (text: string) => {
  const value = fromB64url(text)
  if (!value) throw new Error('not base64url')
  return value
}
const secretsOf = <T extends { ed: string; pq: string }>(s: T) => ({ ...s, ed: bytes(s.ed), pq: bytes(s.pq) })
const lockedOf = ({ iv, ct }: { iv: string; ct: string }) => ({ iv: bytes(iv), ct: bytes(ct) })

const [noor, sam, mid] = await Promise.all([
  loadDevice(secretsOf(known.noor.secrets)), loadDevice(secretsOf(known.sam.secrets)),
  loadMid(secretsOf(known.mid.secrets)),
])
type World = {
  me?: string[]; contacts?: string[]; revoked?: string; seen?: string; accept?: boolean
  now?: string; relayTime?: string | null
}
const devices: Record<string, Device> = { noor, sam }
const file = read(known.bundle.file)
const plain = read(known.bundle.plain)

describe('known answers', () => {
  it('names and digits follow from the frozen keys', async () => {
    for (const [device, frozen] of [[noor, known.noor], [sam, known.sam]] as const) {
      expect(device.keys).toEqual(frozen.keys)
      expect([device.kid, await kidOf(frozen.keys)]).toEqual([frozen.kid, frozen.kid])
    }
    expect(mid.keys).toEqual(known.mid.keys)
    expect([mid.mid, await midOf(mid.keys)]).toEqual([known.mid.mid, known.mid.mid])
    expect(await digitGroups(known.mid.mid)).toEqual(known.mid.digits)
  })

  it('the file decrypts to the frame, and the frame is written again byte for byte', async () => {
    expect(await decryptAge(known.sam.secrets.enc, file)).toEqual({ ok: true, value: plain })
    const parts = splitFrame(plain)
    if (!parts) throw new Error('no frame')
    const manifest = jcs(known.bundle.manifest)
    expect(parts.manifest).toEqual(manifest)
    const stored = parts.rest.subarray(0, known.bundle.manifest.plen)
    expect(encodeFrame(manifest, parts.sig, stored)).toEqual(plain.subarray(0, known.bundle.frameLength))
    // Ed25519 is the same each time; ML-DSA-65 is not.
    expect((await noor.sign(signedPart(manifest), 'estafette/bundle/v1')).ed).toEqual(new Uint8Array(parts.sig.ed))
  })

  it.each(known.verdicts)('verdict $verdict in the world $world', async ({ world, verdict, warnings }) => {
    const { me = ['sam'], contacts = ['noor'], revoked, seen, accept, ...times }: World = world
    const named = (names: string[]) => names.flatMap((name) => devices[name] ?? [])
    const base = worldOf(named(me), named(contacts))
    const opened = await openBundle(file, {
      ...base, ...times, seen: async () => seen ?? null, accept: () => accept ?? true,
      findSender: async (kid) => {
        const sender = await base.findSender(kid)
        return sender && { ...sender, revoked: revoked ?? null }
      },
    })
    expect(opened.ok ? 'open' : opened.error.type).toBe(verdict)
    if (!opened.ok) return
    const { manifest, chash, mhash, payload, frameLength } = known.bundle
    expect(opened.value).toEqual({
      manifest, chash, mhash, payload: bytes(payload), frame: plain.slice(0, frameLength), warnings: warnings ?? [],
    })
  })

  it('statement, card and invitation', async () => {
    expect(await verifyStatement(known.statement.signed, known.mid.keys)).toBe(true)
    expect(await statementHash(mustBeV1(known.statement.signed.body))).toBe(known.statement.hash)
    const card = bytes(known.card.bytes)
    expect(await readCard(card)).toMatchObject({ ok: true, value: { ...known.card.fields, mid: known.mid.mid } })
    const { secret, slot, gast, a, code, origin } = known.invite
    const keys = await inviteKeys(bytes(secret))
    expect([keys.slot, keys.gast]).toEqual([slot, gast])
    expect(await openCard(keys.key, 'a', bytes(a))).toEqual(card)
    expect(b64url(await codeSecret(code, origin, argonHere))).toBe(known.invite.codeSecret)
  })

  it('keyring, key of a dossier and record', async () => {
    const { vault } = known
    const ring = readKeyring(vault.keyring)
    if (!ring.ok) throw new Error(ring.error.type)
    const [pass, school] = ring.value.wraps
    if (!pass || !school) throw new Error('two wraps expected')
    const vk = await unwrapWithPassphrase(pass, vault.passphrase, ring.value, argonHere)
    expect(vk && b64url(vk)).toBe(vault.vk)
    expect(await openSchoolWrap(school, vault.printed, ring.value)).toEqual(vk)
    const keys = await vaultKeys(bytes(vault.vk))
    const dek = await unwrapDek(keys.dek, lockedOf(vault.dek.wrapped), vault.dek.place)
    if (!dek) throw new Error('no key')
    expect(await openRecord(dek, vault.record.place, lockedOf(vault.record.sealed))).toEqual(bytes(vault.record.plain))
    const blind = await crypto.subtle.sign('HMAC', keys.blind, utf8(vault.blind.of))
    expect(b64url(new Uint8Array(blind))).toBe(vault.blind.is)
  })
})

const mustBeV1 = <T extends { v: number }>(body: T): T & { v: 1 } => {
  if (body.v !== 1) throw new Error('not v1')
  return { ...body, v: 1 }
}

const python = await run(['--version'])
if (python.code !== 0) console.log('skipped: python3 is not here, so the vectors were not checked from outside')

describe.skipIf(python.code !== 0)('the same, from Python and without age', () => {
  it('every answer holds', async () => {
    const { code, out } = await run([join(folder, 'check.py')])
    for (const line of out.split('\n').filter((text) => text.startsWith('skipped'))) console.log(line)
    expect(out).toContain('ok: padding is zero and Padmé')
    expect(code, out).toBe(0)
  })

  it('and a changed byte of the frame does not', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'vectors-'))
    try {
      cpSync(folder, copy, { recursive: true })
      for (const at of [0, 20, known.bundle.frameLength - 1, plain.length - 1]) {
        writeFileSync(join(copy, known.bundle.plain), plain.map((byte, i) => (i === at ? byte ^ 1 : byte)))
        expect((await run([join(folder, 'check.py'), copy])).code, `byte ${at}`).not.toBe(0)
      }
    } finally {
      rmSync(copy, { recursive: true })
    }
  })
})

function run(args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile('python3', args, { encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, out: stdout + stderr }))
  })
}
