// Rooms and labels against the dictionary: no form without a field, no field without a word.
import { describe, expect, it } from 'vitest'
import { alleVelden, lijstVan, veldVan } from '../../src/domain/dictionary.ts'
import { kamers, kamersVan, kamerVan, vragen, vormen, type Vorm } from '../../src/ui/screens/dossier/kamers.ts'
import { velden, woordenVan } from '../../src/ui/velden.nl.ts'

const paden = (vorm: Vorm): string[] =>
  vorm.soort === 'velden' ? [...vorm.velden] : vorm.velden.map((veld) => `${vorm.lijst}.k3f9.${veld}`)

describe('rooms', () => {
  it('are three questions, each of a few', () => {
    expect(vragen.map((vraag) => kamers.filter((kamer) => kamer.vraag === vraag).length)).toEqual([4, 5, 4])
  })

  it('hold every form once, and only fields of the dictionary', () => {
    const gebruikt = kamers.flatMap((kamer) => kamer.vormen)
    expect(new Set(gebruikt)).toEqual(new Set(Object.values(vormen)))
    expect(gebruikt).toHaveLength(Object.keys(vormen).length)
    expect(gebruikt.flatMap(paden).filter((pad) => veldVan(pad) === null)).toEqual([])
    for (const vorm of gebruikt) if (vorm.soort === 'lijst') expect(lijstVan(vorm.lijst)).not.toBeNull()
  })

  it('are found by the path of what is filled in there', () => {
    expect(kamerVan('beeld.tekst')).toBe('beeld')
    expect(kamerVan('stages.k3f9.oordeel')).toBe('stage')
    expect(kamerVan('perspectief.bewijs.stages~k3f9')).toBe('perspectief')
    expect(kamerVan('overdrachten.k1.aanvulling')).toBeNull()
  })

  it('have a place for attachments on every route', () => {
    for (const route of ['po-vo', 'pro-entree'] as const) {
      expect(kamersVan({ overstap: { route } }).map((kamer) => kamer.naam)).toContain('bijlagen')
    }
  })

  it('leave out what the route does not use', () => {
    const po = kamersVan({ overstap: { route: 'po-vo' } })
    expect(po.map((kamer) => kamer.naam)).not.toContain('entreecriteria')
    expect(po.flatMap((kamer) => kamer.vormen).flatMap(paden)).not.toContain('perspectief.kansMbo2')
    expect(kamersVan({}).flatMap((kamer) => kamer.vormen).map((vorm) => vorm.naam)).not.toContain('schooladvies')
    expect(kamersVan({ schooladvies: { definitief: 'x' } }).flatMap((kamer) => kamer.vormen).map((vorm) => vorm.naam))
      .toContain('schooladvies')
  })
})

describe('labels', () => {
  it('are there for every field that a form shows', () => {
    const zonder = Object.values(vormen).flatMap(paden).filter((pad) => velden[veldVan(pad)?.pad ?? ''] === undefined)
    expect(zonder).toEqual([])
  })

  it('name no path that the dictionary does not know', () => {
    const bekend = new Set(alleVelden().map((veld) => veld.pad))
    expect(Object.keys(velden).filter((pad) => !bekend.has(pad))).toEqual([])
  })

  it('are found by a concrete path and by a pattern', () => {
    expect(woordenVan('stages.k3f9.bedrijf')).toBe(velden['stages[].bedrijf'])
    expect(woordenVan('stages[].bedrijf')).toBe(velden['stages[].bedrijf'])
    expect(woordenVan('uit.een.nieuwereApp').label).toBe('nieuwereApp')
  })
})
