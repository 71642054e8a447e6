// The list: search as you type, the five boxes, and whose turn it is.
import { Link } from '@tanstack/solid-router'
import FileInput from 'lucide-solid/icons/file-input'
import Search from 'lucide-solid/icons/search'
import SearchX from 'lucide-solid/icons/search-x'
import UserPlus from 'lucide-solid/icons/user-plus'
import Users from 'lucide-solid/icons/users'
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import { koppen } from '../../../app/desk.ts'
import { opDesk } from '../../op-desk.ts'
import { Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Live } from '../../parts/Live.tsx'
import { maakZoveel, Meer } from '../../parts/Meer.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { BeschadigdeRij, LeerlingRij } from './LeerlingRij.tsx'
import { gevonden } from './rij.ts'

const { zoveel, meer } = maakZoveel()

/** /leerlingen */
export default function Leerlingen() {
  const [zoek, zetZoek] = createSignal('')
  const aantal = createMemo(() => Object.keys(koppen()).length)
  const ids = createMemo(() => gevonden(koppen(), zoek()))
  const getoond = createMemo(() => ids().slice(0, zoveel()))
  const gehoord = (): string => (zoek().trim() === '' ? '' : ids().length === 0 ? t('leerlingen.gevonden.geen')
    : ids().length === 1 ? t('leerlingen.gevonden.een') : t('leerlingen.gevonden.meer', { n: ids().length }))
  return (
    <>
      <PageHead
        screen={t('leerlingen.naam')} title={t('leerlingen.titel')}
        beside={<Show when={aantal() > 0}><span class="cluster"><Knoppen /></span></Show>}
      />
      <Show when={aantal() > 0} fallback={<Leeg />}>
        <div class="stack">
          <div class="search">
            <Icon of={Search} />
            <input
              class="input" type="search" autocomplete="off" spellcheck={false} translate="no"
              aria-label={t('leerlingen.zoek')} placeholder={t('leerlingen.zoekVoorbeeld')}
              value={zoek()} onInput={(event) => zetZoek(event.currentTarget.value)}
            />
          </div>
          <Live text={gehoord()} />
          <Switch>
            <Match when={ids().length > 0}>
              <ul class="card card-flush rows" aria-label={t('leerlingen.lijst')}>
                <For each={getoond()}>
                  {(id) => (
                    <Show when={opDesk(id)} fallback={<BeschadigdeRij id={id} kop={koppen()[id]} />}>
                      {(dossier) => <LeerlingRij dossier={dossier()} dag={vandaag()} />}
                    </Show>
                  )}
                </For>
              </ul>
              <Meer toon={getoond().length} van={ids().length} meer={meer} />
              <p class="small muted">{t('leerlingen.uitleg')}</p>
            </Match>
            <Match when={true}>
              <Empty
                icon={SearchX} title={t('leerlingen.geenTreffer.titel')}
                actions={<Button onClick={() => zetZoek('')}>{t('leerlingen.geenTreffer.wis')}</Button>}
              >
                {t('leerlingen.geenTreffer.uitleg')}
              </Empty>
            </Match>
          </Switch>
        </div>
      </Show>
    </>
  )
}

function Knoppen() {
  return (
    <>
      <Link class="btn btn-main" to="/leerlingen/nieuw"><Icon of={UserPlus} />{t('leerlingen.nieuw')}</Link>
      <Link class="btn" to="/leerlingen/inlezen"><Icon of={FileInput} />{t('leerlingen.inlezen')}</Link>
    </>
  )
}

function Leeg() {
  return (
    <Empty icon={Users} title={t('leerlingen.leeg.titel')} actions={<Knoppen />}>{t('leerlingen.leeg.uitleg')}</Empty>
  )
}
