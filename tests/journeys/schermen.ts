// Every screen and the states in which somebody meets it. A screen that is not in this list is not looked at, so
// tests/ui/schermen.test.ts holds it against addresses, doors and rooms, and the journey against what it saw.
import { kamers } from '../../src/ui/screens/dossier/kamers.ts'

/** `fout`: refused or missing; `offline`: the network is gone; `open`: a dialog, or all that can unfold. */
export type Stand = 'leeg' | 'gevuld' | 'fout' | 'offline' | 'open'

/**
 * `adres`: as the router writes it; null where the address says nothing (the lock keeps whatever was asked for).
 * `bestand`: the file in src/ui/screens that names it in the browser's tab; null where that stands elsewhere.
 */
type Scherm = { readonly adres: string | null; readonly bestand: string | null; readonly standen: readonly Stand[] }

const op = (adres: string | null, bestand: string | null, ...standen: Stand[]): Scherm => ({ adres, bestand, standen })

const vast = {
  // Before a vault is open
  welkom: op('/', 'welkom/Welkom', 'leeg', 'offline'),
  'inrichten: link plakken': op('/inrichten', 'inrichten/Plakken', 'leeg', 'fout'),
  'inrichten: de school': op('/inrichten', 'inrichten/School', 'leeg', 'fout', 'offline'),
  'inrichten: de sleutels': op('/inrichten', 'inrichten/Sleutels', 'gevuld', 'fout'),
  beheer: op('/inrichten', 'inrichten/Beheer', 'leeg', 'gevuld', 'fout', 'offline'),
  'begin: link plakken': op('/begin', 'begin/PlakLink', 'leeg', 'fout'),
  begin: op('/begin', 'begin/Kluisformulier', 'leeg', 'gevuld', 'fout', 'offline'),
  'begin: oefenen': op('/begin', 'begin/Kluisformulier', 'leeg'),
  'uitnodiging plakken': op('/uitnodiging', 'uitnodiging/Plakken', 'leeg', 'fout'),
  'uitnodiging lezen': op('/uitnodiging', 'uitnodiging/Lezen', 'fout', 'offline'),
  'uitnodiging: gast': op('/uitnodiging', 'uitnodiging/Gast', 'leeg', 'fout'),
  'uitnodiging: met kluis': op('/uitnodiging', 'uitnodiging/Kluis', 'leeg', 'fout'),
  slot: op(null, 'slot/Slot', 'leeg', 'fout', 'offline', 'open'),
  openen: op('/openen', 'openen/Openen', 'leeg', 'gevuld', 'fout', 'offline'),
  // In the open vault
  'uitnodiging aannemen': op('/uitnodiging', 'uitnodiging/Aannemen', 'gevuld', 'offline'),
  vandaag: op('/vandaag', 'vandaag/Vandaag', 'leeg', 'gevuld', 'fout', 'offline'),
  leerlingen: op('/leerlingen', 'leerlingen/Leerlingen', 'leeg', 'gevuld', 'fout', 'offline'),
  'nieuwe leerling': op('/leerlingen/nieuw', 'leerlingen/NieuweLeerling', 'leeg', 'gevuld', 'fout', 'offline'),
  inlezen: op('/leerlingen/inlezen', 'leerlingen/Inlezen', 'leeg', 'gevuld', 'fout', 'offline', 'open'),
  dossier: op('/leerlingen/$id', 'dossier/Dossier', 'leeg', 'gevuld', 'offline', 'open'),
  'dossier: niet hier': op('/leerlingen/$id', 'dossier/MetDossier', 'fout'),
  kamers: op('/leerlingen/$id/kamers', 'dossier/Kamers', 'leeg', 'gevuld', 'offline'),
  'bijlage: maken': op('/leerlingen/$id/bijlagen/$bijlage', 'bijlage/Bijlage', 'leeg', 'gevuld', 'fout', 'offline'),
  'bijlage: bekijken': op('/leerlingen/$id/bijlagen/$bijlage', 'bijlage/Bijlage', 'leeg', 'gevuld', 'fout'),
  'bijlage: niet hier': op('/leerlingen/$id/bijlagen/$bijlage', 'bijlage/Bijlage', 'fout'),
  delen: op('/leerlingen/$id/delen', 'delen/Delen', 'leeg', 'gevuld', 'fout', 'offline', 'open'),
  'inzage op papier': op('/leerlingen/$id/inzage', 'delen/InzagePapier', 'leeg', 'gevuld', 'offline'),
  anderen: op('/leerlingen/$id/anderen', 'anderen/Anderen', 'leeg', 'gevuld', 'fout', 'offline'),
  'anderen: een brief': op('/leerlingen/$id/anderen/$derde', 'anderen/Derde', 'leeg', 'gevuld', 'fout', 'offline', 'open'),
  'overdracht: aan wie': op('/leerlingen/$id/overdracht', 'overdracht/Overdracht', 'leeg', 'gevuld'),
  'overdracht: klaarzetten': op('/leerlingen/$id/overdracht', 'overdracht/Overdracht', 'gevuld', 'fout', 'offline'),
  'overdracht: de weg': op('/leerlingen/$id/overdracht', 'overdracht/Overdracht', 'gevuld', 'fout', 'offline', 'open'),
  'delen: op papier': op('/leerlingen/$id/delen', 'delen/Delen', 'fout'),
  'overdracht: correctie': op('/leerlingen/$id/overdracht', 'overdracht/Overdracht', 'gevuld', 'fout'),
  'overdracht: antwoord': op('/leerlingen/$id/overdracht', 'overdracht/Overdracht', 'gevuld', 'fout'),
  ontvangen: op('/ontvangen', 'ontvangen/Ontvangen', 'leeg', 'gevuld', 'fout', 'offline'),
  ontvangst: op('/ontvangen/$id', 'ontvangen/Ontvangst', 'gevuld', 'fout', 'offline', 'open'),
  'ontvangst: niet hier': op('/ontvangen/$id', 'ontvangen/Ontvangst', 'fout'),
  'ontvangst: bijgewerkt': op('/ontvangen/$id', 'ontvangen/Ontvangst', 'gevuld'),
  teruggezegd: op('/ontvangen/$id', 'ontvangen/Ontvangst', 'gevuld'),
  contacten: op('/contacten', 'contacten/Contacten', 'leeg', 'gevuld', 'offline'),
  'nieuw contact': op('/contacten/nieuw', 'contacten/Nieuw', 'leeg', 'fout', 'offline'),
  contact: op('/contacten/$id', 'contacten/Contact', 'leeg', 'gevuld', 'fout', 'open'),
  controle: op('/contacten/$id/controle', 'contacten/Controle', 'leeg', 'fout'),
  instellingen: op('/instellingen', 'instellingen/Instellingen', 'gevuld', 'fout', 'offline', 'open'),
  // The rights
  weten: op('/leerlingen/$id/weten', 'recht/Weten', 'leeg', 'gevuld', 'fout', 'offline'),
  'weten: ontvangst': op('/ontvangen/$id/weten', 'recht/Weten', 'gevuld'),
  'wie zag wat': op('/leerlingen/$id/logboek', 'recht/WieZag', 'gevuld', 'fout'),
  wissen: op('/leerlingen/$id/wissen', 'recht/Wissen', 'leeg', 'gevuld', 'fout'),
  bewaren: op('/instellingen/bewaren', 'recht/Bewaren', 'leeg', 'gevuld', 'fout', 'open'),
  vertrek: op('/instellingen/vertrek', 'recht/Vertrek', 'leeg', 'gevuld'),
  'meld: tablet': op('/instellingen/fg', 'recht/Meld', 'gevuld'),
  'meld: overdracht': op('/leerlingen/$id/fg', 'recht/Meld', 'gevuld'),
  'meld: ontvangst': op('/ontvangen/$id/fg', 'recht/Meld', 'gevuld'),
  'niet gevonden': op('/$overig', null, 'leeg'),
  // The tablet in other hands
  'samen kijken: wie': op('/leerlingen/$id/delen', 'samen-kijken/SamenKijken', 'leeg'),
  'samen kijken: lezen': op('/leerlingen/$id/delen', 'samen-kijken/Kijken', 'leeg', 'gevuld', 'fout', 'offline'),
  'samen kijken: Engels': op('/leerlingen/$id/delen', 'samen-kijken/Kijken', 'gevuld'),
  'samen kijken: anderen': op('/leerlingen/$id/anderen/$derde', 'samen-kijken/KijkenDerde', 'leeg', 'gevuld', 'fout'),
  'samen kijken: einde': op('/leerlingen/$id/delen', 'samen-kijken/Einde', 'gevuld'),
  // When it goes wrong
  storing: op(null, null, 'fout', 'open'),
  'niet geladen': op(null, null, 'fout'),
  onveilig: op(null, null, 'fout'),
  // Looked at where the browser itself is another one: tests/browser
  'eerst installeren': op('/begin', 'installeren/Eerst', 'leeg'),
  'geen opslag': op(null, null, 'fout'),
  'app komt niet binnen': op(null, null, 'fout'),
} as const satisfies Record<string, Scherm>

