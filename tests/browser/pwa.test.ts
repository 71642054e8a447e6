// The app as a thing on a device: what was built, served by the real relay, opened in a real browser.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './plek.ts'

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

test('opens without breaking its content security policy, and asks nothing of other hosts', async ({ page, plek }) => {
  const wrong: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') wrong.push(message.text()) })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => { if (!request.url().startsWith(plek.adres)) wrong.push(request.url()) })
  const answer = await page.goto(plek.adres)
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await kept(page)
  expect(wrong).toEqual([])
})

test('opens after a reload and at a deep link while the server is stopped', async ({ page, plek }) => {
  await open(page, plek.adres)
  await kept(page)
  await plek.huis.stop()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await open(page, `${plek.adres}/leerlingen/abc?x=1`)
  // The relay's own answers and addresses of files are not invented.
  const status = (path: string) => page.evaluate((at) => fetch(at).then((it) => it.status, () => 'no answer'), path)
  expect(await status('/health')).toBe('no answer')
  expect(await status('/v1/mb/x')).toBe('no answer')
  expect(await status('/not-there.js')).toBe('no answer')
})

test('can be installed', async ({ page, plek }) => {
  await open(page, plek.adres)
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    const text: unknown = await (await fetch(link?.href ?? '')).json()
    return text as { icons: { src: string; sizes: string; purpose: string }[]; start_url: string; display: string }
  })
  expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' })
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  // And so says Chromium itself; a context of its own counts as incognito, where nothing is ever installed.
  const cdp = await page.context().newCDPSession(page)
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  for (const { src } of manifest.icons) expect((await page.request.get(`${plek.adres}${src}`)).status()).toBe(200)
})

test('a new version waits for a tap, and takes every tab along', async ({ page, context, plek }) => {
  await open(page, plek.adres)
  await kept(page)
  const other = await context.newPage()
  await open(other, plek.adres)
  for (const tab of [page, other]) await tab.evaluate(() => Object.assign(globalThis, { old: true }))
  appendFileSync(join(plek.app, 'sw.js'), '\n// a newer one\n')
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
  const offer = page.getByRole('button', { name: 'Werk bij' })
  await expect(offer).toBeVisible()
  expect(await page.evaluate(() => 'old' in globalThis)).toBe(true)
  await offer.click()
  for (const tab of [page, other]) await tab.waitForFunction(() => !('old' in globalThis))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offer).toHaveCount(0)
})
