// The words of the lock.
export const slot = {
  naam: 'Kluis openen',
  titel: 'Welkom terug',
  uitleg: 'De kluis is op slot. Wat je schreef, staat er nog.',
  kies: 'Welke kluis wil je openen?',
  soort: {
    mentor: 'Kluis van een mentor',
    gast: 'Gastkluis, tijdelijk',
    oefen: 'Oefenkluis',
  },
  sinds: 'Gemaakt op {datum}',
  zin: 'Je zin',
  knop: 'Open de kluis',
  bezig: 'De kluis gaat open …',
  past: 'Deze zin past niet. Er is niets gewist. Kijk naar hoofdletters en spaties.',
  leeg: 'Typ je zin.',
  kwijt: {
    titel: 'Ik weet mijn zin niet meer',
    mentor: 'Vraag het je school. Daar ligt een sleutel die jouw kluis kan openen. '
      + 'Twee mensen halen die samen op. Zonder zin en zonder die sleutel kan niemand erbij. Wij ook niet.',
    gast: 'Dan kan niemand deze gastkluis openen. Vraag de mentor om een nieuwe uitnodiging. '
      + 'De overdracht is niet weg: de mentor heeft hem nog.',
    oefen: 'Dan kan niemand deze oefenkluis openen. Maak gerust een nieuwe: er staan alleen verzonnen leerlingen in.',
  },
  wacht: {
    geen: 'Er wacht niets op verzending.',
    wachtEen: '1 overdracht wacht op verbinding. Hij gaat vanzelf weg, ook met de kluis op slot.',
    wachtMeer: '{n} overdrachten wachten op verbinding. Ze gaan vanzelf weg, ook met de kluis op slot.',
    berichtEen: '1 bericht wacht op verbinding. Het gaat vanzelf weg, ook met de kluis op slot.',
    berichtMeer: '{n} berichten wachten op verbinding. Ze gaan vanzelf weg, ook met de kluis op slot.',
    probeer: 'Probeer nu',
    bezig: 'We proberen te verzenden …',
  },
  anders: {
    titel: 'Iets anders doen',
    uitnodiging: 'Ik kreeg een uitnodiging',
    kluis: 'Een nieuwe kluis maken',
    inrichten: 'Inrichten voor een school (ICT)',
  },
} as const
