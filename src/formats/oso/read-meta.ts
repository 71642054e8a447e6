// Reads what an OSO file says about itself: version, profile, package, school, what was withheld, the earlier inzage.
import type { Categorie, EerdereInzage, OsoMeta } from './dossier.ts'
import type { Ledger } from './ledger.ts'
import { names, STANDARD_VERSION, type OsoName } from './names.ts'
import { childOf, stepsFrom, type Node } from './tree.ts'
import { booleanOf, dayOf, longTextOf, textOf } from './values.ts'

// Which blocks a category rules: steps from the root; the category is there when one of them is.
const leerling = [names.huidigeschool, names.leerling] as const
const steun = [...leerling, names.onderwijsondersteuning] as const
const below = (...blocks: OsoName[]) => blocks.map((name) => [...leerling, name])

const blocks: readonly (readonly [Categorie, OsoName, readonly (readonly OsoName[])[]])[] = [
  ['metadata', names.cat_metadata, [[names.metadata]]],
  ['ouderinzage', names.cat_ouderinzage, [[names.inzage]]],
  ['school', names.cat_school, [[names.huidigeschool]]],
  ['leerling', names.cat_leerling, [leerling]],
  ['oudersverzorgers', names.cat_oudersverzorgers,
    below(names.verzorger, names.verzorgersaansprakelijk, names.aansprakelijkeinstelling)],
  ['vve', names.cat_vve,
    below(names.vanpeuterspeelzaal, names.naampeuterspeelzaal, names.voorschools, names.vroegschools)],
  ['schoolloopbaan', names.cat_schoolloopbaan, below(names.schoolloopbaanlijst)],
  ['overstapadvies', names.cat_overstapadvies, below(names.overstapadvies)],
  ['onderwijsondersteuning', names.cat_onderwijsondersteuning, [
    names.toelichting_onderwijsbehoeften, names.diagnose, names.medicijngebruik, names.opp, names.tlv,
    names.arrangement_cluster12, names.arrangement_pao, names.lwoo, names.rvc,
  ].map((name) => [...steun, name])],
  ['handelingsplannen', names.cat_handelingsplannen, [[...steun, names.handelingsplan]]],
  ['verzuim', names.cat_verzuim, below(names.verzuim)],
  ['eindtoetsbo', names.cat_eindtoetsbo, below(names.eindtoets_basisonderwijs)],
  ['toetsresultaten', names.cat_toetsresultaten, below(names.toetslijst)],
  ['cijferlijsten', names.cat_cijferlijsten, below(names.cijferlijstlijst)],
  ['vombo', names.cat_vombo, below(
    names.bevorderd, names.examenresultaat, names.resultaatvakkenvo, names.certificaat, names.competenties,
    names.stage, names.overigvombo,
  )],
  ['bijlagedocs', names.cat_bijlagedocs, below(names.overigdocumentlijst)],
]

/** Per category what the file promised, as it stands there. */
const readUitlevering = (dossier: Node, ledger: Ledger): Partial<Record<Categorie, string>> => {
  const block = stepsFrom(dossier, names.metadata, names.categorie_uitlevering)
  return Object.fromEntries(blocks.flatMap(([categorie, name]) => {
    const node = childOf(block, name)
    const text = textOf(node)
    if (text === null || ledger.mayNotStand(text)) return []
    ledger.take(node)
    return [[categorie, text]]
  }))
}

/** Reads the block; every leaf that is shown in it counts as taken. */
export const readMeta = (dossier: Node, ledger: Ledger): OsoMeta => {
  const metadata = childOf(dossier, names.metadata)
  const school = childOf(dossier, names.huidigeschool)
  const shown = (node: Node | null): string | null => {
    const text = textOf(node)
    if (text === null || ledger.mayNotStand(text)) return null
    ledger.take(node)
    return text
  }
  const datum = childOf(metadata, names.datum)
  const dossierdatum = dayOf(datum)
  if (dossierdatum !== null) ledger.take(datum)
  ledger.take(childOf(metadata, names.standaardversie))
  const overdrachtsoort = shown(childOf(dossier, names.overdrachtsoort))
  const overstap = shown(childOf(metadata, names.overstap))
  return {
    profiel: overdrachtsoort === 'overdrachtbinnenbrin' ? 'BB' : overstap,
    overstap,
    overdrachtsoort,
    deeldossier: shown(childOf(metadata, names.deeldossier)),
    dossierdatum,
    versie: STANDARD_VERSION,
    validatieversie: shown(childOf(metadata, names.validatieversie)),
    pakket: {
      naam: shown(childOf(metadata, names.pakketnaam)), versie: shown(childOf(metadata, names.pakketversie)),
    },
    school: {
      naam: shown(childOf(school, names.naam)),
      brin: shown(childOf(school, names.brincode)),
      vestiging: shown(childOf(school, names.vestigingscode)),
      soort: shown(childOf(school, names.soort)),
      type: shown(childOf(school, names.type)),
    },
    uitlevering: readUitlevering(dossier, ledger),
  }
}

/** The name of the school for whoever reads on: its name, else its BRIN. */
export const schoolNameOf = (meta: OsoMeta): string => {
  const naam = meta.school.naam ?? meta.school.brin ?? ''
  return naam.length > 120 ? meta.school.brin ?? '' : naam
}

/** The inzage that belongs to the transfer of this file; null when the file has none. It opens no gate of ours. */
export const readInzage = (dossier: Node, school: string, ledger: Ledger): EerdereInzage | null => {
  const block = childOf(dossier, names.inzage)
  if (!block) return null
  const keep = <T>(name: OsoName, read: (node: Node | null) => T | null): T | null => {
    const node = childOf(block, name)
    const value = read(node)
    if (value === null || (typeof value === 'string' && ledger.mayNotStand(value))) return null
    ledger.take(node)
    return value
  }
  return {
    school,
    datum: keep(names.inzagedatum, dayOf),
    voorlopig: keep(names.voorlopigdossier, booleanOf),
    ingezien: keep(names.inzage, booleanOf),
    akkoord: keep(names.akkoord, textOf),
    redenNietAkkoord: keep(names.redennietakkoord, longTextOf),
    toestemming: keep(names.toestemming, textOf),
  }
}

/** Categories with this promise of which nothing is in the file. */
export const absentOf = (dossier: Node, meta: OsoMeta, uitlevering: 'OPT-UIT' | 'OPTIONEEL'): Categorie[] => blocks
  .filter(([categorie, , ways]) =>
    meta.uitlevering[categorie] === uitlevering && !ways.some((way) => stepsFrom(dossier, ...way)))
  .map(([categorie]) => categorie)
