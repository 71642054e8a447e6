// Something that is typed and goes to disk by itself: shortly after the last key, at leaving, and before a lock.
import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { nu } from '../../app/clock.ts'
import type { AppError } from '../../app/errors.ts'
import { waits, written } from '../../app/pending.ts'
import { ok, type Result } from '../../result.ts'
import type { SavedState } from './Saved.tsx'

export type Schrijver = {
  /** There is something new: write it soon. */
  straks: () => void
  /** Write now what was not written yet; the answer is that of the last writing. */
  nu: () => Promise<Result<unknown, AppError>>
  saved: Accessor<SavedState>
  fout: Accessor<AppError | null>
}

// Long enough to join the letters of a word, short enough for "at most the last second".
const pauze = 600

/** `leg` writes everything as it is now; it is never called twice at the same time. */
export function createSchrijver(leg: () => Promise<Result<unknown, AppError>>): Schrijver {
  const [saved, zetSaved] = createSignal<SavedState>({ status: 'rust' })
  const [fout, zetFout] = createSignal<AppError | null>(null)
  let klok: ReturnType<typeof setTimeout> | undefined
  let vuil = false
  let beurt: Promise<Result<unknown, AppError>> = Promise.resolve(ok(null))

  const schrijf = async (): Promise<Result<unknown, AppError>> => {
    if (!vuil) return ok(null)
    vuil = false
    const uitkomst = await leg()
    if (!uitkomst.ok) vuil = true
    else if (!vuil) written(spoel)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    zetSaved(uitkomst.ok ? { status: 'bewaard', op: nu() } : { status: 'fout' })
    return uitkomst
  }
  const direct = (): Promise<Result<unknown, AppError>> => {
    clearTimeout(klok)
    beurt = beurt.then(schrijf)
    return beurt
  }
  const spoel = async (): Promise<void> => {
    await direct()
  }
  onCleanup(() => void spoel())
  return {
    straks: () => {
      vuil = true
      waits(spoel)
      zetSaved({ status: 'bezig' })
      clearTimeout(klok)
      klok = setTimeout(() => void spoel(), pauze)
    },
    nu: direct,
    saved, fout,
  }
}
