// The rooms of a dossier as data: three questions of four or five rooms, and in each room its forms by dictionary path.
import type { DossierInhoud } from '../../../domain/dossier.ts'

export type Vraag = 'waarheen' | 'zien' | 'wie'
export type KamerNaam =
  | 'overstap' | 'perspectief' | 'entreecriteria' | 'resultaten'
  | 'beeld' | 'stem' | 'stage' | 'ondersteuning' | 'bijlagen'
  | 'ouders' | 'contacten' | 'acties' | 'aantekeningen'

/** Fields under one heading, or a list of which each element has these fields (names without the path of the list). */
export type Vorm =
  | { readonly soort: 'velden'; readonly naam: VormNaam; readonly velden: readonly string[] }
  | { readonly soort: 'lijst'; readonly naam: LijstNaam; readonly lijst: string; readonly velden: readonly string[] }

export type LijstNaam =
  | 'criteria' | 'wel' | 'niet' | 'stages' | 'steunvragen' | 'alsDan' | 'verzorgers' | 'oudermeningen' | 'contacten'
  | 'acties' | 'aantekeningen'
export type VormNaam =
  | LijstNaam | 'leerling' | 'overstap' | 'perspectief' | 'opp' | 'schooladvies' | 'besproken' | 'prioriteit' | 'beeld'
  | 'stem' | 'geenStage' | 'vertegenwoordiging' | 'bereik'

export type Kamer = { readonly naam: KamerNaam; readonly vraag: Vraag; readonly vormen: readonly Vorm[] }

const velden = (naam: VormNaam, ...paden: string[]): Vorm => ({ soort: 'velden', naam, velden: paden })
const lijst = (naam: LijstNaam, pad: string, ...delen: string[]): Vorm =>
  ({ soort: 'lijst', naam, lijst: pad, velden: delen })

/** Every form by its name; the front sheet opens some of them in place. */
export const vormen: Readonly<Record<VormNaam, Vorm>> = {
  leerling: velden('leerling', 'leerling.roepnaam', 'leerling.tussenvoegsel', 'leerling.achternaam',
    'leerling.geboortedatum', 'leerling.klas', 'leerling.leerlingnummer', 'leerling.uitgeschrevenOp',
    'leerling.extraOndersteuning'),
  overstap: velden('overstap', 'overstap.route', 'overstap.vanSchool', 'overstap.vanSoort', 'overstap.naarSchool',
    'overstap.naarBrin', 'overstap.bestemming', 'overstap.opleiding', 'overstap.aangemeldOp',
    'overstap.aanmeldingBekendVia', 'overstap.laatsteLesdag', 'overstap.eersteLesdag'),
  perspectief: velden('perspectief', 'perspectief.doel', 'perspectief.doelToelichting', 'perspectief.kansMbo2',
    'perspectief.kansMbo2Reden', 'perspectief.reden', 'perspectief.bewijs', 'perspectief.wensLeerling',
    'perspectief.beslotenOp'),
  opp: velden('opp', 'opp.vastgesteldOp', 'opp.geevalueerdOp'),
  schooladvies: velden('schooladvies', 'schooladvies.definitief', 'schooladvies.definitiefOp', 'schooladvies.reden'),
  criteria: lijst('criteria', 'instroomcriteria.scores', 'tekst', 'score', 'voorbeeld'),
  besproken: velden('besproken', 'instroomcriteria.gescoordOp', 'instroomcriteria.besprokenMetLeerlingOp',
    'instroomcriteria.besprokenMetOudersOp'),
  prioriteit: velden('prioriteit', 'prioriteit.kleur', 'prioriteit.reden'),
  beeld: velden('beeld', 'beeld.tekst'),
  wel: lijst('wel', 'watWerkt.wel', 'tekst'),
  niet: lijst('niet', 'watWerkt.niet', 'tekst'),
  stem: velden('stem', 'stem.tekst', 'stem.op'),
  stages: lijst('stages', 'stages', 'bedrijf', 'van', 'tot', 'taken', 'oordeel'),
  geenStage: velden('geenStage', 'geenStage.reden'),
  steunvragen: lijst('steunvragen', 'steunvragen', 'vraag', 'raakt', 'dagEen', 'wieRegelt'),
  alsDan: lijst('alsDan', 'alsDan', 'signaal', 'watHelpt', 'wieBellen'),
  vertegenwoordiging: velden('vertegenwoordiging', 'vertegenwoordiging.soort'),
  verzorgers: lijst('verzorgers', 'verzorgers', 'naam', 'soort', 'gezag', 'telefoon', 'taal'),
  oudermeningen: lijst('oudermeningen', 'oudermeningen', 'verzorger', 'mening', 'tekst', 'op'),
  contacten: lijst('contacten', 'contacten', 'naam', 'rol', 'telefoon', 'bereikbaar'),
  bereik: velden('bereik', 'bereik.telefoon'),
  acties: lijst('acties', 'acties', 'wat', 'wie', 'wanneer', 'kant'),
  aantekeningen: lijst('aantekeningen', 'aantekeningen', 'tekst', 'op'),
}

