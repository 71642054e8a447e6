// A handover that nobody fetched in time: told by the clock of the relay, never by the tablet's own.
import { sleutelsVan } from '../domain/dossier.ts'
import { readOne } from '../vault/vault.ts'
import { record } from './change.ts'
import { nu, relayNu } from './clock.ts'
import { desk, koppen } from './desk.ts'
import { needFull } from './kern.ts'
import { bladVanOverdracht } from './overdracht.ts'
import type { Verzonden } from './verstuurd.ts'

const settled = ['opgehaald', 'ingetrokken', 'geweigerd', 'verlopen']

/** Sets the step `verlopen` where the last day has passed without a receipt; its ciphertext goes. Part of each round. */
export async function noteExpired(): Promise<void> {
  const open = needFull()
  const now = relayNu()
  if (!open.ok || now === null) return
  for (const [id, kop] of Object.entries(koppen())) {
    const dossier = kop.verzonden ? desk.dossiers[id] : undefined
    if (dossier === undefined) continue
    for (const key of sleutelsVan(dossier, 'overdrachten')) {
      const blad = bladVanOverdracht(id, key)
      const bid = blad?.bundelId
      if (bid === undefined || settled.some((stap) => blad?.stappen?.[stap] !== undefined)) continue
      const row = await readOne(open.value.vault, 'berichten', `verzonden-${bid}`)
      const sent = row.ok ? (row.value?.value as Verzonden | undefined) : undefined
      if (sent === undefined || sent.exp >= now) continue
      await record(id, [{ soort: 'set', pad: `overdrachten.${key}.stappen.verlopen.op`, waarde: nu() }], {
        plan: { removeOutbox: [bid] },
      })
    }
  }
}
