// What stands in the way of sealing: three things of the law, and the lock, which is no rule.
import type { Ontvanger } from './blik.ts'
import type { Dossier } from './dossier.ts'
import type { DossierInhoud, OverdrachtBlad } from './inhoud.ts'
import { inzagenVan, inzagePoort, openCorrecties, type Getoond, type Inzage } from './inzage.ts'
import { profielVan, zinVan, type Zin } from './law-profile.ts'
import { lees } from './lezen.ts'
import type { Datum } from './time.ts'
import { heeftTeLang, verzamel, type Verzameling } from './verzamel.ts'
import { wieBeslistOver } from './wie-beslist.ts'

/** `niet-gecontroleerd`, `geen-sleutel` and the size in bytes are known to the app, which adds those stops itself. */
export type Stop = {
  readonly soort: 'wet' | 'slot'
  readonly reden:
    | 'inzage' | 'veranderd' | 'correctie' | 'zienswijze' | 'te-vroeg'
    | 'verzonnen' | 'kies-eerst' | 'leeg' | 'geen-ontvanger' | 'niet-gecontroleerd' | 'geen-sleutel' | 'te-groot'
  /** Which sentence explains a stop of the law on this route. */
  readonly zin?: Zin
  /** For whom it waits: 'leerling' or keys of verzorgers. */
  readonly wie?: readonly string[]
}

type Reden = Stop['reden']

const inzageStops = (inhoud: DossierInhoud, key: string, dag: Datum, getoond: Getoond): [Reden, string[]][] => {
  const { personen } = wieBeslistOver('inzage', inhoud, dag)
  const standen = personen.map((wie) => ({ wie, stand: inzagePoort(inzagenVan(inhoud, key, wie), dag, getoond) }))
  return (['inzage', 'veranderd'] as const).flatMap((reden): [Reden, string[]][] => {
    const wie = standen.filter(({ stand }) => stand === reden).map((s) => s.wie)
    return wie.length > 0 ? [[reden, wie]] : []
  })
}

/** The last word of a person about sending a zienswijze along. */
const wil = (inzagen: readonly Inzage[]): boolean =>
  inzagen.filter(({ wilZienswijze }) => wilZienswijze !== undefined).at(-1)?.wilZienswijze === true

/** Those who want their zienswijze to go while none of theirs, or not every one with words, is among what goes. */
const zonderZienswijze = (inhoud: DossierInhoud, key: string, { mee }: Verzameling): string[] => {
  const blad: OverdrachtBlad = inhoud.overdrachten?.[key] ?? {}
  const personen = new Set(Object.values(blad.inzagen ?? {}).flatMap(({ persoon }) => persoon ?? []))
  const items = new Set(mee.map(({ item }) => item))
  return [...personen].filter((persoon) => {
    const eigen = Object.entries(inhoud.zienswijzen ?? {})
      .filter(([, { van, tekst }]) => van === persoon && (tekst ?? '').trim() !== '')
    const gaan = eigen.length > 0 && eigen.every(([sleutel]) => items.has(`zienswijzen~${sleutel}`))
    return wil(inzagenVan(inhoud, key, persoon)) && !gaan
  }).sort()
}

/** Those who said that something of what goes is wrong, while the mentor did not settle it. */
const metCorrectie = (inhoud: DossierInhoud, { mee }: Verzameling): string[] => {
  const items = new Set(mee.map(({ item }) => item))
  return [...new Set(openCorrecties(inhoud).filter(([, { over }]) => over === undefined || items.has(over))
    .flatMap(([, { van }]) => van ?? []))].sort()
}

const brin = (tekst: string | undefined): string => (tekst ?? '').trim().toUpperCase()

/** Before aanmelding, or to another school than that of the aanmelding; on po-vo also before the definite advice. */
const isTeVroeg = (inhoud: DossierInhoud, ontvanger: Ontvanger | null, dag: Datum): boolean => {
  const { aangemeldOp, naarBrin, route } = inhoud.overstap ?? {}
  if (aangemeldOp === undefined || aangemeldOp > dag) return true
  if (ontvanger && (brin(naarBrin) === '' || brin(naarBrin) !== brin(ontvanger.brin))) return true
  const definitiefOp = inhoud.schooladvies?.definitiefOp
  return profielVan(route) === 'po-vo' && (definitiefOp === undefined || definitiefOp > dag)
}

const niemand: Ontvanger = { soort: 'onderwijs', naam: '', school: '' }

/**
 * Everything in this room that keeps a handover from being sealed on this day; empty means: the domain has no
 * objection. Hand in `getoond` when what was shown at inzage is known, else a change since then is not noticed. To a
 * third party the stops about aanmelding and zienswijze do not apply; only consented items go there.
 */
export const stopsVan = (
  dossier: Dossier, overdrachtKey: string, ontvanger: Ontvanger | null, dag: Datum, getoond: Getoond = { hash: null },
): Stop[] => {
  const inhoud = lees(dossier)
  const verzameling = verzamel(dossier, ontvanger ?? niemand, dag)
  const zin = zinVan(profielVan(inhoud.overstap?.route))
  const wet = (reden: Reden, wie?: string[]): Stop => ({ soort: 'wet', reden, zin, ...(wie ? { wie } : {}) })
  const slot = (reden: Reden): Stop => ({ soort: 'slot', reden })
  const stops = inzageStops(inhoud, overdrachtKey, dag, getoond).map(([reden, wie]) => wet(reden, wie))
  const fouten = metCorrectie(inhoud, verzameling)
  if (fouten.length > 0) stops.push({ soort: 'wet', reden: 'correctie', zin: 'zo-werkt-estafette', wie: fouten })
  if (ontvanger?.soort !== 'derde') {
    const wachtend = zonderZienswijze(inhoud, overdrachtKey, verzameling)
    if (wachtend.length > 0) stops.push(wet('zienswijze', wachtend))
    if (isTeVroeg(inhoud, ontvanger, dag)) stops.push(wet('te-vroeg'))
  }
  if (inhoud.verzonnen === true) stops.push(slot('verzonnen'))
  if (!ontvanger) stops.push(slot('geen-ontvanger'))
  if (verzameling.thuis.some(({ reden }) => reden === 'kies-eerst')) stops.push(slot('kies-eerst'))
  if (verzameling.mee.length === 0) stops.push(slot('leeg'))
  if (heeftTeLang(verzameling)) stops.push(slot('te-groot'))
  return stops
}
