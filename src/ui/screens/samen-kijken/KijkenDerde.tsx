// What one person decides about somebody outside education: to whom, what for, and a yes or a no for each part.
import { createEffect, createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { watGaat, type WatGaat } from '../../../app/samen-kijken.ts'
import Inhoud from '../../parts/Inhoud.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { houdPlek } from '../../plek.ts'
import { t } from '../../words.ts'
import { Gelezen } from './Gelezen.tsx'
import type { KijkProps } from './Kijken.tsx'
import { labelVan, titelVan } from './taal.ts'
import { BlijftNederlands } from './Talen.tsx'
import { Toestemming } from './Toestemming.tsx'
import { vragenVan } from './vragen.ts'
import { naamVan, stijlVan } from './wie.ts'

export function KijkenDerde(props: KijkProps): JSX.Element {
  const [gaat, zetGaat] = createSignal<WatGaat | null>(null)
  let beurt = 0
  createEffect(() => {
    const mijn = ++beurt
    void watGaat().then((nieuw) => {
      if (mijn === beurt) houdPlek(() => zetGaat(nieuw))
    })
  })
  const w = () => stijlVan(props.persoon)
  const namen = () => ({
    naam: naamVan(props.persoon), roepnaam: props.kijkt.leerling.roepnaam, afzender: props.kijkt.afzender.naam,
    ontvanger: props.kijkt.ontvanger.naam, naarSchool: props.kijkt.ontvanger.school, doel: props.kijkt.ontvanger.doel ?? '',
  })
  return (
    <Show when={gaat()} fallback={<p role="status">{t('samenKijken.laden')}</p>}>
      {(nieuw) => (
        <div class="stack stack-l">
          <div class="stack">
            <PageHead screen={t('samenKijken.naam')} title={t(`samenKijken.${w()}.titel`, namen())} />
            <p class="lead">{t(`samenKijken.${w()}.derde.waarom`, namen())}</p>
            <p class="lead">{t(`samenKijken.${w()}.derde.uitleg`, namen())}</p>
            <BlijftNederlands afzender={props.kijkt.afzender.naam} />
          </div>
          <Vragen {...props} gaat={nieuw()} />
          <section class="card stack">
            <h2>{t(`samenKijken.${w()}.daarna`)}</h2>
            <p>{t(`samenKijken.${w()}.derde.daarna`, namen())}</p>
            <p>{t(`samenKijken.${w()}.derde.klopt`, namen())}</p>
          </section>
          <Gelezen {...props} />
        </div>
      )}
    </Show>
  )
}

/** Who decides answers part by part; who only looks along sees what stands in the letter now. */
function Vragen(props: KijkProps & { gaat: WatGaat }): JSX.Element {
  const w = () => stijlVan(props.persoon)
  const vragen = createMemo(() => vragenVan(props.gaat, props.persoon.id, props.kijkt))
  return (
    <Show when={vragen().length > 0} fallback={
      <section class="stack">
        <p class="lead">{t(`samenKijken.${w()}.derde.niets`)}</p>
        <Inhoud items={props.gaat.mee} groot niveau={2} titel={({ soort }) => titelVan(w(), soort)}
          label={(patroon) => labelVan(w(), patroon)} />
      </section>
    }>
      <For each={vragen().map(({ item }) => item)}>
        {(item) => (
          <Show when={vragen().find((vraag) => vraag.item === item)}>
            {(vraag) => <Toestemming {...props} vraag={vraag()} />}
          </Show>
        )}
      </For>
    </Show>
  )
}
