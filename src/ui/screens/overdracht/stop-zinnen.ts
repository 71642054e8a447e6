// What a stop says, and the place where it is solved.
import type { Relatie } from '../../../app/desk.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { bronPoort } from '../../../domain/law-profile.ts'
import type { Stop } from '../../../domain/stops.ts'
import { hoofdletter, opsomming } from '../../parts/tekst.ts'
import { t } from '../../words.ts'
import { persoonNaam } from '../delen/personen.ts'
import { bronZin } from '../delen/zinnen.ts'

/** One sentence, with the names of whom it waits for. */
export function stopZin(stop: Stop, dossier: Dossier, naam: string): string {
  const wie = opsomming((stop.wie ?? []).map((persoon) => persoonNaam(dossier, persoon)))
  switch (stop.reden) {
    case 'inzage':
      return t(stop.zin === 'wet-vraagt' ? 'overdracht.stop.inzage.wet' : 'overdracht.stop.inzage.estafette', { wie })
    case 'veranderd': return t('overdracht.stop.veranderd.zin', { wie })
    case 'zienswijze': case 'correctie': return t(`overdracht.stop.${stop.reden}.zin`, { wie: hoofdletter(wie) })
    case 'niet-gecontroleerd': case 'geen-sleutel': return t(`overdracht.stop.${stop.reden}.zin`, { naam })
    default: return t(`overdracht.stop.${stop.reden}.zin`)
  }
}

/** What to do about it. From po to vo the definite advice has to be there as well. */
export const stopRaad = (stop: Stop): string => (stop.reden === 'te-vroeg' && stop.zin === 'wet-vraagt'
  ? t('overdracht.stop.te-vroeg.raadPoVo') : t(`overdracht.stop.${stop.reden}.raad`))

/** Where the law says it, with date and certainty; null where it is the way of Estafette, or the lock. */
export const stopBron = (stop: Stop): string | null =>
  (stop.soort === 'wet' && stop.zin === 'wet-vraagt' ? bronZin(bronPoort(stop.reden)) : null)

export type Uitweg = {
  readonly to: '/leerlingen/$id/delen' | '/leerlingen/$id/kamers' | '/contacten/$id'
  readonly id: string, readonly hash?: string, readonly tekst: string
}

/** Where one goes to solve it; null when there is nowhere to go. */
export function uitwegVan(stop: Stop, dossierId: string, relatie: Relatie | null): Uitweg | null {
  const tekst = t(`overdracht.stop.${stop.reden}.knop`)
  const id = dossierId
  switch (stop.reden) {
    case 'inzage': case 'veranderd': case 'zienswijze':
      return { to: '/leerlingen/$id/delen', id, hash: 'inzage', tekst }
    case 'correctie': return { to: '/leerlingen/$id/delen', id, hash: 'correcties', tekst }
    case 'te-vroeg': return { to: '/leerlingen/$id/delen', id, hash: 'aanmelding', tekst }
    case 'kies-eerst': case 'te-groot': return { to: '/leerlingen/$id/kamers', id, tekst }
    case 'leeg': return { to: '/leerlingen/$id/delen', id, tekst }
    case 'niet-gecontroleerd': case 'geen-sleutel':
      return relatie === null ? null : { to: '/contacten/$id', id: relatie.id, tekst }
    default: return null
  }
}
