// On which ground something may travel: shape, icon and word carry the meaning.
import EyeOff from 'lucide-solid/icons/eye-off'
import PenLine from 'lucide-solid/icons/pen-line'
import Scale from 'lucide-solid/icons/scale'
import type { JSX } from 'solid-js'
import type { Grond } from '../../domain/dictionary.ts'
import { t } from '../words.ts'
import { Icon, type IconOf } from './Icon.tsx'

const looks: Record<Grond, { class: string; icon: IconOf; word: () => string }> = {
  'wettelijk': { class: 'wet', icon: Scale, word: () => t('parts.grond.wettelijk') },
  'toestemming': { class: 'toestemming', icon: PenLine, word: () => t('parts.grond.toestemming') },
  'niet-delen': { class: 'niet', icon: EyeOff, word: () => t('parts.grond.nietDelen') },
}

/** The common words of the ground, unless other words are given. */
export function Ground(props: { grond: Grond; children?: JSX.Element }) {
  const look = () => looks[props.grond]
  return (
    <span class={`ground ground-${look().class}`}><Icon of={look().icon} />{props.children ?? look().word()}</span>
  )
}
