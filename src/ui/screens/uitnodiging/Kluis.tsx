// A vault is already on this device: open it and the invitation is taken at once.
import { createSignal } from 'solid-js'
import type { Uitnodiging } from '../../../app/contact.ts'
import { kluizen } from '../../../app/session.ts'
import { Button } from '../../parts/Button.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { Ontgrendel } from '../slot/Ontgrendel.tsx'
import { Afzender } from './Afzender.tsx'
import { zetWil } from './stand.ts'

/** `apart` makes a gast vault of its own instead. */
export function Kluis(props: { uitnodiging: Uitnodiging; apart: () => void }) {
  const [gekozen, kies] = createSignal(kluizen().at(-1)?.id ?? '')
  return (
    <>
      <PageHead screen={t('uitnodiging.naam')} title={t('uitnodiging.titel', { naam: props.uitnodiging.van.naam })} />
      <Afzender uitnodiging={props.uitnodiging} />
      <div class="stack stack-s">
        <h2>{t('uitnodiging.kluis.titel')}</h2>
        <p>{t('uitnodiging.kluis.uitleg')}</p>
      </div>
      <Ontgrendel
        gekozen={gekozen()}
        kies={kies}
        knop={t('uitnodiging.kluis.knop')}
        voor={() => zetWil('aannemen')}
        mislukt={() => zetWil(null)}
      />
      <Button kind="quiet" class="start" onClick={() => props.apart()}>{t('uitnodiging.kluis.toch')}</Button>
    </>
  )
}
