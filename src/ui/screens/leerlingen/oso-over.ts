// What was not taken over, in the groups in which a person looks for it. Pure.
import type { Rest } from '../../../app/desk.ts'
import { samen } from '../../../app/overgebleven.ts'
import { vouw } from '../../naam.ts'
import { leerlingen as woorden } from './words.nl.ts'

export type OverRij = Rest & { readonly keer: number; readonly kort: string }
export type OverGroep = { readonly groep: string; readonly rijen: readonly OverRij[] }

// Element names of the file to the words for what was delivered; the rest is about the leerling.
const vanBlok: Readonly<Record<string, keyof typeof woorden.oso.categorie>> = {
  metadata: 'metadata', inzage: 'ouderinzage', verzorger: 'oudersverzorgers', schoolloopbaanlijst: 'schoolloopbaan',
  overstapadvies: 'overstapadvies', onderwijsondersteuning: 'onderwijsondersteuning', verzuim: 'verzuim',
  eindtoets_basisonderwijs: 'eindtoetsbo', toetslijst: 'toetsresultaten', cijferlijstlijst: 'cijferlijsten',
  bevorderd: 'vombo', examenresultaat: 'vombo', resultaatvakkenvo: 'vombo', certificaat: 'vombo', competenties: 'vombo',
  stage: 'vombo', overigvombo: 'vombo', overigdocumentlijst: 'bijlagedocs',
}

function groepVan(pad: string): keyof typeof woorden.oso.categorie {
  const delen = pad.split('/').filter(Boolean)
  if (delen[1] === 'huidigeschool' && delen[2] !== 'leerling') return 'school'
  return vanBlok[delen[1] ?? ''] ?? vanBlok[delen[3] ?? ''] ?? 'leerling'
}

/** Rows that are alike as one; groups in the order of the file, values first. */
export function inGroepen(over: readonly Rest[]): OverGroep[] {
  const groepen = new Map<string, OverRij[]>()
  for (const een of samen(over)) {
    const groep = woorden.oso.categorie[groepVan(een.pad)]
    const rij = { ...een, keer: een.keer ?? 1, kort: kortPad(een.pad) }
    const er = groepen.get(groep)
    if (er === undefined) groepen.set(groep, [rij])
    else er.push(rij)
  }
  const metWaarde = (rij: OverRij): number => (rij.waarde === undefined ? 1 : 0)
  return [...groepen].map(([groep, van]) => ({ groep, rijen: van.sort((a, b) => metWaarde(a) - metWaarde(b)) }))
}

/** Only the rows in whose path, value or reason every typed word occurs. */
export function zoekOver(groepen: readonly OverGroep[], zoek: string, reden: (rij: Rest) => string): readonly OverGroep[] {
  const woordenVan = vouw(zoek).split(/\s+/u).filter(Boolean)
  if (woordenVan.length === 0) return groepen
  return groepen.map(({ groep, rijen }) => ({
    groep,
    rijen: rijen.filter((rij) => {
      const tekst = vouw(`${groep} ${rij.pad} ${rij.waarde ?? ''} ${reden(rij)}`)
      return woordenVan.every((woord) => tekst.includes(woord))
    }),
  })).filter(({ rijen }) => rijen.length > 0)
}

// The last parts of a path say what it is; the whole path stands in the title.
const kortPad = (pad: string): string => pad.split('/').filter(Boolean).slice(-2).join(' / ').replaceAll('_', ' ')
