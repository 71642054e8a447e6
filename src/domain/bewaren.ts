// How long everything may stay: what is due when, and why. Proposals only; nothing is ever erased by itself.
import type { Datum, Moment } from './time.ts'
import { bladVan, isVerborgen, lees } from './lezen.ts'
import { overdrachtSleutels } from './derde.ts'
import type { Dossier } from './dossier.ts'
import type { DossierInhoud, OverdrachtBlad } from './inhoud.ts'
import { nagekekenOp, type Bron } from './law-profile.ts'
import { datumVan, plusDagen, plusMaanden } from './time.ts'
import { veldVan, type ItemKey } from './dictionary.ts'

/** Months and days, with where they come from: the law, or how Estafette works. */
export const bewaarTermijnen = {
  /** The sender, after the start at the new school: a year, and a month for the feedback that is still to come. */
  afzenderMaanden: 12, wachtOpTerugkoppelingMaanden: 1,
  /** The receiver: one school year after taking over; a gast two weeks after the confirmation. */
  ontvangerMaanden: 12, gastDagen: 14,
  nietGekomenDagen: 28,
  /** The most that is allowed after leaving; more when the leerling went to special education. */
  hoogstensMaanden: 24, hoogstensSpeciaalMaanden: 36,
  verzuimMaanden: 12,
  /** What the receiver said back, after the start. */
  terugMaanden: 3,
} as const

export const bewaarBron = {
  eigen: { wet: 'Algemene verordening gegevensbescherming', artikel: '5', sinds: '2018-05-25', zekerheid: 'E' },
  leerlingdossier: { wet: 'Bewaartermijnen in het onderwijs (PO-Raad)', gelezen: nagekekenOp, zekerheid: 'S' },
  verzuim: { wet: 'Besluit uitwisseling leer- en begeleidingsgegevens', artikel: '7', sinds: '2012', zekerheid: 'S' },
} as const satisfies Record<string, Bron>

export type BewaarReden =
  | 'jaar-na-start' | 'schooljaar' | 'gast' | 'niet-gekomen' | 'ingetrokken' | 'hoogstens' | 'hoogstens-speciaal'
  | 'verzuim' | 'terug' | 'werk' | 'onbekend'

export type Termijn = {
  /** The whole of it, or a part that goes earlier. */
  readonly wat: 'alles' | 'verzuim' | 'terug' | 'werk'
  /** From this day on erasing is proposed; null while nothing in it tells. */
  readonly op: Datum | null
  readonly reden: BewaarReden
  /** The last day on which the law lets a school keep it; null when that is not known. */
  readonly uiterlijk: Datum | null
  /** Of a part: the elements and leaves that go. */
  readonly paden: readonly string[]
  readonly bron: Bron
}

/** Whether the day of this term has come. */
export const isVoorbij = (termijn: Termijn, dag: Datum): boolean => termijn.op !== null && termijn.op <= dag

const dagVan = (moment: Moment | undefined): Datum | null => (moment === undefined ? null : datumVan(moment))

/** Only the newest handover counts: one that ended without a start gave the dossier back for a next school. */
const nieuwste = (inhoud: DossierInhoud): OverdrachtBlad | null =>
  inhoud.overdrachten?.[overdrachtSleutels(inhoud).at(-1) ?? ''] ?? null

const ongedaan = ['ingetrokken', 'wissen-gevraagd', 'geweigerd', 'verlopen', 'niet-gekomen']

function startVan(inhoud: DossierInhoud): Datum | null {
  const stappen = nieuwste(inhoud)?.stappen ?? {}
  if (stappen['verzegeld']?.op === undefined || ongedaan.some((stap) => stappen[stap]?.op !== undefined)) return null
  return dagVan(stappen['gestart']?.op) ?? inhoud.overstap?.eersteLesdag ?? null
}

const eerste = (a: Datum | null, b: Datum | null): Datum | null => (a === null || (b !== null && b < a) ? b : a)

function geheel(dossier: Dossier, inhoud: DossierInhoud): Termijn {
  const weg = inhoud.leerling?.uitgeschrevenOp ?? inhoud.overstap?.laatsteLesdag ?? null
  const speciaal = inhoud.overstap?.bestemming === 'vso'
  const { hoogstensMaanden, hoogstensSpeciaalMaanden, afzenderMaanden, wachtOpTerugkoppelingMaanden } = bewaarTermijnen
  const uiterlijk = weg === null ? null : plusMaanden(weg, speciaal ? hoogstensSpeciaalMaanden : hoogstensMaanden)
  const soort = bladVan(dossier, 'soort')
  const ontvangen = inhoud.soort === 'ontvangen' && soort !== null
  const start = startVan(inhoud)
  const terug = nieuwste(inhoud)?.terugkoppelingen?.['maanden-12']?.niveau !== undefined
  const voorstel = ontvangen ? plusMaanden(datumVan(new Date(soort.klok[0]).toISOString()), bewaarTermijnen.ontvangerMaanden)
    : start === null ? null : plusMaanden(start, afzenderMaanden + (terug ? 0 : wachtOpTerugkoppelingMaanden))
  const op = eerste(voorstel, uiterlijk)
  const eigen = op !== null && op === voorstel
  return {
    wat: 'alles', op, uiterlijk, paden: [],
    reden: op === null ? 'onbekend' : eigen ? (ontvangen ? 'schooljaar' : 'jaar-na-start')
      : speciaal ? 'hoogstens-speciaal' : 'hoogstens',
    bron: eigen || op === null ? bewaarBron.eigen : bewaarBron.leerlingdossier,
  }
}

