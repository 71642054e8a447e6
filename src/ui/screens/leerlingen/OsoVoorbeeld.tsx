// What an OSO file gives, before anything is kept: what is taken, what is not, what was withheld, and the route.
import { createMemo, createSignal, onMount, Show } from 'solid-js'
import type { OsoDossier } from '../../../app/import.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import Inhoud from '../../parts/Inhoud.tsx'
import { Note } from '../../parts/Note.tsx'
import { Select } from '../../parts/Select.tsx'
import { labelVan } from '../../velden.nl.ts'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { alsItems } from './oso-items.ts'
import { routes } from './NieuweLeerling.tsx'
import { NietMeegeleverd, NietOvergenomenLijst } from './NietOvergenomen.tsx'

const isResultaat = (item: BundelItem): boolean => item.item.startsWith('overgenomen~')

/** `neemOver` is called with the chosen route. */
export function OsoVoorbeeld(props: { oso: OsoDossier; bezig: boolean; neemOver: (route: string) => void }) {
  const [route, zetRoute] = createSignal<string | null>(null)
  const [poging, zetPoging] = createSignal(0)
  const alles = createMemo(() => alsItems(props.oso.velden))
  const items = () => alles().filter((een) => !isResultaat(een))
  const resultaten = () => alles().filter(isResultaat)
  let kop: HTMLHeadingElement | undefined
  // The button that chose the file is gone from under the finger: reading goes on at what was found.
  onMount(() => kop?.focus())
  const school = () => props.oso.meta.school.naam ?? ''
  const neem = (): void => {
    zetPoging((n) => n + 1)
    const keus = route()
    if (keus === null) document.getElementById('oso-route')?.focus()
    else props.neemOver(keus)
  }
  return (
    <>
      <section class="stack" aria-label={t('leerlingen.oso.kop')}>
        <h2 tabindex="-1" ref={(el) => { kop = el }}>{t('leerlingen.oso.kop')}</h2>
        <Show when={props.oso.meta.dossierdatum}>
          {(dag) => (
            <p class="muted" translate="no">{t('leerlingen.oso.van', { school: school(), dag: toonDatum(dag()) })}</p>
          )}
        </Show>
        <Show when={items().length > 0} fallback={<p>{t('leerlingen.oso.niets')}</p>}><Inhoud items={items()} /></Show>
        <Show when={resultaten().length > 0}>
          <Disclosure summary={t('leerlingen.oso.resultaten', { n: resultaten().length })}>
            <Inhoud items={resultaten()} />
          </Disclosure>
        </Show>
      </section>
      <Show when={props.oso.eerdereInzage}>
        {(inzage) => (
          <Note title={t('leerlingen.oso.eerder')}>
            <p translate="no">
              {inzage().datum === null ? t('leerlingen.oso.eerderBij', { school: inzage().school })
                : t('leerlingen.oso.eerderOp', { school: inzage().school, dag: toonDatum(inzage().datum ?? '') })}
              <Show when={inzage().redenNietAkkoord}>
                {(reden) => <>{' '}{t('leerlingen.oso.nietEens', { reden: reden() })}</>}
              </Show>
            </p>
            <p>{t('leerlingen.oso.inzage')}</p>
          </Note>
        )}
      </Show>
      <Show when={props.oso.nietMeegeleverd.length > 0}>
        <Disclosure summary={t('leerlingen.oso.nietMee', { n: props.oso.nietMeegeleverd.length })} open>
          <p class="small muted">{t('leerlingen.oso.nietMeeUitleg')}</p>
          <NietMeegeleverd wat={props.oso.nietMeegeleverd} />
        </Disclosure>
      </Show>
      <Show when={props.oso.nietOvergenomen.length > 0}>
        <Disclosure summary={t('leerlingen.oso.over', { n: props.oso.nietOvergenomen.length })}>
          <p class="small muted">{t('leerlingen.oso.overUitleg')}</p>
          <NietOvergenomenLijst over={props.oso.nietOvergenomen} />
        </Disclosure>
      </Show>
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
