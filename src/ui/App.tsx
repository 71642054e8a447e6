// What stands on the screen: it follows the phase of the session, and nothing else decides who sees what.
import { createSignal, ErrorBoundary, lazy, Match, onCleanup, onMount, Show, Suspense, Switch } from 'solid-js'
import { canStore } from '../app/device/browser.ts'
import { begin, phase } from '../app/session.ts'
import { MetBijwerken } from './Bijwerken.tsx'
import { GeenOpslag } from './GeenOpslag.tsx'
import { isGemist, magHerladen, volgFormulieren, volgGemist } from './herladen.ts'
import { ingang, volgAdres } from './ingang.ts'
import { bewaarAanbod } from './installeren.ts'
import { NietGeladen } from './NietGeladen.tsx'
import { Mark } from './parts/Mark.tsx'
import type { Update } from './parts/update.ts'
import { Slot } from './screens/slot/Slot.tsx'
import { Welkom } from './screens/welkom/Welkom.tsx'
import { Storing } from './Storing.tsx'
import { t } from './words.ts'

const Binnen = lazy(() => import('./router.tsx'))
const SamenKijken = lazy(() => import('./screens/samen-kijken/SamenKijken.tsx'))
const Begin = lazy(() => import('./screens/begin/Begin.tsx'))
const Uitnodiging = lazy(() => import('./screens/uitnodiging/Uitnodiging.tsx'))
const Inrichten = lazy(() => import('./screens/inrichten/Inrichten.tsx'))
const Openen = lazy(() => import('./screens/openen/Openen.tsx'))

/** Starts the session and shows its phase; `update` offers a new version of the app. */
export function App(props: { update: Update }) {
  const [stuk, zetStuk] = createSignal<Error | null>(null)
  onMount(() => {
    // What a handler or a promise throws reaches no boundary; silence would be worse than one sentence.
    const fout = (event: ErrorEvent) => { if (event.error instanceof Error) zetStuk(event.error) }
    const belofte = (event: PromiseRejectionEvent) => { if (event.reason instanceof Error) zetStuk(event.reason) }
    window.addEventListener('error', fout)
    window.addEventListener('unhandledrejection', belofte)
    onCleanup(() => {
      window.removeEventListener('error', fout)
      window.removeEventListener('unhandledrejection', belofte)
    })
    for (const volg of [volgAdres, volgFormulieren, volgGemist, bewaarAanbod]) onCleanup(volg())
    props.update.beforeReload(magHerladen)
    begin()
  })
  return (
    <MetBijwerken update={props.update}>
      <Show when={stuk()}>{(fout) => <aside class="storing-plek"><Mis fout={fout()} /></aside>}</Show>
      <ErrorBoundary fallback={(fout: unknown) => <main class="focusmode"><Mis fout={fout} enig /></main>}>
        <Suspense fallback={<Wachten />}>
          <Switch fallback={<Wachten />}>
            <Match when={phase() === 'samen-kijken'}><SamenKijken /></Match>
            <Match when={phase() === 'open'}><Binnen /></Match>
            <Match when={phase() !== 'start'}><Voordeur /></Match>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </MetBijwerken>
  )
}

/** `enig`: nothing else is on the screen. */
const Mis = (props: { fout: unknown; enig?: boolean }) => (
  <Show when={isGemist(props.fout)} fallback={<Storing fout={props.fout} enig={props.enig} />}>
    <NietGeladen enig={props.enig} />
  </Show>
)

// Before a vault is open only four links lead somewhere: everything else is the lock or the welcome.
function Voordeur() {
  const [kanBewaren, zetKanBewaren] = createSignal(true)
  if (phase() === 'welkom') void canStore().then(zetKanBewaren)
  return (
    <Switch fallback={<Show when={phase() === 'slot'} fallback={<Welkom />}><Slot /></Show>}>
      {/* Who reads a letter keeps nothing here. */}
      <Match when={ingang()?.deur === 'openen'}><Openen /></Match>
      <Match when={!kanBewaren()}><GeenOpslag /></Match>
      <Match when={ingang()?.deur === 'begin'}><Begin /></Match>
      <Match when={ingang()?.deur === 'uitnodiging'}><Uitnodiging /></Match>
      <Match when={ingang()?.deur === 'inrichten'}><Inrichten /></Match>
    </Switch>
  )
}

function Wachten() {
  return (
    <main class="focusmode stack">
      <p class="brand"><Mark />Estafette</p>
      <p class="muted" role="status">{t('welkom.wachten')}</p>
    </main>
  )
}
