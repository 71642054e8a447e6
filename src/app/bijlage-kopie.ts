// Adding an attachment by hand, and making the copy of it that may travel: pictures of pages and nothing else.
import { b64url, concat, sha256 } from '../crypto/bytes.ts'
import { bijlageMaat } from '../domain/bijlage.ts'
import type { Waarde } from '../domain/change.ts'
import { lees } from '../domain/lezen.ts'
import { kaal } from '../formats/jpeg.ts'
import { err, ok, type Result } from '../result.ts'
import { bijlagePuts } from './bijlagen.ts'
import { record, type Step } from './change.ts'
import { vandaag } from './clock.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { newSecretId } from './ids.ts'
import { isSchoon } from './pakket.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Soort = 'image/jpeg' | 'image/png' | 'application/pdf'

const done = (outcome: Result<unknown, AppError>): Result<null, AppError> => (outcome.ok ? ok(null) : outcome)

/** What a file is by its first bytes, whatever its name says; null for what cannot be added. */
export function soortVan(bytes: Uint8Array): Soort | null {
  const begint = (...getallen: number[]): boolean => getallen.every((getal, at) => bytes[at] === getal)
  if (begint(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (begint(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return begint(0x25, 0x50, 0x44, 0x46, 0x2d) ? 'application/pdf' : null
}

/** The name, with a number behind it when another attachment is called so already. */
function eigenNaam(dossierId: string, naam: string): string {
  const dossier = desk.dossiers[dossierId]
  const namen = new Set(Object.values((dossier === undefined ? {} : lees(dossier)).bijlagen ?? {}).map((een) => een.naam))
  for (let keer = 1; ; keer += 1) {
    const kans = keer === 1 ? naam : `${naam} (${keer})`
    if (!namen.has(kans)) return kans
  }
}

async function stappen(pad: string, bytes: Bytes, velden: Record<string, Waarde | undefined>): Promise<Step[]> {
  const alle = { ...velden, bytes: bytes.length, hash: b64url(await sha256(bytes)) }
  return Object.entries(alle).flatMap(([veld, waarde]) =>
    (waarde === undefined ? [] : [{ soort: 'set' as const, pad: `${pad}.${veld}`, waarde }]))
}

/**
 * Adds a file as it is, under a name that is not the file's own; it stays home. Gives its key. Errors:
 * `bijlage/geen-beeld`, `bijlage/te-groot`, `domain/te-veel` (there are twenty), disk faults; then nothing was added.
 */
export async function voegBijlageToe(dossierId: string, bytes: Bytes, naam: string): Promise<Result<string, AppError>> {
  const mediatype = soortVan(bytes)
  if (mediatype === null) return err({ type: 'bijlage/geen-beeld' })
  if (bytes.length > bijlageMaat) return err({ type: 'bijlage/te-groot' })
  const sleutel = newSecretId()
  const steps = await stappen(`bijlagen.${sleutel}`, bytes, { naam: eigenNaam(dossierId, naam), mediatype })
  const added = await record(dossierId, steps, {
    log: [{ soort: 'bijlage-toegevoegd', over: dossierId }],
    plan: { put: bijlagePuts(dossierId, new Map([[sleutel, bytes]])) },
  })
  return added.ok ? ok(sleutel) : added
}

/** Whether this is a medical report or a letter of a doctor, psychologist or jeugdzorg: then it never travels. */
export const zetMedisch = async (
  dossierId: string, sleutel: string, medisch: 'ja' | 'nee' | null,
): Promise<Result<null, AppError>> =>
  done(await record(dossierId, [{ soort: 'set', pad: `bijlagen.${sleutel}.medisch`, waarde: medisch }]))

/**
 * Makes a copy out of pictures of pages (JPEG): what is no picture in them is left out. It is an attachment of its own,
 * nobody has looked at it, and nothing was chosen for it. Made of a copy, that one is taken away in the same moment; an
 * original stays as it is. Gives the key. Errors: `bijlage/onleesbaar`, `bijlage/blad-te-groot`, `bijlage/te-groot`,
 * `domain/te-veel`, `app/niet-nu` (a medical report, or one of which that was not asked), disk faults.
 */
export async function maakKopie(
  dossierId: string, van: string, bladen: readonly Uint8Array[], naam: string,
): Promise<Result<string, AppError>> {
  const dossier = desk.dossiers[dossierId]
  const bron = dossier === undefined ? undefined : lees(dossier).bijlagen?.[van]
  if (bron === undefined) return err({ type: 'app/niet-gevonden' })
  if (bron.medisch !== 'nee') return err({ type: 'app/niet-nu' })
  const kale = bladen.map(kaal)
  const beelden: Bytes[] = []
  for (const een of kale) {
    if (!een.ok) return err({ type: 'bijlage/onleesbaar' })
    beelden.push(een.value)
  }
  const bytes = concat(...beelden)
  if (bytes.length === 0) return err({ type: 'bijlage/onleesbaar' })
  if (!isSchoon(bytes)) return err({ type: 'bijlage/blad-te-groot' })
  if (bytes.length > bijlageMaat) return err({ type: 'bijlage/te-groot' })
  const sleutel = newSecretId()
  const { kopieVan, bij, categorie, raakt } = bron
  const steps = await stappen(`bijlagen.${sleutel}`, bytes, {
    naam: kopieVan === undefined ? eigenNaam(dossierId, naam) : bron.naam ?? naam, mediatype: 'image/jpeg', medisch: 'nee',
    kopieVan: kopieVan ?? van, bij, categorie, raakt,
  })
  const weg: Step[] = kopieVan === undefined ? [] : [{ soort: 'wis', pad: `bijlagen.${van}` }]
  const made = await record(dossierId, [...weg, ...steps], {
    log: [{ soort: 'bijlage-kopie', over: dossierId }],
    plan: { put: bijlagePuts(dossierId, new Map([[sleutel, bytes]])) },
  })
  return made.ok ? ok(sleutel) : made
}

/**
 * *Ik heb elke bladzijde bekeken*, with the answer whether a BSN can be read on one of them. With one it stays home.
 * Errors: `app/niet-nu` for what is no copy, disk faults.
 */
export async function bekeken(dossierId: string, sleutel: string, bsn: 'ja' | 'nee'): Promise<Result<null, AppError>> {
  const dossier = desk.dossiers[dossierId]
  const bijlage = dossier === undefined ? undefined : lees(dossier).bijlagen?.[sleutel]
  if (bijlage?.kopieVan === undefined) return err({ type: 'app/niet-nu' })
  const base = `bijlagen.${sleutel}`
  const op = bsn === 'nee' ? vandaag() : null
  return done(await record(dossierId, [
    { soort: 'set', pad: `${base}.bsn`, waarde: bsn }, { soort: 'set', pad: `${base}.elkeBladzijdeBekekenOp`, waarde: op },
  ], { log: bsn === 'nee' ? [{ soort: 'bijlage-bekeken', over: dossierId }] : [] }))
}
