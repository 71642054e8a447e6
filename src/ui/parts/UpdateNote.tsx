// The offer to take a new version of the app.
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createSignal, Show } from 'solid-js'
import { t } from '../words.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'
import type { Update } from './update.ts'

/** Shows nothing until a new version waits. */
export function UpdateNote(props: { update: Update }) {
  const [state, setState] = createSignal<'rest' | 'busy' | 'failed'>('rest')
  const take = async () => {
    setState('busy')
    if (!(await props.update.take())) setState('failed')
  }
  return (
    <Show when={props.update.ready()}>
      <Note
        title={t('parts.nieuweVersie')}
        tone={state() === 'failed' ? 'watch' : 'brand'}
        icon={RefreshCw}
        role="status"
        actions={
          <Button busy={state() === 'busy' && t('parts.werkBij')} onClick={() => void take()}>
            {t('parts.werkBij')}
          </Button>
        }
      >
        <p>{state() === 'failed' ? t('parts.bijwerkenLukteNiet') : t('parts.nieuweVersieRaad')}</p>
      </Note>
    </Show>
  )
}
