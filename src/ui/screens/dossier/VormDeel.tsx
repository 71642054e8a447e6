// One form of a dossier: fields under a heading, or a list; with what belongs to that form only.
import { For, Match, Show, Switch } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import { zet } from '../../../app/dossier.ts'
import { profiel } from '../../../app/session.ts'
import type { Waarde } from '../../../domain/change.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { tekstVan } from '../../parts/blad.ts'
import { Button } from '../../parts/Button.tsx'
import { Kop, type Niveau } from '../../parts/Kop.tsx'
import { LijstVorm } from '../../parts/LijstVorm.tsx'
import { VeldVorm } from '../../parts/VeldVorm.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { Criteria } from './Criteria.tsx'
import type { Vorm } from './kamers.ts'

/**
 * `kop` shows the heading of the form (a room with one form has it as its title already), of level `niveau` (2 unless
 * given); what lies below it goes on from there.
 */
export function VormDeel(props: {
  dossier: string; vorm: Vorm; kop?: boolean | undefined; niveau?: Niveau | undefined
}) {
  // The label of a single field says what its heading would say.
  const niveau = (): Niveau => props.niveau ?? 2
  const onder = (): Niveau => (props.kop && niveau() < 4 ? (niveau() === 2 ? 3 : 4) : niveau())
  const enkel = () => props.vorm.soort === 'velden' && props.vorm.velden.length === 1
  return (
    <div class="stack">
      <Show when={props.kop && !enkel()}>
        <Kop niveau={niveau()} class="h-l">{t(`dossier.vorm.${props.vorm.naam}`)}</Kop>
      </Show>
      <Bron dossier={props.dossier} vorm={props.vorm} />
      <Switch>
        <Match when={props.vorm.soort === 'velden' && props.vorm}>
          {(vorm) => (
            <div class="veld-raster">
              <For each={vorm().velden}>
                {(pad) => (
                  <VeldVorm
                    dossier={props.dossier} pad={pad} ontvanger={pad === 'beeld.tekst'}
                    naBewaren={pad === 'stem.tekst' ? () => void dateer(props.dossier) : undefined}
                  />
                )}
              </For>
            </div>
          )}
        </Match>
        <Match when={props.vorm.naam === 'criteria'}>
          <Criteria dossier={props.dossier} niveau={onder()} />
        </Match>
        <Match when={props.vorm.soort === 'lijst' && props.vorm}>
          {(vorm) => <Lijst dossier={props.dossier} vorm={vorm()} niveau={onder()} />}
        </Match>
      </Switch>
    </div>
  )
}

type LijstVan = Extract<Vorm, { soort: 'lijst' }>

function Lijst(props: { dossier: string; vorm: LijstVan; niveau: Niveau }) {
  const begin = (): Record<string, Waarde> => (props.vorm.naam === 'aantekeningen' ? { op: vandaag() } : {})
  return (
    <LijstVorm
      dossier={props.dossier} niveau={props.niveau} naam={props.vorm.naam} lijst={props.vorm.lijst}
      velden={props.vorm.velden} begin={begin}
      meer={(voeg) => <Show when={props.vorm.naam === 'contacten'}><Zelf dossier={props.dossier} voeg={voeg} /></Show>}
    />
  )
}

// The mentor herself is nearly always the first to call.
function Zelf(props: { dossier: string; voeg: (velden: Record<string, Waarde>) => void }) {
  const staatErAl = () =>
    Object.values(inhoudOpDesk(props.dossier).contacten ?? {}).some((een) => een.naam === profiel()?.naam)
  return (
    <Show when={!staatErAl() && profiel()}>
      {(ik) => (
        <Button kind="quiet" onClick={() => props.voeg({ naam: ik().naam, rol: 'mentor' })}>
          {t('dossier.lijst.zelf')}
        </Button>
      )}
    </Show>
  )
}

function Bron(props: { dossier: string; vorm: Vorm }) {
  const bron = () => {
    const bronnen = inhoudOpDesk(props.dossier).bronnen ?? {}
    const kop = (props.vorm.soort === 'lijst' ? props.vorm.lijst : props.vorm.velden[0] ?? '').split('.')[0] ?? ''
    return Object.entries(bronnen).find(([item, een]) => een.soort === 'oso' && item.split('~')[0] === kop)?.[1]
  }
  return (
    <Show when={bron()}>
      {(een) => (
        <p class="hint">
          {een().school !== undefined && een().datum !== undefined
            ? t('dossier.veld.bron', { school: een().school ?? '', dag: toonDatum(een().datum ?? '') })
            : t('dossier.veld.bronZonder')} {t('dossier.veld.bronEigen')}
        </p>
      )}
    </Show>
  )
}

// Words without a day say less; the first time they are written, that day is today.
async function dateer(dossier: string): Promise<void> {
  if (tekstVan(dossier, 'stem.tekst') === '' || tekstVan(dossier, 'stem.op') !== '') return
  await zet(dossier, 'stem.op', vandaag())
}
