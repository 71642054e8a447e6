// The list of toestemmingen as the screen shows it: every state of the table, and why a yes counts no more.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import { lees } from '../../src/domain/lezen.ts'
import { ontvangerTekst, type Ontvanger } from '../../src/domain/mag-mee.ts'
import { isStaandJa, isTeruggenomen, toestemmingStand } from '../../src/domain/toestemming.ts'
import { toestemmingRijen } from '../../src/domain/toestemming-rijen.ts'
import { wieBeslist } from '../../src/domain/wie-beslist.ts'
import { dag, eenDossier, jobcoach, naarSam } from './maak.ts'

type Toestemming = NonNullable<DossierInhoud['toestemmingen']>[string]

const ja = (meer: Toestemming = {}): Toestemming => ({
  door: 'leerling', besluit: 'gegeven', items: { stem: true }, ontvanger: ontvangerTekst(naarSam),
  doel: 'Sam leert Fenna kennen', gegevenOp: '2027-05-12T13:10:00.000Z', ...meer,
})
const inhoud = (...lijst: Toestemming[]): DossierInhoud =>
  ({ toestemmingen: Object.fromEntries(lijst.map((t, i) => [`to-${i}`, t])) })
const rijen = (lijst: Toestemming[], vragen = ['stem'], naar: Ontvanger | null = naarSam, wie = ['leerling']): string[] =>
  toestemmingRijen(inhoud(...lijst), vragen, naar, wie, dag).map(({ stand, waarom, sleutel }) =>
    [stand, waarom, sleutel].filter((deel) => deel !== null).join(' '))

describe('toestemmingRijen', () => {
  it.each<[string, Toestemming[], string[]]>([
    ['nobody was asked', [], ['te-vragen']],
    ['yes', [ja()], ['gegeven to-0']],
    ['no', [ja({ besluit: 'geweigerd' })], ['geweigerd to-0']],
    ['taken back', [ja({ ingetrokkenOp: '2027-05-13T10:00:00.000Z' })], ['ingetrokken to-0']],
    ['ended', [ja({ geldigTot: '2027-05-19' })], ['verlopen to-0']],
    ['the giver decides no more', [ja({ door: 'vz-moeder' })], ['niet-geldig ander-beslist to-0']],
    ['without a purpose', [ja({ doel: '' })], ['niet-geldig onvolledig to-0']],
    ['for another receiver only', [ja({ ontvanger: 'Een ander' })], ['niet-geldig andere-ontvanger', 'gegeven to-0']],
    ['for another purpose only', [ja({ doel: 'terugkoppeling' })], ['niet-geldig ander-doel', 'gegeven to-0']],
    ['only the last word of a person', [ja(), ja({ besluit: 'geweigerd', gegevenOp: '2027-05-13T10:00:00.000Z' })],
      ['geweigerd to-1']],
    ['a yes in other words is the same yes', [ja(), ja({ doel: 'Anders gezegd', gegevenOp: '2027-05-13T10:00:00.000Z' })],
      ['gegeven to-1']],
  ])('%s', (_naam, lijst, uitkomst) => expect(rijen(lijst)).toEqual(uitkomst))

  it('shows beside the yes of one parent that the other says no', () => {
    const wie = ['moeder', 'vader']
    expect(rijen([ja({ door: 'moeder' }), ja({ door: 'vader', besluit: 'geweigerd' })], ['stem'], naarSam, wie))
      .toEqual(['niet-geldig ander-zegt-nee to-0', 'geweigerd to-1'])
    expect(rijen([ja({ door: 'moeder' }), ja({ door: 'oom', besluit: 'geweigerd' })], ['stem'], naarSam, wie))
      .toEqual(['gegeven to-0', 'geweigerd to-1'])
  })

  it('keeps the yes of one parent when the other took back a yes for another purpose', () => {
    const terug = ja({ door: 'vader', doel: 'terugkoppeling', ingetrokkenOp: '2027-05-13T10:00:00.000Z' })
    expect(rijen([ja({ door: 'moeder' }), terug], ['stem'], naarSam, ['moeder', 'vader']))
      .toEqual(['gegeven to-0', 'ingetrokken to-1'])
  })

  it('lists what was said also where nothing is asked any more, or no receiver was chosen', () => {
    expect(rijen([ja()], [])).toEqual(['gegeven to-0'])
    expect(rijen([ja()], ['stem', 'bereik'], null)).toEqual(['gegeven to-0'])
  })

  it('compares the purpose of a receiver that has one of its own', () => {
    const met = { ...jobcoach, doel: 'Hulp op de stage' }
    const hulp = ja({ ontvanger: ontvangerTekst(jobcoach), doel: 'Hulp op de stage' })
    expect(rijen([hulp], ['stem'], met)).toEqual(['gegeven to-0'])
    expect(rijen([{ ...hulp, doel: 'Een baan zoeken' }], ['stem'], met)).toEqual(['niet-geldig ander-doel', 'gegeven to-0'])
  })

  it('says the same as the verdict, whatever was said', () => {
    fc.assert(fc.property(eenDossier, (dossier) => {
      const gelezen = lees(dossier)
      const wie = wieBeslist('toestemming', dossier, dag).personen
      const items = ['stem', 'bereik', 'verzorgers~k1']
      const alle = toestemmingRijen(gelezen, items, naarSam, wie, dag)
      for (const item of items) {
        const stand = toestemmingStand(gelezen, item, naarSam, wie, dag)
        const hier = alle.filter((rij) => rij.item === item
          && (rij.besluit === null || rij.besluit.ontvanger === ontvangerTekst(naarSam)))
        // What may go has a yes in the list and no no of anybody who decides; what may not has no yes that counts.
        const jas = hier.filter((rij) => rij.stand === 'gegeven' && rij.besluit?.doel !== 'terugkoppeling')
        expect(jas.length > 0, `${item} ${stand}`).toBe(stand === 'gegeven')
      }
    }))
  })
})

describe('isTeruggenomen', () => {
  const terug = (...lijst: Toestemming[]): boolean =>
    isTeruggenomen(inhoud(...lijst), 'stem', naarSam, ['leerling'], dag)
  const ingetrokkenOp = '2027-05-13T10:00:00.000Z'

  it.each<[string, Toestemming[], boolean]>([
    ['nothing said', [], false], ['yes', [ja()], false], ['ended', [ja({ geldigTot: '2027-05-19' })], false],
    ['no', [ja({ besluit: 'geweigerd' })], true], ['taken back', [ja({ ingetrokkenOp })], true],
    ['taken back, for another', [ja({ ingetrokkenOp, ontvanger: 'Een ander' })], false],
    ['taken back by who gave it and decides no more', [ja({ door: 'vz-moeder', ingetrokkenOp })], true],
    ['and given anew by who decides now', [ja({ door: 'vz-moeder', ingetrokkenOp }), ja()], false],
  ])('%s', (_naam, lijst, uitkomst) => expect(terug(...lijst)).toBe(uitkomst))
})

describe('isStaandJa', () => {
  it.each<[string, Toestemming, boolean]>([
    ['of this person, for this receiver', ja(), true], ['of another', ja({ door: 'vz-moeder' }), false],
    ['a no', ja({ besluit: 'geweigerd' }), false], ['taken back', ja({ ingetrokkenOp: '2027-05-13T10:00:00.000Z' }), false],
    ['for another receiver', ja({ ontvanger: ontvangerTekst(jobcoach) }), false],
    ['for another purpose', ja({ doel: 'terugkoppeling' }), false],
  ])('%s', (_naam, besluit, uit) => expect(isStaandJa(besluit, 'leerling', naarSam)).toBe(uit))
})
