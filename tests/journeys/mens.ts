// A person with a tablet: verbs a mentor would use, and no selectors outside this file and the two below it.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { vandaag } from './dagen.ts'
import { Formulier } from './formulier.ts'
import { expect, tablet } from './tablet.ts'

export { expect, tablet } from './tablet.ts'

export type Rolverdeling = { naam: string; rol: string; school: string; brin: string; zin: string }
export type Sector = 'po' | 'vo' | 'mbo'

const sectoren = {
  po: 'Basisschool of speciaal basisonderwijs', vo: 'Voortgezet onderwijs, praktijkonderwijs of vso', mbo: 'Mbo',
}
type Leerling = { roepnaam: string; tussenvoegsel?: string; achternaam: string; geboortedatum?: string }

export class Mens extends Formulier {
  readonly wie: Rolverdeling
  /** The civil day this person lives in. */
  readonly dag: string

  constructor(wie: Rolverdeling, page: Page, dag = vandaag()) {
    super(page)
    this.wie = wie
    this.dag = dag
  }

  /** A tablet of one's own: nothing is shared with another person. `dag` sets the civil day of a test build. */
  static async met(browser: Browser, wie: Rolverdeling, dag?: string): Promise<Mens> {
    return Mens.in(await browser.newContext(tablet), wie, dag)
  }

  static async in(context: BrowserContext, wie: Rolverdeling, dag?: string): Promise<Mens> {
    if (dag !== undefined) {
      await context.addInitScript((day) => { Object.assign(globalThis, { __estafetteDag: day }) }, dag)
    }
    return new Mens(wie, context.pages()[0] ?? await context.newPage(), dag)
  }

  get voornaam(): string { return this.wie.naam.split(' ')[0] ?? '' }

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

  // First contact

  /** Invites somebody; gives the link as it stands on the screen, and address and code to read aloud. */
  async nodigtUit(voor: Rolverdeling): Promise<{ link: string; adres: string; code: string }> {
    await this.gaatNaar('Contacten')
    await this.link('Nodig iemand uit').or(this.knop('Nodig iemand uit')).first().click()
    await this.veld('Naam van de mentor').fill(voor.naam)
    await this.veld('School').first().fill(voor.school)
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

  async maaktLeerling(wie: Leerling, route: string): Promise<void> {
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
    await this.page.getByLabel(/^Kies een (ander )?bestand/)
      .setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(inhoud) })
  }

  /** Lets a file fall onto the screen, as somebody with a mouse does. */
  async laatVallen(name: string, inhoud: string): Promise<void> {
    await expect(this.page.getByLabel(/^Kies een (ander )?bestand/)).toBeAttached()
    await this.page.evaluate(([naam, tekst]) => {
      const vracht = new DataTransfer()
      vracht.items.add(new File([tekst ?? ''], naam ?? '', { type: 'text/xml' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: vracht, bubbles: true, cancelable: true }))
    }, [name, inhoud])
  }

  /** Begins to read a file of the disk, and goes on once some of it was read. */
  async begintTeLezen(bestand: string): Promise<void> {
    if (!this.page.url().endsWith('/leerlingen/inlezen')) await this.link('OSO inlezen').first().click()
    await this.page.getByLabel(/^Kies een (ander )?bestand/).setInputFiles(bestand)
    await expect(this.page.getByRole('progressbar')).toHaveAttribute('value', /^([1-9]|[1-9]\d)$/)
  }

  /** Nothing reads any more. */
  async leestNiets(): Promise<void> {
    await expect.poll(() => this.page.workers().filter((een) => een.url().includes('oso')).length).toBe(0)
  }

  /** What the screen calls new or different, line by line, with what stands there and in the file. */
  async verschillen(): Promise<string[]> {
    await expect(this.kop(/^Naast het dossier van/)).toBeVisible()
    await expect(this.page.getByText(/^Gelijk in dossier en bestand/)).toBeVisible()
    const alle = await this.page.locator('[data-verschil]').allInnerTexts()
    return alle.map((tekst) => tekst.split('\n').filter((deel) => deel !== '' && deel !== 'Neem over').join(' | '))
  }

  async vinktAan(wat: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: `Neem over: ${wat}`, exact: true }).check()
  }

  /** The file was refused, with this sentence, and a way to go on by hand. */
  async weigertBestand(zin: string): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: zin })).toBeVisible()
    await expect(this.link('Nieuwe leerling met de hand')).toBeVisible()
    await expect(this.kop('Dit nemen we over')).toHaveCount(0)
  }

  /** Asks to take over what was read, and does not wait for it. */
  async begintOverTeNemen(route: string): Promise<void> {
    await this.page.getByLabel('Welke route gaat deze leerling?').selectOption({ value: route })
    await this.knop('Neem over').click()
  }

  /** Takes over what was read; afterwards its dossier is open. */
  async neemtOver(route: string): Promise<void> {
    await this.begintOverTeNemen(route)
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
}
