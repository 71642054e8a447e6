import { describe, expect, it } from 'vitest'
import { own, randomBytes, b64url, utf8 } from '../../src/crypto/bytes.ts'
import { sealCard } from '../../src/crypto/invite.ts'
import { keysOf, openLetter } from '../../src/app/invitation.ts'

describe('what lies in a slot', () => {
  it.each(['null', '3', '{"card":7}', '{"card":"AAAA"}', 'no json at all'])('is no letter: %s', async (text) => {
    const secret = b64url(randomBytes(16))
    const { key } = await keysOf(secret)
    expect(await openLetter(secret, 'b', own(await sealCard(key, 'b', utf8(text))))).toBeNull()
  })
})
