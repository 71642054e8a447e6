// Toestemming as a mentor works with it: what was said and by whom, a paper that lies in the LAS, and taking it back.
import { lees } from '../domain/dossier.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import { ontvangerTekst, verzamel, type Ontvanger } from '../domain/overdracht.ts'
import { isNogGedeeld, isOpgehaald } from '../domain/states.ts'
import { datumVan, plusMaanden, type Datum } from '../domain/time.ts'
import { overItem, type Besluit } from '../domain/toestemming.ts'
import { toestemmingRijen, type ToestemmingRij } from '../domain/toestemming-rijen.ts'
import { wieBeslist } from '../domain/wie-beslist.ts'
import { err, ok, type Result } from '../result.ts'
import { newKey, record, type Step } from './change.ts'
import { nu, vandaag } from './clock.ts'
import { desk, type Verstuurd } from './desk.ts'
import type { AppError } from './errors.ts'
import { asOntvanger, bladVanOverdracht, partijVan } from './overdracht.ts'
import { poke } from './post.ts'
import { bijOntvanger, gesloten, isBereikbaar, verstuurdUit } from './verstuurd.ts'

const done = (outcome: Result<unknown, AppError>): Result<null, AppError> => (outcome.ok ? ok(null) : outcome)
const jaar = 12

/** A yes ends after a year, unless something else is agreed. */
export const gewoonlijkTot = (vanaf: Datum = vandaag()): Datum => plusMaanden(vanaf, jaar)

/** What rests on toestemming for this receiver, whether it was asked or not; in the order of the dictionary. */
export function gevraagdeItems(dossierId: string, ontvanger: Ontvanger): ItemKey[] {
  const dossier = desk.dossiers[dossierId]
  if (dossier === undefined) return []
  const { mee, thuis } = verzamel(dossier, ontvanger, vandaag())
  return [
    ...mee.filter(({ grond }) => grond === 'toestemming').map(({ item }) => item),
    ...thuis.filter(({ grond, reden }) => grond === 'toestemming' && reden !== 'leeg' && reden !== 'derde').map(({ item }) => item),
  ]
}

/** The list of a dossier for the receiver of this handover, and who decides today. */
export function toestemmingenVan(
  dossierId: string, key: string,
): { rijen: readonly ToestemmingRij[]; wie: readonly string[]; bekend: boolean } {
  const dossier = desk.dossiers[dossierId]
  if (dossier === undefined) return { rijen: [], wie: [], bekend: false }
  const ontvanger = partijVan(dossierId, key)
  const { personen, bekend } = wieBeslist('toestemming', dossier, vandaag())
  const vragen = ontvanger === null ? [] : gevraagdeItems(dossierId, ontvanger)
  return { rijen: toestemmingRijen(lees(dossier), vragen, ontvanger, personen, vandaag()), wie: personen, bekend }
}

export type Toestemming = {
  door: string
  items: readonly ItemKey[]
  besluit: 'gegeven' | 'geweigerd'
  ontvanger: Ontvanger
  doel: string
  uitleg: string
  bewijs: NonNullable<Besluit['bewijs']>
  /** The day on the paper; absent: now. */
  op?: Datum
  geldigTot?: Datum
}

/** The element that a changed mind replaces: the same person about the same, today and not taken back since. */
function vandaagGezegd(dossierId: string, { door, ontvanger, doel }: Toestemming, item: ItemKey): string | undefined {
  const dossier = desk.dossiers[dossierId]
  return dossier === undefined ? undefined : overItem(lees(dossier), item).find(([, each]) =>
    each.door === door && each.ontvanger === ontvangerTekst(ontvanger) && each.doel === (ontvanger.doel ?? doel)
    && Object.keys(each.items ?? {}).length === 1 && each.bewijs === 'samen-op-tablet'
    && each.ingetrokkenOp === undefined && each.gegevenOp?.slice(0, 10) === nu().slice(0, 10))?.[0]
}

/**
 * Keeps a yes or a no, one element for each item, so that each can be taken back alone. Errors: the domain's refusals
 * of a value (`domain/te-veel` when too much was said already), disk faults; then nothing is kept.
 */
export async function geefToestemming(dossierId: string, gezegd: Toestemming): Promise<Result<null, AppError>> {
  const { door, items, besluit, ontvanger, doel, uitleg, bewijs, op } = gezegd
  const dag = op ?? vandaag()
  // Of a paper only the day is known: a yes counts from its beginning and a no from its end, so that a no of that day holds.
  const at = dag === vandaag() ? nu() : `${dag}T${besluit === 'gegeven' ? '00:00:00.000' : '21:59:59.999'}Z`
  const steps = items.flatMap((item): Step[] => {
    const oud = bewijs === 'samen-op-tablet' ? vandaagGezegd(dossierId, gezegd, item) : undefined
    const base = `toestemmingen.${oud ?? newKey()}`
    const waarden = {
      door, besluit, [`items.${item}`]: true, ontvanger: ontvangerTekst(ontvanger), doel: ontvanger.doel ?? doel, uitleg,
      bewijs, gegevenOp: at, geldigTot: gezegd.geldigTot ?? gewoonlijkTot(dag),
    }
    return Object.entries(waarden).map(([veld, waarde]) => ({ soort: 'set', pad: `${base}.${veld}`, waarde }))
  })
  const soort = besluit === 'gegeven' ? 'toestemming-gegeven' : 'toestemming-geweigerd'
  const kept = await record(dossierId, steps, { log: items.map(() => ({ soort, over: dossierId } as const)) })
  // A no after a yes that was shared has to reach the receiver as well.
  if (kept.ok && besluit === 'geweigerd') poke()
  return done(kept)
}

