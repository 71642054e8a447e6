// Numbers in free text that may be a burgerservicenummer (BSN) or onderwijsnummer, in whatever way they are written.
import type { Blik } from './blik.ts'
import type { ItemKey } from './dictionary.ts'
import { sha256 } from './sha256.ts'

/** Where in a text it stands (`tot` not included) and which digits it has. */
export type Vondst = { readonly van: number, readonly tot: number, readonly cijfers: string }

/** A text of an item in which something was found; `pad` null is the school it came from, which nobody typed here. */
export type MetNummer = { readonly pad: string | null, readonly tekst: string, readonly vondsten: readonly Vondst[] }

// digits as people type them, also on an Arabic or a wide keyboard: the last four bits are the value
const cijfer = '0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19'
// spaces, dots, dashes, slashes and what cannot be seen
const tussen = '\\s.\\-\\u2010-\\u2015\\u2212\\u00b7_/\\u00ad\\u200b-\\u200f\\u2060'
const reeks = new RegExp(`[${cijfer}]+(?:[${tussen}]{1,5}[${cijfer}]+)*`, 'g')
const groep = new RegExp(`[${cijfer}]+`, 'g')

const kaal = (tekst: string): string => [...tekst].map((teken) => (teken.codePointAt(0) ?? 0) & 15).join('')

/** The sum of the elfproef; eight digits are nine of which the first is a nought. */
const rest = (cijfers: string): number => {
  const negen = cijfers.padStart(9, '0')
  return [...negen].reduce((som, c, i) => som + Number(c) * (i === 8 ? -1 : 9 - i), 0) % 11
}

const isNummer = (cijfers: string): boolean => {
  if (Number(cijfers) === 0) return false
  // who has no BSN yet has an onderwijsnummer: nine digits from 10, with another remainder
  return rest(cijfers) === 0 || (cijfers.length === 9 && cijfers.startsWith('10') && rest(cijfers) === 5)
}

const isDag = (jaar: string, maand: string, dag: string): boolean =>
  /^(19|20)\d\d$/.test(jaar) && Number(maand) >= 1 && Number(maand) <= 12 && Number(dag) >= 1 && Number(dag) <= 31

/** A day as people write it: 20-05-2027, 2027-05-20, or in a file name 20270520. */
const isDatumgroep = (groepen: readonly string[]): boolean => {
  const [a = '', b = '', c = ''] = groepen
  if (groepen.length === 1) return isDag(a.slice(0, 4), a.slice(4, 6), a.slice(6))
  return groepen.length === 3 && (isDag(c, b, a) || isDag(a, b, c))
}

type Groep = { readonly van: number, readonly tot: number, readonly cijfers: string }

/** The digits from the start of the row that are a telephone number with the code of a country. */
const vanTelefoon = (groepen: readonly Groep[], plus: boolean): number => {
  const alle = groepen.map(({ cijfers }) => cijfers).join('')
  const land = plus || (/^00(31|32|49)/.test(alle) && /^00(31|32|49)?$/.test(groepen[0]?.cijfers ?? ''))
  return land && alle.length >= 10 ? 13 : 0
}

/** Nine digits count wherever they stand between others; eight only alone, since so many other things have eight. */
const isVerdacht = (deel: readonly Groep[], voor: Groep | undefined, heel: boolean): boolean => {
  const cijfers = deel.map((een) => een.cijfers).join('')
  if (cijfers.length === 9) return isNummer(cijfers)
  const alleen = heel || (deel.length === 1 && !/^0?6$/.test(voor?.cijfers ?? ''))
  return cijfers.length === 8 && alleen && isNummer(cijfers) && !isDatumgroep(deel.map((een) => een.cijfers))
}

const inReeks = (groepen: readonly Groep[], plus: boolean): Vondst[] => {
  const telefoon = vanTelefoon(groepen, plus)
  return groepen.flatMap((eerste, i): Vondst[] => {
    let lengte = 0
    const voor = groepen.slice(0, i).reduce((som, { cijfers }) => som + cijfers.length, 0)
    return groepen.slice(i).flatMap((laatste, n): Vondst[] => {
      lengte += laatste.cijfers.length
      if (lengte < 8 || lengte > 9 || voor + lengte <= telefoon) return []
      const deel = groepen.slice(i, i + n + 1)
      if (!isVerdacht(deel, groepen[i - 1], deel.length === groepen.length)) return []
      return [{ van: eerste.van, tot: laatste.tot, cijfers: deel.map(({ cijfers }) => cijfers).join('') }]
    })
  })
}

/**
 * Every number of nine digits (or eight, standing alone) that passes the elfproef, also with spaces, dots or dashes in
 * it. Days and telephone numbers are left out. UAVG: such a number goes only where a law says so.
 */
export const vindNummers = (tekst: string): Vondst[] => [...tekst.matchAll(reeks)].flatMap((treffer) => {
  const groepen = [...treffer[0].matchAll(groep)].map(({ 0: stuk, index }): Groep => {
    const van = treffer.index + index
    return { van, tot: van + stuk.length, cijfers: kaal(stuk) }
  })
  return inReeks(groepen, tekst[treffer.index - 1] === '+')
})

const zonderEens = (tekst: string): string => {
  let over = tekst
  let eind = Infinity
  // from the back, so that places stay right; of two that lie over each other the part before the other is taken
  for (const { van, tot } of vindNummers(tekst).sort((a, b) => b.van - a.van)) {
    const rechts = over.slice(Math.min(tot, eind))
    const links = over.slice(0, van)
    over = links + (/(^|\s)$/.test(links) ? rechts.replace(/^[^\S\n]/, '') : rechts)
    eind = van
  }
  return over
}

/** The text without those numbers, also without one that what is left would form; null when no letter or digit is left. */
export const zonderNummers = (tekst: string): string | null => {
  let over = tekst
  while (vindNummers(over).length > 0) over = zonderEens(over)
  return /[\p{L}\p{N}]/u.test(over) ? over.trim() : null
}

/** Every text of an item with such a number in it, the name of an attachment and the school it came from too. */
export const nummersIn = (blik: Blik, item: ItemKey): MetNummer[] => {
  const school = blik.inhoud.bronnen?.[item]?.school
  const teksten: [string | null, unknown][] = (blik.bladen.get(item) ?? [])
    .flatMap(({ pad, veld, versies }) => (veld.type === 'text' ? versies.map((versie): [string, unknown] => [pad, versie.waarde]) : []))
  return [...teksten, [null, school] as const].flatMap(([pad, tekst]): MetNummer[] => {
    if (typeof tekst !== 'string') return []
    const vondsten = vindNummers(tekst)
    return vondsten.length > 0 ? [{ pad, tekst, vondsten }] : []
  })
}

/**
 * What is kept in `deelkeuzes.<item>.geenBsn` when somebody says that these numbers are something else: a hash, so that
 * another number asks again. Null when there is nothing to confirm.
 */
export const afdrukVan = (blik: Blik, item: ItemKey): string | null => {
  const cijfers = new Set(nummersIn(blik, item).flatMap(({ vondsten }) => vondsten.map((een) => een.cijfers)))
  return cijfers.size === 0 ? null : sha256([blik.dossier.id, item, ...[...cijfers].sort()].join('|'))
}

/** True when somebody said of exactly these numbers that they are something else. */
export const isBevestigd = (blik: Blik, item: ItemKey): boolean => {
  const bevestigd = blik.inhoud.deelkeuzes?.[item]?.geenBsn
  return bevestigd !== undefined && bevestigd === afdrukVan(blik, item)
}
