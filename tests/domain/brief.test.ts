// A letter to a third party: out of any dossier nothing leaves that was not consented to for that party and purpose.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bouwBrief, schetsBrief, type Brief } from '../../src/domain/brief.ts'
import { leesBrief } from '../../src/domain/brief-lezen.ts'
import { alsOntvanger, derdeUit, overdrachtSleutels } from '../../src/domain/derde.ts'
import { applyChanges, lees, type Dossier } from '../../src/domain/dossier.ts'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import { ontvangerTekst, stopsVan, verzamel } from '../../src/domain/overdracht.ts'
import { wieBeslist } from '../../src/domain/wie-beslist.ts'
import { noor } from '../cast.ts'
import { aanJoris, doel, eenDerde, gezienOp, joris } from './derden.ts'
import { bevestigdOp, dag, dossierUit, eenDossier, erbij, fennaInhoud, naarSam, noodzaak } from './maak.ts'

const van = { naam: noor.naam, rol: noor.rol, school: noor.school }

type Toestemming = NonNullable<DossierInhoud['toestemmingen']>[string]
const ja = (items: readonly string[], meer: Toestemming = {}): Toestemming => ({
  door: 'leerling', besluit: 'gegeven', items: Object.fromEntries(items.map((item) => [item, true])),
  ontvanger: aanJoris, doel, gegevenOp: '2027-05-12T13:10:00.000Z', geldigTot: '2028-05-12', ...meer,
})

const met = (vraagt: readonly string[], toestemmingen: Record<string, Toestemming>): DossierInhoud => ({
  overdrachten: { 'od-2': {
    derde: { ...joris, vraagt: Object.fromEntries(vraagt.map((item) => [item, true])) },
    inzagen: { 'iz-2': { persoon: 'leerling', aangebodenOp: gezienOp, gezienOp, uitkomst: 'eens' } },
  } },
  toestemmingen,
})

const fenna = (vraagt: readonly string[], ...lijst: Toestemming[]): Dossier =>
  erbij(dossierUit(fennaInhoud), met(vraagt, Object.fromEntries(lijst.map((een, i) => [`to-${i}`, een]))))

const brief = (dossier: Dossier, op = dag): Brief | string[] => {
  const gebouwd = bouwBrief(dossier, 'od-2', van, op)
  if (gebouwd === null) return ['geen']
  return gebouwd.ok ? gebouwd.value : gebouwd.error.stops.map(({ reden }) => reden)
}
const itemsIn = (dossier: Dossier, op = dag): string[] => {
  const uitkomst = brief(dossier, op)
  return Array.isArray(uitkomst) ? uitkomst : uitkomst.items.map(({ item }) => item)
}

