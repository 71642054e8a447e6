// The head of every screen about one leerling: name, age, where to, whose turn it is, and the tabs.
import { Link } from '@tanstack/solid-router'
import FlaskConical from 'lucide-solid/icons/flask-conical'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { createMemo, Show } from 'solid-js'
import { vandaag } from '../../app/clock.ts'
import { desk } from '../../app/desk.ts'
import type { DossierInhoud } from '../../domain/inhoud.ts'
import { leeftijdOp } from '../../domain/time.ts'
import { volledigeNaam } from '../naam.ts'
import { inhoudOpDesk, opDesk } from '../op-desk.ts'
import { stappenVanLeerling } from '../screens/vandaag/leerling-stappen.ts'
import { toonWaarde } from '../waarde.ts'
import { t } from '../words.ts'
import { Baton } from './Baton.tsx'
import { Chip } from './Chip.tsx'
import { PageHead } from './PageHead.tsx'

/** "16 jaar · Pro 5B · naar entree, ROC De Brug"; only what is known. */
export function ondertitel(inhoud: DossierInhoud, dag: string): string {
  const { geboortedatum, klas } = inhoud.leerling ?? {}
  const { bestemming, naarSchool } = inhoud.overstap ?? {}
  const wat = bestemming === undefined ? '' : toonWaarde('overstap.bestemming', bestemming)
  const heen = wat === '' && naarSchool === undefined ? ''
    : wat === '' ? t('dossier.naar', { wat: naarSchool ?? '' })
    : naarSchool === undefined ? t('dossier.naar', { wat }) : t('dossier.naarBij', { wat, school: naarSchool })
  return [
    geboortedatum === undefined ? '' : t('dossier.jaar', { n: leeftijdOp(geboortedatum, dag) }), klas ?? '', heen,
  ].filter((deel) => deel !== '').join(' · ')
}

/** `scherm` is the name in the browser's title and never names anybody. The dossier must be on the desk. */
export function DossierKop(props: { dossier: string; scherm: string }) {
  const inhoud = createMemo(() => inhoudOpDesk(props.dossier))
  const beurt = createMemo(() => {
    const open = opDesk(props.dossier)
    return open === undefined ? { stappen: [], regels: [] } : stappenVanLeerling(open, desk, vandaag())
  })
  return (
    <>
      <PageHead
        screen={props.scherm} title={volledigeNaam(inhoud().leerling) || t('dossier.zonderNaam')}
        sub={ondertitel(inhoud(), vandaag()) || undefined} back={{ to: '/leerlingen', text: t('dossier.terug') }}
        beside={
          <span class="cluster">
            <Show when={inhoud().verzonnen}>
              <Chip tone="unknown" icon={FlaskConical}>{t('dossier.verzonnen')}</Chip>
            </Show>
            <Show when={beurt().stappen.length > 0}><Baton>{t('dossier.aanZet')}</Baton></Show>
            <Show when={beurt().stappen.length === 0 && beurt().regels[0]}>
              {(regel) => (
                <Show when={!regel().wacht} fallback={<Chip tone="watch" icon={WifiOff}>{t('vandaag.bijAnder.wacht')}</Chip>}>
                  <Show when={regel().wie}><Baton away>{t('dossier.bij', { naam: regel().wie })}</Baton></Show>
                </Show>
              )}
            </Show>
          </span>
        }
      />
      <nav class="tabs noprint" aria-label={t('dossier.tabs.naam')}>
        <Link to="/leerlingen/$id" params={{ id: props.dossier }} activeOptions={{ exact: true }}>
          {t('dossier.tabs.kort')}
        </Link>
        <Link to="/leerlingen/$id/kamers" params={{ id: props.dossier }}>{t('dossier.tabs.kamers')}</Link>
        <Link to="/leerlingen/$id/delen" params={{ id: props.dossier }}>{t('dossier.tabs.delen')}</Link>
        <Link to="/leerlingen/$id/overdracht" params={{ id: props.dossier }}>{t('dossier.tabs.overdracht')}</Link>
      </nav>
    </>
  )
}
