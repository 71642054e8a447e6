// One line of a list of short texts: the text, and a way to take it away. Enter makes the next line.
import Trash from 'lucide-solid/icons/trash'
import { createEffect, createSignal, onCleanup, Show, untrack } from 'solid-js'
import { createVeld } from '../../app/dossier.ts'
import { opDesk } from '../op-desk.ts'
import { t } from '../words.ts'
import { veldFout } from './blad.ts'
import { IconButton } from './Button.tsx'
import { FieldError } from './Field.tsx'
import { Saved } from './Saved.tsx'

/** `wat` is what the line is called, such as 'Dit werkt 2'. */
export function RegelVeld(props: {
  dossier: string; pad: string; sleutel: string; wat: string; onEnter: () => void; onWeg: () => void
}) {
  const binder = untrack(() => createVeld(props.dossier, props.pad))
  onCleanup(() => void binder.flush())
  const [hier, zetHier] = createSignal(false)
  let el: HTMLInputElement | undefined
  createEffect(() => {
    opDesk(props.dossier)
    if (el !== undefined && el.value !== binder.waarde()) el.value = binder.waarde()
  })
  const enter = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'Enter' || event.isComposing || binder.waarde().trim() === '') return
    event.preventDefault()
    await binder.flush()
    props.onEnter()
  }
  return (
    <div class="stack stack-s" data-rij={props.sleutel}>
      <div class="rij-regel">
        <input
          class="input" type="text" autocomplete="off" spellcheck={false} translate="no" aria-label={props.wat}
          ref={(node) => { el = node }} enterkeyhint="next"
          aria-invalid={veldFout(binder.fout()) === undefined ? undefined : 'true'}
          onInput={(event) => binder.typ(event.currentTarget.value)}
          onFocus={() => zetHier(true)}
          onBlur={() => {
            zetHier(false)
            void binder.flush()
          }}
          onKeyDown={(event) => void enter(event)}
        />
        <IconButton
          of={Trash} label={t('dossier.lijst.haalWegWat', { wat: props.wat })} onClick={() => props.onWeg()}
        />
      </div>
      <FieldError id={`fout-${props.sleutel}`} text={veldFout(binder.fout())} />
      <Show when={hier() || binder.status() === 'fout'}>
        <Saved state={{ status: binder.status(), op: binder.bewaardOp() }} />
      </Show>
    </div>
  )
}
