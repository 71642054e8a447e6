// Where a contact is on the way to being verified, as the screens show it.
import { nu } from '../../../app/clock.ts'
import type { Relatie, RelatieStaat } from '../../../app/desk.ts'

/** The state by the clock: an invitation without an answer expires, also while nobody looks. */
export function staatVan(relatie: Relatie): RelatieStaat {
  const tot = relatie.uitnodiging?.tot
  return relatie.staat === 'uitgenodigd' && tot !== undefined && tot < nu() ? 'verlopen' : relatie.staat
}

/** Who has to act first stands first; then by name. */
export function opVolgorde(relaties: readonly (Relatie | undefined)[]): Relatie[] {
  const eerst: Record<RelatieStaat, number> = {
    'te-controleren': 0, verlopen: 1, uitgenodigd: 2, gecontroleerd: 3, 'klopt-niet': 4,
  }
  return relaties.filter((een): een is Relatie => een !== undefined)
    .sort((a, b) => eerst[staatVan(a)] - eerst[staatVan(b)] || a.naam.localeCompare(b.naam, 'nl'))
}
