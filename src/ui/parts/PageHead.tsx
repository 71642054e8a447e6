// The head of a screen: its title, one line below it, the way back; names the document and gives the h1 the focus.
import { children, createEffect, onCleanup, onMount, Show, type JSX } from 'solid-js'
import { useShell, type Back } from './shell-context.ts'

/** `screen` is the name in the browser's tab and history: never the name of a person. `title` may be anything. */
export function PageHead(props: {
  screen: string
  title: string
  sub?: JSX.Element
  /** Beside the title, such as the baton. */
  beside?: JSX.Element
  back?: Back | undefined
}) {
  const shell = useShell()
  const sub = children(() => props.sub)
  const beside = children(() => props.beside)
  let h1: HTMLHeadingElement | undefined
  createEffect(() => { document.title = `${props.screen} · Estafette` })
  createEffect(() => {
    if (props.back !== undefined && shell !== undefined) onCleanup(shell.showBack(props.back))
  })
  // After a change of screen the focus would stay on a link that is gone: readers start at the title instead.
  onMount(() => queueMicrotask(() => {
    const at = document.activeElement
    if (at === null || at === document.body || at.closest('main') === null || at.closest('.topbar') !== null) {
      h1?.focus({ preventScroll: true })
    }
  }))
  return (
    <div class="page-head">
      <Show when={beside()} fallback={<h1 tabindex="-1" ref={(el) => { h1 = el }}>{props.title}</h1>}>
        <div class="cluster between">
          <h1 tabindex="-1" ref={(el) => { h1 = el }}>{props.title}</h1>
          {beside()}
        </div>
      </Show>
      <Show when={sub()}><p class="muted">{sub()}</p></Show>
    </div>
  )
}
