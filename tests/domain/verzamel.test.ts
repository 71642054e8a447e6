import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vergelijkKlok, type Waarde } from '../../src/domain/change.ts'
import { itemSoortVan, veldVan, type Grond } from '../../src/domain/dictionary.ts'
import { applyChange, applyChanges, bladVan, lees, versiesVan, waardeVan, type Dossier } from '../../src/domain/dossier.ts'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import {
  bouwInhoud, canoniek, magMee, ontvangerTekst, OverdrachtInhoudSchema, verzamel, type BundelItem,
} from '../../src/domain/overdracht.ts'
import { plusDagen, plusMaanden } from '../../src/domain/time.ts'
import { wieBeslist } from '../../src/domain/wie-beslist.ts'
import { dag, dossierUit, eenDossier, erbij, fennaInhoud, itemSleutels, jobcoach, naarSam, openPoorten,
  partijen, zet, genoeg, keer } from './maak.ts'

const ontvangers = fc.constantFrom(naarSam, naarSam, jobcoach)
/** Around the birthdays of `eenDossier`, and the days of its absence, consents and looks. */
const dagen = fc.integer({ min: 0, max: 900 }).map((n) => plusDagen('2025-12-01', n))
const runs = { numRuns: keer(250) }

/** The second look is the youngest word about this item. */
const naDeTekst = (dossier: Dossier, item: string): boolean => {
  const begin = `${item.replace('~', '.')}.`
  const keek = bladVan(dossier, `deelkeuzes.${item}.bevestigdOp`)?.klok ?? [0, 0, '']
  return Object.keys(dossier.bladen).filter((pad) => pad.startsWith(begin) && waardeVan(dossier, pad) && veldVan(pad)?.item !== '-')
    .every((pad) => vergelijkKlok(bladVan(dossier, pad)?.klok ?? [0, 0, ''], keek) < 0)
}

/** Written out again from the words of the dictionary, apart from the code: may this one go? */
const heeftGrond = (
  dossier: Dossier, inhoud: DossierInhoud, beslissers: readonly string[], { item,
    grond }: BundelItem, naar: typeof naarSam, op: string,
): boolean => {
  const soort = itemSoortVan(item)
  const keuze = inhoud.deelkeuzes?.[item]
  const route = inhoud.overstap?.route
  if (!soort || inhoud.bronnen?.[item]?.soort === 'ontvangen' || keuze?.keuze === 'niet-delen') return false
  const veld = (naam: string): Waarde => waardeVan(dossier, `${item.replace('~', '.')}.${naam}`) ?? null
  const gronden: Grond[] = route === 'po-vo' ? [soort.grond['po-vo']]
    : route && route !== 'anders' ? [soort.grond['vo-mbo']] : Object.values(soort.grond)
  const og = soort.item === 'overgenomen[]'
  const thuis = gronden.includes('niet-delen') || (og
    && ['diagnose', 'tlv', 'lwoo', null].includes(veld('soort') as string))
  const tilbaar = soort.item === 'bijlagen[]' || (og && veld('soort') === 'diagnose')
  const redenGoed = [...(keuze?.noodzaak ?? '').trim()].length >= 20
    && keuze?.bevestigdOp !== undefined && naDeTekst(dossier, item)
  if (thuis && !(tilbaar && (keuze?.keuze === 'toestemming'
    || (keuze?.keuze === 'wettelijk' && redenGoed)))) return false
  const gevoelig = soort.gevoelig === 'yes' || ['gezondheid', 'thuis'].includes(veld('raakt') as string) || (og
    && veld('soort') === 'diagnose')
  if (gevoelig && !redenGoed) return false
  if (item.startsWith('verzuim')) {
    const [van, tot] = [veld('van') as string, (veld('tot') ?? veld('van')) as string]
    if (van < plusMaanden(op, -12) || tot < plusMaanden(op, -12) || van > op || tot > op) return false
  }
  if (soort.item === 'bijlagen[]' && veld('elkeBladzijdeBekekenOp') === null) return false
  if (grond === 'wettelijk') {
    return naar.soort === 'onderwijs' && !gronden.includes('toestemming') && keuze?.keuze !== 'toestemming'
      && soort.categorie !== 'eigen-werk' && item !== 'stem'
  }
  const over = Object.values(inhoud.toestemmingen ?? {}).filter((t) => t.items?.[item]
    && t.ontvanger === ontvangerTekst(naar))
  return over.some((t) => t.besluit === 'gegeven' && t.ingetrokkenOp === undefined && (t.geldigTot ?? '9') >= op
    && t.doel !== undefined && t.doel !== 'terugkoppeling' && beslissers.includes(t.door ?? ''))
}

