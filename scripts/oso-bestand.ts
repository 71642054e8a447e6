// Reads one OSO file from disk for the command line; every refusal is a Dutch sentence with a name.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { OsoDossier } from '../src/formats/oso/dossier.ts'
import { MAX_BYTES } from '../src/formats/oso/errors.ts'
import { openOso } from '../src/formats/oso/read.ts'
import { err, type Result } from '../src/result.ts'
import { foutTekstVan } from '../src/ui/errors.nl.ts'

export type Weigering = { readonly zin: string; readonly naam: string }

const SLICE = 512 * 1024

const weiger = (naam: string, zin: string) => err<Weigering>({ zin, naam })

/** What the app would read. Error: no such file, a folder, empty, unreadable, or refused by the reader. */
export function leesBestand(pad: string): Result<OsoDossier, Weigering> {
  let bestand: number | null = null
  try {
    const feiten = statSync(pad, { throwIfNoEntry: false })
    if (feiten === undefined) return weiger('formats/unreadable', `Er is geen bestand ${pad}. Kijk of het pad klopt.`)
    if (feiten.isDirectory()) return weiger('formats/unreadable', `${pad} is een map. Kies het bestand dat erin staat.`)
    if (!feiten.isFile()) return weiger('formats/unreadable', `${pad} is geen gewoon bestand.`)
    if (feiten.size === 0) return weiger('formats/not-xml', `${pad} is leeg. Maak het bestand opnieuw.`)
    if (feiten.size > MAX_BYTES) return geweigerd({ type: 'formats/too-large' })
    bestand = openSync(pad, 'r')
    const reader = openOso()
    const slice = new Uint8Array(SLICE)
    for (let n = readSync(bestand, slice); n > 0; n = readSync(bestand, slice)) {
      if (!reader.write(slice.subarray(0, n))) break
    }
    const gelezen = reader.close()
    return gelezen.ok ? gelezen : geweigerd(gelezen.error)
  } catch (reason) {
    const code = reason instanceof Error && 'code' in reason ? ` (${String(reason.code)})` : ''
    if (code === '') throw reason
    return weiger('formats/unreadable', `${pad} gaat niet open${code}. Mag je dit bestand lezen?`)
  } finally {
    if (bestand !== null) closeSync(bestand)
  }
}

function geweigerd(fout: Parameters<typeof foutTekstVan>[0]): Result<never, Weigering> {
  const { titel, raad } = foutTekstVan(fout)
  return weiger(fout.type, `${titel}. ${raad}`)
}
