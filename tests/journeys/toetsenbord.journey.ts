// The main job without a pointer, at both sides: every stop is seen, nothing traps, each screen says that it came.
import type { Locator } from '@playwright/test'
import { fenna, noor as noorRol, sam as samRol } from '../cast.ts'
import { expect, type Mens } from './mens.ts'
import { test } from './toneel.ts'
import { Toetsen } from './toetsen.ts'

const veld = (mens: Mens, naam: string | RegExp) => mens.page.getByRole('textbox', { name: naam })

/** What the other did is here, as soon as the mailman has walked. */
const ziet = (mens: Mens, wat: Locator): Promise<void> => expect(async () => {
  await mens.haaltOp()
  await expect(wat).toBeVisible({ timeout: 3_000 })
}).toPass({ timeout: 60_000 })

async function maaktKluis(door: Toetsen, link: string): Promise<void> {
  const { mens } = door
  await mens.page.goto(link)
  await door.isAangekomen('Maak je kluis', 'Maak je kluis · Estafette')
  // Too early: the list of what is missing takes the focus and leads to the field.
  await door.opent(mens.knop('Maak mijn kluis'))
  await expect(mens.page.locator('[role=alert]:focus')).toContainText('Vul je naam in.')
  await door.opent(mens.link('Vul je naam in.'))
  await expect(veld(mens, 'Je naam')).toBeFocused()
  await door.typ(mens.wie.naam)
  await door.vult(veld(mens, 'Je werk op school'), mens.wie.rol)
  await door.kiestRonde(mens.page.getByRole('radiogroup', { name: 'Waar werk je?' }), 2)
  await door.vult(mens.page.getByLabel('Kies een zin die je onthoudt'), mens.wie.zin)
  await door.druk('Enter')
  await mens.isBinnen()
  await door.isAangekomen(/^Goede/, 'Vandaag · Estafette')
}

async function nodigtUit(door: Toetsen): Promise<string> {
  const { mens } = door
  await door.gaatNaar('Contacten')
  await door.opent(mens.link('Nodig iemand uit'))
  await door.isAangekomen('Nodig een mentor uit', 'Nodig iemand uit · Estafette')
  await door.vult(veld(mens, 'Naam van de mentor'), samRol.naam)
  await door.vult(veld(mens, /^School/), samRol.school)
  await door.vult(veld(mens, 'BRIN van de school'), samRol.brin)
  await door.druk('Enter')
  await door.isAangekomen(samRol.naam, 'Contact · Estafette')
  return veld(mens, 'Link').inputValue()
}

