// A file of a leerling beside the dossier that is there already: what is new, what differs, what is in it no more.
import { vergelijkKlok, type Klok, type Waarde } from './change.ts'
import { itemVan, lijstVan, veldVan, type ItemKey } from './dictionary.ts'
import type { Dossier } from './dossier.ts'
import { bladVan, isVerborgen, sleutelsVan, versiesVan, waardeVan } from './lezen.ts'
import type { Datum } from './time.ts'

/** One value that a file proposes, by its path. */
export type Voorstel = { readonly pad: string, readonly waarde: Waarde }

/** Where what is taken over comes from. */
export type Herkomst = { readonly soort: 'oso', readonly school: string, readonly datum?: Datum }

/** One leaf of a difference: `oud` stands in the dossier, `nieuw` in the file; null is empty or not there. */
export type Paar = { readonly pad: string, readonly oud: Waarde, readonly nieuw: Waarde }

/**
 * `nieuw`: only in the file · `anders`: in both, not the same · `weg`: came out of an earlier file and is not in this
 * one · `open`: a long text that stands here in two versions; those come first, since writing over them and taking that
 * back would leave one. `eigen`: somebody wrote, emptied or took it away here since it was taken over. A whole element
 * of a list that is new or gone is one difference; all else goes leaf by leaf.
 */
export type Verschil = {
  readonly sleutel: string
  readonly soort: 'nieuw' | 'anders' | 'weg' | 'open'
  readonly item: ItemKey
  readonly bladen: readonly Paar[]
  readonly eigen: boolean
}

export type Vergelijking = { readonly verschillen: readonly Verschil[], readonly gelijk: number }

/** A change that is still to be dated and signed. */
export type Zet = { readonly soort: 'set' | 'wis' | 'herstel', readonly pad: string, readonly waarde?: Waarde }

// What a person recognises an element by, where its key is another: made by hand, or out of a file with another name
// of the leerling in it. Of other lists everything has to be the same.
const kenmerken: Readonly<Record<string, readonly string[]>> = {
  overgenomen: ['soort', 'wat', 'op'], verzorgers: ['naam'], stages: ['bedrijf', 'van'], contacten: ['naam'],
  verzuim: ['van', 'tot', 'eenheid'],
}

const plat = (waarde: Waarde | undefined): string =>
  typeof waarde === 'string' ? waarde.trim().normalize('NFC').toLowerCase() : String(waarde ?? '')

const elementVan = (pad: string): { lijst: string, sleutel: string } | null => {
  const delen = pad.split('.')
  for (let n = 1; n < delen.length - 1; n++) {
    const lijst = delen.slice(0, n).join('.')
    if (lijstVan(lijst) !== null) return { lijst, sleutel: delen[n] ?? '' }
  }
  return null
}

/** True when this element was ever written here, hidden or not. */
const bestaat = (dossier: Dossier, element: string): boolean =>
  Object.keys(dossier.bladen).some((pad) => pad.startsWith(`${element}.`))

type Element = { readonly lijst: string, readonly waarden: Map<string, Waarde> }

/** The file's keys of elements that the dossier has under a key of its own. */
const bekendAls = (dossier: Dossier, voorstellen: readonly Voorstel[]): ReadonlyMap<string, string> => {
  const van = new Map<string, Element>()
  for (const { pad, waarde } of voorstellen) {
    const element = elementVan(pad)
    if (element === null) continue
    const stam = `${element.lijst}.${element.sleutel}`
    const er = van.get(stam) ?? { lijst: element.lijst, waarden: new Map<string, Waarde>() }
    er.waarden.set(pad.slice(stam.length + 1), waarde)
    van.set(stam, er)
  }
  const als = new Map<string, string>()
  const vrij = new Map<string, string[]>()
  const nietHier = [...van].filter(([stam]) => !bestaat(dossier, stam))
  for (const [stam, { lijst, waarden }] of nietHier) {
    const rest = vrij.get(lijst) ?? sleutelsVan(dossier, lijst).map((sleutel) => `${lijst}.${sleutel}`)
      .filter((daar) => !van.has(daar))
    vrij.set(lijst, rest)
    const velden = kenmerken[lijst] ?? [...waarden.keys()]
    const at = rest.findIndex((daar) => velden.some((veld) => plat(waarden.get(veld)) !== '')
      && velden.every((veld) => plat(waarden.get(veld)) === plat(waardeVan(dossier, `${daar}.${veld}`))))
    const [daar] = at < 0 ? [] : rest.splice(at, 1)
    if (daar !== undefined) als.set(stam, daar)
  }
  return als
}

