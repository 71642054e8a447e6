// A letter to somebody outside education: what one party may have, for one purpose, with toestemming and nothing else.
import { err, ok, type Result } from '../result.ts'
import type { Ontvanger } from './blik.ts'
import { alsOntvanger, derdeUit, type Derde } from './derde.ts'
import type { Dossier } from './dossier.ts'
import type { Geblokkeerd } from './errors.ts'
import type { DerdeSoort, DossierInhoud, OverdrachtBlad } from './inhoud.ts'
import type { Getoond } from './inzage.ts'
import { lees } from './lezen.ts'
import { stopsVan } from './stops.ts'
import { datumVan, plusMaanden, type Datum } from './time.ts'
import { jaVan } from './toestemming.ts'
import { verzamel, type BundelItem } from './verzamel.ts'
import { wieBeslistOver } from './wie-beslist.ts'

/** Who consented to a part of the letter: by role, since a name may not be part of what was consented to. */
export type Instemming = { readonly door: 'leerling' | 'vertegenwoordiger', readonly op: Datum, readonly tot: Datum }

export type Brief = {
  readonly kind: 'brief'
  readonly sv: 1
  readonly van: { readonly naam: string, readonly rol: string, readonly school: string }
  readonly aan: { readonly naam: string, readonly organisatie: string, readonly soort: DerdeSoort }
  readonly doel: string
  readonly dag: Datum
  /** The first day on which one of the toestemmingen ends: after it nothing of this may be used. */
  readonly tot: Datum
  readonly toestemming: readonly Instemming[]
  readonly items: readonly BundelItem[]
}

/** Nobody uses a letter longer than this, also when nobody said until when. */
const hoogstensMaanden = 12

const instemmingen = (
  inhoud: DossierInhoud, items: readonly BundelItem[], ontvanger: Ontvanger, dag: Datum,
): Instemming[] => {
  const { personen } = wieBeslistOver('toestemming', inhoud, dag)
  const alle = items.flatMap(({ item }) => jaVan(inhoud, item, ontvanger, personen, dag))
    .map(({ door, gegevenOp, geldigTot }): Instemming => {
      const op = gegevenOp === undefined ? dag : datumVan(gegevenOp)
      const tot = geldigTot ?? plusMaanden(dag, hoogstensMaanden)
      return { door: door === 'leerling' ? 'leerling' : 'vertegenwoordiger', op, tot }
    })
  const perTekst = new Map(alle.map((een) => [`${een.op} ${een.door} ${een.tot}`, een]))
  return [...perTekst].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, een]) => een)
}

/** The letter as it would be now, with what stays home beside it; where an item came from is nobody's business there. */
export const schetsBrief = (
  dossier: Dossier, blad: OverdrachtBlad | undefined, derde: Derde, van: Brief['van'], dag: Datum,
): Brief => {
  const ontvanger = alsOntvanger(derde, blad)
  const items = verzamel(dossier, ontvanger, dag).mee.map(({ bron: _, ...item }) => item)
  const toestemming = instemmingen(lees(dossier), items, ontvanger, dag)
  const tot = toestemming.reduce((eerste, een) => (een.tot < eerste ? een.tot : eerste), plusMaanden(dag, hoogstensMaanden))
  const { naam, organisatie, soort, doel } = derde
  return { kind: 'brief', sv: 1, van, aan: { naam, organisatie, soort }, doel, dag, tot, toestemming, items }
}

/**
 * The letter of this day, or every stop that is in the way: nothing picked or consented to, inzage not given or
 * something else shown there. Hand in `getoond`, or a change since the inzage is not noticed. Null: there is no party.
 */
export const bouwBrief = (
  dossier: Dossier, key: string, van: Brief['van'], dag: Datum, getoond?: Getoond,
): Result<Brief, Geblokkeerd> | null => {
  const blad = lees(dossier).overdrachten?.[key]
  const derde = derdeUit(blad)
  if (derde === null) return null
  const stops = stopsVan(dossier, key, alsOntvanger(derde, blad), dag, getoond)
  if (stops.length > 0) return err({ type: 'domain/geblokkeerd', stops })
  return ok(schetsBrief(dossier, blad, derde, van, dag))
}
