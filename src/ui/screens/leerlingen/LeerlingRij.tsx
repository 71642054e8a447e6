// One row of the list.
import { Link } from '@tanstack/solid-router'
import FileX from 'lucide-solid/icons/file-x'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Kop } from '../../../domain/kop.ts'
import { volledigeNaam } from '../../naam.ts'
import { opDesk } from '../../op-desk.ts'
import { Baton } from '../../parts/Baton.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Five } from '../../parts/Five.tsx'
import { hoofdletter, opsomming } from '../../parts/tekst.ts'
import { toonWaarde } from '../../waarde.ts'
import { t } from '../../words.ts'
import { vulling } from '../dossier/vulling.ts'
import { rijVan, type Beurt, type Rij } from './rij.ts'
import { leerlingen as woorden } from './words.nl.ts'
import './leerlingen.css'

/** Drawn anew only when this dossier, its handover or the day changes. */
export function LeerlingRij(props: { dossier: Dossier; dag: string }) {
  const rij = createMemo(() => rijVan(opDesk(props.dossier.id) ?? props.dossier, desk, props.dag))
  return (
    <li class="row leerling-row leerling-kies">
      <span>
        <Link to="/leerlingen/$id" params={{ id: rij().id }} translate="no">
          {rij().naam || t('leerlingen.zonderNaam')}
        </Link>
        <br />
        <span class="sub" translate="no">{onder(rij())}</span>
      </span>
      <span class="lack">
        <Five parts={vulling(rij().vijf)} />
        <span class="sub">{stand(rij())}</span>
      </span>
      <span class="cluster end">
        <Show when={rij().verzonnen}><Chip tone="unknown">{t('leerlingen.verzonnen')}</Chip></Show>
        <BeurtTeken beurt={rij().beurt} stand={rij().stand} />
      </span>
    </li>
  )
}

/** The row of a dossier of which only the head can be read. */
export function BeschadigdeRij(props: { id: string; kop: Kop | undefined }) {
  return (
    <li class="row leerling-row leerling-kies">
      <span>
        <Link to="/leerlingen/$id" params={{ id: props.id }} translate="no">
          {volledigeNaam(props.kop?.naam) || t('leerlingen.zonderNaam')}
        </Link>
      </span>
      <span class="lack"><span class="sub">{t('leerlingen.beschadigdUitleg')}</span></span>
      <span class="cluster end"><Chip tone="act" icon={FileX}>{t('leerlingen.beschadigd')}</Chip></span>
    </li>
  )
}

const onder = (rij: Rij): string => [
  rij.klas, rij.bestemming === undefined ? '' : hoofdletter(toonWaarde('overstap.bestemming', rij.bestemming)),
  rij.ontvangen ? t('leerlingen.ontvangen') : '',
].filter((deel) => deel !== '').join(' · ')

const korteStap: Readonly<Partial<Record<string, string>>> = woorden.volgende

// Two things are enough to know where to go on.
function stand(rij: Rij): string {
  if (rij.mist.length > 0) {
    if (rij.vijf.every((deel) => deel.stand === 'leeg')) return t('leerlingen.stand.nietBegonnen')
    return t('leerlingen.mist', { wat: opsomming(rij.mist.slice(0, 2).map((een) => t(`dossier.mist.${een}`))) })
  }
  if (rij.volgende !== null && rij.volgende in korteStap) return korteStap[rij.volgende] ?? ''
  return t(`leerlingen.stand.${rij.stand}`)
}

const klaar: ReadonlySet<string> = new Set(['bevestigd', 'gestart', 'afgesloten'])

function BeurtTeken(props: { beurt: Beurt; stand: Rij['stand'] }) {
  const ander = () => (props.beurt.van === 'ander' ? props.beurt : null)
  return (
    <Switch fallback={<span class="small muted">{t('leerlingen.bezig')}</span>}>
      <Match when={props.beurt.van === 'jij'}><Baton>{t('leerlingen.jijAanZet')}</Baton></Match>
      <Match when={ander()?.wacht}><Chip tone="watch" icon={WifiOff}>{t('leerlingen.wachtOpNetwerk')}</Chip></Match>
      <Match when={ander()?.wie}>{(wie) => <Baton away>{t('leerlingen.bij', { naam: wie() })}</Baton>}</Match>
      <Match when={klaar.has(props.stand)}><Chip tone="ok">{t('leerlingen.klaar')}</Chip></Match>
    </Switch>
  )
}
