// The next steps of Vandaag: from desk and day only, at most three a leerling, most urgent first.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDesk, type Desk, type Ontvangst, type Relatie } from '../../src/app/desk.ts'
import type { Waarde } from '../../src/domain/change.ts'
import { applyChanges, leegDossier, type Dossier } from '../../src/domain/dossier.ts'
import { hoogstensPerLeerling, volgendeStappen } from '../../src/ui/screens/vandaag/stappen.ts'
import { fenna, noor, sam } from '../cast.ts'

const dag = '2027-05-12'
const noorMid = 'n'.repeat(43)

function dossierVan(id: string, bladen: Record<string, Waarde>): Dossier {
  return applyChanges(leegDossier(id), Object.entries(bladen).map(([pad, waarde], i) => ({
    id: `c${i}`, dossier: id, klok: [1_800_000_000_000 + i, 0, 'noor'] as const, wie: noorMid, soort: 'set' as const,
    pad, waarde,
  })))
}

const leerling: Record<string, Waarde> = {
  soort: 'eigen', 'leerling.roepnaam': fenna.roepnaam, 'leerling.achternaam': fenna.achternaam,
  'leerling.geboortedatum': fenna.geboortedatum, 'vertegenwoordiging.soort': 'ouders', 'overstap.route': 'pro-entree',
}
const voorblad: Record<string, Waarde> = {
  'prioriteit.kleur': 'let-op', 'prioriteit.reden': 'Begint sterk met één vaste persoon.',
  'beeld.tekst': 'Komt op gang door te doen.',
  'watWerkt.wel.w1.tekst': 'Eerst voordoen', 'acties.a1.wat': 'Vaste plek', 'acties.a1.wie': sam.naam,
  'acties.a1.wanneer': '2027-08-24', 'acties.a1.kant': 'ontvanger', 'alsDan.d1.signaal': 'Ze is er niet.',
  'alsDan.d1.watHelpt': 'App haar zelf.', 'stem.tekst': 'Vraag het gewoon aan mij.',
}
const aangemeld: Record<string, Waarde> = { 'overstap.aangemeldOp': '2027-03-15', 'overstap.naarBrin': sam.brin }
const overdracht: Record<string, Waarde> = { 'overdrachten.o1.ontvanger': 'rel-sam' }
const gezien: Record<string, Waarde> = {
  'overdrachten.o1.inzagen.i1.persoon': 'leerling',
  'overdrachten.o1.inzagen.i1.aangebodenOp': '2027-05-11T08:00:00.000Z',
  'overdrachten.o1.inzagen.i1.gezienOp': '2027-05-11T08:20:00.000Z', 'overdrachten.o1.inzagen.i1.uitkomst': 'eens',
}
const stap = (naam: string, op: string): Record<string, Waarde> => ({ [`overdrachten.o1.stappen.${naam}.op`]: op })

const relatieSam: Relatie = {
  id: 'rel-sam', staat: 'gecontroleerd', richting: 'ik-nodigde', naam: sam.naam, rol: sam.rol, school: sam.school,
  brin: sam.brin,
  soort: 'onderwijs', sinds: '2027-04-01T08:00:00.000Z',
}
const ontvangst = (stappen: Ontvangst['stappen']): Ontvangst => ({
  id: 'ont-1', bid: 'b1', chash: '', mhash: '', relatie: 'rel-noor', ontvangenOp: '2027-05-10T08:00:00.000Z', stappen,
  van: { mid: noorMid, naam: noor.naam, rol: noor.rol, school: noor.school, brin: noor.brin },
  concept: { samenvatting: '', toezeggingen: {} },
  inhoud: {
    kind: 'overdracht', sv: 1, dag,
    afzender: { naam: noor.naam, rol: noor.rol, school: noor.school, brin: noor.brin, mid: noorMid },
    ontvanger: { school: sam.school, brin: sam.brin, personen: [{ naam: sam.naam, mid: 's' }] },
    items: [{
      item: 'leerling', categorie: 'administratief', grond: 'wettelijk',
      velden: { 'leerling.roepnaam': fenna.roepnaam },
    }],
  },
})
const deskMet = (deel: Partial<Desk>): Desk => ({
  ...emptyDesk(), ...deel,
})
const metDossier = (bladen: Record<string, Waarde>, deel: Partial<Desk> = {}): Desk =>
  deskMet({ dossiers: { d1: dossierVan('d1', bladen) }, relaties: { 'rel-sam': relatieSam }, ...deel })

