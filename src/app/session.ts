// Who is at work on this device, for the screens: phases, vaults, and the acts that open and close them.
import { createSignal } from 'solid-js'
import type { Result } from '../result.ts'
import { readMarkers, type Marker } from '../vault/markers.ts'
import type { Uitnodiging } from './contact.ts'
import { listenToTabs, tellTabs } from './device/browser.ts'
import { sweep, type Profiel, type Wacht } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { atWork, setAtWork } from './kern.ts'
import type { NieuweKluis } from './opening.ts'
import { eerstAf, flushAlles } from './pending.ts'
import { relay } from './relay.ts'

export type { NieuweKluis } from './opening.ts'
export { bezig } from './idle.ts'
export type Phase = 'start' | 'welkom' | 'slot' | 'open' | 'samen-kijken'

const [phase, setPhase] = createSignal<Phase>('start')
const [kluizen, setKluizen] = createSignal<Marker[]>([])
const [profiel, setProfiel] = createSignal<Profiel | null>(null)
const [cijfers, setCijfers] = createSignal<string[]>([])

export { phase, kluizen, profiel }

/** The own half of the digits, six groups of five, to read aloud. */
export const eigenCijfers = cijfers

// Cryptography, the disk and the post are loaded after the lock or the welcome can be used.
const opening = () => import('./opening.ts')
const post = () => import('./post.ts')

let turnedAway = false

/** Whether another tab made all others lock since this opening was asked for: then it may not come to its end. */
export const isTurnedAway = (): boolean => turnedAway

async function opened(
  open: (by: Awaited<ReturnType<typeof opening>>) => Promise<Result<null, AppError>>,
): Promise<Result<null, AppError>> {
  turnedAway = false
  return open(await opening())
}

/** Looks which vaults this device has; the first thing the app does. A locked vault's post goes out all the same. */
export function begin(): void {
  const there = readMarkers()
  setKluizen(there)
  setPhase(there.length === 0 ? 'welkom' : 'slot')
  // A page that is left breaks off what it was fetching, and Firefox says so; what really cannot be had, unlocking tells.
  if (there.length > 0) post().then(({ startRounds }) => startRounds(), () => undefined)
  listenToTabs((word) => {
    if (word !== 'samen-kijken' && word !== 'gewist') return
    turnedAway = true
    if (atWork() !== null) void vergrendel()
  })
  const hide = (): void => void flushAlles()
  addEventListener('pagehide', hide)
  document.addEventListener('visibilitychange', hide)
}

/** Shows what an opened vault shows; called by the opening itself. */
export function showOpen(wie: Profiel, eigen: string[]): void {
  setProfiel(wie)
  setCijfers(eigen)
  setKluizen(readMarkers())
  setPhase('open')
}

/**
 * Makes a mentor's vault with the right that the beheerder gave, and opens it. Needs the relay once.
 * Errors: `beheer/code` (used, expired or unknown), faults of relay and disk; then there is no vault.
 */
export const maakKluis = (wish: NieuweKluis): Promise<Result<null, AppError>> =>
  eerstAf(() => opened((by) => by.maakKluis(wish)))

/** Makes a gast vault out of an invitation, and opens it; the card goes back by itself. */
export const maakGastKluis = (
  wish: { naam: string; rol?: string; zin: string; uitnodiging: Uitnodiging },
): Promise<Result<null, AppError>> => eerstAf(() => opened((by) => by.maakGastKluis(wish)))

/**
 * Unlocks; never touches the network. Errors: `vault/wrong-phrase`, `vault/damaged`, `vault/missing`, and
 * `vault/locked` when another tab began *Samen kijken* or erased a dossier meanwhile.
 */
export const ontgrendel = (id: string, zin: string): Promise<Result<null, AppError>> =>
  opened((by) => by.ontgrendel(id, zin))

/** Erases the open vault from this device; only for gast and practice vaults. Errors: `app/niet-nu`, disk faults. */
export const wisKluis = async (): Promise<Result<null, AppError>> => (await opening()).wisKluis()

/** What of a locked vault waits for the network. */
export const wachtInKluis = async (id: string): Promise<Wacht> => (await post()).wachtInKluis(id)

// Many times what sealing or writing takes; whatever takes longer hangs, and may not keep a tablet open that is given away.
const lockLimit = 10_000

async function finish(): Promise<void> {
  await flushAlles()
  await inTurn(async () => undefined)
  const { stopRounds } = await post()
  stopRounds()
  const { ruimBijlagenOp } = await import('./bijlagen.ts')
  await ruimBijlagenOp()
}

/**
 * Writes what is being typed, drops every key, and reloads: the only dependable way to empty a page's memory. What is
 * not written after ten seconds is not waited for.
 */
export async function vergrendel(): Promise<void> {
  let clock: ReturnType<typeof setTimeout> | undefined
  try {
    await Promise.race([finish(), new Promise((resolve) => { clock = setTimeout(resolve, lockLimit) })])
  } finally {
    // Whatever went wrong above, the lock comes.
    clearTimeout(clock)
    setAtWork(null)
    sweep()
    setProfiel(null)
    setPhase('slot')
    globalThis.location.reload()
  }
}

/** *Samen kijken*: called once the session was narrowed to one dossier; every other tab locks. */
export function showSamenKijken(): void {
  setPhase('samen-kijken')
  tellTabs('samen-kijken')
}

/** Whether this relay lets one try without set-up: bound to this machine, and no school yet. */
export async function oefenenMag(): Promise<boolean> {
  const status = await relay().status()
  return status.ok && status.value.local && !status.value.setup
}

/** A code for a practice vault. */
export async function vraagOefencode(): Promise<Result<string, AppError>> {
  const given = await relay().practice()
  return given.ok ? { ok: true, value: given.value.code } : given
}
