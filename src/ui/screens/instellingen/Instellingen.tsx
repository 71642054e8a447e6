// Who works here, the vault, where everything is, and the log.
import { useLocation } from '@tanstack/solid-router'
import Lock from 'lucide-solid/icons/lock'
import { createEffect, Show } from 'solid-js'
import type { Profiel } from '../../../app/desk.ts'
import { eigenCijfers, kluizen, profiel, vergrendel } from '../../../app/session.ts'
import { dagVan } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { Installeren } from '../installeren/Installeren.tsx'
import { RechtenVanKluis } from '../recht/Rijen.tsx'
import { Logboek } from './Logboek.tsx'
import { OverEstafette } from './OverEstafette.tsx'
import { Waar } from './Waar.tsx'
import { Wissen } from './Wissen.tsx'

export default function Instellingen() {
  const plek = useLocation()
  // The line below every screen and the offer on Vandaag lead here; each asks one question, so it lands on the answer. The gear stays where it
  // is and would keep the focus.
  createEffect(() => {
    const { hash } = plek()
    const plaats = hash === 'waar' || hash === 'installeren' ? `#${hash}` : 'main h1'
    queueMicrotask(() => document.querySelector<HTMLElement>(plaats)?.focus())
  })
  return (
    <>
      <PageHead screen={t('instellingen.naam')} title={t('instellingen.titel')} />
      <div class="cols cols-l2">
        <div class="stack">
          <Show when={profiel()}>{(wie) => <><Ik wie={wie()} /><Kluis wie={wie()} /></>}</Show>
        </div>
        <div class="stack">
          <Waar />
          <Installeren />
          <OverEstafette />
        </div>
      </div>
      <RechtenVanKluis />
      <Logboek />
    </>
  )
}

function Ik(props: { wie: Profiel }) {
  return (
    <section class="card stack" aria-labelledby="ik-kop">
      <h2 id="ik-kop">{t('instellingen.ik.titel')}</h2>
      <dl class="kv">
        <dt>{t('instellingen.ik.naam')}</dt><dd>{props.wie.naam}</dd>
        <Show when={props.wie.rol}><dt>{t('instellingen.ik.rol')}</dt><dd>{props.wie.rol}</dd></Show>
        <Show when={props.wie.school}>
          <dt>{t('instellingen.ik.school')}</dt><dd>{[props.wie.school, props.wie.brin].filter(Boolean).join(', ')}</dd>
        </Show>
        <Show when={props.wie.soort !== 'gast'}>
          <dt>{t('instellingen.ik.sector')}</dt><dd>{t(`instellingen.ik.${props.wie.sector}`)}</dd>
        </Show>
      </dl>
      <Disclosure summary={t('instellingen.ik.cijfers')}>
        <p class="small muted">{t('instellingen.ik.cijfersUitleg')}</p>
        <div class="vijftal"><Digits groups={eigenCijfers()} label={t('instellingen.ik.cijfers')} /></div>
      </Disclosure>
    </section>
  )
}

function Kluis(props: { wie: Profiel }) {
  const sinds = () => {
    const zelfde = kluizen().filter((kluis) => kluis.soort === props.wie.soort)
    return zelfde.length === 1 ? zelfde[0]?.sinds : undefined
  }
  return (
    <section class="card stack" aria-labelledby="kluis-kop">
      <h2 id="kluis-kop">{t('instellingen.kluis.titel')}</h2>
      <dl class="kv">
        <dt>{t('instellingen.kluis.soort')}</dt><dd>{t(`instellingen.kluis.${props.wie.soort}`)}</dd>
        <Show when={sinds()}>
          {(moment) => <><dt>{t('instellingen.kluis.sinds')}</dt><dd>{dagVan(moment())}</dd></>}
        </Show>
      </dl>
      <p>{t('instellingen.kluis.slot')}</p>
      <Show when={props.wie.soort === 'mentor'}><p class="muted">{t('instellingen.kluis.school')}</p></Show>
      <Button kind="main" class="start" icon={Lock} onClick={() => void vergrendel()}>
        {t('instellingen.kluis.nu')}
      </Button>
      <Show when={props.wie.soort !== 'mentor' && props.wie.soort}>{(soort) => <Wissen soort={soort()} />}</Show>
    </section>
  )
}
