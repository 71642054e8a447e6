// The talk at the table: only this dossier stays in memory, and whoever holds the tablet sees just what will go.
import { createSignal } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { lees, sleutelsVan } from '../domain/dossier.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import { schrijfMerken, verschilMet, type Merk, type Verschil } from '../domain/getoond.ts'
import { heeftZienswijze, inzagenMetSleutel, inzagenVan, laatstGezien, wachtendeAanbiedingen } from '../domain/inzage.ts'
import type { Verdict } from '../domain/overdracht.ts'
import type { BundelItem } from '../domain/overdracht.ts'
import { isStaandJa, overItem } from '../domain/toestemming.ts'
import { wieBeslist } from '../domain/wie-beslist.ts'
import type { Moment } from '../domain/time.ts'
import { err, ok, type Result } from '../result.ts'
import { narrow, ownDek } from '../vault/vault.ts'
import { newKey, record, type Step } from './change.ts'
import { nu, vandaag } from './clock.ts'
import { desk, sweep } from './desk.ts'
import { flushAlles } from './dossier.ts'
import type { AppError } from './errors.ts'
import { bezig } from './idle.ts'
import { inTurn } from './in-turn.ts'
import { atWork, setAtWork } from './kern.ts'
import { zonderOudeMerken } from './inzage.ts'
import { bladVanOverdracht, ontvangerVan, partijVan, voorbeeld } from './overdracht.ts'
import { stopRounds } from './post.ts'
import { showSamenKijken, vergrendel } from './session.ts'
import { geefToestemming as leg, neemTerug } from './toestemming.ts'
import { verstuurdUit } from './verstuurd.ts'

export type Kijker = { id: string; naam: string; soort: 'leerling' | 'verzorger'; beslist: boolean }

export type Kijkt = {
  dossierId: string
  key: string
  /** `doel`: what somebody outside education needs it for; undefined at a handover. */
  ontvanger: { naam: string; rol: string; school: string; doel: string | undefined }
  afzender: { naam: string; rol: string; school: string }
  leerling: { roepnaam: string }
  personen: Kijker[]
}

const [kijkt, setKijkt] = createSignal<Kijkt | null>(null)
let endBusy: () => void = () => undefined

/** Who looks at what; null outside *Samen kijken*. */
export { kijkt }

/** Leerling and verzorgers, and who of them decides today. */
export function kijkers(dossierId: string): Kijker[] {
  const dossier = desk.dossiers[dossierId]
  if (dossier === undefined) return []
  const inhoud = lees(dossier)
  const { personen, erbij } = wieBeslist('inzage', dossier, vandaag())
  const people: Kijker[] = [{
    id: 'leerling', naam: inhoud.leerling?.roepnaam ?? '', soort: 'leerling', beslist: personen.includes('leerling'),
  }]
  for (const key of sleutelsVan(dossier, 'verzorgers')) {
    const naam = inhoud.verzorgers?.[key]?.naam ?? ''
    if (personen.includes(key) || erbij.includes(key)) {
      people.push({ id: key, naam, soort: 'verzorger', beslist: personen.includes(key) })
    }
  }
  return people
}

/**
 * Begins *Samen kijken*: every other dossier, and every key but this one's, leaves memory; other tabs lock.
 * From here the only way out is the lock. Errors: `overdracht/geen-ontvanger`, `app/niet-gevonden`.
 */
