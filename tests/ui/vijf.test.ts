// The five parts of the front sheet: what counts as done, and what is named as missing.
import { describe, expect, it } from 'vitest'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import { beeldWoorden, mistNog, telKlaar, telWoorden, vijfDelen } from '../../src/ui/vijf.ts'

const heel: DossierInhoud = {
  prioriteit: { kleur: 'let-op', reden: 'Begint sterk met één vaste persoon.' },
  beeld: { tekst: 'Fenna komt op gang door te doen.' },
  watWerkt: { wel: { w1: { tekst: 'Eerst voordoen' } } },
  acties: { a1: { wat: 'Vaste plek', wie: 'Sam', wanneer: '2027-08-24', kant: 'ontvanger' } },
  alsDan: { d1: { signaal: 'Ze is er niet.', watHelpt: 'App haar zelf.' } },
}

const standen = (inhoud: DossierInhoud, samengevat = false) => vijfDelen(inhoud, samengevat).map((deel) => deel.stand)
const mist = (inhoud: DossierInhoud) => mistNog(vijfDelen(inhoud, false)).flatMap((deel) => deel.mist)

describe('the five parts', () => {
  it('are all empty in an empty dossier', () => {
    expect(standen({})).toEqual(['leeg', 'leeg', 'leeg', 'leeg', 'leeg'])
    expect(mist({})).toEqual(['kleur', 'reden', 'beeld', 'wat-werkt', 'actie', 'als-dan'])
  })

  it('are four of five before the receiver said it back, and five after', () => {
    expect(telKlaar(vijfDelen(heel, false))).toBe(4)
    expect(mist(heel)).toEqual([])
    expect(telKlaar(vijfDelen(heel, true))).toBe(5)
  })

  it.each([
    ['a priority without a reason', { ...heel, prioriteit: { kleur: 'groen' } }, 0, 'reden'],
    ['a picture without what works', { ...heel, watWerkt: {} }, 1, 'wat-werkt'],
    ['an action without an owner', {
      ...heel, acties: { a1: { wat: 'Plek', wanneer: '2027-08-24', kant: 'ontvanger' } },
    }, 2, 'actie-wie'],
    ['an action without a date', {
      ...heel, acties: { a1: { wat: 'Plek', wie: 'Sam', kant: 'ontvanger' } },
    }, 2, 'actie-wanneer'],
    ['half an if-then', { ...heel, alsDan: { d1: { signaal: 'Ze is er niet.' } } }, 3, 'als-dan-half'],
  ] satisfies [string, DossierInhoud, number, string][])('are half done with %s', (_, inhoud, deel, wat) => {
    expect(standen(inhoud)[deel]).toBe('deels')
    expect(mist(inhoud)).toEqual([wat])
  })

  it('ask for a second if-then when something must be done now', () => {
    const nu: DossierInhoud = { ...heel, prioriteit: { kleur: 'nu-handelen', reden: 'Zonder vervoer komt ze niet.' } }
    expect(mist(nu)).toEqual(['als-dan-tweede'])
  })

  it('do not count a picture that nobody reads to the end', () => {
    const lang = Array.from({ length: beeldWoorden + 1 }, () => 'woord').join(' ')
    expect(mist({ ...heel, beeld: { tekst: lang } })).toEqual(['beeld-lang'])
    expect(mist({ ...heel, beeld: { tekst: lang.slice(6) } })).toEqual([])
  })

  it('take an element that was emptied for no element', () => {
    expect(mist({ ...heel, acties: { a1: {} } })).toEqual(['actie'])
    expect(mist({ ...heel, alsDan: { d1: {} } })).toEqual(['als-dan'])
  })

  it('count words as a reader does', () => {
    expect(telWoorden("’s Ochtends om 9.00 uur, één taak-kaartje. Ça va?")).toBe(9)
    expect(telWoorden('  ')).toBe(0)
  })
})
