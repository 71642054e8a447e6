// The last fact of a room, as one line: what is in it, never a counter of empty fields.
import type { DossierInhoud } from '../../../domain/inhoud.ts'
import { hoofdletter } from '../../parts/tekst.ts'
import { toonDatum, toonWaarde } from '../../waarde.ts'
import { vijfDelen } from '../../vijf.ts'
import { t } from '../../words.ts'
import type { KamerNaam } from './kamers.ts'

const regel = (...delen: (string | undefined)[]): string =>
  delen.filter((deel) => deel !== undefined && deel !== '').join(' · ')
const woord = (pad: string, waarde: string | undefined): string | undefined =>
  waarde === undefined ? undefined : hoofdletter(toonWaarde(pad, waarde))
const kort = (tekst: string | undefined): string | undefined =>
  tekst === undefined || tekst.length <= 60 ? tekst : `${tekst.slice(0, 58).trimEnd()} …`

const feiten: Readonly<Record<KamerNaam, (inhoud: DossierInhoud) => string>> = {
  overstap: ({ overstap }) => regel(
    woord('overstap.bestemming', overstap?.bestemming) ?? woord('overstap.route', overstap?.route),
    overstap?.naarSchool,
  ),
  perspectief: ({ perspectief, schooladvies }) => regel(
    woord('perspectief.doel', perspectief?.doel) ?? schooladvies?.definitief,
    perspectief?.kansMbo2 === undefined ? kort(perspectief?.reden)
      : t('dossier.feit.kans', { kans: toonWaarde('perspectief.kansMbo2', perspectief.kansMbo2) }),
  ),
  entreecriteria: ({ instroomcriteria }) => {
    const scores = Object.values(instroomcriteria?.scores ?? {})
    const klaar = scores.filter((score) => score.score !== undefined).length
    return scores.length === 0 ? '' : t('dossier.feit.criteria', { n: klaar, totaal: scores.length })
  },
  resultaten: ({ overgenomen, verzuim }) => {
    const n = Object.keys(overgenomen ?? {}).length + Object.keys(verzuim ?? {}).length
    return n === 0 ? '' : t('dossier.feit.resultaten', { n })
  },
  beeld: ({ prioriteit, beeld }) => regel(woord('prioriteit.kleur', prioriteit?.kleur), kort(beeld?.tekst)),
  stem: ({ stem }) => stem?.tekst === undefined ? '' : stem.op === undefined
    ? t('dossier.feit.bewaard') : t('dossier.feit.gezegd', { dag: toonDatum(stem.op) }),
  stage: ({ stages, geenStage }) => {
    const namen = Object.values(stages ?? {}).map((stage) => stage.bedrijf).filter((naam) => naam !== undefined)
    const bedrijf = namen.at(-1)
    if (bedrijf === undefined) return kort(geenStage?.reden) ?? ''
    return namen.length === 1 ? bedrijf : t('dossier.feit.stagesMeer', { bedrijf, n: namen.length - 1 })
  },
  ondersteuning: ({ steunvragen, alsDan }) => {
    const vragen = Object.values(steunvragen ?? {})
    const dagEen = vragen.filter((vraag) => (vraag.dagEen ?? '') !== '').length
    const als = Object.keys(alsDan ?? {}).length
    return regel(
      vragen.length === 0 ? '' : vragen.length === 1
        ? t('dossier.feit.steunvraag') : t('dossier.feit.steunvragen', { n: vragen.length }),
      dagEen === 0 ? '' : t('dossier.feit.dagEen', { n: dagEen }),
      als === 0 ? '' : t('dossier.feit.alsDan', { n: als }),
    )
  },
  bijlagen: ({ bijlagen }) => {
    const n = Object.keys(bijlagen ?? {}).length
    return n === 0 ? '' : n === 1 ? t('dossier.feit.bijlage') : t('dossier.feit.bijlagen', { n })
  },
  ouders: ({ vertegenwoordiging, verzorgers }) => regel(
    woord('vertegenwoordiging.soort', vertegenwoordiging?.soort),
    ...Object.values(verzorgers ?? {}).map((een) => een.naam),
  ),
  contacten: ({ contacten }) => {
    const namen = Object.values(contacten ?? {}).map((een) => een.naam).filter((naam) => naam !== undefined)
    const naam = namen[0]
    if (naam === undefined || namen.length === 1) return naam ?? ''
    return t('dossier.feit.contacten', { naam, n: namen.length - 1 })
  },
  acties: ({ acties }) => {
    const n = Object.keys(acties ?? {}).length
    return n === 0 ? '' : n === 1 ? t('dossier.feit.actie') : t('dossier.feit.acties', { n })
  },
  aantekeningen: ({ aantekeningen }) => {
    const n = Object.keys(aantekeningen ?? {}).length
    return n === 0 ? '' : t('dossier.feit.aantekeningen', { n })
  },
}

/** One line about a room; '' when there is nothing in it yet. */
export const feitVan = (kamer: KamerNaam, inhoud: DossierInhoud): string => feiten[kamer](inhoud)

/** True when something in this room is still needed for a handover: only then it gets a mark. */
export function mistIets(kamer: KamerNaam, inhoud: DossierInhoud): boolean {
  const open = (naam: string): boolean =>
    vijfDelen(inhoud, true).some((deel) => deel.deel === naam && deel.stand !== 'klaar')
  switch (kamer) {
    case 'overstap': return inhoud.overstap?.route === undefined || inhoud.leerling?.geboortedatum === undefined
    case 'beeld': return open('prioriteit') || open('beeld')
    case 'ondersteuning': return open('alsDan')
    case 'acties': return open('acties')
    case 'ouders': return (inhoud.vertegenwoordiging?.soort ?? 'onbekend') === 'onbekend'
    default: return false
  }
}
