// When this page may reload: never under somebody's hands, and never before every word is on disk.
import { opensOffline } from '../app/device/worker.ts'
import { isBezig } from '../app/idle.ts'
import { inTurn } from '../app/in-turn.ts'
import { allesBewaard } from '../app/pending.ts'
import { relay } from '../app/relay.ts'
import { phase } from '../app/session.ts'
import type { MayReload } from './parts/update.ts'

// What is typed into a form lies nowhere until it is sent; a form that keeps its words itself says so.
const aangeraakt = new WeakSet<HTMLFormElement>()
const halfIngevuld = (): boolean => [...document.forms].some((form) => aangeraakt.has(form))

/** Remembers which forms somebody typed in. Call once, at the top of the app. */
export function volgFormulieren(): () => void {
  const raak = (event: Event): void => {
    const form = event.target instanceof Element ? event.target.closest('form') : null
    if (form !== null && form.dataset['herlaad'] !== 'mag') aangeraakt.add(form)
  }
  document.addEventListener('input', raak)
  return () => document.removeEventListener('input', raak)
}

/** Somebody has the page in hand: only with a tap of his own it goes away, and then it opens at the lock. */
const inHanden = (): boolean => isBezig() || document.querySelector('[aria-busy=true]') !== null
  || (phase() === 'open' && document.visibilityState === 'visible')

/** Whether the page may reload now; writes everything first. `getikt`: somebody asked for it on this very page. */
export async function magHerladen(getikt: boolean): Promise<MayReload> {
  return phase() === 'samen-kijken' || halfIngevuld() || (!getikt && inHanden()) ? 'bezig' : schrijf()
}

async function schrijf(): Promise<MayReload> {
  const bewaard = await allesBewaard()
  await inTurn(async () => undefined)
  return bewaard ? 'ja' : 'niet-bewaard'
}

/**
 * Loads the page anew after a tap, once everything is on disk. 'bezig': a form is half filled in, and `toch` was not
 * said; 'geen-netwerk': without the server the page would not come back. Anything but 'ja': nothing happened.
 */
export async function laadOpnieuw(toch: boolean): Promise<MayReload | 'geen-netwerk'> {
  const mag = halfIngevuld() && !toch ? 'bezig' : await schrijf()
  if (mag !== 'ja') return mag
  if (opensOffline() !== true && !(await relay().status()).ok) return 'geen-netwerk'
  location.reload()
  return 'ja'
}

// Parts of the app that could not be had: a tab of an old version, or no network and no worker.
const gemist = new WeakSet<object>()

/** Hears which failures are only a part of the app that could not be had. Call once, at the top of the app. */
export function volgGemist(): () => void {
  const hoor = (event: Event & { payload?: unknown }): void => {
    if (typeof event.payload === 'object' && event.payload !== null) gemist.add(event.payload)
  }
  addEventListener('vite:preloadError', hoor)
  return () => removeEventListener('vite:preloadError', hoor)
}

/** Whether this failure is a part of the app that could not be had, and no bug. */
export const isGemist = (fout: unknown): boolean => typeof fout === 'object' && fout !== null && gemist.has(fout)
