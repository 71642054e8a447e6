// The lock and the unlocking when something is in their way: what hangs, what throws, and another tab that closes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dossierPut } from '../../src/app/closed.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { applyChanges, leegDossier } from '../../src/domain/dossier.ts'
import { ok } from '../../src/result.ts'
import { createVault } from '../../src/vault/open.ts'
import { commit, makeDek, ownDek, type Put, type Vault } from '../../src/vault/vault.ts'
import { noor } from '../cast.ts'
import { freshDisk } from '../vault/storage.ts'
import { value } from './tabs.ts'

const wie = { dossier: 'd', wie: 'mid-noor', id: 'c' }
const zonderBrief = applyChanges(leegDossier('d'), [
  { ...wie, soort: 'set', pad: 'bijlagen.brief.naam', waarde: 'Brief', klok: [1, 0, 'noor'] },
  { ...wie, soort: 'wis', pad: 'bijlagen.brief', klok: [2, 0, 'noor'] },
])
const own = (id: string, is: unknown): Put => ({ table: 'eigen', id, dek: ownDek, value: is })
const records: Put[] = [
  own('profiel', { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001', naam: noor.naam }), own('postbus', {}),
  own('kaart', { cijfers: [] }), own('sleutels', {}), dossierPut(zonderBrief),
  { table: 'bijlagen', id: 'brief', dek: 'd', value: null, bytes: new Uint8Array(8) },
]

const page = new EventTarget()
const reload = vi.fn<() => void>()
let vault: Vault

beforeEach(async () => {
  freshDisk()
  reload.mockReset()
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('window', page)
  // The mailman walks in another tab.
  vi.stubGlobal('navigator', { locks: { request: async () => null } })
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'hidden' }))
  for (const name of ['addEventListener', 'removeEventListener'] as const) vi.stubGlobal(name, page[name].bind(page))
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  vault = value(await createVault<never>(wish, async () => ok({})))
  value(await commit(vault, { deks: [await makeDek(vault, 'd')], put: records }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page of the app that was just loaded: its modules, with nobody at work. */
async function load() {
  vi.resetModules()
  const [session, { desk, koppen }, { atWork }, { waits }] = await Promise.all([
    import('../../src/app/session.ts'), import('../../src/app/desk.ts'), import('../../src/app/kern.ts'),
    import('../../src/app/pending.ts'),
  ])
  const empty = () => ({ dossiers: Object.keys(desk.dossiers), koppen: Object.keys(koppen()), open: atWork() !== null })
  return { ...session, atWork, waits, opDesk: empty }
}
const niets = { dossiers: [], koppen: [], open: false }
const even = (): Promise<unknown> => new Promise((done) => { setTimeout(done, 50) })

describe('the lock', () => {
  it('ends the walks of the mailman before anything is erased', async () => {
    const { ontgrendel, vergrendel, atWork } = await load()
    value(await ontgrendel(vault.id, noor.zin))
    // What was taken away is erased at unlocking too; here it lies there again.
    await even()
    await vault.db.bijlagen.clear()
    const db = atWork()?.vault.db
    const order: string[] = []
    vi.stubGlobal('removeEventListener', (name: string) => order.push(name))
    value(await commit({ ...vault, known: new Map() }, { put: records.slice(-1) }))
    db?.bijlagen.hook('deleting', () => { order.push('erased') })
    await vergrendel()
    expect(order).toEqual(['offline', 'erased'])
    expect(reload).toHaveBeenCalledOnce()
  })

  it('comes after ten seconds, whatever hangs', async () => {
    const { ontgrendel, vergrendel, opDesk, waits, phase } = await load()
    value(await ontgrendel(vault.id, noor.zin))
    expect([opDesk().open, phase()]).toEqual([true, 'open'])
    waits(() => new Promise(() => undefined))
    vi.useFakeTimers()
    void vergrendel()
    await vi.advanceTimersByTimeAsync(9_900)
    expect([reload.mock.calls.length, opDesk().open]).toEqual([0, true])
    await vi.advanceTimersByTimeAsync(200)
    expect([reload.mock.calls.length, opDesk(), phase()]).toEqual([1, niets, 'slot'])
  })
})

describe('unlocking', () => {
  it('leaves nothing on the desk when something of the vault throws', async () => {
    value(await commit(vault, { put: [{ table: 'logboek', id: 'r1', dek: ownDek, value: null }] }))
    const { ontgrendel, opDesk, phase } = await load()
    await expect(ontgrendel(vault.id, noor.zin)).rejects.toThrow(TypeError)
    await even()
    expect([opDesk(), phase()]).toEqual([niets, 'start'])
  })

  it('leaves nothing on the desk when the page throws', async () => {
    vi.stubGlobal('document', { visibilityState: 'hidden', addEventListener: () => { throw new Error('no page') } })
    const { ontgrendel, opDesk, phase } = await load()
    await expect(ontgrendel(vault.id, noor.zin)).rejects.toThrow('no page')
    expect([opDesk(), phase()]).toEqual([niets, 'start'])
  })

  it('does not come to its end when another tab began to look together meanwhile', async () => {
    const { begin, ontgrendel, opDesk } = await load()
    begin()
    const other = new BroadcastChannel('estafette')
    const opened = ontgrendel(vault.id, noor.zin)
    other.postMessage('samen-kijken')
    expect(await opened).toEqual({ ok: false, error: { type: 'vault/locked' } })
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
    expect(opDesk()).toEqual(niets)
    // What was said before is no reason to stay outside: only the mentor knows the phrase.
    value(await ontgrendel(vault.id, noor.zin))
    expect(opDesk().open).toBe(true)
    other.postMessage('samen-kijken')
    await vi.waitFor(() => expect(opDesk()).toEqual(niets))
    other.close()
  })
})
