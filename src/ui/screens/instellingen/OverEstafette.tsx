// What this app is: whose server, which version, and the door for ICT.
import { Link } from '@tanstack/solid-router'
import { profiel } from '../../../app/session.ts'
import { t } from '../../words.ts'

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
