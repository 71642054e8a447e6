// What kind of file an attachment is: by what its bytes are, and only when one of its names says the same.
import type { OsoBijlage } from './dossier.ts'

type Mediatype = NonNullable<OsoBijlage['mediatype']>

const shown: ReadonlyMap<string, Mediatype> = new Map([
  ['pdf', 'application/pdf'], ['jpg', 'image/jpeg'], ['jpeg', 'image/jpeg'], ['png', 'image/png'],
  ['txt', 'text/plain'],
])

/** The kind; 'soort' when it is one that we do not show; 'onleesbaar' when the content is not what the names say. */
export const soortVan = (content: Uint8Array, extensions: readonly string[]): Mediatype | 'soort' | 'onleesbaar' => {
  const named = extensions.filter((extension) => extension !== '')
  const picture = byMagic(content)
  if (picture !== null && (named.length === 0 || named.some((one) => shown.get(one) === picture))) return picture
  if (named.includes('txt') && picture === null && isText(content)) return 'text/plain'
  return shown.has(named[0] ?? '') ? 'onleesbaar' : 'soort'
}

const begins = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)

/** The first bytes that each of these kinds has; a PDF may have some before it. */
const byMagic = (bytes: Uint8Array): Mediatype | null => {
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-') ? 'application/pdf' : null
}

/** Text in UTF-8, UTF-16 with a mark, or windows-1252, with no other control characters than those of lines. */
const isText = (bytes: Uint8Array): boolean => {
  if (bytes.length === 0) return false
  if (begins(bytes, 0xff, 0xfe)) return isClean(bytes, 'utf-16le')
  if (begins(bytes, 0xfe, 0xff)) return isClean(bytes, 'utf-16be')
  return isClean(bytes, 'utf-8') || isClean(bytes, 'windows-1252')
}

const isClean = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    return !/[^\P{Cc}\t\n\f\r]/u.test(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
