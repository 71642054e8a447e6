// The sentence why something may go or stays, and the line with the law it rests on.
import { itemSoortVan, veldVan, type Profiel } from '../../../domain/dictionary.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { bronGeenToestemming, type Bron } from '../../../domain/law-profile.ts'
import { lees } from '../../../domain/lezen.ts'
import { isDatum } from '../../../domain/time.ts'
import { hoofdletter } from '../../parts/tekst.ts'
import { sectiesVan } from '../../parts/inhoud-secties.ts'
import { kopPadVan, kopVan, naamVanSoort, toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import type { Oordeel } from './oordelen.ts'
import { eenVan } from './personen.ts'

const categorieen = {
  administratief: 'administratief', onderwijshistorie: 'onderwijshistorie', leerresultaten: 'leerresultaten',
  'stage-werkervaring': 'stage', 'sociaal-emotioneel-gedrag': 'gedrag', begeleiding: 'begeleiding',
  verzuim: 'verzuim', 'buiten-de-set': 'buiten',
} as const

const isCategorie = (naam: string): naam is keyof typeof categorieen => Object.hasOwn(categorieen, naam)

/** One sentence; for an item on the law it says what the category allows. */
export function zinVan({ verdict, inhoud }: Oordeel, dossier: Dossier): string {
  const { reden, item } = verdict
  const wie = hoofdletter(eenVan(dossier, verdict.wie ?? []))
  if (reden === 'wettelijk') {
    const categorie = inhoud.categorie || itemSoortVan(verdict.item)?.categorie || ''
    return t(`delen.categorie.${categorieen[isCategorie(categorie) ? categorie : 'buiten-de-set']}`)
  }
  if (reden === 'toestemming-te-vragen' && verdict.wie?.length === 0) {
    return `${t('delen.beslist.niemand')}. ${t('delen.beslist.niemandUitleg')}`
  }
  const keek = lees(dossier).deelkeuzes?.[item]?.bevestigdOp !== undefined
  if (reden === 'tweede-blik-nodig' && keek) return t('delen.noodzaak.anders')
  return t(`delen.reden.${reden}`, { wie })
}

function sinds(bron: Bron): string {
  if ('gelezen' in bron) return t('delen.bron.gelezen', { datum: toonDatum(bron.gelezen) })
  return isDatum(bron.sinds) ? t('delen.bron.sinds', { datum: toonDatum(bron.sinds) })
    : t('delen.bron.uit', { jaar: bron.sinds })
}

const zekerheden = { S: 'gezien', E: 'toetsen', '?': 'oneens' } as const

/**
 * The law by name, since when, and how certain that is; an article number only when it was seen in a source. Null when
 * no law says it.
 */
export function bronZin(bron: Bron | null): string | null {
  if (bron === null) return null
  const { wet, artikel, zekerheid } = bron
  const waar = artikel === undefined || zekerheid !== 'S' ? wet : t('delen.bron.artikel', { wet, artikel })
  return `${t('delen.bron.zin', { waar, sinds: sinds(bron) })} ${t(`delen.bron.zeker.${zekerheden[zekerheid]}`)}`
}

/** What to say to "that is not allowed by the AVG", with the law, its date and how certain it is. */
export function avgZin(profiel: Profiel | null): string {
  const tekst = profiel === 'vo-mbo' ? t('delen.avg.voMbo') : profiel === 'po-vo' ? t('delen.avg.poVo') : t('delen.avg.anders')
  return `${tekst} ${bronZin(bronGeenToestemming(profiel)) ?? ''}`
}

const kortAf = (tekst: string, n: number): string => (tekst.length > n ? `${tekst.slice(0, n - 1)}…` : tekst)

/** 'Stage: Kantine De Linde', or the kind alone. */
export function itemNaam({ verdict, inhoud }: Oordeel): string {
  const kop = verdict.item.includes('~') ? kopVan(inhoud) : null
  const soort = naamVanSoort(verdict.item)
  return kop === null ? soort : `${soort}: ${kortAf(kop, 70)}`
}

// What only machines read of an attachment.
const onleesbaar: ReadonlySet<string> = new Set(['bijlagen[].hash', 'bijlagen[].bytes', 'zienswijzen[].over'])

/** The texts of an item in one line and in the order of reading, for a list in which one looks things up. */
export function itemKort({ inhoud }: Oordeel): string {
  const kop = kopPadVan(inhoud)
  const bladen = sectiesVan([inhoud]).flatMap(({ elementen }) => elementen.flatMap((element) => [
    ...(element.kop ? [element.kop] : []),
    ...element.groepen.flatMap(({ rijen }) => rijen.flatMap((rij) => rij.bladen)),
  ]))
  return kortAf(bladen.filter(({ pad }) => pad !== kop && !onleesbaar.has(veldVan(pad)?.pad ?? '')).map(({ tekst }) => tekst).join(' · '), 160)
}
