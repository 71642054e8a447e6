// Counts what somebody has to do: touches, as the page itself hears them, and the fields in which something was typed.
import type { Mens } from './mens.ts'

export type Telling = { tikken: number; velden: Set<string> }

/** From now on this person works with a finger, and everything he does is counted, also after a reload. */
export async function teltMee(mens: Mens): Promise<Telling> {
  const telling: Telling = { tikken: 0, velden: new Set() }
  mens.vinger = true
  const context = mens.page.context()
  await context.exposeBinding('__telMee', (_bron, wat: string, naam: string) => {
    if (wat === 'tik') telling.tikken += 1
    else telling.velden.add(naam)
  })
  await context.addInitScript(() => {
    const meld = (globalThis as unknown as { __telMee: (wat: string, naam: string) => void }).__telMee
    addEventListener('pointerdown', (event) => { if (event.isTrusted) meld('tik', '') }, { capture: true })
    addEventListener('input', ({ target }) => {
      const getypt = target instanceof HTMLTextAreaElement
        || (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
      if (getypt) meld('veld', target.labels?.[0]?.textContent.trim() ?? target.id)
    }, { capture: true })
  })
  return telling
}
