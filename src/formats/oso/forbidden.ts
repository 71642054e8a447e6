// What may not be kept of an OSO file, and why an element that found no place is listed with or without its value.
import type { NietOvergenomen, Reden } from './dossier.ts'
import { names, type OsoName } from './names.ts'
import { isNoDay, shownOf } from './shown.ts'
import { childOf, leavesOf, type Node } from './tree.ts'
import { booleanOf, longTextOf, textOf } from './values.ts'

/** Never kept, nor anything below it: the path is named, the value is not. */
const never: ReadonlySet<string> = new Set<OsoName>([
  names.bsn, names.onderwijsnummer, names.iban, names.banknummer, names.nationaliteit, names.geboorteplaats,
  names.huisarts, names.medicijngebruik, names.dagdelengeoorloofd, names.urengeoorloofd, names.geslacht,
  names.leerlinggewicht, names.nnca, names.adreslijst, names.adres, names.postcode4adres, names.adresbuitenland,
])

/** May be known to exist, but its words are nobody's business here: registered names, home, who treated the child. */
const silent: ReadonlySet<string> = new Set<OsoName>([
  names.gba, names.tehuis, names.doorwie, names.instantie, names.bestandsinhoud,
])

/** A longer text is not kept beside the dossier; in UTF-16 units, which is quick to count. */
export const MAX_VALUE = 4000

/** What may stand in no text: why not, or null when the text is free of it. */
export type Judge = (text: string) => 'mag-niet' | 'geheim' | null

const ownNumbers: readonly OsoName[] = [names.bsn, names.onderwijsnummer, names.iban, names.banknummer]
const MAX_NUMBER = 40
const isNumber = (text: string): boolean => text.length >= 6 && text.length <= MAX_NUMBER

const bare = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

/** The two values that mean "exists, but is not given". */
const SECRET_PHONE = '9999999999'
const SECRET_MAIL = 'geheim@geheim.geheim'

/**
 * The first of these numbers that stands in a text, with blanks, points or dashes anywhere in it, and not as a part of
 * a longer one. Word by word, so that no text takes long.
 */
const numberIn = (text: string, numbers: ReadonlySet<string>): string | null => {
  const words = [...text.matchAll(/[0-9A-Za-z]+/g)]
  for (const [i, first] of words.entries()) {
    let number = ''
    let end = first.index
    for (let next = i; next < words.length && number.length < MAX_NUMBER; next++) {
      const word = words[next]
      if (!word || !/^[\s.-]{0,20}$/.test(text.slice(end, word.index))) break
      number += word[0].toUpperCase()
      end = word.index + word[0].length
      if (numbers.has(number)) return number
    }
  }
  return null
}

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** Nine digits that can be a BSN (0 mod 11) or an onderwijsnummer (5 mod 11, starting with 10). */
const isPgnLike = (digits: string): boolean => {
  const rest = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11
  return (rest === 0 && Number(digits) > 0) || (rest === 5 && digits.startsWith('10'))
}

/** Looks for personal numbers and bank accounts, those of this file or alike, and for what means "not given". */
export const judgeOf = (root: Node): Judge => {
  const own = leavesOf(root).filter((leaf) => ownNumbers.some((name) => name === leaf.name))
  const numbers = new Set(own.map(({ text }) => bare(text)).filter(isNumber)).add(SECRET_PHONE)
  return (text) => {
    const found = numberIn(text, numbers)
    if (found === SECRET_PHONE || text.toLowerCase().includes(SECRET_MAIL)) return 'geheim'
    if (found !== null || /[A-Z]{2}\d{2}[A-Z]{4}\d{10}/.test(bare(text))) return 'mag-niet'
    return (text.match(/(?<!\d)\d{9}(?!\d)/g) ?? []).some(isPgnLike) ? 'mag-niet' : null
  }
}

/** True when something on this way is never kept, nor anything below it. */
export const mayNeverStand = (way: readonly Node[]): boolean => way.some((node) => never.has(node.name))

/** A communicatie whose number is not given: marked as secret, or with one of the two values that mean it. */
export const isSecret = (communicatie: Node): boolean =>
  booleanOf(childOf(communicatie, names.geheim)) === true ||
  isSecretValue(textOf(childOf(communicatie, names.nummer)) ?? '')

const isSecretValue = (text: string): boolean => text === SECRET_PHONE || text.toLowerCase() === SECRET_MAIL

/**
 * The account of one leaf that was not taken. `way` is the leaf with all it lies in, from the root; `given` is what
 * a reader said about it. A value is kept only on a way of known names without a forbidden one.
 */
export const accountOf = (
  pad: string, way: readonly Node[], given: Reden | undefined, judge: Judge,
): NietOvergenomen => {
  const leaf = way.at(-1) ?? null
  if (mayNeverStand(way)) return { pad, reden: given === 'overleden' ? given : 'mag-niet' }
  const waarde = longTextOf(leaf)
  const reden = given ?? (waarde !== null && isNoDay(leaf) ? 'geen-dag' : 'geen-plek')
  if (waarde === null || waarde.length > MAX_VALUE) return { pad, reden }
  const judged = judge(waarde)
  if (judged !== null) return { pad, reden: judged }
  const communicatie = way.findLast((node) => node.name === names.communicatie)
  if (communicatie && isSecret(communicatie) && leaf?.name === names.nummer) return { pad, reden: 'geheim' }
  const hidden = !way.every((node) => node.known) || way.some((node) => silent.has(node.name))
  if (hidden || (communicatie && reden === 'overleden')) return { pad, reden }
  return { pad, waarde: shownOf(leaf, waarde), reden }
}