export async function beginSamenKijken(dossierId: string, key: string): Promise<Result<null, AppError>> {
  await flushAlles()
  const open = atWork()
  const dossier = desk.dossiers[dossierId]
  const partij = partijVan(dossierId, key)
  if (open === null || open.vault.keys === null || dossier === undefined) return err({ type: 'app/niet-gevonden' })
  if (partij === null) return err({ type: 'overdracht/geen-ontvanger' })
  // Somebody outside education is no contact: all there is about him lies in this dossier.
  const relatie = ontvangerVan(dossierId, key)?.relatie ?? null
  const { naam, rol, school } = open.profiel
  const shown: Kijkt = {
    dossierId, key, ontvanger: { naam: partij.naam, rol: relatie?.rol ?? '', school: partij.school, doel: partij.doel },
    afzender: { naam, rol, school }, leerling: { roepnaam: lees(dossier).leerling?.roepnaam ?? '' },
    personen: kijkers(dossierId),
  }
  const narrowed = await inTurn(async () => {
    // What was still being written is on the desk only now; the dossier as it was would undo it at the next change.
    const [now, to] = [desk.dossiers[dossierId], desk.relaties[relatie?.id ?? '']]
    if (now === undefined || (relatie !== null && to === undefined)) return false
    stopRounds()
    setAtWork({
      ...open, vault: narrow(open.vault, [dossierId, ownDek]), device: null, cardBytes: null, postbus: null,
      cijfers: [],
    })
    // Copies: a screen that looked at the old ones would keep all it ever knew in memory with them.
    sweep({
      dossiers: { [dossierId]: structuredClone(unwrap(now)) },
      relaties: to === undefined ? {} : { [to.id]: structuredClone(unwrap(to)) },
      verstuurd: Object.fromEntries(verstuurdUit(dossierId).map((een) => [een.bid, structuredClone(unwrap(een))])),
    })
    return true
  })
  if (!narrowed) return err({ type: 'app/niet-gevonden' })
  setKijkt(shown)
  endBusy = bezig('samen kijken')
  showSamenKijken()
  return ok(null)
}

export type WatGaat = {
  mee: readonly BundelItem[]; thuis: readonly Verdict[]; hash: string; merken: readonly Merk[]
}

/** Exactly what will go and what stays home, for the screen of *Samen kijken*. */
export async function watGaat(): Promise<WatGaat | null> {
  const now = kijkt()
  if (now === null) return null
  const shown = await voorbeeld(now.dossierId, now.key)
  return shown === null ? null : { mee: shown.mee, thuis: shown.thuis, hash: shown.hash, merken: shown.merken }
}

/**
 * When this person last looked (null: never), whether something came in or changed since, and what. `verschil` is null
 * when that cannot be told: of a look that kept no marks.
 */
export function eerderGezien(
  persoon: string, gaat: WatGaat,
): { op: Moment; anders: boolean; verschil: Verschil | null } | null {
  const now = kijkt()
  const dossier = now === null ? undefined : desk.dossiers[now.dossierId]
  if (now === null || dossier === undefined) return null
  const seen = laatstGezien(inzagenVan(lees(dossier), now.key, persoon))
  if (seen?.gezienOp === undefined) return null
  const verschil = seen.getoond === undefined ? null : verschilMet(gaat.merken, seen.getoond)
  const anders = verschil === null
    ? seen.voorbeeldHash !== gaat.hash : verschil.nieuw.length + verschil.veranderd.length > 0
  return { op: seen.gezienOp, anders, verschil }
}

const set = (pad: string, waarde: string | boolean | null): Step => ({ soort: 'set', pad, waarde })
const done = (outcome: Result<unknown, AppError>): Result<null, AppError> => (outcome.ok ? ok(null) : outcome)

/** The key of this person's inzage in this talk: one element per person and day, so that a changed answer replaces it. */
function inzageKey(now: Kijkt, persoon: string): string {
  const inzagen = bladVanOverdracht(now.dossierId, now.key)?.inzagen ?? {}
  const today = nu().slice(0, 10)
  const open = Object.entries(inzagen).find(([, each]) =>
    each.persoon === persoon && each.hoe === 'samen-op-tablet' && each.aangebodenOp?.slice(0, 10) === today)
  return open?.[0] ?? newKey()
}

/**
 * Someone saw it together: when, who, and what exactly was shown. `uitkomst` null: only seen, nothing said. `oneens`
 * holds nothing back; a zienswijze goes along.
 */
