// Every pair of colours that meets on a screen, out of the stylesheet itself: light, dark, and with more contrast.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../src/ui/styles/tokens.css'), 'utf8')

type Kleuren = Record<string, string>
const uit = (blok: string): Kleuren => Object.fromEntries([...blok.matchAll(/--([\w-]+):(#[0-9A-F]{3,6})\b/gi)]
  .map(([, naam, kleur]) => [naam ?? '', kleur ?? '']))
/** The declarations of the first block that begins with this. */
const blok = (begin: string): string => {
  const van = css.indexOf(begin)
  expect(van, begin).toBeGreaterThanOrEqual(0)
  return css.slice(van + begin.length, css.indexOf('}', van))
}

const licht = uit(blok(':root{color-scheme:light;'))
const donker = { ...licht, ...uit(blok('@media (prefers-color-scheme:dark){:root:not([data-theme=light]){')) }
const meer = uit(blok('@media (prefers-contrast:more) and (prefers-color-scheme:light){:root:not([data-theme=dark]){'))
const themas: Record<string, Kleuren> = {
  licht, donker,
  'licht, meer contrast': { ...licht, ...meer, 'ink-2': meer['ink'] ?? '' },
  'donker, meer contrast': { ...donker, 'ink-2': donker['ink'] ?? '' },
}

const kanaal = (deel: number): number => (deel <= 0.03928 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4)
function helder(kleur: string): number {
  const hex = kleur.length === 4 ? kleur.slice(1).replace(/./g, '$&$&') : kleur.slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((van) => kanaal(Number.parseInt(hex.slice(van, van + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [hoog, laag] = [helder(a), helder(b)].sort((een, ander) => ander - een) as [number, number]
  return (hoog + 0.05) / (laag + 0.05)
}

const vlakken = ['paper', 'surface', 'sunken', 'brand-soft', 'ok-soft', 'watch-soft', 'act-soft', 'leerling-soft']
const tekst: (readonly [string, string])[] = [
  ...vlakken.flatMap((vlak) => [['ink', vlak], ['ink-2', vlak]] as const),
  ...['paper', 'surface', 'sunken', 'brand-soft', 'watch-soft'].map((vlak) => ['brand', vlak] as const),
  ...['ok', 'watch', 'act']
    .flatMap((soort) => [`${soort}-soft`, 'surface', 'paper'].map((vlak) => [soort, vlak] as const)),
  ['leerling', 'leerling-soft'], ['leerling', 'surface'], ['on-brand', 'brand'], ['on-brand', 'brand-deep'],
  ['on-baton', 'baton'], ['paper', 'ink'],
]
// The edge of what one operates, the ring around what has the focus, the cap of the baton, the error's own edge.
const vorm: (readonly [string, string])[] = [
  ...['paper', 'surface', 'sunken', 'brand-soft'].map((vlak) => ['line-strong', vlak] as const),
  ...vlakken.map((vlak) => ['ink', vlak] as const), ['ink', 'baton'], ['baton', 'baton-cap'], ['act', 'surface'],
]

describe.each(Object.entries(themas))('colours: %s', (_naam, kleuren) => {
  const onder = (paren: typeof tekst, eis: number) => paren
    .map(([voor, achter]) => ({ voor, achter, is: contrast(kleuren[voor] ?? '', kleuren[achter] ?? '') }))
    .filter(({ is }) => !(is >= eis))

  it('text is readable', () => expect(onder(tekst, 4.5)).toEqual([]))
  it('what one operates is seen', () => {
    // In the dark the ring is light and its inner line yellow: the line alone is what stands out there.
    const paren = vorm.filter(([, achter]) => !(achter === 'baton' && contrast(kleuren['ink'] ?? '', '#FFF') < 4))
    expect(onder(paren, 3)).toEqual([])
  })
})

describe('the measure itself', () => {
  it('knows black from white and sees a pale text', () => {
    expect(contrast('#000', '#FFFFFF')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#FFF')).toBeGreaterThan(4.5)
    expect(contrast('#777777', '#FFF')).toBeLessThan(4.5)
  })

  it('says the same in both ways of asking for the dark', () => {
    const gevraagd = blok('@media (prefers-color-scheme:dark){:root:not([data-theme=light]){')
    expect(uit(blok(':root[data-theme=dark]{'))).toEqual(uit(gevraagd))
  })
})
