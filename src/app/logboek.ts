// The log: who did what kind of thing, when, to whom, on which ground; never content. One hash chain per device.
import { b64url, sha256, utf8 } from '../crypto/bytes.ts'
import type { BundelItem } from '../domain/overdracht.ts'
import type { Moment } from '../domain/time.ts'
import { err, ok, type Result } from '../result.ts'
import type { VaultError } from '../vault/errors.ts'
import { idsOf, ownDek, readAll, readOne, type Put } from '../vault/vault.ts'
import { nu } from './clock.ts'
import { atWork, type Open } from './kern.ts'

export type LogSoort =
  | 'kluis-gemaakt' | 'kluis-open' | 'school-sleutel'
  | 'dossier-gemaakt' | 'oso-ingelezen' | 'bijlage-bewaard' | 'deelkeuze' | 'nummer-weg' | 'nummer-terug' | 'nummer-anders'
  | 'bijlage-toegevoegd' | 'bijlage-kopie' | 'bijlage-bekeken'
  | 'inzage-aangeboden' | 'inzage-gezien' | 'eerst-praten' | 'zienswijze' | 'correctie' | 'correctie-besloten'
  | 'toestemming-gegeven' | 'toestemming-geweigerd'
  | 'uitgenodigd' | 'antwoord' | 'gecontroleerd' | 'klopt-niet'
  | 'verzegeld' | 'ingetrokken' | 'wissen-gevraagd' | 'opgehaald' | 'gelezen' | 'samengevat' | 'bevestigd'
  | 'toestemming-ingetrokken' | 'intrekking-gemeld' | 'bericht-opgehaald' | 'gecorrigeerd' | 'gesloten'
  | 'ontvangen' | 'geweigerd' | 'gewist' | 'deel-gewist' | 'apart-gezet' | 'afgedrukt' | 'meegegeven' | 'aan-derde'

/** One line. `over` and `aan` are random ids of a dossier and a contact, never names. */
export type Regel = {
  nr: number
  op: Moment
  soort: LogSoort
  wie: string
  over?: string
  aan?: string
  grond?: string
  reden?: string
  /** Of what was sent or came in: how many items, and which categories of the dictionary. */
  aantal?: number
  wat?: string
  vorige: string
}

type NewLine = Omit<Regel, 'nr' | 'op' | 'wie' | 'vorige'>

const elk = (woorden: readonly string[]): string => [...new Set(woorden)].sort().join(', ')

/** What the log says of a bundle: on which grounds, how many items, of which categories; never what stands in them. */
export const watGing = (items: readonly BundelItem[]): { grond: string; aantal: number; wat: string } => ({
  grond: elk(items.map((each) => each.grond)), aantal: items.length, wat: elk(items.map((each) => each.categorie)),
})

/** The record of the next line, with the chain's new head; the caller commits it with what the line is about. */
export async function line(open: Open, fresh: NewLine): Promise<{ put: Put; head: Open['log'] }> {
  const regel: Regel = {
    ...fresh, nr: open.log.nr + 1, op: nu(), wie: open.profiel.mid, vorige: open.log.hash,
  }
  const hash = b64url(await sha256(utf8(JSON.stringify(regel))))
  return {
    put: { table: 'logboek', id: `r${regel.nr}`, dek: ownDek, value: { regel, hash } },
    head: { nr: regel.nr, hash },
  }
}

const regelIn = (value: unknown): Regel | null => {
  const { regel } = (value ?? {}) as { regel?: Regel }
  return typeof regel === 'object' && regel !== null && typeof regel.nr === 'number' ? regel : null
}

/** All lines of this device, oldest first. Errors: `vault/locked`, `vault/damaged` when one of them cannot be read. */
export async function regels(over?: string): Promise<Result<Regel[], VaultError>> {
  const open = atWork()
  if (open === null || open.vault.keys === null) return err({ type: 'vault/locked' })
  const rows = await readAll(open.vault, 'logboek')
  if (!rows.ok) return rows
  const alle = rows.value.map(({ value }) => regelIn(value))
  const heel = alle.filter((regel) => regel !== null)
  if (heel.length < alle.length) return err({ type: 'vault/damaged' })
  return ok(heel.filter((regel) => over === undefined || regel.over === over).sort((a, b) => a.nr - b.nr))
}

/**
 * The head of the chain on disk: only the last line is opened, however long the log has become. A last line that does
 * not open has no head: beginning anew would write over it.
 */
export async function readHead(vault: Open['vault']): Promise<Result<Open['log'], VaultError>> {
  const ids = await idsOf(vault, 'logboek')
  if (!ids.ok) return ids
  const last = ids.value.reduce((most, id) => Math.max(most, Number(id.slice(1))), 0)
  if (last === 0) return ok({ nr: 0, hash: '' })
  const row = await readOne(vault, 'logboek', `r${last}`)
  if (!row.ok) return row
  if (row.value === null) return err({ type: 'vault/damaged' })
  return ok({ nr: last, hash: (row.value.value as { hash: string }).hash })
}
