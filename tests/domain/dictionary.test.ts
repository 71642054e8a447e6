import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  alleVelden, isElement, isTak, itemSoorten, itemSoortVan, itemVan, lijstVan, padVanItem, veldVan, type Veld,
} from '../../src/domain/dictionary.ts'
import { inWettelijkeSet } from '../../src/domain/law-profile.ts'

const bron = `${process.env['DOMAIN_DIR'] ?? '../shared/domain'}/dictionary.json`
const zonderBron = existsSync(bron) ? null : `no ${bron} (set DOMAIN_DIR)`
if (zonderBron) console.info(`dictionary against its source: skipped, ${zonderBron}`)

// What this project added to its source, or took into use before it: see the decisions in src/ARCHITECTURE.md.
const eigen = new Set([
  'zienswijzen[].over',
  'correcties[].van', 'correcties[].over', 'correcties[].tekst', 'correcties[].op', 'correcties[].besluit',
  'correcties[].reden', 'correcties[].beslotenOp',
  'overdrachten[].inzagen[].getoond', 'overdrachten[].inzagen[].eerstPratenOp',
  'bijlagen[].kopieVan', 'bijlagen[].medisch', 'bijlagen[].bsn',
  'deelkeuzes[].geenBsn',
  'overdrachten[].derde.soort', 'overdrachten[].derde.organisatie', 'overdrachten[].derde.naam',
  'overdrachten[].derde.telefoon', 'overdrachten[].derde.doel', 'overdrachten[].derde.vraagt',
  'overdrachten[].wegen[].op', 'overdrachten[].wegen[].hoe', 'overdrachten[].wegen[].tot', 'overdrachten[].wegen[].items',
])

describe('dictionary', () => {
  it('stays small enough to load with the first screen', () => {
    expect(statSync('src/domain/dictionary.json').size).toBeLessThan(45_000)
    expect(alleVelden()).toHaveLength(200 + eigen.size)
  })

  it('finds every field by a concrete path, with its own item', () => {
    const sleutels: Record<string, string> = {
      vaardigheden: 'planning', 'overdrachten[].stappen': 'gelezen', 'overdrachten[].terugkoppelingen': 'weken-6',
    }
    for (const veld of alleVelden()) {
      let pad = ''
      let patroon = ''
      for (const deel of veld.pad.split('.')) {
        const naam = deel.replace('[]', '')
        patroon = patroon === '' ? naam : `${patroon}.${naam}`
        pad = pad === '' ? naam : `${pad}.${naam}`
        if (!deel.endsWith('[]')) continue
        expect(lijstVan(pad), pad).not.toBeNull()
        pad += `.${sleutels[patroon] ?? 'k3f9'}`
        patroon += '[]'
        expect(isElement(pad), pad).toBe(true)
      }
      const isSet = veld.type === 'itemset' || veld.type === 'set'
      const blad = isSet ? `${pad}.stages~k3f9` : pad
      expect(veldVan(blad)?.pad).toBe(veld.pad)
      expect(isTak(blad)).toBe(false)
      const item = itemVan(blad)
      if (veld.item === '-') expect(item, blad).toBeNull()
      else {
        expect(itemSoortVan(item ?? '')?.item, blad).toBe(veld.item)
        expect(blad.startsWith(`${padVanItem(item ?? '')}.`)).toBe(true)
      }
    }
  })

  it('does not know what is not there', () => {
    for (const pad of ['leerling.bsn', 'stages.K.van', 'stages.x.van', 'vaardigheden.vliegen.tekst', 'constructor',
      '', 'a..b']) {
      expect(veldVan(pad), pad).toBeNull()
      expect(itemVan(pad), pad).toBeNull()
    }
    for (const item of ['constructor', 'vreemd', 'stages', 'leerling~k1', 'vaardigheden~vliegen', '-', '']) {
      expect(itemSoortVan(item), item).toBeNull()
    }
    expect(itemVan('stages.k3f9')).toBe('stages~k3f9')
    expect(itemVan('watWerkt')).toBe('watWerkt')
    expect(itemVan('watWerkt.wel.w1')).toBe('watWerkt')
    expect(itemVan('stages')).toBeNull()
  })

  it('gives what never travels no ground at all', () => {
    for (const veld of alleVelden().filter(({ item }) => item === '-')) {
      expect(veld.grond).toEqual({ 'po-vo': 'niet-delen', 'vo-mbo': 'niet-delen' })
    }
    for (const soort of itemSoorten()) {
      if (Object.values(soort.grond).includes('wettelijk')) expect(inWettelijkeSet(soort.categorie),
        soort.item).toBe(true)
    }
    for (const soort of itemSoorten()) expect(alleVelden().some(({ item }) => item === soort.item),
      soort.item).toBe(true)
  })

  it.skipIf(zonderBron)('says the same as its source, field by field', () => {
    type Rij = {
      path: string, doc: string, later: boolean, category: string, type: string, max?: number, min?: number,
      values?: string[], long?: boolean, frontSheet: boolean, sensitive: string, hint: boolean, wieVult: string[],
      grondslag: Veld['grond'], item: string, retention: string,
    }
    const { fields } = JSON.parse(readFileSync(bron, 'utf8')) as { fields: Rij[] }
    const nu = fields.filter((f) => f.doc === 'dossier' && !f.later && f.category !== 'afgeleid')
    expect(nu.map((f) => f.path)).toEqual(alleVelden().map(({ pad }) => pad).filter((pad) => !eigen.has(pad)))
    for (const f of nu) {
      const veld = veldVan(f.path)
      const eigenWerk = f.item === '-' || f.item === '(volgt item)'
      expect(veld, f.path).toMatchObject({
        type: f.type, lang: f.long ?? false, voorblad: f.frontSheet, hint: f.hint, wieVult: f.wieVult,
        item: eigenWerk ? '-' : f.item, gevoelig: f.sensitive.split(' ')[0],
        ...(eigenWerk ? {} : { grond: f.grondslag, categorie: f.category }),
      })
      expect([veld?.max, veld?.min, veld?.waarden], f.path).toEqual([f.max, f.min, f.values])
    }
  })
})
