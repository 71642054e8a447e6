// What can go wrong at the disk, by name; foreign exceptions become one of these at this room's door.
export type VaultError =
  | { type: 'vault/locked' }
  | { type: 'vault/wrong-phrase' }
  | { type: 'vault/damaged' }
  | { type: 'vault/missing' }
  | { type: 'vault/stale' }
  | { type: 'vault/seen' }
  | { type: 'vault/full' }
  | { type: 'vault/unavailable' }
  | { type: 'vault/argon-failed' }

/** Thrown inside a transaction to abort it; never leaves this room. */
export class Abort extends Error {
  readonly fault: VaultError
  constructor(fault: VaultError) {
    super(fault.type)
    this.fault = fault
  }
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { name, inner } = error as { name?: unknown; inner?: unknown }
  return `${String(name)} ${inner === undefined ? '' : nameOf(inner)}`
}

/** The named error for whatever IndexedDB, Dexie or WebCrypto threw; a bug (TypeError and the like) is thrown on. */
export function faultOf(error: unknown): VaultError {
  if (error instanceof Abort) return error.fault
  const name = nameOf(error)
  if (/ArgonFailed/.test(name)) return { type: 'vault/argon-failed' }
  if (/Quota/.test(name)) return { type: 'vault/full' }
  if (/TypeError|ReferenceError|RangeError|SyntaxError|PrematureCommit|TransactionInactive/.test(name)) throw error
  return { type: 'vault/unavailable' }
}