describe('verzamel', () => {
  it('never takes an item without a ground, nor a field without a mark', () => {
    let gezien = 0
    fc.assert(fc.property(eenDossier, ontvangers, dagen, (dossier, naar, op) => {
      const { mee, thuis } = verzamel(dossier, naar, op)
      const inhoud = lees(dossier)
      const { personen } = wieBeslist('toestemming', dossier, op)
      const fout = mee.flatMap((item): unknown[] => {
        gezien++
        const velden = Object.entries(item.velden).filter(([pad, waarde]) =>
          veldVan(pad)?.item !== itemSoortVan(item.item)?.item || waarde !== waardeVan(dossier, pad)
          || versiesVan(dossier, pad).length !== 1 || waarde === 'uit-een-nieuwere-app')
        return [...velden, ...(heeftGrond(dossier, inhoud, personen, item, naar, op) ? [] : [item])]
      })
      expect(fout).toEqual([])
      expect(mee.some(({ item }) => thuis.some((t) => t.item === item))).toBe(false)
      for (const verdict of thuis) expect(verdict.mag).toBe(false)
    }), runs)
    expect(gezien).toBeGreaterThan(genoeg(500))
  })

  it('takes exactly what magMee allows, less what is left without content', () => {
    fc.assert(fc.property(eenDossier, ontvangers, (dossier, naar) => {
      const { mee, thuis } = verzamel(dossier, naar, dag)
      const leeg = thuis.filter(({ reden }) => reden === 'leeg').map(({ item }) => item)
      const mag = itemSleutels.filter((item) => magMee(item, dossier, naar, dag).mag && !leeg.includes(item))
      expect(mee.map(({ item }) => item).sort()).toEqual(mag.sort())
    }), { numRuns: keer(30) })
  })

  it('points only at what goes along', () => {
    fc.assert(fc.property(eenDossier, ontvangers, (dossier, naar) => {
      const { mee } = verzamel(dossier, naar, dag)
      const items = new Set(mee.map(({ item }) => item))
      const paden: [string, (w: string) => string][] = [
        ['alsDan[].wieBellen', (w) => `contacten~${w}`], ['bijlagen[].bij', (w) => w], ['doelen[].criterium', () =>
          'instroomcriteria'],
        ['oudermeningen[].verzorger', (w) => `verzorgers~${w}`],
        ['zienswijzen[].van', (w) => w === 'leerling' ? w : `verzorgers~${w}`],
      ]
      for (const [pad, waarde] of mee.flatMap(({ velden }) => Object.entries(velden))) {
        const doel = paden.find(([p]) => p === veldVan(pad)?.pad)?.[1]
        const bewijs = pad.startsWith('perspectief.bewijs.') ? pad.slice(19) : null
        const ligt = doel ? items.has(doel(String(waarde))) : bewijs === null || items.has(bewijs)
        if (!ligt || pad === 'instroomcriteria.set') throw new Error(`${pad} points at ${waarde}, which stays home`)
      }
    }), runs)
  })

  it('only shrinks when somebody keeps an item home, and when consent goes', () => {
    fc.assert(fc.property(eenDossier, fc.constantFrom(...itemSleutels), (dossier, item) => {
      const voor = verzamel(dossier, naarSam, dag).mee.map((m) => m.item)
      const thuis = applyChange(dossier, zet(`deelkeuzes.${item}.keuze`, 'niet-delen',
        { klok: [2_000_000_000_000, 0, 'z'] }))
      const na = verzamel(thuis, naarSam, dag).mee.map((m) => m.item)
      expect(na).not.toContain(item)
      expect(na.every((i) => voor.includes(i))).toBe(true)
      const zonder = applyChanges(dossier, Object.keys(lees(dossier).toestemmingen ?? {}).map((k) =>
        zet(`toestemmingen.${k}.besluit`, null, { klok: [2_000_000_000_000, 0, 'z'] })))
      expect(verzamel(zonder, naarSam, dag).mee.every((m) => m.grond === 'wettelijk')).toBe(true)
    }), { numRuns: keer(150) })
  })

  it('drops what is left of an item when all it held pointed at something that stays', () => {
    const dossier = erbij(dossierUit(fennaInhoud), {
      alsDan: { a1: { wieBellen: 'ct-1' }, a2: { signaal: 'Stil', wieBellen: 'ct-1' } },
      contacten: { 'ct-1': { naam: 'Noor Bedacht' } },
    })
    expect(verzamel(dossier, naarSam, dag).mee.find(({ item }) =>
      item === 'alsDan~a1')?.velden).toEqual({ 'alsDan.a1.wieBellen': 'ct-1' })
    const zonder = applyChange(dossier, zet('deelkeuzes.contacten~ct-1.keuze', 'niet-delen'))
    const { mee, thuis } = verzamel(zonder, naarSam, dag)
    expect(mee.find(({ item }) => item === 'alsDan~a2')?.velden).toEqual({ 'alsDan.a2.signaal': 'Stil' })
    expect(thuis.find(({ item }) => item === 'alsDan~a1')).toMatchObject({ mag: false, reden: 'leeg' })
  })

  it('says where an item came from and in which category an element falls', () => {
    const dossier = erbij(dossierUit(fennaInhoud), {
      overgenomen: { k1: { soort: 'handelingsplan', wat: 'Lezen' } },
      bronnen: { 'overgenomen~k1': { soort: 'oso', school: 'Het Kompas (verzonnen)', datum: '2027-04-12' } },
    })
    expect(verzamel(dossier, naarSam, dag).mee.find(({ item }) => item === 'overgenomen~k1')).toMatchObject({
      categorie: 'begeleiding', bron: { soort: 'oso', school: 'Het Kompas (verzonnen)', datum: '2027-04-12' },
    })
  })
})

