// One item in Delen: what it is, on which ground it may go, why, and what the mentor can choose.
import { Link } from '@tanstack/solid-router'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Grond } from '../../../domain/dictionary.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { bronVrij } from '../../../domain/law-profile.ts'
import { lees } from '../../../domain/lezen.ts'
import type { AppError } from '../../../app/errors.ts'
import { zetKeuze } from '../../../app/overdracht.ts'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Ground } from '../../parts/Ground.tsx'
import { toast } from '../../parts/Toast.tsx'
import { t } from '../../words.ts'
import { Aanwijzing } from './Aanwijzing.tsx'
import { noodzaken, Noodzaak } from './Noodzaak.tsx'
import { Nummer } from './Nummer.tsx'
import type { Oordeel } from './oordelen.ts'
import { bronZin, itemKort, itemNaam, zinVan } from './zinnen.ts'

type Props = { dossierId: string, dossier: Dossier, oordeel: Oordeel, ontvanger: string }

/** Never left out by hand: without these nobody knows about whom it is, and a zienswijze must go. */
const vast = new Set(['leerling', 'overstap'])
const magWeg = (item: string): boolean => !vast.has(item) && !item.startsWith('zienswijzen~')

/** A row of what goes or stays; full text and source open below it. */
export function ItemRij(props: Props): JSX.Element {
  const keuze = createKeuze(props)
  const noodzaak = (): string | undefined => lees(props.dossier).deelkeuzes?.[props.oordeel.verdict.item]?.noodzaak
  return (
    <li class="delen-item delen-rij">
      <div class="stack gap-xs">
        <b>{itemNaam(props.oordeel)}</b>
        <p class="small muted" translate="no">{itemKort(props.oordeel)}</p>
        <p class="small">{zinVan(props.oordeel, props.dossier)} <Bronregel oordeel={props.oordeel} /></p>
        <Show when={props.oordeel.verdict.mag && props.oordeel.verdict.gevoelig && noodzaak()}>
          {(tekst) => <p class="small">{t('delen.noodzaak.stond', { tekst: tekst() })}</p>}
        </Show>
        <Show when={props.oordeel.verdict.mag}>
          <Show when={props.oordeel.verdict.hint}><p class="small muted">{t('delen.hint')}</p></Show>
          <Aanwijzing {...props} wat={itemNaam(props.oordeel)} />
        </Show>
        <Show when={props.oordeel.verdict.reden === 'wettelijk'}><GeenVraag oordeel={props.oordeel} /></Show>
        <Fout fout={keuze.fout()} />
      </div>
      <div class="delen-zij">
        <Grondmerk oordeel={props.oordeel} kort />
        <Keuzes {...props} kies={keuze.kies} />
      </div>
    </li>
  )
}

/** An item that still asks something of the mentor: everything is open. */
export function ItemKaart(props: Props): JSX.Element {
  const keuze = createKeuze(props)
  const reden = () => props.oordeel.verdict.reden
  return (
    <li class="delen-item stack stack-s">
      <div class="cluster between">
        <b>{itemNaam(props.oordeel)}</b>
        <Grondmerk oordeel={props.oordeel} />
      </div>
      <p class="small" translate="no">{itemKort(props.oordeel)}</p>
      <p class="small muted">{zinVan(props.oordeel, props.dossier)} <Bronregel oordeel={props.oordeel} /></p>
      <Show when={props.oordeel.verdict.hint}><p class="small muted">{t('delen.hint')}</p></Show>
      <Aanwijzing {...props} wat={itemNaam(props.oordeel)} />
      <Show when={reden() === 'bsn'}>
        <Nummer dossierId={props.dossierId} dossier={props.dossier} item={props.oordeel.verdict.item}
          wat={itemNaam(props.oordeel)} />
      </Show>
      <Show
        when={reden() === 'noodzaak-nodig' || reden() === 'tweede-blik-nodig'
          || kiestNoodzaak(props.dossierId, props.oordeel.verdict)}
      >
        <Noodzaak dossierId={props.dossierId} item={props.oordeel.verdict.item} ontvanger={props.ontvanger}
          klaar={reden() === 'tweede-blik-nodig'} />
      </Show>
      <Show when={props.oordeel.verdict.grond === 'wettelijk' && reden() !== 'bsn'}><GeenVraag oordeel={props.oordeel} /></Show>
      <Keuzes {...props} kies={keuze.kies} />
      <Fout fout={keuze.fout()} />
    </li>
  )
}