const onder = (dossier: Dossier, begin: string): string[] =>
  Object.keys(dossier.bladen).filter((pad) => pad.startsWith(begin) && !isVerborgen(dossier, pad)
    && bladVan(dossier, pad)?.waarde !== null)

function deel(wat: 'terug' | 'werk', op: Datum, paden: readonly string[], uiterlijk: Datum | null): Termijn[] {
  return paden.length === 0 ? [] : [{ wat, op, uiterlijk, paden, reden: wat, bron: bewaarBron.eigen }]
}

/** What the receiver said back about this leerling; the bare steps stay. */
const isTerug = /^overdrachten\.[^.]+\.(samenvatting|aanvulling|(toezeggingen|vragen)\..+)$/

/** What of these may go on a day; when the whole may, its parts are no question of their own. */
export function rijpeTermijnen(termijnen: readonly Termijn[], dag: Datum): readonly Termijn[] {
  const voorbij = termijnen.filter((termijn) => isVoorbij(termijn, dag))
  const heel = voorbij.filter(({ wat }) => wat === 'alles')
  return heel.length > 0 ? heel : voorbij
}

/** What was chosen and said about one item, which says again what stood in it; a zienswijze is its writer's own. */
const overItem = (inhoud: DossierInhoud, item: ItemKey): string[] => [
  ...(inhoud.deelkeuzes?.[item] === undefined ? [] : [`deelkeuzes.${item}`]),
  ...Object.entries(inhoud.correcties ?? {}).flatMap(([sleutel, { over }]) => (over === item ? [`correcties.${sleutel}`] : [])),
]

/**
 * All terms of a dossier: first that of the whole, then of the parts that go before it. `uiterlijk` is the legal
 * maximum after leaving (law: two years, three to special education; absence and leaving data belong in the LAS, where
 * five years are allowed). A dossier without any date has a term without a day.
 */
export function bewaartermijnen(dossier: Dossier, inhoud: DossierInhoud = lees(dossier)): readonly Termijn[] {
  const alles = geheel(dossier, inhoud)
  const verzuim = Object.entries(inhoud.verzuim ?? {}).flatMap(([sleutel, { van, tot }]): Termijn[] => {
    const laatste = tot ?? van
    if (laatste === undefined) return []
    const op = plusMaanden(laatste, bewaarTermijnen.verzuimMaanden)
    return [{
      wat: 'verzuim', op, uiterlijk: alles.uiterlijk, reden: 'verzuim', bron: bewaarBron.verzuim,
      paden: [`verzuim.${sleutel}`, ...overItem(inhoud, `verzuim~${sleutel}`)],
    }]
  })
  const start = startVan(inhoud)
  const terug = start === null ? [] : deel('terug', plusMaanden(start, bewaarTermijnen.terugMaanden),
    onder(dossier, 'overdrachten.').filter((pad) => isTerug.test(pad)), alles.uiterlijk)
  const uit = inhoud.leerling?.uitgeschrevenOp
  const werk = uit === undefined ? [] : deel('werk', uit,
    [...Object.keys(inhoud.aantekeningen ?? {}).map((sleutel) => `aantekeningen.${sleutel}`),
      ...Object.keys(inhoud.overgeslagen ?? {}).map((sleutel) => `overgeslagen.${sleutel}`)], alles.uiterlijk)
  return [alles, ...verzuim, ...terug, ...werk]
}

/** The term of a received handover, which goes whole. */
export function termijnVanOntvangst(
  { ontvangenOp, stappen }: { readonly ontvangenOp: Moment, readonly stappen: Readonly<Record<string, { readonly op?: Moment }>> },
  gast: boolean,
): Termijn {
  const op = (...namen: string[]): Datum | null =>
    namen.reduce<Datum | null>((er, naam) => er ?? dagVan(stappen[naam]?.op), null)
  const vast = (dag: Datum, reden: BewaarReden): Termijn =>
    ({ wat: 'alles', op: dag, reden, uiterlijk: null, paden: [], bron: bewaarBron.eigen })
  const ingetrokken = op('ingetrokken')
  if (ingetrokken !== null) return vast(ingetrokken, 'ingetrokken')
  const weg = op('niet-gekomen')
  if (weg !== null) return vast(plusDagen(weg, bewaarTermijnen.nietGekomenDagen), 'niet-gekomen')
  const bevestigd = op('bevestigd')
  if (gast && bevestigd !== null) return vast(plusDagen(bevestigd, bewaarTermijnen.gastDagen), 'gast')
  const sinds = op('overgenomen', 'bevestigd', 'samengevat') ?? datumVan(ontvangenOp)
  return {
    ...vast(plusMaanden(sinds, bewaarTermijnen.ontvangerMaanden), 'schooljaar'),
    uiterlijk: plusMaanden(sinds, bewaarTermijnen.hoogstensMaanden),
  }
}

export type Bewaarklasse = 'dossier' | 'verzuim' | 'terug' | 'werk' | 'toestemming'

/** How long a field of this pattern is kept: with its item, or by what it is for. */
export function bewaarklasseVan(patroon: string): Bewaarklasse {
  if (/^(aantekeningen|overgeslagen)\b/.test(patroon)) return 'werk'
  if (patroon.startsWith('toestemmingen') || /^overdrachten\[\]\.(inzagen|derde|wegen)/.test(patroon)) {
    return 'toestemming'
  }
  if (/^overdrachten\[\]\.(samenvatting|aanvulling|toezeggingen|vragen|terugkoppelingen)/.test(patroon)) return 'terug'
  return veldVan(patroon)?.item === 'verzuim[]' ? 'verzuim' : 'dossier'
}
