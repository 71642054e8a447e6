// Attachments: whatever hides in one, it is opened safely or named with why not, and the rest of the dossier is read.
import fc from 'fast-check'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bytesFromBase64 } from '../../../src/formats/oso/base64.ts'
import type { OsoBijlage } from '../../../src/formats/oso/dossier.ts'
import { openTree } from '../../../src/formats/oso/tree.ts'
import { bytesOf, lijstVan, read, voorbeeld, waardeVan, woordenVan } from './bestanden.ts'
import { base64, jpg, pdf, png, zip, type Member } from './zips.ts'

const document = (naam: string, inhoud: string, omschrijving = ''): string =>
  `<document><bestandsnaam>${naam}</bestandsnaam>${omschrijving && `<omschrijving>${omschrijving}</omschrijving>`}
  <bestandsinhoud>${inhoud}</bestandsinhoud></document>`

/** A dossier with these attachments beside it. */
const met = (...documents: string[]) => read(voorbeeld('fenna-16-vovo')
  .replace('<verzorger>', `<overigdocumentlijst>${documents.join('')}</overigdocumentlijst><verzorger>`))

const vanZip = (naam: string, bytes: Uint8Array): OsoBijlage | undefined =>
  met(document(naam, base64(bytes))).bijlagen[0]
const van = (naam: string, ...members: Member[]) => vanZip(naam, zip(members))

const leesbaar = (inhoud: Uint8Array, mediatype: string) =>
  ({ staat: 'leesbaar', mediatype, bytes: inhoud.length, inhoud: new Uint8Array(inhoud) })
const dicht = (staat: string, bytes: number | null = null) => ({ staat, mediatype: null, bytes, inhoud: null })

describe('an attachment', () => {
  const tekst = bytesOf('Werkt graag buiten, zegt Zoë.\r\n')

  it('is read when it is whole, of a kind we show, and what its name says', () => {
    expect(van('plan.pdf', { inhoud: pdf })).toMatchObject(leesbaar(pdf, 'application/pdf'))
    expect(van('Foto.JPG', { inhoud: jpg, methode: 0 })).toMatchObject(leesbaar(jpg, 'image/jpeg'))
    expect(van('foto.jpeg', { inhoud: jpg })).toMatchObject(leesbaar(jpg, 'image/jpeg'))
    expect(van('beeld.png', { inhoud: png })).toMatchObject(leesbaar(png, 'image/png'))
    expect(van('verslag.txt', { inhoud: tekst })).toMatchObject(leesbaar(tekst, 'text/plain'))
  })

  it('is read in any honest way of packing', () => {
    const packed: [string, Uint8Array][] = [
      ['sizes behind the content', zip([{ inhoud: pdf, descriptor: true }])],
      ['sizes of ZIP64', zip([{ inhoud: pdf, zip64: true }])],
      ['both', zip([{ inhoud: pdf, zip64: true, descriptor: true }])],
      ['a comment after it', zip([{ inhoud: pdf }], { staart: 'PK door een pakket gemaakt' })],
      ['a name in UTF-8', zip([{ inhoud: pdf, naam: 'verslag Zoë.pdf', vlaggen: 0x800 }])],
    ]
    for (const [how, bytes] of packed) expect([how, vanZip('plan.pdf', bytes)?.staat]).toEqual([how, 'leesbaar'])
  })

  it('is read from base64 in lines, in CDATA, or without padding', () => {
    const text = base64(zip([{ inhoud: tekst, naam: 'a.txt' }]))
    const wrapped = text.replace(/.{76}/g, '$&\r\n      ')
    for (const form of [wrapped, `\n${wrapped}\n`, text.replace(/=+$/, ''), `<![CDATA[${text}]]>`,
      `${text.slice(0, 50)}<!-- -->${text.slice(50)}`]) {
      expect(met(document('a.txt', form)).bijlagen[0]).toMatchObject(leesbaar(tekst, 'text/plain'))
    }
  })

  it('keeps the same bytes for any content and any packing', () => {
    const made = fc.tuple(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), fc.constantFrom(0, 8))
    fc.assert(fc.property(made, ([tail, descriptor, methode]) => {
      const inhoud = new Uint8Array([...pdf, ...tail])
      expect(van('a.pdf', { inhoud, descriptor, methode })).toMatchObject(leesbaar(inhoud, 'application/pdf'))
    }), { numRuns: 60 })
  })

  it('may have a name inside that differs, and that name is never used', () => {
    expect(van('beschikking.pdf', { inhoud: tekst, naam: 'verzuimrapport.txt' }))
      .toMatchObject({ ...leesbaar(tekst, 'text/plain'), naam: 'beschikking.pdf' })
    expect(van('plan.pdf', { inhoud: pdf, naam: '../../../etc/x.pdf' }))
      .toMatchObject({ staat: 'leesbaar', naam: 'plan.pdf' })
    expect(van('plan', { inhoud: pdf, naam: 'zonder' })).toMatchObject(leesbaar(pdf, 'application/pdf'))
  })
})

