// Burning in: the page becomes a new picture in which what was blacked out or cut away is not there any more.
import { bladMaat } from '../../../domain/bijlage.ts'
import { heel, type Stand } from './bewerking.ts'

/** The long side of a page at work: an A4 at 200 dots an inch, and a picture a tablet can hold several of. */
export const werkmaat = 2200

// From clear to just readable: a sheet of A4 at 1100 has 95 dots an inch.
const treden: readonly (readonly [langste: number, kwaliteit: number])[] = [
  [2200, 0.85], [2200, 0.72], [1900, 0.72], [1600, 0.7], [1600, 0.55], [1350, 0.6], [1100, 0.6], [1100, 0.45],
]

/** A canvas of this size, with its pen. Null when the device has no memory for it. */
export function maakDoek(breed: number, hoog: number): { doek: HTMLCanvasElement; pen: CanvasRenderingContext2D } | null {
  const doek = document.createElement('canvas')
  doek.width = Math.max(1, Math.round(breed))
  doek.height = Math.max(1, Math.round(hoog))
  const pen = doek.getContext('2d')
  return pen === null ? null : { doek, pen }
}

/** Gives the memory back at once: some browsers keep it until much later. */
export function leeg(doek: HTMLCanvasElement): void {
  doek.width = 0
  doek.height = 0
}

/**
 * The page as it will travel, its long side at most so many dots. Black is drawn upon the picture at its final size and
 * one dot wider than was asked, so that nothing of what lies below shines through at an edge.
 */
export function brand(bron: HTMLCanvasElement, { zwart, snij }: Stand, langste: number): HTMLCanvasElement | null {
  const deel = snij ?? heel
  const [breed, hoog] = [deel.b * bron.width, deel.h * bron.height]
  const maat = Math.min(1, langste / Math.max(breed, hoog))
  const nieuw = maakDoek(breed * maat, hoog * maat)
  if (nieuw === null) return null
  const { doek, pen } = nieuw
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, doek.width, doek.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bron, deel.x * bron.width, deel.y * bron.height, breed, hoog, 0, 0, doek.width, doek.height)
  pen.fillStyle = '#000'
  for (const vlak of zwart) {
    const [x, y] = [(vlak.x - deel.x) / deel.b * doek.width, (vlak.y - deel.y) / deel.h * doek.height]
    const [links, boven] = [Math.floor(x) - 1, Math.floor(y) - 1]
    const [rechts, onder] = [x + vlak.b / deel.b * doek.width, y + vlak.h / deel.h * doek.height].map((een) => Math.ceil(een) + 1)
    pen.fillRect(links, boven, (rechts ?? 0) - links, (onder ?? 0) - boven)
  }
  return doek
}

const alsJpeg = (doek: HTMLCanvasElement, kwaliteit: number): Promise<Blob | null> =>
  new Promise((klaar) => { doek.toBlob(klaar, 'image/jpeg', kwaliteit) })

/** The page as a picture of at most 300 kB, as clear as that allows. Null when it would not be readable any more. */
export async function naarBlad(bron: HTMLCanvasElement, stand: Stand): Promise<Uint8Array<ArrayBuffer> | null> {
  let doek: HTMLCanvasElement | null = null
  let maat = 0
  try {
    for (const [langste, kwaliteit] of treden) {
      if (langste !== maat) {
        if (doek !== null) leeg(doek)
        doek = brand(bron, stand, langste)
        maat = langste
      }
      const blad = doek === null ? null : await alsJpeg(doek, kwaliteit)
      if (blad !== null && blad.type === 'image/jpeg' && blad.size <= bladMaat) return new Uint8Array(await blad.arrayBuffer())
    }
    return null
  } finally {
    if (doek !== null) leeg(doek)
  }
}
