// What is made once for a new vault: keys, card, mailbox and profile. Loaded only then.
import { b64url, fromB64url, randomBytes, sha256, utf8 } from '../crypto/bytes.ts'
import { makeCard } from '../crypto/card.ts'
import { digitGroups } from '../crypto/digits.ts'
import {
  loadDevice, loadMid, makeDevice, makeMid, type Device, type DeviceSecrets, type MidSecrets,
} from '../crypto/identity.ts'
import { signStatement } from '../crypto/statement.ts'
import { hashOf } from '../wire/hash.ts'
import { mailboxUrl } from '../wire/paths.ts'
import { err, ok, type Result } from '../result.ts'
import type { KluisSoort } from '../vault/markers.ts'
import { ownDek, type Put, type Vault } from '../vault/vault.ts'
import { nu } from './clock.ts'
import type { Profiel, Sector } from './desk.ts'
import type { AppError } from './errors.ts'
import type { Postbus } from './kern.ts'
import { keysDek, type Own } from './own.ts'
import { heard, herkomst, relay } from './relay.ts'

export type NewOwn = {
  soort: KluisSoort
  naam: string
  rol: string
  sector: Sector
  school: string
  brin: string
  postbus: Postbus
}

type Keys = { mid: Record<keyof MidSecrets, string>; device: Record<keyof DeviceSecrets, string> }

// A lost answer may be asked again: the relay gives the same mailbox for the same right and the same capabilities.
const asked = new Map<string, { write: string; owner: string }>()

const toBytes = (text: string): Uint8Array<ArrayBuffer> => fromB64url(text) ?? new Uint8Array()

const packKeys = (mid: MidSecrets, device: DeviceSecrets): Keys => ({
  mid: { ed: b64url(mid.ed), edPub: mid.edPub, pq: b64url(mid.pq) },
  device: { ed: b64url(device.ed), edPub: device.edPub, pq: b64url(device.pq), enc: device.enc },
})

/**
 * Makes a mailbox with a one-time right. Gives its capabilities and, for a mentor, the school with its recipient when
 * that fits the fingerprint of the link. Errors: `beheer/code`, faults of the relay.
 */
export async function enrol(code: string, vingerafdruk: string | null): Promise<Result<
  { postbus: Postbus; school: { naam: string; brin: string } | null; sleutel: string | null }, AppError
>> {
  const caps = asked.get(code) ?? { write: b64url(randomBytes(32)), owner: b64url(randomBytes(32)) }
  asked.set(code, caps)
  const { write, owner } = caps
  const made = heard(await relay().makeMailbox({ right: code, write: await hashOf(write), owner: await hashOf(owner) }))
  if (!made.ok) return made.error.type === 'post/refused' ? err({ type: 'beheer/code' }) : made
  const { mailbox, school } = made.value
  const sleutel = school?.sleutel ?? null
  if (vingerafdruk !== null && (sleutel === null || b64url(await sha256(utf8(sleutel))) !== vingerafdruk)) {
    return err({ type: 'beheer/code' })
  }
  const postbus = { id: mailbox, url: mailboxUrl(herkomst(), mailbox), write, owner }
  return ok({ postbus, school: school ?? null, sleutel: vingerafdruk === null ? null : sleutel })
}

/** The device behind the record of private keys. Throws when they do not belong together. */
export function deviceOf(keys: unknown): Promise<Device> {
  const { ed, edPub, pq, enc } = (keys as Keys).device
  return loadDevice({ ed: toBytes(ed), edPub, pq: toBytes(pq), enc })
}

/** New keys, card and profile, as records for the vault's first transaction. */
export async function ownRecords(vault: Vault, wish: NewOwn): Promise<{ put: Put[]; own: Own }> {
  if (vault.keys === null) throw new Error('no vault keys here')
  vault.deks.set(keysDek, vault.keys.key)
  const midSecrets = await makeMid()
  const deviceSecrets = await makeDevice()
  const mid = await loadMid(midSecrets)
  const device = await loadDevice(deviceSecrets)
  const at = nu()
  const statement = await signStatement(mid, {
    v: 1, mid: mid.mid, seq: 0, prev: null, devices: [{ kid: device.kid, keys: device.keys, added: at, revoked: null }], at,
  })
  const cardBytes = await makeCard(mid, statement, {
    name: wish.naam.trim(), role: wish.rol.trim(), school: { naam: wish.school.trim(), brin: wish.brin },
    mailbox: { url: wish.postbus.url, write: wish.postbus.write },
  })
  const { soort, naam, rol, sector, school, brin, postbus } = wish
  const profiel: Profiel = {
    soort, naam: naam.trim(), rol: rol.trim(), sector, school, brin, mid: mid.mid, kid: device.kid, herkomst: herkomst(),
  }
  const keys = packKeys(midSecrets, deviceSecrets)
  const cijfers = await digitGroups(mid.mid)
  const put: Put[] = [
    { table: 'eigen', id: 'profiel', dek: ownDek, value: profiel },
    { table: 'eigen', id: 'postbus', dek: ownDek, value: postbus },
    { table: 'eigen', id: 'kaart', dek: ownDek, value: { cijfers }, bytes: new Uint8Array(cardBytes) },
    { table: 'eigen', id: 'sleutels', dek: keysDek, value: keys },
  ]
  const own: Own = {
    profiel, postbus, cardBytes: new Uint8Array(cardBytes), cijfers, device: () => Promise.resolve(device),
  }
  return { put, own }
}
