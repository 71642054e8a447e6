// Meld dit bij de FG: the facts of the log about one handover or this tablet, without a name of a leerling or a word of it.
import { useParams } from '@tanstack/solid-router'
import Copy from 'lucide-solid/icons/copy'
import { createSignal, Show } from 'solid-js'
import { copyText } from '../../../app/device/uit.ts'
import { feitenVan, type Feiten } from '../../../app/melding.ts'
import { bewaarBron } from '../../../domain/bewaren.ts'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { Field } from '../../parts/Field.tsx'
import { Note } from '../../parts/Note.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { toast } from '../../parts/Toast.tsx'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { meldingTekst, watMogelijk, type Wat } from './melding-tekst.ts'
import { BronZin, createUitslag, Uit, Uitslag, Vak, Voet } from './Uit.tsx'

/** /instellingen/fg, /leerlingen/$id/fg and /ontvangen/$id/fg */
export default function Meld() {
  const params = useParams({ strict: false })
  return <Show when={{ id: params().id ?? null }} keyed>{({ id }) => <Blad id={id} />}</Show>
}

function Blad(props: { id: string | null }) {
  const feiten = createUitslag(() => feitenVan(props.id))
  const terug = () => {
    const soort = feiten.klaar()?.soort ?? 'tablet'
    if (soort === 'tablet' || props.id === null) return { to: '/instellingen', text: t('recht.kop.terugInstellingen') }
    return soort === 'ontvangst' ? { to: `/ontvangen/${props.id}`, text: t('recht.kop.terugOntvangst') }
      : { to: `/leerlingen/${props.id}/overdracht`, text: t('recht.kop.terugDossier') }
  }
  return (
    <>
      <div class="noprint">
        <PageHead screen={t('recht.fg.naam')} title={t('recht.fg.titel')} sub={t('recht.fg.uitleg')} back={terug()} />
      </div>
      <Uitslag van={feiten}>{(nu) => <Melding feiten={nu()} id={props.id} />}</Uitslag>
    </>
  )
}

function Melding(props: { feiten: Feiten; id: string | null }) {
  const [wat, zetWat] = createSignal<Wat | null>(null)
  const [eigen, zetEigen] = createSignal('')
  const [gekozen, zetWelke] = createSignal<string | null>(null)
  const welke = () => gekozen() ?? props.feiten.pakketten.at(-1)?.bid ?? null
  const pakket = () => props.feiten.pakketten.find(({ bid }) => bid === welke()) ?? null
  const tekst = () => meldingTekst(props.feiten, pakket(), wat(), eigen())
  const kopieer = async (): Promise<void> => {
    toast({ text: t(await copyText(tekst()) ? 'recht.uit.gekopieerd' : 'recht.uit.kopieerNiet'), icon: Copy })
  }
  return (
    <div class="stack stack-l recht-blad">
      <div class="noprint">
        <Note tone="watch" title={t('recht.fg.uur')}><BronZin bron={{ ...bewaarBron.eigen, artikel: '33' }} /></Note>
      </div>
      <section class="card stack noprint" aria-label={t('recht.fg.watVraag')}>
        <Choices legend={t('recht.fg.watVraag')} value={wat()} onChange={zetWat}
          choices={watMogelijk[props.feiten.soort].map((value) => ({ value, label: t(`recht.fg.wat.${value}`) }))} />
        <Show when={props.feiten.pakketten.length > 1}>
          <Choices legend={t('recht.fg.welke')} value={welke()} onChange={zetWelke}
            choices={props.feiten.pakketten.map(({ bid, wie, op }) => ({ value: bid, label: `${wie}, ${op}` }))} />
        </Show>
        <Field label={t('recht.fg.eigen')} hint={t('recht.fg.eigenHint')} value={eigen()} onInput={zetEigen} multiline optional />
      </section>
      <Vak id="fg-blad" titel={t('recht.fg.blad')}>
        <p class="card recht-melding" translate="no">{tekst()}</p>
        <Voet />
      </Vak>
      <Uit over={props.id ?? undefined}>
        <Button icon={Copy} onClick={() => void kopieer()}>{t('recht.uit.kopieer')}</Button>
      </Uit>
    </div>
  )
}
