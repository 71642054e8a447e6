// Where one is in a task of a few steps.
import Check from 'lucide-solid/icons/check'
import { For, Show } from 'solid-js'
import { t } from '../words.ts'
import { Icon } from './Icon.tsx'

/** `at` counts from 0; all steps before it are done. */
export function Steps(props: { names: readonly string[]; at: number }) {
  const nu = () => Math.min(props.at + 1, props.names.length)
  return (
    <ol class="steps" aria-label={t('parts.stap', { nu: nu(), totaal: props.names.length })}>
      <For each={props.names}>{(name, index) => (
        <li
          class={index() < props.at ? 'done' : index() === props.at ? 'now' : ''}
          aria-current={index() === props.at ? 'step' : undefined}
        >
          <Show when={index() < props.at}><Icon of={Check} label={t('parts.stapKlaar')} /></Show>
          {name}
        </li>
      )}</For>
    </ol>
  )
}
