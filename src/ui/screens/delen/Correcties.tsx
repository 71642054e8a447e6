// What somebody called a mistake at Samen kijken: the mentor changes it, or says why it stays and lets the words travel.
import { Link } from '@tanstack/solid-router'
import { createMemo, createSignal, For, Show, untrack, type JSX } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import { beslisCorrectie } from '../../../app/inzage.ts'
import { vandaag } from '../../../app/clock.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { openCorrecties, type Correctie } from '../../../domain/inzage.ts'
import { lees } from '../../../domain/lezen.ts'
import type { Ontvanger } from '../../../domain/mag-mee.ts'
import { verzamel } from '../../../domain/overdracht.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { InhoudSectie } from '../../parts/Inhoud.tsx'
import { sectiesVan } from '../../parts/inhoud-secties.ts'
import { hoofdletter } from '../../parts/tekst.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { kamerVanItem, naamVanItemIn } from './item-namen.ts'
import { persoonNaam } from './personen.ts'

type Props = { dossierId: string, dossier: Dossier, overdracht: string | null, ontvanger: Ontvanger | null }

/** Nothing while there is nothing to settle. */
export function Correcties(props: Props): JSX.Element {
  const open = createMemo(() => openCorrecties(lees(props.dossier)))
  const sleutels = createMemo(() => open().map(([sleutel]) => sleutel))
  return (
    <Show when={sleutels().length > 0}>
      <section class="stack stack-s" id="correcties">
        <h3>{t('inzage.correctie.titel')}</h3>
        <p class="muted">{t('inzage.correctie.uitleg')}</p>
        <For each={sleutels()}>
          {(sleutel) => (
            <Show when={open().find(([een]) => een === sleutel)?.[1]}>
              {(correctie) => <Een {...props} sleutel={sleutel} correctie={correctie()} />}
            </Show>
          )}
        </For>
      </section>
    </Show>
  )
}

function Een(props: Props & { sleutel: string, correctie: Correctie }): JSX.Element {
  const [blijft, zetBlijft] = createSignal(false)
  const [reden, zetReden] = createSignal('')
  const [poging, zetPoging] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const mee = createMemo(() => (props.ontvanger === null ? [] : verzamel(props.dossier, props.ontvanger, vandaag()).mee))
  const over = () => props.correctie.over
  const naam = () => persoonNaam(props.dossier, props.correctie.van ?? '')
  const wat = () => {
    const item = over()
    return item === undefined ? t('inzage.correctie.alles') : naamVanItemIn(mee(), item)
  }
  const sectie = createMemo(() => sectiesVan(mee().filter(({ item }) => item === over()), mee())[0])
  const kamer = untrack(() => (over() === undefined ? null : kamerVanItem(over() ?? '')))
  const beslis = async (besluit: Parameters<typeof beslisCorrectie>[3]): Promise<void> => {
    const uitkomst = await beslisCorrectie(props.dossierId, props.overdracht, props.sleutel, besluit)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  const legVast = (event: SubmitEvent): void => {
    event.preventDefault()
    zetPoging(true)
    if (reden().trim() !== '') void beslis({ besluit: 'blijft', reden: reden().trim() })
  }
  return (
    <div class="card stack" data-correctie={props.sleutel}>
      <h4>{hoofdletter(t('inzage.correctie.over', { naam: naam(), wat: wat() }))}</h4>
      <Show when={sectie()} fallback={<p class="small muted">{t('inzage.correctie.weg')}</p>}>
        {(een) => (
          <div class="stack stack-s">
            <p class="label">{t('inzage.correctie.staat')}</p>
            <InhoudSectie sectie={een()} los />
          </div>
        )}
      </Show>
      <div class="stack stack-s">
        <p class="label">{t('inzage.correctie.wens', { naam: naam() })}</p>
        <p class="inhoud-stem" translate="no">{props.correctie.tekst}</p>
      </div>
      <Show when={blijft()} fallback={
        <div class="cluster">
          <Show when={kamer}>
            {(naarKamer) => (
              <Link class="btn" to="/leerlingen/$id/kamers/$kamer"
                params={{ id: props.dossierId, kamer: naarKamer() }}>{t('inzage.correctie.pasAan')}</Link>
            )}
          </Show>
          <Button onClick={() => void beslis({ besluit: 'aangepast' })}>{t('inzage.correctie.aangepast')}</Button>
          <Button onClick={() => zetBlijft(true)}>{t('inzage.correctie.blijft')}</Button>
        </div>
      }>
        <form class="stack" novalidate onSubmit={legVast}>
          <Field multiline dossier label={t('inzage.correctie.waarom')} maxlength={300} value={reden()} onInput={zetReden}
            hint={t('inzage.correctie.waaromHint', { naam: naam() })}
            error={poging() && reden().trim() === '' ? t('inzage.correctie.waaromFout') : null} />
          <div class="cluster">
            <Button type="submit" kind="main">{t('inzage.correctie.legVast')}</Button>
            <Button kind="quiet" onClick={() => zetBlijft(false)}>{t('inzage.correctie.terug')}</Button>
          </div>
        </form>
      </Show>
      <Fout fout={fout()} />
    </div>
  )
}
