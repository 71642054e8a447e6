// The main job in words: two mentors get to know each other, a leerling is written down, looked at together, handed over.
import { eersteLesdag, inWoorden, plus } from './dagen.ts'
import { expect, type Mens } from './mens.ts'

/** Which story is told: a leerling of praktijkonderwijs to entree, or a younger one, out of a file or not. */
export type Route = 'pro-entree' | 'po-vo' | 'anders'

/** Invitation, answer, a phone call: afterwards both have verified the other. `sam` has a vault of his own. */
export async function lerenElkaarKennen(noor: Mens, sam: Mens): Promise<void> {
  const { link } = await noor.nodigtUit(sam.wie)
  await sam.opentUitnodiging(link)
  await sam.neemtAan()
  await bellen(noor, sam)
}

/** The phone call: each reads out, the other types two groups. `sam` is at the control screen already. */
export async function bellen(noor: Mens, sam: Mens): Promise<void> {
  await noor.beltMet(sam.voornaam)
  await vergelijken(noor, sam)
}

/** Both are at the control screen: what the one reads out, the other types. */
export async function vergelijken(noor: Mens, sam: Mens): Promise<void> {
  const [vanNoor, vanSam] = [await noor.leestVoor(), await sam.leestVoor()]
  await noor.typtCijfers(vanSam)
  await noor.ziet(`${sam.wie.naam} is gecontroleerd`)
  await sam.typtCijfers(vanNoor)
  await sam.ziet(`${noor.wie.naam} is gecontroleerd`)
}

/** What only the mentor knows, in the rooms of the dossier; the dossier is open. What a file filled already stays. */
export async function schrijftOp(noor: Mens, stemGezegd = true, route: Route = 'pro-entree', sam = 'Sam Overbrug'): Promise<void> {
  const { page, dag } = noor
  const entree = route === 'pro-entree'
  await noor.inKamer('Leerling en overstap', async () => {
    await noor.kiestAan('Soort school nu', { 'po-vo': 'Basisschool', anders: 'Vmbo basis', 'pro-entree': 'Praktijkonderwijs' }[route])
    await noor.kiestAan('Bestemming', entree ? 'Entree' : 'Praktijkonderwijs')
    if (entree) await noor.vult('Opleiding', 'Entree, assistent horeca')
    await noor.vultAan('Eerste lesdag daar', eersteLesdag(dag))
  })
  await noor.inKamer('Ouders en verzorgers', async () => {
    await noor.kiestAan('Wie beslist er voor de leerling?', 'De ouders')
    const bekend = await page.locator('[data-rij]').filter({ has: page.getByRole('radiogroup', { name: 'Gezag' }) }).all()
    for (const rij of bekend) {
      await noor.kiestAan('Gezag', 'Nee', rij)
      const nee = await rij.getByRole('radio', { name: 'Nee', exact: true }).isChecked()
      await noor.kiestAan('Wie is dat?', nee ? 'Verzorger zonder gezag' : 'Ouder', rij)
    }
    if (await page.getByLabel('In eigen woorden').count() > 0) await noor.vultAan('In eigen woorden', 'Wij hopen op een kleine klas.')
    if (bekend.length > 0) return
    const rij = await noor.voegtToe('Voeg een verzorger toe')
    await noor.vult('Naam', 'Mevrouw Voorbeeldsma', rij)
    await noor.kiest('Wie is dat?', 'Ouder', rij)
    await noor.kiest('Gezag', 'Ja', rij)
  })
  await noor.inKamer('Prioriteit, beeld en wat werkt', async () => {
    await noor.kiest('Prioriteit', 'Let op')
    await noor.vult('Waarom?', 'Begint sterk met één vaste persoon.')
    await page.getByRole('textbox', { name: 'Beeld' }).fill('Komt op gang door te doen. Is de eerste dagen stil in een nieuwe groep, en kijkt eerst hoe het werkt.')
    const werkt = await noor.voegtToe('Voeg toe wat werkt')
    await werkt.getByRole('textbox').fill('Doe het één keer voor. Daarna zelf laten doen.')
    const liever = await noor.voegtToe('Voeg toe wat niet werkt')
    await liever.getByRole('textbox').fill('Niet voor de groep vragen: waarom was je er niet?')
  })
  await noor.inKamer('Perspectief', async () => {
    if (route !== 'po-vo') await noor.vultAan('Waarom deze stap?', entree ? 'Leert door te werken en hield op stage een hele dienst vol.' : 'Leert door te doen, in een kleine groep.')
    if (route === 'pro-entree') return
    await noor.vultAan('Wat wil de leerling zelf?', 'Iets leren met mijn handen.')
    if (route !== 'po-vo') return
    await noor.vultAan('Definitief schooladvies', 'praktijkonderwijs')
    await noor.vultAan('Advies definitief op', plus(dag, -9))
  })
  if (entree) await noor.inKamer('Entreecriteria', async () => {
    const rij = await noor.voegtToe('Eigen criterium')
    await noor.vult('Criterium', 'Vraagt om hulp voordat het misgaat', rij)
    await rij.getByText('meestal', { exact: false }).first().click()
    await noor.vult('Geef een voorbeeld', 'Vroeg de kok om uitleg bij de oven.', rij)
  })
  if (entree) await noor.inKamer('Stage', async () => {
    const rij = await noor.voegtToe('Voeg een stage toe')
    await noor.vult('Bedrijf', 'Keuken Zonnehoek (verzonnen)', rij)
    await noor.vult('Van', plus(dag, -76), rij)
    await noor.vult('Tot', plus(dag, -9), rij)
    await noor.vult('Wat deed de leerling daar?', 'Groente snijden en een warme lunch voor veertig bewoners.', rij)
  })
  await noor.inKamer('Contacten', async () => {
    const rij = await noor.voegtToe('Voeg een contact toe')
    await noor.vult('Naam', noor.wie.naam, rij)
    await noor.kiest('Rol', 'Mentor', rij)
    await noor.vult('Telefoon', '000-0000101', rij)
  })
  await noor.inKamer('Ondersteuning en als-dan', async () => {
    const steun = await noor.voegtToe('Voeg een steunvraag toe')
    await noor.vult('Wat heeft de leerling nodig?', 'De eerste zes weken elke dag dezelfde vaste persoon.', steun)
    await noor.kiest('Dit gaat over', 'Gedrag', steun)
    await noor.vult('Wat staat er op dag één klaar?', 'Die persoon staat om half negen bij de deur.', steun)
    const als = await noor.voegtToe('Voeg een als-dan toe')
    await noor.vult('Als', 'Zegt een hele ochtend niets.', als)
    await noor.vult('Dan', 'Geef een klus om samen met jou te doen.', als)
  })
  await noor.inKamer('Acties', async () => {
    const rij = await noor.voegtToe('Voeg een actie toe')
    await noor.vult('Wat?', 'Naam en foto van de vaste persoon sturen', rij)
    await noor.vult('Wie doet dat?', sam, rij)
    await noor.vult('Wanneer is het klaar?', plus(eersteLesdag(dag), -10), rij)
    await noor.kiest('Aan welke kant?', 'De ontvanger', rij)
  })
  await noor.inKamer('Aantekeningen', async () => {
    const rij = await noor.voegtToe('Voeg een aantekening toe')
    await noor.vult('Aantekening', 'Zelf onthouden: eerder bellen.', rij)
  })
  if (!stemGezegd) return
  await noor.inKamer('Stem van de leerling', async () => {
    await page.getByRole('textbox', { name: 'In eigen woorden' }).fill('Ik kan goed koken voor veel mensen. Als ik stil ben, ben ik niet boos.')
  })
}

