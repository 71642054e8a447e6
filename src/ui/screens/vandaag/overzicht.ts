// The one overview of the open vault, for Vandaag and for the numbers in the frame. With many leerlingen it comes in
// slices, so that the screen answers meanwhile; what did not change since is not asked again.
import { createMemo, createRoot, createSignal } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { vandaag } from '../../../app/clock.ts'
import { desk, koppen } from '../../../app/desk.ts'
import { profiel } from '../../../app/session.ts'
import type { Kop } from '../../../domain/kop.ts'
import { stappenVanBeschadigd, stappenVanLeerling } from './leerling-stappen.ts'
import { delenBehalveLeerlingen, samen, type Deel, type Overzicht } from './stappen.ts'

// Long enough for some dozens of leerlingen on a slow tablet, short enough for a finger in between.
const sliceMs = 40
// More than this, and the screen that was asked for is drawn first.
const veel = 60

type Bekend = { readonly kop: Kop; readonly wereld: object; readonly deel: Deel }

const niets: Deel = { stappen: [], regels: [] }
const bekend = new Map<string, Bekend>()
const [ronde, zetRonde] = createSignal(0)
let gepland = false
let begonnen = false

function straks(ms: number): void {
  if (gepland) return
  gepland = true
  const verder = (): void => {
    gepland = false
    zetRonde((n) => n + 1)
  }
  setTimeout(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(verder, { timeout: 1000 })
    else verder()
  }, ms)
}

/** What is mine to do and what the other has; null while a large vault is still being looked through. */
export const overzicht = createRoot(() => {
  // Besides the dossier itself its steps depend on the day, on who receives it, and on what the relay has.
  const wereld = createMemo(() => ({
    dag: vandaag(), relaties: Object.values(desk.relaties), opServer: Object.values(desk.opServer),
  }))
  return createMemo<Overzicht | null>((vorig) => {
    ronde()
    const nu = wereld()
    const alle = koppen()
    const algemeen = delenBehalveLeerlingen(desk, nu.dag, profiel()?.soort === 'gast')
    const namen = Object.keys(alle).sort()
    // What stood before was about an empty desk, and would say that there is nothing to do.
    const vers = bekend.size === 0
    const wacht = vers && !begonnen && namen.length > veel
    const tot = wacht ? 0 : performance.now() + sliceMs
    begonnen = true
    const delen: Deel[] = []
    for (const id of namen) {
      const deel = deelVan(id, alle[id], nu, performance.now() < tot)
      if (deel === null) {
        straks(wacht ? 300 : 20)
        return vers ? null : vorig
      }
      delen.push(deel)
    }
    for (const id of bekend.keys()) if (!Object.hasOwn(alle, id)) bekend.delete(id)
    begonnen = namen.length > 0
    return samen([...algemeen, ...delen])
  }, null)
})

function deelVan(id: string, kop: Kop | undefined, wereld: { dag: string }, tijd: boolean): Deel | null {
  const er = bekend.get(id)
  if (kop === undefined) return niets
  if (er?.kop === kop && er.wereld === wereld) return er.deel
  if (!tijd) return null
  const dossier = unwrap(desk).dossiers[id]
  const deel = dossier === undefined ? stappenVanBeschadigd(id, kop) : stappenVanLeerling(dossier, unwrap(desk), wereld.dag)
  bekend.set(id, { kop, wereld, deel })
  return deel
}
