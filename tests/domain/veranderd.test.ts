import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, basisVan, type Dossier } from '../../src/domain/dossier.ts'
import { ontvangerTekst, verzamel } from '../../src/domain/overdracht.ts'
import { plusDagen, schooljaarVan } from '../../src/domain/time.ts'
import { watVeranderde, type Wat } from '../../src/domain/veranderd.ts'
import { dag, dossierUit, eenDossier, erbij, fennaInhoud, naarSam, zet, keer } from './maak.ts'

const metJa = erbij(dossierUit(fennaInhoud), {
  toestemmingen: { t1: {
    door: 'leerling', besluit: 'gegeven', items: { stem: true }, ontvanger: ontvangerTekst(naarSam),
    gegevenOp: '2027-05-12T13:10:00.000Z', geldigTot: '2027-06-30', doel: 'overdracht',
  } },
})
const gezien = (dossier: Dossier, op = dag) => ({ dag: op, mee: verzamel(dossier, naarSam, op).mee })
const wat = (voor: Dossier, na: Dossier, toen = dag, nu = dag): Wat | null =>
  watVeranderde(na, naarSam, gezien(voor, toen), nu)

describe('what changed between the preview and the seal', () => {
  it('is nothing when nothing did, also a day later', () => {
    expect(wat(metJa, metJa)).toBeNull()
    expect(wat(metJa, metJa, dag, plusDagen(dag, 1))).toBeNull()
    expect(wat(metJa, applyChange(metJa, zet('aantekeningen.k1.tekst', 'Blijft hier')))).toBeNull()
  })

  it('a birthday that changes who decides, even when the same would go; no other birthday', () => {
    const jarig = (geboren: string) => applyChange(metJa, zet('leerling.geboortedatum', geboren))
    expect(wat(jarig('2011-05-21'), jarig('2011-05-21'), dag, '2027-05-21')).toBe('verjaardag')
    expect(wat(jarig('2009-05-21'), jarig('2009-05-21'), dag, '2027-05-21')).toBe('verjaardag')
    expect(wat(jarig('2010-05-21'), jarig('2010-05-21'), dag, '2027-05-21')).toBeNull()
    expect(wat(jarig('2011-05-21'), jarig('2011-05-21'), '2027-05-21', '2027-05-22')).toBeNull()
  })

  it('a new school year', () => {
    const zonder = dossierUit(fennaInhoud)
    expect(wat(zonder, zonder, '2027-07-31', '2027-08-01')).toBe('schooljaar')
    expect(wat(zonder, zonder, '2027-08-01', '2027-08-02')).toBeNull()
    expect(wat(zonder, zonder, '2026-11-09', '2027-07-31')).toBeNull()
    expect([schooljaarVan('2027-07-31'), schooljaarVan('2027-08-01'), schooljaarVan('2027-12-31')]).toEqual([2026, 2027, 2027])
  })

  it('a toestemming taken back, refused or run out', () => {
    const terug = applyChange(metJa, zet('toestemmingen.t1.ingetrokkenOp', '2027-05-20T09:00:00.000Z'))
    expect(wat(metJa, terug)).toBe('toestemming')
    expect(wat(metJa, erbij(metJa, { toestemmingen: { t2: {
      door: 'leerling', besluit: 'geweigerd', items: { stem: true }, ontvanger: ontvangerTekst(naarSam),
      gegevenOp: '2027-05-20T09:00:00.000Z',
    } } }))).toBe('toestemming')
    expect(wat(metJa, metJa, '2027-06-30', '2027-07-01')).toBe('toestemming')
    // leaving it out by hand is a change of the dossier
    expect(wat(metJa, applyChange(metJa, zet('deelkeuzes.stem.keuze', 'niet-delen')))).toBe('inhoud')
  })

  it('the day alone: absence that falls out of the last twelve months', () => {
    const verzuim = erbij(metJa, { verzuim: { k1: { van: '2026-05-20', aantal: 4 } } })
    expect(wat(verzuim, verzuim, dag, '2027-05-21')).toBe('dag')
  })

  it('the dossier: a text, an item more, an item less', () => {
    const tekst = applyChange(metJa, zet('beeld.tekst', 'Anders', { basis: basisVan(metJa, 'beeld.tekst') }))
    expect(wat(metJa, tekst)).toBe('inhoud')
    expect(wat(metJa, tekst, dag, plusDagen(dag, 1))).toBe('inhoud')
    expect(wat(metJa, erbij(metJa, { stages: { k1: { bedrijf: 'B' } } }))).toBe('inhoud')
  })

  it('has a name whenever something else would go than was seen', () => {
    fc.assert(fc.property(eenDossier, eenDossier, fc.nat(400), (voor, na, later) => {
      const nu = plusDagen(dag, later)
      const anders = JSON.stringify(verzamel(voor, naarSam, dag).mee) !== JSON.stringify(verzamel(na, naarSam, nu).mee)
      if (anders) expect(wat(voor, na, dag, nu)).not.toBeNull()
    }), { numRuns: keer(60) })
  })
})
