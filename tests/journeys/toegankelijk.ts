// Looks at the screen that is open as its readers meet it: axe in light and dark, a thumb, a narrow window.
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test } from '@playwright/test'
import { fenna, noor, sam } from '../cast.ts'
import { expect, type Mens } from './mens.ts'
import { opbouw, pastNiet, teKlein, verdwijnt, verstopt, zetRuimte } from './meten.ts'
import { isAdresVan, schermen, type SchermNaam, type Stand } from './schermen.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const namen = [noor.naam, sam.naam, fenna.roepnaam, fenna.achternaam].flatMap((naam) => naam.split(' '))
const tablet = { width: 768, height: 1024 }
// 400 % on a laptop of 1280 wide.
const smal = { width: 320, height: 640 }
// 200 % on the tablet; a laptop, and the same at 200 %, where little height is left.
const verder = [{ width: 384, height: 512 }, { width: 1280, height: 800 }, { width: 640, height: 400 }]
const grondig = process.env['ESTAFETTE_ALL'] === '1'

// In a file, since a test that fails takes its process with it; the folder is emptied before each run.
const lijst = (): string => join(test.info().project.outputDir, 'bekeken.txt')

/** 'scherm · stand' of everything that was looked at in this run. */
export const bekeken = (): Set<string> => new Set(readFileSync(lijst(), 'utf8').split('\n'))

async function axe(mens: Mens, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await mens.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // As high as the page: what lies under a bar can be scrolled to, and would not be looked at.
  const height = await mens.page.evaluate(() => Math.min(9000, Math.max(1024, document.documentElement.scrollHeight)))
  await mens.page.setViewportSize({ width: tablet.width, height })
  // Half a megabyte of rules is brought once to each document. What is not about colours is the same in the dark.
  const al = await mens.page.evaluate(() => 'axe' in globalThis)
  const bouwer = new AxeBuilder({ page: mens.page, ...(al ? { axeSource: ';' } : {}) }).setLegacyMode()
  const regels = colorScheme === 'dark' ? bouwer.withRules('color-contrast') : bouwer.withTags(tags)
  const { violations, passes } = await regels.analyze()
  expect(passes.length).toBeGreaterThan(0)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`))
}

async function inVenster(mens: Mens, maat: { width: number; height: number }): Promise<string[]> {
  await mens.page.setViewportSize(maat)
  const gewoon = [...await pastNiet(mens.page), ...await teKlein(mens.page), ...await verstopt(mens.page)]
  await zetRuimte(mens.page, true)
  const ruim = (await pastNiet(mens.page, true)).map((klacht) => `wide letters: ${klacht}`)
  await zetRuimte(mens.page, false)
  return [...gewoon, ...ruim].map((klacht) => `${maat.width}×${maat.height}: ${klacht}`)
}

/** Nothing to complain about on this screen in this state; both stand in the list, and the address fits. */
export async function isToegankelijk(mens: Mens, scherm: SchermNaam, stand: Stand): Promise<void> {
  const { page } = mens
  expect(schermen[scherm]?.standen, `${scherm} has a state ${stand}`).toContain(stand)
  const pad = await page.evaluate(() => location.pathname)
  expect(isAdresVan(scherm, pad), `${pad} is an address of ${scherm}`).toBe(true)
  const plaats = await page.evaluate(() => scrollY)
  const klachten = [
    ...await axe(mens, 'dark'), ...await axe(mens, 'light'), ...await opbouw(page, namen, scherm.endsWith('Engels') ? 'en' : 'nl'),
    ...await inVenster(mens, tablet), ...await inVenster(mens, smal),
  ]
  if (grondig) {
    for (const maat of verder) klachten.push(...await inVenster(mens, maat))
    await page.emulateMedia({ forcedColors: 'active' })
    klachten.push(...await verdwijnt(page))
    await page.emulateMedia({ forcedColors: 'none' })
  }
  await page.setViewportSize(tablet)
  await page.evaluate((y) => scrollTo(0, y), plaats)
  expect.soft(klachten.map((klacht) => `${scherm} · ${stand} · ${klacht}`)).toEqual([])
  mkdirSync(dirname(lijst()), { recursive: true })
  appendFileSync(lijst(), `${scherm} · ${stand}\n`)
}
