// Noor, Sam and a stranger with real keys, and the world as Sam sees it when something arrives.
import type { Argon } from '../../src/crypto/argon.ts'
import { concat, sha256, utf8 } from '../../src/crypto/bytes.ts'
import { type Device, loadDevice, loadMid, makeDevice, makeMid, type Mid } from '../../src/crypto/identity.ts'
import type { OpenContext } from '../../src/crypto/open.ts'
import { signStatement } from '../../src/crypto/statement.ts'
import { sealBundle, type Sealed, type SealInput } from '../../src/crypto/seal.ts'
import { noor as noorCast } from '../cast.ts'

export const newDevice = async (): Promise<Device> => loadDevice(await makeDevice())
export const newMid = async (): Promise<Mid> => loadMid(await makeMid())

export const created = '2026-11-22T09:00:00.000Z'
export const exp = '2027-01-31T09:00:00.000Z'
export const now = '2026-11-23T09:00:00.000Z'

/** Sam opens; he has pinned Noor's device, and takes any content. */
export const worldOf = (
  me: readonly Device[], contacts: readonly Device[], change?: Partial<OpenContext>,
): OpenContext => ({
  me,
  findSender: async (kid) => {
    const contact = contacts.find((device) => device.kid === kid)
    return contact ? { keys: contact.keys, revoked: null } : null
  },
  seen: async () => null,
  now,
  relayTime: now,
  accept: () => true,
  ...change,
})

/** Seals with everything filled in; throws when it is refused. */
export async function seal(
  from: Device, to: readonly Device[], payload: Uint8Array, more?: Partial<SealInput>,
): Promise<Sealed> {
  const recipients = to.map(({ kid, keys }) => ({ kid, enc: keys.enc }))
  const input = { typ: 'handover', from, to: recipients, payload, created, exp, ref: null, sv: 1 } as const
  const sealed = await sealBundle({ ...input, ...more })
  if (!sealed.ok) throw new Error(sealed.error.type)
  return sealed.value
}

/** Stands in for Argon2id where its cost is not what is tested: one SHA-256 over all that counts. */
export const quickArgon: Argon = (pass, salt, params) => sha256(concat(pass, salt, utf8(JSON.stringify(params))))

/** Noor's card in parts, to be signed by `mid`. */
export async function cardParts(mid: Mid, device: Device) {
  const statement = await signStatement(mid, {
    v: 1, mid: mid.mid, seq: 0, prev: null, at: created,
    devices: [{ kid: device.kid, keys: device.keys, added: created, revoked: null }],
  })
  const fields = {
    name: noorCast.naam, role: noorCast.rol, school: { naam: noorCast.school, brin: noorCast.brin },
    mailbox: { url: 'https://estafette.example/v1/mb/AAAAAAAAAAAAAAAAAAAAAA', write: 'A'.repeat(43) },
  }
  return { statement, fields }
}
