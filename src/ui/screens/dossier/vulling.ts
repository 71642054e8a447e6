// The five parts as the five boxes show them.
import type { Fives } from '../../parts/Five.tsx'
import type { DeelStand, DeelVan5 } from '../../vijf.ts'

const vult: Readonly<Record<DeelStand, 'vol' | 'half' | 'leeg'>> = { klaar: 'vol', deels: 'half', leeg: 'leeg' }

/** See `Five`. */
export function vulling(vijf: readonly DeelVan5[]): Fives {
  const van = (naam: DeelVan5['deel']) => vult[vijf.find((deel) => deel.deel === naam)?.stand ?? 'leeg']
  return {
    prioriteit: van('prioriteit'), beeld: van('beeld'), acties: van('acties'), alsDan: van('alsDan'),
    samenvatting: van('samenvatting'),
  }
}