// Of the mentor's own sentence there is no other place to choose; of the texts of the item there is: its room.
const kiestNoodzaak = (dossierId: string, { reden, item }: Oordeel['verdict']): boolean =>
  reden === 'kies-eerst' && noodzaken(dossierId, item).length > 1

function Keuzes(props: Props & { kies: (keuze: Grond | null) => void }): JSX.Element {
  const verdict = () => props.oordeel.verdict
  const wat = () => itemNaam(props.oordeel)
  // An attachment is chosen where its pages are looked at.
  const magToch = () => verdict().reden === 'niet-delen' && props.oordeel.inhoud.velden[soortPad()] === 'diagnose'
  const soortPad = () => `${verdict().item.replace('~', '.')}.soort`
  return (
    <div class="cluster">
      <Show when={verdict().reden === 'kies-eerst' && !kiestNoodzaak(props.dossierId, verdict())}>
        <Link class="btn" to="/leerlingen/$id/kamers" params={{ id: props.dossierId }}>{t('delen.naarTekst')}</Link>
      </Show>
      <Show when={verdict().item.startsWith('bijlagen~')}>
        <Link
          class="btn btn-quiet" to="/leerlingen/$id/bijlagen/$bijlage"
          params={{ id: props.dossierId, bijlage: verdict().item.slice('bijlagen~'.length) }}
        >
          {t('delen.naarBijlage')}
        </Link>
      </Show>
      <Show when={verdict().grond !== 'niet-delen' && magWeg(verdict().item)}>
        <Button kind="quiet" aria-label={t('delen.laatWegVan', { wat: wat() })}
          onClick={() => props.kies('niet-delen')}>{t('delen.laatWeg')}</Button>
      </Show>
      <Show when={verdict().reden === 'zelf-thuisgehouden'}>
        <Button kind="quiet" aria-label={t('delen.neemMeeVan', { wat: wat() })}
          onClick={() => props.kies(null)}>{t('delen.neemMee')}</Button>
      </Show>
      <Show when={magToch()}>
        <Button kind="quiet" onClick={() => props.kies('wettelijk')}>{t('delen.tochNodig')}</Button>
      </Show>
    </div>
  )
}

function Grondmerk(props: { oordeel: Oordeel, kort?: boolean }): JSX.Element {
  const grond = () => props.oordeel.verdict.grond
  const woord = () => ({
    wettelijk: t('delen.wet'), toestemming: t('delen.toestemming'), 'niet-delen': t('delen.thuis'),
  })[grond()]
  return (
    <Show when={props.kort} fallback={<Ground grond={grond()} />}>
      <Ground grond={grond()}>{woord()}</Ground>
    </Show>
  )
}

/** Where the law gives the ground: why asking for a yes would be wrong. */
function GeenVraag(props: { oordeel: Oordeel }): JSX.Element {
  const [open, zetOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="btn btn-quiet out start delen-waarom" aria-expanded={open()}
        aria-label={t('delen.geenVraag.knopVan', { wat: itemNaam(props.oordeel) })} onClick={() => zetOpen(!open())}>
        {t('delen.geenVraag.knop')}
      </button>
      <Show when={open()}><p class="small">{t('delen.geenVraag.zin')} <span class="muted">{bronZin(bronVrij)}</span></p></Show>
    </>
  )
}

const Bronregel = (props: { oordeel: Oordeel }): JSX.Element =>
  <Show when={bronZin(props.oordeel.verdict.bron)}>{(zin) => <span class="muted">{zin()}</span>}</Show>

function createKeuze(props: Props): { kies: (keuze: Grond | null) => void, fout: () => AppError | null } {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const schrijf = async (item: string, keuze: Grond | null): Promise<boolean> => {
    const uitkomst = await zetKeuze(props.dossierId, item, { keuze })
    zetFout(uitkomst.ok ? null : uitkomst.error)
    return uitkomst.ok
  }
  const kies = async (keuze: Grond | null): Promise<void> => {
    const { item } = props.oordeel.verdict
    const wat = itemNaam(props.oordeel)
    const eerder = lees(props.dossier).deelkeuzes?.[item]?.keuze ?? null
    if (await schrijf(item, keuze) && keuze === 'niet-delen') {
      toast({ text: t('delen.weggelaten', { wat }), undo: () => void schrijf(item, eerder) })
    }
  }
  return { kies: (keuze) => void kies(keuze), fout }
}
