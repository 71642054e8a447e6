// Programs around a browser: each in a group of its own, and ended by its id, also when the run itself is cut off.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
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

process.on('exit', () => { for (const kind of lopend) stuur(kind, 'SIGKILL') })

/** Starts a program; `hoort` gets every line that it says. */
export function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv, hoort: (regel: string) => void): ChildProcess {
  const kind = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
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
