// What later messages do to a received handover: shut what is no longer shared, replace what was wrong. Pure, and the
// same in any order and with any repetition.
import type { ItemKey } from './dictionary.ts'
import type { Bericht } from './message.ts'
import type { Moment } from './time.ts'
import { canoniek, type BundelItem } from './verzamel.ts'

/** One reading of an item; `nr` 0 is the bundle itself, later ones count the corrections. */
export type Lezing = { readonly nr: number, readonly op: Moment, readonly item: BundelItem }

/** Why an item is shut: the toestemming was taken back, or the sender erased it. */
export type Dicht = { readonly op: Moment, readonly waarom: 'toestemming' | 'gewist' }

/** The items as they are shown now, what is shut, and of what was corrected the older readings, newest first. */
export type Bijgewerkt = {
  readonly items: readonly BundelItem[]
  readonly dicht: Readonly<Record<ItemKey, Dicht>>
  readonly gecorrigeerd: Readonly<Record<ItemKey, { readonly nr: number, readonly op: Moment, readonly ouder: readonly Lezing[] }>>
}

export type Bijwerking = Extract<Bericht, { kind: 'toestemming-ingetrokken' | 'correctie' }>

/** A bundle that nothing was said about yet. */
export const zoalsGekomen = (items: readonly BundelItem[]): Bijgewerkt => ({ items, dicht: {}, gecorrigeerd: {} })

const zonder = <T>(tafel: Readonly<Record<string, T>>, sleutels: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(tafel).filter(([sleutel]) => !sleutels.has(sleutel)))

/** Of two reasons the one that was said first; it is for ever, so the other adds nothing. */
const eerste = (a: Dicht | undefined, b: Dicht): Dicht =>
  (a !== undefined && `${a.op} ${a.waarom}` <= `${b.op} ${b.waarom}` ? a : b)

/** Shuts what the bundle held: every reading of it goes. A key that is not in the bundle is passed over. */
const sluit = (staat: Bijgewerkt, sleutels: readonly ItemKey[], waarom: Dicht): Bijgewerkt => {
  const hier = new Set([...staat.items.map(({ item }) => item), ...Object.keys(staat.dicht)])
  const weg = new Set(sleutels.filter((sleutel) => hier.has(sleutel)))
  return {
    items: staat.items.filter(({ item }) => !weg.has(item)),
    dicht: { ...staat.dicht, ...Object.fromEntries([...weg].map((s) => [s, eerste(staat.dicht[s], waarom)])) },
    gecorrigeerd: zonder(staat.gecorrigeerd, weg),
  }
}

const isEen = (a: Lezing, b: Lezing): boolean => a.nr === b.nr && canoniek([a.item]) === canoniek([b.item])

const nieuwsteEerst = (a: Lezing, b: Lezing): number =>
  b.nr - a.nr || (canoniek([a.item]) < canoniek([b.item]) ? 1 : -1)

/** Lays one more reading beside those that are there; the highest number is the one that is shown. */
const leesAnders = (staat: Bijgewerkt, nieuw: Lezing): Bijgewerkt => {
  const sleutel = nieuw.item.item
  const nu = staat.items.find(({ item }) => item === sleutel)
  // What is shut stays shut, and what was never sent does not come in by this door.
  if (nu === undefined) return staat
  const eerder = staat.gecorrigeerd[sleutel]
  const alle: Lezing[] = [{ nr: eerder?.nr ?? 0, op: eerder?.op ?? '', item: nu }, ...(eerder?.ouder ?? [])]
  if (alle.some((lezing) => isEen(lezing, nieuw))) return staat
  const [boven = nieuw, ...ouder] = [...alle, nieuw].sort(nieuwsteEerst)
  return {
    ...staat,
    items: staat.items.map((item) => (item.item === sleutel ? boven.item : item)),
    gecorrigeerd: { ...staat.gecorrigeerd, [sleutel]: { nr: boven.nr, op: boven.op, ouder } },
  }
}

/**
 * A received handover after this message of its sender. Shut is for ever within one bundle: a new yes needs a new
 * handover. Nothing that is shut is left in what this gives.
 */
export const werkBij = (staat: Bijgewerkt, bericht: Bijwerking): Bijgewerkt => {
  const { op } = bericht
  if (bericht.kind === 'toestemming-ingetrokken') return sluit(staat, bericht.items, { op, waarom: 'toestemming' })
  const gesloten = sluit(staat, bericht.gewist, { op, waarom: 'gewist' })
  return bericht.vervangen.reduce((na, item) => leesAnders(na, { nr: bericht.nr, op, item: item as BundelItem }), gesloten)
}
