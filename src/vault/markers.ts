// Which vaults this device has: a list outside the database, without names, so that a vanished vault is noticed.
export type KluisSoort = 'mentor' | 'gast' | 'oefen'
export type Marker = { id: string; soort: KluisSoort; sinds: string }

const key = 'estafette.kluizen'

function isMarker(value: unknown): value is Marker {
  if (typeof value !== 'object' || value === null) return false
  const { id, soort, sinds } = value as Record<string, unknown>
  return typeof id === 'string' && typeof sinds === 'string' && (soort === 'mentor' || soort === 'gast' || soort === 'oefen')
}

/** The vaults that were made on this device, oldest first; an unreadable list counts as empty. */
export function readMarkers(): Marker[] {
  try {
    const list: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? '[]')
    return Array.isArray(list) ? list.filter(isMarker) : []
  } catch {
    return []
  }
}

/** Adds a vault to the list. */
export function addMarker(marker: Marker): void {
  const rest = readMarkers().filter((each) => each.id !== marker.id)
  globalThis.localStorage.setItem(key, JSON.stringify([...rest, marker]))
}

/** Takes a vault off the list; only after the vault itself was erased. */
export function removeMarker(id: string): void {
  globalThis.localStorage.setItem(key, JSON.stringify(readMarkers().filter((each) => each.id !== id)))
}
