// Everything that was handed over to me, newest first; what could not be opened stands apart with what to do.
import { Link } from '@tanstack/solid-router'
import Inbox from 'lucide-solid/icons/inbox'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { desk, type Ontvangst, type PostStand } from '../../../app/desk.ts'
import { nuVersturen } from '../../../app/post.ts'
import { dagEnUur, dagVan } from '../../dag.ts'
import { foutTekst } from '../../errors.nl.ts'
import { volledigeNaam } from '../../naam.ts'
import { Baton } from '../../parts/Baton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Note } from '../../parts/Note.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { toonWaarde } from '../../waarde.ts'
import { t } from '../../words.ts'
import { boomVan } from './boom.ts'
import { aanZet, standVan } from './stand.ts'
import './ontvangen.css'

/** /ontvangen */
export default function Ontvangen(): JSX.Element {
  const lijst = createMemo(() => Object.values(desk.ontvangsten).filter((een) => een !== undefined)
    .sort((a, b) => (a.ontvangenOp < b.ontvangenOp ? 1 : -1)))
  return (
    <>
      <PageHead screen={t('ontvangen.naam')} title={t('ontvangen.titel')} sub={t('ontvangen.uitleg')} />
      <div class="stack stack-l">
        <Show when={lijst().length > 0} fallback={<Leeg />}>
          <ul class="card card-flush rows">
            <For each={lijst()}>{(ontvangst) => <Rij ontvangst={ontvangst} />}</For>
          </ul>
        </Show>
        <Show when={desk.post.apart.length > 0}>
          <section class="stack">
            <h2>{t('ontvangen.apart.titel')}</h2>
            <For each={desk.post.apart}>{(een) => <Apart een={een} />}</For>
          </section>
        </Show>
      </div>
    </>
  )
}

function Leeg(): JSX.Element {
  const [bezig, zetBezig] = createSignal(false)
  const kijk = async (): Promise<void> => {
    zetBezig(true)
    await nuVersturen()
    zetBezig(false)
  }
  const uitleg = (): string => [
    t('ontvangen.leeg.uitleg'),
    desk.post.laatst === null ? '' : t('ontvangen.leeg.gekeken', { moment: dagEnUur(desk.post.laatst) }),
  ].filter((zin) => zin !== '').join(' ')
  return (
    <Empty icon={Inbox} title={t('ontvangen.leeg.titel')}
      actions={
        <Button icon={RefreshCw} busy={bezig() && t('ontvangen.leeg.kijken')} onClick={() => void kijk()}>
          {t('ontvangen.leeg.kijk')}
        </Button>
      }>
      {uitleg()}
    </Empty>
  )
}

const kleurToon = { groen: 'ok', 'let-op': 'watch', 'nu-handelen': 'act' } as const

function Rij(props: { ontvangst: Ontvangst }): JSX.Element {
  const van = () => props.ontvangst.van
  const stand = createMemo(() => standVan(props.ontvangst))
  const inhoud = createMemo(() => boomVan(props.ontvangst.inhoud.items))
  const titel = () => volledigeNaam(inhoud().leerling) || t('ontvangen.detail.zonderNaam')
  const woord = () => (stand() === 'binnengekomen' ? 'ontvangen.nieuw' : 'ontvangen.rij')
  return (
    <li>
      <Link class="row" to="/ontvangen/$id" params={{ id: props.ontvangst.id }} data-stand={stand()}>
        <span>
          <b translate="no">{titel()}</b><br />
          <span class="sub">{t(woord(), {
            naam: van().naam, school: van().school, datum: dagVan(props.ontvangst.ontvangenOp),
          })}</span>
        </span>
        <span class="cluster end">
          <Show when={stand() === 'binnengekomen' && inhoud().prioriteit?.kleur}>
            {(kleur) => <Chip tone={kleurToon[kleur()]}>{toonWaarde('prioriteit.kleur', kleur())}</Chip>}
          </Show>
          <Show when={aanZet(stand()) || (props.ontvangst.teZien ?? []).length > 0} fallback={
            <Show when={stand() === 'samengevat'}
              fallback={<Chip tone="ok">{t(`ontvangen.stand.${stand()}`, { naam: van().naam })}</Chip>}>
              <Baton away>{t('ontvangen.bij', { naam: van().naam })}</Baton>
            </Show>
          }>
            <Baton>{t('ontvangen.aanZet')}</Baton>
          </Show>
        </span>
      </Link>
    </li>
  )
}

function Apart(props: { een: PostStand['apart'][number] }): JSX.Element {
  const onbekend = () => props.een.fout === 'crypto/sender-unknown'
  return (
    <Note
      title={onbekend() ? t('ontvangen.apart.onbekend') : foutTekst(props.een.fout).titel}
      tone={onbekend() ? undefined : 'watch'}
      actions={<Show when={onbekend()}><Link class="btn" to="/contacten">{t('ontvangen.apart.contacten')}</Link></Show>}
    >
      <p>{onbekend() ? t('ontvangen.apart.onbekendUitleg') : foutTekst(props.een.fout).raad}</p>
      <p class="small muted">{t('ontvangen.apart.sinds', { moment: dagEnUur(props.een.sinds) })} · {props.een.fout}</p>
    </Note>
  )
}
