// Post that came in: opened by the twelve checks, then written in one transaction with what answers it.
import type { Opened, OpenReason } from '../crypto/open.ts'
import { fromUtf8 } from '../crypto/bytes.ts'
import { headOf } from '../crypto/frame.ts'
import type { Manifest } from '../crypto/manifest.ts'
import { leesBericht, type Bericht } from '../domain/message.ts'
import { err, ok, type Result } from '../result.ts'
import type { InboxRow } from '../vault/database.ts'
import { makeDek, makeSeen, readSeen, type Plan, type Put } from '../vault/vault.ts'
import { commitWithLog } from './change.ts'
import { nu, relayNu } from './clock.ts'
import { desk, lay, type Relatie } from './desk.ts'
import type { AppError } from './errors.ts'
import { newSecretId } from './ids.ts'
import { inTurn } from './in-turn.ts'
import { needFull } from './kern.ts'
import { watGing } from './logboek.ts'
import { sealMessage } from './mail.ts'
import { hearMessage } from './messages.ts'
import { bijlagenIn, ontvangenBijlage, pakUit, passen } from './pakket.ts'

const waiting: readonly OpenReason[] = ['crypto/sender-unknown', 'crypto/version-newer', 'crypto/clock']

/** The newest form of content this app knows: a handover with attachments, and any message. */
const newest: Readonly<Partial<Record<Manifest['typ'], number>>> = { handover: 2 }

const parse = (payload: Uint8Array): unknown => JSON.parse(fromUtf8(payload)) as unknown

/** The verified contact behind a device; one that was not called yet counts as unknown. */
const byKid = (kid: string): Relatie | undefined =>
  Object.values(desk.relaties).find((each) => each.kid === kid && each.staat === 'gecontroleerd')

function accept(manifest: Manifest, payload: Uint8Array, mid: string): boolean {
  const sender = byKid(manifest.from)
  if (sender === undefined || manifest.sv > (newest[manifest.typ] ?? 1)) return false
  if (manifest.typ === 'message') return leesBericht(parse(payload)).ok
  if (manifest.typ !== 'handover') return false
  const inhoud = pakUit(payload, manifest.sv)?.inhoud
  // The names inside must be the persons outside: the signer, and me.
  return inhoud !== undefined && inhoud.afzender.mid === sender.mid && inhoud.ontvanger.personen.some((each) => each.mid === mid)
}

type Handled = { type: 'done' } | { type: 'wacht' | 'apart'; reason: string }

async function takeHandover(row: InboxRow, opened: Opened, sender: Relatie): Promise<Result<null, AppError>> {
  const open = needFull()
  if (!open.ok) return open
  const { vault } = open.value
  const { bid, sv } = opened.manifest
  const pakket = pakUit(opened.payload, sv)
  if (pakket === null || !(await passen(pakket.inhoud.items, pakket.bijlagen))) return err({ type: 'overdracht/bijlage-past-niet' })
  const { inhoud, bijlagen } = pakket
  const at = nu()
  const receipt = await sealMessage(sender, bid, {
    kind: 'opgehaald', sv: 1, ref: bid, chash: opened.chash, mhash: opened.mhash, at,
  })
  if (!receipt.ok) return receipt
  const id = newSecretId()
  const { metVooraf } = await import('./bijwerken.ts')
  const binnen = await metVooraf(vault, {
    id, bid, chash: opened.chash, mhash: opened.mhash, relatie: sender.id, van: inhoud.afzender, inhoud, ontvangenOp: at,
    stappen: { binnengekomen: { op: at } }, concept: { samenvatting: '', toezeggingen: {} },
  }, new Uint8Array(opened.frame))
  if (!binnen.ok) return binnen
  const { ontvangst, frame, remove } = binnen.value
  const dek = await makeDek(vault, id)
  // With attachments only the signed head is kept as proof: they lie apart, and may have to be shut one by one.
  const bytes = sv === 1 ? frame : headOf(frame) ?? frame
  const put: Put[] = [{ table: 'ontvangsten', id, dek: id, value: ontvangst, bytes }, ...binnen.value.put]
  for (const sleutel of bijlagenIn(ontvangst.inhoud.items)) {
    const er = bijlagen.get(sleutel)
    if (er !== undefined) put.push({ table: 'bijlagen', id: ontvangenBijlage(id, sleutel), dek: id, value: null, bytes: er })
  }
  const plan: Plan = {
    put, remove, deks: [dek], outbox: [receipt.value], inbox: [emptied(row)],
    seen: await makeSeen(vault, opened.manifest.from, bid, opened.mhash),
  }
  const written = await inTurn(() => commitWithLog(plan, [
    { soort: 'ontvangen', over: id, aan: sender.id, ...watGing(inhoud.items) },
  ]))
  if (written.ok) lay('ontvangsten', id, ontvangst)
  else vault.deks.delete(id)
  return written
}

