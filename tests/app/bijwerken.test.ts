// At the receiver: bundle, notice and correction in any order and with any repetition, over the real seals and a disk.
import * as fc from 'fast-check'
import { unwrap } from 'solid-js/store'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clear, desk, lay, sweep, type Profiel, type Relatie } from '../../src/app/desk.ts'
import { readInbox } from '../../src/app/inbox.ts'
import { setAtWork, type Open } from '../../src/app/kern.ts'
import { wisOntvangst, zagBijgewerkt } from '../../src/app/ontvangst.ts'
import { utf8 } from '../../src/crypto/bytes.ts'
import { headOf } from '../../src/crypto/frame.ts'
import type { Device } from '../../src/crypto/identity.ts'
import type { Sealed } from '../../src/crypto/seal.ts'
import type { Bericht } from '../../src/domain/message.ts'
import type { BundelItem, OverdrachtInhoud } from '../../src/domain/overdracht.ts'
import { ok, type Result } from '../../src/result.ts'
import { sealedTables } from '../../src/vault/database.ts'
import { createVault } from '../../src/vault/open.ts'
import { readAll, type Opened, type Vault } from '../../src/vault/vault.ts'
import { noor, sam } from '../cast.ts'
import { newDevice, quickArgon, seal } from '../crypto/people.ts'
import { faultAt, freshDisk } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

const geheim = 'Ik kan goed koken voor veel mensen.'
const item = (sleutel: string, tekst: string, grond: BundelItem['grond'] = 'wettelijk'): BundelItem =>
  ({ item: sleutel, categorie: 'begeleiding', grond, velden: { [`${sleutel.replace('~', '.')}.tekst`]: tekst } })
const inhoud: OverdrachtInhoud = {
  kind: 'overdracht', sv: 1, dag: '2026-11-23',
  afzender: { naam: noor.naam, rol: noor.rol, school: noor.school, brin: noor.brin, mid: 'mid-noor' },
  ontvanger: { school: sam.school, brin: sam.brin, personen: [{ naam: sam.naam, mid: 'mid-sam' }] },
  items: [item('stem', geheim, 'toestemming'), item('beeld', 'Komt op gang door te doen.'), item('prioriteit', 'Let op')],
}

let devices: Record<'noor' | 'sam' | 'els', Device>
let bundel: Sealed
const nu = new Date()
const created = nu.toISOString()
const exp = new Date(nu.getTime() + 60 * 86_400_000).toISOString()

const stuur = (van: Device, bericht: Bericht): Promise<Sealed> =>
  seal(van, [devices.sam], utf8(JSON.stringify(bericht)), { typ: 'message', created, exp, ref: bericht.ref })
const terug = (items: string[]): Bericht =>
  ({ kind: 'toestemming-ingetrokken', sv: 1, ref: bundel.bid, op: '2026-11-24T09:00:00.000Z', items })
const beter = (nr: number, vervangen: BundelItem[], gewist: string[] = []): Bericht => ({
  kind: 'correctie', sv: 1, ref: bundel.bid, nr, op: `2026-11-24T1${nr}:00:00.000Z`, reden: 'klopte-niet', gewist, vervangen,
})

beforeAll(async () => {
  devices = { noor: await newDevice(), sam: await newDevice(), els: await newDevice() }
  bundel = await seal(devices.noor, [devices.sam], utf8(JSON.stringify(inhoud)), { created, exp })
})

let vault: Vault
const contact = (id: string, device: Device): Relatie => ({
  id, mid: `mid-${id}`, kid: device.kid, staat: 'gecontroleerd', richting: 'ik-nodigde', soort: 'onderwijs', sinds: created,
  naam: id, rol: '', school: '', brin: '', sleutels: device.keys, postbus: { url: 'https://x.example/v1/mb/x', write: 'w' },
})

