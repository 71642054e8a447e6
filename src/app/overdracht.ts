// The sender's side of a handover: to whom, what goes, sealing it (also without a network), and what came back.
import { b64url, fromB64url, hex, randomBytes, sha256, utf8 } from '../crypto/bytes.ts'
import { headOf } from '../crypto/frame.ts'
import { maxStored } from '../crypto/limits.ts'
import { alsOntvanger, derdeUit, overdrachtSleutels } from '../domain/derde.ts'
import { lees, type OverdrachtBlad } from '../domain/dossier.ts'
import {
  bouwInhoud, canoniek, stopsVan, verzamel, type BundelItem, type Ontvanger, type OverdrachtInhoud, type Stop, type Verdict,
} from '../domain/overdracht.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import { merkTeksten, type Merk } from '../domain/getoond.ts'
import type { Getoond } from '../domain/inzage.ts'
import type { Datum, Moment } from '../domain/time.ts'
import { watVeranderde, type Gezien } from '../domain/veranderd.ts'
import { err, ok, type Result } from '../result.ts'
import type { OutboxRow } from '../vault/database.ts'
import { bijlagenVoor } from './bladen.ts'
import { record, newKey, type Step } from './change.ts'
import { nu, vandaag } from './clock.ts'
import { desk, lay, type Relatie, type Toezegging } from './desk.ts'
import type { AppError } from './errors.ts'
import { needFull } from './kern.ts'
import { watGing } from './logboek.ts'
import { sealMessage, toRow } from './mail.ts'
import { beloften, pakIn } from './pakket.ts'
import { eerstAf } from './pending.ts'
import { poke } from './post.ts'
import { gestuurd, verstuurdVan, type Verzonden } from './verstuurd.ts'

const dagen70 = 70 * 86_400_000

/** The newest handover of a dossier, or null. What somebody outside education may have is none: see `derden.ts`. */
export const overdrachtVan = (dossierId: string): string | null => {
  const dossier = desk.dossiers[dossierId]
  return dossier === undefined ? null : overdrachtSleutels(lees(dossier)).at(-1) ?? null
}

/** What the dossier holds of one handover; null when there is none. */
export function bladVanOverdracht(dossierId: string, key: string): OverdrachtBlad | null {
  const dossier = desk.dossiers[dossierId]
  return dossier === undefined ? null : lees(dossier).overdrachten?.[key] ?? null
}

/** Whether it was sealed: then receiver and content stand fast. */
export const isVerzegeld = (blad: OverdrachtBlad | null): boolean => blad?.stappen?.['verzegeld'] !== undefined

const uitgangen = ['ingetrokken', 'wissen-gevraagd', 'geweigerd', 'verlopen']

const isVoorbij = (
  blad: OverdrachtBlad | null,
): boolean => uitgangen.some((stap) => blad?.stappen?.[stap] !== undefined)

/** The chosen receiver: the contact, and how the law sees him. Null while nobody is chosen. */
export function ontvangerVan(dossierId: string, key: string): { relatie: Relatie; ontvanger: Ontvanger } | null {
  const id = bladVanOverdracht(dossierId, key)?.ontvanger
  const relatie = id === undefined ? undefined : desk.relaties[id]
  return relatie === undefined ? null : { relatie, ontvanger: asOntvanger(relatie) }
}

/** Who would get it, as the law sees him: the chosen contact, or the party outside education. Null while there is none. */
export function partijVan(dossierId: string, key: string): Ontvanger | null {
  const blad = bladVanOverdracht(dossierId, key) ?? undefined
  const derde = derdeUit(blad)
  return derde === null ? ontvangerVan(dossierId, key)?.ontvanger ?? null : alsOntvanger(derde, blad)
}

/** A contact as the law sees him. */
export const asOntvanger = (relatie: Relatie): Ontvanger =>
  ({ soort: relatie.soort, naam: relatie.naam, school: relatie.school, brin: relatie.brin })

