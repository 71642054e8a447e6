// What stands in the link of a beheerder: the one-time code, and the fingerprint of the school's key.
export type BeginLink = { readonly code: string; readonly vingerafdruk?: string }

/** Reads a whole link or only what stands behind its #; null when it is no link of ours. */
export function leesBeginLink(tekst: string): BeginLink | null {
  const schoon = tekst.trim()
  const fragment = schoon.slice(schoon.indexOf('#') + 1)
  const [, code, vingerafdruk] = /^([A-Za-z0-9_-]{12,64})(?:\.([A-Za-z0-9_-]{43}))?$/.exec(fragment) ?? []
  if (code === undefined) return null
  return vingerafdruk === undefined ? { code } : { code, vingerafdruk }
}
