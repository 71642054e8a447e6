// The offer to take a new version of the app.
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createSignal, Show } from 'solid-js'
import { t } from '../words.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'
import type { Update, MayReload } from './update.ts'

/** Shows nothing until a new version waits, or until another tab took it. */
export function UpdateNote(props: { update: Update }) {
  const [state, setState] = createSignal<'rust' | 'laadt' | MayReload>('rust')
  const take = async () => {
    setState('laadt')
    setState(await props.update.take())
  }
  const refused = () => state() === 'niet-bewaard' || state() === 'bezig'
  const busy = () => state() === 'laadt' || state() === 'ja'
  const word = () => (props.update.stale() ? t('parts.laadOpnieuw') : t('parts.werkBij'))
  const advice = () => {
    if (state() === 'niet-bewaard') return t('parts.bijwerkenLukteNiet')
    if (state() === 'bezig') return t('parts.bijwerkenBezig')
    return props.update.stale() ? t('parts.nieuweVersieEldersRaad') : t('parts.nieuweVersieRaad')
  }
  return (
    <Show when={props.update.ready() || props.update.stale()}>
      <Note
        title={props.update.stale() ? t('parts.nieuweVersieElders') : t('parts.nieuweVersie')}
        tone={refused() ? 'watch' : 'brand'}
        icon={RefreshCw}
        role="status"
        actions={<Button busy={busy() && word()} onClick={() => void take()}>{word()}</Button>}
      >
        <p>{advice()}</p>
      </Note>
    </Show>
  )
}
