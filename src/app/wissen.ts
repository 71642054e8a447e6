// Erasing: everything that lies under one key goes with that key, in one transaction, and only its random id stays.
import { unwrap } from 'solid-js/store'
import type { Termijn } from '../domain/bewaren.ts'
import type { Change } from '../domain/change.ts'
import { isElement } from '../domain/dictionary.ts'
import { lees, type OverdrachtBlad } from '../domain/dossier.ts'
import { standAfzender } from '../domain/states.ts'
import { valtOnder, vergeet } from '../domain/vergeet.ts'
import { err, ok, type Result } from '../result.ts'
import { idsUnder, readOne, type Plan, type Vault } from '../vault/vault.ts'
import { commitWithLog, record, type Step } from './change.ts'
import { nu } from './clock.ts'
import { clearDossier } from './closed.ts'
import { clear, desk } from './desk.ts'
import { tellTabs } from './device/browser.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { needOpen } from './kern.ts'
import type { line } from './logboek.ts'
import { moetNogMelden } from './meldingen.ts'
import { eerstAf, flushAlles } from './pending.ts'
import { meldingenOver, verstuurdUit } from './verstuurd.ts'

type LogLine = Parameters<typeof line>[1]

/** Why something is erased; kept in the log as a code. */
export type WisReden = 'termijn' | 'op-verzoek' | 'anders'

/**
 * The only way out of the vault for a dossier and for a received handover. Its key and every record under it go, its id
 * and `ook` (the ids of its bundles) come on the list of what was erased, a line without content stays: all or nothing.
 */
export async function wisOnderSleutel(
  id: string, ook: readonly string[], plan: Plan, log: LogLine[],
): Promise<Result<null, AppError>> {
  const gewist = [id, ...ook].map((each) => ({ id: each, op: nu() }))
  const written = await inTurn(() => commitWithLog({ ...plan, removeDeks: [id], gewist }, log))
  if (!written.ok) return written
  clearDossier(id)
  clear('rest', id)
  clear('ontvangsten', id)
  for (const { bid } of verstuurdUit(id)) {
    for (const melding of meldingenOver(bid)) clear('meldingen', melding.bid)
    clear('verstuurd', bid)
  }
  return ok(null)
}

/** What of a dossier is not finished: `wacht` keeps it from being erased, the others have to be said. */
export type NogOpen = {
  /**
   * Sealed and not brought yet, or brought and not fetched: it can still be withdrawn, and only from here. `bericht`:
   * that something was taken back or corrected has not left this tablet, or has still to be sealed.
   */
  readonly wacht: 'hier' | 'op-server' | 'bericht' | null
  readonly onbevestigd: boolean
  readonly vragen: number
  readonly wissenGevraagd: boolean
}

const nietOpgehaald = new Set(['verzegeld', 'onderweg'])
const onbevestigd = new Set(['opgehaald', 'gelezen', 'samengevat'])

const bladen = (dossierId: string): OverdrachtBlad[] => {
  const dossier = desk.dossiers[dossierId]
  return dossier === undefined ? [] : Object.values(lees(unwrap(dossier)).overdrachten ?? {})
}

const bidsOf = (dossierId: string): string[] => {
  const eigen = bladen(dossierId).flatMap(({ bundelId }) => (bundelId === undefined ? [] : [bundelId]))
  return [...new Set([...eigen, ...verstuurdUit(dossierId).map(({ bid }) => bid)])]
}

/** What of this dossier is still unsent, unfetched or unanswered. */
export function nogOpenVan(dossierId: string): NogOpen {
  const standen = bladen(dossierId).map((blad) => {
    const opServer = desk.opServer[blad.bundelId ?? ''] === true
    return standAfzender({ stappen: blad.stappen ?? {}, stops: [], transport: opServer ? 'onderweg' : 'wacht' })
  })
  const bericht = verstuurdUit(dossierId).some((bundel) =>
    moetNogMelden(bundel) || meldingenOver(bundel.bid).some((melding) => desk.wacht[melding.bid] === true))
  const vragen = bladen(dossierId).flatMap((blad) => Object.values(blad.vragen ?? {}))
  return {
    wacht: standen.includes('verzegeld') ? 'hier' : standen.some((stand) => nietOpgehaald.has(stand)) ? 'op-server'
      : bericht ? 'bericht' : null,
    onbevestigd: standen.some((stand) => onbevestigd.has(stand)),
    vragen: vragen.filter(({ tekst, antwoord }) => tekst !== undefined && antwoord === undefined).length,
    wissenGevraagd: standen.includes('wissen-gevraagd'),
  }
}

