// Names and words of the fields that never travel, for the leerling who reads them.
/** The name beside a value, per pattern, in the order of reading; what only machines read comes last. */
export const veldNamen: Readonly<Record<string, string>> = {
  'correcties[].van': 'Wie zei dat', 'correcties[].over': 'Waarover', 'correcties[].tekst': 'Wat er niet klopte',
  'correcties[].op': 'Gezegd op', 'correcties[].besluit': 'Wat we deden', 'correcties[].reden': 'Waarom',
  'correcties[].beslotenOp': 'Besloten op',
  'overgeslagen[].reden': 'Waarom', 'overgeslagen[].toelichting': 'Uitleg',
  'overdrachten[].ontvanger': 'Voor wie', 'overdrachten[].vervanger': 'Wie het anders overneemt', 'overdrachten[].eigenVervanger': 'Wie het hier overneemt',
  'overdrachten[].derde.naam': 'Voor wie', 'overdrachten[].derde.organisatie': 'Van welke organisatie',
  'overdrachten[].derde.soort': 'Wat voor organisatie', 'overdrachten[].derde.telefoon': 'Telefoonnummer',
  'overdrachten[].derde.doel': 'Waarvoor', 'overdrachten[].derde.vraagt': 'Wat we mochten vragen',
  'overdrachten[].wegen[].op': 'Brief gemaakt op', 'overdrachten[].wegen[].hoe': 'Hoe',
  'overdrachten[].wegen[].tot': 'Te gebruiken tot', 'overdrachten[].wegen[].items': 'Wat er in stond',
  'overdrachten[].inzagen[].persoon': 'Wie keek', 'overdrachten[].inzagen[].aangebodenOp': 'Aangeboden op',
  'overdrachten[].inzagen[].gezienOp': 'Gezien op', 'overdrachten[].inzagen[].eerstPratenOp': 'Wilde eerst praten op',
  'overdrachten[].inzagen[].hoe': 'Hoe',
  'overdrachten[].inzagen[].uitkomst': 'Antwoord', 'overdrachten[].inzagen[].wilZienswijze': 'Wilde een eigen kijk opschrijven',
  'overdrachten[].inzagen[].reden': 'Waarom', 'overdrachten[].stappen[].op': 'Op', 'overdrachten[].stappen[].reden': 'Reden',
  'overdrachten[].gesprekBesluit': 'Praten de mentoren met elkaar', 'overdrachten[].gesprekReden': 'Waarom',
  'overdrachten[].gesprekGeplandOp': 'Gesprek gepland op', 'overdrachten[].gesprekGehoudenOp': 'Gesprek gehouden op',
  'overdrachten[].leerlingUitgenodigd': 'Was jij erbij gevraagd', 'overdrachten[].geenAfspraken': 'Geen afspraken gemaakt',
  'overdrachten[].aanwezigen[].naam': 'Wie was erbij', 'overdrachten[].aanwezigen[].kant': 'Van wie',
  'overdrachten[].samenvatting': 'Wat de ontvanger terugzei', 'overdrachten[].aanvulling': 'Wat wij daarbij zeiden',
  'overdrachten[].toezeggingen[].wat': 'Dat gaat gebeuren', 'overdrachten[].toezeggingen[].wanneer': 'Vanaf',
  'overdrachten[].toezeggingen[].geenActieReden': 'Dat gebeurt niet, omdat', 'overdrachten[].vragen[].tekst': 'Vraag',
  'overdrachten[].vragen[].gesteldOp': 'Gevraagd op', 'overdrachten[].vragen[].antwoord': 'Antwoord',
  'overdrachten[].vragen[].beantwoordOp': 'Beantwoord op', 'overdrachten[].terugkoppelingen[].niveau': 'Wat er gemeld mag',
  'overdrachten[].terugkoppelingen[].status': 'Hoe het gaat',
  'overdrachten[].terugkoppelingen[].prioriteitKlopte': 'Klopte de prioriteit',
  'overdrachten[].terugkoppelingen[].gebruikt': 'Wat er gebruikt is', 'overdrachten[].terugkoppelingen[].watMiste': 'Wat er miste',
  'overdrachten[].vervangt': 'Komt in plaats van', 'overdrachten[].inzagen[].voorbeeldHash': 'Controlegetal van wat er te zien was',
  'overdrachten[].inzagen[].getoond': 'Aantal controlegetallen van wat er te zien was',
  'overdrachten[].bundelId': 'Kenmerk van het pakket', 'overdrachten[].bundelHash': 'Controlegetal van het pakket',
  'overdrachten[].stappen[].bericht': 'Kenmerk van het bericht',
}

