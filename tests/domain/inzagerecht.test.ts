// What is known about a leerling: everything that can be seen, and nothing that was removed, replaced or is not ours.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alleVelden, veldVan } from '../../src/domain/dictionary.ts'
import { applyChange, applyChanges, lees, versiesVan, type Dossier } from '../../src/domain/dossier.ts'
import { watBekendIs } from '../../src/domain/inzagerecht.ts'
import { verzamel } from '../../src/domain/overdracht.ts'
import { dag, doe, dossierUit, eenDossier, erbij, fennaInhoud, naarSam, tweeKoppen, zet } from './maak.ts'

const alsTekst = (dossier: Dossier): string => JSON.stringify(watBekendIs(dossier))

describe('what is known', () => {
  it('holds every leaf that somebody may see, in its item or in the tree', () => {
    fc.assert(fc.property(eenDossier, (dossier) => {
      const { items, inhoud } = watBekendIs(dossier)
      const { aantekeningen: _, ...rest } = lees(dossier)
      expect(inhoud).toEqual(rest)
      const er = new Map(items.flatMap(({ velden }) => Object.entries(velden)))
      // What goes to somebody else is never more than what the leerling can see.
      for (const { velden } of verzamel(dossier, naarSam, dag).mee) {
        for (const [pad, waarde] of Object.entries(velden)) expect(er.get(pad)).toBe(waarde)
      }
    }), { numRuns: 150 })
  })

  it('never holds a text that was replaced, made empty, hidden, or is a personal note', () => {
    fc.assert(fc.property(eenDossier, fc.constantFrom(...alleVelden().filter(({ type }) => type === 'text')), fc.nat(3),
      (dossier, veld, hoe) => {
        const pad = veld.pad.replace(/\[\]/, '.k9').replace(/\[\]/, '.k8').replace(/^(deelkeuzes|bronnen)\.k9/, '$1.stages~k9')
        if (veldVan(pad) === null) return
        const met = applyChange(dossier, zet(pad, 'KANARIE'))
        const eigen = pad.startsWith('aantekeningen')
        expect(alsTekst(met).includes('KANARIE')).toBe(!eigen)
        const basis = versiesVan(met, pad).map(({ klok }) => klok)
        const lijst = /^[^.]+\.[^.]+/.exec(pad)?.[0] ?? pad
        const weg = hoe === 0 ? zet(pad, null, { basis }) : hoe === 1 || !veld.pad.includes('[]') ? zet(pad, 'anders', { basis }) : doe('wis', lijst)
        expect(alsTekst(applyChange(met, weg))).not.toContain('KANARIE')
      }), { numRuns: 300 })
  })

  it('counts personal notes and what a newer app wrote, and shows none of it', () => {
    const dossier = applyChanges(dossierUit({ ...fennaInhoud, aantekeningen: { 'an-1': { tekst: 'Voor mij' }, 'an-2': { tekst: 'Ook' } } }),
      [zet('toekomst.veld', 'KANARIE'), zet('prioriteit.kleur', 'paars')])
    const { buiten } = watBekendIs(dossier)
    expect(buiten).toEqual({ aantekeningen: 2, nieuwer: 1 })
    for (const woord of ['Voor mij', 'KANARIE', 'paars']) expect(alsTekst(dossier)).not.toContain(woord)
  })

  it('has both texts where two stand, what never travels with its item, and where it came from', () => {
    const dossier = erbij(tweeKoppen(dossierUit(fennaInhoud), 'beeld.tekst'), {
      bronnen: { leerling: { soort: 'oso', school: 'De Linde', datum: '2026-01-01' } },
      deelkeuzes: { beeld: { keuze: 'niet-delen', noodzaak: 'Dat wil Fenna zo, heeft ze gezegd.' } },
    })
    const { items, versies } = watBekendIs(dossier)
    const van = (naam: string) => items.find(({ item }) => item === naam)
    expect(versies['beeld.tekst']).toHaveLength(3)
    for (const tekst of versies['beeld.tekst'] ?? []) expect(van('beeld')?.velden['beeld.tekst']).toContain(tekst)
    expect(van('beeld')?.velden['deelkeuzes.beeld.keuze']).toBe('niet-delen')
    expect(van('leerling')?.velden['leerling.klas']).toBe('Pro 5B')
    expect(van('leerling')?.bron).toEqual({ soort: 'oso', school: 'De Linde', datum: '2026-01-01' })
  })
})
