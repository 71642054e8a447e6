// The one page that is shown when the browser withholds its cryptography: plain http on a network.
import ShieldAlert from 'lucide-solid/icons/shield-alert'
import { t } from '../words.ts'
import { Icon } from './Icon.tsx'
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
        <ul class="list">
          <li><Icon of={ShieldAlert} /><span>{t('parts.onveilig.ictAdres')}</span></li>
          <li><Icon of={ShieldAlert} /><span>{t('parts.onveilig.ictProxy')}</span></li>
          <li><Icon of={ShieldAlert} /><span>{t('parts.onveilig.ictZelf')}</span></li>
        </ul>
      </section>
      <p class="muted">{t('parts.onveilig.adres', { adres: props.address })}</p>
    </main>
  )
}
