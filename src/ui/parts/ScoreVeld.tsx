// A score in four words with dots, as real radio buttons; empty is "not known yet" and never wrong.
import { createUniqueId, For, untrack } from 'solid-js'
import { veldVan } from '../../domain/dictionary.ts'
import { labelVan } from '../velden.nl.ts'
import { toonWaarde } from '../waarde.ts'
import { createBlad } from './blad.ts'
import { NietBekend } from './KeuzeVeld.tsx'
import { Saved } from './Saved.tsx'
import { hoofdletter } from './tekst.ts'

const stippen = [0, 1, 2, 3] as const

/** So many dots of four are filled; the word stands beside it. */
export function Stippen(props: { n: number }) {
  return (
    <span class="dots" aria-hidden="true">
      <For each={stippen}>{(stip) => <i classList={{ on: stip < props.n }} />}</For>
    </span>
  )
}

/** For `instroomcriteria.scores[].score`. */
export function ScoreVeld(props: { dossier: string; pad: string }) {
  const [dossier, pad] = untrack(() => [props.dossier, props.pad])
  const naam = createUniqueId()
  const blad = createBlad(dossier, pad)
  const scores = veldVan(pad)?.waarden ?? []
  return (
    <div class="stack stack-s veld-breed">
      <fieldset class="field">
        <legend>{labelVan(pad)}</legend>
        <div class="scale">
          <For each={scores}>
            {(score, index) => (
              <label>
                <Stippen n={index() + 1} />
                <input
                  type="radio" name={naam} value={score} checked={blad.waarde() === score}
                  onChange={() => blad.kies(score)}
                />
                {hoofdletter(toonWaarde(pad, score))}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <NietBekend toon={typeof blad.waarde() === 'string'} pad={pad} onClick={() => blad.kies(null)} />
      <Saved state={blad.saved()} />
    </div>
  )
}