const elders: ReadonlySet<string> = new Set(['eerst installeren', 'geen opslag', 'app komt niet binnen'])

/** A room of the dossier, by the name in its address. */
export type KamerScherm = `kamer: ${(typeof kamers)[number]['naam']}`
export type SchermNaam = keyof typeof vast | KamerScherm

// What fails in a room fails beside a field, alike in all; an attachment can be refused as well.
const standenVan = (kamer: string): Stand[] => {
  if (kamer === 'bijlagen') return ['leeg', 'gevuld', 'fout', 'open']
  return kamer === 'aantekeningen' ? ['leeg', 'gevuld', 'fout', 'offline'] : ['leeg', 'gevuld', 'offline']
}

/** All screens by name. */
export const schermen: Readonly<Record<string, Scherm>> = {
  ...vast,
  ...Object.fromEntries(kamers.map(({ naam }) => [
    `kamer: ${naam}`,
    op('/leerlingen/$id/kamers/$kamer', 'dossier/Kamer', ...standenVan(naam)),
  ])),
}

/** 'scherm · stand', for every state of every screen that the journeys of accessibility look at. */
export const alleStanden = (): string[] =>
  Object.entries(schermen).filter(([naam]) => !elders.has(naam)).flatMap(([naam, { standen }]) => standen.map((stand) => `${naam} · ${stand}`))

/** Whether a path is one of this screen. */
export function isAdresVan(naam: SchermNaam, pad: string): boolean {
  const adres = schermen[naam]?.adres
  if (adres === undefined) return false
  return adres === null || new RegExp(`^${adres.replace(/\$\w+/g, '[^/]+')}$`).test(pad)
}
