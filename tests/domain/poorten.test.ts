// What must hold for any dossier: no way around inzage, aanmelding, a yes that was taken back, or a text that was removed.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alleVelden, padVanItem } from '../../src/domain/dictionary.ts'
import { applyChange, applyChanges, basisVan, lees, type Dossier } from '../../src/domain/dossier.ts'
import { bouwInhoud, canoniek, OverdrachtInhoudSchema, verzamel, type BundelItem } from '../../src/domain/overdracht.ts'
import { plusDagen } from '../../src/domain/time.ts'
import { watVeranderde } from '../../src/domain/veranderd.ts'
import { dag, doe, eenDossier, itemSleutels, jobcoach, naarSam, openPoorten, partijen, zet, genoeg, keer } from './maak.ts'

const laat = { klok: [2_100_000_000_000, 0, 'z'] as const }
const open = eenDossier.map(openPoorten)

/** Everything there is to consent to, answered by everybody who could decide, with this outcome and moment. */
const allesVan = (dossier: Dossier, besluit: 'gegeven' | 'geweigerd', op: string): Dossier => applyChanges(dossier,
  ['leerling', 'k1', 'k2'].flatMap((door, i) => [
    zet(`toestemmingen.zz-${i}.door`, door), zet(`toestemmingen.zz-${i}.besluit`, besluit),
    zet(`toestemmingen.zz-${i}.ontvanger`, `${naarSam.school}, ${naarSam.naam}`), zet(`toestemmingen.zz-${i}.gegevenOp`, op), zet(`toestemmingen.zz-${i}.doel`, 'overdracht'),
    ...itemSleutels.map((item) => zet(`toestemmingen.zz-${i}.items.${item}`, true)),
  ]))

describe('for any dossier', () => {
  it('nothing is sealed before inzage or aanmelding, to another school, or before the definite advice', () => {
    let gebouwd = 0
    let tegen = 0
    fc.assert(fc.property(open, fc.constantFrom('niets', 'inzage', 'gewist', 'aanmelding', 'morgen', 'school', 'advies'),
      (dossier, mist) => {
        const inzagen = Object.keys(lees(dossier).overdrachten?.['od-1']?.inzagen ?? {})
        const dan: Record<typeof mist, () => Dossier> = {
          niets: () => dossier,
          inzage: () => applyChanges(dossier, inzagen.flatMap((iz) =>
            [zet(`overdrachten.od-1.inzagen.${iz}.gezienOp`, null, laat), zet(`overdrachten.od-1.inzagen.${iz}.aangebodenOp`, null, laat)])),
          gewist: () => applyChanges(dossier, inzagen.map((iz) => ({ ...doe('wis', `overdrachten.od-1.inzagen.${iz}`), ...laat }))),
          aanmelding: () => applyChange(dossier, zet('overstap.aangemeldOp', null, laat)),
          morgen: () => applyChange(dossier, zet('overstap.aangemeldOp', plusDagen(dag, 1), laat)),
          school: () => applyChange(dossier, zet('overstap.naarBrin', '99ZD', laat)),
          advies: () => applyChanges(dossier, [zet('schooladvies.definitiefOp', null, laat), zet('overstap.route', 'po-vo', laat)]),
        }
        const gebouw = bouwInhoud(dan[mist](), 'od-1', partijen, dag)
        if (mist === 'niets') gebouwd += gebouw.ok ? 1 : 0
        else {
          expect(gebouw.ok).toBe(false)
          tegen++
        }
      }), { numRuns: keer(300) })
    expect(Math.min(gebouwd, tegen)).toBeGreaterThan(genoeg(2))
  })

  it('what was consented to and taken back before the seal does not go, and it is said that this is why', () => {
    let ging = 0
    fc.assert(fc.property(open, (ruw) => {
      const voor = allesVan(ruw, 'gegeven', '2027-05-19T10:00:00.000Z')
      const metJa = verzamel(voor, naarSam, dag).mee.filter(({ grond }) => grond === 'toestemming').map(({ item }) => item)
      const na = applyChanges(voor, Object.keys(lees(voor).toestemmingen ?? {}).map((sleutel) =>
        zet(`toestemmingen.${sleutel}.ingetrokkenOp`, '2029-05-20T09:00:00.000Z', laat)))
      ging += metJa.length
      const { mee } = verzamel(na, naarSam, dag)
      expect(mee.filter(({ grond }) => grond === 'toestemming')).toEqual([])
      expect(mee.some(({ item }) => metJa.includes(item))).toBe(false)
      const gebouw = bouwInhoud(na, 'od-1', partijen, dag)
      if (gebouw.ok) expect(gebouw.value.items.some(({ item }) => metJa.includes(item))).toBe(false)
      const wat = watVeranderde(na, naarSam, { dag, mee: verzamel(voor, naarSam, dag).mee }, dag)
      expect(wat).toBe(metJa.length > 0 ? 'toestemming' : null)
    }), { numRuns: keer(120) })
    expect(ging).toBeGreaterThan(genoeg(50))
  })

  it('an objection of everybody keeps only what hangs on toestemming; what is on the law goes as it went', () => {
    let bleef = 0
    fc.assert(fc.property(open, (ruw) => {
      const voor = allesVan(ruw, 'gegeven', '2027-05-19T10:00:00.000Z')
      const na = applyChanges(allesVan(voor, 'geweigerd', '2029-05-20T09:00:00.000Z'),
        Object.keys(lees(voor).overdrachten?.['od-1']?.inzagen ?? {}).map((iz) =>
          zet(`overdrachten.od-1.inzagen.${iz}.uitkomst`, 'oneens', laat)))
      const wet = verzamel(voor, naarSam, dag).mee.filter(({ grond }) => grond === 'wettelijk').map(({ item }) => item)
      const { mee, thuis } = verzamel(na, naarSam, dag)
      // only what pointed at nothing else than an item that stays now has nothing left
      const leeg = thuis.filter(({ reden }) => reden === 'leeg').map(({ item }) => item)
      expect(mee.map(({ item }) => item)).toEqual(wet.filter((item) => !leeg.includes(item)))
      bleef += mee.length
    }), { numRuns: keer(120) })
    expect(bleef).toBeGreaterThan(genoeg(100))
  })

  it('a third party gets nothing on the law, and nothing on a yes for the school', () => {
    fc.assert(fc.property(open, (ruw) => {
      const dossier = allesVan(ruw, 'gegeven', '2027-05-19T10:00:00.000Z')
      for (const { grond, item } of verzamel(dossier, jobcoach, dag).mee) {
        expect(grond).toBe('toestemming')
        const voor = Object.values(lees(dossier).toestemmingen ?? {}).filter((t) => t.items?.[item] === true)
        expect(voor.some((t) => t.ontvanger === `${jobcoach.school}, ${jobcoach.naam}`)).toBe(true)
      }
    }), { numRuns: keer(80) })
  })
})

