// What an OSO file gives, as the screens show it: items of the dictionary, room by room, and names for attachments.
import type { OsoBijlage, OsoDossier } from '../../../app/import.ts'
import { itemVan, veldVan } from '../../../domain/dictionary.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import { kamers, kamerVan, type KamerNaam } from '../dossier/kamers.ts'
import { leerlingen as woorden } from './words.nl.ts'

/** The fields of the file as items, so that the one shared part can show them. */
export function alsItems(velden: OsoDossier['velden']): BundelItem[] {
  const items = new Map<string, Record<string, BundelItem['velden'][string]>>()
  for (const { pad, waarde } of velden) {
    const item = itemVan(pad) ?? pad.split('.')[0] ?? ''
    const er = items.get(item) ?? {}
    er[pad] = waarde
    items.set(item, er)
  }
  return [...items].map(([item, er]) => ({ item, categorie: '', grond: 'wettelijk', velden: er }))
}

const kamerVanItem = ({ item, velden }: BundelItem): KamerNaam => {
  if (/^(overgenomen|verzuim)~/.test(item)) return 'resultaten'
  for (const pad of Object.keys(velden)) {
    const kamer = kamerVan(pad)
    if (kamer !== null) return kamer
  }
  return 'overstap'
}

/** The same items by the room in which they will be found, in the order of the rooms; none without items. */
export function perKamer(items: readonly BundelItem[]): { kamer: KamerNaam; items: BundelItem[] }[] {
  return kamers.map(({ naam }) => ({ kamer: naam, items: items.filter((item) => kamerVanItem(item) === naam) }))
    .filter((een) => een.items.length > 0)
}

const bij: Readonly<Record<string, string>> = woorden.oso.naamBij
const langste = veldVan('bijlagen[].naam')?.max ?? 80

/** The name of an attachment: how the file describes it, else what it hangs under; never the name of the file in it. */
export function naamVanBijlage({ omschrijving, bij: onder }: OsoBijlage): string {
  const tekst = (omschrijving ?? '').replace(/\s+/gu, ' ').trim()
  // Room for a number behind it, when two are called alike.
  return tekst === '' ? bij[onder] ?? woorden.oso.naamBij.anders : [...tekst].slice(0, langste - 5).join('')
}

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** '240 kB', '1,2 MB'. */
export const grootte = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${getal.format(bytes / 1_000_000)} MB`
