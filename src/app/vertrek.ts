// What is still open in this vault, for when its mentor leaves.
import { unwrap } from 'solid-js/store'
import { overdrachtSleutels } from '../domain/derde.ts'
import { lees } from '../domain/dossier.ts'
import { standAfzender, standOntvanger } from '../domain/states.ts'
import { desk } from './desk.ts'

export type OpenStaat = {
  readonly id: string
  readonly soort: 'dossier' | 'ontvangst'
  readonly stand: 'klaar' | 'verzegeld' | 'onderweg' | 'opgehaald' | 'gelezen' | 'samengevat' | 'wissen' | 'ontvangen'
}

const open = { verzegeld: 'verzegeld', onderweg: 'onderweg', opgehaald: 'opgehaald', gelezen: 'gelezen', samengevat: 'samengevat',
  'wissen-gevraagd': 'wissen' } as const
const klaar = new Set(['bevestigd', 'gestart', 'afgesloten', 'vervangen'])
const ontvangenOpen = new Set(['binnengekomen', 'gelezen', 'samengevat', 'ingetrokken'])

/** Dossiers that were not handed over or wait for somebody, and received handovers that were not confirmed. */
export function openStaat(): OpenStaat[] {
  const dossiers = Object.keys(desk.dossiers).flatMap((id): OpenStaat[] => {
    const dossier = desk.dossiers[id]
    const inhoud = dossier === undefined ? {} : lees(unwrap(dossier))
    if (inhoud.verzonnen === true) return []
    const blad = inhoud.overdrachten?.[overdrachtSleutels(inhoud).at(-1) ?? '']
    const stand = blad === undefined ? 'concept' : standAfzender({
      stappen: blad.stappen ?? {}, stops: [], transport: desk.opServer[blad.bundelId ?? ''] === true ? 'onderweg' : 'wacht',
    })
    if (klaar.has(stand)) return []
    return [{ id, soort: 'dossier', stand: Object.hasOwn(open, stand) ? open[stand as keyof typeof open] : 'klaar' }]
  })
  const ontvangsten = Object.entries(desk.ontvangsten).flatMap(([id, each]): OpenStaat[] =>
    (each !== undefined && ontvangenOpen.has(standOntvanger({ stappen: each.stappen }))
      ? [{ id, soort: 'ontvangst', stand: each.stappen['ingetrokken'] === undefined ? 'ontvangen' : 'wissen' }] : []))
  return [...dossiers, ...ontvangsten]
}
