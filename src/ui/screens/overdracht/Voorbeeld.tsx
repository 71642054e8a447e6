// Exactly what leaves, word for word, and what stays here.
import { Link } from '@tanstack/solid-router'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createMemo, Show, type JSX } from 'solid-js'
import { bladenVan } from '../../../app/bladen.ts'
import type { Voorbeeld as VoorbeeldVan } from '../../../app/overdracht.ts'
import { profiel } from '../../../app/session.ts'
import { Ground } from '../../parts/Ground.tsx'
import { Icon } from '../../parts/Icon.tsx'
import Inhoud from '../../parts/Inhoud.tsx'
import { naamVanSoort } from '../../waarde.ts'
import { t } from '../../words.ts'

const grootteVan = (bytes: number): string => (bytes < 1_000_000
  ? t('overdracht.voorbeeld.kb', { n: Math.max(1, Math.round(bytes / 1000)) })
  : t('overdracht.voorbeeld.mb', { n: (bytes / 1_000_000).toFixed(1).replace('.', ',') }))

export function Voorbeeld(props: { dossierId: string, voorbeeld: VoorbeeldVan }): JSX.Element {
  const aantal = () => props.voorbeeld.mee.length
  const grootte = () => grootteVan(props.voorbeeld.bytes)
  const blijft = createMemo(() => [...new Set(props.voorbeeld.thuis.filter(({ reden }) => reden !== 'leeg')
    .map(({ item }) => naamVanSoort(item)))])
  const bladen = createMemo(() => bladenVan(props.dossierId))
  const ik = () => profiel()
  return (
    <section class="stack stack-s" aria-labelledby="voorbeeld-kop">
      <div class="cluster between">
        <h3 id="voorbeeld-kop">{t('overdracht.voorbeeld.titel')}</h3>
        <span class="small muted">
          {aantal() === 1 ? t('overdracht.voorbeeld.aantalEen', { grootte: grootte() })
            : t('overdracht.voorbeeld.aantal', { aantal: aantal(), grootte: grootte() })}
        </span>
      </div>
      <Show when={aantal() > 0} fallback={<p class="muted">{t('overdracht.voorbeeld.leeg')}</p>}>
        <div data-voorbeeld={props.voorbeeld.hash}><Inhoud items={props.voorbeeld.mee} niveau={4} bladen={bladen()} /></div>
      </Show>
      <Show when={ik()}>
        {(zelf) => (
          <p class="small muted">
            {t('overdracht.voorbeeld.afzender', { naam: zelf().naam, rol: zelf().rol, school: zelf().school })}
          </p>
        )}
      </Show>
      <Show when={blijft().length > 0}>
        <div class="card card-tight stack stack-s">
          <div class="cluster between">
            <b class="cluster"><Icon of={EyeOff} />{t('overdracht.voorbeeld.blijft')}</b>
            <Ground grond="niet-delen">{t('overdracht.voorbeeld.nietMee')}</Ground>
          </div>
          <p class="muted">{blijft().join(', ')}</p>
          <Link class="btn btn-quiet out start" to="/leerlingen/$id/delen" params={{ id: props.dossierId }}>
            {t('overdracht.voorbeeld.naarDelen')}
          </Link>
        </div>
      </Show>
    </section>
  )
}
