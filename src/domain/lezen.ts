// Reading a dossier: what is visible, which versions stand, which elements a list has.
import { koppenVan, type Versie } from './blad.ts'
import { vergelijkKlok, type Klok, type Waarde } from './change.ts'
import { isElement, lijstVan, veldVan } from './dictionary.ts'
import type { Dossier, Steen } from './dossier.ts'
import type { DossierInhoud } from './inhoud.ts'
import { isVanSoort } from './waarde.ts'

const ligt = (steen: Steen | undefined): boolean =>
  steen?.wis !== undefined && (steen.herstel === undefined || vergelijkKlok(steen.wis, steen.herstel) > 0)

/** True when this path, or something it lies in, was deleted and not brought back. */
export const isVerborgen = (dossier: Dossier, pad: string): boolean => {
  for (let eind = pad.length; eind > 0; eind = pad.lastIndexOf('.', eind - 1)) {
    const stuk = pad.slice(0, eind)
    if (Object.hasOwn(dossier.lijsten, stuk) && ligt(dossier.lijsten[stuk])) return true
  }
  return false
}

const koppen = (dossier: Dossier, pad: string): readonly Versie[] => {
  const blad = Object.hasOwn(dossier.bladen, pad) ? dossier.bladen[pad] : undefined
  if (!blad) return []
  if (!blad.koppen && blad.kort) return [blad.kort]
  return koppenVan(blad, veldVan(pad)?.lang ?? true)
}

/** The winning version of a leaf, hidden or not; null when nobody ever wrote there. */
export const bladVan = (dossier: Dossier, pad: string): Versie | null => koppen(dossier, pad).at(-1) ?? null

/** The value of a visible leaf: null when made empty, undefined when never written or hidden. */
export const waardeVan = (dossier: Dossier, pad: string): Waarde | undefined =>
  isVerborgen(dossier, pad) ? undefined : bladVan(dossier, pad)?.waarde

/** The versions that differ, oldest first; more than one only for a long text written in two places at once. */
export const versiesVan = (dossier: Dossier, pad: string): Versie[] =>
  koppen(dossier, pad).filter((versie, i, alle) => !alle.slice(i + 1).some((later) => later.waarde === versie.waarde))

/** What a new version of this long text must name as its `basis`: the clocks of all versions that stand. */
export const basisVan = (dossier: Dossier, pad: string): Klok[] => koppen(dossier, pad).map(({ klok }) => klok)

const sleutelsOnder = (dossier: Dossier, lijstpad: string): string[] => {
  const voor = `${lijstpad}.`
  const bekend = lijstVan(lijstpad) !== null
  const sleutels = new Set<string>()
  for (const pad of Object.keys(dossier.bladen)) {
    if (!pad.startsWith(voor) || (bekend && !veldVan(pad))) continue
    const sleutel = pad.slice(voor.length).split('.', 1)[0] ?? ''
    if (!bekend || isElement(voor + sleutel)) sleutels.add(sleutel)
  }
  return [...sleutels].sort()
}

/** The keys of the visible elements of a list, sorted; an element of which all fields were emptied is still there. */
export const sleutelsVan = (dossier: Dossier, lijstpad: string): string[] =>
  sleutelsOnder(dossier, lijstpad).filter((sleutel) => !isVerborgen(dossier, `${lijstpad}.${sleutel}`))

/** The keys of deleted elements that can be brought back. */
export const weggehaald = (dossier: Dossier, lijstpad: string): string[] =>
  sleutelsOnder(dossier, lijstpad).filter((sleutel) => {
    const pad = `${lijstpad}.${sleutel}`
    return Object.hasOwn(dossier.lijsten, pad) && ligt(dossier.lijsten[pad])
  })

/** Visible paths the dictionary does not know, to be shown as "uit een nieuwere app"; they never travel. */
export const onbekendePaden = (dossier: Dossier): string[] =>
  Object.keys(dossier.bladen).filter((pad) => !veldVan(pad) && !isVerborgen(dossier, pad)).sort()

type Tak = { [naam: string]: Tak | Waarde }

/**
 * The visible content as one tree. Empty leaves, unknown paths and values of a newer app are left out; an element
 * without content stays as `{}`. Of a long text with two versions the newest is given: ask `versiesVan`.
 */
export const lees = (dossier: Dossier): DossierInhoud => {
  const boom: Tak = {}
  for (const pad of Object.keys(dossier.bladen).sort()) {
    const veld = veldVan(pad)
    if (!veld || isVerborgen(dossier, pad)) continue
    const waarde = bladVan(dossier, pad)?.waarde ?? null
    const delen = pad.split('.')
    const naam = delen.pop() ?? ''
    let tak = boom
    for (const deel of delen) {
      const volgende = Object.hasOwn(tak, deel) ? tak[deel] : undefined
      tak = typeof volgende === 'object' && volgende !== null ? volgende : (tak[deel] = {})
    }
    const leeg = waarde === null || ((veld.type === 'itemset' || veld.type === 'set') && waarde !== true)
    if (!leeg && isVanSoort(veld, waarde)) tak[naam] = waarde
  }
  return boom as DossierInhoud
}
