// What I am going to do: per support need an action with its day, or why not; then the one sentence, and off it goes.
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, createSignal, createUniqueId, For, Show, untrack, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { Ontvangst } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { geefTerug, lijktOp } from '../../../app/ontvangst.ts'
import type { DossierInhoud } from '../../../domain/inhoud.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { createConcept, type ConceptBinder } from './concept.ts'

// Above this a text says back what was sent instead of what will be done.
const teVeelGelijk = 0.6

type Steun = { readonly sleutel: string, readonly vraag: string, readonly dagEen: string }

const steunVan = (inhoud: DossierInhoud): readonly Steun[] => Object.entries(inhoud.steunvragen ?? {})
  .map(([sleutel, een]) => ({ sleutel, vraag: een.vraag ?? '', dagEen: een.dagEen ?? '' }))

/** The first school day, or today when that has passed: a promise lies ahead. */
const beginDag = (inhoud: DossierInhoud): string => {
  const eerste = inhoud.overstap?.eersteLesdag ?? ''
  return eerste !== '' && eerste < vandaag() ? vandaag() : eerste
}

export function Doen(props: { ontvangst: Ontvangst, inhoud: DossierInhoud }): JSX.Element {
  const id = createUniqueId()
  // What the sender shuts or corrects later changes what is asked; the draft is read once and then is this form's.
  const steun = createMemo(() => steunVan(props.inhoud))
  const sleutels = untrack(steun).map(({ sleutel }) => sleutel)
  const binder = untrack(() => createConcept(props.ontvangst, sleutels, beginDag(props.inhoud)))
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const naam = () => props.ontvangst.van.naam

  const steunFout = (sleutel: string, n: number): string => {
    const { wat, reden } = binder.vak(sleutel)
    if (reden !== null) return reden.trim() === '' ? t('ontvangen.doen.fout.waarom', { n }) : ''
    return wat.trim() === '' ? t('ontvangen.doen.fout.wat', { n }) : ''
  }
  const kernFout = () => (binder.samenvatting().trim() === '' ? t('ontvangen.doen.fout.kern') : '')
  const problemen = createMemo((): FieldProblem[] => [
    ...steun().map(({ sleutel }, i) => ({ id: `${id}-${sleutel}`, text: steunFout(sleutel, i + 1) })),
    { id: `${id}-kern`, text: kernFout() },
  ].filter(({ text }) => text !== ''))
  const bij = (tekst: string): string | null => (poging() > 0 && tekst !== '' ? tekst : null)

  const stuur = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging((n) => n + 1)
    if (problemen().length > 0 || bezig()) return
    zetBezig(true)
    const bewaard = await binder.schrijver.nu()
    const uitkomst = bewaard.ok ? await geefTerug(props.ontvangst.id) : bewaard
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  return (
    <form class="stack" data-herlaad="mag" aria-labelledby={`${id}-kop`} novalidate onSubmit={(event) => void stuur(event)}>
      <h2 id={`${id}-kop`}>{t('ontvangen.doen.titel')}</h2>
      <p class="muted small">
        {steun().length > 0 ? t('ontvangen.doen.uitleg', { naam: naam() }) : t('ontvangen.doen.geen')}
      </p>
      <ErrorSummary problems={problemen()} attempt={poging()} />
      <For each={steun().map(({ sleutel }) => sleutel)}>
        {(sleutel, i) => (
          <Show when={steun().find((een) => een.sleutel === sleutel)}>
            {(een) => (
              <SteunVak id={`${id}-${sleutel}`} steun={een()} n={i() + 1} totaal={steun().length} binder={binder}
                ontvangst={props.ontvangst} fout={bij(steunFout(sleutel, i() + 1))} />
            )}
          </Show>
        )}
      </For>
      <div class="card stack">
        <div class="stack stack-s">
          <Field id={`${id}-kern`} multiline dossier label={t('ontvangen.doen.kern')}
            hint={t('ontvangen.doen.kernHint')}
            value={binder.samenvatting()} onInput={(samenvatting) => binder.zet({ samenvatting })} maxlength={800}
            onBlur={() => void binder.schrijver.nu()} saved={binder.schrijver.saved()} error={bij(kernFout())} />
          <Lijkt tekst={binder.samenvatting()} ontvangst={props.ontvangst} />
        </div>
        <Field multiline dossier optional label={t('ontvangen.doen.vraag', { naam: naam() })} value={binder.vraag()}
          maxlength={400}
          onInput={(vraag) => binder.zet({ vraag })} onBlur={() => void binder.schrijver.nu()} />
      </div>
      <div class="stack stack-s">
        <Button type="submit" kind="main" big class="start" busy={bezig() && t('ontvangen.doen.bezig')}>
          {t('ontvangen.doen.stuur', { naam: naam() })}
        </Button>
        <p class="small muted">{t('ontvangen.doen.netwerk')}</p>
      </div>
      <Fout fout={fout() ?? binder.schrijver.fout()} />
    </form>
  )
}

