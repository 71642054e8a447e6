// A person with a tablet: verbs a mentor would use, and nothing of selectors outside this file.
import { expect as base, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { vandaag } from './dagen.ts'

/** As patient in a script as in a journey. */
export const expect = base.configure({ timeout: 20_000 })

export type Rolverdeling = { naam: string; rol: string; school: string; brin: string; zin: string }
export type Sector = 'po' | 'vo' | 'mbo'

const sectoren = { po: 'Basisschool of speciaal basisonderwijs', vo: 'Voortgezet onderwijs, praktijkonderwijs of vso', mbo: 'Mbo' }

/** What a page did that no page may do: complain, break the security policy, or speak to another origin. */
export type Gedrag = { klachten: string[]; adressen: string[]; lichamen: Buffer[] }

// What the browser writes by itself when there is no network, and when the relay says no.
const geenKlacht = /ERR_(INTERNET_DISCONNECTED|CONNECTION|FAILED|EMPTY_RESPONSE|NETWORK|SOCKET)|status of (403|404|409|410)/

export class Mens {
  /** Works with a finger: real touches instead of the pointer of a mouse. */
  vinger = false
  readonly wie: Rolverdeling
  readonly page: Page
  /** The civil day this person lives in. */
  readonly dag: string
  readonly gedrag: Gedrag = { klachten: [], adressen: [], lichamen: [] }

  constructor(wie: Rolverdeling, page: Page, dag = vandaag()) {
    this.wie = wie
    this.dag = dag
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

  /** A tablet of one's own: nothing is shared with another person. `dag` sets the civil day of a test build. */
  static async met(browser: Browser, wie: Rolverdeling, dag?: string): Promise<Mens> {
    return Mens.in(await browser.newContext(tablet), wie, dag)
  }

  static async in(context: BrowserContext, wie: Rolverdeling, dag?: string): Promise<Mens> {
    if (dag !== undefined) await context.addInitScript((day) => { Object.assign(globalThis, { __estafetteDag: day }) }, dag)
    return new Mens(wie, context.pages()[0] ?? await context.newPage(), dag)
  }

  get voornaam(): string { return this.wie.naam.split(' ')[0] ?? '' }

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

  // Vault

  async maaktKluis(link: string, sector: Sector): Promise<void> {
    await this.vultKluisIn(link, sector)
    await this.isBinnen()
  }

  /** Asks for a vault with this link; whether it is given is another matter. */
  async vultKluisIn(link: string, sector: Sector): Promise<void> {
    await this.page.goto(link)
    await this.veld('Je naam').fill(this.wie.naam)
    await this.veld('Je werk op school').fill(this.wie.rol)
    await this.page.getByText(sectoren[sector], { exact: true }).click()
    await this.page.getByLabel('Kies een zin die je onthoudt').fill(this.wie.zin)
    await this.knop('Maak mijn kluis').click()
  }

  async isBinnen(): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible({ timeout: 40_000 })
  }

  async ontgrendelt(zin = this.wie.zin): Promise<void> {
    await this.page.getByLabel('Je zin').fill(zin)
    await this.knop('Open de kluis').click()
  }

  async vergrendelt(): Promise<void> {
    await this.page.getByRole('button', { name: /slot/i }).first().click()
    await expect(this.page.getByLabel('Je zin')).toBeVisible()
  }

  async gaatNaar(plek: 'Vandaag' | 'Leerlingen' | 'Ontvangen' | 'Contacten'): Promise<void> {
    await this.drukt(this.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: plek }))
  }

  /** The app is kept on this device, and the page is the kept one. */
  async kanZonderServer(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  }

  /** Whether this text is anywhere in what the page still holds in memory, after it cleaned up. */
  async geheugenBevat(tekst: string): Promise<boolean> {
    const cdp = await this.page.context().newCDPSession(this.page)
    const delen: string[] = []
    cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => { delen.push(chunk) })
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
    await cdp.detach()
    return delen.join('').includes(tekst)
  }

  /** The page is gone from one moment to the next: nothing of it runs any more, not even a farewell. */
  async sterft(): Promise<void> {
    const cdp = await this.page.context().newCDPSession(this.page)
    const weg = this.page.waitForEvent('crash')
    cdp.send('Page.crash').catch(() => undefined)
    await weg
  }

  async offline(aan: boolean): Promise<void> { await this.page.context().setOffline(aan) }

  // First contact

  /** Invites somebody; gives the link as it stands on the screen, and address and code to read aloud. */
  async nodigtUit(voor: Rolverdeling): Promise<{ link: string; adres: string; code: string }> {
    await this.gaatNaar('Contacten')
    await this.link('Nodig iemand uit').or(this.knop('Nodig iemand uit')).first().click()
    await this.veld('Naam van de mentor').fill(voor.naam)
    await this.veld('School', ).first().fill(voor.school)
    await this.veld('BRIN van de school').fill(voor.brin)
    await this.knop('Maak de uitnodiging').click()
    await expect(this.kop('Stuur de uitnodiging')).toBeVisible()
    const link = await this.veld('Link').inputValue()
    const [adres = '', code = ''] = await this.page.locator('dd.voorlezen').allInnerTexts()
    return { link, adres, code }
  }

  async opentUitnodiging(link: string): Promise<void> { await this.page.goto(link) }

  /** With a vault on this tablet: unlock, and the card goes back. */
  async neemtAan(): Promise<void> {
    await this.page.getByLabel('Je zin').fill(this.wie.zin)
    await this.knop('Open en neem aan').click()
    await this.naarControle()
  }

  async maaktGastkluis(): Promise<void> {
    await this.typt(this.page.getByLabel('Kies een zin die je onthoudt'), this.wie.zin)
    await this.drukt(this.knop('Ga verder'))
    await this.naarControle()
  }

  private async naarControle(): Promise<void> {
    const titel = this.kop(/^Is dit echt/)
    const knop = this.link('Controleer nu aan de telefoon').or(this.knop('Controleer nu aan de telefoon')).first()
    await expect(titel.or(knop).first()).toBeVisible({ timeout: 40_000 })
    if (!(await titel.isVisible())) await knop.click()
    await expect(titel).toBeVisible()
  }

  /** Opens the control of this contact, once the answer is there. */
  async beltMet(naam: string): Promise<void> {
    await this.gaatNaar('Contacten')
    await expect(async () => {
      await this.haaltOp()
      await expect(this.page.getByText('Bel om te controleren').first()).toBeVisible({ timeout: 3_000 })
    }).toPass({ timeout: 40_000 })
    await this.page.getByRole('link', { name: new RegExp(naam) }).first().click()
    await this.naarControle()
  }

  /** Leaves a screen that has one way out. */
  async terug(): Promise<void> {
    await this.knop('Terug').click()
    await this.isBinnen()
  }

  /** Asks the mailman to walk now, as coming back to the screen does. */
  async haaltOp(): Promise<void> {
    await this.page.evaluate(() => { window.dispatchEvent(new Event('online')) })
  }

  /** The own digits as they stand on the screen, group by group. */
  async leestVoor(): Promise<string[]> {
    const groups = await this.page.locator('ol.digits li').allInnerTexts()
    return groups.map((text) => /\d{5}/.exec(text)?.[0] ?? '')
  }

  /** Types the two groups that are asked for out of what the other read aloud. */
  async typtCijfers(vanAnder: string[]): Promise<void> {
    for (const id of ['groep-a', 'groep-b']) {
      const field = this.page.locator(`#${id}`)
      const label = await this.page.locator(`label[for="${id}"]`).innerText()
      await this.typt(field, vanAnder[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
    }
    await this.drukt(this.page.getByText('Via het nummer van de school'))
    await this.drukt(this.knop('Controleer de cijfers'))
  }

  // Dossier

  async maaktLeerling(wie: { roepnaam: string; tussenvoegsel?: string; achternaam: string; geboortedatum?: string }, route: string): Promise<void> {
    await this.gaatNaar('Leerlingen')
    await this.link('Nieuwe leerling').or(this.knop('Nieuwe leerling')).first().click()
    await this.veld(/^Roepnaam/).fill(wie.roepnaam)
    if (wie.tussenvoegsel !== undefined) await this.veld(/^Tussenvoegsel/).fill(wie.tussenvoegsel)
    await this.veld(/^Achternaam/).fill(wie.achternaam)
    if (wie.geboortedatum !== undefined) await this.page.getByLabel(/^Geboortedatum/).fill(wie.geboortedatum)
    await this.page.getByLabel(/^Route/).selectOption({ value: route })
    await this.knop('Maak het dossier').click()
    await expect(this.kop('Prioriteit')).toBeVisible()
  }

  /** Chooses an OSO file and looks at what is in it; nothing is kept yet. */
  async leestOso(bestand: string): Promise<void> {
    await this.gaatNaar('Leerlingen')
    await this.link('OSO inlezen').first().click()
    await this.page.getByLabel('Kies een bestand').setInputFiles(bestand)
    const geweigerd = this.page.locator('[role=alert]:not(:empty)')
    await expect(this.kop('Dit nemen we over').or(geweigerd).first()).toBeVisible({ timeout: 40_000 })
    if (await geweigerd.count() > 0) throw new Error('this file was refused')
  }

  /** Chooses a file with this text, good or not. */
  async kiestBestand(name: string, inhoud: string): Promise<void> {
    if (!this.page.url().endsWith('/leerlingen/inlezen')) await this.link('OSO inlezen').first().click()
    await this.page.getByLabel(/^Kies een (ander )?bestand/).setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(inhoud) })
  }

  /** The file was refused, with this sentence, and a way to go on by hand. */
  async weigertBestand(zin: string): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: zin })).toBeVisible()
    await expect(this.link('Nieuwe leerling met de hand')).toBeVisible()
    await expect(this.kop('Dit nemen we over')).toHaveCount(0)
  }

  async klaptUit(kop: string | RegExp): Promise<void> {
    await this.page.locator('summary').filter({ hasText: kop }).click()
  }

  /** Takes over what was read; afterwards its dossier is open. */
  async neemtOver(route: string): Promise<void> {
    await this.page.getByLabel('Welke route gaat deze leerling?').selectOption({ value: route })
    await this.knop('Neem over').click()
    await expect(this.kop('Prioriteit')).toBeVisible()
  }

  async opentDossier(naam: string): Promise<void> {
    await this.gaatNaar('Leerlingen')
    await this.page.getByRole('link', { name: new RegExp(naam) }).first().click()
    await expect(this.kop('Prioriteit')).toBeVisible()
  }

  async tab(naam: 'In het kort' | 'Alle kamers' | 'Delen' | 'Overdracht'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Dossier' }).getByRole('link', { name: naam }).click()
  }

  /** Opens a room of the dossier, does `werk` in it, and comes back when everything is on disk. */
  async inKamer(naam: string, werk: () => Promise<void>): Promise<void> {
    await this.tab('Alle kamers')
    await this.page.locator('main').getByRole('link', { name: new RegExp(`^${naam}`) }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: naam })).toBeVisible()
    await werk()
    await this.isBewaard()
    await this.page.locator('main .topbar a').first().click()
    await expect(this.page.getByRole('navigation', { name: 'Dossier' })).toBeVisible()
  }

  async isBewaard(): Promise<void> {
    await this.page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
    await expect(this.page.getByText('Bewaren …')).toHaveCount(0)
    await expect(this.page.getByText('Niet bewaard.')).toHaveCount(0)
  }

  async vult(label: string | RegExp, tekst: string, binnen: Locator | Page = this.page): Promise<void> {
    await binnen.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).last().fill(tekst)
  }

  async kiest(label: string, keuze: string, binnen: Locator | Page = this.page): Promise<void> {
    const select = binnen.getByRole('combobox', { name: label })
    if (await select.count() === 0) {
      await binnen.getByRole('group', { name: label }).or(binnen.getByRole('radiogroup', { name: label })).last()
        .getByText(new RegExp(`^${keuze}`, 'i')).first().click()
      return
    }
    const option = select.last().locator('option', { hasText: new RegExp(`^${keuze}`, 'i') }).first()
    await select.last().selectOption(await option.getAttribute('value') ?? '')
  }

  /** Fills a field only when nothing stands in it yet, or a code of a file that says nothing to people. */
  async vultAan(label: string, tekst: string, binnen: Locator | Page = this.page): Promise<void> {
    const er = await binnen.getByLabel(label, { exact: true }).last().inputValue()
    if (er === '' || er.includes('adviescode')) await this.vult(label, tekst, binnen)
  }

  /** Chooses only when nothing is chosen yet. */
  async kiestAan(label: string, keuze: string, binnen: Locator | Page = this.page): Promise<void> {
    const select = binnen.getByRole('combobox', { name: label })
    const gekozen = await select.count() > 0
      ? await select.last().inputValue() !== ''
      : await binnen.getByRole('radiogroup', { name: label }).last().locator('input:checked').count() > 0
    if (!gekozen) await this.kiest(label, keuze, binnen)
  }

  /** Writes something in every text of this room, in new elements of its lists too. `over`: lists that are full. */
  async vultAlles(tekst: () => string, over: readonly string[] = []): Promise<void> {
    for (const knop of await this.page.locator('main').getByRole('button', { name: /^Voeg .*toe/ }).all()) {
      const naam = (await knop.innerText()).trim()
      if (!over.includes(naam)) await this.voegtToe(naam)
    }
    const velden = this.page.locator('main').locator('textarea, input[type="text"]')
    for (const veld of await velden.all()) {
      const max = Number(await veld.getAttribute('maxlength') ?? '1000')
      const naam = await veld.evaluate((el) => (el as HTMLInputElement).labels?.[0]?.textContent ?? '')
      if (max >= 16 && !/^(Roepnaam|Tussenvoegsel|Achternaam)/.test(naam) && await veld.isEditable()) await veld.fill(tekst())
    }
  }

  /** Every leaf that is shown as part of a bundle: item, path and exactly the text. */
  async bladen(waar: 'voorbeeld' | 'ontvangen'): Promise<string[]> {
    const alle = await this.page.locator(`[data-${waar}] [data-item]`).evaluateAll((els) => els.map((el) =>
      [el.getAttribute('data-item'), el.getAttribute('data-pad'), el.textContent].join(' | ')))
    return alle.sort()
  }

  /** Adds an element to a list and gives the row. */
  async voegtToe(knop: string): Promise<Locator> {
    const rijen = this.page.locator('[data-rij]')
    const before = await rijen.count()
    await this.knop(knop).click()
    await expect(rijen).toHaveCount(before + 1)
    return rijen.filter({ has: this.page.locator(':focus') }).last()
  }
}

export const tablet = {
  viewport: { width: 768, height: 1024 }, hasTouch: true, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam',
  permissions: [] as string[],
}
