// The pages of a pdf, drawn one by one, and where the text on them stands. Nothing in the file is ever run.
import { getDocument, PDFWorker, version, type Document, type TextItem, type Viewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { err, ok, type Result } from '../result.ts'

export type PdfError = { readonly type: 'bijlage/onleesbaar' | 'bijlage/pdf-slot' | 'bijlage/nog-halen' }

/** A run of text and the place it takes, in parts of the page. */
export type Stuk = { readonly tekst: string; readonly x: number; readonly y: number; readonly b: number; readonly h: number }
export type Pdf = {
  readonly aantal: number
  /** Draws a page, numbered from 0, with its long side so many dots. */
  readonly teken: (nr: number, langste: number) => Promise<Result<{ doek: HTMLCanvasElement; stukken: Stuk[] }, PdfError>>
  readonly sluit: () => void
}

// Laid there by the build, from the package of the very same version.
const map = `/assets/pdf-${version}/`

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** What drew the error: a phrase that is asked, or a file that is none. */
const foutVan = (error: unknown): PdfError =>
  ({ type: nameOf(error) === 'PasswordException' ? 'bijlage/pdf-slot' : 'bijlage/onleesbaar' })

function stukVan({ str = '', transform = [], width = 0 }: TextItem, viewport: Viewport): Stuk | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform
  const [langs, op] = [Math.hypot(a, b) || 1, Math.hypot(c, d)]
  if (str.trim() === '' || op === 0) return null
  // From a little below the line to above the letters, in whatever direction the text runs.
  const hoeken = [[0, -0.3], [0, 1.05], [width, -0.3], [width, 1.05]].map(([ver = 0, hoog = 0]) =>
    viewport.convertToViewportPoint(e + ver * a / langs + hoog * c, f + ver * b / langs + hoog * d))
  const [xs, ys] = [hoeken.map(([x]) => x / viewport.width), hoeken.map(([, y]) => y / viewport.height)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { tekst: str, x, y, b: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

async function tekenBlad(pdf: Document, nr: number, langste: number): Promise<{ doek: HTMLCanvasElement; stukken: Stuk[] }> {
  const blad = await pdf.getPage(nr + 1)
  const gewoon = blad.getViewport({ scale: 1 })
  const viewport = blad.getViewport({ scale: langste / Math.max(gewoon.width, gewoon.height) })
  const doek = document.createElement('canvas')
  doek.width = Math.max(1, Math.floor(viewport.width))
  doek.height = Math.max(1, Math.floor(viewport.height))
  await blad.render({ canvas: doek, viewport, background: '#fff' }).promise
  const { items } = await blad.getTextContent()
  blad.cleanup()
  return { doek, stukken: items.flatMap((item) => stukVan(item, viewport) ?? []) }
}

/**
 * Opens a pdf. Errors: `bijlage/pdf-slot` when it asks for a phrase, `bijlage/onleesbaar`, `bijlage/nog-halen` when the
 * worker is not on this device and there is no network. The bytes are given away.
 */
export async function openPdf(data: Uint8Array): Promise<Result<Pdf, PdfError>> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
  const stuk = new Promise<never>((_, nee) => {
    port.addEventListener('error', () => nee(new Error('worker')), { once: true })
  })
  const worker = PDFWorker.create({ port })
  const taak = getDocument({
    data, worker, wasmUrl: map, standardFontDataUrl: map, verbosity: 0, enableXfa: false, maxImageSize: 64_000_000,
  })
  const sluit = (): void => {
    void taak.destroy().catch(() => undefined)
    worker.destroy()
    port.terminate()
  }
  try {
    const pdf = await Promise.race([taak.promise, stuk])
    stuk.catch(() => undefined)
    return ok({
      aantal: pdf.numPages, sluit,
      teken: async (nr, langste) => {
        try {
          return ok(await Promise.race([tekenBlad(pdf, nr, langste), stuk]))
        } catch (error) {
          return err(foutVan(error))
        }
      },
    })
  } catch (error) {
    sluit()
    return err(error instanceof Error && error.message === 'worker' ? { type: 'bijlage/nog-halen' } : foutVan(error))
  }
}
