// What the person at the table answered so far. What was typed lies in the dossier; here is what stands on the screen.
import { createStore } from 'solid-js/store'
import { eigenOver, type EigenSoort } from '../../../app/eigen-woorden.ts'
import type { AppError } from '../../../app/errors.ts'
import type { Kijker, Kijkt } from '../../../app/samen-kijken.ts'
import type { ItemKey } from '../../../domain/dictionary.ts'
import { ok, type Result } from '../../../result.ts'
import type { Schrijver } from '../../parts/schrijver.ts'

/** `soort`: a mistake, or another view; null while that was not said. */
export type Antwoord = { readonly klopt: boolean | null, readonly soort: EigenSoort | null, readonly tekst: string }

export type Kijk = {
  antwoord: (item: ItemKey) => Antwoord
  zeg: (item: ItemKey, meer: Partial<Antwoord>) => void
  /** Somebody said of something that it is not right. */
  oneens: () => boolean
  /** Names what writes by itself, so that the end can wait for it; gives the way to forget it again. */
  schrijft: (schrijver: Schrijver) => () => void
  /** Everything that was typed is on disk, or why not. */
  afronden: () => Promise<Result<null, AppError>>
}

/** Begins with what this person wrote before about these items: it is never lost. */
export function createKijk(kijkt: Kijkt, persoon: Kijker): Kijk {
  const [antwoorden, zetAntwoord] = createStore<Record<ItemKey, Antwoord>>({})
  const schrijvers = new Set<Schrijver>()
  const eerder = (item: ItemKey): Antwoord => {
    const eigen = eigenOver(kijkt.dossierId, persoon.id, item)
    return eigen === null ? { klopt: null, soort: null, tekst: '' } : { klopt: false, soort: eigen.soort, tekst: eigen.tekst }
  }
  const antwoord = (item: ItemKey): Antwoord => antwoorden[item] ?? eerder(item)
  return {
    antwoord,
    zeg: (item, meer) => zetAntwoord(item, { ...antwoord(item), ...meer }),
    oneens: () => Object.values(antwoorden).some(({ klopt }) => klopt === false),
    schrijft: (schrijver) => {
      schrijvers.add(schrijver)
      return () => schrijvers.delete(schrijver)
    },
    afronden: async () => {
      for (const schrijver of schrijvers) {
        const uitkomst = await schrijver.nu()
        if (!uitkomst.ok) return uitkomst
      }
      return ok(null)
    },
  }
}