/** What a choice says, per pattern. */
export const waardeNamen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'toestemmingen[].besluit': { gegeven: 'ja', geweigerd: 'nee' },
  'toestemmingen[].bewijs': {
    'samen-op-tablet': 'samen op de tablet', 'papier-in-het-LAS': 'op papier, bij de school', 'brief-of-mail-in-het-LAS': 'per brief of mail, bij de school',
  },
  'correcties[].besluit': { aangepast: 'verbeterd', blijft: 'het blijft zo' },
  'overgeslagen[].reden': {
    'niet-van-toepassing': 'geldt hier niet', 'al-besproken': 'al besproken', 'komt-later': 'komt later',
    'leerling-wil-niet': 'de leerling wil het niet', 'ouders-willen-niet': 'de ouders willen het niet', anders: 'anders',
  },
  'overdrachten[].stappen[].reden': {
    'niet-gekomen': 'niet gekomen', 'andere-school': 'andere school', 'verkeerde-persoon': 'verkeerde persoon', 'te-laat': 'te laat',
    'op-verzoek': 'op verzoek', anders: 'anders',
  },
  'overdrachten[].gesprekBesluit': { ja: 'ja', nee: 'nee' },
  'overdrachten[].leerlingUitgenodigd': { ja: 'ja', nee: 'nee', 'wilde-niet': 'wilde niet' },
  'overdrachten[].aanwezigen[].kant': {
    afzender: 'onze school', ontvanger: 'de nieuwe school', ouders: 'thuis', leerling: 'jijzelf',
  },
  'overdrachten[].derde.soort': {
    gemeente: 'gemeente', zorg: 'zorg of jeugdhulp', jobcoach: 'jobcoach', bedrijf: 'leerbedrijf', anders: 'anders',
  },
  'overdrachten[].wegen[].hoe': { papier: 'op papier', bestand: 'als bestand met een code' },
  'overdrachten[].inzagen[].hoe': {
    'samen-op-tablet': 'samen op de tablet', geprint: 'op papier', 'als-bestand': 'als bestand', uitgenodigd: 'uitgenodigd',
  },
  'overdrachten[].inzagen[].uitkomst': { eens: 'eens', oneens: 'niet eens', 'geen-antwoord': 'geen antwoord' },
  'overdrachten[].terugkoppelingen[].niveau': { ontvangst: 'dat het is aangekomen', status: 'hoe het staat', inhoud: 'hoe het gaat', geteld: 'alleen geteld' },
  'overdrachten[].terugkoppelingen[].status': {
    bezig: 'nog bezig', diploma: 'diploma', 'andere-plek': 'een andere plek', werk: 'werk', gestopt: 'gestopt', onbekend: 'niet bekend',
  },
  'overdrachten[].terugkoppelingen[].prioriteitKlopte': { ja: 'ja', deels: 'voor een deel', nee: 'nee' },
}

export const stapNamen: Readonly<Record<string, string>> = {
  verzegeld: 'Verzegeld op', opgehaald: 'Opgehaald op', gelezen: 'Gelezen op', samengevat: 'Antwoord op', bevestigd: 'Bevestigd op',
  gestart: 'Gestart op', ingetrokken: 'Ingetrokken op', 'wissen-gevraagd': 'Gevraagd om te wissen op', geweigerd: 'Niet aangenomen op',
  verlopen: 'Verlopen op', vervangen: 'Overgenomen op', doorgegeven: 'Doorgegeven op', gecorrigeerd: 'Verbeterd op',
  'niet-gekomen': 'Niet gekomen, gemeld op', gewist: 'Gewist op', binnengekomen: 'Binnengekomen op', overgenomen: 'In eigen dossiers op',
}
