// One failure as people read it: the sentence, the advice, and in small print the type for the helpdesk.
import { Show, type JSX } from 'solid-js'
import { foutTekstVan, kleineLetters, type Foutje } from '../errors.nl.ts'
import { Note } from './Note.tsx'

/** `fout` null shows nothing; keep it mounted, so that a new failure is read aloud. `actions`: what can be done now. */
export function Fout(props: { fout: Foutje | null | undefined; actions?: JSX.Element }) {
  return (
    <div role="alert">
      <Show when={props.fout}>
        {(fout) => (
          <Note title={foutTekstVan(fout()).titel} tone="act" actions={props.actions}>
            <p>{foutTekstVan(fout()).raad}</p>
            <p class="small muted">{kleineLetters(fout())}</p>
          </Note>
        )}
      </Show>
    </div>
  )
}
