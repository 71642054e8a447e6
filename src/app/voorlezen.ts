// Reading aloud, piece by piece: what is being said, a pause, and silence as soon as nobody is there to hear it.
import { createSignal, type Accessor } from 'solid-js'
import { spraak as vanBrowser, type Spraak, type Stem } from './device/voorlezen.ts'

/** A piece that is read and shown as one; `taal` as in 'nl'. */
export type Stuk = { readonly tekst: string; readonly taal: string }

/** What is being read: `wat` as the screen named it, and the piece that is said now. */
export type Lezing = { readonly wat: string; readonly stuk: number; readonly stil: boolean }

export type Voorlezer = {
  /** Languages for which this device has a voice of its own. */
  talen: Accessor<ReadonlySet<string>>
  lezing: Accessor<Lezing | null>
  /** Reads these pieces, from the first; whatever was being read stops. A piece without a voice is passed over. */
  lees: (wat: string, stukken: readonly Stuk[]) => void
  pauze: () => void
  /** Goes on with the piece at which it paused, from its beginning. */
  verder: () => void
  stop: () => void
  /** Stops, and listens to nothing any more. */
  einde: () => void
}

// Long texts stop halfway in some browsers, so what is said at once is a sentence or a part of it.
const hoogstens = 200

/** Sentences, of which none is too long to be said at once. */
export function zinnenVan(tekst: string): readonly string[] {
  const zinnen = tekst.replaceAll(/\s+/g, ' ').trim().split(/(?<=[.!?…:;])\s/)
  return zinnen.flatMap((zin) => (zin.length <= hoogstens ? [zin] : zin.match(/.{1,200}(?:\s|$)|.{200}/g) ?? []))
    .map((zin) => zin.trim()).filter((zin) => zin !== '')
}

/** One for each screen that reads aloud. */
export function createVoorlezer(spraak: Spraak = vanBrowser): Voorlezer {
  const welke = (): ReadonlySet<string> => new Set(spraak.stemmen().map(({ taal }) => taal))
  const [talen, zetTalen] = createSignal(welke())
  const [lezing, zetLezing] = createSignal<Lezing | null>(null)
  const nietMeer = spraak.luister(() => zetTalen(welke()))
  let stukken: readonly Stuk[] = []
  // What a voice says after it was told to be silent belongs to an older turn.
  let beurt = 0

  const zwijg = (): void => {
    beurt += 1
    spraak.zwijg()
  }
  const stemVoor = (taal: string): Stem | undefined => spraak.stemmen().find((stem) => stem.taal === taal)

  const vanaf = (wat: string, stuk: number): void => {
    const nu = stukken[stuk]
    if (nu === undefined) return void zetLezing(null)
    zetLezing({ wat, stuk, stil: false })
    zeg(wat, stuk, zinnenVan(nu.tekst), beurt)
  }
  const zeg = (wat: string, stuk: number, zinnen: readonly string[], mijn: number): void => {
    const [zin, ...rest] = zinnen
    const stem = stemVoor(stukken[stuk]?.taal ?? '')
    if (zin === undefined || stem === undefined) return vanaf(wat, stuk + 1)
    let gezegd = false
    const klaar = (): void => {
      if (gezegd || mijn !== beurt) return
      gezegd = true
      clearTimeout(klok)
      zeg(wat, stuk, rest, mijn)
    }
    // A voice that never says that it has finished does not hold up the rest.
    const klok = setTimeout(klaar, 8_000 + zin.length * 250)
    spraak.zeg(zin, stem, klaar)
  }
  const stop = (): void => {
    zwijg()
    zetLezing(null)
  }
  return {
    talen, lezing, stop,
    lees: (wat, nieuw) => {
      zwijg()
      stukken = nieuw
      vanaf(wat, 0)
    },
    pauze: () => {
      const nu = lezing()
      if (nu === null) return
      zwijg()
      zetLezing({ ...nu, stil: true })
    },
    verder: () => {
      const nu = lezing()
      if (nu?.stil === true) vanaf(nu.wat, nu.stuk)
    },
    einde: () => {
      stop()
      nietMeer()
    },
  }
}
