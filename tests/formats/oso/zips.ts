// Makes ZIP files as attachments have them, also such as no honest program makes.
import { crc32, deflateRawSync } from 'node:zlib'

export type Member = {
  naam?: string
  inhoud: Uint8Array | string
  /** 8 deflate (usual), 0 stored, or a number that nobody knows. */
  methode?: number
  vlaggen?: number
  /** Lies of the directory. */
  bytes?: number
  crc?: number
  /** Sizes in the ZIP64 part of the directory, as programs that write in one stream do. */
  zip64?: boolean
  /** Sizes after the content instead of before it. */
  descriptor?: boolean
  /** The packed bytes, when they are not those of the content. */
  gepakt?: Uint8Array
}

const u16 = (value: number): number[] => [value & 0xff, value >>> 8 & 0xff]
const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)]
const u64 = (value: number): number[] => [...u32(value >>> 0), ...u32(Math.floor(value / 2 ** 32))]
const bytesOf = (text: string): number[] => [...Buffer.from(text)]
const ALL = 0xffffffff

/** A ZIP of these members; `staart` is a comment after it. */
export const zip = (members: readonly Member[], { staart = '', schijf = 0 } = {}): Uint8Array<ArrayBuffer> => {
  const body: Uint8Array[] = []
  const directory: number[][] = []
  let at = 0
  for (const member of members) {
    const content = typeof member.inhoud === 'string' ? Buffer.from(member.inhoud) : member.inhoud
    const methode = member.methode ?? 8
    const packed = member.gepakt ?? (methode === 8 ? deflateRawSync(content) : content)
    const name = bytesOf(member.naam ?? 'plan.pdf')
    const size = member.bytes ?? content.length
    const crc = member.crc ?? crc32(content)
    const flags = (member.vlaggen ?? 0) | (member.descriptor ? 8 : 0)
    const before = member.descriptor ? [0, 0, 0] : [crc, packed.length, size]
    const head = [
      ...u32(0x04034b50), ...u16(20), ...u16(flags), ...u16(methode), ...u32(0), ...before.flatMap(u32),
      ...u16(name.length), ...u16(0), ...name,
    ]
    const after = member.descriptor ? [...u32(0x08074b50), ...u32(crc), ...u32(packed.length), ...u32(size)] : []
    const extra = member.zip64 ? [...u16(1), ...u16(16), ...u64(size), ...u64(packed.length)] : []
    const sizes = member.zip64 ? [ALL, ALL] : [packed.length, size]
    directory.push([
      ...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(flags), ...u16(methode), ...u32(0), ...u32(crc),
      ...sizes.flatMap(u32), ...u16(name.length), ...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0),
      ...u32(at), ...name, ...extra,
    ])
    body.push(Buffer.from(head), packed, Buffer.from(after))
    at += head.length + packed.length + after.length
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0)
  const end = [
    ...u32(0x06054b50), ...u16(schijf), ...u16(schijf), ...u16(members.length), ...u16(members.length), ...u32(length),
    ...u32(at), ...u16(staart.length), ...bytesOf(staart),
  ]
  return new Uint8Array(Buffer.concat([...body, ...directory.map((one) => Buffer.from(one)), Buffer.from(end)]))
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const tekst = (head: number[], rest: string): Uint8Array => new Uint8Array([...head, ...bytesOf(rest)])

/** The beginnings of files that we show, with something behind it. */
export const pdf = tekst([], '%PDF-1.7\nverzonnen plan\n%%EOF\n')
export const png = tekst([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'verzonnen beeld')
export const jpg = tekst([0xff, 0xd8, 0xff, 0xe0], 'verzonnen foto')
