// One party outside education: what is asked for it, the talk about it, exactly what its letter holds, and giving it.
import { Link, useNavigate, useParams } from '@tanstack/solid-router'
import UserX from 'lucide-solid/icons/user-x'
import { createMemo, createSignal, Show, type JSX } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { derdeVan, haalDerdeWeg, type BriefNu, type DerdeOpDesk } from '../../../app/derden.ts'
import type { AppError } from '../../../app/errors.ts'
import { partijVan } from '../../../app/overdracht.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { DossierKop } from '../../parts/DossierKop.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { toast } from '../../parts/Toast.tsx'
import { herstelElement } from '../../../app/dossier.ts'
import { naamVanSoort } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-anderen.ts'
import { Inzage } from '../delen/Inzage.tsx'
import { Papier } from '../delen/Papier.tsx'
import { MetDossier } from '../dossier/MetDossier.tsx'
import { createVoorbeeld } from '../overdracht/voorbeeld.ts'
import { BriefBlad } from './Brief.tsx'
import { createBrief } from './brief-nu.ts'
import { Geef } from './Geef.tsx'
import { Gegeven } from './Gegeven.tsx'
import { Kies } from './Kies.tsx'
import { Vorm } from './Vorm.tsx'

/** /leerlingen/$id/anderen/$derde */
export default function Een(): JSX.Element {
  const params = useParams({ strict: false })
  return (
    <MetDossier>
      {(id) => (
        <>
          <div class="noprint"><DossierKop dossier={id} scherm={t('anderen.derde.naam')} /></div>
          <Show when={derdeVan(id, params().derde ?? '')} fallback={<NietHier dossierId={id} />}>
            {(derde) => <Blad dossierId={id} derde={derde()} />}
          </Show>
        </>
      )}
    </MetDossier>
  )
}

function NietHier(props: { dossierId: string }): JSX.Element {
  return (
    <Empty icon={UserX} title={t('anderen.derde.nietHier')} actions={
      <Link class="btn btn-main" to="/leerlingen/$id/anderen"
        params={{ id: props.dossierId }}>{t('anderen.derde.nietHierKnop')}</Link>
    }>{t('anderen.derde.nietHierUitleg')}</Empty>
  )
}

type Props = { dossierId: string, derde: DerdeOpDesk }

function Blad(props: Props): JSX.Element {
  const brief = createBrief(() => props.dossierId, () => props.derde.key)
  const voorbeeld = createVoorbeeld(() => props.dossierId, () => props.derde.key)
  // Without a question there is nothing to look at together.
  const heeftVraag = () => (partijVan(props.dossierId, props.derde.key)?.vraagt?.length ?? 0) > 0
  return (
    <>
      <div class="page-head noprint">
        <h2 translate="no">{t('anderen.derde.voor', { naam: props.derde.naam })}</h2>
        <p class="muted">{t(`anderen.soorten.${props.derde.soort}`)} · <span translate="no">{props.derde.organisatie}</span></p>
      </div>
      <Show when={desk.dossiers[props.dossierId]}>
        {(dossier) => (
          <div class="stack stack-l">
            <Gegeven {...props} />
            <div class="noprint stack stack-l">
              <Wie {...props} />
              <Kies {...props} dossier={dossier()} />
              <Show when={heeftVraag()}>
                <Inzage dossierId={props.dossierId} dossier={dossier()} overdracht={props.derde.key} voorbeeld={voorbeeld()} />
                <Disclosure summary={t('toestemmingen.papier.titel')}>
                  <Papier dossierId={props.dossierId} dossier={dossier()} overdracht={props.derde.key} />
                </Disclosure>
              </Show>
            </div>
            <Show when={brief()}>{(nu) => <Weg {...props} dossier={dossier()} nu={nu()} />}</Show>
          </div>
        )}
      </Show>
    </>
  )
}

function Weg(props: Props & { dossier: Dossier, nu: BriefNu }): JSX.Element {
  const blijft = createMemo(() => [...new Set(props.nu.thuis.filter(({ reden }) => reden !== 'leeg')
    .map(({ item }) => naamVanSoort(item)))])
  return (
    <>
      <section class="stack stack-s">
        <h3 class="noprint">{t('anderen.brief.titel')}</h3>
        <BriefBlad brief={props.nu.brief} hash={props.nu.hash} />
        <Show when={blijft().length > 0}>
          <p class="small muted noprint">{t('anderen.brief.blijft')}: {blijft().join(', ')}.</p>
        </Show>
      </section>
      <Geef {...props} />
    </>
  )
}

function Wie(props: Props): JSX.Element {
  const naar = useNavigate()
  const [open, zetOpen] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const haalWeg = async (): Promise<void> => {
    const { dossierId, derde } = props
    const weg = await haalDerdeWeg(dossierId, derde.key)
    zetFout(weg.ok ? null : weg.error)
    if (!weg.ok) return
    toast({
      text: t('anderen.derde.wegGehaald', { naam: derde.naam }),
      undo: () => void herstelElement(dossierId, `overdrachten.${derde.key}`),
    })
    void naar({ to: '/leerlingen/$id/anderen', params: { id: dossierId } })
  }
  return (
    <Show when={!open()} fallback={
      <Vorm dossierId={props.dossierId} oud={props.derde} klaar={() => zetOpen(false)} houd={() => zetOpen(false)} />
    }>
      <section class="card stack stack-s" aria-label={t('anderen.derde.waarvoor')}>
        <dl class="kv">
          <dt>{t('anderen.derde.waarvoor')}</dt><dd translate="no">{props.derde.doel}</dd>
          <dt>{t('anderen.derde.telefoon')}</dt><dd translate="no">{props.derde.telefoon}</dd>
        </dl>
        <Show when={props.derde.wegen.length === 0} fallback={<p class="small muted">{t('anderen.derde.nieuwDoel')}</p>}>
          <div class="cluster">
            <Button onClick={() => zetOpen(true)}>{t('anderen.derde.verander')}</Button>
            <Button kind="quiet" onClick={() => void haalWeg()}>{t('anderen.derde.weg')}</Button>
          </div>
        </Show>
        <Fout fout={fout()} />
      </section>
    </Show>
  )
}
