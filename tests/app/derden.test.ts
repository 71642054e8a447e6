// A letter to somebody outside education, with a real vault: what is given is what was seen, or nothing is given.
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { record, type Step } from '../../src/app/change.ts'
import {
  briefAlsBestand, briefNu, briefOpPapier, derdenVan, derdeVan, haalDerdeWeg, neemJaVanDerdeTerug, teruggenomenBij, vraagItem, zetDerde,
} from '../../src/app/derden.ts'
import { vandaag } from '../../src/app/clock.ts'
import { desk, sweep, type Profiel } from '../../src/app/desk.ts'
import { nieuweLeerling } from '../../src/app/dossier.ts'
import { atWork, setAtWork } from '../../src/app/kern.ts'
import { regels } from '../../src/app/logboek.ts'
import { begin, nuGetoond, overdrachtVan, partijVan, verzegel } from '../../src/app/overdracht.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { fromUtf8, utf8 } from '../../src/crypto/bytes.ts'
import { newPhrase, openWithPhrase, sealWithPhrase } from '../../src/crypto/phrase-file.ts'
import { bouwBrief } from '../../src/domain/brief.ts'
import { leesBrief } from '../../src/domain/brief-lezen.ts'
import { applyChanges } from '../../src/domain/dossier.ts'
import { verzamel } from '../../src/domain/overdracht.ts'
import { ok, type Result } from '../../src/result.ts'
import { createVault } from '../../src/vault/open.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { fenna, noor } from '../cast.ts'
import { eenDerde, joris } from '../domain/derden.ts'
import { dag, eenDossier } from '../domain/maak.ts'
import { freshDisk, fullAt } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

