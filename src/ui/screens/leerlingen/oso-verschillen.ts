// Differences between a file and a dossier as lines a person can judge. Pure.
import type { Verschil } from '../../../app/import.ts'
import type { Waarde } from '../../../domain/change.ts'
import { padVanItem, veldVan } from '../../../domain/dictionary.ts'
import type { DossierInhoud } from '../../../domain/inhoud.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import { sectiesVan, type Sectie } from '../../parts/inhoud-secties.ts'
import { kopVan, naamVanSoort, naamVanVeld, toonWaarde } from '../../waarde.ts'

export type VerschilRij = {
  readonly verschil: Verschil
  /** 'Verzorgers: Mia Voorbeeldsma · Telefoon'. */
  readonly wat: string
  /** The same without what stands right below it. */
  readonly kop: string
  readonly oud: string
  readonly nieuw: string
  /** Long texts stand side by side, short values one after the other. */
  readonly lang: boolean
  /** For a whole element: all its rows, as the dossier will show them. */
  readonly sectie: Sectie | null
}

// Nobody judges an attachment by its fingerprint.
const verborgen: ReadonlySet<string> = new Set(['bijlagen[].hash', 'bijlagen[].bij', 'bijlagen[].bytes'])

/** An item as it lies in the dossier, for its name. */
function hier(inhoud: DossierInhoud, item: string): BundelItem {
  const stam = padVanItem(item)
  const [lijst = '', sleutel = ''] = stam.split('.')
  const tak = (inhoud as Record<string, Record<string, Record<string, Waarde>>>)[lijst]?.[sleutel] ?? {}
  const velden = Object.fromEntries(Object.entries(tak).map(([naam, waarde]) => [`${stam}.${naam}`, waarde]))
  return { item, categorie: '', grond: 'wettelijk', velden }
}

/** One line; `inhoud` is what the dossier shows now. */
export function verschilRij(inhoud: DossierInhoud, verschil: Verschil): VerschilRij {
  const { item, bladen, sleutel, soort } = verschil
  const heel = !bladen.some(({ pad }) => pad === sleutel)
  const velden = Object.fromEntries(bladen.filter(({ pad }) => !verborgen.has(veldVan(pad)?.pad ?? ''))
    .map(({ pad, oud, nieuw }) => [pad, soort === 'weg' ? oud : nieuw]))
  const element: BundelItem = { item, categorie: '', grond: 'wettelijk', velden }
  const kop = item.includes('~') ? kopVan(heel ? element : hier(inhoud, item)) : null
  const naam = [naamVanSoort(item), kop].filter(Boolean).join(': ')
  const [blad] = bladen
  const [oud, nieuw] = blad === undefined || heel ? ['', ''] : [toonWaarde(blad.pad, blad.oud), toonWaarde(blad.pad, blad.nieuw)]
  const wat = heel ? naam : `${naam} · ${naamVanVeld(sleutel)}`
  return {
    verschil, oud, nieuw, wat,
    kop: heel && kop !== null ? naamVanSoort(item) : wat,
    lang: oud.length + nieuw.length > 120,
    sectie: heel ? sectiesVan([element])[0] ?? null : null,
  }
}
