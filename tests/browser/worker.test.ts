// What goes wrong behind the app: a broken worker script, a cache that was emptied, no worker for the lock at all.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page } from '@playwright/test'
import { noor as noorRol } from '../cast.ts'
import { expect, Mens } from '../journeys/mens.ts'
import { type Plek, test as base, Tussen } from './plek.ts'

const test = base.extend<{ tussen: Tussen }>({
  tussen: async ({ plek }, use) => {
    const tussen = await Tussen.open(plek.huis.port)
    try {
      await use(tussen)
    } finally {
      await tussen.sluit()
    }
  },
})

const js = (text: string) => (answer: ServerResponse): void => {
  answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(text)
}
const kapot: Record<string, (plek: Plek) => (answer: ServerResponse) => void> = {
  'is er niet': () => (answer) => { answer.writeHead(404).end() },
  'geeft een serverfout': () => (answer) => { answer.writeHead(500).end('stuk') },
  'is een bladzijde': () => (answer) => { answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log eerst in</p>') },
  'is geen code': () => js('dit is geen code ('),
  'gooit meteen': () => js('throw new Error("stuk")'),
  'mist een bestand': (plek) =>
    js(readFileSync(join(plek.app, 'sw.js'), 'utf8').replace(/assets\/index-[\w-]+\.js/, 'assets/index-weg.js')),
  'stuurt door': () => (answer) => { answer.writeHead(302, { location: '/inloggen.js' }).end() },
}
const soorten = Object.keys(kapot)

const alleenMetNetwerk = (page: Page) => page.getByText('de app opent nu alleen met netwerk').first()
const veilig = (page: Page) => page.getByText('Alles staat veilig op dit apparaat', { exact: true }).first()

/** Fresh from the server, and the vault opens. */
async function opentOpnieuw(noor: Mens): Promise<void> {
  await noor.page.reload()
  await noor.ontgrendelt()
  await noor.isBinnen()
}

async function zonderWorker(plek: Plek, tussen: Tussen, page: Page, namen: readonly string[]): Promise<void> {
  const zet = (naam: string) => tussen.antwoorden.set('/sw.js', kapot[naam]?.(plek) ?? (() => undefined))
  zet(namen[0] ?? '')
  const noor = await plek.noor(page, tussen.adres)
  for (const naam of namen) {
    zet(naam)
    await opentOpnieuw(noor)
    await expect(alleenMetNetwerk(page), naam).toBeVisible()
    await expect(page.getByText('Er ging iets stuk')).toHaveCount(0)
  }
  await noor.link('Instellingen').first().click()
  await expect(page.getByText('Zonder netwerk gaat hij nu niet open.')).toBeVisible()
  // A good one afterwards mends it, without a reload.
  tussen.antwoorden.delete('/sw.js')
  await page.evaluate(() => { window.dispatchEvent(new Event('online')) })
  await expect(veilig(page)).toBeVisible()
  await plek.huis.stop()
  await opentOpnieuw(noor)
}

test('met een kapot worker-script opent de kluis gewoon, en er staat wat niet kan', async ({ plek, tussen, page }) => {
  await zonderWorker(plek, tussen, page, ['gooit meteen', 'mist een bestand'])
})

test('zo ook met elk ander kapot worker-script @all', async ({ plek, tussen, page }) => {
  await zonderWorker(plek, tussen, page, soorten)
})

test('een goede worker blijft bedienen als de nieuwe kapot is @all', async ({ plek, tussen, page }) => {
  const noor = await plek.noor(page, tussen.adres)
  await noor.kanZonderServer()
  for (const naam of soorten) {
    tussen.antwoorden.set('/sw.js', kapot[naam]?.(plek) ?? (() => undefined))
    await opentOpnieuw(noor)
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined)
    })
    await expect(veilig(page), naam).toBeVisible()
    await expect(noor.knop('Werk bij')).toHaveCount(0)
  }
  await plek.huis.stop()
  await opentOpnieuw(noor)
})

const leeg = (page: Page, past: string) => page.evaluate(async (deel) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const ask of await cache.keys()) if (ask.url.includes(deel)) await cache.delete(ask)
  }
}, past)

