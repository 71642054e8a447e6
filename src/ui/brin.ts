// The number of a school as DUO gives it out, forgiving for how it is typed.

/** Two digits and two capitals, '99ZA'; null when it is something else. */
export function leesBrin(tekst: string): string | null {
  const schoon = tekst.replace(/\s/g, '').toUpperCase()
  return /^\d\d[A-Z]{2}$/.test(schoon) ? schoon : null
}
