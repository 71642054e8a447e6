// Before a real vault is made in a tab that the system may empty: first the app, and the link goes along.
import { Show } from 'solid-js'
import { Kopieer } from '../../Kopieer.tsx'
import { Button } from '../../parts/Button.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Stappen } from './Stappen.tsx'
import { installeren as w } from './words.nl.ts'

/** `link`: the whole link of the beheerder, null when there is none yet. `toch` goes on in this tab all the same. */
export default function Eerst(props: { link: string | null; toch: () => void }) {
  return (
    <>
      <PageHead screen={w.eerst.naam} title={w.eerst.titel} sub={w.eerst.waarom} />
      <Show when={props.link} fallback={<p>{w.eerst.zonderLink}</p>}>
        {(link) => (
          <section class="card stack" aria-labelledby="eerst-link">
            <h2 id="eerst-link">{w.eerst.link}</h2>
            <p>{w.eerst.linkUitleg}</p>
            <Kopieer label={w.eerst.linkVeld} tekst={link()} hoofd />
          </section>
        )}
      </Show>
      <section class="card stack"><Stappen niveau={2} /></section>
      <div class="stack stack-s">
        <Button class="start" onClick={() => props.toch()}>{w.eerst.toch}</Button>
        <p class="small muted">{w.eerst.tochUitleg}</p>
      </div>
    </>
  )
}