/** The item whose source a leaf shares: what never travels (a number, a class) came along with its section. */
const itemBij = (pad: string): ItemKey | null =>
  itemVan(pad) ?? (veldVan(pad) === null ? null : pad.slice(0, pad.indexOf('.')))

/** When an item was last taken over from a file; null when it never was. */
const overgenomenOp = (dossier: Dossier, item: ItemKey): Klok | null => {
  if (waardeVan(dossier, `bronnen.${item}.soort`) !== 'oso') return null
  let laatst: Klok | null = null
  for (const veld of ['soort', 'school', 'datum']) {
    const klok = bladVan(dossier, `bronnen.${item}.${veld}`)?.klok
    if (klok !== undefined && (laatst === null || vergelijkKlok(klok, laatst) > 0)) laatst = klok
  }
  return laatst
}

/** True when the leaf was written here, and not by taking over its item. */
const isEigen = (dossier: Dossier, pad: string, item: ItemKey): boolean => {
  const blad = bladVan(dossier, pad)
  if (blad === null) return false
  const sinds = overgenomenOp(dossier, item)
  return sinds === null || vergelijkKlok(blad.klok, sinds) > 0
}

/** True when two people wrote this text and nobody chose yet, hidden or not. */
const isOpen = (dossier: Dossier, pad: string): boolean => versiesVan(dossier, pad).length > 1

const eenVerschil = (dossier: Dossier, { pad, waarde }: Voorstel, item: ItemKey): Verschil | null => {
  const oud = waardeVan(dossier, pad) ?? null
  const open = isOpen(dossier, pad)
  if (oud === waarde && !open) return null
  const soort = open ? 'open' : oud === null ? 'nieuw' : 'anders'
  return { sleutel: pad, soort, item, bladen: [{ pad, oud, nieuw: waarde }], eigen: isEigen(dossier, pad, item) }
}

/** What came out of an earlier file, stands here as it came, and is not in this one. */
const verdwenen = (dossier: Dossier, inBestand: ReadonlySet<string>): Verschil[] => {
  const per = new Map<string, Verschil>()
  const stamVan = (pad: string): string | null => {
    const element = elementVan(pad)
    return element && `${element.lijst}.${element.sleutel}`
  }
  const stammen = new Set([...inBestand].map(stamVan))
  for (const pad of Object.keys(dossier.bladen).sort()) {
    const item = itemBij(pad)
    const waarde = waardeVan(dossier, pad) ?? null
    if (item === null || waarde === null || inBestand.has(pad)) continue
    const sinds = overgenomenOp(dossier, item)
    if (sinds === null || isEigen(dossier, pad, item)) continue
    const stam = stamVan(pad)
    const sleutel = stam === null || stammen.has(stam) ? pad : stam
    const er = per.get(sleutel)
    const bladen = [...(er?.bladen ?? []), { pad, oud: waarde, nieuw: null }]
    per.set(sleutel, { sleutel, soort: 'weg', item, bladen, eigen: false })
  }
  return [...per.values()]
}

/**
 * Lays the values of a file beside a dossier. Changes nothing, and says nothing about what no file brings: route,
 * choices, inzage, zienswijzen. Paths in the outcome are those of the dossier.
 */
