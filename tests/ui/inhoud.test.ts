import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Waarde } from '../../src/domain/change.ts'
import { alleVelden, itemVan } from '../../src/domain/dictionary.ts'
import type { BundelItem } from '../../src/domain/overdracht.ts'
import { sectiesVan } from '../../src/ui/parts/inhoud-secties.ts'
import { boomVan } from '../../src/ui/screens/ontvangen/boom.ts'
import { toonWaarde } from '../../src/ui/waarde.ts'

const item = (sleutel: string, velden: BundelItem['velden']): BundelItem =>
  ({ item: sleutel, categorie: 'begeleiding', grond: 'wettelijk', velden })

/** Everything on screen: (item, path, text). */
const getoond = (items: readonly BundelItem[]): string[] => sectiesVan(items).flatMap((sectie) =>
  sectie.elementen.flatMap((element) =>
    [element.kop ? [element.kop] : [], element.groepen.flatMap(({ rijen }) => rijen.flatMap(({ bladen }) => bladen))]
      .flat().map(({ pad, tekst }) => `${element.item} ${pad} ${tekst}`))).sort()

const verwacht = (items: readonly BundelItem[]): string[] => items.flatMap((een) =>
  Object.entries(een.velden).map(([pad, waarde]) => `${een.item} ${pad} ${toonWaarde(pad, waarde, items)}`)).sort()

const sleutel = fc.constantFrom('aa', 'k3f9', 'st-1')
const reist = alleVelden().filter((veld) => veld.item !== '-')
const blad = fc.tuple(fc.constantFrom(...reist), sleutel, sleutel, fc.string())
  .map(([veld, een, twee, tekst]): [string, Waarde] => {
    const pad = veld.pad.replace('[]', `.${een}`).replace('[]', `.${twee}`)
    if (veld.type === 'itemset') return [`${pad}.stages~${een}`, true]
    return [pad, veld.type === 'boolean' ? true : veld.type === 'int' ? 3 : tekst]
  })

const bundel = fc.array(blad, { maxLength: 60 }).map((bladen) => {
  const per = new Map<string, Record<string, Waarde>>()
  for (const [pad, waarde] of bladen) {
    const waar = itemVan(pad)
    if (waar !== null) per.set(waar, { ...per.get(waar), [pad]: waarde })
  }
  return [...per].map(([naam, velden]) => item(naam, velden))
})

describe('what is shown of a bundle', () => {
  it('is every leaf once, and nothing else', () => {
    fc.assert(fc.property(bundel, (items) => {
      expect(getoond(items)).toEqual(verwacht(items))
    }))
  })

  it('does not lose leaves of a newer app', () => {
    const items = [
      item('beeld', { 'beeld.tekst': 'a', 'beeld.later': 'b' }), item('nieuw~k3f9', { 'nieuw.k3f9.wat': 'c' }),
    ]
    expect(getoond(items)).toEqual(verwacht(items))
  })

  it('begins with the front sheet and keeps criteria apart', () => {
    const items = [
      item('stages~st-1', { 'stages.st-1.bedrijf': 'Zonnehoek' }),
      item('instroomcriteria', {
        'instroomcriteria.scores.a1.tekst': 'Op tijd', 'instroomcriteria.scores.a1.score': 'soms',
        'instroomcriteria.scores.b2.tekst': 'Samen', 'instroomcriteria.scores.b2.score': 'altijd',
      }),
      item('prioriteit', { 'prioriteit.kleur': 'groen' }),
    ]
    const secties = sectiesVan(items)
    expect(secties.map(({ soort }) => soort)).toEqual(['prioriteit', 'instroomcriteria', 'stages[]'])
    expect(secties[1]?.elementen[0]?.groepen.map(({ rijen }) => rijen.map(({ bladen }) => bladen[0]?.tekst)))
      .toEqual([['Op tijd', 'soms'], ['Samen', 'altijd']])
  })

  it('says where an item came from', () => {
    const bron = { soort: 'oso', school: 'De Linde', datum: '2026-09-01' }
    const secties = sectiesVan([{ ...item('beeld', { 'beeld.tekst': 'a' }), bron }])
    expect(secties[0]?.elementen[0]?.bron).toBe('Bron: overstapdossier · De Linde · 1 september 2026')
  })
})

describe('boomVan', () => {
  it('is the tree that a dossier would give', () => {
    expect(boomVan([
      item('watWerkt', { 'watWerkt.wel.w1.tekst': 'Voordoen', 'watWerkt.wel.w2.tekst': 'Rust' }),
      item('perspectief', { 'perspectief.bewijs.stages~st-1': true, 'perspectief.reden': 'past' }),
    ])).toEqual({
      watWerkt: { wel: { w1: { tekst: 'Voordoen' }, w2: { tekst: 'Rust' } } },
      perspectief: { bewijs: { 'stages~st-1': true }, reden: 'past' },
    })
  })

  it('takes in no path it does not know, and poisons nothing', () => {
    expect(boomVan([item('x', { '__proto__.vuil': 'a', 'nieuw.veld': 'b' })])).toEqual({})
    expect(({} as Record<string, unknown>)['vuil']).toBeUndefined()
  })
})
