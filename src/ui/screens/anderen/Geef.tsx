// Giving the letter: what still stops it, on paper, or as a file with a code that is told by telephone.
import FileLock from 'lucide-solid/icons/file-lock'
import Printer from 'lucide-solid/icons/printer'
import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js'
import { briefAlsBestand, briefOpPapier, type BriefBestand, type BriefNu, type DerdeOpDesk } from '../../../app/derden.ts'
import { bezig as bezigheid } from '../../../app/session.ts'
import type { AppError } from '../../../app/errors.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Stop } from '../../../domain/stops.ts'
import { Kopieer } from '../../Kopieer.tsx'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { geefUit } from '../../geef-uit.ts'
import { Note } from '../../parts/Note.tsx'
import { opsomming } from '../../parts/tekst.ts'
import { t } from '../../words.ts'
import { persoonNaam } from '../delen/personen.ts'
import { stopZin } from '../overdracht/stop-zinnen.ts'

type Props = { dossierId: string, derde: DerdeOpDesk, dossier: Dossier, nu: BriefNu }

export function Geef(props: Props): JSX.Element {
  return (
    <section class="stack noprint" id="geef" data-stops={props.nu.stops.length}>
      <h3>{t('anderen.geef.titel')}</h3>
      <Show when={props.nu.stops.length === 0} fallback={
        <Note title={t('anderen.stops.titel')} tone="watch">
          <ul class="stack stack-s">
            <For each={props.nu.stops}>{(stop) => <li data-stop={stop.reden}>{zin(stop, props.dossier)}</li>}</For>
          </ul>
        </Note>
      }>
        <p class="muted">{t('anderen.geef.uitleg')}</p>
        <Papier {...props} />
        <Bestand {...props} />
      </Show>
    </section>
  )
}

function zin(stop: Stop, dossier: Dossier): string {
  const wie = opsomming((stop.wie ?? []).map((persoon) => persoonNaam(dossier, persoon)))
  switch (stop.reden) {
    case 'inzage': case 'veranderd': return t(`anderen.stops.${stop.reden}`, { wie })
    case 'leeg': case 'verzonnen': return t(`anderen.stops.${stop.reden}`)
    default: return stopZin(stop, dossier, '')
  }
}

function Papier(props: Props): JSX.Element {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const print = async (): Promise<void> => {
    const klaar = bezigheid('print')
    window.addEventListener('afterprint', klaar, { once: true })
    const gegeven = await briefOpPapier(props.dossierId, props.derde.key, props.nu.hash)
    zetFout(gegeven.ok ? null : gegeven.error)
    if (gegeven.ok) window.print()
    else klaar()
  }
  return (
    <div class="card stack stack-s">
      <h4>{t('anderen.geef.papier')}</h4>
      <p class="small">{t('anderen.geef.papierUitleg')}</p>
      <Button class="start" icon={Printer} onClick={() => void print()}>{t('anderen.geef.print')}</Button>
      <Fout fout={fout()} />
    </div>
  )
}

function Bestand(props: Props): JSX.Element {
  const [klaar, zetKlaar] = createSignal<BriefBestand | null>(null)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  // A letter that became another one is not the one that lies here.
  const hash = createMemo(() => props.nu.hash)
  createEffect(on(hash, () => zetKlaar(null), { defer: true }))
  const maak = async (): Promise<void> => {
    zetBezig(true)
    const gemaakt = await briefAlsBestand(props.dossierId, props.derde.key, props.nu.hash)
    zetBezig(false)
    zetFout(gemaakt.ok ? null : gemaakt.error)
    zetKlaar(gemaakt.ok ? gemaakt.value : null)
  }
  return (
    <div class="card stack stack-s">
      <h4>{t('anderen.geef.bestand')}</h4>
      <Show when={klaar()} fallback={<p class="small">{t('anderen.geef.bestandUitleg')}</p>}>
        {(er) => <Klaar derde={props.derde} bestand={er()} />}
      </Show>
      <Button class="start" icon={FileLock} kind={klaar() === null ? undefined : 'quiet'}
        busy={bezig() && t('anderen.geef.maken')} onClick={() => void maak()}>
        {t(klaar() === null ? 'anderen.geef.maak' : 'anderen.geef.nogEen')}
      </Button>
      <Fout fout={fout()} />
    </div>
  )
}

function Klaar(props: { derde: DerdeOpDesk, bestand: BriefBestand }): JSX.Element {
  const bewaar = (): void => geefUit(new Blob([props.bestand.bytes], { type: 'application/octet-stream' }), props.bestand.naam)
  return (
    <div class="stack" role="group" aria-label={t('anderen.geef.klaar')}>
      <p role="status"><b>{t('anderen.geef.klaar')}</b></p>
      <ol class="stack stack-s">
        <li>{t('anderen.geef.stap1')}</li>
        <li>{t('anderen.geef.stap2', { naam: props.derde.naam, telefoon: props.derde.telefoon })}</li>
        <li>{t('anderen.geef.stap3')}</li>
      </ol>
      <Button kind="main" onClick={bewaar}>{t('anderen.geef.bewaar')}</Button>
      <p class="small muted">{t('anderen.geef.zijbalk')}</p>
      <div>
        <p class="label">{t('anderen.geef.code')}</p>
        <p class="voorlezen geef-code" translate="no" data-code><For each={props.bestand.zin.split('-')}>{(groep) => <span>{groep}</span>}</For></p>
      </div>
      <p class="small">{t('anderen.geef.nooit')}</p>
      <Kopieer label={t('anderen.geef.adres')} tekst={`${location.origin}/openen`} />
    </div>
  )
}
