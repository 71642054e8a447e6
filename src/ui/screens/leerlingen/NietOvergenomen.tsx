// What of an OSO file was not taken over, and what its school kept back; shown before and after taking over.
import Search from 'lucide-solid/icons/search'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Rest } from '../../../app/desk.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Kop, type Niveau } from '../../parts/Kop.tsx'
import { t } from '../../words.ts'
import { inGroepen, zoekOver, type OverGroep } from './oso-over.ts'
import { leerlingen as woorden } from './words.nl.ts'
import './oso.css'

const redenen: Readonly<Record<string, string>> = woorden.oso.reden
const categorieen: Readonly<Record<string, string>> = woorden.oso.categorie
const redenVan = ({ reden }: Rest): string => redenen[reden] ?? reden

/** So many rows of a group are drawn before somebody asks for all; below so many in all nobody has to search. */
const eerst = 20
const zoekVanaf = 12

/** Groups of rows: what it is, its value where it may be shown, and why not. Element names are the file's. */
export function NietOvergenomenLijst(props: { over: readonly Rest[]; niveau?: Niveau | undefined }) {
  const [zoek, zetZoek] = createSignal('')
  const groepen = createMemo(() => inGroepen(props.over))
  const getoond = createMemo(() => zoekOver(groepen(), zoek(), redenVan))
  const aantal = () => groepen().reduce((som, { rijen }) => som + rijen.length, 0)
  return (
    <div class="stack">
      <Show when={aantal() > zoekVanaf}>
        <div class="search">
          <Icon of={Search} />
          <input
            class="input" type="search" autocomplete="off" spellcheck={false} translate="no"
            aria-label={t('leerlingen.oso.zoekOver')} placeholder={t('leerlingen.oso.zoekOver')}
            value={zoek()} onInput={(event) => zetZoek(event.currentTarget.value)}
          />
        </div>
      </Show>
      <p class="small muted oso-niets" role="status">{getoond().length === 0 ? t('leerlingen.oso.geenOver') : ''}</p>
      <For each={getoond()}>{(groep) => <Groep groep={groep} niveau={props.niveau ?? 3} />}</For>
    </div>
  )
}

function Groep(props: { groep: OverGroep; niveau: Niveau }) {
  const [alles, zetAlles] = createSignal(false)
  const rijen = () => (alles() ? props.groep.rijen : props.groep.rijen.slice(0, eerst))
  return (
    <section class="stack stack-s" aria-label={props.groep.groep}>
      <Kop niveau={props.niveau} class="h-t">{props.groep.groep}</Kop>
      <ul class="oso-over" translate="no">
        <For each={rijen()}>
          {(rij) => (
            <li title={rij.pad}>
              <span>{rij.kort}{rij.keer > 1 ? ` (${rij.keer}×)` : ''}</span>
              <b>{rij.waarde ?? '–'}</b>
              <span class="muted">{redenVan(rij)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.groep.rijen.length > rijen().length}>
        <Button kind="quiet" class="start" onClick={() => zetAlles(true)}>
          {t('leerlingen.oso.alles', { n: props.groep.rijen.length })}
        </Button>
      </Show>
    </section>
  )
}

/** Categories that the school of the file withheld on purpose, or had nothing about. */
export function Categorieen(props: { wat: readonly string[] }) {
  return <ul class="oso-lijst"><For each={props.wat}>{(een) => <li>{categorieen[een] ?? een}</li>}</For></ul>
}
