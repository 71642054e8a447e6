// The five parts of the front sheet at a glance: filled, partly, dashed for empty.
import { For } from 'solid-js'
import { t } from '../words.ts'

export type Fill = 'vol' | 'half' | 'leeg'
const names = ['prioriteit', 'beeld', 'acties', 'alsDan', 'samenvatting'] as const
export type Fives = Record<(typeof names)[number], Fill>

/** Letters P B A A S for the eye, whole words for the ear. */
export function Five(props: { parts: Fives }) {
  return (
    <ol class="five" aria-label={t('parts.vijf.naam')}>
      <For each={names}>{(name) => (
        <li class={props.parts[name] === 'leeg' ? 'none' : props.parts[name] === 'half' ? 'half' : ''}>
          <span aria-hidden="true">{t(`parts.vijf.${name}`)[0]}</span>
          <span class="vh">{t(`parts.vijf.${name}`)}: {t(`parts.vijf.${props.parts[name]}`)}</span>
        </li>
      )}</For>
    </ol>
  )
}
