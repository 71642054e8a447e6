// Dossiers that are on the desk but still closed: decrypted, with their head known, and read when first looked at.
import { batch } from 'solid-js'
import { fromUtf8, utf8 } from '../crypto/bytes.ts'
import { DossierSchema, type Dossier } from '../domain/dossier.ts'
import { isKop, kopVan, type Kop } from '../domain/kop.ts'
import type { Opened, Put } from '../vault/vault.ts'
import { clear, lay, setKoppen } from './desk.ts'

/** A dossier as it goes to disk: its head lies beside it in the same sealed record. */
export const dossierPut = (dossier: Dossier): Put => ({
  table: 'dossiers', id: dossier.id, dek: dossier.id, value: dossier, bytes: utf8(JSON.stringify(kopVan(dossier))),
})

/** Puts a dossier on the desk with its head, in the place of what lay there. */
export const layDossier = (dossier: Dossier): void => batch(() => {
  lay('dossiers', dossier.id, dossier)
  setKoppen((all) => ({ ...all, [dossier.id]: kopVan(dossier) }))
})

/** Takes a dossier off the desk. */
export const clearDossier = (id: string): void => batch(() => {
  clear('dossiers', id)
  setKoppen((all) => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id)))
})

/** The dossier in this record, or null when it has not the shape of one. */
export function readDossier(row: Opened): Dossier | null {
  try {
    return DossierSchema.safeParse(row.value).success ? (row.value as Dossier) : null
  } catch {
    // Not even a text.
    return null
  }
}

/** The head in this record; null when it has none or one of another form: then the dossier itself tells. */
export function readKop({ bytes }: Opened): Kop | null {
  if (bytes.length === 0) return null
  try {
    const read: unknown = JSON.parse(fromUtf8(bytes))
    return isKop(read) ? read : null
  } catch {
    return null
  }
}

/**
 * Puts a dossier in its place on a shelf, closed: the first look reads and checks it, and from then on it is an
 * ordinary property. One that has not the shape of a dossier is not there to whoever looks, so that nobody works on
 * with a guess and nobody who walks along all of them stops at it; `isDamaged` tells it from one that is gone.
 */
export function layClosed(shelf: Record<string, Dossier | undefined>, row: Opened): void {
  const place = { configurable: true, enumerable: true }
  const open = (value: Dossier | undefined): void => {
    Object.defineProperty(shelf, row.id, { ...place, writable: true, value })
  }
  Object.defineProperty(shelf, row.id, {
    ...place,
    get: () => {
      const dossier = readDossier(row) ?? undefined
      open(dossier)
      return dossier
    },
    set: open,
  })
}
