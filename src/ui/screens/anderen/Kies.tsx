// What is asked for this party: each item apart, picked by the mentor and decided by the leerling or who represents it.
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import { neemJaVanDerdeTerug, vraagItem, type DerdeOpDesk } from '../../../app/derden.ts'
import type { AppError } from '../../../app/errors.ts'
import { partijVan } from '../../../app/overdracht.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { wieBeslist } from '../../../domain/wie-beslist.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { hoofdletter } from '../../parts/tekst.ts'
import { Tick } from '../../parts/Tick.tsx'
import { toast } from '../../parts/Toast.tsx'
import { t } from '../../words.ts'
import { Noodzaak } from '../delen/Noodzaak.tsx'
import { oordelenVan, type Oordeel } from '../delen/oordelen.ts'
import { eenVan } from '../delen/personen.ts'
import { itemKort, itemNaam, zinVan } from '../delen/zinnen.ts'
import { antwoordVan, teKiezen, type Antwoord } from './stand.ts'

type Props = { dossierId: string, derde: DerdeOpDesk, dossier: Dossier }

export function Kies(props: Props): JSX.Element {
  const keuze = createMemo(() => {
    const partij = partijVan(props.dossierId, props.derde.key)
    return partij === null ? { kan: [], dicht: [] } : teKiezen(oordelenVan(props.dossier, partij, vandaag()))
  })
  const sleutels = createMemo(() => keuze().kan.map(({ verdict }) => verdict.item))
  const wie = createMemo(() => wieBeslist('toestemming', props.dossier, vandaag()).personen)
  return (
    <section class="stack stack-s" id="kies">
      <h3>{t('anderen.kies.titel')}</h3>
      <p class="muted">
        {wie().length === 0 ? t('anderen.kies.niemand')
          : t('anderen.kies.uitleg', { naam: props.derde.naam, wie: hoofdletter(eenVan(props.dossier, wie())) })}
      </p>
      <Show when={sleutels().length > 0} fallback={<p>{t('anderen.kies.leeg')}</p>}>
        <ul class="card card-flush rows">
          <For each={sleutels()}>
            {(item) => {
              const een = createMemo<Oordeel | undefined>((vorig) => keuze().kan.find(({ verdict }) => verdict.item === item) ?? vorig)
              return <Show when={een()}>{(oordeel) => <Regel {...props} oordeel={oordeel()} />}</Show>
            }}
          </For>
        </ul>
      </Show>
      <Show when={keuze().dicht.length > 0}>
        <Disclosure summary={t('anderen.kies.dicht')}>
          <p class="small muted">{t('anderen.kies.dichtUitleg')}</p>
          <ul class="stack stack-s">
            <For each={keuze().dicht}>
              {(oordeel) => <li class="small"><b>{itemNaam(oordeel)}.</b> {zinVan(oordeel, props.dossier)}</li>}
            </For>
          </ul>
        </Disclosure>
      </Show>
    </section>
  )
}

const tonen: Partial<Record<Antwoord, 'ok' | 'watch'>> = { gegeven: 'ok', noodzaak: 'watch', kiezen: 'watch', bsn: 'watch' }

function Regel(props: Props & { oordeel: Oordeel }): JSX.Element {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const verdict = () => props.oordeel.verdict
  const antwoord = createMemo(() => antwoordVan(verdict()))
  const wat = () => itemNaam(props.oordeel)
  const kies = async (aan: boolean): Promise<void> => {
    const uitkomst = await vraagItem(props.dossierId, props.derde.key, verdict().item, aan)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  const terug = async (): Promise<void> => {
    const naam = wat()
    const uitkomst = await neemJaVanDerdeTerug(props.dossierId, props.derde.key, verdict().item)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) toast({ text: t('anderen.kies.bijgewerkt', { wat: naam }) })
  }
  return (
    <li class="anderen-keuze" data-vraag={verdict().item}>
      <Tick checked={antwoord() !== null} onChange={(aan) => void kies(aan)} hint={itemKort(props.oordeel)}>{wat()}</Tick>
      <Show when={antwoord()}>
        {(stand) => (
          <div class="stack stack-s">
            <div class="cluster">
              <Chip tone={tonen[stand()] ?? 'unknown'}>{t(`anderen.kies.stand.${stand()}`)}</Chip>
              <Show when={stand() === 'gegeven' || stand() === 'noodzaak'}>
                <Button kind="quiet" aria-label={t('anderen.kies.neemTerugVan', { wat: wat() })}
                  onClick={() => void terug()}>{t('anderen.kies.neemTerug')}</Button>
              </Show>
            </div>
            <Show when={verdict().gevoelig && stand() === 'vragen'}>
              <p class="small muted">{t('anderen.kies.gevoelig', { naam: props.derde.naam })}</p>
            </Show>
            <Show when={stand() === 'noodzaak'}>
              <Noodzaak dossierId={props.dossierId} item={verdict().item} ontvanger={props.derde.naam}
                klaar={verdict().reden === 'tweede-blik-nodig'} />
            </Show>
          </div>
        )}
      </Show>
      <Fout fout={fout()} />
    </li>
  )
}
