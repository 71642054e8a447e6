// One out of a few, as real radio buttons; as a list, side by side, or as a scale of four.
import { createUniqueId, For, Show } from 'solid-js'
import { describedBy, FieldError } from './Field.tsx'

export type Choice<T extends string> = {
  readonly value: T
  readonly label: string
  readonly hint?: string | undefined
}

/** `value` null: nothing chosen yet, which is never wrong by itself. */
export function Choices<T extends string>(props: {
  legend: string
  choices: readonly Choice<T>[]
  value: T | null
  onChange: (value: T) => void
  look?: 'list' | 'row' | 'scale' | undefined
  hint?: string | undefined
  error?: string | null | undefined
  id?: string | undefined
}) {
  const own = createUniqueId()
  const id = () => props.id ?? own
  const scale = () => props.look === 'scale'
  return (
    <fieldset
      class="field"
      id={id()}
      tabindex="-1"
      role="radiogroup"
      aria-invalid={props.error ? 'true' : undefined}
      aria-describedby={describedBy(id(), props.hint, props.error)}
    >
      <legend>{props.legend}</legend>
      <Show when={props.hint}><p class="hint" id={`${id()}-hint`}>{props.hint}</p></Show>
      <div class={scale() ? 'scale' : props.look === 'row' ? 'choices tick-row' : 'choices'}>
        <For each={props.choices}>{(choice) => (
          <label class={scale() ? '' : 'tick'}>
            <input
              type="radio"
              name={own}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>
              {choice.label}
              <Show when={choice.hint}><span class="hint">{choice.hint}</span></Show>
            </span>
          </label>
        )}</For>
      </div>
      <FieldError id={`${id()}-error`} text={props.error} />
    </fieldset>
  )
}
