// The browser's own offer to install: it comes once, early, and is kept until somebody asks for it.
import { createSignal } from 'solid-js'

type Aanbod = Event & { prompt: () => Promise<unknown> }

const isAanbod = (event: Event): event is Aanbod => 'prompt' in event && typeof event.prompt === 'function'

const [aanbod, zetAanbod] = createSignal<Aanbod | null>(null)

/** Whether this browser lets us ask; others have it in their menu only. */
export const kanInstalleren = (): boolean => aanbod() !== null

/** Keeps the offer. Call once, at the top of the app. */
export function bewaarAanbod(): () => void {
  const hoor = (event: Event): void => {
    if (!isAanbod(event)) return
    event.preventDefault()
    zetAanbod(() => event)
  }
  window.addEventListener('beforeinstallprompt', hoor)
  return () => window.removeEventListener('beforeinstallprompt', hoor)
}

/** Shows the browser's question; it can be asked once. */
export async function installeer(): Promise<void> {
  const vraag = aanbod()
  zetAanbod(null)
  await vraag?.prompt()
}
