// While an invitation is fetched, and when that did not work.
import { Show } from 'solid-js'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { fout, leesOpnieuw, leest, vergeetUitnodiging } from './stand.ts'

/** Only what may pass by itself can be tried again with the same link. */
const gaatVoorbij = (type: string | undefined): boolean => type?.startsWith('post/') === true

export function Lezen() {
  return (
    <>
      <PageHead screen={t('uitnodiging.naam')} title={t('uitnodiging.titelPlak')} />
      <Show when={leest()}><p>{t('uitnodiging.lezen')}</p></Show>
      <Live text={leest() ? t('uitnodiging.lezen') : ''} />
      <Fout
        fout={fout()}
        actions={
          <>
            <Show when={gaatVoorbij(fout()?.type)}>
              <Button onClick={leesOpnieuw}>{t('uitnodiging.opnieuw')}</Button>
            </Show>
            <Button onClick={vergeetUitnodiging}>{t('uitnodiging.anders')}</Button>
          </>
        }
      />
    </>
  )
}
