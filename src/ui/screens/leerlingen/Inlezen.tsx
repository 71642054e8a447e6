// Reading an OSO file: choose, follow it or stop, look at everything that is in it, and only then take it over.
import { Link, useNavigate } from '@tanstack/solid-router'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createSignal, onCleanup, Show } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import { leesOso, neemOver, type OsoDossier } from '../../../app/import.ts'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Live } from '../../parts/Live.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { KiesBestand } from './KiesBestand.tsx'
import { OsoBestand } from './OsoBestand.tsx'
import { naamVanBijlage } from './oso-items.ts'
import '../../parts/vorm.css'
import './oso.css'

/** /leerlingen/inlezen */
export default function Inlezen() {
  const navigate = useNavigate()
  const [oso, zetOso] = createSignal<OsoDossier | null>(null)
  const [procent, zetProcent] = createSignal<number | null>(null)
  const [overname, zetOvername] = createSignal(false)
  const [gestopt, zetGestopt] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  let vak: HTMLDivElement | undefined
  let lezing: AbortController | undefined
  let weg = false
  onCleanup(() => {
    weg = true
    lezing?.abort()
  })
  // What was tapped is gone, or far below what went wrong.
  const opnieuw = (): void => queueMicrotask(() => vak?.querySelector<HTMLElement>('input[type=file]')?.focus())
  const faalt = (fout: AppError | null): void => {
    zetFout(fout)
    if (fout !== null) vak?.scrollIntoView()
  }

  // Told in four steps: every percent read aloud would drown the rest.
  const gehoord = (): string => {
    const nu = procent()
    if (overname()) return t('leerlingen.oso.overname')
    if (nu === null) return gestopt() ? t('leerlingen.oso.lezen.gestopt') : ''
    return nu < 25 ? t('leerlingen.oso.lezen.bezig') : t('leerlingen.oso.lezen.deel', { n: Math.floor(nu / 25) * 25 })
  }
  const lees = async (bestand: File | undefined): Promise<void> => {
    if (bestand === undefined) return
    // A second file takes the place of the one that is being read.
    lezing?.abort()
    const deze = new AbortController()
    lezing = deze
    zetOso(null)
    zetFout(null)
    zetGestopt(false)
    zetProcent(0)
    const gelezen = await leesOso(bestand, {
      stop: deze.signal, voortgang: (deel) => { if (lezing === deze) zetProcent(Math.floor(deel * 100)) },
    })
    if (lezing !== deze) return
    lezing = undefined
    zetProcent(null)
    if (gelezen.ok) zetOso(gelezen.value)
    else {
      if (gelezen.error.type === 'formats/stopped') zetGestopt(true)
      else zetFout(gelezen.error)
      opnieuw()
    }
  }
  const over = async (van: OsoDossier, route: string): Promise<void> => {
    zetOvername(true)
    const gemaakt = await neemOver(van, { route, noem: naamVanBijlage })
    if (weg) return
    zetOvername(false)
    if (gemaakt.ok) await navigate({ to: '/leerlingen/$id', params: { id: gemaakt.value } })
    else faalt(gemaakt.error)
  }
  return (
    <>
      <PageHead
        screen={t('leerlingen.oso.naam')} title={t('leerlingen.oso.titel')} sub={t('leerlingen.oso.uitleg')}
        back={{ to: '/leerlingen', text: t('leerlingen.naam') }}
      />
      <div class="stack vorm-smal" ref={(el) => { vak = el }}>
        <Live text={gehoord()} />
        <Fout fout={fout()} actions={<MetDeHand />} />
        <Show when={oso()} keyed>
          {(gelezen) => (
            <OsoBestand
              oso={gelezen} bezig={overname()} neemOver={(route) => void over(gelezen, route)} faalt={faalt}
            />
          )}
        </Show>
        <Show when={oso() === null}>
          <section class="card stack">
            <KiesBestand hoofd={fout() === null && procent() === null} uit={false} kies={(bestand) => void lees(bestand)}>
              {fout() === null && procent() === null ? t('leerlingen.oso.kies') : t('leerlingen.oso.kiesAnder')}
            </KiesBestand>
            <Show when={procent() === null} fallback={<Voortgang procent={procent() ?? 0} stop={() => lezing?.abort()} />}>
              <p class="hint">{t('leerlingen.oso.soort')}</p>
              <Show when={gestopt()}><p class="muted">{t('leerlingen.oso.lezen.gestopt')}</p></Show>
            </Show>
          </section>
        </Show>
        <Show when={oso() !== null}>
          <KiesBestand hoofd={false} uit={overname()} kies={(bestand) => void lees(bestand)}>
            {t('leerlingen.oso.kiesAnder')}
          </KiesBestand>
        </Show>
      </div>
    </>
  )
}

function MetDeHand() {
  return <Link class="btn" to="/leerlingen/nieuw"><Icon of={UserPlus} />{t('leerlingen.oso.metDeHand')}</Link>
}

function Voortgang(props: { procent: number; stop: () => void }) {
  return (
    <div class="stack stack-s">
      <p class="muted num" aria-hidden="true">
        {t('leerlingen.oso.lezen.bezig')} {t('leerlingen.oso.lezen.deel', { n: props.procent })}
      </p>
      <progress class="oso-bezig" max={100} value={props.procent} aria-label={t('leerlingen.oso.lezen.bezig')} />
      <Button class="start" onClick={() => props.stop()}>{t('leerlingen.oso.lezen.stop')}</Button>
    </div>
  )
}
