// What the beheerder does afterwards: invite mentors, invite further schools, and see which links were used.
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createSignal, onMount, Show } from 'solid-js'
import { lijst, mentorUitnodiging, schoolUitnodiging, type Lijst } from '../../../app/beheer.ts'
import type { AppError } from '../../../app/errors.ts'
import { dagVan } from '../../dag.ts'
import { Kopieer } from '../../Kopieer.tsx'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { Gebruik } from './Gebruik.tsx'
import { maakSchoolvelden, Schoolvelden } from './Schoolvelden.tsx'

/** `kwijt`: the key of this device is not known at the server any more. */
export function Beheer(props: { kwijt: () => void }) {
  const [er, zetEr] = createSignal<Lijst | null>(null)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const haal = async () => {
    if (bezig()) return
    zetFout(null)
    zetBezig(true)
    const gehaald = await lijst()
    zetBezig(false)
    if (gehaald.ok) zetEr(gehaald.value)
    else if (gehaald.error.type === 'beheer/geen-sleutel') props.kwijt()
    else zetFout(gehaald.error)
  }
  onMount(() => void haal())
  const titel = () => {
    const school = er()?.school.naam
    return school === undefined ? t('inrichten.beheer.titelZonder') : t('inrichten.beheer.titel', { school })
  }
  return (
    <>
      <PageHead screen={t('inrichten.naam')} title={titel()} />
      <Mentoren klaar={() => void haal()} />
      <Scholen klaar={() => void haal()} />
      <section class="stack" aria-labelledby="beheer-lijst">
        <h2 id="beheer-lijst">{t('inrichten.beheer.lijst')}</h2>
        <Live text={bezig() ? t('inrichten.beheer.laden') : ''} />
        <Fout fout={fout()} />
        <Show when={er()}>{(gehaald) => <Gebruik lijst={gehaald()} />}</Show>
        <Button
          class="start" icon={RefreshCw} busy={bezig() && t('inrichten.beheer.laden')} onClick={() => void haal()}
        >
          {t('inrichten.beheer.ververs')}
        </Button>
      </section>
    </>
  )
}

function Mentoren(props: { klaar: () => void }) {
  const [gemaakt, zetGemaakt] = createSignal<{ link: string; tot: string } | null>(null)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const maak = async () => {
    if (bezig()) return
    zetFout(null)
    zetBezig(true)
    const nieuw = await mentorUitnodiging()
    zetBezig(false)
    if (!nieuw.ok) return zetFout(nieuw.error)
    zetGemaakt(nieuw.value)
    props.klaar()
  }
  return (
    <section class="card stack" aria-labelledby="beheer-mentoren">
      <h2 id="beheer-mentoren">{t('inrichten.beheer.mentoren')}</h2>
      <p>{t('inrichten.beheer.mentorUitleg')}</p>
      <Button kind="main" class="start" busy={bezig() && t('inrichten.beheer.bezig')} onClick={() => void maak()}>
        {t('inrichten.beheer.mentorKnop')}
      </Button>
      <Fout fout={fout()} />
      <Live text={gemaakt() === null ? '' : t('inrichten.beheer.mentorKlaar')} />
      <Show when={gemaakt()}>
        {(nieuw) => (
          <>
            <Kopieer label={t('inrichten.beheer.mentorLink')} tekst={nieuw().link} />
            <p class="small muted">{t('inrichten.beheer.tot', { datum: dagVan(nieuw().tot) })}</p>
          </>
        )}
      </Show>
    </section>
  )
}

function Scholen(props: { klaar: () => void }) {
  const velden = maakSchoolvelden('andere')
  const [gemaakt, zetGemaakt] = createSignal<{ link: string; school: string } | null>(null)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const maak = async (event: SubmitEvent) => {
    event.preventDefault()
    const school = velden.probeer()
    if (bezig() || school === null) return
    zetFout(null)
    zetBezig(true)
    const nieuw = await schoolUitnodiging(school)
    zetBezig(false)
    if (!nieuw.ok) return zetFout(nieuw.error)
    zetGemaakt({ link: nieuw.value.link, school: school.naam })
    velden.leeg()
    props.klaar()
  }
  return (
    <form class="card stack" novalidate onSubmit={(event) => void maak(event)}>
      <h2>{t('inrichten.beheer.scholen')}</h2>
      <p>{t('inrichten.beheer.schoolUitleg')}</p>
      <ErrorSummary problems={velden.tekort()} attempt={velden.poging()} />
      <Schoolvelden velden={velden} id="andere" />
      <Fout fout={fout()} />
      <Button type="submit" class="start" busy={bezig() && t('inrichten.beheer.bezig')}>
        {t('inrichten.beheer.schoolKnop')}
      </Button>
      <Live text={gemaakt() === null ? '' : t('inrichten.beheer.schoolKlaar')} />
      <Show when={gemaakt()}>
        {(nieuw) => (
          <Kopieer label={t('inrichten.beheer.schoolLink', { school: nieuw().school })} tekst={nieuw().link} />
        )}
      </Show>
    </form>
  )
}
