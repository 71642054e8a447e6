// The words of the welcome, of waiting, of a page that is not there and of a bug.
export const welkom = {
  naam: 'Welkom',
  titel: 'Geef je leerling goed door',
  lead: 'Jij weet wat werkt bij deze leerling. Met Estafette weet de volgende mentor het ook. '
    + 'En jij hoort terug wat ermee gebeurt.',
  kluis: {
    titel: 'Maak je kluis',
    uitleg: 'Alles wat je opschrijft, gaat in een kluis op dit apparaat. '
      + 'Je begint met een link van de beheerder van je school.',
    knop: 'Ik heb een link',
  },
  proberen: {
    titel: 'Eerst proberen?',
    uitleg: 'Oefen met verzonnen leerlingen. Er gaat niets naar een echte school.',
  },
  overdracht: {
    titel: 'Kreeg je een overdracht?',
    uitleg: 'Open de uitnodiging. Je hoeft niets te installeren.',
  },
  brief: 'Ik kreeg een brief met een code',
  inrichten: 'Estafette inrichten voor een school (ICT)',
  netwerk: 'Heb je een kluis? Dan werkt Estafette ook zonder internet.',
  wachten: 'Estafette gaat open …',
  nietGevonden: {
    naam: 'Niet gevonden',
    titel: 'Deze bladzijde is er niet',
    uitleg: 'Misschien is de link oud, of is de leerling gewist.',
    knop: 'Naar Vandaag',
  },
  geenOpslag: {
    naam: 'Geen opslag',
    titel: 'Deze browser bewaart hier niets',
    wat: 'Misschien is dit een privévenster. Of deze site mag van je apparaat niets bewaren. Dan kan er geen kluis komen.',
    doe: 'Open Estafette in een gewoon venster. Je link is nog niet gebruikt.',
    ict: 'Lukt dat niet? Vraag ICT om cookies en sitegegevens toe te staan voor {adres}.',
  },
  gemist: {
    titel: 'Dit deel van de app is er nu niet',
    uitleg: 'Dat kan na een nieuwe versie, of zonder netwerk. Wat je schreef, staat op dit apparaat. '
      + 'Na opnieuw laden open je de kluis weer met je zin.',
    geenNetwerk: 'Er is nu geen netwerk. Laad pas opnieuw als het er weer is: anders gaat de app hier niet open.',
    formulier: 'Wat je hier net invulde, is nog niet bewaard. Schrijf het zo nodig even over. Tik daarna nog eens.',
    knop: 'Laad de app opnieuw',
  },
  storing: {
    naam: 'Storing',
    titel: 'Er ging iets stuk in de app',
    uitleg: 'Dit ligt niet aan jou. Wat bewaard was, staat nog op dit apparaat.',
    opnieuw: 'Laad de app opnieuw',
    melden: 'Voor de helpdesk',
    meldenUitleg: 'Hier staat geen naam in en niets uit een dossier.',
    kopieer: 'Kopieer dit voor de helpdesk',
    gekopieerd: 'Gekopieerd.',
  },
} as const
