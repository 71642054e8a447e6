// What may be written: asked before a change is applied, strict for our own writing, wide for what another app wrote.
import { err, ok, type Result } from '../result.ts'
import { langsteWaarde, padVorm, type Change } from './change.ts'
import { isElement, isTak, lijstVan, veldVan } from './dictionary.ts'
import type { Dossier } from './dossier.ts'
import type { DomainError } from './errors.ts'
import { isVerborgen, sleutelsVan } from './lezen.ts'
import { isTeLang, isVanSoort } from './waarde.ts'

/** Limits of one document; another app's writing is let in a little past them, so that nothing is lost on the way. */
export const grenzen = { bladen: 4_000, tekens: 400_000, bladenVanAnder: 8_000, tekensVanAnder: 800_000 } as const

const tekensIn = (dossier: Dossier): number => {
  let som = 0
  for (const [pad, blad] of Object.entries(dossier.bladen)) {
    som += pad.length + 90 + 40 * (blad.oud?.length ?? 0)
    for (const { waarde } of [...(blad.koppen ?? []), ...(blad.kort ? [blad.kort] : [])]) {
      som += typeof waarde === 'string' ? waarde.length : 5
    }
  }
  return som
}

/** True when this element shows already; asked before its list is counted, which takes long in a full dossier. */
const staatEr = (dossier: Dossier, element: string): boolean => !isVerborgen(dossier, element)
  && Object.keys(dossier.bladen).some((pad) => pad.startsWith(`${element}.`) && veldVan(pad) !== null)

/** The first list this path would give one element too many, if any. */
const teVolleLijst = (dossier: Dossier, pad: string): DomainError | null => {
  const delen = pad.split('.')
  for (let n = 1; n < delen.length; n++) {
    const lijstpad = delen.slice(0, n).join('.')
    const hoogstens = lijstVan(lijstpad)?.hoogstens
    if (hoogstens === undefined || staatEr(dossier, `${lijstpad}.${delen[n] ?? ''}`)) continue
    if (sleutelsVan(dossier, lijstpad).length >= hoogstens) {
      return { type: 'domain/te-veel', veld: delen[0] ?? '', hoogstens }
    }
  }
  return null
}

const checkSet = (dossier: Dossier, change: Change, eigen: boolean): Result<Change, DomainError> => {
  const { pad } = change
  const waarde = change.waarde ?? null
  const veld = isTak(pad) ? null : veldVan(pad)
  if (!veld && (eigen || isTak(pad))) return err({ type: 'domain/onbekend-pad' })
  if (typeof waarde === 'string' && waarde.length > langsteWaarde) {
    return err({ type: 'domain/te-lang', veld: veld?.pad ?? '', hoogstens: langsteWaarde })
  }
  if (typeof waarde === 'number' && !Number.isFinite(waarde)) {
    return err({ type: 'domain/verkeerde-waarde', veld: veld?.pad ?? '' })
  }
  // a newer app may know more values of an enum; they are kept, not shown and never travel
  if (veld && !isVanSoort(veld, waarde) && (eigen || veld.type !== 'enum' || typeof waarde !== 'string')) {
    return err({ type: 'domain/verkeerde-waarde', veld: veld.pad })
  }
  if (veld && eigen && isTeLang(veld, waarde)) {
    return err({ type: 'domain/te-lang', veld: veld.pad, hoogstens: veld.max ?? 0 })
  }
  const volleLijst = eigen ? teVolleLijst(dossier, pad) : null
  return volleLijst ? err(volleLijst) : ok(change)
}

/**
 * Whether a change may be applied. `eigen`: typed here, so the dictionary decides in full. `ander`: written by another
 * app, perhaps a newer one; unknown paths and values of an enum are let through, wrong kinds and floods are not.
 */
export const checkChange = (
  dossier: Dossier, change: Change, herkomst: 'eigen' | 'ander' = 'eigen',
): Result<Change, DomainError> => {
  const { pad, soort } = change
  const eigen = herkomst === 'eigen'
  if (change.dossier !== dossier.id) return err({ type: 'domain/verkeerde-waarde', veld: 'dossier' })
  if (pad.length > 200 || !padVorm.test(pad)) return err({ type: 'domain/onbekend-pad' })
  const nieuw = soort === 'set' && !Object.hasOwn(dossier.bladen, pad)
  const tekens = typeof change.waarde === 'string' ? change.waarde.length : 0
  const [bladen, hoogstens] = eigen
    ? [grenzen.bladen, grenzen.tekens] : [grenzen.bladenVanAnder, grenzen.tekensVanAnder]
  if (nieuw && Object.keys(dossier.bladen).length >= bladen) return err({ type: 'domain/vol' })
  if (tekens > 0 && tekensIn(dossier) + tekens > hoogstens) return err({ type: 'domain/vol' })
  if (soort === 'set') return checkSet(dossier, change, eigen)
  const bekend = isElement(pad)
  if (!bekend && (eigen || isTak(pad) || veldVan(pad))) return err({ type: 'domain/onbekend-pad' })
  const volleLijst = eigen && soort === 'herstel' && isVerborgen(dossier, pad) ? teVolleLijst(dossier, pad) : null
  return volleLijst ? err(volleLijst) : ok(change)
}
