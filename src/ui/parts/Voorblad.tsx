// The front sheet: five parts in fixed order, the same for the dossier, for what was received and on paper.
import Check from 'lucide-solid/icons/check'
import X from 'lucide-solid/icons/x'
import { For, Show, type JSX } from 'solid-js'
import type { DossierInhoud } from '../../domain/inhoud.ts'
import { aanspreeknaam } from '../naam.ts'
import { delen, type Deel } from '../vijf.ts'
import { toonDatum, toonWaarde } from '../waarde.ts'
import { t } from '../words.ts'
import { Flag } from './Flag.tsx'
import { Icon } from './Icon.tsx'
import { Kop } from './Kop.tsx'
import { Bellen, Waarheen } from './VoorbladFeiten.tsx'
import { Acties, AlsDan, Leeg } from './VoorbladLijsten.tsx'
import { Voice } from './Voice.tsx'
import './vorm.css'

/** What the receiver said back; only out of a verified message. `dag` in words. */
export type Samengevat = { readonly tekst: string; readonly naam: string; readonly dag: string }

/**
 * Draws any visible content of a dossier: a whole one, or the tree rebuilt from a bundle. `knop` stands beside the
 * heading of a part; `vorm` takes the place of its content while it gives something.
 */
export function Voorblad(props: {
  inhoud: DossierInhoud
  samengevat?: Samengevat | null | undefined
  /** Name of the receiver, for the part that is still empty. */
  ontvanger?: string | undefined
  knop?: ((deel: Deel) => JSX.Element) | undefined
  vorm?: ((deel: Deel) => JSX.Element | null) | undefined
  /** Level of the headings of the five parts; 2 unless given. */
  niveau?: 2 | 4 | undefined
}) {
  const kop = (deel: Deel) => (
    <Kop niveau={props.niveau ?? 2} class="part-titel">{t(`dossier.voorblad.deel.${deel}`)}</Kop>
  )
  return (
    <section class="card flush-y" aria-label={t('dossier.voorblad.naam')}>
      <For each={delen}>
        {(deel) => (
          <div class="part" data-deel={deel}>
            <span class="letter" aria-hidden="true">{t(`dossier.voorblad.deel.${deel}`).charAt(0)}</span>
            <div>
              <Show when={props.knop?.(deel)} fallback={kop(deel)}>
                {(knop) => <div class="cluster between nowrap part-kop">{kop(deel)}{knop()}</div>}
              </Show>
              <Show when={props.vorm?.(deel)} fallback={<Inhoud deel={deel} {...props} />}>{(vorm) => vorm()}</Show>
            </div>
          </div>
        )}
      </For>
    </section>
  )
}

type InhoudProps = {
  deel: Deel; inhoud: DossierInhoud; niveau?: 2 | 4 | undefined; samengevat?: Samengevat | null | undefined; ontvanger?: string | undefined
}

function Inhoud(props: InhoudProps) {
  return (
    <>
      <Show when={props.deel === 'prioriteit'}><Prioriteit inhoud={props.inhoud} /></Show>
      <Show when={props.deel === 'beeld'}><Beeld inhoud={props.inhoud} niveau={props.niveau === 4 ? 5 : 3} /></Show>
      <Show when={props.deel === 'acties'}><Acties inhoud={props.inhoud} /></Show>
      <Show when={props.deel === 'alsDan'}><AlsDan inhoud={props.inhoud} /></Show>
      <Show when={props.deel === 'samenvatting'}>
        <Show when={props.samengevat} fallback={<p class="muted">{legeSamenvatting(props.ontvanger)}</p>}>
          {(terug) => (
            <>
              <p class="veld-tekst" translate="no">{terug().tekst}</p>
              <p class="small muted">
                {t('dossier.voorblad.samengevatDoor', { naam: terug().naam, dag: terug().dag })}
              </p>
            </>
          )}
        </Show>
      </Show>
    </>
  )
}

const legeSamenvatting = (ontvanger: string | undefined): string =>
  ontvanger === undefined || ontvanger === ''
    ? t('dossier.voorblad.leeg.samenvatting') : t('dossier.voorblad.leeg.samenvattingWie', { naam: ontvanger })

const toon = { groen: 'ok', 'let-op': 'watch', 'nu-handelen': 'act' } as const

function Prioriteit(props: { inhoud: DossierInhoud }) {
  return (
    <Show
      when={props.inhoud.prioriteit?.kleur}
      fallback={<Leeg deel="prioriteit">{props.inhoud.prioriteit?.reden}</Leeg>}
    >
      {(kleur) => (
        <Flag level={toon[kleur()]} title={toonWaarde('prioriteit.kleur', kleur())}>
          <span class="veld-tekst" translate="no">{props.inhoud.prioriteit?.reden}</span>
        </Flag>
      )}
    </Show>
  )
}

const teksten = (lijst: Record<string, { tekst?: string }> | undefined): string[] =>
  Object.values(lijst ?? {}).map((een) => een.tekst ?? '').filter((tekst) => tekst !== '')

function Beeld(props: { inhoud: DossierInhoud; niveau: 3 | 5 }) {
  const wel = () => teksten(props.inhoud.watWerkt?.wel)
  const niet = () => teksten(props.inhoud.watWerkt?.niet)
  const zelf = (): string => {
    const naam = aanspreeknaam(props.inhoud.leerling)
    const op = props.inhoud.stem?.op
    return op === undefined
      ? t('dossier.voorblad.zelfZonder', { naam }) : t('dossier.voorblad.zelf', { naam, dag: toonDatum(op) })
  }
  return (
    <>
      <Show when={props.inhoud.stem?.tekst}>
        {(stem) => <Voice footer={zelf()}><span class="veld-tekst" translate="no">{stem()}</span></Voice>}
      </Show>
      <Show when={props.inhoud.beeld?.tekst} fallback={<Leeg deel="beeld" />}>
        {(tekst) => <p class="veld-tekst" translate="no">{tekst()}</p>}
      </Show>
      <Show when={wel().length + niet().length > 0}>
        <div class="cols cols-2">
          <Lijstje kop={t('dossier.voorblad.werkt')} niveau={props.niveau} regels={wel()} />
          <Lijstje kop={t('dossier.voorblad.nietDoen')} niveau={props.niveau} regels={niet()} niet />
        </div>
      </Show>
      <dl class="kv small voorblad-feiten"><Waarheen inhoud={props.inhoud} /><Bellen inhoud={props.inhoud} /></dl>
    </>
  )
}

function Lijstje(props: { kop: string; niveau: 3 | 5; regels: readonly string[]; niet?: boolean }) {
  return (
    <Show when={props.regels.length > 0}>
      <div>
        <Kop niveau={props.niveau} class="h-t">{props.kop}</Kop>
        <ul class="list">
          <For each={props.regels}>
            {(regel) => (
              <li classList={{ no: props.niet === true }}>
                <Icon of={props.niet === true ? X : Check} /><span translate="no">{regel}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
