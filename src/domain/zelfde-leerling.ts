// Whether a file is about a leerling that is here already: by number and birth date, else by birth date and name.
import { vergelijkKlok } from './change.ts'
import { bladVan, waardeVan } from './lezen.ts'
import type { Dossier } from './dossier.ts'
import type { Voorstel } from './vergelijk.ts'

/** `zelfde`: number and birth date are equal. `lijkt-op`: a person has to say whether it is the same. */
export type Treffer = { readonly id: string, readonly hoe: 'zelfde' | 'lijkt-op' }

const letters = new Intl.Collator('nl', { sensitivity: 'base', ignorePunctuation: true })

/** The dossiers of one's own that this file can be about; the surest and the newest first, [] when there is none. */
export const zelfdeLeerling = (dossiers: readonly Dossier[], velden: readonly Voorstel[]): Treffer[] => {
  const uitBestand = new Map(velden.map(({ pad, waarde }) => [pad, waarde]))
  const treffers = dossiers.flatMap((dossier): (Treffer & { dossier: Dossier })[] => {
    const zelfde = (veld: string): boolean => {
      const [hier, daar] = [waardeVan(dossier, `leerling.${veld}`), uitBestand.get(`leerling.${veld}`)]
      return typeof hier === 'string' && typeof daar === 'string' && letters.compare(hier.trim(), daar.trim()) === 0
    }
    if (waardeVan(dossier, 'soort') === 'ontvangen' || !zelfde('geboortedatum')) return []
    if (zelfde('leerlingnummer')) return [{ id: dossier.id, hoe: 'zelfde', dossier }]
    const beideGenummerd = (waardeVan(dossier, 'leerling.leerlingnummer') ?? null) !== null
      && uitBestand.has('leerling.leerlingnummer')
    // two numbers of two schools say nothing about the child; twins have all but the roepnaam in common
    if (!zelfde('achternaam') || (beideGenummerd && !zelfde('roepnaam'))) return []
    return [{ id: dossier.id, hoe: 'lijkt-op', dossier }]
  })
  const klok = (dossier: Dossier) => bladVan(dossier, 'soort')?.klok ?? [0, 0, '']
  return treffers
    .sort((a, b) => (a.hoe === b.hoe ? vergelijkKlok(klok(b.dossier), klok(a.dossier)) : a.hoe === 'zelfde' ? -1 : 1))
    .map(({ id, hoe }) => ({ id, hoe }))
}