async function verseTablet(): Promise<void> {
  freshDisk()
  sweep()
  const wish = { soort: 'mentor' as const, sinds: '', zin: sam.zin, school: null, argon: quickArgon }
  vault = value(await createVault<never>(wish, async () => ok({})))
  const open: Open = {
    vault, profiel: { soort: 'mentor', mid: 'mid-sam', kid: devices.sam.kid } as Profiel, device: async () => devices.sam,
    cardBytes: new Uint8Array(1), postbus: { id: 'p', url: 'u', write: 'w', owner: 'o' }, cijfers: [], klok: null,
    log: { nr: 0, hash: '' },
  }
  setAtWork(open)
  lay('relaties', 'noor', contact('noor', devices.noor))
  lay('relaties', 'els', contact('els', devices.els))
}

async function komtBinnen(post: readonly Sealed[]): Promise<void> {
  for (const { bid, file } of post) {
    await vault.db.inbox.put({ id: bid, bid, body: new Uint8Array(file), fetched: created, state: 'nieuw', reason: null })
  }
  await readInbox()
}

const alles = async (): Promise<Opened[]> =>
  (await Promise.all(sealedTables.map(async (table) => value(await readAll(vault, table))))).flat()
const ontvangst = () => Object.values(desk.ontvangsten)[0]
/** What the screens show and the disk holds, without what is random or the moment of taking in. */
const uitkomst = () => {
  const hier = ontvangst()
  return hier && { items: hier.inhoud.items, bijgewerkt: hier.bijgewerkt, teZien: [...hier.teZien ?? []].sort() }
}
const nieuwePost = async (): Promise<string[]> =>
  (await vault.db.inbox.toArray()).filter((row) => row.state !== 'opruimen').map((row) => `${row.state} ${row.reason ?? ''}`)

/** No row holds this text: not in its value, not in a frame, which is compressed and so must be a bare head. */
async function nergens(tekst: string): Promise<void> {
  const rows = await alles()
  expect(rows.filter((row) => JSON.stringify(row.value).includes(tekst)).map((row) => row.id)).toEqual([])
  const heel = rows.filter((row) => row.bytes.length > 0 && headOf(row.bytes) !== null
    && headOf(row.bytes)?.length !== row.bytes.length)
  expect(heel.filter((row) => (row.value as { kind?: string }).kind !== 'toestemming-ingetrokken')
    .map((row) => row.id)).toEqual([])
}

beforeEach(verseTablet)

