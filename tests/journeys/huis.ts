// A relay of one's own for each journey: the built program, a data folder, its printed words; can be stopped and started.
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

// The story is also built into a script, which lies elsewhere: the house is where its package is.
let root = import.meta.dirname
while (!existsSync(join(root, 'package.json')) && root !== dirname(root)) root = dirname(root)

export type School = { school: string; brin: string }

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
  const { port } = server.address() as { port: number }
  await new Promise<void>((done) => { server.close(() => done()) })
  return port
}

/** The relay of a journey. `log` is everything it printed. */
export class Huis {
  readonly port: number
  readonly dataDir: string
  log = ''
  private child: ChildProcess | null = null
  private readonly made: boolean
  private readonly env: Record<string, string>

  private constructor(port: number, dataDir: string, made: boolean, env: Record<string, string>) {
    this.port = port
    this.dataDir = dataDir
    this.made = made
    this.env = env
  }

  /** Starts a relay with an empty store, on a free port of this machine. `env`: what ICT set besides. */
  static async open(dataDir?: string, env: Record<string, string> = {}): Promise<Huis> {
    const dir = dataDir ?? mkdtempSync(join(tmpdir(), 'estafette-'))
    const huis = new Huis(await freePort(), dir, dataDir === undefined, env)
    await huis.start()
    return huis
  }

  get adres(): string { return `http://127.0.0.1:${this.port}` }

  /** The one-time set-up link; the relay answers a moment before its printed words are here. */
  async inrichtLink(): Promise<string> {
    for (let wait = 0; wait < 50; wait += 1) {
      const link = /http:\S+\/inrichten#\S+(?=\n)/.exec(this.log)?.[0]
      if (link !== undefined) return link
      await new Promise((later) => { setTimeout(later, 100) })
    }
    throw new Error('no set-up link was printed')
  }

  async start(): Promise<void> {
    const env = {
      ...process.env, PORT: String(this.port), HOST: '127.0.0.1', DATA_DIR: this.dataDir,
      APP_DIR: join(root, 'dist/test-app'), ...this.env,
    }
    const child = spawn(process.execPath, [join(root, 'dist/relay.js')], { env, cwd: root })
    this.child = child
    const hear = (text: Buffer): void => { this.log += text.toString() }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    for (let wait = 0; wait < 100; wait += 1) {
      const up = await fetch(`${this.adres}/health`).then((answer) => answer.ok, () => false)
      if (up) return
      if (child.exitCode !== null) break
      await new Promise((later) => { setTimeout(later, 100) })
    }
    throw new Error(`the relay did not start: ${this.log}`)
  }

  async stop(): Promise<void> {
    const { child } = this
    if (child === null || child.exitCode !== null) return
    const gone = new Promise((done) => { child.once('exit', done) })
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), 8_000)
    await gone
    clearTimeout(hard)
    this.child = null
  }

  async sluit(): Promise<void> {
    await this.stop()
    if (this.made) rmSync(this.dataDir, { recursive: true, force: true })
  }

  private async post(path: string, body: unknown, admin?: string): Promise<void> {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (admin !== undefined) headers['authorization'] = `Bearer ${admin}`
    const answer = await fetch(this.adres + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  }

  /**
   * Opens a school over HTTP and gives links for its mentors, as its beheerder's screen would; the journey *inrichten*
   * does the same by hand. `via` is the key of the beheerder who invites this school, absent for the first one.
   */
  async school(of: School, via?: string): Promise<{ beheer: string; mentorLink: () => Promise<string> }> {
    const school = { naam: of.school, brin: of.brin }
    const beheer = randomBytes(32).toString('base64url')
    let code = ''
    if (via === undefined) code = /#(\S+)$/.exec(await this.inrichtLink())?.[1] ?? ''
    else {
      code = randomBytes(16).toString('base64url')
      await this.post('/v1/schools', { ...school, code: hash(code) }, via)
    }
    await this.post('/v1/setup', { code, admin: hash(beheer), school })
    const mentorLink = async (): Promise<string> => {
      const fresh = randomBytes(16).toString('base64url')
      const exp = new Date(Date.now() + 86_400_000).toISOString()
      await this.post('/v1/invites', { code: hash(fresh), kind: 'mentor', exp }, beheer)
      return `${this.adres}/begin#${fresh}`
    }
    return { beheer, mentorLink }
  }
}
