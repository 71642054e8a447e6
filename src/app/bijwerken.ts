// At the receiver: a signed message shuts or replaces items of a received handover; what is shut leaves the disk.
import type { Bytes } from '../crypto/bytes.ts'
import { headOf } from '../crypto/frame.ts'
import type { Opened } from '../crypto/open.ts'
import { werkBij, zoalsGekomen, type Bijgewerkt, type Bijwerking } from '../domain/bijwerken.ts'
import { err, ok, type Result } from '../result.ts'
import { idsOf, idsUnder, ownDek, readOne, readSeen, type Plan, type Put, type Vault } from '../vault/vault.ts'
import { commitWithLog } from './change.ts'
import { nu } from './clock.ts'
import { desk, lay, type Ontvangst, type Relatie } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { needFull } from './kern.ts'
import { sealMessage } from './mail.ts'
import { bijlagenIn, ontvangenBijlage } from './pakket.ts'

type Along = Pick<Plan, 'seen' | 'inbox'>

/** A message about a bundle that did not come yet; it waits for it under the mentor's own key. */
type Vooraf = { rol: 'vooraf'; bid: string; van: string; tot: string; bericht: Bijwerking }

const isVoor = (ref: string) => (id: string): boolean => id.startsWith(`vooraf-${ref}-`)

/** The received handover after this message; which items changed by it comes on the list of what is still to be seen. */
function bijgewerkt(ontvangst: Ontvangst, bericht: Bijwerking): Ontvangst {
  const { inhoud, teZien = [] } = ontvangst
  const voor: Bijgewerkt = { ...zoalsGekomen(inhoud.items), ...ontvangst.bijgewerkt }
  const { items, ...rest } = werkBij(voor, bericht)
  const anders = [
    ...Object.keys(rest.dicht).filter((sleutel) => voor.dicht[sleutel] === undefined),
    ...Object.keys(rest.gecorrigeerd).filter((sleutel) => rest.gecorrigeerd[sleutel]?.nr !== voor.gecorrigeerd[sleutel]?.nr),
  ]
  return {
    ...ontvangst, inhoud: { ...inhoud, items: [...items] }, bijgewerkt: rest, teZien: [...new Set([...teZien, ...anders])],
  }
}

const aantalDicht = (ontvangst: Ontvangst): number => Object.keys(ontvangst.bijgewerkt?.dicht ?? {}).length

/** The signed frame, or only its head once it would hold something that was shut. */
const frameNa = (ontvangst: Ontvangst, frame: Bytes): Bytes => (aantalDicht(ontvangst) > 0 ? headOf(frame) ?? frame : frame)

const proofOf = (bid: string, ontvangst: Ontvangst, bericht: Bijwerking, frame: Bytes): Put => ({
  table: 'berichten', id: `bericht-${bid}`, dek: ontvangst.id, value: { rol: 'ontvangen', bid, kind: bericht.kind },
  // A notice holds keys only; a correction holds content, of which something may be shut.
  bytes: bericht.kind === 'correctie' ? frameNa(ontvangst, frame) : frame,
})

/** The proofs of earlier corrections, cut down to their heads: they may hold what is shut now. */
async function kortBewijs(vault: Vault, id: string): Promise<Result<Put[], AppError>> {
  const ids = await idsUnder(vault, 'berichten', id)
  if (!ids.ok) return ids
  const put: Put[] = []
  for (const each of ids.value) {
    const row = await readOne(vault, 'berichten', each)
    if (!row.ok) return row
    if ((row.value?.value as { kind?: string } | undefined)?.kind !== 'correctie' || row.value === null) continue
    const { dek, value, bytes } = row.value
    put.push({ table: 'berichten', id: each, dek, value, bytes: headOf(bytes) ?? bytes })
  }
  return ok(put)
}

async function opOntvangst(
  id: string, bericht: Bijwerking, opened: Opened, plan: Plan, from: Relatie,
): Promise<Result<null, AppError>> {
  return inTurn(async () => {
    const open = needFull()
    if (!open.ok) return open
    const { vault } = open.value
    const row = await readOne(vault, 'ontvangsten', id)
    if (!row.ok) return row
    if (row.value === null) return err({ type: 'app/niet-gevonden' })
    const there = row.value.value as Ontvangst
    const next = bijgewerkt(there, bericht)
    const korter = aantalDicht(next) > aantalDicht(there) ? await kortBewijs(vault, id) : ok([])
    if (!korter.ok) return korter
    const { bid } = opened.manifest
    const put: Put[] = [
      { table: 'ontvangsten', id, dek: id, value: next, bytes: frameNa(next, row.value.bytes) },
      proofOf(bid, next, bericht, new Uint8Array(opened.frame)), ...korter.value,
    ]
    const nog = new Set(bijlagenIn(next.inhoud.items))
    const remove = bijlagenIn(there.inhoud.items).filter((sleutel) => !nog.has(sleutel))
      .map((sleutel) => ({ table: 'bijlagen' as const, id: ontvangenBijlage(id, sleutel) }))
    const written = await commitWithLog({ ...plan, put, remove }, [{
      soort: bericht.kind === 'correctie' ? 'gecorrigeerd' : 'gesloten', over: id, aan: from.id,
    }])
    if (written.ok) lay('ontvangsten', id, next)
    return written
  })
}

