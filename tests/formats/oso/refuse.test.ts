// What is refused whole: other files, other versions, broken files; never a throw, never a part.
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MAX_BYTES } from '../../../src/formats/oso/errors.ts'
import { readOsoInWorker } from '../../../src/formats/oso/index.ts'
import type { Told } from '../../../src/formats/oso/oso.worker.ts'
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
  const rootLine = fenna.slice(0, fenna.indexOf('>', fenna.indexOf('<dossier '))).split('\n').length
  const pad = '/dossier/metadata/standaardversie'

  it('are named', () => {
    expect(refusal(namespace('2018'))).toEqual({ type: 'formats/oso-version', found: '2018', regel: rootLine })
    expect(refusal(namespace('2024'))).toEqual({ type: 'formats/oso-version', found: '2024', regel: rootLine })
    expect(refusal(version('2018.1'))).toEqual({ type: 'formats/oso-version', found: '2018.1', pad })
    expect(refusal(version('2019.10'))).toEqual({ type: 'formats/oso-version', found: '2019.10', pad })
  })

  it('never repeat other words of a file', () => {
    expect(refusal(version('Fenna'))).toEqual({ type: 'formats/oso-version', found: '?', pad })
    expect(refusal(namespace('Fenna'))).toEqual({ type: 'formats/oso-version', found: '?', regel: rootLine })
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
    expect(refusal(entity)).toEqual({ type: 'formats/doctype', regel: 3 })
    expect(refusal(fenna.replace('<dossier ', '\n\n<!DOCTYPE dossier SYSTEM "file:///etc/passwd">\n<dossier ')))
      .toEqual({ type: 'formats/doctype', regel: 5 })
    expect(refusal('<!DOCTYPE html><html><br></html>')).toEqual({ type: 'formats/not-oso' })
    expect(refusal('<!doctype HTML [<!ENTITY a "b">]><html/>')).not.toBeNull()
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

  it.each(others)('%s', (_, input) => {
    const begins = typeof input === 'string' && input.startsWith('<')
    expect(refusal(input)).toMatchObject({ type: begins ? 'formats/not-xml' : 'formats/not-oso' })
  })

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
  type Heard = (event: { data: Blob }) => void
  const inWorker = async (file: Blob) => {
    const answers: Told[] = []
    const listeners: Heard[] = []
    vi.stubGlobal('self', {
      addEventListener: (_: string, listener: Heard) => listeners.push(listener),
      postMessage: (answer: Told) => answers.push(structuredClone(answer)),
    })
    vi.resetModules()
    await import('../../../src/formats/oso/oso.worker.ts')
    listeners[0]?.({ data: file })
    await vi.waitFor(() => expect(answers.at(-1)).toHaveProperty('gelezen'))
    vi.unstubAllGlobals()
    return answers
  }

  it('answers with what the reader gives, and tells on the way how far it is', async () => {
    const long = fenna.replace('<metadata>', `<!-- ${' '.repeat(2_000_000)} --><metadata>`)
    const answers = await inWorker(new Blob([bytesOf(long)]))
    expect(answers.at(-1)).toEqual({ gelezen: readOso(bytesOf(long)) })
    const delen = answers.flatMap((told) => 'deel' in told ? [told.deel] : [])
    expect(delen.length).toBeGreaterThan(3)
    expect(delen).toEqual(delen.toSorted((a, b) => a - b))
    expect(delen.at(-1)).toBe(1)
  })

  it('says so when the device takes the file away', async () => {
    const lost = { arrayBuffer: () => Promise.reject(new Error('gone')) }
    const gone = Object.assign(new Blob(['x']), { slice: () => lost })
    const listeners: Heard[] = []
    const answers: unknown[] = []
    vi.stubGlobal('self', {
      addEventListener: (_: string, listener: Heard) => listeners.push(listener),
      postMessage: (answer: unknown) => answers.push(answer),
    })
    vi.resetModules()
    await import('../../../src/formats/oso/oso.worker.ts')
    listeners[0]?.({ data: gone })
    await vi.waitFor(() => expect(answers).toEqual([{ gelezen: { ok: false, error: { type: 'formats/unreadable' } } }]))
    vi.unstubAllGlobals()
  })
})

describe('around the worker', () => {
  /** A worker of which the test decides what it says. */
  class Played extends EventTarget {
    static last: Played | null = null
    ended = false
    constructor() {
      super()
      Played.last = this
    }
    postMessage(): void { /* the test answers */ }
    terminate(): void { this.ended = true }
    says(data: unknown): void { this.dispatchEvent(Object.assign(new Event('message'), { data })) }
  }
  const file = new Blob([bytesOf(fenna)])
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('passes on what it says, never going back, and ends it', async () => {
    vi.stubGlobal('Worker', Played)
    const seen: number[] = []
    const reading = readOsoInWorker(file, { voortgang: (deel) => seen.push(deel) })
    for (const deel of [0.2, 0.5, 0.4, 0.5, 1]) Played.last?.says({ deel })
    Played.last?.says({ gelezen: { ok: false, error: { type: 'formats/not-oso' } } })
    expect(await reading).toEqual({ ok: false, error: { type: 'formats/not-oso' } })
    expect(seen).toEqual([0.2, 0.5, 1])
    expect(Played.last?.ended).toBe(true)
  })

  it('ends at once when the user stops, also before it began', async () => {
    vi.stubGlobal('Worker', Played)
    const stop = new AbortController()
    const reading = readOsoInWorker(file, { stop: stop.signal })
    stop.abort()
    expect(await reading).toEqual({ ok: false, error: { type: 'formats/stopped' } })
    expect(Played.last?.ended).toBe(true)
    Played.last = null
    expect(await readOsoInWorker(file, { stop: stop.signal }))
      .toEqual({ ok: false, error: { type: 'formats/stopped' } })
    expect(Played.last).toBeNull()
  })

  it('says so when the worker does not start, breaks, or falls silent', async () => {
    const broken = { ok: false, error: { type: 'formats/worker' } }
    vi.stubGlobal('Worker', class { constructor() { throw new Error('refused') } })
    expect(await readOsoInWorker(file)).toEqual(broken)
    vi.stubGlobal('Worker', Played)
    for (const kind of ['error', 'messageerror']) {
      const reading = readOsoInWorker(file)
      Played.last?.dispatchEvent(new Event(kind))
      expect(await reading).toEqual(broken)
    }
    vi.useFakeTimers()
    const reading = readOsoInWorker(file)
    await vi.advanceTimersByTimeAsync(50_000)
    Played.last?.says({ deel: 0.1 })
    await vi.advanceTimersByTimeAsync(50_000)
    expect(Played.last?.ended).toBe(false)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await reading).toEqual(broken)
    expect(Played.last?.ended).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})
