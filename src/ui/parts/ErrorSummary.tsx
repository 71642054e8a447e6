// What is still wrong in a form, above it; takes the focus each time the form was sent in.
import OctagonAlert from 'lucide-solid/icons/octagon-alert'
import { createEffect, createUniqueId, For, on, Show } from 'solid-js'
import { t } from '../words.ts'
import { Icon } from './Icon.tsx'

export type FieldProblem = { readonly id: string; readonly text: string }

/** `attempt` counts how often the form was sent in; the focus comes here only when it grows. */
export function ErrorSummary(props: {
  problems: readonly FieldProblem[]
  attempt: number
  title?: string | undefined
}) {
  const id = createUniqueId()
  let box: HTMLDivElement | undefined
  createEffect(on(() => props.attempt, () => { if (props.problems.length > 0) box?.focus() }, { defer: true }))
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault()
    const target = document.getElementById(id)
    target?.scrollIntoView({ block: 'center' })
    target?.focus()
  }
  return (
    <Show when={props.attempt > 0 && props.problems.length > 0}>
      <div class="note is-act" role="alert" tabindex="-1" aria-labelledby={id} ref={(el) => { box = el }}>
        <Icon of={OctagonAlert} />
        <b id={id}>{props.title ?? t('parts.nogDit')}</b>
        <ul>
          <For each={props.problems}>{(problem) => (
            <li><a href={`#${problem.id}`} onClick={(event) => go(event, problem.id)}>{problem.text}</a></li>
          )}</For>
        </ul>
      </div>
    </Show>
  )
}
