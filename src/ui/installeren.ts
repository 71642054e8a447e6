// The browser's own offer to install: it comes once, early, and is kept until somebody asks for it.
import { createSignal } from 'solid-js'
import { installeerwijze, isInstalled } from '../app/device/install.ts'

type Aanbod = Event & { prompt: () => Promise<unknown> }

const isAanbod = (event: Event): event is Aanbod => 'prompt' in event && typeof event.prompt === 'function'

const [aanbod, zetAanbod] = createSignal<Aanbod | null>(null)
const [uitkomst, zetUitkomst] = createSignal<'gelukt' | 'niet-nu' | null>(null)

/** Whether this browser lets us ask; others have it in their menu only. */
export const kanInstalleren = (): boolean => aanbod() !== null

/** What came of it on this page: installed, or asked and not now. */
export const installatie = uitkomst

/** Keeps the offer, and hears that it was taken. Call once, at the top of the app. */
export function bewaarAanbod(): () => void {
  const hoor = (event: Event): void => {
    if (!isAanbod(event)) return
    event.preventDefault()
    zetAanbod(() => event)
  }
  const klaar = (): void => {
    zetAanbod(null)
    zetUitkomst('gelukt')
  }
  window.addEventListener('beforeinstallprompt', hoor)
  window.addEventListener('appinstalled', klaar)
  return () => {
    window.removeEventListener('beforeinstallprompt', hoor)
    window.removeEventListener('appinstalled', klaar)
  }
}

/** Shows the browser's question; it can be asked once. The answer is in `installatie`. */
export async function installeer(): Promise<void> {
  const vraag = aanbod()
  zetAanbod(null)
  const antwoord = await vraag?.prompt().catch(() => null)
  const ja = typeof antwoord === 'object' && antwoord !== null && 'outcome' in antwoord && antwoord.outcome === 'accepted'
  zetUitkomst(ja ? 'gelukt' : 'niet-nu')
  vraagNietMeer()
}

// Beside the vaults, since it is about this browser and not about a person.
const sleutel = 'estafette.installeren'
const [gevraagd, zetGevraagd] = createSignal(false)

function alGevraagd(): boolean {
  try {
    return gevraagd() || localStorage.getItem(sleutel) !== null
  } catch {
    return true
  }
}

/** Whether Vandaag offers it, or tells what came of it: after one 'not now' it stands in the settings only. */
export const biedtAan = (): boolean => installatie() !== null
  || (!isInstalled() && !alGevraagd() && (kanInstalleren() || !['chromium', 'geen'].includes(installeerwijze())))

/** Remembers that it was asked. */
export function vraagNietMeer(): void {
  zetGevraagd(true)
  try {
    localStorage.setItem(sleutel, 'niet-nu')
  } catch {
    // Nothing can be kept here; then it is asked again another day.
  }
}
