// What a failure is called in Dutch: what happened, whether something was lost, and what to do now.
import type { AppError } from '../app/errors.ts'
import type { Wat } from '../domain/veranderd.ts'

export type FoutTekst = { readonly titel: string; readonly raad: string }

const werkBij = 'Er is niets kwijt. Werk de app bij en probeer het opnieuw.'
const meldIct = 'Er is niets kwijt. Meld het aan ICT, met de code hieronder.'
const apart = 'Het staat verzegeld apart. Vraag de afzender om hem opnieuw klaar te zetten.'
const alarm = 'We openen dit niet. Bel de school van de afzender. Lees de code hieronder voor.'

export const fouten: Record<AppError['type'], FoutTekst> = {
  'app/niet-gevonden': {
    titel: 'Dit is er niet meer',
    raad: 'Misschien is het gewist of ingetrokken. Ga terug en kijk opnieuw.',
  },
  'app/niet-nu': { titel: 'Dit kan nu niet', raad: 'Er is niets veranderd. Ga terug en kijk wat nog nodig is.' },

  'contact/geen-uitnodiging': {
    titel: 'Dit is geen uitnodiging van Estafette',
    raad: 'Kijk of de hele link is gekopieerd. Of typ adres en code.',
  },
  'contact/verlopen': {
    titel: 'Deze uitnodiging werkt niet meer',
    raad: 'Hij is verlopen, al gebruikt of vervangen. Vraag de mentor om een nieuwe.',
  },
  'contact/past-niet': {
    titel: 'Deze uitnodiging past niet',
    raad: 'Er ligt iets anders dan de mentor maakte. Neem niets aan. Bel de school en vraag om een nieuwe.',
  },
  'contact/jezelf': { titel: 'Dit is je eigen uitnodiging', raad: 'Stuur de link naar de andere mentor.' },
  'contact/al-bekend': {
    titel: 'Deze mentor staat al bij je contacten',
    raad: 'Je hoeft niets aan te nemen. Kijk bij Contacten.',
  },
  'contact/cijfers-kloppen-niet': {
    titel: 'Deze cijfers zijn niet gelijk',
    raad: 'Er is niets verstuurd. Laat ze rustig nog eens voorlezen. Blijft het zo? Kies dan ‘Er klopt iets niet’.',
  },
  'contact/andere-relay': {
    titel: 'Deze uitnodiging hoort bij een andere server',
    raad: 'Open de link zelf, in een nieuw tabblad. Dan maak je daar een gastkluis.',
  },

  'overdracht/veranderd': {
    titel: 'Er veranderde iets sinds je keek',
    raad: 'Er is niets verzegeld. {wat} Bekijk opnieuw wat er meegaat en probeer het dan weer.',
  },
  'overdracht/geen-ontvanger': {
    titel: 'Er is nog geen gecontroleerde ontvanger',
    raad: 'Kies iemand uit je contacten met wie je de cijfers hebt gecontroleerd.',
  },
  'overdracht/te-groot': {
    titel: 'Deze overdracht is te groot',
    raad: 'Er is niets verzegeld en niets kwijt. Maak teksten korter, of laat een bijlage weg.',
  },

  'overdracht/bewijs-past-niet': {
    titel: 'Het antwoord past niet bij wat je verstuurde',
    raad: 'Er is niets gewijzigd. Bel de school van de ontvanger. Lees de code hieronder voor.',
  },

  'wissen/post-wacht': {
    titel: 'Er is nog post van dit dossier onderweg',
    raad: 'Er is niets gewist. Trek de overdracht eerst in, of wacht tot alles is opgehaald.',
  },

  'overdracht/bijlage-past-niet': {
    titel: 'Een bijlage past niet bij de overdracht',
    raad: apart,
  },

  'bijlage/onleesbaar': {
    titel: 'Dit bestand gaat niet open',
    raad: 'Er is niets veranderd in het dossier. Maak een nieuwe foto, of kies het bestand nog een keer.',
  },
  'bijlage/nog-halen': {
    titel: 'Dit deel van de app staat nog niet op dit apparaat',
    raad: 'Er is niets kwijt. Kijk of er internet is en probeer het opnieuw. Daarna werkt het ook zonder.',
  },
  'bijlage/pdf-slot': {
    titel: 'Deze pdf vraagt om een wachtwoord',
    raad: 'Er is niets kwijt. Sla de pdf op zonder wachtwoord en voeg die toe. Of maak een foto van de bladzijde die nodig is.',
  },
  'bijlage/geen-beeld': {
    titel: 'Dit is geen foto en geen pdf',
    raad: 'Er is niets veranderd in het dossier. Kies een foto of een pdf. Of maak een foto van het papier.',
  },
  'bijlage/te-groot': {
    titel: 'Dit bestand is groter dan 10 MB',
    raad: 'Er is niets veranderd in het dossier. Maak een foto van de bladzijde die nodig is.',
  },
  'bijlage/blad-te-groot': {
    titel: 'Deze bladzijde wordt niet klein genoeg',
    raad: 'Er is nog geen kopie gemaakt. Snijd bij tot wat nodig is en probeer het opnieuw.',
  },
  'bijlage/past-niet': {
    titel: 'Een bijlage is niet meer zoals je hem bekeek',
    raad: 'Er is niets verzegeld. Maak de kopie opnieuw en bekijk elke bladzijde.',
  },

  'openen/code': {
    titel: 'Deze code past niet bij dit bestand',
    raad: 'Kijk of u de laatste brief koos. Vraag de school om de code opnieuw te lezen.',
  },
  'openen/beschadigd': {
    titel: 'Dit bestand is beschadigd',
    raad: 'Er is niets geopend. Vraag de school om het opnieuw te sturen.',
  },
  'openen/geen-brief': {
    titel: 'Dit is geen brief van Estafette',
    raad: 'Kies het bestand dat u van de school kreeg. De naam eindigt op .age.',
  },
  'openen/pakket': {
    titel: 'Dit bestand is voor een mentor van een andere school',
    raad: 'Het gaat hier niet open. Bel de school. Vraag om een brief met een code.',
  },
  'openen/te-groot': {
    titel: 'Dit bestand is te groot voor een brief',
    raad: 'Er is niets geopend. Kijk of u het goede bestand koos.',
  },
  'openen/nieuwer': {
    titel: 'Deze brief is van een nieuwere versie van Estafette',
    raad: 'Er is niets geopend. Laad deze bladzijde opnieuw en probeer het nog een keer.',
  },
  'openen/verlopen': {
    titel: 'De toestemming voor deze brief is afgelopen',
    raad: 'Wis het bestand. Bel de school als u het nog nodig hebt.',
  },
  'openen/lukt-niet': {
    titel: 'Dit apparaat kan de brief nu niet openen',
    raad: 'Er is niets kwijt. Sluit andere tabbladen en laad deze bladzijde opnieuw.',
  },

  'beheer/geen-sleutel': {
    titel: 'Dit is niet de beheersleutel van deze server',
    raad: 'Kijk op het blad dat bij het inrichten is geprint. Let op hoofdletters.',
  },
  'beheer/code': {
    titel: 'Deze link werkt niet meer',
    raad: 'Hij is verlopen of al gebruikt. Vraag je beheerder om een nieuwe.',
  },

  'vault/locked': { titel: 'De kluis is op slot', raad: 'Open de kluis met je zin. Wat je schreef, staat er nog.' },
  'vault/wrong-phrase': {
    titel: 'Deze zin past niet',
    raad: 'Er is niets gewist. Kijk naar hoofdletters en spaties.',
  },
  'vault/damaged': {
    titel: 'Deze kluis is beschadigd',
    raad: 'Je zin is niet het probleem. Wis niets en bel ICT van je school, met de code hieronder.',
  },
  'vault/missing': {
    titel: 'Deze kluis staat niet meer op dit apparaat',
    raad: 'De browser heeft hem gewist. Wat je verstuurde, heeft de ontvanger nog. '
      + 'Kreeg je iets als gast? Vraag dan een nieuwe uitnodiging.',
  },
  'vault/stale': {
    titel: 'Dit staat ook in een ander tabblad open',
    raad: 'Daar is iets veranderd. Sluit één van de twee en laad deze bladzijde opnieuw.',
  },
  'vault/seen': { titel: 'Dit kwam al eerder binnen', raad: 'Er is niets dubbel bewaard. Je hoeft niets te doen.' },
  'vault/full': {
    titel: 'Dit apparaat is vol',
    raad: 'Het laatste is niet bewaard. Maak ruimte vrij op dit apparaat en probeer het opnieuw.',
  },
  'vault/unavailable': {
    titel: 'De opslag van de browser doet het niet',
    raad: 'Het laatste is niet bewaard. Sluit andere tabbladen van Estafette en laad opnieuw.',
  },
  'vault/argon-failed': {
    titel: 'Dit apparaat kan het slot nu niet openen',
    raad: 'Er is niets kwijt. Laad deze bladzijde opnieuw. '
      + 'Lukt het niet? Sluit andere tabbladen en apps, of start het apparaat opnieuw op.',
  },

  'post/offline': {
    titel: 'Er is geen verbinding met de server',
    raad: 'Er is niets kwijt. Kijk of er internet is en probeer het opnieuw.',
  },
  'post/refused': {
    titel: 'De server weigert dit',
    raad: 'Er is niets kwijt. Vraag de beheerder van je school om hulp.',
  },
  'post/gone': { titel: 'Dit staat niet meer op de server', raad: 'Het is al opgehaald, ingetrokken of verlopen.' },
  'post/conflict': {
    titel: 'Op de server staat al iets anders',
    raad: 'Er is niets kwijt. Zet de overdracht opnieuw klaar.',
  },
  'post/too-large': { titel: 'Dit is te groot voor de server', raad: 'Er is niets kwijt. Maak teksten korter of laat iets weg.' },
  'post/busy': { titel: 'De server heeft het druk', raad: 'Er is niets kwijt. We proberen het vanzelf opnieuw.' },
  'post/full': {
    titel: 'De brievenbus van de ander is vol',
    raad: 'Er is niets kwijt. We proberen het vanzelf opnieuw. Bel de ander als het lang duurt.',
  },
  'post/unexpected': { titel: 'De server gaf een onverwacht antwoord', raad: meldIct },

  'domain/onbekend-pad': { titel: 'Dit veld kent de app niet', raad: werkBij },
  'domain/verkeerde-waarde': { titel: 'Dit past niet in dit veld', raad: 'Kijk wat je invulde. De rest is bewaard.' },
  'domain/te-lang': { titel: 'Deze tekst is te lang', raad: 'Maak hem korter. Wat er eerst stond, is bewaard.' },
  'domain/te-veel': {
    titel: 'Deze lijst is vol',
    raad: 'Er is niets kwijt. Haal eerst iets weg dat niet meer nodig is.',
  },
  'domain/vol': { titel: 'Dit dossier is vol', raad: 'Er is niets kwijt. Haal iets weg dat niet meer nodig is.' },
  'domain/geen-bericht': { titel: 'Dit bericht kunnen we niet lezen', raad: werkBij },
  'domain/geblokkeerd': {
    titel: 'Nog even niet',
    raad: 'Er is niets verzegeld. Kijk bij Overdracht wat er nog nodig is.',
  },

  'formats/unreadable': {
    titel: 'Dit bestand gaat niet open',
    raad: 'Er is niets veranderd in je dossiers. Kies het bestand nog een keer.',
  },
  'formats/too-large': {
    titel: 'Dit bestand is te groot',
    raad: 'Er is niets veranderd in je dossiers. Haal één leerling tegelijk op.',
  },
  'formats/encoding': {
    titel: 'De letters in dit bestand kunnen we niet lezen',
    raad: 'Er is niets veranderd in je dossiers. Maak het bestand opnieuw in je administratiesysteem.',
  },
  'formats/not-xml': {
    titel: 'Dit bestand is niet heel',
    raad: 'De eerste fout staat op regel {regel}. Er is niets veranderd in je dossiers. '
      + 'Maak het bestand opnieuw in je administratiesysteem.',
  },
  'formats/doctype': {
    titel: 'Dit bestand is niet veilig om te lezen',
    raad: 'Er staan opdrachten in. Er is niets veranderd in je dossiers. Maak het bestand opnieuw.',
  },
  'formats/not-oso': {
    titel: 'Dit is geen OSO-bestand',
    raad: 'Er is niets veranderd in je dossiers. Maak in je administratiesysteem een OSO-bestand en kies dat.',
  },
  'formats/oso-version': {
    titel: 'Dit is een andere versie van OSO',
    raad: 'Versie van dit bestand: {found}. Estafette leest OSO 2019.1. Er is niets veranderd in je dossiers. '
      + 'Vraag de leverancier van je administratiesysteem om een OSO-bestand in versie 2019.1.',
  },
  'formats/stopped': {
    titel: 'Je bent gestopt met lezen',
    raad: 'Er is niets veranderd in je dossiers. Kies het bestand opnieuw als je verder wilt.',
  },
  'formats/worker': {
    titel: 'Het lezen is vastgelopen',
    raad: 'Er is niets veranderd in je dossiers. Sluit andere apps en kies het bestand nog een keer.',
  },

  'crypto/too-large': { titel: 'Dit pakket is te groot', raad: apart },
  'crypto/not-a-bundle': { titel: 'Dit is geen pakket van Estafette', raad: 'Er is niets geopend.' },
  'crypto/header-limit': { titel: 'Dit pakket klopt niet aan de buitenkant', raad: apart },
  'crypto/not-post-quantum': { titel: 'Dit pakket heeft een te zwak slot', raad: apart },
  'crypto/not-for-me': { titel: 'Dit pakket is niet voor jou', raad: 'Je kunt het niet openen. Bel de afzender.' },
  'crypto/damaged': { titel: 'Dit pakket is beschadigd', raad: apart },
  'crypto/format': { titel: 'Dit pakket kunnen we niet lezen', raad: werkBij },
  'crypto/manifest': { titel: 'De paklijst klopt niet', raad: apart },
  'crypto/version-newer': { titel: 'Dit pakket is van een nieuwere versie', raad: werkBij },
  'crypto/sender-unknown': {
    titel: 'Er is iets, maar je kent de afzender nog niet',
    raad: 'Controleer eerst samen de cijfers, bij Contacten. Daarna gaat het vanzelf open.',
  },
  'crypto/signature': { titel: 'De handtekening klopt niet', raad: alarm },
  'crypto/sender-revoked': { titel: 'De afzender gebruikt een ingetrokken apparaat', raad: alarm },
  'crypto/not-addressed': { titel: 'Dit pakket is aan iemand anders gericht', raad: alarm },
  'crypto/recipient-mismatch': { titel: 'De ontvangers op het pakket kloppen niet', raad: alarm },
  'crypto/clock': {
    titel: 'De klok van dit apparaat loopt verkeerd',
    raad: 'Er is niets kwijt. Zet datum en tijd goed. Daarna gaat het vanzelf open.',
  },
  'crypto/expired': { titel: 'Dit pakket is verlopen', raad: apart },
  'crypto/duplicate': { titel: 'Dit pakket had je al', raad: 'Je hoeft niets te doen.' },
  'crypto/replay-conflict': { titel: 'Twee pakketten doen alsof ze hetzelfde zijn', raad: alarm },
  'crypto/payload': { titel: 'De inhoud past niet bij de paklijst', raad: apart },
  'crypto/padding': { titel: 'Dit pakket heeft een verkeerde maat', raad: apart },
  'crypto/bomb': { titel: 'Dit pakket is groter dan het zegt', raad: alarm },
  'crypto/content': { titel: 'De inhoud heeft een vorm die we niet kennen', raad: werkBij },
  'crypto/recipients': { titel: 'Er zijn te veel of te weinig ontvangers', raad: 'Er is niets verzegeld.' },
}

