// How to install in this very browser, step by step, with the sign to look for.
import Share from 'lucide-solid/icons/share'
import { For, Show } from 'solid-js'
import { installeerwijze } from '../../../app/device/install.ts'
import { Icon } from '../../parts/Icon.tsx'
import { installeren as w } from './words.nl.ts'

/** `niveau`: of its heading. */
export function Stappen(props: { niveau: 2 | 3 }) {
  const wijze = installeerwijze()
  const { titel, stappen } = w.wijze[wijze]
  return (
    <div class="stack stack-s" data-wijze={wijze}>
      <Show when={props.niveau === 2} fallback={<h3>{titel}</h3>}><h2>{titel}</h2></Show>
      <ol class="list">
        <For each={stappen}>
          {(stap, nummer) => (
            <li>
              <b class="num">{nummer() + 1}.</b>
              <span>{stap}<Show when={wijze === 'ios' && nummer() === 0}> <Icon of={Share} /></Show></span>
            </li>
          )}
        </For>
      </ol>
    </div>
  )
}
