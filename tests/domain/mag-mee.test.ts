import { describe, expect, it } from 'vitest'
import type { Waarde } from '../../src/domain/change.ts'
import { applyChange, applyChanges, basisVan, type Dossier } from '../../src/domain/dossier.ts'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import { magMee, ontvangerTekst, type Ontvanger } from '../../src/domain/mag-mee.ts'
import { bevestigdOp, dag, doe, dossierUit, erbij, fennaInhoud, jobcoach, naarSam, noodzaak, tweeKoppen,
  zet } from './maak.ts'

type Toestemming = NonNullable<DossierInhoud['toestemmingen']>[string]
const basis = dossierUit(fennaInhoud)
const met = (inhoud: DossierInhoud): Dossier => erbij(basis, inhoud)
const reden = (item: string, dossier: Dossier, ontvanger: Ontvanger = naarSam, op = dag): string => {
  const verdict = magMee(item, dossier, ontvanger, op)
  expect(verdict.mag).toBe(verdict.reden === 'wettelijk' || verdict.reden === 'toestemming-gegeven')
  return verdict.reden
}
const route = (dossier: Dossier, waarde: string | null): Dossier => applyChange(dossier, zet('overstap.route', waarde))
const schrijf = (dossier: Dossier, ...paren: [string, Waarde][]): Dossier =>
  applyChanges(dossier, paren.map(([pad, waarde]) => zet(pad, waarde)))

const ja = (meer: Toestemming = {}): Toestemming => ({
  door: 'leerling', besluit: 'gegeven', items: { stem: true }, ontvanger: ontvangerTekst(naarSam),
  doel: 'Sam leert Fenna kennen', gegevenOp: '2027-05-12T13:10:00.000Z', ...meer,
})
const toestemmingen = (...lijst: Toestemming[]): DossierInhoud =>
  ({ toestemmingen: Object.fromEntries(lijst.map((t, i) => [`to-${i}`, t])) })

describe('magMee starts from nothing', () => {
  it('keeps home what it does not know, what never travels and what is empty', () => {
    for (const item of ['vreemd', 'vreemd~k1', 'aantekeningen~an-1', 'deelkeuzes', 'constructor', '']) {
      expect(magMee(item, basis, naarSam, dag)).toEqual({
        item, mag: false, grond: 'niet-delen', reden: 'onbekend', gevoelig: false, hint: false, bron: null,
      })
    }
    expect(reden('zomer', basis)).toBe('leeg')
    expect(reden('stages~weg', basis)).toBe('leeg')
    expect(reden('beeld', applyChange(basis, zet('beeld.tekst', null,
      { basis: basisVan(basis, 'beeld.tekst') })))).toBe('leeg')
    const weg = applyChange(met({ stages: { k1: { bedrijf: 'B' } } }), doe('wis', 'stages.k1'))
    expect(reden('stages~k1', weg)).toBe('leeg')
  })

  it('sends on the law what the route puts in the law', () => {
    expect(magMee('beeld', basis, naarSam, dag)).toEqual({
      item: 'beeld', mag: true, grond: 'wettelijk', reden: 'wettelijk', gevoelig: false, hint: true,
      bron: { wet: 'Wet Sterk beroepsonderwijs', sinds: '2020-08-01', zekerheid: 'S' },
    })
    const stage = met({ stages: { k1: { bedrijf: 'Keuken' } }, schooladvies: { definitief: 'vmbo' } })
    expect(reden('stages~k1', stage)).toBe('wettelijk')
    expect(reden('schooladvies', stage)).toBe('niet-delen')
    const po = route(stage, 'po-vo')
    expect(reden('stages~k1', po)).toBe('niet-delen')
    expect(reden('schooladvies', po)).toBe('wettelijk')
    for (const anders of [route(stage, 'anders'), route(stage, null), route(stage, 'uit-een-nieuwere-app')]) {
      expect(reden('stages~k1', anders)).toBe('niet-delen')
      expect(reden('schooladvies', anders)).toBe('niet-delen')
      expect(reden('beeld', anders)).toBe('wettelijk')
      expect(reden('verzorgers~vz-moeder', anders)).toBe('toestemming-te-vragen')
    }
  })

  it('lets a choice only be stricter', () => {
    const kies = (item: string, keuze: string): Dossier => schrijf(basis, [`deelkeuzes.${item}.keuze`, keuze])
    expect(reden('beeld', kies('beeld', 'niet-delen'))).toBe('zelf-thuisgehouden')
    expect(magMee('beeld', kies('beeld', 'niet-delen'), naarSam, dag).bron).toBeNull()
    expect(magMee('zomer', basis, naarSam, dag).bron).toBeNull()
    expect(reden('beeld', kies('beeld', 'toestemming'))).toBe('toestemming-te-vragen')
    expect(reden('beeld', kies('beeld', 'uit-een-nieuwere-app'))).toBe('zelf-thuisgehouden')
    expect(reden('stem', kies('stem', 'wettelijk'))).toBe('toestemming-te-vragen')
    const bezoek = met({ stagebezoeken: { k1: { watGingGoed: 'Alles' } } })
    expect(reden('stagebezoeken~k1', schrijf(bezoek,
      ['deelkeuzes.stagebezoeken~k1.keuze', 'wettelijk']))).toBe('niet-delen')
  })
})