/** The Dutch words of a failure by its type; a type of a newer app gets a sentence of its own. */
export const foutTekst = (type: string): FoutTekst =>
  (fouten as Partial<Record<string, FoutTekst>>)[type] ?? { titel: 'Er ging iets mis', raad: werkBij }

/** What changed since somebody looked, in one sentence. */
const veranderd: Record<Wat, string> = {
  verjaardag: 'Er was een verjaardag: nu beslist iemand anders.',
  schooljaar: 'Er begon een nieuw schooljaar.',
  toestemming: 'Een toestemming is teruggenomen, liep af of telt niet meer.',
  dag: 'Het is een andere dag. Daarom gaat er iets anders mee.',
  inhoud: 'Er is iets in het dossier gewijzigd.',
}

/** A failure with what it may say of itself: the version of a file, where in it the first fault is, or what changed. */
export type Foutje = {
  readonly type: string; readonly found?: string; readonly regel?: number; readonly pad?: string; readonly wat?: Wat
}

/** The words of a failure, with that version, line or change in its place. */
export const foutTekstVan = ({ type, found = '?', regel = 1, wat = 'inhoud' }: Foutje): FoutTekst => {
  const { titel, raad } = foutTekst(type)
  const versie = found === '?' ? 'onbekend' : found
  return {
    titel,
    raad: raad.replace('{found}', versie).replace('{regel}', String(regel)).replace('{wat}', veranderd[wat]),
  }
}

/** What one reads out to the helpdesk: the type, and the line or the element when it is about a file. */
export const kleineLetters = ({ type, regel, pad }: Foutje): string =>
  [type, regel === undefined ? '' : `regel ${regel}`, pad ?? ''].filter(Boolean).join(' · ')
