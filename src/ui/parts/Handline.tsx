// Two people and the baton between them.
import { Show } from 'solid-js'

type Person = { readonly naam: string; readonly bij?: string | undefined }

/** `at` runs from 0 (at the left) to 1 (at the right); `label` says in one sentence where the baton lies. */
export function Handline(props: { from: Person; to: Person; at: number; label: string }) {
  return (
    <div class="handline">
      <Name of={props.from} />
      <div class="track" role="img" aria-label={props.label} style={{ '--at': String(props.at) }} />
      <Name of={props.to} />
    </div>
  )
}

function Name(props: { of: Person }) {
  return (
    <div>
      <b>{props.of.naam}</b>
      <Show when={props.of.bij}><span class="small muted">{props.of.bij}</span></Show>
    </div>
  )
}
