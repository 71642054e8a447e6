// A light tree of the elements of a file: names, text and children; no attributes, no contents of attachments.
import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '../../result.ts'
import { decoderFor } from './decode.ts'
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
export type Admit = (root: { readonly uri: string, readonly local: string }) => OsoError | null

const CHUNK = 65_536
/** The standard goes 14 deep; a real dossier has some thousands of elements. */
const MAX_DEPTH = 40
const MAX_ELEMENTS = 1_000_000

/**
 * Reads a whole file, or says why not; never a part of it. A DOCTYPE is refused, so no entities but the five of XML.
 * Reading stops at the first fault.
 */
export const readTree = (bytes: Uint8Array, admit: Admit): Result<Node, OsoError> => {
  const decode = decoderFor(bytes)
  if (!decode.ok) return decode

  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Node[] = []
  const state: { root: Node | null, namespace: string, elements: number, fault: OsoError | null } =
    { root: null, namespace: '', elements: 0, fault: null }
  const refuse = (error: OsoError): void => { state.fault ??= error }

  const addText = (text: string): void => {
    const node = open.at(-1)
    if (node && node.name !== names.bestandsinhoud) node.text += text
  }
  parser.on('error', () => refuse({ type: 'formats/not-xml', regel: parser.line }))
  parser.on('doctype', () => refuse({ type: 'formats/doctype' }))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ local, uri }) => {
    if (state.fault) return
    const parent = open.at(-1)
    if (!state.root) {
      const refusal = admit({ uri, local })
      if (refusal) return refuse(refusal)
      state.namespace = uri
    }
    if (open.length >= MAX_DEPTH) return refuse({ type: 'formats/not-oso' })
    if (++state.elements > MAX_ELEMENTS) return refuse({ type: 'formats/too-large' })
    const node: Node = { name: local, known: uri === state.namespace && isKnownName(local), children: [], text: '' }
    state.root ??= node
    parent?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => { open.pop() })

  for (let at = 0; at < bytes.length && !state.fault; at += CHUNK) {
    const text = decode.value(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    if (text === null) refuse({ type: 'formats/encoding' })
    else parser.write(text)
  }
  if (!state.fault) parser.close()
  if (state.fault) return err(state.fault)
  return state.root ? ok(state.root) : err({ type: 'formats/not-xml', regel: 1 })
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
