// A page of any engine with the face that the words of the journeys know, so that the same words run over a Driver.
// Whatever a word asks that is not here, is refused by name.
import type { Locator, Page } from '@playwright/test'
import { type Driver, even, totdat } from './driver.ts'
import { geraakt, mik } from './druk.ts'
import { type Stap, type Vraag, type Woorden, zoek } from './zoek.ts'

type Tekst = string | RegExp
type Rol = { name?: Tekst; exact?: boolean; level?: number }
type Wacht = { timeout?: number }

const lang = 20_000

const woorden = (tekst: Tekst, precies = false): Woorden =>
  (typeof tekst === 'string' ? { tekst, precies } : { bron: tekst.source, vlaggen: tekst.flags })
const rolStap = (rol: string, { name, exact, level }: Rol): Stap => ({
  wat: 'rol', rol,
  ...(name === undefined ? {} : { naam: woorden(name, exact) }),
  ...(level === undefined ? {} : { niveau: level }),
})
const zegt = (stap: Stap): string => {
  if (stap.wat === 'heeft' || stap.wat === 'of') return `${stap.wat}(${stap.vraag.map(zegt).join(' ')})`
  return JSON.stringify(stap)
}

/** What is refused by name when a word asks more than there is. */
function gezicht<T extends object>(ding: T): T {
  return new Proxy(ding, {
    get: (doel, naam, zelf) => {
      if (naam in doel || typeof naam === 'symbol' || naam === 'then') return Reflect.get(doel, naam, zelf) as unknown
      throw new Error(`no second engine knows the verb ${naam}`)
    },
  })
}

type Staat = 'zichtbaar' | 'aan' | 'gekozen' | 'schrijfbaar'

/** Where something is on the page: looked up again each time that it is asked something. */
class Plek {
  private readonly driver: Driver
  private readonly vraag: Vraag

  constructor(driver: Driver, vraag: Vraag) {
    this.driver = driver
    this.vraag = vraag
  }

  private met(...stappen: Stap[]): Locator {
    return gezicht(new Plek(this.driver, [...this.vraag, ...stappen])) as unknown as Locator
  }

  getByRole(rol: string, hoe: Rol = {}): Locator { return this.met(rolStap(rol, hoe)) }
  getByLabel(tekst: Tekst, { exact }: { exact?: boolean } = {}): Locator {
    return this.met({ wat: 'label', woorden: woorden(tekst, exact) })
  }
  getByText(tekst: Tekst, { exact }: { exact?: boolean } = {}): Locator {
    return this.met({ wat: 'tekst', woorden: woorden(tekst, exact) })
  }
  locator(css: string, filter: { hasText?: Tekst } = {}): Locator {
    const { hasText } = filter
    return this.met({ wat: 'css', css }, ...(hasText === undefined ? [] : [tekstStap(hasText)]))
  }
  filter({ hasText, has }: { hasText?: Tekst; has?: Locator }): Locator {
    const tekst = hasText === undefined ? [] : [tekstStap(hasText)]
    return this.met(...tekst, ...(has === undefined ? [] : [heeftStap('heeft', has)]))
  }
  or(ander: Locator): Locator { return this.met(heeftStap('of', ander)) }
  first(): Locator { return this.nth(0) }
  last(): Locator { return this.nth(-1) }
  nth(nummer: number): Locator { return this.met({ wat: 'nummer', nummer }) }
  async all(): Promise<Locator[]> { return Array.from({ length: await this.count() }, (_, nummer) => this.nth(nummer)) }

  get stappen(): Vraag { return this.vraag }
  zin(): string { return this.vraag.map(zegt).join(' ') }

  /** Runs a function of the page over everything that is found now. */
  private async over<T, A>(doe: (gevonden: Element[], met: A) => T, met?: A): Promise<Awaited<T>> {
    const functie = `({ vraag, met }) => (${doe.toString()})((${zoek.toString()})(vraag), met)`
    return await this.driver.vraagt(functie, { vraag: this.vraag, met: met ?? null }) as Awaited<T>
  }

