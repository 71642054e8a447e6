// Everything on the desk after unlocking; a dossier is read and checked at its first look, all other things at once.
import { leegDossier, type Dossier } from '../domain/dossier.ts'
import type { Klok } from '../domain/change.ts'
import { kopVan, laatsteKlok, type Kop } from '../domain/kop.ts'
import { ok, type Result } from '../result.ts'
import { readAll, type Opened, type Vault } from '../vault/vault.ts'
import { layClosed, readKop } from './closed.ts'
import { emptyDesk, sweep, type Desk, type Melding, type Ontvangst, type Overgebleven, type Relatie } from './desk.ts'
import type { AppError } from './errors.ts'
import { verstuurdVan, type Verzonden } from './verstuurd.ts'

async function records<T>(
  vault: Vault, table: 'ontvangsten' | 'relaties',
): Promise<Result<Record<string, T>, AppError>> {
  const rows = await readAll(vault, table)
  if (!rows.ok) return rows
  return ok(Object.fromEntries(rows.value.map((row) => [row.id, row.value as T])))
}

/** The shelf of dossiers with their heads. A damaged one without a head has one that says nothing. */
function shelve(rows: readonly Opened[]): { dossiers: Record<string, Dossier>; koppen: Record<string, Kop> } {
  // Without a prototype it is made for many names that change their kind, which closed ones do at their first look.
  const dossiers = Object.create(null) as Record<string, Dossier>
  const koppen: Record<string, Kop> = {}
  for (const row of rows) {
    layClosed(dossiers, row)
    koppen[row.id] = readKop(row) ?? kopVan(dossiers[row.id] ?? leegDossier(row.id))
  }
  return { dossiers, koppen }
}

/** What lies beside dossiers; the proofs of what was heard are not looked at. */
function shelvePost(rows: readonly Opened[]): Pick<Desk, 'rest' | 'verstuurd' | 'meldingen'> {
  const rest: Desk['rest'] = {}
  const verstuurd: Desk['verstuurd'] = {}
  const meldingen: Desk['meldingen'] = {}
  for (const row of rows) {
    const [soort = ''] = row.id.split('-', 1)
    const id = row.id.slice(soort.length + 1)
    if (soort === 'rest') rest[id] = row.value as Overgebleven
    else if (soort === 'verzonden') verstuurd[id] = verstuurdVan(row.value as Verzonden)
    else if (soort === 'melding') meldingen[id] = row.value as Melding
  }
  return { rest, verstuurd, meldingen }
}

/**
 * Reads all records of an unlocked vault onto the desk; gives the highest clock in them.
 * Errors: `vault/damaged`, `vault/unavailable`.
 */
export async function layAll(vault: Vault): Promise<Result<Klok | null, AppError>> {
  const [rows, ontvangsten, relaties, berichten] = await Promise.all([
    readAll(vault, 'dossiers'), records<Ontvangst>(vault, 'ontvangsten'), records<Relatie>(vault, 'relaties'),
    readAll(vault, 'berichten'),
  ])
  if (!rows.ok) return rows
  if (!ontvangsten.ok) return ontvangsten
  if (!relaties.ok) return relaties
  if (!berichten.ok) return berichten
  const { dossiers, koppen } = shelve(rows.value)
  sweep({
    ...emptyDesk(), dossiers, ontvangsten: ontvangsten.value, relaties: relaties.value, ...shelvePost(berichten.value),
  }, koppen)
  return ok(Object.values(koppen).reduce<Klok | null>((best, kop) => laatsteKlok(best, kop.klok), null))
}
