// A file somebody chose, as it can be kept: a pdf and an ordinary photo as they are, any other picture as a JPEG.
import { soortVan } from '../../../app/bijlage-kopie.ts'
import type { AppError } from '../../../app/errors.ts'
import { bijlageMaat } from '../../../domain/bijlage.ts'
import { err, ok, type Result } from '../../../result.ts'
import { leeg } from './branden.ts'
import { tekenBeeld } from './bron.ts'

/** `kleiner`: the photo was too large, and is kept smaller than it was. */
export type Gelezen = { readonly bytes: Uint8Array<ArrayBuffer>; readonly beeld: boolean; readonly kleiner: boolean }

// A photo in a form that not every device can show, or a very large one, is kept as an ordinary one.
const ruim = 4000

async function alsFoto(bestand: File, soort: ReturnType<typeof soortVan>): Promise<Result<Gelezen, AppError>> {
  // Drawn in any case: a picture that does not open is no attachment.
  const doek = await tekenBeeld(bestand, ruim)
  if (!doek.ok) return doek
  const kleiner = bestand.size > bijlageMaat
  try {
    const nieuw = soort !== null && !kleiner ? bestand
      : await new Promise<Blob | null>((klaar) => { doek.value.toBlob(klaar, 'image/jpeg', 0.9) })
    return nieuw === null ? err({ type: 'bijlage/onleesbaar' })
      : ok({ bytes: new Uint8Array(await nieuw.arrayBuffer()), beeld: true, kleiner })
  } finally {
    leeg(doek.value)
  }
}

/** Errors: `bijlage/geen-beeld`, `bijlage/te-groot` (a pdf), `bijlage/onleesbaar`. */
export async function leesBestand(bestand: File): Promise<Result<Gelezen, AppError>> {
  try {
    const soort = soortVan(new Uint8Array(await bestand.slice(0, 16).arrayBuffer()))
    if (soort === 'application/pdf') {
      return bestand.size > bijlageMaat ? err({ type: 'bijlage/te-groot' })
        : ok({ bytes: new Uint8Array(await bestand.arrayBuffer()), beeld: false, kleiner: false })
    }
    const beeld = soort !== null || bestand.type.startsWith('image/')
    return beeld ? await alsFoto(bestand, soort) : err({ type: 'bijlage/geen-beeld' })
  } catch {
    // The file can be gone again before it was read.
    return err({ type: 'bijlage/onleesbaar' })
  }
}
