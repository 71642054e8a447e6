// Every toestemming of this dossier: what was said and by whom, whether it still counts, and taking it back in one tap.
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { ontvangerVan } from '../../../app/overdracht.ts'
import {
  eindigEerder, gevolgVan, neemTerug, toestemmingenVan, zetJaTerug,
} from '../../../app/toestemming.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { ontvangerTekst } from '../../../domain/mag-mee.ts'
import type { ToestemmingRij } from '../../../domain/toestemming-rijen.ts'
import { dagVan } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { hoofdletter, opsomming } from '../../parts/tekst.ts'
import { toast } from '../../parts/Toast.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { Bericht } from './Bericht.tsx'
import { itemVanDossier } from './oordelen.ts'
import { eenVan, persoonNaam } from './personen.ts'
import { Papier } from './Papier.tsx'
import { itemNaam } from './zinnen.ts'

type Props = { dossierId: string, overdracht: string, dossier: Dossier }
type RijProps = Props & { rij: ToestemmingRij, wie: readonly string[] }

const tonen = {
  gegeven: 'ok', geweigerd: undefined, ingetrokken: undefined, verlopen: 'watch', 'niet-geldig': 'watch',
  'te-vragen': 'unknown',
} as const

/** The card on Delen. */
export function Toestemmingen(props: Props): JSX.Element {
  const lijst = createMemo(() => toestemmingenVan(props.dossierId, props.overdracht))
  const sleutelVan = ({ item, sleutel }: ToestemmingRij): string => `${item} ${sleutel ?? ''}`
  const sleutels = createMemo(() => lijst().rijen.map(sleutelVan))
  return (
    <section class="card stack" id="toestemmingen" aria-label={t('toestemmingen.titel')}>
      <h3 class="h-l">{t('toestemmingen.titel')}</h3>
      <p class="small muted">{t('toestemmingen.uitleg')}</p>
      <p class="small">
        {lijst().bekend
          ? t('toestemmingen.beslist', { wie: opsomming(lijst().wie.map((een) => persoonNaam(props.dossier, een))) })
          : `${t('delen.beslist.niemand')}. ${t('delen.beslist.niemandUitleg')}`}
      </p>
      <Show when={sleutels().length > 0} fallback={<p class="small">{t('toestemmingen.geen')}</p>}>
        <ul class="rows">
          <For each={sleutels()}>
            {(sleutel) => {
              const rij = createMemo<ToestemmingRij | undefined>((vorig) =>
                lijst().rijen.find((een) => sleutelVan(een) === sleutel) ?? vorig)
              return <Show when={rij()}>{(een) => <Rij {...props} rij={een()} wie={lijst().wie} />}</Show>
            }}
          </For>
        </ul>
      </Show>
      <Disclosure summary={t('toestemmingen.papier.titel')}>
        <Papier dossierId={props.dossierId} overdracht={props.overdracht} dossier={props.dossier} />
      </Disclosure>
    </section>
  )
}

function Rij(props: RijProps): JSX.Element {
  const ontvanger = () => ontvangerVan(props.dossierId, props.overdracht)?.ontvanger
  const wat = (): string => {
    const naar = ontvanger() ?? { soort: 'onderwijs', naam: '', school: '' }
    const inhoud = itemVanDossier(props.dossier, props.rij.item, naar, vandaag())
    const verdict = { item: props.rij.item, mag: false, grond: 'toestemming', reden: 'leeg' } as const
    return itemNaam({ verdict: { ...verdict, gevoelig: false, hint: false, bron: null }, inhoud })
  }
  const anderen = (): string | undefined => {
    const aan = props.rij.besluit?.ontvanger
    const naar = ontvanger()
    return aan !== undefined && aan !== '' && (naar === undefined || aan !== ontvangerTekst(naar)) ? aan : undefined
  }
  return (
    <li class="stack stack-s toestemming" data-toestemming={props.rij.item} data-stand={props.rij.stand}>
      <div class="cluster between">
        <b>{wat()}</b>
        <Chip tone={tonen[props.rij.stand]}>{t(`toestemmingen.stand.${props.rij.stand}`)}</Chip>
      </div>
      <p class="small">{zinVan(props)}</p>
      <Show when={anderen()}>
        {(aan) => <p class="small muted" translate="no">{t('toestemmingen.voor', { ontvanger: aan() })}</p>}
      </Show>
      <Show when={props.rij.stand === 'ingetrokken' || props.rij.stand === 'geweigerd'}>
        <Bericht dossierId={props.dossierId} item={props.rij.item} aan={props.rij.besluit?.ontvanger} />
      </Show>
      <Show when={props.rij.besluit !== null && props.rij.besluit.besluit === 'gegeven'}>
        <Afspraak {...props} />
      </Show>
      <Show when={props.rij.besluit?.besluit === 'gegeven' && props.rij.besluit.ingetrokkenOp === undefined}>
        <Terugnemen {...props} wat={wat()} />
      </Show>
    </li>
  )
}

