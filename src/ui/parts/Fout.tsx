// One failure as people read it: the sentence, the advice, and in small print the type for the helpdesk.
import { Show, type JSX } from 'solid-js'
import { foutTekst } from '../errors.nl.ts'
import { Note } from './Note.tsx'

/** What of a failure this part shows: its type, and never anything else in it. */
export type Foutje = { readonly type: string }

/** `fout` null shows nothing; keep it mounted, so that a new failure is read aloud. `actions`: what can be done now. */
export function Fout(props: { fout: Foutje | null | undefined; actions?: JSX.Element }) {
  return (
    <div role="alert">
      <Show when={props.fout}>
        {(fout) => (
          <Note title={foutTekst(fout().type).titel} tone="act" actions={props.actions}>
            <p>{foutTekst(fout().type).raad}</p>
            <p class="small muted">{fout().type}</p>
          </Note>
        )}
      </Show>
    </div>
  )
}
