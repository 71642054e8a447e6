// One received handover: the front sheet, what I am going to do, and everything else below it.
import { Link, useParams } from '@tanstack/solid-router'
import Download from 'lucide-solid/icons/download'
import FolderX from 'lucide-solid/icons/folder-x'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, Match, onMount, Show, Switch, type JSX } from 'solid-js'
import { geefBladenUit, ontvangenBladen } from '../../../app/bladen.ts'
import { desk, type Ontvangst } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { open } from '../../../app/ontvangst.ts'
import { bezig, profiel } from '../../../app/session.ts'
import { dagVan } from '../../dag.ts'
import { geefUit } from '../../geef-uit.ts'
import { volledigeNaam } from '../../naam.ts'
import { Baton } from '../../parts/Baton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fout } from '../../parts/Fout.tsx'
import Inhoud from '../../parts/Inhoud.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { toast } from '../../parts/Toast.tsx'
import { Voorblad } from '../../parts/Voorblad.tsx'
import { soortVan, toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { Bijgewerkt } from './Bijgewerkt.tsx'
import { RechtenVanOntvangst } from '../recht/Rijen.tsx'
import { boomVan, opVoorblad } from './boom.ts'
import { Doen } from './Doen.tsx'
import { aanZet, standVan } from './stand.ts'
import { Antwoord, Eigen } from './Teruggezegd.tsx'
import { Uitgangen } from './Uitgangen.tsx'
import './ontvangen.css'

/** /ontvangen/$id */
export default function OntvangstScherm(): JSX.Element {
  const params = useParams({ strict: false })
  const id = (): string | false => {
    const gevraagd: string | undefined = params().id
    return gevraagd !== undefined && desk.ontvangsten[gevraagd] !== undefined && gevraagd
  }
  return (
    <Show when={id()} keyed fallback={<Weg />}>
      {(gevonden) => (
        <Show when={desk.ontvangsten[gevonden]}>{(ontvangst) => <Blad ontvangst={ontvangst()} />}</Show>
      )}
    </Show>
  )
}

function Weg(): JSX.Element {
  return (
    <>
      <PageHead screen={t('ontvangen.naam')} title={t('ontvangen.titel')}
        back={{ to: '/ontvangen', text: t('ontvangen.titel') }} />
      <Empty icon={FolderX} title={t('ontvangen.weg.titel')}
        actions={<Link class="btn btn-main" to="/ontvangen">{t('ontvangen.weg.knop')}</Link>}>
        {t('ontvangen.weg.uitleg')}
      </Empty>
    </>
  )
}

const isZienswijze = (item: string): boolean => soortVan(item) === 'zienswijzen[]'

function Blad(props: { ontvangst: Ontvangst }): JSX.Element {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  onMount(() => {
    void open(props.ontvangst.id).then((uitkomst) => zetFout(uitkomst.ok ? null : uitkomst.error))
  })
  const inhoud = createMemo(() => boomVan(props.ontvangst.inhoud.items))
  const stand = createMemo(() => standVan(props.ontvangst))
  // What leerling and parents see otherwise is read with the front sheet, never after it.
  const zienswijzen = createMemo(() => props.ontvangst.inhoud.items.filter(({ item }) => isZienswijze(item)))
  const van = () => props.ontvangst.van
  const onder = () => {
    const start = inhoud().overstap?.eersteLesdag
    const datum = dagVan(props.ontvangst.ontvangenOp)
    const wie = t('ontvangen.detail.van', { naam: van().naam, school: van().school, datum })
    return start === undefined ? wie : `${wie} · ${t('ontvangen.detail.start', { datum: toonDatum(start) })}`
  }
  const terug = () => {
    const op = props.ontvangst.stappen['samengevat']?.op
    return op === undefined ? null
      : { tekst: props.ontvangst.concept.samenvatting, naam: profiel()?.naam ?? '', dag: dagVan(op) }
  }
  return (
    <>
      <PageHead
        screen={t('ontvangen.naam')} title={volledigeNaam(inhoud().leerling) || t('ontvangen.detail.zonderNaam')}
        sub={onder()}
        back={{ to: '/ontvangen', text: t('ontvangen.titel') }}
        beside={
          <Show when={aanZet(stand())} fallback={
            <Show when={stand() === 'samengevat'}><Baton away>{t('ontvangen.bij', { naam: van().naam })}</Baton></Show>
          }>
            <Baton>{t('ontvangen.aanZet')}</Baton>
          </Show>
        }
      />
      <Fout fout={fout()} />
      <div class="stack stack-l" data-stand={stand()}>
        <Show when={stand() === 'ingetrokken'}><Uitgangen ontvangst={props.ontvangst} stand={stand()} /></Show>
        <Show when={props.ontvangst.stappen['samengevat'] && stand() !== 'ingetrokken'}>
          <Antwoord ontvangst={props.ontvangst} />
        </Show>
        <Bijgewerkt ontvangst={props.ontvangst} />
        <div class="cols cols-l2">
          <div class="stack stack-s">
            <Voorblad inhoud={inhoud()} samengevat={terug()} ontvanger={profiel()?.naam} />
            <div data-ontvangen="zienswijzen">
              <Inhoud items={zienswijzen()} bij={props.ontvangst.inhoud.items} niveau={2} />
            </div>
            <Show when={props.ontvangst.stappen['gelezen']}>
              <p class="small muted noprint">{t('ontvangen.detail.gezien', { naam: van().naam })}</p>
            </Show>
          </div>
          <div class="noprint">
            <Switch fallback={<Doen ontvangst={props.ontvangst} inhoud={inhoud()} />}>
              <Match when={stand() === 'ingetrokken'}>{null}</Match>
              <Match when={props.ontvangst.stappen['samengevat']}>
                <Eigen ontvangst={props.ontvangst} inhoud={inhoud()} />
              </Match>
            </Switch>
            <Show when={stand() !== 'ingetrokken'}><Uitgangen ontvangst={props.ontvangst} stand={stand()} /></Show>
          </div>
        </div>
        <Rest ontvangst={props.ontvangst} />
        <Print />
        <RechtenVanOntvangst id={props.ontvangst.id} />
      </div>
    </>
  )
}

// All of it is in the page, so that what was received can be held against what was shown; the front sheet stays shut.
function Rest(props: { ontvangst: Ontvangst }): JSX.Element {
  const items = () => props.ontvangst.inhoud.items
  const voor = createMemo(() => items().filter(({ item }) => opVoorblad.has(soortVan(item))))
  const bladen = createMemo(() => ontvangenBladen(props.ontvangst.id))
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const bewaar = async (sleutel: string): Promise<void> => {
    const gegeven = await geefBladenUit(props.ontvangst.id, sleutel)
    zetFout(gegeven.ok ? null : gegeven.error)
    if (!gegeven.ok) return
    gegeven.value.forEach(({ blob }, nr) => geefUit(blob, `bijlage-${nr + 1}.jpg`))
    const n = gegeven.value.length
    toast({ text: n === 1 ? t('bijlage.beeld.bewaardEen') : t('bijlage.beeld.bewaard', { n }), icon: Download })
  }
  const rest = createMemo(() => items().filter(({ item }) => !opVoorblad.has(soortVan(item)) && !isZienswijze(item)))
  return (
    <section class="stack" data-ontvangen={props.ontvangst.id}>
      <Show when={rest().length > 0}>
        <h2>{t('ontvangen.detail.rest')}</h2>
        <Inhoud
          items={rest()} bij={items()} niveau={3} bladen={bladen()} bewaar={(sleutel) => void bewaar(sleutel)}
        />
        <Fout fout={fout()} />
      </Show>
      <Show when={voor().length > 0}>
        <div class="noprint">
          <Disclosure
            summary={t('ontvangen.detail.woord')}><Inhoud items={voor()} bij={items()} niveau={3} /></Disclosure>
        </div>
      </Show>
    </section>
  )
}

function Print(): JSX.Element {
  const print = (): void => {
    const klaar = bezig('print')
    window.addEventListener('afterprint', klaar, { once: true })
    window.print()
  }
  return (
    <section class="stack stack-s">
      <Button class="start noprint" icon={Printer} onClick={print}>{t('ontvangen.detail.print')}</Button>
      <p class="small muted">{t('ontvangen.detail.printLet')}</p>
    </section>
  )
}
