// Fields of a dossier that are chosen, not typed: one of a few, yes or no, somebody of a list, things that prove it.
import { createMemo, For, Show, untrack } from 'solid-js'
import { veldVan } from '../../domain/dictionary.ts'
import { inhoudOpDesk } from '../op-desk.ts'
import { labelVan, woordenVan } from '../velden.nl.ts'
import { naamVanSoort, toonWaarde } from '../waarde.ts'
import { t } from '../words.ts'
import { createBlad } from './blad.ts'
import { Button } from './Button.tsx'
import { Choices } from './Choices.tsx'
import { Saved } from './Saved.tsx'
import { Select } from './Select.tsx'
import { hoofdletter } from './tekst.ts'
import { Tick } from './Tick.tsx'

type Veldje = { dossier: string; pad: string }

// More than this is too much to see at once; then the device's own list.
const hoogstensOnderElkaar = 4

/** True when all choices fit on one line of a telephone. */
const pastNaastElkaar = (keuzes: readonly { label: string }[]): boolean =>
  keuzes.length <= 3 && keuzes.reduce((som, keus) => som + keus.label.length, 0) <= 26

/** One of the values of the dictionary. Nothing chosen is "not known yet", never wrong, and can be had back. */
export function KeuzeVeld(props: Veldje) {
  const [dossier, pad] = untrack(() => [props.dossier, props.pad])
  const blad = createBlad(dossier, pad)
  const keuzes = (veldVan(pad)?.waarden ?? []).map((value) => ({ value, label: hoofdletter(toonWaarde(pad, value)) }))
  const waarde = (): string | null => { const nu = blad.waarde(); return typeof nu === 'string' ? nu : null }
  const fout = () => (blad.fout() === null ? undefined : t('dossier.veld.nietBewaard'))
  return (
    <Show
      when={keuzes.length <= hoogstensOnderElkaar}
      fallback={
        <Select
          label={labelVan(pad)} hint={woordenVan(pad).hint} choices={keuzes} value={waarde()}
          onChange={(keus) => blad.kies(keus)} saved={blad.saved()} error={fout()}
        />
      }
    >
      <div class="stack stack-s veld-breed">
        <Choices
          legend={labelVan(pad)} hint={woordenVan(pad).hint} choices={keuzes} value={waarde()}
          look={pastNaastElkaar(keuzes) ? 'row' : 'list'} onChange={(keus) => blad.kies(keus)} error={fout()}
        />
        <NietBekend
          toon={waarde() !== null && keuzes.every((keus) => keus.value !== 'onbekend')} pad={pad}
          onClick={() => blad.kies(null)}
        />
        <Saved state={blad.saved()} />
      </div>
    </Show>
  )
}

/** The way back from a choice to "not known yet". */
export function NietBekend(props: { toon: boolean; pad: string; onClick: () => void }) {
  return (
    <Show when={props.toon}>
      <Button
        kind="quiet" class="start" onClick={() => props.onClick()}
        aria-label={`${t('dossier.veld.nietBekend')}: ${labelVan(props.pad)}`}
      >
        {t('dossier.veld.nietBekend')}
      </Button>
    </Show>
  )
}

/** Yes or no as one line. */
export function JaNeeVeld(props: Veldje) {
  const [dossier, pad] = untrack(() => [props.dossier, props.pad])
  const blad = createBlad(dossier, pad)
  return (
    <div class="veld-breed">
      <Tick checked={blad.waarde() === true} onChange={(aan) => blad.kies(aan)} hint={woordenVan(pad).hint}>
        {labelVan(pad)}
      </Tick>
      <Saved state={blad.saved()} />
    </div>
  )
}

type Lijst = Record<string, Record<string, unknown>>

/** Somebody or something of another list of this dossier, by its name there. */
export function VerwijsVeld(props: Veldje) {
  const [dossier, pad] = untrack(() => [props.dossier, props.pad])
  const blad = createBlad(dossier, pad)
  const lijst = veldVan(pad)?.naar ?? ''
  const keuzes = createMemo(() => {
    const bron = (inhoudOpDesk(dossier) as Record<string, Lijst | undefined>)[lijst] ?? {}
    return Object.entries(bron).map(([value, element]) => ({ value, label: naamVan(element) }))
      .filter((keus) => keus.label !== '')
  })
  const waarde = (): string | null => { const nu = blad.waarde(); return typeof nu === 'string' ? nu : null }
  return (
    <Select
      label={labelVan(pad)} choices={keuzes()} value={waarde()} onChange={(keus) => blad.kies(keus)}
      saved={blad.saved()}
      hint={keuzes().length === 0 ? t('dossier.veld.geenKeus') : woordenVan(pad).hint}
      error={blad.fout() === null ? undefined : t('dossier.veld.nietBewaard')}
    />
  )
}

const naamVan = (element: Record<string, unknown>): string => {
  const naam = element['naam'] ?? element['bedrijf'] ?? element['wat']
  return typeof naam === 'string' ? naam : ''
}

/** What a judgement rests on: stages, scores and results of this dossier, ticked. What stays home drops out later. */
export function BewijsVeld(props: Veldje) {
  const [dossier, pad] = untrack(() => [props.dossier, props.pad])
  const bewijzen = createMemo(() => {
    const inhoud = inhoudOpDesk(dossier)
    const uit = (soort: 'stages' | 'overgenomen') => Object.entries(inhoud[soort] ?? {})
      .map(([sleutel, element]) =>
        ({ item: `${soort}~${sleutel}`, naam: naamVan(element), soort: naamVanSoort(`${soort}[]`) }))
      .filter((een) => een.naam !== '')
    const criteria = Object.keys(inhoud.instroomcriteria?.scores ?? {}).length > 0
      ? [{ item: 'instroomcriteria', naam: '', soort: naamVanSoort('instroomcriteria') }] : []
    return [...uit('stages'), ...criteria, ...uit('overgenomen')]
  })
  const items = createMemo(() => bewijzen().map((een) => een.item))
  return (
    <fieldset class="field veld-breed">
      <legend>{labelVan(pad)}</legend>
      <Show when={items().length > 0} fallback={<p class="hint">{t('dossier.veld.geenBewijs')}</p>}>
        <For each={items()}>
          {(item) => {
            const blad = createBlad(dossier, `${pad}.${item}`)
            const een = () => bewijzen().find((bewijs) => bewijs.item === item)
            return (
              <Tick checked={blad.waarde() === true} onChange={(aan) => blad.kies(aan)}>
                <span translate="no">{[een()?.soort, een()?.naam].filter(Boolean).join(': ')}</span>
              </Tick>
            )
          }}
        </For>
      </Show>
    </fieldset>
  )
}
