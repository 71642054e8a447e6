// One paper for the FG as Markdown: register, inventory and draft DPIA of one way of using Estafette.
import { bewaarBron, bewaarTermijnen, bewaarklasseVan, type Bewaarklasse } from '../src/domain/bewaren.ts'
import { alleVelden, type Grond, type Profiel, type Veld } from '../src/domain/dictionary.ts'
import { bronVan, nagekekenOp, type Bron } from '../src/domain/law-profile.ts'
import { labelVan } from '../src/ui/velden.nl.ts'
import { soorten, veldnamen } from '../src/ui/waarde.nl.ts'
import { veldNamen } from '../src/ui/screens/recht/velden.nl.ts'
import { kwetsbaarheden, risicosOveral, toetsvragen } from './fg-dpia.ts'
import type { Geval } from './fg-gevallen.ts'

const profielen = ['po-vo', 'vo-mbo'] as const satisfies readonly Profiel[]

/** The law by name, with its date and how certain it is; an article only where it was seen. */
export function bronTekst(bron: Bron): string {
  const { wet, artikel, zekerheid } = bron
  const heel = zekerheid === 'S' && artikel !== undefined ? `${wet}, artikel ${artikel}` : wet
  const sinds = 'sinds' in bron ? `, sinds ${bron.sinds}` : `, gelezen op ${bron.gelezen}`
  return `${heel}${sinds} (${zekerheid === 'S' ? `gezien in een bron, nagekeken op ${nagekekenOp}` : 'nog te toetsen'})`
}

const gronden: Readonly<Record<Grond, string>> = { wettelijk: 'wet', toestemming: 'toestemming', 'niet-delen': 'gaat niet mee' }

const bewaarTekst: Readonly<Record<Bewaarklasse, string>> = {
  dossier: 'met het dossier', verzuim: `${bewaarTermijnen.verzuimMaanden} maanden`, terug: `${bewaarTermijnen.terugMaanden} maanden na de start`,
  werk: 'tot de uitschrijving', toestemming: 'met het dossier',
}

const gevoelig: Readonly<Record<Veld['gevoelig'], string>> = { yes: 'ja', when: 'soms', no: 'nee' }

