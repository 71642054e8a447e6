// The payload of a handover: its content as JSON and, from version 2, the attachments behind it in the order of the items.
import { b64url, concat, fromUtf8, sha256, utf8 } from '../crypto/bytes.ts'
import { bijlageSleutel, bladMaat } from '../domain/bijlage.ts'
import { OverdrachtInhoudSchema, type BundelItem, type OverdrachtInhoud } from '../domain/overdracht.ts'
import { beeldenIn } from '../formats/jpeg.ts'

type Bytes = Uint8Array<ArrayBuffer>
export type Bijgevoegd = ReadonlyMap<string, Bytes>
export type Pakket = { readonly inhoud: OverdrachtInhoud; readonly bijlagen: Bijgevoegd }

/** What an item says of its attachment. */
type Belofte = { readonly sleutel: string; readonly bytes: number; readonly hash: string }

/** The keys of the attachments among these items, in their order. */
export const bijlagenIn = (items: readonly BundelItem[]): string[] =>
  items.flatMap(({ item }) => bijlageSleutel(item) ?? [])

/** The attachments among these items, in their order; one without size or number gives null for all. */
export function beloften(items: readonly BundelItem[]): Belofte[] | null {
  const alle: Belofte[] = []
  for (const sleutel of bijlagenIn(items)) {
    const { velden = {} } = items.find(({ item }) => item === `bijlagen~${sleutel}`) ?? {}
    const [bytes, hash] = [velden[`bijlagen.${sleutel}.bytes`], velden[`bijlagen.${sleutel}.hash`]]
    if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 1 || typeof hash !== 'string') return null
    alle.push({ sleutel, bytes, hash })
  }
  return alle
}

/** The payload as it is sealed. Version 1 has no attachments and is JSON alone. */
export function pakIn(inhoud: OverdrachtInhoud, bijlagen: Bijgevoegd): Bytes {
  const json = utf8(JSON.stringify(inhoud))
  if (inhoud.sv === 1) return json
  const lengte = new Uint8Array(4)
  new DataView(lengte.buffer).setUint32(0, json.length)
  const achter = (beloften(inhoud.items) ?? []).map(({ sleutel }) => bijlagen.get(sleutel) ?? new Uint8Array())
  return concat(lengte, json, ...achter)
}

/**
 * The payload of this version, taken apart; null when it is not exactly what its items promise. Whether the attachments
 * are the right ones is asked of `passen`. Throws on what is no JSON.
 */
export function pakUit(payload: Uint8Array, sv: number): Pakket | null {
  const twee = sv === 2
  if (twee && payload.length < 4) return null
  const lengte = twee ? new DataView(payload.buffer, payload.byteOffset).getUint32(0) : payload.length
  let at = (twee ? 4 : 0) + lengte
  if (at > payload.length) return null
  const gelezen = OverdrachtInhoudSchema.safeParse(JSON.parse(fromUtf8(payload.subarray(at - lengte, at))))
  if (!gelezen.success || gelezen.data.sv !== sv) return null
  const inhoud = gelezen.data as OverdrachtInhoud
  const beloofd = twee ? beloften(inhoud.items) : []
  if (beloofd === null) return null
  const bijlagen = new Map<string, Bytes>()
  for (const { sleutel, bytes } of beloofd) {
    if (at + bytes > payload.length) return null
    bijlagen.set(sleutel, new Uint8Array(payload.slice(at, at + bytes)))
    at += bytes
  }
  return at === payload.length ? { inhoud, bijlagen } : null
}

/** Where an attachment of a received handover lies: the same one can come again, with a correction. */
export const ontvangenBijlage = (ontvangst: string, sleutel: string): string => `${ontvangst}-${sleutel}`

/** Whether these bytes may travel: pictures and nothing else (no place, no time, no camera), each within its measure. */
export const isSchoon = (bytes: Uint8Array): boolean =>
  beeldenIn(bytes)?.every((beeld) => beeld.length <= bladMaat) ?? false

/** Whether each attachment is the very one that its item names, and clean. The same at the sender and the receiver. */
export async function passen(items: readonly BundelItem[], bijlagen: Bijgevoegd): Promise<boolean> {
  const beloofd = beloften(items)
  if (beloofd === null) return false
  for (const { sleutel, bytes, hash } of beloofd) {
    const er = bijlagen.get(sleutel)
    if (er?.length !== bytes || !isSchoon(er) || b64url(await sha256(er)) !== hash) return false
  }
  return true
}
