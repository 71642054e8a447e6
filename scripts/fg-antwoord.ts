// What the command `fg` answers: papers into a folder, or onto stdout.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gevallen, type Geval } from './fg-gevallen.ts'
import { papier } from './fg-papier.ts'

const gebruik = `Estafette maakt de papieren voor de functionaris gegevensbescherming (FG), uit dezelfde lijst als de app.

  npm run fg -- --naar MAP                     drie bestanden in MAP
  npm run --silent fg -- --geval eigen         een ervan op het scherm

Elk bestand is Markdown en heeft drie delen: het verwerkingsregister, de gegevensinventaris en een concept-DPIA.

  eigen            de school heeft een eigen server
  gedeeld          scholen delen een server
  gast             de ontvanger heeft geen kluis van een school

Wat tussen [ ] staat, vult de school in. Wat nog niet zeker is, heet "nog te toetsen".
`

export type Antwoord = { readonly uit: string; readonly fout: string; readonly code: 0 | 1 | 2 }

const mis = (fout: string): Antwoord => ({ uit: '', fout: `${fout} Meer staat er met --help.\n`, code: 2 })
const bestand = (geval: Geval): string => `fg-${geval.id}.md`

/** Makes the papers that were asked for; a path is seen from `hier`. Code 2 is a question that cannot be read. */
export function antwoordFg(vraag: readonly string[], hier: string): Antwoord {
  let map: string | null = null
  let kies: readonly Geval[] = gevallen
  for (let i = 0; i < vraag.length; i += 1) {
    const [deel = '', volgende] = [vraag[i], vraag[i + 1]]
    if (deel === '--help' || deel === '-h') return { uit: gebruik, fout: '', code: 0 }
    if (deel !== '--naar' && deel !== '--geval') return mis(`${deel} ken ik niet.`)
    if (volgende === undefined || volgende.startsWith('--')) return mis(`Bij ${deel} hoort een woord erachter.`)
    if (deel === '--naar') map = resolve(hier, volgende)
    else kies = gevallen.filter(({ id }) => id === volgende)
    if (kies.length === 0) return mis(`${volgende} is geen geval. Kies eigen, gedeeld of gast.`)
    i += 1
  }
  if (map === null) return { uit: kies.map(papier).join('\n\n'), fout: '', code: 0 }
  try {
    mkdirSync(map, { recursive: true })
    for (const geval of kies) writeFileSync(join(map, bestand(geval)), papier(geval))
  } catch (reden) {
    const code = reden instanceof Error && 'code' in reden ? ` (${String(reden.code)})` : ''
    if (code === '') throw reden
    return { uit: '', fout: `In ${map} kan niet worden geschreven${code}. Er is misschien een deel gemaakt.\n`, code: 1 }
  }
  return { uit: kies.map((geval) => `${join(map, bestand(geval))}\n`).join(''), fout: '', code: 0 }
}
