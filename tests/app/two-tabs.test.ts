// Two tabs in one vault: neither loses what the other wrote.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { applyChanges, leegDossier } from '../../src/domain/dossier.ts'
import { dossierPut } from '../../src/app/closed.ts'
import { ok } from '../../src/result.ts'
import { createVault } from '../../src/vault/open.ts'
import { commit, makeDek, type Put } from '../../src/vault/vault.ts'
import { noor } from '../cast.ts'
import { freshDisk } from '../vault/storage.ts'
import { openTab, value, type Tab } from './tabs.ts'

const pad = 'bijlagen.brief'
const met = applyChanges(leegDossier('d'), [
  { id: 'c', dossier: 'd', wie: 'mid-noor', soort: 'set', pad: `${pad}.naam`, waarde: 'Brief', klok: [1, 0, 'noor'] },
  { id: 'c', dossier: 'd', wie: 'mid-noor', soort: 'set', pad: `${pad}.mediatype`, waarde: 'text/plain', klok: [2, 0, 'noor'] },
])
const brief: Put = {
  table: 'bijlagen', id: 'brief', dek: 'd', value: null, bytes: new TextEncoder().encode('de brief'),
}

let vaultId: string
beforeEach(async () => {
  freshDisk()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  const vault = value(await createVault<never>(wish, async () => ok({})))
  value(await commit(vault, {
    deks: [await makeDek(vault, 'd')],
    put: [dossierPut(met), brief],
  }))
  vaultId = vault.id
})

const staatEr = async (tab: Tab): Promise<boolean> => tab.sleutelsVan(await tab.opSchijf('d'), 'bijlagen').includes('brief')
const bytesErVan = async (tab: Tab): Promise<boolean> => (await tab.vault.db.bijlagen.count()) === 1

describe('an attachment that was taken away', () => {
  it('keeps its bytes when another tab put it back while this one was being unlocked', async () => {
    const een = await openTab(vaultId)
    value(await een.wisElement('d', pad))
    const twee = await openTab(vaultId)
    value(await een.zetBijlageTerug('d', 'brief'))
    await twee.ruimBijlagenOp()
    expect([await staatEr(een), await bytesErVan(een)]).toEqual([true, true])
    expect(await value(await een.leesBijlage('d', 'brief')).text()).toBe('de brief')
  })

  it('loses its bytes when nobody put it back, once', async () => {
    const een = await openTab(vaultId)
    value(await een.wisElement('d', pad))
    const twee = await openTab(vaultId)
    await twee.ruimBijlagenOp()
    expect(await bytesErVan(een)).toBe(false)
    const rij = await een.vault.db.dossiers.get('d')
    await twee.ruimBijlagenOp()
    expect((await een.vault.db.dossiers.get('d'))?.n).toBe(rij?.n)
  })

  it('stays away when its bytes are gone', async () => {
    const een = await openTab(vaultId)
    value(await een.wisElement('d', pad))
    await (await openTab(vaultId)).ruimBijlagenOp()
    expect(await een.zetBijlageTerug('d', 'brief')).toEqual({ ok: false, error: { type: 'app/niet-gevonden' } })
    expect([await staatEr(een), een.sleutelsVan(een.hier('d'), 'bijlagen')]).toEqual([false, []])
  })

  it('is listed with its bytes or not at all, whoever of two tabs is first', async () => {
    const straks = (ms: number) => new Promise((klaar) => { setTimeout(klaar, ms) })
    for (let keer = 0; keer < 6; keer += 1) {
      const een = await openTab(vaultId)
      if (!await bytesErVan(een)) value(await commit(een.vault, { put: [brief] }))
      value(await een.wisElement('d', pad))
      const twee = await openTab(vaultId)
      const [terug] = await Promise.all([
        straks(keer % 3).then(() => een.zetBijlageTerug('d', 'brief')), straks(keer % 2).then(() => twee.ruimBijlagenOp()),
      ])
      expect([await staatEr(een), await bytesErVan(een)]).toEqual([terug.ok, terug.ok])
      if (!terug.ok) expect(terug.error.type).toBe('app/niet-gevonden')
    }
  })
})

describe('one long text in two tabs', () => {
  const tekst = 'beeld.tekst'
  const set = (waarde: string, op = tekst) => ({ soort: 'set' as const, pad: op, waarde })
  const versies = async (tab: Tab): Promise<unknown[]> => tab.versiesVan(await tab.opSchijf('d'), tekst).map(({ waarde }) => waarde)
  let een: Tab
  let twee: Tab
  beforeEach(async () => {
    een = await openTab(vaultId)
    value(await een.zet('d', tekst, 'samen'))
    twee = await openTab(vaultId)
  })
  afterEach(() => vi.useRealTimers())

  it('keeps both texts when neither saw the other', async () => {
    value(await een.zet('d', tekst, 'een'))
    value(await twee.zet('d', tekst, 'twee'))
    expect(await versies(een)).toEqual(['een', 'twee'])
  })

  it('keeps both also when they were written in the same millisecond', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 })
    value(await een.zet('d', tekst, 'een'))
    value(await twee.zet('d', tekst, 'twee'))
    expect(await versies(een)).toEqual(['een', 'twee'])
  })

  it('keeps the last of two texts that were set in one go, beside the one that was not seen', async () => {
    value(await een.zet('d', tekst, 'een'))
    value(await twee.record('d', [set('half'), set('heel')]))
    expect(await versies(een)).toEqual(['een', 'heel'])
  })

  it('lets a choice replace what was shown, and nothing that was not', async () => {
    value(await een.zet('d', tekst, 'een'))
    value(await twee.zet('d', tekst, 'twee'))
    const drie = await openTab(vaultId)
    value(await twee.kiesVersie('d', tekst, 0))
    expect(await versies(een)).toEqual(['een'])
    value(await drie.kiesVersie('d', tekst, 1))
    expect(await versies(een)).toEqual(['een', 'twee'])
  })

  it('replaces what the field showed when its typing began, not what came onto the desk meanwhile', async () => {
    value(await een.zet('d', tekst, 'een'))
    const veld = twee.createVeld('d', tekst)
    veld.typ('tw')
    // Another field of the same screen meets the other tab first.
    value(await twee.zet('d', 'leerling.roepnaam', 'Fenna'))
    expect(twee.versiesVan(twee.hier('d'), tekst).map(({ waarde }) => waarde)).toEqual(['een'])
    veld.typ('twee')
    await veld.flush()
    expect(await versies(een)).toEqual(['een', 'twee'])
  })

  it('goes on with its own text while typing goes on, and leaves the other where it is', async () => {
    value(await een.zet('d', tekst, 'een'))
    const veld = twee.createVeld('d', tekst)
    veld.typ('tw')
    const eerst = veld.flush()
    // The writing has begun.
    for (let tel = 0; tel < 3; tel += 1) await Promise.resolve()
    veld.typ('twee')
    await eerst
    await veld.flush()
    expect(await versies(een)).toEqual(['een', 'twee'])
    // Written by itself: samen, een, tw, twee.
    expect(await een.vault.db.wijzigingen.count()).toBe(4)
  })

  it('gives one version to who types alone, also in two fields for the same words', async () => {
    const [veld, ander] = [twee.createVeld('d', tekst), twee.createVeld('d', tekst)]
    veld.typ('eerste')
    ander.typ('tweede')
    await veld.flush()
    await ander.flush()
    veld.typ('derde')
    await veld.flush()
    expect(await versies(twee)).toEqual(['derde'])
  })
})
