// What is refused whole: other files, other versions, broken files; never a throw, never a part.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { MAX_BYTES } from '../../../src/formats/oso/errors.ts'
import { readOsoInWorker } from '../../../src/formats/oso/index.ts'
import { readOso } from '../../../src/formats/oso/read.ts'
import { bytesOf, read, voorbeeld } from './bestanden.ts'

const fenna = voorbeeld('fenna-16-vovo')
const refusal = (input: string | Uint8Array) => {
  const result = readOso(typeof input === 'string' ? bytesOf(input) : input)
  return result.ok ? null : result.error
}
const namespace = (year: string): string => fenna.replace('gegevensset/2019/', `gegevensset/${year}/`)
const version = (text: string): string => fenna.replace('versie>2019.1<', `versie>${text}<`)

describe('other versions', () => {
  it('are named', () => {
    expect(refusal(namespace('2018'))).toEqual({ type: 'formats/oso-version', found: '2018' })
    expect(refusal(namespace('2024'))).toEqual({ type: 'formats/oso-version', found: '2024' })
    expect(refusal(version('2018.1'))).toEqual({ type: 'formats/oso-version', found: '2018.1' })
    expect(refusal(version('2019.10'))).toEqual({ type: 'formats/oso-version', found: '2019.10' })
  })

  it('never repeat other words of a file', () => {
    expect(refusal(version('Fenna'))).toEqual({ type: 'formats/oso-version', found: '?' })
    expect(refusal(namespace('Fenna'))).toEqual({ type: 'formats/oso-version', found: '?' })
  })
})

describe('other XML', () => {
  const others: [string, string][] = [
    ['no namespace', fenna.replace(/ xmlns="[^"]*"/, '')],
    ['another root', '<edex xmlns="urn:edex"/>'],
    ['a list of dossiers', fenna.replace('<dossier ', '<dossiers ').replace('</dossier>', '</dossiers>')],
    ['no version', fenna.replace(/<standaardversie>.*?<\/standaardversie>/, '')],
    ['no leerling', fenna.replace(/<leerling>.*<\/leerling>/s, '')],
    ['no name', fenna.replace(/<roepnaam>.*?<\/roepnaam>/, '').replace(/<achternaam>.*?<\/achternaam>/, '')],
    ['a second leerling', fenna.replace('</leerling>', '</leerling><leerling><achternaam>B</achternaam></leerling>')],
    ['a second school', fenna.replace('</huidigeschool>', '</huidigeschool><huidigeschool/>')],
    ['deeper than a dossier goes', fenna.replace('<stage>', `${'<stage>'.repeat(60)}${'</stage>'.repeat(60)}<stage>`)],
  ]

  it.each(others)('%s', (_, xml) => expect(refusal(xml)).toEqual({ type: 'formats/not-oso' }))

  it('has no DOCTYPE', () => {
    const entity = fenna.replace('<dossier ', '<!DOCTYPE dossier [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<dossier ')
      .replace('>Fenna<', '>&b;<')
    expect(refusal(entity)).toEqual({ type: 'formats/doctype' })
    expect(refusal(fenna.replace('<dossier ', '<!DOCTYPE dossier SYSTEM "file:///etc/passwd">\n<dossier ')))
      .toEqual({ type: 'formats/doctype' })
    expect(refusal('<!DOCTYPE html><html><br></html>')).toEqual({ type: 'formats/doctype' })
  })
})

describe('what is not XML', () => {
  const others: [string, string | Uint8Array][] = [
    ['nothing', ''],
    ['blanks', '  \n\t '],
    ['a mark only', '\ufeff'],
    ['plain text', 'Naam;Klas\nFenna;P5\n'],
    ['JSON', '{"dossier": 1}'],
    ['a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0xff, 0xfe, 0x80])],
    ['a PDF', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0xe2, 0xe3])],
    ['zeros', new Uint8Array(64)],
    ['a declaration only', '<?xml version="1.0" encoding="UTF-8"?>'],
    ['a comment only', '<!-- dossier -->'],
  ]

  it.each(others)('%s', (_, input) => expect(refusal(input)).toMatchObject({ type: 'formats/not-xml' }))

  it('says the line of the first fault', () => {
    const line = fenna.split('\n').findIndex((one) => one.includes('<roepnaam>')) + 1
    expect(refusal(fenna.replace('</roepnaam>', '</naam>'))).toEqual({ type: 'formats/not-xml', regel: line })
    expect(refusal(fenna.replace('>Fenna</roepnaam>', '>&onbekend;</roepnaam>')))
      .toEqual({ type: 'formats/not-xml', regel: line })
    expect(refusal(fenna.replace('<roepnaam>', '<x:roepnaam>').replace('</roepnaam>', '</x:roepnaam>')))
      .toEqual({ type: 'formats/not-xml', regel: line })
    expect(refusal(`${fenna}<dossier/>`)).toMatchObject({ type: 'formats/not-xml' })
  })
})

