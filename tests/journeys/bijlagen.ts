// What a mentor does with attachments: opens their room, adds one, draws on a page.
import { expect, type Mens } from './mens.ts'

/** The question that decides whether a copy may be made at all. */
export const medisch = 'Is dit een medisch verslag of een brief van een arts, psycholoog of jeugdzorg?'

/** Opens the room of attachments from anywhere in the dossier. */
export async function opentKamer(noor: Mens): Promise<void> {
  await noor.tab('Alle kamers')
  await noor.page.locator('main').getByRole('link', { name: /^Bijlagen/ }).click()
  await expect(noor.page.getByRole('heading', { level: 1, name: 'Bijlagen' })).toBeVisible()
}

/** Chooses a file, under a name that says too much. */
export async function voegtToe(noor: Mens, bytes: Buffer, naam = 'IMG_0042 123456782.jpg', mimeType = 'image/jpeg'): Promise<void> {
  await noor.page.getByLabel('Kies een foto of bestand').setInputFiles({ name: naam, mimeType, buffer: bytes })
}

/** Draws with the chosen tool from one corner to the other, in parts of the page. */
export async function sleept(noor: Mens, van: { x: number; y: number }, naar: { x: number; y: number }): Promise<void> {
  const vel = noor.page.locator('.vel')
  await vel.scrollIntoViewIfNeeded()
  const vak = await vel.boundingBox()
  if (vak === null) throw new Error('no page to draw on')
  await noor.page.mouse.move(vak.x + van.x * vak.width, vak.y + van.y * vak.height)
  await noor.page.mouse.down()
  await noor.page.mouse.move(vak.x + naar.x * vak.width, vak.y + naar.y * vak.height, { steps: 5 })
  await noor.page.mouse.up()
}
