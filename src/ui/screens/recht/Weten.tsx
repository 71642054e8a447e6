// Wat weten we over jou: one page with all that is kept about a leerling, to read together, to print or to take along.
import { useParams } from '@tanstack/solid-router'
import Download from 'lucide-solid/icons/download'
import { createSignal, Show } from 'solid-js'
import { giveFile } from '../../../app/device/uit.ts'
import type { AppError } from '../../../app/errors.ts'
import { alsBestand, inzagerechtVan, noteerUit, type Inzagerecht } from '../../../app/inzagerecht.ts'
import { aanspreeknaam } from '../../naam.ts'
import { dagVan } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { toast } from '../../parts/Toast.tsx'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { boomVan } from '../ontvangen/boom.ts'
import { KetenStand, Regels } from './Regels.tsx'
import { Termijnen } from './Termijnen.tsx'
import { createUitslag, Uit, Uitslag, Vak, Voet } from './Uit.tsx'
import { Buiten, Inhouden, Kregen, Over, Rechten } from './WetenDelen.tsx'

/** /leerlingen/$id/weten and /ontvangen/$id/weten */
export default function Weten() {
  const params = useParams({ strict: false })
  return <Show when={params().id} keyed>{(id) => <Blad id={id} />}</Show>
}

function Blad(props: { id: string }) {
  const recht = createUitslag(() => inzagerechtVan(props.id))
  const { klaar } = recht
  const leerling = () => boomVan(klaar()?.bekend.items ?? []).leerling
  const terug = () => (klaar()?.soort === 'ontvangst'
    ? { to: `/ontvangen/${props.id}`, text: t('recht.kop.terugOntvangst') }
    : { to: `/leerlingen/${props.id}/kamers`, text: aanspreeknaam(leerling()) || t('recht.kop.terugDossier') })
  const naam = () => aanspreeknaam(leerling())
  return (
    <>
      <PageHead
        screen={t('recht.weten.naam')} back={terug()}
        title={naam() === '' ? t('recht.weten.titelZonder') : t('recht.weten.titel', { naam: naam() })}
        sub={<Show when={klaar()}>{(nu) => t('recht.weten.intro', { school: nu().wie.school, mentor: nu().wie.naam })}</Show>}
      />
      <Uitslag van={recht}>{(nu) => <Alles recht={nu()} />}</Uitslag>
    </>
  )
}

function Alles(props: { recht: Inzagerecht }) {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const bewaar = async (): Promise<void> => {
    const genoteerd = await noteerUit(props.recht.id, 'meegegeven')
    zetFout(genoteerd.ok ? null : genoteerd.error)
    if (!genoteerd.ok) return
    const bestand = t('recht.weten.bestandsnaam')
    giveFile(new Blob([JSON.stringify(alsBestand(props.recht), null, 2)], { type: 'application/json' }), bestand)
    toast({ text: t('recht.uit.bewaard', { bestand }), icon: Download })
  }
  return (
    <div class="stack stack-l recht-blad">
      <Uit over={props.recht.id} fout={fout()}>
        <Button icon={Download} onClick={() => void bewaar()}>{t('recht.uit.bestand')}</Button>
      </Uit>
      <Show when={props.recht.ontvangst}>
        {(van) => (
          <p translate="no">
            {t('recht.weten.van', { naam: van().van.naam, school: van().van.school, dag: dagVan(van().ontvangenOp) })}
          </p>
        )}
      </Show>
      <Inhouden recht={props.recht} />
      <Over recht={props.recht} />
      <Show when={props.recht.soort === 'dossier'}><Kregen recht={props.recht} /></Show>
      <Buiten recht={props.recht} />
      <Vak id="weten-lang" titel={t('recht.weten.lang')}>
        <div class="card"><Termijnen termijnen={props.recht.termijnen} ontvangst={props.recht.soort === 'ontvangst'} /></div>
      </Vak>
      <Vak id="weten-log" titel={t('recht.log.naam')}>
        <KetenStand keten={props.recht.keten} />
        <div class="card"><Regels regels={props.recht.keten.regels} naam={props.recht.wie.naam} /></div>
      </Vak>
      <Rechten />
      <Voet />
    </div>
  )
}
