// What goes and what stays, in a few lines; each line that goes leads to the part where it stands word for word.
import Check from 'lucide-solid/icons/check'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createMemo, For, Show, type JSX } from 'solid-js'
import type { Kijker } from '../../../app/samen-kijken.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import { Icon } from '../../parts/Icon.tsx'
import { sectiesVan } from '../../parts/inhoud-secties.ts'
import { t } from '../../words.ts'
import { titelVan } from './taal.ts'
import { stijlVan } from './wie.ts'

function naarDeel(soort: string): void {
  const kop = document.querySelector<HTMLElement>(`section[data-soort="${CSS.escape(soort)}"] .inhoud-kop`)
  kop?.setAttribute('tabindex', '-1')
  kop?.focus({ preventScroll: true })
  kop?.closest('section')?.scrollIntoView({ block: 'start' })
}

type Props = { persoon: Kijker, items: readonly BundelItem[], blijft: readonly string[], weg: readonly string[] }

export function Overzicht(props: Props): JSX.Element {
  const w = () => stijlVan(props.persoon)
  const soorten = createMemo(() => sectiesVan(props.items).map(({ soort }) => soort))
  return (
    <>
      <section class="card stack">
        <h2>{t(`samenKijken.${w()}.gaatMee`)}</h2>
        <ul class="list lead">
          <For each={soorten()}>
            {(soort) => (
              <li>
                <Icon of={Check} />
                <button type="button" class="btn btn-quiet naar-deel"
                  onClick={() => naarDeel(soort)}>{titelVan(w(), soort)}</button>
              </li>
            )}
          </For>
        </ul>
        <p>{t(`samenKijken.${w()}.gaatMeeUitleg`)}</p>
      </section>
      <Namen kop={t(`samenKijken.${w()}.blijft`)} namen={props.blijft} />
      <Namen kop={t('samenKijken.nietMeer')} namen={props.weg} />
    </>
  )
}

function Namen(props: { kop: string, namen: readonly string[] }): JSX.Element {
  return (
    <Show when={props.namen.length > 0}>
      <section class="card stack">
        <h2>{props.kop}</h2>
        <ul class="list lead"><For each={props.namen}>{(naam) => <li><Icon of={EyeOff} />{naam}</li>}</For></ul>
      </section>
    </Show>
  )
}
