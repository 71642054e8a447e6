// Which items need a yes of the person at the table, and what that person said before.
import { vandaag } from '../../../app/clock.ts'
import { desk } from '../../../app/desk.ts'
import { partijVan } from '../../../app/overdracht.ts'
import type { Kijkt, WatGaat } from '../../../app/samen-kijken.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import { wieBeslist } from '../../../domain/wie-beslist.ts'
import { itemVanDossier } from '../delen/oordelen.ts'

/** `gezegd` null: not asked yet. `wacht`: a yes that still waits for the mentor's reason. */
export type Vraag = { readonly item: string, readonly gezegd: boolean | null, readonly wacht: boolean }

const nietGevraagd = new Set(['leeg', 'onbekend', 'derde'])
const geenJa = new Set([
  'toestemming-te-vragen', 'toestemming-verlopen', 'toestemming-niet-geldig', 'toestemming-ingetrokken',
])

/** Only items about which this person decides; nothing is asked where the law gives a ground. */
export function vragenVan(gaat: Pick<WatGaat, 'mee' | 'thuis'>, persoon: string, kijkt: Kijkt): readonly Vraag[] {
  const dossier = desk.dossiers[kijkt.dossierId]
  if (dossier === undefined || !wieBeslist('toestemming', dossier, vandaag()).personen.includes(persoon)) return []
  const mee = gaat.mee.filter(({ grond }) => grond === 'toestemming')
    .map(({ item }): Vraag => ({ item, gezegd: true, wacht: false }))
  const thuis = gaat.thuis.filter(({ grond, reden }) => grond === 'toestemming' && !nietGevraagd.has(reden))
    .map(({ item, reden }): Vraag => {
      if (geenJa.has(reden)) return { item, gezegd: null, wacht: false }
      if (reden === 'toestemming-geweigerd') return { item, gezegd: false, wacht: false }
      return { item, gezegd: true, wacht: true }
    })
  return [...mee, ...thuis].sort((a, b) => (a.item < b.item ? -1 : 1))
}

/** The content of an item that is asked about, as it would be shown to the receiver. Null when it is gone. */
export function inhoudVanVraag(kijkt: Kijkt, item: string): BundelItem | null {
  const dossier = desk.dossiers[kijkt.dossierId]
  const ontvanger = partijVan(kijkt.dossierId, kijkt.key)
  return dossier === undefined || ontvanger === null ? null : itemVanDossier(dossier, item, ontvanger, vandaag())
}
