// The priority flag of the front sheet: about the support, not about the child.
import CircleCheck from 'lucide-solid/icons/circle-check'
import OctagonAlert from 'lucide-solid/icons/octagon-alert'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import type { JSX } from 'solid-js'
import { t } from '../words.ts'
import { Icon, type IconOf } from './Icon.tsx'

type Level = 'ok' | 'watch' | 'act'

const icons: Record<Level, IconOf> = { ok: CircleCheck, watch: TriangleAlert, act: OctagonAlert }

/** The word (Rustig, Let op, Nu handelen) comes with the level unless `title` is given. */
export function Flag(props: { level: Level; title?: string | undefined; children: JSX.Element }) {
  return (
    <div class={`flag is-${props.level}`}>
      <Icon of={icons[props.level]} />
      <b>{props.title ?? t(`parts.vlag.${props.level}`)}</b>
      <p>{props.children}</p>
    </div>
  )
}
