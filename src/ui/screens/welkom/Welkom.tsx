// The first page on a device without a vault: what Estafette is for, and the three ways to begin.
import FlaskConical from 'lucide-solid/icons/flask-conical'
import Inbox from 'lucide-solid/icons/inbox'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { createResource, Show } from 'solid-js'
import { oefenenMag } from '../../../app/session.ts'
import { opent } from '../../ingang.ts'
import { Kader } from '../../Kader.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon, type IconOf } from '../../parts/Icon.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'

/** What stands behind the # of the practice door; it is no secret. */
export const oefenen = 'oefenen'

export function Welkom() {
  const [oefen] = createResource(oefenenMag)
  // Not `oefen()` alone: that would suspend the whole page until the relay answers.
  const mag = () => oefen.state === 'ready' && oefen.latest === true
  return (
    <Kader>
      <div class="welkom">
        <PageHead screen={t('welkom.naam')} title={t('welkom.titel')} />
        <p class="lead">{t('welkom.lead')}</p>
      </div>
      <section class="card stack" aria-labelledby="welkom-kluis">
        <h2 id="welkom-kluis">{t('welkom.kluis.titel')}</h2>
        <p>{t('welkom.kluis.uitleg')}</p>
        <Button kind="main" big wide onClick={() => opent('begin')}>{t('welkom.kluis.knop')}</Button>
      </section>
      <ul class="cols cols-2">
        <Show when={mag()}>
          <li>
            <Kaart
              icon={FlaskConical}
              titel={t('welkom.proberen.titel')}
              uitleg={t('welkom.proberen.uitleg')}
              doe={() => opent('begin', oefenen)}
            />
          </li>
        </Show>
        <li>
          <Kaart
            icon={Inbox}
            titel={t('welkom.overdracht.titel')}
            uitleg={t('welkom.overdracht.uitleg')}
            doe={() => opent('uitnodiging')}
          />
        </li>
      </ul>
      <div class="stack stack-s">
        <Button kind="quiet" class="start out" onClick={() => opent('openen')}>{t('welkom.brief')}</Button>
        <p class="saved"><Icon of={WifiOff} />{t('welkom.netwerk')}</p>
        <Button kind="quiet" class="start out" onClick={() => opent('inrichten')}>{t('welkom.inrichten')}</Button>
      </div>
    </Kader>
  )
}

function Kaart(props: { icon: IconOf; titel: string; uitleg: string; doe: () => void }) {
  return (
    <button type="button" class="card card-tight stack stack-s knopkaart" onClick={() => props.doe()}>
      <Icon of={props.icon} />
      <b>{props.titel}</b>
      <span class="muted small">{props.uitleg}</span>
    </button>
  )
}
