// The reader of pdf pages, which is large: fetched when it is first needed, and kept from then on.
import type { Pdf } from '../formats/pdf.ts'
import { err, type Result } from '../result.ts'
import type { AppError } from './errors.ts'

export type { Pdf, Stuk } from '../formats/pdf.ts'

/** Opens a pdf. Errors: `bijlage/nog-halen` without a network the first time, `bijlage/pdf-slot`, `bijlage/onleesbaar`. */
export async function openPdf(bytes: Uint8Array): Promise<Result<Pdf, AppError>> {
  const lezer = await import('../formats/pdf.ts').catch(() => null)
  return lezer === null ? err({ type: 'bijlage/nog-halen' }) : lezer.openPdf(bytes)
}
