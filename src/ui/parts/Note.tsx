// A message in the page: what happened, whether something was lost, what to do now.
import CircleCheck from 'lucide-solid/icons/circle-check'
import Info from 'lucide-solid/icons/info'
import OctagonAlert from 'lucide-solid/icons/octagon-alert'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { children, Show, type JSX } from 'solid-js'
import { Icon, type IconOf } from './Icon.tsx'
import { toneClass, type Tone } from './tone.ts'

const icons: Record<Tone | 'none', IconOf> = {
  ok: CircleCheck, watch: TriangleAlert, act: OctagonAlert, brand: Info, none: Info,
}

/** `role`: 'status' for what is told politely, 'alert' for what went wrong just now; none for what stands here. */
export function Note(props: {
  title: string
  /** The note is the whole page: its title is the h1. */
  heading?: boolean | undefined
  tone?: Tone | undefined
  icon?: IconOf | undefined
  role?: 'status' | 'alert' | undefined
  children?: JSX.Element
  actions?: JSX.Element
}) {
  const text = children(() => props.children)
  const actions = children(() => props.actions)
  return (
    <div class={`note${toneClass(props.tone)}`} role={props.role}>
      <Icon of={props.icon ?? icons[props.tone ?? 'none']} />
      <Show when={props.heading} fallback={<b>{props.title}</b>}><h1 class="h-t">{props.title}</h1></Show>
      <Show when={text()}><div class="stack stack-s">{text()}</div></Show>
      <Show when={actions()}><div class="cluster">{actions()}</div></Show>
    </div>
  )
}
