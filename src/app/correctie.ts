// A correction of what was sent: what differs from the dossier now, judged anew, shown, and then sealed (AVG 16 and 19).
import { bijlageSleutel } from '../domain/bijlage.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { CorrectieReden } from '../domain/message.ts'
import { canoniek, verzamel, type BundelItem, type Verzameling } from '../domain/overdracht.ts'
import { isOpgehaald, mayStep } from '../domain/states.ts'
import { err, ok, type Result } from '../result.ts'
import type { Step } from './change.ts'
import { nu, vandaag } from './clock.ts'
import { desk, type Verstuurd } from './desk.ts'
import type { AppError } from './errors.ts'
import { needFull } from './kern.ts'
import { bewaarMelding, teruggenomenIn } from './meldingen.ts'
import { asOntvanger, bladVanOverdracht } from './overdracht.ts'
import { eerstAf } from './pending.ts'
import { poke } from './post.ts'
import { bijOntvanger, gestuurd, haalBij, meldingenOver } from './verstuurd.ts'

/**
 * One item that the receiver has otherwise. `nieuw` null: it would be erased there, since it is gone from the dossier
 * (`weg`), may go no more (`mag-niet`), or is an attachment, whose pages do not travel with a correction (`bijlage`).
 */
export type Verschil = {
  readonly item: ItemKey
  readonly waarom: 'anders' | 'weg' | 'mag-niet' | 'bijlage'
  readonly nieuw: BundelItem | null
}

const klaar = ['geweigerd', 'niet-gekomen', 'gewist', 'ingetrokken', 'wissen-gevraagd'] as const

const bundelVan = (dossierId: string, key: string): Verstuurd | undefined =>
  desk.verstuurd[bladVanOverdracht(dossierId, key)?.bundelId ?? '']

/** Whether a correction can still be sent: it was fetched, and the handover did not end otherwise. */
export function magCorrectie(dossierId: string, key: string): boolean {
  const stappen = bladVanOverdracht(dossierId, key)?.stappen ?? {}
  return isOpgehaald(stappen) && !klaar.some((stap) => stappen[stap] !== undefined)
}

function nuVan(bundel: Verstuurd, dossier: Dossier): Verzameling | null {
  const relatie = desk.relaties[bundel.relatie]
  const ontvanger = bundel.ontvanger ?? (relatie === undefined ? undefined : asOntvanger(relatie))
  return ontvanger === undefined ? null : verzamel(dossier, ontvanger, vandaag())
}

/**
 * What the receiver has otherwise than the dossier has it now; each item is judged by the law of today. What was taken
 * back is not among it: that is told apart. Null when it is not known what was sent.
 */
export async function verschillenMet(dossierId: string, key: string): Promise<Verschil[] | null> {
  const bundel = bundelVan(dossierId, key)
  const dossier = desk.dossiers[dossierId]
  const hier = bundel === undefined ? null : bijOntvanger(bundel)
  if (bundel === undefined || dossier === undefined || hier === null) return null
  const nuDan = nuVan(bundel, dossier)
  if (nuDan === null) return null
  const { mee, thuis } = nuDan
  const hash = new Map((await gestuurd(mee)).map((een) => [een.item, een.hash]))
  const terug = new Set(teruggenomenIn(bundel))
  return [...hier.values()].flatMap((oud): Verschil[] => {
    const nieuw = mee.find(({ item }) => item === oud.item)
    if (terug.has(oud.item) || hash.get(oud.item) === oud.hash) return []
    if (nieuw !== undefined && bijlageSleutel(oud.item) !== null) return [{ item: oud.item, waarom: 'bijlage', nieuw: null }]
    if (nieuw !== undefined) return [{ item: oud.item, waarom: 'anders', nieuw }]
    const reden = thuis.find(({ item }) => item === oud.item)?.reden
    return [{ item: oud.item, waarom: reden === undefined || reden === 'leeg' ? 'weg' : 'mag-niet', nieuw: null }]
  })
}

const zoals = (verschillen: readonly Verschil[]): string =>
  canoniek(verschillen.flatMap(({ nieuw }) => nieuw ?? [])) + JSON.stringify(verschillen.map(({ item, nieuw }) => [item, nieuw === null]))

/** The chosen differences as they would be out of this version of the dossier. */
function opnieuw(bundel: Verstuurd, dossier: Dossier, gekozen: readonly Verschil[]): Verschil[] {
  const mee = nuVan(bundel, dossier)?.mee ?? []
  return gekozen.map((een) => ({
    ...een, nieuw: een.waarom === 'bijlage' ? null : mee.find(({ item }) => item === een.item) ?? null,
  }))
}

/**
 * Seals exactly the differences that were shown and chosen, and puts them in the outbox; works without a network.
 * Errors: `app/niet-nu` (nothing chosen, or the handover ended), `overdracht/veranderd` when the dossier is otherwise
 * than what was shown, `overdracht/te-groot`, `overdracht/geen-ontvanger`, disk faults. Nothing is kept then.
 */
export const stuurCorrectie = (
  dossierId: string, key: string, gekozen: readonly Verschil[], reden: CorrectieReden,
): Promise<Result<null, AppError>> => eerstAf(async () => {
  const open = needFull()
  if (!open.ok) return open
  await haalBij(open.value.vault)
  const bundel = bundelVan(dossierId, key)
  const dossier = desk.dossiers[dossierId]
  if (bundel === undefined || dossier === undefined) return err({ type: 'app/niet-gevonden' })
  if (gekozen.length === 0 || !magCorrectie(dossierId, key)) return err({ type: 'app/niet-nu' })
  if (zoals(opnieuw(bundel, dossier, gekozen)) !== zoals(gekozen)) return err({ type: 'overdracht/veranderd' })
  const vervangen = gekozen.flatMap(({ nieuw }) => nieuw ?? [])
  const weg = gekozen.filter(({ nieuw }) => nieuw === null).map(({ item }) => item)
  const nr = Math.max(0, ...meldingenOver(bundel.bid).map((een) => een.nr ?? 0)) + 1
  const op = nu()
  const sent = await bewaarMelding(bundel, { soort: 'correctie', op, weg, nr, nieuw: await gestuurd(vervangen) }, {
    kind: 'correctie', sv: 1, ref: bundel.bid, nr, op, reden, gewist: weg,
    vervangen: vervangen.map((een) => structuredClone(een)),
  }, {
    steps: (bid): Step[] => {
      const stappen = bladVanOverdracht(dossierId, key)?.stappen ?? {}
      if (!mayStep('afzender', stappen, 'gecorrigeerd')) return []
      const stap = `overdrachten.${key}.stappen.gecorrigeerd`
      return [{ soort: 'set', pad: `${stap}.op`, waarde: op }, { soort: 'set', pad: `${stap}.bericht`, waarde: bid }]
    },
    // Sealing takes a moment: another tab or a changed mind sends no second one, and none that was not shown.
    refuse: (now) => {
      if (meldingenOver(bundel.bid).some((een) => een.nr === nr)) return { type: 'app/niet-nu' }
      return zoals(opnieuw(bundel, now, gekozen)) === zoals(gekozen) ? null : { type: 'overdracht/veranderd' }
    },
    log: [{ soort: 'gecorrigeerd', over: dossierId, aan: bundel.relatie, reden }],
  })
  if (!sent.ok) return sent
  poke()
  return ok(null)
})
