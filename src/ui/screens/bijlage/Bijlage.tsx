// One attachment: an original, of which a copy can be made, or such a copy, to look at page by page and to give along.
import { Link, useNavigate, useParams } from '@tanstack/solid-router'
import FileX from 'lucide-solid/icons/file-x'
import { createMemo, createSignal, Show } from 'solid-js'
import { zetMedisch } from '../../../app/bijlage-kopie.ts'
import type { AppError } from '../../../app/errors.ts'
import type { Bijlage } from '../../../domain/bijlage.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { toast } from '../../parts/Toast.tsx'
import '../../words-verder.ts'
import { t } from '../../words.ts'
import { MetDossier } from '../dossier/MetDossier.tsx'
import { Bewerk } from './Bewerk.tsx'
import { Kopie } from './Kopie.tsx'
import './bijlage.css'

/** /leerlingen/$id/bijlagen/$bijlage */
export default function BijlageScherm() {
  const params = useParams({ strict: false })
  return (
    <MetDossier>
      {(id) => <Show when={params().bijlage} keyed>{(sleutel) => <Een dossier={id} sleutel={sleutel} />}</Show>}
    </MetDossier>
  )
}

type Props = { dossier: string; sleutel: string }

function Een(props: Props) {
  const bijlage = createMemo(() => inhoudOpDesk(props.dossier).bijlagen?.[props.sleutel])
  const terug = () => ({ to: `/leerlingen/${props.dossier}/kamers/bijlagen`, text: t('bijlage.terug') })
  return (
    <Show
      when={bijlage()}
      fallback={
        <>
          <PageHead screen={t('bijlage.naam')} title={t('bijlage.naam')} back={terug()} />
          <Empty
            icon={FileX} title={t('bijlage.weg.titel')}
            actions={
              <Link class="btn btn-main" to="/leerlingen/$id/kamers/$kamer" params={{ id: props.dossier, kamer: 'bijlagen' }}>
                {t('bijlage.weg.knop')}
              </Link>
            }
          >
            {t('bijlage.weg.uitleg')}
          </Empty>
        </>
      }
    >
      {(een) => (
        <>
          <PageHead screen={t('bijlage.naam')} title={een().naam ?? t('bijlage.naam')} back={terug()} />
          <Show when={een().kopieVan === undefined} fallback={<Kopie {...props} bijlage={een()} />}>
            <Origineel {...props} bijlage={een()} />
          </Show>
        </>
      )}
    </Show>
  )
}

const beelden: ReadonlySet<string | undefined> = new Set(['image/jpeg', 'image/png', 'application/pdf'])

function Origineel(props: Props & { bijlage: Bijlage }) {
  const navigate = useNavigate()
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const antwoord = async (medisch: 'ja' | 'nee'): Promise<void> => {
    const gezet = await zetMedisch(props.dossier, props.sleutel, medisch)
    zetFout(gezet.ok ? null : gezet.error)
  }
  const gemaakt = async (kopie: string): Promise<void> => {
    await navigate({ to: '/leerlingen/$id/bijlagen/$bijlage', params: { id: props.dossier, bijlage: kopie }, replace: true })
    toast({ text: t('bijlage.bewerk.gemaakt') })
  }
  return (
    <Show
      when={beelden.has(props.bijlage.mediatype)}
      fallback={
        <Note title={t('bijlage.origineel.nietZo.titel')} tone="watch"><p>{t('bijlage.origineel.nietZo.uitleg')}</p></Note>
      }
    >
      <div class="stack stack-l">
        <div class="card stack">
          <p>{t('bijlage.origineel.uitleg')}</p>
          <Choices
            legend={t('bijlage.origineel.vraag')} look="row" value={props.bijlage.medisch ?? null}
            choices={[{ value: 'nee', label: t('bijlage.origineel.nee') }, { value: 'ja', label: t('bijlage.origineel.ja') }]}
            onChange={(medisch) => void antwoord(medisch)}
          />
          <Fout fout={fout()} />
        </div>
        <Show when={props.bijlage.medisch === 'ja'}>
          <Note
            title={t('bijlage.origineel.medisch.titel')} tone="watch" role="status"
            actions={
              <Link class="btn btn-main" to="/leerlingen/$id/kamers/$kamer" params={{ id: props.dossier, kamer: 'ondersteuning' }}>
                {t('bijlage.origineel.medisch.knop')}
              </Link>
            }
          >
            <p>{t('bijlage.origineel.medisch.uitleg')}</p>
            <p>{t('bijlage.origineel.medisch.wel')}</p>
          </Note>
        </Show>
        <Show when={props.bijlage.medisch === 'nee'}>
          <Bewerk dossier={props.dossier} sleutel={props.sleutel} kopie={false} naam={props.bijlage.naam ?? ''} klaar={(kopie) => void gemaakt(kopie)} />
        </Show>
      </div>
    </Show>
  )
}
