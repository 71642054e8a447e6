// A labelled control: hint above, the saved line or the error below, tied together for screen readers.
import CircleAlert from 'lucide-solid/icons/circle-alert'
import { children, createEffect, createUniqueId, Show, splitProps, type JSX } from 'solid-js'
import { t } from '../words.ts'
import { Icon } from './Icon.tsx'
import { Saved, type SavedState } from './Saved.tsx'

type FieldProps = {
  label: string
  value: string
  onInput: (text: string) => void
  onBlur?: (() => void) | undefined
  hint?: string | undefined
  error?: string | null | undefined
  saved?: SavedState | undefined
  type?: 'text' | 'password' | 'date' | 'tel' | 'email' | 'search' | 'url' | undefined
  /** A textarea that grows with its text. */
  multiline?: boolean | undefined
  /** Text of a dossier: the browser neither checks its spelling nor translates it. */
  dossier?: boolean | undefined
  /** Words of leerling or parents, in their own letter. */
  voice?: boolean | undefined
  optional?: boolean | undefined
  required?: boolean | undefined
  id?: string | undefined
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | undefined
  maxlength?: number | undefined
  placeholder?: string | undefined
  /** Stands beside the control, such as a button that shows the passphrase. */
  end?: JSX.Element
  ref?: ((el: HTMLInputElement | HTMLTextAreaElement) => void) | undefined
}

/** The browser never remembers what is typed here; `value` is leading, and `onInput` hears every change. */
export function Field(props: FieldProps) {
  const own = createUniqueId()
  const id = () => props.id ?? own
  const end = children(() => props.end)
  return (
    <div class="field">
      <FieldLabel for={id()} label={props.label} optional={props.optional} />
      <Show when={props.hint}><p class="hint" id={`${id()}-hint`}>{props.hint}</p></Show>
      <Show when={end()} fallback={<Control {...props} id={id()} />}>
        <div class="cluster nowrap"><Control {...props} id={id()} />{end()}</div>
      </Show>
      <FieldError id={`${id()}-error`} text={props.error} />
      <Show when={!props.error && props.saved}>{(saved) => <Saved state={saved()} />}</Show>
    </div>
  )
}

/** The label of any control; says when it may stay empty. */
export function FieldLabel(props: { for: string; label: string; optional?: boolean | undefined }) {
  return (
    <label for={props.for}>
      {props.label}
      <Show when={props.optional}><span class="optional">{` (${t('parts.leegMag')})`}</span></Show>
    </label>
  )
}

/** The error of any control; nothing while there is none. */
export function FieldError(props: { id: string; text: string | null | undefined }) {
  return (
    <Show when={props.text}>
      <p class="saved is-act" id={props.id}><Icon of={CircleAlert} />{props.text}</p>
    </Show>
  )
}

/** Which of hint and error describe a control. */
export const describedBy = (id: string, hint: string | undefined, error: string | null | undefined) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

function Control(all: FieldProps & { id: string }) {
  const [props] = splitProps(all, [
    'id', 'value', 'onInput', 'onBlur', 'hint', 'error', 'type', 'multiline', 'dossier', 'voice', 'required',
    'inputmode', 'maxlength', 'placeholder', 'ref',
  ])
  let el: HTMLInputElement | HTMLTextAreaElement | undefined
  // Written only when it differs: writing the same text again moves the caret in some browsers.
  createEffect(() => {
    if (el !== undefined && el.value !== props.value) el.value = props.value
    if (props.multiline === true && !groeitVanzelf()) requestAnimationFrame(() => groei(el))
  })
  const keep = (node: HTMLInputElement | HTMLTextAreaElement) => {
    el = node
    props.ref?.(node)
  }
  const common = {
    get id() { return props.id },
    get class() { return props.voice === true ? 'input input-voice' : 'input' },
    get maxlength() { return props.maxlength },
    get placeholder() { return props.placeholder },
    get inputmode() { return props.inputmode },
    get required() { return props.required },
    get spellcheck() { return props.dossier === true || props.type === 'password' ? false : undefined },
    get translate(): 'no' | undefined { return props.dossier === true ? 'no' : undefined },
    // For WebKit, which shows today in an empty field for a day; see fields.css.
    get 'data-leeg'() { return props.type === 'date' && props.value === '' ? '' : undefined },
    get 'aria-invalid'(): 'true' | undefined { return props.error ? 'true' : undefined },
    get 'aria-describedby'() { return describedBy(props.id, props.hint, props.error) },
    autocomplete: 'off' as const,
    autocapitalize: 'off' as const,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      props.onInput(event.currentTarget.value),
    onBlur: () => props.onBlur?.(),
  }
  return (
    <Show
      when={props.multiline}
      fallback={<input {...common} type={props.type ?? 'text'} ref={(node) => keep(node)} />}
    >
      <textarea {...common} ref={(node) => keep(node)} />
    </Show>
  )
}

// WebKit does not let a field grow with its text by itself, and a finger cannot pull at its corner.
const groeitVanzelf = (): boolean => CSS.supports('field-sizing', 'content')

function groei(el: HTMLElement | undefined): void {
  if (el === undefined || el.scrollHeight <= el.clientHeight) return
  el.style.setProperty('height', `${el.scrollHeight + el.offsetHeight - el.clientHeight}px`)
}
