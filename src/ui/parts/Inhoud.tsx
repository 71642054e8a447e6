// What travels, word for word: the same rows in the preview, in Samen kijken and at the receiver.
import { For, Show, createMemo, type JSX } from 'solid-js'
import type { LeesBladen } from '../../app/bladen.ts'
import { bijlageSleutel } from '../../domain/bijlage.ts'
import type { BundelItem } from '../../domain/overdracht.ts'
import { BijlageBeeld } from './BijlageBeeld.tsx'
import { sectiesVan, type Blad, type Element, type Groep, type Sectie } from './inhoud-secties.ts'
import type { Woordenlijst } from '../waarde.ts'
import './inhoud.css'

const leeg = (soort: string): Sectie => ({ soort, titel: '', categorie: '', elementen: [] })

/** Where the pages of attachments come from, and what offers to keep those of one outside the vault. */
type Bladen = { bladen?: LeesBladen | undefined, bewaar?: ((sleutel: string) => void) | undefined }

type Namen = Bladen & {
  /** What stands below one item, such as whether it fits; made once per item. */
  na?: ((element: () => Element) => JSX.Element) | undefined
  /** Another name for a section or a field, such as the je-form for a leerling; undefined keeps the usual one. */
  titel?: (sectie: Sectie) => string | undefined
  label?: (patroon: string) => string | undefined
}

/**
 * All items by section. Every leaf is an element with `data-item` and `data-pad` whose text is exactly `toonWaarde`.
 * `boven` and `onder` put something above and below the heading of a section; both are made once per kind.
 */
export default function Inhoud(props: Namen & {
  items: readonly BundelItem[]
  /** Everything that travels, when `items` is a part of it: what they point at is named out of it. */
  bij?: readonly BundelItem[]
  /** Level of the section headings. */
  niveau?: 2 | 3 | 4
  groot?: boolean
  /** Another language for the words around what was typed. */
  lijst?: Woordenlijst | undefined
  boven?: (sectie: () => Sectie) => JSX.Element
  onder?: (sectie: () => Sectie) => JSX.Element
}): JSX.Element {
  const secties = createMemo(() => sectiesVan(props.items, props.bij ?? props.items, props.lijst))
  const soorten = createMemo(() => secties().map((sectie) => sectie.soort))
  return (
    <div class="inhoud stack" classList={{ 'inhoud-groot': props.groot ?? false }}>
      <For each={soorten()}>
        {(soort) => {
          // The last known section bridges the moment between a change of the items and the leaving of this row.
          const sectie = createMemo<Sectie>((vorige) =>
            secties().find((een) => een.soort === soort) ?? vorige ?? leeg(soort))
          const titel = (): string => props.titel?.(sectie()) ?? sectie().titel
          return (
            <section class="card stack stack-s" data-soort={soort} aria-label={titel()}>
              {props.boven?.(sectie)}
              <Kop niveau={props.niveau ?? 3}>{titel()}</Kop>
              {props.onder?.(sectie)}
              <InhoudSectie
                sectie={sectie()} na={props.na} bladen={props.bladen} bewaar={props.bewaar}
                {...(props.label ? { label: props.label } : {})}
              />
            </section>
          )
        }}
      </For>
    </div>
  )
}

function Kop(props: { niveau: 2 | 3 | 4, children: JSX.Element }): JSX.Element {
  return (
    <Show when={props.niveau === 2} fallback={<Lager niveau={props.niveau}>{props.children}</Lager>}>
      <h2 class="inhoud-kop">{props.children}</h2>
    </Show>
  )
}

function Lager(props: { niveau: 2 | 3 | 4, children: JSX.Element }): JSX.Element {
  return (
    <Show when={props.niveau === 3} fallback={<h4 class="inhoud-kop">{props.children}</h4>}>
      <h3 class="inhoud-kop">{props.children}</h3>
    </Show>
  )
}

/** The rows of one section, without its heading. `los`: not part of what travels, so its leaves carry no mark. */
export function InhoudSectie(
  props: Bladen & { sectie: Sectie, label?: Namen['label'], na?: Namen['na'], los?: boolean },
): JSX.Element {
  const items = createMemo(() => props.sectie.elementen.map(({ item }) => item))
  return (
    <For each={items()}>
      {(item) => {
        const element = createMemo<Element | undefined>((vorige) =>
          props.sectie.elementen.find((een) => een.item === item) ?? vorige)
        return (
          <Show when={element()}>
            {(een) => (
              <div class="inhoud-element" data-element={item}>
                <Elementrijen element={een()} los={props.los} label={(patroon) => props.label?.(patroon)} />
                <Show when={bijlageSleutel(item) !== null && props.bladen}>
                  {(lees) => (
                    <BijlageBeeld
                      sleutel={bijlageSleutel(item) ?? ''} naam={een().kop?.tekst ?? ''} lees={lees()} bewaar={props.bewaar}
                    />
                  )}
                </Show>
                {props.na?.(een)}
              </div>
            )}
          </Show>
        )
      }}
    </For>
  )
}

type ElementProps = {
  element: Element, los: boolean | undefined, label: (patroon: string) => string | undefined
}

function Elementrijen(props: ElementProps): JSX.Element {
  return (
    <>
      <Show when={props.element.naam}>{(naam) => <b class="inhoud-naam">{naam()}</b>}</Show>
      <Show when={props.element.kop}>
        {(kop) => <b class="inhoud-naam"><Leaf element={props.element} blad={kop()} los={props.los} /></b>}
      </Show>
      <For each={props.element.groepen}>{(groep) => <Rijen {...props} groep={groep} />}</For>
      <Show when={props.element.bron}>
        {(bron) => <p class="small muted" data-bron={props.element.item}>{bron()}</p>}
      </Show>
    </>
  )
}

function Rijen(props: ElementProps & { groep: Groep }): JSX.Element {
  return (
    <dl class="kv inhoud-rijen">
      <For each={props.groep.rijen}>
        {(rij) => (
          <>
            <dt>{props.label(rij.patroon) ?? rij.label}</dt>
            <For each={rij.bladen}>
              {(blad) => (
                <dd classList={{ 'inhoud-stem': rij.stem }}>
                  <Leaf element={props.element} blad={blad} los={props.los} />
                </dd>
              )}
            </For>
          </>
        )}
      </For>
    </dl>
  )
}

function Leaf(props: { element: Element, blad: Blad, los: boolean | undefined }): JSX.Element {
  const merk = (naam: string): string | undefined => (props.los === true ? undefined : naam)
  return (
    <span class="inhoud-blad" data-item={merk(props.element.item)} data-pad={merk(props.blad.pad)} translate="no"
      lang={props.blad.getypt ? 'nl' : undefined}>
      {props.blad.tekst}
    </span>
  )
}
