// The people one exchanges handovers with, and where each of them is on the way to being verified.
import { Link } from '@tanstack/solid-router'
import ContactIcon from 'lucide-solid/icons/contact'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, For, Show } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { profiel } from '../../../app/session.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { opVolgorde, staatVan } from './stand.ts'
import { Staat } from './Staat.tsx'

export default function Contacten() {
  const relaties = createMemo(() => opVolgorde(Object.values(desk.relaties)))
  const gast = () => profiel()?.soort === 'gast'
  return (
    <>
      <PageHead screen={t('contacten.naam')} title={t('contacten.titel')} sub={t('contacten.uitleg')} />
      <Show
        when={relaties().length > 0}
        fallback={
          <Empty icon={ContactIcon} title={t('contacten.leeg.titel')} actions={<Knoppen gast={gast()} />}>
            {gast() ? t('contacten.leeg.gast') : t('contacten.leeg.uitleg')}
          </Empty>
        }
      >
        <div class="stack">
          <div class="cluster"><Knoppen gast={gast()} /></div>
          <ul class="card card-flush rows">
            <For each={relaties()}>{(relatie) => (
              <li>
                <Link class="row" to="/contacten/$id" params={{ id: relatie.id }}>
                  <span>
                    <b>{relatie.naam}</b><br />
                    <span class="sub">
                      {[relatie.rol, relatie.school, t(`contacten.staat.${staatVan(relatie)}`)]
                        .filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <Staat relatie={relatie} />
                </Link>
              </li>
            )}</For>
          </ul>
        </div>
      </Show>
    </>
  )
}

function Knoppen(props: { gast: boolean }) {
  return (
    <>
      <Show when={!props.gast}>
        <Link class="btn btn-main" to="/contacten/nieuw"><Icon of={UserPlus} />{t('contacten.nieuwKnop')}</Link>
      </Show>
      <Link class="btn" to="/uitnodiging">{t('contacten.plakKnop')}</Link>
    </>
  )
}