test('een leeggemaakte bewaarplaats vult zich weer @all', async ({ plek, page }) => {
  const noor = await plek.noor(page)
  await noor.kanZonderServer()
  const bewaard = () => page.evaluate(async () => {
    // What comes later comes when it comes.
    const each = (await caches.keys()).filter((name) => name !== 'estafette-later').map(async (name) => (await (await caches.open(name)).keys()).length)
    return (await Promise.all(each)).reduce((sum, one) => sum + one, 0)
  })
  const alles = await bewaard()
  await leeg(page, '/')
  expect(await bewaard()).toBe(0)
  await opentOpnieuw(noor)
  await expect.poll(bewaard).toBe(alles)
  await expect(veilig(page)).toBeVisible()
  await plek.huis.stop()
  await opentOpnieuw(noor)
  // With the server down nothing can bring it back; once it is up, everything is there.
  await leeg(page, '/')
  await expect(page.reload()).rejects.toThrow()
  await plek.huis.start()
  await page.goto(plek.adres)
  await noor.ontgrendelt()
  await noor.isBinnen()
})

/** Which addresses with this in them are kept, each with how its file begins. */
const inBewaring = (page: Page, past: string) => page.evaluate(async (deel) => {
  const found: Record<string, string> = {}
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const ask of await cache.keys()) {
      if (ask.url.includes(deel)) found[new URL(ask.url).pathname] = (await (await cache.match(ask))?.text() ?? '').slice(0, 15)
    }
  }
  return found
}, past)

test('een server die elk adres met zijn eigen bladzijde beantwoordt, legt die nergens neer', async ({ plek, tussen, page }) => {
  const noor = await plek.noor(page, tussen.adres)
  await noor.kanZonderServer()
  const deel = `/assets/${basename(plek.delen(/^kamers-/)[0] ?? '')}`
  const bladzijde = (answer: ServerResponse): void => {
    answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log eerst in</p>')
  }
  // What the browser keeps of files by itself would hide what the server says.
  tussen.koppen = (headers) => ({ ...headers, 'cache-control': 'no-store' })
  await leeg(page, deel)
  tussen.antwoorden.set(deel, bladzijde)
  await opentOpnieuw(noor)
  await expect(alleenMetNetwerk(page)).toBeVisible()
  expect(await inBewaring(page, deel)).toEqual({})

  // One that sends on to the right bytes mends it, and what it gave serves as the page of every address too.
  await leeg(page, 'index.html')
  const door = (naar: string) => (answer: ServerResponse): void => { answer.writeHead(302, { location: naar }).end() }
  tussen.antwoorden.set(deel, door(`${deel}?elders`)).set('/index.html', door('/?elders'))
  await opentOpnieuw(noor)
  await expect(veilig(page)).toBeVisible()
  await expect.poll(async () => Object.keys(await inBewaring(page, deel))).toEqual([deel])
  await plek.huis.stop()
  await opentOpnieuw(noor)
})

