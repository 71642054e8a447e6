// Reading and setting one leaf of a dossier for a control that is done in one tap.
import { createMemo, createSignal, type Accessor } from 'solid-js'
import { nu } from '../../app/clock.ts'
import { zet } from '../../app/dossier.ts'
import type { AppError } from '../../app/errors.ts'
import type { Waarde } from '../../domain/change.ts'
import { waardeVan } from '../../domain/dossier.ts'
import { opDesk } from '../op-desk.ts'
import { t } from '../words.ts'
import type { SavedState } from './Saved.tsx'

export type BladBinder = {
  readonly waarde: Accessor<Waarde | undefined>
  readonly kies: (waarde: Waarde) => void
  readonly saved: Accessor<SavedState>
  readonly fout: Accessor<AppError | null>
}

/** Binds a control to one leaf; what is chosen shows at once, and stays with its failure when writing fails. */
export function createBlad(dossier: string, pad: string): BladBinder {
  const [gekozen, zetGekozen] = createSignal<{ waarde: Waarde } | null>(null)
  const [saved, zetSaved] = createSignal<SavedState>({ status: 'rust' })
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const opgeslagen = createMemo(() => {
    const open = opDesk(dossier)
    return open === undefined ? undefined : waardeVan(open, pad)
  })
  const schrijf = async (waarde: Waarde): Promise<void> => {
    const uitkomst = await zet(dossier, pad, waarde)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    zetSaved(uitkomst.ok ? { status: 'bewaard', op: nu() } : { status: 'fout' })
    if (uitkomst.ok && gekozen()?.waarde === waarde) zetGekozen(null)
  }
  return {
    waarde: () => { const keus = gekozen(); return keus === null ? opgeslagen() : keus.waarde },
    kies: (waarde) => {
      zetGekozen({ waarde })
      zetSaved({ status: 'bezig' })
      void schrijf(waarde)
    },
    saved, fout,
  }
}

/** The sentence below a field that could not be written; undefined when there is nothing to say. */
export const veldFout = (fout: AppError | null): string | undefined =>
  fout?.type === 'domain/te-lang' ? t('dossier.veld.teLang', { n: fout.hoogstens }) : undefined

/** The text of a visible leaf; '' when it is empty. */
export function tekstVan(dossier: string, pad: string): string {
  const open = opDesk(dossier)
  const waarde = open === undefined ? null : waardeVan(open, pad)
  return typeof waarde === 'string' ? waarde : ''
}
