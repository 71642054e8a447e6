// What this party got already; and a call that has to be made when a toestemming was taken back after that.
import { createMemo, For, Show, type JSX } from 'solid-js'
import { teruggenomenBij, type DerdeOpDesk } from '../../../app/derden.ts'
import { dagVan } from '../../dag.ts'
import { Note } from '../../parts/Note.tsx'
import { hoofdletter, opsomming } from '../../parts/tekst.ts'
import { naamVanSoort, toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'

export function Gegeven(props: { dossierId: string, derde: DerdeOpDesk }): JSX.Element {
  const terug = createMemo(() => [...new Set(teruggenomenBij(props.dossierId, props.derde.key).map((item) => naamVanSoort(item)))])
  return (
    <Show when={props.derde.wegen.length > 0}>
      <section class="stack stack-s noprint" aria-labelledby="gegeven-kop">
        <h3 id="gegeven-kop">{t('anderen.gegeven.titel')}</h3>
        <ul class="stack stack-s">
          <For each={props.derde.wegen}>
            {(weg) => <li>{t(`anderen.gegeven.${weg.hoe}`, { datum: dagVan(weg.op), tot: toonDatum(weg.tot) })}</li>}
          </For>
        </ul>
        <Show when={terug().length > 0}>
          <Note tone="act" title={t('anderen.gegeven.terug', { naam: props.derde.naam })}>
            <p>
              {t('anderen.gegeven.terugUitleg', {
                wat: hoofdletter(opsomming(terug())), naam: props.derde.naam, telefoon: props.derde.telefoon,
              })}
            </p>
          </Note>
        </Show>
      </section>
    </Show>
  )
}
