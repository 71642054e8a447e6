import { describe, expect, it } from 'vitest'
import type { Relatie } from '../../src/app/desk.ts'
import { opVolgorde, staatVan } from '../../src/ui/screens/contacten/stand.ts'
import { verloopVan } from '../../src/ui/screens/contacten/verloop.ts'
import { sam } from '../cast.ts'

const lang = '2999-01-01T00:00:00.000Z'
const toen = '2026-05-12T11:07:00.000Z'
const relatie = (over: Partial<Relatie> = {}): Relatie => ({
  id: 'a', staat: 'uitgenodigd', richting: 'ik-nodigde', soort: 'onderwijs', sinds: toen,
  naam: sam.naam, rol: '', school: sam.school, brin: sam.brin, ...over,
})
const uitnodiging = (tot: string) => ({ link: 'x', code: 'y', adres: 'z', tot, gemaakt: toen, slots: [] })
const gezien = (een: Relatie): string => verloopVan(een).map(({ state }) => state[0]).join('')

describe('first contact as five steps', () => {
  it('has the turn with me only while I have to call', () => {
    for (const richting of ['ik-nodigde', 'ik-werd-genodigd'] as const) {
      for (const staat of ['uitgenodigd', 'te-controleren', 'gecontroleerd', 'klopt-niet', 'verlopen'] as const) {
        const stappen = verloopVan(relatie({ richting, staat }))
        expect(stappen).toHaveLength(5)
        expect(stappen.filter(({ state }) => state === 'now')).toHaveLength(staat === 'te-controleren' ? 1 : 0)
      }
    }
  })

  it('goes from made to verified without a gap', () => {
    expect(gezien(relatie({ uitnodiging: uitnodiging(lang) }))).toBe('dllll')
    expect(gezien(relatie({ staat: 'te-controleren' }))).toBe('ddnll')
    expect(gezien(relatie({ staat: 'gecontroleerd' }))).toBe('ddddd')
    expect(gezien(relatie({ staat: 'klopt-niet' }))).toBe('dddll')
  })

  it('does not say that a card went back while it still waits for a network', () => {
    const wacht = relatie({ richting: 'ik-werd-genodigd', staat: 'te-controleren', antwoord: { slot: 's', kaart: 'k' } })
    expect(gezien(wacht)).toBe('dllll')
    const { antwoord: _weg, ...rest } = wacht
    expect(gezien(rest)).toBe('ddnll')
  })

  it('lets an invitation expire by the clock, whatever is stored', () => {
    expect(staatVan(relatie({ uitnodiging: uitnodiging(toen) }))).toBe('verlopen')
    expect(staatVan(relatie({ uitnodiging: uitnodiging(lang) }))).toBe('uitgenodigd')
  })

  it('puts who must be called first', () => {
    const bekend = relatie({ id: 'b', staat: 'gecontroleerd' })
    const lijst = opVolgorde([bekend, undefined, relatie({ id: 'c', staat: 'te-controleren' })])
    expect(lijst.map(({ id }) => id)).toEqual(['c', 'b'])
  })
})