type VakProps = {
  id: string, steun: Steun, n: number, totaal: number, binder: ConceptBinder, ontvangst: Ontvangst, fout: string | null
}

function SteunVak(props: VakProps): JSX.Element {
  const vak = () => props.binder.vak(props.steun.sleutel)
  const zet = (deel: Parameters<ConceptBinder['zetVak']>[1]): void => props.binder.zetVak(props.steun.sleutel, deel)
  const nu = (): void => void props.binder.schrijver.nu()
  return (
    <div class="card stack" role="group" aria-label={t('ontvangen.doen.steun', { n: props.n, totaal: props.totaal })}>
      <div>
        <p class="small muted">{t('ontvangen.doen.steun', { n: props.n, totaal: props.totaal })}</p>
        <b translate="no">{props.steun.vraag}</b>
        <Show when={props.steun.dagEen}>
          {(tekst) => <p class="small muted" translate="no">{t('ontvangen.doen.dagEen', { tekst: tekst() })}</p>}
        </Show>
      </div>
      <Show when={vak().reden !== null} fallback={
        <>
          <div class="stack stack-s">
            <Field id={props.id} multiline dossier label={t('ontvangen.doen.wat')} value={vak().wat} maxlength={300}
              onInput={(wat) => zet({ wat })} onBlur={nu} error={props.fout} saved={props.binder.schrijver.saved()} />
            <Lijkt tekst={vak().wat} ontvangst={props.ontvangst} />
          </div>
          <Field type="date" dossier label={t('ontvangen.doen.wanneer')} value={vak().wanneer}
            onInput={(wanneer) => zet({ wanneer })} onBlur={nu} />
          <Button kind="quiet" class="out start" onClick={() => zet({ reden: '' })}>{t('ontvangen.doen.niet')}</Button>
        </>
      }>
        <Field id={props.id} multiline dossier label={t('ontvangen.doen.waarom')} value={vak().reden ?? ''}
          maxlength={200}
          onInput={(reden) => zet({ reden })} onBlur={nu} error={props.fout} saved={props.binder.schrijver.saved()} />
        <Button kind="quiet" class="out start" onClick={() => zet({ reden: null })}>{t('ontvangen.doen.toch')}</Button>
      </Show>
    </div>
  )
}

/** A nudge, never a gate: these are the other's words. */
function Lijkt(props: { tekst: string, ontvangst: Ontvangst }): JSX.Element {
  const gelijk = createMemo(() => lijktOp(props.tekst, props.ontvangst.inhoud) > teVeelGelijk)
  return (
    <Show when={gelijk()}>
      <p class="saved is-watch">
        <Icon of={TriangleAlert} />{t('ontvangen.doen.lijkt', { naam: props.ontvangst.van.naam })}
      </p>
    </Show>
  )
}
