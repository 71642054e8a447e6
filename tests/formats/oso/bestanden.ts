// Files to read in tests, their shapes, and a second way of finding all leaves that knows nothing of the reader.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { OsoDossier } from '../../../src/formats/oso/dossier.ts'
import { readOso } from '../../../src/formats/oso/read.ts'

export const voorbeelden = [
  'pim-12-povo', 'zoe-15-vovo', 'fenna-16-vovo', 'schrikkel-18-vovo',
  // of every profile, with attachments, and the vo in full
  'mila-8-popo', 'tom-bb', 'sanne-10-poswv', 'jip-14-voswv', 'bram-16-vovo',
] as const

/** The text of one of our own files. */
export const voorbeeld = (naam: (typeof voorbeelden)[number]): string =>
  readFileSync(new URL(`../voorbeelden/${naam}.xml`, import.meta.url), 'utf8')

export const officialDir = resolve(process.env['OSO_DIR'] ?? '../shared/oso')

/** Null when the official files are not on this machine, which is so for a user. */
export const official = (file: string): string | null => officialBytes(file)?.toString('utf8') ?? null

export const officialBytes = (file: string): Buffer | null => {
  const path = resolve(officialDir, file)
  return existsSync(path) ? readFileSync(path) : null
}

/** The files in one of its folders; none when it is not there. */
export const officialNames = (folder: string): string[] => {
  const path = resolve(officialDir, folder)
  return existsSync(path) ? readdirSync(path).sort() : []
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** Reads, or throws with the error. */
export const read = (input: string | Uint8Array): OsoDossier => {
  const result = readOso(typeof input === 'string' ? bytesOf(input) : input)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** All words of a reading, without the bytes of its attachments. */
export const woordenVan = (dossier: OsoDossier): string => JSON.stringify({
  ...dossier, bijlagen: dossier.bijlagen.map((bijlage) => ({ ...bijlage, inhoud: null })),
})

/** The value of one path, for short expectations. */
export const waardeVan = (dossier: OsoDossier, pad: string) =>
  dossier.velden.find((veld) => veld.pad === pad)?.waarde ?? null

/** The elements of a list as objects, in order. */
export const lijstVan = (dossier: OsoDossier, lijst: string): Record<string, unknown>[] => {
  const found = new Map<string, Record<string, unknown>>()
  for (const { pad, waarde } of dossier.velden) {
    const [eerste, sleutel = '', veld = ''] = pad.split('.')
    if (eerste === lijst) found.set(sleutel, { ...found.get(sleutel), [veld]: waarde })
  }
  return [...found.values()]
}

export type Leaf = { readonly pad: string, readonly name: string, readonly text: string }

type Open = { name: string, children: Open[], text: string }

const unescape = (text: string): string => text
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, '\'').replace(/&amp;/g, '&')

/** All leaves of a plain file by counting tags; only for files without prefixes, CDATA or comments inside. */
export const leavesIn = (xml: string): Leaf[] => {
  const top: Open = { name: '', children: [], text: '' }
  const open = [top]
  for (const [, close, name = '', self, text = ''] of xml.matchAll(/<(\/?)([A-Za-z][\w.-]*)[^>]*?(\/?)>([^<]*)/g)) {
    if (close) open.pop()
    else {
      const node: Open = { name, children: [], text }
      open.at(-1)?.children.push(node)
      if (!self) open.push(node)
    }
  }
  const walk = (node: Open, pad: string): Leaf[] => {
    if (node.children.length === 0) return [{ pad, name: node.name, text: unescape(node.text).trim() }]
    return node.children.flatMap((child, i) => {
      const same = node.children.filter(({ name }) => name === child.name)
      const nth = node.children.slice(0, i).filter(({ name }) => name === child.name).length + 1
      return walk(child, `${pad}/${child.name}${same.length > 1 ? `[${nth}]` : ''}`)
    })
  }
  return top.children.flatMap((root) => walk(root, `/${root.name}`))
}
