// What the receiver is writing: shown at once, on disk within a second, and there again after a lock.
import { createStore } from 'solid-js/store'
import type { Concept, Ontvangst, Toezegging } from '../../../app/desk.ts'
import { bewaarConcept } from '../../../app/ontvangst.ts'
import { createSchrijver, type Schrijver } from '../../parts/schrijver.ts'

/** The answer to one support need. `reden` null: something will be done; else why not. */
export type Vak = { readonly wat: string, readonly wanneer: string, readonly reden: string | null }

export type ConceptBinder = {
  vak: (sleutel: string) => Vak
  zetVak: (sleutel: string, deel: Partial<Vak>) => void
  samenvatting: () => string
  vraag: () => string
  zet: (deel: { samenvatting?: string, vraag?: string }) => void
  schrijver: Schrijver
}

/** `dag` fills in when something will be there, as long as nobody chose another day. */
export function createConcept(ontvangst: Ontvangst, sleutels: readonly string[], dag: string): ConceptBinder {
  const { concept, id } = ontvangst
  const vakVan = ({ wat, wanneer, geenActieReden }: Toezegging): Vak =>
    ({ wat: wat ?? '', wanneer: wanneer ?? dag, reden: geenActieReden ?? null })
  const [staat, zetStaat] = createStore({
    vakken: Object.fromEntries(sleutels.map((sleutel) => [sleutel, vakVan(concept.toezeggingen[sleutel] ?? {})])),
    samenvatting: concept.samenvatting,
    vraag: concept.vraag ?? '',
  })
  const leegVak: Vak = { wat: '', wanneer: dag, reden: null }
  const toezegging = ({ wat, wanneer, reden }: Vak): Toezegging => {
    if (reden !== null) return { geenActieReden: reden }
    return wat.trim() === '' ? {} : { wat, ...(wanneer === '' ? {} : { wanneer }) }
  }
  const alsConcept = (): Concept => ({
    samenvatting: staat.samenvatting,
    toezeggingen: Object.fromEntries(sleutels.map((sleutel) =>
      [sleutel, toezegging(staat.vakken[sleutel] ?? leegVak)])),
    ...(staat.vraag.trim() === '' ? {} : { vraag: staat.vraag }),
  })
  const schrijver = createSchrijver(() => bewaarConcept(id, alsConcept()))
  return {
    vak: (sleutel) => staat.vakken[sleutel] ?? leegVak,
    zetVak: (sleutel, deel) => {
      zetStaat('vakken', sleutel, (vak) => ({ ...vak, ...deel }))
      schrijver.straks()
    },
    samenvatting: () => staat.samenvatting,
    vraag: () => staat.vraag,
    zet: (deel) => {
      zetStaat(deel)
      schrijver.straks()
    },
    schrijver,
  }
}
