// What may not be kept of an OSO file, and why an element that found no place is listed with or without its value.
import type { NietOvergenomen, Reden } from './dossier.ts'
import { names, type OsoName } from './names.ts'
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
const MAX_VALUE = 4000

/** One PGN and some accounts, each of some length; more is no dossier, and would make reading slow. */
const MAX_NUMBERS = 100
const isNumber = (text: string): boolean => text.length >= 6 && text.length <= 40

const ownNumbers: readonly OsoName[] = [names.bsn, names.onderwijsnummer, names.iban, names.banknummer]

const bare = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

/** Any of these numbers, with points, dashes or blanks in between, and not as a part of a longer one. */
const anyOf = (numbers: readonly string[]): RegExp | null => {
  const spaced = numbers.map((number) => Array.from(number).join('[\\s.-]*'))
  return spaced.length === 0 ? null : new RegExp(`(?<![0-9A-Za-z])(${spaced.join('|')})(?![0-9A-Za-z])`, 'i')
}

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** Nine digits that can be a BSN (0 mod 11) or an onderwijsnummer (5 mod 11, starting with 10). */
const isPgnLike = (digits: string): boolean => {
  const rest = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11
  return (rest === 0 && Number(digits) > 0) || (rest === 5 && digits.startsWith('10'))
}

/** Says whether a text holds a personal number or bank account: one of this file, or anything that looks like it. */
export const forbiddenWords = (root: Node): ((text: string) => boolean) => {
  const own = leavesOf(root).filter((leaf) => ownNumbers.some((name) => name === leaf.name))
  const numbers = [...new Set(own.map((leaf) => bare(leaf.text)))].filter(isNumber).slice(0, MAX_NUMBERS)
  const known = anyOf(numbers)
  return (text) => {
    if (known?.test(text) || /[A-Z]{2}\d{2}[A-Z]{4}\d{10}/.test(bare(text))) return true
    return (text.match(/(?<!\d)\d{9}(?!\d)/g) ?? []).some(isPgnLike)
  }
}

/** The two values that mean "exists, but is not given". */
export const isSecretValue = (text: string): boolean =>
  text === '9999999999' || text.toLowerCase() === 'geheim@geheim.geheim'

/** A communicatie whose number is not given: marked as secret, or with one of the two values that mean it. */
export const isSecret = (communicatie: Node): boolean =>
  booleanOf(childOf(communicatie, names.geheim)) === true ||
  isSecretValue(textOf(childOf(communicatie, names.nummer)) ?? '')

/**
 * The account of one leaf that was not taken. `way` is the leaf with all it lies in, from the root; `given` is what
 * a reader said about it. A value is kept only on a way of known names without a forbidden one.
 */
export const accountOf = (
  pad: string, way: readonly Node[], given: Reden | undefined, holdsNumber: (text: string) => boolean,
): NietOvergenomen => {
  const leaf = way.at(-1)
  const waarde = longTextOf(leaf ?? null)
  const communicatie = way.findLast((node) => node.name === names.communicatie)
  if (way.some((node) => never.has(node.name))) return { pad, reden: given === 'overleden' ? given : 'mag-niet' }
  const reden = given ?? (way.some((node) => node.name === names.document) ? 'bijlage-onleesbaar' : 'geen-plek')
  if (waarde === null || waarde.length > MAX_VALUE) return { pad, reden }
  if (holdsNumber(waarde)) return { pad, reden: 'mag-niet' }
  if (isSecretValue(waarde)) return { pad, reden: 'geheim' }
  if (communicatie && isSecret(communicatie) && leaf?.name === names.nummer) return { pad, reden: 'geheim' }
  const hidden = !way.every((node) => node.known) || way.some((node) => silent.has(node.name))
  return hidden || (communicatie && reden === 'overleden') ? { pad, reden } : { pad, waarde, reden }
}