/** Begins a handover to this contact, or changes the receiver of one that is not sealed yet. Gives its key. */
export async function begin(dossierId: string, relatieId: string): Promise<Result<string, AppError>> {
  const relatie = desk.relaties[relatieId]
  const dossier = desk.dossiers[dossierId]
  if (relatie === undefined || dossier === undefined) return err({ type: 'app/niet-gevonden' })
  const last = overdrachtVan(dossierId)
  const key = last !== null && !isVerzegeld(bladVanOverdracht(dossierId, last)) ? last : newKey()
  const inhoud = lees(dossier)
  const steps: Step[] = [{ soort: 'set', pad: `overdrachten.${key}.ontvanger`, waarde: relatieId }]
  if (last !== null && last !== key && isVoorbij(bladVanOverdracht(dossierId, last))) {
    steps.push({ soort: 'set', pad: `overdrachten.${key}.vervangt`, waarde: last })
  }
  const { naarSchool, naarBrin } = inhoud.overstap ?? {}
  if (naarSchool === undefined) steps.push({ soort: 'set', pad: 'overstap.naarSchool', waarde: relatie.school })
  if (naarBrin === undefined) steps.push({ soort: 'set', pad: 'overstap.naarBrin', waarde: relatie.brin })
  const begun = await record(dossierId, steps)
  return begun.ok ? ok(key) : begun
}

export type Voorbeeld = {
  /** The day it is about. */
  dag: Datum
  mee: readonly BundelItem[]
  thuis: readonly Verdict[]
  stops: readonly Stop[]
  /** Of what goes; given back to `verzegel`, so that exactly this is sealed or nothing. */
  hash: string
  /** The same item by item, to say what came in or changed since somebody saw it. */
  merken: readonly Merk[]
  bytes: number
}

/** The hash of what is shown, in the form the dictionary keeps it (hexadecimal SHA-256). */
export const hashVan = async (mee: readonly BundelItem[]): Promise<string> => hex(await sha256(utf8(canoniek(mee))))

/** The marks of what is shown; see `domain/getoond.ts`. */
export const merkenVan = (mee: readonly BundelItem[]): Promise<Merk[]> =>
  Promise.all(merkTeksten(mee).map(async ({ item, tekst }) => ({
    item, merk: b64url((await sha256(utf8(tekst))).slice(0, 12)),
  })))

/** Both ways in which what would go is held against what somebody saw. */
export async function nuGetoond(mee: readonly BundelItem[]): Promise<Getoond & { hash: string; merken: Merk[] }> {
  const [hash, merken] = await Promise.all([hashVan(mee), merkenVan(mee)])
  return { hash, merken }
}

/**
 * Exactly what would leave now, what stays home and why, and what stops it. The bundle is built by the same function.
 * Null when the dossier is not there. Without a receiver nothing goes.
 */
export async function voorbeeld(dossierId: string, key: string): Promise<Voorbeeld | null> {
  const dossier = desk.dossiers[dossierId]
  if (dossier === undefined) return null
  const chosen = ontvangerVan(dossierId, key)
  const partij = partijVan(dossierId, key)
  const ontvanger = partij ?? { soort: 'onderwijs', naam: '', school: '' }
  const dag = vandaag()
  const { mee, thuis } = verzamel(dossier, ontvanger, dag)
  const getoond = await nuGetoond(mee)
  const law = stopsVan(dossier, key, partij, dag, getoond)
  const unverified = chosen !== null && chosen.relatie.staat !== 'gecontroleerd'
  const bytes = utf8(JSON.stringify(mee)).length + (beloften(mee) ?? []).reduce((som, een) => som + een.bytes, 0)
  const stops: Stop[] = [...law]
  if (unverified) stops.push({ soort: 'slot', reden: 'niet-gecontroleerd' })
  if (bytes > maxStored && !law.some(({ reden }) => reden === 'te-groot')) stops.push({ soort: 'slot', reden: 'te-groot' })
  return { dag, mee, thuis, stops, ...getoond, bytes }
}

const done = (outcome: Result<unknown, AppError>): Result<null, AppError> => (outcome.ok ? ok(null) : outcome)

