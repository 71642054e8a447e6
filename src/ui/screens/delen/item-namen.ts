// What an item is called in a sentence, and where a mentor changes it.
import type { ItemKey } from '../../../domain/dictionary.ts'
import { alleVelden, padVanItem } from '../../../domain/dictionary.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import { kopVan, naamVanSoort, soortVan } from '../../waarde.ts'
import { kamerVan, type KamerNaam } from '../dossier/kamers.ts'

/** 'Stage: Keuken Zonnehoek', or the kind alone; looked up in what goes. */
export function naamVanItemIn(items: readonly BundelItem[], item: ItemKey): string {
  const er = items.find((een) => een.item === item)
  const kop = er !== undefined && item.includes('~') ? kopVan(er) : null
  return kop === null ? naamVanSoort(item) : `${naamVanSoort(item)}: ${kop}`
}

/** The room in which this item is filled in; null when it has none. */
export function kamerVanItem(item: ItemKey): KamerNaam | null {
  const veld = alleVelden().find((een) => een.item === soortVan(item))
  if (veld === undefined) return null
  const onder = veld.pad.slice(soortVan(item).length)
  return kamerVan(`${padVanItem(item)}${onder.replaceAll('[]', '.k1')}`)
}
