// No screen has anything that axe complains about, in the light and in the dark, on a tablet held upright.
import { fenna, noor as noorRol, sam as samRol } from '../cast.ts'
import { maaktMentorLink, richtIn } from './beheer.ts'
import { maaktDossier } from './kort.ts'
import { expect } from './mens.ts'
import { isToegankelijk } from './toegankelijk.ts'
import { test } from './toneel.ts'
import {
  begintSamenKijken, begintTeLezen, geeftTabletTerug, heeftGelezen, leest, verzegelt, zegtTerug,
} from './verhaal.ts'

test('van welkom tot een lege kluis is alles toegankelijk', async ({ toneel }) => {
  const ict = await toneel.mens({ ...noorRol, naam: 'Ict De Linde', rol: 'beheerder' })
  await ict.page.goto(toneel.huis.adres)
  await ict.ziet('Geef je leerling goed door')
  await isToegankelijk(ict, 'welkom')
  await ict.page.goto(await toneel.huis.inrichtLink())
  await expect(ict.knop('Richt de school in')).toBeVisible()
  await isToegankelijk(ict, 'inrichten')
  await ict.page.goto('about:blank')
  await richtIn(ict, await toneel.huis.inrichtLink(), noorRol)
  const link = await maaktMentorLink(ict)
  await isToegankelijk(ict, 'beheer')
  const noor = await toneel.mens(noorRol)
  await noor.page.goto(link)
  await expect(noor.knop('Maak mijn kluis')).toBeVisible()
  await isToegankelijk(noor, 'begin')
  await noor.maaktKluis(link, 'vo')
  for (const plek of ['Vandaag', 'Leerlingen', 'Ontvangen', 'Contacten'] as const) {
    await noor.gaatNaar(plek)
    await expect(noor.page.getByRole('heading', { level: 1 })).toBeVisible()
    await isToegankelijk(noor, `${plek} (leeg)`)
  }
  await noor.gaatNaar('Vandaag')
  await noor.link('Instellingen').first().click()
  await expect(noor.page.getByRole('heading', { level: 1 })).toBeVisible()
  await isToegankelijk(noor, 'instellingen')
  await noor.vergrendelt()
  await isToegankelijk(noor, 'slot')
})

test('van dossier tot bevestigen is alles toegankelijk', async ({ toneel }) => {
  const { noor, sam } = await toneel.bekenden()
  await maaktDossier(noor)
  await isToegankelijk(noor, 'alle kamers')
  await noor.tab('In het kort')
  await expect(noor.kop('Prioriteit')).toBeVisible()
  await isToegankelijk(noor, 'dossier')
  await noor.tab('Delen')
  await expect(noor.page.getByLabel('Dossier')).toBeVisible()
  await isToegankelijk(noor, 'delen')
  await begintSamenKijken(noor, samRol)
  await isToegankelijk(noor, 'wie kijkt er mee')
  await begintTeLezen(noor, fenna.roepnaam)
  await isToegankelijk(noor, 'samen kijken')
  await heeftGelezen(noor, fenna.roepnaam)
  await isToegankelijk(noor, 'einde van samen kijken')
  await geeftTabletTerug(noor)
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.opentDossier(fenna.roepnaam)
  await noor.tab('Overdracht')
  await noor.ziet('Niets houdt je tegen')
  await isToegankelijk(noor, 'overdracht')
  await verzegelt(noor)
  await isToegankelijk(noor, 'de weg')
  await leest(sam, fenna.roepnaam)
  await isToegankelijk(sam, 'ontvangen')
  await zegtTerug(sam, noor.voornaam)
  await isToegankelijk(sam, 'teruggezegd')
  for (const plek of ['Vandaag', 'Leerlingen', 'Contacten'] as const) {
    await noor.gaatNaar(plek)
    await expect(noor.page.getByRole('heading', { level: 1 })).toBeVisible()
    await isToegankelijk(noor, `${plek} (gevuld)`)
  }
})
