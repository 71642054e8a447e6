// The facts for the FG: what the log and the steps say about a bundle or this tablet; no name of a leerling, no content.
import { unwrap } from 'solid-js/store'
import { lees } from '../domain/dossier.ts'
import type { Moment } from '../domain/time.ts'
import { err, ok, type Result } from '../result.ts'
import { desk, koppen, type Profiel } from './desk.ts'
import type { AppError } from './errors.ts'
import { leesKeten, type Keten } from './keten.ts'
import { needOpen } from './kern.ts'
import { watGing } from './logboek.ts'

export type Pakket = {
  readonly bid: string
  readonly rol: 'verzonden' | 'ontvangen'
  /** The work and school of the other side; and by name only to choose between several. */
  readonly rolAnder: string
  readonly school: string
  readonly wie: string
  readonly op: string
  readonly stappen: Readonly<Record<string, Moment>>
  readonly grond?: string
  readonly aantal?: number
  readonly wat?: string
}

export type Feiten = {
  readonly soort: 'dossier' | 'ontvangst' | 'tablet'
  readonly wie: Pick<Profiel, 'naam' | 'rol' | 'school' | 'brin'>
  readonly pakketten: readonly Pakket[]
  readonly aantal: { readonly dossiers: number; readonly ontvangsten: number; readonly wacht: number }
  readonly laatsteRegel: Moment | null
  readonly keten: Keten
}

const momenten = (stappen: Readonly<Record<string, { readonly op?: string } | undefined>>): Record<string, Moment> =>
  Object.fromEntries(Object.entries(stappen).flatMap(([stap, er]) => (er?.op === undefined ? [] : [[stap, er.op]])))

function verzonden(id: string, keten: Keten): Pakket[] {
  const dossier = desk.dossiers[id]
  const overdrachten = dossier === undefined ? {} : lees(unwrap(dossier)).overdrachten ?? {}
  return Object.values(overdrachten).flatMap((blad): Pakket[] => {
    const op = blad.stappen?.['verzegeld']?.op
    if (blad.bundelId === undefined || op === undefined) return []
    const relatie = desk.relaties[blad.ontvanger ?? '']
    // The line was written in the transaction of the seal itself.
    const regel = keten.regels.findLast((each) => each.soort === 'verzegeld' && each.over === id
      && Date.parse(each.op) >= Date.parse(op) && Date.parse(each.op) - Date.parse(op) < 60_000)
    return [{
      bid: blad.bundelId, rol: 'verzonden', rolAnder: relatie?.rol ?? '', school: relatie?.school ?? '', wie: relatie?.naam ?? '',
      op: op.slice(0, 10), stappen: momenten(blad.stappen ?? {}),
      ...(regel?.grond === undefined ? {} : { grond: regel.grond }),
      ...(regel?.aantal === undefined ? {} : { aantal: regel.aantal }), ...(regel?.wat === undefined ? {} : { wat: regel.wat }),
    }]
  })
}

function ontvangen(id: string): Pakket[] {
  const ontvangst = unwrap(desk.ontvangsten[id])
  if (ontvangst === undefined) return []
  const { van, bid, ontvangenOp, stappen, inhoud } = ontvangst
  return [{
    bid, rol: 'ontvangen', rolAnder: van.rol, school: van.school, wie: van.naam, op: ontvangenOp.slice(0, 10),
    stappen: momenten(stappen), ...watGing(inhoud.items),
  }]
}

/** What is known about a dossier, a received handover, or (null) this tablet. Errors: `app/niet-gevonden`, `vault/locked`. */
export async function feitenVan(id: string | null): Promise<Result<Feiten, AppError>> {
  const open = needOpen()
  if (!open.ok) return open
  const keten = await leesKeten()
  if (!keten.ok) return keten
  const soort = id === null ? 'tablet' : desk.dossiers[id] !== undefined ? 'dossier' : 'ontvangst'
  if (id !== null && soort === 'ontvangst' && desk.ontvangsten[id] === undefined) return err({ type: 'app/niet-gevonden' })
  const { naam, rol, school, brin } = open.value.profiel
  const { overdrachten, berichten } = desk.post.wacht
  return ok({
    soort, wie: { naam, rol, school, brin }, keten: keten.value,
    pakketten: id === null ? [] : soort === 'dossier' ? verzonden(id, keten.value) : ontvangen(id),
    aantal: {
      dossiers: Object.keys(koppen()).length, ontvangsten: Object.keys(desk.ontvangsten).length, wacht: overdrachten + berichten,
    },
    laatsteRegel: keten.value.regels.at(-1)?.op ?? null,
  })
}
