// The same dossier in every legal form of XML and every encoding gives the same reading.
import { describe, expect, it } from 'vitest'
import { readOso } from '../../../src/formats/oso/read.ts'
import { bytesOf, read, voorbeeld, voorbeelden } from './bestanden.ts'

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const whole = mark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(whole.length * 2))
  for (let i = 0; i < whole.length; i++) view.setUint16(i * 2, whole.charCodeAt(i), order === 'le')
  return new Uint8Array(view.buffer)
}
const declared = (text: string, encoding: string): string => text.replace('encoding="UTF-8"', `encoding="${encoding}"`)
const prefixed = (text: string): string =>
  text.replace(/<(\/?)([a-z])/g, '<$1oso:$2').replace('xmlns=', 'xmlns:oso=').replace('<oso:?', '<?')
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const references = (text: string): string =>
  Array.from(text, (char) => char > '\x7f' ? `&#x${char.codePointAt(0)?.toString(16)};` : char).join('')

const forms: [string, (text: string) => string | Uint8Array][] = [
  ['with a prefix', prefixed],
  ['with a byte order mark', (text) => `\ufeff${text}`],
  ['with CRLF', (text) => text.replace(/\n/g, '\r\n')],
  ['without line ends', (text) => text.replace(/>\n\s*</g, '><')],
  ['without a declaration', (text) => text.replace(/<\?xml.*?\?>\n/, '')],
  ['with comments and instructions between', (text) => text
    .replace(/<achternaam>(.)/g, '<achternaam>$1<!-- midden -->')
    .replace('<metadata>', '<?voorbeeld ja?><!-- < & --><metadata>')],
  ['with everything in CDATA', (text) => text.replace(/>([^<>\s&][^<>&]*)<\//g, '><![CDATA[$1]]></')],
  ['in US-ASCII with references', (text) => references(declared(text, 'US-ASCII')
    .replace(/<!\[CDATA\[(.*?)&(.*?)<(.*?)\]\]>/, '$1&amp;$2&#60;$3'))],
  ['in ISO-8859-1', (text) => latin1(declared(text, 'ISO-8859-1'))],
  ['in windows-1252, single quotes', (text) => latin1(text
    .replace('"1.0" encoding="UTF-8"', '\'1.0\' encoding=\'windows-1252\''))],
  ['in UTF-16LE', (text) => utf16(declared(text, 'UTF-16'), 'le', true)],
  ['in UTF-16BE', (text) => utf16(declared(text, 'UTF-16'), 'be', true)],
  ['in UTF-16LE without a mark', (text) => utf16(declared(text, 'UTF-16LE'), 'le', false)],
  ['in UTF-16BE without a mark', (text) => utf16(declared(text, 'UTF-16BE'), 'be', false)],
  ['in UTF-16 that calls itself UTF-8', (text) => utf16(text, 'le', true)],
]

describe.each(voorbeelden)('%s', (naam) => {
  const text = voorbeeld(naam)
  const plain = read(text)

  it.each(forms)('%s', (_, form) => {
    const made = form(text)
    expect(made).not.toBe(text)
    expect(read(made)).toEqual(plain)
  })
})

describe('text', () => {
  it('survives the border between two chunks', () => {
    const text = voorbeeld('zoe-15-vovo')
    for (const [extra, make] of [[0, bytesOf], [1, bytesOf], [2, (t: string) => utf16(t, 'le', true)]] as const) {
      const filler = `<!--${'é'.repeat(40_000)}${'.'.repeat(extra)}-->`
      expect(read(make(text.replace('<metadata>', `${filler}<metadata>`)))).toEqual(read(text))
    }
  })

  it('reads the euro sign and curly quotes of windows-1252', () => {
    const text = declared(voorbeeld('fenna-16-vovo'), 'ISO-8859-1')
    const bytes = latin1(text.replace('Veilig werken', '\x80 \x93werk\x94'))
    expect(JSON.stringify(read(bytes))).toContain('€ “werk”')
  })

  it('is composed, whatever way the file wrote its accents', () => {
    expect(read(voorbeeld('zoe-15-vovo').normalize('NFD'))).toEqual(read(voorbeeld('zoe-15-vovo')))
  })
})

describe('an encoding that does not fit', () => {
  const text = voorbeeld('zoe-15-vovo')
  const accent = text.split('\n').findIndex((line) => /[^\0-\x7f]/.test(line)) + 1
  const refused: [string, Uint8Array, number][] = [
    ['latin bytes that say UTF-8', latin1(text), accent],
    ['latin bytes far into a file', latin1(text.replace('<dossier ', `${'<!-- -->\n'.repeat(40_000)}<dossier `)), accent + 40_000],
    ['latin bytes without a declaration', latin1(text.replace(/<\?xml.*?\?>\n/, '')), accent - 1],
    ['US-ASCII with accents', bytesOf(declared(text, 'US-ASCII')), accent],
    ['an unknown name', bytesOf(declared(text, 'EBCDIC-CP-NL')), 1],
    ['single bytes that say UTF-16', bytesOf(declared(text, 'UTF-16')), 1],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 1],
    ['half a character at the end', utf16(text.trimEnd(), 'be', true).subarray(0, -1), text.trimEnd().split('\n').length],
  ]

  it.each(refused)('is refused with its line: %s', (_, bytes, regel) => {
    expect(readOso(bytes)).toEqual({ ok: false, error: { type: 'formats/encoding', regel } })
  })
})