  /** The one that is meant, once it is there: then `doe` gives something else than null. */
  private async een<T, A>(wat: string, doe: (el: Element, met: A) => T | null | Promise<T | null>, met?: A): Promise<T> {
    const functie = `({ vraag, met }) => {
      const [een, ...meer] = (${zoek.toString()})(vraag)
      if (meer.length > 0) return { teveel: meer.length + 1 }
      const uit = een === undefined ? null : Promise.resolve((${doe.toString()})(een, met))
      return uit?.then((goed) => goed === null ? null : { goed }) ?? null
    }`
    type Uit = { goed?: T; teveel?: number } | null
    const vraag = async (): Promise<Uit> =>
      await this.driver.vraagt(functie, { vraag: this.vraag, met: met ?? null }) as Uit
    const uit = await totdat(vraag, (antwoord) => antwoord !== null && antwoord.teveel === undefined, lang)
    if (uit instanceof Error || uit === null || uit.teveel !== undefined) {
      const er = uit === null || uit instanceof Error ? 'it was not there, or not ready' : `${uit.teveel} of them`
      const waarom = uit instanceof Error ? uit.message : er
      throw new Error(`${this.driver.naam}: ${wat} ${this.zin()}: ${waarom}`)
    }
    return uit.goed as T
  }

  async count(): Promise<number> { return this.over((gevonden) => gevonden.length) }
  async allInnerTexts(): Promise<string[]> {
    return this.over((gevonden) => gevonden.map((el) => (el as HTMLElement).innerText))
  }
  async evaluateAll<T, A>(doe: (gevonden: Element[], met: A) => T, met?: A): Promise<Awaited<T>> {
    return this.over(doe, met)
  }
  async innerText(): Promise<string> { return this.een('read', (el) => (el as HTMLElement).innerText) }
  async inputValue(): Promise<string> { return this.een('read', (el) => (el as HTMLInputElement).value) }
  async getAttribute(naam: string): Promise<string | null> {
    return (await this.een('read', (el, welk: string) => [el.getAttribute(welk)], naam))[0] ?? null
  }
  async evaluate<T, A>(doe: (el: Element, met: A) => T, met?: A): Promise<T> { return this.een('ask', doe, met) }

  /** Whether the first that is found is so, or not; null when there is nothing. */
  async is(staat: Staat): Promise<boolean | null> {
    return this.over((gevonden, welke: Staat) => {
      const el = gevonden[0] as HTMLInputElement | undefined
      if (el === undefined) return null
      if (welke === 'aan') return !el.matches(':disabled, [aria-disabled="true"]')
      if (welke === 'gekozen') return el.checked
      if (welke === 'schrijfbaar') return !el.matches(':disabled') && !el.readOnly
      const { width, height } = el.getBoundingClientRect()
      return width > 0 && height > 0 && el.checkVisibility({ visibilityProperty: true })
    }, staat)
  }
  async isVisible(): Promise<boolean> { return await this.is('zichtbaar') ?? false }
  async isChecked(): Promise<boolean> { return await this.is('gekozen') ?? false }
  async isEditable(): Promise<boolean> { return await this.is('schrijfbaar') ?? false }

  /**
   * Presses it where a finger would, once it stands still and nothing lies over it. When the page moved under the finger,
   * nothing else is pressed: it is tried again.
   */
  async click(): Promise<void> {
    for (let keer = 0; keer < 5; keer += 1) {
      const punt = await this.een('press', mik)
      await this.driver.tikt(...punt)
      const raak = await totdat(() => this.driver.vraagt(geraakt.toString(), null), (er) => er !== 'nog niet', 500)
      // A page that was left by the press cannot tell any more.
      if (raak !== 'mis' && raak !== 'nog niet') return
    }
    throw new Error(`${this.driver.naam}: press ${this.zin()}: the page moved each time`)
  }
  async tap(): Promise<void> { await this.click() }
  async check(): Promise<void> { if (!(await this.isChecked())) await this.click() }

  /** Touches a field and types in it what replaces everything that stood there. */
  async fill(tekst: string): Promise<void> {
    // A field for a day is a small machine of its own in each engine: the day is set as a whole.
    const gezet = await this.een('fill', (el, waarde: string) => {
      const veld = el as HTMLInputElement
      if (veld.matches(':disabled') || veld.readOnly) return null
      if (!['date', 'time', 'month'].includes(veld.type)) return [false]
      veld.focus()
      veld.value = waarde
      for (const naam of ['input', 'change']) veld.dispatchEvent(new Event(naam, { bubbles: true }))
      return [veld.value === waarde]
    }, tekst)
    if (gezet[0] === true) return
    await this.click()
    const leeg = await this.een('type into', (el) => {
      const veld = el as HTMLInputElement
      if (document.activeElement !== veld) return null
      veld.select()
      return [veld.value === '']
    })
    if (leeg[0] !== true) await this.driver.typt('\b')
    if (tekst !== '') await this.driver.typt(tekst)
    await this.een('type into', (el, waarde: string) => ((el as HTMLInputElement).value === waarde ? true : null), tekst)
  }

