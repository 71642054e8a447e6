// What is the mentor's own in a vault, read at each unlock: profile, mailbox, card; the private keys only when needed.
import { err, ok, type Result } from '../result.ts'
import { readOne, type Vault } from '../vault/vault.ts'
import type { Profiel } from './desk.ts'
import type { AppError } from './errors.ts'
import type { Open, Postbus } from './kern.ts'

export type Own = Omit<Open, 'vault' | 'log' | 'klok'>

/** Private keys lie under a key of their own, derived from the vault key, not under the one that seals contacts. */
export const keysDek = 'sleutels'

/** Loads the device once; a second question gets the same one. */
function lazyDevice(vault: Vault): NonNullable<Open['device']> {
  let loaded: ReturnType<NonNullable<Open['device']>> | null = null
  return () => (loaded ??= (async () => {
    const row = await readOne(vault, 'eigen', 'sleutels')
    if (!row.ok || row.value === null) throw new Error('the private keys of this vault do not open')
    const { deviceOf } = await import('./own-new.ts')
    return deviceOf(row.value.value)
  })())
}

/** The own records of an unlocked vault. Errors: `vault/damaged` when one of them is not there. */
export async function loadOwn(vault: Vault): Promise<Result<Own, AppError>> {
  if (vault.keys === null) return err({ type: 'vault/locked' })
  vault.deks.set(keysDek, vault.keys.key)
  const rows = await Promise.all(['profiel', 'postbus', 'kaart', 'sleutels'].map((id) => readOne(vault, 'eigen', id)))
  const [profiel, postbus, kaart, sleutels] = rows.map((row) => (row.ok ? row.value : null))
  if (!profiel || !postbus || !kaart || !sleutels) return err({ type: 'vault/damaged' })
  return ok({
    profiel: profiel.value as Profiel, postbus: postbus.value as Postbus, cardBytes: kaart.bytes,
    cijfers: (kaart.value as { cijfers: string[] }).cijfers, device: lazyDevice(vault),
  })
}
