// Writing somebody down, or changing it: who, what for, and the number on which the code is told.
import { createSignal, Show, untrack, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { metNummer, zetDerde, type DerdeOpDesk } from '../../../app/derden.ts'
import type { AppError } from '../../../app/errors.ts'
import { derdeSoorten, type Derde } from '../../../domain/derde.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Select } from '../../parts/Select.tsx'
import { t } from '../../words.ts'

type Props = { dossierId: string, oud?: DerdeOpDesk, klaar: (key: string) => void, houd?: () => void }
const velden = ['organisatie', 'naam', 'telefoon', 'doel'] as const
type Teksten = Record<(typeof velden)[number], string>

export function Vorm(props: Props): JSX.Element {
  const oud = untrack(() => props.oud)
  const [soort, zetSoort] = createSignal<Derde['soort'] | null>(oud?.soort ?? null)
  const [teksten, zetTekst] = createStore(Object.fromEntries(velden.map((veld) => [veld, oud?.[veld] ?? ''])) as Teksten)
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const tekort = (): FieldProblem[] => [
    ...(soort() === null ? [{ id: 'derde-soort', text: t('anderen.vorm.fout.soort') }] : []),
    ...velden.filter((veld) => teksten[veld].trim() === '').map((veld) => ({ id: `derde-${veld}`, text: t(`anderen.vorm.fout.${veld}`) })),
    ...metNummer(teksten).map((veld) => ({ id: `derde-${veld}`, text: t('anderen.vorm.fout.bsn') })),
  ]
  const bij = (id: string): string | null => (poging() > 0 ? tekort().find((een) => een.id === id)?.text ?? null : null)
  const bewaar = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging((n) => n + 1)
    const wie = soort()
    if (bezig() || wie === null || tekort().length > 0) return
    zetBezig(true)
    const wens: Derde = { soort: wie, ...teksten }
    const uitkomst = await (oud === undefined ? zetDerde(props.dossierId, wens) : zetDerde(props.dossierId, wens, oud.key))
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) props.klaar(uitkomst.value)
  }
  const veld = (naam: (typeof velden)[number], max: number, hint?: string, type?: 'tel'): JSX.Element => (
    <Field
      id={`derde-${naam}`} label={t(`anderen.vorm.${naam}`)} hint={hint} dossier maxlength={max} type={type}
      value={teksten[naam]} onInput={(nieuw) => zetTekst(naam, nieuw)} error={bij(`derde-${naam}`)}
    />
  )
  return (
    <form class="card stack" novalidate onSubmit={(event) => void bewaar(event)}>
      <ErrorSummary problems={tekort()} attempt={poging()} />
      <Select
        id="derde-soort" label={t('anderen.vorm.soort')} value={soort()} onChange={zetSoort} error={bij('derde-soort')}
        choices={derdeSoorten.map((value) => ({ value, label: t(`anderen.soorten.${value}`) }))}
      />
      {veld('organisatie', 60)}
      {veld('naam', 55, t('anderen.vorm.naamHint'))}
      {veld('telefoon', 20, t('anderen.vorm.telefoonHint'), 'tel')}
      {veld('doel', 200, t('anderen.vorm.doelHint'))}
      <Fout fout={fout()} />
      <div class="cluster">
        <Button type="submit" kind="main" busy={bezig() && t('anderen.vorm.bewaren')}>{t('anderen.vorm.bewaar')}</Button>
        <Show when={props.houd}>{(houd) => <Button onClick={() => houd()()}>{t('anderen.vorm.houd')}</Button>}</Show>
      </div>
    </form>
  )
}
