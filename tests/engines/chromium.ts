// Chromium with the same face: a story that fails here is a wrong story, and no fault of another engine.
import { type BrowserContext, chromium as start, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { binnen, type Driver, geduld, scherm } from './driver.ts'
import { ofRuimOp, ruimOp, tijdelijk } from './processen.ts'

// What the engine itself writes when there is no network, or when the relay says no.
const geenKlacht = /net::ERR_|status of (403|404|409|410)/

/** Starts the engine with a profile of its own. */
export async function chromium(): Promise<Driver> {
  const executablePath = await findBrowser()
  const profiel = tijdelijk('chromium')
  const klachten: string[] = []
  const gevraagd: string[] = []
  let context: BrowserContext
  let page: Page

  async function open(): Promise<void> {
    context = await start.launchPersistentContext(profiel, {
      viewport: { width: scherm.breed, height: scherm.hoog }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam',
      colorScheme: 'light', timeout: geduld, ...(executablePath === null ? {} : { executablePath }),
    })
    page = context.pages()[0] ?? await context.newPage()
    page.setDefaultTimeout(geduld)
    context.on('weberror', (fout) => { klachten.push(`${fout.error().name}: ${fout.error().message}`) })
    context.on('console', (zin) => {
      if (zin.type() === 'error' && !geenKlacht.test(zin.text())) klachten.push(zin.text())
    })
    context.on('request', (vraag) => { gevraagd.push(vraag.url()) })
  }
  await ofRuimOp(profiel, open)
  return {
    naam: 'Chromium',
    bewaart: true,
    gaatNaar: async (adres) => { await page.goto(adres) },
    herlaadt: async () => { await page.reload() },
    vraagt: (functie, met) => binnen(geduld, 'Chromium', page.evaluate(`(${functie})(${JSON.stringify(met ?? null)})`)),
    tikt: (x, y) => page.mouse.click(x, y),
    typt: (tekst) => (tekst === '\b' ? page.keyboard.press('Backspace') : page.keyboard.type(tekst)),
    beeld: async (bestand) => { await page.screenshot({ path: bestand }) },
    klachten: () => Promise.resolve(klachten),
    adressen: () => Promise.resolve(gevraagd),
    heropent: async () => {
      await context.close()
      await open()
    },
    sluit: async () => {
      await binnen(10_000, 'the end of Chromium', context.close()).catch(() => undefined)
      ruimOp(profiel)
    },
  }
}
