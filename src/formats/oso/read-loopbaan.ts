// Reads the school years and the group the leerling is in now.
import type { Ledger } from './ledger.ts'
import { names } from './names.ts'
import { addOvergenomen, dayPiece, jaargroepPiece, joined, piece } from './overgenomen.ts'
import { childOf, childrenOf, type Node } from './tree.ts'
import { dayOf, textOf } from './values.ts'

/** For sorting: years are not in a sure order, and a doubled year occurs twice. */
const ageOf = (year: Node): string =>
  `${textOf(childOf(year, names.schooljaar)) ?? ''} ${dayOf(childOf(year, names.begindatum)) ?? ''}`

export const readLoopbaan = (leerling: Node, ledger: Ledger): void => {
  const years = childrenOf(childOf(leerling, names.schoolloopbaanlijst), names.schoolloopbaan)
  const newest = years.reduce<Node | null>((best, year) => !best || ageOf(year) >= ageOf(best) ? year : best, null)
  const groep = childOf(newest, names.groepsnaam)
  const code = childOf(newest, names.groepscode)
  if (!ledger.set('leerling.klas', textOf(groep), [groep])) ledger.set('leerling.klas', textOf(code), [code])

  for (const year of years) {
    const at = (name: Parameters<typeof childOf>[1]): Node | null => childOf(year, name)
    addOvergenomen(ledger, {
      soort: 'schooljaar',
      identity: [textOf(at(names.schooljaar)), textOf(at(names.groepscode)), textOf(at(names.brincode))],
      wat: [
        piece(at(names.schooljaar)),
        piece(at(names.groepsnaam)) ?? piece(at(names.groepscode), 'groep '),
        joined([piece(at(names.brincode), 'school '), piece(at(names.vestigingscode))], ' '),
        joined([piece(at(names.schoolsoort)), piece(at(names.schooltype))], ' '),
        piece(at(names.schoolsoortomschrijving)),
        joined([piece(at(names.voelementomschrijving)), piece(at(names.voelementcode), 'elementcode ')], ', '),
      ],
      waarden: [jaargroepPiece(at(names.jaargroep)), dayPiece(at(names.einddatum), 'tot ')],
      op: at(names.begindatum),
    })
  }

  const bevorderd = childOf(leerling, names.bevorderd)
  const leerjaar = childOf(bevorderd, names.leerjaar)
  if (textOf(leerjaar) !== null) {
    addOvergenomen(ledger, {
      soort: 'schooljaar',
      identity: ['bevorderd'],
      wat: [jaargroepPiece(leerjaar, 'Bevorderd naar ')],
      waarden: [piece(childOf(bevorderd, names.elementcode), 'elementcode ')],
      op: null,
    })
  }
}
