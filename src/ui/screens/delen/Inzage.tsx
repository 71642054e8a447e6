// Who must be able to look along before anything goes, how far that is, and the way into Samen kijken.
import { createMemo, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { biedAan } from '../../../app/inzage.ts'
import type { Voorbeeld } from '../../../app/overdracht.ts'
import { beginSamenKijken } from '../../../app/samen-kijken.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { inzageStand, inzagenVan, type InzageStand } from '../../../domain/inzage.ts'
import { drempels, profielVan, zinVan } from '../../../domain/law-profile.ts'
import { lees } from '../../../domain/lezen.ts'
import { wieBeslist } from '../../../domain/wie-beslist.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { Select } from '../../parts/Select.tsx'
import { opsomming } from '../../parts/tekst.ts'
import { t } from '../../words.ts'
import { persoonNaam } from './personen.ts'

type Props = { dossierId: string, overdracht: string, dossier: Dossier, voorbeeld: Voorbeeld | null }

const tonen: Partial<Record<InzageStand, 'ok' | 'watch'>> = {
  gezien: 'ok', eens: 'ok', oneens: 'ok', zienswijze: 'ok', 'opnieuw-nodig': 'watch',
}

/** The panel beside Delen. */
export function Inzage(props: Props): JSX.Element {
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const beslist = createMemo(() => wieBeslist('inzage', props.dossier, vandaag()))
  const wie = () => opsomming(beslist().personen.map((persoon) => persoonNaam(props.dossier, persoon)))
  const zin = () => zinVan(profielVan(lees(props.dossier).overstap?.route))
  const start = async (): Promise<void> => {
    zetBezig(true)
    const uitkomst = await beginSamenKijken(props.dossierId, props.overdracht)
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  return (
    <section class="card stack" id="inzage" aria-label={t('delen.inzage.titel')}>
      <h3 class="h-l">{t('delen.inzage.titel')}</h3>
      <p class="small">
        {t(zin() === 'wet-vraagt' ? 'delen.inzage.wet' : 'delen.inzage.estafette', { naam: wie() })}
      </p>
      <ul class="stack stack-s" aria-label={t('delen.inzage.wie')}>
        <For each={beslist().personen}>{(persoon) => <Persoon {...props} persoon={persoon} />}</For>
        <For each={beslist().erbij}>
          {(persoon) => (
            <li class="small muted">{persoonNaam(props.dossier, persoon)}: {t('delen.inzage.erbij')}</li>
          )}
        </For>
      </ul>
      <Show when={!beslist().bekend}><p class="small muted">{t('delen.inzage.onbekend')}</p></Show>
      <Button kind="main" wide busy={bezig() && t('delen.inzage.bezig')} onClick={() => void start()}>
        {t('delen.inzage.knop')}
      </Button>
      <p class="small muted">{t('delen.inzage.uitleg')}</p>
      <Fout fout={fout()} />
      <Disclosure summary={t('delen.inzage.kanNiet')}>
        <Aanbod {...props} personen={beslist().personen} />
      </Disclosure>
    </section>
  )
}

function Persoon(props: Props & { persoon: string }): JSX.Element {
  const stand = createMemo(() =>
    inzageStand(props.dossier, props.overdracht, props.persoon, props.voorbeeld ?? { hash: null }))
  return (
    <li class="cluster between">
      <b>{persoonNaam(props.dossier, props.persoon)}</b>
      <Chip tone={tonen[stand()] ?? 'unknown'}>{t(`delen.inzage.stand.${stand()}`)}</Chip>
    </li>
  )
}

const hoes = ['geprint', 'als-bestand', 'uitgenodigd'] as const

function Aanbod(props: Props & { personen: readonly string[] }): JSX.Element {
  const id = createUniqueId()
  const [persoon, zetPersoon] = createSignal<string | null>(null)
  const [hoe, zetHoe] = createSignal<(typeof hoes)[number] | null>(null)
  const [reden, zetReden] = createSignal('')
  const [poging, zetPoging] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [klaar, zetKlaar] = createSignal('')
  const eerder = () => {
    const wie = persoon()
    return wie !== null && inzagenVan(lees(props.dossier), props.overdracht, wie).length > 0
  }
  const legVast = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging(true)
    const wie = persoon()
    const wijze = hoe()
    if (wie === null || wijze === null || (eerder() && reden().trim() === '')) return
    const aanbod = eerder() ? { hoe: wijze, reden: reden().trim() } : { hoe: wijze }
    const uitkomst = await biedAan(props.dossierId, props.overdracht, wie, aanbod)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (!uitkomst.ok) return
    zetKlaar(t('delen.inzage.vastgelegd'))
    zetPoging(false)
    zetPersoon(null)
    zetHoe(null)
    zetReden('')
  }
  return (
    <form class="stack" novalidate onSubmit={(event) => void legVast(event)}>
      <p class="small muted">{t('delen.inzage.kanNietUitleg', { dagen: drempels.inzageSchooldagen })}</p>
      <Select
        id={`${id}-wie`} label={t('delen.inzage.persoon')} value={persoon()} onChange={zetPersoon}
        choices={props.personen.map((value) => ({ value, label: persoonNaam(props.dossier, value) }))}
        error={poging() && persoon() === null ? t('delen.inzage.fout.persoon') : null}
      />
      <Select
        id={`${id}-hoe`} label={t('delen.inzage.hoe')} value={hoe()} onChange={zetHoe}
        choices={hoes.map((value) => ({ value, label: t(`delen.inzage.hoes.${value}`) }))}
        error={poging() && hoe() === null ? t('delen.inzage.fout.hoe') : null}
      />
      <Show when={eerder()}>
        <Field
          multiline dossier label={t('delen.inzage.reden')} value={reden()} onInput={zetReden} maxlength={200}
          error={poging() && reden().trim() === '' ? t('delen.inzage.fout.reden') : null}
        />
      </Show>
      <Button type="submit" class="start">{t('delen.inzage.legVast')}</Button>
      <Live text={klaar()} />
      <Show when={klaar()}>{(tekst) => <p class="small" aria-hidden="true">{tekst()}</p>}</Show>
      <Fout fout={fout()} />
    </form>
  )
}
