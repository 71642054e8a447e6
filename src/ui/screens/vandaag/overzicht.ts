// The one overview of the open vault, for Vandaag and for the numbers in the frame. With many leerlingen it comes in
// slices, so that the screen answers meanwhile; what did not change since is not asked again.
import { createMemo, createRoot, createSignal } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { vandaag } from '../../../app/clock.ts'
import { desk, koppen } from '../../../app/desk.ts'
import type { Kop } from '../../../domain/kop.ts'
import { stappenVanLeerling } from './leerling-stappen.ts'
import { delenBehalveLeerlingen, samen, type Deel, type Overzicht } from './stappen.ts'

// Long enough for some dozens of leerlingen on a slow tablet, short enough for a finger in between.
const sliceMs = 40
// More than this, and the screen that was asked for is drawn first.
const veel = 60

const straks = (work: () => void, ms: number): void => {
  setTimeout(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 1000 })
    else work()
  }, ms)
}

type Bekend = { readonly kop: Kop; readonly wereld: object; readonly deel: Deel }

const niets: Deel = { stappen: [], regels: [] }
const bekend = new Map<string, Bekend>()
const [ronde, zetRonde] = createSignal(0)

/** What is mine to do and what the other has; null while a large vault is still being looked through. */
export const overzicht = createRoot(() => {
  // Besides the dossier itself its steps depend on the day, on who receives it, and on what the relay has.
  const wereld = createMemo(() => ({
    dag: vandaag(), relaties: Object.values(desk.relaties), opServer: Object.values(desk.opServer),
  }))
  return createMemo<Overzicht | null>((vorig) => {
    const eerste = ronde() === 0
    const nu = wereld()
    const alle = koppen()
    const algemeen = delenBehalveLeerlingen(desk, nu.dag)
    const namen = Object.keys(alle).sort()
    const tot = eerste && namen.length > veel ? 0 : performance.now() + sliceMs
    const delen: Deel[] = []
    for (const id of namen) {
      const deel = deelVan(id, alle[id], nu, performance.now() < tot)
      if (deel === null) {
        straks(() => zetRonde((n) => n + 1), tot === 0 ? 300 : 20)
        return vorig
      }
      delen.push(deel)
    }
    for (const id of bekend.keys()) if (!Object.hasOwn(alle, id)) bekend.delete(id)
    return samen([...algemeen, ...delen])
  }, null)
})

function deelVan(id: string, kop: Kop | undefined, wereld: { dag: string }, tijd: boolean): Deel | null {
  const er = bekend.get(id)
  if (kop === undefined) return niets
  if (er?.kop === kop && er.wereld === wereld) return er.deel
  if (!tijd) return null
  const dossier = unwrap(desk).dossiers[id]
  const deel = dossier === undefined ? niets : stappenVanLeerling(dossier, unwrap(desk), wereld.dag)
  bekend.set(id, { kop, wereld, deel })
  return deel
}
