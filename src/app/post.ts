// The mailman's walks of this app: out for every vault on the device, also locked ones; in only for the open one.
import { reconcile } from 'solid-js/store'
import { sendRound, type OutboxPatch, type OutboxStore } from '../post/round.ts'
import { pageMoments, startPost, type Post, type Why } from '../post/when.ts'
import { readMarkers } from '../vault/markers.ts'
import { lockedDatabase } from '../vault/open.ts'
import type { Database } from '../vault/database.ts'
import { alone } from './device/browser.ts'
import { nu } from './clock.ts'
import { desk, setDesk, type Wacht } from './desk.ts'
import { lookForAnswer, sendAnswer } from './contact.ts'
import { atWork, needFull } from './kern.ts'
import { heard, relay } from './relay.ts'
import { noteExpired } from './verlopen.ts'

// A bundle that the relay has is offered again after a day: it costs one request, and heals a relay that lost its last day.
const lookAgain = 24 * 3_600_000

const databases = new Map<string, Database>()

function databaseOf(id: string): Database {
  const open = atWork()
  if (open !== null && open.vault.id === id) return open.vault.db
  const known = databases.get(id) ?? lockedDatabase(id)
  databases.set(id, known)
  return known
}

/** The outbox of one vault as the mailman sees it; needs no key. */
export const storeOf = (db: Database): OutboxStore => ({
  due: async (nowMs) => {
    const rows = await db.outbox.where('state').equals('wacht').and((row) => row.next <= nowMs).toArray()
    // Tried before its first byte leaves: if this page dies meanwhile, who withdraws it must still ask the relay.
    await db.outbox.where('id').anyOf(rows.map((row) => row.id)).and((row) => row.tries === 0).modify({ tries: 1 })
    return rows
  },
  mark: async (id: string, patch: OutboxPatch) => {
    await db.outbox.update(id, patch.state === 'op-server' ? { ...patch, next: Date.now() + lookAgain } : patch)
  },
})

async function offerAgain(db: Database): Promise<void> {
  const now = Date.now()
  const old = db.outbox.where('state').equals('op-server').and((row) => row.next <= now)
  await old.modify({ state: 'wacht', tries: 1, next: 0 })
}

const countOf = (rows: { kind: 'handover' | 'message' }[]): Wacht => ({
  overdrachten: rows.filter((row) => row.kind === 'handover').length,
  berichten: rows.filter((row) => row.kind === 'message').length,
})

/** What of a locked vault still waits for the network. */
export async function wachtInKluis(id: string): Promise<Wacht> {
  try {
    return countOf(await databaseOf(id).outbox.where('state').equals('wacht').toArray())
  } catch {
    return { overdrachten: 0, berichten: 0 }
  }
}

async function send(all: boolean): Promise<boolean> {
  let offline = false
  for (const { id } of readMarkers()) {
    const db = databaseOf(id)
    await offerAgain(db)
    const report = await sendRound(storeOf(db), relay(), Date.now(), { all })
    offline ||= report.offline
  }
  return offline
}

async function fetchMail(): Promise<'offline' | 'ok' | 'geweigerd'> {
  const open = needFull()
  if (!open.ok) return 'ok'
  const { postbus, vault } = open.value
  for (let after = 0; ;) {
    const list = heard(await relay().list(postbus, after))
    if (!list.ok) return list.error.type === 'post/offline' ? 'offline' : 'geweigerd'
    for (const { bid } of list.value.items) {
      if ((await vault.db.inbox.get(bid)) !== undefined) continue
      const got = heard(await relay().get(postbus, bid))
      if (!got.ok && got.error.type === 'post/offline') return 'offline'
      // One that cannot be fetched keeps no other from being fetched; the next round asks for it again.
      if (!got.ok || got.value.file === null) continue
      await vault.db.inbox.put({
        id: bid, bid, body: new Uint8Array(got.value.file), fetched: nu(), state: 'nieuw', reason: null,
      })
    }
    if (list.value.items.length === 0 || list.value.next <= after) return 'ok'
    after = list.value.next
  }
}

