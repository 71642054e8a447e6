// Samen kijken: the tablet is in other hands. One dossier, no way anywhere else, and the only way out is the lock.
import { createEffect, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import { profiel } from '../../../app/session.ts'
import { eerderGezien, kijkt, klaarMetKijken, watGaat, type Kijker, type Kijkt } from '../../../app/samen-kijken.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import '../../words-binnen.ts'
import '../../words-verder.ts'
import { SavedVoice } from '../../parts/Saved.tsx'
import { t } from '../../words.ts'
import { Einde } from './Einde.tsx'
import { createKijk, type Kijk } from './kijk.ts'
import { Kijken } from './Kijken.tsx'
import { KijkenDerde } from './KijkenDerde.tsx'
import { LeesVoor } from './LeesVoor.tsx'
import { weerNederlands } from './taal.ts'
import { Talen } from './Talen.tsx'
import { maakVoor } from './voor.ts'
import { naamVan, type Afloop } from './wie.ts'
import './samen-kijken.css'

export default function SamenKijken(): JSX.Element {
  return <Show when={kijkt()}>{(nu) => <Tafel kijkt={nu()} />}</Show>
}

function Tafel(props: { kijkt: Kijkt }): JSX.Element {
  const [persoon, zetPersoon] = createSignal<Kijker | null>(null)
  const [afloop, zetAfloop] = createSignal<Afloop | null>(null)
  const voor = maakVoor()
  weerNederlands()
  // What each of them answered so far; it stays while another looks.
  const kijken = new Map<string, Kijk>()
  const kijkVan = (wie: Kijker): Kijk => {
    const kijk = kijken.get(wie.id) ?? createKijk(props.kijkt, wie)
    kijken.set(wie.id, kijk)
    return kijk
  }
  createEffect(() => {
    // Another screen: what was being read is not there any more.
    void [persoon(), afloop()]
    voor.stop()
  })
  const kies = (wie: Kijker): void => {
    zetAfloop(null)
    zetPersoon(wie)
  }
  const eindig = (nieuw: Afloop): void => {
    zetPersoon(null)
    zetAfloop(nieuw)
    window.scrollTo(0, 0)
  }
  return (
    <main id="inhoud" class="focusmode stack stack-l samen-kijken">
      <div class="topbar flush-y">
        <span class="brand"><Mark /><span class="wide">Estafette</span></span>
        <Show when={profiel()?.soort === 'oefen'}>
          <Chip tone="unknown">{t('parts.oefenkluis')}<span class="wide">{t('parts.oefenkluisErbij')}</span></Chip>
        </Show>
        <span class="push" />
        <LeesVoor voor={voor} wat="alles" waar={() => document.querySelector('main')} />
        <Talen />
      </div>
      <Show when={voor.kanNiet()}><p class="small muted">{t('samenKijken.voor.geen')}</p></Show>
      <Switch fallback={<Wie kijkt={props.kijkt} kies={kies} />}>
        <Match when={persoon()} keyed>
          {(wie) => (
            <Show when={props.kijkt.ontvanger.doel} fallback={
              <Kijken kijkt={props.kijkt} persoon={wie} kijk={kijkVan(wie)} voor={voor} klaar={eindig} />
            }>
              <KijkenDerde kijkt={props.kijkt} persoon={wie} kijk={kijkVan(wie)} voor={voor} klaar={eindig} />
            </Show>
          )}
        </Match>
        <Match when={afloop()} keyed>
          {(hoe) => (
            <Einde kijkt={props.kijkt} afloop={hoe} nogIemand={() => zetAfloop(null)} verder={() => kies(hoe.persoon)}
              meer={props.kijkt.personen.length > 1} />
          )}
        </Match>
      </Switch>
      <SavedVoice />
    </main>
  )
}

type Gezien = 'gezien' | 'opnieuw'

/** Who looked, and for whom something came in since. */
function Wie(props: { kijkt: Kijkt, kies: (wie: Kijker) => void }): JSX.Element {
  const [standen, zetStanden] = createSignal<Readonly<Record<string, Gezien>>>({})
  createEffect(() => {
    const { personen } = props.kijkt
    void watGaat().then((gaat) => {
      if (gaat === null) return
      zetStanden(Object.fromEntries(personen.flatMap(({ id }): [string, Gezien][] => {
        const eerder = eerderGezien(id, gaat)
        if (eerder === null) return []
        return [[id, eerder.anders ? 'opnieuw' : 'gezien']]
      })))
    })
  })
  return (
    <div class="stack stack-l">
      <PageHead screen={t('samenKijken.naam')} title={t('samenKijken.wie')}
        sub={t('samenKijken.wieUitleg', { roepnaam: props.kijkt.leerling.roepnaam })} />
      <ul class="stack">
        <For each={props.kijkt.personen}>
          {(wie) => (
            <li>
              <Button big wide onClick={() => props.kies(wie)}>
                {naamVan(wie)}
                <Show when={standen()[wie.id]}>
                  {(stand) => <Chip tone={stand() === 'gezien' ? 'ok' : 'watch'}>{t(`samenKijken.${stand()}`)}</Chip>}
                </Show>
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Button kind="quiet" class="start" onClick={() => void klaarMetKijken()}>{t('samenKijken.stoppen')}</Button>
    </div>
  )
}
