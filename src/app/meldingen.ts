// What the receiver must hear after a toestemming was taken back: derived from the dossier, said once, kept as proof.
import { unwrap } from 'solid-js/store'
import type { Bytes } from '../crypto/bytes.ts'
import type { Opened } from '../crypto/open.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import type { Dossier } from '../domain/dossier.ts'
import { lees } from '../domain/lezen.ts'
import type { Bericht } from '../domain/message.ts'
import { isNogGedeeld, isOpgehaald } from '../domain/states.ts'
import type { Datum } from '../domain/time.ts'
import { isTeruggenomen } from '../domain/toestemming.ts'
import { wieBeslistOver } from '../domain/wie-beslist.ts'
import { err, ok, type Result } from '../result.ts'
import { readOne, type Plan } from '../vault/vault.ts'
import { commitWithLog, record, type Along } from './change.ts'
import { nu, vandaag } from './clock.ts'
import { desk, lay, type Melding, type Relatie, type Verstuurd } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { needFull, needOpen } from './kern.ts'
import { sealWhole } from './mail.ts'
import { asOntvanger, bladVanOverdracht } from './overdracht.ts'
import { relay } from './relay.ts'
import { gesloten, haalBij, isBereikbaar, meldingenOver, verstuurdUit, type Verzonden } from './verstuurd.ts'

const stappenVan = (bundel: Verstuurd) => bladVanOverdracht(bundel.dossier, bundel.overdracht)?.stappen ?? {}

/**
 * The items of a sent bundle of which the toestemming was taken back since. A bundle of which is not known what it
 * held is asked for everything that somebody ever decided about.
 */
export function teruggenomenIn(bundel: Verstuurd): ItemKey[] {
  const dossier = desk.dossiers[bundel.dossier]
  const relatie = desk.relaties[bundel.relatie]
  const inhoud = dossier === undefined ? {} : lees(dossier)
  const ontvanger = bundel.ontvanger ?? (relatie === undefined ? undefined : asOntvanger(relatie))
  if (inhoud.toestemmingen === undefined || ontvanger === undefined) return []
  const alles = [...(bundel.items ?? []), ...meldingenOver(bundel.bid).flatMap(({ nieuw }) => nieuw ?? [])]
  const sleutels = bundel.items === undefined
    ? Object.values(inhoud.toestemmingen).flatMap(({ items }) => Object.keys(items ?? {}))
    : alles.filter(({ grond }) => grond === 'toestemming').map(({ item }) => item)
  const beslissers = wieBeslistOver('toestemming', inhoud, vandaag()).personen
  return [...new Set(sleutels)].filter((item) => isTeruggenomen(inhoud, item, ontvanger, beslissers, vandaag()))
}

/** Whether somebody still has to hear that something in it was taken back, and the message is not made yet. */
export function moetNogMelden(bundel: Verstuurd): boolean {
  const al = gesloten(bundel.bid)
  return isBereikbaar(bundel) && isNogGedeeld(stappenVan(bundel)) && teruggenomenIn(bundel).some((item) => !al.has(item))
}

/** Keeps a signed message that is on its way about a sent bundle, in one transaction with its post and its log line. */
export async function bewaarMelding(
  bundel: Verstuurd, deel: Pick<Melding, 'soort' | 'op' | 'weg' | 'nr' | 'nieuw'>, bericht: Bericht,
  along: Along & { steps?: (bid: string) => Parameters<typeof record>[1] } = {},
): Promise<Result<null, AppError>> {
  const relatie = desk.relaties[bundel.relatie]
  if (relatie === undefined || !isBereikbaar(bundel)) return err({ type: 'overdracht/geen-ontvanger' })
  const made = await sealWhole(relatie, bundel.bid, bericht)
  if (!made.ok) return made
  const { row, sealed } = made.value
  const melding: Melding = {
    bid: sealed.bid, bundel: bundel.bid, mid: bundel.mid, chash: sealed.chash, mhash: sealed.mhash, ...deel,
  }
  const plan: Plan = {
    put: [{
      table: 'berichten', id: `melding-${sealed.bid}`, dek: bundel.dossier, value: melding,
      bytes: new Uint8Array(sealed.frame) as Bytes,
    }],
    outbox: [row],
  }
  const { steps, ...rest } = along
  const written: Result<unknown, AppError> = await (steps === undefined
    ? inTurn(() => commitWithLog({ ...rest.plan, ...plan }, rest.log ?? []))
    : record(bundel.dossier, steps(sealed.bid), { ...rest, plan }))
  if (!written.ok) return written
  lay('meldingen', sealed.bid, melding)
  return ok(null)
}

/**
 * Takes a bundle away that nobody fetched: for certain while it never left, and where the relay still has it. False
 * when that cannot be said now; it leaves this tablet no more in either case.
 */
