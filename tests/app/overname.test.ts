// Taking over a file with its attachments, twice, with a disk that fails at every place.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unwrap } from 'solid-js/store'
import { beforeEach, describe, expect, it } from 'vitest'
import { leesBijlage, ruimBijlagenOp } from '../../src/app/bijlagen.ts'
import { desk, sweep, type Overgebleven, type Profiel } from '../../src/app/desk.ts'
import { herstelElement, wisElement, zet } from '../../src/app/dossier.ts'
import {
  bekendeLeerling, legNaast, neemOver, neemVerschillenOver, zetOvernameTerug, type OsoBijlage, type OsoDossier,
} from '../../src/app/import.ts'
import { setAtWork } from '../../src/app/kern.ts'
import { eraseOntvangst } from '../../src/app/messages.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { lees, sleutelsVan, type Dossier } from '../../src/domain/dossier.ts'
import { readOso } from '../../src/formats/oso/read.ts'
import { ok, type Result } from '../../src/result.ts'
import { createVault, openVault } from '../../src/vault/open.ts'
import { commit, makeDek, readOne, type Vault } from '../../src/vault/vault.ts'
import { noor } from '../cast.ts'
import { freshDisk, fullAt } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
const file = join(import.meta.dirname, '../formats/voorbeelden/schrikkel-18-vovo.xml')
const bijlage = (tekst: string, bij = 'opp', omschrijving: string | null = null): OsoBijlage => ({
  pad: '/dossier/document', bij, naam: 'oorspronkelijk.txt', omschrijving, staat: 'leesbaar', mediatype: 'text/plain',
  bytes: tekst.length, inhoud: new TextEncoder().encode(tekst),
})
const gelezen: OsoDossier = {
  ...value(readOso(readFileSync(file))),
  bijlagen: [bijlage('het plan'), bijlage('de brief', 'diagnose'),
    { ...bijlage(''), naam: 'kapot.pdf', staat: 'onleesbaar', inhoud: null }],
}
const noem = (een: OsoBijlage): string => een.omschrijving ?? `Bijlage bij ${een.bij}`
const keuze = { route: 'vmbo-mbo', noem }

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

const hier = (id: string): Dossier => {
  const dossier = desk.dossiers[id]
  if (dossier === undefined) throw new Error('not here')
  return dossier
}
const rijen = async (): Promise<number[]> =>
  Promise.all([vault.db.dossiers, vault.db.bijlagen, vault.db.berichten, vault.db.logboek].map((table) => table.count()))

describe('taking over', () => {
  it('keeps attachments that open, under names of their own', async () => {
    const id = value(await neemOver(gelezen, keuze))
    const { bijlagen = {}, bronnen = {} } = lees(hier(id))
    const per = Object.values(bijlagen).sort((a, b) => (a.naam ?? '').localeCompare(b.naam ?? ''))
    expect(per.map(({ naam, bij, raakt, bytes }) => [naam, bij, raakt, bytes])).toEqual([
      ['Bijlage bij diagnose', undefined, 'gezondheid', 8], ['Bijlage bij opp', 'opp', undefined, 8],
    ])
    expect(per.every((een) => een.elkeBladzijdeBekekenOp === undefined)).toBe(true)
    expect(Object.keys(bijlagen).map((sleutel) => bronnen[`bijlagen~${sleutel}`]?.soort)).toEqual(['oso', 'oso'])
    const teksten = await Promise.all(Object.keys(bijlagen).map(async (een) => value(await leesBijlage(id, een)).text()))
    expect(teksten.sort()).toEqual(['de brief', 'het plan'])
  })

  it('opens no gate of ours with the inzage of the file, and asks the route', async () => {
    const met = value(readOso(readFileSync(join(file, '../fenna-16-vovo.xml'))))
    expect(met.eerdereInzage?.ingezien).not.toBeNull()
    const inhoud = lees(hier(value(await neemOver(met, keuze))))
    expect([inhoud.overdrachten, inhoud.zienswijzen, inhoud.toestemmingen, inhoud.deelkeuzes]).toEqual(Array(4).fill(undefined))
    expect(inhoud.overstap?.route).toBe('vmbo-mbo')
  })

  it('writes dossier, attachments and rest together or not at all, wherever the disk is full', async () => {
    let failed = 0
    for (let k = 1; ; k += 1) {
      const voor = await rijen()
      const heal = fullAt(vault.db, k)
      const outcome = await neemOver(gelezen, keuze)
      heal()
      if (outcome.ok) {
        expect(await rijen()).toEqual([1, 2, 1, 1])
        break
      }
      expect(outcome.error.type).toBe('vault/full')
      expect(await rijen()).toEqual(voor)
      expect([Object.keys(desk.dossiers), Object.keys(desk.rest)]).toEqual([[], []])
      failed += 1
    }
    expect(failed).toBeGreaterThan(30)
  })

  it('erases an attachment that was taken away only once that cannot be undone', async () => {
    const id = value(await neemOver(gelezen, keuze))
    const [een = ''] = sleutelsVan(hier(id), 'bijlagen')
    value(await wisElement(id, `bijlagen.${een}`))
    expect(await vault.db.bijlagen.count()).toBe(2)
    value(await herstelElement(id, `bijlagen.${een}`))
    expect(value(await leesBijlage(id, een)).size).toBe(8)
    value(await wisElement(id, `bijlagen.${een}`))
    await ruimBijlagenOp()
    expect(await vault.db.bijlagen.count()).toBe(1)
  })

  it('erases nothing that another tab put back', async () => {
    const id = value(await neemOver(gelezen, keuze))
    const voor = structuredClone(unwrap(hier(id)))
    const [een = ''] = sleutelsVan(voor, 'bijlagen')
    value(await wisElement(id, `bijlagen.${een}`))
    const ander = value(await openVault(vault.id, noor.zin, argonHere))
    value(await readOne(ander, 'dossiers', id))
    value(await commit(ander, { put: [{ table: 'dossiers', id, dek: id, value: voor }] }))
    await ruimBijlagenOp()
    expect(await vault.db.bijlagen.count()).toBe(2)
  })
})

