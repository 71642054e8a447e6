// The choice of a language; each is called as it calls itself.
import { For, Show, type JSX } from 'solid-js'
import { talen, type Taal } from '../../talen/talen.ts'
import { t } from '../../words.ts'
import { kiesTaal, letOp, taal } from './taal.ts'

const alle = Object.keys(talen) as Taal[]

export function Talen(): JSX.Element {
  return (
    <div class="cluster talen" role="group" aria-label={t('samenKijken.taal')}>
      <For each={alle}>
        {(een) => (
          <button type="button" class="filter" lang={een} aria-pressed={taal() === een} onClick={() => void kiesTaal(een)}>
            {talen[een].naam}
          </button>
        )}
      </For>
    </div>
  )
}

/** What is not translated, said in the language that was chosen. */
export function BlijftNederlands(props: { afzender: string }): JSX.Element {
  return <Show when={letOp(props.afzender)}>{(zin) => <p class="lead">{zin()}</p>}</Show>
}
