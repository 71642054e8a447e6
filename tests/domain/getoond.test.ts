// What was shown, held against what would go: less is open, anything else shuts, and the order says nothing.
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alleVelden, itemVan } from '../../src/domain/dictionary.ts'
import { isGetoond, merkTeksten, metMerken, schrijfMerken, verschilMet, type Merk } from '../../src/domain/getoond.ts'
import { inzagePoort, inzageStand, poortVan, type Inzage } from '../../src/domain/inzage.ts'
import { canoniek, verzamel, type BundelItem } from '../../src/domain/verzamel.ts'
import { isVanSoort } from '../../src/domain/waarde.ts'
import { veldVan } from '../../src/domain/dictionary.ts'
import { dag, dossierUit, eenDossier, erbij, fennaInhoud, naarSam, zet } from './maak.ts'
import { applyChange } from '../../src/domain/dossier.ts'

const sha = (tekst: string) => createHash('sha256').update(tekst).digest()
const merkenVan = (mee: readonly BundelItem[]): Merk[] => merkTeksten(mee).map(({ item, tekst }) =>
  ({ item, merk: sha(tekst).subarray(0, 12).toString('base64url') }))
const hashVan = (mee: readonly BundelItem[]) => sha(canoniek(mee)).toString('hex')

const gezienOp = '2027-05-12T13:15:00.000Z'
const gezien = (mee: readonly BundelItem[]): Inzage => ({
  persoon: 'leerling', aangebodenOp: gezienOp, gezienOp, voorbeeldHash: hashVan(mee), getoond: schrijfMerken(merkenVan(mee)),
})
const stand = (toen: readonly BundelItem[], nu: readonly BundelItem[]) =>
  inzagePoort([gezien(toen)], dag, { hash: hashVan(nu), merken: merkenVan(nu) })

const bundel = fc.oneof(eenDossier, fc.constant(dossierUit(fennaInhoud))).map((dossier) => verzamel(dossier, naarSam, dag).mee)
const metItems = bundel.filter((mee) => mee.length > 0)
const anders = (item: BundelItem, pad: string): BundelItem => ({ ...item, velden: { ...item.velden, [pad]: 'iets anders dan er stond' } })

