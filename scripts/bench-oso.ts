// Reading an OSO file: a full one of ordinary size, and one as large as it may be.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { readOso } from '../src/formats/oso/read.ts'
import { figure, median, rounded, versus, type Figure } from './bench-maat.ts'
import { keren, type Opties } from './bench-opties.ts'
import { metBijlagen, vol } from './bench-oso-bestand.ts'

const reads = (bytes: Uint8Array) => (): void => {
  const read = readOso(bytes)
  if (!read.ok) throw new Error(read.error.type)
}

// The same bytes through the parser alone: what of the time is the reading of XML, and what is ours.
const parses = (bytes: Uint8Array) => (): void => {
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.write(new TextDecoder().decode(bytes))
  parser.close()
}

/** oso-read-180k, and the same of an official file when OSO_DIR has it. */
export async function osoVol(root: string, opties: Opties): Promise<Figure[]> {
  const times = keren(opties, 15)
  const about = { where: 'node', against: 'saxes', goal: 60 }
  const own = vol(root, 180_000)
  const measured = await versus(times, reads(own), parses(own))
  const lines = [figure('oso-read-180k', 'ms', measured.values, { baseline: measured.baseline, ...about, bytes: own.length })]
  const path = join(process.env['OSO_DIR'] ?? '', 'examples/Voorbeelddossier_OV_POVO_full.xml')
  if (process.env['OSO_DIR'] === undefined || !existsSync(path)) return lines
  const official = new Uint8Array(readFileSync(path))
  const also = await versus(times, reads(official), parses(official))
  lines.push(figure('oso-read-official', 'ms', also.values, { baseline: also.baseline, ...about, bytes: official.length }))
  return lines
}

type Outcome = { ms: number; peakMB: number; readerMB: number; outcome: string }

/** oso-read-50m: time, and the most memory that a process of its own ever had. */
export async function osoGroot(root: string, opties: Opties): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'estafette-bench-'))
  try {
    const bytes = opties.dry ? metBijlagen(root, 1_000_000, 200_000) : metBijlagen(root, 52_000_000, 3_000_000)
    const file = join(dir, 'groot.xml')
    writeFileSync(file, bytes)
    const { values, baseline, outcomes } = await inProcesses(file, bytes, keren(opties, 3))
    const peak = median(outcomes.map(({ peakMB }) => peakMB))
    return [figure('oso-read-50m', 'ms', values, {
      baseline, against: 'saxes', where: 'node', bytes: bytes.length,
      peakMB: rounded(peak), readerMB: rounded(median(outcomes.map(({ readerMB }) => readerMB))),
      outcome: outcomes[0]?.outcome,
    })]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function inProcesses(file: string, bytes: Uint8Array, times: number) {
  const outcomes: Outcome[] = []
  const parse = parses(bytes)
  const { baseline } = await versus(times, () => {
    const child = spawnSync(process.execPath, [join(import.meta.dirname, 'bench-oso-proces.js'), file], { encoding: 'utf8' })
    if (child.status !== 0) throw new Error(child.stderr)
    outcomes.push(JSON.parse(child.stdout) as Outcome)
  }, parse)
  const counted = outcomes.slice(-times)
  return { values: counted.map(({ ms }) => ms), baseline, outcomes: counted }
}
