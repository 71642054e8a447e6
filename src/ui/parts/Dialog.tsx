// The browser's own modal dialog. Only for what the other side notices; the safe button comes first.
import { createEffect, createUniqueId, Show, type JSX } from 'solid-js'
import { Button } from './Button.tsx'

/** `onClose` is called on Escape too; the caller keeps `open`. The focus goes back by itself. */
export function Dialog(props: {
  open: boolean
  title: string
  onClose: () => void
  children?: JSX.Element
  actions: JSX.Element
}) {
  const id = createUniqueId()
  let el: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open && el?.open === false) el.showModal()
    if (!props.open && el?.open === true) el.close()
  })
  return (
    <dialog class="dialog" aria-labelledby={id} ref={(node) => { el = node }} onClose={() => props.onClose()}>
      <Show when={props.open}>
        <h2 id={id}>{props.title}</h2>
        <div class="stack stack-s mt-s">{props.children}</div>
        <div class="cluster end">{props.actions}</div>
      </Show>
    </dialog>
  )
}

/** A question with a safe answer and one that the other side notices. */
export function Confirm(props: {
  open: boolean
  title: string
  children?: JSX.Element
  safe: string
  act: string
  /** 'act' is red: for withdrawing and erasing. */
  kind?: 'main' | 'act' | undefined
  onSafe: () => void
  onAct: () => void
}) {
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={() => props.onSafe()}
      actions={
        <>
          <Button onClick={() => props.onSafe()}>{props.safe}</Button>
          <Button kind={props.kind ?? 'act'} onClick={() => props.onAct()}>{props.act}</Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
