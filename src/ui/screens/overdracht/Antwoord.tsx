// What the receiver said back, beside the own front sheet: it fits, or almost. After that it is a warm handover.
import ShieldCheck from 'lucide-solid/icons/shield-check'
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import type { Toezegging } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { bevestig, type Teruggezegd } from '../../../app/overdracht.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { OverdrachtBlad } from '../../../domain/inhoud.ts'
import { lees } from '../../../domain/lezen.ts'
import type { StandAfzender } from '../../../domain/states.ts'
import { dagVan } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Note } from '../../parts/Note.tsx'
import { Voorblad } from '../../parts/Voorblad.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'

type Props = {
  dossierId: string, dossier: Dossier, overdracht: string, blad: OverdrachtBlad, terug: Teruggezegd, naam: string
  stand: StandAfzender
}

export function Antwoord(props: Props): JSX.Element {
  const inhoud = createMemo(() => lees(props.dossier))
  const bevestigd = () => props.blad.stappen?.['bevestigd']?.op
  return (
    <div class="stack">
      <Show when={bevestigd()}>
        <Note title={t('overdracht.antwoord.warm')} tone="ok">
          <p>{t('overdracht.antwoord.warmUitleg', { naam: props.naam })}</p>
        </Note>
      </Show>
      <div class="cols cols-l2">
        <section class="stack stack-s" aria-label={t('overdracht.antwoord.titel', { naam: props.naam })}>
          <h3>{t('overdracht.antwoord.titel', { naam: props.naam })}</h3>
          <Woorden {...props} />
          <Show when={bevestigd()} fallback={<Show when={props.stand === 'samengevat'}><Oordeel {...props} /></Show>}>
            <p class="antwoord-tekst">
              {props.blad.aanvulling === undefined ? t('overdracht.antwoord.kloptGezegd')
                : t('overdracht.antwoord.aangevuld', { tekst: props.blad.aanvulling })}
            </p>
          </Show>
        </section>
        <section class="stack stack-s antwoord-eigen" aria-label={t('overdracht.antwoord.naast')}>
          <h3>{t('overdracht.antwoord.naast')}</h3>
          <Voorblad niveau={4} inhoud={inhoud()} ontvanger={props.naam}
            samengevat={{ tekst: props.terug.samenvatting, naam: props.naam, dag: dagVan(props.terug.op) }} />
        </section>
      </div>
    </div>
  )
}

function Woorden(props: Props): JSX.Element {
  const steun = createMemo(() => Object.entries(lees(props.dossier).steunvragen ?? {})
    .filter(([sleutel]) => props.terug.toezeggingen[sleutel] !== undefined))
  const vragen = () => Object.values(props.blad.vragen ?? {})
    .map(({ tekst }) => tekst ?? '').filter((tekst) => tekst !== '')
  return (
    <div class="card stack" translate="no">
      <p class="saved is-ok"><Icon of={ShieldCheck} />
        {t('overdracht.antwoord.ondertekend', { naam: props.naam, datum: dagVan(props.terug.op) })}</p>
      <div>
        <p class="small muted">{t('overdracht.antwoord.kern')}</p>
        <p class="lead antwoord-tekst">{props.terug.samenvatting}</p>
      </div>
      <For each={steun()}>
        {([sleutel, vraag], i) => (
          <div class="stack stack-s">
            <p class="small muted">{t('overdracht.antwoord.steun', { n: i() + 1, totaal: steun().length })}</p>
            <b class="antwoord-tekst">{vraag.vraag}</b>
            <Belofte toezegging={props.terug.toezeggingen[sleutel] ?? {}} naam={props.naam} />
          </div>
        )}
      </For>
      <For each={vragen()}>
        {(vraag) => (
          <div class="note">
            <b>{t('overdracht.antwoord.vraag', { naam: props.naam })}</b>
            <p class="antwoord-tekst">{vraag}</p>
            <p class="small muted">{t('overdracht.antwoord.vraagRaad')}</p>
          </div>
        )}
      </For>
    </div>
  )
}

function Belofte(props: { toezegging: Toezegging, naam: string }): JSX.Element {
  return (
    <dl class="kv">
      <Show when={props.toezegging.wat}>
        {(wat) => (
          <><dt>{t('overdracht.antwoord.doet', { naam: props.naam })}</dt><dd class="antwoord-tekst">{wat()}</dd></>
        )}
      </Show>
      <Show when={props.toezegging.wanneer}>
        {(dag) => <><dt>{t('overdracht.antwoord.wanneer')}</dt><dd>{toonDatum(dag())}</dd></>}
      </Show>
      <Show when={props.toezegging.geenActieReden}>
        {(reden) => (
          <>
            <dt>{t('overdracht.antwoord.nietDoen', { naam: props.naam })}</dt>
            <dd class="antwoord-tekst">{reden()}</dd>
          </>
        )}
      </Show>
    </dl>
  )
}

function Oordeel(props: Props): JSX.Element {
  const [vultAan, zetVultAan] = createSignal(false)
  const [tekst, zetTekst] = createSignal('')
  const [poging, zetPoging] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const stuur = async (antwoord: { klopt: boolean, aanvulling?: string }): Promise<void> => {
    if (bezig()) return
    zetBezig(true)
    const uitkomst = await bevestig(props.dossierId, props.overdracht, antwoord)
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  const vulAan = (event: SubmitEvent): void => {
    event.preventDefault()
    zetPoging(true)
    if (tekst().trim() !== '') void stuur({ klopt: false, aanvulling: tekst().trim() })
  }
  const wacht = () => bezig() && t('overdracht.antwoord.bezig')
  return (
    <div class="card stack">
      <p class="label">{t('overdracht.antwoord.vraagZelf')}</p>
      <Show when={vultAan()} fallback={
        <div class="cluster">
          <Button kind="main" big busy={wacht()}
            onClick={() => void stuur({ klopt: true })}>{t('overdracht.antwoord.klopt')}</Button>
          <Button big onClick={() => zetVultAan(true)}>{t('overdracht.antwoord.bijna')}</Button>
        </div>
      }>
        <form class="stack" novalidate onSubmit={vulAan}>
          <Field multiline dossier label={t('overdracht.antwoord.aanvulling')} value={tekst()} onInput={zetTekst}
            maxlength={600}
            hint={t('overdracht.antwoord.aanvullingHint', { naam: props.naam })}
            error={poging() && tekst().trim() === '' ? t('overdracht.antwoord.aanvullingFout') : null} />
          <div class="cluster">
            <Button type="submit" kind="main" busy={wacht()}>{t('overdracht.antwoord.stuur')}</Button>
            <Button kind="quiet" onClick={() => zetVultAan(false)}>{t('overdracht.antwoord.terug')}</Button>
          </div>
        </form>
      </Show>
      <Fout fout={fout()} />
    </div>
  )
}
