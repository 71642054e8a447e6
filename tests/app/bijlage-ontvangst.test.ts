// At the receiver: attachments come in with their handover or not at all, are the very ones, and go when they are shut.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { geefBladenUit, ontvangenBladen } from '../../src/app/bladen.ts'
import { desk, lay, sweep, type Profiel, type Relatie } from '../../src/app/desk.ts'
import { readInbox } from '../../src/app/inbox.ts'
import { setAtWork, type Open } from '../../src/app/kern.ts'
import { wisOntvangst } from '../../src/app/ontvangst.ts'
import { pakIn } from '../../src/app/pakket.ts'
import { b64url, sha256, utf8 } from '../../src/crypto/bytes.ts'
import { headOf } from '../../src/crypto/frame.ts'
import type { Device } from '../../src/crypto/identity.ts'
import type { Sealed } from '../../src/crypto/seal.ts'
import type { BundelItem, OverdrachtInhoud } from '../../src/domain/overdracht.ts'
import { ok, type Result } from '../../src/result.ts'
import { createVault } from '../../src/vault/open.ts'
import { readOne, type Vault } from '../../src/vault/vault.ts'
import { noor, sam } from '../cast.ts'
import { newDevice, quickArgon, seal } from '../crypto/people.ts'
import { jpeg, meegekomen, zwaar } from '../formats/jpeg.ts'
import { faultAt, freshDisk } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
type Bytes = Uint8Array<ArrayBuffer>
const nu = new Date()
const created = nu.toISOString()
const exp = new Date(nu.getTime() + 60 * 86_400_000).toISOString()
const [een, twee]: [Bytes, Bytes] = [zwaar(3_000), new Uint8Array([...jpeg(), ...zwaar(500)])]

let devices: { noor: Device; sam: Device }
beforeAll(async () => { devices = { noor: await newDevice(), sam: await newDevice() } })

const bijlage = async (sleutel: string, bytes: Bytes): Promise<BundelItem> => ({
  item: `bijlagen~${sleutel}`, categorie: 'begeleiding', grond: 'toestemming',
  velden: {
    [`bijlagen.${sleutel}.naam`]: 'Foto', [`bijlagen.${sleutel}.bytes`]: bytes.length,
    [`bijlagen.${sleutel}.hash`]: b64url(await sha256(bytes)),
  },
})
const beeld: BundelItem = { item: 'beeld', categorie: 'begeleiding', grond: 'wettelijk', velden: { 'beeld.tekst': 'Door te doen.' } }

/** A sealed handover with these attachments; `erin` are the bytes that really lie in it. */
async function bundel(beloofd: Record<string, Bytes>, erin = beloofd, sv = 2): Promise<Sealed> {
  const items = [beeld, ...await Promise.all(Object.entries(beloofd).map(([sleutel, bytes]) => bijlage(sleutel, bytes)))]
  const inhoud: OverdrachtInhoud = {
    kind: 'overdracht', sv: 2, dag: '2026-11-23', items,
    afzender: { naam: noor.naam, rol: noor.rol, school: noor.school, brin: noor.brin, mid: 'mid-noor' },
    ontvanger: { school: sam.school, brin: sam.brin, personen: [{ naam: sam.naam, mid: 'mid-sam' }] },
  }
  return seal(devices.noor, [devices.sam], pakIn(inhoud, new Map(Object.entries(erin))), { created, exp, sv })
}

let vault: Vault
beforeEach(async () => {
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
  const relatie: Relatie = {
    id: 'noor', mid: 'mid-noor', kid: devices.noor.kid, staat: 'gecontroleerd', richting: 'ik-nodigde', soort: 'onderwijs',
    sinds: created, naam: 'noor', rol: '', school: '', brin: '', sleutels: devices.noor.keys,
    postbus: { url: 'https://x.example/v1/mb/x', write: 'w' },
  }
  lay('relaties', 'noor', relatie)
})