const soorten = (desk: Desk, op = dag) => volgendeStappen(desk, op).bijJou.map((een) => een.soort)
const regels = (desk: Desk, op = dag) => volgendeStappen(desk, op).bijAnder.map((een) => een.soort)

describe('an empty desk', () => {
  it('asks nothing', () => {
    expect(volgendeStappen(deskMet({}), dag)).toEqual({ bijJou: [], bijAnder: [] })
  })
})

describe('first contact', () => {
  const met = (staat: Relatie['staat'], tot = '2027-05-20T08:00:00.000Z') => deskMet({
    relaties: {
      r: {
        ...relatieSam, id: 'r', staat,
        uitnodiging: { link: '', code: '', adres: '', tot, gemaakt: tot, slots: [] },
      },
    },
  })

  it('waits with the other, then asks to call, then is done', () => {
    expect(regels(met('uitgenodigd'))).toEqual(['uitgenodigd'])
    expect(soorten(met('uitgenodigd'))).toEqual([])
    expect(soorten(met('te-controleren'))).toEqual(['bel'])
    expect(volgendeStappen(met('gecontroleerd'), dag)).toEqual({ bijJou: [], bijAnder: [] })
  })

  it('asks for a new invitation when nobody answered in time', () => {
    expect(soorten(met('uitgenodigd', '2027-05-11T08:00:00.000Z'))).toEqual(['uitnodiging-verlopen'])
    expect(soorten(met('verlopen'))).toEqual(['uitnodiging-verlopen'])
  })
})

describe('before sending', () => {
  it('names what misses on the front sheet, and whom to choose', () => {
    const { bijJou } = volgendeStappen(metDossier(leerling), dag)
    expect(bijJou.map((een) => een.soort)).toEqual(['voorblad', 'ontvanger', 'aanmelding'])
    expect(bijJou[0]?.mist).toContain('beeld')
  })

  it('asks to look together once a receiver is there', () => {
    expect(soorten(metDossier({ ...leerling, ...voorblad, ...aangemeld, ...overdracht }))).toEqual(['inzage'])
  })

  it('says that it is too early when the aanmelding is at another school', () => {
    const elders = { ...leerling, ...voorblad, ...aangemeld, ...overdracht, ...gezien, 'overstap.naarBrin': '99ZC' }
    expect(soorten(metDossier(elders))).toEqual(['te-vroeg'])
  })

  it('asks for another receiver when the chosen one is not verified any more', () => {
    const desk = metDossier({ ...leerling, ...voorblad, ...aangemeld, ...overdracht, ...gezien })
    expect(soorten({ ...desk, relaties: { 'rel-sam': { ...relatieSam, staat: 'klopt-niet' } } })).toContain('ontvanger')
  })

  it('is ready only when nothing stops it and the front sheet is whole', () => {
    const alles = { ...leerling, ...voorblad, ...aangemeld, ...overdracht, ...gezien }
    expect(soorten(metDossier(alles))).toEqual(['verzegelen'])
    expect(soorten(metDossier({ ...alles, 'beeld.tekst': null }))).toEqual(['voorblad'])
    expect(soorten(metDossier({ ...alles, verzonnen: true }))).toEqual([])
  })

  it('puts the choice between two versions in front', () => {
    const een = dossierVan('d1', { ...leerling, ...voorblad, ...aangemeld, ...overdracht, ...gezien })
    const twee = applyChanges(een, [{
      id: 'x', dossier: 'd1', klok: [1_800_000_000_001, 0, 'ander'], wie: 'ander', soort: 'set', pad: 'beeld.tekst',
      waarde: 'Kijkt eerst hoe het werkt.', basis: [],
    }])
    const { bijJou } = volgendeStappen(deskMet({ dossiers: { d1: twee }, relaties: { 'rel-sam': relatieSam } }), dag)
    expect(bijJou[0]).toMatchObject({ soort: 'versies', doel: { kamer: 'beeld' } })
    expect(bijJou.map((stapje) => stapje.soort)).not.toContain('verzegelen')
  })
})