describe('the gate, by the marks of what was shown', () => {
  it('is open for exactly that, in any order', () => {
    fc.assert(fc.property(metItems.chain((mee) => fc.tuple(fc.constant(mee), fc.shuffledSubarray(mee, { minLength: mee.length }))),
      ([mee, door]) => {
        expect(stand(mee, door)).toBe('open')
        expect(hashVan(door)).toBe(hashVan(mee))
      }))
  })

  it('is open for fewer items', () => {
    fc.assert(fc.property(bundel.chain((mee) => fc.tuple(fc.constant(mee), fc.subarray(mee))), ([mee, minder]) => {
      expect(stand(mee, minder)).toBe('open')
    }))
  })

  it('stays open when the mentor keeps an item at home, and what pointed at it loses that reference', () => {
    fc.assert(fc.property(eenDossier.chain((dossier) => {
      const { mee } = verzamel(dossier, naarSam, dag)
      return fc.tuple(fc.constant(dossier), fc.subarray(mee.map(({ item }) => item)
        .filter((item) => !mee.some(({ velden }) => Object.entries(velden).some(([pad, over]) => pad.endsWith('.over') && over === item)))))
    }), ([dossier, weg]) => {
      const toen = verzamel(dossier, naarSam, dag).mee
      const nu = verzamel(weg.reduce((d, item) => applyChange(d, zet(`deelkeuzes.${item}.keuze`, 'niet-delen',
        { klok: [2_000_000_000_000, 0, 'x'] })), dossier), naarSam, dag).mee
      expect(stand(toen, nu)).toBe('open')
    }))
  })

  it('shuts for any item that came in', () => {
    fc.assert(fc.property(metItems.chain((mee) => fc.tuple(fc.constant(mee), fc.nat(mee.length - 1))), ([mee, i]) => {
      const zonder = mee.filter((_, n) => n !== i)
      expect(stand(zonder, mee)).toBe('veranderd')
      expect(verschilMet(merkenVan(mee), schrijfMerken(merkenVan(zonder)))).toEqual({ nieuw: [mee[i]?.item], veranderd: [], weg: [] })
      expect(verschilMet(merkenVan(zonder), schrijfMerken(merkenVan(mee)))).toEqual({ nieuw: [], veranderd: [], weg: [mee[i]?.item] })
    }))
  })

  it('shuts for any leaf, ground, category or source that changed', () => {
    fc.assert(fc.property(metItems.chain((mee) => fc.tuple(fc.constant(mee), fc.nat(mee.length - 1), fc.nat())), ([mee, i, n]) => {
      const item = mee[i]
      if (item === undefined) return
      const paden = Object.keys(item.velden)
      const soorten: BundelItem[] = [
        anders(item, paden[n % paden.length] ?? ''), { ...item, categorie: 'een andere' },
        { ...item, grond: item.grond === 'wettelijk' ? 'toestemming' : 'wettelijk' },
        { ...item, bron: { soort: 'oso', school: 'Een andere school' } },
      ]
      for (const nieuw of soorten) {
        const nu = mee.map((een, k) => (k === i ? nieuw : een))
        expect(stand(mee, nu)).toBe('veranderd')
        expect(verschilMet(merkenVan(nu), schrijfMerken(merkenVan(mee))).veranderd).toEqual([item.item])
      }
    }))
  })

  it('shuts when a zienswijze stays without the item it is about: the words then say something else', () => {
    const met = erbij(dossierUit(fennaInhoud), { zienswijzen: { z1: { van: 'leerling', tekst: 'Niet stil.', over: 'beeld' } } })
    const toen = verzamel(met, naarSam, dag).mee
    expect(toen.find(({ item }) => item === 'zienswijzen~z1')?.velden['zienswijzen.z1.over']).toBe('beeld')
    const nu = verzamel(applyChange(met, zet('deelkeuzes.beeld.keuze', 'niet-delen')), naarSam, dag).mee
    expect(stand(toen, nu)).toBe('veranderd')
  })

  it('does not ask the writer again about words of his own', () => {
    fc.assert(fc.property(metItems, (mee) => {
      const eigen: BundelItem = { item: 'zienswijzen~z9', categorie: 'administratief', grond: 'wettelijk', velden: { 'zienswijzen.z9.tekst': 'Anders.' } }
      const was = schrijfMerken(merkenVan(mee))
      const nu = [...mee.filter(({ item }) => item !== eigen.item), eigen]
      expect(isGetoond(merkenVan(nu), was)).toBe(false)
      expect(isGetoond(merkenVan(nu), metMerken(was, merkenVan([eigen])))).toBe(true)
    }))
  })

  it('keeps marks that fit their field, and reads nothing out of them', () => {
    const veld = veldVan('overdrachten.o1.inzagen.i1.getoond')
    fc.assert(fc.property(metItems, (mee) => {
      const tekst = schrijfMerken(merkenVan(mee))
      expect(veld !== null && isVanSoort(veld, tekst)).toBe(true)
      expect(tekst).not.toContain('meer dan twintig')
    }))
    const veel = Array.from({ length: 700 }, (_, n): BundelItem => {
      const sleutel = `k${n}-${'0'.repeat(20)}`
      return { item: `overgenomen~${sleutel}`, categorie: 'leerresultaten', grond: 'wettelijk', velden: { [`overgenomen.${sleutel}.wat`]: `toets ${n}` } }
    })
    const tekst = schrijfMerken(merkenVan(veel))
    expect(tekst.length).toBeLessThanOrEqual(14_000)
    expect(veld !== null && isVanSoort(veld, tekst)).toBe(true)
    expect(stand(veel, veel.slice(3))).toBe('open')
    expect(stand(veel.slice(3), veel)).toBe('veranderd')
  })

  it('holds an older look, which kept no marks, to its hash alone', () => {
    const { mee } = verzamel(dossierUit(fennaInhoud), naarSam, dag)
    const { getoond: _, ...oud } = gezien(mee)
    expect(inzagePoort([oud], dag, { hash: hashVan(mee), merken: merkenVan(mee) })).toBe('open')
    expect(inzagePoort([oud], dag, { hash: hashVan(mee.slice(1)), merken: merkenVan(mee.slice(1)) })).toBe('veranderd')
  })

  it('says the same as the stand on screen', () => {
    fc.assert(fc.property(bundel.chain((mee) => fc.tuple(fc.subarray(mee), fc.subarray(mee))), ([toen, nu]) => {
      const dossier = erbij(dossierUit({ ...fennaInhoud, overdrachten: {} }), { overdrachten: { 'od-1': { inzagen: { i1: gezien(toen) } } } })
      const getoond = { hash: hashVan(nu), merken: merkenVan(nu) }
      const dicht = inzageStand(dossier, 'od-1', 'leerling', getoond) === 'opnieuw-nodig'
      expect(dicht).toBe(stand(toen, nu) === 'veranderd')
    }))
  })
})

