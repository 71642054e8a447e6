// Who sits at the table: how one is addressed, and in which words.
import type { Kijker } from '../../../app/samen-kijken.ts'
import { t } from '../../words.ts'

/** How it ended for one person; `gezien` null: wants to talk first, nothing was kept. */
export type Afloop = { readonly persoon: Kijker, readonly gezien: string | null }

/** The tree of words for this person: je for a leerling, u for parents. */
export const stijlVan = (persoon: Kijker): 'leerling' | 'ouder' => (persoon.soort === 'leerling' ? 'leerling' : 'ouder')

/** The name by which somebody at the table is addressed. */
export const naamVan = (wie: Kijker): string => wie.naam || t('samenKijken.zonderNaam')
