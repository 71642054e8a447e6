// Everything that goes, part by part: which part of how many, why it goes, and below each item whether it is right.
import { createMemo, Show, untrack, type JSX } from 'solid-js'
import { bladenVan } from '../../../app/bladen.ts'
import type { WatGaat } from '../../../app/samen-kijken.ts'
import type { BundelItem } from '../../../domain/overdracht.ts'
import type { Verschil } from '../../../domain/getoond.ts'
import { Chip } from '../../parts/Chip.tsx'
import Inhoud from '../../parts/Inhoud.tsx'
import { sectiesVan, type Element, type Sectie } from '../../parts/inhoud-secties.ts'
import { kopVan } from '../../waarde.ts'
import { t } from '../../words.ts'
import { eigenSoorten, waaromVan, zonderMachine } from './delen-woorden.ts'
import type { KijkProps } from './Kijken.tsx'
import { LeesVoor } from './LeesVoor.tsx'
import { Oordeel } from './Oordeel.tsx'
import { labelVan, lijst, titelVan } from './taal.ts'
import { stijlVan } from './wie.ts'

// More of one kind than this are a list of results: there only what is wrong is tapped.
const veel = 6

type Props = KijkProps & { gaat: WatGaat, items: readonly BundelItem[], verschil: Verschil | null }

export function Delen(props: Props): JSX.Element {
  const bladen = untrack(() => bladenVan(props.kijkt.dossierId))
  const w = () => stijlVan(props.persoon)
  const items = createMemo(() => props.items.map(zonderMachine))
  const soorten = createMemo(() => sectiesVan(items()).map(({ soort }) => soort))
  const aantal = createMemo(() => {
    const per = new Map<string, number>()
    for (const { soort, elementen } of sectiesVan(items())) per.set(soort, elementen.length)
    return per
  })
  const isNieuw = ({ elementen }: Sectie): boolean => elementen.every(({ item }) => props.verschil?.nieuw.includes(item))
  const isAnders = ({ elementen }: Sectie): boolean =>
    elementen.some(({ item }) => props.verschil?.veranderd.includes(item) === true || props.verschil?.nieuw.includes(item) === true)
  const boven = (sectie: () => Sectie): JSX.Element => (
    <div class="cluster deel-boven" data-stil="">
      <span class="small muted">
        {t('samenKijken.deel', { n: soorten().indexOf(sectie().soort) + 1, totaal: soorten().length })}
      </span>
      <Show when={props.verschil !== null && isAnders(sectie())}>
        <Chip tone="watch">{t(isNieuw(sectie()) ? 'samenKijken.nieuw' : 'samenKijken.veranderd')}</Chip>
      </Show>
      <span class="push" />
      <LeesVoor voor={props.voor} wat={sectie().soort} deel={titelVan(w(), sectie().soort)}
        waar={() => document.querySelector(`section[data-soort="${CSS.escape(sectie().soort)}"]`)} />
    </div>
  )
  const naam = (element: Element): string => {
    const item = items().find((een) => een.item === element.item)
    const kop = element.naam ?? (item !== undefined && element.item.includes('~') ? kopVan(item) : null)
    return [titelVan(w(), element.item), kop].filter((deel) => deel !== null).join(': ')
  }
  const soortVan = (element: Element): string => element.item.replace(/~.*/, '[]')
  return (
    <section class="stack">
      <h2>{t(`samenKijken.${w()}.vertellen`, { afzender: props.kijkt.afzender.naam })}</h2>
      <Inhoud items={items()} bij={props.gaat.mee} groot lijst={lijst()} boven={boven} bladen={bladen}
        titel={({ soort }) => titelVan(w(), soort)} label={(patroon) => labelVan(w(), patroon)}
        onder={(sectie) => <p class="small muted">{waaromVan(w(), sectie(), props.kijkt.ontvanger.naam)}</p>}
        na={(element) => (
          <Show when={!eigenSoorten.has(soortVan(element()))}>
            <Oordeel kijkt={props.kijkt} persoon={props.persoon} kijk={props.kijk} element={element()}
              naam={naam(element())} kort={(aantal().get(soortVan(element())) ?? 0) > veel} />
          </Show>
        )} />
    </section>
  )
}
