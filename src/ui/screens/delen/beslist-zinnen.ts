// Who decides about what on a day, in sentences: one reason, five acts, and what is missing with the way there.
import type { Dossier } from '../../../domain/dossier.ts'
import { bronBeslist, profielVan } from '../../../domain/law-profile.ts'
import { lees } from '../../../domain/lezen.ts'
import { leeftijdOp, type Datum } from '../../../domain/time.ts'
import { wieBeslist, type Beslist, type Handeling, type Mist } from '../../../domain/wie-beslist.ts'
import { hoofdletter, opsomming } from '../../parts/tekst.ts'
import { t } from '../../words.ts'
import { persoonNaam, roepnaamVan } from './personen.ts'
import { bronZin } from './zinnen.ts'

export const handelingen: readonly Handeling[] = ['inzage', 'zienswijze', 'toestemming', 'kopie', 'opp-instemming']

/** `bron`: the law with its date and certainty; null while nobody is known to decide. */
export type BeslistRegel = {
  readonly handeling: Handeling, readonly naam: string, readonly zin: string, readonly bron: string | null
}

/** What is missing, and the room where it is filled in. */
export type MistZin = { readonly mist: Mist, readonly zin: string, readonly kamer: 'overstap' | 'ouders' }

const namen = (dossier: Dossier, personen: readonly string[]): string =>
  opsomming(personen.map((persoon) => persoonNaam(dossier, persoon)))

function zinVan(dossier: Dossier, handeling: Handeling, { personen, erbij, rij, bekend }: Beslist): string {
  const wie = hoofdletter(namen(dossier, personen))
  const ook = { wie, erbij: namen(dossier, erbij) }
  if (!bekend) return personen.length > 0 ? t('delen.beslist.iedereen', { wie }) : t('delen.beslist.onbekend')
  switch (handeling) {
    case 'inzage': case 'zienswijze':
      return erbij.length > 0 ? t(`delen.beslist.${handeling}.erbij`, ook) : t('delen.beslist.alleen', { wie })
    case 'toestemming':
      return personen.length > 1 ? t('delen.beslist.toestemming.een', { wie: hoofdletter(namen(dossier, personen)) })
        : t('delen.beslist.alleen', { wie })
    case 'kopie':
      if (personen.length === 0) return t('delen.beslist.kopie.niemand')
      if (rij !== '16-17') return t('delen.beslist.alleen', { wie })
      return erbij.length > 0 ? t('delen.beslist.kopie.erbij', ook) : t('delen.beslist.kopie.vraagt', { wie })
    case 'opp-instemming': return t('delen.beslist.alleen', { wie })
  }
}

/** One line for each act, as it is on this day. */
export function beslistRegels(dossier: Dossier, dag: Datum): readonly BeslistRegel[] {
  const profiel = profielVan(lees(dossier).overstap?.route)
  return handelingen.map((handeling) => {
    const beslist = wieBeslist(handeling, dossier, dag)
    return {
      handeling, naam: t(`delen.beslist.${handeling}.naam`), zin: zinVan(dossier, handeling, beslist),
      bron: bronZin(bronBeslist(handeling, beslist.rij, profiel)),
    }
  })
}

/** "Yara is 16, dus Yara beslist zelf.", with its source. */
export function beslistReden(dossier: Dossier, dag: Datum): { readonly zin: string, readonly bron: string | null } {
  const { rij, personen } = wieBeslist('toestemming', dossier, dag)
  const inhoud = lees(dossier)
  const geboren = inhoud.leerling?.geboortedatum
  if (rij === 'onbekend' || geboren === undefined) return { zin: t('delen.beslist.reden.onbekend'), bron: null }
  const naam = roepnaamVan(dossier)
  const zin = t(`delen.beslist.reden.${rij}`, { naam, jaar: leeftijdOp(geboren, dag), wie: namen(dossier, personen) })
  return { zin: hoofdletter(zin), bron: bronZin(bronBeslist('toestemming', rij, profielVan(inhoud.overstap?.route))) }
}

/** Everything that keeps one of the acts unknown, each once, with where it is filled in. */
export function beslistMist(dossier: Dossier, dag: Datum): readonly MistZin[] {
  const inhoud = lees(dossier)
  const mist = new Set(handelingen.flatMap((handeling) => wieBeslist(handeling, dossier, dag).mist))
  const zonder = Object.entries(inhoud.verzorgers ?? {})
    .filter(([, { gezag, soort }]) => gezag !== 'ja' && gezag !== 'nee' && soort !== 'curator' && soort !== 'mentorschap')
    .map(([sleutel]) => sleutel)
  const zin = (een: Mist): string => {
    if (een === 'gezag') return t('delen.beslist.mist.gezag', { wie: namen(dossier, zonder) })
    return een === 'vertegenwoordiging' ? t('delen.beslist.mist.vertegenwoordiging', { naam: roepnaamVan(dossier) })
      : t(`delen.beslist.mist.${een}`)
  }
  return [...mist].map((een) => ({ mist: een, zin: zin(een), kamer: een === 'geboortedatum' ? 'overstap' : 'ouders' }))
}
