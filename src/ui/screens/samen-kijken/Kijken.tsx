// What one person reads: exactly what will go, to whom and why; whether it is right; own words; a yes or a no.
import { createEffect, createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { eerderGezien, watGaat, type Kijker, type Kijkt, type WatGaat } from '../../../app/samen-kijken.ts'
import { Button } from '../../parts/Button.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { houdPlek } from '../../plek.ts'
import { t } from '../../words.ts'
import { Anders, Gezegd } from './Anders.tsx'
import { Delen } from './Delen.tsx'
import { Gelezen } from './Gelezen.tsx'
import type { Kijk } from './kijk.ts'
import { Overzicht } from './Overzicht.tsx'
import { Stem } from './Stem.tsx'
import { dagIn, titelVan } from './taal.ts'
import { BlijftNederlands } from './Talen.tsx'
import { Toestemming } from './Toestemming.tsx'
import { vragenVan } from './vragen.ts'
import { naamVan, stijlVan, type Afloop } from './wie.ts'
import type { Voor } from './voor.ts'

export type KijkProps = { kijkt: Kijkt, persoon: Kijker, kijk: Kijk, voor: Voor, klaar: (afloop: Afloop) => void }

export function Kijken(props: KijkProps): JSX.Element {
  const [gaat, zetGaat] = createSignal<WatGaat | null>(null)
  let beurt = 0
  createEffect(() => {
    const mijn = ++beurt
    void watGaat().then((nieuw) => {
      // Own words appear above where they are typed.
      if (mijn === beurt) houdPlek(() => zetGaat(nieuw))
    })
  })
  const w = () => stijlVan(props.persoon)
  const namen = () => ({
    naam: naamVan(props.persoon), roepnaam: props.kijkt.leerling.roepnaam, afzender: props.kijkt.afzender.naam,
    school: props.kijkt.afzender.school, ontvanger: props.kijkt.ontvanger.naam,
    naarSchool: props.kijkt.ontvanger.school,
  })
  return (
    <Show when={gaat()} fallback={<p role="status">{t('samenKijken.laden')}</p>}>
      {(nieuw) => (
        <div class="stack stack-l">
          <div class="stack">
            <PageHead screen={t('samenKijken.naam')} title={t(`samenKijken.${w()}.titel`, namen())} />
            <p class="lead">{t(`samenKijken.${w()}.inleiding`, namen())}</p>
            <p class="lead">{t(`samenKijken.${w()}.waarom`, namen())} {t(`samenKijken.${w()}.alles`)}</p>
            <BlijftNederlands afzender={props.kijkt.afzender.naam} />
          </div>
          <Lezen {...props} gaat={nieuw()} />
        </div>
      )}
    </Show>
  )
}

function Lezen(props: KijkProps & { gaat: WatGaat }): JSX.Element {
  const w = () => stijlVan(props.persoon)
  const [alles, zetAlles] = createSignal(false)
  const eerder = createMemo(() => eerderGezien(props.persoon.id, props.gaat))
  const verschil = () => eerder()?.verschil ?? null
  const anders = createMemo(() => new Set([...verschil()?.nieuw ?? [], ...verschil()?.veranderd ?? []]))
  // Of an older look nobody knows what differs: then all of it is read again.
  const eerderZin = () => (anders().size > 0 ? 'eerder' : eerder()?.anders === true ? 'eerderAlles' : 'eerderGelijk')
  const deels = () => anders().size > 0 && !alles()
  const items = createMemo(() => (deels() ? props.gaat.mee.filter(({ item }) => anders().has(item)) : props.gaat.mee))
  const weg = createMemo(() => [...new Set((verschil()?.weg ?? []).map((item) => titelVan(w(), item)))])
  const blijft = createMemo(() => [...new Set(props.gaat.thuis.filter(({ reden }) => reden !== 'leeg')
    .map(({ item }) => titelVan(w(), item)))])
  // Where only what differs is shown, what was answered before is not asked again.
  const vragen = createMemo(() => vragenVan(props.gaat, props.persoon.id, props.kijkt)
    .filter(({ gezegd }) => !deels() || gezegd === null))
  return (
    <>
      <Show when={eerder()}>
        {(toen) => (
          <div class="note is-brand">
            <p class="lead">
              {t(`samenKijken.${w()}.${eerderZin()}`, { datum: dagIn(toen().op) })}
            </p>
            <Show when={anders().size > 0}>
              <Button class="start" onClick={() => zetAlles(!alles())}>
                {t(alles() ? 'samenKijken.alleenAnders' : 'samenKijken.laatAlles')}
              </Button>
            </Show>
          </div>
        )}
      </Show>
      <Gezegd kijkt={props.kijkt} persoon={props.persoon} />
      <Overzicht {...props} items={items()} blijft={deels() ? [] : blijft()} weg={weg()} />
      <Delen {...props} items={items()} verschil={verschil()} />
      <Anders {...props} />
      <Show when={props.persoon.soort === 'leerling' && !deels()}><Stem kijkt={props.kijkt} /></Show>
      <For each={vragen().map(({ item }) => item)}>
        {(item) => (
          <Show when={vragen().find((vraag) => vraag.item === item)}>
            {(vraag) => <Toestemming {...props} vraag={vraag()} />}
          </Show>
        )}
      </For>
      <section class="card stack">
        <h2>{t(`samenKijken.${w()}.daarna`)}</h2>
        <p>{t(`samenKijken.${w()}.daarnaUitleg`, {
          ontvanger: props.kijkt.ontvanger.naam, afzender: props.kijkt.afzender.naam,
        })}</p>
        <p>{t(`samenKijken.${w()}.daarnaNiets`)}</p>
      </section>
      <Gelezen {...props} />
    </>
  )
}
