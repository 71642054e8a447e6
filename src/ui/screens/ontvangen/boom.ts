// The leaves of a bundle as the nested tree of a dossier, so that the front sheet reads it like a dossier of one's own.
import type { DossierInhoud } from '../../../domain/inhoud.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import { veldVan } from '../../../domain/dictionary.ts'

type Tak = { [deel: string]: Tak | string | number | boolean }

/** Paths the dictionary does not know are left out: they are shown in Inhoud, never on the front sheet. */
export function boomVan(items: readonly BundelItem[]): DossierInhoud {
  const boom: Tak = {}
  for (const { velden } of items) {
    for (const [pad, waarde] of Object.entries(velden)) {
      if (waarde !== null && veldVan(pad) !== null) zet(boom, pad, waarde)
    }
  }
  return boom as DossierInhoud
}

function zet(boom: Tak, pad: string, waarde: string | number | boolean): void {
  const delen = pad.split('.')
  let tak = boom
  for (const deel of delen.slice(0, -1)) {
    const volgende = Object.hasOwn(tak, deel) ? tak[deel] : undefined
    if (typeof volgende === 'object') {
      tak = volgende
    } else {
      const nieuw: Tak = {}
      tak[deel] = nieuw
      tak = nieuw
    }
  }
  const laatste = delen.at(-1)
  if (laatste !== undefined) tak[laatste] = waarde
}

/** The kinds that stand on the front sheet; what is left is read below it. */
export const opVoorblad: ReadonlySet<string> = new Set([
  'prioriteit', 'stem', 'beeld', 'watWerkt', 'acties[]', 'alsDan[]', 'leerling', 'contacten[]',
])
