// What every store must do, whatever it is made of; each kind of store runs these.
import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewEnvelope, Right, Store } from '../../src/relay/store.ts'

const id = (): string => randomBytes(16).toString('base64url')
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const at = Date.parse('2026-11-22T09:00:00.000Z')
const day = 86_400_000
const linde = { naam: 'Praktijkschool De Linde (verzonnen)', brin: '99ZA' }

const right = (change: Partial<Right> = {}): Right => ({
  hash: hash(id()), id: id(), kind: 'mentor', school: id(), ...linde, slot: null, exp: at + day, ...change,
})

const boxOf = (r: Right) => ({
  right: r.hash, id: id(), write: hash(id()), owner: hash(id()), at, mostSince: at - day, most: 20,
})

const envelope = (mailbox: string, change: Partial<NewEnvelope> = {}): NewEnvelope => ({
  mailbox, bid: id(), digest: hash(id()), withdraw: hash(id()), expires: at + 70 * day, body: randomBytes(50),
  mostFiles: 200, mostBytes: 500_000_000, ...change,
})

/** `open` gives the store over the same data again after `close`. */
export const storeContract = (kind: string, make: () => { open: () => Promise<Store>; drop: () => void }): void => {
  describe(`${kind} as a store`, () => {
    let place: ReturnType<typeof make>
    let store: Store
    beforeEach(async () => {
      place = make()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      place.drop()
    })

    const box = async (): Promise<string> => {
      const r = right()
      await store.grant(r)
      const made = await store.openMailbox(boxOf(r))
      if (made.state !== 'made') throw new Error(made.state)
      return made.mailbox
    }

    it('opens a school with the set-up right, once, and only with the latest', async () => {
      const [first, second] = [right({ kind: 'setup', school: '' }), right({ kind: 'setup', school: '' })]
      await store.renewSetup(first)
      await store.renewSetup(second)
      const open = (code: string, admin = hash('admin')) =>
        store.openSchool({ code, admin, id: id(), school: linde, sleutel: '', at })
      expect(await store.hasSchool()).toBe(false)
      expect(await open(first.hash)).toEqual({ state: 'no-right' })
      const made = await open(second.hash)
      expect(made.state).toBe('made')
      expect(await open(second.hash)).toEqual({ ...made, state: 'same' })
      expect(await open(second.hash, hash('another'))).toEqual({ state: 'no-right' })
      expect(await store.hasSchool()).toBe(true)
      expect(await store.schoolOf(hash('admin'))).toMatchObject(linde)
      expect(await store.schoolOf(hash('another'))).toBeNull()
    })

    it('keeps a right once, and tells its list who was used', async () => {
      const r = right()
      expect(await store.grant(r)).toEqual({ state: 'made', id: r.id })
      expect(await store.grant({ ...r, id: id() })).toEqual({ state: 'same', id: r.id })
      expect(await store.grant({ ...r, school: id() })).toEqual({ state: 'taken', id: r.id })
      expect(await store.invites(r.school, 'mentor')).toEqual([{ id: r.id, ...linde, exp: r.exp, used: false }])
      await store.openMailbox(boxOf(r))
      expect(await store.invites(r.school, 'mentor')).toMatchObject([{ used: true }])
      expect(await store.invites(r.school, 'gast')).toEqual([])
    })

    it('gives one mailbox for a right used many times at once', async () => {
      const r = right()
      await store.grant(r)
      const all = await Promise.all(Array.from({ length: 10 }, () => store.openMailbox(boxOf(r))))
      expect(all.filter((made) => made.state === 'made')).toHaveLength(1)
      expect(all.filter((made) => made.state === 'no-right')).toHaveLength(9)
    })

    it('takes no mentor right for a school, and no school right for a mailbox', async () => {
      const [mentor, school] = [right(), right({ kind: 'school' })]
      await store.grant(mentor)
      await store.grant(school)
      expect(await store.openSchool({ code: mentor.hash, admin: hash('x'), id: id(), school: linde, sleutel: '', at }))
        .toEqual({ state: 'no-right' })
      expect(await store.openMailbox(boxOf(school))).toEqual({ state: 'no-right' })
    })

    it('takes no right from its last moment on', async () => {
      const r = right({ exp: at })
      await store.grant(r)
      expect(await store.openMailbox(boxOf(r))).toEqual({ state: 'no-right' })
      expect((await store.openMailbox({ ...boxOf(r), at: at - 1 })).state).toBe('made')
    })

    it('keeps an envelope as it came, and never another in its place', async () => {
      const e = envelope(await box(), { body: Buffer.from(Array.from({ length: 256 }, (_, i) => i)) })
      expect(await store.putEnvelope(e)).toBe('stored')
      expect(await store.putEnvelope(e)).toBe('same')
      expect(await store.putEnvelope({ ...e, digest: hash('other'), body: Buffer.from('other') })).toBe('other')
      const file = await store.file(e.mailbox, e.bid)
      expect([Buffer.from(file?.body ?? []).equals(e.body), file?.digest]).toEqual([true, e.digest])
      expect(await store.trace(e.mailbox, e.bid)).toEqual({ state: 'here', digest: e.digest, withdraw: e.withdraw })
      expect(await store.file(await box(), e.bid)).toBeNull()
    })

    it('counts in each mailbox by itself, and never backwards', async () => {
      const [one, two] = [await box(), await box()]
      const [a, b, c] = [envelope(one), envelope(two), envelope(one)]
      for (const e of [a, b, c]) await store.putEnvelope(e)
      expect((await store.list(one, 0, 10)).map((row) => row.seq)).toEqual([1, 2])
      expect((await store.list(two, 0, 10)).map((row) => row.seq)).toEqual([1])
      await store.dropEnvelope(one, c.bid, at)
      await store.putEnvelope(envelope(one))
      expect((await store.list(one, 0, 10)).map((row) => row.seq)).toEqual([1, 3])
      expect((await store.list(one, 1, 10)).map((row) => row.seq)).toEqual([3])
      expect((await store.list(one, 0, 1)).map((row) => row.seq)).toEqual([1])
    })

    it('is full by number and by bytes, to the byte', async () => {
      const mailbox = await box()
      await store.putEnvelope(envelope(mailbox))
      expect(await store.putEnvelope(envelope(mailbox, { mostFiles: 1 }))).toBe('full')
      expect(await store.putEnvelope(envelope(mailbox, { mostBytes: 99 }))).toBe('full')
      expect(await store.putEnvelope(envelope(mailbox, { mostBytes: 100 }))).toBe('stored')
    })

    it('leaves a tombstone, for as long as agreed', async () => {
      const e = envelope(await box())
      await store.dropEnvelope(e.mailbox, e.bid, at)
      expect(await store.trace(e.mailbox, e.bid)).toBeNull()
      await store.putEnvelope(e)
      await store.dropEnvelope(e.mailbox, e.bid, at)
      await store.dropEnvelope(e.mailbox, e.bid, at + day)
      expect(await store.trace(e.mailbox, e.bid)).toEqual({ state: 'gone', digest: e.digest, withdraw: e.withdraw })
      expect(await store.file(e.mailbox, e.bid)).toBeNull()
      expect(await store.putEnvelope(e)).toBe('gone')
      await store.prune({ at: at + 60 * day - 1, grace: 0, tombstone: 60 * day })
      expect((await store.trace(e.mailbox, e.bid))?.state).toBe('gone')
      await store.prune({ at: at + 60 * day, grace: 0, tombstone: 60 * day })
      expect(await store.trace(e.mailbox, e.bid)).toBeNull()
    })

    it('prunes what is past its last day and the days of grace, and nothing else', async () => {
      const mailbox = await box()
      const [old, young] = [envelope(mailbox, { expires: at }), envelope(mailbox, { expires: at + 1 })]
      for (const e of [old, young]) await store.putEnvelope(e)
      expect(await store.prune({ at: at + 2 * day - 1, grace: 2 * day, tombstone: 60 * day })).toBe(0)
      expect(await store.prune({ at: at + 2 * day, grace: 2 * day, tombstone: 60 * day })).toBe(1)
      expect((await store.list(mailbox, 0, 10)).map((row) => row.bid)).toEqual([young.bid])
      expect(await store.trace(mailbox, old.bid)).toBeNull()
    })

    it('makes a slot and its gast right together or not at all', async () => {
      const mailbox = await box()
      const open = (slot: string, gast: Right) =>
        store.openSlot({ slot, mailbox, right: gast, at, mostSince: at - day, most: 2 })
      const slot = id()
      const gast = right({ kind: 'gast', slot, exp: at + 14 * day })
      expect(await open(slot, gast)).toEqual({ state: 'made', exp: at + 14 * day })
      expect(await open(slot, gast)).toEqual({ state: 'same', exp: at + 14 * day })
      expect(await open(slot, right({ kind: 'gast', slot }))).toEqual({ state: 'taken' })
      const second = id()
      expect(await open(second, gast)).toEqual({ state: 'taken' })
      expect(await store.slot(second, at)).toBeNull()
      await open(second, right({ kind: 'gast', slot: second }))
      const third = right({ kind: 'gast', slot: 'x' })
      expect(await open(id(), third)).toEqual({ state: 'busy' })
      expect((await store.grant(third)).state).toBe('made')
    })

    it('keeps one card a side, and forgets it when dropped or past its time', async () => {
      const mailbox = await box()
      const slot = id()
      const gast = right({ kind: 'gast', slot, exp: at + day })
      await store.openSlot({ slot, mailbox, right: gast, at, mostSince: at - day, most: 20 })
      expect(await store.card(slot, 'a')).toBe('empty')
      expect(await store.putCard(slot, 'a', Buffer.from('a'))).toBe('stored')
      expect(await store.putCard(slot, 'a', Buffer.from('a'))).toBe('same')
      expect(await store.putCard(slot, 'a', Buffer.from('x'))).toBe('other')
      expect(await store.putCard(slot, 'b', Buffer.from('b'))).toBe('stored')
      expect(Buffer.from(await store.card(slot, 'b') as Uint8Array).toString()).toBe('b')
      await store.dropCard(slot, 'b')
      expect(await store.card(slot, 'b')).toBe('gone')
      expect(await store.putCard(slot, 'b', Buffer.from('b'))).toBe('gone')
      expect(await store.slot(slot, at + day - 1)).toEqual({ mailbox, exp: at + day, dead: false })
      expect(await store.slot(slot, at + day)).toMatchObject({ dead: true })
      await store.prune({ at: at + day, grace: 0, tombstone: 60 * day })
      expect(await store.card(slot, 'a')).toBe('empty')
    })

    it('has everything again after it was closed', async () => {
      const e = envelope(await box())
      await store.putEnvelope(e)
      const gone = envelope(e.mailbox)
      await store.putEnvelope(gone)
      await store.dropEnvelope(gone.mailbox, gone.bid, at)
      await store.close()
      store = await place.open()
      expect((await store.file(e.mailbox, e.bid))?.body.length).toBe(50)
      expect((await store.trace(gone.mailbox, gone.bid))?.state).toBe('gone')
    })
  })
}
