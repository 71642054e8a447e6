// To whom: contacts that were verified by telephone can be chosen; of the others it says why not yet.
import { Link } from '@tanstack/solid-router'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { desk, type Relatie } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { begin } from '../../../app/overdracht.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

const isGecontroleerd = (relatie: Relatie): boolean => relatie.staat === 'gecontroleerd'

export function Ontvangers(props: { dossierId: string, gekozen: string | null, klaar: () => void }): JSX.Element {
  const [bezig, zetBezig] = createSignal<string | null>(null)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const alle = createMemo(() => Object.values(desk.relaties).filter((een) => een !== undefined)
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')))
  const kies = async (id: string): Promise<void> => {
    if (bezig() !== null) return
    zetBezig(id)
    const uitkomst = await begin(props.dossierId, id)
    zetBezig(null)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) props.klaar()
  }
  return (
    <section class="stack" aria-label={t('overdracht.ontvanger.titel')}>
      <h3>{t('overdracht.ontvanger.titel')}</h3>
      <p class="muted">{t('overdracht.ontvanger.uitleg')}</p>
      <Show when={alle().length > 0} fallback={
        <Empty icon={UserPlus} title={t('overdracht.ontvanger.geen')}
          actions={<Link class="btn btn-main" to="/contacten/nieuw">{t('overdracht.ontvanger.nieuw')}</Link>}>
          {t('overdracht.ontvanger.geenUitleg')}
        </Empty>
      }>
        <ul class="card card-flush rows">
          <For each={alle().filter(isGecontroleerd)}>
            {(relatie) => (
              <Kan relatie={relatie} gekozen={props.gekozen === relatie.id} bezig={bezig() === relatie.id}
                kies={() => void kies(relatie.id)} />
            )}
          </For>
          <For each={alle().filter((relatie) => !isGecontroleerd(relatie))}>
            {(relatie) => <NogNiet relatie={relatie} />}
          </For>
        </ul>
        <Link class="btn btn-quiet out start"
          to="/contacten/nieuw"><Icon of={UserPlus} />{t('overdracht.ontvanger.nieuw')}</Link>
      </Show>
      <Fout fout={fout()} />
    </section>
  )
}

function Kan(props: { relatie: Relatie, gekozen: boolean, bezig: boolean, kies: () => void }): JSX.Element {
  return (
    <li class="row" classList={{ 'is-on': props.gekozen }}>
      <span><b>{props.relatie.naam}</b><br /><span class="sub">{props.relatie.school}</span></span>
      <Show when={!props.gekozen} fallback={<Chip tone="ok">{t('overdracht.ontvanger.gekozen')}</Chip>}>
        <Button busy={props.bezig && t('overdracht.ontvanger.kiezen')} onClick={() => props.kies()}>
          {t('overdracht.ontvanger.kies', { naam: props.relatie.naam })}
        </Button>
      </Show>
    </li>
  )
}

function NogNiet(props: { relatie: Relatie }): JSX.Element {
  const waarom = (): string => {
    const { staat } = props.relatie
    return staat === 'gecontroleerd' ? '' : t(`overdracht.ontvanger.waarom.${staat}`)
  }
  return (
    <li class="row">
      <span>
        <b>{props.relatie.naam}</b>{' '}
        <Chip tone={props.relatie.staat === 'klopt-niet' ? 'act' : 'unknown'}>{t('overdracht.ontvanger.nogNiet')}</Chip>
        <br /><span class="sub">{props.relatie.school}. {waarom()}</span>
      </span>
      <Link class="btn btn-quiet" to="/contacten/$id" params={{ id: props.relatie.id }}>
        {t('overdracht.ontvanger.bekijk', { naam: props.relatie.naam })}
      </Link>
    </li>
  )
}
