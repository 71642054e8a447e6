// One out of many, with the list of the device itself.
import { createUniqueId, For, Show } from 'solid-js'
import { t } from '../words.ts'
import type { Choice } from './Choices.tsx'
import { describedBy, FieldError, FieldLabel } from './Field.tsx'
import { Saved, type SavedState } from './Saved.tsx'

/** `value` null shows the empty choice; choosing that one gives null again. */
export function Select<T extends string>(props: {
  label: string
  choices: readonly Choice<T>[]
  value: T | null
  onChange: (value: T | null) => void
  hint?: string | undefined
  error?: string | null | undefined
  saved?: SavedState | undefined
  optional?: boolean | undefined
  id?: string | undefined
}) {
  const own = createUniqueId()
  const id = () => props.id ?? own
  const chosen = (value: string) => props.choices.find((choice) => choice.value === value)?.value ?? null
  return (
    <div class="field">
      <FieldLabel for={id()} label={props.label} optional={props.optional} />
      <Show when={props.hint}><p class="hint" id={`${id()}-hint`}>{props.hint}</p></Show>
      <select
        class="input"
        id={id()}
        autocomplete="off"
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id(), props.hint, props.error)}
        onChange={(event) => props.onChange(chosen(event.currentTarget.value))}
      >
        <option value="" selected={props.value === null}>{t('parts.kiesEerst')}</option>
        <For each={props.choices}>{(choice) => (
          <option value={choice.value} selected={props.value === choice.value}>{choice.label}</option>
        )}</For>
      </select>
      <FieldError id={`${id()}-error`} text={props.error} />
      <Show when={!props.error && props.saved}>{(saved) => <Saved state={saved()} />}</Show>
    </div>
  )
}
