// The log as it is read: all lines in order, or a named failure; an empty log and a damaged one are not the same.
import { beforeEach, describe, expect, it } from 'vitest'
import { commitWithLog } from '../../src/app/change.ts'
import { sweep, type Profiel } from '../../src/app/desk.ts'
import { setAtWork } from '../../src/app/kern.ts'
import { regels } from '../../src/app/logboek.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { ok, type Result } from '../../src/result.ts'
import { createVault } from '../../src/vault/open.ts'
import { commit, ownDek, type Vault } from '../../src/vault/vault.ts'
import { noor } from '../cast.ts'
import { freshDisk } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
const damaged = { ok: false, error: { type: 'vault/damaged' } }

let vault: Vault
beforeEach(async () => {
  freshDisk()
  sweep()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  vault = value(await createVault<never>(wish, async () => ok({})))
  const profiel = { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001' } as Profiel
  const none = { device: null, cardBytes: null, postbus: null, cijfers: [], klok: null }
  setAtWork({ vault, profiel, ...none, log: { nr: 0, hash: '' } })
})

describe('the log', () => {
  it('gives its lines in order, and none when there are none', async () => {
    expect(await regels()).toEqual(ok([]))
    value(await commitWithLog({}, [{ soort: 'kluis-open' }, { soort: 'dossier-gemaakt', over: 'd1' }]))
    expect(value(await regels()).map(({ nr, soort }) => [nr, soort])).toEqual([[1, 'kluis-open'], [2, 'dossier-gemaakt']])
    expect(value(await regels('d1'))).toHaveLength(1)
  })

  it('says that it is damaged when one line does not open', async () => {
    value(await commitWithLog({}, [{ soort: 'kluis-open' }, { soort: 'dossier-gemaakt', over: 'd1' }]))
    const row = await vault.db.logboek.get('r1')
    if (row === undefined) throw new Error('not there')
    await vault.db.logboek.put({ ...row, n: row.n + 1 })
    expect(await regels()).toEqual(damaged)
  })

  it('says so too when a line opens and is none', async () => {
    value(await commit(vault, { put: [{ table: 'logboek', id: 'r1', dek: ownDek, value: { hash: 'x' } }] }))
    expect(await regels()).toEqual(damaged)
  })

  it('is closed while locked', async () => {
    setAtWork(null)
    expect(await regels()).toEqual({ ok: false, error: { type: 'vault/locked' } })
  })
})
