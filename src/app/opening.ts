// Making and unlocking vaults: the heavy half of the session, loaded when a passphrase is asked.
import { argonInWorker } from '../crypto/argon.ts'
import { err, ok, type Result } from '../result.ts'
import { createVault, eraseVault, openVault } from '../vault/open.ts'
import { ownDek, type Put, type Vault } from '../vault/vault.ts'
import { ruimBijlagenOp } from './bijlagen.ts'
import { logPuts } from './change.ts'
import { nu } from './clock.ts'
import type { Uitnodiging } from './contact.ts'
import { sweep, type Sector } from './desk.ts'
import { keepStorage } from './device/browser.ts'
import type { AppError } from './errors.ts'
import { watchIdle } from './idle.ts'
import { atWork, setAtWork, type Open } from './kern.ts'
import { layAll } from './lay-all.ts'
import { readHead, type line } from './logboek.ts'
import { loadOwn, type Own } from './own.ts'
import type { NewOwn } from './own-new.ts'
import { startRounds, stopRounds } from './post.ts'
import { isTurnedAway, showOpen, vergrendel } from './session.ts'

async function enter(vault: Vault, loading: Promise<Result<Own, AppError>>): Promise<Result<null, AppError>> {
  const laying = layAll(vault)
  let entered: Result<null, AppError>
  try {
    const [own, head, laid] = await Promise.all([loading, readHead(vault), laying])
    entered = !laid.ok ? laid : !own.ok ? own : !head.ok ? head : atWorkWith({
      ...own.value, vault, klok: laid.value, log: head.value,
    })
  } catch (error) {
    await laying.catch(() => undefined)
    setAtWork(null)
    sweep()
    throw error
  }
  // What was laid on the desk meanwhile is nobody's to see.
  if (!entered.ok) sweep()
  return entered
}

function atWorkWith(open: Open): Result<null, AppError> {
  if (isTurnedAway()) {
    void vergrendel()
    return err({ type: 'vault/locked' })
  }
  setAtWork(open)
  watchIdle(() => void vergrendel())
  startRounds()
  showOpen(open.profiel, open.cijfers)
  void ruimBijlagenOp()
  return ok(null)
}

type First = { log: Parameters<typeof line>[1][]; put: Put[] }

/** Makes a vault whose first transaction holds keyring, keys, profile, and what `first` gives. */
async function make(
  wish: NewOwn, zin: string, schoolSleutel: string | null, first: (open: Open) => Promise<First>,
): Promise<Result<null, AppError>> {
  const { ownRecords } = await import('./own-new.ts')
  let made: Own | null = null
  const created = await createVault<AppError>(
    { soort: wish.soort, sinds: nu(), zin, school: schoolSleutel, argon: argonInWorker() },
    async (vault) => {
      const records = await ownRecords(vault, wish)
      made = records.own
      const open: Open = { ...records.own, vault, klok: null, log: { nr: 0, hash: '' } }
      const { log, put } = await first(open)
      return ok({ put: [...records.put, ...put, ...(await logPuts(open, log)).put] })
    },
  )
  if (!created.ok) return created
  if (made === null) throw new Error('a vault without its own records')
  void keepStorage()
  return enter(created.value, Promise.resolve(ok(made)))
}

export type NieuweKluis = {
  soort: 'mentor' | 'oefen'
  naam: string
  rol: string
  sector: Sector
  zin: string
  /** The one-time code of the beheerder's invitation (or of practice). */
  code: string
  /** SHA-256 of the school's recipient, from the same link; absent for practice. */
  vingerafdruk?: string
}

/**
 * Makes a mentor's vault with the right that the beheerder gave, and opens it. Needs the relay once.
 * Errors: `beheer/code` (used, expired or unknown), faults of relay and disk; then there is no vault.
 */
export async function maakKluis(wish: NieuweKluis): Promise<Result<null, AppError>> {
  const { enrol } = await import('./own-new.ts')
  const enrolled = await enrol(wish.code, wish.vingerafdruk ?? null)
  if (!enrolled.ok) return enrolled
  const { postbus, school, sleutel } = enrolled.value
  const log: First['log'] = [{ soort: 'kluis-gemaakt' }]
  if (sleutel !== null) log.push({ soort: 'school-sleutel' })
  const own: NewOwn = { ...wish, school: school?.naam ?? '', brin: school?.brin ?? '', postbus }
  return make(own, wish.zin, sleutel, async () => ({ log, put: [] }))
}

/** Makes a gast vault out of an invitation, with the card back in the outbox of cards. One phrase, no paper kit. */
export async function maakGastKluis(
  wish: { naam: string; rol?: string; zin: string; uitnodiging: Uitnodiging },
): Promise<Result<null, AppError>> {
  const { uitnodiging } = wish
  const [{ enrol }, { answered }] = await Promise.all([import('./own-new.ts'), import('./contact.ts')])
  const enrolled = await enrol(uitnodiging.gast, null)
  if (!enrolled.ok) return enrolled
  const own: NewOwn = {
    soort: 'gast', naam: wish.naam, rol: wish.rol ?? '', sector: 'mbo', school: uitnodiging.voor.school,
    brin: uitnodiging.voor.brin, postbus: enrolled.value.postbus,
  }
  return make(own, wish.zin, null, async (open) => {
    if (open.cardBytes === null) throw new Error('a new vault has a card')
    const relatie = await answered(uitnodiging, open.cardBytes)
    return {
      log: [{ soort: 'kluis-gemaakt' }, { soort: 'antwoord', aan: relatie.id }],
      put: [{ table: 'relaties', id: relatie.id, dek: ownDek, value: relatie }],
    }
  })
}

/** Unlocks; never touches the network. Errors: `vault/wrong-phrase`, `vault/damaged`, `vault/missing`, `vault/locked`. */
export async function ontgrendel(id: string, zin: string): Promise<Result<null, AppError>> {
  const opened = await openVault(id, zin, argonInWorker())
  if (!opened.ok) return opened
  return enter(opened.value, loadOwn(opened.value))
}

/** Erases the open vault from this device; only for gast and practice vaults. Errors: `app/niet-nu`, disk faults. */
export async function wisKluis(): Promise<Result<null, AppError>> {
  const open = atWork()
  if (open === null || open.vault.keys === null) return err({ type: 'vault/locked' })
  if (open.profiel.soort === 'mentor') return err({ type: 'app/niet-nu' })
  stopRounds()
  const erased = await eraseVault(open.vault)
  if (!erased.ok) return erased
  setAtWork(null)
  sweep()
  globalThis.location.replace('/')
  return ok(null)
}