describe('toestemming', () => {
  const geval = (...lijst: Toestemming[]): string => reden('stem', met(toestemmingen(...lijst)))

  it.each<[string, Toestemming[], string]>([
    ['none', [], 'toestemming-te-vragen'],
    ['given', [ja()], 'toestemming-gegeven'],
    ['for another item', [ja({ items: { bereik: true } })], 'toestemming-te-vragen'],
    ['for another receiver', [ja({ ontvanger: 'ROC De Brug (verzonnen), Els Fictief' })], 'toestemming-niet-geldig'],
    ['for another purpose', [ja({ doel: 'terugkoppeling' })], 'toestemming-niet-geldig'],
    ['without a purpose', [ja({ doel: ' ' })], 'toestemming-niet-geldig'],
    ['a no for another purpose', [ja(), ja({ besluit: 'geweigerd', doel: 'terugkoppeling',
      gegevenOp: '2027-05-13T10:00:00.000Z' })], 'toestemming-gegeven'],
    ['a no without a purpose', [ja(), (({ doel: _, ...rest }) => rest)(ja({ besluit: 'geweigerd',
      gegevenOp: '2027-05-13T10:00:00.000Z' }))], 'toestemming-geweigerd'],
    ['by somebody else', [ja({ door: 'vz-moeder' })], 'toestemming-niet-geldig'],
    ['refused', [ja({ besluit: 'geweigerd' })], 'toestemming-geweigerd'],
    ['refused for nobody in particular', [ja({ besluit: 'geweigerd', ontvanger: '' })], 'toestemming-geweigerd'],
    ['withdrawn', [ja({ ingetrokkenOp: '2027-05-13T10:00:00.000Z' })], 'toestemming-ingetrokken'],
    ['to its last day', [ja({ geldigTot: dag })], 'toestemming-gegeven'],
    ['past its last day', [ja({ geldigTot: '2027-05-19' })], 'toestemming-verlopen'],
    ['given again after a no', [ja({ besluit: 'geweigerd', gegevenOp: '2027-05-01T10:00:00.000Z' }), ja()],
      'toestemming-gegeven'],
    ['a no after it was given', [ja(), ja({ besluit: 'geweigerd', gegevenOp: '2027-05-13T10:00:00.000Z' })],
      'toestemming-geweigerd'],
    ['taking back an older one is the newest word',
      [ja(), ja({ gegevenOp: '2027-05-01T10:00:00.000Z',
        ingetrokkenOp: '2027-05-14T10:00:00.000Z' })], 'toestemming-ingetrokken'],
    ['given again after taking back',
      [ja({ ingetrokkenOp: '2027-05-11T10:00:00.000Z', gegevenOp: '2027-05-10T10:00:00.000Z' }),
        ja()], 'toestemming-gegeven'],
    ['yes and no at the same moment', [ja(), ja({ besluit: 'geweigerd' })], 'toestemming-geweigerd'],
    ['without a moment', [(({ gegevenOp: _, ...rest }) => rest)(ja())], 'toestemming-niet-geldig'],
    ['a no without a moment stays', [ja(), (({ gegevenOp: _, ...rest }) => rest)(ja({ besluit: 'geweigerd' }))],
      'toestemming-geweigerd'],
  ])('%s', (_naam, lijst, uitkomst) => expect(geval(...lijst)).toBe(uitkomst))

  it('ends when the giver is no longer the one who decides', () => {
    const moeder = met(toestemmingen(ja({ door: 'vz-moeder', gegevenOp: '2026-10-01T10:00:00.000Z' })))
    expect(reden('stem', moeder, naarSam, '2026-11-07')).toBe('toestemming-gegeven')
    expect(reden('stem', moeder, naarSam, '2026-11-08')).toBe('toestemming-niet-geldig')
    expect(magMee('stem', moeder, naarSam, '2026-11-08').wie).toEqual(['leerling'])
  })

  it('of one parent is enough until another with gezag says no or takes it back', () => {
    const ouders = erbij(schrijf(basis, ['leerling.geboortedatum', '2015-01-01']), {
      verzorgers: { vader: { naam: 'V', soort: 'ouder', gezag: 'ja' },
        oom: { naam: 'O', soort: 'verzorger-zonder-gezag', gezag: 'nee' } },
    })
    const van = (...lijst: Toestemming[]): string => reden('stem', erbij(ouders, toestemmingen(...lijst)))
    expect(van(ja({ door: 'vader' }))).toBe('toestemming-gegeven')
    expect(van(ja({ door: 'vader' }), ja({ door: 'vz-moeder', besluit: 'geweigerd' }))).toBe('toestemming-geweigerd')
    expect(van(ja({ door: 'vader' }), ja({ door: 'vz-moeder',
      ingetrokkenOp: '2027-05-14T10:00:00.000Z' }))).toBe('toestemming-ingetrokken')
    expect(van(ja({ door: 'vader' }), ja({ door: 'oom', besluit: 'geweigerd' }))).toBe('toestemming-gegeven')
    expect(van(ja({ door: 'leerling' }))).toBe('toestemming-niet-geldig')
  })

  it('is nobody\'s to give while it is not known who decides', () => {
    const weetNiet = schrijf(met(toestemmingen(ja())), ['vertegenwoordiging.soort', 'onbekend'])
    expect(magMee('stem', weetNiet, naarSam, dag)).toMatchObject({ mag: false, reden: 'toestemming-niet-geldig',
      wie: [] })
  })
})

