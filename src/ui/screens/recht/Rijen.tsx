// The ways to the pages of the rights, from a dossier, a received handover, a sent one, and the settings.
import { Link } from '@tanstack/solid-router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import type { JSX } from 'solid-js'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import '../../words-verder.ts'

function Inhoud(props: { naam: string; uitleg: string }): JSX.Element {
  return <><span><b>{props.naam}</b><br /><span class="sub">{props.uitleg}</span></span><Icon of={ChevronRight} /></>
}

function Lijst(props: { titel: string; id: string; children: JSX.Element }) {
  return (
    <section class="stack stack-s noprint" aria-labelledby={props.id}>
      <h2 class="h-t muted" id={props.id}>{props.titel}</h2>
      <ul class="card card-flush rows">{props.children}</ul>
    </section>
  )
}

/** Below the rooms of a dossier. */
export function RechtenVanDossier(props: { dossier: string }) {
  const params = () => ({ id: props.dossier })
  return (
    <Lijst titel={t('recht.rij.titel')} id="rechten-dossier">
      <li><Link class="row" to="/leerlingen/$id/weten" params={params()}>
        <Inhoud naam={t('recht.rij.weten')} uitleg={t('recht.rij.wetenUitleg')} /></Link></li>
      <li><Link class="row" to="/leerlingen/$id/logboek" params={params()}>
        <Inhoud naam={t('recht.rij.logboek')} uitleg={t('recht.rij.logboekUitleg')} /></Link></li>
      <li><Link class="row" to="/leerlingen/$id/wissen" params={params()}>
        <Inhoud naam={t('recht.rij.wissen')} uitleg={t('recht.rij.wissenUitleg')} /></Link></li>
    </Lijst>
  )
}

/** Below a received handover. */
export function RechtenVanOntvangst(props: { id: string }) {
  const params = () => ({ id: props.id })
  return (
    <Lijst titel={t('recht.rij.titel')} id="rechten-ontvangst">
      <li><Link class="row" to="/ontvangen/$id/weten" params={params()}>
        <Inhoud naam={t('recht.rij.weten')} uitleg={t('recht.rij.wetenUitleg')} /></Link></li>
      <li><Link class="row" to="/ontvangen/$id/fg" params={params()}>
        <Inhoud naam={t('recht.instellingen.fg')} uitleg={t('recht.fg.wat.kreeg')} /></Link></li>
    </Lijst>
  )
}

/** In the settings. */
export function RechtenVanKluis() {
  return (
    <Lijst titel={t('recht.instellingen.titel')} id="rechten-kluis">
      <li><Link class="row" to="/instellingen/bewaren">
        <Inhoud naam={t('recht.instellingen.bewaren')} uitleg={t('recht.instellingen.bewarenUitleg')} /></Link></li>
      <li><Link class="row" to="/instellingen/vertrek">
        <Inhoud naam={t('recht.instellingen.vertrek')} uitleg={t('recht.instellingen.vertrekUitleg')} /></Link></li>
      <li><Link class="row" to="/instellingen/fg">
        <Inhoud naam={t('recht.instellingen.fg')} uitleg={t('recht.instellingen.fgUitleg')} /></Link></li>
    </Lijst>
  )
}

/** Under the way of a sent handover. */
export function NaarFg(props: { id: string }) {
  return (
    <p class="noprint">
      <Link class="btn btn-quiet" to="/leerlingen/$id/fg" params={{ id: props.id }}>{t('recht.instellingen.fg')}</Link>
    </p>
  )
}
