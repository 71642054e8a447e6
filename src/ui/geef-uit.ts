// Gives a file to the browser's downloads. The page lets go of it after a minute, or as soon as the vault is not open.
import { createEffect, createRoot, onCleanup } from 'solid-js'
import { phase } from '../app/session.ts'

/** Named by its number: a name of the file says whose it is to whoever looks into the downloads. */
export function geefUit(blob: Blob, bestand: string): void {
  const adres = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = adres
  link.download = bestand
  link.click()
  // Lives on after its screen: the browser may still have to begin. In *Samen kijken* nothing of it may be left.
  createRoot((laatLos) => {
    const wekker = setTimeout(laatLos, 60_000)
    onCleanup(() => {
      clearTimeout(wekker)
      URL.revokeObjectURL(adres)
    })
    createEffect(() => { if (phase() !== 'open') laatLos() })
  })
}