describe('what is sensitive', () => {
  const steun = met({ steunvragen: {
    horen: { vraag: 'Hoort links slecht', raakt: 'gezondheid' }, rekenen: { vraag: 'Schema', raakt: 'leren' },
  } })
  const deel = (dossier: Dossier, item: string, n: string | null, op: string | null): Dossier =>
    schrijf(dossier, [`deelkeuzes.${item}.noodzaak`, n], [`deelkeuzes.${item}.bevestigdOp`, op])
  const item = 'steunvragen~horen'

  it('needs a reason of twenty characters and a second look', () => {
    expect(reden('steunvragen~rekenen', steun)).toBe('wettelijk')
    expect(reden(item, steun)).toBe('noodzaak-nodig')
    expect(magMee(item, steun, naarSam, dag).gevoelig).toBe(true)
    expect(reden(item, deel(steun, item, ` ${'x'.repeat(19)} `, bevestigdOp))).toBe('noodzaak-nodig')
    expect(reden(item, deel(steun, item, 'x'.repeat(20), null))).toBe('tweede-blik-nodig')
    expect(reden(item, deel(steun, item, 'x'.repeat(20), bevestigdOp))).toBe('wettelijk')
  })

  it('asks a new look when the text, or the reason itself, was changed after the second look', () => {
    const gekeken = deel(steun, item, noodzaak, bevestigdOp)
    expect(reden(item, gekeken)).toBe('wettelijk')
    const anders = applyChange(gekeken, zet('steunvragen.horen.vraag', 'Hoort rechts slecht',
      { basis: basisVan(gekeken, 'steunvragen.horen.vraag') }))
    expect(reden(item, anders)).toBe('tweede-blik-nodig')
    expect(reden(item, schrijf(gekeken, ['steunvragen.horen.wieRegelt', 'Sam']))).toBe('tweede-blik-nodig')
    const pad = `deelkeuzes.${item}.noodzaak`
    expect(reden(item, applyChange(gekeken, zet(pad, `${noodzaak} Echt.`, { basis: basisVan(gekeken, pad) }))))
      .toBe('tweede-blik-nodig')
    expect(reden(item, schrijf(anders, [`deelkeuzes.${item}.bevestigdOp`, bevestigdOp]))).toBe('wettelijk')
    // another item's text is no reason to look at this one again
    expect(reden(item, schrijf(gekeken, ['steunvragen.rekenen.dagEen', 'Schema op tafel']))).toBe('wettelijk')
  })

  it('is strict about what a newer app calls it, and about two versions of the reason', () => {
    const vreemd = schrijf(steun, ['steunvragen.rekenen.raakt', 'iets-nieuws'])
    expect(reden('steunvragen~rekenen', vreemd)).toBe('noodzaak-nodig')
    const twee = tweeKoppen(deel(steun, item, null, bevestigdOp), `deelkeuzes.${item}.noodzaak`)
    expect(reden(item, twee)).toBe('kies-eerst')
  })

  it('holds for whole kinds as well, on toestemming too', () => {
    const opp = met({ opp: { vastgesteldOp: '2025-10-03' } })
    expect(reden('opp', opp)).toBe('noodzaak-nodig')
    expect(reden('opp', deel(opp, 'opp', noodzaak, bevestigdOp))).toBe('wettelijk')
    const gegeven = met(toestemmingen(ja({ items: { vertegenwoordiging: true } })))
    expect(reden('vertegenwoordiging', gegeven)).toBe('noodzaak-nodig')
    expect(reden('vertegenwoordiging', deel(gegeven, 'vertegenwoordiging', noodzaak,
      bevestigdOp))).toBe('toestemming-gegeven')
  })
})

