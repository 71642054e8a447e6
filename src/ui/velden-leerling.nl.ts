// The same items in words for leerling and parents, in the je-form; shown in Samen kijken only.
export const leerlingSecties: Record<string, string> = {
  leerling: 'Wie je bent', bereik: 'Jouw telefoonnummer', vertegenwoordiging: 'Wie er met jou beslist',
  overstap: 'Waar je naartoe gaat', prioriteit: 'Hoe je start', beeld: 'Hoe je mentor jou ziet',
  watWerkt: 'Wat bij jou werkt', stem: 'Wat jij zelf zegt', perspectief: 'Jouw plan', doelen: 'Jouw doel',
  instroomcriteria: 'Wat je al kunt', vaardigheden: 'Wat je al kunt', stages: 'Jouw stage', geenStage: 'Geen stage',
  steunvragen: 'Wat jou helpt', interventies: 'Hulp die je nu krijgt', alsDan: 'Als het even niet gaat',
  acties: 'Wat er geregeld wordt', opp: 'Jouw plan op school (OPP)', verzorgers: 'Jouw ouder of verzorger',
  contacten: 'Wie ze kunnen bellen', overgenomen: 'Jouw resultaten', schooladvies: 'Jouw schooladvies',
  verzuim: 'Dagen dat je er niet was', zienswijzen: 'Jouw kijk',
}

export const leerlingVelden: Record<string, string> = {
  'leerling.roepnaam': 'Jouw naam', 'leerling.geboortedatum': 'Jouw geboortedatum',
  'bereik.telefoon': 'Jouw telefoonnummer', 'vertegenwoordiging.soort': 'Wie er met jou beslist',
  'overstap.vanSchool': 'Je school nu', 'overstap.naarSchool': 'Je nieuwe school',
  'overstap.opleiding': 'Wat je gaat leren', 'overstap.eersteLesdag': 'Je eerste dag',
  'prioriteit.kleur': 'Hoeveel steun je krijgt in het begin', 'prioriteit.reden': 'Waarom',
  'beeld.tekst': 'Zo ziet je mentor jou', 'watWerkt.wel[].tekst': 'Dit werkt bij jou',
  'watWerkt.niet[].tekst': 'Dit liever niet', 'stem.tekst': 'Dit zeg jij', 'stem.op': 'Dat zei je op',
  'perspectief.doel': 'Waar je naartoe werkt', 'perspectief.doelToelichting': 'Meer daarover',
  'perspectief.kansMbo2': 'Kans op niveau 2', 'perspectief.kansMbo2Reden': 'Waarom je mentor dat denkt',
  'perspectief.reden': 'Waarom deze stap', 'perspectief.wensLeerling': 'Wat jij wilt',
  'instroomcriteria.scores[].tekst': 'Waar het over gaat', 'instroomcriteria.scores[].score': 'Hoe vaak het lukt',
  'instroomcriteria.scores[].voorbeeld': 'Voorbeeld', 'stages[].bedrijf': 'Waar je stage liep',
  'stages[].taken': 'Wat je deed', 'stages[].oordeel': 'Hoe het ging',
  'steunvragen[].vraag': 'Wat jij nodig hebt', 'steunvragen[].raakt': 'Dit gaat over',
  'steunvragen[].dagEen': 'Wat er op je eerste dag klaarstaat', 'steunvragen[].wieRegelt': 'Wie dat regelt',
  'alsDan[].signaal': 'Als', 'alsDan[].watHelpt': 'Dan helpt dit', 'alsDan[].wieBellen': 'Wie ze dan bellen',
  'acties[].wat': 'Wat er gebeurt', 'acties[].wie': 'Wie dat doet', 'acties[].wanneer': 'Wanneer',
  'verzorgers[].naam': 'Naam', 'verzorgers[].telefoon': 'Telefoon', 'contacten[].naam': 'Naam',
  'contacten[].telefoon': 'Telefoon', 'zienswijzen[].tekst': 'Jouw kijk',
}

/** Kinds of item in plain words for parents, where the usual name is one of the school. */
export const ouderSecties: Record<string, string> = {
  leerling: 'Om wie het gaat', vertegenwoordiging: 'Wie er mag beslissen', overstap: 'De stap naar de nieuwe school',
  bereik: 'Telefoonnummer', prioriteit: 'Hoeveel steun in het begin', beeld: 'Hoe de mentor uw kind ziet',
  watWerkt: 'Wat bij uw kind werkt', stem: 'Wat uw kind zelf zegt', perspectief: 'Het plan en waarom', doelen: 'De doelen',
  instroomcriteria: 'Wat uw kind al kan', vaardigheden: 'Wat we zagen', stages: 'De stage', lob: 'De keuze van een beroep',
  steunvragen: 'Wat uw kind nodig heeft', interventies: 'Hulp die er nu is', alsDan: 'Als het even niet gaat',
  acties: 'Wat er geregeld wordt', opp: 'Het plan op school (OPP)', oudermeningen: 'Wat ouders vinden',
  verzorgers: 'Ouders en verzorgers', contacten: 'Wie te bellen is', overgenomen: 'Resultaten van school',
  verzuim: 'Dagen dat uw kind er niet was', zienswijzen: 'Eigen kijk van ouders of kind', isk: 'Het niveau',
}
