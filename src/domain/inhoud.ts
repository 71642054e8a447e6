// The visible content of a dossier, as the dictionary has it: every field optional, lists as maps by key.
import type { Grond, ItemKey } from './dictionary.ts'
import type { Datum, Moment } from './time.ts'

export type Route =
  | 'po-vo' | 'vmbo-b-entree' | 'pro-entree' | 'vso-entree' | 'isk-entree' | 'vmbo-mbo' | 'doorlopend'
  | 'geintegreerd' | 'anders'

export type Bestemming =
  | 'entree' | 'mbo-2' | 'mbo-3' | 'mbo-4' | 'pro' | 'vso' | 'vmbo-bb' | 'vmbo-kb' | 'vmbo-gl-tl' | 'havo' | 'vwo'
  | 'werk' | 'dagbesteding' | 'anders'

export type VertegenwoordigingSoort = 'ouders' | 'voogd' | 'curator' | 'mentorschap' | 'leerling-zelf' | 'onbekend'

export type DerdeSoort = 'gemeente' | 'zorg' | 'jobcoach' | 'bedrijf' | 'anders'

export type Raakt = 'leren' | 'gedrag' | 'taal' | 'praktisch' | 'gezondheid' | 'thuis'

/** What `lees` gives. Values the dictionary does not allow (from a newer app) are left out, so the unions are true. */
export type DossierInhoud = {
  soort?: 'eigen' | 'ontvangen'
  verzonnen?: boolean
  leerling?: {
    roepnaam?: string
    tussenvoegsel?: string
    achternaam?: string
    geboortedatum?: Datum
    klas?: string
    leerlingnummer?: string
    extraOndersteuning?: 'ja' | 'nee' | 'onbekend'
    uitgeschrevenOp?: Datum
  }
  bereik?: { telefoon?: string }
  vertegenwoordiging?: { soort?: VertegenwoordigingSoort }
  overstap?: {
    route?: Route
    vanSchool?: string
    vanSoort?: 'bao' | 'sbo' | 'so' | 'vso' | 'pro' | 'vmbo-bb' | 'vmbo-kb' | 'vmbo-gl-tl' | 'isk'
    naarSchool?: string
    naarBrin?: string
    bestemming?: Bestemming
    opleiding?: string
    aangemeldOp?: Datum
    aanmeldingBekendVia?: 'leerling-of-ouder-vertelde' | 'bericht-van-school' | 'overstapsysteem' | 'papier'
    laatsteLesdag?: Datum
    eersteLesdag?: Datum
  }
  prioriteit?: { kleur?: 'groen' | 'let-op' | 'nu-handelen', reden?: string }
  beeld?: { tekst?: string }
  watWerkt?: { wel?: Record<string, { tekst?: string }>, niet?: Record<string, { tekst?: string }> }
  stem?: { tekst?: string, op?: Datum }
  perspectief?: {
    doel?: 'mbo-2' | 'werk' | 'werk-en-leren' | 'anders'
    doelToelichting?: string
    kansMbo2?: 'goed' | 'twijfel' | 'klein'
    kansMbo2Reden?: string
    reden?: string
    bewijs?: Record<ItemKey, true>
    beslotenOp?: Datum
    wensLeerling?: string
  }
  doelen?: Record<string, { tekst?: string, criterium?: string, hoortBijOpp?: boolean }>
  instroomcriteria?: {
    set?: string
    gescoordOp?: Datum
    besprokenMetLeerlingOp?: Datum
    besprokenMetOudersOp?: Datum
    scores?: Record<string, {
      tekst?: string
      score?: 'nog-niet' | 'soms' | 'meestal' | 'altijd'
      voorbeeld?: string
    }>
  }
  vaardigheden?: Record<string, { tekst?: string }>
  stages?: Record<string, { bedrijf?: string, van?: Datum, tot?: Datum, taken?: string, oordeel?: string }>
  geenStage?: { reden?: string }
  stagebezoeken?: Record<string, {
    stage?: string
    op?: Datum
    watGingGoed?: string
    watLastigWas?: string
    watLeerlingZei?: string
    watBedrijfZei?: string
    volgendeAfspraakOp?: Datum
  }>
  lob?: { beroepsbeeldOp?: Datum, beeldLeerling?: number, beeldMentor?: number }
  steunvragen?: Record<string, { vraag?: string, raakt?: Raakt, dagEen?: string, wieRegelt?: string }>
  interventies?: Record<string, {
    naam?: string
    raakt?: Raakt
    effect?: 'helpt' | 'helpt-soms' | 'helpt-niet' | 'nog-onbekend'
    advies?: 'doorgaan' | 'aanpassen' | 'stoppen'
    toelichting?: string
  }>
  alsDan?: Record<string, { signaal?: string, watHelpt?: string, wieBellen?: string }>
  acties?: Record<string, {
    wat?: string
    wie?: string
    wanneer?: Datum
    kant?: 'afzender' | 'ontvanger' | 'ouders' | 'leerling'
    uitGesprek?: boolean
  }>
  opp?: {
    vastgesteldOp?: Datum
    geevalueerdOp?: Datum
    bestemming?: Bestemming
    afwijkingReden?: string
    bevorderend?: Record<string, { tekst?: string }>
    belemmerend?: Record<string, { tekst?: string }>
    instemmingOp?: Datum
    geenInstemmingReden?: string
    gehoordOp?: Datum
    meningLeerling?: string
  }
  isk?: {
    niveauUitkomst?: 'entree' | 'mbo-2' | 'mbo-3-4' | 'vmbo' | 'havo-vwo' | 'nog-onduidelijk'
    niveauReden?: string
  }
  iskAchtergrond?: { talen?: string }
  kennismakingen?: Record<string, {
    soort?: 'meeloopdag' | 'proefles' | 'open-dag-met-mentor' | 'kennismakingsgesprek' | 'anders'
    op?: Datum
  }>
  oudermeningen?: Record<string, {
    verzorger?: string
    mening?: 'eens' | 'deels' | 'oneens'
    tekst?: string
    op?: Datum
    vervolggesprekOp?: Datum
  }>
  schooladvies?: { definitief?: string, definitiefOp?: Datum, reden?: string }
  overstapadvies?: { uitkomst?: 'positief' | 'negatief' | 'geen', op?: Datum, toelichting?: string }
  zelfmelder?: { gesprekLeerlingOp?: Datum, gesprekSchoolOp?: Datum, steunBlijft?: string }
  zomer?: { momentOp?: Datum, activiteit?: string }
  verzorgers?: Record<string, {
    naam?: string
    soort?: 'ouder' | 'voogd' | 'voogdijinstelling' | 'curator' | 'mentorschap' | 'verzorger-zonder-gezag'
    gezag?: 'ja' | 'nee' | 'onbekend'
    telefoon?: string
    taal?: string
  }>
  contacten?: Record<string, {
    naam?: string
    rol?:
      | 'mentor' | 'vervanger' | 'zorgcoordinator' | 'intern-begeleider' | 'decaan' | 'vertrouwd-oud'
      | 'vertrouwd-nieuw' | 'zomer' | 'ontvangende-mentor'
    telefoon?: string
    bereikbaar?: string
  }>
  overgenomen?: Record<string, {
    soort?:
      | 'schooljaar' | 'toets' | 'doorstroomtoets' | 'cijfer' | 'examen' | 'certificaat' | 'stage'
      | 'advies-eerder' | 'handelingsplan' | 'tlv' | 'arrangement' | 'lwoo' | 'diagnose'
    wat?: string
    waarde?: string
    op?: Datum
  }>
  verzuim?: Record<string, { van?: Datum, tot?: Datum, aantal?: number, eenheid?: 'lesuren' | 'dagdelen' }>
  bijlagen?: Record<string, {
    naam?: string
    bij?: ItemKey
    categorie?:
      | 'onderwijshistorie' | 'leerresultaten' | 'stage-werkervaring' | 'sociaal-emotioneel-gedrag'
      | 'begeleiding' | 'buiten-de-set'
    raakt?: Raakt
    elkeBladzijdeBekekenOp?: Datum
    mediatype?: 'application/pdf' | 'image/jpeg' | 'image/png' | 'audio/mp4' | 'audio/webm' | 'text/plain'
    bytes?: number
    hash?: string
    /** The original of a copy that was made to travel. */
    kopieVan?: string
    medisch?: 'ja' | 'nee'
    bsn?: 'ja' | 'nee'
  }>
  aantekeningen?: Record<string, { tekst?: string, op?: Datum }>
  bronnen?: Record<string, {
    soort?: 'zelf' | 'oso' | 'edexml' | 'csv' | 'ontvangen'
    school?: string
    datum?: Datum
  }>
  deelkeuzes?: Record<string, { keuze?: Grond, noodzaak?: string, bevestigdOp?: Moment, geenBsn?: string }>
  overgeslagen?: Record<string, {
    reden?:
      | 'niet-van-toepassing' | 'al-besproken' | 'komt-later' | 'leerling-wil-niet' | 'ouders-willen-niet'
      | 'anders'
    toelichting?: string
  }>
  toestemmingen?: Record<string, {
    door?: string
    besluit?: 'gegeven' | 'geweigerd'
    items?: Record<ItemKey, true>
    ontvanger?: string
    doel?: string
    uitleg?: string
    bewijs?: 'samen-op-tablet' | 'papier-in-het-LAS' | 'brief-of-mail-in-het-LAS'
    gegevenOp?: Moment
    geldigTot?: Datum
    ingetrokkenOp?: Moment
  }>
  zienswijzen?: Record<string, { van?: string, tekst?: string, op?: Datum, over?: ItemKey }>
  correcties?: Record<string, {
    van?: string
    over?: ItemKey
    tekst?: string
    op?: Datum
    besluit?: 'aangepast' | 'blijft'
    reden?: string
    beslotenOp?: Moment
  }>
  overdrachten?: Record<string, {
    ontvanger?: string
    vervanger?: string
    eigenVervanger?: string
    bundelId?: string
    bundelHash?: string
    vervangt?: string
    /** Somebody outside education: then this is no handover, but what one party may have for one purpose. */
    derde?: {
      soort?: DerdeSoort
      organisatie?: string
      naam?: string
      telefoon?: string
      doel?: string
      vraagt?: Record<ItemKey, true>
    }
    /** How it left; `items` are the keys of what was in it, one a line. */
    wegen?: Record<string, { op?: Moment, hoe?: 'papier' | 'bestand', tot?: Datum, items?: string }>
    stappen?: Record<string, {
      op?: Moment
      bericht?: string
      reden?: 'niet-gekomen' | 'andere-school' | 'verkeerde-persoon' | 'te-laat' | 'op-verzoek' | 'anders'
    }>
    gesprekBesluit?: 'ja' | 'nee'
    gesprekReden?: string
    gesprekGeplandOp?: Moment
    gesprekGehoudenOp?: Datum
    leerlingUitgenodigd?: 'ja' | 'nee' | 'wilde-niet'
    geenAfspraken?: boolean
    aanwezigen?: Record<string, { naam?: string, kant?: 'afzender' | 'ontvanger' | 'ouders' | 'leerling' }>
    inzagen?: Record<string, {
      persoon?: string
      aangebodenOp?: Moment
      hoe?: 'samen-op-tablet' | 'geprint' | 'als-bestand' | 'uitgenodigd'
      gezienOp?: Moment
      uitkomst?: 'eens' | 'oneens' | 'geen-antwoord'
      eerstPratenOp?: Moment
      wilZienswijze?: boolean
      reden?: string
      voorbeeldHash?: string
      getoond?: string
    }>
    samenvatting?: string
    aanvulling?: string
    toezeggingen?: Record<string, { wat?: string, wanneer?: Datum, geenActieReden?: string }>
    vragen?: Record<string, { tekst?: string, gesteldOp?: Moment, antwoord?: string, beantwoordOp?: Moment }>
    terugkoppelingen?: Record<string, {
      niveau?: 'ontvangst' | 'status' | 'inhoud' | 'geteld'
      status?: 'bezig' | 'diploma' | 'andere-plek' | 'werk' | 'gestopt' | 'onbekend'
      prioriteitKlopte?: 'ja' | 'deels' | 'nee'
      gebruikt?: string
      watMiste?: string
    }>
  }>
}

/** One handover of the dossier, `overdrachten.<key>`. */
export type OverdrachtBlad = NonNullable<DossierInhoud['overdrachten']>[string]
