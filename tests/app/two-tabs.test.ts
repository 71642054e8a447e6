// Two tabs in one vault: neither loses what the other wrote.
import { beforeEach, describe, expect, it } from 'vitest'
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
