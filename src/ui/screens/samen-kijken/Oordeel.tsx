// Below each item: whether it is right. When it is not: a mistake for the mentor, or another view that goes along.
import Check from 'lucide-solid/icons/check'
import { createUniqueId, For, onCleanup, Show, untrack, type JSX } from 'solid-js'
import { schrijfEigen, type EigenSoort } from '../../../app/eigen-woorden.ts'
import type { Kijker, Kijkt } from '../../../app/samen-kijken.ts'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import type { Element } from '../../parts/inhoud-secties.ts'
import { createSchrijver } from '../../parts/schrijver.ts'
import { t } from '../../words.ts'
import type { Kijk } from './kijk.ts'
import { stijlVan } from './wie.ts'

type Props = {
  kijkt: Kijkt, persoon: Kijker, kijk: Kijk, element: Element
  /** What the item is called, for who hears the buttons and does not see what they stand below. */
  naam: string
  /** One of very many: only the button that says that it is not right. */
  kort: boolean
}

const soorten = ['correctie', 'zienswijze'] as const

export function Oordeel(props: Props): JSX.Element {
  const id = createUniqueId()
  const w = () => stijlVan(props.persoon)
  const item = untrack(() => props.element.item)
  const antwoord = () => props.kijk.antwoord(item)
  const schrijver = createSchrijver(() => {
    const { klopt, soort, tekst } = antwoord()
    return schrijfEigen(props.persoon.id, item, soort ?? 'zienswijze', klopt === false ? tekst : '')
  })
  onCleanup(untrack(() => props.kijk.schrijft(schrijver)))
  const zeg = (meer: Parameters<Kijk['zeg']>[1]): void => {
    const was = antwoord()
    props.kijk.zeg(item, meer)
    if (was.tekst !== '' || meer.tekst !== undefined) schrijver.straks()
  }
  const namen = () => ({ afzender: props.kijkt.afzender.naam, ontvanger: props.kijkt.ontvanger.naam })
  const keus = (soort: EigenSoort): string => t(`samenKijken.${w()}.${soort === 'correctie' ? 'fout' : 'zieAnders'}`)
  const uitleg = (soort: EigenSoort): string =>
    (soort === 'correctie' ? t(`samenKijken.${w()}.foutUitleg`, namen()) : t(`samenKijken.${w()}.zieAndersUitleg`))
  return (
    <div class="stack stack-s oordeel" data-stil="">
      <div class="cluster" role="group" aria-label={`${props.naam}. ${t(`samenKijken.${w()}.kloptVraag`)}`}>
        <Show when={!props.kort}>
          <Keus aan={antwoord().klopt === true} onClick={() => zeg({ klopt: true })}>{t(`samenKijken.${w()}.klopt`)}</Keus>
        </Show>
        <Keus aan={antwoord().klopt === false}
          onClick={() => zeg({ klopt: props.kort && antwoord().klopt === false ? null : false })}>
          {t(`samenKijken.${w()}.kloptNiet`)}
        </Keus>
      </div>
      <Show when={antwoord().klopt === false}>
        <div class="stack stack-s" role="group" aria-labelledby={`${id}-wat`}>
          <p class="label" id={`${id}-wat`}>{t(`samenKijken.${w()}.wat`)}</p>
          <div class="ja-nee">
            <For each={soorten}>
              {(soort) => (
                <button type="button" class="btn keuze" aria-pressed={antwoord().soort === soort}
                  onClick={() => zeg({ soort })}>
                  <span><Show when={antwoord().soort === soort}><Icon of={Check} /></Show>{keus(soort)}</span>
                  <span class="hint">{uitleg(soort)}</span>
                </button>
              )}
            </For>
          </div>
          <Show when={antwoord().soort}>
            {(soort) => (
              <Field id={`${id}-zeg`} multiline voice dossier maxlength={1000} value={antwoord().tekst}
                label={t(`samenKijken.${w()}.${soort() === 'correctie' ? 'foutVeld' : 'zeg'}`)}
                hint={soort() === 'correctie' ? t(`samenKijken.${w()}.foutHint`, namen()) : undefined}
                onInput={(tekst) => zeg({ tekst })} onBlur={() => void schrijver.nu()} saved={schrijver.saved()} />
            )}
          </Show>
        </div>
      </Show>
      <div lang="nl"><Fout fout={schrijver.fout()} /></div>
    </div>
  )
}

function Keus(props: { aan: boolean, onClick: () => void, children: JSX.Element }): JSX.Element {
  return (
    <button type="button" class="filter" aria-pressed={props.aan} onClick={() => props.onClick()}>
      <Show when={props.aan}><Icon of={Check} /></Show>{props.children}
    </button>
  )
}
