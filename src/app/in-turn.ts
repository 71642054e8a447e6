// One change at a time: two quick taps would otherwise read the same record and the second would undo the first.
let tail: Promise<unknown> = Promise.resolve()

/** Runs `work` after everything that was asked before it; its outcome, or what it threw, is the caller's. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const run = tail.then(work, work)
  tail = run.catch(() => undefined)
  return run
}
