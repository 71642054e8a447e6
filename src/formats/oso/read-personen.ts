// Reads who: the leerling, the school left, the carers who are alive and who represents the leerling.
import type { OsoMeta } from './dossier.ts'
import { isSecret } from './forbidden.ts'
import type { Ledger, Part } from './ledger.ts'
import { names } from './names.ts'
import { childOf, childrenOf, type Node } from './tree.ts'
import { booleanOf, dayOf, textOf } from './values.ts'

/** The name somebody is called by: roepnaam, else the first voornaam. */
const calledOf = (person: Node): Node | null => {
  const roepnaam = childOf(person, names.roepnaam)
  return textOf(roepnaam) === null ? childOf(person, names.voornaam) : roepnaam
}

export const readLeerling = (leerling: Node, ledger: Ledger): void => {
  const called = calledOf(leerling)
  ledger.set('leerling.roepnaam', textOf(called), [called])
  const texts = [
    ['leerling.tussenvoegsel', childOf(leerling, names.voorvoegsel)],
    ['leerling.achternaam', childOf(leerling, names.achternaam)],
    ['leerling.leerlingnummer', childOf(leerling, names.leerlingid)],
  ] as const
  for (const [pad, node] of texts) ledger.set(pad, textOf(node), [node])
  const days = [
    ['leerling.geboortedatum', childOf(leerling, names.geboortedatum)],
    ['leerling.uitgeschrevenOp', childOf(leerling, names.datumuitschrijving)],
  ] as const
  for (const [pad, node] of days) ledger.set(pad, dayOf(node), [node])
  const { waarde, uit } = telefoonPart(usualPhoneOf(leerling))
  ledger.set('bereik.telefoon', waarde, uit)
}

/** PO profiles: what is advised is the schooladvies of a basisschool. */
export const isFromPo = (meta: OsoMeta): boolean =>
  meta.overstap?.startsWith('PO') ?? ofPo.has(soortOf(meta) ?? '')

// The standard has no closed list here, so only what cannot mean anything else. SO in a VO profile can.
const soorten: ReadonlyMap<string, string> = new Map([
  ['BAO', 'bao'], ['SBO', 'sbo'], ['SO', 'so'], ['VSO', 'vso'], ['PRO', 'pro'], ['ISK', 'isk'],
])
const ofPo: ReadonlySet<string> = new Set(['bao', 'sbo', 'so'])

const soortOf = (meta: OsoMeta): string | undefined => soorten.get(meta.school.soort?.toUpperCase() ?? '')

export const readSchool = (dossier: Node, meta: OsoMeta, ledger: Ledger): void => {
  const school = childOf(dossier, names.huidigeschool)
  ledger.set('overstap.vanSchool', meta.school.naam, [childOf(school, names.naam)])
  const soort = soortOf(meta)
  if (soort !== undefined && meta.overstap !== null && ofPo.has(soort) === isFromPo(meta)) {
    ledger.set('overstap.vanSoort', soort, [])
  }
}

const nameOf = (person: Node): { naam: string | null, uit: Node[] } => {
  const called = calledOf(person) ?? childOf(person, names['voorletters-1'])
  const uit = [called, childOf(person, names.voorvoegsel), childOf(person, names.achternaam)]
    .filter((node): node is Node => textOf(node) !== null)
  return { naam: uit.map(textOf).join(' ') || null, uit }
}

/** The telephone numbers that may be given. */
const phonesOf = (whose: Node): Node[] => childrenOf(childOf(whose, names.communicatielijst), names.communicatie)
  .filter((one) => textOf(childOf(one, names.soort))?.toLowerCase() === 'telefoon' && !isSecret(one))

/** The first that is not for emergencies only: that one is often of a neighbour. */
const usualPhoneOf = (whose: Node): Node | null =>
  phonesOf(whose).find((one) => booleanOf(childOf(one, names.noodnummer)) !== true) ?? null

/** The usual one, else one for emergencies. */
const phoneOf = (whose: Node): Node | null => usualPhoneOf(whose) ?? phonesOf(whose)[0] ?? null

/** The number of a communicatie, made of that and of the word that says it is a telephone. */
const telefoonPart = (phone: Node | null): Part => {
  const nummer = childOf(phone, names.nummer)
  const uit = [nummer, childOf(phone, names.soort)].filter((node) => node !== null)
  return { veld: 'telefoon', waarde: textOf(nummer), uit }
}

const isDeceased = (person: Node): boolean =>
  booleanOf(childOf(person, names.overleden)) === true || childOf(person, names.overlijdensdatum) !== null

/** Of the nine codes three are certain: father, mother, guardian. */
const relaties: ReadonlyMap<string, string> = new Map([['1', 'ouder'], ['2', 'ouder'], ['3', 'voogd']])

export const readVerzorgers = (leerling: Node, ledger: Ledger): void => {
  const all = childrenOf(leerling, names.verzorger)
  for (const person of all) {
    if (isDeceased(person)) {
      ledger.leave(person, 'overleden')
      continue
    }
    const { naam, uit } = nameOf(person)
    const relatie = childOf(person, names.relatietotkind)
    const wettig = childOf(person, names.wettigevertegenwoordiger)
    const gezag = booleanOf(wettig)
    const parts: Part[] = [
      { veld: 'naam', waarde: naam, uit, moet: true },
      { veld: 'soort', waarde: relaties.get(textOf(relatie) ?? '') ?? null, uit: relatie ? [relatie] : [] },
      { veld: 'gezag', waarde: gezag === null ? null : gezag ? 'ja' : 'nee', uit: wettig ? [wettig] : [] },
      telefoonPart(phoneOf(person)),
    ]
    ledger.add('verzorgers', [naam], parts)
  }
  readInstelling(leerling, ledger)
  readVertegenwoordiging(leerling, all.filter((person) => !isDeceased(person)), ledger)
}

/** The institution that answers for the leerling when carers do not. The file does not say what authority it has. */
const readInstelling = (leerling: Node, ledger: Ledger): void => {
  const instelling = childOf(leerling, names.aansprakelijkeinstelling)
  if (!instelling || booleanOf(childOf(leerling, names.verzorgersaansprakelijk)) === true) return
  const naam = childOf(instelling, names.naam)
  ledger.add('verzorgers', ['instelling', textOf(naam)], [
    { veld: 'naam', waarde: textOf(naam), uit: naam ? [naam] : [], moet: true },
    { veld: 'soort', waarde: 'voogdijinstelling', uit: [] },
    telefoonPart(phoneOf(instelling)),
  ])
}

/** Only when the file leaves one answer: all representatives are parents, or all are guardians; else nothing. */
const readVertegenwoordiging = (leerling: Node, living: readonly Node[], ledger: Ledger): void => {
  const aansprakelijk = childOf(leerling, names.verzorgersaansprakelijk)
  const wettig = living.filter((person) => booleanOf(childOf(person, names.wettigevertegenwoordiger)) === true)
  const soorten = new Set(wettig.map((person) => relaties.get(textOf(childOf(person, names.relatietotkind)) ?? '')))
  const [soort] = soorten
  if (soorten.size !== 1 || soort === undefined || booleanOf(aansprakelijk) !== true) return
  ledger.set('vertegenwoordiging.soort', soort === 'ouder' ? 'ouders' : soort, [aansprakelijk])
}
