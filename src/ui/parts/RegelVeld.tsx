// One line of a list of short texts: the text, and a way to take it away. Enter makes the next line.
import Trash from 'lucide-solid/icons/trash'
import { createEffect, onCleanup, untrack } from 'solid-js'
import { createVeld } from '../../app/dossier.ts'
import { opDesk } from '../op-desk.ts'
import { t } from '../words.ts'
import { veldFout } from './blad.ts'
import { IconButton } from './Button.tsx'
import { FieldError } from './Field.tsx'
import type { SavedState } from './Saved.tsx'

/**
 * `wat` is what the line is called, such as 'Dit werkt 2'. The list tells below all lines that it was kept: a line that
 * comes and goes with the focus would move the button from under the finger.
 */
export function RegelVeld(props: {
  dossier: string; pad: string; sleutel: string; wat: string; onEnter: () => void; onWeg: () => void
  onSaved: (state: SavedState) => void
}) {
  const binder = untrack(() => createVeld(props.dossier, props.pad))
  onCleanup(() => void binder.flush())
  createEffect(() => {
    if (binder.status() !== 'rust') props.onSaved({ status: binder.status(), op: binder.bewaardOp() })
  })
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
          onBlur={() => void binder.flush()}
          onKeyDown={(event) => void enter(event)}
        />
        <IconButton
          of={Trash} label={t('dossier.lijst.haalWegWat', { wat: props.wat })} onClick={() => props.onWeg()}
        />
      </div>
      <FieldError id={`fout-${props.sleutel}`} text={veldFout(binder.fout())} />
    </div>
  )
}
