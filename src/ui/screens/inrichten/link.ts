// The one-time code that opens a school, out of the link of the server or of another school.

/** Reads a whole link or only what stands behind its #; null when it is no such link. */
export function leesInrichtLink(tekst: string): string | null {
  const schoon = tekst.trim()
  const fragment = schoon.slice(schoon.indexOf('#') + 1)
  return /^[A-Za-z0-9_-]{12,64}$/.test(fragment) ? fragment : null
}
