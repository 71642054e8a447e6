// The facts below the picture on a front sheet: where to, why, what stands ready on day one, and whom to call.
import { For, Show } from 'solid-js'
import type { DossierInhoud } from '../../domain/inhoud.ts'
import { toonWaarde } from '../waarde.ts'
import { t } from '../words.ts'
import { hoofdletter } from './tekst.ts'

/** Where the leerling goes and why; nothing while nothing is known. Rows of a `dl`. */
export function Waarheen(props: { inhoud: DossierInhoud }) {
  const waarheen = (): string => {
    const { bestemming, opleiding, naarSchool } = props.inhoud.overstap ?? {}
    const plek = bestemming === undefined ? undefined : hoofdletter(toonWaarde('overstap.bestemming', bestemming))
    const wat = opleiding ?? plek
    return [wat, naarSchool].filter((deel) => deel !== undefined && deel !== '').join(' · ')
  }
  const dagEen = () => Object.values(props.inhoud.steunvragen ?? {})
    .map((een) => [een.dagEen, een.wieRegelt].filter(Boolean).join(' · ')).filter(Boolean)
  return (
    <>
      <Show when={waarheen()}>
        {(tekst) => <><dt>{t('dossier.voorblad.waarheen')}</dt><dd translate="no">{tekst()}</dd></>}
      </Show>
      <Show when={props.inhoud.perspectief?.reden}>
        {(reden) => <><dt>{t('dossier.voorblad.waarom')}</dt><dd class="veld-tekst" translate="no">{reden()}</dd></>}
      </Show>
      <Show when={dagEen().length > 0}>
        <dt>{t('dossier.voorblad.dagEen')}</dt>
        <dd translate="no"><For each={dagEen()}>{(regel) => <span class="feit">{regel}</span>}</For></dd>
      </Show>
    </>
  )
}

// Who knows the leerling best is called first.
const volgorde = ['mentor', 'vertrouwd-oud', 'vervanger', 'zorgcoordinator', 'intern-begeleider', 'decaan', 'zomer']

/** Whom to call, with numbers that can be tapped and read. Rows of a `dl`. */
export function Bellen(props: { inhoud: DossierInhoud }) {
  const plaats = (rol: string | undefined): number => (volgorde.includes(rol ?? '') ? volgorde.indexOf(rol ?? '') : 99)
  const lijst = () => Object.values(props.inhoud.contacten ?? {})
    .filter((een) => (een.naam ?? een.telefoon ?? '') !== '')
    .sort((a, b) => plaats(a.rol) - plaats(b.rol))
  return (
    <Show when={lijst().length > 0}>
      <dt>{t('dossier.voorblad.bellen')}</dt>
      <dd translate="no">
        <For each={lijst()}>
          {(een) => (
            <span class="feit">
              {een.naam}
              <Show when={een.rol}>{(rol) => <> ({toonWaarde('contacten[].rol', rol())})</>}</Show>
              <Show when={een.telefoon}>
                {(nummer) => (
                  <>{', '}<a class="num bel" href={`tel:${nummer().replace(/[^+\d]/g, '')}`}>{nummer()}</a></>
                )}
              </Show>
              <Show when={een.bereikbaar}>{(uren) => <> · {uren()}</>}</Show>
            </span>
          )}
        </For>
      </dd>
    </Show>
  )
}
