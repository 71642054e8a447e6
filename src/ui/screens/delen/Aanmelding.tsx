// The application at the next school: a fact with who knows it. Without it nothing may go.
import { createMemo, createSignal, createUniqueId, Show, untrack, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { zetAanmelding } from '../../../app/overdracht.ts'
import { veldVan } from '../../../domain/dictionary.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { lees } from '../../../domain/lezen.ts'
import type { Ontvanger } from '../../../domain/mag-mee.ts'
import { leesBrin } from '../../brin.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { Select } from '../../parts/Select.tsx'
import { hoofdletter } from '../../parts/tekst.ts'
import { toonDatum, toonWaarde } from '../../waarde.ts'
import { t } from '../../words.ts'

const viaPad = 'overstap.aanmeldingBekendVia'

const alsBrin = (tekst: string | undefined): string => (tekst ?? '').trim().toUpperCase()

/** Shows the fact when it is whole and fits the receiver; else, or after 'Verander', the form. */
export function Aanmelding(props: { dossierId: string, dossier: Dossier, ontvanger: Ontvanger | null }): JSX.Element {
  const overstap = createMemo(() => lees(props.dossier).overstap ?? {})
  const [open, zetOpen] = createSignal(false)
  const anders = () => props.ontvanger !== null && alsBrin(overstap().naarBrin) !== alsBrin(props.ontvanger.brin)
  const heel = () => overstap().aangemeldOp !== undefined && overstap().aanmeldingBekendVia !== undefined && !anders()
  return (
    <section class="card stack" id="aanmelding" aria-label={t('delen.aanmelding.titel')}>
      <h3 class="h-l">{heel() ? t('delen.aanmelding.titel') : t('delen.aanmelding.nog')}</h3>
      <Show when={heel() && !open()} fallback={
        <Vorm {...props} brin={alsBrin(overstap().naarBrin)} op={overstap().aangemeldOp ?? ''}
          via={overstap().aanmeldingBekendVia ?? null} anders={anders()} klaar={() => zetOpen(false)} />
      }>
        <p class="small">{t('delen.aanmelding.staat', {
          datum: toonDatum(overstap().aangemeldOp ?? ''), via: toonWaarde(viaPad, overstap().aanmeldingBekendVia ?? ''),
        })} {t('delen.aanmelding.school', { brin: overstap().naarBrin ?? '' })}</p>
        <Button kind="quiet" class="out start" onClick={() => zetOpen(true)}>{t('delen.aanmelding.verander')}</Button>
      </Show>
    </section>
  )
}

type VormProps = {
  dossierId: string, ontvanger: Ontvanger | null, brin: string, op: string, via: string | null, anders: boolean
  klaar: () => void
}

function Vorm(props: VormProps): JSX.Element {
  const id = createUniqueId()
  const eigenBrin = () => alsBrin(props.ontvanger?.brin)
  // What stands in the dossier when the form opens; after that the fields are the mentor's.
  const [op, zetOp] = createSignal(untrack(() => props.op))
  const [via, zetVia] = createSignal<string | null>(untrack(() => props.via))
  const [brin, zetBrin] = createSignal(untrack(() => props.brin || eigenBrin()))
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const keuzes = (veldVan(viaPad)?.waarden ?? [])
    .map((value) => ({ value, label: hoofdletter(toonWaarde(viaPad, value)) }))

  const opFout = (): string => {
    if (op() === '') return t('delen.aanmelding.fout.op')
    return op() > vandaag() ? t('delen.aanmelding.fout.toekomst') : ''
  }
  const viaFout = () => (via() === null ? t('delen.aanmelding.fout.via') : '')
  const brinFout = () => (leesBrin(brin()) === null ? t('delen.aanmelding.fout.brin') : '')
  const problemen = (): FieldProblem[] => [
    { id: `${id}-op`, text: opFout() }, { id: `${id}-via`, text: viaFout() }, { id: `${id}-brin`, text: brinFout() },
  ].filter(({ text }) => text !== '')
  const bij = (tekst: string): string | null => (poging() > 0 && tekst !== '' ? tekst : null)

  const bewaar = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging((n) => n + 1)
    const bekendVia = via()
    if (problemen().length > 0 || bekendVia === null || bezig()) return
    zetBezig(true)
    const uitkomst = await zetAanmelding(props.dossierId, { op: op(), bekendVia, naarBrin: leesBrin(brin()) ?? '' })
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) props.klaar()
  }
  return (
    <form class="stack" novalidate onSubmit={(event) => void bewaar(event)}>
      <p class="small muted">{t('delen.aanmelding.uitleg')}</p>
      <Show when={props.anders && props.brin !== '' ? props.ontvanger : null}>
        {(ontvanger) => (
          <Note tone="watch" title={t('delen.aanmelding.andere', {
            dossier: props.brin, naam: ontvanger().naam, brin: ontvanger().brin ?? '',
          })} />
        )}
      </Show>
      <ErrorSummary problems={problemen()} attempt={poging()} />
      <Field id={`${id}-op`} type="date" dossier label={t('delen.aanmelding.op')} value={op()} onInput={zetOp}
        error={bij(opFout())} />
      <Select id={`${id}-via`} label={t('delen.aanmelding.via')} choices={keuzes} value={via()} onChange={zetVia}
        error={bij(viaFout())} />
      <Field
        id={`${id}-brin`} dossier label={t('delen.aanmelding.brin')} value={brin()} onInput={zetBrin}
        error={bij(brinFout())} maxlength={6}
        hint={props.ontvanger === null ? undefined
          : t('delen.aanmelding.brinHint', { naam: props.ontvanger.naam, brin: eigenBrin() })}
      />
      <Button type="submit" class="start"
        busy={bezig() && t('delen.aanmelding.bewaren')}>{t('delen.aanmelding.bewaar')}</Button>
      <Fout fout={fout()} />
    </form>
  )
}
