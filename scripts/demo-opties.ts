// What somebody asks of the demo on the command line, and the sentence when that cannot be.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../src/result.ts'

export const gebruik = `Estafette speelt een hele warme overdracht na, in een echte browser, met verzonnen mensen.

  npm run demo -- --out MAP [--oso BESTAND] [--op DATUM]

  --out MAP      Hier komen de beelden van elke stap, bundle.age (het verzegelde pakket zoals het over de lijn ging),
                 de gegevens en het logboek van de server, en de twee browserprofielen na het vergrendelen.
                 De map moet leeg zijn, nieuw, of van een vorige demo.
  --oso BESTAND  De leerling komt uit dit OSO-bestand (2019.1). Zonder dit bestand vult Noor alles zelf in.
  --op DATUM     De dag waarop het speelt, zoals 2016-04-02. Daaruit volgt de leeftijd, en dus wie er beslist.
                 Zonder deze dag speelt het vandaag. Tijdstippen blijven altijd echt.
  --help         Dit overzicht.
`

export type Opties = { out: string; oso: string | null; op: string | null }

const bekend = ['out', 'oso', 'op'] as const

/** Reads the arguments; paths are seen from `map`. Null asks for the overview; the error is a Dutch sentence. */
export function leesOpties(args: readonly string[], map: string): Result<Opties | null, string> {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, options: {
    help: { type: 'boolean', short: 'h' }, out: { type: 'string' }, oso: { type: 'string' }, op: { type: 'string' },
  } })
  const gezegd = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') return err(`'${token.value}' hoort nergens bij. Zet er --out, --oso of --op voor.`)
    if (token.kind !== 'option') continue
    if (token.name === 'help' || token.name === 'h') return ok(null)
    if (!bekend.some((naam) => naam === token.name)) return err(`${token.rawName} kent de demo niet. Kijk met --help.`)
    if (gezegd.has(token.name)) return err(`${token.rawName} staat er twee keer.`)
    if (!token.value) return err(`Achter ${token.rawName} staat niets. Kijk met --help.`)
    gezegd.set(token.name, token.value)
  }
  const out = gezegd.get('out')
  if (out === undefined) return err('Zeg met --out MAP waar de beelden moeten komen. Kijk met --help.')
  const op = gezegd.get('op') ?? null
  if (op !== null && !isDag(op)) return err(`'${op}' is geen datum. Schrijf hem zo: --op 2016-04-02.`)
  const oso = gezegd.get('oso') ?? null
  const bestand = oso === null ? null : resolve(map, oso)
  if (bestand !== null && !isBestand(bestand)) {
    return err(`Er is geen bestand ${bestand}. Kijk naar wat achter --oso staat.`)
  }
  return ok({ out: resolve(map, out), oso: bestand, op })
}

function isDag(tekst: string): boolean {
  const dag = new Date(`${tekst}T12:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(tekst) && !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(tekst)
}

const isBestand = (pad: string): boolean => statSync(pad, { throwIfNoEntry: false })?.isFile() ?? false