describe('what may be lifted', () => {
  const bijlage = (meer: object = {}): Dossier => met({ bijlagen: { k1: {
    naam: 'Tekening', categorie: 'begeleiding', raakt: 'leren', elkeBladzijdeBekekenOp: '2027-05-12',
    mediatype: 'image/jpeg', bytes: 184_320, hash: 'a'.repeat(43), ...meer,
  } } })
  const kies = (dossier: Dossier, item: string, keuze: string, metReden = true): Dossier => schrijf(dossier,
    [`deelkeuzes.${item}.keuze`, keuze],
    ...(metReden ? [[`deelkeuzes.${item}.noodzaak`, noodzaak],
      [`deelkeuzes.${item}.bevestigdOp`, bevestigdOp]] as [string, string][] : []))
  const item = 'bijlagen~k1'

  it('a bijlage starts at home and goes with category, reason, second look and every page seen', () => {
    expect(reden(item, bijlage())).toBe('niet-delen')
    expect(reden(item, kies(bijlage(), item, 'niet-delen'))).toBe('niet-delen')
    expect(reden(item, kies(bijlage(), item, 'wettelijk'))).toBe('wettelijk')
    expect(reden(item, kies(bijlage(), item, 'wettelijk', false))).toBe('noodzaak-nodig')
    expect(reden(item, kies(bijlage({ categorie: 'buiten-de-set' }), item, 'wettelijk'))).toBe('niet-delen')
    expect(reden(item, kies(met({ bijlagen: { k1: { naam: 'T', elkeBladzijdeBekekenOp: dag } } }), item,
      'wettelijk'))).toBe('niet-delen')
    const ongezien = applyChange(kies(bijlage(), item, 'wettelijk'), zet('bijlagen.k1.elkeBladzijdeBekekenOp', null))
    expect(reden(item, ongezien)).toBe('bladzijden-niet-bekeken')
  })

  it('only a copy of pictures goes, without a BSN, and a medical report never', () => {
    const met = (meer: object): string => reden(item, kies(bijlage(meer), item, 'wettelijk'))
    for (const mediatype of ['application/pdf', 'image/png', 'text/plain', 'audio/mp4', undefined]) {
      expect(met({ mediatype }), mediatype).toBe('bladzijden-niet-bekeken')
    }
    expect(met({ hash: undefined })).toBe('bladzijden-niet-bekeken')
    expect(met({ elkeBladzijdeBekekenOp: '2027-05-21' })).toBe('bladzijden-niet-bekeken')
    expect(met({ bsn: 'ja' })).toBe('bladzijden-niet-bekeken')
    expect(met({ bsn: 'nee', medisch: 'nee' })).toBe('wettelijk')
    expect(met({ medisch: 'ja' })).toBe('medisch-verslag')
    expect(reden(item, bijlage({ medisch: 'ja' }))).toBe('medisch-verslag')
    const los = bijlage({ categorie: undefined })
    expect(reden(item, erbij(kies(los, item, 'toestemming'), toestemmingen(ja({ items: { [item]: true } })))))
      .toBe('bladzijden-niet-bekeken')
  })

  it('a bijlage outside the set goes on toestemming only', () => {
    const op = erbij(kies(bijlage({ categorie: 'buiten-de-set' }), item, 'toestemming', false),
      toestemmingen(ja({ items: { [item]: true } })))
    expect(reden(item, op)).toBe('toestemming-gegeven')
    expect(reden(item, applyChange(op, zet('toestemmingen.to-0.items.bijlagen~k1',
      null)))).toBe('toestemming-te-vragen')
  })

  it('of what came with OSO only a diagnose', () => {
    const og = (soort: string | null): Dossier => kies(schrijf(basis,
      ['overgenomen.k1.wat', 'Iets'], ['overgenomen.k1.soort', soort]), 'overgenomen~k1', 'wettelijk')
    expect(reden('overgenomen~k1', og('diagnose'))).toBe('wettelijk')
    for (const soort of ['tlv', 'lwoo', null, 'uit-een-nieuwere-app']) expect(reden('overgenomen~k1', og(soort)),
      `${soort}`).toBe('niet-delen')
    expect(reden('overgenomen~k1', og('toets'))).toBe('wettelijk')
    const zonderReden = schrijf(basis, ['overgenomen.k1.soort', 'diagnose'],
      ['deelkeuzes.overgenomen~k1.keuze', 'wettelijk'])
    expect(reden('overgenomen~k1', zonderReden)).toBe('noodzaak-nodig')
  })

  it('nothing that was received from another school', () => {
    for (const soort of ['ontvangen', 'uit-een-nieuwere-app']) {
      const bron = (d: Dossier, i: string): Dossier => schrijf(d, [`bronnen.${i}.soort`, soort])
      expect(reden('beeld', bron(basis, 'beeld'))).toBe('niet-delen')
      expect(reden('beeld', kies(bron(basis, 'beeld'), 'beeld', 'wettelijk'))).toBe('niet-delen')
      expect(reden(item, kies(bron(bijlage(), item), item, 'wettelijk'))).toBe('niet-delen')
    }
    expect(reden('beeld', schrijf(basis, ['bronnen.beeld.soort', 'oso']))).toBe('wettelijk')
  })
})

