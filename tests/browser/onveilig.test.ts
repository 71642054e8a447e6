// Where the app cannot be: no secure context, no storage, a browser from before its time. A sentence, never a blank page.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { noor as noorRol } from '../cast.ts'
import { expect, Mens, tablet } from '../journeys/mens.ts'
import { isToegankelijk } from '../journeys/toegankelijk.ts'
import { Plek, test } from './plek.ts'

function luistert(page: Page): string[] {
  const klachten: string[] = []
  page.on('console', (message) => {
    const eigen = message.text() !== 'Service Worker registration blocked by Playwright'
    if (eigen && ['error', 'warning'].includes(message.type())) klachten.push(message.text())
  })
  page.on('pageerror', (error) => klachten.push(error.message))
  return klachten
}

test('over gewoon http op het netwerk zegt één bladzijde wat ICT moet doen, en bewaart niets', async ({ browserName: _ }) => {
  const plek = await Plek.open('app', { ORIGIN: 'http://estafette.voorbeeld' })
  const adres = `http://estafette.voorbeeld:${plek.huis.port}`
  const executablePath = await findBrowser()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--host-resolver-rules=MAP estafette.voorbeeld 127.0.0.1'],
  })
  try {
    const page = await (await browser.newContext(tablet)).newPage()
    const klachten = luistert(page)
    const noor = new Mens(noorRol, page)
    // The very link that a beheerder would send; nothing of it stays in the address.
    await page.goto(`${adres}/begin#abcdefghijklmnop`)
    await expect(noor.kop('Deze verbinding is niet veilig genoeg')).toBeVisible()
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    for (const woord of ['https', 'TRUST_PROXY=1', `ORIGIN=https://estafette.voorbeeld`, '127.0.0.1', adres]) {
      await expect(page.getByText(woord).first()).toBeVisible()
    }
    await isToegankelijk(noor, 'onveilig', 'fout')
    expect(klachten).toEqual([])
    expect(await page.evaluate(async () => ({
      worker: 'serviceWorker' in navigator, local: localStorage.length, session: sessionStorage.length,
      databases: (await indexedDB.databases()).length, koekjes: document.cookie,
    }))).toEqual({ worker: false, local: 0, session: 0, databases: 0, koekjes: '' })
    // On paper everything is there, on one sheet.
    const blad = await page.pdf({ format: 'A4' })
    expect(blad.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
    for (const [width, height] of [[320, 700], [768, 1024]] as const) {
      await page.setViewportSize({ width, height })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  } finally {
    await browser.close()
    await plek.sluit()
  }
})

test('een browser die niets bewaart, zegt dat voordat een link verbruikt is', async ({ plek, browser }) => {
  for (const stuk of ['indexedDB', 'localStorage'] as const) {
    const context = await browser.newContext({ ...tablet, serviceWorkers: 'block' })
    await context.addInitScript((welk) => {
      const nee = () => { throw new DOMException('mag niet', 'SecurityError') }
      if (welk === 'localStorage') Object.defineProperty(globalThis, 'localStorage', { get: nee })
      else IDBFactory.prototype.open = nee
    }, stuk)
    const page = await context.newPage()
    const klachten = luistert(page)
    for (const pad of ['/', '/begin#abcdefghijklmnop', '/uitnodiging']) {
      await page.goto(plek.adres + pad)
      await expect(page.getByRole('heading', { name: 'Deze browser bewaart hier niets' })).toBeVisible()
    }
    await isToegankelijk(new Mens(noorRol, page), 'geen opslag', 'fout')
    expect(klachten).toEqual([])
    await context.close()
  }
})

test('een te oude browser en een app die niet binnenkomt, geven een zin', async ({ plek, browser }) => {
  const gezien = new Set<string>()
  const zegt = async (kop: string, doe: (page: Page) => Promise<unknown>): Promise<void> => {
    const context = await browser.newContext({ ...tablet, serviceWorkers: 'block' })
    const page = await context.newPage()
    await doe(page)
    await page.goto(plek.adres)
    await expect(page.getByRole('heading', { name: kop })).toBeVisible()
    await expect(page.getByRole('heading')).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    if (gezien.has(kop)) return context.close()
    gezien.add(kop)
    await isToegankelijk(new Mens(noorRol, page), 'app komt niet binnen', 'fout')
    return context.close()
  }
  const ingang = /\/assets\/index-[\w-]+\.js$/
  expect(readdirSync(join(plek.app, 'assets')).filter((name) => ingang.test(`/assets/${name}`)).length).toBeGreaterThan(0)
  const fulfil = (page: Page, body: string) =>
    page.route(ingang, (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body }))
  const oud = 'Deze browser is te oud voor Estafette'
  const weg = 'Estafette kan nu niet open'
  // It knows no modules at all: then none of them runs.
  await zegt(oud, async (page) => {
    await page.addInitScript(() => { Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule') })
    await page.route(ingang, (route) => route.abort())
  })
  // It knows modules, and not how they are written; or not what they call.
  await zegt(oud, (page) => fulfil(page, 'const a = 1 ??? 2'))
  await zegt(oud, (page) => fulfil(page, 'Reflect.bestaatNiet()'))
  await zegt(weg, (page) => page.route(ingang, (route) => route.fulfill({ status: 404 })))
  await zegt(weg, (page) => page.route(ingang, (route) => route.abort()))
  expect(existsSync(join(plek.app, 'oud.js'))).toBe(true)
})

test('een letter of plaatje dat wegblijft, maakt een browser niet te oud', async ({ plek, browser }) => {
  const context = await browser.newContext({ ...tablet, serviceWorkers: 'block' })
  const page = await context.newPage()
  const fouten: string[] = []
  page.on('pageerror', (fout) => fouten.push(fout.message))
  await page.route(/\.(woff2|svg)$/, (route) => route.abort())
  // The app is slow: everything else has failed before it begins.
  let gekeken = (): void => undefined
  const gezien = new Promise<void>((klaar) => { gekeken = klaar })
  await page.route(/\/assets\/index-[\w-]+\.js$/, async (route) => {
    await gezien
    await route.continue()
  })
  const mislukt = page.waitForEvent('requestfailed', (vraag) => vraag.url().endsWith('.woff2'))
  const komt = page.goto(plek.adres)
  await mislukt
  // A turn of the page, so that it heard of it.
  await page.evaluate(() => new Promise((later) => { setTimeout(later) }))
  await expect(page.locator('#kan-niet')).toHaveAttribute('hidden', '')
  gekeken()
  await komt
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // What fails now is no longer this page's to speak of. (The app itself may stumble over its emptied place.)
  await page.evaluate(() => {
    document.getElementById('app')?.replaceChildren()
    const script = document.createElement('script')
    script.src = '/er-is-niets.js'
    const gehoord = new Promise((klaar) => { script.addEventListener('error', () => setTimeout(klaar)) })
    document.body.append(script)
    return gehoord
  })
  expect(fouten.filter((fout) => fout.includes('removeAttribute'))).toEqual([])
  await context.close()
})

test('zonder JavaScript staat er een zin', async ({ plek, browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(plek.adres)
  await expect(page.locator('noscript')).toBeVisible()
  expect(await page.locator('noscript').innerHTML()).toContain('Estafette heeft JavaScript nodig')
  await page.context().close()
})
