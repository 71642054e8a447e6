import { beforeEach, describe, expect, it } from 'vitest'
import { record } from '../../src/app/change.ts'
import { desk, lay, type Ontvangst, type Profiel } from '../../src/app/desk.ts'
import { createVeld } from '../../src/app/dossier.ts'
import { setAtWork, type Open } from '../../src/app/kern.ts'
import { line, readHead } from '../../src/app/logboek.ts'
import { keepOntvangst } from '../../src/app/messages.ts'
import { storeOf } from '../../src/app/post.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { leegDossier, waardeVan } from '../../src/domain/dossier.ts'
import { ok } from '../../src/result.ts'
import type { OutboxRow } from '../../src/vault/database.ts'
import { createVault } from '../../src/vault/open.ts'
import { commit, makeDek, narrow, type Vault } from '../../src/vault/vault.ts'
import { noor } from '../cast.ts'
import { freshDisk } from '../vault/storage.ts'

let vault: Vault
let open: Open

beforeEach(async () => {
  freshDisk()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  const made = await createVault<never>(wish, async () => ok({}))
  if (!made.ok) throw new Error(made.error.type)
  vault = made.value
  const profiel = { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001' } as Profiel
  const none = { device: null, cardBytes: null, postbus: null, cijfers: [], klok: null }
  open = { vault, profiel, ...none, log: { nr: 0, hash: '' } }
  setAtWork(open)
  await commit(vault, { deks: [await makeDek(vault, 'd')] })
  lay('dossiers', 'd', leegDossier('d'))
})

const roepnaam = (waarde: string) => [{ soort: 'set' as const, pad: 'leerling.roepnaam', waarde }]
const row = (id: string, tries: number): OutboxRow => ({
  id, bid: id, kind: 'handover', url: '', write: '', withdrawHash: '', digest: '', expires: '', body: new Uint8Array(),
  state: 'wacht', tries, next: 0,
})

describe('what is written', () => {
  it('refuses the second of two acts that were asked at once', async () => {
    const once = (dossier: Parameters<typeof waardeVan>[0]) =>
      (waardeVan(dossier, 'leerling.roepnaam') === undefined ? null : { type: 'app/niet-nu' as const })
    const both = await Promise.all([
      record('d', roepnaam('Eén'), { refuse: once, plan: { outbox: [row('one', 0)] } }),
      record('d', roepnaam('Twee'), { refuse: once, plan: { outbox: [row('two', 0)] } }),
    ])
    expect(both.map((each) => each.ok)).toEqual([true, false])
    expect(await vault.db.outbox.toCollection().primaryKeys()).toEqual(['one'])
  })

  it('keeps a step that was written while a concept waited its turn', async () => {
    const first = { id: 'o', stappen: {}, concept: { samenvatting: '', toezeggingen: {} } } as unknown as Ontvangst
    const put = [{ table: 'ontvangsten' as const, id: 'o', dek: 'o', value: first }]
    expect((await commit(vault, { deks: [await makeDek(vault, 'o')], put })).ok).toBe(true)
    const concept = { samenvatting: 'eigen woorden', toezeggingen: {} }
    await Promise.all([
      keepOntvangst('o', (now) => ({ ...now, stappen: { ...now.stappen, gelezen: { op: 'toen' } } })),
      keepOntvangst('o', (now) => ({ ...now, concept })),
    ])
    expect(desk.ontvangsten['o']).toMatchObject({ stappen: { gelezen: { op: 'toen' } }, concept })
    expect(await keepOntvangst('o', () => null)).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
  })

  it('gives no head of a log that does not open', async () => {
    const { put } = await line(open, { soort: 'kluis-gemaakt' })
    expect((await commit(vault, { put: [put] })).ok).toBe(true)
    expect(await readHead(vault)).toMatchObject({ ok: true, value: { nr: 1 } })
    await vault.db.logboek.update('r1', { ct: new Uint8Array(40) })
    expect(await readHead(vault)).toEqual({ ok: false, error: { type: 'vault/damaged' } })
  })

  it('finds the head of a long log by number, not by letter, and opens no other line', async () => {
    for (let nr = 1; nr <= 11; nr += 1) {
      const { put, head } = await line(open, { soort: 'kluis-open' })
      open.log = head
      expect((await commit(vault, { put: [put] })).ok).toBe(true)
    }
    await vault.db.logboek.update('r9', { ct: new Uint8Array(40) })
    expect(await readHead(vault)).toEqual({ ok: true, value: open.log })
    expect(open.log.nr).toBe(11)
  })

  it('answers locked, and does not throw, for a record whose key left memory', async () => {
    const narrowed = narrow(vault, [])
    const put = [{ table: 'dossiers' as const, id: 'd', dek: 'd', value: 1 }]
    expect(await commit(narrowed, { put })).toEqual({ ok: false, error: { type: 'vault/locked' } })
  })

  it('counts a bundle as tried before its first byte leaves', async () => {
    await vault.db.outbox.bulkPut([row('new', 0), row('old', 3)])
    const due = await storeOf(vault.db).due(Date.now())
    expect(due.map(({ id, tries }) => [id, tries])).toEqual([['new', 0], ['old', 3]])
    expect((await vault.db.outbox.toArray()).map((each) => each.tries)).toEqual([1, 3])
  })

  it('does not bring an older text back over a newer one', async () => {
    const left = createVeld('d', 'leerling.roepnaam')
    setAtWork(null)
    left.typ('Oud')
    await left.flush()
    expect(left.status()).toBe('fout')
    setAtWork(open)
    const again = createVeld('d', 'leerling.roepnaam')
    expect(again.waarde()).toBe('Oud')
    again.typ('Nieuw')
    await again.flush()
    await left.flush()
    expect(again.waarde()).toBe('Nieuw')
    expect(left.waarde()).toBe('Nieuw')
  })
})