function zinVan({ dossier, rij, wie }: RijProps): string {
  const { besluit, stand, waarom } = rij
  const op = besluit?.ingetrokkenOp ?? besluit?.gegevenOp
  const namen = {
    wie: eenVan(dossier, wie), door: hoofdletter(persoonNaam(dossier, besluit?.door ?? '')),
    op: op === undefined ? t('toestemmingen.geenDag') : dagVan(op),
    tot: besluit?.geldigTot === undefined ? t('toestemmingen.geenDag') : toonDatum(besluit.geldigTot),
  }
  if (stand === 'niet-geldig') return t(`toestemmingen.waarom.${waarom ?? 'onvolledig'}`, namen)
  return t(`toestemmingen.zin.${stand}`, namen)
}

/** One tap. While nothing was sent it can be put back; after that the sentence before the button says what it does. */
function Terugnemen(props: RijProps & { wat: string }): JSX.Element {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [bezig, zetBezig] = createSignal(false)
  const gevolg = createMemo(() => gevolgVan(props.dossierId, props.rij.item, props.rij.besluit?.ontvanger))
  const neem = async (): Promise<void> => {
    const { sleutel, besluit, item } = props.rij
    if (sleutel === null || besluit === null || bezig()) return
    const verstuurd = gevolg().length > 0
    zetBezig(true)
    const uitkomst = await neemTerug(props.dossierId, item, [sleutel])
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (!uitkomst.ok || verstuurd) return
    toast({
      text: t('toestemmingen.teruggenomen', { wat: props.wat }),
      undo: () => void zetJaTerug(props.dossierId, item, uitkomst.value).then((terug) => zetFout(terug.ok ? null : terug.error)),
    })
  }
  return (
    <>
      <For each={gevolg()}>
        {({ naam, opgehaald, onbekend, bereikbaar }) => (
          <p class="small">
            {bereikbaar ? t(`toestemmingen.gevolg.${onbekend ? 'onbekend' : opgehaald ? 'opgehaald' : 'onderweg'}`, { naam })
              : t('toestemmingen.gevolg.kanNiet')}
          </p>
        )}
      </For>
      <Show when={gevolg().length > 0}><p class="small">{t('toestemmingen.gevolg.nietTerug')}</p></Show>
      <Button class="start" busy={bezig() && t('toestemmingen.terug')}
        aria-label={t('toestemmingen.terugVan', { wat: props.wat })}
        onClick={() => void neem()}>{t('toestemmingen.terug')}</Button>
      <Fout fout={fout()} />
    </>
  )
}

function Afspraak(props: RijProps): JSX.Element {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const besluit = () => props.rij.besluit ?? {}
  // A day is typed digit by digit, and each of them makes a day: only the one that is left counts.
  const [getypt, typ] = createSignal<string | null>(null)
  const eindig = async (): Promise<void> => {
    const { sleutel } = props.rij
    const tot = getypt()
    typ(null)
    if (sleutel === null || tot === null || tot === '' || tot === besluit().geldigTot) return
    const uitkomst = await eindigEerder(props.dossierId, sleutel, tot)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  return (
    <Disclosure summary={t('toestemmingen.meer')}>
      <dl class="kv small">
        <dt>{t('toestemmingen.doel')}</dt><dd translate="no">{besluit().doel}</dd>
        <dt>{t('toestemmingen.verteld')}</dt><dd translate="no">{besluit().uitleg}</dd>
        <dt>{t('toestemmingen.hoe')}</dt>
        <dd>{t(`toestemmingen.hoes.${besluit().bewijs ?? 'samen-op-tablet'}`)}</dd>
      </dl>
      <Show when={props.rij.stand === 'gegeven'}>
        <Field type="date" label={t('toestemmingen.eerder')} value={getypt() ?? besluit().geldigTot ?? ''}
          onInput={typ} onBlur={() => void eindig()}
          error={fout()?.type === 'app/niet-nu' ? t('toestemmingen.eerderFout') : null} />
        <Show when={fout()?.type !== 'app/niet-nu'}><Fout fout={fout()} /></Show>
      </Show>
    </Disclosure>
  )
}
