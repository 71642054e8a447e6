// Where a handover stands, on either side: derived from the steps that were proven, from nothing else.
import type { Stop } from './stops.ts'

export type Stap =
  | 'verzegeld' | 'opgehaald' | 'gelezen' | 'samengevat' | 'bevestigd' | 'gestart' | 'ingetrokken'
  | 'wissen-gevraagd' | 'geweigerd' | 'verlopen' | 'vervangen' | 'doorgegeven' | 'gecorrigeerd' | 'niet-gekomen'
  | 'gewist' | 'binnengekomen' | 'overgenomen'

/** As kept in `overdrachten.<key>.stappen`; a step without `op` did not happen. */
export type Stappen = Readonly<Record<string, { readonly op?: string | undefined } | undefined>>

export type StandAfzender =
  | 'concept' | 'kan-niet' | 'klaar' | 'verzegeld' | 'onderweg' | 'opgehaald' | 'gelezen' | 'samengevat' | 'bevestigd'
  | 'gestart' | 'afgesloten' | 'ingetrokken' | 'wissen-gevraagd' | 'geweigerd' | 'verlopen' | 'vervangen'
  | 'niet-gekomen'

export type StandOntvanger =
  | 'uitgenodigd' | 'wacht-op-afzender' | 'binnengekomen' | 'gelezen' | 'samengevat' | 'bevestigd' | 'overgenomen'
  | 'gestart' | 'niet-gekomen' | 'geweigerd' | 'ingetrokken' | 'vervangen' | 'bij-vervanger' | 'gewist' | 'apart-gezet'

const heeft = (stappen: Stappen, stap: Stap): boolean =>
  Object.hasOwn(stappen, stap) && Boolean(stappen[stap]?.op)

const verste = <T extends Stap>(stappen: Stappen, reeks: readonly T[]): T | null =>
  reeks.findLast((stap) => heeft(stappen, stap)) ?? null

/** Only a receiver who has it can say one of these, so each of them proves that it was fetched. */
const bewijsVanOphalen = ['opgehaald', 'gelezen', 'samengevat', 'gestart', 'niet-gekomen'] as const

/** True when something the receiver said proves that it was fetched. */
export const isOpgehaald = (stappen: Stappen): boolean => bewijsVanOphalen.some((stap) => heeft(stappen, stap))

/** True while the receiver has it, or may still get it. */
export const isNogGedeeld = (stappen: Stappen): boolean =>
  !(['geweigerd', 'gewist'] as const).some((stap) => heeft(stappen, stap))
  && (isOpgehaald(stappen) || !(['ingetrokken', 'verlopen'] as const).some((stap) => heeft(stappen, stap)))

const uitgangAfzender = (stappen: Stappen): StandAfzender | null => {
  const opgehaald = isOpgehaald(stappen)
  if (heeft(stappen, 'geweigerd')) return 'geweigerd'
  if (heeft(stappen, 'niet-gekomen')) return 'niet-gekomen'
  const terug = heeft(stappen, 'ingetrokken')
  if (heeft(stappen, 'wissen-gevraagd') || (terug && opgehaald)) {
    return heeft(stappen, 'gewist') ? 'afgesloten' : 'wissen-gevraagd'
  }
  if (terug) return 'ingetrokken'
  // what was fetched did not expire, however late the proof of it came
  return heeft(stappen, 'verlopen') && !opgehaald ? 'verlopen' : null
}

const voorVerzegelen = (stops: readonly Pick<Stop, 'reden'>[]): StandAfzender => {
  if (stops.some(({ reden }) => reden === 'geen-ontvanger' || reden === 'leeg')) return 'concept'
  return stops.length > 0 ? 'kan-niet' : 'klaar'
}

/** After somebody took over, the track goes on with that person: only a later step moves it. */
const isVervangen = (stappen: Stappen): boolean => {
  const sinds = stappen['vervangen']?.op
  return heeft(stappen, 'vervangen') && sinds !== undefined
    && !(['gelezen', 'samengevat', 'bevestigd', 'gestart'] as const).some((stap) =>
      heeft(stappen, stap) && Date.parse(stappen[stap]?.op ?? '') > Date.parse(sinds))
}

/**
 * The state at the sender. An exit beats the order of steps; a proven fetch turns `ingetrokken` into
 * `wissen-gevraagd`. `transport` is the word of the relay and moves nothing but verzegeld to onderweg.
 */
