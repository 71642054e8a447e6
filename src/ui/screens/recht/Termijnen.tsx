// How long something may stay, in words.
import { For, Show } from 'solid-js'
import type { Termijn } from '../../../domain/bewaren.ts'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { BronZin } from './Uit.tsx'

/** 'Wissen kan vanaf 30 september 2028. Dan is …' */
export const termijnZin = ({ op, reden }: Termijn): string => (op === null ? t('recht.lang.onbekend')
  : t('recht.lang.vanaf', { dag: toonDatum(op), reden: t(`recht.lang.reden.${reden}`) }))

/** Each term with what it is about, the legal maximum where that is known, and its source. */
export function Termijnen(props: { termijnen: readonly Termijn[]; ontvangst?: boolean }) {
  const wat = ({ wat: deel }: Termijn): string =>
    t(`recht.lang.${deel === 'alles' && props.ontvangst === true ? 'ontvangst' : deel}`)
  return (
    <ul class="recht-regels">
      <For each={props.termijnen}>
        {(termijn) => (
          <li>
            <b>{wat(termijn)}</b>
            <span>
              {termijnZin(termijn)}
              <Show when={termijn.uiterlijk !== null && termijn.uiterlijk !== termijn.op && termijn.uiterlijk}>
                {(dag) => <>{' '}{t('recht.lang.uiterlijk', { dag: toonDatum(dag()) })}</>}
              </Show>
            </span>
            <BronZin bron={termijn.bron} />
          </li>
        )}
      </For>
    </ul>
  )
}
