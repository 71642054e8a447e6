// Firefox ESR over WebDriver BiDi, through puppeteer-core.
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findFirefox } from '../../scripts/find-browser.mjs'
import { binnen, type Driver, geduld, scherm } from './driver.ts'
import { ofRuimOp, ruimOp, tijdelijk } from './processen.ts'

// What the engine itself writes when there is no network, and of a stream that broke although somebody caught it.
const geenKlacht = /NetworkError|ReadableStream: “Error: invalid tag”/

/** Starts the engine with a profile of its own. */
export async function firefox(): Promise<Driver> {
  const executablePath = findFirefox()
  if (executablePath === null) throw new Error('no Firefox here')
  const profiel = tijdelijk('firefox')
  const klachten: string[] = []
  const gevraagd: string[] = []
  let browser: Browser
  let page: Page

  async function open(): Promise<void> {
    browser = await puppeteer.launch({
      browser: 'firefox', executablePath: executablePath ?? '', headless: true, userDataDir: profiel,
      timeout: geduld, protocolTimeout: geduld + 10_000, defaultViewport: null,
      env: { ...process.env, TZ: 'Europe/Amsterdam' },
      extraPrefsFirefox: {
        'intl.accept_languages': 'nl-NL, nl',
      },
    })
    page = await browser.newPage()
    page.setDefaultTimeout(geduld)
    await page.setViewport({ width: scherm.breed, height: scherm.hoog })
    const hoor = (zin: string): void => { if (!geenKlacht.test(zin)) klachten.push(zin) }
    page.on('console', (zin) => { if (zin.type() === 'error') hoor(zin.text()) })
    page.on('pageerror', (fout) => hoor(fout instanceof Error ? `${fout.name}: ${fout.message}` : String(fout)))
    page.on('request', (vraag) => { gevraagd.push(vraag.url()) })
  }
  async function dicht(): Promise<void> {
    const kind = browser.process()
    await binnen(10_000, 'the end of Firefox', browser.close()).catch(() => undefined)
    if (kind !== null && kind.exitCode === null) kind.kill('SIGKILL')
  }

  await ofRuimOp(profiel, open)
  return {
    naam: 'Firefox',
    bewaart: true,
    gaatNaar: async (adres) => { await page.goto(adres) },
    herlaadt: async () => { await page.reload() },
    vraagt: (functie, met) => binnen(geduld, 'Firefox', page.evaluate(`(${functie})(${JSON.stringify(met ?? null)})`)),
    tikt: (x, y) => binnen(geduld, 'Firefox', page.mouse.click(x, y)),
    typt: (tekst) =>
      binnen(geduld, 'Firefox', tekst === '\b' ? page.keyboard.press('Backspace') : page.keyboard.type(tekst)),
    beeld: async (bestand) => { await page.screenshot({ path: bestand as `${string}.png` }) },
    klachten: () => Promise.resolve(klachten),
    adressen: () => Promise.resolve(gevraagd),
    heropent: async () => {
      await dicht()
      await open()
    },
    sluit: async () => {
      await dicht()
      ruimOp(profiel)
    },
  }
}
