// One icon in the size and stroke of the stylesheet: <Icon of={Sun} /> with `import Sun from 'lucide-solid/icons/sun'`.
import type { LucideProps } from 'lucide-solid'
import type { JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'

/** What an import of `lucide-solid/icons/*` gives. */
export type IconOf = (props: LucideProps) => JSX.Element

/** Hidden from screen readers, unless it carries a `label`. */
export function Icon(props: { of: IconOf; label?: string | undefined; class?: string | undefined }) {
  return (
    <Dynamic
      component={props.of}
      class={`i ${props.class ?? ''}`}
      role={props.label === undefined ? undefined : 'img'}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? 'true' : undefined}
    />
  )
}
