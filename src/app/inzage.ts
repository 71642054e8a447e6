// Inzage outside the talk: an offer, what was printed, what somebody said to it later, and what is wrong set right.
import { alsVeranderd, metMerken, schrijfMerken } from '../domain/getoond.ts'
import { inzagenMetSleutel, laatstGezien, type Correctie, type Inzage } from '../domain/inzage.ts'
import { lees } from '../domain/lezen.ts'
import { datumVan, type Datum, type Moment } from '../domain/time.ts'
import { err, ok, type Result } from '../result.ts'
import { record, newKey, type Step } from './change.ts'
import { nu, vandaag } from './clock.ts'
import { desk } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { merkenVan, voorbeeld } from './overdracht.ts'

const set = (pad: string, waarde: string | boolean | null): Step => ({ soort: 'set', pad, waarde })
const done = (outcome: Result<unknown, AppError>): Result<null, AppError> => (outcome.ok ? ok(null) : outcome)

/** Now, when that is on this day; else the middle of it. */
const opDag = (dag: Datum): Moment => (dag === datumVan(nu()) ? nu() : `${dag}T10:00:00.000Z`)

const inhoudVan = (dossierId: string) => {
  const dossier = desk.dossiers[dossierId]
  return dossier === undefined ? null : lees(dossier)
}

/** Steps that let go of the marks of earlier looks of this person: only the last one is compared. */
export const zonderOudeMerken = (dossierId: string, key: string, persoon: string, behalve: string): Step[] => {
  const inhoud = inhoudVan(dossierId)
  return inhoud === null ? [] : inzagenMetSleutel(inhoud, key, persoon)
    .filter(([sleutel, { getoond, gezienOp }]) => sleutel !== behalve && getoond !== undefined && gezienOp !== undefined)
    .map(([sleutel]) => set(`overdrachten.${key}.inzagen.${sleutel}.getoond`, null))
}

/** An offer outside the talk, today or on an earlier day; a second one with the reason why nobody came. */
export async function biedAan(
  dossierId: string, key: string, persoon: string, aanbod: { hoe: string; op?: Datum; reden?: string },
): Promise<Result<null, AppError>> {
  const base = `overdrachten.${key}.inzagen.${newKey()}`
  return done(await record(dossierId, [
    set(`${base}.persoon`, persoon), set(`${base}.aangebodenOp`, opDag(aanbod.op ?? vandaag())), set(`${base}.hoe`, aanbod.hoe),
    ...(aanbod.reden === undefined || aanbod.reden === '' ? [] : [set(`${base}.reden`, aanbod.reden)]),
  ], { log: [{ soort: 'inzage-aangeboden', over: dossierId }] }))
}

/**
 * What is shown now goes to this person on paper or as a file: kept with its hash before it is printed. The same sheet
 * on the same day is the same offer. Errors: `overdracht/veranderd` when `hash` is not what would go now; disk faults.
 */
export async function biedOpPapier(
  dossierId: string, key: string, persoon: string, aanbod: { hoe: 'geprint' | 'als-bestand'; hash: string; reden?: string },
): Promise<Result<null, AppError>> {
  const shown = await voorbeeld(dossierId, key)
  const inhoud = inhoudVan(dossierId)
  if (shown === null || inhoud === null) return err({ type: 'app/niet-gevonden' })
  if (shown.hash !== aanbod.hash) return err({ type: 'overdracht/veranderd' })
  const at = opDag(vandaag())
  const same = inzagenMetSleutel(inhoud, key, persoon).some(([, each]) => each.gezienOp === undefined && each.eerstPratenOp === undefined
    && each.voorbeeldHash === aanbod.hash && each.hoe === aanbod.hoe && each.aangebodenOp?.slice(0, 10) === at.slice(0, 10))
  const base = `overdrachten.${key}.inzagen.${newKey()}`
  const steps = same ? [] : [
    set(`${base}.persoon`, persoon), set(`${base}.aangebodenOp`, at), set(`${base}.hoe`, aanbod.hoe),
    set(`${base}.voorbeeldHash`, shown.hash), set(`${base}.getoond`, schrijfMerken(shown.merken)),
    ...(aanbod.reden === undefined || aanbod.reden === '' ? [] : [set(`${base}.reden`, aanbod.reden)]),
  ]
  const printed = { soort: 'afgedrukt', over: dossierId } as const
  return done(await record(dossierId, steps, {
    log: same ? [printed] : [{ soort: 'inzage-aangeboden', over: dossierId }, printed],
  }))
}

/** Adds what somebody wrote himself to what he saw: his own words need not be shown to him again. */
async function kentEigenWoorden(dossierId: string, key: string, inzage: string, zienswijze: string): Promise<Step[]> {
  const shown = await voorbeeld(dossierId, key)
  const own = (shown?.mee ?? []).filter(({ item }) => item === `zienswijzen~${zienswijze}`)
  const getoond = inhoudVan(dossierId)?.overdrachten?.[key]?.inzagen?.[inzage]?.getoond
  if (own.length === 0 || getoond === undefined) return []
  return [set(`overdrachten.${key}.inzagen.${inzage}.getoond`, metMerken(getoond, await merkenVan(own)))]
}

