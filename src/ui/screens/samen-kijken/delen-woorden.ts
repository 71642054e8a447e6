// Why a part goes, and what of it people can read; the same at the table and on paper.
import type { BundelItem } from '../../../domain/overdracht.ts'
import type { Sectie } from '../../parts/inhoud-secties.ts'
import { t } from '../../words.ts'
import type { Stijl } from './taal.ts'

const perCategorie = {
  administratief: 'administratief', onderwijshistorie: 'onderwijshistorie', leerresultaten: 'leerresultaten',
  'stage-werkervaring': 'stage', 'sociaal-emotioneel-gedrag': 'gedrag', begeleiding: 'begeleiding', verzuim: 'verzuim',
} as const

const isCategorie = (naam: string): naam is keyof typeof perCategorie => Object.hasOwn(perCategorie, naam)

/** Own words are not judged: they only say whose they are. */
export const eigenSoorten: ReadonlySet<string> = new Set(['stem', 'zienswijzen[]', 'oudermeningen[]'])

/** One sentence under the heading of a part. */
export function waaromVan(w: Stijl, { soort, categorie, elementen }: Sectie, ontvanger: string): string {
  // A leerling also reads what a parent wrote: those are not his words.
  if (soort === 'stem') return t(`samenKijken.${w}.sectieWaarom.stem`)
  if (eigenSoorten.has(soort)) return t(`samenKijken.${w}.sectieWaarom.eigen`)
  if (elementen.some(({ grond }) => grond === 'toestemming')) return t(`samenKijken.${w}.sectieWaarom.toestemming`)
  if (!isCategorie(categorie)) return t(`samenKijken.${w}.sectieWaarom.eigen`)
  return t(`samenKijken.${w}.sectieWaarom.${perCategorie[categorie]}`, { ontvanger })
}

// What only machines read of an attachment; it goes along, and nobody can say whether it is right.
const onleesbaar = ['.hash', '.bytes', '.mediatype']

/** The item without that. */
export const zonderMachine = (item: BundelItem): BundelItem => (!item.item.startsWith('bijlagen~') ? item : {
  ...item,
  velden: Object.fromEntries(Object.entries(item.velden).filter(([pad]) => !onleesbaar.some((eind) => pad.endsWith(eind)))),
})
