// Taking a sealed handover back: for certain before it was fetched, by asking to erase it after that.
import { mayStep } from '../domain/states.ts'
import { err, ok, type Result } from '../result.ts'
import { readOne } from '../vault/vault.ts'
import { record } from './change.ts'
import { nu } from './clock.ts'
import { desk } from './desk.ts'
import { inLine } from './device/browser.ts'
import type { AppError } from './errors.ts'
import { needFull } from './kern.ts'
import { sealMessage } from './mail.ts'
import { bladVanOverdracht } from './overdracht.ts'
import { poke } from './post.ts'
import { relay } from './relay.ts'
import type { Verzonden } from './verstuurd.ts'

/**
 * Withdraws a handover. Before it was fetched the relay deletes it by the sender's own capability; then nobody saw it.
 * After that a signed message asks the receiver to erase it. Errors: `post/offline` when the relay may have it and
 * cannot be asked now (nothing changes), `app/niet-nu` when it was not sealed or is over.
 */
export async function trekIn(
  dossierId: string, key: string, reden: 'te-laat' | 'op-verzoek' | 'verkeerde-persoon' | 'anders',
): Promise<Result<'ingetrokken' | 'wissen-gevraagd', AppError>> {
  const open = needFull()
  if (!open.ok) return open
  const blad = bladVanOverdracht(dossierId, key)
  const bid = blad?.bundelId
  const stappen = blad?.stappen ?? {}
  // Messages may overtake each other: the domain knows which of them prove that it was fetched.
  const step = (['wissen-gevraagd', 'ingetrokken'] as const).find((each) => mayStep('afzender', stappen, each))
  if (bid === undefined || step === undefined || stappen['ingetrokken'] !== undefined) {
    return err({ type: 'app/niet-nu' })
  }
  const row = await readOne(open.value.vault, 'berichten', `verzonden-${bid}`)
  if (!row.ok) return row
  const sent = row.value?.value as Verzonden | undefined
  const relatie = sent === undefined ? undefined : desk.relaties[sent.relatie]
  if (sent === undefined || relatie === undefined || relatie.postbus === undefined) return err({ type: 'app/niet-gevonden' })
  const steps = [
    { soort: 'set' as const, pad: `overdrachten.${key}.stappen.${step}.op`, waarde: nu() },
    { soort: 'set' as const, pad: `overdrachten.${key}.stappen.${step}.reden`, waarde: reden },
  ]
  const log = [{ soort: step, over: dossierId, aan: relatie.id, reden } as const]
  if (step === 'wissen-gevraagd') {
    const message = await sealMessage(relatie, bid, { kind: 'intrekking', sv: 1, ref: bid, reden })
    if (!message.ok) return message
    const asked = await record(dossierId, steps, { log: [...log], plan: { outbox: [message.value] } })
    if (!asked.ok) return asked
    poke()
    return ok('wissen-gevraagd')
  }
  const { url } = relatie.postbus
  const { outbox } = open.value.vault.db
  // In line with the mailman: a file that is being brought at this moment would arrive after it was taken away.
  return inLine('estafette-post', async () => {
    const waiting = await outbox.get(bid)
    if (waiting === undefined || waiting.state !== 'wacht' || waiting.tries > 0) {
      const removed = await relay().remove(url, bid, sent.intrek)
      if (!removed.ok) return removed
    }
    const withdrawn = await record(dossierId, steps, { log: [...log], plan: { removeOutbox: [bid] } })
    return withdrawn.ok ? ok('ingetrokken') : withdrawn
  })
}
