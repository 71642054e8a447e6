// The fields of an OSO file as items of the dictionary.
import type { OsoDossier } from '../../../app/import.ts'
import { itemVan } from '../../../domain/dictionary.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'

/** The fields of the file as items, so that the one shared part can show them. */
export function alsItems(velden: OsoDossier['velden']): BundelItem[] {
  const items = new Map<string, BundelItem>()
  for (const { pad, waarde } of velden) {
    const item = itemVan(pad) ?? pad.split('.')[0] ?? ''
    const er = items.get(item) ?? { item, categorie: '', grond: 'wettelijk', velden: {} }
    items.set(item, { ...er, velden: { ...er.velden, [pad]: waarde } })
  }
  return [...items.values()]
}
