// Words of the leerling or the parents, in their own letter; below who said it, when and where.
import { children, Show, type JSX } from 'solid-js'

/** `children` is the quoted text and nothing else. */
export function Voice(props: { children: JSX.Element; footer?: JSX.Element }) {
  const footer = children(() => props.footer)
  return (
    <blockquote class="voice">
      <p>{props.children}</p>
      <Show when={footer()}><footer>{footer()}</footer></Show>
    </blockquote>
  )
}
