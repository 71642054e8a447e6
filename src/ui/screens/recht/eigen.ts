// What a dossier holds beside its items, in the same rows: toestemmingen, handovers with all that came of them, skips.
import type { Kreeg } from '../../../app/inzagerecht.ts'
import type { Waarde } from '../../../domain/change.ts'
import { veldVan } from '../../../domain/dictionary.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import type { Element, Rij, Sectie } from '../../parts/inhoud-secties.ts'
import { labelVan } from '../../velden.nl.ts'
import { opsomming } from '../../parts/tekst.ts'
import { naamVanSoort, toonWaarde } from '../../waarde.ts'
import { stapNamen, veldNamen, waardeNamen } from './velden.nl.ts'

type Boom = { readonly [naam: string]: Waarde | Boom | undefined }

const eigenWoorden = new Set(['overdrachten[].samenvatting', 'overdrachten[].vragen[].tekst', 'correcties[].tekst'])

/** Every leaf below a branch, with its path. */
const bladenOnder = (boom: Boom, begin: string): [string, Waarde][] => Object.entries(boom).flatMap(([naam, waarde]) => {
  const pad = `${begin}.${naam}`
  if (waarde === undefined) return []
  return typeof waarde === 'object' && waarde !== null ? bladenOnder(waarde, pad) : [[pad, waarde] as [string, Waarde]]
})

const zonderLaatste = (pad: string): string => pad.slice(0, pad.lastIndexOf('.'))

/** Label and text of one leaf. A person is named out of what the leerling can see anyway. */
function rijVan(pad: string, waarde: Waarde, items: readonly BundelItem[], namen: Readonly<Record<string, string>>): Rij {
  const patroon = veldVan(pad)?.pad ?? veldVan(zonderLaatste(pad))?.pad ?? pad
  // Marks say nothing to a person: only how many there are. Keys of items are named.
  const keuze = typeof waarde !== 'string' ? undefined : veldVan(pad)?.type === 'merken' ? String(waarde.split('\n').length)
    : patroon === 'overdrachten[].wegen[].items' ? opsomming([...new Set(waarde.split('\n').map((item) => naamVanSoort(item)))])
    : waardeNamen[patroon]?.[waarde] ?? namen[waarde]
  return {
    patroon, label: veldNamen[patroon] ?? labelVan(patroon), stem: eigenWoorden.has(patroon),
    bladen: [{ pad, tekst: keuze ?? toonWaarde(pad, waarde, items) }],
  }
}

const volgorde = new Map(Object.keys(veldNamen).map((patroon, i) => [patroon, i]))
const plaats = (rij: Rij | undefined): number => volgorde.get(rij?.patroon ?? '') ?? 0
const stappen = Object.values(stapNamen)
const stapPlaats = (rij: Rij): number => stappen.indexOf(rij.label)

const leeg = { item: '', grond: 'wettelijk', naam: null, kop: null, bron: null } as const

/** One element for each key of a list: all of its leaves, in groups of what belongs together. */
export function elementenVan(
  lijst: string, boom: Boom, items: readonly BundelItem[], namen: Readonly<Record<string, string>> = {},
  neemMee: (pad: string) => boolean = () => true,
): Element[] {
  return Object.entries(boom).flatMap(([sleutel, element]): Element[] => {
    if (typeof element !== 'object' || element === null) return []
    const per = new Map<string, Rij[]>()
    for (const [pad, waarde] of bladenOnder(element, `${lijst}.${sleutel}`)) {
      if (!neemMee(pad)) continue
      // A set is one row with all that is in it; a step stands under its name.
      const stap = /\.stappen\.([^.]+)\.(\w+)$/.exec(pad)
      const rij = rijVan(pad, waarde, items, namen)
      const naam = stap === null ? rij : { ...rij, label: stap[2] === 'op' ? stapNamen[stap[1] ?? ''] ?? rij.label : rij.label }
      const groep = /Hash$|Id$|bericht$|getoond$/.test(pad) ? 'kenmerk' : stap !== null ? 'stappen' : pad.split('.').length > 3 ? zonderLaatste(pad) : ''
      const er = per.get(groep)?.find((each) => each.patroon === naam.patroon && each.label === naam.label)
      if (er === undefined) per.set(groep, [...(per.get(groep) ?? []), naam])
      else per.set(groep, (per.get(groep) ?? []).map((each) => (each === er ? { ...er, bladen: [...er.bladen, ...naam.bladen] } : each)))
    }
    const groepen = [...per].map(([naam, rijen]) => ({ sleutel: naam, rijen: rijen.toSorted((a, b) => plaats(a) - plaats(b) || stapPlaats(a) - stapPlaats(b)) }))
      .sort((a, b) => plaats(a.rijen[0]) - plaats(b.rijen[0]))
    return groepen.length === 0 ? [] : [{ ...leeg, item: `${lijst}~${sleutel}`, groepen }]
  })
}

/** A section of own rows; null when there is nothing in it. */
export const sectieVan = (soort: string, titel: string, elementen: readonly Element[]): Sectie | null =>
  (elementen.length === 0 ? null : { soort, titel, categorie: '', elementen })

/** The leaves of one handover that its own head does not say already. */
export const bijKreeg = ({ sleutel, blad }: Kreeg, items: readonly BundelItem[], namen: Readonly<Record<string, string>>): Element[] =>
  elementenVan('overdrachten', { [sleutel]: blad as Boom }, items, namen, (pad) => !pad.endsWith('.ontvanger'))
