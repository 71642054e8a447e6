// Keys of list elements: the same element of the same leerling gets the same key in a newer file.

/** Two 32-bit FNV-like hashes side by side: for telling apart, not for secrecy. */
const hash = (text: string): string => {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13)
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}

/**
 * Makes keys 'oso-<16 hex>'. What identifies an element goes in as a hash only, salted per leerling, since keys are
 * seen where contents are not. A second element with the same identity gets '-2'.
 */
export const keyMaker = (salt: string) => {
  const used = new Map<string, number>()
  const salted = hash(salt)
  return (lijst: string, identity: readonly (string | null)[]): string => {
    const key = `oso-${hash(JSON.stringify([salted, lijst, ...identity]))}`
    const nth = (used.get(key) ?? 0) + 1
    used.set(key, nth)
    return nth === 1 ? key : `${key}-${nth}`
  }
}
