// One line on Vandaag: what to do, why and by when, and one button.
import { children, Show, type JSX } from 'solid-js'
import { Icon, type IconOf } from './Icon.tsx'

/** Stands in a `ul class="card card-flush rows"`; `action` is one button or link. */
export function NextStep(props: { icon: IconOf; title: string; children?: JSX.Element; action?: JSX.Element }) {
  const why = children(() => props.children)
  return (
    <li class="nextstep">
      <Icon of={props.icon} />
      <div>
        <b>{props.title}</b>
        <Show when={why()}><p class="sub muted small">{why()}</p></Show>
      </div>
      {props.action}
    </li>
  )
}
