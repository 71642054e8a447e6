// The pages of an attachment as canvases to work on, one at a time: a photo, the pages of a copy, or those of a pdf.
import { leesBijlage } from '../../../app/bijlagen.ts'
import { bladenVan } from '../../../app/bladen.ts'
import type { AppError } from '../../../app/errors.ts'
import { openPdf, type Pdf } from '../../../app/pdf.ts'
import { err, ok, type Result } from '../../../result.ts'
import type { Vlak } from './bewerking.ts'
import { maakDoek, werkmaat } from './branden.ts'
import { plekkenVan } from './nummers.ts'

/** `nummers`: where the text of the page holds what looks like a BSN; of a photo nobody can tell. */
export type Blad = { readonly doek: HTMLCanvasElement; readonly nummers: readonly Vlak[] }
export type Bron = {
  readonly aantal: number
  /** Numbered from 0. The caller empties the canvas when it goes on. */
  readonly blad: (nr: number) => Promise<Result<Blad, AppError>>
  readonly sluit: () => void
}

const onleesbaar = err({ type: 'bijlage/onleesbaar' } as const)

/**
 * A picture on a canvas, turned the way the camera held it and never larger than the work needs: forty million dots are
 * 160 MB, and are let go at once. Error `bijlage/onleesbaar` also when the device has no memory for it.
 */
export async function tekenBeeld(blob: Blob, langste: number = werkmaat): Promise<Result<HTMLCanvasElement, AppError>> {
  const adres = URL.createObjectURL(blob)
  const beeld = new Image()
  try {
    beeld.src = adres
    await beeld.decode()
    const { naturalWidth: breed, naturalHeight: hoog } = beeld
    const maat = Math.min(1, langste / Math.max(breed, hoog))
    const nieuw = breed === 0 ? null : maakDoek(breed * maat, hoog * maat)
    if (nieuw === null) return onleesbaar
    // Where a picture lets light through, paper is white.
    nieuw.pen.fillStyle = '#fff'
    nieuw.pen.fillRect(0, 0, nieuw.doek.width, nieuw.doek.height)
    nieuw.pen.imageSmoothingQuality = 'high'
    nieuw.pen.drawImage(beeld, 0, 0, nieuw.doek.width, nieuw.doek.height)
    return ok(nieuw.doek)
  } catch {
    return onleesbaar
  } finally {
    beeld.removeAttribute('src')
    URL.revokeObjectURL(adres)
  }
}

const uitBeelden = (beelden: readonly Blob[]): Bron => ({
  aantal: beelden.length,
  blad: async (nr) => {
    const blob = beelden[nr]
    const doek = blob === undefined ? onleesbaar : await tekenBeeld(blob)
    return doek.ok ? ok({ doek: doek.value, nummers: [] }) : doek
  },
  sluit: () => undefined,
})

const uitPdf = (pdf: Pdf): Bron => ({
  aantal: pdf.aantal,
  blad: async (nr) => {
    const getekend = await pdf.teken(nr, werkmaat)
    return getekend.ok ? ok({ doek: getekend.value.doek, nummers: plekkenVan(getekend.value.stukken) }) : getekend
  },
  sluit: pdf.sluit,
})

/** Opens an attachment to work on. Errors: `bijlage/geen-beeld`, `bijlage/onleesbaar`, those of a pdf and of reading it. */
export async function openBron(dossier: string, sleutel: string, kopie: boolean): Promise<Result<Bron, AppError>> {
  if (kopie) {
    const bladen = await bladenVan(dossier)(sleutel)
    return bladen.ok ? ok(uitBeelden(bladen.value.map(({ blob }) => blob))) : bladen
  }
  const blob = await leesBijlage(dossier, sleutel)
  if (!blob.ok) return blob
  if (blob.value.type.startsWith('image/')) return ok(uitBeelden([blob.value]))
  if (blob.value.type !== 'application/pdf') return err({ type: 'bijlage/geen-beeld' })
  const pdf = await openPdf(new Uint8Array(await blob.value.arrayBuffer()))
  return pdf.ok ? ok(uitPdf(pdf.value)) : pdf
}
