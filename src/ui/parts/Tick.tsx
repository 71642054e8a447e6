// One checkbox with its sentence.
import { Show, type JSX } from 'solid-js'

/** The whole line is the target. */
export function Tick(props: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: JSX.Element
  hint?: string | undefined
  id?: string | undefined
}) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        id={props.id}
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.children}<Show when={props.hint}><span class="hint">{props.hint}</span></Show></span>
    </label>
  )
}
