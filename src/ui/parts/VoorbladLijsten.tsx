// The two lists of a front sheet, actions and if-then, and how an empty part says so.
import { For, Show, type JSX } from 'solid-js'
import type { DossierInhoud } from '../../domain/inhoud.ts'
import type { Deel } from '../vijf.ts'
import { toonDatum } from '../waarde.ts'
import { t } from '../words.ts'

/** A part without its main thing; what else was written there is shown below. */
export function Leeg(props: { deel: Exclude<Deel, 'samenvatting'>; children?: JSX.Element }) {
  return (
    <>
      <p class="muted">{t(`dossier.voorblad.leeg.${props.deel}`)}</p>
      <Show when={props.children}><p class="veld-tekst" translate="no">{props.children}</p></Show>
    </>
  )
}

/** Who does what and when, the earliest first. */
export function Acties(props: { inhoud: DossierInhoud }) {
  const lijst = () => Object.values(props.inhoud.acties ?? {}).filter((actie) => (actie.wat ?? actie.wie ?? '') !== '')
    .sort((a, b) => (a.wanneer ?? '9').localeCompare(b.wanneer ?? '9'))
  return (
    <Show when={lijst().length > 0} fallback={<Leeg deel="acties" />}>
      <ul class="stack stack-s">
        <For each={lijst()}>
          {(actie) => (
            <li>
              <b class="veld-tekst" translate="no">{actie.wat}</b><br />
              <span class="muted small">
                <span translate="no">{actie.wie ?? t('dossier.voorblad.nogIemand')}</span>
                <Show when={actie.wanneer}>
                  {(dag) => <> · {t('dossier.voorblad.klaarOp', { dag: toonDatum(dag()) })}</>}
                </Show>
                <Show when={actie.kant}>{(kant) => <> · {t(`dossier.voorblad.kant.${kant()}`)}</>}</Show>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

/** What to do when a sign shows, and whom to call; a contact that stays home is not named. */
export function AlsDan(props: { inhoud: DossierInhoud }) {
  const lijst = () => Object.values(props.inhoud.alsDan ?? {})
    .filter((een) => (een.signaal ?? een.watHelpt ?? '') !== '')
  const bel = (sleutel: string | undefined): string => props.inhoud.contacten?.[sleutel ?? '']?.naam ?? ''
  return (
    <Show when={lijst().length > 0} fallback={<Leeg deel="alsDan" />}>
      <ul class="stack stack-s">
        <For each={lijst()}>
          {(een) => (
            <li class="veld-tekst" translate="no">
              <b>{t('dossier.voorblad.als')}</b> {een.signaal}<br />
              <b>{t('dossier.voorblad.dan')}</b> {een.watHelpt}
              <Show when={bel(een.wieBellen)}>
                {(naam) => <><br />{t('dossier.voorblad.bel', { naam: naam() })}</>}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