/** Chooses the receiver, writes down the application, and hands the tablet to the leerling. The dossier is open. */
export async function begintSamenKijken(noor: Mens, sam: { naam: string }): Promise<void> {
  await kiestOntvanger(noor, sam)
  await legtAanmeldingVast(noor)
  await startSamenKijken(noor)
}

export async function kiestOntvanger(noor: Mens, sam: { naam: string }): Promise<void> {
  await noor.tab('Overdracht')
  await noor.knop(new RegExp(`^Kies ${sam.naam}`)).click()
  await expect(noor.kop('Precies dit gaat weg')).toBeVisible()
}

export async function legtAanmeldingVast(noor: Mens): Promise<void> {
  const aangemeld = plus(noor.dag, -20)
  await noor.tab('Delen')
  await noor.page.getByLabel('Aangemeld op').fill(aangemeld)
  await noor.kiest('Hoe weet je dat?', 'De leerling of een ouder vertelde het')
  await noor.knop('Leg vast').click()
  await noor.ziet(new RegExp(`^Aangemeld op ${inWoorden(aangemeld)}`))
}

export async function startSamenKijken(noor: Mens): Promise<void> {
  await noor.tab('Delen')
  await noor.knop('Start samen kijken').click()
  await expect(noor.kop('Wie kijkt er mee?')).toBeVisible()
}

/** Who may look along, as the tablet asks it: the leerling first, whose words everybody after that sees. */
export async function wieKijken(noor: Mens): Promise<string[]> {
  return (await noor.page.locator('main ul').getByRole('button').allInnerTexts()).map((tekst) => tekst.trim())
}

