// The sentence why something may go or stays, and the line with the law it rests on.
import { itemSoortVan, veldVan } from '../../../domain/dictionary.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Bron } from '../../../domain/law-profile.ts'
import { hoofdletter } from '../../parts/tekst.ts'
import { sectiesVan } from '../../parts/inhoud-secties.ts'
import { kopPadVan, kopVan, naamVanSoort, toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
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
  const { reden } = verdict
  const wie = hoofdletter(eenVan(dossier, verdict.wie ?? []))
  if (reden === 'wettelijk') {
    const categorie = inhoud.categorie || itemSoortVan(verdict.item)?.categorie || ''
    return t(`delen.categorie.${categorieen[isCategorie(categorie) ? categorie : 'buiten-de-set']}`)
  }
  if (reden === 'toestemming-te-vragen' && verdict.wie?.length === 0) {
    return `${t('delen.beslist.niemand')}. ${t('delen.beslist.niemandUitleg')}`
  }
  return t(`delen.reden.${reden}`, { wie })
}

/** The law by name; an article number only when it was seen in a source. Null when no law says it. */
export function bronZin(bron: Bron | null): string | null {
  if (bron === null) return null
  const { wet, artikel, sinds, zekerheid } = bron
  if (zekerheid !== 'S') return t('delen.bron.toetsen', { wet })
  if (artikel !== undefined && sinds !== undefined) {
    return t('delen.bron.artikelSinds', { wet, artikel, datum: toonDatum(sinds) })
  }
  if (artikel !== undefined) return t('delen.bron.artikel', { wet, artikel })
  return sinds === undefined ? t('delen.bron.los', { wet }) : t('delen.bron.sinds', { wet, datum: toonDatum(sinds) })
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
