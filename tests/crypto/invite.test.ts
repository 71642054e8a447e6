import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { randomBytes, utf8 } from '../../src/crypto/bytes.ts'
import {
  codeSecret, type InviteKeys, inviteKeys, newInviteCode, newInviteSecret, normalizeCode, openCard, sealCard,
} from '../../src/crypto/invite.ts'
import { quickArgon } from './people.ts'

const origin = 'https://estafette.example'

describe('the code', () => {
  it('comes back as it was meant, however it is typed', () => {
    const anyGaps = fc.array(fc.constantFrom('', ' ', '-', '–', '\u00a0', '\t'), { minLength: 12, maxLength: 12 })
    fc.assert(fc.property(anyGaps, (gaps) => {
      const code = newInviteCode()
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
      const typed = [...code.replaceAll('-', '').toLowerCase()]
        .map((letter, i) => (letter === '1' ? 'l' : letter === '0' ? 'o' : letter) + (gaps[i] ?? ''))
      expect(normalizeCode(typed.join(''))).toBe(code)
    }))
    expect(normalizeCode(' iLo1-o0ab cdef ')).toBe('1101-00AB-CDEF')
  })

  it('is null for anything else', () => {
    for (const text of [
      '', 'ABCD-EFGH-JKM', 'ABCD-EFGH-JKMNP', 'UBCD-EFGH-JKMN', 'ABCD_EFGH_JKMN', 'ÀBCD-EFGH-JKMN',
      'ABCD-EFGH-JKM😀',
    ]) {
      expect(normalizeCode(text), text).toBeNull()
    }
  })

  it('gives one secret per relay, at the full cost', async () => {
    const secret = await codeSecret('abcd efgh jkmn', origin, argonHere)
    expect(secret).toEqual(await argonHereOf('ABCD-EFGH-JKMN'))
    const quick = (code: string, at: string) => codeSecret(code, at, quickArgon)
    const plain = await quick('ABCD-EFGH-JKMN', 'HTTPS://Estafette.example')
    expect(await quick('abcd efgh jkmn', `${origin}/`)).toEqual(plain)
    expect(await quick('ABCD-EFGH-JKMN', origin)).not.toEqual(await quick('ABCD-EFGH-JKMN', 'https://other.example'))
    expect(await quick('ABCD-EFGH-JKMN', origin)).not.toEqual(await quick('ABCD-EFGH-JKMM', origin))
    await expect(quick('kort', origin)).rejects.toThrow(TypeError)
  })
})

// The same by the letter of the construction, so that salt and cost cannot drift.
async function argonHereOf(code: string): Promise<Uint8Array> {
  const salt = await crypto.subtle.digest('SHA-256', utf8(`estafette/invite-code/v1\0${origin}`))
  return argonHere(utf8(code), new Uint8Array(salt).slice(0, 16), { m: 65_536, t: 3, p: 1 })
}

describe('the slot', () => {
  it('slot, key and gast right follow from the secret and say nothing of each other', async () => {
    const secret = newInviteSecret()
    expect(secret.length).toBe(16)
    const [one, same, other] = await Promise.all(
      [secret, secret.slice(), newInviteSecret()].map(inviteKeys),
    ) as [InviteKeys, InviteKeys, InviteKeys]
    expect([same.slot, same.gast]).toEqual([one.slot, one.gast])
    expect(new Set([one.slot, one.gast, other.slot, other.gast]).size).toBe(4)
    expect(one.slot).toMatch(/^[\w-]{22}$/)
    expect(one.gast).toMatch(/^[\w-]{43}$/)
    expect(one.key.extractable).toBe(false)
  })

  it('a card opens on its own side, with its own key, whole', async () => {
    const [{ key }, { key: other }] = await Promise.all([inviteKeys(newInviteSecret()), inviteKeys(newInviteSecret())])
    const sides = fc.constantFrom('a', 'b')
    await fc.assert(fc.asyncProperty(sides, fc.uint8Array({ maxLength: 500 }), async (side, card) => {
      const sealed = await sealCard(key, side, card)
      expect(await openCard(key, side, sealed)).toEqual(new Uint8Array(card))
      expect(await openCard(key, side === 'a' ? 'b' : 'a', sealed)).toBeNull()
      expect(await openCard(other, side, sealed)).toBeNull()
      expect(await openCard(key, side, sealed.subarray(0, -1))).toBeNull()
    }))
    expect(await openCard(key, 'a', randomBytes(8))).toBeNull()
    expect(await openCard(key, 'a', new Uint8Array())).toBeNull()
  })
})
