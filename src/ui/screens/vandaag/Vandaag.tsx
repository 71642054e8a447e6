// What needs me now, and what lies with the other or is on its way.
import { Link } from '@tanstack/solid-router'
import FileInput from 'lucide-solid/icons/file-input'
import Sun from 'lucide-solid/icons/sun'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, For, lazy, Show, Suspense } from 'solid-js'
import { nu, vandaag } from '../../../app/clock.ts'
import { desk } from '../../../app/desk.ts'
import { profiel } from '../../../app/session.ts'
import { biedtAan } from '../../installeren.ts'
import { Baton } from '../../parts/Baton.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { maakZoveel, Meer } from '../../parts/Meer.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { dagInWoorden, dagdeel, getal } from './groet.ts'
import { Netwerk } from './Netwerk.tsx'
import { overzicht } from './overzicht.ts'
import { RegelBijAnder, StapRij } from './StapRij.tsx'

const { zoveel, meer } = maakZoveel()

// An offer that cannot be had is no reason to lose Vandaag.
const Aanbod = lazy(() => import('../installeren/Aanbod.tsx').catch(() => ({ default: () => <></> })))

/** /vandaag */
export default function Vandaag() {
  const bijJou = () => overzicht()?.bijJou ?? []
  const bijAnder = () => overzicht()?.bijAnder ?? []
  const aantal = () => bijJou().length
  const getoond = createMemo(() => bijJou().slice(0, zoveel()))
  const groet = () => t('vandaag.groetNaam', {
    groet: t(`vandaag.groet.${dagdeel(nu())}`), naam: profiel()?.naam.trim().split(/\s+/)[0] ?? '',
  })
  const sub = (): string => {
    const dag = dagInWoorden(vandaag())
    if (overzicht() === null) return t('vandaag.stand.bezig', { dag })
    return aantal() === 0 ? t('vandaag.stand.niets', { dag }) : aantal() === 1
      ? t('vandaag.stand.een', { dag }) : t('vandaag.stand.meer', { dag, aantal: getal(aantal()) })
  }
  return (
    <>
      <PageHead screen={t('vandaag.naam')} title={groet()} sub={sub()} />
      <div class="stack stack-l">
        <Netwerk />
        <Show
          when={aantal() > 0}
          fallback={<Show when={overzicht()}><Leeg onderweg={bijAnder().length > 0} /></Show>}
        >
          <section class="stack stack-s" aria-labelledby="bij-jou">
            <div class="cluster between">
              <h2 id="bij-jou">{t('vandaag.bijJou.titel')}</h2>
              <Baton>{t('vandaag.bijJou.aantal', { n: aantal() })}</Baton>
            </div>
            <ul class="card card-flush rows">
              <For each={getoond()}>{(stap, index) => <StapRij stap={stap} eerste={index() === 0} />}</For>
            </ul>
            <Meer toon={getoond().length} van={aantal()} meer={meer} />
          </section>
        </Show>
        <Show when={bijAnder().length > 0}>
          <section class="stack stack-s" aria-labelledby="bij-ander">
            <h2 id="bij-ander">{t('vandaag.bijAnder.titel')}</h2>
            <ul class="card card-flush rows">
              <For each={bijAnder()}>{(regel) => <RegelBijAnder regel={regel} />}</For>
            </ul>
          </section>
        </Show>
        <Show when={profiel()?.soort === 'mentor' && biedtAan()}><Suspense><Aanbod /></Suspense></Show>
      </div>
    </>
  )
}

function Leeg(props: { onderweg: boolean }) {
  const gast = () => profiel()?.soort === 'gast'
  const begonnen = () =>
    props.onderweg || Object.keys(desk.dossiers).length > 0 || Object.keys(desk.ontvangsten).length > 0
  return (
    <Empty
      icon={Sun} title={t('vandaag.leeg.titel')}
      actions={
        <Show
          when={!gast()}
          fallback={<Link class="btn btn-main" to="/ontvangen">{t('vandaag.leeg.ontvangen')}</Link>}
        >
          <Link class="btn btn-main" to="/leerlingen/nieuw"><Icon of={UserPlus} />{t('vandaag.leeg.nieuw')}</Link>
          <Link class="btn" to="/leerlingen/inlezen"><Icon of={FileInput} />{t('vandaag.leeg.inlezen')}</Link>
        </Show>
      }
    >
      {gast() ? t('vandaag.leeg.gast') : begonnen() ? t('vandaag.leeg.klaar') : t('vandaag.leeg.uitleg')}
    </Empty>
  )
}
