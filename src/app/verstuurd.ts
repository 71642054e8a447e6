// What is known of a bundle after it was sealed: which items it held and on which ground, never what they said.
import { b64url, sha256, utf8 } from '../crypto/bytes.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import type { Ontvanger } from '../domain/mag-mee.ts'
import { canoniek, type BundelItem } from '../domain/verzamel.ts'
import { idsOf, readOne, type Vault } from '../vault/vault.ts'
import { desk, lay, type Gestuurd, type Melding, type Verstuurd } from './desk.ts'

/** What is kept of a sent bundle: the signed frame whole, its hashes, and the capability to withdraw it. */
export type Verzonden = {
  rol: 'verzonden'
  dossier: string
  overdracht: string
  relatie: string
  /** The person it was sealed to: a contact may later be another one, this bundle not. */
  mid: string
  bid: string
  chash: string
  mhash: string
  /** Moment after which the relay lets it go. */
  exp: string
  intrek: string
  /** The receiver as the law saw him, and what it held; absent in what was sealed before this was kept. */
  ontvanger?: Ontvanger
  items?: Gestuurd[]
}

/** The part that may lie on the desk: without the capability. */
export const verstuurdVan = (
  { rol: _rol, chash: _chash, mhash: _mhash, exp: _exp, intrek: _intrek, ...rest }: Verzonden,
): Verstuurd => rest

/** Key, ground and hash of each item, in the form that a later one is compared in. */
export const gestuurd = (items: readonly BundelItem[]): Promise<Gestuurd[]> => Promise.all(items.map(async (een) => ({
  item: een.item, grond: een.grond, hash: b64url(await sha256(utf8(canoniek([een])))),
})))

/** What another tab sealed or told meanwhile comes on this desk as well. */
export async function haalBij(vault: Vault): Promise<void> {
  const ids = await idsOf(vault, 'berichten')
  for (const id of ids.ok ? ids.value : []) {
    const [soort = ''] = id.split('-', 1)
    const bid = id.slice(soort.length + 1)
    const er = soort === 'verzonden' ? desk.verstuurd[bid] : soort === 'melding' ? desk.meldingen[bid] : null
    const row = er === undefined ? await readOne(vault, 'berichten', id) : null
    if (row === null || !row.ok || row.value === null) continue
    if (soort === 'melding') lay('meldingen', bid, row.value.value as Melding)
    else lay('verstuurd', bid, verstuurdVan(row.value.value as Verzonden))
  }
}

/** The bundles that were sealed out of this dossier. */
export const verstuurdUit = (dossierId: string): Verstuurd[] =>
  Object.values(desk.verstuurd).filter((een) => een?.dossier === dossierId)

/** Whether whoever got this bundle can be told something about it; a contact that became another person hears nothing. */
export const isBereikbaar = ({ relatie, mid }: Verstuurd): boolean => desk.relaties[relatie]?.mid === mid

/** The messages about one bundle, oldest first. */
export const meldingenOver = (bundel: string): Melding[] =>
  Object.values(desk.meldingen).filter((een) => een?.bundel === bundel).sort((a, b) => (a.op < b.op ? -1 : 1))

/** The items that were shut or erased at the receiver. */
export const gesloten = (bundel: string): Set<ItemKey> => new Set(meldingenOver(bundel).flatMap(({ weg }) => weg))

/**
 * What the receiver of this bundle has now: as it was sent, with later corrections, without what was shut. Null when
 * it was sealed before that was kept.
 */
export function bijOntvanger({ bid, items }: Verstuurd): Map<ItemKey, Gestuurd> | null {
  if (items === undefined) return null
  const hier = new Map(items.map((een) => [een.item, een]))
  for (const { nieuw = [] } of meldingenOver(bid).toSorted((a, b) => (a.nr ?? 0) - (b.nr ?? 0))) {
    for (const een of nieuw) hier.set(een.item, een)
  }
  for (const sleutel of gesloten(bid)) hier.delete(sleutel)
  return hier
}
