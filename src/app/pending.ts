// Everything that is being typed and not yet on disk; whoever closes, locks or updates asks it to be written first.
const pending = new Set<() => Promise<void>>()

/** Says that something waits to be written; the same function again changes nothing. */
export const waits = (flush: () => Promise<void>): void => void pending.add(flush)

/** Says that it was written. */
export const written = (flush: () => Promise<void>): void => void pending.delete(flush)

/** Writes everything that is still being typed; called before a lock, at hiding and before an update. */
export const flushAlles = async (): Promise<void> => {
  await Promise.all([...pending].map((flush) => flush()))
}
