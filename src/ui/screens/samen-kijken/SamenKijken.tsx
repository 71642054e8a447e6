// Samen kijken: the tablet is in other hands. One dossier, no way anywhere else, and the only way out is the lock.
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import { profiel } from '../../../app/session.ts'
import { kijkt, klaarMetKijken, type Kijker, type Kijkt } from '../../../app/samen-kijken.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import '../../words-binnen.ts'
import { SavedVoice } from '../../parts/Saved.tsx'
import { t } from '../../words.ts'
import { Einde } from './Einde.tsx'
import { Kijken } from './Kijken.tsx'
import { naamVan, type Afloop } from './wie.ts'
import './samen-kijken.css'

export default function SamenKijken(): JSX.Element {
  return <Show when={kijkt()}>{(nu) => <Tafel kijkt={nu()} />}</Show>
}

function Tafel(props: { kijkt: Kijkt }): JSX.Element {
  const [persoon, zetPersoon] = createSignal<Kijker | null>(null)
  const [afloop, zetAfloop] = createSignal<Afloop | null>(null)
  const [klaar, zetKlaar] = createSignal<readonly string[]>([])
  const kies = (wie: Kijker): void => {
    zetAfloop(null)
    zetPersoon(wie)
  }
  const eindig = (nieuw: Afloop): void => {
    if (nieuw.gezien !== null) zetKlaar((al) => [...al, nieuw.persoon.id])
    zetPersoon(null)
    zetAfloop(nieuw)
    window.scrollTo(0, 0)
  }
  return (
    <main id="inhoud" class="focusmode stack stack-l samen-kijken">
      <div class="topbar flush-y">
        <span class="brand"><Mark /><span class="wide">Estafette</span></span>
        <Show when={profiel()?.soort === 'oefen'}>
          <Chip tone="unknown">{t('parts.oefenkluis')}<span class="wide">{t('parts.oefenkluisErbij')}</span></Chip>
        </Show>
      </div>
      <Switch fallback={<Wie kijkt={props.kijkt} klaar={klaar()} kies={kies} />}>
        <Match when={persoon()} keyed>
          {(wie) => <Kijken kijkt={props.kijkt} persoon={wie} klaar={eindig} />}
        </Match>
        <Match when={afloop()} keyed>
          {(hoe) => (
            <Einde kijkt={props.kijkt} afloop={hoe} nogIemand={() => zetAfloop(null)}
              meer={props.kijkt.personen.some(({ id }) => !klaar().includes(id))} />
          )}
        </Match>
      </Switch>
      <SavedVoice />
    </main>
  )
}

function Wie(props: { kijkt: Kijkt, klaar: readonly string[], kies: (wie: Kijker) => void }): JSX.Element {
  return (
    <div class="stack stack-l">
      <PageHead screen={t('samenKijken.naam')} title={t('samenKijken.wie')}
        sub={t('samenKijken.wieUitleg', { roepnaam: props.kijkt.leerling.roepnaam })} />
      <ul class="stack">
        <For each={props.kijkt.personen}>
          {(wie) => (
            <li>
              <Button big wide onClick={() => props.kies(wie)}>
                {naamVan(wie)}
                <Show when={props.klaar.includes(wie.id)}><Chip tone="ok">{t('samenKijken.gezien')}</Chip></Show>
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Button kind="quiet" class="start" onClick={() => void klaarMetKijken()}>{t('samenKijken.stoppen')}</Button>
    </div>
  )
}
