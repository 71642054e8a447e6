// Somebody who works without a pointer: Tab, Enter, Space, arrows and Escape, and nothing else. Each stop is looked at.
import type { Locator } from '@playwright/test'
import { expect, type Mens } from './mens.ts'

/** More stops than any screen has; who has not arrived then goes round in circles. */
const genoeg = 150

type Halte = { wat: string; klachten: string[]; zelfde: boolean; datum: boolean; lichaam: boolean }

/** What has the focus now: whether it shows, stands free of the bars, and comes after what had it before. */
function kijkNaarFocus(): Halte {
  const plek = globalThis as unknown as { __vorig?: { el: Element; y: number; x: number } | undefined }
  const el = document.activeElement ?? document.body
  const vorig = plek.__vorig
  const naam = el.getAttribute('aria-label') ?? (el as HTMLInputElement).labels?.[0]?.textContent ?? el.textContent
  const wat = `${el.tagName.toLowerCase()} "${naam.trim().slice(0, 50)}"`
  const datum = el.matches('input[type=date]')
  if (el === document.body) {
    plek.__vorig = undefined
    return { wat, klachten: [], zelfde: false, datum, lichaam: true }
  }
  const klachten: string[] = []
  const rgb = (kleur: string): number[] => (kleur.match(/[\d.]+/g) ?? []).map(Number)
  const licht = ([r = 0, g = 0, b = 0]: number[]): number => [r, g, b].map((deel) => deel / 255)
    .map((deel) => (deel <= 0.03928 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4))
    .reduce((som, deel, i) => som + deel * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0)
  const grond = (van: Element | null): number[] => {
    for (let op = van; op !== null; op = op.parentElement) {
      const kleur = rgb(getComputedStyle(op).backgroundColor)
      if (kleur.length === 3 || kleur[3] === 1) return kleur
    }
    return [255, 255, 255]
  }
  // The ring stands on the control, or on the line that is one target with it.
  const ring = [el, el.closest('label'), el.closest('li')].find((er) => {
    if (er === null) return false
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(er)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return false
    const [a, b] = [licht(rgb(outlineColor)), licht(grond(er.parentElement))]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3
  })
  if (ring === undefined && !el.matches('h1, h2, main')) klachten.push(`${wat}: its focus is not seen`)
  const doel = el.closest('label') ?? el
  const vak = doel.getBoundingClientRect()
  const y = vak.height > innerHeight / 3 ? vak.top + 4 : vak.top + vak.height / 2
  const op = document.elementFromPoint(vak.left + Math.min(vak.width / 2, 300), y)
  const vrij = op !== null && (doel.contains(op) || op.contains(doel) || op.closest('li')?.contains(doel) === true)
  if (!vrij) klachten.push(`${wat}: lies under ${op?.getAttribute('class') ?? 'the edge'} at ${Math.round(vak.top)}`)
  if (vorig !== undefined && vorig.el !== el && vorig.el.isConnected) {
    const deel = el.closest('main, dialog')
    const samen = deel !== null && vorig.el.closest('main, dialog') === deel
    if (samen && vak.top + scrollY < vorig.y - 100) klachten.push(`${wat}: stands above what came before it`)
  }
  const zelfde = vorig?.el === el
  plek.__vorig = { el, y: vak.top + scrollY, x: vak.left }
  return { wat, klachten, zelfde, datum, lichaam: false }
}

export class Toetsen {
  readonly mens: Mens
  /** How many stops were looked at. */
  haltes = 0

  constructor(mens: Mens) {
    this.mens = mens
  }

  async druk(toets: string): Promise<void> { await this.mens.page.keyboard.press(toets) }

  /** Types into what has the focus, in place of what stood there. */
  async typ(tekst: string): Promise<void> {
    await this.druk('Control+a')
    await this.mens.page.keyboard.type(tekst)
  }

  /** One stop further; it must be a good one, and not the same one again. */
  async stap(toets: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.druk(toets)
    const halte = await this.mens.page.evaluate(kijkNaarFocus)
    this.haltes += 1
    // The parts of a date are stops of their own within one field.
    expect(halte.zelfde && !halte.datum, `trapped at ${halte.wat}`).toBe(false)
    expect(halte.klachten).toEqual([])
  }

  /** Goes on until this has the focus. */
  async naar(doel: Locator, toets: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(doel).toBeVisible()
    await this.mens.page.evaluate(() => { Object.assign(globalThis, { __vorig: undefined }) })
    const daar = (): Promise<boolean> => doel.evaluate((el) => el === document.activeElement)
    for (let keer = 0; keer < genoeg; keer += 1) {
      if (await daar()) return
      await this.stap(toets)
    }
    throw new Error(`${String(doel)} is not reached by ${toets}`)
  }

  async opent(doel: Locator, toets?: 'Tab' | 'Shift+Tab'): Promise<void> {
    await this.naar(doel, toets)
    await this.druk('Enter')
  }

  async vult(veld: Locator, tekst: string): Promise<void> {
    await this.naar(veld)
    await this.typ(tekst)
  }

  /** A choice out of the list of the device: the first letters are enough. */
  async kiest(lijst: Locator, woord: string): Promise<void> {
    await this.naar(lijst)
    await this.mens.page.keyboard.type(woord)
    await expect(lijst.locator('option:checked')).toHaveText(new RegExp(`^${woord}`))
  }

  /** Radio buttons are one stop; the arrows choose. `plaats` counts from 1. */
  async kiestRonde(groep: Locator, plaats: number): Promise<void> {
    const knoppen = groep.getByRole('radio')
    await this.naar(knoppen.first())
    await this.druk('Space')
    for (let keer = 1; keer < plaats; keer += 1) await this.druk('ArrowDown')
    await expect(knoppen.nth(plaats - 1)).toBeChecked()
  }

  /** Some day that has been, whatever the order of day and month is on this device. */
  async kiestEenDag(veld: Locator): Promise<void> {
    await this.naar(veld)
    for (let deel = 0; deel < 3; deel += 1) {
      await this.druk('ArrowUp')
      await this.druk('ArrowRight')
    }
    await expect(veld).toHaveValue(/^\d{4}-01-01$/)
  }

  /** Another screen is there: its heading or its first field has the focus, and the title of the tab says where. */
  async isAangekomen(kop: string | RegExp, titel: string | RegExp): Promise<void> {
    await expect(this.mens.page.getByRole('heading', { level: 1, name: kop })).toBeVisible()
    await expect(this.mens.page).toHaveTitle(titel)
    await expect(this.mens.page.locator('h1:focus, main input:focus, main textarea:focus')).toHaveCount(1)
    expect(await this.mens.page.title()).not.toMatch(/Fenna|Voorbeeldsma|Noor|Bedacht|Overbrug/)
  }

  /** To one of the places of the menu: from the top of the page, past the way that skips it. */
  async gaatNaar(plek: string): Promise<void> {
    const menu = this.mens.page.getByRole('navigation', { name: 'Hoofdmenu' })
    await this.opent(menu.getByRole('link', { name: plek }), 'Shift+Tab')
    await this.isAangekomen(plek === 'Vandaag' ? /^Goede/ : plek, `${plek} · Estafette`)
  }
}
