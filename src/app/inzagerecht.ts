// What we know about a leerling, gathered for the page, the print and the file: one source for all three.
import { unwrap } from 'solid-js/store'
import { bewaartermijnen, termijnVanOntvangst, type Termijn } from '../domain/bewaren.ts'
import { isVoorDerde } from '../domain/derde.ts'
import { itemSoortVan, type ItemKey } from '../domain/dictionary.ts'
import type { OverdrachtBlad } from '../domain/dossier.ts'
import { watBekendIs, type Bekend } from '../domain/inzagerecht.ts'
import type { BundelItem } from '../domain/overdracht.ts'
import type { Datum, Moment } from '../domain/time.ts'
import { err, ok, type Result } from '../result.ts'
import { commitWithLog } from './change.ts'
import { nu } from './clock.ts'
import { derdeVan } from './derden.ts'
import { desk, type Ontvangst, type Overgebleven, type Profiel } from './desk.ts'
import type { AppError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { leesKeten, type Keten } from './keten.ts'
import { needOpen } from './kern.ts'
import type { Regel } from './logboek.ts'

/** One handover that left: to whom, and what the log says of it. */
export type Kreeg = {
  readonly sleutel: string
  readonly naam: string
  readonly school: string
  readonly blad: OverdrachtBlad
  /** The line of the log in which it was sealed. */
  readonly regel: Regel | null
  /** Which items it held; null when it was sealed before that was kept. */
  readonly items: readonly ItemKey[] | null
}

export type Inzagerecht = {
  readonly id: string
  readonly soort: 'dossier' | 'ontvangst'
  readonly gemaaktOp: Moment
  readonly wie: Pick<Profiel, 'naam' | 'rol' | 'school' | 'brin'>
  readonly bekend: Bekend
  /** Of a received handover: who sent it, and what was written beside it here. */
  readonly ontvangst: Ontvangst | null
  readonly rest: Overgebleven | null
  readonly kregen: readonly Kreeg[]
  readonly termijnen: readonly Termijn[]
  /** Only the lines about this leerling; the places where the chain does not hold are those of the whole log. */
  readonly keten: Keten
}

/** Who is meant by a random id: a contact, or somebody outside education in the dossier `over`; empty when not known. */
export const naamVanContact = (id: string | undefined, over?: string): string => {
  const relatie = desk.relaties[id ?? '']
  const derde = relatie !== undefined || over === undefined ? null : derdeVan(over, id ?? '')
  if (derde !== null) return `${derde.naam}, ${derde.organisatie}`
  return relatie === undefined ? '' : [relatie.naam, relatie.school].filter(Boolean).join(', ')
}

const niets = (items: readonly BundelItem[]): Bekend =>
  ({ items, inhoud: {}, versies: {}, buiten: { aantekeningen: 0, nieuwer: 0 } })

/** Somebody outside education who got a letter: on paper, or as a file. Who was only written down got nothing. */
function brievenAan(id: string, sleutel: string, blad: OverdrachtBlad, regels: readonly Regel[]): Kreeg[] {
  const derde = derdeVan(id, sleutel)
  if (derde === null || derde.wegen.length === 0) return []
  const regel = regels.findLast(({ soort, aan }) => soort === 'aan-derde' && aan === sleutel) ?? null
  return [{ sleutel, blad, regel, naam: derde.naam, school: derde.organisatie, items: derde.wegen.flatMap(({ items }) => items) }]
}

/** When it left: sealed, or given as a letter for the last time. */
export const wegOp = ({ stappen, wegen }: OverdrachtBlad): Moment | null =>
  stappen?.['verzegeld']?.op ?? Object.values(wegen ?? {}).flatMap(({ op }) => op ?? []).sort().at(-1) ?? null

/** All of it as it is now. Errors: `app/niet-gevonden`, `vault/locked` also in *Samen kijken*, `vault/unavailable`. */
export async function inzagerechtVan(id: string): Promise<Result<Inzagerecht, AppError>> {
  const open = needOpen()
  if (!open.ok) return open
  const keten = await leesKeten()
  if (!keten.ok) return keten
  const { naam, rol, school, brin, soort: kluis } = open.value.profiel
  const regels = keten.value.regels.filter((regel) => regel.over === id)
  const samen = {
    id, gemaaktOp: nu(), wie: { naam, rol, school, brin }, keten: { regels, breuken: keten.value.breuken },
  }
  const dossier = unwrap(desk.dossiers[id])
  const ontvangst = unwrap(desk.ontvangsten[id])
  if (dossier !== undefined) {
    const bekend = watBekendIs(dossier)
    const kregen = Object.entries(bekend.inhoud.overdrachten ?? {}).flatMap(([sleutel, blad]): Kreeg[] => {
      if (isVoorDerde(blad)) return brievenAan(id, sleutel, blad, regels)
      if (blad.stappen?.['verzegeld'] === undefined) return []
      const relatie = desk.relaties[blad.ontvanger ?? '']
      const op = blad.stappen['verzegeld'].op
      const regel = regels.find((each) => each.soort === 'verzegeld' && each.aan === blad.ontvanger
        && Math.abs(Date.parse(each.op) - Date.parse(op ?? '')) < 60_000) ?? null
      const items = desk.verstuurd[blad.bundelId ?? '']?.items?.map(({ item }) => item) ?? null
      return [{ sleutel, blad, regel, items, naam: relatie?.naam ?? '', school: relatie?.school ?? '' }]
    })
    return ok({
      ...samen, soort: 'dossier', bekend, kregen, ontvangst: null, rest: unwrap(desk.rest[id]) ?? null,
      termijnen: bewaartermijnen(dossier),
    })
  }
  if (ontvangst === undefined) return err({ type: 'app/niet-gevonden' })
  return ok({
    ...samen, soort: 'ontvangst', ontvangst, bekend: niets(ontvangst.inhoud.items), kregen: [], rest: null,
    termijnen: [termijnVanOntvangst(ontvangst, kluis === 'gast')],
  })
}

/**
 * The file to take along (AVG 20), version 1. Values stand by the paths of Estafette's dictionary; texts as they were
 * typed; days as YYYY-MM-DD, moments in UTC. A later version only adds.
 */
export type InzageBestand = {
  readonly formaat: 'estafette-inzage'
  readonly versie: 1
  readonly gemaaktOp: Moment
  readonly school: { readonly naam: string; readonly brin: string }
  readonly mentor: { readonly naam: string; readonly rol: string }
  /** Everything by item: `velden` by path, `andereVersies` where one text was written in two places. */
  readonly onderdelen: readonly {
    readonly item: string; readonly soort: string; readonly velden: BundelItem['velden']
    readonly andereVersies?: Readonly<Record<string, readonly string[]>>; readonly herkomst?: BundelItem['bron']
  }[]
  /** Toestemmingen, overdrachten with their inzage and answers, skipped rules: as a tree. */
  readonly overig: Readonly<Record<string, unknown>>
  /** What stood in the file of an earlier school and had no place. */
  readonly nietOvergenomen: Overgebleven | null
  readonly ontvangers: readonly {
    readonly naam: string; readonly school: string; readonly op: Moment | null; readonly grond: string | null
    readonly aantal: number | null; readonly categorieen: string | null; readonly items: readonly ItemKey[] | null
  }[]
  readonly bewaren: readonly {
    readonly wat: string; readonly vanaf: Datum | null; readonly uiterlijk: Datum | null; readonly reden: string
    readonly bron: string
  }[]
  readonly logboek: { readonly heel: boolean; readonly regels: readonly (Omit<Regel, 'vorige' | 'wie'> & { met?: string })[] }
  /** Counted and not given: personal work notes of the mentor, and fields of a newer app. */
  readonly buiten: Bekend['buiten']
}

const isItem = (naam: string): boolean => itemSoortVan(naam) !== null || itemSoortVan(`${naam}[]`) !== null

/** The same as on the page, for a machine. */
export function alsBestand({ gemaaktOp, wie, bekend, kregen, termijnen, keten, rest, ontvangst }: Inzagerecht): InzageBestand {
  const versiesBij = (velden: BundelItem['velden']) =>
    Object.fromEntries(Object.entries(bekend.versies).filter(([pad]) => pad in velden))
  return {
    formaat: 'estafette-inzage', versie: 1, gemaaktOp,
    school: { naam: wie.school, brin: wie.brin }, mentor: { naam: wie.naam, rol: wie.rol },
    onderdelen: bekend.items.map(({ item, categorie, velden, bron }) => {
      const anders = versiesBij(velden)
      return {
        item, soort: categorie, velden, ...(Object.keys(anders).length === 0 ? {} : { andereVersies: anders }),
        ...(bron === undefined ? {} : { herkomst: bron }),
      }
    }),
    overig: ontvangst === null
      ? Object.fromEntries(Object.entries(bekend.inhoud).filter(([naam]) => !isItem(naam)))
      : { van: ontvangst.van, stappen: ontvangst.stappen, teruggezegd: ontvangst.concept, bevestiging: ontvangst.bevestiging ?? null },
    nietOvergenomen: rest,
    ontvangers: kregen.map(({ naam, school, blad, regel, items }) => ({
      naam, school, items, op: wegOp(blad), grond: regel?.grond ?? null,
      aantal: regel?.aantal ?? null, categorieen: regel?.wat ?? null,
    })),
    bewaren: termijnen.map(({ wat, op, uiterlijk, reden, bron }) => ({ wat, vanaf: op, uiterlijk, reden, bron: bron.wet })),
    logboek: {
      heel: keten.breuken.length === 0,
      regels: keten.regels.map(({ vorige: _, wie: __, ...regel }) => {
        const met = naamVanContact(regel.aan, regel.over)
        return met === '' ? regel : { ...regel, met }
      }),
    },
    buiten: bekend.buiten,
  }
}

/** A line in the log that it left on paper or as a file. Errors: disk faults; then it must not leave. */
export const noteerUit = (id: string | undefined, soort: 'afgedrukt' | 'meegegeven'): Promise<Result<null, AppError>> =>
  inTurn(() => commitWithLog({}, [{ soort, ...(id === undefined ? {} : { over: id }) }]))
