// Reads the end test of the basisschool: the whole, and each part with its reference level.
import type { Ledger, Piece } from './ledger.ts'
import { names, type OsoName } from './names.ts'
import { addOvergenomen, between, fixed, joined, piece } from './overgenomen.ts'
import { childOf, childrenOf, type Node } from './tree.ts'
import { booleanOf, textOf } from './values.ts'

/** The four reference levels of the standard; another code stays a code. */
const niveaus: ReadonlyMap<string, string> = new Map([['01', '<1F'], ['02', '1F'], ['03', '1S'], ['04', '2F']])

const niveauOf = (node: Node | null): Piece | null => {
  const code = textOf(node)
  if (node === null || code === null) return null
  return { tekst: `referentieniveau ${niveaus.get(code) ?? `code ${code}`}`, uit: [node] }
}

export const readEindtoets = (leerling: Node, ledger: Ledger): void => {
  const block = childOf(leerling, names.eindtoets_basisonderwijs)
  const resultaat = childOf(block, names.eindtoetsresultaat)
  const deelgenomen = childOf(block, names.deelgenomen)
  const soort = 'doorstroomtoets'
  if (!resultaat) {
    if (booleanOf(deelgenomen) !== false) return
    const wat = [fixed('Eindtoets basisonderwijs')]
    const waarden = [fixed('niet deelgenomen', deelgenomen)]
    addOvergenomen(ledger, { soort, identity: ['niet'], wat, waarden, op: null })
    return
  }
  const op = childOf(resultaat, names.datum_afname)
  const toets = piece(childOf(resultaat, names.toetsomschrijving))
  const code = piece(childOf(resultaat, names.toetssoort), 'toetssoort ')
  const identity = [code?.tekst ?? null, textOf(op)]
  const titel = joined([toets ?? fixed('Eindtoets basisonderwijs'), between(code)], ' ')
  const score = piece(childOf(resultaat, names.standaardscore), 'standaardscore ')
  const toetsadvies = piece(childOf(resultaat, names.toets_advies), 'advies ')
  const done = addOvergenomen(ledger, { soort, identity, wat: [titel], waarden: [score, toetsadvies], op })
  if (done && booleanOf(deelgenomen) === true) ledger.take(deelgenomen)

  const part = (node: Node, codeName: OsoName, omschrijving: OsoName, niveau: OsoName): void => {
    const nummer = piece(childOf(node, codeName), 'code ')
    const naam = joined([piece(childOf(node, omschrijving)), between(nummer)], ' ')
    addOvergenomen(ledger, {
      soort,
      identity: [...identity, nummer?.tekst ?? naam?.tekst ?? null],
      wat: [naam, toets && { ...toets, uit: [] }],
      waarden: [niveauOf(childOf(node, niveau))],
      op,
    })
  }
  for (const onderdeel of childrenOf(childOf(resultaat, names.onderdelen), names.onderdeel)) {
    part(onderdeel, names.onderdeelcode, names.onderdeelomschrijving, names.ond_referentieniveau)
    for (const domein of childrenOf(childOf(onderdeel, names.domeinen), names.domein)) {
      part(domein, names.domeincode, names.domeinomschrijving, names.dom_referentieniveau)
    }
  }
}