/** One person opens what goes away, from the screen that asks who looks along. */
export async function begintTeLezen(noor: Mens, naam: string): Promise<void> {
  await noor.page.locator('main ul').getByRole('button', { name: naam }).first().click()
  await expect(noor.kop(new RegExp(`^${naam}, dit gaat over `))).toBeVisible()
}

/** Says yes where that is asked, writes an own view if there is one, and has seen it. */
export async function heeftGelezen(noor: Mens, naam: string, zienswijze?: string): Promise<void> {
  const { page } = noor
  for (const ja of await noor.knop('Ja, dat mag').all()) await ja.click()
  if (zienswijze !== undefined) await page.getByRole('textbox', { name: 'Jouw kijk. Deze tekst gaat mee.' }).fill(zienswijze)
  await noor.knop('Ik heb het gelezen').click()
  await expect(noor.kop(new RegExp(`^Dank (je|u) wel, ${naam}`))).toBeVisible()
}

/** Below an item: it is not right, and whether that is a mistake or another view, in words of one's own. */
export async function zegtKloptNiet(
  noor: Mens, soort: string, hoe: 'Dit is een fout' | 'Ik zie het anders', tekst: string,
): Promise<void> {
  const deel = noor.page.locator(`[data-soort="${soort}"] .oordeel`).first()
  await deel.getByRole('button', { name: 'Klopt niet', exact: true }).click()
  await deel.getByRole('button', { name: new RegExp(`^${hoe}`) }).click()
  await deel.getByRole('textbox').fill(tekst)
}

/** The talk ends at the lock. */
export async function geeftTabletTerug(noor: Mens): Promise<void> {
  await noor.knop('Klaar, op slot').click()
  await expect(noor.page.getByLabel('Je zin')).toBeVisible()
}

/** The leerling alone reads, says yes where it is hers to say, writes her own view, and has seen it. */
export async function leerlingKijkt(noor: Mens, roepnaam: string, zienswijze?: string): Promise<void> {
  await begintTeLezen(noor, roepnaam)
  await heeftGelezen(noor, roepnaam, zienswijze)
  await geeftTabletTerug(noor)
}

/** Seals what the preview shows. The dossier is open. */
export async function verzegelt(noor: Mens): Promise<void> {
  await noor.tab('Overdracht')
  await expect(noor.page.getByText('Niets houdt je tegen')).toBeVisible()
  await noor.knop('Verzegelen en klaarzetten').click()
  await expect(noor.kop(/^De weg van/)).toBeVisible()
}

/** Opens what came in, and reads it. */
export async function leest(sam: Mens, naam: string): Promise<void> {
  await zietBinnenkomen(sam, naam)
  await sam.drukt(sam.page.getByRole('link', { name: new RegExp(naam) }).first())
  await expect(sam.kop('Prioriteit')).toBeVisible()
}

