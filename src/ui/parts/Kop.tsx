// A heading whose level depends on where its part stands.
import type { JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'

export type Niveau = 2 | 3 | 4 | 5

/** `class` gives it its size; the level says only where it stands. */
export function Kop(props: { niveau: Niveau; class: string; children: JSX.Element }) {
  return <Dynamic component={`h${props.niveau}`} class={props.class}>{props.children}</Dynamic>
}
