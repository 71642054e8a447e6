// Installing, in the settings: always there, also after 'not now'.
import Download from 'lucide-solid/icons/download'
import { Match, Show, Switch } from 'solid-js'
import { isInstalled, isVluchtig } from '../../../app/device/install.ts'
import { profiel } from '../../../app/session.ts'
import { installatie, installeer, kanInstalleren } from '../../installeren.ts'
import { Button } from '../../parts/Button.tsx'
import { Stappen } from './Stappen.tsx'
import { installeren as w } from './words.nl.ts'

export function Installeren() {
  const soort = () => profiel()?.soort
  const gelukt = () => installatie() === 'gelukt'
  return (
    <section class="card stack" aria-labelledby="installeren">
      <h2 id="installeren" tabindex="-1">{w.titel}</h2>
      <Switch>
        <Match when={isInstalled()}><p>{w.klaar}</p></Match>
        <Match when={soort() === 'gast'}><p>{w.gast}</p></Match>
        <Match when={!gelukt()}>
          <p>{w.waarom}</p>
          <Show when={kanInstalleren()} fallback={<Stappen niveau={3} />}>
            <Button class="start" icon={Download} onClick={() => void installeer()}>{w.knop}</Button>
          </Show>
          <Show when={isVluchtig()}><p>{soort() === 'mentor' ? w.alKluis : w.eigenOpslag}</p></Show>
        </Match>
      </Switch>
      <p role="status"><Show when={installatie()}>{(uitkomst) => w.uitkomst[uitkomst()]}</Show></p>
    </section>
  )
}