describe('the name of an attachment', () => {
  const naamVan = (naam: string) => met(document(naam, base64(zip([{ inhoud: pdf }])))).bijlagen[0]?.naam

  it('is only its last part, and never a way to somewhere', () => {
    expect(naamVan('../../rapport.pdf')).toBe('rapport.pdf')
    expect(naamVan('C:\\Users\\juf\\rapport.pdf')).toBe('rapport.pdf')
    expect(naamVan('/etc/passwd')).toBe('passwd')
    expect(naamVan('..')).toBe('bijlage')
    expect(naamVan('map/')).toBe('bijlage')
    expect(naamVan('&#x202e;fdp.exe')).toBe('fdp.exe')
    expect(naamVan('a&#x85;b&#x200b;.pdf')).toBe('ab.pdf')
    expect(naamVan(`${'lang'.repeat(80)}.pdf`)).toMatch(/^(lang)+(l|la|lan)?\.pdf$/)
    expect(naamVan(`${'lang'.repeat(80)}.pdf`)?.length).toBeLessThanOrEqual(120)
  })

  it('holds no number of a person', () => {
    const dossier = met(document('verslag 111222333.pdf', base64(zip([{ inhoud: pdf }])), 'van 111222333'))
    expect(dossier.bijlagen[0]).toMatchObject({ naam: 'bijlage.pdf', omschrijving: null, staat: 'leesbaar' })
    expect(woordenVan(dossier)).not.toContain('111222333')
    const hidden = dossier.nietOvergenomen.filter(({ pad, reden }) => /document/.test(pad) && reden === 'mag-niet')
    expect(hidden).toHaveLength(2)
  })
})

describe('base64', () => {
  it('gives the same bytes as any other reader, in one line or many', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = base64(bytes)
      expect(bytesFromBase64(text)).toEqual(bytes)
      expect(bytesFromBase64(text.replace(/.{1,7}/g, ' $&\r\n\t'))).toEqual(bytes)
      expect(bytesFromBase64(text.replace(/=/g, ''))).toEqual(bytes)
    }))
  })

  it.each(['A', 'AAAAA', 'A===', 'AA=', 'AAA==', 'AAAA=', 'AA==AA==', 'AA=A', 'AA-_', 'AAé=', '=', 'A AA AA'])(
    'is none: %s', (text) => expect(bytesFromBase64(text)).toBeNull())

  it('is not held once its attachment was opened', () => {
    const seen: number[] = []
    const reader = openTree(() => null, (way) => seen.push(way.at(-1)?.children[0]?.text.length ?? -1))
    reader.write(bytesOf('<dossier><document><bestandsinhoud>QUJD</bestandsinhoud></document>'
      + '<bestandsinhoud>QUJD</bestandsinhoud></dossier>'))
    const tree = reader.close()
    expect(seen).toEqual([4])
    expect(JSON.stringify(tree)).not.toContain('QUJD')
  })
})