async function komtBinnen(...post: Sealed[]): Promise<void> {
  for (const { bid, file } of post) {
    await vault.db.inbox.put({ id: bid, bid, body: new Uint8Array(file), fetched: created, state: 'nieuw', reason: null })
  }
  await readInbox()
}
const ontvangst = () => Object.values(desk.ontvangsten)[0]
const staat = async (): Promise<string[]> => (await vault.db.inbox.toArray()).map((row) => `${row.state} ${row.reason ?? ''}`.trim())
const rijen = () => vault.db.bijlagen.count()
const bladen = async (sleutel: string): Promise<Bytes[]> =>
  Promise.all(value(await ontvangenBladen(ontvangst()?.id ?? '')(sleutel)).map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer())))
const ingetrokken = (ref: string, items: string[]): Promise<Sealed> => seal(devices.noor, [devices.sam], utf8(JSON.stringify({
  kind: 'toestemming-ingetrokken', sv: 1, ref, op: '2026-11-24T09:00:00.000Z', items,
})), { typ: 'message', created, exp, ref })

describe('attachments that come in', () => {
  it('can be looked at page by page; of the frame only the signed head is kept', async () => {
    await komtBinnen(await bundel({ een, twee }))
    expect([await staat(), await rijen()]).toEqual([['opruimen'], 2])
    expect([await bladen('een'), await bladen('twee')]).toEqual([[een], [jpeg(), zwaar(500)]])
    const row = value(await readOne(vault, 'ontvangsten', ontvangst()?.id ?? ''))
    expect(row?.bytes.length).toBe(headOf(row?.bytes ?? new Uint8Array())?.length)
    expect(value(await geefBladenUit(ontvangst()?.id ?? '', 'twee'))).toHaveLength(2)
    expect((await ontvangenBladen('een-ander')('een')).ok).toBe(false)
  })

  it.each([
    ['another picture than the item names', { een: jpeg() }, { een: zwaar(jpeg().length - zwaar(0).length) }],
    ['a place beside the picture', { een: jpeg(...meegekomen) }, { een: jpeg(...meegekomen) }],
    ['more than 300 kB for one page', { een: zwaar(300_000) }, { een: zwaar(300_000) }],
    ['no picture', { een: utf8('%PDF-1.7') }, { een: utf8('%PDF-1.7') }],
  ])('are refused with %s, and nothing of the handover is kept', async (_wat, beloofd, erin) => {
    await komtBinnen(await bundel(beloofd as Record<string, Bytes>, erin as Record<string, Bytes>))
    expect([await staat(), ontvangst(), await rijen()]).toEqual([['apart overdracht/bijlage-past-niet'], undefined, 0])
  })

  it('with bytes that nobody named, or too few, are no content', async () => {
    await komtBinnen(await bundel({ een }, { een: new Uint8Array([...een, 0]) }))
    await komtBinnen(await bundel({ een }, {}))
    expect([await staat(), await rijen()]).toEqual([['apart crypto/content', 'apart crypto/content'], 0])
  })

  it('of a newer form wait for a newer app', async () => {
    await komtBinnen(await bundel({ een }, { een }, 3))
    expect(await staat()).toEqual(['wacht crypto/version-newer'])
  })

  it('come in with their handover or not at all, wherever the disk fails', async () => {
    const post = await bundel({ een, twee })
    let failed = 0
    for (let k = 1; k < 40; k += 1) {
      const heel = faultAt(vault.db, k)
      await komtBinnen(post).catch(() => undefined)
      heel()
      if (ontvangst() !== undefined) break
      failed += 1
      expect([await rijen(), await vault.db.ontvangsten.count(), await vault.db.deks.count()]).toEqual([0, 0, 1])
    }
    expect(failed).toBeGreaterThan(3)
    expect([await rijen(), await bladen('een')]).toEqual([2, [een]])
  })
})

describe('attachments that go', () => {
  it('leave the disk when their toestemming is taken back, before they came or after', async () => {
    for (const eerst of [true, false]) {
      const post = await bundel({ een, twee })
      const terug = await ingetrokken(post.bid, ['bijlagen~een'])
      await komtBinnen(...eerst ? [terug] : [post])
      await komtBinnen(...eerst ? [post] : [terug])
      expect(ontvangst()?.inhoud.items.map(({ item }) => item)).toEqual(['beeld', 'bijlagen~twee'])
      expect([await rijen(), await bladen('twee')]).toEqual([1, [jpeg(), zwaar(500)]])
      expect(value(await wisOntvangst(ontvangst()?.id ?? ''))).toBeNull()
      expect(await rijen()).toBe(0)
    }
  })
})
