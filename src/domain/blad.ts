// One leaf of a dossier: how the versions of it come together, in any order, with one outcome.
import { vergelijkKlok, type Change, type Klok, type Waarde } from './change.ts'

/** Who wrote what, when. */
export type Versie = { readonly waarde: Waarde, readonly klok: Klok, readonly wie: string }

/**
 * `kort`: the last one wins. `koppen`: long texts that no other Change replaced, oldest first. `oud`: the clocks of
 * what was replaced, without text. A path that is not known here may hold both, until the app learns what it is.
 */
export type Blad = { readonly kort?: Versie, readonly koppen?: readonly Versie[], readonly oud?: readonly Klok[] }

const vergelijk = (a: Versie, b: Versie): number => {
  const klok = vergelijkKlok(a.klok, b.klok)
  if (klok !== 0) return klok
  const [x, y] = [`${a.wie} ${JSON.stringify(a.waarde)}`, `${b.wie} ${JSON.stringify(b.waarde)}`]
  return x < y ? -1 : x > y ? 1 : 0
}

const bevat = (klokken: readonly Klok[], klok: Klok): boolean => klokken.some((k) => vergelijkKlok(k, klok) === 0)

/** A long text: what somebody saw while writing makes way, what nobody saw stays beside it. */
const zetLang = (blad: Blad, versie: Versie, basis: readonly Klok[]): Blad => {
  // a text can only replace what is older, so that two Changes can never replace each other
  const gezien = basis.filter((k) => vergelijkKlok(k, versie.klok) < 0)
  const oud = [...(blad.oud ?? [])]
  for (const klok of gezien) if (!bevat(oud, klok)) oud.push(klok)
  oud.sort(vergelijkKlok)
  const koppen: Versie[] = []
  for (const kop of [...(blad.koppen ?? []), versie].sort(vergelijk)) {
    if (bevat(oud, kop.klok)) continue
    const vorige = koppen.at(-1)
    if (vorige && vergelijkKlok(vorige.klok, kop.klok) === 0) koppen.pop()
    koppen.push(kop)
  }
  return { ...blad, koppen, ...(oud.length > 0 ? { oud } : {}) }
}

/** The leaf after one more `set`; `lang` says whether versions stay side by side. */
export const zetBlad = (blad: Blad | undefined, change: Change, lang: boolean): Blad => {
  const versie: Versie = { waarde: change.waarde ?? null, klok: change.klok, wie: change.wie }
  if (lang) return zetLang(blad ?? {}, versie, change.basis ?? [])
  const vorige = blad?.kort
  return vorige && vergelijk(vorige, versie) >= 0 ? blad : { ...blad, kort: versie }
}

/** All versions that stand, oldest first; for a short leaf only the winner. */
export const koppenVan = (blad: Blad, lang: boolean): readonly Versie[] => {
  if (lang && !blad.kort) return blad.koppen ?? []
  const oud = blad.oud ?? []
  const kort = blad.kort && !bevat(oud, blad.kort.klok) ? [blad.kort] : []
  const alle = [...(blad.koppen ?? []), ...kort].sort(vergelijk)
  return lang ? alle : alle.slice(-1)
}
