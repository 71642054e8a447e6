// Everything on the desk after unlocking: read, checked at the door, and shown; a record that does not fit is a fault.
import { DossierSchema, type Dossier } from '../domain/dossier.ts'
import { vergelijkKlok, type Klok } from '../domain/change.ts'
import { err, ok, type Result } from '../result.ts'
import { readAll, type Vault } from '../vault/vault.ts'
import { emptyDesk, sweep, type Desk, type Ontvangst, type Overgebleven, type Relatie } from './desk.ts'
import type { AppError } from './errors.ts'
import type { Open } from './kern.ts'

const latest = (dossiers: Dossier[]): Klok | null => {
  let best: Klok | null = null
  const hear = (klok: Klok | undefined): void => {
    if (klok !== undefined && (best === null || vergelijkKlok(klok, best) > 0)) best = klok
  }
  for (const { bladen, lijsten } of dossiers) {
    for (const { kort, koppen, oud } of Object.values(bladen)) {
      hear(kort?.klok)
      for (const kop of koppen ?? []) hear(kop.klok)
      for (const klok of oud ?? []) hear(klok)
    }
    for (const { wis, herstel } of Object.values(lijsten)) [wis, herstel].forEach(hear)
  }
  return best
}

async function records<T>(
  vault: Vault, table: 'dossiers' | 'ontvangsten' | 'relaties' | 'berichten',
): Promise<Result<Record<string, T>, AppError>> {
  const rows = await readAll(vault, table)
  if (!rows.ok) return rows
  return ok(Object.fromEntries(rows.value.map((row) => [row.id, row.value as T])))
}

/** Reads all records of an unlocked vault onto the desk. Errors: `vault/damaged`, `vault/unavailable`. */
export async function layAll(open: Open): Promise<Result<null, AppError>> {
  const { vault } = open
  const dossiers = await records<Dossier>(vault, 'dossiers')
  if (!dossiers.ok) return dossiers
  if (!Object.values(dossiers.value).every((each) => DossierSchema.safeParse(each).success)) {
    return err({ type: 'vault/damaged' })
  }
  const ontvangsten = await records<Ontvangst>(vault, 'ontvangsten')
  if (!ontvangsten.ok) return ontvangsten
  const relaties = await records<Relatie>(vault, 'relaties')
  if (!relaties.ok) return relaties
  const berichten = await records<unknown>(vault, 'berichten')
  if (!berichten.ok) return berichten
  const rest: Desk['rest'] = {}
  for (const [id, value] of Object.entries(berichten.value)) {
    if (id.startsWith('rest-')) rest[id.slice(5)] = value as Overgebleven
  }
  open.klok = latest(Object.values(dossiers.value))
  sweep({ ...emptyDesk(), dossiers: dossiers.value, ontvangsten: ontvangsten.value, relaties: relaties.value, rest })
  return ok(null)
}
