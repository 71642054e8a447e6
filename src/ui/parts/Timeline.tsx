// The line of time: closed is done, yellow is here, dashed is later.
import Check from 'lucide-solid/icons/check'
import Circle from 'lucide-solid/icons/circle'
import { For, Show, type JSX } from 'solid-js'
import { t } from '../words.ts'
import { Icon, type IconOf } from './Icon.tsx'

export type Moment = {
  readonly state: 'done' | 'now' | 'later'
  readonly title: string
  readonly text?: JSX.Element
  readonly icon?: IconOf | undefined
}

const spoken = { done: 'parts.stapKlaar', now: 'parts.stapNu', later: 'parts.stapLater' } as const

/** Dates stand in words in `text`. */
export function Timeline(props: { moments: readonly Moment[] }) {
  return (
    <ol class="time">
      <For each={props.moments}>{(moment) => (
        <li
          class={moment.state === 'done' ? '' : moment.state}
          aria-current={moment.state === 'now' ? 'step' : undefined}
        >
          <span class="dot"><Icon of={moment.icon ?? (moment.state === 'done' ? Check : Circle)} /></span>
          <div>
            <b>{moment.title}</b><span class="vh">, {t(spoken[moment.state])}</span>
            <Show when={moment.text}><div class="small">{moment.text}</div></Show>
          </div>
        </li>
      )}</For>
    </ol>
  )
}
