// A letter to somebody outside education, in words: written down, asked about, given, and opened by who got it.
import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect, type Mens } from './mens.ts'
import { begintTeLezen, geeftTabletTerug } from './verhaal.ts'

export type Buiten = { soort: string; organisatie: string; naam: string; telefoon: string; doel: string }

export const joris: Buiten = {
  soort: 'Jobcoach', organisatie: 'Werkbureau (verzonnen)', naam: 'Joris Verzonnen', telefoon: '020 000 00 00',
  doel: 'Om hulp te regelen op de stage.',
}

/** Opens the list of people outside education. The dossier is open. */
export async function gaatNaarAnderen(noor: Mens): Promise<void> {
  await noor.tab('Delen')
  await noor.link('Iemand buiten het onderwijs').click()
  await expect(noor.kop('Iemand buiten het onderwijs')).toBeVisible()
}

export async function schrijftOp(noor: Mens, wie: Buiten): Promise<void> {
  await noor.kiest('Wie is het?', wie.soort)
  await noor.vult('Organisatie', wie.organisatie)
  await noor.vult('Naam van de persoon', wie.naam)
  await noor.vult('Telefoonnummer', wie.telefoon)
  await noor.vult('Waarvoor heeft die het nodig?', wie.doel)
  await noor.knop('Schrijf op').click()
  await expect(noor.kop(`Brief voor ${wie.naam}`)).toBeVisible()
}

/** Opens the letter for this person, from anywhere in the vault. */
export async function opentBriefVoor(noor: Mens, leerling: string, wie: Buiten): Promise<void> {
  await noor.opentDossier(leerling)
  await gaatNaarAnderen(noor)
  await noor.page.getByRole('link', { name: new RegExp(wie.naam) }).click()
  await expect(noor.kop(`Brief voor ${wie.naam}`)).toBeVisible()
}

export const keuze = (noor: Mens, item: string): Locator => noor.page.locator(`[data-vraag^="${item}"]`)

/** Picks what will be asked, by the beginning of its key. */
export async function wilVragen(noor: Mens, items: readonly string[]): Promise<void> {
  for (const item of items) {
    await keuze(noor, item).getByRole('checkbox').check()
    await expect(keuze(noor, item).getByText('Nog vragen')).toBeVisible()
  }
}

/** Hands the tablet over; the leerling says yes or no to each part, by its heading, and has read it. */
export async function beslist(noor: Mens, roepnaam: string, antwoorden: Readonly<Record<string, 'ja' | 'nee'>>): Promise<void> {
  await noor.knop('Start samen kijken').click()
  await expect(noor.kop('Wie kijkt er mee?')).toBeVisible()
  await begintTeLezen(noor, roepnaam)
  await zegtOver(noor, antwoorden)
  await heeftBeslist(noor, roepnaam)
}

/** The person at the table says yes or no to each part, by its heading. */
export async function zegtOver(noor: Mens, antwoorden: Readonly<Record<string, 'ja' | 'nee'>>): Promise<void> {
  for (const [deel, antwoord] of Object.entries(antwoorden)) {
    const vraag = noor.page.getByRole('region', { name: deel, exact: true })
    await vraag.getByRole('button', { name: antwoord === 'ja' ? 'Ja, dat mag' : 'Nee, liever niet' }).click()
    await expect(vraag.getByText(antwoord === 'ja' ? 'Je zei ja. Het gaat mee.' : 'Je zei nee. Het blijft hier.')).toBeVisible()
  }
}

/** Has read it; the tablet goes back, and its mentor opens it again. */
export async function heeftBeslist(noor: Mens, roepnaam: string): Promise<void> {
  await noor.knop('Ik heb het gelezen').click()
  await expect(noor.kop(new RegExp(`^Dank je wel, ${roepnaam}`))).toBeVisible()
  await geeftTabletTerug(noor)
  await noor.ontgrendelt()
  await noor.isBinnen()
}

/** Every leaf of the letter on this page: item, path and exactly the text. */
export async function bladenVanBrief(mens: Mens): Promise<string[]> {
  const alle = await mens.page.locator('[data-brief] [data-item]').evaluateAll((els) => els.map((el) =>
    [el.getAttribute('data-item'), el.getAttribute('data-pad'), el.textContent].join(' | ')))
  return alle.sort()
}

export type Bestand = { naam: string; bytes: Buffer; code: string }

/** Makes the file, keeps it, and gives the code as it stands on the screen. */
export async function maaktBestand(noor: Mens): Promise<Bestand> {
  await noor.knop('Maak het bestand').click()
  await noor.ziet('Het bestand is klaar')
  const groepen = await noor.page.locator('[data-code] span').allInnerTexts()
  const wacht = noor.page.waitForEvent('download')
  await noor.knop('Bewaar het bestand').click()
  const download = await wacht
  return { naam: download.suggestedFilename(), bytes: readFileSync(await download.path()), code: groepen.join('-') }
}

/** Chooses a file and types a code on the page for who got one. */
export async function kiestEnTypt(mens: Mens, { naam, bytes }: Pick<Bestand, 'naam' | 'bytes'>, code: string): Promise<void> {
  await mens.page.getByLabel(/^Kies (het|een ander) bestand/)
    .setInputFiles({ name: naam, mimeType: 'application/octet-stream', buffer: bytes })
  await mens.veld('De code die u aan de telefoon hoorde').fill(code)
  await mens.knop('Open de brief').click()
}
