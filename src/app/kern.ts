// The open session: keys and vault of whoever is at work now. Other files of this room reach the vault through here.
import type { Device } from '../crypto/identity.ts'
import { err, type Result } from '../result.ts'
import type { Vault } from '../vault/vault.ts'
import type { Klok } from '../domain/change.ts'
import type { Profiel } from './desk.ts'
import type { AppError } from './errors.ts'

export type Postbus = { id: string; url: string; write: string; owner: string }

export type Open = {
  vault: Vault
  profiel: Profiel
  /** Loads the device's private keys when something has to be sealed, signed or opened; null in *Samen kijken*. */
  device: (() => Promise<Device>) | null
  cardBytes: Uint8Array<ArrayBuffer> | null
  postbus: Postbus | null
  cijfers: string[]
  /** The highest clock of any change this device made or read. */
  klok: Klok | null
  /** The last line of this device's log. */
  log: { nr: number; hash: string }
}

let open: Open | null = null

/** Whoever is at work now, or null while locked. */
export const atWork = (): Open | null => open

/** Opens, narrows or closes the session; the only place that sets it. */
export function setAtWork(next: Open | null): void {
  open = next
}

/** The session, or `vault/locked`. */
export const needOpen = (): Result<Open, AppError> =>
  open === null ? err({ type: 'vault/locked' }) : { ok: true, value: open }

export type Full = Open & { device: () => Promise<Device>; postbus: Postbus; cardBytes: Uint8Array<ArrayBuffer> }

/** The session with its mailbox, card and device; `vault/locked` while locked, and in *Samen kijken*. */
export function needFull(): Result<Full, AppError> {
  if (open === null || open.device === null || open.postbus === null || open.cardBytes === null) {
    return err({ type: 'vault/locked' })
  }
  const { device, postbus, cardBytes } = open
  return { ok: true, value: Object.assign(open, { device, postbus, cardBytes }) }
}
