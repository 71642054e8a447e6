// After sending back: the own words, and whether the sender said that they fit.
import { For, Show, type JSX } from 'solid-js'
import type { Ontvangst } from '../../../app/desk.ts'
import type { DossierInhoud } from '../../../domain/inhoud.ts'
import { dagEnUur } from '../../dag.ts'
import { Baton } from '../../parts/Baton.tsx'
import { Note } from '../../parts/Note.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'

/** Waits for the sender, or what the sender said. */
export function Antwoord(props: { ontvangst: Ontvangst }): JSX.Element {
  const naam = () => props.ontvangst.van.naam
  return (
    <div role="status" class="noprint">
      <Show when={props.ontvangst.bevestiging} fallback={
        <div class="card stack stack-s">
          <div class="cluster between">
            <h2>{t('ontvangen.terug.wacht', { naam: naam() })}</h2>
            <Baton away>{t('ontvangen.bij', { naam: naam() })}</Baton>
          </div>
          <p>{t('ontvangen.terug.wachtUitleg', { naam: naam() })}</p>
        </div>
      }>
        {(antwoord) => (
          <Note tone="ok" title={t('ontvangen.terug.bevestigd')}>
            <Show when={antwoord().aanvulling} fallback={<p>{t('ontvangen.terug.klopt', { naam: naam() })}</p>}>
              {(tekst) => (
                <>
                  <p>{t('ontvangen.terug.aangevuld', { naam: naam() })}</p>
                  <p class="ontvangen-tekst" translate="no">{tekst()}</p>
                </>
              )}
            </Show>
            <p class="small muted">{t('ontvangen.terug.op', { moment: dagEnUur(antwoord().op) })}</p>
          </Note>
        )}
      </Show>
    </div>
  )
}

/** The words that were sent back, as they went. */
export function Eigen(props: { ontvangst: Ontvangst, inhoud: DossierInhoud }): JSX.Element {
  const beloften = () => Object.entries(props.ontvangst.concept.toezeggingen)
  return (
    <section class="card stack" translate="no">
      <h3>{t('ontvangen.terug.jouw')}</h3>
      <p class="lead ontvangen-tekst">{props.ontvangst.concept.samenvatting}</p>
      <For each={beloften()}>
        {([sleutel, een]) => (
          <div class="stack stack-s">
            <b>{props.inhoud.steunvragen?.[sleutel]?.vraag}</b>
            <dl class="kv">
              <Show when={een.wat}>
                {(wat) => <><dt>{t('ontvangen.terug.ikDoe')}</dt><dd class="ontvangen-tekst">{wat()}</dd></>}
              </Show>
              <Show when={een.wanneer}>
                {(dag) => <><dt>{t('ontvangen.doen.wanneer')}</dt><dd>{toonDatum(dag())}</dd></>}
              </Show>
              <Show when={een.geenActieReden}>
                {(reden) => <><dt>{t('ontvangen.terug.ikDoeNiet')}</dt><dd class="ontvangen-tekst">{reden()}</dd></>}
              </Show>
            </dl>
          </div>
        )}
      </For>
      <Show when={props.ontvangst.concept.vraag}>
        {(vraag) => <p class="ontvangen-tekst"><b>{t('ontvangen.terug.vroeg')}</b>: {vraag()}</p>}
      </Show>
    </section>
  )
}
