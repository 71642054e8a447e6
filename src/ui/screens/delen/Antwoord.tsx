// What came back on a sheet: which sheet, when, eens or not, and own words typed over.
import { createSignal, createUniqueId, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { legAntwoordVast } from '../../../app/inzage.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Inzage } from '../../../domain/inzage.ts'
import { lees } from '../../../domain/lezen.ts'
import { datumVan, isDatum } from '../../../domain/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { Select } from '../../parts/Select.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import type { InzageProps } from './Inzage.tsx'
import { persoonNaam } from './personen.ts'

export type OpenBlad = { readonly sleutel: string, readonly blad: Inzage }

/** Sheets that were given and did not come back, newest first. */
export const openBladen = (dossier: Dossier, overdracht: string): OpenBlad[] =>
  Object.entries(lees(dossier).overdrachten?.[overdracht]?.inzagen ?? {})
    .filter(([, { gezienOp, voorbeeldHash, aangebodenOp }]) =>
      gezienOp === undefined && voorbeeldHash !== undefined && aangebodenOp !== undefined)
    .map(([sleutel, blad]) => ({ sleutel, blad }))
    .sort((a, b) => (a.sleutel < b.sleutel ? 1 : -1))

const meningen = ['eens', 'oneens'] as const

export function Antwoord(props: InzageProps & { bladen: readonly OpenBlad[] }): JSX.Element {
  const id = createUniqueId()
  const [gekozen, kies] = createSignal<string | null>(null)
  const [op, zetOp] = createSignal(vandaag())
  const [mening, zetMening] = createSignal<(typeof meningen)[number] | null>(null)
  const [tekst, zetTekst] = createSignal('')
  const [poging, zetPoging] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [klaar, zetKlaar] = createSignal('')
  const sleutel = () => gekozen() ?? (props.bladen.length === 1 ? props.bladen[0]?.sleutel ?? null : null)
  const van = () => {
    const moment = props.bladen.find((een) => een.sleutel === sleutel())?.blad.aangebodenOp
    return moment === undefined ? '' : datumVan(moment)
  }
  const dagFout = (): string | null => {
    if (!isDatum(op()) || op() > vandaag()) return t('inzage.fout.dag')
    return op() < van() ? t('inzage.fout.dagVoor', { datum: toonDatum(van()) }) : null
  }
  const naam = ({ blad }: OpenBlad): string => t('inzage.antwoord.blad', {
    naam: persoonNaam(props.dossier, blad.persoon ?? ''), hoe: t(`inzage.hoes.${blad.hoe ?? 'geprint'}`),
    datum: toonDatum(datumVan(blad.aangebodenOp ?? '')),
  })
  const legVast = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging(true)
    const welk = sleutel()
    if (welk === null || dagFout() !== null) return
    const uitkomst = await legAntwoordVast(props.dossierId, props.overdracht, welk, {
      op: op(), uitkomst: mening(), tekst: tekst(),
    })
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (!uitkomst.ok) return
    zetKlaar(t('inzage.antwoord.vastgelegd'))
    zetPoging(false)
    kies(null)
    zetMening(null)
    zetTekst('')
  }
  return (
    <form class="stack" novalidate onSubmit={(event) => void legVast(event)}>
      <Select
        id={`${id}-blad`} label={t('inzage.antwoord.welk')} value={sleutel()} onChange={kies}
        choices={props.bladen.map((een) => ({ value: een.sleutel, label: naam(een) }))}
        error={poging() && sleutel() === null ? t('inzage.fout.aanbod') : null}
      />
      <Field type="date" label={t('inzage.antwoord.op')} value={op()} onInput={zetOp} error={poging() ? dagFout() : null} />
      <Choices legend={t('inzage.antwoord.mening')} hint={t('inzage.antwoord.meningHint')} value={mening()}
        onChange={zetMening} choices={meningen.map((value) => ({ value, label: t(`inzage.antwoord.${value}`) }))} />
      <Field multiline voice dossier optional label={t('inzage.antwoord.tekst')} hint={t('inzage.antwoord.tekstHint')}
        value={tekst()} onInput={zetTekst} maxlength={2000} />
      <p class="small muted">{t('inzage.antwoord.fout')}</p>
      <Button type="submit" class="start">{t('inzage.antwoord.knop')}</Button>
      <Live text={klaar()} />
      <Show when={klaar()}>{(zin) => <p class="small" aria-hidden="true">{zin()}</p>}</Show>
      <Fout fout={fout()} />
    </form>
  )
}