/** The mentor's own choice for one item: stricter than the law proposes, its necessity, and the second look. */
export async function zetKeuze(
  dossierId: string, item: ItemKey, keuze: { keuze?: string | null; noodzaak?: string; bevestig?: boolean },
): Promise<Result<null, AppError>> {
  const base = `deelkeuzes.${item}`
  const steps: Step[] = []
  if (keuze.keuze !== undefined) steps.push({ soort: 'set', pad: `${base}.keuze`, waarde: keuze.keuze })
  if (keuze.noodzaak !== undefined) {
    steps.push({ soort: 'set', pad: `${base}.noodzaak`, waarde: keuze.noodzaak === '' ? null : keuze.noodzaak })
  }
  if (keuze.bevestig !== undefined) {
    steps.push({ soort: 'set', pad: `${base}.bevestigdOp`, waarde: keuze.bevestig ? nu() : null })
  }
  return done(await record(dossierId, steps, { log: [{ soort: 'deelkeuze', over: dossierId, grond: keuze.keuze ?? '' }] }))
}

/** That the leerling applied at the next school, and how that is known. */
export async function zetAanmelding(
  dossierId: string, fact: { op: Datum; bekendVia: string; naarBrin?: string },
): Promise<Result<null, AppError>> {
  const steps: Step[] = [
    { soort: 'set', pad: 'overstap.aangemeldOp', waarde: fact.op },
    { soort: 'set', pad: 'overstap.aanmeldingBekendVia', waarde: fact.bekendVia },
  ]
  if (fact.naarBrin !== undefined) steps.push({ soort: 'set', pad: 'overstap.naarBrin', waarde: fact.naarBrin })
  return done(await record(dossierId, steps))
}

/**
 * Seals what this preview showed, and puts it in the outbox; works without a network. The law is asked again, on this
 * day. Errors: `overdracht/veranderd` with what changed (look again), `domain/geblokkeerd` with its stops,
 * `overdracht/geen-ontvanger`, `overdracht/te-groot`, disk faults. Nothing is kept then.
 */
export const verzegel = (dossierId: string, key: string, shown: Gezien): Promise<Result<null, AppError>> =>
  eerstAf(() => sealNow(dossierId, key, shown))

async function sealNow(dossierId: string, key: string, shown: Gezien): Promise<Result<null, AppError>> {
  const open = needFull()
  if (!open.ok) return open
  const chosen = ontvangerVan(dossierId, key)
  const dossier = desk.dossiers[dossierId]
  if (dossier === undefined || isVerzegeld(bladVanOverdracht(dossierId, key))) return err({ type: 'app/niet-nu' })
  if (chosen === null || chosen.relatie.staat !== 'gecontroleerd') return err({ type: 'overdracht/geen-ontvanger' })
  const { relatie, ontvanger } = chosen
  const { profiel } = open.value
  const { kid, sleutels, postbus, mid: naarMid } = relatie
  if (kid === undefined || sleutels === undefined || postbus === undefined || naarMid === undefined) {
    return err({ type: 'overdracht/geen-ontvanger' })
  }
  const dag = vandaag()
  const wat = watVeranderde(dossier, ontvanger, shown, dag)
  if (wat !== null) return err({ type: 'overdracht/veranderd', wat })
  const { mee } = verzamel(dossier, ontvanger, dag)
  const getoond = await nuGetoond(mee)
  const { naam, rol, school, brin, mid } = profiel
  const built = bouwInhoud(dossier, key, {
    afzender: { naam, rol, school, brin, mid },
    ontvanger: { ...ontvanger, personen: [{ naam: relatie.naam, mid: naarMid }] },
  }, dag, getoond)
  if (!built.ok) return built
  const bijlagen = await bijlagenVoor(dossierId, mee)
  if (!bijlagen.ok) return bijlagen
  const { sv } = built.value
  const [{ sealBundle }, device] = await Promise.all([import('../crypto/seal.ts'), open.value.device()])
  const created = nu()
  const sealed = await sealBundle({
    typ: 'handover', from: device, to: [{ kid, enc: sleutels.enc }],
    payload: pakIn(built.value satisfies OverdrachtInhoud, bijlagen.value), created,
    exp: new Date(Date.parse(created) + dagen70).toISOString(), ref: null, sv,
  })
  if (!sealed.ok) return sealed.error.type === 'crypto/too-large' ? err({ type: 'overdracht/te-groot' }) : sealed
  const { bid, chash, mhash, frame, manifest } = sealed.value
  const intrek = b64url(randomBytes(32))
  const row: OutboxRow = await toRow(sealed.value, postbus, intrek)
  const kept: Verzonden = {
    rol: 'verzonden', dossier: dossierId, overdracht: key, relatie: relatie.id, mid: naarMid, bid, chash, mhash, intrek,
    exp: manifest.exp, ontvanger, items: await gestuurd(built.value.items),
  }
  const base = `overdrachten.${key}`
  const written = await record(dossierId, [
    { soort: 'set', pad: `${base}.bundelId`, waarde: bid },
    { soort: 'set', pad: `${base}.bundelHash`, waarde: hex(fromB64url(chash) ?? new Uint8Array()) },
    { soort: 'set', pad: `${base}.stappen.verzegeld.op`, waarde: created },
  ], {
    // Sealing takes a moment: a second tap, another tab or a changed mind makes no second bundle, and no stale one.
    refuse: (now) => {
      const blad = lees(now).overdrachten?.[key]
      if (blad === undefined || isVerzegeld(blad) || blad.ontvanger !== relatie.id) return { type: 'app/niet-nu' }
      const sinds = watVeranderde(now, ontvanger, { dag, mee }, dag)
      return sinds === null ? null : { type: 'overdracht/veranderd', wat: sinds }
    },
    log: [{ soort: 'verzegeld', over: dossierId, aan: relatie.id, ...watGing(built.value.items) }],
    plan: {
      outbox: [row],
      put: [{
        table: 'berichten', id: `verzonden-${bid}`, dek: dossierId, value: kept,
        // With attachments it is large, and what lies among the messages is opened at every unlocking: its head is proof.
        bytes: new Uint8Array(sv === 1 ? frame : headOf(frame) ?? frame),
      }],
    },
  })
  if (!written.ok) return written
  lay('verstuurd', bid, verstuurdVan(kept))
  poke()
  return ok(null)
}

