// Gives a screen the dossier of its address, made anew for every other leerling; or says that it is not here.
import { Link, useParams } from '@tanstack/solid-router'
import FolderX from 'lucide-solid/icons/folder-x'
import { Show, type JSX } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { Empty } from '../../parts/Empty.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'

/** `children` gets the id of a dossier that lies on the desk. */
export function MetDossier(props: { children: (id: string) => JSX.Element }) {
  const params = useParams({ strict: false })
  const id = (): string | false => {
    const gevraagd: unknown = params().id
    return typeof gevraagd === 'string' && desk.dossiers[gevraagd] !== undefined && gevraagd
  }
  return <Show when={id()} keyed fallback={<Weg />}>{(gevonden) => props.children(gevonden)}</Show>
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
