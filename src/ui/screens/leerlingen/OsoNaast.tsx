// A file beside the dossier that is there: what is new, what differs, what is gone from it. Nothing is ticked by itself.
import { Link } from '@tanstack/solid-router'
import Undo from 'lucide-solid/icons/undo-2'
import { createMemo, createSignal, For, onCleanup, Show, untrack, type JSX } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import {
  legNaast, neemVerschillenOver, zetOvernameTerug, type OsoDossier, type Tegenover, type Terug, type Verschil,
} from '../../../app/import.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { volledigeNaam } from '../../naam.ts'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Note } from '../../parts/Note.tsx'
import { toast } from '../../parts/Toast.tsx'
import { foutTekst } from '../../errors.nl.ts'
import { t } from '../../words.ts'
import { OsoRest } from './OsoRest.tsx'
import { VerschilLijst } from './OsoVerschil.tsx'
import { naamVanBijlage } from './oso-items.ts'
import { verschilRij } from './oso-verschillen.ts'

/** `klaar` goes on to the dossier after taking over; `anders` is the way to a new dossier after all. */
export function OsoNaast(props: {
  oso: OsoDossier; dossier: string; faalt: (fout: AppError | null) => void; klaar: () => Promise<void>
  anders: JSX.Element
}) {
  const [tegen, zetTegen] = createSignal<Tegenover | null>(null)
  const [gekozen, zetGekozen] = createSignal<ReadonlySet<string>>(new Set())
  const [bezig, zetBezig] = createSignal(false)
  let weg = false
  onCleanup(() => { weg = true })
  const leg = async (): Promise<void> => {
    const naast = await legNaast(props.dossier, props.oso, naamVanBijlage)
    if (weg) return
    zetTegen(naast)
    if (naast === null) props.faalt({ type: 'app/niet-gevonden' })
  }
  void untrack(leg)

  const inhoud = createMemo(() => inhoudOpDesk(props.dossier))
  const van = (soort: Verschil['soort']) => createMemo(() =>
    (tegen()?.verschillen ?? []).filter((een) => een.soort === soort).map((een) => verschilRij(inhoud(), een)))
  const [nieuw, anders, wegUit, open] = [van('nieuw'), van('anders'), van('weg'), van('open')]
  const vink = (sleutel: string, aan: boolean): void => {
    const nu = new Set(gekozen())
    if (aan) nu.add(sleutel)
    else nu.delete(sleutel)
    zetGekozen(nu)
  }
  const neem = async (): Promise<void> => {
    const nu = tegen()
    if (nu === null) return
    zetBezig(true)
    const keus = nu.verschillen.filter(({ sleutel }) => gekozen().has(sleutel))
    const gedaan = await neemVerschillenOver(nu, keus, props.oso)
    zetBezig(false)
    if (gedaan.ok) {
      // Going on takes every message away: this one belongs to the screen that comes.
      if (!weg) await props.klaar()
      meld(gedaan.value, keus.length)
      return
    }
    if (weg) return
    props.faalt(gedaan.error)
    // What was compared may be another dossier by now: look again, and nothing is ticked.
    zetGekozen(new Set<string>())
    await leg()
  }
  const naam = () => volledigeNaam(inhoud().leerling) || t('leerlingen.zonderNaam')
  return (
    <>
      <section class="stack" aria-labelledby="oso-deel">
        <h2 id="oso-deel" tabindex="-1" translate="no">{t('leerlingen.oso.naast.titel', { naam: naam() })}</h2>
        <Show when={tegen()} fallback={<p class="muted" role="status">{t('leerlingen.oso.naast.bezig')}</p>}>
          {(naast) => (
            <>
              <Show
                when={nieuw().length + anders().length + open().length > 0}
                fallback={
                  <Note tone="ok" title={t('leerlingen.oso.naast.niets.titel')}>
                    <p>{t('leerlingen.oso.naast.niets.uitleg')}</p>
                  </Note>
                }
              >
                <Show when={nieuw().length + anders().length > 0}><p>{t('leerlingen.oso.naast.uitleg')}</p></Show>
              </Show>
              <p class="muted">{t('leerlingen.oso.naast.gelijk', { n: naast().gelijk })}</p>
              <Show when={anders().length > 0}>
                <VerschilLijst
                  kop={t('leerlingen.oso.naast.anders', { n: anders().length })} rijen={anders()} gekozen={gekozen()} vink={vink}
                />
              </Show>
              <Show when={nieuw().length > 0}>
                <VerschilLijst
                  kop={t('leerlingen.oso.naast.nieuw', { n: nieuw().length })} rijen={nieuw()} gekozen={gekozen()} vink={vink}
                  alles={() => zetGekozen(new Set([...gekozen(), ...nieuw().map(({ verschil }) => verschil.sleutel)]))}
                />
              </Show>
              <Show when={open().length > 0}>
                <Note tone="watch" title={t('leerlingen.oso.naast.open', { n: open().length })}>
                  <p>{t('leerlingen.oso.naast.openUitleg')}</p>
                  <ul class="oso-lijst" translate="no"><For each={open()}>{(rij) => <li>{rij.wat}</li>}</For></ul>
                </Note>
              </Show>
              <Show when={wegUit().length > 0}>
                <Disclosure summary={t('leerlingen.oso.naast.weg', { n: wegUit().length })}>
                  <p class="small muted">{t('leerlingen.oso.naast.wegUitleg')}</p>
                  <ul class="oso-lijst" translate="no"><For each={wegUit()}>{(rij) => (
                    <li>{rij.wat}<Show when={rij.oud}>{(oud) => <span class="muted"> · {oud()}</span>}</Show></li>
                  )}</For></ul>
                </Disclosure>
              </Show>
              <div class="cluster">
                <Show when={nieuw().length + anders().length > 0}>
                  <Button
                    kind="main" off={gekozen().size === 0} busy={bezig() && t('leerlingen.oso.overname')} onClick={() => void neem()}
                  >
                    {gekozen().size === 0
                      ? t('leerlingen.oso.naast.knopNul') : t('leerlingen.oso.naast.knop', { n: gekozen().size })}
                  </Button>
                </Show>
                <Link class="btn" to="/leerlingen/$id" params={{ id: props.dossier }}>{t('leerlingen.oso.naast.naarDossier')}</Link>
                {props.anders}
              </div>
            </>
          )}
        </Show>
      </section>
      <OsoRest
        over={props.oso.nietOvergenomen} nietMee={props.oso.nietMeegeleverd} geen={props.oso.geenGegevens}
        eerder={props.oso.eerdereInzage}
      />
    </>
  )
}

// Lives on after this screen: the toast stays, and so does the way back.
function meld(terug: Terug, n: number): void {
  const zet = async (): Promise<void> => {
    const gedaan = await zetOvernameTerug(terug)
    toast({ text: gedaan.ok ? t('leerlingen.oso.naast.terug') : foutTekst(gedaan.error.type).titel, icon: Undo })
  }
  toast({ text: t('leerlingen.oso.naast.klaar', { n }), undo: () => void zet() })
}
