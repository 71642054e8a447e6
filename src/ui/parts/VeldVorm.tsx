// One field of a dossier, drawn from the dictionary: its kind chooses the control, its path the words.
import { Match, Switch } from 'solid-js'
import { veldVan } from '../../domain/dictionary.ts'
import { BewijsVeld, JaNeeVeld, KeuzeVeld, VerwijsVeld } from './KeuzeVeld.tsx'
import { ScoreVeld } from './ScoreVeld.tsx'
import { TekstVeld } from './TekstVeld.tsx'
import './vorm.css'

/** `pad` is a concrete path and does not change while mounted. Unknown paths draw nothing. */
export function VeldVorm(props: {
  dossier: string
  pad: string
  /** Shows below a long text how the receiver reads it. */
  ontvanger?: boolean | undefined
  /** Called after the field lost the focus and was written. */
  naBewaren?: (() => void) | undefined
}) {
  const veld = () => veldVan(props.pad)
  return (
    <Switch>
      <Match when={veld()?.type === 'text' || veld()?.type === 'date'}>
        <TekstVeld
          dossier={props.dossier} pad={props.pad} ontvanger={props.ontvanger} naBewaren={props.naBewaren}
        />
      </Match>
      <Match when={veld()?.pad === 'instroomcriteria.scores[].score'}>
        <ScoreVeld dossier={props.dossier} pad={props.pad} />
      </Match>
      <Match when={veld()?.type === 'enum'}><KeuzeVeld dossier={props.dossier} pad={props.pad} /></Match>
      <Match when={veld()?.type === 'boolean'}><JaNeeVeld dossier={props.dossier} pad={props.pad} /></Match>
      <Match when={veld()?.type === 'ref'}><VerwijsVeld dossier={props.dossier} pad={props.pad} /></Match>
      <Match when={veld()?.type === 'itemset'}><BewijsVeld dossier={props.dossier} pad={props.pad} /></Match>
    </Switch>
  )
}
