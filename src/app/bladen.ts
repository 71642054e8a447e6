// The pages of what travels: pictures, read one attachment at a time, at the sender and at the receiver.
import type { BundelItem } from '../domain/overdracht.ts'
import { beeldenIn, maatVan } from '../formats/jpeg.ts'
import { err, ok, type Result } from '../result.ts'
import { readOne } from '../vault/vault.ts'
import { commitWithLog } from './change.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { needOpen } from './kern.ts'
import { bijlagenIn, ontvangenBijlage, passen, type Bijgevoegd } from './pakket.ts'

async function bytesVan(id: string, dek: string): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> {
  const open = needOpen()
  if (!open.ok) return open
  const row = await readOne(open.value.vault, 'bijlagen', id)
  if (!row.ok) return row
  return row.value?.dek === dek ? ok(row.value.bytes) : err({ type: 'app/niet-gevonden' })
}

/** A page as a picture, with its measure: the place it takes on a screen is known before it is drawn. */
export type Blad = { readonly blob: Blob; readonly breed: number; readonly hoog: number }

const alsBladen = (bytes: Uint8Array<ArrayBuffer>): Result<Blad[], AppError> => {
  const beelden = beeldenIn(bytes)
  return beelden === null ? err({ type: 'bijlage/onleesbaar' }) : ok(beelden.map((beeld): Blad =>
    ({ blob: new Blob([beeld], { type: 'image/jpeg' }), ...(maatVan(beeld) ?? { breed: 0, hoog: 0 }) })))
}

// Read once for as long as a screen asks for it: what travels is drawn again with every word that is written beside it.
// A key never gets other bytes.
const onthoud = (lees: LeesBladen): LeesBladen => {
  const gelezen = new Map<string, ReturnType<LeesBladen>>()
  return (sleutel) => {
    const eerder = gelezen.get(sleutel)
    if (eerder !== undefined) return eerder
    const nu = lees(sleutel).then((uitkomst) => {
      if (!uitkomst.ok) gelezen.delete(sleutel)
      return uitkomst
    })
    gelezen.set(sleutel, nu)
    return nu
  }
}

/** Reads the pages of one attachment by its key; each of the two below is one. */
export type LeesBladen = (sleutel: string) => Promise<Result<readonly Blad[], AppError>>

/**
 * The pages of a copy that was made to travel; also in *Samen kijken*. Errors: `app/niet-gevonden`,
 * `bijlage/onleesbaar` (an original, which is no such copy), `vault/damaged`, `vault/locked`.
 */
export const bladenVan = (dossierId: string): LeesBladen => onthoud(async (sleutel) => {
  const bytes = await bytesVan(sleutel, dossierId)
  return bytes.ok ? alsBladen(bytes.value) : bytes
})

/** The pages of an attachment that came with a handover. Errors as above. */
export const ontvangenBladen = (ontvangst: string): LeesBladen => onthoud(async (sleutel) => {
  const bytes = await bytesVan(ontvangenBijlage(ontvangst, sleutel), ontvangst)
  return bytes.ok ? alsBladen(bytes.value) : bytes
})

/** The same, for keeping outside the vault: a line in the log says that they left. */
export async function geefBladenUit(ontvangst: string, sleutel: string): Promise<Result<readonly Blad[], AppError>> {
  if (desk.ontvangsten[ontvangst] === undefined) return err({ type: 'app/niet-gevonden' })
  const bladen = await ontvangenBladen(ontvangst)(sleutel)
  if (!bladen.ok) return bladen
  const noted = await inTurn(() => commitWithLog({}, [{ soort: 'bijlage-bewaard', over: ontvangst }]))
  return noted.ok ? bladen : noted
}

/**
 * The bytes of every attachment among what goes. Error `bijlage/past-niet` when one is gone, is not what its item says,
 * or holds more than pictures within their measure.
 */
export async function bijlagenVoor(dossierId: string, mee: readonly BundelItem[]): Promise<Result<Bijgevoegd, AppError>> {
  const bijlagen = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const sleutel of bijlagenIn(mee)) {
    const bytes = await bytesVan(sleutel, dossierId)
    if (!bytes.ok) return bytes.error.type === 'app/niet-gevonden' ? err({ type: 'bijlage/past-niet' }) : bytes
    bijlagen.set(sleutel, bytes.value)
  }
  return await passen(mee, bijlagen) ? ok(bijlagen) : err({ type: 'bijlage/past-niet' })
}
