// From bytes to text as the file itself declares: by its byte order mark, else by its XML declaration, else UTF-8.
import { err, ok, type Result } from '../../result.ts'
import type { OsoError } from './errors.ts'

/**
 * Gives the text of the next bytes. When they are not text in the declared encoding: how many lines of them end before
 * the first that is not, or fewer where a character was cut in two.
 */
export type Decode = (bytes: Uint8Array, last: boolean) => { readonly tekst: string } | { readonly regels: number }

// Declared names, lower case, to the label of the decoder. What is declared as ISO-8859-1 is in practice windows-1252.
const labels: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'], ['utf8', 'utf-8'],
  ['us-ascii', 'us-ascii'], ['ascii', 'us-ascii'],
  ['iso-8859-1', 'windows-1252'], ['iso_8859-1', 'windows-1252'], ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'], ['cp1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
])

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)

const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/

const labelOf = (bytes: Uint8Array): string | null => {
  if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) return null
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0x3c, 0)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff) || starts(bytes, 0, 0x3c)) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, 400))
  const declared = declaration.exec(head)?.[1]
  return declared === undefined ? 'utf-8' : labels.get(declared.toLowerCase()) ?? null
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d

/** A file whose first character is no `<` is no XML at all: a ZIP, a PDF, plain text, nothing. */
const looksLikeXml = (bytes: Uint8Array, label: string): boolean => {
  const zeros = label.startsWith('utf-16')
  let i = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) ? 2 : 0
  while (isBlank(bytes[i]) || (zeros && bytes[i] === 0)) i++
  return bytes[i] === 0x3c
}

/**
 * The decoder for a file that begins with these bytes: UTF-8, UTF-16, US-ASCII, ISO-8859-1 (read as windows-1252) or
 * ISO-8859-15; a byte order mark beats the declaration and is not part of the text. Error when it is no XML or in
 * another encoding.
 */
export const decoderFor = (head: Uint8Array): Result<Decode, OsoError> => {
  const label = labelOf(head)
  if (label === null) return err({ type: 'formats/encoding', regel: 1 })
  if (!looksLikeXml(head, label)) return err({ type: 'formats/not-oso' })
  const ascii = label === 'us-ascii'
  const decoder = new TextDecoder(ascii ? 'utf-8' : label, { fatal: true })
  return ok((part, last) => {
    const foreign = ascii ? part.findIndex((byte) => byte > 0x7f) : -1
    if (foreign >= 0) return { regels: linesIn(String.fromCharCode(...part.subarray(0, foreign))) }
    try {
      // always as a stream, then the end: in one go Node 20 reads 0x80-0x9f of windows-1252 as if it were Latin-1
      return { tekst: decoder.decode(part, { stream: true }) + (last ? decoder.decode() : '') }
    } catch {
      return { regels: linesIn(new TextDecoder(decoder.encoding).decode(part).split('\ufffd', 1)[0] ?? '') }
    }
  })
}

const linesIn = (text: string): number => text.split('\n').length - 1