export async function geefInzage(persoon: string, uitkomst: 'eens' | 'oneens' | null): Promise<Result<null, AppError>> {
  const now = kijkt()
  // A yes or a no that was tapped just before belongs to what was seen; it must be on the desk first.
  await inTurn(async () => undefined)
  const shown = await watGaat()
  const dossier = now === null ? undefined : desk.dossiers[now.dossierId]
  if (now === null || shown === null || dossier === undefined) return err({ type: 'app/niet-nu' })
  const sleutel = inzageKey(now, persoon)
  const base = `overdrachten.${now.key}.inzagen.${sleutel}`
  const at = nu()
  return done(await record(now.dossierId, [
    set(`${base}.persoon`, persoon), set(`${base}.aangebodenOp`, at), set(`${base}.hoe`, 'samen-op-tablet'),
    set(`${base}.gezienOp`, at), set(`${base}.uitkomst`, uitkomst),
    set(`${base}.wilZienswijze`, heeftZienswijze(lees(dossier), persoon)), set(`${base}.voorbeeldHash`, shown.hash),
    set(`${base}.getoond`, schrijfMerken(shown.merken)),
    ...zonderOudeMerken(now.dossierId, now.key, persoon, sleutel),
  ], { log: [{ soort: 'inzage-gezien', over: now.dossierId }] }))
}

/** Somebody wants to talk first: what was offered before is answered by that, and opens nothing by itself any more. */
export async function wilEerstPraten(persoon: string): Promise<Result<null, AppError>> {
  const now = kijkt()
  const dossier = now === null ? undefined : desk.dossiers[now.dossierId]
  if (now === null || dossier === undefined) return err({ type: 'app/niet-nu' })
  const alle = inzagenMetSleutel(lees(dossier), now.key, persoon)
  const at = nu()
  const wachtend = wachtendeAanbiedingen(alle.map(([, each]) => each))
  const steps = alle.filter(([, each]) => wachtend.includes(each))
    .map(([sleutel]) => set(`overdrachten.${now.key}.inzagen.${sleutel}.eerstPratenOp`, at))
  return steps.length === 0 ? ok(null) : done(await record(now.dossierId, steps, { log: [{ soort: 'eerst-praten', over: now.dossierId }] }))
}

/** A yes or a no for one item, for this receiver and this purpose; the last answer counts. A yes ends at `geldigTot`. */
export async function geefToestemming(
  persoon: string, item: ItemKey, besluit: 'gegeven' | 'geweigerd', over: { doel: string; uitleg: string },
): Promise<Result<null, AppError>> {
  const now = kijkt()
  const ontvanger = now === null ? null : partijVan(now.dossierId, now.key)
  if (now === null || ontvanger === null) return err({ type: 'app/niet-nu' })
  return leg(now.dossierId, {
    door: persoon, items: [item], besluit, ontvanger, bewijs: 'samen-op-tablet', ...over,
  })
}

/** Takes an own yes back: one tap. What the receiver has to hear is said as soon as the vault is open again. */
export async function neemJaTerug(persoon: string, item: ItemKey): Promise<Result<null, AppError>> {
  const now = kijkt()
  const ontvanger = now === null ? null : partijVan(now.dossierId, now.key)
  if (now === null || ontvanger === null) return err({ type: 'app/niet-nu' })
  const dossier = desk.dossiers[now.dossierId]
  const jas = overItem(dossier === undefined ? {} : lees(dossier), item)
    .filter(([, each]) => isStaandJa(each, persoon, ontvanger)).map(([sleutel]) => sleutel)
  return done(await neemTerug(now.dossierId, item, jas))
}

/** Ends *Samen kijken*: the vault locks, and its mentor opens it again. */
export async function klaarMetKijken(): Promise<void> {
  endBusy()
  // What could not be written yet is tried once more at the lock, and belongs to who is still at the table.
  await vergrendel()
  setKijkt(null)
}
