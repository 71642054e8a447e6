// The account of a file: every leaf is taken or listed, exactly once, and what may not be kept is nowhere.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkChange } from '../../../src/domain/check-change.ts'
import type { Change } from '../../../src/domain/change.ts'
import { applyChange, leegDossier } from '../../../src/domain/dossier.ts'
import type { OsoDossier, Reden } from '../../../src/formats/oso/dossier.ts'
import { readOso } from '../../../src/formats/oso/read.ts'
import { leerlingen } from '../../../src/ui/screens/leerlingen/words.nl.ts'
import { toonDatum } from '../../../src/ui/waarde.ts'
import {
  bytesOf, leavesIn, lijstVan, official, officialDir, read, voorbeeld, voorbeelden, woordenVan,
} from './bestanden.ts'

const officialFiles = [
  'examples/Voorbeelddossier_OV_POVO_full.xml', 'examples/Voorbeelddossier_OV_VOVO_opt_out.xml',
  'minimal/minimal-BB.xml', 'minimal/minimal-POPO.xml', 'minimal/minimal-POVO.xml', 'minimal/minimal-VOVO.xml',
]
const missing = officialFiles.filter((file) => official(file) === null)
if (missing.length > 0) console.info(`not read: ${missing.length} official files are not in ${officialDir} (OSO_DIR)`)

const withoutCdata = (xml: string): string => xml
  .replace(/<!--.*?-->/gs, '')
  .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'))

const files: [string, string][] = [
  ...voorbeelden.map((naam): [string, string] => [naam, withoutCdata(voorbeeld(naam))]),
  ...officialFiles.flatMap((file): [string, string][] => {
    const text = official(file)
    return text === null ? [] : [[file, text]]
  }),
]

/** Shown in other words than those of the file. */
const inOtherWords = new Set([
  'voorlopigdossier', 'inzage', 'relatietotkind', 'wettigevertegenwoordiger', 'verzorgersaansprakelijk', 'deelgenomen',
  'ond_referentieniveau', 'dom_referentieniveau', 'afgerond', 'examenvak', 'bestandsinhoud', 'bestandsnaam',
])

const forbidden = new Set([
  'bsn', 'onderwijsnummer', 'iban', 'banknummer', 'nationaliteit', 'geboorteplaats', 'straat', 'postcode',
  'adresbuitenland',
])

const shownIn = ({ velden, meta, eerdereInzage, bijlagen }: OsoDossier): string => JSON.stringify([
  velden.map(({ waarde }) => waarde), meta, eerdereInzage,
  bijlagen.map(({ naam, omschrijving }) => [naam, omschrijving]),
]).replace(/\\n/g, ' ')

describe.each(files)('%s', (_, xml) => {
  const dossier = read(xml)
  const leaves = leavesIn(xml)

  it('accounts for every leaf exactly once', () => {
    const pads = [...dossier.gelezen, ...dossier.nietOvergenomen.map(({ pad }) => pad)]
    expect(leaves.length).toBeGreaterThan(20)
    expect(pads.toSorted()).toEqual(leaves.map(({ pad }) => pad).toSorted())
  })

  it('shows what it says it took', () => {
    const shown = shownIn(dossier)
    const gelezen = new Set(dossier.gelezen)
    // An end among words is a day as the screens write it.
    const isShown = (text: string): boolean => [text, toonDatum(text)].some((een) => shown.includes(JSON.stringify(een).slice(1, -1)))
    const lost = leaves.filter(({ pad, name, text }) => gelezen.has(pad) && !inOtherWords.has(name) &&
      !/communicatie(\[\d+\])?\/soort$/.test(pad) &&
      !isShown(text.replace(/(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)$/, '$1').replace(/\s+/g, ' ')))
    expect(lost).toEqual([])
  })

  it('keeps nothing that may not be kept', () => {
    const all = woordenVan(dossier)
    const kept = leaves.filter(({ pad, name, text }) =>
      (forbidden.has(name) || /huisarts\/.*(naam|nummer)$/.test(pad)) && text.length >= 6 && all.includes(text))
    expect(kept).toEqual([])
    expect(all).not.toMatch(/9999999999|geheim@/)
    const silent = /\/(medicijngebruik|dagdelengeoorloofd|urengeoorloofd|geslacht|nnca|leerlinggewicht)$/
    const block = /\/(adreslijst|adresbuitenland|huisarts)(\/|$)/
    const spoken = dossier.nietOvergenomen
      .filter(({ pad, waarde }) => waarde !== undefined && (silent.test(pad) || block.test(pad)))
    expect(spoken).toEqual([])
  })

  it('proposes only what an empty dossier accepts', () => {
    let target = leegDossier('d-1')
    for (const [i, { pad, waarde }] of dossier.velden.entries()) {
      const change: Change = { id: `c-${i}`, dossier: 'd-1', klok: [1, i, 'a'], wie: 'm', soort: 'set', pad, waarde }
      expect([pad, checkChange(target, change, 'eigen')]).toEqual([pad, { ok: true, value: change }])
      target = applyChange(target, change)
    }
    for (const [item, bron] of Object.entries(dossier.bronnen)) {
      for (const [veld, waarde] of Object.entries(bron)) {
        const pad = `bronnen.${item}.${veld}`
        const change: Change = { id: pad, dossier: 'd-1', klok: [2, 0, 'a'], wie: 'm', soort: 'set', pad, waarde }
        expect([pad, checkChange(target, change, 'eigen').ok]).toEqual([pad, true])
      }
    }
  })
})

