// A small state: shape, word and colour together.
import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { Show, type JSX } from 'solid-js'
import { Icon, type IconOf } from './Icon.tsx'

type ChipTone = 'ok' | 'watch' | 'act' | 'unknown'

const icons: Record<ChipTone, IconOf> = {
  ok: CircleCheck, watch: TriangleAlert, act: CircleAlert, unknown: CircleDashed,
}

/** Without a tone it is plain and has an icon only when one is given. 'unknown' is dashed: never wrong. */
export function Chip(props: { tone?: ChipTone | undefined; icon?: IconOf | undefined; children: JSX.Element }) {
  const icon = () => props.icon ?? (props.tone === undefined ? undefined : icons[props.tone])
  return (
    <span class={props.tone === undefined ? 'chip' : `chip is-${props.tone}`}>
      <Show when={icon()}>{(of) => <Icon of={of()} />}</Show>
      <span>{props.children}</span>
    </span>
  )
}
