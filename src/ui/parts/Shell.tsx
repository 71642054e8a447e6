// The frame around every open screen: four places, the quiet line that says where the data are, and the lock.
import { Link, useLocation } from '@tanstack/solid-router'
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Contact from 'lucide-solid/icons/contact'
import FlaskConical from 'lucide-solid/icons/flask-conical'
import Inbox from 'lucide-solid/icons/inbox'
import Lock from 'lucide-solid/icons/lock'
import Settings from 'lucide-solid/icons/settings'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import Sun from 'lucide-solid/icons/sun'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import Users from 'lucide-solid/icons/users'
import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js'
import { t } from '../words.ts'
import { Count } from './Baton.tsx'
import { IconButton } from './Button.tsx'
import { Icon, type IconOf } from './Icon.tsx'
import { Mark } from './Mark.tsx'
import { SavedVoice } from './Saved.tsx'
import { ShellContext, type Back } from './shell-context.ts'
import { dropToast, Toaster } from './Toast.tsx'

export type Place = 'vandaag' | 'leerlingen' | 'ontvangen' | 'contacten'

const icons: Record<Place, IconOf> = { vandaag: Sun, leerlingen: Users, ontvangen: Inbox, contacten: Contact }
const all: readonly Place[] = ['vandaag', 'leerlingen', 'ontvangen', 'contacten']

/** `counts`: how many things wait for you in each place. `dataline`: 'ok' when all is safe and away, else 'watch'. */
export function Shell(props: {
  dataline: { readonly tone: 'ok' | 'watch'; readonly text: string }
  onLock: () => void
  children: JSX.Element
  counts?: Partial<Record<Place, number>> | undefined
  /** Which places there are; a gast has fewer. */
  places?: readonly Place[] | undefined
  /** The mark of a practice vault. */
  practice?: boolean | undefined
  /** Further chips in the topbar, such as 'Geen netwerk'. */
  chips?: JSX.Element
  /** Narrower lines on a laptop. */
  readable?: boolean | undefined
}) {
  const [back, setBack] = createSignal<Back | null>(null)
  const showBack = (next: Back) => {
    setBack(next)
    return () => { setBack((now) => (now === next ? null : now)) }
  }
  const place = useLocation()
  createEffect(on(() => place().pathname, dropToast, { defer: true }))
  let main: HTMLElement | undefined
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    main?.focus()
  }
  return (
    <ShellContext.Provider value={{ showBack }}>
      <div class="app">
        <a class="skip" href="#inhoud" onClick={skip}>{t('parts.naarInhoud')}</a>
        <Rail places={props.places ?? all} counts={props.counts ?? {}} dataline={props.dataline} />
        <main id="inhoud" tabindex="-1" classList={{ readable: props.readable === true }} ref={(el) => { main = el }}>
          <Topbar back={back()} practice={props.practice === true} chips={props.chips} onLock={() => props.onLock()} />
          {props.children}
        </main>
        <SavedVoice />
        <Toaster />
      </div>
    </ShellContext.Provider>
  )
}

function Rail(props: {
  places: readonly Place[]
  counts: Partial<Record<Place, number>>
  dataline: { readonly tone: 'ok' | 'watch'; readonly text: string }
}) {
  return (
    <header class="rail">
      <Link class="brand" to={`/${props.places[0] ?? 'vandaag'}`}><Mark />Estafette</Link>
      <nav aria-label={t('parts.menu')}>
        <ul>
          <For each={props.places}>{(place) => (
            <li>
              <Link to={`/${place}`}>
                <Icon of={icons[place]} />{t(`parts.${place}`)}<Count n={props.counts[place] ?? 0} />
              </Link>
            </li>
          )}</For>
        </ul>
      </nav>
      <Link class={`dataline is-${props.dataline.tone}`} to="/instellingen" hash="waar">
        <Icon of={props.dataline.tone === 'ok' ? ShieldCheck : TabletSmartphone} />
        <span>{props.dataline.text}</span>
        <span class="push"><Icon of={ChevronRight} /></span>
      </Link>
    </header>
  )
}

function Topbar(props: { back: Back | null; practice: boolean; chips: JSX.Element; onLock: () => void }) {
  return (
    <div class="topbar">
      <Show when={props.back}>
        {(back) => <Link class="btn btn-quiet" to={back().to}><Icon of={ArrowLeft} />{back().text}</Link>}
      </Show>
      <Show when={props.back}><span class="push" /></Show>
      <Show when={props.practice}><Practice /></Show>
      {props.chips}
      <Show when={!props.back}>
        <span class="push" />
        <Link class="btn btn-quiet btn-icon" to="/instellingen" aria-label={t('parts.instellingen')}>
          <Icon of={Settings} />
        </Link>
      </Show>
      <IconButton of={Lock} label={t('parts.opSlot')} onClick={() => props.onLock()} />
    </div>
  )
}

function Practice() {
  return (
    <span class="chip is-unknown oefen">
      <Icon of={FlaskConical} />
      <span>{t('parts.oefenkluis')}<span class="wide">{t('parts.oefenkluisErbij')}</span></span>
    </span>
  )
}
