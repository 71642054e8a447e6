// A line that opens: the source of a rule, the small print, what one rarely needs.
import ChevronRight from 'lucide-solid/icons/chevron-right'
import type { JSX } from 'solid-js'
import { Icon } from './Icon.tsx'

/** Works without script state: the browser's own details. */
export function Disclosure(props: { summary: string; children: JSX.Element; open?: boolean | undefined }) {
  return (
    <details open={props.open === true}>
      <summary><Icon of={ChevronRight} />{props.summary}</summary>
      <div class="stack stack-s">{props.children}</div>
    </details>
  )
}
