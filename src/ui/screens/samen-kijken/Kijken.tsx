// What one person reads: exactly what will go, to whom and why; whether it fits; own words; a yes or a no where needed.
import { createEffect, createMemo, createSignal, For, Show, untrack, type JSX } from 'solid-js'
import EyeOff from 'lucide-solid/icons/eye-off'
import { nu } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { geefInzage, watGaat, type Kijker, type Kijkt } from '../../../app/samen-kijken.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import Inhoud from '../../parts/Inhoud.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { leerlingSecties, leerlingVelden } from '../../velden-leerling.nl.ts'
import { houdPlek } from '../../plek.ts'
import { naamVanSoort, soortVan } from '../../waarde.ts'
import { t } from '../../words.ts'
import { createKijk } from './kijk.ts'
import { OordeelVeld } from './OordeelVeld.tsx'
import { Stem } from './Stem.tsx'
import { Toestemming } from './Toestemming.tsx'
import { vragenVan, type Gaat } from './vragen.ts'
import { naamVan, stijlVan, type Afloop } from './wie.ts'

type Props = { kijkt: Kijkt, persoon: Kijker, klaar: (afloop: Afloop) => void }

export function Kijken(props: Props): JSX.Element {
  const [gaat, zetGaat] = createSignal<Gaat | null>(null)
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
          </div>
          <Lezen {...props} gaat={nieuw()} />
        </div>
      )}
    </Show>
  )
}

function Lezen(props: Props & { gaat: Gaat }): JSX.Element {
  // One talk, one person: the screen is made anew for the next one.
  const kijk = untrack(() => createKijk(props.kijkt, props.persoon))
  const w = () => stijlVan(props.persoon)
  const titel = (soort: string): string | undefined =>
    (w() === 'leerling' ? leerlingSecties[soort.replace('[]', '')] : undefined)
  const label = (patroon: string): string | undefined => (w() === 'leerling' ? leerlingVelden[patroon] : undefined)
  const vragen = createMemo(() => vragenVan(props.gaat, props.persoon.id, props.kijkt))
  const blijft = createMemo(() => [...new Set(props.gaat.thuis.filter(({ reden }) => reden !== 'leeg')
    .map(({ item }) => titel(soortVan(item)) ?? naamVanSoort(item)))])
  return (
    <>
      <section class="stack">
        <h2>{t(`samenKijken.${w()}.vertellen`, { afzender: props.kijkt.afzender.naam })}</h2>
        <Inhoud items={props.gaat.mee} groot titel={({ soort }) => titel(soort)} label={label}
          onder={(sectie) => (
            <OordeelVeld kijkt={props.kijkt} persoon={props.persoon} kijk={kijk} sectie={sectie()}
              titel={titel(sectie().soort) ?? sectie().titel} />
          )} />
      </section>
      <section class="card stack">
        <h2>{t(`samenKijken.${w()}.anders`)}</h2>
        <p>{t(`samenKijken.${w()}.andersUitleg`, { ontvanger: props.kijkt.ontvanger.naam })}</p>
        <Field multiline voice dossier label={t(`samenKijken.${w()}.andersVeld`)} value={kijk.vrij()}
          onInput={kijk.schrijfVrij}
          maxlength={2000} onBlur={() => void kijk.schrijver.nu()} saved={kijk.schrijver.saved()} />
        <Fout fout={kijk.schrijver.fout()} />
      </section>
      <Show when={props.persoon.soort === 'leerling'}><Stem kijkt={props.kijkt} /></Show>
      <For each={vragen().map(({ item }) => item)}>
        {(item) => (
          <Show when={vragen().find((vraag) => vraag.item === item)}>
            {(vraag) => (
              <Toestemming {...props} vraag={vraag()} label={label}
                titel={titel(soortVan(item)) ?? naamVanSoort(item)} />
            )}
          </Show>
        )}
      </For>
      <Show when={blijft().length > 0}>
        <section class="card stack">
          <h2>{t(`samenKijken.${w()}.blijft`)}</h2>
          <ul class="list lead"><For each={blijft()}>{(naam) => <li><Icon of={EyeOff} />{naam}</li>}</For></ul>
        </section>
      </Show>
      <section class="card stack">
        <h2>{t(`samenKijken.${w()}.daarna`)}</h2>
        <p>{t(`samenKijken.${w()}.daarnaUitleg`, {
          ontvanger: props.kijkt.ontvanger.naam, afzender: props.kijkt.afzender.naam,
        })}</p>
        <p>{t(`samenKijken.${w()}.daarnaNiets`)}</p>
      </section>
      <Gelezen {...props} afronden={kijk.afronden} oneens={kijk.oneens} />
    </>
  )
}

type GelezenProps = Props & { afronden: ReturnType<typeof createKijk>['afronden'], oneens: () => boolean }

function Gelezen(props: GelezenProps): JSX.Element {
  const w = () => stijlVan(props.persoon)
  const [naam, zetNaam] = createSignal(untrack(() => props.persoon.naam))
  const [poging, zetPoging] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const legVast = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging(true)
    if (naam().trim() === '' || bezig()) return
    zetBezig(true)
    // The zienswijze first: it belongs to what was seen.
    const eigen = await props.afronden()
    const uitkomst = eigen.ok
      ? await geefInzage(props.persoon.id, props.oneens() ? 'oneens' : 'eens')
      : eigen
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) props.klaar({ persoon: props.persoon, gezien: nu() })
  }
  const praten = async (): Promise<void> => {
    await props.afronden()
    props.klaar({ persoon: props.persoon, gezien: null })
  }
  return (
    <form class="card stack" novalidate onSubmit={(event) => void legVast(event)}>
      <h2>{t(`samenKijken.${w()}.gelezen`)}</h2>
      <p>{t(`samenKijken.${w()}.gelezenUitleg`)}</p>
      <Field dossier label={t(`samenKijken.${w()}.naamVeld`)} value={naam()} onInput={zetNaam} maxlength={120}
        error={poging() && naam().trim() === '' ? t(`samenKijken.${w()}.naamFout`) : null} />
      <div class="cluster">
        <Button type="submit" kind="main" big
          busy={bezig() && t('samenKijken.vastleggen')}>{t(`samenKijken.${w()}.knop`)}</Button>
        <Button big onClick={() => void praten()}>{t(`samenKijken.${w()}.praten`)}</Button>
      </div>
      <Fout fout={fout()} />
    </form>
  )
}
