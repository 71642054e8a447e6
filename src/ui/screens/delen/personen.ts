// How people around a leerling are called: the leerling by roepnaam, a parent by name.
import { lees } from '../../../domain/lezen.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { aanspreeknaam } from '../../naam.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'

/** The leerling's roepnaam, or the words for one without a name yet. */
export const roepnaamVan = (dossier: Dossier): string =>
  aanspreeknaam(lees(dossier).leerling) || t('delen.beslist.leerling')

/** 'leerling' or the key of a verzorger, as one says it. */
export function persoonNaam(dossier: Dossier, persoon: string): string {
  if (persoon === 'leerling') return roepnaamVan(dossier)
  return lees(dossier).verzorgers?.[persoon]?.naam ?? t('delen.beslist.verzorger')
}

/** 'Fenna', or 'mevrouw A of meneer B': one of them is enough. */
export function eenVan(dossier: Dossier, personen: readonly string[]): string {
  const [een, ander] = personen.map((persoon) => persoonNaam(dossier, persoon))
  if (een === undefined) return t('delen.beslist.niemand')
  return ander === undefined ? een : t('delen.beslist.eenVan', { een, ander })
}
