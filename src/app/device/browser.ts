// What the browser offers around the app: told in plain values, so that nobody else asks the browser itself.

/** Asks the browser to keep our storage when space runs out; false when it does not promise that. Never throws. */
export async function keepStorage(): Promise<boolean> {
  try {
    return (await storageKept()) || (await navigator.storage.persist())
  } catch {
    return false
  }
}

/** Whether the browser promised to keep our storage. */
export async function storageKept(): Promise<boolean> {
  return navigator.storage?.persisted === undefined ? false : navigator.storage.persisted()
}

/** How much of its room the app uses, in bytes; null when the browser does not tell. */
export async function storageUse(): Promise<{ gebruikt: number; ruimte: number } | null> {
  const told = await navigator.storage?.estimate?.().catch(() => undefined)
  return told?.usage === undefined || told.quota === undefined ? null : { gebruikt: told.usage, ruimte: told.quota }
}

/** Whether this browser keeps anything at all: some private windows, and some settings of a school, do not. */
export async function canStore(): Promise<boolean> {
  const name = 'estafette.proef'
  try {
    localStorage.setItem(name, '1')
    localStorage.removeItem(name)
    await new Promise((resolve, reject) => {
      const asked = indexedDB.open(name)
      asked.onerror = reject
      asked.onblocked = reject
      asked.onsuccess = () => {
        asked.result.close()
        indexedDB.deleteDatabase(name)
        resolve(null)
      }
    })
    return true
  } catch {
    return false
  }
}

// One channel for hearing and saying: what is said on a channel is heard by every other one, also of this very page.
let channel: BroadcastChannel | null = null
const tabs = (): BroadcastChannel => (channel ??= new BroadcastChannel('estafette'))

/** Calls `heard` when another tab of this app says a word. */
export function listenToTabs(heard: (word: string) => void): void {
  tabs().onmessage = (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') heard(event.data)
  }
}

/** Says `word` to all other tabs of this app. */
export const tellTabs = (word: string): void => tabs().postMessage(word)

/** Runs `work` when no other tab is doing the same, else answers null at once. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  if (navigator.locks === undefined) return work()
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? null : work()))
}

/** Runs `work` once no other tab is doing the same; waits for its turn. */
export async function inLine<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks === undefined ? work() : navigator.locks.request(name, work)
}
