// The stage of every journey: a relay of its own, people with their own tablets, and at the end nobody who complains.
import { test as base, type Browser, type BrowserContext } from '@playwright/test'
import { noor as noorRol, sam as samRol } from '../cast.ts'
import { Huis } from './huis.ts'
import { expect, Mens, tablet, type Rolverdeling, type Sector } from './mens.ts'
import { lerenElkaarKennen } from './verhaal.ts'

/** The civil day on which journeys are played: Fenna is 16 and decides herself, and no journey grows old. */
export const speeldag = '2026-11-23'

export class Toneel {
  readonly huis: Huis
  readonly mensen: Mens[] = []
  private readonly browser: Browser
  private beheer: string | undefined

  constructor(huis: Huis, browser: Browser) {
    this.huis = huis
    this.browser = browser
  }

  /** Somebody with an empty tablet, or with the one that is given. */
  async mens(wie: Rolverdeling, op?: BrowserContext): Promise<Mens> {
    const mens = await Mens.in(op ?? await this.browser.newContext(tablet), wie, speeldag)
    this.mensen.push(mens)
    return mens
  }

  /** Another tab on the same tablet. */
  async tab(mens: Mens): Promise<Mens> {
    return new Mens(mens.wie, await mens.page.context().newPage(), mens.dag)
  }

  /** Opens the school of a mentor; gives the link of its beheerder for her. */
  async mentorLink(wie: Rolverdeling): Promise<string> {
    const school = await this.huis.school(wie, this.beheer)
    this.beheer ??= school.beheer
    return school.mentorLink()
  }

  /** A mentor of a school of her own, with an open vault. */
  async mentor(wie: Rolverdeling, sector: Sector, op?: BrowserContext): Promise<Mens> {
    const link = await this.mentorLink(wie)
    const mens = await this.mens(wie, op)
    await mens.maaktKluis(link, sector)
    return mens
  }

  /** Noor and Sam, each with a vault. */
  async noorEnSam(): Promise<{ noor: Mens; sam: Mens }> {
    const noor = await this.mentor(noorRol, 'vo')
    return { noor, sam: await this.mentor(samRol, 'mbo') }
  }

  /** Noor and Sam, who have verified each other. */
  async bekenden(): Promise<{ noor: Mens; sam: Mens }> {
    const { noor, sam } = await this.noorEnSam()
    await lerenElkaarKennen(noor, sam)
    return { noor, sam }
  }

  /** No page complained or broke the security policy, and no other origin was spoken to. */
  iedereenGedroegZich(): void {
    for (const { wie, gedrag } of this.mensen) {
      const elders = gedrag.adressen
        .filter((adres) => !adres.startsWith(`${this.huis.adres}/`) && !/^(blob|data):/.test(adres))
      expect({ wie: wie.naam, klachten: gedrag.klachten, elders }).toEqual({ wie: wie.naam, klachten: [], elders: [] })
      expect(gedrag.adressen.length).toBeGreaterThan(0)
    }
  }

  async sluit(): Promise<void> {
    await Promise.all(this.mensen.map(({ page }) => page.context().close().catch(() => undefined)))
    await this.huis.sluit()
  }
}

/** A journey with a stage; whatever happens on it, no process and no page stays. */
export const test = base.extend<{ toneel: Toneel }>({
  toneel: async ({ browser }, use, info) => {
    const toneel = new Toneel(await Huis.open(), browser)
    try {
      await use(toneel)
      if (info.status === info.expectedStatus && info.status === 'passed') toneel.iedereenGedroegZich()
    } finally {
      await toneel.sluit()
    }
  },
})