describe('a letter to a third party', () => {
  it('holds what was picked and consented to, and says by whom and until when', () => {
    const dossier = fenna(['beeld', 'stem', 'leerling'], ja(['beeld']), ja(['stem'], { geldigTot: '2027-11-01' }))
    expect(brief(dossier)).toEqual({
      kind: 'brief', sv: 1, van, aan: { naam: joris.naam, organisatie: joris.organisatie, soort: 'jobcoach' }, doel, dag,
      tot: '2027-11-01',
      toestemming: [
        { door: 'leerling', op: '2027-05-12', tot: '2027-11-01' }, { door: 'leerling', op: '2027-05-12', tot: '2028-05-12' },
      ],
      items: [
        { item: 'beeld', categorie: 'sociaal-emotioneel-gedrag', grond: 'toestemming', velden: { 'beeld.tekst': 'Fenna komt op gang door te doen.' } },
        { item: 'stem', categorie: 'buiten-de-set', grond: 'toestemming', velden: { 'stem.tekst': 'Vraag het gewoon aan mij.' } },
      ],
    })
  })

  it.each<[string, readonly string[], Toestemming[], string[]]>([
    ['nothing was picked', [], [ja(['beeld'])], ['leeg']],
    ['nothing was consented to', ['beeld'], [], ['leeg']],
    ['consented to for the school', ['beeld'], [ja(['beeld'], { ontvanger: ontvangerTekst(naarSam) })], ['leeg']],
    ['consented to for another purpose', ['beeld'], [ja(['beeld'], { doel: 'Een uitkering' })], ['leeg']],
    ['without a purpose', ['beeld'], [ja(['beeld'], { doel: '' })], ['leeg']],
    ['refused', ['beeld'], [ja(['beeld'], { besluit: 'geweigerd' })], ['leeg']],
    ['taken back', ['beeld'], [ja(['beeld'], { ingetrokkenOp: '2027-05-13T10:00:00.000Z' })], ['leeg']],
    ['ended', ['beeld'], [ja(['beeld'], { geldigTot: '2027-05-19' })], ['leeg']],
    ['by somebody who does not decide', ['beeld'], [ja(['beeld'], { door: 'vz-moeder' })], ['leeg']],
    ['one of two', ['beeld', 'stem'], [ja(['beeld']), ja(['stem'], { besluit: 'geweigerd' })], ['beeld']],
  ])('%s', (_naam, vraagt, lijst, uitkomst) => expect(itemsIn(fenna(vraagt, ...lijst))).toEqual(uitkomst))

  it('waits until it was seen, and again when it became something else', () => {
    const zonder = erbij(dossierUit(fennaInhoud), {
      overdrachten: { 'od-2': { derde: { ...joris, vraagt: { beeld: true } } } }, toestemmingen: { 'to-0': ja(['beeld']) },
    })
    expect(itemsIn(zonder)).toEqual(['inzage'])
    const gebouwd = bouwBrief(fenna(['beeld'], ja(['beeld'])), 'od-2', van, dag, { hash: 'f'.repeat(64) })
    expect(gebouwd?.ok === false && gebouwd.error.stops.map(({ reden }) => reden)).toEqual(['veranderd'])
  })

  it('holds no attachment, no source, and nothing of somebody else', () => {
    const dossier = erbij(fenna(['beeld', 'bijlagen~bi-1'], ja(['beeld', 'bijlagen~bi-1'])), {
      bijlagen: { 'bi-1': { naam: 'Werkboek', categorie: 'begeleiding', elkeBladzijdeBekekenOp: '2027-05-01' } },
      deelkeuzes: { 'bijlagen~bi-1': { keuze: 'toestemming', noodzaak, bevestigdOp } },
      bronnen: { beeld: { soort: 'oso', school: 'Een eerdere school', datum: '2026-01-01' } },
    })
    expect(itemsIn(dossier)).toEqual(['beeld'])
    expect(JSON.stringify(brief(dossier))).not.toContain('Een eerdere school')
  })

  it('never names who consented', () => {
    const kind = erbij(fenna(['beeld'], ja(['beeld'], { door: 'vz-moeder' })), { leerling: { geboortedatum: '2014-02-03' },
      overdrachten: { 'od-2': { inzagen: { 'iz-3': { persoon: 'vz-moeder', aangebodenOp: gezienOp, gezienOp, uitkomst: 'eens' } } } } })
    const uitkomst = brief(kind)
    expect(!Array.isArray(uitkomst) && uitkomst.toestemming).toEqual([{ door: 'vertegenwoordiger', op: '2027-05-12', tot: '2028-05-12' }])
    expect(JSON.stringify(uitkomst)).not.toContain('Voorbeeldsma')
  })

  it('is no handover, and a handover is no letter', () => {
    const { overdrachten = {} } = lees(fenna(['beeld']))
    expect(overdrachtSleutels({ overdrachten })).toEqual(['od-1'])
    expect(derdeUit(overdrachten['od-1'])).toBeNull()
    expect(bouwBrief(fenna(['beeld']), 'od-1', van, dag)).toBeNull()
    expect(derdeUit({ derde: { ...joris, doel: '  ', vraagt: {} } })).toBeNull()
  })
})

