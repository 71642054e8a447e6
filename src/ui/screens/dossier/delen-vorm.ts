// Which forms open in place on the front sheet, and which rooms hold the rest of what stands there.
import type { Deel } from '../../vijf.ts'
import { vormen, type KamerNaam, type Vorm } from './kamers.ts'

/** The forms of one part; the receiver's part has none here. */
export const vormenVanDeel: Readonly<Record<Deel, readonly Vorm[]>> = {
  prioriteit: [vormen.prioriteit],
  beeld: [vormen.beeld, vormen.wel, vormen.niet],
  acties: [vormen.acties],
  alsDan: [vormen.alsDan],
  samenvatting: [],
}

/** Rooms that fill further lines of a part. */
export const kamersVanDeel: Readonly<Partial<Record<Deel, readonly KamerNaam[]>>> = {
  beeld: ['stem', 'perspectief', 'ondersteuning', 'contacten', 'overstap'],
  alsDan: ['contacten'],
}
