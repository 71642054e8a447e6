// The outcome of what may fail as expected: a value, or an error with a stable name. The only file every room may use.
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** The good outcome. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** The expected failure; `error.type` is `room/reason` and never carries a name, note or key. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
