// The sheet itself: the same words as at the table, exactly what goes, to whom and why, rights, and room to write.
import { createEffect, createMemo, For, onCleanup, onMount, Show, type JSX } from 'solid-js'
import { bladenVan } from '../../../app/bladen.ts'
import { vandaag } from '../../../app/clock.ts'
import { ontvangerVan, type Voorbeeld } from '../../../app/overdracht.ts'
import { profiel } from '../../../app/session.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { naSchooldagen } from '../../../domain/inzage.ts'
import { drempels, nagekekenOp } from '../../../domain/law-profile.ts'
import { wieBeslist } from '../../../domain/wie-beslist.ts'
import Inhoud from '../../parts/Inhoud.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { waaromVan, zonderMachine } from '../samen-kijken/delen-woorden.ts'
import { labelVan, titelVan } from '../samen-kijken/taal.ts'
import { inzage as woorden } from './inzage.nl.ts'
import { persoonNaam, roepnaamVan } from './personen.ts'

/** The first signs of the hash, as people read them: 'A1B2 C3D4'. */
export const codeVan = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase()

type Props = { dossierId: string, dossier: Dossier, overdracht: string, persoon: string, voorbeeld: Voorbeeld }

const cssTekst = (tekst: string): string => `"${tekst.replaceAll(/[\\"\n]/g, (teken) => (teken === '\n' ? ' ' : `\\${teken}`))}"`

/** School, day and code at the foot of every page, with its number; where a browser cannot, they stand at the end. */
function VoetOpElkeBladzijde(props: { voet: string }): JSX.Element {
  const blad = new CSSStyleSheet()
  const nummer = (): string => {
    const [voor, tussen] = [cssTekst(`${t('inzage.papier.bladzijde')} `), cssTekst(` ${t('inzage.papier.van')} `)]
    return `${voor} counter(page) ${tussen} counter(pages)`
  }
  createEffect(() => {
    blad.replaceSync(`@page { margin: 16mm 15mm 18mm; @bottom-left { content: ${cssTekst(props.voet)}; font: 9pt sans-serif }
      @bottom-right { content: ${nummer()}; font: 9pt sans-serif } }`)
  })
  onMount(() => { document.adoptedStyleSheets = [...document.adoptedStyleSheets, blad] })
  onCleanup(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((een) => een !== blad)
  })
  return null
}

export function Blad(props: Props): JSX.Element {
  const w = () => (props.persoon === 'leerling' ? 'leerling' : 'ouder')
  const naar = () => ontvangerVan(props.dossierId, props.overdracht)?.relatie
  const school = () => profiel()?.school ?? ''
  const bladen = createMemo(() => bladenVan(props.dossierId))
  const voet = () => t('inzage.papier.voet', { school: school(), datum: toonDatum(vandaag()), code: codeVan(props.voorbeeld.hash) })
  const namen = () => ({
    naam: persoonNaam(props.dossier, props.persoon), roepnaam: roepnaamVan(props.dossier),
    afzender: profiel()?.naam ?? '', school: school(), ontvanger: naar()?.naam ?? '', naarSchool: naar()?.school ?? '',
  })
  const uniek = (items: readonly { item: string }[]): string[] => [...new Set(items.map(({ item }) => titelVan(w(), item)))]
  const beslist = createMemo(() => wieBeslist('toestemming', props.dossier, vandaag()).personen.includes(props.persoon))
  const vragen = createMemo(() => (beslist() ? uniek(props.voorbeeld.thuis.filter(({ reden }) => reden === 'toestemming-te-vragen')) : []))
  const blijft = createMemo(() => uniek(props.voorbeeld.thuis.filter(({ reden }) => reden !== 'leeg')))
  return (
    <article class="card stack papier" aria-label={t('inzage.papier.kop')}>
      <VoetOpElkeBladzijde voet={voet()} />
      <p class="small muted">{t('inzage.papier.kop')} · {school()}</p>
      <h2 class="papier-titel">{t(`samenKijken.${w()}.titel`, namen())}</h2>
      <p>{t(`samenKijken.${w()}.inleiding`, namen())}</p>
      <p>{t(`samenKijken.${w()}.waarom`, namen())} {t(`samenKijken.${w()}.alles`)}</p>
      <p>{t('inzage.papier.tot', { datum: toonDatum(naSchooldagen(vandaag(), drempels.inzageSchooldagen)) })}</p>
      <h3>{t(`samenKijken.${w()}.gaatMee`)}</h3>
      <Inhoud items={props.voorbeeld.mee.map(zonderMachine)} bij={props.voorbeeld.mee} niveau={4} bladen={bladen()}
        titel={({ soort }) => titelVan(w(), soort)} label={(patroon) => labelVan(w(), patroon)}
        onder={(sectie) => <p class="small muted">{waaromVan(w(), sectie(), namen().ontvanger)}</p>} />
      <Lijst kop={t(`samenKijken.${w()}.blijft`)} namen={blijft()} />
      <Lijst kop={t(`inzage.papier.${w()}.beslis`)} namen={vragen()} />
      <div class="stack stack-s papier-heel">
        <h3>{t(`inzage.papier.${w()}.rechten`)}</h3>
        <ul class="papier-punten"><For each={woorden.papier[w()].recht}>{(zin) => <li>{zin}</li>}</For></ul>
        <p class="small muted">{t('inzage.papier.bron', { datum: toonDatum(nagekekenOp) })}</p>
      </div>
      <Schrijf kop={t(`inzage.papier.${w()}.fout`)} lijnen={3} />
      <Schrijf kop={t(`inzage.papier.${w()}.kijk`)} lijnen={6} />
      <div class="stack papier-heel">
        <p>{t(`inzage.papier.${w()}.gelezen`)}</p>
        <p class="papier-hokjes">
          <span>☐ {t(`inzage.papier.${w()}.eens`)}</span> <span>☐ {t(`inzage.papier.${w()}.oneens`)}</span>
        </p>
        <p class="papier-lijn">{t('inzage.papier.naamLijn')}</p>
        <p class="papier-lijn">{t('inzage.papier.datumLijn')}</p>
      </div>
      <p class="small muted">{voet()}. {t('inzage.papier.nietVerzegeld')}</p>
    </article>
  )
}

function Lijst(props: { kop: string, namen: readonly string[] }): JSX.Element {
  return (
    <Show when={props.namen.length > 0}>
      <div class="stack stack-s papier-heel">
        <h3>{props.kop}</h3>
        <ul class="papier-punten"><For each={props.namen}>{(naam) => <li>{naam}</li>}</For></ul>
      </div>
    </Show>
  )
}

function Schrijf(props: { kop: string, lijnen: number }): JSX.Element {
  return (
    <div class="papier-heel">
      <h3>{props.kop}</h3>
      <For each={Array.from({ length: props.lijnen })}>{() => <div class="papier-lijn" aria-hidden="true" />}</For>
    </div>
  )
}
