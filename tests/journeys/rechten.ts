// Verbs for the rights of a leerling: what is known, who saw it, what may go, and telling the FG.
import { expect, type Mens } from './mens.ts'

/** From the rooms of the open dossier to one of its pages of the rights. */
export async function opentRecht(mens: Mens, naam: 'Wat weten we over jou' | 'Wie zag wat' | 'Wis dit dossier'): Promise<void> {
  await mens.tab('Alle kamers')
  await mens.drukt(mens.page.locator('main').getByRole('link', { name: new RegExp(`^${naam}`) }))
  await expect(mens.page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** From the settings to a page of the rights. */
export async function opentInstelling(mens: Mens, naam: 'Bewaren en wissen' | 'Mentor vertrekt' | 'Meld dit bij de FG'): Promise<void> {
  await mens.gaatNaar('Vandaag')
  await mens.link('Instellingen').first().click()
  await mens.drukt(mens.page.locator('main').getByRole('link', { name: new RegExp(`^${naam}`) }))
  await expect(mens.page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Everything of the page as it comes out of the printer. */
export async function geprint(mens: Mens): Promise<string> {
  await mens.page.emulateMedia({ media: 'print' })
  const tekst = await mens.page.locator('body').innerText()
  await mens.page.emulateMedia({ media: null })
  return tekst
}

/** The name and the text of the file that a tap on this button gives. */
export async function bewaartBestand(mens: Mens, knop: string): Promise<{ naam: string; tekst: string }> {
  const komt = mens.page.waitForEvent('download')
  await mens.knop(knop).click()
  const download = await komt
  const stroom = await download.createReadStream()
  const delen: Buffer[] = []
  for await (const deel of stroom) delen.push(Buffer.from(deel as Uint8Array))
  return { naam: download.suggestedFilename(), tekst: Buffer.concat(delen).toString('utf8') }
}

/** Taps Print; gives how often the browser was asked to print. */
export async function drukt(mens: Mens): Promise<void> {
  await mens.page.evaluate(() => { Object.assign(globalThis, { geprint: 0, print: () => { (globalThis as { geprint?: number }).geprint = 1 } }) })
  await mens.knop('Print').click()
  await expect.poll(() => mens.page.evaluate(() => (globalThis as { geprint?: number }).geprint)).toBe(1)
}
