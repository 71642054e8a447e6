// What an OSO file gives, before anything is kept: what is taken over by room, its attachments, and the route.
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { OsoBijlage, OsoDossier } from '../../../app/import.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import Inhoud from '../../parts/Inhoud.tsx'
import { Select } from '../../parts/Select.tsx'
import { labelVan } from '../../velden.nl.ts'
import { naamVanSoort, toonWaarde } from '../../waarde.ts'
import { t } from '../../words.ts'
import { routes } from './NieuweLeerling.tsx'
import { OsoRest } from './OsoRest.tsx'
import { alsItems, grootte, naamVanBijlage, perKamer } from './oso-items.ts'

/** `neemOver` is called with the chosen route. */
export function OsoVoorbeeld(props: { oso: OsoDossier; bezig: boolean; neemOver: (route: string) => void }) {
  const [route, zetRoute] = createSignal<string | null>(null)
  const [poging, zetPoging] = createSignal(0)
  const kamers = createMemo(() => perKamer(alsItems(props.oso.velden)))
  const neem = (): void => {
    zetPoging((n) => n + 1)
    const keus = route()
    if (keus === null) document.getElementById('oso-route')?.focus()
    else props.neemOver(keus)
  }
  return (
    <>
      <section class="stack" aria-label={t('leerlingen.oso.kop')}>
        <h2 id="oso-deel" tabindex="-1">{t('leerlingen.oso.kop')}</h2>
        <Show when={kamers().length > 0} fallback={<p>{t('leerlingen.oso.niets')}</p>}>
          <For each={kamers()}>
            {({ kamer, items }) => (
              <Show when={kamer !== 'resultaten'} fallback={<Resultaten items={items} />}>
                <Kamer naam={t(`dossier.kamer.${kamer}`)} items={items} />
              </Show>
            )}
          </For>
        </Show>
        <OsoBijlagen bijlagen={props.oso.bijlagen} />
      </section>
      <OsoRest
        over={props.oso.nietOvergenomen} nietMee={props.oso.nietMeegeleverd} geen={props.oso.geenGegevens}
        eerder={props.oso.eerdereInzage}
      />
      <section class="card stack" aria-label={labelVan('overstap.route')}>
        <Select
          id="oso-route" label={t('leerlingen.oso.route')} choices={routes()} value={route()} onChange={zetRoute}
          error={poging() > 0 && route() === null ? t('leerlingen.oso.routeFout') : undefined}
        />
        <Button kind="main" class="start" busy={props.bezig && t('leerlingen.oso.overname')} onClick={neem}>
          {t('leerlingen.oso.neemOver')}
        </Button>
      </section>
    </>
  )
}

// A room whose only kind of item is called as the room itself is named once.
function Kamer(props: { naam: string; items: readonly BundelItem[] }) {
  const enkel = () => props.items.every(({ item }) => naamVanSoort(item) === props.naam)
  return (
    <Show when={!enkel()} fallback={<Inhoud items={props.items} />}>
      <section class="stack stack-s" aria-label={props.naam}>
        <h3>{props.naam}</h3>
        <Inhoud items={props.items} niveau={4} />
      </section>
    </Show>
  )
}

function Resultaten(props: { items: readonly BundelItem[] }) {
  return (
    <Disclosure summary={t('leerlingen.oso.resultaten', { n: props.items.length })}>
      <Inhoud items={props.items} />
    </Disclosure>
  )
}

function OsoBijlagen(props: { bijlagen: readonly OsoBijlage[] }) {
  const wat = ({ naam, mediatype, bytes }: OsoBijlage): string => [
    naam, mediatype === null ? '' : toonWaarde('bijlagen[].mediatype', mediatype), bytes === null ? '' : grootte(bytes),
  ].filter(Boolean).join(' · ')
  return (
    <Show when={props.bijlagen.length > 0}>
      <section class="stack stack-s" aria-labelledby="oso-bijlagen">
        <h3 id="oso-bijlagen">{t('leerlingen.oso.bijlagen', { n: props.bijlagen.length })}</h3>
        <p class="hint">{t('leerlingen.oso.bijlagenUitleg')}</p>
        <ul class="card card-flush rows">
          <For each={props.bijlagen}>
            {(een) => (
              <li class="row oso-bijlage">
                <span translate="no"><b>{naamVanBijlage(een)}</b><br /><span class="sub">{wat(een)}</span></span>
                <Show
                  when={een.staat !== 'leesbaar' && een.staat}
                  fallback={<Chip tone="ok">{t('leerlingen.oso.bijlage.bewaard')}</Chip>}
                >
                  {(staat) => <Chip tone="watch">{t(`leerlingen.oso.bijlage.${staat()}`)}</Chip>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
