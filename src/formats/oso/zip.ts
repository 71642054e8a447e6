// Opens a ZIP of one member and believes nothing it says of itself: sizes are looked at before, the checksum after.
import { Inflate } from 'fflate'

export type ZipMember = {
  /** After the last point of its name, lower case, '' when there is none; the name itself is of no use here. */
  readonly extension: string
  /** What the directory promises; may be more than there is, or a lie. */
  readonly size: number
  readonly crc: number
  readonly packed: Uint8Array
  readonly deflated: boolean
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const ELSEWHERE = 0xffffffff
/** Encrypted, strongly encrypted, or with masked headers. */
const LOCKED = 0x2041
/** Taken at once, so that what comes out of one step of a bomb still fits in memory. */
const STEP = 32_768

/** The one member, as the directory has it. Null: no ZIP, cut off, locked, or not exactly one file in it. */
export const memberOf = (zip: Uint8Array): ZipMember | null => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const [disk, home, here, all] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true))
  const entry = view.getUint32(end + 16, true)
  if (disk !== 0 || home !== 0 || here !== 1 || all !== 1) return null
  if (entry + 46 > end || view.getUint32(entry, true) !== ENTRY) return null

  const flags = view.getUint16(entry + 8, true)
  const method = view.getUint16(entry + 10, true)
  const nameLength = view.getUint16(entry + 28, true)
  const extra = entry + 46 + nameLength
  if ((flags & LOCKED) !== 0 || (method !== 0 && method !== 8)) return null
  if (extra + view.getUint16(entry + 30, true) > end) return null
  const name = String.fromCharCode(...zip.subarray(entry + 46, extra))
  const sizes = sizesOf(view, entry, extra)
  if (sizes === null || name.endsWith('/')) return null
  const [size, packedSize, local] = sizes

  if (local + 30 > entry || view.getUint32(local, true) !== LOCAL) return null
  if ((view.getUint16(local + 6, true) & LOCKED) !== 0 || view.getUint16(local + 8, true) !== method) return null
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > entry) return null
  return {
    extension: extensionOf(name), size, crc: view.getUint32(entry + 16, true),
    packed: zip.subarray(start, start + packedSize), deflated: method === 8,
  }
}

/** Where the directory ends; it stands before a comment of at most 64 kB. */
const endOf = (view: DataView): number | null => {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) !== END) continue
    if (at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  return null
}

/** Size, packed size and place of the member; those that do not fit in 32 bits stand in the ZIP64 part of the extra. */
const sizesOf = (view: DataView, entry: number, extra: number): [number, number, number] | null => {
  const [size = 0, packed = 0, local = 0] = [24, 20, 42].map((at) => view.getUint32(entry + at, true))
  if (![size, packed, local].includes(ELSEWHERE)) return [size, packed, local]
  const stop = extra + view.getUint16(entry + 30, true)
  for (let at = extra; at + 4 <= stop; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    const last = Math.min(stop, next + view.getUint16(at + 2, true))
    const long = (short: number): number => {
      if (short !== ELSEWHERE) return short
      next += 8
      return next <= last ? Number(view.getBigUint64(next - 8, true)) : Infinity
    }
    const found: [number, number, number] = [long(size), long(packed), long(local)]
    return found.includes(Infinity) ? null : found
  }
  return null
}

/** 'pdf' of 'Plan 2.PDF'; '' without a point, and for a name that only begins with one. */
export const extensionOf = (name: string): string =>
  /[^/\\]\.([A-Za-z0-9]{1,8})\s*$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The content in bytes of its own. Null: cut off, more or less than promised, or not what was packed. */
export const contentOf = ({ size, crc, packed, deflated }: ZipMember): Uint8Array<ArrayBuffer> | null => {
  const content = deflated ? inflate(packed, size) : packed.slice()
  return content?.length === size && crcOf(content) === crc ? content : null
}

/** Null as soon as more comes out than `size`, or when the stream is broken. */
const inflate = (packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null => {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((part) => {
    length += part.length
    if (length <= size) parts.push(part)
  })
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return null
  }
  if (length !== size) return null
  const content = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    content.set(part, at)
    at += part.length
  }
  return content
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? rest >>> 1 ^ 0xedb88320 : rest >>> 1
  return rest
})

const crcOf = (bytes: Uint8Array): number => {
  let crc = ~0
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ crc >>> 8
  return ~crc >>> 0
}
