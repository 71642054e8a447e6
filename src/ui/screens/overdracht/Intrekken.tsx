// Taking it back: for certain while nobody fetched it, and plainly not any more after that.
import Undo2 from 'lucide-solid/icons/undo-2'
import { createSignal, Show, type JSX } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import { trekIn } from '../../../app/intrekken.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { StandAfzender } from '../../../domain/states.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { Select } from '../../parts/Select.tsx'
import { t } from '../../words.ts'
import { roepnaamVan } from '../delen/personen.ts'

type Props = { dossierId: string, dossier: Dossier, overdracht: string, naam: string, stand: StandAfzender }

const redenen = ['te-laat', 'op-verzoek', 'verkeerde-persoon', 'anders'] as const
type Reden = (typeof redenen)[number]

const nogTerug = new Set<StandAfzender>(['verzegeld', 'onderweg'])
const teLaat = new Set<StandAfzender>(['opgehaald', 'gelezen', 'samengevat', 'bevestigd', 'gestart'])

export function Intrekken(props: Props): JSX.Element {
  const [open, zetOpen] = createSignal(false)
  const [reden, zetReden] = createSignal<Reden | null>(null)
  const [poging, zetPoging] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const kan = () => nogTerug.has(props.stand)
  const sluit = (): void => {
    zetOpen(false)
    zetPoging(false)
  }
  const doe = async (): Promise<void> => {
    const waarom = reden()
    zetPoging(true)
    if (waarom === null || bezig()) return
    zetBezig(true)
    const uitkomst = await trekIn(props.dossierId, props.overdracht, waarom)
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    sluit()
  }
  return (
    <Show when={kan() || teLaat.has(props.stand)}>
      <section class="card stack stack-s">
        <h3 class="h-l">{t('overdracht.terug.titel')}</h3>
        <p class="small">{t(kan() ? 'overdracht.terug.kan' : 'overdracht.terug.kanNiet', { naam: props.naam })}</p>
        <Button kind="act" icon={Undo2} onClick={() => zetOpen(true)}>
          {kan() ? t('overdracht.terug.trekIn') : t('overdracht.terug.vraagWissen')}
        </Button>
        <Show when={fout()?.type === 'post/gone'} fallback={<Fout fout={fout()} />}>
          <Note role="alert" tone="watch" title={t('overdracht.terug.teLaat', { naam: props.naam })} />
        </Show>
        <Dialog
          open={open()} onClose={sluit}
          title={kan() ? t('overdracht.terug.vraagTrekIn', { leerling: roepnaamVan(props.dossier) })
            : t('overdracht.terug.vraagWis', { naam: props.naam })}
          actions={
            <>
              <Button onClick={sluit}>{t('overdracht.terug.nee')}</Button>
              <Button kind="act" busy={bezig() && t('overdracht.terug.bezig')} onClick={() => void doe()}>
                {kan() ? t('overdracht.terug.ja') : t('overdracht.terug.jaWis')}
              </Button>
            </>
          }
        >
          <p>{t(kan() ? 'overdracht.terug.gevolgTrekIn' : 'overdracht.terug.gevolgWis', { naam: props.naam })}</p>
          <Select label={t('overdracht.terug.reden')} value={reden()} onChange={zetReden}
            choices={redenen.map((value) => ({ value, label: t(`overdracht.redenen.${value}`) }))}
            error={poging() && reden() === null ? t('overdracht.terug.redenFout') : null} />
          <Show when={reden() === 'verkeerde-persoon'}><p class="small">{t('overdracht.terug.fg')}</p></Show>
        </Dialog>
      </section>
    </Show>
  )
}