describe('numbers of persons', () => {
  const met = (tekst: string) => read(voorbeeld('pim-12-povo').replace('Met voorleessoftware gemaakt.', tekst))
  const opmerking = (dossier: OsoDossier) => dossier.nietOvergenomen.find(({ pad }) => pad.endsWith('/opmerking'))

  it('are not kept from a free text either', () => {
    expect(opmerking(met('gewoon 12 tekst'))).toMatchObject({ waarde: 'gewoon 12 tekst', reden: 'geen-plek' })
    expect(opmerking(met('nummer 000 000 000'))).toEqual({ pad: expect.any(String), reden: 'mag-niet' })
    expect(opmerking(met('broer 111222333 erbij'))).toEqual({ pad: expect.any(String), reden: 'mag-niet' })
    expect(opmerking(met('rek NL00 TEST 0123 4567 89'))).toEqual({ pad: expect.any(String), reden: 'mag-niet' })
    expect(opmerking(met('pas 111222334'))).toMatchObject({ waarde: 'pas 111222334' })
  })

  it('do not take a longer number with them', () => {
    const xml = voorbeeld('fenna-16-vovo').replace('>990000162<', '>000000162<')
    expect(lijstVan(read(xml), 'verzorgers')[0]).toMatchObject({ telefoon: '0000000162' })
    expect(lijstVan(read(xml.replace('>000000162<', '>0000000162<')), 'verzorgers')[0]).not.toHaveProperty('telefoon')
  })

  it('are not kept when they are too short to be looked for', () => {
    const dossier = read(voorbeeld('fenna-16-vovo').replace('>990000162<', '>99162<'))
    expect(dossier.nietOvergenomen.find(({ pad }) => pad.endsWith('/banknummer')))
      .toEqual({ pad: expect.any(String), reden: 'mag-niet' })
  })

  it('keep a field empty when they stand in it', () => {
    const dossier = read(voorbeeld('pim-12-povo').replace('Juf Bedenkt', 'Juf 111222333'))
    expect(woordenVan(dossier)).not.toContain('111222333')
  })
})

describe('every reason', () => {
  it('has its words for people', () => {
    const all: Record<Reden, true> = {
      'geen-plek': true, 'geen-dag': true, 'mag-niet': true, geheim: true, overleden: true, oud: true,
      'bijlage-onleesbaar': true, 'bijlage-soort': true, 'bijlage-te-groot': true, 'bijlage-te-veel': true,
    }
    expect(Object.keys(leerlingen.oso.reden).toSorted()).toEqual(Object.keys(all).toSorted())
  })
})

describe('elements that the standard does not know', () => {
  const vreemd = (extra: string) =>
    read(voorbeeld('fenna-16-vovo').replace('<overigvombo>', `${extra}<overigvombo>`)).nietOvergenomen

  it('are listed by path, without their words', () => {
    expect(vreemd('<zorg>veel</zorg>'))
      .toContainEqual({ pad: '/dossier/huidigeschool/leerling/zorg', reden: 'geen-plek' })
    expect(vreemd('<x:naam xmlns:x="urn:x">Iemand</x:naam>'))
      .toContainEqual({ pad: '/dossier/huidigeschool/leerling/naam', reden: 'geen-plek' })
    expect(vreemd('<stage>los<soortstage>a</soortstage></stage>'))
      .toContainEqual({ pad: '/dossier/huidigeschool/leerling/stage[3]', reden: 'geen-plek' })
  })

  it('lose nothing, wherever a leaf is doubled', () => {
    const xml = withoutCdata(voorbeeld('fenna-16-vovo'))
    const spots = [...xml.matchAll(/<([a-z][\w.-]*)>([^<>\s][^<>]*)<\/\1>/g)]
    fc.assert(fc.property(fc.nat(spots.length - 1), fc.nat(spots.length - 1), (from, to) => {
      const [text = ''] = spots[from] ?? []
      const at = (spots[to]?.index ?? 0) + (spots[to]?.[0].length ?? 0)
      const doubled = xml.slice(0, at) + text + xml.slice(at)
      const result = readOso(bytesOf(doubled))
      if (!result.ok) return
      const { gelezen, nietOvergenomen } = result.value
      const pads = [...gelezen, ...nietOvergenomen.map(({ pad }) => pad)]
      expect(pads.toSorted()).toEqual(leavesIn(doubled).map(({ pad }) => pad).toSorted())
    }), { numRuns: 200 })
  })
})

describe('a very full file', () => {
  it('fills the list as far as the dossier has room, newest first, and lists the rest', () => {
    const toets = (i: number) => `<toets><toetsidentificatie><eldtoetscode>T${i}</eldtoetscode></toetsidentificatie>
      <afname><afnamedatum>${2024 + (i % 3)}-0${1 + (i % 9)}-01</afnamedatum></afname>
      <resultaat><toetsscore><aantalgoed>${i}</aantalgoed></toetsscore></resultaat></toets>`
    const many = Array.from({ length: 10_000 }, (_, i) => toets(i)).join('')
    const dossier = read(voorbeeld('schrikkel-18-vovo')
      .replace('<verzorger>', `<toetslijst>${many}</toetslijst><verzorger>`))
    const days = dossier.velden.filter(({ pad }) => pad.endsWith('.op')).map(({ waarde }) => String(waarde))
    expect(days.filter((dag) => dag.startsWith('2026-09')).length).toBeGreaterThan(190)
    expect(dossier.velden.filter(({ pad }) => /^overgenomen\..*\.soort$/.test(pad))).toHaveLength(200)
    expect(dossier.nietOvergenomen.length).toBeGreaterThan(29_000)
  })
})
