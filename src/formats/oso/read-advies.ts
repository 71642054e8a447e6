// Reads the advice: codes stay codes, since their labels are not published; who to call; the reasons given.
import type { OsoMeta } from './dossier.ts'
import type { Ledger, Part } from './ledger.ts'
import { names } from './names.ts'
import { addOvergenomen, piece } from './overgenomen.ts'
import { isFromPo } from './read-personen.ts'
import { childOf, type Node } from './tree.ts'
import { longTextOf, textOf } from './values.ts'

/** The text that stands for a code of the list of advices. Never a guessed label. */
const codeOf = (node: Node | null): string | null => {
  const code = textOf(node)
  return code === null ? null : `adviescode ${code}`
}

export const readAdvies = (leerling: Node, meta: OsoMeta, ledger: Ledger): void => {
  const block = childOf(leerling, names.overstapadvies)
  if (!block) return
  const advies = childOf(block, names.advies)
  const herzien = childOf(block, names.herzienadvies)
  const definitief = textOf(herzien) === null ? advies : herzien
  ledger.set('schooladvies.definitief', codeOf(definitief), [definitief])
  if (definitief === herzien && advies) {
    ledger.add('overgenomen', ['advies-eerder'], [
      { veld: 'soort', waarde: 'advies-eerder', uit: [] },
      { veld: 'wat', waarde: 'Advies voor de herziening', uit: [] },
      { veld: 'waarde', waarde: codeOf(advies), uit: [advies], moet: true },
    ])
  }

  const motivatie = childOf(block, names.motivatie_herzienadvies)
  addOvergenomen(ledger, {
    soort: 'advies-eerder', identity: ['motivatie'], wat: [piece(motivatie, 'Waarom het advies is herzien: ')],
    waarden: [], op: null,
  })

  const argumentatie = childOf(block, names.argumentatie)
  const reden = isFromPo(meta) ? 'schooladvies.reden' : 'perspectief.reden'
  ledger.set(reden, longTextOf(argumentatie), [argumentatie])

  // What leerling and parents wished is here a code too. A code is nobody's own words: it is listed, not taken over.

  const persoon = childOf(block, names.contactpersoon)
  const telefoon = childOf(block, names.contacttelefoon)
  const mail = childOf(block, names.contactemail)
  const parts: Part[] = [
    { veld: 'naam', waarde: textOf(persoon), uit: persoon ? [persoon] : [], moet: true },
    { veld: 'telefoon', waarde: textOf(telefoon), uit: telefoon ? [telefoon] : [] },
    { veld: 'bereikbaar', waarde: textOf(mail), uit: mail ? [mail] : [] },
  ]
  if (persoon) ledger.add('contacten', [textOf(persoon)], parts)

  // The only words of the standard about what the leerling needs from the first day; all other are in documents.
  const aandacht = childOf(block, names.aandachtspunten)
  if (aandacht) {
    ledger.add('steunvragen', ['aandachtspunten'], [
      { veld: 'vraag', waarde: longTextOf(aandacht), uit: [aandacht], moet: true },
    ])
  }
}