describe('other gates', () => {
  it('absence goes for the last twelve months only', () => {
    const verzuim = (van: string | null, tot: string | null = null): string => reden('verzuim~k1', schrijf(basis,
      ['verzuim.k1.van', van], ['verzuim.k1.tot', tot], ['verzuim.k1.aantal', 4]))
    expect(verzuim('2026-05-20')).toBe('wettelijk')
    expect(verzuim('2026-05-19')).toBe('verzuim-buiten-jaar')
    expect(verzuim('2026-05-19', dag)).toBe('verzuim-buiten-jaar')
    expect(verzuim(dag, dag)).toBe('wettelijk')
    expect(verzuim('2027-05-21')).toBe('verzuim-buiten-jaar')
    expect(verzuim(dag, '2027-05-21')).toBe('verzuim-buiten-jaar')
    expect(verzuim('2026-05-20', '2026-05-19')).toBe('verzuim-buiten-jaar')
    expect(verzuim(null)).toBe('verzuim-buiten-jaar')
    expect(verzuim(null, dag)).toBe('verzuim-buiten-jaar')
  })

  it('two versions of a long text stay home until somebody chose', () => {
    expect(reden('beeld', tweeKoppen(basis, 'beeld.tekst'))).toBe('kies-eerst')
  })

  it('a third party gets only what was consented to for that party', () => {
    expect(reden('beeld', basis, jobcoach)).toBe('derde')
    expect(reden('stem', met(toestemmingen(ja())), jobcoach)).toBe('toestemming-niet-geldig')
    const voor = met(toestemmingen(ja({ ontvanger: ontvangerTekst(jobcoach),
      items: { stem: true, beeld: true, 'stagebezoeken~k1': true } })))
    expect(magMee('beeld', voor, jobcoach, dag)).toMatchObject({ mag: true, grond: 'toestemming' })
    expect(reden('stem', voor, jobcoach)).toBe('toestemming-gegeven')
    expect(reden('leerling', voor, jobcoach)).toBe('derde')
    expect(reden('stagebezoeken~k1', erbij(voor, { stagebezoeken: { k1: { op: dag } } }), jobcoach)).toBe('niet-delen')
  })
})
