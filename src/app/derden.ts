// Somebody outside education: who and what for, what is picked to ask, and the letter on paper or as a file.
import { vindNummers } from '../domain/bsn.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import { bouwBrief, schetsBrief, type Brief } from '../domain/brief.ts'
import { alsOntvanger, derdeUit, isVoorDerde, type Derde } from '../domain/derde.ts'
import { lees, sleutelsVan, type Dossier } from '../domain/dossier.ts'
import type { OverdrachtBlad } from '../domain/inhoud.ts'
import { canoniek, verzamel, type Stop, type Verdict } from '../domain/overdracht.ts'
import type { Datum, Moment } from '../domain/time.ts'
import { isStaandJa, isTeruggenomen, overItem } from '../domain/toestemming.ts'
import { wieBeslist } from '../domain/wie-beslist.ts'
import { utf8 } from '../crypto/bytes.ts'
import { err, ok, type Result } from '../result.ts'
import { newKey, record, type Step } from './change.ts'
import { nu, vandaag } from './clock.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { needOpen } from './kern.ts'
import { watGing } from './logboek.ts'
import { nuGetoond, partijVan, voorbeeld } from './overdracht.ts'
import { eerstAf } from './pending.ts'
import { neemTerug } from './toestemming.ts'

const done = (outcome: Result<unknown, AppError>): Result<null, AppError> => (outcome.ok ? ok(null) : outcome)

const bladVan = (dossier: Dossier | undefined, key: string): OverdrachtBlad | undefined =>
  (dossier === undefined ? undefined : lees(dossier).overdrachten?.[key])

export type DerdeOpDesk = Derde & { key: string; wegen: readonly Weg[] }
/** How it left before, what was in it, and until when that may be used. */
export type Weg = { op: Moment; hoe: 'papier' | 'bestand'; tot: Datum; items: readonly ItemKey[] }

const wegenUit = (blad: OverdrachtBlad | undefined): Weg[] => Object.values(blad?.wegen ?? {})
  .flatMap(({ op, hoe, tot = '', items = '' }) =>
    (op === undefined || hoe === undefined ? [] : [{ op, hoe, tot, items: items.split('\n') }]))
  .sort((a, b) => (a.op < b.op ? -1 : 1))

/** One party of a dossier, with what it got already; null when it is not there (any more). */
export function derdeVan(dossierId: string, key: string): DerdeOpDesk | null {
  const blad = bladVan(desk.dossiers[dossierId], key)
  const derde = derdeUit(blad)
  return derde === null ? null : { ...derde, key, wegen: wegenUit(blad) }
}

/** The parties of a dossier, in the order of writing them down. */
export function derdenVan(dossierId: string): DerdeOpDesk[] {
  const dossier = desk.dossiers[dossierId]
  return dossier === undefined ? [] : sleutelsVan(dossier, 'overdrachten').flatMap((key) => derdeVan(dossierId, key) ?? [])
}

/** The fields of a letter's head in which a number stands that may be a BSN; that never leaves. */
export const metNummer = (wens: Pick<Derde, 'naam' | 'organisatie' | 'doel'>): ('naam' | 'organisatie' | 'doel')[] =>
  (['naam', 'organisatie', 'doel'] as const).filter((veld) => vindNummers(wens[veld]).length > 0)

/**
 * Writes a party down, or changes it; gives its key. Another name or purpose is another question: what was said before
 * does not count for it. Errors: the domain's refusals, disk faults, `app/niet-nu` when this key is a handover, or when
 * another party is put in the place of one that got something.
 */
export async function zetDerde(dossierId: string, wens: Derde, key = newKey()): Promise<Result<string, AppError>> {
  const blad = bladVan(desk.dossiers[dossierId], key)
  if (blad !== undefined && !isVoorDerde(blad)) return err({ type: 'app/niet-nu' })
  if (metNummer(wens).length > 0) return err({ type: 'domain/verkeerde-waarde', veld: 'overdrachten[].derde' })
  const oud = derdeVan(dossierId, key)
  const ander = oud !== null && (['naam', 'organisatie', 'doel'] as const).some((veld) => oud[veld] !== wens[veld].trim())
  // Who got something stays who it was: else a yes that is taken back would not be told to anybody.
  if (ander && oud.wegen.length > 0) return err({ type: 'app/niet-nu' })
  const steps = Object.entries(wens).map(([veld, tekst]: [string, string]): Step => {
    const waarde = tekst.replace(/\s+/g, ' ').trim()
    return { soort: 'set', pad: `overdrachten.${key}.derde.${veld}`, waarde: waarde === '' ? null : waarde }
  })
  const written = await record(dossierId, steps)
  return written.ok ? ok(key) : written
}

/** Takes a party away to which nothing went; what was said about it stays as proof. Errors: `app/niet-nu`, disk faults. */
export async function haalDerdeWeg(dossierId: string, key: string): Promise<Result<null, AppError>> {
  const derde = derdeVan(dossierId, key)
  if (derde === null || derde.wegen.length > 0) return err({ type: 'app/niet-nu' })
  return done(await record(dossierId, [{ soort: 'wis', pad: `overdrachten.${key}` }]))
}

/** Picks an item to ask for, or puts it back; without a yes it goes nowhere. */
export const vraagItem = async (dossierId: string, key: string, item: ItemKey, aan: boolean): Promise<Result<null, AppError>> =>
  done(await record(dossierId, [{ soort: 'set', pad: `overdrachten.${key}.derde.vraagt.${item}`, waarde: aan }]))

