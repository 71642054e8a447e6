import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EnvelopeSchema, envelopeFrom, ForwardSchema } from '../../src/wire/envelope.ts'
import { bearer, digestHeader, readBearer, readDigest } from '../../src/wire/headers.ts'
import { fileDigest, hashOf } from '../../src/wire/hash.ts'
import { BrinSchema, CodeSchema, IdSchema, SchoolSchema } from '../../src/wire/ids.ts'
import { mailboxUrl, readMailboxUrl } from '../../src/wire/paths.ts'
import { version } from '../../src/wire/version.ts'

const b64url = (length: number) => fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
  minLength: length, maxLength: length,
})

describe('wire', () => {
  it('tells the version of package.json', () => {
    expect(version).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)
  })

  it('hashes as published (SHA-256 of FIPS 180-4)', async () => {
    expect(await hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(await fileDigest(new TextEncoder().encode('abc'))).toBe('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=')
  })

  it('reads back what it writes: capabilities and digests', async () => {
    await fc.assert(fc.asyncProperty(b64url(43), fc.uint8Array(), async (capability, file) => {
      expect(readBearer(bearer(capability))).toBe(capability)
      const digest = await fileDigest(file)
      expect(readDigest(digestHeader(digest))).toBe(digest)
    }))
  })

  it.each([null, undefined, '', 'Bearer', 'Bearer x', 'bearer AAAAAAAAAAAAAAAAAAAAAAAA', 'Bearer a b', 'Basic eDp5'])(
    'reads no capability in %j', (text) => { expect(readBearer(text)).toBeNull() },
  )

  it('reads back the address of a mailbox, and nothing that is not one', () => {
    const origins = fc.constantFrom('http://127.0.0.1:4455', 'https://post.example')
    fc.assert(fc.property(b64url(22), origins, (id, origin) => {
      expect(readMailboxUrl(mailboxUrl(origin, id))).toEqual({ origin, mailbox: id })
    }))
    const id = 'A'.repeat(22)
    for (const wrong of [
      `https://x.example/v1/mb/${id}/`, `https://x.example/v1/mb/${id}?a=1`, `https://x.example/v1/mb/${id}#a`,
      `https://u:p@x.example/v1/mb/${id}`, `ftp://x.example/v1/mb/${id}`, `/v1/mb/${id}`, `https:///v1/mb/${id}`,
      `https://x.example/v1/mb/short`, `https://x.example/a/v1/mb/${id}`, `javascript:alert(1)//v1/mb/${id}`, '',
    ]) expect(readMailboxUrl(wrong), wrong).toBeNull()
  })

  it('reads an envelope from its headers, and refuses one with any of them missing', () => {
    const all = {
      'authorization': bearer('A'.repeat(43)), 'estafette-withdraw': 'a'.repeat(64),
      'content-digest': digestHeader(`${'A'.repeat(43)}=`), 'estafette-expires': '2027-01-31T09:00:00.000Z',
    }
    expect(EnvelopeSchema.safeParse(envelopeFrom(new Headers(all))).success).toBe(true)
    for (const name of Object.keys(all)) {
      const headers = new Headers(all)
      headers.delete(name)
      expect(EnvelopeSchema.safeParse(envelopeFrom(headers)).success, name).toBe(false)
    }
  })

  it('passes on over https only', () => {
    const envelope = {
      write: 'A'.repeat(43), withdraw: 'a'.repeat(64), digest: `${'A'.repeat(43)}=`,
      expires: '2027-01-31T09:00:00.000Z',
    }
    const to = (scheme: string) => `${scheme}://post.example/v1/mb/${'A'.repeat(22)}/${'B'.repeat(22)}`
    expect(ForwardSchema.safeParse({ ...envelope, to: to('https') }).success).toBe(true)
    expect(ForwardSchema.safeParse({ ...envelope, to: to('http') }).success).toBe(false)
  })

  it.each(['99ZA', '00AB'])('knows the BRIN %s', (brin) => { expect(BrinSchema.safeParse(brin).success).toBe(true) })
  it.each(['9ZZA', '99za', '99ZAA', ' 99ZA', '99ZÄ', ''])('refuses the BRIN %j', (brin) => {
    expect(BrinSchema.safeParse(brin).success).toBe(false)
  })

  it('trims the name of a school and refuses an empty one', () => {
    expect(SchoolSchema.parse({ naam: ' De Linde ', brin: '99ZA' })).toEqual({ naam: 'De Linde', brin: '99ZA' })
    expect(SchoolSchema.safeParse({ naam: '   ', brin: '99ZA' }).success).toBe(false)
  })

  it('takes typed codes and codes from links', () => {
    for (const code of ['K7QM-2ZPA-9XWD', 'K7QM2ZPA9XWD', 'A'.repeat(22), 'A'.repeat(43)]) {
      expect(CodeSchema.safeParse(code).success, code).toBe(true)
    }
    expect(CodeSchema.safeParse('KORT').success).toBe(false)
    expect(IdSchema.safeParse('../../etc/passwd______').success).toBe(false)
  })
})
