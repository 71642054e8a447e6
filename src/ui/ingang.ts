// The way in: which door of a link (begin, uitnodiging, inrichten, openen) was opened; its fragment leaves the URL at once.
import { createSignal } from 'solid-js'

export type Deur = 'begin' | 'uitnodiging' | 'inrichten' | 'openen'
/** `fragment` is what stood behind the #; empty when the door was opened without one. */
export type Ingang = { deur: Deur; fragment: string }

const deuren: readonly Deur[] = ['begin', 'uitnodiging', 'inrichten', 'openen']

function leesAdres(): Ingang | null {
  const deur = deuren.find((each) => location.pathname.replace(/\/$/, '') === `/${each}`)
  if (deur === undefined) return null
  const fragment = location.hash.slice(1)
  // A secret in the address bar would stay in the history of the browser and in its session files.
  if (fragment !== '') history.replaceState(history.state, '', location.pathname)
  return { deur, fragment }
}

const [staat, zetStaat] = createSignal<Ingang | null>(leesAdres())

/** The door that was opened, or null for any other address. */
export const ingang = staat

/** Opens a door from within; `null` leads back to the front (welcome or lock). */
export function opent(deur: Deur | null, fragment = ''): void {
  history.pushState(null, '', deur === null ? '/' : `/${deur}`)
  zetStaat(deur === null ? null : { deur, fragment })
}

/** Forgets the fragment as soon as it was used, so that it is not used twice. */
export function vergeetFragment(): void {
  const nu = staat()
  if (nu !== null && nu.fragment !== '') zetStaat({ deur: nu.deur, fragment: '' })
}

/** Follows the address bar: back, and a link pasted over this page. Call once, at the top of the app. */
export function volgAdres(): () => void {
  const kijk = (): void => {
    const nieuw = leesAdres()
    const oud = staat()
    // Taking the fragment out of the URL must not take it out of memory as well.
    if (nieuw !== null && nieuw.fragment === '' && oud?.deur === nieuw.deur) return
    zetStaat(nieuw)
  }
  window.addEventListener('popstate', kijk)
  window.addEventListener('hashchange', kijk)
  return () => {
    window.removeEventListener('popstate', kijk)
    window.removeEventListener('hashchange', kijk)
  }
}