/**
 * Erases a dossier for good. Errors: `wissen/post-wacht` while something sealed of it was not fetched (withdraw it
 * first), `app/niet-gevonden`, `vault/locked` also in *Samen kijken*, disk faults; then nothing of it is gone.
 */
export const wisDossier = (dossierId: string, reden: WisReden): Promise<Result<null, AppError>> => eerstAf(async () => {
  // What is being typed belongs to what goes.
  await flushAlles()
  const open = needOpen()
  if (!open.ok) return open
  if (open.value.vault.keys === null) return err({ type: 'vault/locked' })
  if (desk.dossiers[dossierId] === undefined) return err({ type: 'app/niet-gevonden' })
  if (nogOpenVan(dossierId).wacht !== null) return err({ type: 'wissen/post-wacht' })
  const bids = bidsOf(dossierId)
  const log = [{ soort: 'gewist', over: dossierId, reden }] as const
  // Of the bundles no ciphertext stays; a message about one may have to be brought again, and is sealed for the other.
  const meldingen = bids.flatMap((bid) => meldingenOver(bid).map((melding) => melding.bid))
  const done = await wisOnderSleutel(dossierId, [...bids, ...meldingen], { removeOutbox: bids }, [...log])
  // Another tab still shows it: it locks.
  if (done.ok) tellTabs('gewist')
  return done
})

/** The signed messages in which it was said, also one that said it again: what is heard twice is kept as proof too. */
async function terugBerichten(vault: Vault, dossierId: string, paden: readonly string[]): Promise<Result<string[], AppError>> {
  const ids = await idsUnder(vault, 'berichten', dossierId)
  if (!ids.ok) return ids
  const uit = new Set(terugBericht(dossierId, paden).map((bid) => `bericht-${bid}`))
  for (const id of ids.value.filter((each) => each.startsWith('bericht-') && !uit.has(each))) {
    const row = await readOne(vault, 'berichten', id)
    if (!row.ok) return row
    if ((row.value?.value as { kind?: string } | undefined)?.kind === 'samengevat') uit.add(id)
  }
  return ok([...uit])
}

const terugBericht = (dossierId: string, paden: readonly string[]): string[] => {
  const dossier = desk.dossiers[dossierId]
  return Object.entries(dossier === undefined ? {} : lees(unwrap(dossier)).overdrachten ?? {})
    .filter(([sleutel]) => paden.some((pad) => pad.startsWith(`overdrachten.${sleutel}.`)))
    .flatMap(([, { stappen }]) => stappen?.['samengevat']?.bericht ?? [])
}

/**
 * Erases a part of a dossier: elements (which leave a tombstone) and leaves, what was changed in them before, and the
 * signed message in which the receiver said it. Errors: as `record`.
 */
export async function wisDeel(dossierId: string, { wat, paden }: Termijn): Promise<Result<null, AppError>> {
  const open = needOpen()
  if (!open.ok) return open
  const { vault } = open.value
  const ids = await idsUnder(vault, 'wijzigingen', dossierId)
  if (!ids.ok) return ids
  const remove: NonNullable<Plan['remove']> = []
  for (const id of ids.value) {
    const row = await readOne(vault, 'wijzigingen', id)
    if (!row.ok) return row
    if (row.value !== null && valtOnder((row.value.value as Change).pad, paden)) remove.push({ table: 'wijzigingen', id })
  }
  if (wat === 'terug') {
    const berichten = await terugBerichten(vault, dossierId, paden)
    if (!berichten.ok) return berichten
    remove.push(...berichten.value.map((id) => ({ table: 'berichten' as const, id })))
  }
  const steps = paden.filter(isElement).map((pad): Step => ({ soort: 'wis', pad }))
  const done = await record(dossierId, steps, {
    plan: { remove }, after: (dossier) => vergeet(dossier, paden),
    log: [{ soort: 'deel-gewist', over: dossierId, reden: wat }],
  })
  return done.ok ? ok(null) : done
}
