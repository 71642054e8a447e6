// Reading an OSO file in a real worker of a real browser: how far it is, stopping, and a worker that is not there.
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'vite'
import type { readOsoInWorker } from '../../src/formats/oso/index.ts'
import { base64, pdf, zip } from '../formats/oso/zips.ts'

const root = join(import.meta.dirname, '../..')
const fenna = readFileSync(join(root, 'tests/formats/voorbeelden/fenna-16-vovo.xml'), 'utf8')
const files = new Map<string, string | Uint8Array>()
let server: Server
let origin = ''
/** What is served in place of the worker; null serves the real one. */
let otherWorker: string | null = null

/** The door of the room and its worker, built as the app is, served from memory. */
test.beforeAll(async () => {
  const made = await build({
    root, configFile: false, logLevel: 'error', worker: { format: 'es' },
    build: {
      write: false, minify: false, assetsInlineLimit: 0, copyPublicDir: false,
      rolldownOptions: {
        input: join(root, 'src/formats/oso/index.ts'), preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'oso.js' },
      },
    },
  })
  const outputs = Array.isArray(made) ? made.flatMap(({ output }) => output) : 'output' in made ? made.output : []
  for (const one of outputs) files.set(`/${one.fileName}`, one.type === 'chunk' ? one.code : one.source)
  server = createServer((request, response) => {
    const path = request.url ?? '/'
    const body = path === '/' ? '<!doctype html><title>oso</title>'
      : path.includes('worker') && otherWorker !== null ? otherWorker : files.get(path)
    if (body === undefined || body === '404') return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': path === '/' ? 'text/html' : 'text/javascript' }).end(body)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => new Promise((resolve) => { server.close(resolve) }))
test.beforeEach(async ({ page }) => {
  otherWorker = null
  await page.goto(origin)
})

const document = (inhoud: string): string =>
  `<document><bestandsnaam>plan.pdf</bestandsnaam><bestandsinhoud>${inhoud}</bestandsinhoud></document>`
const met = (...documents: string[]): string => fenna
  .replace('<verzorger>', () => `<overigdocumentlijst>${documents.join('')}</overigdocumentlijst><verzorger>`)

/** Reads this dossier, made `mb` long, in the page; stops after so many words of how far it is. */
const lees = (page: Page, xml: string, mb = 0, stopAfter = Infinity) => page.evaluate(async ([text, size, after]) => {
  const door = '/oso.js'
  const { readOsoInWorker: read } = await import(door) as { readOsoInWorker: typeof readOsoInWorker }
  const long = text.replace('<metadata>', `<!-- ${' '.repeat(size * 1e6)} --><metadata>`)
  const delen: number[] = []
  const stop = new AbortController()
  // A page that is held up does not tick.
  let ticks = 0
  const ticking = setInterval(() => { ticks += 1 }, 20)
  const result = await read(new File([long], 'dossier.xml'), {
    stop: stop.signal,
    voortgang: (deel) => {
      delen.push(deel)
      if (delen.length >= after) stop.abort()
    },
  })
  clearInterval(ticking)
  const inhoud = result.ok ? result.value.bijlagen.map((bijlage) => bijlage.inhoud && [...bijlage.inhoud]) : []
  return {
    ok: result.ok, error: result.ok ? null : result.error, delen, inhoud, ticks,
    namen: result.ok ? result.value.velden.filter(({ pad }) => pad.startsWith('leerling.')).map(({ waarde }) => waarde) : [],
  }
}, [xml, mb, stopAfter] as const)

test('tells how far it is, hands over attachments, and leaves the page alive', async ({ page }) => {
  const second = new Uint8Array([...pdf, 1, 2, 3])
  const xml = met(document(base64(zip([{ inhoud: pdf }]))), document(base64(zip([{ inhoud: second }]))))
  const { ok, delen, inhoud, ticks, namen } = await lees(page, xml, 40)
  expect(ok).toBe(true)
  expect(namen).toContain('Voorbeeldsma')
  expect(inhoud).toEqual([[...pdf], [...second]])
  expect(delen.length).toBeGreaterThan(20)
  expect(delen).toEqual(delen.toSorted((a, b) => a - b))
  expect(delen.at(-1)).toBe(1)
  expect(ticks).toBeGreaterThan(5)
})

test('stops at once when the user does', async ({ page }) => {
  const { error, delen } = await lees(page, met(), 40, 2)
  expect(error).toEqual({ type: 'formats/stopped' })
  expect(delen).toHaveLength(2)
})

test('says so when the worker is not there, breaks at once, or breaks over a file', async ({ page }) => {
  for (const other of ['404', 'throw new Error("broken")', 'self.onmessage = () => { throw new Error("broken") }']) {
    otherWorker = other
    await page.goto(origin)
    expect((await lees(page, met())).error).toEqual({ type: 'formats/worker' })
  }
})

test('refuses as it does elsewhere', async ({ page }) => {
  const broken = fenna.replace('</roepnaam>', '</naam>')
  expect((await lees(page, broken)).error).toMatchObject({ type: 'formats/not-xml' })
  expect((await lees(page, met(), 53)).error).toEqual({ type: 'formats/too-large' })
})
