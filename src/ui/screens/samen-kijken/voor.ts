// Reading this screen aloud: what stands on it, from top to bottom, each text in the voice of its own language.
import { createEffect, createSignal, onCleanup } from 'solid-js'
import { createVoorlezer, type Lezing } from '../../../app/voorlezen.ts'
import { taal } from './taal.ts'

const stukken = 'h1, h2, h3, h4, p, dt, dd, li, .inhoud-naam'

/** What can be read in this part of the page: no buttons, no fields, and nothing twice. */
export const leesbaarIn = (waar: Element): HTMLElement[] => [...waar.querySelectorAll<HTMLElement>(stukken)]
  .filter((el) => el.checkVisibility() && el.closest('button, .field, fieldset, [data-stil]') === null
    && el.querySelector(stukken) === null && el.innerText.trim() !== '')

const taalVan = (el: HTMLElement): string =>
  ((el.querySelector<HTMLElement>('[lang]') ?? el.closest<HTMLElement>('[lang]'))?.lang ?? 'nl').split('-')[0] ?? 'nl'

// Voices come a moment after they were first asked for; until then nothing is said about them.
const geduldMs = 2_000

export type Voor = ReturnType<typeof maakVoor>

/** One for the whole of Samen kijken; it is silent as soon as that is left. */
export function maakVoor() {
  const lezer = createVoorlezer()
  const [gewacht, zetGewacht] = createSignal(false)
  const klok = setTimeout(() => zetGewacht(true), geduldMs)
  let gelezen: HTMLElement[] = []
  const weg = (): void => lezer.stop()
  addEventListener('pagehide', weg)
  onCleanup(() => {
    clearTimeout(klok)
    removeEventListener('pagehide', weg)
    lezer.einde()
  })
  createEffect<HTMLElement | undefined>((vorige) => {
    const nu = lezer.lezing()
    const el = nu === null ? undefined : gelezen[nu.stuk]
    if (el === vorige) return el
    vorige?.classList.remove('leest')
    el?.classList.add('leest')
    const vak = el?.getBoundingClientRect()
    if (vak !== undefined && (vak.top < 60 || vak.bottom > innerHeight - 60)) el?.scrollIntoView({ block: 'center' })
    return el
  })
  return {
    /** What was written stays Dutch, so that voice is needed besides that of the chosen language. */
    kan: (): boolean => lezer.talen().has('nl') && lezer.talen().has(taal()),
    kanNiet: (): boolean => gewacht() && !(lezer.talen().has('nl') && lezer.talen().has(taal())),
    lezing: (): Lezing | null => lezer.lezing(),
    lees: (wat: string, waar: Element): void => {
      gelezen = leesbaarIn(waar)
      lezer.lees(wat, gelezen.map((el) => ({ tekst: el.innerText, taal: taalVan(el) })))
    },
    pauze: lezer.pauze, verder: lezer.verder, stop: lezer.stop,
  }
}