const kamer = (naam: KamerNaam, vraag: Vraag, ...namen: VormNaam[]): Kamer =>
  ({ naam, vraag, vormen: namen.map((een) => vormen[een]) })

/** All rooms, in the order of the screen. */
export const kamers: readonly Kamer[] = [
  kamer('overstap', 'waarheen', 'leerling', 'overstap'),
  kamer('perspectief', 'waarheen', 'perspectief', 'opp', 'schooladvies'),
  kamer('entreecriteria', 'waarheen', 'criteria', 'besproken'),
  kamer('resultaten', 'waarheen'),
  kamer('beeld', 'zien', 'prioriteit', 'beeld', 'wel', 'niet'),
  kamer('stem', 'zien', 'stem'),
  kamer('stage', 'zien', 'stages', 'geenStage'),
  kamer('ondersteuning', 'zien', 'steunvragen', 'alsDan'),
  kamer('bijlagen', 'zien'),
  kamer('ouders', 'wie', 'vertegenwoordiging', 'verzorgers', 'oudermeningen'),
  kamer('contacten', 'wie', 'contacten', 'bereik'),
  kamer('acties', 'wie', 'acties'),
  kamer('aantekeningen', 'wie', 'aantekeningen'),
]

export const vragen: readonly Vraag[] = ['waarheen', 'zien', 'wie']

// What the law does not let go from po to vo has no room there; what only po knows has none elsewhere.
const nietInPo: ReadonlySet<string> = new Set([
  'entreecriteria', 'stage', 'bereik', 'perspectief.doel', 'perspectief.kansMbo2', 'perspectief.kansMbo2Reden',
])

/** The room of this name, or null. */
export const vindKamer = (naam: string): Kamer | null => kamers.find((een) => een.naam === naam) ?? null

/** The rooms that this leerling's route uses, with only the forms and fields it uses. */
export function kamersVan(inhoud: DossierInhoud): readonly Kamer[] {
  const po = inhoud.overstap?.route === 'po-vo'
  const advies = po || inhoud.schooladvies !== undefined
  return kamers.filter((een) => !po || !nietInPo.has(een.naam)).map((een) => ({
    ...een,
    vormen: een.vormen
      .filter((vorm) => (vorm.naam !== 'schooladvies' || advies) && (!po || !nietInPo.has(vorm.naam)))
      .map((vorm) => (po && vorm.soort === 'velden'
        ? { ...vorm, velden: vorm.velden.filter((veld) => !nietInPo.has(veld)) } : vorm)),
  }))
}

/** The room where a path is filled in, or null when no room has it. */
export function kamerVan(pad: string): KamerNaam | null {
  const past = (vorm: Vorm): boolean => vorm.soort === 'lijst'
    ? pad.startsWith(`${vorm.lijst}.`)
    : vorm.velden.some((veld) => pad === veld || pad.startsWith(`${veld}.`))
  return kamers.find((een) => een.vormen.some(past))?.naam ?? null
}
