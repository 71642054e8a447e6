// Erasing: all of it or nothing, whichever storage operation fails, and no row, key or word of it afterwards.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { rijp, wisVele } from '../../src/app/bewaren.ts'
import { bijlagePuts } from '../../src/app/bijlagen.ts'
import { desk, lay, sweep, type Ontvangst, type Profiel } from '../../src/app/desk.ts'
import { leegDossier, lees } from '../../src/domain/dossier.ts'
import { bewaartermijnen } from '../../src/domain/bewaren.ts'
import { makeDossier, zet } from '../../src/app/dossier.ts'
import { setAtWork, type Open } from '../../src/app/kern.ts'
import { layDossier } from '../../src/app/closed.ts'
import { eraseOntvangst } from '../../src/app/messages.ts'
import { nogOpenVan, wisDeel, wisDossier } from '../../src/app/wissen.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { ok, type Result } from '../../src/result.ts'
import { sealedTables } from '../../src/vault/database.ts'
import { createVault, openVault } from '../../src/vault/open.ts'
import { commit, makeDek, readAll, type Vault } from '../../src/vault/vault.ts'
import { noor } from '../cast.ts'
import { dossierUit, fennaInhoud } from '../domain/maak.ts'
import { faultAt, freshDisk } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

let vault: Vault
let open: Open
beforeEach(async () => {
  freshDisk()
  sweep()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  vault = value(await createVault<never>(wish, async () => ok({})))
  const none = { device: null, cardBytes: null, postbus: null, cijfers: [], klok: null }
  open = { vault, profiel: { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001' } as Profiel, ...none, log: { nr: 0, hash: '' } }
  setAtWork(open)
})

/** Everything on the disk, by table; a row under a key that is not there is an orphan. */
async function schijf(): Promise<Record<string, string[]>> {
  const uit: Record<string, string[]> = {}
  for (const table of vault.db.tables) {
    uit[table.name] = (await table.toArray()).map((row) => JSON.stringify(row, (_, each: unknown) =>
      (each instanceof Uint8Array ? Buffer.from(each).toString('latin1') : each)))
  }
  return uit
}
const wezen = async (): Promise<string[]> => {
  const keys = new Set((await vault.db.deks.toArray()).map(({ id }) => id))
  const rows = await Promise.all(sealedTables.map(async (table) =>
    (await vault.db[table].toArray()).filter(({ d }) => !keys.has(d)).map(({ id }) => `${table} ${id}`)))
  return rows.flat()
}

/** A dossier with every kind of thing that can hang on it. */
async function vol(bid = 'bundel-een'): Promise<string> {
  const id = value(await makeDossier([
    { soort: 'set', pad: 'leerling.roepnaam', waarde: 'Fenna' },
    { soort: 'set', pad: 'overdrachten.od-1.bundelId', waarde: bid },
    { soort: 'set', pad: 'overdrachten.od-1.stappen.verzegeld.op', waarde: '2026-05-20T10:00:00.000Z' },
    { soort: 'set', pad: 'overdrachten.od-1.stappen.opgehaald.op', waarde: '2026-05-21T10:00:00.000Z' },
  ], (each) => ({
    put: [
      ...bijlagePuts(each, new Map([[`bijlage-${bid}`, new Uint8Array(9)]])),
      { table: 'berichten', id: `rest-${each}`, dek: each, value: { over: [] } },
      { table: 'berichten', id: `verzonden-${bid}`, dek: each, value: { bid } },
    ],
    outbox: [{
      id: bid, kind: 'handover', url: 'u', write: 'w', withdrawHash: 'h', bid, digest: 'd', expires: '', body: new Uint8Array(3),
      state: 'weg', tries: 1, next: 0,
    }],
  })))
  value(await zet(id, 'beeld.tekst', 'Komt op gang door te doen.'))
  return id
}

describe('erasing a dossier', () => {
  it('leaves its id on the list of what was erased, a line in the log, and nothing else anywhere', async () => {
    const blijft = await vol('bundel-twee')
    const id = await vol()
    value(await wisDossier(id, 'op-verzoek'))
    const { gewist = [], ...rest } = await schijf()
    expect(gewist.map((row) => (JSON.parse(row) as { id: string }).id).sort()).toEqual([id, 'bundel-een'].sort())
    expect(Object.entries(rest).flatMap(([naam, rows]) => rows.filter((row) => row.includes(id) || row.includes('bundel-een'))
      .map(() => naam))).toEqual([])
    expect(await wezen()).toEqual([])
    expect(desk.dossiers[id]).toBeUndefined()
    const log = value(await readAll(vault, 'logboek')).map((row) => (row.value as { regel: { soort: string } }).regel)
    expect(log.at(-1)).toMatchObject({ soort: 'gewist', over: id, reden: 'op-verzoek' })
    expect(JSON.stringify(log)).not.toContain('Fenna')
    const again = value(await openVault(vault.id, noor.zin, argonHere))
    expect(value(await readAll(again, 'dossiers')).map((row) => row.id)).toEqual([blijft])
    expect(again.deks.has(id)).toBe(false)
    expect(await wisDossier(id, 'anders')).toEqual({ ok: false, error: { type: 'app/niet-gevonden' } })
  })

  it('is all or nothing, whichever storage operation fails', async () => {
    const id = await vol()
    const voor = await schijf()
    let failed = 0
    for (let k = 1; k < 60; k += 1) {
      const heel = faultAt(vault.db, k)
      const uitkomst = await wisDossier(id, 'termijn')
      heel()
      if (uitkomst.ok) break
      failed += 1
      expect(uitkomst.error.type).toBe('vault/full')
      expect(await schijf()).toEqual(voor)
      expect(lees(desk.dossiers[id] ?? leegDossier('')).leerling?.roepnaam).toBe('Fenna')
    }
    expect(failed).toBeGreaterThan(10)
    expect(await wezen()).toEqual([])
    expect((await vault.db.gewist.toArray()).map((row) => row.id)).toContain(id)
  })

  it('takes along what another tab wrote under its key a moment before', async () => {
    const id = await vol()
    const two = value(await openVault(vault.id, noor.zin, argonHere))
    value(await commit(two, { put: [{ table: 'wijzigingen', id: 'van-de-ander', dek: id, value: 1 }] }))
    value(await wisDossier(id, 'termijn'))
    expect(await wezen()).toEqual([])
  })

  it('refuses while something sealed of it was not fetched, and says what is open', async () => {
    const id = await vol()
    layDossier(dossierUit({ ...fennaInhoud, overdrachten: { 'od-1': { bundelId: 'b', stappen: { verzegeld: { op: '2027-05-20T10:00:00.000Z' } },
      vragen: { 'vr-1': { tekst: 'Wie belt?' }, 'vr-2': { tekst: 'En?', antwoord: 'Ik.' } } } } }))
    expect(nogOpenVan('d-test')).toEqual({ wacht: 'hier', onbevestigd: false, vragen: 1, wissenGevraagd: false })
    expect(await wisDossier('d-test', 'termijn')).toEqual({ ok: false, error: { type: 'wissen/post-wacht' } })
    expect(nogOpenVan(id)).toEqual({ wacht: null, onbevestigd: true, vragen: 0, wissenGevraagd: false })
    value(await zet(id, 'overdrachten.od-1.stappen.ingetrokken.op', '2026-05-22T10:00:00.000Z'))
    expect(nogOpenVan(id)).toMatchObject({ wacht: null, wissenGevraagd: true })
    expect(nogOpenVan('weg')).toEqual({ wacht: null, onbevestigd: false, vragen: 0, wissenGevraagd: false })
  })

  it('does nothing in Samen kijken, nor while locked', async () => {
    const id = await vol()
    setAtWork({ ...open, vault: { ...vault, keys: null } })
    expect(await wisDossier(id, 'termijn')).toEqual({ ok: false, error: { type: 'vault/locked' } })
    setAtWork(null)
    expect(await wisDossier(id, 'termijn')).toEqual({ ok: false, error: { type: 'vault/locked' } })
    expect(await vault.db.dossiers.count()).toBe(1)
  })
})

describe('the way out', () => {
  it('is one: no other file of the app drops a key, and this one writes the list of what was erased with it', () => {
    const map = join(import.meta.dirname, '../../src/app')
    const wie = readdirSync(map).filter((file) => file.endsWith('.ts') && /removeDeks:|, gewist \}/.test(readFileSync(join(map, file), 'utf8')))
    expect(wie).toEqual(['wissen.ts'])
  })
})

describe('erasing a received handover', () => {
  it('puts it and its bundle on the list of what was erased', async () => {
    const dek = await makeDek(vault, 'ontvangst')
    const ontvangst = { id: 'ontvangst', bid: 'bundel', relatie: 'r', van: { mid: 'm' }, stappen: {} } as unknown as Ontvangst
    value(await commit(vault, { deks: [dek], put: [
      { table: 'ontvangsten', id: 'ontvangst', dek: 'ontvangst', value: ontvangst },
      { table: 'berichten', id: 'bericht-x', dek: 'ontvangst', value: 1 },
    ] }))
    lay('ontvangsten', 'ontvangst', ontvangst)
    value(await eraseOntvangst('ontvangst', {}, [{ soort: 'geweigerd' }]))
    expect((await vault.db.gewist.toArray()).map((row) => row.id).sort()).toEqual(['bundel', 'ontvangst'])
    expect(await wezen()).toEqual([])
    expect(await vault.db.berichten.count()).toBe(0)
    expect(desk.ontvangsten['ontvangst']).toBeUndefined()
  })
})

describe('erasing a part', () => {
  it('takes the content, what was changed in it, and the message in which it was said', async () => {
    const id = await vol()
    const terug: [string, string][] = [
      ['samenvatting', 'KANARIE in de hal'], ['stappen.samengevat.op', '2026-05-23T10:00:00.000Z'],
      ['stappen.samengevat.bericht', 'zei'], ['stappen.gestart.op', '2026-06-01T10:00:00.000Z'],
    ]
    for (const [pad, waarde] of terug) value(await zet(id, `overdrachten.od-1.${pad}`, waarde))
    for (const [pad, waarde] of [['van', '2024-01-01'], ['tot', '2024-02-01']] as const) value(await zet(id, `verzuim.vz-1.${pad}`, waarde))
    const over: [string, string][] = [
      ['deelkeuzes.verzuim~vz-1.noodzaak', 'KANARIE was er vaak niet.'], ['correcties.co-1.van', 'leerling'],
      ['correcties.co-1.over', 'verzuim~vz-1'], ['correcties.co-1.tekst', 'KANARIE was er wel.'],
    ]
    for (const [pad, waarde] of over) value(await zet(id, pad, waarde))
    // The second one said the same again; the third is about something else.
    value(await commit(vault, { put: [
      { table: 'berichten', id: 'bericht-zei', dek: id, value: 1 },
      { table: 'berichten', id: 'bericht-weer', dek: id, value: { rol: 'ontvangen', bid: 'weer', kind: 'samengevat' } },
      { table: 'berichten', id: 'bericht-las', dek: id, value: { rol: 'ontvangen', bid: 'las', kind: 'gelezen' } },
    ] }))
    const wijzigingen = await vault.db.wijzigingen.count()
    for (const { termijn } of rijp('2027-01-01').filter((each) => each.id === id)) value(await wisDeel(id, termijn))
    const alles = JSON.stringify(await Promise.all(sealedTables.map(async (table) => (await readAll(vault, table)))))
    expect(alles).not.toContain('KANARIE')
    expect(alles).not.toContain('2024-01-01')
    expect(await vault.db.berichten.get('bericht-zei')).toBeUndefined()
    expect(await vault.db.berichten.get('bericht-weer')).toBeUndefined()
    expect(await vault.db.berichten.get('bericht-las')).toBeDefined()
    // Seven that were written are gone, and three say that an element was hidden.
    expect(await vault.db.wijzigingen.count()).toBe(wijzigingen - 4)
    expect(bewaartermijnen(desk.dossiers[id] ?? leegDossier('')).map(({ wat }) => wat)).toEqual(['alles'])
  })
})

describe('erasing many', () => {
  it('goes on after a failure and tells of each', async () => {
    const ids = [await vol('b1'), await vol('b2'), await vol('b3')]
    for (const id of ids) value(await zet(id, 'leerling.uitgeschrevenOp', '2020-07-31'))
    const lijst = rijp('2026-11-23')
    expect(lijst.map(({ id }) => id).sort()).toEqual([...ids].sort())
    const tweede = lijst[1]?.id ?? ''
    value(await zet(tweede, 'overdrachten.od-2.bundelId', 'b9'))
    value(await zet(tweede, 'overdrachten.od-2.stappen.verzegeld.op', '2026-05-20T10:00:00.000Z'))
    const gehoord: string[] = []
    const verslag = await wisVele(lijst, ({ wat }) => { gehoord.push(wat.id) })
    expect(verslag.map(({ uitkomst }) => uitkomst.ok)).toEqual([true, false, true])
    expect(gehoord).toEqual(lijst.map(({ id }) => id))
    expect(Object.keys(desk.dossiers)).toEqual([tweede])
  })
})
