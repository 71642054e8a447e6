// In which language Samen kijken speaks. Only here, only while it lasts, and never about what somebody wrote.
import { createSignal, onCleanup } from 'solid-js'
import { datumVan } from '../../../domain/time.ts'
import { leerlingSecties, leerlingVelden, ouderSecties } from '../../velden-leerling.nl.ts'
import { talen, type Taal, type Taalwoorden } from '../../talen/talen.ts'
import { naamVanSoort, nederlands, soortVan, toonDatum, type Woordenlijst } from '../../waarde.ts'
import { speakIn } from '../../words.ts'

const [taal, zetTaal] = createSignal<Taal>('nl')
const [gekozen, zetGekozen] = createSignal<Taalwoorden | null>(null)

/** The language chosen now. */
export { taal }

/** The words around values in that language. */
export const lijst = (): Woordenlijst => gekozen()?.lijst ?? nederlands

/** The sentence that says what is not translated; null in Dutch. */
export const letOp = (afzender: string): string | null => gekozen()?.let.replace('{afzender}', () => afzender) ?? null

function spreek(nieuw: Taal, woorden: Taalwoorden | null): void {
  zetGekozen(woorden)
  speakIn(woorden === null ? null : woorden.woorden as Parameters<typeof speakIn>[0])
  zetTaal(nieuw)
  document.documentElement.lang = nieuw
}

/** Speaks another language; when its words cannot be had, everything stays as it is. */
export async function kiesTaal(nieuw: Taal): Promise<void> {
  const { haal } = talen[nieuw]
  if (haal === null) return spreek(nieuw, null)
  const woorden = await haal().then(({ default: ze }) => ze, () => null)
  if (woorden !== null) spreek(nieuw, woorden)
}

/** Dutch again, as soon as this screen is left. */
export function weerNederlands(): void {
  onCleanup(() => spreek('nl', null))
}

export type Stijl = 'leerling' | 'ouder'

/** The name of a kind of item for who reads: je-form and plain words in Dutch, the list of words elsewhere. */
export function titelVan(stijl: Stijl, item: string): string {
  const eigen = taal() !== 'nl' ? undefined
    : (stijl === 'leerling' ? leerlingSecties : ouderSecties)[soortVan(item).replace('[]', '')]
  return eigen ?? naamVanSoort(item, lijst())
}

/** The name of a field in the je-form, where there is one. */
export const labelVan = (stijl: Stijl, patroon: string): string | undefined =>
  (taal() === 'nl' && stijl === 'leerling' ? leerlingVelden[patroon] : undefined)

/** '12 mei 2027', of a moment. */
export const dagIn = (moment: string): string => toonDatum(datumVan(moment), lijst())
