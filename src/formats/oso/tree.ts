// A light tree of the elements of a file: names, text and children; no attributes, no contents of attachments.
import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '../../result.ts'
import { decoderFor, type Decode } from './decode.ts'
import type { OsoError } from './errors.ts'
import { isKnownName, names, type OsoName } from './names.ts'

export type Node = {
  /** Local name, whatever the prefix was. */
  readonly name: string
  /** True for a name of the standard in the namespace of the root. */
  readonly known: boolean
  readonly children: Node[]
  text: string
}

/** Says at the root whether the rest of the file is worth reading. */
export type Admit = (root: { readonly uri: string, readonly local: string, readonly regel: number }) => OsoError | null

/** Thrown to leave the parser at once: it would go on to the end of what it was given. */
const REFUSED = Symbol('refused')

const CHUNK = 65_536
/** The standard goes 14 deep; a real dossier has some thousands of elements. */
const MAX_DEPTH = 40
const MAX_ELEMENTS = 1_000_000

export type TreeReader = {
  /** Takes the next bytes, the first time at least the head of the file. False: refused, the rest need not be read. */
  write(bytes: Uint8Array): boolean
  /** The whole tree, or why the file is refused; never a part of it. */
  close(): Result<Node, OsoError>
}

/**
 * Reads a file as its bytes come in. A DOCTYPE is refused, so no entities but the five of XML. Reading stops at the
 * first fault. `onDocument` sees each attachment, with all it lies in, as soon as its element closes; after that the
 * text of its content is gone.
 */
export const openTree = (admit: Admit, onDocument: (way: readonly Node[]) => void): TreeReader => {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Node[] = []
  let decode: Decode | null = null
  let root: Node | null = null
  let namespace = ''
  let elements = 0
  let fault: OsoError | null = null
  const refuse = (error: OsoError): never => {
    fault = error
    throw REFUSED
  }

  const addText = (text: string): void => {
    const node = open.at(-1)
    if (node) node.text += text
  }
  parser.on('error', () => refuse({ type: 'formats/not-xml', regel: parser.line }))
  // a page of the web has one too, and that one is no danger but the wrong file
  parser.on('doctype', (doctype) =>
    refuse(/^\s*html\b/i.test(doctype) ? { type: 'formats/not-oso' } : { type: 'formats/doctype', regel: parser.line }))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ local, uri }) => {
    const parent = open.at(-1)
    if (!root) {
      const refusal = admit({ uri, local, regel: parser.line })
      if (refusal) refuse(refusal)
      namespace = uri
    }
    if (open.length >= MAX_DEPTH) refuse({ type: 'formats/not-oso' })
    if (++elements > MAX_ELEMENTS) refuse({ type: 'formats/too-large' })
    const node: Node = { name: local, known: uri === namespace && isKnownName(local), children: [], text: '' }
    root ??= node
    parent?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => {
    const node = open.at(-1)
    const parent = open.at(-2)
    if (node?.name === names.document && node.known) onDocument(open)
    if (node?.name === names.document) forgetContents(node)
    else if (node?.name === names.bestandsinhoud && parent?.name !== names.document) node.text = ''
    open.pop()
  })

  const writeText = (bytes: Uint8Array, last: boolean): void => {
    if (!decode) {
      const found = decoderFor(bytes)
      if (!found.ok) return refuse(found.error)
      decode = found.value
    }
    const read = decode(bytes, last)
    if ('regels' in read) return refuse({ type: 'formats/encoding', regel: parser.line + read.regels })
    parser.write(read.tekst)
  }
  const untilRefused = (act: () => void): void => {
    try {
      act()
    } catch (reason) {
      if (reason !== REFUSED) throw reason
    }
  }
  return {
    write(bytes) {
      untilRefused(() => {
        for (let at = 0; at < bytes.length && !fault; at += CHUNK) writeText(bytes.subarray(at, at + CHUNK), false)
      })
      return !fault
    },
    close() {
      untilRefused(() => {
        if (fault) return
        writeText(new Uint8Array(), true)
        parser.close()
      })
      if (fault) return err(fault)
      return root ? ok(root) : err({ type: 'formats/not-xml', regel: 1 })
    },
  }
}

/** The text of what was attached is most of a file: it is held no longer than needed to open it. */
const forgetContents = (document: Node): void => {
  for (const child of document.children) if (child.name === names.bestandsinhoud) child.text = ''
}

/** The children of that name, in order; only direct ones, since most names occur at many levels. */
export const childrenOf = (node: Node | null, name: OsoName): Node[] =>
  node?.children.filter((child) => child.known && child.name === name) ?? []

/** The first child of that name, or null. */
export const childOf = (node: Node | null, name: OsoName): Node | null =>
  node?.children.find((child) => child.known && child.name === name) ?? null

/** Walks down by child steps; null when one is missing. */
export const stepsFrom = (node: Node | null, ...steps: OsoName[]): Node | null =>
  steps.reduce<Node | null>((at, name) => childOf(at, name), node)

/** All elements without children, in order. */
export const leavesOf = (node: Node): Node[] => {
  const leaves: Node[] = []
  const visit = (one: Node): void => {
    if (one.children.length === 0) leaves.push(one)
    else one.children.forEach(visit)
  }
  visit(node)
  return leaves
}
