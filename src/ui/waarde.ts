// What a value of a dossier says on screen: choices, dates and yes or no in Dutch words; text stays as it was typed.
import type { BundelItem } from '../domain/overdracht.ts'
import type { Waarde } from '../domain/change.ts'
import { veldVan } from '../domain/dictionary.ts'
import * as dutch from './waarde.nl.ts'

/** The words around values in one language, of the shape of waarde.nl.ts. */
export type Woordenlijst = {
  readonly waarden: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly veldnamen: Readonly<Record<string, string>>
  readonly soorten: Readonly<Record<string, string>>
  readonly sleutels: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly maanden: readonly string[]
  readonly los: Readonly<Record<keyof typeof dutch.los, string>>
}

/** What every screen speaks; only Samen kijken may speak another. */
export const nederlands: Woordenlijst = dutch

/** '2026-11-08' becomes '8 november 2026'. What is no civil day comes back as it was. */
export function toonDatum(dag: string, { maanden } = nederlands): string {
  const [, jaar, maand, dagVanMaand] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dag) ?? []
  const naam = maanden[Number(maand) - 1]
  return naam === undefined ? dag : `${Number(dagVanMaand)} ${naam} ${jaar}`
}

const klok = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  hourCycle: 'h23',
})

/** A UTC moment as the wall clock in the Netherlands: '8 november 2026, 13.07 uur'. No moment comes back as it was. */
export function toonMoment(moment: string, lijst = nederlands): string {
  const deel = delenVan(moment)
  if (deel === null) return moment
  return `${toonDatum(`${deel.year}-${deel.month}-${deel.day}`, lijst)}, ${uurVan(deel, lijst)}`
}

/** Only the time of a moment: '13.07 uur'. */
export function toonUur(moment: string): string {
  const deel = delenVan(moment)
  return deel === null ? moment : uurVan(deel, nederlands)
}

type Delen = Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>

function delenVan(moment: string): Delen | null {
  const ms = Date.parse(moment)
  if (Number.isNaN(ms)) return null
  const uit: Delen = { year: '', month: '', day: '', hour: '', minute: '' }
  for (const { type, value } of klok.formatToParts(ms)) if (type in uit) uit[type as keyof Delen] = value
  return uit
}

const uurVan = (deel: Delen, { los }: Woordenlijst): string => `${Number(deel.hour)}.${deel.minute} ${los.uur}`.trim()

/** 'stages.k3f9.bedrijf' becomes 'stages[].bedrijf': the pattern by which names and words are found. */
export function patroonVan(pad: string): string {
  return veldVan(pad)?.pad ?? pad
}

/**
 * The text of one leaf, in Dutch unless another list of words is given. Texts come back letter by letter as they were typed, so that a preview can be compared
 * with a bundle. With `items` a reference says whom or what it means, looked up in these items only: what stays home
 * is never named; without them a reference stays its key.
 */
export function toonWaarde(
  pad: string, waarde: Waarde, items: readonly BundelItem[] = [], lijst = nederlands,
): string {
  if (waarde === null) return ''
  const veld = veldVan(pad) ?? veldVan(zonderLaatste(pad))
  const soort = veld?.type ?? 'text'
  if (soort === 'set' || soort === 'itemset') return naamVanItem(laatste(pad), items, lijst) ?? laatste(pad)
  if (typeof waarde === 'boolean') return waarde ? lijst.los.ja : lijst.los.nee
  if (typeof waarde === 'number') return schaal.has(veld?.pad ?? '') ? `${waarde} ${lijst.los.vanDe} 5` : String(waarde)
  if (soort === 'enum') return bij(lijst.waarden[veld?.pad ?? ''], waarde) ?? waarde
  if (soort === 'date') return toonDatum(waarde, lijst)
  if (soort === 'instant') return toonMoment(waarde, lijst)
  if (soort === 'ref') return naamVanSleutel(waarde, items, lijst) ?? waarde
  if (soort === 'itemkey') return naamVanItem(waarde, items, lijst) ?? waarde
  return waarde
}

// What comes from elsewhere may be called after what every object has.
const bij = <T>(tafel: Readonly<Record<string, T>> | undefined, naam: string): T | undefined =>
  (tafel !== undefined && Object.hasOwn(tafel, naam) ? tafel[naam] : undefined)

/** The name beside a value; a field this app does not know yet says so. */
export function naamVanVeld(pad: string, { veldnamen, los } = nederlands): string {
  return bij(veldnamen, patroonVan(pad)) ?? bij(veldnamen, patroonVan(zonderLaatste(pad))) ?? los.nieuwer
}

/** The title of a kind of item, for an item key ('stages~k3f9') as well as for a kind ('stages[]'). */
export function naamVanSoort(item: string, { soorten, los } = nederlands): string {
  return bij(soorten, soortVan(item)) ?? bij(soorten, item) ?? los.nieuwer
}

/** 'stages~k3f9' becomes the kind 'stages[]', 'watWerkt' stays. */
export function soortVan(item: string): string {
  const tilde = item.indexOf('~')
  return tilde < 0 ? item : `${item.slice(0, tilde)}[]`
}

const schaal = new Set(['lob.beeldLeerling', 'lob.beeldMentor'])
const laatste = (pad: string): string => pad.slice(pad.lastIndexOf('.') + 1)
const zonderLaatste = (pad: string): string => pad.slice(0, Math.max(0, pad.lastIndexOf('.')))

/** The leaf that names an element of a list best. */
const kopvelden = ['naam', 'bedrijf', 'vraag', 'wat', 'signaal'] as const

/** Where the line stands by which a person knows one element: the company of a stage, the name of a contact. */
export function kopPadVan(item: BundelItem): string | null {
  const stam = item.item.replace('~', '.')
  return kopvelden.map((veld) => `${stam}.${veld}`).find((pad) => {
    const waarde = item.velden[pad]
    return typeof waarde === 'string' && waarde !== ''
  }) ?? null
}

/** That line itself; null when the element has none. */
export function kopVan(item: BundelItem): string | null {
  const pad = kopPadVan(item)
  return pad === null ? null : toonWaarde(pad, item.velden[pad] ?? null)
}

function naamVanItem(sleutel: string, items: readonly BundelItem[], lijst: Woordenlijst): string | null {
  const item = items.find((een) => een.item === sleutel)
  if (item === undefined) return null
  const kop = item.item.includes('~') ? kopVan(item) : null
  const titel = naamVanSoort(item.item, lijst)
  return kop === null ? titel : `${titel}: ${kop}`
}

function naamVanSleutel(sleutel: string, items: readonly BundelItem[], lijst: Woordenlijst): string | null {
  if (sleutel === 'leerling') return lijst.los.leerling
  const element = items.find((een) => een.item.endsWith(`~${sleutel}`))
  if (element !== undefined) return kopVan(element)
  const pad = `instroomcriteria.scores.${sleutel}.tekst`
  const criterium = items.find((een) => een.item === 'instroomcriteria')?.velden[pad]
  return typeof criterium === 'string' ? criterium : null
}

