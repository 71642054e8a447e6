// One room of a dossier: its forms, typed from the dictionary; everything saves itself.
import { useParams } from '@tanstack/solid-router'
import NotebookPen from 'lucide-solid/icons/notebook-pen'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { inhoudOpDesk } from '../../op-desk.ts'
import { aanspreeknaam } from '../../naam.ts'
import { Note } from '../../parts/Note.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { Bijlagen } from './Bijlagen.tsx'
import { kamersVan, vindKamer } from './kamers.ts'
import { MetDossier } from './MetDossier.tsx'
import { Resultaten } from './Resultaten.tsx'
import { VormDeel } from './VormDeel.tsx'

/** /leerlingen/$id/kamers/$kamer */
export default function Kamer() {
  const params = useParams({ strict: false })
  return <MetDossier>{(id) => <Een dossier={id} naam={params().kamer ?? ''} />}</MetDossier>
}

function Een(props: { dossier: string; naam: string }) {
  const inhoud = createMemo(() => inhoudOpDesk(props.dossier))
  // A room of another route still opens by its address: what was written there must stay reachable.
  const kamer = createMemo(() => kamersVan(inhoud()).find((een) => een.naam === props.naam) ?? vindKamer(props.naam))
  const naam = createMemo(() => kamer()?.naam)
  const leerling = () => aanspreeknaam(inhoud().leerling) || t('dossier.zonderNaam')
  return (
    <Show
      when={naam()} keyed
      fallback={<Kop titel={t('dossier.kamers.naam')} dossier={props.dossier} terug={leerling()} />}
    >
      {(een) => (
        <>
          <Kop
            titel={t(`dossier.kamer.${een}`)} dossier={props.dossier} terug={leerling()}
            uitleg={een === 'aantekeningen' ? undefined : t(`dossier.uitleg.${een}`)}
          />
          <div class="stack stack-l vorm-smal">
            <Switch>
              <Match when={een === 'resultaten'}><Resultaten dossier={props.dossier} inhoud={inhoud()} /></Match>
              <Match when={een === 'bijlagen'}><Bijlagen dossier={props.dossier} inhoud={inhoud()} /></Match>
              <Match when={true}>
                <Show when={een === 'aantekeningen'}>
                  <Note icon={NotebookPen} title={t('dossier.uitleg.aantekeningen')} />
                </Show>
                <For each={vindKamer(een)?.vormen.map((vorm) => vorm.naam)}>
                  {(vorm) => (
                    <Show when={kamer()?.vormen.find((er) => er.naam === vorm)}>
                      {(er) => (
                        <div class="card">
                          <VormDeel dossier={props.dossier} vorm={er()} kop={(kamer()?.vormen.length ?? 0) > 1} />
                        </div>
                      )}
                    </Show>
                  )}
                </For>
              </Match>
            </Switch>
          </div>
        </>
      )}
    </Show>
  )
}

function Kop(props: { dossier: string; titel: string; terug: string; uitleg?: string | undefined }) {
  return (
    <PageHead
      screen={props.titel} title={props.titel} sub={props.uitleg}
      back={{ to: `/leerlingen/${props.dossier}/kamers`, text: props.terug }}
    />
  )
}
