// Lines of difference with a box to tick: old beside new, and what the mentor changed marked as hers.
import { createSignal, For, Show } from 'solid-js'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { InhoudSectie } from '../../parts/Inhoud.tsx'
import { t } from '../../words.ts'
import type { VerschilRij } from './oso-verschillen.ts'
import './oso.css'

const eerst = 20

/** `alles` ticks every line of this list; only where that overwrites nothing. */
export function VerschilLijst(props: {
  kop: string; rijen: readonly VerschilRij[]; gekozen: ReadonlySet<string>
  vink: (sleutel: string, aan: boolean) => void; alles?: () => void
}) {
  const [open, zetOpen] = createSignal(false)
  const getoond = () => (open() ? props.rijen : props.rijen.slice(0, eerst))
  return (
    <section class="stack stack-s" aria-label={props.kop}>
      <div class="cluster between">
        <h3>{props.kop}</h3>
        <Show when={props.rijen.length > 1 && props.alles}>
          {(alles) => <Button onClick={() => alles()()}>{t('leerlingen.oso.naast.kiesNieuw')}</Button>}
        </Show>
      </div>
      <ul class="card card-flush rows">
        <For each={getoond()}>{(rij) => <Rij rij={rij} aan={props.gekozen.has(rij.verschil.sleutel)} vink={props.vink} />}</For>
      </ul>
      <Show when={getoond().length < props.rijen.length}>
        <Button kind="quiet" class="start" onClick={() => zetOpen(true)}>
          {t('leerlingen.oso.alles', { n: props.rijen.length })}
        </Button>
      </Show>
    </section>
  )
}

function Rij(props: { rij: VerschilRij; aan: boolean; vink: (sleutel: string, aan: boolean) => void }) {
  const verschil = () => props.rij.verschil
  const eigen = () => (verschil().soort === 'nieuw' && props.rij.sectie !== null
    ? t('leerlingen.oso.naast.wegDoorJou') : t('leerlingen.oso.naast.eigen'))
  return (
    <li class="oso-verschil" data-verschil={verschil().sleutel}>
      <div class="cluster between" translate="no">
        <span classList={{ 'oso-wat': props.rij.sectie === null, muted: props.rij.sectie !== null }}>{props.rij.kop}</span>
        <Show when={verschil().eigen}><Chip tone="watch">{eigen()}</Chip></Show>
      </div>
      <Show
        when={props.rij.sectie}
        fallback={
          <dl class="oso-paar" classList={{ 'oso-lang': props.rij.lang }} translate="no">
            <div><dt>{t('leerlingen.oso.naast.dossier')}</dt><dd>{props.rij.oud || t('leerlingen.oso.naast.leeg')}</dd></div>
            <div><dt>{t('leerlingen.oso.naast.bestand')}</dt><dd>{props.rij.nieuw}</dd></div>
          </dl>
        }
      >
        {(sectie) => <InhoudSectie sectie={sectie()} los />}
      </Show>
      <label class="tick">
        <input
          type="checkbox" checked={props.aan} aria-label={t('leerlingen.oso.naast.neem', { wat: props.rij.wat })}
          onChange={(event) => props.vink(verschil().sleutel, event.currentTarget.checked)}
        />
        <span>{t('leerlingen.oso.neemOver')}</span>
      </label>
    </li>
  )
}
