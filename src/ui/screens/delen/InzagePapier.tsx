// A sheet to give along: for whom and how, written down as an offer, and then printed or kept as a pdf.
import FileText from 'lucide-solid/icons/file-text'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, createUniqueId, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import { desk } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { biedOpPapier } from '../../../app/inzage.ts'
import { overdrachtVan, type Voorbeeld } from '../../../app/overdracht.ts'
import { bezig } from '../../../app/session.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { inzagenVan, wachtendeAanbiedingen } from '../../../domain/inzage.ts'
import { lees } from '../../../domain/lezen.ts'
import { wieBeslist } from '../../../domain/wie-beslist.ts'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Select } from '../../parts/Select.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { MetDossier } from '../dossier/MetDossier.tsx'
import { createVoorbeeld } from '../overdracht/voorbeeld.ts'
import { Blad, codeVan } from './Blad.tsx'
import { persoonNaam } from './personen.ts'

/** /leerlingen/$id/inzage */
export default function Papier(): JSX.Element {
  return <MetDossier>{(id) => <Open dossierId={id} />}</MetDossier>
}

function Open(props: { dossierId: string }): JSX.Element {
  const key = () => overdrachtVan(props.dossierId)
  const voorbeeld = createVoorbeeld(() => props.dossierId, key)
  return (
    <>
      <div class="noprint">
        <PageHead screen={t('inzage.papier.naam')} title={t('inzage.papier.titel')} sub={t('inzage.papier.uitleg')}
          back={{ to: `/leerlingen/${props.dossierId}/delen`, text: t('inzage.papier.terug') }} />
      </div>
      <Show when={desk.dossiers[props.dossierId]}>
        {(dossier) => (
          <Show when={voorbeeld()?.mee.length !== 0 && key() !== null} fallback={
            <Empty icon={FileText} title={t('inzage.papier.leeg')}>{t('inzage.papier.leegUitleg')}</Empty>
          }>
            <Show when={voorbeeld()}>
              {(er) => <Maken dossierId={props.dossierId} dossier={dossier()} overdracht={key() ?? ''} voorbeeld={er()} />}
            </Show>
          </Show>
        )}
      </Show>
    </>
  )
}

type Props = { dossierId: string, dossier: Dossier, overdracht: string, voorbeeld: Voorbeeld }
const hoes = ['geprint', 'als-bestand'] as const

function Maken(props: Props): JSX.Element {
  const id = createUniqueId()
  const personen = createMemo(() => wieBeslist('inzage', props.dossier, vandaag()).personen)
  const [gekozen, kies] = createSignal<string | null>(null)
  const [hoe, zetHoe] = createSignal<(typeof hoes)[number]>('geprint')
  const [reden, zetReden] = createSignal('')
  const [poging, zetPoging] = createSignal(false)
  const [maakt, zetMaakt] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [gedaan, zetGedaan] = createSignal<string | null>(null)
  const persoon = () => gekozen() ?? (personen().length === 1 ? personen()[0] ?? null : null)
  const naam = () => persoonNaam(props.dossier, persoon() ?? '')
  const eerder = () => {
    const wie = persoon()
    return wie !== null && wachtendeAanbiedingen(inzagenVan(lees(props.dossier), props.overdracht, wie)).length > 0
  }
  const code = () => codeVan(props.voorbeeld.hash)
  const print = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging(true)
    const wie = persoon()
    if (wie === null || maakt()) return
    zetMaakt(true)
    const uitkomst = await biedOpPapier(props.dossierId, props.overdracht, wie, {
      hoe: hoe(), hash: props.voorbeeld.hash, ...(eerder() && reden().trim() !== '' ? { reden: reden().trim() } : {}),
    })
    zetMaakt(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (!uitkomst.ok) return
    zetGedaan(t('inzage.papier.vastgelegd', { naam: naam(), datum: toonDatum(vandaag()), code: code() }))
    const klaar = bezig('print')
    window.addEventListener('afterprint', klaar, { once: true })
    window.print()
  }
  return (
    <div class="stack stack-l">
      <form class="card stack noprint" novalidate onSubmit={(event) => void print(event)}>
        <Select id={`${id}-wie`} label={t('inzage.papier.wie')} value={persoon()} onChange={kies}
          choices={personen().map((value) => ({ value, label: persoonNaam(props.dossier, value) }))}
          error={poging() && persoon() === null ? t('inzage.fout.persoon') : null} />
        <Choices legend={t('inzage.papier.hoe')} look="row" value={hoe()} onChange={zetHoe}
          choices={hoes.map((value) => ({ value, label: t(`inzage.papier.hoes.${value}`) }))} />
        <Show when={hoe() === 'als-bestand'}><p class="small">{t('inzage.papier.pdf')}</p></Show>
        <Show when={eerder()}>
          <Field multiline dossier optional label={t('inzage.reden')} value={reden()} onInput={zetReden} maxlength={200} />
        </Show>
        <p class="small">{t('inzage.papier.telt', { code: code() })}</p>
        <Button type="submit" kind="main" class="start" icon={Printer} busy={maakt() && t('inzage.papier.bezig')}>
          {t(hoe() === 'geprint' ? 'inzage.papier.print' : 'inzage.papier.printPdf')}
        </Button>
        <div role="status">
          <Show when={gedaan()}>
            {(zin) => <Note title={zin()} tone="ok"><p class="small">{t('inzage.papier.antwoord')}</p></Note>}
          </Show>
        </div>
        <Fout fout={fout()} />
      </form>
      <Show when={persoon()}>
        {(wie) => <Blad dossierId={props.dossierId} dossier={props.dossier} overdracht={props.overdracht}
          persoon={wie()} voorbeeld={props.voorbeeld} />}
      </Show>
    </div>
  )
}
