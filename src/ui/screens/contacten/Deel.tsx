// An invitation that waits for its answer: the link to send, the code to read aloud, until when, and a new one.
import { createSignal, Show } from 'solid-js'
import { vernieuwUitnodiging } from '../../../app/contact.ts'
import type { Relatie } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { dagVan } from '../../dag.ts'
import { Kopieer } from '../../Kopieer.tsx'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { t } from '../../words.ts'

export function Deel(props: { relatie: Relatie }) {
  return (
    <Show when={props.relatie.uitnodiging}>
      {(uitnodiging) => (
        <section class="card stack" aria-labelledby="deel-kop">
          <h2 id="deel-kop">{t('contacten.deel.titel')}</h2>
          <p>{t('contacten.deel.uitleg')}</p>
          <Kopieer
            label={t('contacten.deel.link')} tekst={uitnodiging().link} bericht={t('contacten.deel.bericht')} hoofd
          />
          <div class="stack stack-s">
            <h3>{t('contacten.deel.voorlezen')}</h3>
            <dl class="kv">
              <dt>{t('contacten.deel.adres')}</dt>
              <dd class="voorlezen" translate="no">{uitnodiging().adres}</dd>
              <dt>{t('contacten.deel.code')}</dt>
              <dd class="voorlezen" translate="no">{uitnodiging().code}</dd>
            </dl>
            <p class="small muted">{t('contacten.deel.codeUitleg')}</p>
          </div>
          <p>{t('contacten.deel.tot', { datum: dagVan(uitnodiging().tot) })}</p>
          <Disclosure summary={t('contacten.deel.opnieuw')}>
            <p class="small muted">{t('contacten.deel.opnieuwUitleg')}</p>
            <Vernieuw id={props.relatie.id} />
          </Disclosure>
        </section>
      )}
    </Show>
  )
}

/** The button that makes a new link and code for the same contact; the old ones stop working. */
export function Vernieuw(props: { id: string; hoofd?: boolean | undefined }) {
  const [bezig, zetBezig] = createSignal(false)
  const [klaar, zetKlaar] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const vernieuw = async () => {
    if (bezig()) return
    zetFout(null)
    zetKlaar(false)
    zetBezig(true)
    const gemaakt = await vernieuwUitnodiging(props.id)
    zetBezig(false)
    if (gemaakt.ok) zetKlaar(true)
    else zetFout(gemaakt.error)
  }
  return (
    <div class="stack stack-s">
      <Button
        kind={props.hoofd === true ? 'main' : undefined}
        class="start"
        busy={bezig() && t('contacten.nieuw.bezig')}
        onClick={() => void vernieuw()}
      >
        {t('contacten.deel.opnieuw')}
      </Button>
      <Fout fout={fout()} />
      <p class="small" role="status">{klaar() ? t('contacten.deel.vernieuwd') : ''}</p>
    </div>
  )
}