async function haalTerug(bundel: Verstuurd): Promise<boolean> {
  const open = needFull()
  if (!open.ok) return false
  const { vault } = open.value
  const kept = await readOne(vault, 'berichten', `verzonden-${bundel.bid}`)
  const url = desk.relaties[bundel.relatie]?.postbus?.url
  if (!kept.ok || kept.value === null || url === undefined) return false
  const { intrek } = kept.value.value as Verzonden
  const row = await vault.db.outbox.get(bundel.bid)
  if (row === undefined || row.state !== 'wacht' || row.tries > 0) {
    await vault.db.outbox.delete(bundel.bid)
    const there = await relay().look(url, bundel.bid, intrek)
    if (!there.ok || there.value.state === 'gone') return false
    const removed = await relay().remove(url, bundel.bid, intrek)
    if (!removed.ok) return false
  }
  const stap = `overdrachten.${bundel.overdracht}.stappen.ingetrokken`
  const written = await record(bundel.dossier, [
    { soort: 'set', pad: `${stap}.op`, waarde: nu() }, { soort: 'set', pad: `${stap}.reden`, waarde: 'op-verzoek' },
  ], {
    refuse: () => (isOpgehaald(stappenVan(bundel)) ? { type: 'app/niet-nu' } : null),
    log: [{ soort: 'ingetrokken', over: bundel.dossier, aan: bundel.relatie, reden: 'op-verzoek' }],
    plan: { removeOutbox: [bundel.bid] },
  })
  return written.ok
}

async function meld(bundel: Verstuurd): Promise<void> {
  const al = gesloten(bundel.bid)
  const weg = teruggenomenIn(bundel).filter((item) => !al.has(item))
  if (!isOpgehaald(stappenVan(bundel)) && await haalTerug(bundel)) return
  if (weg.length === 0) return
  const op = nu()
  await bewaarMelding(bundel, { soort: 'toestemming-ingetrokken', op, weg },
    { kind: 'toestemming-ingetrokken', sv: 1, ref: bundel.bid, op, items: weg },
    {
      log: [{ soort: 'intrekking-gemeld', over: bundel.dossier, aan: bundel.relatie }],
      // What may not be shared any more is not offered to the relay again.
      plan: { removeOutbox: [bundel.bid] },
    })
}

// Dossiers in which nothing was taken back, on the day that it was looked for: a round asks only what changed.
const niets = new WeakMap<Dossier, Datum>()

/**
 * Part of each round, before any post goes out, also without a network: whoever got what was taken back since is told,
 * once for each item; and what nobody fetched yet is taken away. Only with the whole vault open.
 */
export async function meldTeruggenomen(): Promise<void> {
  const session = needFull()
  if (!session.ok) return
  await haalBij(session.value.vault)
  const ids = new Set(Object.values(desk.verstuurd).flatMap((bundel) => bundel?.dossier ?? []))
  for (const id of ids) {
    const dossier = unwrap(desk.dossiers[id])
    if (dossier === undefined || niets.get(dossier) === vandaag()) continue
    const open = verstuurdUit(id).filter((bundel) => isNogGedeeld(stappenVan(bundel)) && teruggenomenIn(bundel).length > 0)
    if (open.length === 0) niets.set(dossier, vandaag())
    for (const bundel of open) await meld(bundel)
  }
}

/** The other app has this message: its receipt must be about exactly what was sent. */
export async function hoorOpgehaald(
  bericht: Extract<Bericht, { kind: 'opgehaald' }>, opened: Opened, from: Relatie,
  along: Pick<Plan, 'seen' | 'inbox'>,
): Promise<Result<null, AppError>> {
  return inTurn(async () => {
    const open = needOpen()
    if (!open.ok) return open
    const row = await readOne(open.value.vault, 'berichten', `melding-${bericht.ref}`)
    if (!row.ok) return row
    const melding = row.value?.value as Melding | undefined
    if (row.value === null || melding === undefined) return err({ type: 'app/niet-gevonden' })
    const past = melding.mid === from.mid && melding.chash === bericht.chash && melding.mhash === bericht.mhash
    if (!past) return err({ type: 'overdracht/bewijs-past-niet' })
    if (melding.opgehaaldOp !== undefined) return commitWithLog(along, [])
    const now: Melding = { ...melding, opgehaaldOp: nu() }
    const { dek, bytes } = row.value
    const written = await commitWithLog({
      ...along, put: [
        { table: 'berichten', id: `melding-${bericht.ref}`, dek, value: now, bytes },
        { table: 'berichten', id: `bericht-${opened.manifest.bid}`, dek, bytes: new Uint8Array(opened.frame) as Bytes,
          value: { rol: 'ontvangen', bid: opened.manifest.bid } },
      ],
    }, [{ soort: 'bericht-opgehaald', over: dek, aan: from.id }])
    if (written.ok) lay('meldingen', bericht.ref, now)
    return written
  })
}