describe('what the sender says later', () => {
  it('has one outcome in any order and with any repetition, and keeps nothing of what is shut', async () => {
    const post = [
      bundel, await stuur(devices.noor, terug(['stem'])),
      await stuur(devices.noor, beter(1, [item('beeld', 'Begint rustig.'), item('stem', `${geheim} Nieuw.`)])),
      await stuur(devices.noor, beter(2, [item('beeld', 'Begint rustig en graag.')], ['prioriteit'])),
    ]
    let eerste: ReturnType<typeof uitkomst>
    await fc.assert(fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8 }), fc.boolean(), async (volgorde, ineens) => {
        await verseTablet()
        const rij = volgorde.flatMap((n) => post[n] ?? [])
        if (ineens) await komtBinnen(rij)
        else for (const een of rij) await komtBinnen([een])
        eerste ??= structuredClone(unwrap(uitkomst()))
        expect(uitkomst()).toEqual(eerste)
        expect(await nieuwePost()).toEqual([])
        await nergens(geheim)
      }), { numRuns: 24 })
    expect(uitkomst()?.items).toEqual([item('beeld', 'Begint rustig en graag.')])
    expect(uitkomst()?.bijgewerkt?.dicht).toMatchObject({ stem: { waarom: 'toestemming' }, prioriteit: { waarom: 'gewist' } })
    expect(uitkomst()?.teZien).toEqual(['beeld', 'prioriteit', 'stem'])
  }, 120_000)

  it('is confirmed to the sender, once', async () => {
    await komtBinnen([bundel])
    const voor = await vault.db.outbox.count()
    const melding = await stuur(devices.noor, terug(['stem']))
    await komtBinnen([melding])
    await komtBinnen([melding])
    expect(await vault.db.outbox.count()).toBe(voor + 1)
  })

  it('reaches a handover that another tab took in, which lies on the disk and not on this desk', async () => {
    await komtBinnen([bundel])
    const id = ontvangst()?.id ?? ''
    clear('ontvangsten', id)
    await komtBinnen([await stuur(devices.noor, terug(['stem']))])
    await nergens(geheim)
    expect(ontvangst()).toMatchObject({ id, bijgewerkt: { dicht: { stem: { waarom: 'toestemming' } } } })
  })

  it('waits while what another tab took in cannot be opened here', async () => {
    await komtBinnen([bundel])
    const id = ontvangst()?.id ?? ''
    const [dek, outbox] = [vault.deks.get(id), await vault.db.outbox.count()]
    clear('ontvangsten', id)
    vault.deks.delete(id)
    await komtBinnen([await stuur(devices.noor, terug(['stem']))])
    expect(await nieuwePost()).toEqual(['wacht app/niet-gevonden'])
    expect(await vault.db.outbox.count()).toBe(outbox)
    if (dek !== undefined) vault.deks.set(id, dek)
    await readInbox()
    await nergens(geheim)
  })

  it('of somebody else changes nothing, whenever it comes', async () => {
    const vals = await stuur(devices.els, terug(['stem']))
    await komtBinnen([vals])
    await komtBinnen([bundel])
    expect(uitkomst()).toEqual({ items: inhoud.items, bijgewerkt: undefined, teZien: [] })
    await komtBinnen([await stuur(devices.els, beter(1, [item('beeld', 'Vals')]))])
    expect(uitkomst()?.items).toEqual(inhoud.items)
    expect(await nieuwePost()).toEqual(['apart overdracht/bewijs-past-niet'])
    expect((await alles()).filter((row) => row.id.startsWith('vooraf-'))).toEqual([])
  })

  it('is all or nothing, whichever storage operation fails', async () => {
    await komtBinnen([bundel])
    const melding = await stuur(devices.noor, terug(['stem']))
    let failed = 0
    for (let k = 1; k < 30; k += 1) {
      const heel = faultAt(vault.db, k)
      await komtBinnen([melding]).catch(() => undefined)
      heel()
      if (uitkomst()?.bijgewerkt !== undefined) break
      failed += 1
      expect(uitkomst()?.items).toEqual(inhoud.items)
    }
    expect(failed).toBeGreaterThan(2)
    expect(uitkomst()?.items.map((een) => een.item)).toEqual(['beeld', 'prioriteit'])
    await nergens(geheim)
  })

  it('stays to be seen until the receiver dealt with it; after erasing nothing waits for it', async () => {
    await komtBinnen([bundel, await stuur(devices.noor, terug(['stem']))])
    const id = ontvangst()?.id ?? ''
    const er = [...ontvangst()?.teZien ?? []]
    // What came in while somebody read the rest stays on the list.
    expect(await zagBijgewerkt(id, ['watWerkt'])).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
    expect(ontvangst()?.teZien).toEqual(er)
    expect((await zagBijgewerkt(id, er)).ok).toBe(true)
    expect(uitkomst()?.teZien).toEqual([])
    expect(await zagBijgewerkt(id, er)).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
    // Another tab still shows it, and locks when it hears this.
    const tab = new BroadcastChannel('estafette')
    const gehoord = new Promise((resolve) => { tab.onmessage = ({ data }) => resolve(data) })
    expect((await wisOntvangst(id)).ok).toBe(true)
    expect(await Promise.race([gehoord, new Promise((resolve) => { setTimeout(() => resolve('niets'), 1_000) })])).toBe('gewist')
    tab.close()
    await komtBinnen([await stuur(devices.noor, beter(1, [item('beeld', 'Te laat')]))])
    expect(await nieuwePost()).toEqual([])
    expect((await alles()).filter((row) => JSON.stringify(row.value).includes('Te laat'))).toEqual([])
  })
})
