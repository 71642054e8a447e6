// The front sheet in five parts (P B A A S): what is done, half done or empty, and what is missing by name.
import type { DossierInhoud } from '../domain/dossier.ts'

export type Deel = 'prioriteit' | 'beeld' | 'acties' | 'alsDan' | 'samenvatting'
export type DeelStand = 'klaar' | 'deels' | 'leeg'
export type Mist =
  | 'kleur' | 'reden' | 'beeld' | 'beeld-lang' | 'wat-werkt'
  | 'actie' | 'actie-wie' | 'actie-wanneer' | 'actie-kant' | 'als-dan' | 'als-dan-tweede' | 'als-dan-half'
  | 'samenvatting'
export type DeelVan5 = { readonly deel: Deel; readonly stand: DeelStand; readonly mist: readonly Mist[] }

export const delen: readonly Deel[] = ['prioriteit', 'beeld', 'acties', 'alsDan', 'samenvatting']

/** More than this nobody reads (the front sheet is one page). */
export const beeldWoorden = 150

const vol = (waarde: unknown): boolean => waarde !== undefined && waarde !== null && waarde !== ''

/** Words as a reader counts them: what stands between spaces and holds a letter or a digit. */
export const telWoorden = (tekst: string | null | undefined): number =>
  (tekst ?? '').split(/\s+/).filter((woord) => /[\p{L}\p{N}]/u.test(woord)).length

const stand = (mist: readonly Mist[], iets: boolean): DeelStand =>
  mist.length === 0 ? 'klaar' : iets ? 'deels' : 'leeg'

function prioriteitVan(inhoud: DossierInhoud): DeelVan5 {
  const { kleur, reden } = inhoud.prioriteit ?? {}
  const mist: Mist[] = []
  if (!vol(kleur)) mist.push('kleur')
  if (!vol(reden)) mist.push('reden')
  return { deel: 'prioriteit', mist, stand: stand(mist, mist.length < 2) }
}

function beeldVan(inhoud: DossierInhoud): DeelVan5 {
  const tekst = inhoud.beeld?.tekst
  const wel = Object.values(inhoud.watWerkt?.wel ?? {}).some((elk) => vol(elk.tekst))
  const mist: Mist[] = []
  if (!vol(tekst)) mist.push('beeld')
  else if (telWoorden(tekst) > beeldWoorden) mist.push('beeld-lang')
  if (!wel) mist.push('wat-werkt')
  return { deel: 'beeld', mist, stand: stand(mist, vol(tekst) || wel || vol(inhoud.stem?.tekst)) }
}

function actiesVan(inhoud: DossierInhoud): DeelVan5 {
  const lijst = Object.values(inhoud.acties ?? {}).filter((actie) => vol(actie.wat) || vol(actie.wie))
  const mist: Mist[] = []
  if (!lijst.some((actie) => vol(actie.wat))) mist.push('actie')
  if (lijst.some((actie) => !vol(actie.wie))) mist.push('actie-wie')
  if (lijst.some((actie) => !vol(actie.wanneer))) mist.push('actie-wanneer')
  if (lijst.some((actie) => !vol(actie.kant))) mist.push('actie-kant')
  return { deel: 'acties', mist, stand: stand(mist, lijst.length > 0) }
}

function alsDanVan(inhoud: DossierInhoud): DeelVan5 {
  const lijst = Object.values(inhoud.alsDan ?? {})
  const heel = lijst.filter((elk) => vol(elk.signaal) && vol(elk.watHelpt)).length
  const half = lijst.some((elk) => vol(elk.signaal) !== vol(elk.watHelpt))
  const nodig = inhoud.prioriteit?.kleur === 'nu-handelen' ? 2 : 1
  const mist: Mist[] = []
  if (half) mist.push('als-dan-half')
  if (heel === 0 && !half) mist.push('als-dan')
  if (heel > 0 && heel < nodig && !half) mist.push('als-dan-tweede')
  return { deel: 'alsDan', mist, stand: stand(mist, heel > 0 || half) }
}

/** The five parts in their fixed order. The fifth is written by the receiver, so it is empty until he did. */
export function vijfDelen(inhoud: DossierInhoud, samengevat: boolean): readonly DeelVan5[] {
  const laatste: DeelVan5 = samengevat
    ? { deel: 'samenvatting', mist: [], stand: 'klaar' }
    : { deel: 'samenvatting', mist: ['samenvatting'], stand: 'leeg' }
  return [prioriteitVan(inhoud), beeldVan(inhoud), actiesVan(inhoud), alsDanVan(inhoud), laatste]
}

/** klaarVoorOverdracht of the dictionary: 0–5. */
export const telKlaar = (vijf: readonly DeelVan5[]): number => vijf.filter((deel) => deel.stand === 'klaar').length

/** What the sender still has to write, in order; the receiver's part is not his to miss. */
export const mistNog = (vijf: readonly DeelVan5[]): readonly DeelVan5[] =>
  vijf.filter((deel) => deel.deel !== 'samenvatting' && deel.stand !== 'klaar')
