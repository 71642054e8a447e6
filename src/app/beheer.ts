// What the beheerder of a school does; there is no vault: his key is a random one, kept on his device and on paper.
import { b64url, randomBytes, sha256, utf8 } from '../crypto/bytes.ts'
import { hashOf } from '../wire/hash.ts'
import { err, ok, type Result } from '../result.ts'
import { readAdmin, writeAdmin, type Admin } from '../vault/admin.ts'
import { nu } from './clock.ts'
import type { AppError } from './errors.ts'
import { heard, herkomst, relay } from './relay.ts'

const dagen14 = 14 * 86_400_000

/** Whether this device holds a beheerder's key. */
export const isBeheerder = (): boolean => readAdmin() !== null

export type Ingericht = { sleutelVoorDeKluis: string; beheersleutel: string }

// A lost answer may be asked again with the same key: the relay then gives the same school.
let asked: { code: string; admin: Admin; identity: string; recipient: string } | null = null

/**
 * Opens a school with the one-time code of a set-up link. Gives the two keys that are shown once, to print: the school's
 * key (opens its mentors' vaults, with two people) and the beheerder's. Errors: `beheer/code`, faults of the relay.
 */
export async function inrichten(
  code: string, school: { naam: string; brin: string },
): Promise<Result<Ingericht, AppError>> {
  if (asked === null || asked.code !== code) {
    const { makeSchoolKey } = await import('../crypto/school-wrap.ts')
    const { identity, recipient } = await makeSchoolKey()
    const vingerafdruk = b64url(await sha256(utf8(recipient)))
    asked = { code, identity, recipient, admin: { key: b64url(randomBytes(32)), vingerafdruk } }
  }
  const { admin, identity, recipient } = asked
  const set = heard(await relay().setup({
    code, admin: await hashOf(admin.key),
    school: { naam: school.naam.trim(), brin: school.brin.trim().toUpperCase(), sleutel: recipient },
  }))
  if (!set.ok) return set.error.type === 'post/refused' ? err({ type: 'beheer/code' }) : set
  writeAdmin(admin)
  asked = null
  return ok({ sleutelVoorDeKluis: identity, beheersleutel: `${admin.key}.${admin.vingerafdruk}` })
}

const need = (): Result<Admin, AppError> => {
  const admin = readAdmin()
  return admin === null ? err({ type: 'beheer/geen-sleutel' }) : ok(admin)
}

const code = (): string => b64url(randomBytes(16))
const until = (): string => new Date(Date.parse(nu()) + dagen14).toISOString()

/** An invitation for one mentor of this school: a link that works once, for 14 days. */
export async function mentorUitnodiging(): Promise<Result<{ link: string; tot: string }, AppError>> {
  const admin = need()
  if (!admin.ok) return admin
  const fresh = code()
  const tot = until()
  const made = heard(await relay().inviteMentor(admin.value.key, { code: await hashOf(fresh), kind: 'mentor', exp: tot }))
  return made.ok ? ok({ link: `${herkomst()}/begin#${fresh}.${admin.value.vingerafdruk}`, tot }) : made
}

/** An invitation for a further school on this relay; its own beheerder opens the link. */
export async function schoolUitnodiging(
  school: { naam: string; brin: string },
): Promise<Result<{ link: string }, AppError>> {
  const admin = need()
  if (!admin.ok) return admin
  const fresh = code()
  const { naam, brin } = school
  const made = heard(await relay().inviteSchool(admin.value.key, {
    naam: naam.trim(), brin: brin.trim().toUpperCase(), code: await hashOf(fresh),
  }))
  return made.ok ? ok({ link: `${herkomst()}/inrichten#${fresh}` }) : made
}

export type Lijst = {
  school: { naam: string; brin: string }
  uitnodigingen: { id: string; tot: string; gebruikt: boolean }[]
  scholen: { id: string; naam: string; brin: string; gebruikt: boolean }[]
}

/** The invitations this beheerder made. */
export async function lijst(): Promise<Result<Lijst, AppError>> {
  const admin = need()
  if (!admin.ok) return admin
  const invites = heard(await relay().invites(admin.value.key))
  if (!invites.ok) return invites
  const schools = await relay().schools(admin.value.key)
  if (!schools.ok) return schools
  return ok({
    school: { naam: schools.value.school.naam, brin: schools.value.school.brin },
    uitnodigingen: invites.value.items.map(({ id, exp, used }) => ({ id, tot: exp, gebruikt: used })),
    scholen: schools.value.items.map(({ id, naam, brin, used }) => ({ id, naam, brin, gebruikt: used })),
  })
}

/** The printed key of the beheerder, typed on another device. Errors: `beheer/geen-sleutel` when the relay knows it not. */
export async function beheerMetSleutel(sleutel: string): Promise<Result<null, AppError>> {
  const parts = /^([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/.exec(sleutel.trim())
  if (parts === null) return err({ type: 'beheer/geen-sleutel' })
  const admin: Admin = { key: parts[1] ?? '', vingerafdruk: parts[2] ?? '' }
  const known = heard(await relay().invites(admin.key))
  if (!known.ok) return known.error.type === 'post/refused' ? err({ type: 'beheer/geen-sleutel' }) : known
  writeAdmin(admin)
  return ok(null)
}
