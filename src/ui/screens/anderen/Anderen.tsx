// People outside education: whom one wrote down for this leerling, and how far it is with each.
import { Link, useNavigate } from '@tanstack/solid-router'
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { derdenVan, type DerdeOpDesk } from '../../../app/derden.ts'
import { dagVan } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { DossierKop } from '../../parts/DossierKop.tsx'
import { t } from '../../words.ts'
import '../../words-anderen.ts'
import { MetDossier } from '../dossier/MetDossier.tsx'
import { createBrief } from './brief-nu.ts'
import { staatVan, type Staat } from './stand.ts'
import { Vorm } from './Vorm.tsx'

/** /leerlingen/$id/anderen */
export default function Anderen(): JSX.Element {
  return <MetDossier>{(id) => <Lijst dossierId={id} />}</MetDossier>
}

function Lijst(props: { dossierId: string }): JSX.Element {
  const naar = useNavigate()
  const derden = createMemo(() => derdenVan(props.dossierId))
  const sleutels = createMemo(() => derden().map(({ key }) => key))
  const [nieuw, zetNieuw] = createSignal(false)
  const klaar = (derde: string): void => {
    void naar({ to: '/leerlingen/$id/anderen/$derde', params: { id: props.dossierId, derde } })
  }
  return (
    <>
      <DossierKop dossier={props.dossierId} scherm={t('anderen.naam')} />
      <div class="page-head">
        <h2>{t('anderen.titel')}</h2>
        <p class="muted">{t('anderen.uitleg')}</p>
      </div>
      <div class="stack stack-l">
        <Show when={sleutels().length > 0}>
          <section class="stack stack-s">
            <h3>{t('anderen.lijst')}</h3>
            <ul class="card card-flush rows">
              <For each={sleutels()}>
                {(key) => (
                  <Show when={derden().find((een) => een.key === key)}>
                    {(derde) => <Rij dossierId={props.dossierId} derde={derde()} />}
                  </Show>
                )}
              </For>
            </ul>
          </section>
        </Show>
        <Show when={nieuw() || sleutels().length === 0} fallback={
          <Button class="start" onClick={() => zetNieuw(true)}>{t('anderen.nieuw')}</Button>
        }>
          <section class="stack stack-s">
            <h3>{t('anderen.nieuw')}</h3>
            <Vorm dossierId={props.dossierId} klaar={klaar} />
          </section>
        </Show>
      </div>
    </>
  )
}

const tonen: Partial<Record<Staat, 'ok' | 'watch' | 'act'>> = { klaar: 'ok', gegeven: 'ok', vragen: 'watch', terug: 'act' }

function Rij(props: { dossierId: string, derde: DerdeOpDesk }): JSX.Element {
  const brief = createBrief(() => props.dossierId, () => props.derde.key)
  const laatst = (): string => {
    const weg = props.derde.wegen.at(-1)
    return weg === undefined ? '' : dagVan(weg.op)
  }
  const staat = createMemo(() => staatVan(props.dossierId, props.derde, brief()))
  return (
    <li>
      <Link class="row" to="/leerlingen/$id/anderen/$derde" params={{ id: props.dossierId, derde: props.derde.key }}>
        <span>
          <b translate="no">{props.derde.naam}</b><br />
          <span class="sub" translate="no">{props.derde.organisatie} · {props.derde.doel}</span>
        </span>
        <Chip tone={tonen[staat()] ?? 'unknown'}>
          {t(`anderen.staat.${staat()}`, { datum: laatst() })}
        </Chip>
      </Link>
    </li>
  )
}
