// Who decides today: the reason first, then what is missing with the way there, then who may do what.
import { Link } from '@tanstack/solid-router'
import { createMemo, For, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { t } from '../../words.ts'
import { beslistMist, beslistReden, beslistRegels } from './beslist-zinnen.ts'

export function Beslist(props: { dossierId: string, dossier: Dossier }): JSX.Element {
  const reden = createMemo(() => beslistReden(props.dossier, vandaag()))
  const mist = createMemo(() => beslistMist(props.dossier, vandaag()))
  const kamers = () => [...new Set(mist().map(({ kamer }) => kamer))]
  return (
    <section class="card stack" id="beslist" aria-labelledby="beslist-kop">
      <h3 class="h-l" id="beslist-kop">{t('delen.beslist.titel')}</h3>
      <p>{reden().zin} <Show when={reden().bron}>{(bron) => <span class="small muted">{bron()}</span>}</Show></p>
      <Show when={mist().length > 0}>
        <ul class="stack stack-s small"><For each={mist()}>{(een) => <li>{een.zin}</li>}</For></ul>
        <div class="cluster">
          <For each={kamers()}>{(kamer) => (
            <Link class="btn" to="/leerlingen/$id/kamers/$kamer" params={{ id: props.dossierId, kamer }}>
              {t(`delen.beslist.naar.${kamer}`)}
            </Link>
          )}</For>
        </div>
      </Show>
      <Disclosure summary={t('delen.beslist.wat')}>
        <dl class="stack">
          <For each={beslistRegels(props.dossier, vandaag())}>{(regel) => (
            <div data-beslist={regel.handeling}>
              <dt class="small"><b>{regel.naam}</b></dt>
              <dd class="small">
                {regel.zin} <Show when={regel.bron}>{(bron) => <span class="muted">{bron()}</span>}</Show>
              </dd>
            </div>
          )}</For>
        </dl>
      </Disclosure>
    </section>
  )
}
