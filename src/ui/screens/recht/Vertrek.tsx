// When the mentor leaves: what is still open, what to do in order, how the rights go on, and a sheet for who comes after.
import { createMemo, For, Show } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import { desk, koppen } from '../../../app/desk.ts'
import { profiel } from '../../../app/session.ts'
import { openStaat, type OpenStaat } from '../../../app/vertrek.ts'
import { unwrap } from 'solid-js/store'
import { volledigeNaam } from '../../naam.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { leerlingVan } from '../vandaag/post-stappen.ts'
import { Uit, Vak, Voet } from './Uit.tsx'
import { recht as woorden } from './words.nl.ts'

/** /instellingen/vertrek */
export default function Vertrek() {
  const open = createMemo(openStaat)
  const naam = ({ id, soort }: OpenStaat): string => {
    const ontvangst = soort === 'ontvangst' ? unwrap(desk.ontvangsten[id]) : undefined
    return (ontvangst === undefined ? volledigeNaam(koppen()[id]?.naam) : leerlingVan(ontvangst)) || t('recht.bewaren.zonderNaam')
  }
  const vrij = ['opvolger', 'tweeMensen', 'getekend'] as const
  return (
    <>
      <div class="noprint">
        <PageHead
          screen={t('recht.vertrek.naam')} title={t('recht.vertrek.titel')} sub={t('recht.vertrek.uitleg')}
          back={{ to: '/instellingen', text: t('recht.kop.terugInstellingen') }}
        />
      </div>
      <div class="stack stack-l recht-blad">
        <Vak id="vertrek-open" titel={t('recht.vertrek.open')} noprint>
          <Show when={open().length > 0} fallback={<p>{t('recht.vertrek.openNiets')}</p>}>
            <ul class="card recht-regels">
              <For each={open()}>
                {(een) => <li translate="no"><b>{naam(een)}</b><span>{t(`recht.vertrek.stand.${een.stand}`)}</span></li>}
              </For>
            </ul>
          </Show>
        </Vak>
        <Vak id="vertrek-doe" titel={t('recht.vertrek.doe')} noprint>
          <ol class="card recht-regels recht-nummers"><For each={woorden.vertrek.stappen}>{(zin) => <li>{zin}</li>}</For></ol>
        </Vak>
        <section class="stack" aria-labelledby="vertrek-blad">
          <h2 id="vertrek-blad">{t('recht.vertrek.blad')}</h2>
          <div class="card stack">
            <p>{t('recht.vertrek.bladVan', {
              naam: profiel()?.naam ?? '', school: profiel()?.school ?? '', dag: toonDatum(vandaag()),
            })}</p>
            <p>{t('recht.vertrek.bladAantal', {
              dossiers: Object.keys(koppen()).length, open: open().length, ontvangen: Object.keys(desk.ontvangsten).length,
            })}</p>
            <h3 class="h-l">{t('recht.vertrek.rechten')}</h3>
            <Show when={profiel()?.soort !== 'mentor'}><p>{t('recht.vertrek.zonder')}</p></Show>
            <Show when={profiel()?.soort === 'mentor'}>
              <ul class="recht-regels"><For each={woorden.vertrek.rechtenLijst}>{(zin) => <li>{zin}</li>}</For></ul>
            </Show>
            <dl class="kv">
              <For each={vrij}>{(een) => <><dt>{t(`recht.vertrek.${een}`)}</dt><dd>{t('recht.vertrek.regel')}</dd></>}</For>
            </dl>
          </div>
          <Voet />
        </section>
        <Uit />
      </div>
    </>
  )
}
