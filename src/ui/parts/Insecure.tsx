// The one page that is shown when the browser withholds its cryptography: plain http on a network.
import { t } from '../words.ts'
import { Mark } from './Mark.tsx'

/** Needs nothing but the page itself: no vault, no router, no network. */
export function Insecure(props: { address: string }) {
  return (
    <main class="focusmode stack stack-l">
      <p class="brand"><Mark />Estafette</p>
      <div class="stack stack-s">
        <h1>{t('parts.onveilig.titel')}</h1>
        <p>{t('parts.onveilig.wat')}</p>
      </div>
      <section class="card stack stack-s">
        <h2 class="h-l">{t('parts.onveilig.jij')}</h2>
        <p>{t('parts.onveilig.jijRaad')}</p>
      </section>
      <section class="card stack stack-s">
        <h2 class="h-l">{t('parts.onveilig.ict')}</h2>
        <ol class="list">
          <li><b class="num">1.</b><span>{t('parts.onveilig.ictAdres')}</span></li>
          <li><b class="num">2.</b><span>{t('parts.onveilig.ictProxy')}</span></li>
          <li>
            <b class="num">3.</b>
            <span>
              {t('parts.onveilig.ictStart')}
              <code class="instelling" translate="no">ORIGIN=https://{new URL(props.address).hostname} TRUST_PROXY=1</code>
            </span>
          </li>
        </ol>
        <p class="small muted">{t('parts.onveilig.ictZelf')}</p>
      </section>
      <p class="muted">{t('parts.onveilig.adres', { adres: props.address })}</p>
    </main>
  )
}
