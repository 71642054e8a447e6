// Reads marks, exam, certificates and stages.
import type { Ledger, Part, Piece } from './ledger.ts'
import { names, type OsoName } from './names.ts'
import { addOvergenomen, between, fixed, jaargroepPiece, joined, piece } from './overgenomen.ts'
import { childOf, childrenOf, type Node } from './tree.ts'
import { booleanOf, dayOf, longTextOf, textOf } from './values.ts'

/** '6.3 (Bevorderd)', as the text stood. */
const markOf = (score: Node | null): Piece | null => {
  const kwalificatie = piece(childOf(score, names.kwalificatie))
  const waarde = piece(childOf(score, names.waarde))
  return joined([waarde, waarde ? between(kwalificatie) : kwalificatie], ' ')
}

/** A list is a row of name, parts, scores; a next name begins a next list in the same block. */
export const readCijferlijsten = (leerling: Node, ledger: Ledger): void => {
  for (const lijst of childrenOf(childOf(leerling, names.cijferlijstlijst), names.cijferlijst)) {
    const around = [piece(childOf(lijst, names.periode)), jaargroepPiece(childOf(lijst, names.jaargroep))]
    const op = childOf(lijst, names.afnamedatum)
    let naam: Piece | null = null
    for (const node of childOf(lijst, names.cijferlijstTypelijst)?.children ?? []) {
      if (!node.known) continue
      if (node.name === names.naam) naam = piece(node)
      else if (node.name === names.onderdeel) readVak(node, naam, op, ledger)
      else if (node.name === names.score) {
        const identity = [naam?.tekst ?? null, ...around.map((one) => one?.tekst ?? null), textOf(op)]
        addOvergenomen(ledger, { soort: 'cijfer', identity, wat: [naam, ...around], waarden: [markOf(node)], op })
      }
    }
  }
}

const readVak = (vak: Node, lijst: Piece | null, lijstOp: Node | null, ledger: Ledger): void => {
  const eigenOp = childOf(vak, names.afnamedatum)
  const naam = piece(childOf(vak, names.naam))
  const periode = piece(childOf(vak, names.periode))
  const op = dayOf(eigenOp) === null ? lijstOp : eigenOp
  addOvergenomen(ledger, {
    soort: 'cijfer',
    identity: [lijst?.tekst ?? null, naam?.tekst ?? null, periode?.tekst ?? null, textOf(op)],
    wat: [naam, lijst, periode, jaargroepPiece(childOf(vak, names.jaargroep))],
    waarden: [markOf(childOf(vak, names.score))],
    op,
  })
}

const vakWords: readonly (readonly [OsoName, string])[] = [
  [names.beoordelingexamenvak, 'beoordeling '], [names.exameneindcijfer, 'eindcijfer '], [names.cijferce, 'CE '],
  [names.eindcijferse, 'eindcijfer SE '], [names.cijferse, 'SE '], [names.rapportcijfer, 'rapport '],
]

export const readExamens = (leerling: Node, ledger: Ledger): void => {
  const examen = childOf(leerling, names.examenresultaat)
  if (examen) {
    const jaar = piece(childOf(examen, names.examenjaar), 'Examen ')
    const diploma = piece(childOf(examen, names.soortdiploma))
    addOvergenomen(ledger, {
      soort: 'examen',
      identity: [jaar?.tekst ?? null, diploma?.tekst ?? null],
      wat: [jaar ?? fixed('Examen'), diploma],
      waarden: [piece(childOf(examen, names.examenuitslag))],
      op: childOf(examen, names.datumuitslag),
    })
  }
  for (const vak of childrenOf(leerling, names.resultaatvakkenvo)) {
    const code = piece(childOf(vak, names.vakcode), 'vakcode ')
    const naam = piece(childOf(vak, names.vakleergebied))
    const op = childOf(vak, names.datumafgerond)
    const examenvak = booleanOf(childOf(vak, names.examenvak)) === true
    const werkstuk = childOf(vak, names.werkstuk)
    const done = addOvergenomen(ledger, {
      soort: examenvak ? 'examen' : 'cijfer',
      identity: [code?.tekst ?? null, textOf(op)],
      wat: [naam, code, piece(childOf(werkstuk, names.werkstuktitel), 'werkstuk ')],
      waarden: [
        ...vakWords.flatMap(([name, word]) => childrenOf(vak, name).map((mark) => piece(mark, word))),
        piece(childOf(werkstuk, names.werkstukbeoordeling), 'werkstuk '),
        booleanOf(childOf(vak, names.afgerond)) === true ? fixed('afgerond', childOf(vak, names.afgerond)) : null,
      ],
      op,
    })
    if (done && examenvak) ledger.take(childOf(vak, names.examenvak))
  }
  for (const certificaat of childrenOf(leerling, names.certificaat)) {
    const identity = [textOf(certificaat)]
    addOvergenomen(ledger, { soort: 'certificaat', identity, wat: [piece(certificaat)], waarden: [], op: null })
  }
}

/** A stage with a company goes to the stages; one without is no more than a line. */
export const readStages = (leerling: Node, ledger: Ledger): void => {
  for (const stage of childrenOf(leerling, names.stage)) {
    const bedrijf = childOf(childOf(stage, names.instelling), names.naam)
    const van = childOf(stage, names.begindatum)
    const tot = childOf(stage, names.einddatum)
    const oordeel = childOf(stage, names.beoordeling)
    const from = (node: Node | null): Node[] => node ? [node] : []
    const parts: Part[] = [
      { veld: 'bedrijf', waarde: textOf(bedrijf), uit: from(bedrijf), moet: true },
      { veld: 'van', waarde: dayOf(van), uit: from(van) },
      { veld: 'tot', waarde: dayOf(tot), uit: from(tot) },
      { veld: 'oordeel', waarde: longTextOf(oordeel), uit: from(oordeel) },
    ]
    if (ledger.add('stages', [textOf(bedrijf), textOf(van)], parts) !== null) continue
    const soort = piece(childOf(stage, names.soortstage))
    const functie = piece(childOf(stage, names.functierol))
    addOvergenomen(ledger, {
      soort: 'stage',
      identity: [textOf(van), soort?.tekst ?? null],
      wat: [soort, functie],
      waarden: [piece(oordeel)],
      op: van,
    })
  }
}
