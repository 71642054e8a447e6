// Reads an OSO file as the app does and prints what it finds: npm run --silent oso -- read BESTAND.
import { antwoord } from './oso-antwoord.ts'

// npm starts a script in the folder of the project; a path is meant from where it was asked.
const { uit, fout, code } = antwoord(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
process.stdout.write(uit)
process.stderr.write(fout)
process.exitCode = code
