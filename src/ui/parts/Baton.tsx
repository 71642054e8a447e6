// The baton says whose turn it is: yellow is yours, dashed is the other's. Nothing else may be yellow.
import { Show, type JSX } from 'solid-js'
import { t } from '../words.ts'

/** `away`: the turn lies with somebody else. Always with words inside. */
export function Baton(props: { away?: boolean | undefined; children: JSX.Element }) {
  return <span class={props.away === true ? 'baton baton-away' : 'baton'}>{props.children}</span>
}

/** A number in the navigation: so many things wait for you. Shows nothing at zero. */
export function Count(props: { n: number }) {
  return (
    <Show when={props.n > 0}>
      <span class="count"><span class="vh">, </span>{props.n}<span class="vh">{t('parts.voorJou')}</span></span>
    </Show>
  )
}