describe('why the gate is open, and since when', () => {
  const op = (moment: string, meer: Inzage = {}): Inzage => ({ persoon: 'leerling', aangebodenOp: moment, ...meer })
  it('counts five school days from the offer, over weekends', () => {
    const vrijdag = op('2027-05-14T08:00:00.000Z')
    expect(poortVan([vrijdag], '2027-05-20', { hash: null })).toEqual(
      { stand: 'inzage', door: null, vanaf: '2027-05-21', sinds: vrijdag.aangebodenOp })
    expect(poortVan([vrijdag], '2027-05-21', { hash: null })).toEqual(
      { stand: 'open', door: 'geen-antwoord', vanaf: '2027-05-21', sinds: vrijdag.aangebodenOp })
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), (n) => {
      const later = new Date(Date.parse('2027-05-14') + n * 86_400_000).toISOString().slice(0, 10)
      expect(inzagePoort([vrijdag], later, { hash: null })).toBe(later >= '2027-05-21' ? 'open' : 'inzage')
    }))
  })

  it('names a second offer with its reason, and a look', () => {
    const een = op('2027-05-19T08:00:00.000Z')
    const twee = op('2027-05-20T08:00:00.000Z', { reden: 'Was ziek' })
    expect(poortVan([een, twee], dag, { hash: null })).toMatchObject({ stand: 'open', door: 'tweede-aanbod', sinds: twee.aangebodenOp })
    expect(poortVan([een, { ...twee, gezienOp: twee.aangebodenOp ?? '' }], dag, { hash: null }))
      .toMatchObject({ stand: 'open', door: 'gezien' })
  })

  it('lets a sheet on paper count only for what was printed on it', () => {
    const { mee } = verzamel(dossierUit(fennaInhoud), naarSam, dag)
    const papier = op('2027-05-03T08:00:00.000Z', { hoe: 'geprint', voorbeeldHash: hashVan(mee), getoond: schrijfMerken(merkenVan(mee)) })
    const nu = (items: readonly BundelItem[]) => inzagePoort([papier], dag, { hash: hashVan(items), merken: merkenVan(items) })
    expect(nu(mee)).toBe('open')
    expect(nu(mee.slice(1))).toBe('open')
    expect(nu(mee.map((item, n) => (n === 0 ? anders(item, 'leerling.roepnaam') : item)))).toBe('inzage')
  })
})

it('knows every reference of the dictionary as one', () => {
  const verwijst = alleVelden().filter(({ type, item }) => item !== '-' && ['ref', 'itemset', 'itemkey'].includes(type))
  expect(verwijst.map(({ pad }) => pad)).toContain('perspectief.bewijs')
  for (const { pad, type } of verwijst) {
    const blad = `${pad.replace('[]', '.k1')}${type === 'itemset' ? '.stages~k1' : ''}`
    const item: BundelItem = { item: itemVan(blad) ?? '', categorie: '', grond: 'wettelijk', velden: { [blad]: 'k2' } }
    expect(merkTeksten([item]), pad).toHaveLength(pad === 'zienswijzen[].over' ? 1 : 2)
  }
})
