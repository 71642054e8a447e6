// How a leerling is called, sorted and found. Search folds what a keyboard makes hard: ë, ç, ı, and van, de, den.
export type Naam = {
  readonly roepnaam?: string | null | undefined
  readonly tussenvoegsel?: string | null | undefined
  readonly achternaam?: string | null | undefined
}

const filled = (part: string | null | undefined): part is string => part !== undefined && part !== null && part !== ''

/** "Fenna van Voorbeeldsma"; empty when nothing is known. */
export const volledigeNaam = (naam: Naam | null | undefined): string =>
  [naam?.roepnaam, naam?.tussenvoegsel, naam?.achternaam].filter(filled).join(' ')

/** What one calls out in class; the whole name when there is no roepnaam. */
export const aanspreeknaam = (naam: Naam | null | undefined): string =>
  filled(naam?.roepnaam) ? naam.roepnaam : volledigeNaam(naam)

/** Dutch order: by achternaam without tussenvoegsel, then roepnaam. */
export function vergelijkNaam(a: Naam | null | undefined, b: Naam | null | undefined): number {
  return collator.compare(a?.achternaam ?? '', b?.achternaam ?? '')
    || collator.compare(a?.roepnaam ?? '', b?.roepnaam ?? '')
    || collator.compare(a?.tussenvoegsel ?? '', b?.tussenvoegsel ?? '')
}

const collator = new Intl.Collator('nl', { sensitivity: 'base' })

// Letters that NFD does not take apart.
const loose: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ĳ: 'ij' }

/** Lower case without marks: 'Kılıç' and 'KILIC' become the same. */
export const vouw = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
    .replace(/[ıłøđßæœĳ]/g, (letter) => loose[letter] ?? letter)

const woorden = (text: string): string[] => vouw(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/**
 * True when every word that was typed begins some word of the leerling: name with tussenvoegsel, klas, school.
 * 'vandenberg' finds van den Berg too. An empty query finds everybody.
 */
export function pastBij(
  zoek: string, naam: Naam | null | undefined, ook: readonly (string | null | undefined)[] = [],
): boolean {
  const gezocht = woorden(zoek)
  if (gezocht.length === 0) return true
  const delen = [volledigeNaam(naam), ...ook.filter(filled)].flatMap(woorden)
  const aaneen = vouw(`${naam?.tussenvoegsel ?? ''}${naam?.achternaam ?? ''}`).replace(/[^\p{L}\p{N}]/gu, '')
  return gezocht.every((woord) => aaneen.startsWith(woord) || delen.some((deel) => deel.startsWith(woord)))
}