export const vergelijk = (dossier: Dossier, voorstellen: readonly Voorstel[]): Vergelijking => {
  const als = bekendAls(dossier, voorstellen)
  const verschillen = new Map<string, Verschil>()
  const inBestand = new Set<string>()
  let gelijk = 0
  for (const voorstel of voorstellen) {
    const element = elementVan(voorstel.pad)
    const daar = element && `${element.lijst}.${element.sleutel}`
    const stam = daar && (als.get(daar) ?? daar)
    const pad = daar && stam ? stam + voorstel.pad.slice(daar.length) : voorstel.pad
    const item = itemBij(pad)
    if (item === null || voorstel.waarde === null) continue
    inBestand.add(pad)
    const nogNiet = stam !== null && (isVerborgen(dossier, stam) || !bestaat(dossier, stam))
    if (nogNiet) {
      const er = verschillen.get(stam)
      const bladen = [...(er?.bladen ?? []), { pad, oud: null, nieuw: voorstel.waarde }]
      verschillen.set(stam, { sleutel: stam, soort: 'nieuw', item, bladen, eigen: bestaat(dossier, stam) })
      continue
    }
    const verschil = eenVerschil(dossier, { pad, waarde: voorstel.waarde }, item)
    if (verschil === null) gelijk++
    else verschillen.set(pad, verschil)
  }
  return { verschillen: [...verschillen.values(), ...verdwenen(dossier, inBestand)], gelijk }
}

const bronVelden = (item: ItemKey, bron: Herkomst): Zet[] => [
  { soort: 'set', pad: `bronnen.${item}.soort`, waarde: bron.soort },
  { soort: 'set', pad: `bronnen.${item}.school`, waarde: bron.school },
  ...(bron.datum === undefined ? [] : [{ soort: 'set' as const, pad: `bronnen.${item}.datum`, waarde: bron.datum }]),
]

/**
 * What has to be written to take over exactly these differences, with where their items come from; a difference that
 * is only gone from the file writes nothing, nor does a text that stands here in two versions. What somebody wrote here in the same items is written again as it is,
 * after their source, so that it stays known as theirs.
 */
export const overneemZetten = (dossier: Dossier, gekozen: readonly Verschil[], bron: Herkomst): Zet[] => {
  const mee = gekozen.filter(({ soort }) => soort === 'nieuw' || soort === 'anders')
  const paden = new Set(mee.flatMap(({ bladen }) => bladen.map(({ pad }) => pad)))
  const items = [...new Set(mee.map(({ item }) => item))]
  const terug = [...new Set(mee.map(({ sleutel }) => sleutel))].filter((sleutel) => isVerborgen(dossier, sleutel))
  const eigen = Object.keys(dossier.bladen).filter((pad) => {
    const item = itemBij(pad)
    return item !== null && items.includes(item) && !paden.has(pad) && !isVerborgen(dossier, pad)
      && !isOpen(dossier, pad) && isEigen(dossier, pad, item)
  })
  return [
    ...terug.map((pad): Zet => ({ soort: 'herstel', pad })),
    ...mee.flatMap(({ bladen }) => bladen.filter(({ pad }) => !isOpen(dossier, pad))
      .map(({ pad, nieuw }): Zet => ({ soort: 'set', pad, waarde: nieuw }))),
    ...items.flatMap((item) => bronVelden(item, bron)),
    ...eigen.map((pad): Zet => ({ soort: 'set', pad, waarde: waardeVan(dossier, pad) ?? null })),
  ]
}

/** What takes these writings back: the dossier then shows again what it showed before, in `dossier`. */
export const terugZetten = (dossier: Dossier, zetten: readonly Zet[]): Zet[] => {
  const wissen = new Set<string>()
  const terug: Zet[] = []
  const eigen: Zet[] = []
  for (const { soort, pad } of zetten) {
    const element = elementVan(pad)
    const stam = element && !pad.startsWith('bronnen.') ? `${element.lijst}.${element.sleutel}` : null
    if (soort === 'herstel') wissen.add(pad)
    else if (stam !== null && !bestaat(dossier, stam)) wissen.add(stam)
    else if (soort === 'set') {
      const item = itemBij(pad)
      const van = item !== null && isEigen(dossier, pad, item) ? eigen : terug
      van.push({ soort, pad, waarde: bladVan(dossier, pad)?.waarde ?? null })
    }
  }
  return [...terug, ...eigen, ...[...wissen].map((pad): Zet => ({ soort: 'wis', pad }))]
}

/** True when the dossier still holds everything that was written: nobody changed any of it since, or wrote beside it. */
export const staatEr = (dossier: Dossier, zetten: readonly Zet[]): boolean => zetten.every(({ soort, pad, waarde }) =>
  soort !== 'set' || (!isOpen(dossier, pad) && (waardeVan(dossier, pad) ?? null) === (waarde ?? null)))