describe('out of any dossier', () => {
  it('nothing goes without a yes for exactly this party and purpose that still stands', () => {
    let brieven = 0
    fc.assert(fc.property(eenDossier, eenDerde, (oud, changes) => {
      const dossier = applyChanges(oud, changes)
      const inhoud = lees(dossier)
      const blad = inhoud.overdrachten?.['od-2']
      const gebouwd = bouwBrief(dossier, 'od-2', van, dag)
      if (gebouwd === null || !gebouwd.ok) return
      brieven += 1
      const { items, tot, toestemming } = gebouwd.value
      const { personen } = wieBeslist('toestemming', dossier, dag)
      for (const { item, velden } of items) {
        expect(blad?.derde?.vraagt?.[item], item).toBe(true)
        const jas = Object.values(inhoud.toestemmingen ?? {}).filter((een) => een.items?.[item] === true
          && een.besluit === 'gegeven' && een.ontvanger === aanJoris && een.doel === doel
          && een.ingetrokkenOp === undefined && (een.geldigTot ?? '9') >= dag && personen.includes(een.door ?? ''))
        expect(jas.length, item).toBeGreaterThan(0)
        for (const pad of Object.keys(velden)) expect(pad.startsWith(`${item.replace('~', '.')}.`)).toBe(true)
      }
      expect(toestemming.every((een) => een.tot >= tot) && tot >= dag).toBe(true)
      expect(items.every(({ item, grond, bron }) => grond === 'toestemming' && bron === undefined && !item.startsWith('bijlagen'))).toBe(true)
      expect(leesBrief(structuredClone(gebouwd.value)).ok).toBe(true)
    }), { numRuns: 600 })
    expect(brieven).toBeGreaterThan(30)
  })

  it('the preview, the stops and the letter are about the same things', () => {
    fc.assert(fc.property(eenDossier, eenDerde, (oud, changes) => {
      const dossier = applyChanges(oud, changes)
      const blad = lees(dossier).overdrachten?.['od-2']
      const derde = derdeUit(blad)
      if (derde === null) return
      const schets = schetsBrief(dossier, blad, derde, van, dag)
      const ontvanger = alsOntvanger(derde, blad)
      expect(schets.items.map(({ item }) => item)).toEqual(verzamel(dossier, ontvanger, dag).mee.map(({ item }) => item))
      const gebouwd = bouwBrief(dossier, 'od-2', van, dag)
      expect(gebouwd?.ok === true).toBe(stopsVan(dossier, 'od-2', ontvanger, dag).length === 0)
      if (gebouwd?.ok === true) expect(gebouwd.value).toEqual(schets)
    }), { numRuns: 100 })
  })
})

describe('leesBrief', () => {
  const heel = brief(fenna(['beeld'], ja(['beeld']))) as Brief

  it('reads what was written', () => expect(leesBrief(JSON.parse(JSON.stringify(heel)))).toEqual({ ok: true, value: heel }))

  it('tells a letter of a later app from what is none', () => {
    expect(leesBrief({ ...heel, sv: 2, nieuw: 1 })).toEqual({ ok: false, error: 'nieuwer' })
    for (const fout of [
      null, [], 'brief', {}, { ...heel, kind: 'overdracht' }, { ...heel, sv: 0 }, { ...heel, erbij: 1 }, { ...heel, items: [] },
      { ...heel, items: [{ ...heel.items[0], grond: 'wettelijk' }] }, { ...heel, items: [heel.items[0], heel.items[0]] },
      { ...heel, items: [{ ...heel.items[0], bron: { soort: 'oso' } }] }, { ...heel, tot: '2027-02-30' }, { ...heel, doel: '' },
      { ...heel, toestemming: [] }, { ...heel, items: [{ ...heel.items[0], velden: { 'stem.tekst': 'x' } }] },
    ]) expect(leesBrief(fout), JSON.stringify(fout)).toEqual({ ok: false, error: 'geen-brief' })
  })
})
