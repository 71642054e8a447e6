// A press of a finger as the page sees it: aimed at what stands still, and only what lands there is let through.
// These functions travel to the page as text: they know nothing of this file.

type Mikken = { mikken?: { raak: boolean | null; weg: () => void } }

/** Where to press, or null when it is not ready. Lets through only what lands there. Travels as text. */
export async function mik(el: Element): Promise<readonly [number, number] | null> {
  el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const plaats = (): DOMRect => el.getClientRects()[0] ?? el.getBoundingClientRect()
  const eerst = plaats()
  await new Promise((later) => { setTimeout(later, 50) })
  const { x, y, width, height } = plaats()
  if (eerst.x !== x || eerst.y !== y || width === 0 || height === 0) return null
  if (el.matches(':disabled, [aria-disabled="true"]')) return null
  const hoort = (op: EventTarget | null): boolean => op instanceof Element
    && (el.contains(op) || op.contains(el) || op.closest('label')?.control === el)
  const punt = [x + width / 2, y + height / 2] as const
  if (!hoort(document.elementFromPoint(...punt))) return null
  const wereld = globalThis as Mikken
  wereld.mikken?.weg()
  const soorten = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']
  const wacht = (event: Event): void => {
    if (event.type === 'pointerdown') mikken.raak = hoort(event.target)
    if (mikken.raak !== false) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const mikken = {
    raak: null as boolean | null,
    weg: () => { for (const soort of soorten) removeEventListener(soort, wacht, { capture: true }) },
  }
  for (const soort of soorten) addEventListener(soort, wacht, { capture: true })
  wereld.mikken = mikken
  return punt
}

/** What became of the press. Travels as text. */
export function geraakt(): 'raak' | 'mis' | 'nog niet' {
  const { mikken } = globalThis as Mikken
  if (mikken === undefined) return 'raak'
  if (mikken.raak === null) return 'nog niet'
  mikken.weg()
  return mikken.raak ? 'raak' : 'mis'
}
