// An invitation to come and look, written down with its day; a second one with the reason why nobody came.
import { createSignal, createUniqueId, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { biedAan } from '../../../app/inzage.ts'
import { inzagenVan, wachtendeAanbiedingen } from '../../../domain/inzage.ts'
import { lees } from '../../../domain/lezen.ts'
import { isDatum } from '../../../domain/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { Select } from '../../parts/Select.tsx'
import { t } from '../../words.ts'
import type { InzageProps } from './Inzage.tsx'
import { persoonNaam } from './personen.ts'

export function Aanbod(props: InzageProps & { personen: readonly string[] }): JSX.Element {
  const id = createUniqueId()
  const [persoon, zetPersoon] = createSignal<string | null>(null)
  const [op, zetOp] = createSignal(vandaag())
  const [reden, zetReden] = createSignal('')
  const [poging, zetPoging] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [klaar, zetKlaar] = createSignal('')
  const eerder = () => {
    const wie = persoon()
    return wie !== null && wachtendeAanbiedingen(inzagenVan(lees(props.dossier), props.overdracht, wie)).length > 0
  }
  const dagGoed = () => isDatum(op()) && op() <= vandaag()
  const legVast = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging(true)
    const wie = persoon()
    if (wie === null || !dagGoed() || (eerder() && reden().trim() === '')) return
    const uitkomst = await biedAan(props.dossierId, props.overdracht, wie, {
      hoe: 'uitgenodigd', op: op(), ...(eerder() ? { reden: reden().trim() } : {}),
    })
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (!uitkomst.ok) return
    zetKlaar(t('inzage.vastgelegd'))
    zetPoging(false)
    zetPersoon(null)
    zetReden('')
  }
  return (
    <form class="stack" novalidate onSubmit={(event) => void legVast(event)}>
      <b>{t('inzage.uitnodigen')}</b>
      <Select
        id={`${id}-wie`} label={t('inzage.persoon')} value={persoon()} onChange={zetPersoon}
        choices={props.personen.map((value) => ({ value, label: persoonNaam(props.dossier, value) }))}
        error={poging() && persoon() === null ? t('inzage.fout.persoon') : null}
      />
      <Field
        type="date" label={t('inzage.op')} value={op()} onInput={zetOp}
        error={poging() && !dagGoed() ? t('inzage.fout.dag') : null}
      />
      <Show when={eerder()}>
        <Field
          multiline dossier label={t('inzage.reden')} value={reden()} onInput={zetReden} maxlength={200}
          error={poging() && reden().trim() === '' ? t('inzage.fout.reden') : null}
        />
      </Show>
      <Button type="submit" class="start">{t('inzage.legVast')}</Button>
      <Live text={klaar()} />
      <Show when={klaar()}>{(tekst) => <p class="small" aria-hidden="true">{tekst()}</p>}</Show>
      <Fout fout={fout()} />
    </form>
  )
}
