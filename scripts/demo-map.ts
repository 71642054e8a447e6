// The folder that a demo leaves behind: made, emptied of an earlier demo, and what is taken out of the relay for it.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { err, ok, type Result } from '../src/result.ts'

// Tells that what lies beside it was left by a demo, and may be replaced by the next.
const merk = 'demo.txt'
const eigen = /^(\d\d-.*\.png|bundle\.age|relay|relay-onderweg|relay\.log|profiel-(noor|sam)|fout\.txt|demo\.txt)$/

/** Makes the folder ready. The error is a sentence: it holds something that no demo made. */
export function maakMap(map: string): Result<void, string> {
  const er = statSync(map, { throwIfNoEntry: false })
  if (er?.isFile()) return err(`${map} is een bestand. Kies een map.`)
  const inhoud = er ? readdirSync(map) : []
  const vreemd = inhoud.find((naam) => !eigen.test(naam))
  if (inhoud.length > 0 && (vreemd !== undefined || !inhoud.includes(merk))) {
    return err(`In ${map} staan al bestanden die niet van een demo zijn. Kies een lege of nieuwe map.`)
  }
  try {
    mkdirSync(map, { recursive: true })
    for (const naam of inhoud) rmSync(join(map, naam), { recursive: true, force: true })
    writeFileSync(join(map, merk), 'Deze map is gemaakt door npm run demo. De volgende demo mag hem leegmaken.\n')
  } catch {
    return err(`In ${map} mag dit programma niet schrijven. Kies een andere map.`)
  }
  return ok(undefined)
}

/**
 * Copies the store of the relay as it is while the bundle lies there, and takes the bundle out of that copy: the very
 * bytes that went over the wire. Gives its size in bytes, or null when nothing lies there.
 */
export function bewaarBundel(map: string): number | null {
  const kopie = join(map, 'relay-onderweg')
  cpSync(join(map, 'relay'), kopie, { recursive: true })
  const store = new Database(join(kopie, 'relay.sqlite'))
  const rows = store.prepare('select body from files order by length(body) desc limit 1').all([])
  const [grootste] = rows as { body: ArrayBuffer }[]
  store.close()
  if (grootste === undefined) return null
  const bundel = new Uint8Array(grootste.body)
  writeFileSync(join(map, 'bundle.age'), bundel)
  return bundel.byteLength
}

/** Whether everything that the demo plays with was built. */
export const isGebouwd = (root: string): boolean =>
  ['dist/relay.js', 'dist/test-app/index.html'].every((pad) => existsSync(join(root, pad)))
