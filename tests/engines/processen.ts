// Programs and folders around a browser: ended by their id and taken away, also when the run itself is cut off.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binnen } from './driver.ts'

const lopend = new Set<ChildProcess>()

function stuur(kind: ChildProcess, signaal: NodeJS.Signals): void {
  if (kind.pid === undefined) return
  try {
    // The group: a driver starts a browser, and a browser starts more of itself.
    process.kill(-kind.pid, signaal)
  } catch {
    // It was gone already.
  }
}

const mappen = new Set<string>()

/** A folder for as long as it is needed. */
export function tijdelijk(wat: string): string {
  const map = mkdtempSync(join(tmpdir(), `estafette-${wat}-`))
  mappen.add(map)
  return map
}

/** Takes such a folder away, with everything in it. */
export function ruimOp(map: string): void {
  // A browser that is ending may still write for a moment.
  rmSync(map, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  mappen.delete(map)
}

/** Starts a browser with this folder, and takes the folder away again when that fails. */
export async function ofRuimOp(map: string, open: () => Promise<void>): Promise<void> {
  try {
    await open()
  } catch (fout) {
    ruimOp(map)
    throw fout
  }
}

process.on('exit', () => {
  for (const kind of lopend) stuur(kind, 'SIGKILL')
  for (const map of mappen) rmSync(map, { recursive: true, force: true })
})

/** Starts a program; `hoort` gets every line that it says. */
export function start(
  program: string, args: readonly string[], env: NodeJS.ProcessEnv, hoort: (regel: string) => void,
): ChildProcess {
  const kind = spawn(program, args, {
    env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true,
  })
  lopend.add(kind)
  kind.on('error', (fout) => hoort(`${program}: ${fout.message}`))
  for (const stroom of [kind.stdout, kind.stderr]) {
    let rest = ''
    stroom?.setEncoding('utf8').on('data', (tekst: string) => {
      const regels = (rest + tekst).split('\n')
      rest = regels.pop() ?? ''
      regels.forEach(hoort)
    })
  }
  return kind
}

/** Ends a program and everything that it started. */
export async function stop(kind: ChildProcess): Promise<void> {
  const weg = kind.exitCode === null && kind.signalCode === null && kind.pid !== undefined
    ? binnen(4_000, 'the end of a program', once(kind, 'exit')).catch(() => undefined)
    : Promise.resolve()
  stuur(kind, 'SIGTERM')
  await weg
  stuur(kind, 'SIGKILL')
  lopend.delete(kind)
}