async function typtCijfers(door: Toetsen, vanAnder: string[]): Promise<void> {
  for (const id of ['groep-a', 'groep-b']) {
    const label = await door.mens.page.locator(`label[for="${id}"]`).innerText()
    await door.vult(door.mens.page.locator(`#${id}`), vanAnder[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
  }
  await door.kiestRonde(door.mens.page.getByRole('radiogroup', { name: 'Hoe spraken jullie elkaar?' }), 1)
  await door.opent(door.mens.knop('Controleer de cijfers'))
  await door.mens.ziet(/is gecontroleerd$/)
}

async function lerenElkaarKennen(noor: Toetsen, sam: Toetsen): Promise<void> {
  const link = await nodigtUit(noor)
  await sam.mens.page.goto(link)
  await sam.isAangekomen(/wil je een leerling overdragen$/, 'Uitnodiging · Estafette')
  await sam.vult(sam.mens.page.getByLabel('Kies een zin die je onthoudt'), sam.mens.wie.zin)
  await sam.druk('Enter')
  await sam.isAangekomen(/^Is dit echt/, 'Controle · Estafette')
  await ziet(noor.mens, noor.mens.link('Controleer nu aan de telefoon'))
  await noor.opent(noor.mens.link('Controleer nu aan de telefoon'))
  await noor.isAangekomen(/^Is dit echt/, 'Controle · Estafette')
  const [vanNoor, vanSam] = [await noor.mens.leestVoor(), await sam.mens.leestVoor()]
  await typtCijfers(noor, vanSam)
  await typtCijfers(sam, vanNoor)
}

/** In het kort, part by part where it stands. The dossier is open. */
async function vultInHetKort(door: Toetsen): Promise<void> {
  const { mens } = door
  const deel = async (naam: string, werk: () => Promise<void>): Promise<void> => {
    await door.opent(mens.knop(`Bewerk ${naam}`))
    await werk()
    await door.opent(mens.page.locator('[data-deel]').getByRole('button', { name: 'Klaar', exact: true }))
    // The focus goes back to the button that opened it.
    await expect(mens.knop(`Bewerk ${naam}`)).toBeFocused()
  }
  await deel('Prioriteit', async () => {
    await door.kiestRonde(mens.page.getByRole('radiogroup', { name: 'Prioriteit' }), 2)
    await door.vult(veld(mens, 'Waarom?'), 'Begint sterk met één vaste persoon.')
  })
  await deel('Beeld', () => door.vult(veld(mens, 'Beeld'), 'Komt op gang door te doen.'))
  await deel('Acties', async () => {
    await door.opent(mens.knop('Voeg een actie toe'))
    await expect(veld(mens, 'Wat?')).toBeFocused()
    await door.typ('Naam van de vaste persoon sturen')
    await door.vult(veld(mens, 'Wie doet dat?'), samRol.naam)
  })
  await deel('Als-dan', async () => {
    await door.opent(mens.knop('Voeg een als-dan toe'))
    await door.vult(veld(mens, 'Als'), 'Zegt een hele ochtend niets.')
    await door.vult(veld(mens, 'Dan'), 'Geef een klus om samen te doen.')
    // What was taken away can be had back, however long it takes to reach the way back.
    await door.opent(mens.knop('Haal weg: Als-dan 1'))
    await expect(mens.knop('Voeg een als-dan toe')).toBeFocused()
    await expect(mens.page.getByRole('status').filter({ hasText: 'Zet terug' })).toBeVisible()
    await door.opent(mens.knop('Zet terug'))
    await expect(veld(mens, 'Als')).toBeFocused()
  })
}

async function maaktDossier(door: Toetsen): Promise<void> {
  const { mens } = door
  await door.gaatNaar('Leerlingen')
  await door.opent(mens.link('Nieuwe leerling'))
  await door.isAangekomen('Nieuwe leerling', 'Nieuwe leerling · Estafette')
  await door.vult(veld(mens, /^Roepnaam/), fenna.roepnaam)
  await door.vult(veld(mens, /^Achternaam/), fenna.achternaam)
  await door.kiest(mens.page.getByLabel(/^Route/), 'Van praktijkonderwijs')
  await door.opent(mens.knop('Maak het dossier'))
  await door.isAangekomen(`${fenna.roepnaam} ${fenna.achternaam}`, 'Dossier · Estafette')
}

const tab = (door: Toetsen, naam: string) =>
  door.opent(door.mens.page.getByRole('navigation', { name: 'Dossier' }).getByRole('link', { name: naam }))

async function kijktSamen(door: Toetsen): Promise<void> {
  const { mens } = door
  await tab(door, 'Overdracht')
  await door.opent(mens.knop(new RegExp(`^Kies ${samRol.naam}`)))
  await expect(mens.kop('Precies dit gaat weg')).toBeVisible()
  await tab(door, 'Delen')
  await door.kiestEenDag(mens.page.getByLabel('Aangemeld op'))
  await door.kiest(mens.page.getByLabel('Hoe weet je dat?'), 'De leerling')
  await door.opent(mens.knop('Leg vast'))
  await mens.ziet(/^Aangemeld op 1 januari/)
  await door.opent(mens.knop('Start samen kijken'))
  await door.isAangekomen('Wie kijkt er mee?', 'Samen kijken · Estafette')
  await door.opent(mens.page.locator('main ul').getByRole('button').first())
  await door.isAangekomen(/dit gaat over/, 'Samen kijken · Estafette')
  const ja = mens.knop('Ja, dat mag')
  if (await ja.count() > 0) await door.opent(ja.first())
  await door.opent(mens.knop('Ik heb het gelezen'))
  await door.isAangekomen(/^Dank/, 'Samen kijken · Estafette')
  await door.opent(mens.knop('Klaar, op slot'))
  await door.isAangekomen('Welkom terug', 'Kluis openen · Estafette')
  await expect(mens.page.getByLabel('Je zin')).toBeFocused()
  await door.typ(mens.wie.zin)
  await door.druk('Enter')
  await mens.isBinnen()
}

async function verzegelt(door: Toetsen): Promise<void> {
  const { mens } = door
  await door.gaatNaar('Leerlingen')
  await door.opent(mens.link(new RegExp(`^${fenna.roepnaam}`)))
  await door.isAangekomen(`${fenna.roepnaam} ${fenna.achternaam}`, 'Dossier · Estafette')
  await tab(door, 'Overdracht')
  await mens.ziet('Niets houdt je tegen')
  await door.opent(mens.knop('Verzegelen en klaarzetten'))
  await expect(mens.kop(/^De weg van/)).toBeVisible()
  // A dialog takes the focus, keeps it, and gives it back.
  await door.opent(mens.knop('Trek de overdracht in'))
  await expect(mens.page.locator('dialog :focus')).toHaveCount(1)
  for (let keer = 0; keer < 6; keer += 1) {
    await door.druk('Tab')
    await expect(mens.page.locator('main > * :not(dialog *):focus')).toHaveCount(0)
  }
  await door.druk('Escape')
  await expect(mens.page.getByRole('dialog')).toHaveCount(0)
  await expect(mens.knop('Trek de overdracht in')).toBeFocused()
}

async function zegtTerug(door: Toetsen, afzender: string): Promise<void> {
  const { mens } = door
  await ziet(mens, mens.page.getByRole('navigation').getByRole('link', { name: /^Ontvangen.*1/ }))
  await door.gaatNaar('Ontvangen')
  await door.opent(mens.link(new RegExp(fenna.roepnaam)))
  await door.isAangekomen(`${fenna.roepnaam} ${fenna.achternaam}`, 'Ontvangen · Estafette')
  await door.vult(veld(mens, 'De kern, in één zin'), 'Stil is geen onwil. Ik zoek elke ochtend even contact.')
  await door.opent(mens.knop(`Stuur terug naar ${afzender}`))
  await mens.ziet(/klopt dit/i)
}

async function bevestigt(door: Toetsen): Promise<void> {
  const { mens } = door
  await ziet(mens, mens.knop('Ja, dit klopt'))
  await door.opent(mens.knop('Ja, dit klopt'))
  await mens.ziet('Warm overgedragen')
}

test('een overdracht met alleen het toetsenbord, aan beide kanten', async ({ toneel }, info) => {
  const noor = new Toetsen(await toneel.mens(noorRol))
  const sam = new Toetsen(await toneel.mens(samRol))
  await maaktKluis(noor, await toneel.mentorLink(noorRol))
  await lerenElkaarKennen(noor, sam)
  await maaktDossier(noor)
  await vultInHetKort(noor)
  await kijktSamen(noor)
  await verzegelt(noor)
  await zegtTerug(sam, noorRol.naam)
  await bevestigt(noor)
  expect(noor.haltes).toBeGreaterThan(100)
  info.annotations.push({ type: 'haltes', description: `${noor.haltes} en ${sam.haltes}` })
})

/** From now on everything that a screen reader is given to say is kept, in order. */
const hoort = (mens: Mens): Promise<void> => mens.page.evaluate(() => {
  const gehoord: string[] = []
  Object.assign(globalThis, { __gehoord: gehoord })
  const luister = new MutationObserver((alle) => {
    for (const { target } of alle) {
      const plek = (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert]')
      const tekst = plek?.textContent.trim() ?? ''
      if (tekst !== '' && gehoord.at(-1) !== tekst) gehoord.push(tekst)
    }
  })
  luister.observe(document.body, { subtree: true, childList: true, characterData: true })
})
const gehoord = (mens: Mens): Promise<string[]> =>
  mens.page.evaluate(() => (globalThis as unknown as { __gehoord: string[] }).__gehoord)

test('de eerste Tab slaat het menu over, en bewaren praat niet door het typen heen', async ({ toneel }) => {
  const mens = await toneel.mentor(noorRol, 'vo')
  const noor = new Toetsen(mens)
  await mens.maaktLeerling(fenna, 'pro-entree')
  await noor.naar(mens.link('Naar de inhoud'), 'Shift+Tab')
  await expect(mens.link('Naar de inhoud')).toBeInViewport()
  await noor.druk('Enter')
  await noor.stap()
  await expect(mens.page.locator('main :focus')).toHaveCount(1)

  await noor.opent(mens.knop('Bewerk Beeld'))
  await noor.naar(veld(mens, 'Beeld'))
  await hoort(mens)
  for (const woorden of ['Komt op gang ', 'door te doen ', 'en vraagt om hulp.']) {
    await mens.page.keyboard.type(woorden)
    await expect(mens.page.locator('p.saved').filter({ hasText: 'Bewaard om' })).toBeVisible()
  }
  expect(await gehoord(mens)).toEqual([])
  await noor.stap()
  await expect.poll(() => gehoord(mens)).toEqual([expect.stringMatching(/^Bewaard om .* op dit apparaat$/)])
})