test('wat later nodig is, komt stil na, en blijft, en alleen als het precies dat is', async ({ plek, tussen, page }) => {
  const noor = await plek.noor(page, tussen.adres)
  await noor.kanZonderServer()
  const naam = (begin: RegExp): string => `/assets/${basename(plek.delen(begin)[0] ?? '')}`
  const [letters, zelden, here] = ['/fonts/literata-stem.woff2', naam(/^zelden-/), naam(/^argon-here-/)]
  // What is fetched without being asked is there before anybody needs it.
  await expect.poll(() => inBewaring(page, zelden)).not.toEqual({})
  await expect.poll(() => inBewaring(page, letters)).not.toEqual({})
  await leeg(page, letters)
  // `no-store`: what the browser keeps by itself would hide what the worker keeps.
  const haal = (pad: string) => page.evaluate(async (van) => {
    const answer = await fetch(van, { cache: 'no-store' }).catch(() => null)
    return answer === null ? null : String.fromCharCode(...new Uint8Array(await answer.arrayBuffer()).subarray(0, 4))
  }, pad)
  tussen.antwoorden.set(letters, (answer) => { answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log eerst in</p>') })
  await haal(letters)
  expect(await inBewaring(page, letters)).toEqual({})
  tussen.antwoorden.delete(letters)
  expect(await haal(letters)).toBe('wOF2')
  expect(Object.keys(await inBewaring(page, letters))).toEqual([letters])
  await plek.huis.stop()
  expect(await haal(letters)).toBe('wOF2')
  expect(await haal(zelden)).not.toBeNull()
  expect(await haal(here)).toBeNull()
  await opentOpnieuw(noor)
})

test('een worker die bij zijn begin een bladzijde voor een bestand krijgt, begint niet @all', async ({ plek, tussen, page }) => {
  const deel = `/assets/${basename(plek.delen(/^kamers-/)[0] ?? '')}`
  tussen.koppen = (headers) => ({ ...headers, 'cache-control': 'no-store' })
  tussen.antwoorden.set(deel, (answer) => { answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log eerst in</p>') })
  const noor = await plek.noor(page, tussen.adres)
  await opentOpnieuw(noor)
  await expect(alleenMetNetwerk(page)).toBeVisible()
  tussen.antwoorden.delete(deel)
  await page.evaluate(() => { window.dispatchEvent(new Event('online')) })
  await expect(veilig(page)).toBeVisible()
})

test('wat de server niet meer heeft, komt niet terug, en dat staat er @all', async ({ plek, page }) => {
  plek.wordtOud()
  const noor = await plek.noor(page)
  await noor.kanZonderServer()
  // Another version's page is no mending: it would ask for files that are not here.
  plek.wordtNieuw()
  await leeg(page, 'index.html')
  await opentOpnieuw(noor)
  await expect(alleenMetNetwerk(page)).toBeVisible()
  await zoektEnWerktBij(noor)
  await noor.ontgrendelt()
  await expect(veilig(page)).toBeVisible()
})

async function zoektEnWerktBij(noor: Mens): Promise<void> {
  await noor.page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
  await noor.knop('Werk bij').click()
  await expect(noor.page.getByLabel('Je zin')).toBeVisible()
}

test('zonder worker voor het slot gaat de kluis toch open @all', async ({ plek, tussen, browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  // What the browser keeps of files by itself would hide what is missing.
  const vers = (headers: IncomingMessage['headers']) => ({ ...headers, 'cache-control': 'no-store' })
  tussen.koppen = vers
  const noor = await plek.noor(page, tussen.adres)
  const [script = ''] = plek.delen(/^argon\.worker/)
  let zelf = 0
  page.on('request', (ask) => { if (ask.url().includes('argon-here')) zelf += 1 })

  rmSync(script)
  await opentOpnieuw(noor)
  expect(zelf).toBe(1)

  plek.wordtNieuw()
  tussen.koppen = (headers) => ({
    ...vers(headers),
    'content-security-policy': String(headers['content-security-policy'] ?? '').replace("worker-src 'self'", "worker-src 'none'"),
  })
  await opentOpnieuw(noor)
  expect(zelf).toBe(2)
  tussen.koppen = vers

  writeFileSync(script, 'throw new Error("stuk")')
  await opentOpnieuw(noor)
  expect(zelf).toBe(3)

  // Nor can this thread: a sentence, and no hanging button; afterwards it opens without a reload.
  for (const deel of plek.delen(/^argon-here/)) rmSync(deel)
  await page.reload()
  await noor.ontgrendelt()
  await expect(page.getByText('Dit apparaat kan het slot nu niet openen')).toBeVisible()
  await expect(noor.knop('Open de kluis')).not.toHaveAttribute('aria-busy')
  plek.wordtNieuw()
  await noor.knop('Open de kluis').click()
  await noor.isBinnen()
  await context.close()
})

test('een worker voor het slot die zwijgt, houdt niemand buiten @all', async ({ plek, page }) => {
  await plek.noor(page)
  await page.addInitScript(() => {
    Object.assign(globalThis, { Worker: class extends EventTarget { postMessage(): void { /* silent */ } terminate(): void { /* silent */ } } })
  })
  await page.reload()
  const noor = new Mens(noorRol, page)
  await noor.ontgrendelt()
  await noor.isBinnen()
})
