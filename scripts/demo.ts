// Plays the whole handover in a real browser, for whoever wants to see it: npm run demo -- --out MAP.
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isGebouwd, maakMap } from './demo-map.ts'
import { gebruik, leesOpties, type Opties } from './demo-opties.ts'
import { speel } from './demo-spel.ts'
import { Toneel } from './demo-toneel.ts'

let root = import.meta.dirname
while (!existsSync(join(root, 'package.json')) && root !== dirname(root)) root = dirname(root)

function stop(zin: string, code: 1 | 2): never {
  console.error(zin)
  process.exit(code)
}

/** Gives whether everything was seen; when not, the last pictures and the reason lie in the folder. */
async function play(opties: Opties): Promise<boolean> {
  const toneel = await Toneel.open(opties.out)
  let goed = false
  try {
    await speel(toneel, opties)
    goed = true
  } catch (reason) {
    const details = reason instanceof Error ? reason.stack ?? reason.message : String(reason)
    writeFileSync(join(opties.out, 'fout.txt'), `${details}\n`)
    const beelden: string[] = []
    for (const mens of toneel.spelers) {
      const beeld = await toneel.beeld(mens, 'hier-stopte-het').catch(() => null)
      if (beeld !== null) beelden.push(beeld)
    }
    console.error(`De demo kwam niet tot het eind. Hij stopte bij: ${toneel.stap}. `
      + `Kijk in ${opties.out} naar ${[...beelden, 'fout.txt'].join(' en ')}.`)
  } finally {
    await toneel.sluit()
  }
  for (const mens of toneel.spelers) {
    for (const klacht of new Set(mens.gedrag.klachten)) {
      console.error(`Let op: de browser van ${mens.voornaam} meldde: ${klacht}`)
    }
  }
  return goed
}

const opties = leesOpties(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
if (!opties.ok) stop(opties.error, 2)
if (opties.value === null) {
  console.log(gebruik)
  process.exit(0)
}
if (!isGebouwd(root)) stop('Estafette is nog niet gebouwd. Start de demo met: npm run demo -- --out MAP', 1)
const klaar = maakMap(opties.value.out)
if (!klaar.ok) stop(klaar.error, 2)
const goed = await play(opties.value).catch((reason: unknown) =>
  stop(`De demo kon niet beginnen: ${reason instanceof Error ? reason.message : String(reason)}`, 1))
if (!goed) process.exit(1)
console.log('Warm overgedragen. Noor zag de ondertekende woorden van Sam, en Sam ziet Bevestigd.')
console.log(`Alles ligt in ${opties.value.out}`)
