// Words in an item that look like what never belongs in a handover: said once, with why, and the way to the text.
import { Link } from '@tanstack/solid-router'
import { createMemo, For, Show, type JSX } from 'solid-js'
import { koppen } from '../../../app/desk.ts'
import { profiel } from '../../../app/session.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { hintsIn, type Hint, type Namen } from '../../../domain/hints.ts'
import { lees } from '../../../domain/lezen.ts'
import { Note } from '../../parts/Note.tsx'
import { t } from '../../words.ts'
import { kamerVan } from '../dossier/kamers.ts'
import type { Oordeel } from './oordelen.ts'

type Props = { dossierId: string, dossier: Dossier, oordeel: Oordeel, ontvanger: string, wat: string }

function namenBij({ dossier, dossierId, ontvanger }: Props): Namen {
  const { leerling, verzorgers, contacten } = lees(dossier)
  const mensen = [...Object.values(verzorgers ?? {}), ...Object.values(contacten ?? {})]
  return {
    anderen: Object.entries(koppen()).flatMap(([id, { naam }]) => (id === dossierId ? [] : naam.roepnaam ?? [])),
    eigen: [leerling?.roepnaam, leerling?.achternaam, ...mensen.map(({ naam }) => naam), profiel()?.naam, ontvanger]
      .filter((naam) => naam !== undefined),
  }
}

/** Nothing when there is nothing to say. */
export function Aanwijzing(props: Props): JSX.Element {
  const hints = createMemo(() => hintsIn(props.oordeel.inhoud.velden, namenBij(props)))
  const soorten = () => [...new Set(hints().map(({ soort }) => soort))]
  const woorden = (soort: Hint['soort']): string => [...new Set(hints().filter((een) => een.soort === soort)
    .map(({ woord }) => `‘${woord}’`))].join(', ')
  const kamer = () => hints().map(({ pad }) => kamerVan(pad)).find((een) => een !== null) ?? null
  return (
    <Show when={hints().length > 0}>
      <Note title={t('delen.aanwijzing.titel')} actions={
        <Show when={kamer()}>
          {(naam) => (
            <Link class="btn btn-quiet" to="/leerlingen/$id/kamers/$kamer" params={{ id: props.dossierId, kamer: naam() }}
              aria-label={t('delen.aanwijzing.naarTekstVan', { wat: props.wat })}>{t('delen.aanwijzing.naarTekst')}</Link>
          )}
        </Show>
      }>
        <For each={soorten()}>
          {(soort) => <p class="small">{t(`delen.aanwijzing.${soort}`, { woord: woorden(soort) })}</p>}
        </For>
        <p class="small muted">{t('delen.aanwijzing.mag')}</p>
      </Note>
    </Show>
  )
}
