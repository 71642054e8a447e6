// Puts a result, year or plan into the read-only list 'overgenomen': what, value, day, all as the text stood.
import { veldVan } from '../../domain/dictionary.ts'
import { pack, type Ledger, type Piece } from './ledger.ts'
import type { Node } from './tree.ts'
import { dayOf, textOf } from './values.ts'

export type Overgenomen = {
  readonly soort: string
  /** What makes it the same result in a newer file. */
  readonly identity: readonly (string | null)[]
  /** The first that is there is needed; the others join as long as they fit. */
  readonly wat: readonly (Piece | null)[]
  /** More than fits in one value goes on in a next element. */
  readonly waarden: readonly (Piece | null)[]
  readonly op: Node | null
}

const isPiece = (piece: Piece | null): piece is Piece => piece !== null

/** The text of an element, with a word before it; null when there is none. */
export const piece = (node: Node | null, label = ''): Piece | null => {
  const text = textOf(node)
  return node === null || text === null ? null : { tekst: label + text, uit: [node] }
}

const dayInWords = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

/** A day as a mentor reads it, 'tot 31 juli 2028', with a word before it; null when the element holds no day. */
export const dayPiece = (node: Node | null, label: string): Piece | null => {
  const day = dayOf(node)
  return node === null || day === null ? null : { tekst: label + dayInWords.format(new Date(`${day}T00:00:00.000Z`)), uit: [node] }
}

/** Years of the vo are numbered 11 to 16 in the standard, which nobody says. */
export const jaargroepPiece = (node: Node | null, label = ''): Piece | null => {
  const code = textOf(node)
  const leerjaar = /^1([1-6])$/.exec(code ?? '')?.[1]
  if (leerjaar === undefined) return piece(node, `${label}jaargroep `)
  return node && { tekst: `${label}leerjaar ${leerjaar} (jaargroep ${code})`, uit: [node] }
}

/** A text of our own for the fact that an element is there. */
export const fixed = (tekst: string, ...uit: (Node | null)[]): Piece =>
  ({ tekst, uit: uit.filter((node): node is Node => node !== null) })

/** The same between brackets. */
export const between = (one: Piece | null): Piece | null => one && { ...one, tekst: `(${one.tekst})` }

/** Some pieces as one; null when none is there. */
export const joined = (pieces: readonly (Piece | null)[], tussen: string): Piece | null => {
  const there = pieces.filter(isPiece)
  if (there.length === 0) return null
  return { tekst: there.map(({ tekst }) => tekst).join(tussen), uit: there.flatMap(({ uit }) => uit) }
}

export const MAX_WAARDE = veldVan('overgenomen[].waarde')?.max ?? 80
const MAX_WAT = (veldVan('overgenomen[].wat')?.max ?? 200) - ' (vervolg 99)'.length

/** Adds one result; false when the list has no place or there is nothing to call it by. */
export const addOvergenomen = (ledger: Ledger, { soort, identity, wat, waarden, op }: Overgenomen): boolean => {
  const [title] = pack(wat.filter(isPiece), MAX_WAT, ' · ')
  if (!title) return false
  const values = pack(waarden.filter(isPiece), MAX_WAARDE, ', ')
  const rows: (Piece | null)[] = values.length > 0 ? values : [null]
  let added = false
  for (const [i, value] of rows.entries()) {
    const tekst = i === 0 ? title.tekst : `${title.tekst} (vervolg ${i + 1})`
    const key = ledger.add('overgenomen', [soort, ...identity, `${i}`], [
      { veld: 'soort', waarde: soort, uit: [], moet: true },
      { veld: 'wat', waarde: tekst, uit: title.uit, moet: true },
      { veld: 'waarde', waarde: value?.tekst ?? null, uit: value?.uit ?? [], moet: value !== null },
      { veld: 'op', waarde: dayOf(op), uit: op ? [op] : [] },
    ])
    added ||= key !== null
  }
  return added
}
