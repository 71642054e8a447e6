// What lies open on the desk while the vault is unlocked: a Solid store that follows the disk, never runs ahead of it.
import { batch, createSignal } from 'solid-js'
import { createStore, produce } from 'solid-js/store'
import type { Bijgewerkt } from '../domain/bijwerken.ts'
import type { ItemKey } from '../domain/dictionary.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { Kop } from '../domain/kop.ts'
import type { Ontvanger } from '../domain/mag-mee.ts'
import type { Moment } from '../domain/time.ts'
import type { OverdrachtInhoud } from '../domain/overdracht.ts'
import type { KluisSoort } from '../vault/markers.ts'

export type Sector = 'po' | 'vo' | 'mbo'

/** Who works in this vault. `herkomst` is the origin of the relay that carries the post. */
export type Profiel = {
  soort: KluisSoort
  naam: string
  rol: string
  school: string
  brin: string
  sector: Sector
  mid: string
  kid: string
  herkomst: string
}

export type RelatieStaat = 'uitgenodigd' | 'te-controleren' | 'gecontroleerd' | 'klopt-niet' | 'verlopen'

/** A colleague of another school. Only `gecontroleerd` may be sent a dossier. */
export type Relatie = {
  id: string
  staat: RelatieStaat
  richting: 'ik-nodigde' | 'ik-werd-genodigd'
  naam: string
  rol: string
  school: string
  brin: string
  soort: 'onderwijs'
  sinds: Moment
  mid?: string
  kid?: string
  sleutels?: { ed: string; pq: string; enc: string }
  seq?: number
  hash?: string
  postbus?: { url: string; write: string }
  cijfers?: string[]
  gevraagd?: [number, number]
  uitnodiging?: {
    link: string
    code: string
    adres: string
    tot: Moment
    gemaakt: Moment
    slots: { slot: string; secret: string }[]
  }
  /** The own card still has to go back into this slot. */
  antwoord?: { slot: string; kaart: string }
  gecontroleerdOp?: Moment
  gecontroleerdVia?: 'school' | 'anders'
  gebeldNummer?: string
}

export type Toezegging = { wat?: string; wanneer?: string; geenActieReden?: string }
export type Concept = { samenvatting: string; toezeggingen: Record<string, Toezegging>; vraag?: string }

/** A received handover: the bundle as it came, read only, with what the receiver adds. */
export type Ontvangst = {
  id: string
  bid: string
  chash: string
  mhash: string
  relatie: string
  van: { mid: string; naam: string; rol: string; school: string; brin: string }
  inhoud: OverdrachtInhoud
  ontvangenOp: Moment
  stappen: Record<string, { op: Moment; bericht?: string; reden?: string }>
  concept: Concept
  bevestiging?: { klopt: boolean; aanvulling?: string; op: Moment }
  /** What the sender shut or corrected since; `inhoud.items` is what is left of it. */
  bijgewerkt?: Omit<Bijgewerkt, 'items'>
  /** Keys that were shut or corrected and that the receiver did not say yet to have dealt with. */
  teZien?: ItemKey[]
}

/** One item of a sent bundle, known without its content. `hash` is of the item as it was sent. */
export type Gestuurd = { item: ItemKey; grond: 'wettelijk' | 'toestemming'; hash: string }

/** A bundle that was sealed here, by its id. The last two are absent when it was sealed before they were kept. */
export type Verstuurd = {
  bid: string
  dossier: string
  overdracht: string
  relatie: string
  mid: string
  ontvanger?: Ontvanger
  items?: Gestuurd[]
}

/** A signed message about a sent bundle, and whether the other app said that it has it. */
export type Melding = {
  /** Id of the message itself; `bundel` is the handover it is about. */
  bid: string
  bundel: string
  soort: 'toestemming-ingetrokken' | 'correctie'
  mid: string
  op: Moment
  chash: string
  mhash: string
  /** Shut or erased at the receiver. */
  weg: ItemKey[]
  /** Of a correction: its number, and the items as they are there now. */
  nr?: number
  nieuw?: Gestuurd[]
  opgehaaldOp?: Moment
}

/** Sealed post that the relay does not have yet, counted apart: only a handover may be called one. */
export type Wacht = { overdrachten: number; berichten: number }

export type PostStand = {
  wacht: Wacht
  opServer: number
  online: boolean
  bezig: boolean
  laatst: Moment | null
  fout: string | null
  apart: { id: string; fout: string; sinds: Moment }[]
}

/** What of an OSO file had no place in the dossier; kept sealed beside it. `keer`: so many alike, absent for one. */
export type Rest = { pad: string; waarde?: string; reden: string; keer?: number }
export type Overgebleven = {
  over: Rest[]
  nietMeegeleverd: string[]
  geenGegevens: string[]
  /** Of that earlier transfer: shown with its school and date, and counted for nothing. */
  eerdereInzage: { school: string; datum: string | null; akkoord: string | null; redenNietAkkoord: string | null } | null
  profiel: string | null
}

export type Desk = {
  /** Read when first looked at; who walks along all of them opens them all. Undefined when gone or damaged. */
  dossiers: Record<string, Dossier>
  ontvangsten: Record<string, Ontvangst>
  relaties: Record<string, Relatie>
  rest: Record<string, Overgebleven>
  verstuurd: Record<string, Verstuurd>
  meldingen: Record<string, Melding>
  /** Bundle ids of sent handovers that the relay has accepted: the small line of transport, nothing more. */
  opServer: Record<string, boolean>
  /** Ids of sealed post that is still here. */
  wacht: Record<string, boolean>
  post: PostStand
}

export const emptyDesk = (): Desk => ({
  dossiers: {},
  ontvangsten: {},
  relaties: {},
  rest: {},
  verstuurd: {},
  meldingen: {},
  opServer: {},
  wacht: {},
  post: {
    wacht: { overdrachten: 0, berichten: 0 }, opServer: 0, online: true, bezig: false, laatst: null, fout: null, apart: [],
  },
})

const [desk, setDesk] = createStore<Desk>(emptyDesk())
export { desk, setDesk }

// Lists go by all of them at once: to follow each one apart would cost more than to read them.
const [koppen, setKoppen] = createSignal<Readonly<Record<string, Kop>>>({})
/** The head of each dossier on the desk, also of one that is still closed. Set together with its dossier. */
export { koppen, setKoppen }

/** Whether of this dossier only the head can be read: then nobody sees, changes or sends what is in it. */
export const isDamaged = (id: string): boolean => koppen()[id] !== undefined && desk.dossiers[id] === undefined

type Shelf = 'dossiers' | 'ontvangsten' | 'relaties' | 'rest' | 'verstuurd' | 'meldingen'

// Replaced whole, not merged: the domain asks with Object.hasOwn, which a store does not track.
/** Puts one thing on the desk, in the place of what lay there. A dossier goes with its head: `layDossier`. */
export function lay<T extends Shelf>(what: T, id: string, value: Desk[T][string]): void {
  setDesk(what, produce((shelf: Record<string, unknown>) => { shelf[id] = value }) as never)
}

/** Takes one thing off the desk. */
export function clear(what: Shelf, id: string): void {
  setDesk(what, produce((shelf: Record<string, unknown>) => { delete shelf[id] }) as never)
}

/** Clears the whole desk, but for `keep`. What a screen still holds of the old shelves leads nowhere from here. */
export function sweep(keep: Partial<Desk> = {}, heads: Readonly<Record<string, Kop>> = {}): void {
  batch(() => {
    setDesk(produce((whole) => { Object.assign(whole, emptyDesk(), keep) }))
    setKoppen(heads)
  })
}
