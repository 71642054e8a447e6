// First contact in its five steps: invite, answer, call, type the digits, and from then on send.
import { digitGroups } from '../crypto/digits.ts'
import { newInviteCode, newInviteSecret } from '../crypto/invite.ts'
import { b64url, fromB64url, randomBytes } from '../crypto/bytes.ts'
import type { Card } from '../crypto/card.ts'
import { hashOf } from '../wire/hash.ts'
import { err, ok, type Result } from '../result.ts'
import { ownDek, type Plan } from '../vault/vault.ts'
import { commitWithLog } from './change.ts'
import { nu } from './clock.ts'
import { desk, lay, type Relatie } from './desk.ts'
import type { AppError } from './errors.ts'
import { newSecretId } from './ids.ts'
import { keysOf, linkOf, openLetter, sealLetter, secretOfCode, type Uitnodiging, type Voor } from './invitation.ts'
import { inTurn } from './in-turn.ts'
import { needFull } from './kern.ts'
import type { line } from './logboek.ts'
import { heard, herkomst, relay } from './relay.ts'

export { leesUitnodiging, type Uitnodiging, type Voor } from './invitation.ts'

const dagen14 = 14 * 86_400_000

/** Writes a contact (and what belongs with it), then lays it on the desk. */
export async function keep(
  relatie: Relatie, log: Parameters<typeof line>[1][] = [], plan: Plan = {},
): Promise<Result<null, AppError>> {
  return inTurn(async () => {
    const put = [...(plan.put ?? []), { table: 'relaties' as const, id: relatie.id, dek: ownDek, value: relatie }]
    const written = await commitWithLog({ ...plan, put }, log)
    if (written.ok) lay('relaties', relatie.id, relatie)
    return written
  })
}

const askTwo = (): [number, number] => {
  const first = (randomBytes(1)[0] ?? 0) % 6
  const second = (first + 1 + ((randomBytes(1)[0] ?? 0) % 5)) % 6
  return first < second ? [first, second] : [second, first]
}

/** What a card says about a person, with the other half of the digits and which two groups will be asked. */
export async function pinned(card: Card): Promise<Partial<Relatie>> {
  const { statementHash } = await import('../crypto/statement.ts')
  const device = card.statement.body.devices[0]
  return {
    naam: card.name, rol: card.role, school: card.school.naam, brin: card.school.brin,
    mid: card.mid, seq: card.statement.body.seq, hash: await statementHash(card.statement.body),
    ...(device === undefined ? {} : { kid: device.kid, sleutels: device.keys }),
    postbus: { url: card.mailbox.url, write: card.mailbox.write },
    cijfers: await digitGroups(card.mid), gevraagd: askTwo(),
  }
}

async function layCards(voor: Voor): Promise<Result<NonNullable<Relatie['uitnodiging']>, AppError>> {
  const open = needFull()
  if (!open.ok) return open
  const { postbus, cardBytes } = open.value
  const code = newInviteCode()
  const secret = b64url(newInviteSecret())
  const secrets = [secret, await secretOfCode(code, herkomst())]
  const slots: { slot: string; secret: string }[] = []
  for (const each of secrets) {
    const keys = await keysOf(each)
    const made = heard(await relay().makeSlot(postbus, { slot: keys.slot, gast: await hashOf(keys.gast) }))
    if (!made.ok) return made
    const laid = await relay().putCard(keys.slot, 'a', await sealLetter(each, 'a', cardBytes, voor), postbus)
    if (!laid.ok) return laid
    slots.push({ slot: keys.slot, secret: each })
  }
  const gemaakt = nu()
  return ok({
    link: linkOf(postbus.id, secret), code, adres: new URL(herkomst()).host, gemaakt,
    tot: new Date(Date.parse(gemaakt) + dagen14).toISOString(), slots,
  })
}

/** Step 1: makes an invitation for a colleague. Needs the relay: her card has to lie there. Gives the contact's id. */
export async function nodigUit(voor: Voor): Promise<Result<string, AppError>> {
  const uitnodiging = await layCards(voor)
  if (!uitnodiging.ok) return uitnodiging
  const relatie: Relatie = {
    id: newSecretId(), staat: 'uitgenodigd', richting: 'ik-nodigde', soort: 'onderwijs', sinds: nu(),
    naam: voor.naam, rol: '', school: voor.school, brin: voor.brin, uitnodiging: uitnodiging.value,
  }
  const kept = await keep(relatie, [{ soort: 'uitgenodigd', aan: relatie.id }])
  return kept.ok ? ok(relatie.id) : kept
}

/** Makes a new invitation for the same contact; the old link and code stop working. */
export async function vernieuwUitnodiging(id: string): Promise<Result<null, AppError>> {
  const relatie = desk.relaties[id]
  if (relatie === undefined) return err({ type: 'app/niet-gevonden' })
  const fresh = await layCards({ naam: relatie.naam, school: relatie.school, brin: relatie.brin })
  if (!fresh.ok) return fresh
  await dropSlots(relatie)
  return keep({ ...relatie, staat: 'uitgenodigd', uitnodiging: fresh.value }, [{ soort: 'uitgenodigd', aan: id }])
}

async function dropSlots(relatie: Relatie, but?: string): Promise<void> {
  const open = needFull()
  if (!open.ok) return
  for (const { slot } of relatie.uitnodiging?.slots ?? []) {
    if (slot !== but) await relay().dropCard(slot, 'a', open.value.postbus)
  }
}

