// The words of installing. Not in ../../words.ts: few read them, so they travel with these screens alone.
export const installeren = {
  titel: 'Installeren',
  klaar: 'Estafette staat als app op dit apparaat. Je werkt er nu in.',
  gast: 'Voor een gastkluis hoef je niets te installeren.',
  waarom: 'Zet Estafette als app op dit apparaat. Dan vind je hem snel terug. En de browser wist je kluis minder snel.',
  knop: 'Installeer Estafette',
  uitkomst: {
    gelukt: 'Estafette staat nu als app op dit apparaat. Open hem voortaan daar. Je kluis vind je daar ook.',
    'niet-nu': 'Niet geïnstalleerd. Dat is goed: het kan later nog, bij Instellingen.',
  },
  wijze: {
    ios: {
      titel: 'Zo zet je Estafette op je beginscherm',
      stappen: [
        'Tik op ‘Deel’: een vierkant met een pijl omhoog.',
        'Zie je dat teken niet? Tik eerst op de drie puntjes. Daar staat ‘Deel’.',
        'Kies ‘Zet op beginscherm’. Misschien moet je daarvoor omlaag vegen.',
        'Tik op ‘Voeg toe’.',
        'Sluit dit tabblad. Open Estafette met het nieuwe teken op je beginscherm.',
      ],
    },
    android: {
      titel: 'Zo zet je Estafette op je startscherm',
      stappen: [
        'Tik op het menu van de browser: drie puntjes of streepjes.',
        'Kies ‘Installeren’ of ‘Toevoegen aan startscherm’.',
        'Open Estafette voortaan met het teken op je startscherm.',
      ],
    },
    mac: {
      titel: 'Zo zet je Estafette in je Dock',
      stappen: [
        'Klik in de menubalk op ‘Archief’.',
        'Kies ‘Voeg toe aan Dock’. Het kan ook ‘Zet in Dock’ heten.',
        'Sluit dit tabblad. Open Estafette met het teken in je Dock.',
      ],
    },
    chromium: {
      titel: 'Zo installeer je Estafette',
      stappen: [
        'Kijk rechts in de adresbalk. Klik op het teken van een scherm met een pijl.',
        'Zie je dat niet? Open het menu van de browser en zoek ‘Installeren’.',
        'Open Estafette voortaan met het teken op je bureaublad of in de taakbalk.',
      ],
    },
    geen: {
      titel: 'Deze browser kan Estafette niet installeren',
      stappen: [
        'Maak een bladwijzer: druk op Ctrl en D, op een Mac op Cmd en D.',
        'Open Estafette altijd in deze browser. Hij werkt ook zo zonder netwerk.',
        'Wis in deze browser geen sitegegevens en geen cookies. Dan gaat je kluis ook weg.',
      ],
    },
  },
  eigenOpslag: 'De app begint leeg: wat in dit tabblad staat, ziet hij niet.',
  alKluis: 'Je kluis staat nu in dit tabblad. Vraag je beheerder om een nieuwe link en maak je kluis in de app. '
    + 'Wat hier staat, gaat niet vanzelf mee. Open tot die tijd elke week dit tabblad. Anders kan dit apparaat je kluis wissen.',
  eerst: {
    naam: 'Eerst installeren',
    titel: 'Maak eerst de app, dan je kluis',
    waarom: 'Je leest dit in een tabblad. Kom je hier zeven dagen niet terug, dan kan dit apparaat alles wissen wat in '
      + 'het tabblad staat. Ook je kluis. De app bewaart je kluis veel beter.',
    link: 'Neem je link mee',
    linkUitleg: 'Kopieer je link nu. De app begint leeg. Kies daar ‘Ik heb een link’ en plak hem.',
    linkVeld: 'Je link',
    zonderLink: 'De app begint leeg. Kies daar ‘Ik heb een link’ en plak de link van je beheerder.',
    toch: 'Ga toch verder in dit tabblad',
    tochUitleg: 'Alleen om te proberen. Zet hier geen gegevens van echte leerlingen.',
  },
  aanbod: {
    titel: 'Zet Estafette als app op dit apparaat',
    uitleg: 'Dan vind je hem snel terug. En de browser wist je kluis minder snel.',
    hoe: 'Hoe doe ik dat?',
    niet: 'Nu niet',
  },
} as const
