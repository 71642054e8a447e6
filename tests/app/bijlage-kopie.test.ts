// Attachments that may travel: added, copied, looked at, sealed and taken in, with a disk that fails at every place.
import { beforeEach, describe, expect, it } from 'vitest'
import { bekeken, maakKopie, soortVan, voegBijlageToe, zetMedisch } from '../../src/app/bijlage-kopie.ts'
import { bijlagenVoor, bladenVan } from '../../src/app/bladen.ts'
import { leesBijlage } from '../../src/app/bijlagen.ts'
import { desk, sweep, type Profiel } from '../../src/app/desk.ts'
import { nieuweLeerling, zet } from '../../src/app/dossier.ts'
import { setAtWork } from '../../src/app/kern.ts'
import { pakIn, pakUit, passen } from '../../src/app/pakket.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { lees, type Dossier } from '../../src/domain/dossier.ts'
import type { BundelItem, OverdrachtInhoud } from '../../src/domain/overdracht.ts'
import { ok, type Result } from '../../src/result.ts'
import { createVault } from '../../src/vault/open.ts'
import { commit, narrow, ownDek, readOne, type Vault } from '../../src/vault/vault.ts'
import { fenna, noor, sam } from '../cast.ts'
import { jpeg, meegekomen, zwaar } from '../formats/jpeg.ts'
import { freshDisk, fullAt } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
const fout = (result: Result<unknown, { type: string }>): string => (result.ok ? 'ok' : result.error.type)
const pdf = new TextEncoder().encode('%PDF-1.7 niet echt')
const foto = jpeg(...meegekomen)