describe('a reference', () => {
  const inhoud: DossierInhoud = {
    contacten: { 'ct-1': { naam: 'Noor Bedacht' } }, alsDan: { k1: { signaal: 'Stil', wieBellen: 'ct-1' } },
    instroomcriteria: { gescoordOp: '2027-05-01', set: 'cs-1', scores: { 'sc-1': { tekst: 'Vraagt hulp' } } },
    doelen: { k1: { tekst: 'Zelf vragen', criterium: 'sc-1' } },
    stages: { k1: { bedrijf: 'Keuken' } }, perspectief: { doel: 'werk', bewijs: { 'stages~k1': true, beeld: true, vreemd: true } },
    zienswijzen: { k1: { van: 'leerling', tekst: 'Ik' }, k2: { van: 'vz-moeder', tekst: 'Wij', over: 'stages~k1' } },
  }
  const gaat = (pad: string, ...weg: string[]): Waarde | undefined => {
    const dossier = applyChanges(erbij(dossierUit(fennaInhoud), inhoud), weg.map((item) => zet(`deelkeuzes.${item}.keuze`, 'niet-delen')))
    return Object.assign({}, ...verzamel(dossier, naarSam, dag).mee.map(({ velden }) => velden))[pad] as Waarde | undefined
  }
  it.each<[string, Waarde, string]>([
    ['alsDan.k1.wieBellen', 'ct-1', 'contacten~ct-1'], ['doelen.k1.criterium', 'sc-1', 'instroomcriteria'],
    ['perspectief.bewijs.stages~k1', true, 'stages~k1'], ['perspectief.bewijs.beeld', true, 'beeld'],
    ['zienswijzen.k1.van', 'leerling', 'leerling'], ['zienswijzen.k2.over', 'stages~k1', 'stages~k1'],
  ])('%s goes with what it points at, and only then', (pad, waarde, doel) => {
    expect(gaat(pad)).toBe(waarde)
    expect(gaat(pad, doel)).toBeUndefined()
  })

  it('at what never travels, or is not known, does not go', () => {
    expect(gaat('instroomcriteria.gescoordOp')).toBe('2027-05-01')
    expect(gaat('instroomcriteria.set')).toBeUndefined()
    expect(gaat('perspectief.bewijs.vreemd')).toBeUndefined()
    // her mother stays home without toestemming, and with her who wrote it
    expect(gaat('zienswijzen.k2.tekst')).toBe('Wij')
    expect(gaat('zienswijzen.k2.van')).toBeUndefined()
    expect(gaat('beeld.tekst')).toBe('Fenna komt op gang door te doen.')
  })
})