describe('what is not opened', () => {
  const heel = zip([{ inhoud: pdf }])
  const unreadable: [string, () => OsoBijlage | undefined][] = [
    ['no base64', () => met(document('a.pdf', 'geen base64!')).bijlagen[0]],
    ['base64 that ends inside a byte', () => met(document('a.pdf', 'UEsDB')).bijlagen[0]],
    ['padding in the middle', () => met(document('a.pdf', `UEs=${base64(heel)}`)).bijlagen[0]],
    ['nothing', () => met(document('a.pdf', ' ')).bijlagen[0]],
    ['no content at all', () => met('<document><bestandsnaam>a.pdf</bestandsnaam></document>').bijlagen[0]],
    ['the file itself without a ZIP', () => vanZip('a.pdf', pdf)],
    ['an empty ZIP', () => van('a.pdf')],
    ['two members', () => van('a.pdf', { inhoud: pdf }, { inhoud: pdf, naam: 'b.pdf' })],
    ['a folder', () => van('a.pdf', { inhoud: '', naam: 'map/' })],
    ['a locked member', () => van('a.pdf', { inhoud: pdf, vlaggen: 1 })],
    ['a strongly locked member', () => van('a.pdf', { inhoud: pdf, vlaggen: 0x41 })],
    ['an unknown way of packing', () => van('a.pdf', { inhoud: pdf, methode: 12 })],
    ['a part of a set of disks', () => vanZip('a.pdf', zip([{ inhoud: pdf }], { schijf: 1 }))],
    ['a wrong checksum', () => van('a.pdf', { inhoud: pdf, crc: 1 })],
    ['more than promised', () => van('a.pdf', { inhoud: pdf, bytes: pdf.length - 1 })],
    ['less than promised', () => van('a.pdf', { inhoud: pdf, bytes: pdf.length + 1 })],
    ['less than promised, with the checksum of zeros behind it', () => van('a.pdf', {
      inhoud: pdf, bytes: pdf.length + 1, crc: crc32(new Uint8Array([...pdf, 0])),
    })],
    ['stored, less than promised', () => van('a.pdf', { inhoud: pdf, methode: 0, bytes: pdf.length + 1 })],
    ['a broken stream', () => van('a.pdf', { inhoud: pdf, gepakt: new Uint8Array([0xff, 0xff, 0xff]) })],
    ['half a stream', () => van('a.pdf', { inhoud: pdf, gepakt: deflateRawSync(pdf).subarray(0, -6) })],
    ['a ZIP in a ZIP', () => van('a.pdf', { inhoud: heel })],
    ['a page of the web that calls itself a PDF', () => van('a.pdf', { inhoud: '<html>%PD' })],
    ['a PDF that calls itself a photo', () => van('a.jpg', { inhoud: pdf, naam: 'a.jpg' })],
    ['a program that calls itself text', () => van('a.txt', {
      inhoud: new Uint8Array([77, 90, 0, 3, 0]), naam: 'a.txt',
    })],
    ['an empty text', () => van('a.txt', { inhoud: '', naam: 'a.txt' })],
  ]

  it.each(unreadable)('%s', (_, make) => {
    const bijlage = make()
    expect(bijlage).toMatchObject({ staat: 'onleesbaar', inhoud: null, mediatype: null })
  })

  it('is a ZIP cut off anywhere', () => {
    for (let at = 0; at < heel.length; at++) {
      expect([at, vanZip('a.pdf', heel.subarray(0, at))?.staat]).toEqual([at, 'onleesbaar'])
    }
  })

  it('is never the cause of a throw, whatever bits were turned', () => {
    const flips = fc.array(fc.tuple(fc.nat(heel.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(flips, (turned) => {
      const broken = heel.slice()
      for (const [at, bit] of turned) broken[at] = (broken[at] ?? 0) ^ 1 << bit
      const bijlage = vanZip('a.pdf', broken)
      if (bijlage?.staat === 'leesbaar') expect(bijlage.inhoud).toEqual(new Uint8Array(pdf))
      else expect(bijlage?.inhoud).toBeNull()
    }), { numRuns: 400 })
  })

  it('is a kind of file that we do not show, and its size is told', () => {
    for (const naam of ['docx', 'doc', 'odf', 'xls', 'xlsx', 'ppt', 'pptx', 'zip', 'exe'].map((one) => `plan.${one}`)) {
      expect([naam, van(naam, { inhoud: 'PK of iets anders', naam })]).toMatchObject([naam, dicht('soort', 17)])
    }
    expect(van('plan.docx', { inhoud: 'x', naam: 'plan.docx', crc: 1 })).toMatchObject(dicht('onleesbaar'))
  })

  it('is one of more than ten MB, whether that is true or not', () => {
    expect(van('a.pdf', { inhoud: pdf, bytes: 10_000_001 })).toMatchObject(dicht('te-groot', 10_000_001))
    expect(van('a.pdf', { inhoud: pdf, bytes: 2 ** 33, zip64: true })).toMatchObject(dicht('te-groot', 2 ** 33))
    const vol = new Uint8Array(10_000_000)
    vol.set(pdf)
    expect(van('a.pdf', { inhoud: vol })).toMatchObject({ staat: 'leesbaar', bytes: 10_000_000 })
    expect(met(document('a.pdf', 'A'.repeat(15_000_001))).bijlagen[0]).toMatchObject(dicht('te-groot'))
  })
})

describe('a bomb', () => {
  /** Deflate of so many zeros: the same block of 16 MB, some times over. */
  const gepakt = (() => {
    const block = deflateRawSync(new Uint8Array(16_000_000), { level: 9, finishFlush: 2 })
    return Buffer.concat([...Array<Buffer>(256).fill(block), Buffer.from([3, 0])])
  })()

  it('that promises what it is, is not opened', () => {
    expect(van('a.pdf', { inhoud: '', gepakt, bytes: 4_096_000_000 })).toMatchObject(dicht('te-groot', 4_096_000_000))
  })

  it('that lies about its size, is stopped at what it promised', () => {
    const before = process.cpuUsage()
    expect(van('a.pdf', { inhoud: '', gepakt, bytes: 9_000_000 })).toMatchObject(dicht('onleesbaar'))
    expect(van('a.pdf', { inhoud: '', gepakt, bytes: 30 })).toMatchObject(dicht('onleesbaar'))
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(4)
  })

  it('of promises without anything behind them takes no time', () => {
    const small = base64(zip([{ inhoud: pdf, bytes: 9_999_999 }]))
    const before = process.cpuUsage()
    const dossier = met(...Array<string>(3000).fill(document('a.pdf', small)))
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2)
    expect(new Set(dossier.bijlagen.map(({ staat }) => staat))).toEqual(new Set(['onleesbaar']))
  })
})

describe('many attachments', () => {
  const vol = base64(zip([{ inhoud: pdf }]))

  it('are read up to twenty; the others are named', () => {
    const dossier = met(...Array.from({ length: 200 }, (_, i) => document(`plan ${i}.pdf`, vol)))
    expect(dossier.bijlagen).toHaveLength(200)
    expect(dossier.bijlagen.map(({ staat }) => staat).filter((staat) => staat === 'leesbaar')).toHaveLength(20)
    expect(dossier.bijlagen[199]).toMatchObject({ naam: 'plan 199.pdf', ...dicht('te-veel') })
    expect(dossier.nietOvergenomen.filter(({ reden }) => reden === 'bijlage-te-veel')).toHaveLength(360)
    expect(dossier.nietOvergenomen).toContainEqual(
      { pad: expect.stringMatching(/\[200\]\/bestandsnaam$/), waarde: 'plan 199.pdf', reden: 'bijlage-te-veel' },
    )
  })

  it('are read up to 25 MB together', () => {
    const inhoud = new Uint8Array(9_000_000)
    inhoud.set(pdf)
    const groot = base64(zip([{ inhoud }]))
    const [a, b, c] = ['a.pdf', 'b.pdf', 'c.pdf'].map((naam) => document(naam, groot))
    const dossier = met(`${a}${b}${c}`, document('d.pdf', vol))
    expect(dossier.bijlagen.map(({ staat, bytes }) => [staat, bytes])).toEqual([
      ['leesbaar', 9_000_000], ['leesbaar', 9_000_000], ['te-veel', 9_000_000], ['leesbaar', pdf.length],
    ])
  })
})

describe('wherever it hangs', () => {
  const bij = (omhulsel: string) => {
    const xml = voorbeeld('fenna-16-vovo').replace('<verzorger>', `${omhulsel}<verzorger>`)
    return read(xml.replace('DOCUMENT', document('plan.pdf', base64(zip([{ inhoud: pdf }])), 'Plan')))
  }
  const places: [string, string][] = [
    ['toelichting_onderwijsbehoeften', ''], ['diagnose', '<code>F81.0</code>'],
    ['handelingsplan', '<startdatum>2026-01-01</startdatum><isgerichtop>lezen</isgerichtop>'],
    ['opp', '<opp_ingangdatum>2026-01-01</opp_ingangdatum>'], ['tlv', ''], ['lwoo', ''], ['rvc', ''],
    ['eindtoets_basisonderwijs', '<deelgenomen>true</deelgenomen>'], ['overigdocumentlijst', ''],
  ]

  it.each(places)('below %s', (naam, rest) => {
    const inSupport = !['eindtoets_basisonderwijs', 'overigdocumentlijst'].includes(naam)
    const around = (inner: string) => inSupport ? `<onderwijsondersteuning>${inner}</onderwijsondersteuning>` : inner
    const dossier = bij(around(`<${naam}>${rest}DOCUMENT</${naam}>`))
    expect(dossier.bijlagen).toMatchObject([{ bij: naam, naam: 'plan.pdf', omschrijving: 'Plan', staat: 'leesbaar' }])
    const pad = dossier.bijlagen[0]?.pad
    const leaves = ['bestandsnaam', 'omschrijving', 'bestandsinhoud'].map((leaf) => `${pad}/${leaf}`)
    expect(dossier.gelezen).toEqual(expect.arrayContaining(leaves))
  })

  it('below absence, a test and a part of a test', () => {
    expect(bij('<verzuim><documentLijst>DOCUMENT</documentLijst></verzuim>').bijlagen[0]?.bij).toBe('documentLijst')
    const toets = (inner: string) => `<toetslijst><toets><toetsidentificatie><eldtoetscode>T</eldtoetscode>
      </toetsidentificatie><afname><afnamedatum>2026-10-01</afnamedatum></afname>${inner}</toets></toetslijst>`
    expect(bij(toets('<resultaat>DOCUMENT</resultaat>')).bijlagen[0]?.bij).toBe('resultaat')
    const part = '<eldonderdeelcode>D</eldonderdeelcode><resultaat>DOCUMENT</resultaat>'
    expect(bij(toets(`<toetsonderdeel>${part}</toetsonderdeel>`)).bijlagen[0]).toMatchObject({ bij: 'resultaat', staat: 'leesbaar' })
  })

  it('is not even known below what may never be kept, nor kept of a test that is too old', () => {
    const below = (naam: string) => bij(`<${naam}>DOCUMENT</${naam}>`)
    for (const dossier of [below('huisarts'), below('medicijngebruik')]) {
      expect(dossier.bijlagen).toEqual([])
      const rows = dossier.nietOvergenomen.filter(({ pad }) => pad.includes('/document/'))
      expect(rows.map(({ reden, waarde }) => [reden, waarde])).toEqual(Array(3).fill(['mag-niet', undefined]))
    }
    const old = read(voorbeeld('pim-12-povo').replace(/(<waarde>E<\/waarde>\s*<\/referentiescore>)/,
      `$1${document('oud.pdf', base64(zip([{ inhoud: pdf }])))}`))
    expect(old.bijlagen.map(({ naam }) => naam)).not.toContain('oud.pdf')
    expect(old.nietOvergenomen).toContainEqual(
      { pad: expect.stringMatching(/document\/bestandsnaam$/), waarde: 'oud.pdf', reden: 'oud' },
    )
  })

  it('leaves the dossier around it whole', () => {
    const xml = voorbeeld('fenna-16-vovo')
    const dossier = met(document('a.pdf', 'kapot'), document('b.pdf', base64(zip([{ inhoud: pdf, crc: crc32(png) }]))))
    expect(dossier.velden).toEqual(read(xml).velden)
    expect(waardeVan(dossier, 'leerling.roepnaam')).toBe('Fenna')
    expect(lijstVan(dossier, 'verzorgers')).toHaveLength(2)
  })
})
