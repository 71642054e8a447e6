// Measures what the project promises to measure: npm run bench. One line of JSON for each figure, nothing else on stdout.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gewicht } from './bench-gewicht.ts'
import { lijst } from './bench-lijst.ts'
import type { Figure } from './bench-maat.ts'
import { gebruik, leesOpties, type Naam, type Opties } from './bench-opties.ts'
import { osoGroot, osoVol } from './bench-oso.ts'
import { relay } from './bench-relay.ts'
import { verzoeken, zonderServer } from './bench-start.ts'
import { Meetplek } from './bench-tablet.ts'
import { argon, zegel } from './bench-zegel.ts'

let root = import.meta.dirname
while (!existsSync(join(root, 'package.json')) && root !== dirname(root)) root = dirname(root)

type Deel = { namen: readonly Naam[]; meet: (opties: Opties) => Figure[] | Promise<Figure[]> }

// Each with a relay and a browser of its own: what one leaves behind is nobody else's weather.
const opMeetplek = (meet: (plek: Meetplek, opties: Opties) => Promise<Figure[]>) => async (opties: Opties) => {
  const plek = await Meetplek.open()
  try {
    return await meet(plek, opties)
  } finally {
    await plek.sluit()
  }
}

const delen: readonly Deel[] = [
  { namen: ['start-js-gz', 'vandaag-js-gz', 'precache-gz'], meet: () => gewicht(root) },
  { namen: ['start-requests'], meet: opMeetplek(verzoeken) },
  { namen: ['offline-start-4x'], meet: opMeetplek(zonderServer) },
  { namen: ['unlock-list-1000'], meet: opMeetplek(lijst) },
  { namen: ['seal-150k', 'open-150k'], meet: zegel },
  { namen: ['argon2id'], meet: argon },
  { namen: ['relay-post-64k'], meet: relay },
  { namen: ['oso-read-180k'], meet: (opties) => osoVol(root, opties) },
  { namen: ['oso-read-50m'], meet: (opties) => osoGroot(root, opties) },
]

const opties = leesOpties(process.argv.slice(2))
if (!opties.ok) {
  console.error(opties.error)
  process.exit(2)
}
const wens = opties.value
if (wens === null) {
  console.log(gebruik)
  process.exit(0)
}
if (!existsSync(join(root, 'dist/app.json'))) {
  console.error('Estafette is nog niet gebouwd. Start de meting met: npm run bench')
  process.exit(1)
}
const gevraagd = (name: string): boolean =>
  name.startsWith('oso-read-official') || wens.only.some((naam) => naam === name)
for (const { namen, meet } of delen) {
  if (!namen.some(gevraagd)) continue
  console.error(`· ${namen.join(', ')} …`)
  try {
    for (const line of await meet(wens)) if (gevraagd(line.name)) console.log(JSON.stringify(line))
  } catch (reason) {
    console.error(`${namen.join(', ')} lukte niet: ${reason instanceof Error ? reason.stack ?? reason.message : String(reason)}`)
    process.exitCode = 1
  }
}
