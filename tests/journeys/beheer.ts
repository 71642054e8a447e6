// What a beheerder does, in words: open a school, keep its keys, invite mentors and a further school.
import { expect, type Mens } from './mens.ts'

type School = { school: string; brin: string }

/** Fills in the school behind a set-up link. */
export async function vultSchoolIn(ict: Mens, link: string, van: School): Promise<void> {
  await ict.page.goto(link)
  await ict.veld('Naam van de school').fill(van.school)
  await ict.veld('BRIN van de school').fill(van.brin)
  await ict.knop('Richt de school in').click()
}

/** Opens a school, prints the two keys, and goes on only after saying that they are kept. Gives the keys. */
export async function richtIn(ict: Mens, link: string, van: School): Promise<{ voorKluis: string; beheer: string }> {
  await vultSchoolIn(ict, link, van)
  await expect(ict.kop('Print deze twee bladen nu')).toBeVisible()
  const [voorKluis = '', beheer = ''] = await ict.page.locator('.sleutel').allInnerTexts()
  await ict.page.evaluate(() => { window.print = () => { document.body.dataset['geprint'] = 'ja' } })
  await ict.knop('Print de twee bladen').click()
  await expect(ict.page.locator('body')).toHaveAttribute('data-geprint', 'ja')
  await ict.knop('Ga naar het beheer').click()
  await ict.ziet('Zet eerst een vinkje')
  await ict.page.getByRole('checkbox', { name: 'De sleutels zijn geprint en liggen op hun plek' }).check()
  await ict.knop('Ga naar het beheer').click()
  await expect(ict.kop(`Beheer van ${van.school}`)).toBeVisible()
  return { voorKluis: voorKluis.replace(/\s/g, ''), beheer: beheer.replace(/\s/g, '') }
}

export async function maaktMentorLink(ict: Mens): Promise<string> {
  await ict.knop('Maak een link voor een mentor').click()
  const link = ict.veld('Link voor een mentor')
  await expect(link).toHaveValue(/#/)
  return link.inputValue()
}

export async function nodigtSchoolUit(ict: Mens, van: School): Promise<string> {
  await ict.veld('Naam van de school').fill(van.school)
  await ict.veld('BRIN van de school').fill(van.brin)
  await ict.knop('Maak een link voor deze school').click()
  const link = ict.veld(`Link voor ${van.school}`)
  await expect(link).toHaveValue(/#/)
  return link.inputValue()
}
