// Erasing one dossier: what is still open is said first, a word is typed, and then it is gone for good.
import { Link, useNavigate } from '@tanstack/solid-router'
import Trash from 'lucide-solid/icons/trash'
import { createMemo, createSignal, Show } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import { nogOpenVan, wisDossier, type WisReden } from '../../../app/wissen.ts'
import { aanspreeknaam, volledigeNaam } from '../../naam.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Select } from '../../parts/Select.tsx'
import { toast } from '../../parts/Toast.tsx'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { MetDossier } from '../dossier/MetDossier.tsx'

const redenen = ['termijn', 'op-verzoek', 'anders'] as const

/** /leerlingen/$id/wissen */
export default function Wissen() {
  return <MetDossier>{(id) => <Blad dossier={id} />}</MetDossier>
}

function Blad(props: { dossier: string }) {
  const naar = useNavigate()
  const [woord, zetWoord] = createSignal('')
  const [reden, zetReden] = createSignal<WisReden | null>(null)
  const [poging, zetPoging] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const open = createMemo(() => nogOpenVan(props.dossier))
  const leerling = () => inhoudOpDesk(props.dossier).leerling
  const naam = () => volledigeNaam(leerling()) || t('dossier.zonderNaam')
  const goed = () => woord().trim().toLowerCase() === t('recht.wis.woord')
  const wis = async (): Promise<void> => {
    const waarom = reden()
    zetPoging(true)
    if (waarom === null || !goed() || bezig()) return
    zetBezig(true)
    const gewist = await wisDossier(props.dossier, waarom)
    zetBezig(false)
    zetFout(gewist.ok ? null : gewist.error)
    if (!gewist.ok) return
    toast({ text: t('recht.wis.gedaan'), icon: Trash })
    await naar({ to: '/leerlingen', replace: true })
  }
  return (
    <>
      <PageHead
        screen={t('recht.wis.naam')} title={t('recht.wis.titel', { naam: naam() })}
        back={{ to: `/leerlingen/${props.dossier}/kamers`, text: aanspreeknaam(leerling()) || t('dossier.zonderNaam') }}
      />
      <div class="stack vorm-smal">
        <p>{t('recht.wis.gevolg')}</p>
        <p class="muted">{t('recht.wis.blijft')} {t('recht.wis.las')}</p>
        <Show when={open().onbevestigd}><Note tone="watch" title={t('recht.wis.open.onbevestigd')} /></Show>
        <Show when={open().vragen > 0}><Note tone="watch" title={t('recht.wis.open.vragen', { n: open().vragen })} /></Show>
        <Show when={open().wissenGevraagd}><Note tone="watch" title={t('recht.wis.open.gevraagd')} /></Show>
        <Show
          when={open().wacht}
          fallback={
            <section class="card stack" aria-label={t('recht.wis.naam')}>
              <Select
                label={t('recht.wis.waarom')} value={reden()} onChange={zetReden}
                choices={redenen.map((value) => ({ value, label: t(`recht.wis.redenen.${value}`) }))}
                error={poging() && reden() === null ? t('recht.wis.waaromFout') : null}
              />
              <Field
                label={t('recht.wis.typ')} value={woord()} onInput={zetWoord}
                error={poging() && !goed() ? t('recht.wis.typFout') : null}
              />
              <Button kind="act" icon={Trash} class="start" busy={bezig() && t('recht.wis.bezig')} onClick={() => void wis()}>
                {t('recht.wis.knop')}
              </Button>
            </section>
          }
        >
          {(waar) => (
            <Note
              tone="act" title={t(`recht.wis.open.${waar()}`)}
              actions={
                <Link class="btn btn-main" to="/leerlingen/$id/overdracht" params={{ id: props.dossier }}>
                  {t('recht.wis.naarOverdracht')}
                </Link>
              }
            >
              <p>{t(waar() === 'bericht' ? 'recht.wis.open.straks' : 'recht.wis.open.eerst')}</p>
            </Note>
          )}
        </Show>
        <Fout fout={fout()} />
      </div>
    </>
  )
}
