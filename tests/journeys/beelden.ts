// A photo as a telephone makes it: with place and time beside the picture, and a number on the paper.
import type { Page } from '@playwright/test'

/** A BSN that exists nowhere but in tests: it passes the elfproef. */
export const nummer = '123456782'

/** Where on the photo the number stands, in parts of its width and height. */
export const plek = { x: 0.1, y: 0.6, b: 0.6, h: 0.12 }

const seg = (merk: number, data: Buffer): Buffer => {
  const kop = Buffer.from([0xff, merk, 0, 0])
  kop.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([kop, data])
}

/** EXIF with a place (52° N, 5° E) and the sentence of a camera. */
function exif(): Buffer {
  const tiff = Buffer.alloc(180)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  const veld = (at: number, soort: number, type: number, aantal: number, waarde: number): void => {
    tiff.writeUInt16LE(soort, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(aantal, at + 4)
    tiff.writeUInt32LE(waarde, at + 8)
  }
  veld(10, 0x010f, 2, 20, 120)
  veld(22, 0x8825, 4, 1, 40)
  tiff.writeUInt16LE(2, 40)
  veld(42, 0x0001, 2, 2, 0x4e)
  veld(54, 0x0002, 5, 3, 150)
  tiff.write('Camera Verzonnen\0', 120, 'latin1')
  for (const [nr, getal] of [52, 1, 5, 1, 24, 1].entries()) tiff.writeUInt32LE(getal, 150 + 4 * nr)
  return seg(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}

/** White paper, a red mark left above, the number in black. `ruis`: grain as of a dark room, which makes it heavy. */
export async function foto(page: Page, breed = 2000, hoog = 1500, ruis = false): Promise<Buffer> {
  const kaal = await page.evaluate(async ([w, h, x, y, korrel, tekst]) => {
    const doek = document.createElement('canvas')
    doek.width = w
    doek.height = h
    const pen = doek.getContext('2d')
    if (pen === null) throw new Error('no pen')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, doek.width, doek.height)
    if (korrel) {
      const vlak = pen.getImageData(0, 0, doek.width, doek.height)
      let z = 1
      for (let at = 0; at < vlak.data.length; at += 1) {
        z = (z * 1_103_515_245 + 12_345) % 2_147_483_648
        vlak.data[at] = at % 4 === 3 ? 255 : 190 + (z >> 16) % 60
      }
      pen.putImageData(vlak, 0, 0)
    }
    pen.fillStyle = '#d00'
    pen.fillRect(0, 0, doek.width * 0.1, doek.height * 0.1)
    pen.fillStyle = '#000'
    pen.font = `${Math.round(doek.height * 0.09)}px sans-serif`
    pen.fillText(tekst, doek.width * x, doek.height * (y + 0.1))
    const blob = await new Promise<Blob | null>((klaar) => { doek.toBlob(klaar, 'image/jpeg', 0.92) })
    return [...new Uint8Array(await blob!.arrayBuffer())]
  }, [breed, hoog, plek.x, plek.y, ruis, nummer] as const)
  const bytes = Buffer.from(kaal)
  return Buffer.concat([bytes.subarray(0, 2), exif(), bytes.subarray(2)])
}

export type Kleur = { r: number; g: number; b: number }

/** The colours of the picture with this name at these places (parts of width and height), and its measure. */
export async function kleuren(page: Page, naam: RegExp, plekken: readonly (readonly [number, number])[]): Promise<{
  breed: number; hoog: number; kleuren: Kleur[]
}> {
  const beeld = page.getByRole('img', { name: naam }).first()
  await beeld.scrollIntoViewIfNeeded()
  return beeld.evaluate(async (el, punten) => {
    const img = el as HTMLImageElement
    await img.decode()
    const doek = document.createElement('canvas')
    doek.width = img.naturalWidth
    doek.height = img.naturalHeight
    const pen = doek.getContext('2d')
    pen?.drawImage(img, 0, 0)
    return {
      breed: doek.width, hoog: doek.height,
      kleuren: punten.map(([x, y]) => {
        const [r = 0, g = 0, b = 0] = pen?.getImageData(Math.floor(x * doek.width), Math.floor(y * doek.height), 1, 1).data ?? []
        return { r, g, b }
      }),
    }
  }, plekken)
}

/** Eight by eight dots of black, as a scanner writes them (JBIG2): a page that is black where nothing was drawn. */
const scan = Buffer.from('0000000030000100000013' + '00000008000000080000000000000000' + '040000', 'hex').toString('latin1')

/** Two pages as a school would print them: a stamp that was scanned on the first, the number in the text of the second. */
export function pdf(): Buffer {
  const blad = (regels: string[]): string =>
    `BT /F1 24 Tf 60 760 Td ${regels.map((regel) => `(${regel}) Tj 0 -40 Td`).join(' ')} ET`
  const inhoud = [`${blad(['Plan voor het laatste jaar', 'Rustige plek vooraan.'])} q 100 0 0 100 400 100 cm /Im1 Do Q`, blad(['Gegevens', `BSN: ${nummer}`, 'Einde.'])]
  const stuk = (tekst: string): string => `<< /Length ${tekst.length} >>\nstream\n${tekst}\nendstream`
  const dingen = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    ...[6, 7].map((nr) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${nr} 0 R `
      + '/Resources << /Font << /F1 5 0 R >> /XObject << /Im1 8 0 R >> >> >>'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', ...inhoud.map(stuk),
    '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode '
      + `/Length ${scan.length} >>\nstream\n${scan}\nendstream`,
  ]
  let uit = '%PDF-1.7\n'
  const plaatsen = dingen.map((ding, nr) => {
    const at = uit.length
    uit += `${nr + 1} 0 obj\n${ding}\nendobj\n`
    return at
  })
  const xref = uit.length
  uit += `xref\n0 ${dingen.length + 1}\n0000000000 65535 f \n`
    + plaatsen.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
    + `trailer\n<< /Size ${dingen.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(uit, 'latin1')
}
