// Who must be able to look along before anything goes, how far that is, and the way into Samen kijken.
import { Link } from '@tanstack/solid-router'
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import type { Voorbeeld } from '../../../app/overdracht.ts'
import { beginSamenKijken } from '../../../app/samen-kijken.ts'
import { isVoorDerde } from '../../../domain/derde.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { verschilMet } from '../../../domain/getoond.ts'
import {
  inzageStand, inzagenVan, laatstGezien, poortVan, type Getoond, type InzageStand,
} from '../../../domain/inzage.ts'
import { bronPoort, drempels, profielVan, zinVan } from '../../../domain/law-profile.ts'
import { lees } from '../../../domain/lezen.ts'
import { datumVan } from '../../../domain/time.ts'
import { wieBeslist } from '../../../domain/wie-beslist.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { opsomming } from '../../parts/tekst.ts'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { Aanbod } from './Aanbod.tsx'
import { Antwoord, openBladen } from './Antwoord.tsx'
import { naamVanItemIn } from './item-namen.ts'
import { persoonNaam } from './personen.ts'
import { bronZin } from './zinnen.ts'

export type InzageProps = { dossierId: string, overdracht: string, dossier: Dossier, voorbeeld: Voorbeeld | null }

const tonen: Partial<Record<InzageStand, 'ok' | 'watch'>> = {
  gezien: 'ok', eens: 'ok', oneens: 'ok', zienswijze: 'ok', 'opnieuw-nodig': 'watch',
}

/** The panel beside Delen. */
export function Inzage(props: InzageProps): JSX.Element {
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const beslist = createMemo(() => wieBeslist('inzage', props.dossier, vandaag()))
  const wie = () => opsomming(beslist().personen.map((persoon) => persoonNaam(props.dossier, persoon)))
  const zin = () => zinVan(profielVan(lees(props.dossier).overstap?.route))
  const bladen = createMemo(() => openBladen(props.dossier, props.overdracht))
  const start = async (): Promise<void> => {
    zetBezig(true)
    const uitkomst = await beginSamenKijken(props.dossierId, props.overdracht)
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  return (
    <section class="card stack" id="inzage" aria-label={t('inzage.titel')}>
      <h3 class="h-l">{t('inzage.titel')}</h3>
      <p class="small">{t(zin() === 'wet-vraagt' ? 'inzage.wet' : 'inzage.estafette', { naam: wie() })}</p>
      <Show when={zin() === 'wet-vraagt'}><p class="small muted">{bronZin(bronPoort('inzage'))}</p></Show>
      <ul class="stack" aria-label={t('inzage.wie')}>
        <For each={beslist().personen}>{(persoon) => <Persoon {...props} persoon={persoon} />}</For>
        <For each={beslist().erbij}>
          {(persoon) => <li class="small muted">{persoonNaam(props.dossier, persoon)}: {t('inzage.erbij')}</li>}
        </For>
      </ul>
      <Show when={!beslist().bekend}><p class="small muted">{t('inzage.onbekend')}</p></Show>
      <Button kind="main" wide busy={bezig() && t('inzage.bezig')} onClick={() => void start()}>{t('inzage.knop')}</Button>
      <p class="small muted">{t('inzage.uitleg')}</p>
      <Fout fout={fout()} />
      <Show when={bladen().length > 0}>
        <Disclosure summary={t('inzage.antwoord.titel')}><Antwoord {...props} bladen={bladen()} /></Disclosure>
      </Show>
      <Disclosure summary={t('inzage.kanNiet')}>
        <p class="small">{t('inzage.kanNietUitleg', { dagen: drempels.inzageSchooldagen })}</p>
        {/* The sheet is about the handover. */}
        <Show when={!isVoorDerde(lees(props.dossier).overdrachten?.[props.overdracht])}>
          <Link class="btn start" to="/leerlingen/$id/inzage" params={{ id: props.dossierId }}>{t('inzage.blad')}</Link>
        </Show>
        <Aanbod {...props} personen={beslist().personen} />
      </Disclosure>
    </section>
  )
}

function Persoon(props: InzageProps & { persoon: string }): JSX.Element {
  const getoond = (): Getoond => props.voorbeeld ?? { hash: null }
  const stand = createMemo(() => inzageStand(props.dossier, props.overdracht, props.persoon, getoond()))
  return (
    <li class="stack stack-s" data-persoon={props.persoon}>
      <div class="cluster between">
        <b>{persoonNaam(props.dossier, props.persoon)}</b>
        <Chip tone={tonen[stand()] ?? 'unknown'}>{t(`inzage.stand.${stand()}`)}</Chip>
      </div>
      <For each={poortZinnen(props, props.persoon)}>{(zin) => <p class="small muted">{zin}</p>}</For>
    </li>
  )
}

/** When and how it was offered or seen, why the gate is open or from which day it will be, and what is new. */
function poortZinnen(props: InzageProps, persoon: string): string[] {
  const inzagen = inzagenVan(lees(props.dossier), props.overdracht, persoon)
  const poort = poortVan(inzagen, vandaag(), props.voorbeeld ?? { hash: null })
  const laatste = inzagen.findLast(({ gezienOp, aangebodenOp }) => (gezienOp ?? aangebodenOp) === poort.sinds)
  const dag = (moment: string | null | undefined): string => (moment == null ? '' : toonDatum(datumVan(moment)))
  const over = { datum: dag(poort.sinds), hoe: t(`inzage.hoes.${laatste?.hoe ?? 'samen-op-tablet'}`) }
  const zinnen: string[] = []
  if (poort.stand === 'veranderd') zinnen.push(...watAnders(props, inzagen))
  if (poort.door === 'gezien') zinnen.push(t('inzage.poort.gezien', over))
  else if (poort.door === 'tweede-aanbod') zinnen.push(t('inzage.poort.tweede-aanbod', over))
  else if (poort.door === 'geen-antwoord') {
    zinnen.push(t('inzage.poort.geen-antwoord', { ...over, dagen: drempels.inzageSchooldagen }))
  } else if (poort.sinds !== null && poort.vanaf !== null) {
    zinnen.push(t('inzage.poort.wacht', { ...over, vanaf: toonDatum(poort.vanaf) }))
  } else if (poort.stand === 'inzage' && inzagen.at(-1)?.eerstPratenOp !== undefined) {
    zinnen.push(t('inzage.poort.praten'))
  } else if (poort.stand === 'inzage' && inzagen.length > 0) {
    zinnen.push(t('inzage.poort.verouderd', { datum: dag(inzagen.at(-1)?.aangebodenOp) }))
  }
  return zinnen
}

function watAnders({ voorbeeld }: InzageProps, inzagen: ReturnType<typeof inzagenVan>): string[] {
  const gezien = laatstGezien(inzagen)
  if (gezien?.gezienOp === undefined) return []
  const sinds = t('inzage.poort.sinds', { datum: toonDatum(datumVan(gezien.gezienOp)) })
  if (voorbeeld === null || gezien.getoond === undefined) return [sinds]
  const { nieuw, veranderd } = verschilMet(voorbeeld.merken, gezien.getoond)
  const namen = (items: readonly string[]): string =>
    [...new Set(items.map((item) => naamVanItemIn(voorbeeld.mee, item)))].join('; ')
  return [[
    sinds,
    ...(nieuw.length > 0 ? [t('inzage.poort.nieuw', { wat: namen(nieuw) })] : []),
    ...(veranderd.length > 0 ? [t('inzage.poort.veranderd', { wat: namen(veranderd) })] : []),
    t('inzage.poort.alleenDit'),
  ].join(' ')]
}
