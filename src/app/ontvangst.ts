// The receiver's side: read the bundle, say back in own words what will be done, or say that it is not for me.
import { unwrap } from 'solid-js/store'
import { err, ok, type Result } from '../result.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import type { OverdrachtInhoud } from '../domain/overdracht.ts'
import { nu } from './clock.ts'
import { desk, type Concept, type Ontvangst, type Relatie, type Toezegging } from './desk.ts'
import { tellTabs } from './device/browser.ts'
import type { AppError } from './errors.ts'
import { sealMessage } from './mail.ts'
import { eraseOntvangst, keepOntvangst } from './messages.ts'
import { poke } from './post.ts'

/** Another tab still shows what was erased here: it locks. */
const gewist = <T>(outcome: Result<T, AppError>): Result<T, AppError> => {
  if (outcome.ok) tellTabs('gewist')
  return outcome
}

const find = (id: string): Result<{ ontvangst: Ontvangst; relatie: Relatie }, AppError> => {
  const ontvangst = desk.ontvangsten[id]
  const relatie = ontvangst === undefined ? undefined : desk.relaties[ontvangst.relatie]
  // A contact that became another person gets no answer to what this one sent.
  if (ontvangst === undefined || relatie?.mid !== ontvangst.van.mid) return err({ type: 'app/niet-gevonden' })
  return ok({ ontvangst, relatie })
}

const going = <T>(outcome: Result<T, AppError>): Result<T, AppError> => {
  if (outcome.ok) poke()
  return outcome
}

/** The front sheet is open before a reader: the sender hears `gelezen`, once. */
export async function open(id: string): Promise<Result<null, AppError>> {
  const found = find(id)
  if (!found.ok) return found
  const { ontvangst, relatie } = found.value
  if (ontvangst.stappen['gelezen'] !== undefined) return ok(null)
  const at = nu()
  const row = await sealMessage(relatie, ontvangst.bid, { kind: 'gelezen', sv: 1, ref: ontvangst.bid, at })
  if (!row.ok) return row
  const read = (now: Ontvangst): Ontvangst | null =>
    (now.stappen['gelezen'] === undefined ? { ...now, stappen: { ...now.stappen, gelezen: { op: at } } } : null)
  const log = [{ soort: 'gelezen' as const, over: id, aan: relatie.id }]
  const kept = going(await keepOntvangst(id, read, { outbox: [row.value] }, log))
  return !kept.ok && kept.error.type === 'app/niet-nu' ? ok(null) : kept
}

/** The receiver dealt with these that were shut or corrected: they leave the list of what to do. */
export const zagBijgewerkt = (id: string, gezien: readonly ItemKey[]): Promise<Result<null, AppError>> =>
  keepOntvangst(id, (now) => {
    const nog = (now.teZien ?? []).filter((item) => !gezien.includes(item))
    return nog.length < (now.teZien ?? []).length ? { ...now, teZien: nog } : null
  })

/** Keeps what the receiver is writing. */
export async function bewaarConcept(id: string, concept: Concept): Promise<Result<null, AppError>> {
  const found = find(id)
  if (!found.ok) return found
  if (found.value.ontvangst.stappen['samengevat'] !== undefined) return err({ type: 'app/niet-nu' })
  return keepOntvangst(id, (now) => (now.stappen['samengevat'] === undefined ? { ...now, concept } : null))
}

const words = (text: string): string[] => text.toLowerCase().normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []

const grams = (list: string[], n: number): string[] =>
  Array.from({ length: Math.max(0, list.length - n + 1) }, (_, at) => list.slice(at, at + n).join(' '))

/** How much of a text stands word for word in the bundle: 0 nothing, 1 all of it. Runs of five words count. */
export function lijktOp(tekst: string, inhoud: OverdrachtInhoud): number {
  const typed = words(tekst)
  if (typed.length < 4) return 0
  const n = Math.min(5, typed.length)
  const there = new Set<string>()
  for (const { velden } of inhoud.items) {
    for (const waarde of Object.values(velden)) {
      if (typeof waarde === 'string') for (const gram of grams(words(waarde), n)) there.add(gram)
    }
  }
  const own = grams(typed, n)
  return own.filter((gram) => there.has(gram)).length / own.length
}