describe('several leerlingen', () => {
  it('puts who is nearest to being handed over in front, with the steps in the order in which one does them', () => {
    const klaar = { ...leerling, ...voorblad, ...aangemeld, ...overdracht, ...gezien, 'leerling.roepnaam': 'Zoë' }
    const desk = deskMet({
      dossiers: { a: dossierVan('a', leerling), b: dossierVan('b', klaar) }, relaties: { 'rel-sam': relatieSam },
    })
    expect(soorten(desk)).toEqual(['verzegelen', 'voorblad', 'ontvanger', 'aanmelding'])
  })

  it('calls two of the same name by their whole name, and one alone by roepnaam', () => {
    const tweede = { ...leerling, 'leerling.achternaam': 'Verzin' }
    const twee = deskMet({ dossiers: { a: dossierVan('a', leerling), b: dossierVan('b', tweede) } })
    const namen = new Set(volgendeStappen(twee, dag).bijJou.map((een) => een.leerling))
    expect(namen).toEqual(new Set(['Fenna Verzin', 'Fenna Voorbeeldsma']))
    expect(volgendeStappen(metDossier(leerling), dag).bijJou[0]?.leerling).toBe('Fenna')
  })
})

describe('after sending', () => {
  const verzegeld = {
    ...leerling, ...voorblad, ...aangemeld, ...overdracht, ...gezien, 'overdrachten.o1.bundelId': 'bid-1',
    ...stap('verzegeld', '2027-05-11T09:00:00.000Z'),
  }

  it('waits for a network, then is on its way, then lies with the receiver', () => {
    expect(volgendeStappen(metDossier(verzegeld), dag).bijAnder)
      .toMatchObject([{ soort: 'wacht', wacht: true, wie: sam.naam }])
    expect(regels(metDossier(verzegeld, { opServer: { 'bid-1': true } }))).toEqual(['onderweg'])
    const opgehaald = { ...verzegeld, ...stap('opgehaald', '2027-05-12T06:00:00.000Z') }
    expect(regels(metDossier(opgehaald))).toEqual(['opgehaald'])
    const gelezen = { ...opgehaald, ...stap('gelezen', '2027-05-12T06:05:00.000Z') }
    expect(regels(metDossier(gelezen))).toEqual(['gelezen'])
    expect(soorten(metDossier(gelezen))).toEqual([])
  })

  it('brings the baton back when nobody fetched or read it, but not while it never left', () => {
    const server = { opServer: { 'bid-1': true } }
    expect(soorten(metDossier(verzegeld, server), '2027-05-18')).toEqual([])
    expect(volgendeStappen(metDossier(verzegeld, server), '2027-05-19').bijJou)
      .toMatchObject([{ soort: 'niet-opgehaald', dagen: 6 }])
    expect(soorten(metDossier(verzegeld), '2027-05-19')).toEqual([])
    const opgehaald = { ...verzegeld, ...stap('opgehaald', '2027-05-12T06:00:00.000Z') }
    expect(soorten(metDossier(opgehaald, server), '2027-05-27')).toEqual(['niet-gelezen'])
  })

  it('asks whether it is right what the receiver says, and leaves the counts after that', () => {
    const samengevat = { ...verzegeld, ...stap('samengevat', '2027-05-12T07:00:00.000Z') }
    expect(soorten(metDossier(samengevat))).toEqual(['klopt-dit'])
    const bevestigd = { ...samengevat, ...stap('bevestigd', '2027-05-12T08:00:00.000Z') }
    expect(volgendeStappen(metDossier(bevestigd), dag)).toEqual({ bijJou: [], bijAnder: [] })
  })

  it('names the exits', () => {
    const met = (naam: string): Desk => metDossier({ ...verzegeld, ...stap(naam, '2027-05-12T07:00:00.000Z') })
    expect(soorten(met('geweigerd'))).toEqual(['geweigerd'])
    expect(soorten(met('verlopen'))).toEqual(['verlopen'])
    expect(regels(met('wissen-gevraagd'))).toEqual(['wissen-gevraagd'])
    expect(soorten(met('ingetrokken'))).toEqual([])
  })

  it('asks for a new one when it was taken away since somebody took a yes back after the seal', () => {
    const weg = { ...verzegeld, ...stap('ingetrokken', '2027-05-12T07:00:00.000Z') }
    const terug = (ingetrokkenOp: string): Desk => metDossier({
      ...weg, 'toestemmingen.t1.besluit': 'gegeven', 'toestemmingen.t1.ingetrokkenOp': ingetrokkenOp,
    })
    expect(soorten(terug('2027-05-12T06:59:00.000Z'))).toEqual(['teruggehaald'])
    expect(soorten(terug('2027-05-11T08:00:00.000Z'))).toEqual([])
  })
})

