// The three ways in which Estafette is used, where they differ for the law: who runs the server, and whose vault it is.

/** `zeker`: false for what a jurist still has to look at. */
export type Zin = { readonly tekst: string; readonly bron: string; readonly zeker: boolean }

export type Geval = {
  readonly id: 'eigen' | 'gedeeld' | 'gast'
  readonly titel: string
  readonly beschrijving: string
  readonly verantwoordelijke: string
  readonly verwerkers: readonly Zin[]
  readonly kluis: string
  readonly bewaren: readonly string[]
  /** Whether a field that never travels is kept here. */
  readonly alles: boolean
  readonly risicos: readonly (readonly [risico: string, maatregel: string, blijft: string])[]
  readonly vragen: readonly string[]
}

// No article: these were not read in a source yet.
const avg = 'Algemene verordening gegevensbescherming'
const samen = {
  versleuteld: 'Pakketten zijn versleuteld van tablet tot tablet; de server heeft geen sleutel.',
}

const wegvraag = 'Is een DPIA voor dit gebruik verplicht (kwetsbare leerlingen, gevoelige gegevens, omvang)?'

export const gevallen: readonly Geval[] = [
  {
    id: 'eigen', titel: 'Een school met een eigen server', alles: true,
    beschrijving: 'De school draait de server zelf, op een eigen machine of bij een eigen leverancier. Mentoren hebben een kluis op een apparaat van de school.',
    verantwoordelijke: 'Het bevoegd gezag van de school, voor de dossiers en voor de server.',
    verwerkers: [
      { tekst: 'Geen, als de school de server zelf beheert. Met een hostingpartij: die partij, met een verwerkersovereenkomst.', bron: avg, zeker: false },
    ],
    kluis: 'Kluis van een mentor, met een reservesleutel van de school die twee aangewezen mensen samen uit de kluis van de school halen.',
    bewaren: ['Op de server: hoogstens 72 dagen een verzegeld pakket. Daarna wist de server het zelf.'],
    risicos: [
      ['De server wordt gehackt of in beslag genomen', samen.versleuteld, 'Te zien blijft: postbussen, grootte, tijden; netwerkadressen zolang een verzoek duurt.'],
      ['De beheerder van de school kijkt mee', 'De beheerder kan postbussen maken en intrekken, niet lezen. De reservesleutel vraagt twee mensen.', 'Twee mensen samen kunnen een kluis openen. Leg vast wie, en wanneer.'],
    ],
    vragen: [wegvraag, 'Wie zijn de twee mensen bij de reservesleutel, en waar wordt een opening vastgelegd?'],
  },
  {
    id: 'gedeeld', titel: 'Scholen die een server delen', alles: true,
    beschrijving: 'Een samenwerkingsverband, bestuur of school draait de server voor meer scholen. Elke school heeft eigen postbussen en een eigen beheerder.',
    verantwoordelijke: 'Elke school voor de eigen dossiers. Wie de server draait, werkt in opdracht van de scholen.',
    verwerkers: [
      { tekst: 'Wie de server draait, is verwerker, ook al kan die niets lezen. Versleuteling neemt die rol niet weg.', bron: avg, zeker: false },
      { tekst: 'Met elke school een verwerkersovereenkomst, volgens het model van het Privacyconvenant Onderwijs.', bron: 'Privacyconvenant Onderwijs', zeker: false },
      { tekst: 'Maken de scholen samen afspraken over doel en middelen? Dan kan het gezamenlijke verantwoordelijkheid zijn.', bron: avg, zeker: false },
    ],
    kluis: 'Kluis van een mentor, met een reservesleutel van de eigen school. De beheerder van de gedeelde server heeft die sleutel niet.',
    bewaren: ['Op de gedeelde server: hoogstens 72 dagen een verzegeld pakket. Daarna wist de server het zelf.'],
    risicos: [
      ['De gedeelde server wordt gehackt of in beslag genomen', samen.versleuteld, 'Van meer scholen tegelijk te zien: welke postbussen er zijn, grootte en tijden.'],
      ['De ene school ziet iets van de andere', 'Elke postbus heeft eigen rechten; de server bewaart daarvan alleen controlegetallen.', 'Namen en BRIN van de scholen staan leesbaar op de server.'],
      ['De server verwisselt een sleutel van een school', 'De mentor krijgt de vingerafdruk van de sleutel in de uitnodiging, buiten de server om.', 'Een uitnodiging die onderweg is veranderd. Geef hem liever in persoon.'],
    ],
    vragen: [wegvraag, 'Is er met elke school een verwerkersovereenkomst, en staat daarin wie een datalek meldt?',
      'Is er sprake van gezamenlijke verantwoordelijkheid?'],
  },
  {
    id: 'gast', titel: 'Een ontvanger in een gastkluis', alles: false,
    beschrijving: 'De ontvanger heeft geen Estafette van een eigen school. Hij opent een link van de afzender en krijgt een tijdelijke kluis in zijn browser. Er zit alleen in wat hij ontving, en wat hij terugzegt.',
    verantwoordelijke: 'De school van de ontvanger vanaf het ophalen; de school van de afzender tot dan.',
    verwerkers: [
      { tekst: 'De postbus van de gast staat op de server van de school van de afzender. Die werkt daarmee ook voor de school van de ontvanger.', bron: avg, zeker: false },
    ],
    kluis: 'Gastkluis: naam en zin, geen reservesleutel van een school en geen papieren sleutel. Raakt de gast de zin kwijt, dan is een nieuwe uitnodiging nodig.',
    bewaren: ['In de gastkluis: wissen wordt voorgesteld twee weken na de bevestiging, nadat het in het eigen systeem staat.',
      'Op de server: hoogstens 72 dagen een verzegeld pakket.'],
    risicos: [
      ['De gast gebruikt een eigen of gedeeld apparaat', 'De kluis is versleuteld en gaat na tien minuten op slot.', 'Het apparaat is niet in beheer bij een school. Spreek af wat mag.'],
      ['De gast vergeet te wissen', 'De app stelt het voor op Vandaag en meldt de afzender dat er gewist is.', 'Niets wordt vanzelf gewist. De afzender ziet dat het nog niet gebeurd is.'],
      ['De verkeerde persoon opent de link', 'De afzender belt het nummer van de school en vergelijkt cijfers, voor er iets verzegeld kan worden.', 'Wie zich ook aan de telefoon voor een ander uitgeeft.'],
      ['De browser ruimt de sleutel op', 'De afzender houdt het verzegelde pakket tot de bevestiging.', 'Een nieuwe uitnodiging kost tijd.'],
    ],
    vragen: [wegvraag, 'Welke afspraken heeft de school van de gast over eigen apparaten?',
      'Is er een overeenkomst nodig tussen de school van de afzender en die van de gast, voor de postbus?'],
  },
]
