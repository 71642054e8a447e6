// What leerling and parents write at the table: about one item or about all of it, and the words of the leerling himself.
import type { ItemKey } from '../domain/dictionary.ts'
import { lees } from '../domain/lezen.ts'
import { err, ok, type Result } from '../result.ts'
import { newKey, record, type Step } from './change.ts'
import { vandaag } from './clock.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { kijkt } from './samen-kijken.ts'

const set = (pad: string, waarde: string | null): Step => ({ soort: 'set', pad, waarde })
const done = (outcome: Result<unknown, AppError>): Result<null, AppError> => (outcome.ok ? ok(null) : outcome)

/** A zienswijze travels along; a correctie asks the mentor to set something right, and stays here. */
export type EigenSoort = 'zienswijze' | 'correctie'
export type Eigen = { soort: EigenSoort; sleutel: string; tekst: string }

/** What somebody wrote about one item (null: about all of it), as long as it is his to change. */
export function eigenOver(dossierId: string, persoon: string, over: ItemKey | null): Eigen | null {
  const dossier = desk.dossiers[dossierId]
  const inhoud = dossier === undefined ? {} : lees(dossier)
  const vind = <E extends { van?: string; over?: ItemKey; besluit?: string }>(lijst: Record<string, E> | undefined) =>
    Object.entries(lijst ?? {}).findLast(([, each]) =>
      each.van === persoon && (each.over ?? null) === over && each.besluit === undefined)
  const correctie = vind(inhoud.correcties)
  if (correctie !== undefined) return { soort: 'correctie', sleutel: correctie[0], tekst: correctie[1].tekst ?? '' }
  const zienswijze = vind(inhoud.zienswijzen)
  return zienswijze === undefined ? null : { soort: 'zienswijze', sleutel: zienswijze[0], tekst: zienswijze[1].tekst ?? '' }
}

/**
 * Writes what somebody says about one item, or about all of it; it takes the place of what he said there before, of
 * either kind. Empty text takes it back.
 */
export async function schrijfEigen(
  persoon: string, over: ItemKey | null, soort: EigenSoort, tekst: string,
): Promise<Result<null, AppError>> {
  const now = kijkt()
  if (now === null) return err({ type: 'app/niet-nu' })
  await inTurn(async () => undefined)
  const there = eigenOver(now.dossierId, persoon, over)
  const gezegd = tekst.trim()
  if (there === null && gezegd === '') return ok(null)
  if (there?.soort === soort && there.tekst === gezegd) return ok(null)
  const lijst = (van: EigenSoort): string => (van === 'correctie' ? 'correcties' : 'zienswijzen')
  const steps: Step[] = []
  const same = there?.soort === soort && gezegd !== ''
  if (there !== null && !same) steps.push({ soort: 'wis', pad: `${lijst(there.soort)}.${there.sleutel}` })
  if (gezegd !== '') {
    const base = `${lijst(soort)}.${same ? there.sleutel : newKey()}`
    steps.push(set(`${base}.van`, persoon), set(`${base}.tekst`, gezegd), set(`${base}.op`, vandaag()))
    if (over !== null) steps.push(set(`${base}.over`, over))
  }
  // One line for each thing that was said, not for each pause in typing it.
  return done(await record(now.dossierId, steps, same || gezegd === '' ? {} : { log: [{ soort, over: now.dossierId }] }))
}

/** What a leerling says in his own words. Whether it goes along is asked apart. */
export async function schrijfStem(tekst: string): Promise<Result<null, AppError>> {
  const now = kijkt()
  if (now === null) return err({ type: 'app/niet-nu' })
  const gezegd = tekst.trim()
  return done(await record(now.dossierId, [
    set('stem.tekst', gezegd === '' ? null : gezegd), set('stem.op', gezegd === '' ? null : vandaag()),
  ]))
}
