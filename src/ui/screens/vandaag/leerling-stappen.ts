// The steps of one leerling of my own: what misses before sending, what was answered, and where the handover is.
import type { Desk } from '../../../app/desk.ts'
import { bewaartermijnen, rijpeTermijnen } from '../../../domain/bewaren.ts'
import { overdrachtSleutels } from '../../../domain/derde.ts'
import { veldVan } from '../../../domain/dictionary.ts'
import { lees, versiesVan, type Dossier } from '../../../domain/dossier.ts'
import type { DossierInhoud, OverdrachtBlad } from '../../../domain/inhoud.ts'
import { openCorrecties } from '../../../domain/inzage.ts'
import type { Kop } from '../../../domain/kop.ts'
import { stopsVan, type Stop } from '../../../domain/overdracht.ts'
import { standAfzender } from '../../../domain/states.ts'
import { datumVan, schooldagenTussen, type Datum } from '../../../domain/time.ts'
import { kamerVan } from '../dossier/kamers.ts'
import { aanspreeknaam, volledigeNaam } from '../../naam.ts'
import { mistNog, vijfDelen } from '../../vijf.ts'
import type { Deel, Doel, Regel, RegelSoort, Stap, StapSoort } from './stappen.ts'

/** After so many school days without a sign the baton comes back: somebody has to call. */
const wachtOpOphalen = 5
const wachtOpLezen = 10

/** The newest handover of a dossier; keys sort by time. */
export function laatsteOverdracht(inhoud: DossierInhoud): { sleutel: string; blad: OverdrachtBlad } | null {
  const sleutel = overdrachtSleutels(inhoud).at(-1)
  const blad = sleutel === undefined ? undefined : inhoud.overdrachten?.[sleutel]
  return sleutel === undefined || blad === undefined ? null : { sleutel, blad }
}

/** Paths of long texts of which two versions wait for a choice. */
export const openKeuzes = (dossier: Dossier): string[] =>
  Object.keys(dossier.bladen).filter((pad) => veldVan(pad)?.lang === true && versiesVan(dossier, pad).length > 1)

type Bron = {
  dossier: Dossier
  inhoud: DossierInhoud
  naam: string
  voluit: string
  blad: OverdrachtBlad | null
  wie: string
  stops: readonly Stop[]
}

/** All steps of one dossier, most urgent first; the caller takes at most three. */
export function stappenVanLeerling(dossier: Dossier, desk: Desk, dag: Datum): Deel {
  const inhoud = lees(dossier)
  const rijp = rijpeTermijnen(bewaartermijnen(dossier, inhoud), dag).length
  return { ...stappenBij(dossier, inhoud, desk, dag), ...(rijp === 0 ? {} : { rijp }) }
}

function stappenBij(dossier: Dossier, inhoud: DossierInhoud, desk: Desk, dag: Datum): Deel {
  if (inhoud.soort === 'ontvangen') return { stappen: [], regels: [] }
  const laatste = laatsteOverdracht(inhoud)
  const relatie = desk.relaties[laatste?.blad.ontvanger ?? '']
  const ontvanger = relatie === undefined || relatie.staat !== 'gecontroleerd'
    ? null : { soort: relatie.soort, naam: relatie.naam, school: relatie.school, brin: relatie.brin }
  const stops = laatste === null ? [] : stopsVan(dossier, laatste.sleutel, ontvanger, dag)
  const bron: Bron = {
    dossier, inhoud, stops, blad: laatste?.blad ?? null, naam: aanspreeknaam(inhoud.leerling),
    voluit: volledigeNaam(inhoud.leerling), wie: relatie?.naam ?? '',
  }
  const opServer = desk.opServer[laatste?.blad.bundelId ?? ''] === true
  const stand = laatste === null ? 'concept' : standAfzender({
    stappen: laatste.blad.stappen ?? {}, stops, transport: opServer ? 'onderweg' : 'wacht',
  })
  switch (stand) {
    case 'concept': case 'kan-niet': case 'klaar': return voorHetVersturen(bron)
    case 'verzegeld': case 'onderweg': return naHetVersturen(bron, 'verzegeld', opServer ? 'onderweg' : 'wacht', dag)
    case 'opgehaald': return naHetVersturen(bron, 'opgehaald', 'opgehaald', dag)
    case 'gelezen': return naHetVersturen(bron, 'gelezen', 'gelezen', dag)
    case 'wissen-gevraagd': return naHetVersturen(bron, 'wissen-gevraagd', 'wissen-gevraagd', dag)
    case 'ingetrokken': return {
      stappen: naTerugnemen(bron) ? [stap(bron, 'teruggehaald', overdracht(dossier))] : [], regels: [],
    }
    case 'samengevat': return { stappen: [stap(bron, 'klopt-dit', overdracht(dossier))], regels: [] }
    case 'geweigerd': case 'verlopen': case 'niet-gekomen':
      return { stappen: [stap(bron, stand, overdracht(dossier))], regels: [] }
    default: return { stappen: [], regels: [] }
  }
}