/** Takes back every yes that stands about this item for this party. Errors: `app/niet-nu` when there is none. */
export async function neemJaVanDerdeTerug(dossierId: string, key: string, item: ItemKey): Promise<Result<null, AppError>> {
  const [dossier, partij] = [desk.dossiers[dossierId], partijVan(dossierId, key)]
  if (dossier === undefined || partij === null) return err({ type: 'app/niet-gevonden' })
  const jas = overItem(lees(dossier), item).filter(([, each]) => isStaandJa(each, each.door ?? '', partij))
  return done(await neemTerug(dossierId, item, jas.map(([sleutel]) => sleutel)))
}

export type BriefNu = {
  brief: Brief
  /** Everything that stays home, each with its reason. */
  thuis: readonly Verdict[]
  stops: readonly Stop[]
  /** Of what goes; given back to `geefBrief`, so that exactly this leaves or nothing. */
  hash: string
}

/** The letter as it would leave now, beside what stays home and what stops it. Null when there is no such party. */
export async function briefNu(dossierId: string, key: string): Promise<BriefNu | null> {
  const [open, dossier, derde] = [needOpen(), desk.dossiers[dossierId], derdeVan(dossierId, key)]
  if (!open.ok || dossier === undefined || derde === null) return null
  const shown = await voorbeeld(dossierId, key)
  if (shown === null) return null
  const { naam, rol, school } = open.value.profiel
  const brief = schetsBrief(dossier, bladVan(dossier, key), derde, { naam, rol, school }, vandaag())
  return { brief, thuis: shown.thuis, stops: shown.stops, hash: shown.hash }
}

/** A letter as a file: `naam` names nobody, and the phrase is told by telephone, never with the file. */
export type BriefBestand = { bytes: Uint8Array<ArrayBuffer>; naam: string; zin: string }

/**
 * The letter for paper, kept in the log before it is printed. Errors: `overdracht/veranderd` when it is not what the
 * preview with this hash showed, `domain/geblokkeerd` with its stops, disk faults; then nothing was given.
 */
export const briefOpPapier = (dossierId: string, key: string, shown: string): Promise<Result<Brief, AppError>> =>
  eerstAf(async () => {
    const made = await bouw(dossierId, key, shown)
    return made.ok ? geef(dossierId, key, made.value, 'papier') : made
  })

/** The letter as a file that opens with a phrase on the page /openen, and with no other part of the app. Errors: as above. */
export const briefAlsBestand = (dossierId: string, key: string, shown: string): Promise<Result<BriefBestand, AppError>> =>
  eerstAf(async () => {
    const made = await bouw(dossierId, key, shown)
    if (!made.ok) return made
    const { newPhrase, sealWithPhrase } = await import('../crypto/phrase-file.ts')
    const zin = newPhrase()
    const bytes = await sealWithPhrase(zin, utf8(JSON.stringify(made.value satisfies Brief)))
    const given = await geef(dossierId, key, made.value, 'bestand')
    return given.ok ? ok({ bytes, zin, naam: `estafette-brief-${made.value.dag}.age` }) : given
  })

async function bouw(dossierId: string, key: string, shown: string): Promise<Result<Brief, AppError>> {
  const open = needOpen()
  if (!open.ok) return open
  const dossier = desk.dossiers[dossierId]
  const derde = derdeVan(dossierId, key)
  if (dossier === undefined || derde === null) return err({ type: 'app/niet-gevonden' })
  const { naam, rol, school } = open.value.profiel
  const ontvanger = alsOntvanger(derde, bladVan(dossier, key))
  const getoond = await nuGetoond(verzamel(dossier, ontvanger, vandaag()).mee)
  if (getoond.hash !== shown) return err({ type: 'overdracht/veranderd' })
  return bouwBrief(dossier, key, { naam, rol, school }, vandaag(), getoond) ?? err({ type: 'app/niet-gevonden' })
}

/** Keeps that it left, and nothing else than what was built: another tab may have taken a yes back meanwhile. */
async function geef(dossierId: string, key: string, brief: Brief, hoe: Weg['hoe']): Promise<Result<Brief, AppError>> {
  const base = `overdrachten.${key}.wegen.${newKey()}`
  const waarden = { op: nu(), hoe, tot: brief.tot, items: brief.items.map(({ item }) => item).join('\n') }
  const steps = Object.entries(waarden).map(([veld, waarde]): Step => ({ soort: 'set', pad: `${base}.${veld}`, waarde }))
  const items = canoniek(brief.items)
  const written = await record(dossierId, steps, {
    refuse: (now) => {
      const blad = bladVan(now, key)
      const derde = derdeUit(blad)
      const same = derde !== null && canoniek(schetsBrief(now, blad, derde, brief.van, brief.dag).items) === items
      return same ? null : { type: 'overdracht/veranderd' }
    },
    log: [{ soort: 'aan-derde', over: dossierId, aan: key, reden: hoe, ...watGing(brief.items) }],
  })
  return written.ok ? ok(brief) : written
}

/** What this party got of which a yes was taken back since: it has to hear that it may not be used any more. */
export function teruggenomenBij(dossierId: string, key: string): ItemKey[] {
  const dossier = desk.dossiers[dossierId]
  const derde = derdeVan(dossierId, key)
  if (dossier === undefined || derde === null) return []
  const ontvanger = alsOntvanger(derde, bladVan(dossier, key))
  const { personen } = wieBeslist('toestemming', dossier, vandaag())
  return [...new Set(derde.wegen.flatMap(({ items }) => items))]
    .filter((item) => isTeruggenomen(lees(dossier), item, ontvanger, personen, vandaag()))
}
