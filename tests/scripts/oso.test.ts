import { createHash } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { antwoord } from '../../scripts/oso-antwoord.ts'
import { read, voorbeeld, waardeVan } from '../formats/oso/bestanden.ts'
import { base64, pdf, zip } from '../formats/oso/zips.ts'

const voorbeelden = fileURLToPath(new URL('../formats/voorbeelden/', import.meta.url))
let place = ''
beforeEach(() => { place = mkdtempSync(join(tmpdir(), 'estafette-oso-')) })
afterEach(() => rmSync(place, { recursive: true, force: true }))

const lees = (bestand: string, map = voorbeelden) => {
  const { uit, fout, code } = antwoord(['read', bestand], map)
  expect([fout, code]).toEqual(['', 0])
  return JSON.parse(uit)
}
const geweigerd = (bestand: string, map = place) => {
  const { uit, fout, code } = antwoord(['read', bestand], map)
  expect([uit, code]).toEqual(['', 1])
  return fout
}
const schrijf = (inhoud: string | Uint8Array): string => {
  writeFileSync(join(place, 'a.xml'), inhoud)
  return 'a.xml'
}

describe('what the command oso prints', () => {
  it('is the whole reading, as a tree by the paths of the dictionary', () => {
    const pim = lees('pim-12-povo.xml')
    const dossier = read(voorbeeld('pim-12-povo'))
    expect(Object.keys(pim)).toEqual([
      'profiel', 'versie', 'validatieversie', 'overdrachtsoort', 'overstap', 'deeldossier', 'dossierdatum', 'pakket',
      'school', 'uitlevering', 'leerling', 'dossier', 'herkomst', 'bijlagen', 'eerdereInzage', 'nietOvergenomen',
      'nietMeegeleverd', 'geenGegevens', 'gelezen',
    ])
    expect(pim).toMatchObject({
      profiel: 'POVO', versie: '2019.1', school: { brin: '99ZA' }, leerling: { roepnaam: 'Pim' },
      dossier: {
        leerling: { achternaam: 'Voorbeeldsma' }, schooladvies: { definitief: 'adviescode 30' },
        verzorgers: [{ sleutel: expect.stringMatching(/^oso-/), naam: 'Anna Voorbeeldsma', soort: 'ouder' }],
        verzuim: [{ aantal: 1, eenheid: 'dagdelen' }],
      },
      nietMeegeleverd: ['cijferlijsten'], geenGegevens: [], gelezen: dossier.gelezen.length,
    })
    expect(pim.nietOvergenomen).toEqual(dossier.nietOvergenomen)
    expect(pim.herkomst).toEqual(dossier.bronnen)
    const leaves = (tak: unknown): number => typeof tak !== 'object' || tak === null ? 1
      : Object.entries(tak).reduce((sum, [naam, onder]) => sum + (naam === 'sleutel' ? 0 : leaves(onder)), 0)
    expect(leaves(pim.dossier)).toBe(dossier.velden.length)
    expect(pim.dossier.opp.vastgesteldOp).toBe(waardeVan(dossier, 'opp.vastgesteldOp'))
  })

  it('names attachments with size and hash, without their content', () => {
    const met = voorbeeld('fenna-16-vovo').replace('<verzorger>', `<overigdocumentlijst><document>
      <bestandsnaam>plan.pdf</bestandsnaam><bestandsinhoud>${base64(zip([{ inhoud: pdf }]))}</bestandsinhoud>
      </document></overigdocumentlijst><verzorger>`)
    expect(lees(schrijf(met), place).bijlagen).toEqual([{
      pad: '/dossier/huidigeschool/leerling/overigdocumentlijst/document', bij: 'overigdocumentlijst',
      naam: 'plan.pdf', omschrijving: null, staat: 'leesbaar', mediatype: 'application/pdf', bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    }])
  })

  it('is the same whether a file is read in one slice or in many', () => {
    const lang = voorbeeld('zoe-15-vovo').replace('<metadata>', `<!-- ${'é'.repeat(900_000)} --><metadata>`)
    expect(lees(schrijf(lang), place)).toEqual(lees('zoe-15-vovo.xml'))
  })
})

describe('what the command oso refuses', () => {
  it('another version, by the version found, the one we read, and whom to ask', () => {
    const fenna = voorbeeld('fenna-16-vovo')
    const older = geweigerd(schrijf(fenna.replace('gegevensset/2019/', 'gegevensset/2018/')))
    expect(older).toMatch(/2018\. .*2019\.1.*leverancier.*2019\.1\.\n\(formats\/oso-version\)\n$/)
    expect(geweigerd(schrijf(fenna.replace('versie>2019.1<', 'versie>2022.1<')))).toContain('2022.1.')
  })

  it('a broken file, by the line of the first fault', () => {
    const fault = voorbeeld('pim-12-povo').replace('</pakketnaam>', '</naam>')
    expect(geweigerd(schrijf(fault))).toMatch(/regel 6\b.*\n\(formats\/not-xml\)/)
    expect(geweigerd(schrijf('<html><body>geen dossier</body></html>'))).toContain('(formats/not-oso)')
    expect(geweigerd(schrijf('<!DOCTYPE dossier [<!ENTITY a "b">]><dossier/>'))).toContain('(formats/doctype)')
    expect(geweigerd(schrijf(pdf))).toContain('(formats/not-oso)')
    expect(geweigerd(schrijf(Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])))).toContain('(formats/encoding)')
  })

  it('what is no file, or too much of one', () => {
    expect(geweigerd('weg.xml')).toMatch(/geen bestand .*weg\.xml/)
    expect(geweigerd('.')).toContain('is een map')
    expect(geweigerd(schrijf(''))).toContain('is leeg')
    expect(geweigerd('a\0.xml')).toContain('gaat niet open')
    const groot = join(place, 'groot.xml')
    closeSync(openSync(groot, 'w'))
    truncateSync(groot, 50 * 1024 * 1024 + 1)
    expect(geweigerd('groot.xml')).toContain('(formats/too-large)')
  })

  it.each([[[]], [['read']], [['read', '']], [['lees', 'a.xml']], [['read', 'a.xml', 'b.xml']], [['--json']]])(
    'a question that is not one: %j', (vraag) => {
      expect(antwoord(vraag, place)).toEqual({ uit: '', fout: expect.stringContaining('--help'), code: 2 })
    })

  it('nothing when only help is asked', () => {
    const { uit, fout, code } = antwoord(['--help'], place)
    expect([fout, code]).toEqual(['', 0])
    for (const naam of Object.keys(lees('pim-12-povo.xml'))) expect(uit).toContain(naam)
  })
})
