// Nothing here yet: an icon, a sentence, one main button.
import { children, Show, type JSX } from 'solid-js'
import { Icon, type IconOf } from './Icon.tsx'

/** `actions` holds at most one main button. */
export function Empty(props: { icon: IconOf; title: string; children?: JSX.Element; actions?: JSX.Element }) {
  const text = children(() => props.children)
  const actions = children(() => props.actions)
  return (
    <section class="empty">
      <Icon of={props.icon} />
      <h2>{props.title}</h2>
      <Show when={text()}><p>{text()}</p></Show>
      <Show when={actions()}><div class="cluster">{actions()}</div></Show>
    </section>
  )
}
