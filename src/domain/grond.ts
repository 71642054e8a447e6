// The ground of one item: where the law starts it, and how far the mentor's own choice may move it.
import { categorieVan, isVreemd, veldIn, type Blik } from './blik.ts'
import { vergelijkKlok } from './change.ts'
import { padVanItem, type Grond, type ItemKey, type ItemSoort } from './dictionary.ts'
import { beginGrond, drempels, inWettelijkeSet, strengste } from './law-profile.ts'
import { bladVan, versiesVan } from './lezen.ts'
import { lengteVan } from './waarde.ts'

/** `zelf`: the mentor keeps at home what might have gone. `blikNodig`: lifted by the mentor, so it needs a reason. */
export type GrondVanItem = { readonly grond: Grond, readonly zelf: boolean, readonly blikNodig: boolean }

const thuis = (zelf: boolean): GrondVanItem => ({ grond: 'niet-delen', zelf, blikNodig: false })

/** What the law says before anybody chose; received items start at home, as does what this app cannot place. */
const begin = (blik: Blik, item: ItemKey, soort: ItemSoort): Grond => {
  const bij = soort.grondBij
  const waarde = bij && veldIn(blik, item, bij.veld)
  const strenger = bij !== undefined && (waarde === undefined || bij.waarden.includes(waarde))
  const grond = beginGrond(soort, blik.profiel)
  return strenger ? strengste(bij.grond, grond) : grond
}

const isOntvangen = (blik: Blik, item: ItemKey): boolean =>
  blik.inhoud.bronnen?.[item]?.soort === 'ontvangen' || isVreemd(blik, `bronnen.${item}.soort`)

/**
 * The ground as it stands. A choice can only make it stricter, but for bijlagen and a diagnose: those start at home
 * and may be lifted, to `wettelijk` only within the closed list of categories and with a reason.
 */
export const grondVan = (blik: Blik, item: ItemKey, soort: ItemSoort): GrondVanItem => {
  const keuze = isVreemd(blik, `deelkeuzes.${item}.keuze`) ? 'niet-delen' : blik.inhoud.deelkeuzes?.[item]?.keuze
  if (isOntvangen(blik, item)) return thuis(false)
  const voorstel = begin(blik, item, soort)
  if (voorstel !== 'niet-delen') {
    const grond = keuze ? strengste(voorstel, keuze) : voorstel
    return grond === 'niet-delen' ? thuis(true) : { grond, zelf: false, blikNodig: false }
  }
  const magOmhoog = soort.item === 'bijlagen[]' || veldIn(blik, item, 'soort') === 'diagnose'
  if (!magOmhoog || !keuze || keuze === 'niet-delen') return thuis(false)
  if (keuze === 'toestemming') return { grond: keuze, zelf: false, blikNodig: false }
  const magDeWet = inWettelijkeSet(categorieVan(blik, item, soort))
  return magDeWet ? { grond: keuze, zelf: false, blikNodig: true } : thuis(false)
}

/** Health, home, diagnose, representation and the like: strict, by the kind or by what the element touches. */
export const isGevoelig = (blik: Blik, item: ItemKey, soort: ItemSoort): boolean => {
  if (soort.gevoelig !== 'when' || !soort.gevoeligBij) return soort.gevoelig === 'yes'
  const { veld, waarden } = soort.gevoeligBij
  return waarden.includes(veldIn(blik, item, veld) ?? '') || isVreemd(blik, `${padVanItem(item)}.${veld}`)
}

/** True when the second look is younger than every text of the item, and than the reason itself; by the clock of changes. */
const zagDeTekst = (blik: Blik, item: ItemKey): boolean => {
  const gezien = bladVan(blik.dossier, `deelkeuzes.${item}.bevestigdOp`)
  const noodzaak = bladVan(blik.dossier, `deelkeuzes.${item}.noodzaak`)
  const versies = (blik.bladen.get(item) ?? []).flatMap((blaadje) => blaadje.versies)
  return gezien !== null && [...versies, ...(noodzaak ? [noodzaak] : [])]
    .every(({ klok }) => vergelijkKlok(klok, gezien.klok) < 0)
}

/**
 * What is missing for something sensitive: a reason of 20 characters, one version of it, and a second look at the words
 * as they are now.
 */
export const watOntbreekt = (
  blik: Blik, item: ItemKey,
): 'noodzaak-nodig' | 'kies-eerst' | 'tweede-blik-nodig' | null => {
  const { noodzaak, bevestigdOp } = blik.inhoud.deelkeuzes?.[item] ?? {}
  if (lengteVan(noodzaak ?? '') < drempels.noodzaakTekens) return 'noodzaak-nodig'
  if (versiesVan(blik.dossier, `deelkeuzes.${item}.noodzaak`).length > 1) return 'kies-eerst'
  return bevestigdOp !== undefined && zagDeTekst(blik, item) ? null : 'tweede-blik-nodig'
}