let vault: Vault
let id = ''
const none = { device: null, cardBytes: null, postbus: null, cijfers: [], klok: null }
const profiel = { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001', school: noor.school } as Profiel
beforeEach(async () => {
  freshDisk()
  sweep()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  vault = value(await createVault<never>(wish, async () => ok({})))
  setAtWork({ vault, profiel, ...none, log: { nr: 0, hash: '' } })
  id = value(await nieuweLeerling(fenna))
})

const hier = (): Dossier => {
  const dossier = desk.dossiers[id]
  if (dossier === undefined) throw new Error('not here')
  return dossier
}
const bijlage = (sleutel: string) => lees(hier()).bijlagen?.[sleutel]
const item = (sleutel: string): BundelItem => ({
  item: `bijlagen~${sleutel}`, categorie: 'begeleiding', grond: 'wettelijk',
  velden: Object.fromEntries(Object.entries(bijlage(sleutel) ?? {})
    .filter(([veld]) => !['kopieVan', 'medisch', 'bsn'].includes(veld))
    .map(([veld, waarde]) => [`bijlagen.${sleutel}.${veld}`, waarde])),
})

async function kopieVan(...bladen: Uint8Array[]): Promise<{ van: string; kopie: string }> {
  const van = value(await voegBijlageToe(id, foto, 'Foto'))
  value(await zetMedisch(id, van, 'nee'))
  return { van, kopie: value(await maakKopie(id, van, bladen, 'Foto, om mee te geven')) }
}

describe('adding', () => {
  it('keeps the file as it is, under a name of its own, and home', async () => {
    const [een, twee] = [value(await voegBijlageToe(id, foto, 'Foto')), value(await voegBijlageToe(id, pdf, 'Foto'))]
    expect(bijlage(een)).toMatchObject({ naam: 'Foto', mediatype: 'image/jpeg', bytes: foto.length })
    expect(bijlage(twee)).toMatchObject({ naam: 'Foto (2)', mediatype: 'application/pdf' })
    expect(new Uint8Array(await value(await leesBijlage(id, een)).arrayBuffer())).toEqual(foto)
    expect(fout(await bladenVan(id)(een))).toBe('bijlage/onleesbaar')
  })

  it('refuses what is no picture and no pdf, whatever it is called, and what is too large', async () => {
    expect(fout(await voegBijlageToe(id, new TextEncoder().encode('<svg onload=1>'), 'Foto'))).toBe('bijlage/geen-beeld')
    const groot = new Uint8Array(10_000_001)
    groot.set(foto)
    expect(fout(await voegBijlageToe(id, groot, 'Foto'))).toBe('bijlage/te-groot')
    expect([soortVan(new Uint8Array()), lees(hier()).bijlagen]).toEqual([null, undefined])
  })

  it('takes twenty and no more', async () => {
    for (let n = 0; n < 20; n += 1) value(await voegBijlageToe(id, foto, 'Foto'))
    expect(fout(await voegBijlageToe(id, foto, 'Foto'))).toBe('domain/te-veel')
    expect([Object.keys(lees(hier()).bijlagen ?? {}).length, await vault.db.bijlagen.count()]).toEqual([20, 20])
  })

  it.each([
    ['adding', () => voegBijlageToe(id, foto, 'Foto')],
    ['copying', () => maakKopie(id, Object.keys(lees(hier()).bijlagen ?? {})[0] ?? '', [foto, foto], 'Kopie')],
  ])('%s is done or not, wherever the disk is full', async (_wat, doe) => {
    const { van } = await kopieVan(foto)
    const tafels = [vault.db.dossiers, vault.db.bijlagen, vault.db.wijzigingen, vault.db.logboek]
    const rijen = () => Promise.all(tafels.map((tafel) => tafel.count()))
    const [voor, inhoud] = [await rijen(), lees(hier())]
    for (let k = 1; ; k += 1) {
      const heal = fullAt(vault.db, k)
      const uitkomst = await doe()
      heal()
      if (uitkomst.ok) break
      expect([uitkomst.error.type, await rijen(), lees(hier())]).toEqual(['vault/full', voor, inhoud])
      expect(k).toBeLessThan(60)
    }
    expect(await readOne(vault, 'bijlagen', van)).toMatchObject({ ok: true })
    expect((await rijen())[1]).toBe((voor[1] ?? 0) + 1)
  })
})

describe('a copy that may travel', () => {
  it('holds pictures and nothing else; the original stays as it was', async () => {
    const { van, kopie } = await kopieVan(foto, foto)
    expect(bijlage(kopie)).toMatchObject({ mediatype: 'image/jpeg', kopieVan: van, medisch: 'nee' })
    const bladen = await Promise.all(value(await bladenVan(id)(kopie)).map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer())))
    expect(bladen).toEqual([jpeg(), jpeg()])
    expect(new Uint8Array(await value(await leesBijlage(id, van)).arrayBuffer())).toEqual(foto)
  })

  it('is not made of a medical report, nor before that was asked', async () => {
    const van = value(await voegBijlageToe(id, foto, 'Foto'))
    expect(fout(await maakKopie(id, van, [foto], 'K'))).toBe('app/niet-nu')
    value(await zetMedisch(id, van, 'ja'))
    expect(fout(await maakKopie(id, van, [foto], 'K'))).toBe('app/niet-nu')
    expect(fout(await maakKopie(id, 'weg', [foto], 'K'))).toBe('app/niet-gevonden')
  })

  it('has no page above the measure, and none that is no picture', async () => {
    const van = value(await voegBijlageToe(id, foto, 'Foto'))
    value(await zetMedisch(id, van, 'nee'))
    expect(fout(await maakKopie(id, van, [zwaar(300_000)], 'K'))).toBe('bijlage/blad-te-groot')
    expect(fout(await maakKopie(id, van, [pdf], 'K'))).toBe('bijlage/onleesbaar')
    expect(fout(await maakKopie(id, van, [], 'K'))).toBe('bijlage/onleesbaar')
    value(await maakKopie(id, van, Array.from({ length: 33 }, () => zwaar(299_000)), 'K'))
    expect(fout(await maakKopie(id, van, Array.from({ length: 34 }, () => zwaar(299_000)), 'K'))).toBe('bijlage/te-groot')
  })

  it('was looked at only when somebody said so, and never with a BSN on it', async () => {
    const { van, kopie } = await kopieVan(foto)
    expect(bijlage(kopie)?.elkeBladzijdeBekekenOp).toBeUndefined()
    value(await bekeken(id, kopie, 'nee'))
    expect(bijlage(kopie)?.elkeBladzijdeBekekenOp).toMatch(/^\d{4}-\d\d-\d\d$/)
    value(await bekeken(id, kopie, 'ja'))
    expect(bijlage(kopie)).toMatchObject({ bsn: 'ja' })
    expect(bijlage(kopie)?.elkeBladzijdeBekekenOp).toBeUndefined()
    expect(fout(await bekeken(id, van, 'nee'))).toBe('app/niet-nu')
  })

  it('changed again is another one: not looked at, nothing chosen for it, and the former is gone', async () => {
    const { van, kopie } = await kopieVan(foto)
    value(await zet(id, `bijlagen.${kopie}.categorie`, 'begeleiding'))
    value(await bekeken(id, kopie, 'nee'))
    const nieuw = value(await maakKopie(id, kopie, [jpeg()], 'K'))
    expect([bijlage(kopie), bijlage(nieuw)?.elkeBladzijdeBekekenOp]).toEqual([undefined, undefined])
    expect(bijlage(nieuw)).toMatchObject({ kopieVan: van, categorie: 'begeleiding', naam: 'Foto, om mee te geven' })
  })

  it('can be read in Samen kijken, and no page of another leerling', async () => {
    const { kopie } = await kopieVan(foto)
    const eigen = id
    id = value(await nieuweLeerling({ ...fenna, roepnaam: 'Ander' }))
    const { kopie: vreemd } = await kopieVan(foto)
    setAtWork({ vault: narrow(vault, [eigen, ownDek]), profiel, ...none, log: { nr: 0, hash: '' } })
    expect(value(await bladenVan(eigen)(kopie))).toHaveLength(1)
    expect(fout(await bladenVan(id)(vreemd))).toBe('vault/damaged')
    expect(fout(await bladenVan(eigen)(vreemd))).toBe('vault/damaged')
  })
})