const trimmed = ({ wat, wanneer, geenActieReden }: Toezegging): Toezegging => ({
  ...(wat === undefined || wat.trim() === '' ? {} : { wat: wat.trim() }),
  ...(wanneer === undefined || wanneer === '' ? {} : { wanneer }),
  ...(geenActieReden === undefined || geenActieReden.trim() === '' ? {} : { geenActieReden: geenActieReden.trim() }),
})

/** The support needs that still have neither an action nor a reason. */
export function nogOpen(ontvangst: Ontvangst, concept: Concept = ontvangst.concept): string[] {
  const vragen = ontvangst.inhoud.items.map((each) => each.item).filter((item) => item.startsWith('steunvragen~'))
  return vragen.map((item) => item.slice('steunvragen~'.length)).filter((key) => {
    const { wat, geenActieReden } = trimmed(concept.toezeggingen[key] ?? {})
    return wat === undefined && geenActieReden === undefined
  })
}

/**
 * Sends what was written back to the sender, signed. Errors: `app/niet-nu` when it was sent before, or when the
 * summary or an answer to a support need is still empty.
 */
export async function geefTerug(id: string): Promise<Result<null, AppError>> {
  const found = find(id)
  if (!found.ok) return found
  const { ontvangst, relatie } = found.value
  const { concept } = ontvangst
  const samenvatting = concept.samenvatting.trim()
  if (ontvangst.stappen['samengevat'] !== undefined || samenvatting === '' || nogOpen(ontvangst).length > 0) {
    return err({ type: 'app/niet-nu' })
  }
  // What was shut since is not spoken about.
  const hier = new Set(ontvangst.inhoud.items.map(({ item }) => item))
  const toezeggingen = Object.fromEntries(Object.entries(concept.toezeggingen)
    .filter(([key]) => hier.has(`steunvragen~${key}`)).map(([key, each]) => [key, trimmed(each)]))
  const vraag = concept.vraag?.trim()
  const row = await sealMessage(relatie, ontvangst.bid, {
    kind: 'samengevat', sv: 1, ref: ontvangst.bid, samenvatting, toezeggingen,
    ...(vraag === undefined || vraag === '' ? {} : { vraag }),
  })
  if (!row.ok) return row
  const said = (now: Ontvangst): Ontvangst | null => (now.stappen['samengevat'] === undefined
    ? { ...now, concept: unwrap(concept), stappen: { ...now.stappen, samengevat: { op: nu() } } } : null)
  const log = [{ soort: 'samengevat' as const, over: id, aan: relatie.id }]
  return going(await keepOntvangst(id, said, { outbox: [row.value] }, log))
}

/** *Dit is niet voor mij*: nothing is kept but a line in the log, and the sender hears why. */
export async function weiger(
  id: string, reden: 'verkeerde-persoon' | 'andere-school',
): Promise<Result<null, AppError>> {
  const found = find(id)
  if (!found.ok) return found
  const { ontvangst, relatie } = found.value
  const row = await sealMessage(relatie, ontvangst.bid, { kind: 'geweigerd', sv: 1, ref: ontvangst.bid, reden })
  if (!row.ok) return row
  return going(gewist(await eraseOntvangst(id, { outbox: [row.value] }, [{ soort: 'geweigerd', aan: relatie.id, reden }])))
}

/**
 * *Overgenomen in mijn eigen systeem*: erases a received handover here and tells the sender; a contact that became
 * another person is told nothing.
 */
export async function wisOntvangst(id: string): Promise<Result<null, AppError>> {
  const ontvangst = desk.ontvangsten[id]
  if (ontvangst === undefined) return err({ type: 'app/niet-gevonden' })
  const found = find(id)
  if (!found.ok) return gewist(await eraseOntvangst(id, {}, [{ soort: 'gewist', over: id, aan: ontvangst.relatie }]))
  const { relatie } = found.value
  const row = await sealMessage(relatie, ontvangst.bid, { kind: 'gewist', sv: 1, ref: ontvangst.bid, op: nu() })
  if (!row.ok) return row
  const log = [{ soort: 'gewist', over: id, aan: relatie.id }] as const
  return going(gewist(await eraseOntvangst(id, { outbox: [row.value] }, [...log])))
}
