// Delen: for each thing whether it may go along and why; what still asks something of the mentor stands on top.
import { Link } from '@tanstack/solid-router'
import HeartHandshake from 'lucide-solid/icons/heart-handshake'
import Info from 'lucide-solid/icons/info'
import Scale from 'lucide-solid/icons/scale'
import UserSearch from 'lucide-solid/icons/user-search'
import { createMemo, For, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import { desk } from '../../../app/desk.ts'
import { ontvangerVan, overdrachtVan } from '../../../app/overdracht.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { nagekekenOp, profielVan } from '../../../domain/law-profile.ts'
import { lees } from '../../../domain/lezen.ts'
import type { Ontvanger } from '../../../domain/mag-mee.ts'
import { DossierKop } from '../../parts/DossierKop.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Ground } from '../../parts/Ground.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Note } from '../../parts/Note.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { MetDossier } from '../dossier/MetDossier.tsx'
import { createVoorbeeld } from '../overdracht/voorbeeld.ts'
import { Aanmelding } from './Aanmelding.tsx'
import { Beslist } from './Beslist.tsx'
import { Correcties } from './Correcties.tsx'
import { Inzage } from './Inzage.tsx'
import { ItemKaart, ItemRij } from './Item.tsx'
import { oordelenVan, type Oordeel, type Oordelen } from './oordelen.ts'
import { Toestemmingen } from './Toestemmingen.tsx'
import { avgZin } from './zinnen.ts'
import './delen.css'

/** /leerlingen/$id/delen */
export default function Delen(): JSX.Element {
  return <MetDossier>{(id) => <Open dossierId={id} />}</MetDossier>
}

function Open(props: { dossierId: string }): JSX.Element {
  return (
    <>
      <DossierKop dossier={props.dossierId} scherm={t('delen.naam')} />
      <Show when={desk.dossiers[props.dossierId]}>
        {(dossier) => <Blad dossierId={props.dossierId} dossier={dossier()} />}
      </Show>
    </>
  )
}

function Blad(props: { dossierId: string, dossier: Dossier }): JSX.Element {
  const overdracht = () => overdrachtVan(props.dossierId)
  const naar = createMemo(() => {
    const key = overdracht()
    return key === null ? null : ontvangerVan(props.dossierId, key)?.ontvanger ?? null
  })
  const uitleg = () => {
    const ontvanger = naar()
    return ontvanger === null ? t('delen.uitleg')
      : `${t('delen.uitleg')} ${t('delen.naar', { naam: ontvanger.naam, school: ontvanger.school })}`
  }
  return (
    <>
      <div class="page-head">
        <h2>{t('delen.titel')}</h2>
        <p class="muted">{uitleg()}</p>
      </div>
      <Correcties {...props} overdracht={overdracht()} ontvanger={naar()} />
      <Show when={naar()} fallback={<ZonderOntvanger {...props} />}>
        {(ontvanger) => <MetOntvanger {...props} ontvanger={ontvanger()} overdracht={overdracht() ?? ''} />}
      </Show>
      <Link class="btn start naar-anderen" to="/leerlingen/$id/anderen" params={{ id: props.dossierId }}>
        <Icon of={HeartHandshake} />{t('delen.anderen')}
      </Link>
    </>
  )
}

function ZonderOntvanger(props: { dossierId: string, dossier: Dossier }): JSX.Element {
  return (
    <div class="stack stack-l">
      <Note title={t('delen.geenOntvanger.titel')} icon={UserSearch} actions={
        <Link class="btn btn-main" to="/leerlingen/$id/overdracht"
          params={{ id: props.dossierId }}>{t('delen.geenOntvanger.knop')}</Link>
      }>
        <p>{t('delen.geenOntvanger.uitleg')}</p>
      </Note>
      <Aanmelding {...props} ontvanger={null} />
      <Beslist {...props} />
      <Avg dossier={props.dossier} />
    </div>
  )
}

type MetProps = { dossierId: string, dossier: Dossier, ontvanger: Ontvanger, overdracht: string }

