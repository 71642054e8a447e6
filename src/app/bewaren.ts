// What may go on this day, and erasing many: only after somebody confirmed each of them.
import { unwrap } from 'solid-js/store'
import { bewaartermijnen, isVoorbij, rijpeTermijnen, termijnVanOntvangst, type Termijn } from '../domain/bewaren.ts'
import type { Result } from '../result.ts'
import { vandaag } from './clock.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { wisOntvangst } from './ontvangst.ts'
import { profiel } from './session.ts'
import { wisDeel, wisDossier } from './wissen.ts'

/** Something that may go: a dossier, a part of it, or a received handover. */
export type Rijp = { readonly id: string; readonly soort: 'dossier' | 'ontvangst'; readonly termijn: Termijn }

/** All terms of the desk on this day that have come, the oldest first. */
export function rijp(dag = vandaag()): Rijp[] {
  const gast = profiel()?.soort === 'gast'
  const dossiers = Object.keys(desk.dossiers).flatMap((id): Rijp[] => {
    const dossier = desk.dossiers[id]
    return dossier === undefined ? []
      : rijpeTermijnen(bewaartermijnen(unwrap(dossier)), dag).map((termijn) => ({ id, soort: 'dossier', termijn }))
  })
  const ontvangsten = Object.entries(desk.ontvangsten).flatMap(([id, each]): Rijp[] => {
    const termijn = each === undefined ? null : termijnVanOntvangst(each, gast)
    return termijn !== null && isVoorbij(termijn, dag) ? [{ id, soort: 'ontvangst', termijn }] : []
  })
  return [...dossiers, ...ontvangsten].sort((a, b) => ((a.termijn.op ?? '') < (b.termijn.op ?? '') ? -1 : 1))
}

/** How many dossiers have no day on which they may go, because nobody filled in one. */
export const zonderDag = (): number => Object.keys(desk.dossiers).filter((id) => {
  const dossier = desk.dossiers[id]
  return dossier !== undefined && bewaartermijnen(unwrap(dossier))[0]?.op === null
}).length

/** How erasing one of many went. */
export type Verslag = { readonly wat: Rijp; readonly uitkomst: Result<null, AppError> }

/** Erases one by one; a failure is told and stops nobody else. `na` hears each as it is done. */
export async function wisVele(lijst: readonly Rijp[], na: (verslag: Verslag) => void = () => undefined): Promise<Verslag[]> {
  const uit: Verslag[] = []
  for (const wat of lijst) {
    const uitkomst = wat.soort === 'ontvangst' ? await wisOntvangst(wat.id)
      : wat.termijn.wat === 'alles' ? await wisDossier(wat.id, 'termijn') : await wisDeel(wat.id, wat.termijn)
    uit.push({ wat, uitkomst })
    na({ wat, uitkomst })
  }
  return uit
}
