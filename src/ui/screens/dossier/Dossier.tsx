// In het kort: the one page that the receiver reads first, with each part to fill in where it stands.
import { Link } from '@tanstack/solid-router'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { ontvangerVan, samenvattingVan } from '../../../app/overdracht.ts'
import { dagVan } from '../../dag.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { Button } from '../../parts/Button.tsx'
import { DossierKop } from '../../parts/DossierKop.tsx'
import { Five } from '../../parts/Five.tsx'
import { opsomming } from '../../parts/tekst.ts'
import { Voorblad, type Samengevat } from '../../parts/Voorblad.tsx'
import { telKlaar, telWoorden, vijfDelen, type Deel, type DeelVan5, mistNog } from '../../vijf.ts'
import { t } from '../../words.ts'
import { laatsteOverdracht } from '../vandaag/leerling-stappen.ts'
import { kamersVanDeel, vormenVanDeel } from './delen-vorm.ts'
import { Kamerlijst } from './Kamerlijst.tsx'
import { kamersVan } from './kamers.ts'
import { MetDossier } from './MetDossier.tsx'
import { vulling } from './vulling.ts'
import { VormDeel } from './VormDeel.tsx'

/** /leerlingen/$id */
export default function Dossier() {
  return <MetDossier>{(id) => <InHetKort dossier={id} />}</MetDossier>
}

function InHetKort(props: { dossier: string }) {
  const [open, zetOpen] = createSignal<Deel | null>(null)
  let vak: HTMLDivElement | undefined
  const inhoud = createMemo(() => inhoudOpDesk(props.dossier))
  const overdracht = createMemo(() => laatsteOverdracht(inhoud())?.sleutel ?? null)
  const ontvanger = () => { const key = overdracht(); return key === null ? null : ontvangerVan(props.dossier, key) }
  const samengevat = createMemo((): Samengevat | null => {
    const key = overdracht()
    const terug = key === null ? null : samenvattingVan(props.dossier, key)
    return terug === null ? null
      : { tekst: terug.samenvatting, naam: ontvanger()?.relatie.naam ?? '', dag: dagVan(terug.op) }
  })
  const vijf = createMemo(() => vijfDelen(inhoud(), samengevat() !== null))
  const bewerk = (deel: Deel | null): void => {
    const was = open()
    zetOpen(deel)
    // The focus follows: into the form that opened, or back to the button that opened it.
    queueMicrotask(() => (deel === null
      ? vak?.querySelector<HTMLElement>(`[data-knop="${was ?? ''}"]`)
      : vak?.querySelector<HTMLElement>(`[data-deel="${deel}"] :is(input, textarea, select)`))?.focus())
  }
  return (
    <>
      <DossierKop dossier={props.dossier} scherm={t('dossier.naam')} />
      <div class="cols cols-side">
        <div class="stack" ref={(el) => { vak = el }}>
          <Klaarstand dossier={props.dossier} vijf={vijf()} />
          <Voorblad
            inhoud={inhoud()} samengevat={samengevat()} ontvanger={ontvanger()?.relatie.naam}
            knop={(deel) => (vormenVanDeel[deel].length > 0
              ? <Knop deel={deel} open={open()} bewerk={bewerk} /> : null)}
            vorm={(deel) => (open() === deel
              ? <DeelVorm dossier={props.dossier} deel={deel} klaar={() => bewerk(null)} /> : null)}
          />
          <Show when={inhoud().beeld?.tekst}>
            {(tekst) => <p class="small muted">{t('dossier.voorblad.woorden', { n: telWoorden(tekst()) })}</p>}
          </Show>
        </div>
        <aside class="laptop" aria-label={t('dossier.kamers.naam')}>
          <Kamerlijst dossier={props.dossier} inhoud={inhoud()} />
        </aside>
      </div>
    </>
  )
}

function Knop(props: { deel: Deel; open: Deel | null; bewerk: (deel: Deel | null) => void }) {
  const naam = () => t(`dossier.voorblad.deel.${props.deel}`)
  const isOpen = () => props.open === props.deel
  return (
    <Button
      kind="quiet" data-knop={props.deel} aria-expanded={isOpen()}
      aria-label={isOpen()
        ? t('dossier.voorblad.klaarDeel', { deel: naam() }) : t('dossier.voorblad.bewerkDeel', { deel: naam() })}
      onClick={() => props.bewerk(isOpen() ? null : props.deel)}
    >
      {isOpen() ? t('dossier.voorblad.klaar') : t('dossier.voorblad.bewerk')}
    </Button>
  )
}

function DeelVorm(props: { dossier: string; deel: Deel; klaar: () => void }) {
  const kamers = () => {
    const er = new Set(kamersVan(inhoudOpDesk(props.dossier)).map((kamer) => kamer.naam))
    return (kamersVanDeel[props.deel] ?? []).filter((kamer) => er.has(kamer))
  }
  return (
    <div class="stack">
      <For each={vormenVanDeel[props.deel]}>
        {(vorm) => <VormDeel dossier={props.dossier} vorm={vorm} kop={vormenVanDeel[props.deel].length > 1} niveau={3} />}
      </For>
      <Show when={kamers().length > 0}>
        <div class="stack stack-s">
          <p class="hint">{t('dossier.voorblad.elders')}</p>
          <div class="cluster">
            <For each={kamers()}>
              {(kamer) => (
                <Link class="btn btn-quiet" to="/leerlingen/$id/kamers/$kamer" params={{ id: props.dossier, kamer }}>
                  {t(`dossier.kamer.${kamer}`)}
                </Link>
              )}
            </For>
          </div>
        </div>
      </Show>
      <Button class="start" onClick={() => props.klaar()}>{t('dossier.voorblad.klaar')}</Button>
    </div>
  )
}

function Klaarstand(props: { dossier: string; vijf: readonly DeelVan5[] }) {
  const mist = () => mistNog(props.vijf).flatMap((deel) => deel.mist).map((een) => t(`dossier.mist.${een}`))
  const titel = () => t('dossier.stand.titel', { n: telKlaar(props.vijf) })
  const heel = () => telKlaar(props.vijf) === props.vijf.length
  return (
    <section class="card card-tight stack stack-s noprint" aria-label={titel()}>
      <div class="cluster between">
        <p class="label">{titel()}</p>
        <Five parts={vulling(props.vijf)} />
      </div>
      <Show when={mist().length > 0}><p class="small">{t('dossier.stand.mist', { wat: opsomming(mist()) })}</p></Show>
      <p class="small muted">{heel() ? t('dossier.stand.klaar') : t('dossier.stand.ontvanger')}</p>
      <Show when={mist().length === 0 && !heel()}>
        <Link class="btn btn-main start" to="/leerlingen/$id/overdracht" params={{ id: props.dossier }}>
          {t('dossier.stand.naarOverdracht')}
        </Link>
      </Show>
    </section>
  )
}