/** Waits until it stands in the list of what came in. */
export async function zietBinnenkomen(sam: Mens, naam: string): Promise<void> {
  await sam.gaatNaar('Ontvangen')
  await expect(async () => {
    await sam.haaltOp()
    await expect(sam.page.getByRole('link', { name: new RegExp(naam) }).first()).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
}

/** Says back what will be done, in own words. The received handover is open. */
export async function zegtTerug(sam: Mens, afzender: string, woorden?: Woorden): Promise<void> {
  await schrijftTerug(sam, woorden)
  await stuurtTerug(sam, afzender)
}

export type Woorden = { doe: string; kern: string }

export async function schrijftTerug(sam: Mens, woorden: Woorden = { doe: 'Ik wacht zelf om kwart over acht in de hal en loop de hele ochtend mee.', kern: 'Stil in het begin is geen onwil. Ik zoek elke ochtend even contact.' }): Promise<void> {
  for (const veld of await sam.page.getByRole('textbox', { name: 'Dit doe ik op dag één' }).all()) await sam.typt(veld, woorden.doe)
  await sam.typt(sam.page.getByRole('textbox', { name: 'De kern, in één zin' }), woorden.kern)
}

export async function stuurtTerug(sam: Mens, afzender: string): Promise<void> {
  await sam.drukt(sam.knop(new RegExp(`^Stuur terug naar ${afzender}`)))
  await sam.ziet(/klopt dit/i)
}

/** Reads what came back beside her own sheet, and says *Klopt*. */
export async function bevestigt(noor: Mens, naam: string): Promise<void> {
  await zietTeruggezegd(noor, naam)
  await zegtKlopt(noor)
}

/** The words that came back stand beside her own sheet, and their signature was verified. */
export async function zietTeruggezegd(noor: Mens, naam: string): Promise<void> {
  await noor.opentDossier(naam)
  await noor.tab('Overdracht')
  await expect(async () => {
    await noor.haaltOp()
    await expect(noor.knop('Ja, dit klopt')).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await noor.ziet(/^Ondertekend door .* De handtekening is gecontroleerd\.$/)
}

export async function zegtKlopt(noor: Mens): Promise<void> {
  await noor.knop('Ja, dit klopt').click()
  await noor.ziet('Warm overgedragen')
}

/** Reads what came back, and says *Bijna* with what was missing. */
export async function vultAan(noor: Mens, naam: string, aanvulling: string): Promise<void> {
  await noor.opentDossier(naam)
  await noor.tab('Overdracht')
  await expect(async () => {
    await noor.haaltOp()
    await expect(noor.knop('Bijna. Ik vul aan')).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await noor.knop('Bijna. Ik vul aan').click()
  await noor.veld('Wat mist er nog?').fill(aanvulling)
  await noor.knop('Stuur de aanvulling').click()
  await noor.ziet('Warm overgedragen')
}

/** Waits until the receiver sees that it was confirmed. */
export async function zietBevestigd(sam: Mens): Promise<void> {
  await expect(async () => {
    await sam.haaltOp()
    await expect(sam.page.getByText('Bevestigd').first()).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
}

/** *Overgenomen in mijn eigen systeem: wis*, at the end of the received handover. */
export async function wisAlles(gast: Mens): Promise<void> {
  await gast.drukt(gast.knop('Overgenomen in mijn eigen systeem: wis'))
  await gast.drukt(gast.page.getByRole('dialog').getByRole('button', { name: 'Wis', exact: true }))
  await gast.ziet('Niets nieuws binnen')
}

/** Takes the sealed handover back; it is open. */
export async function trektIn(noor: Mens, reden: string): Promise<void> {
  await noor.knop('Trek de overdracht in').click()
  const vraag = noor.page.getByRole('dialog')
  await noor.kiest('Waarom?', reden, vraag)
  await vraag.getByRole('button', { name: 'Trek in', exact: true }).click()
}

/** *Dit is niet voor mij*; the received handover is open. */
export async function neemtNietAan(sam: Mens, reden: string): Promise<void> {
  await sam.knop('Dit is niet voor mij').click()
  const vraag = sam.page.getByRole('dialog')
  await sam.kiest('Waarom?', reden, vraag)
  await vraag.getByRole('button', { name: 'Neem niet aan en wis' }).click()
  await sam.ziet('Niets nieuws binnen')
}

/** The person at the table says no to everything that is asked. */
export async function zegtNee(noor: Mens): Promise<void> {
  const vragen = await noor.knop('Nee, liever niet').all()
  expect(vragen.length).toBeGreaterThan(0)
  for (const nee of vragen) await nee.click()
}

/** Waits until the receiver read it; the dossier is open. */
export async function zietGelezen(noor: Mens): Promise<void> {
  await noor.tab('Overdracht')
  await expect(async () => {
    await noor.haaltOp()
    await expect(noor.page.locator('[data-stand="gelezen"], [data-stand="samengevat"]')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
}

/** A paper that lies in the LAS, written down on Delen; it is open. */
export async function legtVastOpPapier(
  noor: Mens, { wie, waarover, op, verteld }: { wie: string; waarover: RegExp; op: string; verteld: string },
): Promise<void> {
  const { page } = noor
  await page.getByText('Zei iemand het op papier of per mail?').click()
  const vorm = page.locator('#toestemmingen form')
  await vorm.getByLabel('Wie zei het?').selectOption({ label: wie })
  await vorm.getByRole('checkbox', { name: waarover }).check()
  await vorm.getByRole('radio', { name: 'Ja, dat mag' }).check()
  await vorm.getByLabel('Hoe kwam het binnen?').selectOption({ label: 'Op papier, bewaard in het LAS' })
  await vorm.getByLabel('Datum op het papier').fill(op)
  await vorm.getByLabel('Wat heb je verteld?').fill(verteld)
  await vorm.getByRole('button', { name: 'Leg vast' }).click()
  await expect(vorm.getByText('Vastgelegd.').last()).toBeVisible()
}

/** Seals what the panel of corrections shows; the handover is open. */
export async function stuurtCorrectie(noor: Mens, reden: string): Promise<void> {
  const paneel = noor.page.getByRole('region', { name: 'Stuur een correctie' })
  await paneel.getByLabel('Waarom?').selectOption({ label: reden })
  await paneel.getByRole('button', { name: 'Verzegel en stuur de correctie' }).click()
  await expect(paneel.getByText('De correctie is verzegeld.').last()).toBeVisible()
}
