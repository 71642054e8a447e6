import { describe, expect, it } from 'vitest'
import { alleVelden, itemSoorten } from '../../src/domain/dictionary.ts'
import type { BundelItem } from '../../src/domain/overdracht.ts'
import { kopVan, naamVanSoort, naamVanVeld, soortVan, toonDatum, toonMoment, toonWaarde } from '../../src/ui/waarde.ts'
import { los, soorten, veldnamen, waarden } from '../../src/ui/waarde.nl.ts'

const reist = alleVelden().filter((veld) => veld.item !== '-')

const item = (sleutel: string, velden: BundelItem['velden']): BundelItem =>
  ({ item: sleutel, categorie: 'begeleiding', grond: 'wettelijk', velden })

describe('the words of values', () => {
  it.each(reist.filter((veld) => veld.type === 'enum').map((veld) => [veld.pad, veld] as const))(
    'has a Dutch word for each value of %s', (pad, veld) => {
      expect(Object.keys(waarden[pad] ?? {}).sort()).toEqual([...veld.waarden ?? []].sort())
    })

  it('has a name for every field that can travel', () => {
    expect(reist.map((veld) => veld.pad).filter((pad) => veldnamen[pad] === undefined)).toEqual([])
  })

  it('has a title for every kind of item', () => {
    expect(itemSoorten().map((soort) => soort.item).filter((soort) => soorten[soort] === undefined)).toEqual([])
  })
})

describe('toonWaarde', () => {
  it.each([
    ['overstap.eersteLesdag', '2026-11-08', '8 november 2026'],
    ['overstap.bestemming', 'entree', 'entree'],
    ['stages.k3f9.tot', '2027-03-01', '1 maart 2027'],
    ['doelen.k3f9.hoortBijOpp', true, 'ja'],
    ['doelen.k3f9.hoortBijOpp', false, 'nee'],
    ['lob.beeldLeerling', 4, '4 van de 5'],
    ['verzuim.k3f9.aantal', 20, '20'],
    ['deelkeuzes.stages~k3f9.bevestigdOp', '2026-07-01T22:30:00.000Z', '2 juli 2026, 0.30 uur'],
    ['zienswijzen.k3f9.van', 'leerling', 'de leerling'],
  ] as const)('%s %s is "%s"', (pad, waarde, tekst) => {
    expect(toonWaarde(pad, waarde)).toBe(tekst)
  })

  it('gives typed text back letter by letter', () => {
    const tekst = ' Eerst voordoen.\n\nDán zelf; <b>niet</b> praten.  '
    expect(toonWaarde('beeld.tekst', tekst)).toBe(tekst)
  })

  it('keeps what it does not know as it was: values and fields of a newer app', () => {
    expect(toonWaarde('prioriteit.kleur', 'paars')).toBe('paars')
    expect(toonWaarde('nieuw.veld', 'tekst')).toBe('tekst')
    expect(naamVanVeld('nieuw.veld')).toBe(los.nieuwer)
    expect(naamVanSoort('nieuw')).toBe(los.nieuwer)
  })

  it('names a reference only out of what travels along', () => {
    const noor = item('contacten~ct-noor', { 'contacten.ct-noor.naam': 'Noor Bedacht' })
    expect(toonWaarde('alsDan.ad-stil.wieBellen', 'ct-noor', [noor])).toBe('Noor Bedacht')
    expect(toonWaarde('alsDan.ad-stil.wieBellen', 'ct-noor', [])).toBe('ct-noor')
  })

  it('names evidence by kind and by what it is', () => {
    const stage = item('stages~st-1', { 'stages.st-1.bedrijf': 'Zonnehoek' })
    expect(toonWaarde('perspectief.bewijs.stages~st-1', true, [stage])).toBe('Stage: Zonnehoek')
  })
})

describe('days and moments', () => {
  it('leaves alone what is no day or moment', () => {
    expect(toonDatum('morgen')).toBe('morgen')
    expect(toonDatum('2026-13-01')).toBe('2026-13-01')
    expect(toonMoment('morgen')).toBe('morgen')
  })

  it('tells winter and summer time apart', () => {
    expect(toonMoment('2026-12-01T12:05:00Z')).toBe('1 december 2026, 13.05 uur')
    expect(toonMoment('2026-06-01T12:05:00Z')).toBe('1 juni 2026, 14.05 uur')
  })
})

describe('kinds and heads', () => {
  it('finds the kind of an item key', () => {
    expect(soortVan('stages~k3f9')).toBe('stages[]')
    expect(soortVan('watWerkt')).toBe('watWerkt')
  })

  it('takes the first line that names an element, or none', () => {
    expect(kopVan(item('acties~a1', { 'acties.a1.wie': 'Sam', 'acties.a1.wat': 'Bellen' }))).toBe('Bellen')
    expect(kopVan(item('verzuim~v1', { 'verzuim.v1.aantal': 2 }))).toBeNull()
  })
})
