// The stage of the smoke: which engines are here, people in them, and at the end nobody who complains.
import { test as base } from '@playwright/test'
import { findFirefox, findWebkit } from '../../scripts/find-browser.mjs'
import { Huis } from '../journeys/huis.ts'
import { expect, Mens, type Rolverdeling, type Sector } from '../journeys/mens.ts'
import { blad } from './blad.ts'
import { chromium } from './chromium.ts'
import { binnen, type Driver } from './driver.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

export type Engine = { naam: string; er: boolean; zonder: string; open: () => Promise<Driver> }

/** All three, also those that are not here; `zonder` says why such a one is skipped. */
export const engines: readonly Engine[] = [
  { naam: 'Firefox', er: findFirefox() !== null, zonder: 'er is hier geen Firefox (firefox-esr)', open: firefox },
  {
    naam: 'WebKitGTK', er: findWebkit() !== null, open: webkit,
    zonder: 'er is hier geen WebKitGTK (webkit2gtk-driver en xvfb)',
  },
  { naam: 'Chromium', er: true, zonder: '', open: chromium },
]

export type Speler = { mens: Mens; driver: Driver }

export class Podium {
  readonly huis: Huis
  private readonly drivers: Driver[] = []
  private beheer: string | undefined

  private constructor(huis: Huis) { this.huis = huis }

  static async open(): Promise<Podium> { return new Podium(await Huis.open()) }

  /** A mentor of a school of her own, with an open vault in this engine. */
  async mentor(wie: Rolverdeling, sector: Sector, engine: Engine): Promise<Speler> {
    const school = await this.huis.school(wie, this.beheer)
    this.beheer ??= school.beheer
    const driver = await engine.open()
    this.drivers.push(driver)
    const mens = new Mens(wie, blad(driver))
    await mens.maaktKluis(await school.mentorLink(), sector)
    return { mens, driver }
  }

  /**
   * No page complained, broke the security policy or asked another origin; and had one done so, we would have heard it.
   * Leaves the app: nothing can be played afterwards.
   */
  async iedereenGedroegZich(): Promise<void> {
    for (const driver of this.drivers) {
      const van = (adres: string): boolean => adres.startsWith(`${this.huis.adres}/`) || /^(blob|data|about):/.test(adres)
      const adressen = await driver.adressen()
      const elders = adressen.filter((adres) => !van(adres))
      const gedrag = { in: driver.naam, klachten: await driver.klachten(), elders }
      expect(gedrag).toEqual({ in: driver.naam, klachten: [], elders: [] })
      expect(adressen.length).toBeGreaterThan(0)

      await driver.vraagt("() => fetch('http://elders.invalid/').then(() => 0, () => 0)", null)
      await expect.poll(async () => (await driver.klachten()).length,
        `${driver.naam} lets us hear a broken policy`).toBeGreaterThan(0)
      await binnen(15_000, driver.naam, driver.gaatNaar('http://elders.invalid/')).catch(() => undefined)
      await expect.poll(async () => (await driver.adressen()).some((adres) => adres.includes('elders.invalid')),
        `${driver.naam} lets us hear another address`).toBe(true)
    }
  }

  /** Pictures of every page, for whoever looks why it went wrong. */
  async beelden(naam: (engine: string) => string): Promise<void> {
    for (const driver of this.drivers) await driver.beeld(naam(driver.naam)).catch(() => undefined)
  }

  async sluit(): Promise<void> {
    await Promise.all(this.drivers.map((driver) => driver.sluit().catch(() => undefined)))
    await this.huis.sluit()
  }
}

/** A smoke with a stage; whatever happens on it, no process and no folder stays. */
export const test = base.extend<{ podium: Podium }>({
  podium: async ({ browserName: _ }, use, info) => {
    const podium = await Podium.open()
    try {
      await use(podium)
      if (info.status === 'passed') await podium.iedereenGedroegZich()
      else if (info.status !== 'skipped') await podium.beelden((engine) => info.outputPath(`${engine}.png`))
    } finally {
      await podium.sluit()
    }
  },
})
