// Tabs of one tablet: each has modules of its own, and so a desk and a session of its own; the disk is the same one.
import { vi } from 'vitest'
import type { Profiel } from '../../src/app/desk.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import type { Result } from '../../src/result.ts'
import { noor } from '../cast.ts'

export const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

/** Another tab in which the vault was just unlocked: what lies on the disk now lies on its desk. */
export async function openTab(vaultId: string) {
  vi.resetModules()
  const [bijlagen, change, dossier, { desk }, kern, { layAll }, vaults, vault, domain] = await Promise.all([
    import('../../src/app/bijlagen.ts'), import('../../src/app/change.ts'), import('../../src/app/dossier.ts'),
    import('../../src/app/desk.ts'), import('../../src/app/kern.ts'), import('../../src/app/lay-all.ts'),
    import('../../src/vault/open.ts'), import('../../src/vault/vault.ts'), import('../../src/domain/dossier.ts'),
  ])
  const open = value(await vaults.openVault(vaultId, noor.zin, argonHere))
  const profiel = { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001' } as Profiel
  const none = { device: null, cardBytes: null, postbus: null, cijfers: [] }
  const klok = value(await layAll(open))
  kern.setAtWork({ vault: open, profiel, ...none, klok, log: { nr: 0, hash: '' } })
  const hier = (id: string) => {
    const there = desk.dossiers[id]
    if (there === undefined) throw new Error('not here')
    return there
  }
  /** What lies on the disk, whatever this tab shows; a page that was loaded anew would show it. */
  const opSchijf = async (id: string) => {
    const fresh = value(await vaults.openVault(vaultId, noor.zin, argonHere))
    const row = value(await vault.readOne(fresh, 'dossiers', id))
    return row?.value as ReturnType<typeof hier>
  }
  return { ...bijlagen, ...change, ...dossier, ...domain, vault: open, hier, opSchijf }
}

export type Tab = Awaited<ReturnType<typeof openTab>>
