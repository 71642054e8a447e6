// Words in free text that look like what never belongs in a handover. A hint, no gate: a person reads it once more.
import lijst from './hint-woorden.json'
import { veldVan } from './dictionary.ts'
import type { Waarde } from './change.ts'

export type HintSoort = 'geloof' | 'herkomst' | 'strafbaar' | 'ander-kind'
/** `woord` as it stands in the text, `pad` where. */
export type Hint = { readonly soort: HintSoort, readonly woord: string, readonly pad: string }

/** Roepnamen of other leerlingen, and every name that belongs here: of the leerling, parents, contacts and both mentors. */
export type Namen = { readonly anderen: readonly string[], readonly eigen: readonly string[] }

const heel = (bron: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${bron})(?![\\p{L}\\p{N}])`, 'giu')

// Case counts in one place only: what follows "geboren in" is a land or a town, and no year or family.
const telt = (bron: string): boolean => bron.includes('\\p{Lu}')
const patronen = (bronnen: readonly string[]): RegExp[] => [
  heel(bronnen.filter((bron) => !telt(bron)).join('|')),
  ...bronnen.filter(telt).map((bron) => new RegExp(heel(bron).source, 'gu')),
]

type Soort = { readonly soort: HintSoort, readonly woorden: readonly RegExp[], readonly behalve: readonly RegExp[] }

const soorten: readonly Soort[] = (['geloof', 'herkomst', 'strafbaar'] as const).map((soort) => ({
  soort, woorden: patronen(lijst[soort].woorden), behalve: lijst[soort].behalve.map(heel),
}))

type Plek = { readonly woord: string, readonly van: number, readonly tot: number }

const plekken = (tekst: string, zoek: readonly RegExp[]): Plek[] => zoek.flatMap((patroon) =>
  [...tekst.matchAll(patroon)].map(({ 0: woord, index }) => ({ woord, van: index, tot: index + woord.length })))

const woordenVan = (soort: Soort, tekst: string): string[] => {
  const gewoon = plekken(tekst, soort.behalve)
  return plekken(tekst, soort.woorden)
    .filter(({ van, tot }) => !gewoon.some((een) => een.van <= van && tot <= een.tot))
    .sort((a, b) => a.van - b.van).map(({ woord }) => woord)
}

const letterlijk = (naam: string): string => naam.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const klein = (tekst: string): string => tekst.normalize('NFC').toLowerCase()
const gewoneWoorden: ReadonlySet<string> = new Set(lijst.gewoneWoorden)

/** At the beginning of a sentence every word has a capital. */
const begintZin = (tekst: string, van: number): boolean => /(^|[.!?:;\n•-]["'’”)]*)\s*$/u.test(tekst.slice(0, van))

const anderKind = (tekst: string, { anderen, eigen }: Namen): string[] => {
  const hier = new Set(eigen.flatMap((naam) => klein(naam).split(/[^\p{L}\p{N}'’-]+/u)))
  const namen = [...new Set(anderen.map((naam) => naam.normalize('NFC').trim()))]
    .filter((naam) => naam.length >= 2 && !hier.has(klein(naam)))
  return namen.flatMap((naam) => [...tekst.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${letterlijk(naam)}(?:'s|s)?(?![\\p{L}\\p{N}])`, 'gu'))]
    .filter(({ index }) => /^\p{Lu}/u.test(naam) && !(gewoneWoorden.has(klein(naam)) && begintZin(tekst, index)))
    .map(({ 0: woord }) => woord))
}

// Names, schools and telephones are asked for by their field; a home language has an item of its own, with a second look.
const gevraagd = /(^|\.)(roepnaam|tussenvoegsel|achternaam|telefoon|taal|talen|vanSchool|naarSchool|naarBrin|bedrijf)$/
const naamVelden = /^(verzorgers|contacten)\.[^.]+\.naam$/

const isVrij = (pad: string): boolean =>
  veldVan(pad)?.type === 'text' && !gevraagd.test(pad) && !naamVelden.test(pad)

/**
 * The words in these fields that look like religion, origin, a crime, or the name of another leerling (whole words, with
 * a capital). Each word once per field.
 */
export const hintsIn = (velden: Readonly<Record<string, Waarde>>, namen: Namen): Hint[] =>
  Object.entries(velden).flatMap(([pad, waarde]): Hint[] => {
    if (typeof waarde !== 'string' || !isVrij(pad)) return []
    const tekst = waarde.normalize('NFC')
    const gevonden = [
      ...soorten.flatMap((soort) => woordenVan(soort, tekst).map((woord) => ({ soort: soort.soort, woord, pad }))),
      ...anderKind(tekst, namen).map((woord): Hint => ({ soort: 'ander-kind', woord, pad })),
    ]
    return gevonden.filter((een, i) =>
      gevonden.findIndex((eerder) => eerder.soort === een.soort && klein(eerder.woord) === klein(een.woord)) === i)
  })