describe('what was received', () => {
  const op = '2027-05-10T08:00:00.000Z'
  it('says what was shut or corrected until it was dealt with, before what else is to do', () => {
    const een: Ontvangst = {
      ...ontvangst({ binnengekomen: { op }, gelezen: { op } }), teZien: ['stem', 'beeld'],
      bijgewerkt: { dicht: { stem: { op, waarom: 'toestemming' } }, gecorrigeerd: {} },
    }
    const bij = (over: Partial<Ontvangst>): Desk => deskMet({ ontvangsten: { 'ont-1': { ...een, ...over } } })
    expect(soorten(bij({}))).toEqual(['gesloten', 'terugzeggen'])
    expect(soorten(bij({ teZien: ['beeld'] }))).toEqual(['gecorrigeerd', 'terugzeggen'])
    expect(soorten(bij({ teZien: [] }))).toEqual(['terugzeggen'])
    expect(soorten(bij({ stappen: { ...een.stappen, ingetrokken: { op } } }))).toEqual(['wissen'])
  })

  const met = (stappen: Ontvangst['stappen']) => deskMet({ ontvangsten: { 'ont-1': ontvangst(stappen) } })

  it('is read, said back, and then waits for the sender', () => {
    expect(soorten(met({ binnengekomen: { op } }))).toEqual(['lezen'])
    expect(soorten(met({ binnengekomen: { op }, gelezen: { op } }))).toEqual(['terugzeggen'])
    const terug = met({ binnengekomen: { op }, gelezen: { op }, samengevat: { op } })
    expect(volgendeStappen(terug, dag)).toMatchObject({
      bijJou: [], bijAnder: [{ soort: 'wacht-op-klopt', titel: fenna.roepnaam, wie: noor.naam }],
    })
  })

  it('is erased when the sender asks', () => {
    expect(soorten(met({ binnengekomen: { op }, gelezen: { op }, ingetrokken: { op } }))).toEqual(['wissen'])
  })

  it('is told apart when the sender is not known yet', () => {
    const apart = (fout: string) => deskMet({ post: { ...deskMet({}).post, apart: [{ id: 'x', fout, sinds: op }] } })
    expect(soorten(apart('crypto/sender-unknown'))).toEqual(['afzender-onbekend'])
    expect(soorten(apart('crypto/damaged'))).toEqual(['kan-niet-open'])
  })
})

describe('any desk', () => {
  const blad = fc.constantFrom(
    leerling, voorblad, aangemeld, overdracht, gezien, { 'stem.tekst': null },
    stap('verzegeld', '2027-05-11T09:00:00.000Z'), stap('opgehaald', '2027-05-12T06:00:00.000Z'),
    stap('samengevat', '2027-05-12T07:00:00.000Z'),
  )
  const bladen = fc.uniqueArray(fc.array(blad, { maxLength: 6 }), { minLength: 1, maxLength: 5 })

  it('gives at most three steps a leerling, each with its own key, the same every time', () => {
    fc.assert(fc.property(bladen, (dossiers) => {
      const desk = deskMet({
        relaties: { 'rel-sam': relatieSam },
        dossiers: Object.fromEntries(dossiers.map((delen, i) =>
          [`d${i}`, dossierVan(`d${i}`, Object.assign({}, ...delen))])),
      })
      const { bijJou } = volgendeStappen(desk, dag)
      const per = new Map<string, number>()
      for (const { doel } of bijJou) if ('id' in doel) per.set(doel.id, (per.get(doel.id) ?? 0) + 1)
      expect(Math.max(0, ...per.values())).toBeLessThanOrEqual(hoogstensPerLeerling)
      expect(new Set(bijJou.map((een) => een.sleutel)).size).toBe(bijJou.length)
      expect(volgendeStappen(desk, dag).bijJou).toEqual(bijJou)
    }), { numRuns: 60 })
  })
})
