// The line under a field that saves itself: quiet to the ear, it never interrupts typing.
import Check from 'lucide-solid/icons/check'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import Loader from 'lucide-solid/icons/loader'
import { Match, Switch } from 'solid-js'
import { t } from '../words.ts'
import { Icon } from './Icon.tsx'
import { hourOf } from './time-words.ts'

/** What `createVeld` of the app tells; `op` is the moment (UTC) at which it was on disk. */
export type SavedState = {
  readonly status: 'rust' | 'bezig' | 'bewaard' | 'fout'
  readonly op?: string | null | undefined
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
        {(op) => <p class="saved"><Icon of={Check} />{t('parts.bewaard', { tijd: hourOf(op()) })}</p>}
      </Match>
    </Switch>
  )
}
