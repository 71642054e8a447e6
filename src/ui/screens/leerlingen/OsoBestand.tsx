// One file that was read: a new leerling, or one that is here already and is compared first.
import { useNavigate } from '@tanstack/solid-router'
import { createSignal, For, Match, Show, Switch, untrack } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import { bekendeLeerling, type OsoDossier } from '../../../app/import.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { volledigeNaam } from '../../naam.ts'
import { Button } from '../../parts/Button.tsx'
import { Note } from '../../parts/Note.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { OsoKop } from './OsoKop.tsx'
import { OsoNaast } from './OsoNaast.tsx'
import { OsoVoorbeeld } from './OsoVoorbeeld.tsx'

/** `neemOver` makes a new dossier with this route; `faalt` shows what went wrong, null takes it away. */
export function OsoBestand(props: {
  oso: OsoDossier; bezig: boolean; neemOver: (route: string) => void; faalt: (fout: AppError | null) => void
}) {
  const navigate = useNavigate()
  const treffers = untrack(() => bekendeLeerling(props.oso))
  const [eerste] = treffers
  const zeker = treffers.length === 1 && eerste?.hoe === 'zelfde'
  const [stand, zetStand] = createSignal<'nieuw' | 'kies' | { naast: string }>(
    eerste === undefined ? 'nieuw' : zeker ? { naast: eerste.id } : 'kies')
  // What was tapped is gone: reading goes on at the part that came in its place.
  const ga = (naar: ReturnType<typeof stand>): void => {
    props.faalt(null)
    zetStand(naar)
    queueMicrotask(() => document.getElementById('oso-deel')?.focus())
  }
  const naast = () => { const nu = stand(); return typeof nu === 'object' ? nu.naast : null }
  const nieuw = (
    <Button kind="quiet" onClick={() => ga('nieuw')}>{t('leerlingen.oso.bekend.nieuw')}</Button>
  )
  return (
    <>
      <OsoKop oso={props.oso} />
      <Switch>
        <Match when={naast()} keyed>
          {(id) => (
            <OsoNaast
              oso={props.oso} dossier={id} faalt={props.faalt} anders={nieuw}
              klaar={() => navigate({ to: '/leerlingen/$id', params: { id } })}
            />
          )}
        </Match>
        <Match when={stand() === 'kies'}>
          <Note
            title={eerste?.hoe === 'zelfde' ? t('leerlingen.oso.bekend.titel') : t('leerlingen.oso.bekend.lijkt')}
            actions={nieuw}
          >
            <p>{t('leerlingen.oso.bekend.uitleg')}</p>
            <ul class="stack stack-s">
              <For each={treffers}>{(een) => (
                <li class="cluster between">
                  <Wie dossier={een.id} />
                  <Button onClick={() => ga({ naast: een.id })}>{t('leerlingen.oso.bekend.naast')}</Button>
                </li>
              )}</For>
            </ul>
          </Note>
        </Match>
        <Match when={stand() === 'nieuw'}>
          <Show when={treffers.length > 0}>
            <Button class="start" onClick={() => ga(zeker ? { naast: eerste.id } : 'kies')}>
              {t('leerlingen.oso.bekend.terug')}
            </Button>
          </Show>
          <OsoVoorbeeld oso={props.oso} bezig={props.bezig} neemOver={(route) => props.neemOver(route)} />
        </Match>
      </Switch>
    </>
  )
}

function Wie(props: { dossier: string }) {
  const leerling = () => inhoudOpDesk(props.dossier).leerling
  const dag = () => leerling()?.geboortedatum
  return (
    <span translate="no">
      <b>{volledigeNaam(leerling()) || t('leerlingen.zonderNaam')}</b><br />
      <span class="small muted">
        {[dag() === undefined ? '' : toonDatum(dag() ?? ''), leerling()?.klas].filter(Boolean).join(' · ')}
      </span>
    </span>
  )
}
