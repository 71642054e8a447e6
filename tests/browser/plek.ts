// The served app in a folder of its own, with a relay before it: what a new version or a broken server may do to it.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test as base } from '@playwright/test'
import { noor as noorRol } from '../cast.ts'
import { Huis } from '../journeys/huis.ts'
import { expect, Mens } from '../journeys/mens.ts'

const root = join(import.meta.dirname, '../..')

/** The build that is served, or the one in which the civil day can be set. */
export type Bouw = 'app' | 'test-app'

export class Plek {
  readonly huis: Huis
  readonly app: string
  private readonly dir: string
  private readonly bouw: Bouw

  private constructor(huis: Huis, dir: string, bouw: Bouw) {
    this.huis = huis
    this.dir = dir
    this.app = join(dir, 'app')
    this.bouw = bouw
  }

  /** Puts the built app in a folder and starts a relay for it. `env`: what ICT set besides. */
  static async open(bouw: Bouw = 'app', env: Record<string, string> = {}): Promise<Plek> {
    const dir = mkdtempSync(join(tmpdir(), 'estafette-plek-'))
    const plek = new Plek(await Huis.open(undefined, { APP_DIR: join(dir, 'app'), ...env }), dir, bouw)
    plek.wordtNieuw()
    return plek
  }

  get adres(): string { return this.huis.adres }

  /** The folder holds the version as it was built, and nothing else. */
  wordtNieuw(): void {
    rmSync(this.app, { recursive: true, force: true })
    cpSync(join(root, 'dist', this.bouw), this.app, { recursive: true })
  }

  /** The folder holds an earlier version: another number, and other names for every file of the shell. */
  wordtOud(): void {
    this.wordtNieuw()
    maakVorige(this.app)
  }

  /** The files of assets/ that fit. */
  delen(past: RegExp): string[] {
    return readdirSync(join(this.app, 'assets')).filter((name) => past.test(name)).map((name) => join(this.app, 'assets', name))
  }

  async sluit(): Promise<void> {
    await this.huis.sluit()
    rmSync(this.dir, { recursive: true, force: true })
  }

  /** Noor with an open vault, in this page. `adres` when something stands between. */
  async noor(page: Page, adres = this.adres): Promise<Mens> {
    const { mentorLink } = await this.huis.school(noorRol)
    const noor = new Mens(noorRol, page)
    await noor.maaktKluis((await mentorLink()).replace(this.adres, adres), 'vo')
    return noor
  }
}

/** What an earlier build of the same sources would have been: nothing of it has the name or the hash that it has now. */
function maakVorige(app: string): void {
  const names = readdirSync(join(app, 'assets'))
  const name = new RegExp(`(?<![\\w-])(${names.map((each) => each.replaceAll('.', '\\.')).join('|')})`, 'g')
  const { version } = JSON.parse(readFileSync(join(app, 'version.json'), 'utf8')) as { version: string }
  const older = (text: string): string => text.replace(name, 'vorige-$1').replaceAll(version, '0.0.9+vorige')
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
  const hashes = new Map<string, string>()
  const rewrite = (file: string, change: (text: string) => string): void => {
    const text = readFileSync(join(app, file), 'utf8')
    hashes.set(hash(text), hash(change(text)))
    writeFileSync(join(app, file), change(text))
  }
  for (const each of names.filter((file) => /\.(js|css)$/.test(file))) rewrite(`assets/${each}`, older)
  for (const each of names) renameSync(join(app, 'assets', each), join(app, 'assets', `vorige-${each}`))
  rewrite('index.html', older)
  rewrite('version.json', older)
  rewrite('sw.js', (text) => [...hashes].reduce((all, [now, then]) => all.replaceAll(now, then), older(text)))
}

type Antwoord = (answer: ServerResponse) => void

/** Stands between browser and relay, as a server of a school may, and answers some paths in its own way. */
export class Tussen {
  /** By path; whatever is not named goes to the relay. */
  readonly antwoorden = new Map<string, Antwoord>()
  /** Changes the headers of what the relay answers. */
  koppen: (headers: IncomingMessage['headers']) => IncomingMessage['headers'] = (headers) => headers
  private readonly server: Server

  private constructor(poort: number) {
    this.server = createServer((ask, answer) => {
      const own = this.antwoorden.get(ask.url ?? '')
      if (own !== undefined) return own(answer)
      const on = request({ port: poort, host: '127.0.0.1', path: ask.url, method: ask.method, headers: ask.headers }, (from) => {
        answer.writeHead(from.statusCode ?? 500, this.koppen(from.headers))
        from.pipe(answer)
      })
      on.on('error', () => answer.destroy())
      return ask.pipe(on)
    })
  }

  static async open(poort: number): Promise<Tussen> {
    const tussen = new Tussen(poort)
    await new Promise<void>((done) => { tussen.server.listen(0, '127.0.0.1', done) })
    return tussen
  }

  get adres(): string { return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}` }

  async sluit(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((done) => { this.server.close(done) })
  }
}

/** Looks for a new version now, and waits until it is offered. */
export async function zoektNieuwe(page: Page): Promise<void> {
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
  await expect(page.getByRole('button', { name: 'Werk bij' })).toBeVisible()
}

/** Marks this very load of the page, to see later whether it is still there. */
export const merkt = (page: Page): Promise<void> => page.evaluate(() => { Object.assign(globalThis, { zelfde: true }) })
export const isDezelfde = (page: Page): Promise<boolean> => page.evaluate(() => 'zelfde' in globalThis)
export const isHerladen = (page: Page) => page.waitForFunction(() => !('zelfde' in globalThis))

/** A test with a served app of its own; `oud`: it begins with the earlier version. */
export const test = base.extend<{ oud: boolean; plek: Plek }>({
  oud: [false, { option: true }],
  plek: async ({ oud }, use) => {
    const plek = await Plek.open()
    if (oud) plek.wordtOud()
    try {
      await use(plek)
    } finally {
      await plek.sluit()
    }
  },
})
