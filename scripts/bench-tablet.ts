// The place where is measured: the relay as a program, the app as it is served, and a browser that can be slowed down.
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { Huis } from '../tests/journeys/huis.ts'
import { Mens, tablet, type Rolverdeling } from '../tests/journeys/mens.ts'
import { findBrowser } from './find-browser.mjs'

/** Whose tablet is measured; invented, as her name says. */
export const noor: Rolverdeling = {
  naam: 'Noor Meetman (verzonnen)', rol: 'mentor', school: 'Meetschool (verzonnen)', brin: '99ZZ',
  zin: 'zeven groene fietsen zingen',
}

type Meting = { sleutel: number; klaar: number }

export class Meetplek {
  readonly huis: Huis
  readonly browser: Browser

  private constructor(huis: Huis, browser: Browser) {
    this.huis = huis
    this.browser = browser
  }

  static async open(): Promise<Meetplek> {
    const executablePath = await findBrowser()
    const browser = await chromium.launch(executablePath === null ? {} : { executablePath })
    return new Meetplek(await Huis.open(undefined, { APP_DIR: 'dist/app' }), browser)
  }

  /** A tablet without anything of us on it. */
  leeg(): Promise<BrowserContext> { return this.browser.newContext(tablet) }

  /** A tablet with a mentor's vault, locked, and with the whole app kept for without a network. */
  async metKluis(): Promise<{ context: BrowserContext; mens: Mens }> {
    const { mentorLink } = await this.huis.school(noor)
    const context = await this.leeg()
    const mens = await Mens.in(context, noor)
    await mens.maaktKluis(await mentorLink(), 'vo')
    await mens.kanZonderServer()
    await mens.vergrendelt()
    return { context, mens }
  }

  async sluit(): Promise<void> {
    await this.browser.close()
    await this.huis.sluit()
  }
}

/** From now on every page of this tablet notes, by its own clock, when a key came and when `wat` was painted first. */
export async function noteer(context: BrowserContext, wat: string): Promise<void> {
  await context.addInitScript((selector) => {
    const meting: Meting = { sleutel: 0, klaar: 0 }
    Object.assign(globalThis, { meting })
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        this.addEventListener('message', () => { meting.sleutel ||= performance.now() })
      }
    }
    const kijk = (): void => {
      if (document.querySelector(selector) === null) requestAnimationFrame(kijk)
      else requestAnimationFrame(() => setTimeout(() => { meting.klaar = performance.now() }))
    }
    requestAnimationFrame(kijk)
  }, wat)
}

/** What was noted, once it was painted. */
export async function genoteerd(page: Page): Promise<Meting> {
  const done = await page.waitForFunction(() => {
    const { meting } = globalThis as unknown as { meting: Meting }
    return meting.klaar > 0 ? meting : null
  }, null, { timeout: 60_000 })
  const meting = await done.jsonValue()
  if (meting === null) throw new Error('nothing was painted')
  return meting
}

/** Makes this page as slow as a tablet of some years ago. */
export async function vertraag(page: Page, rate: number): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  return cdp
}
