// After the seal: one line of time, whose turn it is, what came back, and the way to take it back.
import { createMemo, createSignal, onMount, Show, untrack, type JSX } from 'solid-js'
import { magCorrectie } from '../../../app/correctie.ts'
import { desk } from '../../../app/desk.ts'
import { bladVanOverdracht, isOnderweg, ontvangerVan, samenvattingVan } from '../../../app/overdracht.ts'
import { profiel } from '../../../app/session.ts'
import { meldingenOver } from '../../../app/verstuurd.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { standAfzender, type StandAfzender } from '../../../domain/states.ts'
import { Baton } from '../../parts/Baton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Handline } from '../../parts/Handline.tsx'
import { Timeline } from '../../parts/Timeline.tsx'
import { t } from '../../words.ts'
import { roepnaamVan } from '../delen/personen.ts'
import { NaarFg } from '../recht/Rijen.tsx'
import { Antwoord } from './Antwoord.tsx'
import { Correctie } from './Correctie.tsx'
import { Intrekken } from './Intrekken.tsx'
import { aanZet, beurtVan, merkenVan, momentenVan } from './verloop.ts'

type Props = { dossierId: string, dossier: Dossier, overdracht: string, vers: boolean, opnieuw: () => void }

const plek = { hier: 0.04, onderweg: 0.5, daar: 0.96 } as const
const magOpnieuw = new Set<StandAfzender>(['ingetrokken', 'geweigerd', 'verlopen', 'niet-gekomen'])

export function Verloop(props: Props): JSX.Element {
  const blad = createMemo(() => bladVanOverdracht(props.dossierId, props.overdracht) ?? {})
  const naam = () => ontvangerVan(props.dossierId, props.overdracht)?.relatie.naam ?? ''
  const school = () => ontvangerVan(props.dossierId, props.overdracht)?.relatie.school ?? ''
  const opServer = () => isOnderweg(blad().bundelId)
  const stand = createMemo(() =>
    standAfzender({ stappen: blad().stappen ?? {}, stops: [], transport: opServer() ? 'onderweg' : 'wacht' }))
  // Once, right after the seal, the baton is seen to slide away from here.
  const [schuift, zetSchuift] = createSignal(untrack(() => props.vers))
  onMount(() => requestAnimationFrame(() => requestAnimationFrame(() => zetSchuift(false))))
  const at = () => (schuift() ? plek.hier : plek[beurtVan(stand())])
  const zin = () => ({
    hier: t('overdracht.stokjeHier'), onderweg: t('overdracht.stokjeOnderweg', { naam: naam() }),
    daar: t('overdracht.stokjeDaar', { naam: naam() }),
  })[beurtVan(stand())]
  const terug = createMemo(() => samenvattingVan(props.dossierId, props.overdracht))
  return (
    <div class="stack stack-l" data-stand={stand()}>
      <h2>{t('overdracht.titelWeg', { naam: roepnaamVan(props.dossier) })}</h2>
      <section class="card stack" aria-label={t('overdracht.lijn')}>
        <Handline from={{ naam: profiel()?.naam ?? '', bij: t('overdracht.jij') }} to={{ naam: naam(), bij: school() }}
          at={at()} label={zin()} />
        <div class="cluster" role="status">
          <Show when={aanZet(stand())}><Baton>{t('overdracht.aanZet')}</Baton></Show>
          <p>{t(`overdracht.stand.${stand()}`, { naam: naam() })}</p>
        </div>
        <Show when={magOpnieuw.has(stand())}>
          <Show when={stand() === 'geweigerd'}><p class="small muted">{t('overdracht.terug.fg')}</p></Show>
          <Button kind="main" class="start" onClick={() => props.opnieuw()}>{t('overdracht.terug.opnieuw')}</Button>
        </Show>
      </section>
      <Show when={terug()}>
        {(gezegd) => (
          <Antwoord dossierId={props.dossierId} dossier={props.dossier} overdracht={props.overdracht} blad={blad()}
            terug={gezegd()} naam={naam()} stand={stand()} />
        )}
      </Show>
      <div class="cols cols-2 verloop-cols">
        <section class="card" aria-label={t('overdracht.stappen.titel')}>
          <Timeline moments={momentenVan(blad(), stand(), opServer(), naam(), merkenVan(meldingenOver(blad().bundelId ?? ''), naam()))} />
        </section>
        <Intrekken dossierId={props.dossierId} dossier={props.dossier} overdracht={props.overdracht} naam={naam()}
          stand={stand()} />
      </div>
      <Show when={magCorrectie(props.dossierId, props.overdracht)}>
        <Correctie dossierId={props.dossierId} dossier={props.dossier} overdracht={props.overdracht} naam={naam()} />
      </Show>
      <NaarFg id={props.dossierId} />
      <Show when={!desk.post.online && stand() === 'verzegeld'}>
        <p class="small muted">{t('overdracht.verzegel.offline')}</p>
      </Show>
    </div>
  )
}
