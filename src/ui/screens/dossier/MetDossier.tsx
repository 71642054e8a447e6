// Gives a screen the dossier of its address, made anew for every other leerling; or says that it is not here, or damaged.
import { Link, useParams } from '@tanstack/solid-router'
import FileX from 'lucide-solid/icons/file-x'
import FolderX from 'lucide-solid/icons/folder-x'
import { Show, type JSX } from 'solid-js'
import { desk, isDamaged, koppen } from '../../../app/desk.ts'
import { volledigeNaam } from '../../naam.ts'
import { Empty } from '../../parts/Empty.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'

/** `children` gets the id of a dossier that lies on the desk. */
export function MetDossier(props: { children: (id: string) => JSX.Element }) {
  const params = useParams({ strict: false })
  const gevraagd = (): string => {
    const id: unknown = params().id
    return typeof id === 'string' ? id : ''
  }
  const id = (): string | false => desk.dossiers[gevraagd()] !== undefined && gevraagd()
  return (
    <Show when={id()} keyed fallback={<Show when={isDamaged(gevraagd())} fallback={<Weg />}><Beschadigd id={gevraagd()} /></Show>}>
      {(gevonden) => props.children(gevonden)}
    </Show>
  )
}

function Beschadigd(props: { id: string }) {
  return (
    <>
      <PageHead
        screen={t('dossier.naam')} title={volledigeNaam(koppen()[props.id]?.naam) || t('dossier.zonderNaam')}
        back={{ to: '/leerlingen', text: t('dossier.terug') }}
      />
      <Empty
        icon={FileX} title={t('dossier.beschadigd.titel')}
        actions={<Link class="btn btn-main" to="/leerlingen">{t('dossier.weg.knop')}</Link>}
      >
        {t('dossier.beschadigd.uitleg')}<br /><span class="small">vault/damaged</span>
      </Empty>
    </>
  )
}

function Weg() {
  return (
    <>
      <PageHead
        screen={t('dossier.naam')} title={t('dossier.naam')} back={{ to: '/leerlingen', text: t('dossier.terug') }}
      />
      <Empty
        icon={FolderX} title={t('dossier.weg.titel')}
        actions={<Link class="btn btn-main" to="/leerlingen">{t('dossier.weg.knop')}</Link>}
      >
        {t('dossier.weg.uitleg')}
      </Empty>
    </>
  )
}
