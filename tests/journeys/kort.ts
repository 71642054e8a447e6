// The short way to a handover that can be sealed, for journeys that are about something else.
import { fenna } from '../cast.ts'
import type { Mens } from './mens.ts'
import { begintSamenKijken, leerlingKijkt } from './verhaal.ts'

type Leerling = { roepnaam: string; tussenvoegsel?: string; achternaam: string; geboortedatum?: string }

/** A leerling with just enough on the sheet to be handed over; the dossier is open. */
export async function maaktDossier(noor: Mens, leerling: Leerling = fenna): Promise<void> {
  await noor.maaktLeerling(leerling, 'pro-entree')
  await noor.inKamer('Leerling en overstap', async () => {
    await noor.kiest('Soort school nu', 'Praktijkonderwijs')
    await noor.kiest('Bestemming', 'Entree')
  })
  await noor.inKamer('Ouders en verzorgers', async () => {
    await noor.kiest('Wie beslist er voor de leerling?', 'De ouders')
    const rij = await noor.voegtToe('Voeg een verzorger toe')
    await noor.vult('Naam', `Mevrouw ${leerling.achternaam}`, rij)
    await noor.kiest('Wie is dat?', 'Ouder', rij)
    await noor.kiest('Gezag', 'Ja', rij)
  })
  await noor.inKamer('Prioriteit, beeld en wat werkt', async () => {
    await noor.kiest('Prioriteit', 'Let op')
    await noor.vult('Waarom?', 'Begint sterk met één vaste persoon.')
  })
  await noor.inKamer('Ondersteuning en als-dan', async () => {
    const steun = await noor.voegtToe('Voeg een steunvraag toe')
    await noor.vult('Wat heeft de leerling nodig?', 'De eerste zes weken elke dag dezelfde vaste persoon.', steun)
    await noor.kiest('Dit gaat over', 'Gedrag', steun)
    await noor.vult('Wat staat er op dag één klaar?', 'Die persoon staat om half negen bij de deur.', steun)
  })
}

/** Receiver, application and the talk with the leerling; afterwards this dossier is open, and can be sealed. */
export async function maaktKlaar(
  noor: Mens, sam: { naam: string }, leerling: Leerling = fenna, zienswijze?: string,
): Promise<void> {
  await begintSamenKijken(noor, sam)
  await leerlingKijkt(noor, leerling.roepnaam, zienswijze)
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.opentDossier(leerling.roepnaam)
}
