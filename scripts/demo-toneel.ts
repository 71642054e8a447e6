// The stage of the demo: one relay, two people each with a browser profile on disk, and a camera that numbers.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { Huis } from '../tests/journeys/huis.ts'
import { Mens, tablet, type Rolverdeling } from '../tests/journeys/mens.ts'
import { findBrowser } from './find-browser.mjs'

export class Toneel {
  readonly map: string
  readonly huis: Huis
  readonly spelers: Mens[] = []
  /** What was being played, for the sentence when it goes wrong. */
  stap = 'het begin'
  private beelden = 0
  private readonly contexten: BrowserContext[] = []
  private readonly browser: string | null

  private constructor(map: string, huis: Huis, browser: string | null) {
    this.map = map
    this.huis = huis
    this.browser = browser
  }

  static async open(map: string): Promise<Toneel> {
    return new Toneel(map, await Huis.open(join(map, 'relay')), await findBrowser())
  }

  /** Somebody with a tablet of one's own: a profile folder that stays. */
  async speler(wie: Rolverdeling, dag: string | null): Promise<Mens> {
    const profiel = join(this.map, `profiel-${wie.naam.split(' ')[0]?.toLowerCase() ?? ''}`)
    const context = await chromium.launchPersistentContext(profiel, {
      ...tablet, colorScheme: 'light',
      // Dates as a Dutch browser shows them, also where the browser itself has no Dutch: the page says its language.
      args: ['--lang=nl', '--enable-blink-features=LangAttributeAwareFormControlUI'],
      ...(this.browser === null ? {} : { executablePath: this.browser }),
    })
    context.setDefaultTimeout(20_000)
    context.setDefaultNavigationTimeout(30_000)
    this.contexten.push(context)
    const mens = await Mens.in(context, wie, dag ?? undefined)
    this.spelers.push(mens)
    return mens
  }

  /** Says what is being played. */
  nu(stap: string): void {
    this.stap = stap
    console.log(`· ${stap}`)
  }

  /** Takes a picture of the whole page; gives its file name. */
  async beeld(mens: Mens, naam: string): Promise<string> {
    this.beelden += 1
    const bestand = `${String(this.beelden).padStart(2, '0')}-${mens.voornaam.toLowerCase()}-${naam}.png`
    const { page } = mens
    await page.mouse.move(0, 0)
    // As high as what is on it: then what sticks to the edge of the screen lies over nothing.
    for (let keer = 0; keer < 2; keer += 1) {
      const hoogte = await page.evaluate(async () => {
        await document.fonts.ready
        return document.documentElement.scrollHeight
      })
      await page.setViewportSize({ ...tablet.viewport, height: Math.max(tablet.viewport.height, hoogte) })
    }
    await page.screenshot({ path: join(this.map, bestand), animations: 'disabled', caret: 'hide' })
    await page.setViewportSize(tablet.viewport)
    console.log(`    ${bestand}`)
    return bestand
  }

  /** Closes the tablets and the relay; what they wrote stays. */
  async sluit(): Promise<void> {
    for (const context of this.contexten) await context.close().catch(() => undefined)
    await this.huis.stop()
    writeFileSync(join(this.map, 'relay.log'), this.huis.log)
  }
}
