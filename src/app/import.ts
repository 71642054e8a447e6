// Taking over an OSO file: read apart, shown, and only then made into a dossier in one transaction.
import { readOsoInWorker, type OsoDossier } from '../formats/oso/index.ts'
import type { Result } from '../result.ts'
import type { Step } from './change.ts'
import { makeDossier } from './dossier.ts'
import { desk, lay, type Rest } from './desk.ts'
import type { AppError } from './errors.ts'

export type { OsoDossier }

/** Reads a chosen file in a worker; nothing is kept. Errors: the refusals of OSO, by name. */
export const leesOso = (file: File): Promise<Result<OsoDossier, AppError>> => readOsoInWorker(file)

/**
 * Makes a dossier of what was read, with where each item came from, and what had no place beside it, sealed under the
 * same key. The route is the mentor's answer: the file does not know it. Gives the dossier's id.
 */
export async function neemOver(oso: OsoDossier, keuze: { route: string }): Promise<Result<string, AppError>> {
  const set = (
    pad: string, waarde: Step['waarde'],
  ): Step => ({ soort: 'set', pad, ...(waarde === undefined ? {} : { waarde }) })
  const steps: Step[] = oso.velden.map(({ pad, waarde }) => set(pad, waarde))
  for (const [item, bron] of Object.entries(oso.bronnen)) {
    steps.push(set(`bronnen.${item}.soort`, bron.soort), set(`bronnen.${item}.school`, bron.school))
    if (bron.datum !== undefined) steps.push(set(`bronnen.${item}.datum`, bron.datum))
  }
  steps.push(set('overstap.route', keuze.route))
  const rest = {
    over: oso.nietOvergenomen.map((each): Rest => ({ ...each })),
    nietMeegeleverd: [...oso.nietMeegeleverd], geenGegevens: [...oso.geenGegevens],
    eerdereInzage: oso.eerdereInzage, profiel: oso.meta.profiel,
  }
  const made = await makeDossier(steps, (id) => ({
    put: [{ table: 'berichten', id: `rest-${id}`, dek: id, value: rest }],
  }), 'oso-ingelezen')
  if (made.ok) lay('rest', made.value, rest)
  return made
}

/** What of the file had no place in this dossier; [] when it was not made from one. */
export const nietOvergenomen = (dossierId: string): Rest[] => desk.rest[dossierId]?.over ?? []
