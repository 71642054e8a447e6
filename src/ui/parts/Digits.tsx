// Groups of digits to read aloud or to compare; `now` marks those whose turn it is.
import { For, Show } from 'solid-js'

/** `notes` stands below each group, such as who reads it. */
export function Digits(props: {
  groups: readonly string[]
  now?: readonly number[] | undefined
  notes?: readonly string[] | undefined
  label: string
}) {
  return (
    <ol class="digits" aria-label={props.label}>
      <For each={props.groups}>{(group, index) => (
        <li class={props.now?.includes(index()) === true ? 'now' : ''}>
          {group}
          <Show when={props.notes?.[index()]}>{(note) => <small>{note()}</small>}</Show>
        </li>
      )}</For>
    </ol>
  )
}
