// A tablet's disk in memory: IndexedDB that is thrown away, and a localStorage.
import 'fake-indexeddb/auto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import Dexie from 'dexie'

/** A fresh disk; what was on the former one is gone. */
export function freshDisk(): void {
  globalThis.indexedDB = new IDBFactory()
  Dexie.dependencies.indexedDB = globalThis.indexedDB
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() { return kept.size },
  }
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })
}

/** The k-th record that would be written from now on does not fit any more; gives what makes room again. */
export function fullAt(db: Dexie, k: number): () => void {
  let left = k
  const off = db.tables.map((table) => {
    const fault = (): void => {
      left -= 1
      if (left === 0) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    }
    table.hook('creating', fault)
    table.hook('updating', fault)
    return () => {
      table.hook('creating').unsubscribe(fault)
      table.hook('updating').unsubscribe(fault)
    }
  })
  return () => off.forEach((each) => each())
}
