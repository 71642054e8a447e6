// What leaves the app by hand: onto paper, as a file, onto the clipboard. There nothing is sealed any more.
import { bezig } from '../idle.ts'

/** Opens the print window of the browser; the lock waits until it is closed. */
export function printPage(): void {
  const klaar = bezig('print')
  addEventListener('afterprint', klaar, { once: true })
  globalThis.print()
}

/** Gives a file to the browser to keep. Its name must name nobody. */
export function giveFile(blob: Blob, naam: string): void {
  const adres = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = adres
  link.download = naam
  link.click()
  // Not at once: the browser may still have to begin.
  setTimeout(() => URL.revokeObjectURL(adres), 60_000)
}

/** Puts text on the clipboard; false when the browser does not allow that. */
export async function copyText(tekst: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(tekst)
    return true
  } catch {
    return false
  }
}
