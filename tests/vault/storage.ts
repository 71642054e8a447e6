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

type Hook = 'creating' | 'updating' | 'deleting'

function failAt(db: Dexie, k: number, hooks: readonly Hook[]): () => void {
  let left = k
  const off = db.tables.flatMap((table) => hooks.map((name) => {
    const fault = (): void => {
      left -= 1
      if (left === 0) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    }
    const hook = table.hook(name as 'deleting')
    hook.subscribe(fault)
    return () => hook.unsubscribe(fault)
  }))
  return () => off.forEach((each) => each())
}

/** The k-th record that would be written from now on does not fit any more; gives what makes room again. */
export const fullAt = (db: Dexie, k: number): (() => void) => failAt(db, k, ['creating', 'updating'])

/** The k-th record that would be written or removed from now on fails; gives what makes it whole again. */
export const faultAt = (db: Dexie, k: number): (() => void) => failAt(db, k, ['creating', 'updating', 'deleting'])