describe('canoniek', () => {
  it('writes items and leaves by name, with the ground and where it came from', () => {
    const beeld: BundelItem = { item: 'beeld', categorie: 'gedrag', grond: 'wettelijk', velden: { 'beeld.tekst': 'T' } }
    const stage: BundelItem = {
      item: 'stages~k1', categorie: 'stage', grond: 'toestemming', velden: { 'stages.k1.van': '2027-01-01', 'stages.k1.bedrijf': 'B' },
      bron: { soort: 'oso', school: 'S', datum: '2027-04-12' },
    }
    const tekst = '[["beeld","gedrag","wettelijk",[["beeld.tekst","T"]],null],["stages~k1","stage","toestemming",'
      + '[["stages.k1.bedrijf","B"],["stages.k1.van","2027-01-01"]],[["datum","2027-04-12"],["school","S"],["soort","oso"]]]]'
    expect(canoniek([stage, beeld])).toBe(tekst)
    expect(canoniek([beeld, stage])).toBe(tekst)
  })

  it('is the same however the dossier came together, and differs when anything shown differs', () => {
    fc.assert(fc.property(eenDossier, fc.boolean(), (dossier, keer) => {
      const { mee } = verzamel(dossier, naarSam, dag)
      const bladen = Object.fromEntries(Object.entries(dossier.bladen).sort(() => (keer ? -1 : 1)).reverse())
      expect(canoniek(verzamel({ ...dossier, bladen }, naarSam, dag).mee)).toBe(canoniek([...mee].reverse()))
      const [eerste, ...rest] = mee
      if (!eerste) return
      const pad = Object.keys(eerste.velden)[0] ?? ''
      expect(canoniek([{ ...eerste, velden: { ...eerste.velden, [pad]: 'anders dan getoond' } },
        ...rest])).not.toBe(canoniek(mee))
      expect(canoniek(rest)).not.toBe(canoniek(mee))
    }), { numRuns: keer(100) })
  })
})

describe('bouwInhoud', () => {
  it('seals exactly what the preview shows, in a shape the receiver accepts', () => {
    let gebouwd = 0
    fc.assert(fc.property(eenDossier, (ruw) => {
      const dossier = openPoorten(ruw)
      const gebouw = bouwInhoud(dossier, 'od-1', partijen, dag)
      if (!gebouw.ok) {
        expect(gebouw.error.stops.every(({ reden }) => ['kies-eerst', 'leeg', 'te-groot'].includes(reden))).toBe(true)
        return
      }
      gebouwd++
      expect(gebouw.value.items).toEqual(verzamel(dossier, naarSam, dag).mee)
      const over = OverdrachtInhoudSchema.parse(JSON.parse(JSON.stringify(gebouw.value)))
      expect(over).toEqual(gebouw.value)
    }), runs)
    expect(gebouwd).toBeGreaterThan(genoeg(100))
  })

  it('refuses content with more than it should hold', () => {
    const gebouw = bouwInhoud(dossierUit(fennaInhoud), 'od-1', partijen, dag)
    if (!gebouw.ok) throw new Error(JSON.stringify(gebouw.error))
    const [eerste] = gebouw.value.items
    const past = (deel: object): boolean => OverdrachtInhoudSchema.safeParse({ ...gebouw.value, ...deel }).success
    expect(past({})).toBe(true)
    for (const deel of [
      { extra: 1 }, { sv: 2 }, { kind: 'gelezen' }, { items: [] }, { items: [eerste, eerste] }, { dag: '2027-02-30' },
      { items: [{ ...eerste, velden: { 'beeld.tekst': 'x' } }] }, { items: [{ ...eerste, velden: {} }] },
      { items: [{ ...eerste, grond: 'niet-delen' }] }, { items: [{ ...eerste, velden: { 'leerling.x': { y: 1 } } }] },
      { ontvanger: { ...gebouw.value.ontvanger, personen: [] } }, { afzender: { ...gebouw.value.afzender, bsn: '1' } },
    ]) expect(past(deel), JSON.stringify(deel)).toBe(false)
  })
})
