// The attachments of a dossier: pictures and texts are looked at inside the app, a PDF only outside it; and outside goes
// one by a deliberate tap only.
import { Link, useNavigate } from '@tanstack/solid-router'
import Download from 'lucide-solid/icons/download'
import Eye from 'lucide-solid/icons/eye'
import Paperclip from 'lucide-solid/icons/paperclip'
import PenLine from 'lucide-solid/icons/pen-line'
import Trash from 'lucide-solid/icons/trash'
import { createEffect, createMemo, createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import { geefBijlageUit, leesBijlage, zetBijlageTerug } from '../../../app/bijlagen.ts'
import { wisElement } from '../../../app/dossier.ts'
import type { AppError } from '../../../app/errors.ts'
import type { Bijlage } from '../../../domain/bijlage.ts'
import type { DossierInhoud } from '../../../domain/inhoud.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Note } from '../../parts/Note.tsx'
import { toast } from '../../parts/Toast.tsx'
import { hoofdletter } from '../../parts/tekst.ts'
import { geefUit } from '../../geef-uit.ts'
import { toonDatum, toonWaarde } from '../../waarde.ts'
import '../../words-verder.ts'
import { t } from '../../words.ts'
import { VoegToe } from '../bijlage/VoegToe.tsx'
import { grootte } from '../leerlingen/oso-items.ts'
import { bronVan } from './Resultaten.tsx'
import './bijlagen.css'

/** By name; the bytes of one are opened only while it is looked at. */
export function Bijlagen(props: { dossier: string; inhoud: DossierInhoud }) {
  const navigate = useNavigate()
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [gewist, zetGewist] = createSignal(false)
  const erbij = (sleutel: string): Promise<void> =>
    navigate({ to: '/leerlingen/$id/bijlagen/$bijlage', params: { id: props.dossier, bijlage: sleutel } })
  const alle = () => props.inhoud.bijlagen ?? {}
  const sleutels = createMemo(() => Object.entries(alle())
    .sort(([, a], [, b]) => (a.naam ?? '').localeCompare(b.naam ?? '', 'nl')).map(([sleutel]) => sleutel))
  const haalWeg = async (sleutel: string, naam: string): Promise<void> => {
    const weg = await wisElement(props.dossier, `bijlagen.${sleutel}`)
    zetGewist(false)
    zetFout(weg.ok ? null : weg.error)
    if (!weg.ok) return
    const zetTerug = async (): Promise<void> => {
      const terug = await zetBijlageTerug(props.dossier, sleutel)
      // Another tab that was opened meanwhile has erased what had been taken away.
      const teLaat = !terug.ok && terug.error.type === 'app/niet-gevonden'
      zetGewist(teLaat)
      zetFout(terug.ok || teLaat ? null : terug.error)
    }
    document.querySelector<HTMLElement>('h1')?.focus()
    toast({ text: t('dossier.bijlage.weggehaald', { naam }), icon: Trash, undo: () => void zetTerug() })
  }
  return (
    <>
      <VoegToe dossier={props.dossier} klaar={erbij} />
      <Fout fout={fout()} />
      <div role="alert">
        <Show when={gewist()}>
          <Note title={t('dossier.bijlage.gewist.titel')} tone="watch"><p>{t('dossier.bijlage.gewist.uitleg')}</p></Note>
        </Show>
      </div>
      <Show
        when={sleutels().length > 0}
        fallback={
          <Empty icon={Paperclip} title={t('dossier.bijlage.leeg.titel')}>{t('dossier.bijlage.leeg.uitleg')}</Empty>
        }
      >
        <p class="hint">{t('dossier.bijlage.bewaarUitleg')}</p>
        <For each={sleutels()}>
          {(sleutel, index) => (
            <Show when={alle()[sleutel]}>
              {(een) => (
                <Een
                  dossier={props.dossier} sleutel={sleutel} bijlage={een()} nummer={index() + 1}
                  bron={bronVan(props.inhoud, `bijlagen~${sleutel}`)} faalt={zetFout}
                  weg={() => void haalWeg(sleutel, een().naam ?? '')}
                />
              )}
            </Show>
          )}
        </For>
      </Show>
    </>
  )
}

function Een(props: {
  dossier: string; sleutel: string; bijlage: Bijlage; nummer: number; bron: string
  faalt: (fout: AppError | null) => void; weg: () => void
}) {
  const [open, zetOpen] = createSignal<Blob | null>(null)
  const naam = () => props.bijlage.naam ?? ''
  const soort = () => props.bijlage.mediatype ?? ''
  const kopie = () => props.bijlage.kopieVan !== undefined
  const kanMee = () => /^(image\/|application\/pdf$)/.test(soort())
  const kanHier = () => soort().startsWith('image/') || soort() === 'text/plain'
  const wat = () => [
    hoofdletter(toonWaarde('bijlagen[].mediatype', soort())), props.bijlage.bytes === undefined ? '' : grootte(props.bijlage.bytes),
    props.bron,
  ].filter(Boolean).join(' · ')
  const met = (tekst: string): string => t('dossier.bijlage.van', { wat: tekst, naam: naam() })
  const bekijk = async (): Promise<void> => {
    if (open() !== null) return void zetOpen(null)
    const gelezen = await leesBijlage(props.dossier, props.sleutel)
    props.faalt(gelezen.ok ? null : gelezen.error)
    if (gelezen.ok) zetOpen(gelezen.value)
  }
  const bewaar = async (): Promise<void> => {
    const gegeven = await geefBijlageUit(props.dossier, props.sleutel)
    props.faalt(gegeven.ok ? null : gegeven.error)
    if (!gegeven.ok) return
    const bestand = `${t('dossier.bijlage.bestand', { n: props.nummer })}.${uitgang[soort()] ?? 'bin'}`
    geefUit(gegeven.value, bestand)
    toast({ text: t('dossier.bijlage.buiten', { bestand }), icon: Download })
  }
  return (
    <section class="card stack stack-s" aria-label={naam()}>
      <div class="cluster between" translate="no">
        <h2 class="h-l">{naam()}</h2>
        <Merken bijlage={props.bijlage} />
      </div>
      <p class="small muted" translate="no">{wat()}</p>
      <div class="cluster">
        <Show when={kanMee()}>
          <Link
            class="btn" to="/leerlingen/$id/bijlagen/$bijlage" params={{ id: props.dossier, bijlage: props.sleutel }}
            aria-label={met(kopie() ? t('bijlage.kamer.bekijk') : t('bijlage.kamer.maak'))}
          >
            <Icon of={kopie() ? Eye : PenLine} />{kopie() ? t('bijlage.kamer.bekijk') : t('bijlage.kamer.maak')}
          </Link>
        </Show>
        <Show when={kanHier() && !kopie()}>
          <Button
            icon={Eye} aria-expanded={open() !== null} onClick={() => void bekijk()}
            aria-label={met(open() === null ? t('dossier.bijlage.bekijk') : t('dossier.bijlage.sluit'))}
          >
            {open() === null ? t('dossier.bijlage.bekijk') : t('dossier.bijlage.sluit')}
          </Button>
        </Show>
        <Button icon={Download} aria-label={met(t('dossier.bijlage.bewaar'))} onClick={() => void bewaar()}>
          {t('dossier.bijlage.bewaar')}
        </Button>
        <Button kind="quiet" icon={Trash} aria-label={met(t('dossier.bijlage.haalWeg'))} onClick={() => props.weg()}>
          {t('dossier.bijlage.haalWeg')}
        </Button>
      </div>
      <Show when={!kanHier()}><p class="hint">{t('dossier.bijlage.pdf')}</p></Show>
      <Show when={open()} keyed>
        {(blob) => (
          <Switch>
            <Match when={blob.type === 'text/plain'}><Tekst blob={blob} naam={naam()} /></Match>
            <Match when={true}><Beeld blob={blob} naam={naam()} /></Match>
          </Switch>
        )}
      </Show>
    </section>
  )
}

function Merken(props: { bijlage: Bijlage }) {
  const kopie = () => props.bijlage.kopieVan !== undefined
  return (
    <span class="cluster">
      <Show when={props.bijlage.raakt === 'gezondheid'}><Chip tone="watch">{t('dossier.bijlage.gezondheid')}</Chip></Show>
      <Show when={props.bijlage.medisch === 'ja'}><Chip tone="watch">{t('bijlage.kamer.medisch')}</Chip></Show>
      <Show when={kopie()}>
        <Chip>{t('bijlage.kamer.kopie')}</Chip>
        <Show
          when={props.bijlage.elkeBladzijdeBekekenOp}
          fallback={<Chip tone="watch">{t('bijlage.kamer.nogKijken')}</Chip>}
        >
          {(dag) => <Chip tone="ok">{t('bijlage.kamer.bekeken', { dag: toonDatum(dag()) })}</Chip>}
        </Show>
      </Show>
    </span>
  )
}

function Beeld(props: { blob: Blob; naam: string }) {
  // The browser keeps what an address points at for as long as the address is not given back.
  const adres = createMemo(() => {
    const nu = URL.createObjectURL(props.blob)
    onCleanup(() => URL.revokeObjectURL(nu))
    return nu
  })
  return <img class="bijlage-beeld" src={adres()} alt={props.naam} />
}

const hoogstens = 100_000

function Tekst(props: { blob: Blob; naam: string }) {
  const [tekst, zetTekst] = createSignal('')
  const lees = async (blob: Blob): Promise<void> => void zetTekst(leesbareTekst(await blob.slice(0, hoogstens).arrayBuffer()))
  createEffect(() => void lees(props.blob))
  return (
    <>
      <div class="bijlage-tekst" tabindex="0" role="region" aria-label={props.naam} translate="no">{tekst()}</div>
      <Show when={props.blob.size > hoogstens}><p class="hint">{t('dossier.bijlage.meer')}</p></Show>
    </>
  )
}

/** As the reader of the file accepted it: UTF-16 with a mark, else UTF-8, else windows-1252. A cut letter is left out. */
function leesbareTekst(bytes: ArrayBuffer): string {
  const [een, twee] = new Uint8Array(bytes)
  if (een === 0xff && twee === 0xfe) return new TextDecoder('utf-16le').decode(bytes, { stream: true })
  if (een === 0xfe && twee === 0xff) return new TextDecoder('utf-16be').decode(bytes, { stream: true })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const uitgang: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'text/plain': 'txt',
}
