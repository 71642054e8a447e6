// Keeps the account of one file: every leaf of it is taken once or listed as not taken, and nothing fits half.
import type { Waarde } from '../../domain/change.ts'
import { itemSoortVan, itemVan, veldVan, type ItemKey } from '../../domain/dictionary.ts'
import { isTeLang, isVanSoort, lengteVan } from '../../domain/waarde.ts'
import type { NietOvergenomen, Reden } from './dossier.ts'
import { accountOf, judgeOf, MAX_VALUE } from './forbidden.ts'
import { keyMaker } from './keys.ts'
import { names } from './names.ts'
import { leavesOf, type Node } from './tree.ts'

/** A text and the leaves it was made of. */
export type Piece = { readonly tekst: string, readonly uit: readonly Node[] }

/** One field of a list element; without a `moet` that fits, there is no element. */
export type Part = {
  readonly veld: string
  readonly waarde: Waarde
  readonly uit: readonly Node[]
  readonly moet?: boolean
}

export type Ledger = {
  /** The leaves were read into something that is shown but is no field. */
  take(...leaves: (Node | null)[]): void
  /** Proposes a value; false when there is no value or it does not fit its field. */
  set(pad: string, waarde: Waarde, uit: readonly (Node | null)[]): boolean
  /** Proposes an element of a list; `identity` is what makes it the same element in a newer file. Null: no place. */
  add(lijst: string, identity: readonly (string | null)[], parts: readonly Part[]): string | null
  /** Gives a reason for all leaves below a node that nobody takes. */
  leave(node: Node, reden: Reden): void
  /** True when such a reason was given to what lies below it. */
  isLeft(node: Node): boolean
  /** True for a text that may stand nowhere: a number of a person or bank account in it, a secret, or too long. */
  mayNotStand(text: string): boolean
  close(): {
    velden: { pad: string, waarde: Waarde }[]
    items: ItemKey[]
    gelezen: string[]
    nietOvergenomen: NietOvergenomen[]
    /** The paths of all attachments. */
    documents: ReadonlyMap<Node, string>
  }
}

/** A dossier holds 400 kB in all: a file full of results must leave room for what people write. */
const MAX_OF_LIST: ReadonlyMap<string, number> = new Map([['overgenomen', 200]])

const mostOf = (lijst: string): number =>
  MAX_OF_LIST.get(lijst) ?? itemSoortVan(`${lijst}[]`)?.hoogstens ?? Infinity

/** Longer than any field, and too long to count its code points. */
const MAX_TEXT = 20_000

const fits = (pad: string, waarde: Waarde): boolean => {
  const veld = veldVan(pad)
  if (typeof waarde === 'string' && waarde.length > MAX_TEXT) return false
  return veld !== null && waarde !== null && isVanSoort(veld, waarde) && !isTeLang(veld, waarde)
}

/** `salt` keeps the keys of one leerling from those of another. */
export const openLedger = (root: Node, salt: string): Ledger => {
  const velden: { pad: string, waarde: Waarde }[] = []
  const taken = new Set<Node>()
  const reasons = new Map<Node, Reden>()
  const counts = new Map<string, number>()
  const newKey = keyMaker(salt)
  const judge = judgeOf(root)

  const take = (...leaves: (Node | null)[]): void => {
    for (const leaf of leaves) if (leaf) taken.add(leaf)
  }
  const mayStand = (pad: string, waarde: Waarde): boolean =>
    fits(pad, waarde) && (typeof waarde !== 'string' || judge(waarde) === null)
  const mayNotStand: Ledger['mayNotStand'] = (text) => text.length > MAX_VALUE || judge(text) !== null

  const set: Ledger['set'] = (pad, waarde, uit) => {
    if (!mayStand(pad, waarde)) return false
    velden.push({ pad, waarde })
    take(...uit)
    return true
  }

  const add: Ledger['add'] = (lijst, identity, parts) => {
    const count = counts.get(lijst) ?? 0
    if (count >= mostOf(lijst)) return null
    const fitting = parts.filter((part) => mayStand(`${lijst}[].${part.veld}`, part.waarde))
    if (fitting.length === 0 || parts.some((part) => part.moet && !fitting.includes(part))) return null
    const key = newKey(lijst, identity)
    counts.set(lijst, count + 1)
    for (const part of fitting) set(`${lijst}.${key}.${part.veld}`, part.waarde, part.uit)
    return key
  }

  const leave: Ledger['leave'] = (node, reden) => {
    for (const leaf of leavesOf(node)) if (!reasons.has(leaf)) reasons.set(leaf, reden)
  }

  const isLeft: Ledger['isLeft'] = (node) => leavesOf(node).some((leaf) => reasons.has(leaf))

  const close: Ledger['close'] = () => {
    const documents = new Map<Node, string>()
    const gelezen: string[] = []
    const nietOvergenomen: NietOvergenomen[] = []
    const visit = (node: Node, above: string, way: readonly Node[]): void => {
      const here = [...way, node]
      if (node.name === names.document) documents.set(node, above)
      const loose = node.children.length > 0 && node.text.trim() !== ''
      if (loose) nietOvergenomen.push({ pad: above, reden: 'geen-plek' })
      if (node.children.length === 0) {
        if (taken.has(node)) gelezen.push(above)
        else nietOvergenomen.push(accountOf(above, here, reasons.get(node), judge))
      }
      for (const [child, pad] of padsBelow(node, above)) visit(child, pad, here)
    }
    visit(root, `/${root.name}`, [])
    const items = new Set(velden.map(({ pad }) => itemVan(pad)).filter((item) => item !== null))
    return { velden, items: [...items], gelezen, nietOvergenomen, documents }
  }

  return { take, set, add, leave, isLeft, mayNotStand, close }
}

/** The children with their paths; a number only where a name stands more than once: '…/verzorger[2]'. */
const padsBelow = (node: Node, above: string): [Node, string][] => {
  const total = new Map<string, number>()
  for (const { name } of node.children) total.set(name, (total.get(name) ?? 0) + 1)
  const seen = new Map<string, number>()
  return node.children.map((child) => {
    const nth = (seen.get(child.name) ?? 0) + 1
    seen.set(child.name, nth)
    return [child, `${above}/${child.name}${(total.get(child.name) ?? 0) > 1 ? `[${nth}]` : ''}`]
  })
}

/** Joins pieces as long as they fit; what does not fit in one text begins the next; too long by itself is left out. */
export const pack = (pieces: readonly Piece[], max: number, tussen: string): Piece[] => {
  const packed: Piece[] = []
  for (const piece of pieces) {
    if (piece.tekst.length > 2 * max || lengteVan(piece.tekst) > max) continue
    const last = packed.at(-1)
    const joined = last ? last.tekst + tussen + piece.tekst : ''
    if (last && lengteVan(joined) <= max) packed.splice(-1, 1, { tekst: joined, uit: [...last.uit, ...piece.uit] })
    else packed.push(piece)
  }
  return packed
}
