// A copy that may travel: every page large and one by one, the question about a BSN, and then what it is for.
import { Link, useNavigate } from '@tanstack/solid-router'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import PenLine from 'lucide-solid/icons/pen-line'
import { createSignal, onMount, Show } from 'solid-js'
import { bekeken } from '../../../app/bijlage-kopie.ts'
import { bladenVan, type Blad } from '../../../app/bladen.ts'
import type { AppError } from '../../../app/errors.ts'
import { zetKeuze } from '../../../app/overdracht.ts'
import type { Bijlage } from '../../../domain/bijlage.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { createAdres } from '../../parts/BijlageBeeld.tsx'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { toast } from '../../parts/Toast.tsx'
import { VeldVorm } from '../../parts/VeldVorm.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { Bewerk } from './Bewerk.tsx'

type Props = { dossier: string; sleutel: string; bijlage: Bijlage }

export function Kopie(props: Props) {
  const navigate = useNavigate()
  const [bewerkt, zetBewerkt] = createSignal(false)
  const vervangen = async (kopie: string): Promise<void> => {
    await navigate({ to: '/leerlingen/$id/bijlagen/$bijlage', params: { id: props.dossier, bijlage: kopie }, replace: true })
    toast({ text: t('bijlage.bewerk.vervangen') })
  }
  return (
    <Show
      when={!bewerkt()}
      fallback={
        <Bewerk
          dossier={props.dossier} sleutel={props.sleutel} kopie naam={props.bijlage.naam ?? ''} klaar={(kopie) => void vervangen(kopie)}
          stop={() => zetBewerkt(false)}
        />
      }
    >
      <div class="stack stack-l">
        <Kijk {...props} bewerk={() => zetBewerkt(true)} />
        <Show when={props.bijlage.elkeBladzijdeBekekenOp !== undefined}><Mee {...props} /></Show>
      </div>
    </Show>
  )
}

function Kijk(props: Props & { bewerk: () => void }) {
  const [bladen, zetBladen] = createSignal<readonly Blad[]>([])
  const [nr, zetNr] = createSignal(0)
  const [gezien, zetGezien] = createSignal<ReadonlySet<number>>(new Set())
  const [bsn, zetBsn] = createSignal<'ja' | 'nee' | null>(null)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  onMount(() => void bladenVan(props.dossier)(props.sleutel).then((gelezen) => {
    if (gelezen.ok) zetBladen(gelezen.value)
    else zetFout(gelezen.error)
  }))
  const totaal = () => bladen().length
  const alles = () => totaal() > 0 && gezien().size === totaal()
  const klaar = () => props.bijlage.elkeBladzijdeBekekenOp
  const zeg = async (antwoord: 'ja' | 'nee'): Promise<void> => {
    const gezegd = await bekeken(props.dossier, props.sleutel, antwoord)
    zetFout(gezegd.ok ? null : gezegd.error)
  }
  const kies = (antwoord: 'ja' | 'nee'): void => {
    zetBsn(antwoord)
    // A yes counts at once; a no only together with the button below it.
    if (antwoord === 'ja') void zeg('ja')
  }
  return (
    <section class="card stack" aria-label={t('bijlage.kijk.titel')}>
      <h2>{t('bijlage.kijk.titel')}</h2>
      <p>{t('bijlage.kijk.uitleg')}</p>
      <Fout fout={fout()} />
      <Show when={bladen()[nr()]} keyed fallback={<Show when={fout() === null}><p role="status">{t('bijlage.laden')}</p></Show>}>
        {(blad) => (
          <Groot
            blad={blad} naam={t('bijlage.blad', { n: nr() + 1, totaal: totaal() })}
            gezien={() => zetGezien((er) => new Set(er).add(nr()))}
          />
        )}
      </Show>
      <div class="cluster between">
        <span aria-live="polite">
          {t('bijlage.blad', { n: nr() + 1, totaal: Math.max(1, totaal()) })} · {t('bijlage.kijk.gezien', { n: gezien().size, totaal: totaal() })}
        </span>
        <Show when={totaal() > 1}>
          <span class="cluster">
            <Button icon={ChevronLeft} off={nr() === 0} onClick={() => zetNr(nr() - 1)}>{t('bijlage.vorige')}</Button>
            <Button
              kind={alles() ? undefined : 'main'} icon={ChevronRight} off={nr() >= totaal() - 1}
              onClick={() => zetNr(nr() + 1)}
            >
              {t('bijlage.volgende')}
            </Button>
          </span>
        </Show>
      </div>
      <Button class="start" icon={PenLine} onClick={() => props.bewerk()}>{t('bijlage.kijk.bewerk')}</Button>
      <Show
        when={klaar()}
        fallback={
          <>
            <Choices
              legend={t('bijlage.kijk.vraag')} hint={t('bijlage.kijk.vraagUitleg')} look="row" value={bsn() ?? props.bijlage.bsn ?? null}
              choices={[{ value: 'nee', label: t('bijlage.kijk.nee') }, { value: 'ja', label: t('bijlage.kijk.ja') }]}
              onChange={kies}
            />
            <Show when={(bsn() ?? props.bijlage.bsn) === 'ja'}>
              <Note
                title={t('bijlage.kijk.bsn.titel')} tone="watch" role="status"
                actions={<Button onClick={() => props.bewerk()}>{t('bijlage.kijk.bsn.knop')}</Button>}
              >
                <p>{t('bijlage.kijk.bsn.uitleg')}</p>
              </Note>
            </Show>
            <Show when={!alles() || bsn() !== 'nee'}><p class="hint" id="bijlage-nog">{t('bijlage.kijk.nog')}</p></Show>
            <Button
              kind="main" big off={!alles() || bsn() !== 'nee'} aria-describedby="bijlage-nog" onClick={() => void zeg('nee')}
            >
              {t('bijlage.kijk.knop')}
            </Button>
          </>
        }
      >
        {(dag) => <Note title={t('bijlage.kijk.klaar', { dag: toonDatum(dag()) })} tone="ok" role="status" />}
      </Show>
    </section>
  )
}

