// The log held against itself: every line names the one before it, so that one that was changed or lost shows.
import { b64url, sha256, utf8 } from '../crypto/bytes.ts'
import { err, ok, type Result } from '../result.ts'
import { idsOf, readOne } from '../vault/vault.ts'
import type { AppError } from './errors.ts'
import { atWork } from './kern.ts'
import type { Regel } from './logboek.ts'

/** `weg`: there is no such line; `onleesbaar`: it does not open; `veranderd`: it is not what was written. */
export type Breuk = { readonly nr: number; readonly soort: 'weg' | 'onleesbaar' | 'veranderd' }

/** All lines that can be read, oldest first, and every place where the chain does not hold. */
export type Keten = { readonly regels: readonly Regel[]; readonly breuken: readonly Breuk[] }

/** A line as it lies on the disk; null when it does not open. */
export type Schakel = { readonly nr: number; readonly waarde: { readonly regel: Regel; readonly hash: string } | null }

/**
 * Holds lines against each other from the first on. `laatste` is the number the session knows as the last: what is
 * missing at the end shows by it. A line after a broken one is only asked whether it is itself whole.
 */
export async function controleer(schakels: readonly Schakel[], laatste: number): Promise<Keten> {
  const er = new Map(schakels.map((each) => [each.nr, each.waarde]))
  const breuken: Breuk[] = []
  const regels: Regel[] = []
  let vorige: string | null = ''
  for (let nr = 1; nr <= Math.max(laatste, 0, ...er.keys()); nr += 1) {
    const waarde = er.get(nr)
    if (waarde === undefined || waarde === null) {
      breuken.push({ nr, soort: waarde === undefined ? 'weg' : 'onleesbaar' })
      vorige = null
      continue
    }
    const { regel, hash } = waarde
    const heel = regel.nr === nr && hash === b64url(await sha256(utf8(JSON.stringify(regel))))
    if (!heel || (vorige !== null && regel.vorige !== vorige)) breuken.push({ nr, soort: 'veranderd' })
    regels.push(regel)
    vorige = hash
  }
  return { regels, breuken }
}

/** The whole log of this device, checked. Errors: `vault/locked`, `vault/unavailable`. */
export async function leesKeten(): Promise<Result<Keten, AppError>> {
  const open = atWork()
  if (open === null || open.vault.keys === null) return err({ type: 'vault/locked' })
  const { vault, log } = open
  const ids = await idsOf(vault, 'logboek')
  if (!ids.ok) return ids
  const schakels: Schakel[] = []
  for (const id of ids.value) {
    const row = await readOne(vault, 'logboek', id)
    if (!row.ok && row.error.type !== 'vault/damaged') return row
    schakels.push({ nr: Number(id.slice(1)), waarde: row.ok ? (row.value?.value as Schakel['waarde']) ?? null : null })
  }
  return ok(await controleer(schakels, log.nr))
}
