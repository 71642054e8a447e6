// The toestemmingen of a dossier as a list: what each person said last, whether it still counts, and why not.
import { ontvangerTekst, type Ontvanger } from './blik.ts'
import type { ItemKey } from './dictionary.ts'
import type { DossierInhoud } from './inhoud.ts'
import type { Datum } from './time.ts'
import {
  andereDoelen, geldtVoor, laatsteWoord, overItem, toestemmingStand, type Besluit, type ToestemmingStand,
} from './toestemming.ts'

/** Why a yes counts no more, or not here. */
export type Waarom =
  | 'onvolledig' | 'ander-beslist' | 'ander-zegt-nee' | 'andere-ontvanger' | 'ander-doel'

/** One line of the list of toestemmingen: the last word of one person, or a question that nobody answered yet. */
export type ToestemmingRij = {
  readonly item: ItemKey
  readonly stand: ToestemmingStand
  readonly waarom: Waarom | null
  /** The element it stands in; null while there is none. */
  readonly sleutel: string | null
  readonly besluit: Besluit | null
}

const neeVan = (stand: ToestemmingStand): boolean => stand === 'geweigerd' || stand === 'ingetrokken'

/** Whether a no about one purpose is a no about the other: what is said of feedback says nothing of handing over. */
const zelfdeDoel = (nee: Besluit, ja: Besluit, eigenDoel: boolean): boolean => {
  const [n, j] = [(nee.doel ?? '').trim(), (ja.doel ?? '').trim()]
  return n === '' || n === j || (!eigenDoel && !andereDoelen.includes(n) && !andereDoelen.includes(j))
}

const rijenVan = (
  inhoud: DossierInhoud, item: ItemKey, ontvanger: Ontvanger | null, beslissers: readonly string[], dag: Datum,
): ToestemmingRij[] => {
  const groepen = new Map<string, [string, Besluit][]>()
  for (const een of overItem(inhoud, item)) {
    const [, { door = '', ontvanger: aan = '', doel = '' }] = een
    const groep = [door, aan, ontvanger !== null && geldtVoor(een[1], ontvanger) ? '' : doel].join('\n')
    groepen.set(groep, [...(groepen.get(groep) ?? []), een])
  }
  const laatste = [...groepen.values()].flatMap((groep) => laatsteWoord(groep, dag) ?? [])
  const zegtNee = (ja: Besluit): boolean => laatste.some(({ besluit, stand }) =>
    neeVan(stand) && besluit.door !== ja.door && beslissers.includes(besluit.door ?? '')
    && (besluit.ontvanger === ja.ontvanger || !besluit.ontvanger)
    && zelfdeDoel(besluit, ja, ontvanger?.doel !== undefined))
  return laatste.map(({ sleutel, besluit, stand }) => {
    const rij = { item, sleutel, besluit }
    if (stand === 'niet-geldig') return { ...rij, stand, waarom: 'onvolledig' as const }
    if (stand !== 'gegeven') return { ...rij, stand, waarom: null }
    if (!beslissers.includes(besluit.door ?? '')) return { ...rij, stand: 'niet-geldig', waarom: 'ander-beslist' }
    return zegtNee(besluit) ? { ...rij, stand: 'niet-geldig', waarom: 'ander-zegt-nee' } : { ...rij, stand, waarom: null }
  })
}

/**
 * The list for the screen: for each item the last word of each person, receiver by receiver, and for each of `vragen`
 * (what rests on toestemming now) a question where nobody who decides said anything for this receiver and purpose.
 */
export const toestemmingRijen = (
  inhoud: DossierInhoud, vragen: readonly ItemKey[], ontvanger: Ontvanger | null, beslissers: readonly string[],
  dag: Datum,
): ToestemmingRij[] => {
  const gezegd = Object.values(inhoud.toestemmingen ?? {}).flatMap(({ items }) => Object.keys(items ?? {}))
  return [...new Set([...vragen, ...gezegd])].flatMap((item) => {
    const rijen = rijenVan(inhoud, item, ontvanger, beslissers, dag)
    if (!vragen.includes(item) || ontvanger === null) return rijen
    const stand = toestemmingStand(inhoud, item, ontvanger, beslissers, dag)
    if (stand !== 'te-vragen' && stand !== 'niet-geldig') return rijen
    const hier = rijen.some(({ besluit }) => besluit !== null && geldtVoor(besluit, ontvanger))
    if (stand === 'niet-geldig' && hier) return rijen
    const naam = ontvangerTekst(ontvanger)
    const zelfde = rijen.some(({ besluit }) => besluit?.ontvanger === naam)
    const waarom = stand === 'te-vragen' ? null : zelfde ? 'ander-doel' : 'andere-ontvanger'
    return [{ item, stand, waarom, sleutel: null, besluit: null }, ...rijen]
  })
}
