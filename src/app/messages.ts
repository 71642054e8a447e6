// What a verified message does: set the step it proves, and keep the signed frame as its proof. Nothing else moves a state.
import type { Bytes } from '../crypto/bytes.ts'
import type { Opened } from '../crypto/open.ts'
import type { Bericht } from '../domain/message.ts'
import { err, ok, type Result } from '../result.ts'
import { readOne, type Plan, type Put } from '../vault/vault.ts'
import { commitWithLog, newKey, record, type Step } from './change.ts'
import { nu } from './clock.ts'
import { desk, lay, type Ontvangst, type Relatie } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { needOpen } from './kern.ts'
import type { LogSoort } from './logboek.ts'
import { sealMessage } from './mail.ts'
import { bladVanOverdracht } from './overdracht.ts'
import type { Verzonden } from './verstuurd.ts'
import { wisOnderSleutel } from './wissen.ts'

type Along = { seen: NonNullable<Plan['seen']>; inbox: NonNullable<Plan['inbox']> }
type Of<K extends Bericht['kind']> = Extract<Bericht, { kind: K }>

const mismatch = err({ type: 'overdracht/bewijs-past-niet' } as const)

const proof = (id: string, dek: string, opened: Opened, kind: Bericht['kind']): Put => ({
  table: 'berichten', id: `bericht-${id}`, dek, value: { rol: 'ontvangen', bid: id, kind }, bytes: new Uint8Array(opened.frame) as Bytes,
})

async function sent(ref: string): Promise<Verzonden | null> {
  const open = needOpen()
  if (!open.ok) return null
  const row = await readOne(open.value.vault, 'berichten', `verzonden-${ref}`)
  return row.ok && row.value !== null ? (row.value.value as Verzonden) : null
}

/** The steps that a message of the receiver sets in the sender's dossier. */
function stepsOf(bericht: Bericht, base: string, bid: string): Step[] {
  const set = (pad: string, waarde: string | boolean): Step => ({ soort: 'set', pad: `${base}.${pad}`, waarde })
  const step = (naam: string): Step[] => [set(`stappen.${naam}.op`, nu()), set(`stappen.${naam}.bericht`, bid)]
  switch (bericht.kind) {
    case 'opgehaald': return step('opgehaald')
    case 'gelezen': return step('gelezen')
    case 'geweigerd': return [...step('geweigerd'), set('stappen.geweigerd.reden', bericht.reden)]
    case 'gestart': return step('gestart')
    case 'niet-gekomen': return [...step('niet-gekomen'), set('stappen.niet-gekomen.reden', bericht.reden)]
    case 'gewist': return step('gewist')
    case 'samengevat': return [...step('samengevat'), set('samenvatting', bericht.samenvatting), ...promises(bericht, set)]
    default: return []
  }
}

function promises(bericht: Of<'samengevat'>, set: (pad: string, waarde: string) => Step): Step[] {
  const steps = Object.entries(bericht.toezeggingen).flatMap(([vraag, toezegging]) =>
    Object.entries(toezegging).flatMap(([veld, waarde]) =>
      (waarde === undefined ? [] : [set(`toezeggingen.${vraag}.${veld}`, waarde)])))
  if (bericht.vraag === undefined || bericht.vraag === '') return steps
  const key = newKey()
  return [...steps, set(`vragen.${key}.tekst`, bericht.vraag), set(`vragen.${key}.gesteldOp`, nu())]
}

async function hearAtSender(
  bericht: Bericht, opened: Opened, from: Relatie, along: Along,
): Promise<Result<null, AppError> | null> {
  const about = await sent(bericht.ref)
  if (about === null) {
    if (bericht.kind !== 'opgehaald' || desk.meldingen[bericht.ref] === undefined) return null
    return (await import('./meldingen.ts')).hoorOpgehaald(bericht, opened, from, along)
  }
  // Only the person it was sent to can say anything about it.
  if (about.mid !== from.mid) return mismatch
  if (bericht.kind === 'opgehaald' && (bericht.chash !== about.chash || bericht.mhash !== about.mhash)) return mismatch
  const { bid } = opened.manifest
  const base = `overdrachten.${about.overdracht}`
  const steps = stepsOf(bericht, base, bid)
  if (steps.length === 0) return mismatch
  const plan: Plan = { ...along, put: [proof(bid, about.dossier, opened, bericht.kind)] }
  const stappen = bladVanOverdracht(about.dossier, about.overdracht)?.stappen
  // A step is set once: what was said again is kept as proof and changes nothing.
  if (stappen?.[bericht.kind] !== undefined) return inTurn(() => commitWithLog(plan, []))
  if (bericht.kind === 'opgehaald' && stappen?.['ingetrokken'] !== undefined) {
    // It was fetched before the withdrawal reached the relay: the other side has to hear that it should be erased.
    const row = await sealMessage(from, bericht.ref, { kind: 'intrekking', sv: 1, ref: bericht.ref, reden: 'op-verzoek' })
    if (row.ok) plan.outbox = [row.value]
  }
  const log: { soort: LogSoort; over: string; aan: string }[] = [
    { soort: bericht.kind as LogSoort, over: about.dossier, aan: from.id },
  ]
  const written = await record(about.dossier, steps, { log, plan })
  return written.ok ? ok(null) : written
}