/**
 * What somebody said to an offer on paper, as a file or at home: on which day, and own words if there are any (typed
 * over, they travel along). From here the gate treats it as a look at the tablet: what changed since has to be shown.
 */
export async function legAntwoordVast(
  dossierId: string, key: string, inzage: string,
  antwoord: { op: Datum; uitkomst: 'eens' | 'oneens' | null; tekst: string },
): Promise<Result<null, AppError>> {
  const offer = inhoudVan(dossierId)?.overdrachten?.[key]?.inzagen?.[inzage]
  const persoon = offer?.persoon
  if (offer === undefined || persoon === undefined || offer.gezienOp !== undefined) return err({ type: 'app/niet-nu' })
  const tekst = antwoord.tekst.trim()
  let own: Step[] = []
  if (tekst !== '') {
    // The words first: an answer without them would open the gate. Said twice, they are kept once.
    const there = Object.entries(inhoudVan(dossierId)?.zienswijzen ?? {})
      .find(([, each]) => each.van === persoon && each.over === undefined && each.tekst === tekst)
    const sleutel = there?.[0] ?? newKey()
    const written = there !== undefined ? ok(null) : await record(dossierId, [
      set(`zienswijzen.${sleutel}.van`, persoon), set(`zienswijzen.${sleutel}.tekst`, tekst),
      set(`zienswijzen.${sleutel}.op`, antwoord.op),
    ], { log: [{ soort: 'zienswijze', over: dossierId }] })
    if (!written.ok) return written
    own = await kentEigenWoorden(dossierId, key, inzage, sleutel)
  }
  const base = `overdrachten.${key}.inzagen.${inzage}`
  const op = opDag(antwoord.op)
  return done(await record(dossierId, [
    // Never before the offer itself, which may be of the same day.
    set(`${base}.gezienOp`, op < (offer.aangebodenOp ?? op) ? offer.aangebodenOp ?? op : op),
    set(`${base}.uitkomst`, antwoord.uitkomst), set(`${base}.wilZienswijze`, tekst !== ''),
    ...own, ...zonderOudeMerken(dossierId, key, persoon, inzage),
  ], { log: [{ soort: 'inzage-gezien', over: dossierId }] }))
}

/** The last look of this person, with its key. */
const laatsteBlik = (dossierId: string, key: string, persoon: string): [string, Inzage] | undefined => {
  const seen = inzagenMetSleutel(inhoudVan(dossierId) ?? {}, key, persoon)
  const last = laatstGezien(seen.map(([, each]) => each))
  return seen.find(([, each]) => each === last)
}

/** Steps after which the last look of who asked says no more that this item was seen: it is shown once more. */
function weerTonen(dossierId: string, key: string, { van, over }: Correctie): Step[] {
  const last = laatsteBlik(dossierId, key, van ?? '')
  if (last === undefined) return []
  const [sleutel, { getoond }] = last
  const base = `overdrachten.${key}.inzagen.${sleutel}`
  return [
    set(`${base}.voorbeeldHash`, null),
    set(`${base}.getoond`, getoond === undefined || over === undefined ? null : alsVeranderd(getoond, over)),
  ]
}

/**
 * Settles what somebody said is wrong. `aangepast`: the mentor changed it, and who asked looks at it once more first,
 * also when the same words still stand there.
 * `blijft`: it stays, with the reason; then the words of who asked travel as a zienswijze about that item.
 */
export async function beslisCorrectie(
  dossierId: string, key: string | null, correctie: string,
  besluit: { besluit: 'aangepast' } | { besluit: 'blijft'; reden: string },
): Promise<Result<null, AppError>> {
  const asked = inhoudVan(dossierId)?.correcties?.[correctie]
  if (asked?.van === undefined || asked.tekst === undefined || asked.besluit !== undefined) return err({ type: 'app/niet-nu' })
  const base = `correcties.${correctie}`
  const steps = [set(`${base}.besluit`, besluit.besluit), set(`${base}.beslotenOp`, nu())]
  if (besluit.besluit === 'blijft') {
    const eigen = `zienswijzen.${correctie}`
    steps.push(
      set(`${base}.reden`, besluit.reden), set(`${eigen}.van`, asked.van), set(`${eigen}.tekst`, asked.tekst),
      set(`${eigen}.op`, asked.op ?? vandaag()), ...(asked.over === undefined ? [] : [set(`${eigen}.over`, asked.over)]),
    )
  } else if (key !== null) steps.push(...weerTonen(dossierId, key, asked))
  const written = await record(dossierId, steps, {
    log: [{ soort: 'correctie-besloten', over: dossierId }, ...(besluit.besluit === 'blijft' ? [{ soort: 'zienswijze', over: dossierId } as const] : [])],
  })
  if (!written.ok || besluit.besluit === 'aangepast' || key === null) return done(written)
  await inTurn(async () => undefined)
  const sleutel = laatsteBlik(dossierId, key, asked.van)?.[0]
  if (sleutel === undefined) return ok(null)
  return done(await record(dossierId, [
    set(`overdrachten.${key}.inzagen.${sleutel}.wilZienswijze`, true),
    ...await kentEigenWoorden(dossierId, key, sleutel, correctie),
  ]))
}
