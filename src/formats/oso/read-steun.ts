// Reads the support around the leerling: OPP, plans, diagnoses, arrangements, and absence without leave.
import { plusMaanden } from '../../domain/time.ts'
import type { OsoMeta } from './dossier.ts'
import type { Ledger, Piece } from './ledger.ts'
import { names, type OsoName } from './names.ts'
import { addOvergenomen, dayPiece, fixed, joined, piece } from './overgenomen.ts'
import { childOf, childrenOf, type Node } from './tree.ts'
import { booleanOf, dayOf, textOf } from './values.ts'

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
      wat: [naam ?? fixed('Diagnose zonder naam')],
      waarden: [codes],
      op: datum,
    })
  }
  readBesluiten(block, ledger)
}

type Besluit = {
  soort: string, naam: string, ingang: Node | null, eind: Node | null, wat: (Piece | null)[], waarden: (Piece | null)[]
}

/** Decisions with a beginning, an end and a number. */
const readBesluiten = (block: Node | null, ledger: Ledger): void => {
  const besluiten: Besluit[] = [
    ...childrenOf(block, names.tlv).map((node): Besluit => ({
      soort: 'tlv', naam: 'Toelaatbaarheidsverklaring',
      ingang: childOf(node, names.tlvingangdatum), eind: childOf(node, names.tlveinddatum),
      wat: [
        piece(childOf(node, names.tlvcategorie), 'categorie '),
        piece(childOf(node, names.tlvswvnummer), 'samenwerkingsverband '),
        piece(childOf(node, names.tlvbeschikkingsnummer), 'beschikking '),
      ],
      waarden: [],
    })),
    ...childrenOf(block, names.arrangement_cluster12).map((node): Besluit => ({
      soort: 'arrangement', naam: 'Arrangement cluster 1 of 2',
      ingang: childOf(node, names.arrangement_datum), eind: null,
      wat: [joined([
        piece(childOf(node, names.arrangement_brin), 'school '), piece(childOf(node, names.arrangement_vestigingscode)),
      ], ' ')],
      waarden: [],
    })),
    ...childrenOf(block, names.arrangement_pao).map((node): Besluit => ({
      soort: 'arrangement', naam: 'Arrangement passend onderwijs',
      ingang: childOf(node, names.arrangement_datum), eind: childOf(node, names.arrangement_einddatum),
      wat: [
        piece(childOf(node, names.arrangement_kenmerk)),
        piece(childOf(node, names.arrangement_beschikkingsnr), 'beschikking '),
      ],
      waarden: [],
    })),
    ...childrenOf(block, names.lwoo).map((node): Besluit => ({
      soort: 'lwoo', naam: 'Leerwegondersteunend onderwijs',
      ingang: childOf(node, names.lwoo_ingangdatum), eind: childOf(node, names.lwoo_einddatum),
      wat: [
        piece(childOf(node, names.lwoo_swvnummer), 'samenwerkingsverband '),
        piece(childOf(node, names.lwoo_beschikkingsnummer), 'beschikking '),
      ],
      waarden: [],
    })),
    ...childrenOf(block, names.rvc).map(rvcOf),
  ]
  for (const { soort, naam, ingang, eind, wat, waarden } of besluiten) {
    addOvergenomen(ledger, {
      soort,
      identity: [naam, textOf(ingang), ...wat.map((one) => one?.tekst ?? null)],
      wat: [fixed(naam), ...wat],
      waarden: [...waarden, dayPiece(eind, 'tot ')],
      op: ingang,
    })
  }
}

/** What the commission said that once decided on lwoo and praktijkonderwijs. Its words about the child are listed. */
const rvcOf = (node: Node): Besluit => {
  const signalen = childOf(node, names.signaleringlwoopro)
  const signaal = (name: OsoName, tekst: string): Piece | null =>
    booleanOf(childOf(signalen, name)) === true ? fixed(tekst, childOf(signalen, name)) : null
  return {
    soort: 'lwoo', naam: 'Regionale verwijzingscommissie', ingang: childOf(node, names.rvcdatum), eind: null,
    wat: [piece(childOf(node, names.rvcindicatie), 'indicatie ')],
    waarden: [
      signaal(names.leerachterstand, 'leerachterstand'), signaal(names.lagescoreeindtoets, 'lage score eindtoets'),
      signaal(names.deelgenomenaanonderzoek, 'onderzoek gedaan'),
    ],
  }
}

/** Only absence without leave has a place. The standard counts it over the twelve months up to the day of the file. */
export const readVerzuim = (leerling: Node, meta: OsoMeta, ledger: Ledger): void => {
  const block = childOf(leerling, names.verzuim)
  const tot = meta.dossierdatum
  for (const [name, eenheid] of [
    [names.dagdelenongeoorloofd, 'dagdelen'], [names.urenongeoorloofd, 'lesuren'],
  ] as const) {
    const aantal = childOf(block, name)
    const text = textOf(aantal)
    if (!aantal || text === null || !/^\+?\d{1,6}$/.test(text)) continue
    ledger.add('verzuim', [eenheid], [
      { veld: 'van', waarde: tot && plusMaanden(tot, -12), uit: [] },
      { veld: 'tot', waarde: tot, uit: [] },
      { veld: 'aantal', waarde: Number(text), uit: [aantal], moet: true },
      { veld: 'eenheid', waarde: eenheid, uit: [], moet: true },
    ])
  }
}