describe('a text that was removed', () => {
  const teksten = alleVelden().filter(({ type, item }) => type === 'text' && item !== '-')
  const geheim = 'GEHEIM na een gesprek'
  const padVan = (pad: string): string => pad.replace('[]', pad.startsWith('vaardigheden') ? '.planning' : '.k1').replace('[]', '.k1')

  it('is in no bundle: written over, made empty, or its element taken away', () => {
    let ging = 0
    fc.assert(fc.property(open, fc.constantFrom(...teksten), fc.constantFrom('over', 'leeg', 'weg'), (ruw, veld, hoe) => {
      const pad = padVan(veld.pad)
      const zetter = (dossier: Dossier, waarde: string | null, n: number) => applyChange(dossier,
        zet(pad, waarde, { klok: [2_100_000_000_000 + n, 0, 'z'], basis: basisVan(dossier, pad) }))
      const met = zetter(allesVan(ruw, 'gegeven', '2027-05-19T10:00:00.000Z'), geheim, 1)
      const element = pad.split('.').slice(0, -1).join('.')
      const na = hoe === 'weg' && veld.pad.includes('[]')
        ? applyChange(met, { ...doe('wis', element), klok: [2_100_000_000_002, 0, 'z'] })
        : zetter(met, hoe === 'leeg' ? null : 'Iets anders', 2)
      if (JSON.stringify(verzamel(met, naarSam, dag)).includes(geheim)) ging++
      const gebouw = bouwInhoud(na, 'od-1', partijen, dag)
      expect(JSON.stringify([verzamel(na, naarSam, dag), gebouw])).not.toContain(geheim)
      // what was written over is no longer in the dossier at all
      if (hoe !== 'weg') expect(JSON.stringify(na)).not.toContain(geheim)
    }), { numRuns: keer(300) })
    expect(ging).toBeGreaterThan(genoeg(40))
  })
})

describe('preview and bundle', () => {
  /** What a screen shows of it and what was opened, held against each other both ways. */
  const verschil = (a: readonly BundelItem[], b: readonly BundelItem[]): string[] => {
    const plat = (mee: readonly BundelItem[]) => new Set(mee.flatMap(({ item, velden }) =>
      Object.entries(velden).map((blad) => JSON.stringify([item, ...blad]))))
    const [x, y] = [plat(a), plat(b)]
    return [...[...x].filter((blad) => !y.has(blad)), ...[...y].filter((blad) => !x.has(blad))]
  }

  it('are the same set of item and text; one field more is seen by set, by hash and at the door', () => {
    let gezaaid = 0
    fc.assert(fc.property(open, fc.nat(), (dossier, n) => {
      const gebouw = bouwInhoud(dossier, 'od-1', partijen, dag)
      if (!gebouw.ok) return
      const { mee } = verzamel(dossier, naarSam, dag)
      const over: unknown = JSON.parse(JSON.stringify(gebouw.value))
      const { items: geopend } = OverdrachtInhoudSchema.parse(over)
      expect(verschil(mee, geopend as BundelItem[])).toEqual([])
      expect(canoniek(geopend as BundelItem[])).toBe(canoniek(mee))
      // a field that stays home, put into an item that goes
      const thuis = Object.keys(dossier.bladen).filter((pad) => !mee.some(({ velden }) => Object.hasOwn(velden, pad)))
      const extra = thuis[n % Math.max(1, thuis.length)]
      const [eerste, ...rest] = mee
      if (extra === undefined || eerste === undefined) return
      gezaaid++
      const anders = [{ ...eerste, velden: { ...eerste.velden, [extra]: 'meer dan getoond' } }, ...rest]
      expect(verschil(mee, anders)).toHaveLength(1)
      expect(canoniek(anders)).not.toBe(canoniek(mee))
      const eigen = extra.startsWith(`${padVanItem(eerste.item)}.`)
      expect(OverdrachtInhoudSchema.safeParse({ ...gebouw.value, items: anders }).success).toBe(eigen)
    }), { numRuns: keer(150) })
    expect(gezaaid).toBeGreaterThan(genoeg(30))
  })
})
