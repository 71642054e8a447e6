// Which invitations of the beheerder were used, are open, or expired.
import { For, Show } from 'solid-js'
import type { Lijst } from '../../../app/beheer.ts'
import { nu } from '../../../app/clock.ts'
import { dagVan } from '../../dag.ts'
import { Chip } from '../../parts/Chip.tsx'
import { t } from '../../words.ts'

export function Gebruik(props: { lijst: Lijst }) {
  const regels = () => [
    ...props.lijst.scholen.map(({ naam, brin, gebruikt }) => ({ naam: `${naam}, ${brin}`, tot: '', gebruikt })),
    ...props.lijst.uitnodigingen.map(({ tot, gebruikt }) => ({ naam: t('inrichten.beheer.mentor'), tot, gebruikt })),
  ]
  return (
    <Show when={regels().length > 0} fallback={<p>{t('inrichten.beheer.lijstLeeg')}</p>}>
      <ul class="card card-flush rows">
        <For each={regels()}>{(regel) => (
          <li class="row">
            <span>
              <b>{regel.naam}</b>
              <Show when={regel.tot !== '' && !regel.gebruikt}>
                <br /><span class="sub">{t('inrichten.beheer.tot', { datum: dagVan(regel.tot) })}</span>
              </Show>
            </span>
            <Stand gebruikt={regel.gebruikt} tot={regel.tot} />
          </li>
        )}</For>
      </ul>
    </Show>
  )
}

function Stand(props: { gebruikt: boolean; tot: string }) {
  return (
    <Show
      when={props.gebruikt}
      fallback={
        <Show
          when={props.tot !== '' && props.tot < nu()}
          fallback={<Chip tone="unknown">{t('inrichten.beheer.open')}</Chip>}
        >
          <Chip tone="watch">{t('inrichten.beheer.verlopen')}</Chip>
        </Show>
      }
    >
      <Chip tone="ok">{t('inrichten.beheer.gebruikt')}</Chip>
    </Show>
  )
}