function Groot(props: { blad: Blad; naam: string; gezien: () => void }) {
  const adres = createAdres(() => props.blad.blob)
  return <img class="blad-heel" src={adres()} alt={props.naam} width={props.blad.breed} height={props.blad.hoog} onLoad={() => props.gezien()} />
}

function Mee(props: Props) {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const item = () => `bijlagen~${props.sleutel}`
  const pad = (veld: string): string => `bijlagen.${props.sleutel}.${veld}`
  const gekozen = () => inhoudOpDesk(props.dossier).deelkeuzes?.[item()]?.keuze
  const buiten = () => props.bijlage.categorie === 'buiten-de-set'
  const grond = () => (buiten() ? 'toestemming' : 'wettelijk')
  const kies = async (keuze: string | null): Promise<void> => {
    const gezet = await zetKeuze(props.dossier, item(), { keuze })
    zetFout(gezet.ok ? null : gezet.error)
  }
  return (
    <section class="card stack" aria-label={t('bijlage.mee.titel')}>
      <h2>{t('bijlage.mee.titel')}</h2>
      <p>{t('bijlage.mee.uitleg')}</p>
      <VeldVorm dossier={props.dossier} pad={pad('naam')} />
      <VeldVorm dossier={props.dossier} pad={pad('categorie')} />
      <VeldVorm dossier={props.dossier} pad={pad('raakt')} />
      <Show when={buiten()}><p class="hint">{t('bijlage.mee.buiten')}</p></Show>
      <Fout fout={fout()} />
      <Show
        when={gekozen() === grond() && props.bijlage.categorie !== undefined}
        fallback={
          <>
            <Show when={props.bijlage.categorie === undefined}><p class="hint" id="mee-eerst">{t('bijlage.mee.eerst')}</p></Show>
            <Button
              kind="main" class="start" off={props.bijlage.categorie === undefined} aria-describedby="mee-eerst"
              onClick={() => void kies(grond())}
            >
              {t('bijlage.mee.knop')}
            </Button>
          </>
        }
      >
        <Note
          title={t('bijlage.mee.staat')} tone="ok" role="status"
          actions={
            <>
              <Link class="btn btn-main" to="/leerlingen/$id/delen" params={{ id: props.dossier }}>{t('bijlage.mee.delen')}</Link>
              <Button onClick={() => void kies(null)}>{t('bijlage.mee.thuis')}</Button>
            </>
          }
        />
      </Show>
    </section>
  )
}
