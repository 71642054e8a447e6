// What somebody asks of the bench on the command line, and the sentence when that cannot be.
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../src/result.ts'

/** Every figure that can be asked for by name. */
export const namen = [
  'start-js-gz', 'vandaag-js-gz', 'precache-gz', 'start-requests', 'offline-start-4x', 'unlock-list-1000',
  'seal-150k', 'open-150k', 'argon2id', 'relay-post-64k', 'oso-read-180k', 'oso-read-50m',
] as const
export type Naam = (typeof namen)[number]

/** What --help says. */
export const gebruik = `Estafette meet zichzelf. Op stdout staat per cijfer één regel JSON; de rest staat op stderr.

  npm run bench -- [--only NAAM,NAAM] [--runs N] [--dry-run]

  --only NAAM,…  Alleen deze cijfers: ${namen.join(', ')}.
                 Met OSO_DIR komt bij oso-read-180k ook oso-read-official: hetzelfde van een officieel bestand.
  --runs N       Zo vaak meten; het cijfer is de middelste. Zonder dit kiest elk cijfer zelf.
  --dry-run      Alles één keer, klein en snel, om te zien of het loopt. De cijfers zeggen dan niets.
  --help         Dit overzicht.
`

/** `runs` null: each figure knows itself how often. */
export type Opties = { readonly only: readonly Naam[]; readonly runs: number | null; readonly dry: boolean }

const isNaam = (naam: string): naam is Naam => namen.some((een) => een === naam)

/** Reads the arguments. Null asks for the overview; the error is a Dutch sentence. */
export function leesOpties(args: readonly string[]): Result<Opties | null, string> {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, options: {
    help: { type: 'boolean', short: 'h' }, 'dry-run': { type: 'boolean' }, only: { type: 'string' },
    runs: { type: 'string' },
  } })
  let only: readonly Naam[] = namen
  let runs: number | null = null
  let dry = false
  for (const token of tokens) {
    if (token.kind === 'positional') return err(`'${token.value}' hoort nergens bij. Kijk met --help.`)
    if (token.kind !== 'option') continue
    if (token.name === 'help' || token.name === 'h') return ok(null)
    if (token.name === 'dry-run') dry = true
    else if (token.name === 'only') {
      const gevraagd = (token.value ?? '').split(',').map((naam) => naam.trim()).filter((naam) => naam !== '')
      const vreemd = gevraagd.find((naam) => !isNaam(naam))
      if (vreemd !== undefined) return err(`Het cijfer '${vreemd}' bestaat niet. Kijk met --help.`)
      if (gevraagd.length === 0) return err('Achter --only staat niets. Kijk met --help.')
      only = namen.filter((naam) => gevraagd.includes(naam))
    } else if (token.name === 'runs') {
      runs = Number(token.value)
      if (!Number.isInteger(runs) || runs < 1 || runs > 100) return err('Achter --runs hoort een getal van 1 tot 100.')
    } else return err(`${token.rawName} kent de meting niet. Kijk met --help.`)
  }
  return ok({ only, runs, dry })
}

/** How often to measure when the figure itself would do it `own` times. */
export const keren = ({ runs, dry }: Opties, own: number): number => (dry ? 1 : runs ?? own)
