// The invitation that is being opened: kept in memory, so that it outlives the change from locked to open.
import { createSignal } from 'solid-js'
import { leesUitnodiging, type Uitnodiging } from '../../../app/contact.ts'
import type { AppError } from '../../../app/errors.ts'

const [gelezen, zetGelezen] = createSignal<Uitnodiging | null>(null)
const [leest, zetLeest] = createSignal(false)
const [fout, zetFout] = createSignal<AppError | null>(null)
// What the person asked for before the vault was open: then it is not asked a second time.
const [wil, zetWil] = createSignal<'aannemen' | 'gast' | null>(null)

export { fout, gelezen, leest, wil, zetWil }

/** What was tried last, so that it can be tried again after a fault of the network. */
let laatst: string | { adres: string; code: string } | null = null

/** Reads an invitation from a link, what stood behind its #, or address and code. */
export async function lees(bron: string | { adres: string; code: string }): Promise<void> {
  laatst = bron
  zetFout(null)
  zetLeest(true)
  const uitkomst = await leesUitnodiging(bron)
  zetLeest(false)
  if (uitkomst.ok) zetGelezen(uitkomst.value)
  else zetFout(uitkomst.error)
}

/** The same once more. */
export const leesOpnieuw = (): void => { if (laatst !== null) void lees(laatst) }

/** The whole link that was opened, to take along to the installed app; null when a code was typed. */
export const gelezenLink = (): string | null =>
  typeof laatst === 'string' ? `${location.origin}/uitnodiging#${laatst.trim().replace(/^.*#/, '')}` : null

/** Back to an empty page. */
export function vergeetUitnodiging(): void {
  laatst = null
  zetGelezen(null)
  zetFout(null)
  zetWil(null)
}
