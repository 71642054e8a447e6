// Where the notice is that an item may be shared no longer: still here, in the mailbox, or heard.
import { For, type JSX } from 'solid-js'
import { desk, type Melding } from '../../../app/desk.ts'
import { gevolgVan, teruggehaald } from '../../../app/toestemming.ts'
import { meldingenOver } from '../../../app/verstuurd.ts'
import type { ItemKey } from '../../../domain/dictionary.ts'
import { dagEnUur } from '../../dag.ts'
import { t } from '../../words.ts'

/** The sentence of one message: only the other app's own signed answer says that it was heard. */
export function berichtZin(melding: Melding | undefined, naam: string): string {
  if (melding === undefined) return t('toestemmingen.bericht.volgt', { naam })
  if (melding.opgehaaldOp !== undefined) {
    const moment = dagEnUur(melding.opgehaaldOp)
    return melding.soort === 'correctie' ? t('correctie.bericht', { naam, moment })
      : t('toestemmingen.bericht.opgehaald', { naam, moment })
  }
  if (desk.wacht[melding.bid]) return t('toestemmingen.bericht.hier', { naam })
  return t(`toestemmingen.bericht.${desk.opServer[melding.bid] ? 'postbus' : 'bezorgd'}`, { naam })
}

/** Nothing, as long as the item was in no sealed handover. */
export function Bericht(props: { dossierId: string, item: ItemKey, aan: string | undefined }): JSX.Element {
  const melding = (bundel: string): Melding | undefined =>
    meldingenOver(bundel).find(({ weg }) => weg.includes(props.item))
  return (
    <div role="status" class="stack gap-xs">
      <For each={gevolgVan(props.dossierId, props.item, props.aan)}>
        {({ bundel, naam, bereikbaar }) => (
          <p class="small">
            {melding(bundel) === undefined && !bereikbaar ? t('toestemmingen.bericht.kanNiet') : berichtZin(melding(bundel), naam)}
          </p>
        )}
      </For>
      <For each={teruggehaald(props.dossierId, props.item, props.aan)}>
        {(naam) => <p class="small">{t('toestemmingen.bericht.teruggehaald', { naam })}</p>}
      </For>
    </div>
  )
}