/** What can still be said of a dossier that cannot be read: that it is so, and of whom. */
export const stappenVanBeschadigd = (id: string, { naam }: Kop): Deel => ({
  stappen: [{
    sleutel: `beschadigd-${id}`, soort: 'beschadigd', doel: { to: '/leerlingen/$id', id },
    leerling: aanspreeknaam(naam), voluit: volledigeNaam(naam),
  }],
  regels: [],
})

/** Whether somebody said no, or took a yes back, between the seal and the withdrawal. */
function naTerugnemen({ inhoud, blad }: Bron): boolean {
  const [van, tot] = [blad?.stappen?.['verzegeld']?.op ?? '', blad?.stappen?.['ingetrokken']?.op ?? '']
  return Object.values(inhoud.toestemmingen ?? {}).some(({ besluit, gegevenOp, ingetrokkenOp }) => {
    const op = ingetrokkenOp ?? (besluit === 'geweigerd' ? gegevenOp : undefined) ?? ''
    return op > van && op < tot
  })
}

const stap = (bron: Bron, soort: StapSoort, doel: Doel, extra: Partial<Stap> = {}): Stap => ({
  sleutel: `${soort}-${bron.dossier.id}`, soort, doel, leerling: bron.naam, voluit: bron.voluit, wie: bron.wie,
  ...extra,
})

const overdracht = (dossier: Dossier): Doel => ({ to: '/leerlingen/$id/overdracht', id: dossier.id })
const delen = (dossier: Dossier): Doel => ({ to: '/leerlingen/$id/delen', id: dossier.id })

function voorHetVersturen(bron: Bron): Deel {
  const { dossier, inhoud } = bron
  const stappen: Stap[] = []
  if (openCorrecties(inhoud).length > 0) stappen.push(stap(bron, 'correctie', delen(dossier)))
  const keuze = openKeuzes(dossier)[0]
  const kamer = keuze === undefined ? null : kamerVan(keuze)
  const naarKamer = (naam: string): Doel => ({ to: '/leerlingen/$id/kamers/$kamer', id: dossier.id, kamer: naam })
  if (kamer !== null) stappen.push(stap(bron, 'versies', naarKamer(kamer)))
  const mist = mistNog(vijfDelen(inhoud, false)).flatMap((deel) => deel.mist)
  if (mist.length > 0) stappen.push(stap(bron, 'voorblad', { to: '/leerlingen/$id', id: dossier.id }, { mist }))
  stappen.push(...naarVerzenden(bron, mist.length === 0))
  if ((inhoud.stem?.tekst ?? '') === '') {
    stappen.push(stap(bron, 'stem', naarKamer('stem')))
  }
  return { stappen, regels: [] }
}

// One step for each thing that keeps the handover here; only without any of them it can be sealed.
function naarVerzenden(bron: Bron, voorbladKlaar: boolean): Stap[] {
  const { dossier, inhoud, blad } = bron
  // An invented leerling stays here for ever; that is no step of anybody's. What is wrong has a step of its own.
  const redenen = new Set(bron.stops.map((stop) => stop.reden).filter((reden) => reden !== 'verzonnen' && reden !== 'correctie'))
  const stappen: Stap[] = []
  if (blad === null || bron.wie === '' || redenen.has('geen-ontvanger') || redenen.has('niet-gecontroleerd')) {
    stappen.push(stap(bron, 'ontvanger', overdracht(dossier)))
  }
  if ((inhoud.overstap?.aangemeldOp ?? '') === '') stappen.push(stap(bron, 'aanmelding', delen(dossier)))
  else if (redenen.has('te-vroeg')) stappen.push(stap(bron, 'te-vroeg', delen(dossier)))
  if (redenen.has('inzage') || redenen.has('veranderd')) stappen.push(stap(bron, 'inzage', delen(dossier)))
  if (redenen.has('zienswijze')) stappen.push(stap(bron, 'zienswijze', delen(dossier)))
  if (stappen.length > 0) return stappen
  if (redenen.size > 0) return [stap(bron, 'delen', delen(dossier))]
  const kan = voorbladKlaar && inhoud.verzonnen !== true && !bron.stops.some(({ reden }) => reden === 'correctie')
  return kan ? [stap(bron, 'verzegelen', overdracht(dossier))] : []
}

function naHetVersturen(bron: Bron, sinds: string, soort: RegelSoort, dag: Datum): Deel {
  const op = bron.blad?.stappen?.[sinds]?.op
  if (op === undefined) return { stappen: [], regels: [] }
  const dagen = schooldagenTussen(datumVan(op), dag)
  if (soort === 'onderweg' && dagen > wachtOpOphalen) {
    return { stappen: [stap(bron, 'niet-opgehaald', overdracht(bron.dossier), { dagen })], regels: [] }
  }
  if (sinds === 'opgehaald' && dagen > wachtOpLezen) {
    return { stappen: [stap(bron, 'niet-gelezen', overdracht(bron.dossier), { dagen })], regels: [] }
  }
  const regel: Regel = {
    sleutel: `${soort}-${bron.dossier.id}`, soort, doel: overdracht(bron.dossier), titel: bron.naam, wie: bron.wie, op,
    wacht: soort === 'wacht',
  }
  return { stappen: [], regels: [regel] }
}
