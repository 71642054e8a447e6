// What the person at the table answered: per section whether it fits, own words, and the zienswijze that comes of it.
import { createSignal, type Accessor } from 'solid-js'
import { createStore } from 'solid-js/store'
import { desk } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { schrijfEigen } from '../../../app/eigen-woorden.ts'
import type { Kijker, Kijkt } from '../../../app/samen-kijken.ts'
import { lees } from '../../../domain/lezen.ts'
import { ok, type Result } from '../../../result.ts'
import { createSchrijver, type Schrijver } from '../../parts/schrijver.ts'

export type Antwoord = { readonly klopt: boolean | null, readonly tekst: string }

export type Kijk = {
  antwoord: (soort: string) => Antwoord
  zegKlopt: (soort: string, klopt: boolean) => void
  schrijf: (soort: string, titel: string, tekst: string) => void
  vrij: Accessor<string>
  schrijfVrij: (tekst: string) => void
  schrijver: Schrijver
  oneens: () => boolean
  /** Writes what was typed; gives whether a zienswijze stands now. */
  afronden: () => Promise<Result<boolean, AppError>>
}

/** Begins with the zienswijze this person wrote before, if any: it stands in the free field and is never lost. */
export function createKijk(kijkt: Kijkt, persoon: Kijker): Kijk {
  const dossier = desk.dossiers[kijkt.dossierId]
  const eerder = dossier === undefined ? ''
    : Object.values(lees(dossier).zienswijzen ?? {}).find((een) => een.van === persoon.id)?.tekst ?? ''
  const [antwoorden, zetAntwoord] = createStore<Record<string, Antwoord>>({})
  const titels = new Map<string, string>()
  const [vrij, zetVrij] = createSignal(eerder)

  const geheel = (): string => [
    vrij().trim(),
    ...Object.entries(antwoorden).filter(([, { klopt, tekst }]) => klopt === false && tekst.trim() !== '')
      .map(([soort, { tekst }]) => `${titels.get(soort) ?? ''}: ${tekst.trim()}`),
  ].filter((deel) => deel !== '').join('\n')

  const schrijver = createSchrijver(() => schrijfEigen(persoon.id, null, 'zienswijze', geheel()))
  const antwoord = (soort: string): Antwoord => antwoorden[soort] ?? { klopt: null, tekst: '' }
  return {
    antwoord,
    zegKlopt: (soort, klopt) => {
      zetAntwoord(soort, { ...antwoord(soort), klopt })
      if (antwoord(soort).tekst !== '') schrijver.straks()
    },
    schrijf: (soort, titel, tekst) => {
      titels.set(soort, titel)
      zetAntwoord(soort, { ...antwoord(soort), tekst })
      schrijver.straks()
    },
    vrij,
    schrijfVrij: (tekst) => {
      zetVrij(tekst)
      schrijver.straks()
    },
    schrijver,
    oneens: () => Object.values(antwoorden).some(({ klopt }) => klopt === false),
    afronden: async () => {
      const uitkomst = await schrijver.nu()
      return uitkomst.ok ? ok(geheel() !== '') : uitkomst
    },
  }
}
