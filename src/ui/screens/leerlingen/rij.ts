// What one row of the list of leerlingen says: name, where to, the five boxes, and who has the baton. Pure.
import type { Desk } from '../../../app/desk.ts'
import { lees, type Dossier } from '../../../domain/dossier.ts'
import type { Kop } from '../../../domain/kop.ts'
import { standAfzender, type StandAfzender } from '../../../domain/states.ts'
import type { Datum } from '../../../domain/time.ts'
import { pastBij, vergelijkNaam, volledigeNaam } from '../../naam.ts'
import { mistNog, vijfDelen, type DeelVan5, type Mist } from '../../vijf.ts'
import { laatsteOverdracht, stappenVanLeerling } from '../vandaag/leerling-stappen.ts'
import type { StapSoort } from '../vandaag/stappen.ts'

export type Beurt = { readonly van: 'jij' } | { readonly van: 'ander'; readonly wie: string; readonly wacht: boolean }
  | { readonly van: 'niemand' }

export type Rij = {
  readonly id: string
  readonly naam: string
  readonly klas: string
  readonly bestemming: string | undefined
  readonly verzonnen: boolean
  readonly ontvangen: boolean
  readonly stand: StandAfzender
  readonly vijf: readonly DeelVan5[]
  /** What the sender still has to write; empty once it was sealed. */
  readonly mist: readonly Mist[]
  readonly beurt: Beurt
  /** The first of the next steps, when it is mine. */
  readonly volgende: StapSoort | null
}

const onderweg: ReadonlySet<StandAfzender> = new Set(['concept', 'kan-niet', 'klaar'])

/** The row of one dossier on that day. */
export function rijVan(dossier: Dossier, desk: Desk, dag: Datum): Rij {
  const inhoud = lees(dossier)
  const laatste = laatsteOverdracht(inhoud)
  const stappen = laatste?.blad.stappen ?? {}
  const transport = desk.opServer[laatste?.blad.bundelId ?? ''] === true ? 'onderweg' : 'wacht'
  const stand = laatste === null ? 'concept' : standAfzender({ stappen, stops: [], transport })
  const vijf = vijfDelen(inhoud, stappen['samengevat']?.op !== undefined)
  const { stappen: vanMij, regels } = stappenVanLeerling(dossier, desk, dag)
  const regel = regels[0]
  return {
    id: dossier.id, naam: volledigeNaam(inhoud.leerling), klas: inhoud.leerling?.klas ?? '',
    bestemming: inhoud.overstap?.bestemming, verzonnen: inhoud.verzonnen === true,
    ontvangen: inhoud.soort === 'ontvangen',
    stand, vijf, mist: onderweg.has(stand) ? mistNog(vijf).flatMap((deel) => deel.mist) : [],
    volgende: vanMij[0]?.soort ?? null,
    beurt: vanMij.length > 0 ? { van: 'jij' }
      : regel !== undefined ? { van: 'ander', wie: regel.wie, wacht: regel.wacht } : { van: 'niemand' },
  }
}

/** The ids of the dossiers that fit what was typed, in the order of the list. */
export const gevonden = (koppen: Readonly<Record<string, Kop>>, zoek: string): string[] =>
  Object.entries(koppen).filter(([, { naam, ook }]) => pastBij(zoek, naam, ook))
    .sort(([, a], [, b]) => vergelijkNaam(a.naam, b.naam)).map(([id]) => id)
