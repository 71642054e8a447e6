// The beheerder's key on his own device: a random right to invite, nothing about any leerling.
export type Admin = { key: string; vingerafdruk: string }

const place = 'estafette.beheer'

/** The key of this device's beheerder, or null. */
export function readAdmin(): Admin | null {
  try {
    const value: unknown = JSON.parse(globalThis.localStorage.getItem(place) ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { key, vingerafdruk } = value as Record<string, unknown>
    return typeof key === 'string' && typeof vingerafdruk === 'string' ? { key, vingerafdruk } : null
  } catch {
    return null
  }
}

/** Keeps the key on this device. */
export const writeAdmin = (admin: Admin): void => globalThis.localStorage.setItem(place, JSON.stringify(admin))
