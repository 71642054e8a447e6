// The one place where a bug is told: the sentence, a way on, and for the helpdesk type and stack, never data.
import { createEffect, createSignal, Show } from 'solid-js'
import { Button } from './parts/Button.tsx'
import { Disclosure } from './parts/Disclosure.tsx'
import { Note } from './parts/Note.tsx'
import { t } from './words.ts'

// The message of a foreign exception may quote what was typed, so only the kind and the places in our code are shown.
function sporen(fout: unknown): string {
  if (!(fout instanceof Error)) return typeof fout
  const plaatsen = (fout.stack ?? '').split('\n').filter((regel) => /:\d+:\d+\)?$/.test(regel)).slice(0, 12)
  return [`Estafette ${__APP_VERSION__}`, fout.name, ...plaatsen.map((regel) => regel.trim())].join('\n')
}

/** `fout` is whatever was thrown. `enig`: nothing else is on the screen, so it names the page. */
export function Storing(props: { fout: unknown; enig?: boolean | undefined }) {
  createEffect(() => { if (props.enig) document.title = `${t('welkom.storing.naam')} · Estafette` })
  const [gekopieerd, zetGekopieerd] = createSignal(false)
  const kopieer = () => {
    navigator.clipboard.writeText(sporen(props.fout)).then(() => zetGekopieerd(true), () => zetGekopieerd(false))
  }
  return (
    <Note
      title={t('welkom.storing.titel')}
      heading={props.enig}
      tone="act"
      role="alert"
      actions={<Button onClick={() => location.reload()}>{t('welkom.storing.opnieuw')}</Button>}
    >
      <p>{t('welkom.storing.uitleg')}</p>
      <Disclosure summary={t('welkom.storing.melden')}>
        <p class="small muted">{t('welkom.storing.meldenUitleg')}</p>
        <pre class="small storing">{sporen(props.fout)}</pre>
        <div class="cluster">
          <Button onClick={kopieer}>{t('welkom.storing.kopieer')}</Button>
          <Show when={gekopieerd()}><span class="small" role="status">{t('welkom.storing.gekopieerd')}</span></Show>
        </div>
      </Disclosure>
    </Note>
  )
}