/** Step 2, for who has a vault: the card goes back, sealed. `post/offline` keeps it ready: the next round sends it. */
export async function neemAan(uitnodiging: Uitnodiging): Promise<Result<string, AppError>> {
  const open = needFull()
  if (!open.ok) return open
  if (uitnodiging.card.mid === open.value.profiel.mid) return err({ type: 'contact/jezelf' })
  const known = Object.values(desk.relaties).find((each) => each.mid === uitnodiging.card.mid)
  // An answer that came too late, or digits that were misheard, may be tried anew; it stays the same contact.
  const anew = known?.staat === 'verlopen' || known?.staat === 'klopt-niet'
  if (known !== undefined && !anew) return err({ type: 'contact/al-bekend' })
  const fresh = await answered(uitnodiging, open.value.cardBytes)
  const relatie = { ...fresh, id: known?.id ?? fresh.id }
  const kept = await keep(relatie, [{ soort: 'antwoord', aan: relatie.id }])
  if (!kept.ok) return kept
  await sendAnswer(relatie)
  return ok(relatie.id)
}

/**
 * The contact as it is when its invitation was taken: pinned, not verified, the answer still to send. The answer is
 * sealed once: bringing the same bytes again is no conflict at the relay.
 */
export async function answered(uitnodiging: Uitnodiging, cardBytes: Uint8Array): Promise<Relatie> {
  const about = await pinned(uitnodiging.card)
  const sealed = await sealLetter(uitnodiging.secret, 'b', cardBytes)
  return {
    id: newSecretId(), staat: 'te-controleren', richting: 'ik-werd-genodigd', soort: 'onderwijs', sinds: nu(),
    naam: '', rol: '', school: '', brin: '', ...about,
    antwoord: { slot: uitnodiging.slot, kaart: b64url(sealed) },
  }
}

/** Brings the sealed answer to its slot; repeated by each round until the relay has it. */
export async function sendAnswer(relatie: Relatie): Promise<void> {
  const bytes = relatie.antwoord === undefined ? null : fromB64url(relatie.antwoord.kaart)
  if (relatie.antwoord === undefined || bytes === null) return
  const sent = heard(await relay().putCard(relatie.antwoord.slot, 'b', bytes))
  if (!sent.ok && sent.error.type !== 'post/conflict' && sent.error.type !== 'post/gone') return
  const now = desk.relaties[relatie.id]
  if (now?.antwoord === undefined) return
  const { antwoord: _sent, ...rest } = now
  // Who was called and found true is not doubted because an old answer found its slot closed.
  await keep(sent.ok || now.staat === 'gecontroleerd' ? rest : { ...rest, staat: 'verlopen' })
}

/** Whether its invitation is still the one that was asked about: a mentor may have renewed it meanwhile. */
const isStill = (relatie: Relatie): boolean =>
  desk.relaties[relatie.id]?.uitnodiging?.link === relatie.uitnodiging?.link

/** Step 3: looks whether an invited colleague has answered; pins what came back. Part of each round. */
export async function lookForAnswer(relatie: Relatie): Promise<void> {
  const open = needFull()
  if (!open.ok || relatie.uitnodiging === undefined) return
  let dead = 0
  for (const { slot, secret } of relatie.uitnodiging.slots) {
    const answer = heard(await relay().card(slot, 'b', open.value.postbus))
    if (!answer.ok) {
      if (answer.error.type === 'post/gone') dead += 1
      continue
    }
    if (answer.value.card === null) continue
    const letter = await openLetter(secret, 'b', answer.value.card)
    if (letter === null || letter.card.mid === open.value.profiel.mid) continue
    if (!isStill(relatie)) return
    const { uitnodiging: _used, gecontroleerdOp: _op, gecontroleerdVia: _via, gebeldNummer: _nummer, ...rest } = relatie
    await keep({ ...rest, ...(await pinned(letter.card)), staat: 'te-controleren' }, [{ soort: 'antwoord', aan: relatie.id }])
    await dropSlots(relatie, slot)
    return
  }
  if (dead === relatie.uitnodiging.slots.length && isStill(relatie)) await keep({ ...relatie, staat: 'verlopen' })
}

const digits = (text: string): string => text.replace(/\D/g, '')

/**
 * Step 4: the two groups that the other read out, typed in order. Both right: the contact is verified, and stays so
 * with the number that was called. Errors: `contact/cijfers-kloppen-niet` (nothing changed), `app/niet-nu` when its
 * digits are not asked now, `app/niet-gevonden`.
 */
export async function controleer(
  id: string, groepen: [string, string], gebeld: { nummerVan: 'school' | 'anders'; nummer?: string },
): Promise<Result<true, AppError>> {
  const relatie = desk.relaties[id]
  if (relatie?.cijfers === undefined || relatie.gevraagd === undefined) return err({ type: 'app/niet-gevonden' })
  if (relatie.staat !== 'te-controleren') return err({ type: 'app/niet-nu' })
  const [a, b] = relatie.gevraagd
  const right = digits(groepen[0]) === relatie.cijfers[a] && digits(groepen[1]) === relatie.cijfers[b]
  if (!right) return err({ type: 'contact/cijfers-kloppen-niet' })
  const nummer = gebeld.nummer?.trim()
  const verified: Relatie = {
    ...relatie, staat: 'gecontroleerd', gecontroleerdOp: nu(), gecontroleerdVia: gebeld.nummerVan,
    ...(nummer === undefined || nummer === '' ? {} : { gebeldNummer: nummer }),
  }
  const kept = await keep(verified, [{ soort: 'gecontroleerd', aan: id, reden: gebeld.nummerVan }])
  return kept.ok ? ok(true) : kept
}

/** The digits were not the same: nothing will be sent to this contact until a new invitation was answered. */
export async function kloptNiet(id: string): Promise<Result<null, AppError>> {
  const relatie = desk.relaties[id]
  if (relatie === undefined) return err({ type: 'app/niet-gevonden' })
  return keep({ ...relatie, staat: 'klopt-niet' }, [{ soort: 'klopt-niet', aan: id }])
}
