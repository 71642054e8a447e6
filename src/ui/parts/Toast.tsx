// A short message that floats, with a way back. Erasing never asks first: it can be put back until one goes on.
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

const [shown, setShown] = createSignal<Toast | null>(null)

/** Shows a toast in place of the one before it. No clock takes it away: not everybody reads and reaches as quickly. */
export function toast(next: Toast): void {
  setShown(next)
}

/** Takes the toast away: somebody went on to another screen. */
export function dropToast(): void {
  setShown(null)
}

/** The place where toasts appear; the shell has one. */
export function Toaster() {
  onCleanup(dropToast)
  const undo = (of: Toast) => {
    setShown(null)
    of.undo?.()
  }
  return (
    <div class="toasts" role="status">
      <Show when={shown()} keyed>
        {(one) => (
          <div class="toast">
            <Show when={one.icon}>{(icon) => <Icon of={icon()} />}</Show>
            <span>{one.text}</span>
            <Show when={one.undo}>
              <button type="button" class="btn" onClick={() => undo(one)}>{t('parts.zetTerug')}</button>
            </Show>
            <IconButton of={X} label={t('parts.sluitMelding')} onClick={dropToast} />
          </div>
        )}
      </Show>
    </div>
  )
}