/**
 * Changes a received handover as it lies on disk now, with what belongs with it; so no act undoes one that was asked
 * just before, or in another tab. Null from `change` means: not now. Errors: `app/niet-nu`, `app/niet-gevonden`.
 */
export async function keepOntvangst(
  id: string, change: (now: Ontvangst) => Ontvangst | null, plan: Plan = {},
  log: { soort: LogSoort; over?: string; aan?: string; reden?: string }[] = [],
): Promise<Result<null, AppError>> {
  return inTurn(async () => {
    const open = needOpen()
    if (!open.ok) return open
    const row = await readOne(open.value.vault, 'ontvangsten', id)
    if (!row.ok) return row
    if (row.value === null) return err({ type: 'app/niet-gevonden' })
    const there = row.value.value as Ontvangst
    const next = change(there)
    if (next === null) {
      lay('ontvangsten', id, there)
      return err({ type: 'app/niet-nu' })
    }
    const put: Put = { table: 'ontvangsten', id, dek: id, value: next, bytes: row.value.bytes }
    const written = await commitWithLog({ ...plan, put: [put, ...(plan.put ?? [])] }, log)
    if (written.ok) lay('ontvangsten', id, next)
    return written
  })
}

/** Erases a received handover: its key goes, a line in the log stays. */
export const eraseOntvangst = (
  id: string, plan: Plan, log: Parameters<typeof wisOnderSleutel>[3],
): Promise<Result<null, AppError>> => {
  const bid = desk.ontvangsten[id]?.bid
  return wisOnderSleutel(id, bid === undefined ? [] : [bid], plan, log)
}

async function hearAtReceiver(
  bericht: Bericht, opened: Opened, from: Relatie, along: Along,
): Promise<Result<null, AppError> | null> {
  if (bericht.kind === 'toestemming-ingetrokken' || bericht.kind === 'correctie') {
    return (await import('./bijwerken.ts')).hoorBijwerking(bericht, opened, from, along)
  }
  const ontvangst = Object.values(desk.ontvangsten).find((each) => each?.bid === bericht.ref)
  if (ontvangst === undefined) return null
  if (ontvangst.van.mid !== from.mid) return mismatch
  const { bid } = opened.manifest
  const put = [proof(bid, ontvangst.id, opened, bericht.kind)]
  const log = [{ soort: 'bevestigd' as LogSoort, over: ontvangst.id, aan: from.id }]
  if (bericht.kind === 'bevestigd') {
    const { klopt, aanvulling } = bericht
    return keepOntvangst(ontvangst.id, (now) => ({
      ...now, stappen: { ...now.stappen, bevestigd: { op: nu(), bericht: bid } },
      bevestiging: { klopt, op: nu(), ...(aanvulling === undefined ? {} : { aanvulling }) },
    }), { ...along, put }, log)
  }
  if (bericht.kind !== 'intrekking') return mismatch
  const line = { soort: 'ingetrokken' as LogSoort, over: ontvangst.id, aan: from.id, reden: bericht.reden }
  if (ontvangst.stappen['gelezen'] === undefined) {
    const gone = await sealMessage(from, bericht.ref, { kind: 'gewist', sv: 1, ref: bericht.ref, op: nu() })
    return eraseOntvangst(ontvangst.id, { ...along, ...(gone.ok ? { outbox: [gone.value] } : {}) }, [line])
  }
  return keepOntvangst(ontvangst.id, (now) => ({
    ...now, stappen: { ...now.stappen, ingetrokken: { op: nu(), bericht: bid, reden: bericht.reden } },
  }), { ...along, put }, [line])
}

/** Does what a message says, when its sender may say it. Errors: `overdracht/bewijs-past-niet`, `app/niet-gevonden`. */
export async function hearMessage(
  bericht: Bericht, opened: Opened, from: Relatie, along: Along,
): Promise<Result<null, AppError>> {
  return (await hearAtSender(bericht, opened, from, along)) ??
    (await hearAtReceiver(bericht, opened, from, along)) ??
    err({ type: 'app/niet-gevonden' })
}

