// A JPEG as bytes: what is picture in it, and what only came along (place, time, camera, thumbnails, profiles).
import { err, ok, type Result } from '../result.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Stuk = { readonly merk: number; readonly van: number; readonly tot: number }

const soi = 0xd8
const eoi = 0xd9
const sos = 0xda

const los = (merk: number): boolean => merk === 0x01 || (merk >= 0xd0 && merk <= 0xd7)

/** JFIF without a thumbnail: says how the colours are written, and nothing more. */
const isJfif = (bytes: Uint8Array, { merk, van, tot }: Stuk): boolean => merk === 0xe0 && tot - van === 18
  && [0x4a, 0x46, 0x49, 0x46, 0].every((byte, i) => bytes[van + 4 + i] === byte)

const isKader = ({ merk }: Stuk): boolean =>
  merk >= 0xc0 && merk <= 0xcf && merk !== 0xc4 && merk !== 0xc8 && merk !== 0xcc

/** Tables, frame and scans: what a picture is drawn from. */
const isBeeld = (bytes: Uint8Array, stuk: Stuk): boolean => {
  const { merk } = stuk
  const tafel = merk === 0xc4 || merk === 0xdb || merk === 0xdd
  return merk === soi || merk === eoi || merk === sos || tafel || isKader(stuk) || isJfif(bytes, stuk)
}

// The data of a scan ends at a marker that is neither a stuffed byte nor a restart.
function eindVanScan(bytes: Uint8Array, van: number): number {
  for (let at = van; at < bytes.length - 1; at += 1) {
    const volgende = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && volgende !== 0 && volgende !== 0xff && !los(volgende)) return at
  }
  return -1
}

/** The pieces of the JPEG that begins at `van`, up to and with its end; null when it is none, or ends early. */
function stukken(bytes: Uint8Array, van: number): Stuk[] | null {
  if (bytes[van] !== 0xff || bytes[van + 1] !== soi) return null
  const gevonden: Stuk[] = [{ merk: soi, van, tot: van + 2 }]
  let at = van + 2
  while (at < bytes.length - 1) {
    const merk = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || merk === 0 || merk === soi) return null
    if (merk === 0xff) {
      at += 1
      continue
    }
    if (merk === eoi) return [...gevonden, { merk, van: at, tot: at + 2 }]
    if (los(merk)) return null
    const lengte = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const tot = at + 2 + lengte
    if (lengte < 2 || tot > bytes.length) return null
    const eind = merk === sos ? eindVanScan(bytes, tot) : tot
    if (eind < 0) return null
    gevonden.push({ merk, van: at, tot: eind })
    at = eind
  }
  return null
}

function plak(bytes: Uint8Array, delen: readonly Stuk[]): Bytes {
  const uit = new Uint8Array(delen.reduce((som, { van, tot }) => som + tot - van, 0))
  let at = 0
  for (const { van, tot } of delen) {
    uit.set(bytes.subarray(van, tot), at)
    at += tot - van
  }
  return uit
}

/**
 * The same picture with nothing else in it: EXIF (place and time), XMP, ICC, comments, thumbnails and whatever lay behind
 * its end are gone. Error `formats/unreadable` when it is no whole JPEG.
 */
export function kaal(bytes: Uint8Array): Result<Bytes, { readonly type: 'formats/unreadable' }> {
  const delen = stukken(bytes, 0)
  return delen === null ? err({ type: 'formats/unreadable' }) : ok(plak(bytes, delen.filter((stuk) => isBeeld(bytes, stuk))))
}

/** How wide and high a whole picture is, in dots; null when it does not say so. */
export function maatVan(bytes: Uint8Array): { readonly breed: number; readonly hoog: number } | null {
  const kader = stukken(bytes, 0)?.find(isKader)
  if (kader === undefined) return null
  const getal = (at: number): number => ((bytes[kader.van + at] ?? 0) << 8) | (bytes[kader.van + at + 1] ?? 0)
  return { breed: getal(7), hoog: getal(5) }
}

/**
 * The pictures that lie one behind the other. Null when something else lies between or behind them, or when one of
 * them holds more than a picture.
 */
export function beeldenIn(bytes: Uint8Array): Bytes[] | null {
  const beelden: Bytes[] = []
  let at = 0
  while (at < bytes.length) {
    const delen = stukken(bytes, at)
    const eind = delen?.at(-1)?.tot
    if (delen === null || eind === undefined || !delen.every((stuk) => isBeeld(bytes, stuk))) return null
    beelden.push(new Uint8Array(bytes.slice(at, eind)))
    at = eind
  }
  return beelden.length === 0 ? null : beelden
}
