// Naming the school: the one form of setting up.
import { createSignal, onMount, Show } from 'solid-js'
import { inrichten, type Ingericht } from '../../../app/beheer.ts'
import type { AppError } from '../../../app/errors.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { maakSchoolvelden, Schoolvelden } from './Schoolvelden.tsx'

/** `beheer` leads to what this device manages already, when it does. */
export function School(props: {
  code: string
  klaar: (sleutels: Ingericht & { school: string }) => void
  beheer?: (() => void) | undefined
}) {
  const velden = maakSchoolvelden()
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  onMount(() => document.getElementById('school-naam')?.focus())
  const richtIn = async (event: SubmitEvent) => {
    event.preventDefault()
    const school = velden.probeer()
    if (bezig() || school === null) return
    zetFout(null)
    zetBezig(true)
    const gelukt = await inrichten(props.code, school)
    zetBezig(false)
    if (gelukt.ok) props.klaar({ ...gelukt.value, school: school.naam })
    else zetFout(gelukt.error)
  }
  return (
    <>
      <PageHead screen={t('inrichten.naam')} title={t('inrichten.titel')} sub={t('inrichten.uitleg')} />
      <form class="card stack" novalidate onSubmit={(event) => void richtIn(event)}>
        <ErrorSummary problems={velden.tekort()} attempt={velden.poging()} />
        <Schoolvelden velden={velden} id="school" />
        <Fout fout={fout()} />
        <Live text={bezig() ? t('inrichten.bezig') : ''} />
        <Button type="submit" kind="main" big wide busy={bezig() && t('inrichten.bezig')}>{t('inrichten.knop')}</Button>
      </form>
      <Show when={props.beheer}>
        {(beheer) => <Button class="start" onClick={() => beheer()()}>{t('inrichten.sleutels.verder')}</Button>}
      </Show>
    </>
  )
}