describe('too large', () => {
  it('is refused before it is read, also before a worker starts', async () => {
    expect(refusal(new Uint8Array(MAX_BYTES + 1))).toEqual({ type: 'formats/too-large' })
    const file = new Blob([new Uint8Array(MAX_BYTES + 1)])
    expect(await readOsoInWorker(file)).toEqual({ ok: false, error: { type: 'formats/too-large' } })
  })
})

describe('a broken file', () => {
  const bytes = bytesOf(fenna)

  it('is refused wherever it was cut', () => {
    const after = bytesOf(fenna.trimEnd()).length
    for (let at = 0; at < after; at += at < 600 || at > after - 300 ? 1 : 37) {
      const result = readOso(bytes.subarray(0, at))
      expect([at, result.ok]).toEqual([at, false])
    }
    expect(read(bytes.subarray(0, after))).toEqual(read(bytes))
  })

  it('never throws, whatever bits were turned', () => {
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(flips, (turned) => {
      const broken = bytes.slice()
      for (const [at, bit] of turned) broken[at] = (broken[at] ?? 0) ^ (1 << bit)
      const result = readOso(broken)
      if (result.ok) {
        const { gelezen, nietOvergenomen } = result.value
        const pads = [...gelezen, ...nietOvergenomen.map(({ pad }) => pad)]
        expect(new Set(pads).size).toBe(pads.length)
      } else expect(result.error.type).toMatch(/^formats\//)
    }), { numRuns: 600 })
  })

  it('never throws on any bytes, with or without the look of XML', () => {
    const heads = fc.constantFrom('', '<', '<?xml ', '\ufeff<a')
    fc.assert(fc.property(heads, fc.uint8Array({ maxLength: 400 }), (head, tail) => {
      expect(readOso(new Uint8Array([...bytesOf(head), ...tail])).ok).toBe(false)
    }), { numRuns: 500 })
  })

  it('never throws when pieces were moved or doubled', () => {
    const piece = fc.tuple(fc.nat(bytes.length - 1), fc.nat(400), fc.nat(bytes.length - 1))
    fc.assert(fc.property(piece, ([from, length, to]) => {
      const moved = [...bytes.slice(0, to), ...bytes.slice(from, from + length), ...bytes.slice(to)]
      expect(() => readOso(new Uint8Array(moved))).not.toThrow()
    }), { numRuns: 300 })
  })
})

describe('the worker', () => {
  it('answers with what the reader gives', async () => {
    const answers: unknown[] = []
    const listeners: ((event: { data: ArrayBuffer }) => void)[] = []
    vi.stubGlobal('self', {
      addEventListener: (_: string, listener: (event: { data: ArrayBuffer }) => void) => listeners.push(listener),
      postMessage: (answer: unknown) => answers.push(answer),
    })
    await import('../../../src/formats/oso/oso.worker.ts')
    const copy = new Uint8Array(bytesOf(fenna))
    listeners[0]?.({ data: copy.buffer })
    vi.unstubAllGlobals()
    expect(structuredClone(answers)).toEqual([readOso(bytesOf(fenna))])
  })
})