async function clearUp(): Promise<void> {
  const open = needFull()
  if (!open.ok) return
  const { postbus, vault } = open.value
  for (const row of await vault.db.inbox.where('state').equals('opruimen').toArray()) {
    const removed = await relay().remove(postbus.url, row.bid, postbus.owner)
    if (removed.ok) await vault.db.inbox.delete(row.id)
  }
  for (const row of await vault.db.outbox.where('state').equals('weg').toArray()) {
    // A collected handover keeps its ciphertext until it is confirmed; a collected message has done its work.
    const handover = await vault.db.berichten.get(`verzonden-${row.bid}`)
    if (handover === undefined) await vault.db.outbox.delete(row.id)
  }
}

// What opens the post weighs as much as all that is needed until there is any.
async function openMail(): Promise<void> {
  const open = needFull()
  if (!open.ok) return
  const waits = await open.value.vault.db.inbox.where('state').anyOf('nieuw', 'wacht').count()
  if (waits > 0) await (await import('./inbox.ts')).readInbox()
}

async function firstContacts(): Promise<void> {
  if (!needFull().ok) return
  for (const relatie of Object.values(desk.relaties)) {
    if (relatie === undefined) continue
    if (relatie.antwoord !== undefined) await sendAnswer(relatie)
    if (relatie.staat === 'uitgenodigd') await lookForAnswer(relatie)
  }
}

/** Counts what waits and what the relay has, for the line that says where everything is. */
export async function count(): Promise<void> {
  const open = atWork()
  if (open === null) return
  const { outbox, inbox } = open.vault.db
  const rows = await outbox.toArray()
  const apart = await inbox.where('state').anyOf('wacht', 'apart').toArray()
  const at = rows.filter((row) => row.state === 'op-server' || row.state === 'weg')
  setDesk('opServer', Object.fromEntries(at.map((row) => [row.bid, true])))
  setDesk('wacht', reconcile(Object.fromEntries(rows.filter((row) => row.state === 'wacht').map((row) => [row.bid, true]))))
  setDesk('post', {
    wacht: countOf(rows.filter((row) => row.state === 'wacht')),
    opServer: at.length,
    apart: apart.map((row) => ({ id: row.id, fout: row.reason ?? '', sinds: row.fetched })),
  })
}

async function round(why: Why): Promise<void> {
  await alone('estafette-post', async () => {
    setDesk('post', 'bezig', true)
    try {
      if (Object.keys(desk.verstuurd).length > 0) await (await import('./meldingen.ts')).meldTeruggenomen()
      const offline = await send(why === 'online' || why === 'manual')
      const fetched = offline ? 'offline' : await fetchMail()
      if (fetched === 'ok') await firstContacts()
      await openMail()
      if (fetched !== 'offline') {
        await send(true)
        await clearUp()
        await noteExpired()
      }
      setDesk('post', { online: fetched !== 'offline', fout: fetched === 'geweigerd' ? 'post/refused' : null })
      if (fetched === 'ok') setDesk('post', 'laatst', nu())
    } finally {
      setDesk('post', 'bezig', false)
      await count()
    }
  })
}

let post: Post | null = null

// The next round would notice too, but a mentor looks at the screen before that.
const noticeOffline = (): void => setDesk('post', 'online', false)

/** Starts the walks; when they are going already, walks now. */
export function startRounds(): void {
  addEventListener('offline', noticeOffline)
  if (post === null) post = startPost({ ...pageMoments(), round })
  else void post.poke()
}

/** No more walks from this page. */
export function stopRounds(): void {
  removeEventListener('offline', noticeOffline)
  post?.stop()
  post = null
}

/** Walks as soon as possible, without waiting for it. */
export function poke(): void {
  void count().then(() => post?.poke())
}

/** Walks now and waits for it: the button *nu versturen*. */
export async function nuVersturen(): Promise<void> {
  await post?.poke()
}