/** Keeps a message until its bundle comes; those whose bundle cannot come any more go. */
async function bewaarVooraf(
  bericht: Bijwerking, opened: Opened, plan: Plan, from: Relatie,
): Promise<Result<null, AppError>> {
  const open = needFull()
  if (!open.ok) return open
  const { vault } = open.value
  const ids = await idsOf(vault, 'berichten')
  if (!ids.ok) return ids
  const remove: NonNullable<Plan['remove']> = []
  for (const id of ids.value.filter((each) => each.startsWith('vooraf-'))) {
    const row = await readOne(vault, 'berichten', id)
    if (row.ok && ((row.value?.value as Vooraf | undefined)?.tot ?? '') < nu()) remove.push({ table: 'berichten', id })
  }
  const { bid, exp } = opened.manifest
  const vooraf: Vooraf = { rol: 'vooraf', bid, van: from.mid ?? '', tot: exp, bericht }
  const put: Put = {
    table: 'berichten', id: `vooraf-${bericht.ref}-${bid}`, dek: ownDek, value: vooraf, bytes: new Uint8Array(opened.frame),
  }
  return inTurn(() => commitWithLog({ ...plan, put: [put], remove }, []))
}

/**
 * What another tab took in lies on the disk and not on this desk. Error `app/niet-gevonden` while something there does
 * not open here: then the message waits, since it may be about just that.
 */
async function opSchijf(vault: Vault, bid: string): Promise<Result<Ontvangst | undefined, AppError>> {
  const ids = await idsOf(vault, 'ontvangsten')
  if (!ids.ok) return ids
  let onleesbaar = false
  for (const id of ids.value.filter((each) => desk.ontvangsten[each] === undefined)) {
    const row = await readOne(vault, 'ontvangsten', id)
    if (!row.ok && row.error.type !== 'vault/damaged') return row
    onleesbaar ||= !row.ok
    const daar = row.ok ? row.value?.value as Ontvangst | undefined : undefined
    if (daar?.bid === bid) return ok(daar)
  }
  return onleesbaar ? err({ type: 'app/niet-gevonden' }) : ok(undefined)
}

/**
 * Shuts or replaces what this message names, and tells the sender that it was taken in; before its bundle came it is
 * kept for it. Errors: `overdracht/bewijs-past-niet` when somebody else says it than who sent the bundle.
 */
export async function hoorBijwerking(
  bericht: Bijwerking, opened: Opened, from: Relatie, along: Along,
): Promise<Result<null, AppError>> {
  const open = needFull()
  if (!open.ok) return open
  const { vault } = open.value
  let ontvangst = Object.values(desk.ontvangsten).find((each) => each?.bid === bericht.ref)
  const was = ontvangst === undefined ? await readSeen(vault, opened.manifest.from, bericht.ref) : null
  if (was !== null) {
    const daar = await opSchijf(vault, bericht.ref)
    if (!daar.ok) return daar
    ontvangst = daar.value
  }
  if (ontvangst !== undefined && ontvangst.van.mid !== from.mid) return err({ type: 'overdracht/bewijs-past-niet' })
  const { bid } = opened.manifest
  const receipt = await sealMessage(from, bid, {
    kind: 'opgehaald', sv: 1, ref: bid, chash: opened.chash, mhash: opened.mhash, at: nu(),
  })
  if (!receipt.ok) return receipt
  const plan: Plan = { ...along, outbox: [receipt.value] }
  if (ontvangst !== undefined) return opOntvangst(ontvangst.id, bericht, opened, plan, from)
  // It was here and is erased or refused: nothing is left to shut.
  if (was !== null) return inTurn(() => commitWithLog(plan, []))
  return bewaarVooraf(bericht, opened, plan, from)
}

export type Binnen = { ontvangst: Ontvangst; frame: Bytes; put: Put[]; remove: NonNullable<Plan['remove']> }

/**
 * A bundle that comes in, after what its sender said about it before: what was shut never reaches the disk. What
 * somebody else said about it goes unheard.
 */
export async function metVooraf(vault: Vault, gekomen: Ontvangst, frame: Bytes): Promise<Result<Binnen, AppError>> {
  const ids = await idsOf(vault, 'berichten')
  if (!ids.ok) return ids
  const eerder: { vooraf: Vooraf; bytes: Bytes }[] = []
  const remove: Binnen['remove'] = []
  for (const id of ids.value.filter(isVoor(gekomen.bid))) {
    const row = await readOne(vault, 'berichten', id)
    if (!row.ok) return row
    if (row.value === null) continue
    remove.push({ table: 'berichten', id })
    const vooraf = row.value.value as Vooraf
    if (vooraf.van === gekomen.van.mid) eerder.push({ vooraf, bytes: row.value.bytes })
  }
  const ontvangst = eerder.reduce((na, { vooraf }) => bijgewerkt(na, vooraf.bericht), gekomen)
  const put = eerder.map(({ vooraf, bytes }) => proofOf(vooraf.bid, ontvangst, vooraf.bericht, bytes))
  return ok({ ontvangst, frame: frameNa(ontvangst, frame), put, remove })
}