export type Teruggezegd = { samenvatting: string; toezeggingen: Record<string, Toezegging>; op: Moment }

/** What the receiver said back; only there when it came in a message whose signatures held. Null before that. */
export function samenvattingVan(dossierId: string, key: string): Teruggezegd | null {
  const blad = bladVanOverdracht(dossierId, key)
  const stap = blad?.stappen?.['samengevat']
  if (blad === null || stap?.op === undefined || stap.bericht === undefined) return null
  return { samenvatting: blad.samenvatting ?? '', toezeggingen: blad.toezeggingen ?? {}, op: stap.op }
}

/** Says *Klopt*, or adds once what was missing; the receiver hears it, and the sealed post may go. */
export async function bevestig(
  dossierId: string, key: string, answer: { klopt: boolean; aanvulling?: string },
): Promise<Result<null, AppError>> {
  const blad = bladVanOverdracht(dossierId, key)
  const chosen = ontvangerVan(dossierId, key)
  const bid = blad?.bundelId
  if (chosen === null || bid === undefined || blad?.stappen?.['bevestigd'] !== undefined) return err({ type: 'app/niet-nu' })
  if (samenvattingVan(dossierId, key) === null) return err({ type: 'app/niet-nu' })
  const aanvulling = answer.aanvulling?.trim()
  const extra = aanvulling === undefined || aanvulling === '' ? {} : { aanvulling }
  const row = await sealMessage(chosen.relatie, bid, { kind: 'bevestigd', sv: 1, ref: bid, klopt: answer.klopt, ...extra })
  if (!row.ok) return row
  const base = `overdrachten.${key}`
  const steps: Step[] = [{ soort: 'set', pad: `${base}.stappen.bevestigd.op`, waarde: nu() }]
  if ('aanvulling' in extra) steps.push({ soort: 'set', pad: `${base}.aanvulling`, waarde: extra.aanvulling ?? null })
  const written = await record(dossierId, steps, {
    refuse: (now) =>
      (lees(now).overdrachten?.[key]?.stappen?.['bevestigd'] === undefined ? null : { type: 'app/niet-nu' }),
    log: [{ soort: 'bevestigd', over: dossierId, aan: chosen.relatie.id }],
    plan: { outbox: [row.value], removeOutbox: [bid] },
  })
  if (written.ok) poke()
  return done(written)
}

/** Whether the relay has said that it holds this bundle: the small line of transport, nothing more. */
export const isOnderweg = (bid: string | undefined): boolean => bid !== undefined && desk.opServer[bid] === true