export const standAfzender = (
  { stappen, stops, transport }: {
    readonly stappen: Stappen, readonly stops: readonly Pick<Stop, 'reden'>[], readonly transport?: 'wacht' | 'onderweg'
  },
): StandAfzender => {
  const uitgang = uitgangAfzender(stappen)
  if (uitgang) return uitgang
  if (heeft(stappen, 'gewist')) return 'afgesloten'
  if (isVervangen(stappen)) return 'vervangen'
  const stap = verste(stappen, ['verzegeld', 'opgehaald', 'gelezen', 'samengevat', 'bevestigd', 'gestart'])
  if (stap === null) return voorVerzegelen(stops)
  return stap === 'verzegeld' && transport === 'onderweg' ? 'onderweg' : stap
}

/**
 * The state at the receiver. `ervoor` is what is known before anything was taken in: an open invitation, bytes of
 * somebody not verified, a bundle for the back-up, or one that could not be opened.
 */
export const standOntvanger = (
  { stappen, ervoor = 'uitgenodigd' }: {
    readonly stappen: Stappen,
    readonly ervoor?: 'uitgenodigd' | 'wacht-op-afzender' | 'bij-vervanger' | 'apart-gezet',
  },
): StandOntvanger => {
  for (const stap of ['gewist', 'geweigerd', 'ingetrokken', 'niet-gekomen', 'vervangen'] as const) {
    if (heeft(stappen, stap)) return stap
  }
  return verste(stappen, ['binnengekomen', 'gelezen', 'samengevat', 'bevestigd', 'overgenomen', 'gestart']) ?? ervoor
}

type Regel = { readonly na?: readonly Stap[], readonly niet?: readonly Stap[], readonly opgehaald?: boolean }

const klaar = ['ingetrokken', 'wissen-gevraagd', 'geweigerd', 'niet-gekomen', 'gewist'] as const

/** What must have happened before a step, and what must not. Messages may overtake each other, acts may not. */
const regels: Readonly<Record<'afzender' | 'ontvanger', Partial<Record<Stap, Regel>>>> = {
  afzender: {
    verzegeld: {},
    opgehaald: { na: ['verzegeld'] },
    gelezen: { na: ['verzegeld'] },
    samengevat: { na: ['verzegeld'] },
    bevestigd: { na: ['samengevat'], niet: klaar },
    gestart: { na: ['verzegeld'] },
    ingetrokken: { na: ['verzegeld'], niet: [...klaar, 'verlopen'], opgehaald: false },
    'wissen-gevraagd': { na: ['verzegeld'], niet: ['geweigerd', 'gewist'], opgehaald: true },
    geweigerd: { na: ['verzegeld'] },
    verlopen: { na: ['verzegeld'], niet: klaar, opgehaald: false },
    vervangen: { na: ['verzegeld'] },
    doorgegeven: { na: ['verzegeld'] },
    gecorrigeerd: { na: ['verzegeld'], niet: klaar, opgehaald: true },
    'niet-gekomen': { na: ['verzegeld'] },
    gewist: { na: ['verzegeld'] },
  },
  ontvanger: {
    binnengekomen: {},
    gelezen: { na: ['binnengekomen'], niet: klaar },
    samengevat: { na: ['gelezen'], niet: klaar },
    bevestigd: { na: ['samengevat'] },
    overgenomen: { na: ['binnengekomen'], niet: klaar },
    gestart: { na: ['binnengekomen'], niet: klaar },
    'niet-gekomen': { na: ['binnengekomen'], niet: [...klaar, 'gestart'] },
    geweigerd: { na: ['binnengekomen'], niet: [...klaar, 'samengevat', 'overgenomen'] },
    ingetrokken: { na: ['binnengekomen'] },
    vervangen: { na: ['binnengekomen'] },
    gewist: { na: ['binnengekomen'] },
  },
}

/** True when this step may be set now; a step is set once, and one this side does not know never. */
export const mayStep = (rol: 'afzender' | 'ontvanger', stappen: Stappen, stap: string): boolean => {
  const tabel = regels[rol]
  const regel = Object.hasOwn(tabel, stap) ? tabel[stap as Stap] : undefined
  if (!regel || heeft(stappen, stap as Stap)) return false
  return (regel.na ?? []).every((eerder) => heeft(stappen, eerder))
    && !(regel.niet ?? []).some((later) => heeft(stappen, later))
    && (regel.opgehaald === undefined || regel.opgehaald === isOpgehaald(stappen))
}
