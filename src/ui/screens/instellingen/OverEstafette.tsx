// Installing, and what this app is: whose server, which version, and the door for ICT.
import { Link } from '@tanstack/solid-router'
import Download from 'lucide-solid/icons/download'
import { Show } from 'solid-js'
import { isInstalled } from '../../../app/device/browser.ts'
import { profiel } from '../../../app/session.ts'
import { installeer, kanInstalleren } from '../../installeren.ts'
import { Button } from '../../parts/Button.tsx'
import { t } from '../../words.ts'

export function Installeren() {
  const gast = () => profiel()?.soort === 'gast'
  return (
    <section class="card stack" aria-labelledby="installeer-kop">
      <h2 id="installeer-kop">{t('instellingen.installeer.titel')}</h2>
      <Show when={!isInstalled()} fallback={<p>{t('instellingen.installeer.klaar')}</p>}>
        <Show when={!gast()} fallback={<p>{t('instellingen.installeer.gast')}</p>}>
          <p>{t('instellingen.installeer.uitleg')}</p>
          <Show
            when={kanInstalleren()}
            fallback={
              <>
                <p>{t('instellingen.installeer.hoe')}</p>
                <p class="small muted">{t('instellingen.installeer.ios')}</p>
              </>
            }
          >
            <Button class="start" icon={Download} onClick={() => void installeer()}>
              {t('instellingen.installeer.knop')}
            </Button>
          </Show>
        </Show>
      </Show>
    </section>
  )
}

export function OverEstafette() {
  return (
    <section class="card stack" aria-labelledby="over-kop">
      <h2 id="over-kop">{t('instellingen.app.titel')}</h2>
      <dl class="kv">
        <dt>{t('instellingen.app.server')}</dt><dd translate="no">{profiel()?.herkomst}</dd>
        <dt>{t('instellingen.app.versie')}</dt><dd class="num" translate="no">{__APP_VERSION__}</dd>
      </dl>
      <Link class="btn start" to="/inrichten">{t('instellingen.app.inrichten')}</Link>
    </section>
  )
}
