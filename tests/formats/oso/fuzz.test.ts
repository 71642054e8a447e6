// Any tree of known and unknown elements, at any place: nothing throws, nothing is lost or doubled, nothing takes long.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { names } from '../../../src/formats/oso/names.ts'
import { readOso } from '../../../src/formats/oso/read.ts'
import { bytesOf, leavesIn, voorbeeld } from './bestanden.ts'
import { base64, pdf, zip } from './zips.ts'

const fenna = voorbeeld('fenna-16-vovo')
const met = (extra: string): string => fenna.replace('<verzorger>', () => `${extra}<verzorger>`)

/** Seconds of the processor, so that a busy machine does not make a reader slow. */
const costOf = (xml: string): { perMb: number, seconds: number } => {
  const bytes = bytesOf(xml)
  const before = process.cpuUsage()
  readOso(bytes)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  return { seconds, perMb: seconds / (bytes.length / 1e6) }
}

const words = fc.oneof(
  fc.constantFrom(
    '', 'true', '0', '1', '2026-02-30', '2026-11-01', '2026-11-01Z', '9999999999', 'geheim@geheim.geheim', '7,1',
    '111222333', 'UEsDBA==', base64(zip([{ inhoud: pdf }])), '<![CDATA[<a>&amp;]]>', '&#x202e;', 'x'.repeat(5000),
    '-1', '88888888888888888888', '../../etc/passwd', '😀', 'POVO', 'NL00 TEST 0123 4567 89',
  ),
  fc.string({ unit: fc.constantFrom('a', 'é', ' ', '1', '\n', '.', '-', '9', '&lt;'), maxLength: 40 }),
)
const known = fc.constantFrom(...Object.keys(names))
const name = fc.oneof({ weight: 9, arbitrary: known }, fc.constantFrom('zorg', 'x', 'leerlinge'))

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.tuple(name, words).map(([one, text]) => `<${one}>${text}</${one}>`),
    fc.tuple(name, fc.array(tie('tree'), { maxLength: 5 })).map(([one, inner]) => `<${one}>${inner.join('')}</${one}>`),
  ),
}))

describe('any tree of elements', () => {
  const spots = [...fenna.matchAll(/<\/?[a-z][\w.-]*>/g)].map(({ index }) => index)
  // outside the root nothing may stand, and inside a leaf text would be loose
  const inside = spots.filter((at) => at > fenna.indexOf('<metadata>') && /<[a-z]/.test(fenna.slice(at, at + 2)))

  it('is read or refused, with an account of every leaf', () => {
    fc.assert(fc.property(fc.array(tree, { maxLength: 6 }), fc.nat(inside.length - 1), (parts, spot) => {
      const at = inside[spot] ?? 0
      const xml = fenna.slice(0, at) + parts.join('') + fenna.slice(at)
      const result = readOso(bytesOf(xml))
      if (!result.ok) {
        expect(result.error.type).toMatch(/^formats\//)
        return
      }
      const { gelezen, nietOvergenomen, velden } = result.value
      const pads = [...gelezen, ...nietOvergenomen.map(({ pad }) => pad)]
      const plain = xml.replace(/<!--.*?-->/gs, '').replace(/<!\[CDATA\[.*?\]\]>/gs, '')
      expect(pads.toSorted()).toEqual(leavesIn(plain).map(({ pad }) => pad).toSorted())
      expect(new Set(velden.map(({ pad }) => pad)).size).toBe(velden.length)
      const shown = JSON.stringify([velden, result.value.meta, nietOvergenomen, result.value.eerdereInzage])
      expect(shown).not.toMatch(/9999999999|geheim@geheim|111222333|0417 1643/)
    }), { numRuns: 300 })
  })
})

describe('no file takes more than two seconds per MB', () => {
  const keer = (n: number, text: string | ((i: number) => string)): string =>
    Array.from({ length: n }, (_, i) => typeof text === 'string' ? text : text(i)).join('')
  const toets = (inner: string): string => `<toets>
    <toetsidentificatie><eldtoetscode>T</eldtoetscode></toetsidentificatie><afname><afnamedatum>2026-01-01</afnamedatum></afname><resultaat>${inner}</resultaat></toets>`
  const reference =
    '<referentiescore><codereferentiescore>DLE</codereferentiescore><waarde>4</waarde></referentiescore>'
  const score = '<toetsscore><aantalgoed>3</aantalgoed></toetsscore>'
  const small = base64(zip([{ inhoud: pdf }]))
  const documents = (inner: string): string => `<overigdocumentlijst>${inner}</overigdocumentlijst>`
  const document = (inhoud: string): string =>
    `<document><bestandsnaam>a.pdf</bestandsnaam><bestandsinhoud>${inhoud}</bestandsinhoud></document>`

  const files: [string, () => string][] = [
    ['ten thousand results', () => met(`<toetslijst>${keer(10_000, toets(score))}</toetslijst>`)],
    ['one test with very many scores', () => met(`<toetslijst>${toets(keer(10_000, reference))}</toetslijst>`)],
    ['one subject with very many marks', () => met(
      `<resultaatvakkenvo>${keer(40_000, '<cijferse>6.1</cijferse>')}</resultaatvakkenvo>`,
    )],
    ['very many carers', () => met(keer(10_000, '<verzorger><achternaam>A</achternaam></verzorger>'))],
    ['very many small elements', () => met(keer(200_000, '<x/>'))],
    ['as many names', () => met(keer(80_000, (i) => `<n${i}/>`))],
    ['elements without end', () => met(keer(300_000, '<x>'))],
    ['numbers to look for and texts like them', () => met(
      keer(3000, (i) => `<bsn>${111111111 + i}</bsn>`) + keer(400, `<certificaat>${keer(1400, '1 ')}</certificaat>`),
    )],
    ['digits and blanks', () => met(keer(200, `<certificaat>${keer(190, `1${' '.repeat(19)}`)}</certificaat>`))],
    ['one long text', () => met(`<argumentatie>${keer(300_000, '1 2 ')}</argumentatie>`)],
    ['a long name of the package', () => fenna.replace('Voorbeeldpakket', keer(300_000, 'a 1 '))],
    ['references', () => met(`<certificaat>${keer(150_000, '&#233;&amp;')}</certificaat>`)],
    ['pieces of CDATA', () => met(`<certificaat>${keer(80_000, '<![CDATA[a]]>')}</certificaat>`)],
    ['attributes', () => met(`<x ${keer(80_000, (i) => `a${i}="1" `)}/>`)],
    ['namespaces', () => met(
      `<x ${keer(25_000, (i) => `xmlns:a${i}="u${i}" `)}>${keer(20_000, (i) => `<a${i}:y/>`)}</x>`,
    )],
    ['marks on one letter', () => met(`<certificaat>a${keer(300_000, '\u0301')}</certificaat>`)],
    ['ten thousand attachments', () => met(documents(keer(10_000, document(small))))],
    ['attachments that are none', () => met(documents(keer(3000, document('QUJD'.repeat(90)))))],
    ['attachments that promise much', () => met(
      documents(keer(3000, document(base64(zip([{ inhoud: pdf, bytes: 9_999_999 }]))))),
    )],
  ]

  it.each(files)('%s', (_, make) => {
    const xml = make()
    // once more when it was the first of its kind: what counts is the reader, not the start of the machine
    const cost = Math.min(costOf(xml).perMb, costOf(xml).perMb)
    expect(cost).toBeLessThan(2)
  })
})