/**
 * Takes a yes back, in these elements about this item; gives the elements in which that stands now. What was sent
 * before is told to the receiver in the next round, also without a network. Errors: `app/niet-nu` when none of them is
 * a yes any more.
 */
export async function neemTerug(
  dossierId: string, item: ItemKey, sleutels: readonly string[],
): Promise<Result<string[], AppError>> {
  const dossier = desk.dossiers[dossierId]
  const inhoud = dossier === undefined ? {} : lees(dossier)
  const jas = overItem(inhoud, item).filter(([sleutel, each]) =>
    sleutels.includes(sleutel) && each.besluit === 'gegeven' && each.ingetrokkenOp === undefined)
  if (jas.length === 0) return err({ type: 'app/niet-nu' })
  const at = nu()
  const terug = jas.map(([sleutel, each]) => terugStappen(sleutel, each, item, at))
  const taken = await record(dossierId, terug.flatMap(({ steps }) => steps), {
    log: [{ soort: 'toestemming-ingetrokken', over: dossierId }],
  })
  if (taken.ok) poke()
  return taken.ok ? ok(terug.map(({ sleutel }) => sleutel)) : taken
}

/** One item out of a yes about several: that one is named apart as taken back, the others stay. */
function terugStappen(sleutel: string, each: Besluit, item: ItemKey, at: string): { sleutel: string; steps: Step[] } {
  const set = (pad: string, waarde: string | boolean): Step => ({ soort: 'set', pad: `toestemmingen.${pad}`, waarde })
  if (Object.keys(each.items ?? {}).length === 1) {
    return { sleutel, steps: [set(`${sleutel}.ingetrokkenOp`, at)] }
  }
  const los = newKey()
  const { items: _items, ...rest } = each
  return { sleutel: los, steps: [
    ...Object.entries(rest).map(([veld, waarde]) => set(`${los}.${veld}`, waarde)),
    set(`${los}.items.${item}`, true), set(`${los}.ingetrokkenOp`, at), set(`${sleutel}.items.${item}`, false),
  ] }
}

/** Puts a yes back that was just taken back by mistake. Errors: `app/niet-nu` once it was sealed for that receiver. */
export async function zetJaTerug(
  dossierId: string, item: ItemKey, sleutels: readonly string[],
): Promise<Result<null, AppError>> {
  const dossier = desk.dossiers[dossierId]
  const al = dossier === undefined ? {} : lees(dossier).toestemmingen ?? {}
  if (sleutels.some((sleutel) => gevolgVan(dossierId, item, al[sleutel]?.ontvanger).length > 0)) return err({ type: 'app/niet-nu' })
  return done(await record(dossierId, sleutels.map((sleutel): Step => ({
    soort: 'set', pad: `toestemmingen.${sleutel}.ingetrokkenOp`, waarde: null,
  })), { log: [{ soort: 'toestemming-gegeven', over: dossierId }] }))
}

/**
 * Lets a yes end earlier than was agreed; later would need a new yes. Errors: `app/niet-nu` for a later day, and for one
 * before it was given.
 */
export async function eindigEerder(dossierId: string, sleutel: string, tot: Datum): Promise<Result<null, AppError>> {
  const dossier = desk.dossiers[dossierId]
  const { geldigTot, gegevenOp } = (dossier === undefined ? {} : lees(dossier)).toestemmingen?.[sleutel] ?? {}
  if (geldigTot === undefined || tot > geldigTot || tot < (gegevenOp === undefined ? '' : datumVan(gegevenOp))) return err({ type: 'app/niet-nu' })
  return done(await record(dossierId, [{ soort: 'set', pad: `toestemmingen.${sleutel}.geldigTot`, waarde: tot }]))
}

/** Where an item went: `onbekend` when that was sealed before it was kept; who is not `bereikbaar` cannot be told. */
export type Gevolg = { naam: string; bundel: string; opgehaald: boolean; onbekend: boolean; bereikbaar: boolean }

/** The sealed bundles of this dossier that hold an item for this receiver (as in a toestemming; absent: for any). */
const bundelsMet = (dossierId: string, item: ItemKey, aan?: string): Verstuurd[] =>
  verstuurdUit(dossierId).filter((bundel) => {
    const relatie = desk.relaties[bundel.relatie]
    const naar = bundel.ontvanger ?? (relatie === undefined ? null : asOntvanger(relatie))
    const hier = bundel.items === undefined || bijOntvanger(bundel)?.has(item) === true || gesloten(bundel.bid).has(item)
    return hier && (!aan || (naar !== null && ontvangerTekst(naar) === aan))
  })

const stappenVan = ({ dossier, overdracht }: Verstuurd) => bladVanOverdracht(dossier, overdracht)?.stappen ?? {}
const naamVan = ({ relatie }: Verstuurd): string => desk.relaties[relatie]?.naam ?? ''

/** What taking back meets: the sealed handovers with this item that the receiver has or may still get. */
export const gevolgVan = (dossierId: string, item: ItemKey, aan?: string): Gevolg[] =>
  bundelsMet(dossierId, item, aan).filter((bundel) => isNogGedeeld(stappenVan(bundel))).map((bundel) => ({
    naam: naamVan(bundel), bundel: bundel.bid, opgehaald: isOpgehaald(stappenVan(bundel)),
    onbekend: bundel.items === undefined, bereikbaar: isBereikbaar(bundel),
  }))

/** The names of those whose handover with this item was taken away before anybody fetched it. */
export const teruggehaald = (dossierId: string, item: ItemKey, aan?: string): string[] =>
  bundelsMet(dossierId, item, aan).filter((bundel) => {
    const stappen = stappenVan(bundel)
    return stappen['ingetrokken']?.reden === 'op-verzoek' && !isOpgehaald(stappen)
  }).map(naamVan)
