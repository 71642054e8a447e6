// The line under a field that saves itself. For the ear there is one voice per screen, after a field is left: it never
// interrupts typing, and says the same minute once.
import Check from 'lucide-solid/icons/check'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import Loader from 'lucide-solid/icons/loader'
import { createEffect, createSignal, Match, Switch } from 'solid-js'
import { t } from '../words.ts'
import { Icon } from './Icon.tsx'
import { Live } from './Live.tsx'
import { hourOf } from './time-words.ts'

/** What `createVeld` of the app tells; `op` is the moment (UTC) at which it was on disk. */
export type SavedState = {
  readonly status: 'rust' | 'bezig' | 'bewaard' | 'fout'
  readonly op?: string | null | undefined
}

const [said, say] = createSignal('')
let heldBy: Element | null = null

/** Where it is said that something was kept; the frame of every screen with such fields has one. */
export const SavedVoice = () => <Live text={said()} />

function sayWhenLeft(text: string): void {
  const at = document.activeElement
  if (at?.matches('input, textarea, select') !== true) return void say(text)
  if (heldBy === at) return
  heldBy = at
  at.addEventListener('focusout', () => {
    heldBy = null
    say(text)
  }, { once: true })
}

function Kept(props: { op: string }) {
  const text = () => t('parts.bewaard', { tijd: hourOf(props.op) })
  createEffect(() => sayWhenLeft(text()))
  return <p class="saved"><Icon of={Check} />{text()}</p>
}

/** Shows nothing while there is nothing to tell. */
export function Saved(props: { state: SavedState }) {
  return (
    <Switch>
      <Match when={props.state.status === 'bezig'}>
        <p class="saved is-watch"><Icon of={Loader} />{t('parts.bewaren')}</p>
      </Match>
      <Match when={props.state.status === 'fout'}>
        <p class="saved is-act" role="alert"><Icon of={CircleAlert} />{t('parts.nietBewaard')}</p>
      </Match>
      <Match when={props.state.status === 'bewaard' && props.state.op}>
        {(op) => <Kept op={op()} />}
      </Match>
    </Switch>
  )
}