const cel = (tekst: string): string => tekst.replaceAll('|', '\\|').replaceAll('\n', ' ')
const rij = (...cellen: readonly string[]): string => `| ${cellen.map(cel).join(' | ')} |`
const tabel = (koppen: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [rij(...koppen), rij(...koppen.map(() => '---')), ...rijen.map((een) => rij(...een))].join('\n')
const lijst = (zinnen: readonly string[]): string => zinnen.map((zin) => `- ${zin}`).join('\n')

const naamVan = (veld: Veld): string => veldnamen[veld.pad] ?? veldNamen[veld.pad] ?? labelVan(veld.pad)

/** The ground of a field on a route; what never travels rests on the task of the school itself. */
const grondTekst = (veld: Veld, profiel: Profiel): string =>
  (veld.item === '-' ? 'blijft op school' : gronden[veld.grond[profiel]])

function inventaris({ alles }: Geval): string {
  return tabel(
    ['pad', 'wat', 'onderdeel', 'categorie', 'gevoelig', 'grond po→vo', 'grond vo→mbo', 'bewaren', 'wie vult', alles ? 'soort' : 'komt bij de gast'],
    alleVelden().map((veld) => [
      `\`${veld.pad}\``, naamVan(veld), veld.item === '-' ? '–' : soorten[veld.item] ?? veld.item, veld.categorie, gevoelig[veld.gevoelig],
      ...profielen.map((profiel) => grondTekst(veld, profiel)), bewaarTekst[bewaarklasseVan(veld.pad)], veld.wieVult.join(', '),
      alles ? `${veld.type}${veld.max === undefined ? '' : `, hoogstens ${veld.max}`}` : komtBijGast(veld),
    ]),
  )
}

const doorOntvanger = (veld: Veld): boolean => veld.wieVult.includes('ontvanger')
const komtBijGast = (veld: Veld): string => {
  if (veld.item !== '-') return profielen.every((profiel) => veld.grond[profiel] === 'niet-delen') ? 'alleen na een aparte keuze' : 'als het meegaat'
  return doorOntvanger(veld) ? 'schrijft de gast zelf' : 'nee'
}

/** Every ground that occurs, with its source: categories by route, and the parts it is about. */
function grondslagen(): string {
  const per = new Map<string, { rij: readonly string[]; onderdelen: Set<string> }>()
  for (const veld of alleVelden()) {
    if (veld.item === '-') continue
    for (const profiel of profielen) {
      const grond = veld.grond[profiel]
      const route = profiel === 'po-vo' ? 'po→vo' : 'vo→mbo'
      const bron = bronVan(veld.categorie, grond, profiel)
      const sleutel = `${veld.categorie}|${route}|${grond}`
      const er = per.get(sleutel) ?? { rij: [bronTekst(bron)], onderdelen: new Set() }
      er.onderdelen.add(soorten[veld.item] ?? veld.item)
      per.set(sleutel, er)
    }
  }
  return tabel(['categorie', 'route', 'grond', 'onderdelen', 'bron'], [...per].sort(([een], [ander]) => (een < ander ? -1 : 1))
    .map(([sleutel, { rij: bron, onderdelen }]) => {
      const [categorie = '', route = '', grond = ''] = sleutel.split('|')
      return [categorie, route, gronden[grond as Grond], [...onderdelen].join(', '), ...bron]
    }))
}

function bewaren(geval: Geval): string {
  const t = bewaarTermijnen
  return lijst([
    `Afzender: voorstel om te wissen ${t.afzenderMaanden} maanden na de start op de nieuwe school, of een maand later als de terugkoppeling uitblijft. Bron: ${bronTekst(bewaarBron.eigen)}.`,
    `Ontvanger: voorstel na ${t.ontvangerMaanden} maanden. Kwam de leerling niet: na ${t.nietGekomenDagen} dagen. Bron: ${bronTekst(bewaarBron.eigen)}.`,
    `Uiterste termijn: ${t.hoogstensMaanden / 12} jaar na uitschrijving, ${t.hoogstensSpeciaalMaanden / 12} jaar na een overstap naar speciaal onderwijs. Bron: ${bronTekst(bewaarBron.leerlingdossier)}.`,
    `Verzuim: ${t.verzuimMaanden} maanden. De vijf jaar voor verzuim, in- en uitschrijving gelden voor het LAS, niet voor Estafette. Bron: ${bronTekst(bewaarBron.verzuim)}.`,
    'Niets wordt vanzelf gewist: de mentor bevestigt elk dossier, nadat het LAS is nagekeken.',
    'Van wat gewist is, blijft een regel zonder inhoud in het logboek, en een willekeurig kenmerk op de wislijst.',
    ...geval.bewaren,
  ])
}

function register(geval: Geval): string {
  const categorieen = [...new Set(alleVelden().filter((veld) => geval.alles || veld.item !== '-').map((veld) => veld.categorie))]
  return [
    tabel(['onderdeel', 'invulling'], [
      ['verwerkingsverantwoordelijke', `${geval.verantwoordelijke} [naam, adres, BRIN]`],
      ['functionaris gegevensbescherming', '[naam, bereikbaar op]'],
      ['doel', 'Een leerling goed doorgeven aan de volgende school: wat werkt, wat op dag één klaarstaat, en terughoren of dat gebeurt.'],
      ['betrokkenen', 'Leerlingen die van school wisselen; hun ouders en verzorgers; mentoren en contactpersonen.'],
      ['categorieën gegevens', categorieen.join(', ')],
      ['bijzondere gegevens', 'Mogelijk: gezondheid, in een steunvraag, hulp, OPP, diagnose of bijlage. Elk met een reden en een tweede blik.'],
      ['ontvangers', 'Eén genoemde, aan de telefoon gecontroleerde mentor per overdracht. Een derde alleen met toestemming.'],
      ['doorgifte buiten de EER', 'Niet door de app. Hangt af van waar de server staat: [land].'],
      ['opslag', geval.kluis],
      ['rechten', 'Inzage op één blad en als bestand, correctie, eigen kijk, toestemming terugnemen, wissen; het logboek is te printen.'],
    ]),
    '### Grond per categorie en route', grondslagen(),
    '### Verwerkers', lijst(geval.verwerkers.map(({ tekst, bron, zeker }) => `${tekst} Bron: ${bron}${zeker ? '' : ' (nog te toetsen)'}.`)),
    '### Bewaartermijnen', bewaren(geval),
    '### Beveiliging', lijst(kwetsbaarheden),
  ].join('\n\n')
}

function dpia(geval: Geval): string {
  return [
    '### Wat er gebeurt', geval.beschrijving,
    '### Noodzaak en evenredigheid', lijst([
      'De wet bepaalt wat mee mag; toestemming wordt alleen gevraagd waar de wet geen grond geeft.',
      'Voor iets gevoeligs is een reden nodig van ten minste twintig tekens, en een tweede blik.',
      'Leerling of ouders zien vooraf precies wat gaat. Hun eigen kijk gaat mee.',
      'Er is geen vak voor BSN, geloof, afkomst, verblijfsstatus, medisch dossier of bankrekening.',
    ]),
    '### Risico’s', tabel(['risico', 'maatregel', 'wat blijft'], [...geval.risicos, ...risicosOveral]),
    '### Nog te toetsen door de FG', lijst([...geval.vragen, ...toetsvragen].map((vraag) => `${vraag} **Nog te toetsen.**`)),
    '### Advies van de FG', '[advies, naam, datum]',
  ].join('\n\n')
}

/** The whole paper of one way of using Estafette. */
export const papier = (geval: Geval): string => `${[
  `# Papieren voor de FG: ${geval.titel}`,
  `${geval.beschrijving} Gemaakt uit het gegevenswoordenboek van Estafette; de wettelijke regels zijn nagekeken op ${nagekekenOp}. Dit is een concept, geen juridisch advies. Wat tussen [ ] staat, vult de school in.`,
  '## 1. Verwerkingsregister', register(geval),
  '## 2. Gegevensinventaris', `Elk veld dat Estafette kent, één keer: ${alleVelden().length} velden.`, inventaris(geval),
  '## 3. Concept-DPIA', dpia(geval),
].join('\n\n')}\n`