let vault: Vault
beforeEach(async () => {
  freshDisk()
  sweep()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  vault = value(await createVault<never>(wish, async () => ok({})))
  const { naam, rol, school, brin } = noor
  const profiel = { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001', naam, rol, school, brin, sector: 'vo' } as Profiel
  const none = { device: null, cardBytes: null, postbus: null, cijfers: [], klok: null }
  setAtWork({ vault, profiel, ...none, log: { nr: 0, hash: '' } })
})

const set = (pad: string, waarde: string | boolean): Step => ({ soort: 'set', pad, waarde })

const ja = (sleutel: string, item: string): Step[] => [
  set(`toestemmingen.${sleutel}.door`, 'leerling'), set(`toestemmingen.${sleutel}.besluit`, 'gegeven'),
  set(`toestemmingen.${sleutel}.items.${item}`, true), set(`toestemmingen.${sleutel}.doel`, joris.doel),
  set(`toestemmingen.${sleutel}.ontvanger`, `${joris.organisatie}, ${joris.naam}`),
  set(`toestemmingen.${sleutel}.gegevenOp`, new Date().toISOString()), set(`toestemmingen.${sleutel}.geldigTot`, '2099-01-01'),
]

/** Fenna of sixteen, who said yes to `stem` and `beeld` and saw it; gives dossier, party, and the hash of the preview. */
async function klaar(): Promise<{ id: string; key: string; hash: string }> {
  const id = value(await nieuweLeerling({ ...fenna, route: 'pro-entree' }))
  const key = value(await zetDerde(id, joris))
  for (const item of ['stem', 'beeld', 'prioriteit']) value(await vraagItem(id, key, item, true))
  value(await record(id, [
    set('vertegenwoordiging.soort', 'ouders'), set('stem.tekst', 'Vraag het gewoon aan mij.'),
    set('beeld.tekst', 'Komt op gang door te doen.'), set('prioriteit.reden', 'Hier zei niemand ja op.'),
    ...ja('to-1', 'stem'), ...ja('to-2', 'beeld'),
  ]))
  await kijkt(id, key)
  return { id, key, hash: (await briefNu(id, key))?.hash ?? '' }
}

async function kijkt(id: string, key: string): Promise<void> {
  const [dossier, partij] = [desk.dossiers[id], partijVan(id, key)]
  if (dossier === undefined || partij === null) throw new Error('not here')
  const { hash } = await nuGetoond(verzamel(dossier, partij, vandaag()).mee)
  const base = `overdrachten.${key}.inzagen.iz-1`
  value(await record(id, [
    set(`${base}.persoon`, 'leerling'), set(`${base}.gezienOp`, new Date().toISOString()), set(`${base}.voorbeeldHash`, hash),
  ]))
}

const lijnen = async (id: string) => value(await regels(id)).filter(({ soort }) => soort === 'aan-derde')
const foutVan = (uitkomst: Result<unknown, { type: string }>): string => (uitkomst.ok ? 'given' : uitkomst.error.type)

describe('a letter', () => {
  it('is what the preview showed, on paper and in the file, with a line that says nothing of it', async () => {
    const { id, key, hash } = await klaar()
    const gezien = await briefNu(id, key)
    expect(gezien?.stops).toEqual([])
    expect(gezien?.brief.items.map(({ item }) => item)).toEqual(['beeld', 'stem'])
    expect(value(await briefOpPapier(id, key, hash))).toEqual(gezien?.brief)
    const { bytes, naam, zin } = value(await briefAlsBestand(id, key, hash))
    const opened = await openWithPhrase(zin, bytes)
    const open = opened.ok ? fromUtf8(opened.value) : opened.error
    expect(JSON.parse(open)).toEqual(gezien?.brief)
    for (const geheim of ['Hier zei niemand ja op.', zin, 'mid-noor', joris.telefoon]) expect(open).not.toContain(geheim)
    expect(naam).not.toMatch(/fenna|joris|voorbeeldsma/i)
    expect(derdeVan(id, key)?.wegen.map(({ hoe, items }) => [hoe, items])).toEqual([['papier', ['beeld', 'stem']], ['bestand', ['beeld', 'stem']]])
    expect((await lijnen(id)).map(({ aan, reden, grond }) => [aan, reden, grond])).toEqual([
      [key, 'papier', 'toestemming'], [key, 'bestand', 'toestemming'],
    ])
    expect(JSON.stringify(await lijnen(id))).not.toMatch(/beeld|Joris|Vraag het/)
  })

  it('is not given when something in it changed since, was taken back, or was not seen again', async () => {
    const { id, key, hash } = await klaar()
    value(await record(id, [set('beeld.tekst', 'Iets heel anders.')]))
    expect(foutVan(await briefOpPapier(id, key, hash))).toBe('overdracht/veranderd')
    expect(foutVan(await briefAlsBestand(id, key, hash))).toBe('overdracht/veranderd')
    const nieuw = (await briefNu(id, key))?.hash ?? ''
    expect(foutVan(await briefAlsBestand(id, key, nieuw))).toBe('domain/geblokkeerd')
    await kijkt(id, key)
    expect(foutVan(await briefOpPapier(id, key, nieuw))).toBe('given')
    for (const item of ['stem', 'beeld']) value(await neemJaVanDerdeTerug(id, key, item))
    expect(foutVan(await neemJaVanDerdeTerug(id, key, 'stem'))).toBe('app/niet-nu')
    expect(teruggenomenBij(id, key).sort()).toEqual(['beeld', 'stem'])
    expect((await briefNu(id, key))?.brief.items).toEqual([])
    for (const geef of [briefOpPapier, briefAlsBestand]) {
      expect(foutVan(await geef(id, key, nieuw))).toBe('overdracht/veranderd')
      expect(foutVan(await geef(id, key, (await briefNu(id, key))?.hash ?? ''))).toBe('domain/geblokkeerd')
    }
    expect(await lijnen(id)).toHaveLength(1)
  })

  it('is not given when the disk has no room for its line, wherever it fails', async () => {
    const { id, key, hash } = await klaar()
    for (let k = 1; k <= 4; k += 1) {
      const ruim = fullAt(vault.db, k)
      expect(foutVan(await briefAlsBestand(id, key, hash)), `record ${k}`).toBe('vault/full')
      ruim()
      expect(derdeVan(id, key)?.wegen).toEqual([])
      expect(await lijnen(id)).toEqual([])
    }
    expect(foutVan(await briefAlsBestand(id, key, hash))).toBe('given')
  })

  it('is not given while the vault is locked, nor to a party that is not there', async () => {
    const { id, key, hash } = await klaar()
    expect(foutVan(await briefOpPapier(id, 'weg-1', hash))).toBe('app/niet-gevonden')
    const open = atWork()
    setAtWork(null)
    expect(foutVan(await briefOpPapier(id, key, hash))).toBe('vault/locked')
    setAtWork(open)
  })
})

describe('somebody outside education', () => {
  it('is never the handover, nor anybody to whom one can be sealed', async () => {
    const { id, key, hash } = await klaar()
    expect(overdrachtVan(id)).toBeNull()
    expect(foutVan(await verzegel(id, key, { hash, dag: vandaag() } as never))).toBe('vault/locked')
    expect(derdenVan(id).map((een) => een.key)).toEqual([key])
    expect(foutVan(await begin(id, 'rel-1'))).toBe('app/niet-gevonden')
  })

  it('asks anew for another purpose, and stays who it was once something was given', async () => {
    const { id, key, hash } = await klaar()
    value(await zetDerde(id, { ...joris, doel: 'Een uitkering aanvragen' }, key))
    expect((await briefNu(id, key))?.brief.items).toEqual([])
    value(await zetDerde(id, { ...joris, doel: ` ${joris.doel} ` }, key))
    value(await briefOpPapier(id, key, hash))
    expect(foutVan(await zetDerde(id, { ...joris, naam: 'Els Fictief' }, key))).toBe('app/niet-nu')
    expect(foutVan(await haalDerdeWeg(id, key))).toBe('app/niet-nu')
    value(await zetDerde(id, { ...joris, telefoon: '020 111 11 11' }, key))
    expect(foutVan(await zetDerde(id, { ...joris, doel: 'Voor 111222333' }))).toBe('domain/verkeerde-waarde')
    const ander = value(await zetDerde(id, { ...joris, doel: 'Een uitkering aanvragen' }))
    value(await haalDerdeWeg(id, ander))
    expect(derdenVan(id).map((een) => [een.key, een.telefoon])).toEqual([[key, '020 111 11 11']])
  })
})

describe('out of any dossier', () => {
  it('what is written is what is read, and only the items that may be', async () => {
    let brieven = 0
    const van = { naam: noor.naam, rol: noor.rol, school: noor.school }
    await fc.assert(fc.asyncProperty(eenDossier, eenDerde, async (oud, changes) => {
      const gebouwd = bouwBrief(applyChanges(oud, changes), 'od-2', van, dag)
      if (gebouwd === null || !gebouwd.ok || brieven > 8) return
      brieven += 1
      const phrase = newPhrase()
      const opened = await openWithPhrase(phrase, await sealWithPhrase(phrase, utf8(JSON.stringify(gebouwd.value))))
      expect(opened.ok && leesBrief(JSON.parse(fromUtf8(opened.value)))).toEqual({ ok: true, value: gebouwd.value })
    }), { numRuns: 150 })
    expect(brieven).toBeGreaterThan(3)
  })
})
