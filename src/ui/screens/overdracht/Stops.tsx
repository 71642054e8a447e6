// Two kinds of stop, each with what to do: what the law asks, and what the lock cannot do yet.
import { Link } from '@tanstack/solid-router'
import Lock from 'lucide-solid/icons/lock'
import Scale from 'lucide-solid/icons/scale'
import { For, Show, type JSX } from 'solid-js'
import type { Relatie } from '../../../app/desk.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Stop } from '../../../domain/stops.ts'
import type { IconOf } from '../../parts/Icon.tsx'
import { Note } from '../../parts/Note.tsx'
import { t } from '../../words.ts'
import { stopBron, stopRaad, stopZin, uitwegVan } from './stop-zinnen.ts'

type Props = { dossierId: string, dossier: Dossier, stops: readonly Stop[], relatie: Relatie | null }

export function Stops(props: Props): JSX.Element {
  const van = (soort: Stop['soort']) => props.stops.filter((stop) => stop.soort === soort)
  // On most routes the law does not ask these gates itself; then neither heading nor colour says that it does.
  const vraagtDeWet = () => van('wet').some(({ zin }) => zin === 'wet-vraagt')
  return (
    <div class="stack" data-stops={props.stops.length}>
      <Show when={props.stops.length === 0}>
        <Note title={t('overdracht.stops.vrij')}
          tone="ok"><p class="small">{t('overdracht.stops.vrijUitleg')}</p></Note>
      </Show>
      <Soort {...props} stops={van('wet')} icoon={Scale} toon={vraagtDeWet() ? 'act' : 'watch'}
        kop={vraagtDeWet() ? t('overdracht.stops.wet') : t('overdracht.stops.eerst')} />
      <Soort {...props} stops={van('slot')} icoon={Lock} toon="watch" kop={t('overdracht.stops.slot')} />
    </div>
  )
}

function Soort(props: Props & { kop: string, icoon: IconOf, toon: 'act' | 'watch' }): JSX.Element {
  return (
    <Show when={props.stops.length > 0}>
      <Note title={props.kop} tone={props.toon} icon={props.icoon}>
        <ul class="stack">
          <For each={props.stops}>
            {(stop) => (
              <li class="stack stack-s" data-stop={stop.reden}>
                <p>{stopZin(stop, props.dossier, props.relatie?.naam ?? '')}</p>
                <p class="small">{stopRaad(stop)}</p>
                <Show when={stopBron(stop)}>{(bron) => <p class="small muted">{bron()}</p>}</Show>
                <Show when={uitwegVan(stop, props.dossierId, props.relatie)}>
                  {(weg) => (
                    <Link class="btn start" to={weg().to} params={{ id: weg().id }}
                      hash={weg().hash ?? ''}>{weg().tekst}</Link>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Note>
    </Show>
  )
}
