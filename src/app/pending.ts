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

/** Writes everything, and says whether it all came onto the disk: what was refused (too long, a full disk) did not. */
export async function allesBewaard(): Promise<boolean> {
  const done = await Promise.allSettled([...pending].map((flush) => flush()))
  return pending.size === 0 && done.every((each) => each.status === 'fulfilled')
}

/** Keeps a lock and an update waiting until `work` has come to its end; its outcome, or what it threw, is the caller's. */
export async function eerstAf<T>(work: () => Promise<T>): Promise<T> {
  const run = work()
  const end = (): Promise<void> => run.then(() => written(end), () => written(end))
  waits(end)
  try {
    return await run
  } finally {
    written(end)
  }
}
