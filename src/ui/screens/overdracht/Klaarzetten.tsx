// Before the seal: to whom, what stands in the way, exactly what goes, and the one button. Works without a network.
import Lock from 'lucide-solid/icons/lock'
import Stamp from 'lucide-solid/icons/stamp'
import { createMemo, createSignal, Show, type JSX } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { ontvangerVan, verzegel } from '../../../app/overdracht.ts'
import { profiel } from '../../../app/session.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Handline } from '../../parts/Handline.tsx'
import { Note } from '../../parts/Note.tsx'
import { dagVan } from '../../dag.ts'
import { t } from '../../words.ts'
import { roepnaamVan } from '../delen/personen.ts'
import { Ontvangers } from './Ontvangers.tsx'
import { Stops } from './Stops.tsx'
import { stopZin } from './stop-zinnen.ts'
import { createVoorbeeld } from './voorbeeld.ts'
import { Voorbeeld } from './Voorbeeld.tsx'

type Props = { dossierId: string, dossier: Dossier, overdracht: string | null, verzegeld: () => void }

export function Klaarzetten(props: Props): JSX.Element {
  const gekozen = createMemo(() => (props.overdracht === null ? null : ontvangerVan(props.dossierId, props.overdracht)))
  const relatie = () => gekozen()?.relatie ?? null
  // Made again after a refusal: what changed may be the day, and that is heard from nothing in the dossier.
  const [keer, zetKeer] = createSignal(0)
  const voorbeeld = createVoorbeeld(() => props.dossierId, () => (keer() >= 0 ? props.overdracht : null))
  const [anders, zetAnders] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const stops = () => voorbeeld()?.stops ?? []
  const mag = () => voorbeeld() !== null && relatie() !== null && stops().length === 0
  const naam = () => relatie()?.naam ?? ''
  const stoppers = () => stops().map((stop) => stopZin(stop, props.dossier, naam()))

  const doe = async (): Promise<void> => {
    const gezien = voorbeeld()
    if (gezien === null || props.overdracht === null || bezig()) return
    zetBezig(true)
    props.verzegeld()
    const uitkomst = await verzegel(props.dossierId, props.overdracht, gezien)
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (!uitkomst.ok) zetKeer((n) => n + 1)
  }
  const balk = (): string => {
    const [eerste] = stoppers()
    if (eerste !== undefined) return t('overdracht.verzegel.nogNiet', { reden: eerste })
    return desk.post.online ? t('overdracht.verzegel.netwerk') : t('overdracht.verzegel.offline')
  }
  return (
    <>
      <div class="stack stack-l">
        <h2>{t('overdracht.titel', { naam: roepnaamVan(props.dossier) })}</h2>
        <Show when={relatie()}>
          {(naar) => (
            <section class="card stack" aria-label={t('overdracht.lijn')}>
              <Handline
                from={{ naam: profiel()?.naam ?? '', bij: profiel()?.school }}
                to={{ naam: naar().naam, bij: naar().school }}
                at={0.04} label={t('overdracht.stokjeHier')} />
              <div class="cluster between">
                <Show when={naar().gecontroleerdOp}>
                  {(op) => (
                    <Chip tone="ok">
                      {t('overdracht.ontvanger.gecontroleerd', { naam: naar().naam, datum: dagVan(op()) })}
                    </Chip>
                  )}
                </Show>
                <Button kind="quiet" aria-expanded={anders()} onClick={() => zetAnders(!anders())}>
                  {anders() ? t('overdracht.ontvanger.houd') : t('overdracht.ontvanger.anders')}
                </Button>
              </div>
            </section>
          )}
        </Show>
        <Show when={relatie() === null || anders()}>
          <Ontvangers dossierId={props.dossierId} gekozen={relatie()?.id ?? null} klaar={() => zetAnders(false)} />
        </Show>
        <Show when={relatie()}>
          <Show when={voorbeeld()} fallback={<p class="muted" role="status">{t('overdracht.stops.laden')}</p>}>
            {(nu) => (
              <>
                <Stops dossierId={props.dossierId} dossier={props.dossier} stops={nu().stops} relatie={relatie()} />
                <Voorbeeld dossierId={props.dossierId} voorbeeld={nu()} />
              </>
            )}
          </Show>
          <Note title={t('overdracht.verzegel.titel')} tone="brand" icon={Lock}>
            <p>{t('overdracht.verzegel.uitleg', { naam: naam() })}</p>
          </Note>
        </Show>
        <Fout fout={fout()} />
      </div>
      <Show when={relatie()}>
        <div class="actionbar" role="region" aria-label={t('overdracht.verzegel.balk')}>
          <span class="small muted balk-zin" id="verzegel-zin">{balk()}</span>
          <Button kind="main" big icon={Stamp} off={!mag()} busy={bezig() && t('overdracht.verzegel.bezig')}
            aria-describedby="verzegel-zin" onClick={() => void doe()}>{t('overdracht.verzegel.knop')}</Button>
        </div>
      </Show>
    </>
  )
}
