// Sentences of the papers that hold in every case: how it is kept safe, what can go wrong, what a jurist has to look at.

export const kwetsbaarheden: readonly string[] = [
  'In rust: elk dossier onder een eigen sleutel (AES-256-GCM); de kluissleutel hangt aan een zin via Argon2id (64 MiB, drie rondes).',
  'Onderweg: age met X25519 en ML-KEM-768 samen, ondertekend met Ed25519 en ML-DSA-65.',
  'De server ziet: postbusnummers, grootte (afgerond), tijden, netwerkadressen zolang een verzoek duurt; namen en BRIN van scholen.',
  'De kluis gaat op slot na tien minuten zonder gebruik. Bij samen kijken is alleen dat ene dossier in het geheugen.',
  'Elke gebeurtenis komt zonder inhoud in een logboek waarvan elke regel de vorige noemt; een regel die mist of veranderd is, valt op.',
  'Wissen gebeurt in één handeling met de sleutel van het dossier; wat op schijf achterblijft, gaat niet meer open.',
]

export const risicosOveral: readonly (readonly [risico: string, maatregel: string, blijft: string])[] = [
  ['De tablet raakt kwijt', 'Versleuteld, op slot; Meld dit bij de FG maakt de feiten klaar.', 'Wie de zin kent en de tablet heeft, kan erin.'],
  ['Het gaat naar de verkeerde persoon', 'Alleen naar wie aan de telefoon is gecontroleerd; intrekken tot het is opgehaald.', 'Na het ophalen kan de ontvanger alleen gevraagd worden te wissen.'],
  ['Er staat meer in dan nodig', 'Per onderdeel een oordeel met de bron; hints bij vrije tekst; zoeken naar een BSN.', 'Vrije tekst blijft vrij. De mentor kijkt na.'],
  ['Iemand neemt een foto, print of bestand mee', 'Op elk blad staat dat het niet verzegeld is; er komt een regel in het logboek.', 'Buiten de app kan Estafette niets bewaken.'],
  ['Toestemming is niet vrij gegeven', 'Alleen gevraagd waar de wet geen grond geeft; terugnemen kan met één tik.', 'De verhouding tussen leerling en school.'],
  ['Iets blijft te lang staan', 'De app rekent elke dag uit wat weg mag en stelt het voor.', 'Niets gaat vanzelf weg: iemand moet het doen.'],
]

/** What law.md marks as own knowledge or as contested. */
export const toetsvragen: readonly string[] = [
  'Welke delen van het Besluit uitwisseling leer- en begeleidingsgegevens gelden voor vo→mbo? De app kiest de smalste set.',
  'Moeten ouders van een leerling van 16 of 17 bij po→vo ook inzage krijgen? De app vraagt beiden.',
  'Vallen de persoonlijke aantekeningen van de mentor buiten het inzagerecht? De app laat ze weg en zegt hoeveel er zijn.',
  'Is inzage vooraf bij vo→mbo een wettelijke plicht, of een goede gewoonte? De app houdt zich eraan op elke route.',
  'Hoe lang mag een ontvanger gegevens houden van een leerling die niet kwam? De app stelt vier weken voor.',
  'Is er een grond voor terugkoppeling over een leerling na de start? Tot dat vaststaat: alleen met toestemming, of geteld.',
  'Mag de school de bewaartermijn verlengen bij een lopend geschil? De app kent dat niet: spreek het af.',
  'Wanneer is een verloren, versleutelde tablet een datalek dat naar de Autoriteit Persoonsgegevens moet? Daar staat 72 uur voor.',
]