describe('what is sealed and what comes out', () => {
  const inhoud = (items: BundelItem[], sv: 1 | 2 = 2): OverdrachtInhoud => ({
    kind: 'overdracht', sv, dag: '2027-05-20', items,
    afzender: { naam: noor.naam, rol: noor.rol, school: noor.school, brin: noor.brin, mid: 'mid-noor' },
    ontvanger: { school: sam.school, brin: sam.brin, personen: [{ naam: sam.naam, mid: 'mid-sam' }] },
  })
  const beeld: BundelItem = { item: 'beeld', categorie: 'x', grond: 'wettelijk', velden: { 'beeld.tekst': 'Komt op gang door te doen.' } }

  it('carries the bytes behind the items, and each is the one its item names', async () => {
    const [een, twee] = [await kopieVan(foto), await kopieVan(zwaar(2_000), foto)]
    const items = [beeld, item(een.kopie), item(twee.kopie)]
    const bijlagen = value(await bijlagenVoor(id, items))
    const payload = pakIn(inhoud(items), bijlagen)
    const uit = pakUit(payload, 2)
    expect(uit).toEqual({ inhoud: inhoud(items), bijlagen })
    expect(await passen(items, uit?.bijlagen ?? new Map())).toBe(true)

    // One bit anywhere in the pictures is noticed; so are two that changed places, one too few and one byte too many.
    const lengte = 4 + new DataView(payload.buffer).getUint32(0)
    for (const at of [lengte, lengte + 40, payload.length - 1]) {
      const stuk = new Uint8Array(payload)
      stuk[at] = (stuk[at] ?? 0) ^ 1
      expect(await passen(items, pakUit(stuk, 2)?.bijlagen ?? new Map()), String(at)).toBe(false)
    }
    expect(await passen(items, new Map([[een.kopie, bijlagen.get(twee.kopie) ?? foto], [twee.kopie, bijlagen.get(een.kopie) ?? foto]]))).toBe(false)
    expect(await passen(items, new Map())).toBe(false)
    expect([pakUit(payload.subarray(0, -1), 2), pakUit(new Uint8Array([...payload, 0]), 2), pakUit(new Uint8Array(2), 2)]).toEqual([null, null, null])
    expect(() => pakUit(payload, 1)).toThrow(Error)
  })

  it('is version 1 without attachments, as every app reads it', () => {
    const payload = pakIn(inhoud([beeld], 1), new Map())
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(inhoud([beeld], 1))
    expect(pakUit(payload, 1)?.inhoud).toEqual(inhoud([beeld], 1))
    expect(pakUit(pakIn(inhoud([beeld], 2), new Map()), 2)).toBeNull()
  })

  it('is not sealed when the bytes on the disk are others, or hold more than a picture', async () => {
    const { van, kopie } = await kopieVan(foto)
    expect(fout(await bijlagenVoor(id, [item(van)]))).toBe('bijlage/past-niet')
    expect(fout(await bijlagenVoor(id, [item('weg')]))).toBe('bijlage/past-niet')
    value(await commit(vault, { put: [{ table: 'bijlagen', id: kopie, dek: id, value: null, bytes: foto }] }))
    expect(fout(await bijlagenVoor(id, [item(kopie)]))).toBe('bijlage/past-niet')
    value(await commit(vault, { remove: [{ table: 'bijlagen', id: kopie }] }))
    expect(fout(await bijlagenVoor(id, [item(kopie)]))).toBe('bijlage/past-niet')
  })
})