describe('a received handover', () => {
  it('takes its attachments along when it is erased, and leaves those of others', async () => {
    const dek = await makeDek(vault, 'o')
    const put = (id: string, onder: string) => ({ table: 'bijlagen' as const, id, dek: onder, value: null })
    value(await commit(vault, { deks: [dek, await makeDek(vault, 'p')], put: [put('a', 'o'), put('b', 'o'), put('c', 'p')] }))
    value(await eraseOntvangst('o', {}, []))
    expect(await vault.db.bijlagen.toCollection().primaryKeys()).toEqual(['c'])
  })
})

describe('the same file again', () => {
  it('knows the leerling and finds no difference', async () => {
    const id = value(await neemOver(gelezen, keuze))
    expect(bekendeLeerling(gelezen)).toEqual([{ id, hoe: 'zelfde' }])
    const naast = await legNaast(id, gelezen, noem)
    expect(naast?.verschillen).toEqual([])
    expect(naast?.inhoud.size).toBe(0)
  })

  it('keeps two attachments with the same bytes apart, and knows both again', async () => {
    const tweeling: OsoDossier = {
      ...gelezen, bijlagen: [bijlage('hetzelfde', 'opp', 'Plan'), bijlage('hetzelfde', 'overigdocumentlijst', 'Bij de brief')],
    }
    const id = value(await neemOver(tweeling, keuze))
    expect(Object.values(lees(hier(id)).bijlagen ?? {}).map((een) => een.naam).toSorted()).toEqual(['Bij de brief', 'Plan'])
    expect(await vault.db.bijlagen.count()).toBe(2)
    const naast = await legNaast(id, tweeling, noem)
    expect([naast?.verschillen, naast?.inhoud.size]).toEqual([[], 0])
  })

  it('takes over what was ticked, keeps what the mentor wrote, and can be taken back', async () => {
    const id = value(await neemOver(gelezen, keuze))
    value(await zet(id, 'leerling.roepnaam', 'Zoals ik haar noem'))
    const nieuwer: OsoDossier = {
      ...gelezen, bijlagen: [...gelezen.bijlagen, bijlage('een nieuwe brief', 'overigdocumentlijst', 'Brief')],
      nietOvergenomen: [...gelezen.nietOvergenomen.slice(0, 1), { pad: '/dossier/nieuw', reden: 'geen-plek' }],
      eerdereInzage: null,
    }
    const eerste = desk.rest[id]
    const voor = JSON.stringify(lees(hier(id)))
    const tegen = await legNaast(id, nieuwer, noem)
    if (tegen === null) throw new Error('not here')
    expect(tegen.verschillen.map(({ soort, item, eigen }) => [soort, item.split('~')[0], eigen]))
      .toEqual([['anders', 'leerling', true], ['nieuw', 'bijlagen', false]])
    expect(JSON.stringify(lees(hier(id)))).toBe(voor)

    const heal = fullAt(vault.db, 4)
    expect(await neemVerschillenOver(tegen, tegen.verschillen, nieuwer)).toEqual({ ok: false, error: { type: 'vault/full' } })
    heal()
    expect([JSON.stringify(lees(hier(id))), await vault.db.bijlagen.count()]).toEqual([voor, 2])

    const terug = value(await neemVerschillenOver(tegen, tegen.verschillen.filter(({ soort }) => soort === 'nieuw'), nieuwer))
    expect(lees(hier(id)).leerling?.roepnaam).toBe('Zoals ik haar noem')
    expect([sleutelsVan(hier(id), 'bijlagen').length, await vault.db.bijlagen.count()]).toEqual([3, 3])
    expect((await legNaast(id, nieuwer, noem))?.verschillen.map(({ soort, item }) => [soort, item]))
      .toEqual([['anders', 'leerling']])
    // What the first file left stays, each row once, and what this one leaves joins it.
    expect(desk.rest[id]?.over.map(({ pad }) => pad).toSorted())
      .toEqual([...(eerste?.over ?? []).map(({ pad }) => pad), '/dossier/nieuw'].toSorted())
    expect(desk.rest[id]?.eerdereInzage).toEqual(eerste?.eerdereInzage)
    expect((await legNaast(id, gelezen, noem))?.verschillen.map(({ soort, item }) => [soort, item.split('~')[0]]))
      .toEqual([['anders', 'leerling'], ['weg', 'bijlagen']])

    value(await zetOvernameTerug(terug))
    expect([sleutelsVan(hier(id), 'bijlagen').length, await vault.db.bijlagen.count()]).toEqual([2, 2])
    expect(desk.rest[id]).toEqual(eerste)
  })

  it('goes on after another tab took the same file over, and keeps what either of them left', async () => {
    const id = value(await neemOver(gelezen, keuze))
    const met = (pad: string): OsoDossier => ({
      ...gelezen, bijlagen: [...gelezen.bijlagen, bijlage(pad, 'overigdocumentlijst', pad)],
      nietOvergenomen: [...gelezen.nietOvergenomen, { pad: `/dossier/${pad}`, reden: 'geen-plek' }],
    })
    const neem = async (oso: OsoDossier) => {
      const tegen = await legNaast(id, oso, noem)
      if (tegen === null) throw new Error('not here')
      return neemVerschillenOver(tegen, tegen.verschillen, oso)
    }
    const restOpSchijf = async (van: Vault) => value(await readOne(van, 'berichten', `rest-${id}`))?.value as Overgebleven
    const paden = (rest: Overgebleven | undefined) => rest?.over.map(({ pad }) => pad).filter((pad) => /hier|daar/.test(pad))
    // The other tab changes nothing but what is beside the dossier.
    const ander = value(await openVault(vault.id, noor.zin, argonHere))
    const daar = await restOpSchijf(ander)
    const erbij = { ...daar, over: [...daar.over, { pad: '/dossier/daar', reden: 'geen-plek' }] }
    value(await commit(ander, { put: [{ table: 'berichten', id: `rest-${id}`, dek: id, value: erbij }] }))

    const terug = value(await neem(met('hier')))
    expect(paden(await restOpSchijf(vault))).toEqual(['/dossier/hier', '/dossier/daar'])
    expect(paden(desk.rest[id])).toEqual(['/dossier/hier', '/dossier/daar'])

    // Taking it back too, though the other tab wrote once more; what that one left stays.
    const nu = await restOpSchijf(ander)
    const meer = { ...nu, over: [...nu.over, { pad: '/dossier/ook-daar', reden: 'geen-plek' }] }
    value(await commit(ander, { put: [{ table: 'berichten', id: `rest-${id}`, dek: id, value: meer }] }))
    value(await zetOvernameTerug(terug))
    expect(paden(await restOpSchijf(vault))).toEqual(['/dossier/daar', '/dossier/ook-daar'])
    expect([paden(desk.rest[id]), await vault.db.bijlagen.count()]).toEqual([['/dossier/daar', '/dossier/ook-daar'], 2])

    // And when the other tab took away what was beside it.
    value(await restOpSchijf(ander).then(() => commit(ander, { remove: [{ table: 'berichten', id: `rest-${id}` }] })))
    value(await neem(met('hier')))
    expect(paden(await restOpSchijf(vault))).toEqual(['/dossier/hier'])
  })

  it('refuses what was compared with a dossier that changed since', async () => {
    const id = value(await neemOver(gelezen, keuze))
    value(await zet(id, 'leerling.roepnaam', 'Anders'))
    const tegen = await legNaast(id, gelezen, noem)
    value(await zet(id, 'leerling.roepnaam', 'Weer anders'))
    if (tegen === null) throw new Error('not here')
    expect(await neemVerschillenOver(tegen, tegen.verschillen, gelezen)).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
    const opnieuw = await legNaast(id, gelezen, noem)
    if (opnieuw === null) throw new Error('not here')
    const terug = value(await neemVerschillenOver(opnieuw, opnieuw.verschillen, gelezen))
    value(await zet(id, 'leerling.roepnaam', 'Na het overnemen'))
    expect(await zetOvernameTerug(terug)).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
    expect(lees(hier(id)).leerling?.roepnaam).toBe('Na het overnemen')
  })
})
