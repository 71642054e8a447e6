// When a passphrase is long enough. No rules about kinds of characters: length is what counts.

/** Four plain words, or as long as four plain words. */
export function zinLangGenoeg(zin: string): boolean {
  const schoon = zin.trim()
  return schoon.length >= 15 && new Set(schoon.toLowerCase()).size >= 6
}