/** What remains of a row once its content is in the vault: the relay still has to hear that it may go. */
export const emptied = (
  row: InboxRow,
): InboxRow => ({ ...row, body: new Uint8Array(), state: 'opruimen', reason: null })

async function handle(row: InboxRow): Promise<Result<Handled, AppError>> {
  const open = needFull()
  if (!open.ok) return open
  const { vault, profiel } = open.value
  let newer = false
  const [{ openBundle }, device] = await Promise.all([import('../crypto/open.ts'), open.value.device()])
  const opened = await openBundle(row.body, {
    me: [device], now: nu(), relayTime: relayNu(),
    findSender: async (kid) => {
      const sleutels = byKid(kid)?.sleutels
      return sleutels === undefined ? null : { keys: sleutels, revoked: null }
    },
    seen: (from, bid) => readSeen(vault, from, bid),
    accept: (manifest, payload) => {
      newer = manifest.sv > (newest[manifest.typ] ?? 1)
      return accept(manifest, payload, profiel.mid)
    },
  })
  if (!opened.ok) {
    // Content of a newer app waits for ours to be brought up to date; it is never refused.
    const reason = newer ? 'crypto/version-newer' : opened.error.type
    if (reason === 'crypto/duplicate') return ok({ type: 'done' })
    return ok({ type: waiting.includes(reason) ? 'wacht' : 'apart', reason })
  }
  const { manifest, payload } = opened.value
  const sender = byKid(manifest.from)
  if (sender === undefined) return ok({ type: 'wacht', reason: 'crypto/sender-unknown' })
  let taken: Result<null, AppError>
  if (manifest.typ === 'handover') {
    taken = await takeHandover(row, opened.value, sender)
  } else {
    const bericht = leesBericht(parse(payload))
    if (!bericht.ok) return ok({ type: 'apart', reason: bericht.error.type })
    if (bericht.value.kind === 'onbekend') return ok({ type: 'wacht', reason: 'crypto/version-newer' })
    // What it is about was erased here: there is nobody left to hear it.
    if ((await vault.db.gewist.get(bericht.value.ref)) !== undefined) return ok({ type: 'done' })
    const seen = await makeSeen(vault, manifest.from, manifest.bid, opened.value.mhash)
    taken = await hearMessage(bericht.value as Bericht, opened.value, sender, { seen, inbox: [emptied(row)] })
  }
  if (taken.ok || taken.error.type === 'vault/seen') return ok({ type: 'done' })
  const { type } = taken.error
  if (type.startsWith('vault/') || type.startsWith('post/')) return taken
  // What it is about may lie in another tab, or be out of memory in *Samen kijken*: looked at again in each round.
  return ok({ type: type === 'app/niet-gevonden' ? 'wacht' : 'apart', reason: type })
}

/**
 * Opens everything that lies in the inbox. A row that cannot be opened yet waits; one that will never open is set
 * apart with its reason, as ciphertext. One bad row keeps no other from being read.
 */
export async function readInbox(): Promise<void> {
  const open = needFull()
  if (!open.ok) return
  const { db } = open.value.vault
  for (const row of await db.inbox.where('state').anyOf('nieuw', 'wacht').toArray()) {
    const handled = await handle(row)
    if (!handled.ok) continue
    if (handled.value.type === 'done') {
      const now = await db.inbox.get(row.id)
      if (now !== undefined && now.state !== 'opruimen') await db.inbox.put(emptied(row))
    } else if (row.state !== handled.value.type || row.reason !== handled.value.reason) {
      const apart = handled.value.type === 'apart' ? [{ soort: 'apart-gezet' as const, reden: handled.value.reason }] : []
      const changed: InboxRow = { ...row, state: handled.value.type, reason: handled.value.reason }
      await inTurn(() => commitWithLog({ inbox: [changed] }, apart))
    }
  }
}

