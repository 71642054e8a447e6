// The play itself: from two empty tablets to a handover that both have confirmed, with a picture of each step.
import { readFileSync } from 'node:fs'
import { fenna, noor as noorRol, sam as samRol } from '../tests/cast.ts'
import { plus, vandaag } from '../tests/journeys/dagen.ts'
import { expect, type Mens, type Rolverdeling, type Sector } from '../tests/journeys/mens.ts'
import * as verhaal from '../tests/journeys/verhaal.ts'
import { bewaarBundel } from './demo-map.ts'
import type { Opties } from './demo-opties.ts'
import type { Toneel } from './demo-toneel.ts'

type Rollen = { noor: Rolverdeling; sam: Rolverdeling; van: Sector; naar: Sector; route: verhaal.Route }

/** Who plays what. The file says from which kind of school to which; the route itself it does not know. */
function rollen(oso: string | null): Rollen {
  if (oso === null) return { noor: noorRol, sam: samRol, van: 'vo', naar: 'mbo', route: 'pro-entree' }
  const sam = { ...samRol, rol: 'mentor brugklas', school: 'Praktijkschool De Brug (verzonnen)' }
  const vanPo = /<(?:\w+:)?overstap>\s*PO/.test(readFileSync(oso, 'latin1'))
  if (!vanPo) {
    return { noor: { ...noorRol, school: 'Vmbo De Linde (verzonnen)' }, sam, van: 'vo', naar: 'vo', route: 'anders' }
  }
  const noor = { ...noorRol, rol: 'leerkracht groep 8', school: 'Basisschool De Linde (verzonnen)' }
  return { noor, sam, van: 'po', naar: 'vo', route: 'po-vo' }
}

/** Plays everything; throws where it stops. Noor's verified answer and Sam's *Bevestigd* are both awaited. */
export async function speel(toneel: Toneel, { oso, op, out }: Opties): Promise<void> {
  const { noor: wieNoor, sam: wieSam, van, naar, route } = rollen(oso)
  const noor = await toneel.speler(wieNoor, op)
  const sam = await toneel.speler(wieSam, op)
  await maakKluizen(toneel, noor, sam, van, naar)
  await leerKennen(toneel, noor, sam)
  const roepnaam = oso === null ? await maakLeerling(toneel, noor, op) : await leesIn(toneel, noor, oso, route)
  toneel.nu('Noor schrijft op wat alleen zij weet')
  await verhaal.schrijftOp(noor, oso === null, route, sam.wie.naam)
  await toneel.beeld(noor, 'alle-kamers')
  await noor.tab('In het kort')
  await toneel.beeld(noor, 'het-voorblad')
  await kijkSamen(toneel, noor, sam, roepnaam)
  await verzegelZonderNetwerk(toneel, noor, sam, roepnaam, out)
  await zegTerug(toneel, noor, sam, roepnaam)
  await bevestig(toneel, noor, sam, roepnaam)
  toneel.nu('Beide kluizen gaan op slot')
  for (const mens of [noor, sam]) await mens.vergrendelt()
  await toneel.beeld(noor, 'op-slot')
}

async function maakKluizen(toneel: Toneel, noor: Mens, sam: Mens, van: Sector, naar: Sector): Promise<void> {
  toneel.nu('Noor en Sam maken elk een kluis, op hun eigen school')
  const linde = await toneel.huis.school(noor.wie)
  const brug = await toneel.huis.school(sam.wie, linde.beheer)
  const begin = await linde.mentorLink()
  await noor.page.goto(begin)
  await expect(noor.knop('Maak mijn kluis')).toBeVisible()
  await toneel.beeld(noor, 'begint')
  await noor.maaktKluis(begin, van)
  await toneel.beeld(noor, 'vandaag')
  await sam.maaktKluis(await brug.mentorLink(), naar)
}

async function leerKennen(toneel: Toneel, noor: Mens, sam: Mens): Promise<void> {
  toneel.nu('Noor nodigt Sam uit, en zij controleren elkaar aan de telefoon')
  const { link } = await noor.nodigtUit(sam.wie)
  await toneel.beeld(noor, 'stuurt-de-uitnodiging')
  await sam.opentUitnodiging(link)
  await expect(sam.knop('Open en neem aan')).toBeVisible()
  await toneel.beeld(sam, 'krijgt-de-uitnodiging')
  await sam.neemtAan()
  await noor.beltMet(sam.voornaam)
  await toneel.beeld(noor, 'leest-cijfers-voor')
  await verhaal.vergelijken(noor, sam)
  await toneel.beeld(noor, 'heeft-sam-gecontroleerd')
}

async function maakLeerling(toneel: Toneel, noor: Mens, op: string | null): Promise<string> {
  toneel.nu(`Noor maakt een dossier voor ${fenna.roepnaam}`)
  // Just sixteen on the day of the play: then she decides herself.
  const geboortedatum = plus(op ?? vandaag(), -Math.ceil(16 * 365.25) - 14)
  await noor.maaktLeerling({ ...fenna, geboortedatum }, 'pro-entree')
  await toneel.beeld(noor, 'maakt-een-dossier')
  return fenna.roepnaam
}

async function leesIn(toneel: Toneel, noor: Mens, oso: string, route: string): Promise<string> {
  toneel.nu('Noor leest een OSO-bestand in')
  await noor.leestOso(oso)
  await toneel.beeld(noor, 'ziet-wat-er-in-het-bestand-staat')
  await noor.neemtOver(route)
  await toneel.beeld(noor, 'neemt-het-over')
  let roepnaam = ''
  await noor.inKamer('Leerling en overstap', async () => { roepnaam = await noor.veld(/^Roepnaam/).inputValue() })
  return roepnaam
}

