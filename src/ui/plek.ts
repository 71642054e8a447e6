// Keeps what somebody is looking at where it is, when something is drawn above it.

// WebKit, so every browser on an iPad, does not do this by itself: there a finger would come down beside the button.
const doetHetZelf = (): boolean => CSS.supports('overflow-anchor', 'auto')

/** Draws; afterwards the field that has the focus, or else the middle of the screen, stands where it stood. */
export function houdPlek(teken: () => void): void {
  if (doetHetZelf()) {
    teken()
    return
  }
  const actief = document.activeElement
  const anker = actief === null || actief === document.body
    ? document.elementFromPoint(innerWidth / 2, innerHeight / 2)
    : actief
  const voor = anker?.getBoundingClientRect().top ?? 0
  teken()
  if (anker?.isConnected === true) scrollBy({ top: anker.getBoundingClientRect().top - voor, behavior: 'instant' })
}