  /** Chooses as a person who knows the keys does; the list itself is drawn outside the page. */
  async selectOption(keuze: string | { value: string }): Promise<void> {
    await this.een('choose in', (el, waarde: string) => {
      const lijst = el as HTMLSelectElement
      if (lijst.disabled || !Array.from(lijst.options).some((optie) => optie.value === waarde)) return null
      lijst.focus()
      lijst.value = waarde
      for (const naam of ['input', 'change']) lijst.dispatchEvent(new Event(naam, { bubbles: true }))
      return true
    }, typeof keuze === 'string' ? keuze : keuze.value)
  }

  /** What may be expected of it, in the words of Playwright; see tablet.ts. */
  verwacht(niet = false): object {
    const moet = async <T>(
      wat: string, ms: number | undefined, vraag: () => Promise<T>, goed: (er: T) => boolean,
    ): Promise<void> => {
      const er = await totdat(vraag, (antwoord) => goed(antwoord) !== niet, ms ?? lang)
      if (!(er instanceof Error) && goed(er) !== niet) return
      const gezien = er instanceof Error ? er.message : JSON.stringify(er)
      throw new Error(`${this.driver.naam}: expected ${this.zin()} ${niet ? 'not ' : ''}${wat}; seen: ${gezien}`)
    }
    const waarde = (): Promise<string[]> =>
      this.over((gevonden) => gevonden.map((el) => (el as HTMLInputElement).value))
    const gelijk = (er: string | undefined, tekst: Tekst): boolean =>
      (typeof tekst === 'string' ? er === tekst : er !== undefined && tekst.test(er))
    return {
      not: niet ? undefined : this.verwacht(true),
      toBeVisible: ({ timeout }: Wacht = {}) => moet('to be visible', timeout, () => this.isVisible(), (er) => er),
      toBeEnabled: ({ timeout }: Wacht = {}) => moet('to be enabled', timeout, () => this.is('aan'), (er) => er === true),
      toHaveCount: (hoeveel: number, { timeout }: Wacht = {}) =>
        moet(`to be there ${hoeveel} times`, timeout, () => this.count(), (er) => er === hoeveel),
      toHaveValue: (tekst: Tekst, { timeout }: Wacht = {}) =>
        moet(`to have the value ${String(tekst)}`, timeout, waarde, (er) => er.length === 1 && gelijk(er[0], tekst)),
    }
  }
}

const heeftStap = (wat: 'heeft' | 'of', ander: Locator): Stap => ({ wat, vraag: (ander as unknown as Plek).stappen })
const tekstStap = (tekst: Tekst): Stap => ({ wat: 'heeftTekst', woorden: woorden(tekst) })

class Blad extends Plek {
  private readonly engine: Driver

  constructor(driver: Driver) {
    super(driver, [])
    this.engine = driver
  }

  async goto(adres: string): Promise<void> { await this.engine.gaatNaar(adres) }
  async reload(): Promise<void> { await this.engine.herlaadt() }
  async adres(): Promise<string> { return await this.engine.vraagt('() => location.href', null) as string }
  async screenshot({ path }: { path: string }): Promise<void> { await this.engine.beeld(path) }
  async waitForTimeout(ms: number): Promise<void> { await even(ms) }
  override async evaluate(doe: (...met: never[]) => unknown, met?: unknown): Promise<never> {
    return await this.engine.vraagt(doe.toString(), met) as never
  }
  async waitForFunction(doe: () => unknown): Promise<void> {
    const uit = await totdat(() => this.engine.vraagt(doe.toString(), null), (goed) => goed === true, lang)
    if (uit !== true) throw new Error(`${this.engine.naam}: never came true: ${doe.toString()}`)
  }
  // What the page does wrong is heard by the driver itself.
  context(): object { return { on: () => undefined } }
}

/** The page of this engine, for `new Mens(wie, blad(driver))`. */
export const blad = (driver: Driver): Page => gezicht(new Blad(driver)) as unknown as Page