function MetOntvanger(props: MetProps): JSX.Element {
  const oordelen = createMemo(() => oordelenVan(props.dossier, props.ontvanger, vandaag()))
  const voorbeeld = createVoorbeeld(() => props.dossierId, () => props.overdracht)
  const leeg = () => oordelen().mee.length + oordelen().kijkNog.length + oordelen().thuis.length === 0
  return (
    <div class="cols cols-side">
      <div class="stack stack-l">
        <Aanmelding dossierId={props.dossierId} dossier={props.dossier} ontvanger={props.ontvanger} />
        <Telling mee={oordelen().mee} kijkNog={oordelen().kijkNog} thuis={oordelen().thuis} />
        <Show when={leeg()}>
          <Empty icon={Scale} title={t('delen.leeg.titel')}
            actions={
              <Link class="btn btn-main" to="/leerlingen/$id"
                params={{ id: props.dossierId }}>{t('delen.leeg.knop')}</Link>
            }>
            {t('delen.leeg.uitleg')}
          </Empty>
        </Show>
        <Lijst kop={t('delen.kijkNog')} oordelen={oordelen().kijkNog} {...props} open />
        <Lijst kop={t('delen.magMee')} oordelen={oordelen().mee} {...props} />
        <Lijst kop={t('delen.blijft')} oordelen={oordelen().thuis} {...props} />
      </div>
      <aside class="stack aside">
        <Inzage dossierId={props.dossierId} dossier={props.dossier} overdracht={props.overdracht}
          voorbeeld={voorbeeld()} />
        <Beslist dossierId={props.dossierId} dossier={props.dossier} />
        <Toestemmingen dossierId={props.dossierId} dossier={props.dossier} overdracht={props.overdracht} />
        <Avg dossier={props.dossier} />
      </aside>
    </div>
  )
}

function Telling(props: Oordelen): JSX.Element {
  const tel = (lijst: readonly Oordeel[], grond: string): number =>
    lijst.filter(({ verdict }) => verdict.grond === grond).length
  const vragen = () => props.kijkNog.filter(({ verdict }) => verdict.reden.startsWith('toestemming-')).length
  return (
    <div class="cluster">
      <Ground grond="wettelijk">{t('delen.telling.wet', { aantal: tel(props.mee, 'wettelijk') })}</Ground>
      <Show when={tel(props.mee, 'toestemming') > 0}>
        <Ground grond="toestemming">{t('delen.telling.toestemming', { aantal: tel(props.mee, 'toestemming') })}</Ground>
      </Show>
      <Show when={vragen() > 0}>
        <Ground grond="toestemming">{t('delen.telling.vragen', { aantal: vragen() })}</Ground>
      </Show>
      <Show when={props.thuis.length > 0}>
        <Ground grond="niet-delen">{t('delen.telling.thuis', { aantal: props.thuis.length })}</Ground>
      </Show>
    </div>
  )
}

type LijstProps = {
  kop: string, oordelen: readonly Oordeel[], dossierId: string, dossier: Dossier, ontvanger: Ontvanger, open?: boolean
}

// Rows follow the key of their item: what is being typed in one stays while its verdict changes.
function Lijst(props: LijstProps): JSX.Element {
  const sleutels = createMemo(() => props.oordelen.map(({ verdict }) => verdict.item))
  return (
    <Show when={sleutels().length > 0}>
      <section class="stack stack-s">
        <h3>{props.kop}</h3>
        <ul class="card card-flush rows">
          <For each={sleutels()}>
            {(item) => {
              const oordeel = createMemo<Oordeel | undefined>((vorig) =>
                props.oordelen.find(({ verdict }) => verdict.item === item) ?? vorig)
              return (
                <Show when={oordeel()}>
                  {(een) => (
                    <Show when={props.open}
                      fallback={<ItemRij {...props} oordeel={een()} ontvanger={props.ontvanger.naam} />}>
                      <ItemKaart {...props} oordeel={een()} ontvanger={props.ontvanger.naam} />
                    </Show>
                  )}
                </Show>
              )
            }}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function Avg(props: { dossier: Dossier }): JSX.Element {
  const profiel = () => profielVan(lees(props.dossier).overstap?.route)
  return (
    <Note title={t('delen.avg.titel')} icon={Info}>
      <p class="small">{avgZin(profiel())}</p>
      <p class="small muted">{t('delen.bron.nagekeken', { datum: toonDatum(nagekekenOp) })}</p>
    </Note>
  )
}
