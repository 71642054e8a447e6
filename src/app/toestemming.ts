// Toestemming as a mentor works with it: what was said and by whom, a paper that lies in the LAS, and taking it back.
import { lees } from '../domain/dossier.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import { ontvangerTekst, verzamel, type Ontvanger } from '../domain/overdracht.ts'
import { isNogGedeeld, isOpgehaald } from '../domain/states.ts'
import { plusMaanden, type Datum } from '../domain/time.ts'
import { isStaandJa, overItem, toestemmingRijen, type Besluit, type ToestemmingRij } from '../domain/toestemming.ts'
import { wieBeslist } from '../domain/wie-beslist.ts'
import { err, ok, type Result } from '../result.ts'
import { newKey, record, type Step } from './change.ts'
import { nu, vandaag } from './clock.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { bladVanOverdracht, ontvangerVan } from './overdracht.ts'
import { poke } from './post.ts'
import { bijOntvanger, gesloten, verstuurdUit } from './verstuurd.ts'

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
    ...thuis.filter(({ grond, reden }) => grond === 'toestemming' && reden !== 'leeg').map(({ item }) => item),
  ]
}

/** The list of a dossier for the receiver of this handover, and who decides today. */
export function toestemmingenVan(
  dossierId: string, key: string,
): { rijen: readonly ToestemmingRij[]; wie: readonly string[]; bekend: boolean } {
  const dossier = desk.dossiers[dossierId]
  if (dossier === undefined) return { rijen: [], wie: [], bekend: false }
  const ontvanger = ontvangerVan(dossierId, key)?.ontvanger ?? null
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
  const at = dag === vandaag() ? nu() : `${dag}T12:00:00.000Z`
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

/** Which yes is taken back: of whom, about what, for which receiver. */
export type Terug = { door: string; item: ItemKey; ontvanger: Ontvanger }

/**
 * Takes a yes back: everything this person said yes to about this item and this receiver. What was sent before is told
 * to the receiver in the next round, also without a network. Errors: `app/niet-nu` when there is no such yes any more.
 */
export async function neemTerug(dossierId: string, terug: Terug): Promise<Result<null, AppError>> {
  const dossier = desk.dossiers[dossierId]
  const inhoud = dossier === undefined ? {} : lees(dossier)
  const jas = overItem(inhoud, terug.item).filter(([, each]) => isStaandJa(each, terug.door, terug.ontvanger))
  if (jas.length === 0) return err({ type: 'app/niet-nu' })
  const at = nu()
  const steps = jas.flatMap(([sleutel, each]) => terugStappen(sleutel, each, terug.item, at))
  const taken = await record(dossierId, steps, { log: [{ soort: 'toestemming-ingetrokken', over: dossierId }] })
  if (taken.ok) poke()
  return done(taken)
}

/** One item out of a yes about several: that one is named apart as taken back, the others stay. */
function terugStappen(sleutel: string, each: Besluit, item: ItemKey, at: string): Step[] {
  const set = (pad: string, waarde: string | boolean): Step => ({ soort: 'set', pad: `toestemmingen.${pad}`, waarde })
  if (Object.keys(each.items ?? {}).length === 1) return [set(`${sleutel}.ingetrokkenOp`, at)]
  const los = newKey()
  const { items: _items, ...rest } = each
  return [
    ...Object.entries(rest).map(([veld, waarde]) => set(`${los}.${veld}`, waarde)),
    set(`${los}.items.${item}`, true), set(`${los}.ingetrokkenOp`, at), set(`${sleutel}.items.${item}`, false),
  ]
}

/** Puts a yes back that was just taken back by mistake. Errors: `app/niet-nu` once anything of it was sent. */
export async function zetJaTerug(dossierId: string, sleutel: string, item: ItemKey): Promise<Result<null, AppError>> {
  if (gevolgVan(dossierId, item).length > 0) return err({ type: 'app/niet-nu' })
  return done(await record(dossierId, [{ soort: 'set', pad: `toestemmingen.${sleutel}.ingetrokkenOp`, waarde: null }], {
    log: [{ soort: 'toestemming-gegeven', over: dossierId }],
  }))
}

/** Lets a yes end earlier than was agreed; later would need a new yes. Errors: `app/niet-nu` for a later day. */
export async function eindigEerder(dossierId: string, sleutel: string, tot: Datum): Promise<Result<null, AppError>> {
  const dossier = desk.dossiers[dossierId]
  const nuTot = dossier === undefined ? undefined : lees(dossier).toestemmingen?.[sleutel]?.geldigTot
  if (nuTot === undefined || tot > nuTot) return err({ type: 'app/niet-nu' })
  return done(await record(dossierId, [{ soort: 'set', pad: `toestemmingen.${sleutel}.geldigTot`, waarde: tot }]))
}

/** Where an item went: `onbekend` when that was sealed before it was kept. `dicht`: the receiver was told to shut it. */
export type Gevolg = { naam: string; bundel: string; opgehaald: boolean; onbekend: boolean; dicht: boolean }

/** What taking back meets: the sealed handovers that hold this item, and that the receiver has or may still get. */
export function gevolgVan(dossierId: string, item: ItemKey): Gevolg[] {
  return verstuurdUit(dossierId).flatMap((bundel) => {
    const stappen = bladVanOverdracht(dossierId, bundel.overdracht)?.stappen ?? {}
    const hier = bijOntvanger(bundel)
    const dicht = gesloten(bundel.bid).has(item)
    if (!isNogGedeeld(stappen) || (hier !== null && !hier.has(item) && !dicht)) return []
    return [{
      naam: desk.relaties[bundel.relatie]?.naam ?? '', bundel: bundel.bid, opgehaald: isOpgehaald(stappen),
      onbekend: hier === null, dicht,
    }]
  })
}
