// Reads the support around the leerling: OPP, plans, diagnoses, arrangements. Documents stay where they are.
import type { Ledger } from './ledger.ts'
import { names } from './names.ts'
import { addOvergenomen, dayPiece, fixed, joined, piece } from './overgenomen.ts'
import { childOf, childrenOf, type Node } from './tree.ts'
import { dayOf, textOf } from './values.ts'

export const readSteun = (leerling: Node, ledger: Ledger): void => {
  const block = childOf(leerling, names.onderwijsondersteuning)
  const opp = childOf(block, names.opp)
  const ingang = childOf(opp, names.opp_ingangdatum)
  ledger.set('opp.vastgesteldOp', dayOf(ingang), [ingang])

  for (const plan of childrenOf(block, names.handelingsplan)) {
    const doel = childOf(plan, names.isgerichtop)
    const start = childOf(plan, names.startdatum)
    addOvergenomen(ledger, {
      soort: 'handelingsplan',
      identity: [textOf(doel), textOf(start)],
      wat: [piece(doel)],
      waarden: [dayPiece(childOf(plan, names.einddatum), 'tot ')],
      op: start,
    })
  }
  for (const diagnose of childrenOf(block, names.diagnose)) {
    const naam = piece(childOf(diagnose, names.naam))
    const codes = joined(childrenOf(diagnose, names.code).map((code) => piece(code)), ', ')
    const datum = childOf(diagnose, names.datum)
    addOvergenomen(ledger, {
      soort: 'diagnose',
      identity: [naam?.tekst ?? null, codes?.tekst ?? null, textOf(datum)],
      wat: [naam ?? codes],
      waarden: naam ? [codes] : [],
      op: datum,
    })
  }
  readBesluiten(block, ledger)
}

type Besluit = { soort: string, naam: string, node: Node, ingang: Node | null, eind: Node | null, uit: (Node | null)[] }

/** Decisions with a beginning, an end and a number. */
const readBesluiten = (block: Node | null, ledger: Ledger): void => {
  const besluiten: Besluit[] = [
    ...childrenOf(block, names.tlv).map((node): Besluit => ({
      soort: 'tlv', naam: 'Toelaatbaarheidsverklaring', node,
      ingang: childOf(node, names.tlvingangdatum), eind: childOf(node, names.tlveinddatum),
      uit: [
        childOf(node, names.tlvcategorie), childOf(node, names.tlvswvnummer),
        childOf(node, names.tlvbeschikkingsnummer),
      ],
    })),
    ...childrenOf(block, names.arrangement_cluster12).map((node): Besluit => ({
      soort: 'arrangement', naam: 'Arrangement cluster 1 of 2', node,
      ingang: childOf(node, names.arrangement_datum), eind: null,
      uit: [childOf(node, names.arrangement_brin), childOf(node, names.arrangement_vestigingscode)],
    })),
    ...childrenOf(block, names.arrangement_pao).map((node): Besluit => ({
      soort: 'arrangement', naam: 'Arrangement passend onderwijs', node,
      ingang: childOf(node, names.arrangement_datum), eind: childOf(node, names.arrangement_einddatum),
      uit: [childOf(node, names.arrangement_kenmerk), childOf(node, names.arrangement_beschikkingsnr)],
    })),
    ...childrenOf(block, names.lwoo).map((node): Besluit => ({
      soort: 'lwoo', naam: 'Leerwegondersteunend onderwijs', node,
      ingang: childOf(node, names.lwoo_ingangdatum), eind: childOf(node, names.lwoo_einddatum),
      uit: [childOf(node, names.lwoo_swvnummer), childOf(node, names.lwoo_beschikkingsnummer)],
    })),
    ...childrenOf(block, names.rvc).filter((node) => textOf(childOf(node, names.rvcindicatie)) !== null)
      .map((node): Besluit => ({
        soort: 'lwoo', naam: 'Indicatie', node,
        ingang: childOf(node, names.rvcdatum), eind: null, uit: [childOf(node, names.rvcindicatie)],
      })),
  ]
  for (const { soort, naam, ingang, eind, uit } of besluiten) {
    addOvergenomen(ledger, {
      soort,
      identity: [naam, textOf(ingang), ...uit.map(textOf)],
      wat: [fixed(naam), ...uit.map((node) => piece(node))],
      waarden: [dayPiece(eind, 'tot ')],
      op: ingang,
    })
  }
}
