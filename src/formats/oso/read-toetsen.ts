// Reads the tests, newest first: one element per test or part, more when the scores do not fit in one.
import type { Datum } from '../../domain/time.ts'
import type { OsoMeta } from './dossier.ts'
import { pack, type Ledger, type Piece } from './ledger.ts'
import { names, type OsoName } from './names.ts'
import { addOvergenomen, between, jaargroepPiece, joined, MAX_WAARDE, piece } from './overgenomen.ts'
import { childOf, childrenOf, stepsFrom, type Node } from './tree.ts'
import { dayOf, textOf } from './values.ts'

const scoreWords: readonly (readonly [OsoName, string])[] = [
  [names.aantalopgaven, 'opgaven '], [names.aantalgoed, 'goed '], [names.aantalfout, 'fout '],
  [names.aantalgelezen, 'gelezen '], [names.tijd, 'tijd in seconden '], [names.vaardigheidsscore, 'vaardigheidsscore '],
  [names.codevaardigheidsschaal, 'schaal '],
]

/** 'DLE 40 (zwak)'. A kwalificatie that says there is none is not worth a line, and stays in the list. */
const referenceOf = (score: Node): Piece | null => {
  const code = childOf(score, names.codereferentiescore)
  const waarde = childOf(score, names.waarde)
  const kwalificatie = piece(childOf(score, names.kwalificatie))
  const says = kwalificatie && !/^geen\b/i.test(kwalificatie.tekst)
  if (textOf(waarde) === null) return null
  return joined([piece(code), piece(waarde), says ? between(kwalificatie) : null], ' ')
}

/** The scores of one test or part; reference scores together per group they were compared with. */
const scoresOf = (resultaat: Node | null): Piece[] => {
  const score = childOf(resultaat, names.toetsscore)
  const interval = childOf(score, names.betrouwbaarheidsinterval)
  const raw = [
    ...scoreWords.map(([name, word]) => piece(childOf(score, name), word)),
    joined([
      piece(childOf(interval, names.bivlaag), 'interval van '), piece(childOf(interval, names.bivhoog), 'tot '),
    ], ' '),
  ].filter((one) => one !== null)

  const groups = new Map<string, Piece[]>()
  for (const reference of childrenOf(resultaat, names.referentiescore)) {
    const group = childOf(reference, names.codevergelijkingsgroep)
    const found = referenceOf(reference)
    if (!found) continue
    const name = textOf(group) ?? ''
    const scores = groups.get(name) ?? []
    scores.push({ ...found, uit: [...found.uit, ...(group ? [group] : [])] })
    groups.set(name, scores)
  }
  const compared = [...groups].flatMap(([name, scores]) => {
    const prefix = name === '' ? '' : `${name}: `
    return pack(scores, MAX_WAARDE - prefix.length, ', ').map((one) => ({ ...one, tekst: prefix + one.tekst }))
  })
  return [...pack(raw, MAX_WAARDE, ', '), ...compared]
}

/** From PO to VO only this school year and the two before it may be carried; school years begin on 1 August. */
const oldestDayOf = (meta: OsoMeta): Datum | null => {
  const dag = meta.dossierdatum
  if (meta.overstap !== 'POVO' || dag === null) return null
  const jaar = Number(dag.slice(0, 4)) - (dag.slice(5) >= '08-01' ? 2 : 3)
  return `${jaar}-08-01`
}

export const readToetsen = (leerling: Node, meta: OsoMeta, ledger: Ledger): void => {
  const oldest = oldestDayOf(meta)
  const toetsen = childrenOf(childOf(leerling, names.toetslijst), names.toets).map((toets) => {
    const op = stepsFrom(toets, names.afname, names.afnamedatum)
    return { toets, op, dag: dayOf(op) }
  })
  // the newest first: when the list is full, the oldest have no place
  toetsen.sort((a, b) => (b.dag ?? '').localeCompare(a.dag ?? ''))
  for (const { toets, op, dag } of toetsen) {
    const over = childOf(toets, names.toetsidentificatie)
    const code = childOf(over, names.eldtoetscode)
    if (oldest !== null && dag !== null && dag < oldest) {
      ledger.leave(toets, 'oud')
      continue
    }
    const naam = piece(childOf(over, names.toetsnaam))
    const versie = piece(childOf(over, names.toetsversie))
    const identity = [textOf(code), textOf(op)]
    const done = addOvergenomen(ledger, {
      soort: 'toets',
      identity,
      wat: [
        joined([naam ?? piece(code), versie], ' '),
        piece(childOf(over, names.leergebied)),
        naam && piece(code),
        jaargroepPiece(stepsFrom(toets, names.afname, names.jaargroep)),
        piece(stepsFrom(toets, names.afname, names.dl), 'didactische leeftijd in maanden '),
      ],
      waarden: scoresOf(childOf(toets, names.resultaat)),
      op,
    })
    if (!done) continue
    for (const deel of childrenOf(toets, names.toetsonderdeel)) {
      const deelCode = piece(childOf(deel, names.eldonderdeelcode))
      addOvergenomen(ledger, {
        soort: 'toets',
        identity: [...identity, deelCode?.tekst ?? null],
        wat: [piece(childOf(deel, names.onderdeelnaam)), deelCode, naam && { ...naam, uit: [] }],
        waarden: scoresOf(childOf(deel, names.resultaat)),
        op,
      })
    }
  }
}
