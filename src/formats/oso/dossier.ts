// What reading an OSO file gives: proposals for the dossier, and an account of every element that got no place in it.
import type { Waarde } from '../../domain/change.ts'
import type { ItemKey } from '../../domain/dictionary.ts'
import type { Datum } from '../../domain/time.ts'

/** Category of delivery, the name of the standard without its prefix. */
export type Categorie =
  | 'metadata' | 'ouderinzage' | 'school' | 'leerling' | 'oudersverzorgers' | 'vve' | 'schoolloopbaan'
  | 'overstapadvies' | 'onderwijsondersteuning' | 'verzuim' | 'eindtoetsbo' | 'toetsresultaten' | 'handelingsplannen'
  | 'cijferlijsten' | 'vombo' | 'bijlagedocs'

/**
 * geen-plek: the dossier has no field for it, or it does not fit there (too long, no such day, list full) ·
 * geen-dag: no day of the calendar · mag-niet: we may not keep it · geheim: exists, but is not given ·
 * overleden: of a carer who died · oud: a test result older than this route may carry · bijlage-…: belongs to an
 * attachment that is not there to be read, and why (see `OsoBijlage`).
 */
export type Reden =
  | 'geen-plek' | 'geen-dag' | 'mag-niet' | 'geheim' | 'overleden' | 'oud' | BijlageReden

export type BijlageReden = 'bijlage-onleesbaar' | 'bijlage-soort' | 'bijlage-te-groot' | 'bijlage-te-veel'

/** `pad` is the path of elements in the file; `waarde` is there only where it may be kept, a boolean as ja or nee. */
export type NietOvergenomen = { readonly pad: string, readonly waarde?: string, readonly reden: Reden }

export type Bron = { readonly soort: 'oso', readonly school: string, readonly datum?: Datum }

export type OsoSchool = {
  readonly naam: string | null
  readonly brin: string | null
  readonly vestiging: string | null
  readonly soort: string | null
  readonly type: string | null
}

export type OsoMeta = {
  /** POPO, POVO, VOVO, BB, POSWV, VOSWV or another code of the file; null when it names none. */
  readonly profiel: string | null
  readonly overstap: string | null
  readonly overdrachtsoort: string | null
  readonly deeldossier: string | null
  readonly dossierdatum: Datum | null
  readonly versie: string
  readonly validatieversie: string | null
  readonly pakket: { readonly naam: string | null, readonly versie: string | null }
  readonly school: OsoSchool
  /** What the file promised per category: VERPLICHT, OPTIONEEL, VERBODEN, OPT-UIT. */
  readonly uitlevering: Readonly<Partial<Record<Categorie, string>>>
}

/** The inzage of an earlier transfer: shown with its school and date, and counted for nothing. */
export type EerdereInzage = {
  readonly school: string
  readonly datum: Datum | null
  readonly voorlopig: boolean | null
  readonly ingezien: boolean | null
  /** With the content: Ja, Nee, Onbekend. */
  readonly akkoord: string | null
  /** What the parents brought forward against it. */
  readonly redenNietAkkoord: string | null
  /** With the transfer: Ja, Nee, Onbekend. */
  readonly toestemming: string | null
}

export type OsoBijlage = {
  /** Path of the document element in the file. */
  readonly pad: string
  /** The element it hung under, name of the standard: 'opp', 'diagnose', 'overigdocumentlijst', … */
  readonly bij: string
  /** As the file calls it, last part only, without control characters; never used as a path. */
  readonly naam: string
  readonly omschrijving: string | null
  /**
   * onleesbaar: no sound base64 or ZIP, not one member, wrong checksum, or content that is not what its name says ·
   * soort: a kind of file we do not show · te-groot: more than 10 MB · te-veel: the dossier has no room left.
   */
  readonly staat: 'leesbaar' | 'onleesbaar' | 'soort' | 'te-groot' | 'te-veel'
  readonly mediatype: 'application/pdf' | 'image/jpeg' | 'image/png' | 'text/plain' | null
  /** Bytes of the content; null when not known. */
  readonly bytes: number | null
  /** Only with 'leesbaar'. */
  readonly inhoud: Uint8Array | null
}

export type OsoDossier = {
  readonly meta: OsoMeta
  /** In the paths of the dictionary; each fits its field. */
  readonly velden: readonly { readonly pad: string, readonly waarde: Waarde }[]
  readonly bronnen: Readonly<Record<ItemKey, Bron>>
  /** Every attachment that may be known, readable or not, in the order of the file. */
  readonly bijlagen: readonly OsoBijlage[]
  /** Paths of the elements that went into `velden`, `meta`, `eerdereInzage` or a readable attachment. */
  readonly gelezen: readonly string[]
  readonly nietOvergenomen: readonly NietOvergenomen[]
  /** Withheld on purpose by the school of the file. */
  readonly nietMeegeleverd: readonly Categorie[]
  /** Might have been delivered, but that school has nothing recorded. */
  readonly geenGegevens: readonly Categorie[]
  readonly eerdereInzage: EerdereInzage | null
}
