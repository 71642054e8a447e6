// The app as a thing on a device: what was built, served by the real relay, opened in a real browser.
import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
let place = ''
let relay: ChildProcess | null = null
let origin = ''

async function startRelay(): Promise<void> {
  const port = origin === '' ? '0' : new URL(origin).port
  const program = spawn(process.execPath, [join(root, 'dist/relay.js')], {
    env: { ...process.env, PORT: port, HOST: '127.0.0.1', DATA_DIR: join(place, 'data'), APP_DIR: join(place, 'app') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  relay = program
  origin = await new Promise((resolve, reject) => {
    let said = ''
    program.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    program.on('exit', (code) => reject(new Error(`the relay stopped with ${code}: ${said}`)))
  })
}

async function stopRelay(): Promise<void> {
  const program = relay
  relay = null
  if (program === null || program.exitCode !== null) return
  await new Promise((resolve) => {
    program.on('exit', resolve)
    program.kill()
  })
}

test.beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'estafette-pwa-'))
  cpSync(join(root, 'dist/app'), join(place, 'app'), { recursive: true })
  origin = ''
  await startRelay()
})
test.afterEach(async () => {
  await stopRelay()
  rmSync(place, { recursive: true, force: true })
})

async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(`${origin}${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

test('opens without breaking its content security policy, and asks nothing of other hosts', async ({ page }) => {
  const wrong: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') wrong.push(message.text()) })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => { if (!request.url().startsWith(origin)) wrong.push(request.url()) })
  const answer = await page.goto(origin)
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await kept(page)
  expect(wrong).toEqual([])
})

test('opens after a reload and at a deep link while the server is stopped', async ({ page }) => {
  await open(page)
  await kept(page)
  await stopRelay()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await open(page, '/leerlingen/abc?x=1')
  // The relay's own answers and addresses of files are not invented.
  const status = (path: string) => page.evaluate((at) => fetch(at).then((it) => it.status, () => 'no answer'), path)
  expect(await status('/health')).toBe('no answer')
  expect(await status('/v1/mb/x')).toBe('no answer')
  expect(await status('/not-there.js')).toBe('no answer')
})

test('can be installed', async ({ page }) => {
  await open(page)
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    const text: unknown = await (await fetch(link?.href ?? '')).json()
    return text as { icons: { src: string; sizes: string; purpose: string }[]; start_url: string; display: string }
  })
  expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' })
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  for (const { src } of manifest.icons) expect((await page.request.get(`${origin}${src}`)).status()).toBe(200)
})

test('a new version waits for a tap, and takes every tab along', async ({ page, context }) => {
  await open(page)
  await kept(page)
  const other = await context.newPage()
  await open(other)
  for (const tab of [page, other]) await tab.evaluate(() => Object.assign(globalThis, { old: true }))
  appendFileSync(join(place, 'app/sw.js'), '\n// a newer one\n')
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
  const offer = page.getByRole('button', { name: 'Werk bij' })
  await expect(offer).toBeVisible()
  expect(await page.evaluate(() => 'old' in globalThis)).toBe(true)
  await offer.click()
  for (const tab of [page, other]) await tab.waitForFunction(() => !('old' in globalThis))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offer).toHaveCount(0)
})

test('says what ICT must do where the browser withholds its cryptography', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false }))
  await page.goto(origin)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze verbinding is niet veilig genoeg')
})
