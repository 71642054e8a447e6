// A tablet with one page of the app: what is seen and touched, what it may not do, and what can happen to it.
import { expect as base, type Locator, type Page } from '@playwright/test'

const geduldig = base.configure({ timeout: 20_000 })
type Elders = { verwacht(): object }
const isElders = (wat: unknown): wat is Elders => typeof wat === 'object' && wat !== null && 'verwacht' in wat

/** As patient in a script as in a journey. What stands in another engine says itself what may be expected of it. */
export const expect: typeof geduldig = new Proxy(geduldig, {
  apply: (doel, zelf, alles: unknown[]): unknown =>
    (isElders(alles[0]) ? alles[0].verwacht() : Reflect.apply(doel, zelf, alles)),
})

export const tablet = {
  viewport: { width: 768, height: 1024 }, hasTouch: true, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam',
  permissions: [] as string[],
}

/** What a page did that no page may do: complain, break the security policy, or speak to another origin. */
export type Gedrag = { klachten: string[]; adressen: string[]; lichamen: Buffer[] }

// What the browser writes by itself when there is no network, and when the relay says no.
const geenKlacht =
  /ERR_(INTERNET_DISCONNECTED|CONNECTION|FAILED|EMPTY_RESPONSE|NETWORK|SOCKET)|status of (403|404|409|410)/

/** A page on a tablet of one's own: what one sees, touches and takes away from it. */
export class Tablet {
  /** Works with a finger: real touches instead of the pointer of a mouse. */
  vinger = false
  readonly page: Page
  readonly gedrag: Gedrag = { klachten: [], adressen: [], lichamen: [] }

  constructor(page: Page) {
    this.page = page
    const context = page.context()
    // The context and not the page: a second tab has no more rights than the first.
    context.on('weberror', (fout) => {
      const error = fout.error()
      this.gedrag.klachten.push(`${error.name}: ${error.message}`)
    })
    context.on('console', (message) => {
      if (message.type() === 'error' && !geenKlacht.test(message.text())) this.gedrag.klachten.push(message.text())
    })
    context.on('request', (request) => {
      this.gedrag.adressen.push(request.url())
      const body = request.postDataBuffer()
      if (body !== null) this.gedrag.lichamen.push(body)
    })
  }

  knop(naam: string | RegExp): Locator { return this.page.getByRole('button', { name: naam }) }
  link(naam: string | RegExp): Locator { return this.page.getByRole('link', { name: naam }) }
  kop(naam: string | RegExp): Locator { return this.page.getByRole('heading', { name: naam }) }
  veld(naam: string | RegExp): Locator { return this.page.getByRole('textbox', { name: naam }) }

  async drukt(op: Locator): Promise<void> { await (this.vinger ? op.tap() : op.click()) }

  /** A finger touches a field before it types. */
  async typt(veld: Locator, tekst: string): Promise<void> {
    if (this.vinger) await veld.tap()
    await veld.fill(tekst)
  }

  async ziet(tekst: string | RegExp): Promise<void> {
    await expect(this.page.getByText(tekst).first()).toBeVisible()
  }

  /** The app is kept on this device, and the page is the kept one. */
  async kanZonderServer(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    // What comes after the first load is there too.
    await this.page.waitForFunction(async () => {
      const kept = (await (await caches.open('estafette-later')).keys()).map(({ url }) => url)
      return ['/oso.worker', '/zelden-', '/talen-', '/fonts/'].every((deel) => kept.some((url) => url.includes(deel)))
    })
  }

  /** Everything that the page still holds in memory after it cleaned up, as one text. */
  async geheugen(): Promise<string> {
    const cdp = await this.page.context().newCDPSession(this.page)
    const delen: string[] = []
    cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => { delen.push(chunk) })
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
    await cdp.detach()
    return delen.join('')
  }

  /** The page is gone from one moment to the next: nothing of it runs any more, not even a farewell. */
  async sterft(): Promise<void> {
    const cdp = await this.page.context().newCDPSession(this.page)
    const weg = this.page.waitForEvent('crash')
    cdp.send('Page.crash').catch(() => undefined)
    await weg
  }

  async offline(aan: boolean): Promise<void> { await this.page.context().setOffline(aan) }

  /** Asks the mailman to walk now, as coming back to the screen does. */
  async haaltOp(): Promise<void> {
    await this.page.evaluate(() => { window.dispatchEvent(new Event('online')) })
  }
}
