// What the command `oso` answers to what was asked: words for stdout, words for stderr, and the outcome.
import { resolve } from 'node:path'
import { leesBestand } from './oso-bestand.ts'
import { alsJson } from './oso-json.ts'

const gebruik = `Estafette leest een OSO-bestand (2019.1) en laat zien wat het daarin vindt. Er wordt niets bewaard.

  npm run --silent oso -- read BESTAND

Op het scherm komt JSON, in UTF-8:

  profiel, versie, validatieversie, overdrachtsoort, overstap, deeldossier, dossierdatum, pakket, school, uitlevering
                   wat het bestand over zichzelf zegt
  leerling         wie het is, ook in dossier
  dossier          wat Estafette voorstelt over te nemen, op de paden van het woordenboek; een lijst is een rij,
                   en elk element heeft een sleutel
  herkomst         van elk item van welke school en welke dag het komt
  bijlagen         pad, bij, naam, omschrijving, staat (leesbaar, onleesbaar, soort, te-groot, te-veel), mediatype,
                   bytes en sha256 van de inhoud
  eerdereInzage    de inzage bij de vorige overstap, of null
  nietOvergenomen  elk element zonder plek: pad, reden, en de waarde als we die mogen bewaren (true en 1 zijn ja)
  nietMeegeleverd  wat de vorige school bewust achterhield
  geenGegevens     wat mee had gemogen, maar waar niets over is vastgelegd
  gelezen          hoeveel elementen er een plek kregen

Lukt lezen niet, dan staat op stderr een zin met wat er is en wat je kunt doen, en is de uitkomst 1. Bij een verkeerde
vraag is de uitkomst 2.
`

export type Antwoord = { readonly uit: string; readonly fout: string; readonly code: 0 | 1 | 2 }

const misvraag = 'Vraag het zo: npm run --silent oso -- read BESTAND. Meer staat er met --help.\n'

/** Reads what was asked; a path is seen from `map`. Stdout has all or nothing: JSON or the overview, never half. */
export function antwoord(vraag: readonly string[], map: string): Antwoord {
  if (vraag.some((deel) => deel === '--help' || deel === '-h')) return { uit: gebruik, fout: '', code: 0 }
  const [wat, bestand = '', ...meer] = vraag
  if (wat !== 'read' || bestand === '' || meer.length > 0) return { uit: '', fout: misvraag, code: 2 }
  const gelezen = leesBestand(resolve(map, bestand))
  if (!gelezen.ok) return { uit: '', fout: `${gelezen.error.zin}\n(${gelezen.error.naam})\n`, code: 1 }
  return { uit: `${JSON.stringify(alsJson(gelezen.value), null, 2)}\n`, fout: '', code: 0 }
}
