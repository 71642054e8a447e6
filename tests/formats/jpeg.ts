// Pictures for tests, byte by byte: what a camera puts beside a picture, and a picture without it.
const seg = (merk: number, ...data: number[]): number[] => {
  const lengte = data.length + 2
  return [0xff, merk, lengte >> 8, lengte & 255, ...data]
}
const tekst = (woorden: string): number[] => [...new TextEncoder().encode(woorden)]

export const jfif = seg(0xe0, ...tekst('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)
export const tafels = [...seg(0xdb, 0, ...Array<number>(64).fill(1)), ...seg(0xc0, 8, 0, 1, 0, 1, 1, 1, 0x11, 0),
  ...seg(0xc4, 0, ...Array<number>(16).fill(0))]
/** A scan with a stuffed byte and a restart in its data. */
export const scan = [...seg(0xda, 1, 1, 0, 0, 63, 0), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]

/** EXIF with a place, XMP, a profile, a comment, a thumbnail in JFXX. */
export const meegekomen = [
  ...seg(0xe1, ...tekst('Exif'), 0, 0, ...tekst('GPS 52.0907 5.1214')),
  ...seg(0xe1, ...tekst('http://ns.adobe.com/xap/1.0/'), 0, ...tekst('<x:xmpmeta/>')),
  ...seg(0xe2, ...tekst('ICC_PROFILE'), 0, 1, 1),
  ...seg(0xe0, ...tekst('JFXX'), 0, 0x10, 1, 2, 3),
  ...seg(0xfe, ...tekst('gemaakt door')),
]

export const jpeg = (...tussen: number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0xff, 0xd8, ...jfif, ...tussen, ...tafels, ...scan, 0xff, 0xd9])

/** A bare picture of about this many bytes. */
export const zwaar = (bytes: number): Uint8Array<ArrayBuffer> => {
  const vol = Array<number>(bytes).fill(0x11)
  return new Uint8Array([0xff, 0xd8, ...jfif, ...tafels, ...seg(0xda, 1, 1, 0, 0, 63, 0), ...vol, 0xff, 0xd9])
}
