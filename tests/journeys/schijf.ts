// What lies on the disk of a tablet, read apart from the app: the object stores one by one, and the bytes of a profile.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Per object store its rows, each as text: bytes as latin-1, so that words in them stay words. */
export type Winkels = Record<string, string[]>

/** Reads every object store of every database of this origin. */
export async function winkels(page: Page): Promise<Winkels> {
  return page.evaluate(async () => {
    const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    const flat = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return latin(new Uint8Array(value))
      if (ArrayBuffer.isView(value)) return latin(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      if (Array.isArray(value)) return value.map(flat)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, flat(each)]))
    }
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((yes, no) => {
      request.addEventListener('success', () => yes(request.result))
      request.addEventListener('error', () => no(request.error ?? new Error('indexedDB')))
    })
    const found: Record<string, string[]> = {}
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ''))
      for (const store of db.objectStoreNames) {
        const rows = await done(db.transaction(store).objectStore(store).getAll())
        found[store] = [...(found[store] ?? []), ...rows.map((row) => JSON.stringify(flat(row)))]
      }
      db.close()
    }
    return found
  })
}

/** How many rows each object store has. */
export async function aantallen(page: Page): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await winkels(page)).map(([naam, rijen]) => [naam, rijen.length]))
}

/** One record is no longer what was sealed: its counter says another number. */
export const beschadig = (page: Page, winkel: string, id: string): Promise<void> => page.evaluate(async (vraag) => {
  const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((yes, no) => {
    request.addEventListener('success', () => yes(request.result))
    request.addEventListener('error', () => no(request.error ?? new Error('indexedDB')))
  })
  const names = (await indexedDB.databases()).map((each) => each.name ?? '')
  const db = await done(indexedDB.open(names.find((each) => each.startsWith('estafette-')) ?? ''))
  const store = db.transaction(vraag.winkel, 'readwrite').objectStore(vraag.winkel)
  const row = await done(store.get(vraag.id)) as { n: number }
  await done(store.put({ ...row, n: row.n + 1 }))
  db.close()
}, { winkel, id })

/** Looks until there are more than `na` rows in `store`; gives what all of `stores` held at that very moment. */
export async function bijEersteBlik(
  page: Page, store: string, na: number, stores: readonly string[],
): Promise<Record<string, number>> {
  return page.evaluate(async (vraag) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((yes, no) => {
      request.addEventListener('success', () => yes(request.result))
      request.addEventListener('error', () => no(request.error ?? new Error('indexedDB')))
    })
    const names = (await indexedDB.databases()).map((each) => each.name ?? '')
    const db = await done(indexedDB.open(names.find((each) => each.startsWith('estafette-')) ?? ''))
    for (;;) {
      const look = db.transaction([vraag.store, ...vraag.stores])
      const all = await Promise.all([vraag.store, ...vraag.stores].map(async (name) =>
        [name, await done(look.objectStore(name).count())] as const))
      if ((all[0]?.[1] ?? 0) <= vraag.na) continue
      db.close()
      return Object.fromEntries(all)
    }
  }, { store, na, stores })
}

/** Every way in which these words may lie on a disk: utf-8, utf-16, hexadecimal, and base64 at its three offsets. */
export function gedaanten(woorden: string): Buffer[] {
  const plain = Buffer.from(woorden, 'utf8')
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64')
    // The first and the last characters also hold bits of the neighbours.
    return Buffer.from(text.slice(offset === 0 ? 0 : offset + 1, Math.floor((offset + plain.length) / 3) * 4))
  })
  const url = base64.map((each) => Buffer.from(each.toString().replaceAll('+', '-').replaceAll('/', '_')))
  const hex = plain.toString('hex')
  return [plain, Buffer.from(woorden, 'utf16le'), Buffer.from(hex), Buffer.from(hex.toUpperCase()), ...base64, ...url]
}

const bestanden = (map: string): string[] => readdirSync(map, { withFileTypes: true })
  .flatMap((each) => (each.isDirectory() ? bestanden(join(map, each.name)) : [join(map, each.name)]))

/** In which of these files and folders one of these words lies, in any form: `<file>: <word>`. */
export function zoekInBestanden(paden: readonly string[], woorden: readonly string[]): string[] {
  const alle = paden.flatMap((pad) => (statSync(pad).isDirectory() ? bestanden(pad) : [pad]))
  return alle.flatMap((file) => {
    let bytes: Buffer
    try {
      bytes = readFileSync(file)
    } catch {
      return []
    }
    return zoekIn(bytes, woorden).map((woord) => `${file}: ${woord}`)
  })
}

/** Which of these words lie in these bytes, in any form. */
export const zoekIn = (bytes: Buffer, woorden: readonly string[]): string[] =>
  woorden.filter((woord) => gedaanten(woord).some((vorm) => bytes.includes(vorm)))

/**
 * Puts a plain record beside the sealed ones: the same table, the same shape and size, and more than four million
 * bytes after it, so that it does not only lie in the newest log. What finds this, would find a leak.
 */
export async function legtOpen(page: Page, woord: string): Promise<void> {
  await page.evaluate(async (plain) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((yes, no) => {
      request.addEventListener('success', () => yes(request.result))
      request.addEventListener('error', () => no(request.error ?? new Error('indexedDB')))
    })
    const names = (await indexedDB.databases()).map((each) => each.name ?? '')
    const name = names.find((each) => each.startsWith('estafette-')) ?? ''
    const db = await done(indexedDB.open(name))
    const store = () => db.transaction('dossiers', 'readwrite').objectStore('dossiers')
    const [sealed] = await done(store().getAll()) as { d: string; ct: Uint8Array }[]
    const noise = (n: number): Uint8Array => {
      const bytes = new Uint8Array(n)
      for (let at = 0; at < n; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(n, at + 65_536)))
      return bytes
    }
    const size = sealed?.ct.length ?? 4096
    const ct = noise(size)
    ct.set(new TextEncoder().encode(plain), Math.floor(size / 2))
    const row = (id: string, bytes: Uint8Array) => ({ id, d: 'kanarie', n: 1, s: 1, iv: noise(12), ct: bytes })
    await done(store().put(row('kanarie', ct)))
    for (let at = 0; at < 80; at += 1) await done(store().put(row(`vulling-${at}`, noise(60_000))))
    db.close()
  }, woord)
}
