// `npm run fg`: the papers for the functionaris gegevensbescherming, made from the dictionary the app itself works with.
import { antwoordFg } from './fg-antwoord.ts'

// npm starts a script in the folder of the project; a path is meant from where it was asked.
const { uit, fout, code } = antwoordFg(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
process.stdout.write(uit)
process.stderr.write(fout)
process.exitCode = code
