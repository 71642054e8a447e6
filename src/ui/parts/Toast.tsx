// A short message that floats, with a way back. Erasing never asks first: it can be put back for twenty seconds.
import X from 'lucide-solid/icons/x'
import { createSignal, onCleanup, Show } from 'solid-js'
import { t } from '../words.ts'
import { IconButton } from './Button.tsx'
import { Icon, type IconOf } from './Icon.tsx'

export type Toast = {
  readonly text: string
  readonly icon?: IconOf | undefined
  readonly undo?: (() => void) | undefined
}

const life = 20_000
const [shown, setShown] = createSignal<Toast | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows a toast in place of the one before it; it goes away after 20 s, but never under a finger or the focus. */
export function toast(next: Toast): void {
  setShown(next)
  restart()
}

function restart(): void {
  clearTimeout(timer)
  timer = setTimeout(() => setShown(null), life)
}

/** The place where toasts appear; the shell has one. */
export function Toaster() {
  onCleanup(() => {
    clearTimeout(timer)
    setShown(null)
  })
  const hold = () => clearTimeout(timer)
  const undo = (of: Toast) => {
    setShown(null)
    of.undo?.()
  }
  return (
    <div
      class="toasts"
      role="status"
      onPointerEnter={hold}
      onPointerLeave={restart}
      onFocusIn={hold}
      onFocusOut={restart}
    >
      <Show when={shown()} keyed>
        {(one) => (
          <div class="toast">
            <Show when={one.icon}>{(icon) => <Icon of={icon()} />}</Show>
            <span>{one.text}</span>
            <Show when={one.undo}>
              <button type="button" class="btn" onClick={() => undo(one)}>{t('parts.zetTerug')}</button>
            </Show>
            <IconButton of={X} label={t('parts.sluitMelding')} onClick={() => setShown(null)} />
          </div>
        )}
      </Show>
    </div>
  )
}
