import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maakBlik } from '../../src/domain/blik.ts'
import { afdrukVan, isBevestigd, nummersIn, vindNummers, zonderNummers } from '../../src/domain/bsn.ts'
import { alleVelden, itemVan } from '../../src/domain/dictionary.ts'
import { applyChange, applyChanges, basisVan, type Dossier } from '../../src/domain/dossier.ts'
import { magMee, ontvangerTekst, verzamel } from '../../src/domain/overdracht.ts'
import { sha256 } from '../../src/domain/sha256.ts'
import { dag, dossierUit, erbij, fennaInhoud, naarSam, noodzaak, tweeKoppen, zet, genoeg, keer } from './maak.ts'

const vindt = (tekst: string): string[] => vindNummers(tekst).map(({ cijfers }) => cijfers)

describe('a number in a text', () => {
  it.each<[string, string[]]>([
    ['123456782', ['123456782']],
    ['BSN123456782.', ['123456782']],
    ['Haar nummer is 123 456 782, zei moeder', ['123456782']],
    ['1234.56.782', ['123456782']],
    ['123-456-782', ['123456782']],
    ['123 – 456 – 782', ['123456782']],
    ['123\u00a0456\u00a0782', ['123456782']],
    ['123_456_782.pdf', ['123456782']],
    ['1 2 3 4 5 6 7 8 2', ['123456782']],
    ['1234\u200b56782', ['123456782']],
    ['１２３４５６７８２', ['123456782']],
    ['٠٠٣٣٨٩٢٦١', ['003389261']],
    ['00 3389261', ['003389261']],
    ['3389261', []],
    ['in 2027 123456782 en 111222333', ['123456782', '111222333']],
    ['12345672', ['12345672']],
    ['nummer 12.34.56.72', ['12345672']],
    ['2027 12345672', ['12345672']],
    ['100000009', ['100000009']],
    ['123456783', []], ['000000000', []], ['00000000', []],
    ['1234567820', []], ['9123456782', []], ['12345', []], ['', []],
  ])('%j', (tekst, uit) => expect(vindt(tekst)).toEqual(uit))

  it('is an onderwijsnummer too, for who has no BSN: nine digits from 10 with remainder 5', () => {
    const som = (n: string): number => [...n].reduce((s, c, i) => s + Number(c) * (i === 8 ? -1 : 9 - i), 0)
    const goed = Array.from({ length: 300 }, (_, i) => String(100_000_000 + i * 31_337)).filter((n) => som(n) % 11 === 5)
    expect(goed.length).toBeGreaterThan(10)
    for (const nummer of goed) expect(vindt(nummer), nummer).toEqual(nummer.startsWith('10') ? [nummer] : [])
  })

  it.each([
    'op 20-05-2027 om 12 uur', '2027-05-20', '20 05 2027', '1-1-2010', '20270520', 'van 01.09.2026 tot 31.01.2027',
    '06-12345678', '06 12345678', '06 12 34 56 78', '0612345678', '010-123 45 67', '0341 12 34 56', '020-1234567',
    '+31 6 12345678', '+31612345678', '0031 6 12345678', '00 31 6 12 34 56 78', '+32 470 12 34 56',
    'NL91 ABNA 0417 1643 00', '7, 8, 6, 7, 8, 9, 7, 6, 8', '99ZA', 'lokaal 2.14', '€ 1.234,50', 'groep 5/6/7',
  ])('is not seen in %j', (tekst) => expect(vindt(tekst)).toEqual([]))

  it('no number at all is taken for one in a telephone as people write it, or a day', () => {
    const cijfers = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`))
    const tel = fc.tuple(cijfers(8), fc.constantFrom('06', '06-', '06 ', '+31 6 ', '+316', '+31 6', '0031 6 ', '0031 6'))
      .map(([rest, voor]) => `${voor}${rest}`)
    fc.assert(fc.property(tel, (tekst) => { expect(vindt(tekst)).toEqual([]) }))
    const dagen = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    fc.assert(fc.property(dagen, fc.constantFrom('-', '.', '/', ' '), (d, tussen) => {
      expect(vindt(d.split('-').join(tussen))).toEqual([])
      expect(vindt(d.split('-').toReversed().join(tussen))).toEqual([])
    }))
  })
})

/** Nine digits that pass the elfproef. */
const bsn = fc.integer({ min: 100_000, max: 99_999_999 }).map((n) => {
  const acht = String(n).padStart(8, '0')
  const rest = [...acht].reduce((som, c, i) => som + Number(c) * (9 - i), 0) % 11
  return rest === 10 ? null : `${acht}${rest}`
}).filter((nummer) => nummer !== null)

const tussen = fc.constantFrom('', '', ' ', '.', '-', ' - ', '\u00a0', '–', '/')
const letters = fc.constantFrom('0', '٠', '０').map((nul) => nul.codePointAt(0) ?? 48)
const spelling = fc.tuple(bsn, fc.array(tussen, { minLength: 8, maxLength: 8 }), letters).map(([nummer, tekens, nul]) => ({
  nummer, tekst: [...nummer].map((c, i) => String.fromCodePoint(nul + Number(c)) + (tekens[i] ?? '')).join(''),
}))

const velden = alleVelden().filter(({ type, item }) => type === 'text' && item !== '-')
const sleutel = (pad: string): string => (pad.startsWith('vaardigheden') ? 'planning' : 'k1')
const padVan = (pad: string): string => pad.replace('[]', `.${sleutel(pad)}`).replace('[]', '.k1')

/** Fenna with this text in this field, and all that its item needs to go. */
const met = (pad: string, tekst: string, route: string): Dossier => {
  const item = itemVan(pad) ?? ''
  const fenna = dossierUit(fennaInhoud)
  return applyChanges(fenna, ([
    ['overstap.route', route], ['overgenomen.k1.soort', 'toets'], ['bijlagen.k1.categorie', 'begeleiding'],
    ['bijlagen.k1.elkeBladzijdeBekekenOp', dag], ['correcties.k1.besluit', 'aangepast'],
    ...(item.startsWith('bijlagen') ? [[`deelkeuzes.${item}.keuze`, 'wettelijk']] as const : []),
    [pad, tekst],
    ['toestemmingen.t1.door', 'leerling'], ['toestemmingen.t1.besluit', 'gegeven'],
    [`toestemmingen.t1.items.${item}`, true], ['toestemmingen.t1.ontvanger', ontvangerTekst(naarSam)],
    ['toestemmingen.t1.gegevenOp', '2027-05-12T13:10:00.000Z'], ['toestemmingen.t1.doel', 'overdracht'],
    [`deelkeuzes.${item}.noodzaak`, noodzaak], [`deelkeuzes.${item}.bevestigdOp`, '2027-05-12T13:12:00.000Z'],
  ] as const).map(([p, waarde]) => zet(p, waarde, p === pad ? { basis: basisVan(fenna, pad) } : {})))
}

const aaneen = (dossier: Dossier): string => JSON.stringify(verzamel(dossier, naarSam, dag).mee)
  .replace(/[\u0660-\u0669\uff10-\uff19]/g, (c) => String((c.codePointAt(0) ?? 0) & 15)).replace(/[^\dA-Za-z"]/g, '')

describe('nothing with a number that may be a BSN leaves', () => {
  it('in any text field, in any spelling, between any words, on any route', () => {
    let tegengehouden = 0
    fc.assert(fc.property(fc.constantFrom(...velden), spelling, fc.constantFrom('pro-entree', 'po-vo'),
      fc.constantFrom('', 'nummer ', 'Zij heet Fenna: ', '('), fc.constantFrom('', ' klopt', ').', ', zei zij', '.pdf'),
      (veld, { nummer, tekst }, route, voor, na) => {
        const pad = padVan(veld.pad)
        const item = itemVan(pad) ?? ''
        const zonder = met(pad, `${voor}woorden${na}`, route)
        const dossier = met(pad, `${voor}${tekst}${na}`, route)
        const gaat = verzamel(dossier, naarSam, dag).mee.map((een) => een.item)
        expect(gaat).not.toContain(item)
        expect(aaneen(dossier)).not.toContain(nummer)
        if (verzamel(zonder, naarSam, dag).mee.some((een) => een.item === item)) {
          tegengehouden++
          expect(magMee(item, dossier, naarSam, dag).reden).toBe('bsn')
        }
        const over = zonderNummers(`${voor}${tekst}${na}`) ?? ''
        expect(vindt(over)).toEqual([])
        expect(over.replace(/\s/g, '')).not.toContain(nummer)
      }), { numRuns: keer(600) })
    expect(tegengehouden).toBeGreaterThan(genoeg(200))
  })

  it('of eight digits too, when they stand alone and are no day', () => {
    fc.assert(fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), fc.constantFrom('', ' ', '.', '-'), (n, teken) => {
      const acht = String(n)
      const som = [...acht].reduce((s, c, i) => s + Number(c) * (i === 7 ? -1 : 8 - i), 0)
      const tekst = `${acht.slice(0, 3)}${teken}${acht.slice(3)}`
      const isDag = teken === '' && /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(acht)
      expect(vindt(`een ${tekst} twee`)).toEqual(som % 11 === 0 && !isDag ? [acht] : [])
    }), { numRuns: keer(3000) })
  })

  it('is taken out of a text and nothing else is', () => {
    expect(zonderNummers('Haar BSN is 123456782 en zij helpt graag.')).toBe('Haar BSN is en zij helpt graag.')
    expect(zonderNummers('123 456 782')).toBeNull()
    expect(zonderNummers('Regel een\n123456782\nRegel drie')).toBe('Regel een\n\nRegel drie')
    expect(zonderNummers('verslag-123456782.pdf')).toBe('verslag-.pdf')
    expect(zonderNummers('1 2 3 4 5 6 7 8 2 en 111222333 weg')).toBe('en weg')
    expect(zonderNummers('1234 123456782 56782')).toBeNull()
    expect(zonderNummers('Niets te zien')).toBe('Niets te zien')
  })
})

describe('somebody says that it is something else', () => {
  const item = 'beeld'
  const dossier = dossierUit({ ...fennaInhoud, beeld: { tekst: 'Kastje 123456782 op de gang.' } })
  const zegt = (van: Dossier): Dossier => applyChange(van,
    zet(`deelkeuzes.${item}.geenBsn`, afdrukVan(maakBlik(van, naarSam, dag), item)))
  const schrijf = (van: Dossier, tekst: string): Dossier => applyChange(van,
    zet('beeld.tekst', tekst, { basis: basisVan(van, 'beeld.tekst') }))
  const reden = (van: Dossier): string => magMee(item, van, naarSam, dag).reden

  it('and it goes; another number, or one more, asks again', () => {
    expect(reden(dossier)).toBe('bsn')
    expect(magMee(item, dossier, naarSam, dag)).toMatchObject({ mag: false, bron: { zekerheid: 'E' } })
    const anders = zegt(dossier)
    expect(reden(anders)).toBe('wettelijk')
    expect(reden(schrijf(anders, 'Op de gang: kastje 123.456.782, blauw.'))).toBe('wettelijk')
    expect(reden(schrijf(anders, 'Kastje 111222333 op de gang.'))).toBe('bsn')
    expect(reden(schrijf(anders, 'Kastje 123456782 en 111222333.'))).toBe('bsn')
    expect(reden(schrijf(anders, 'Kastje op de gang.'))).toBe('wettelijk')
  })

  it('of this item in this dossier only, and not by a hash that fits nothing', () => {
    const { bladen } = zegt(dossier)
    const blad = bladen['deelkeuzes.beeld.geenBsn'] ?? {}
    const ander = erbij(dossier, { stages: { k1: { bedrijf: 'B', taken: '123456782' } } })
    const overgeschreven = { ...ander, bladen: { ...ander.bladen, 'deelkeuzes.stages~k1.geenBsn': blad } }
    expect(magMee('stages~k1', overgeschreven, naarSam, dag).reden).toBe('bsn')
    expect(reden({ ...dossier, id: 'd-ander', bladen })).toBe('bsn')
    expect(reden(applyChange(dossier, zet('deelkeuzes.beeld.geenBsn', 'a'.repeat(64))))).toBe('bsn')
    expect(isBevestigd(maakBlik(schrijf(zegt(dossier), 'Niets'), naarSam, dag), item)).toBe(false)
    expect(afdrukVan(maakBlik(schrijf(dossier, 'Niets'), naarSam, dag), item)).toBeNull()
  })

  it('and what is kept does not hold the number', () => {
    expect(afdrukVan(maakBlik(dossier, naarSam, dag), item)).toMatch(/^[0-9a-f]{64}$/)
    for (const tekst of ['', 'abc', 'x'.repeat(55), 'x'.repeat(56), 'y'.repeat(64), 'z'.repeat(1000)]) {
      expect(sha256(tekst)).toBe(createHash('sha256').update(tekst).digest('hex'))
    }
  })

  it('two versions are chosen from first; the school it came from is looked at too', () => {
    expect(reden(tweeKoppen(dossier, 'beeld.tekst'))).toBe('kies-eerst')
    const steun = erbij(dossier, { steunvragen: { k1: { wieRegelt: 'Sam 123456782', raakt: 'leren' } } })
    expect(magMee('steunvragen~k1', tweeKoppen(steun, 'steunvragen.k1.vraag'), naarSam, dag).reden).toBe('kies-eerst')
    const van = erbij(dossierUit(fennaInhoud), { bronnen: { beeld: { soort: 'oso', school: 'School 123456782' } } })
    expect(reden(van)).toBe('bsn')
    expect(nummersIn(maakBlik(van, naarSam, dag), item)).toEqual([
      { pad: null, tekst: 'School 123456782', vondsten: [{ van: 7, tot: 16, cijfers: '123456782' }] },
    ])
    expect(nummersIn(maakBlik(dossier, naarSam, dag), item)[0]).toMatchObject({ pad: 'beeld.tekst' })
  })
})