async function kijkSamen(toneel: Toneel, noor: Mens, sam: Mens, roepnaam: string): Promise<void> {
  toneel.nu('Noor kiest de ontvanger en legt de aanmelding vast')
  await verhaal.kiestOntvanger(noor, sam.wie)
  await toneel.beeld(noor, 'kan-nog-niet-verzegelen')
  await verhaal.legtAanmeldingVast(noor)
  await toneel.beeld(noor, 'kijkt-wat-er-mee-mag')
  toneel.nu('Samen kijken: de tablet gaat naar wie erover gaat')
  await verhaal.startSamenKijken(noor)
  await toneel.beeld(noor, 'samen-kijken-wie')
  const mensen = await verhaal.wieKijken(noor)
  for (const [i, naam] of mensen.entries()) {
    toneel.nu(`${naam} leest wat er weggaat`)
    if (i > 0) await noor.knop('Nog iemand kijkt mee').click()
    await verhaal.begintTeLezen(noor, naam)
    await toneel.beeld(noor, naam === roepnaam ? 'samen-kijken-de-leerling-leest' : 'samen-kijken-een-ouder-leest')
    const leerling = naam === roepnaam
    await verhaal.heeftGelezen(noor, naam, leerling ? 'Ik wil dat iemand mij op dag één opwacht.' : undefined)
    await toneel.beeld(noor, leerling ? 'samen-kijken-dank-je-wel' : 'samen-kijken-dank-u-wel')
  }
  await verhaal.geeftTabletTerug(noor)
}

async function verzegelZonderNetwerk(
  toneel: Toneel, noor: Mens, sam: Mens, roepnaam: string, out: string,
): Promise<void> {
  toneel.nu('Noor heeft geen netwerk meer, en verzegelt toch')
  await sam.offline(true)
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.offline(true)
  await noor.opentDossier(roepnaam)
  await noor.tab('Overdracht')
  await expect(noor.page.getByText('Niets houdt je tegen')).toBeVisible()
  await toneel.beeld(noor, 'precies-dit-gaat-weg')
  await verhaal.verzegelt(noor)
  // The tablet notices that there is no network when it tries to send.
  await noor.page.getByText('Geen netwerk', { exact: true }).waitFor({ timeout: 10_000 }).catch(() => undefined)
  await toneel.beeld(noor, 'verzegeld-zonder-netwerk')
  await noor.vergrendelt()
  await expect(noor.page.getByText('1 overdracht wacht op verbinding')).toBeVisible()
  await toneel.beeld(noor, 'wacht-met-de-kluis-op-slot')
  toneel.nu('Het netwerk is terug, maar de server staat stil')
  await toneel.huis.stop()
  await noor.offline(false)
  await noor.page.reload()
  await expect(noor.page.getByText('1 overdracht wacht op verbinding')).toBeVisible()
  await noor.knop('Probeer nu').click()
  await expect(noor.page.getByText('1 overdracht wacht op verbinding')).toBeVisible()
  await toneel.beeld(noor, 'wacht-terwijl-de-server-stilstaat')
  toneel.nu('De server start; het pakket gaat weg zonder ontgrendelen')
  await toneel.huis.start()
  await expect(async () => {
    if (await noor.knop('Probeer nu').isVisible()) await noor.knop('Probeer nu').click({ timeout: 3_000 })
    await expect(noor.page.getByText('Er wacht niets op verzending')).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 90_000 })
  await toneel.beeld(noor, 'alles-is-weg-de-kluis-bleef-op-slot')
  const bytes = bewaarBundel(out)
  if (bytes === null) throw new Error('the bundle is not at the relay')
  console.log(`    bundle.age (${bytes} bytes)`)
  await sam.offline(false)
}

async function zegTerug(toneel: Toneel, noor: Mens, sam: Mens, roepnaam: string): Promise<void> {
  toneel.nu('Sam krijgt de overdracht en leest hem')
  await verhaal.zietBinnenkomen(sam, roepnaam)
  await toneel.beeld(sam, 'ziet-dat-er-iets-binnen-is')
  await verhaal.leest(sam, roepnaam)
  await toneel.beeld(sam, 'leest-de-overdracht')
  toneel.nu('Sam zegt terug wat hij gaat doen')
  await verhaal.schrijftTerug(sam)
  await toneel.beeld(sam, 'schrijft-wat-hij-gaat-doen')
  await verhaal.stuurtTerug(sam, noor.voornaam)
  await toneel.beeld(sam, 'wacht-op-noor')
}

async function bevestig(toneel: Toneel, noor: Mens, sam: Mens, roepnaam: string): Promise<void> {
  toneel.nu('Noor leest zijn ondertekende woorden naast haar eigen voorblad')
  await noor.ontgrendelt()
  await noor.isBinnen()
  await verhaal.zietTeruggezegd(noor, roepnaam)
  await toneel.beeld(noor, 'leest-wat-sam-terugzegt')
  toneel.nu('Noor tikt: ja, dit klopt')
  await verhaal.zegtKlopt(noor)
  await toneel.beeld(noor, 'warm-overgedragen')
  await verhaal.zietBevestigd(sam)
  await toneel.beeld(sam, 'ziet-bevestigd')
  toneel.nu('Bij Sam staat: Bevestigd')
}
